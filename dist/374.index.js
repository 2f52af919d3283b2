export const id = 374;
export const ids = [374];
export const modules = {

/***/ 6374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finish: () => (/* binding */ finish)
/* harmony export */ });
/* harmony import */ var _deployment_background_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6962);
/* harmony import */ var _deployment_commit_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8394);
/* harmony import */ var _deployment_final_status_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1843);
/* harmony import */ var _deployment_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(540);
/* harmony import */ var _deployment_settle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9650);
/* harmony import */ var _environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(254);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1820);
/* harmony import */ var _github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8640);
/* harmony import */ var _github_write_once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8921);
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2545);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6252);
/* harmony import */ var _shared_grace_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(926);












/** How long the rest is looked for, once the status is posted. */
const patienceMs = 30_000;
/**
 * What the post step does: settles the deployment that main left open, because the job was the deploy, or because main did
 * not live to do it. Touches nothing that is settled already, and then has no result.
 * @throws ActionError when GitHub could not be told
 */
async function finish(saved, event, context) {
    const config = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .readInputsForPost */ .Z)(context.env);
    if (config.problem !== undefined)
        context.log.warning(`${config.problem}. The deployment gets no URL.`);
    const api = await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_8__/* .openApi */ .N)({ ...config, repository: saved.repository }, (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_6__/* .isReadOnlyRun */ .E)(event), context);
    const found = saved.deploymentId === undefined ? await (0,_github_write_once_js__WEBPACK_IMPORTED_MODULE_5__/* .findCreated */ .it)(api, saved.traces) : undefined;
    const id = saved.deploymentId ?? found?.id;
    const sha = saved.sha ?? found?.sha ?? saved.traces.sha ?? '';
    if (id === undefined)
        return undefined;
    const earlier = (await (0,_github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .listStatuses */ .vM)(api, id)).reverse();
    const outcome = saved.outcome ?? outcomeOf(saved, config.jobStatus);
    // The step's `environment-url` may come from a step that ran after main: it is evaluated again for post.
    const environmentUrl = saved.bracket ? config.environmentUrl : saved.environmentUrl;
    const status = (0,_deployment_final_status_js__WEBPACK_IMPORTED_MODULE_9__/* .finalStatus */ .nH)(outcome, { ...saved, environmentUrl });
    const newest = earlier.at(-1);
    if (newest && isSettled(newest, saved)) {
        // Main may have been killed between this status and the commit status.
        if (newest.state === status.state)
            await (0,_deployment_commit_status_js__WEBPACK_IMPORTED_MODULE_1__/* .mirror */ .e)(api, { sha, context: saved.statusContext }, status, context.log);
        return undefined;
    }
    const { environment, task } = saved.traces;
    const surroundings = (0,_deployment_background_js__WEBPACK_IMPORTED_MODULE_0__/* .surroundingsOf */ .Z)(saved, api, context.log);
    const record = { ...saved, id, sha, environment, task, isFirst: false };
    const options = { surroundings, grace: (0,_shared_grace_js__WEBPACK_IMPORTED_MODULE_10__/* .createGrace */ .N)(patienceMs), log: context.log };
    const { statusId } = await (0,_deployment_settle_js__WEBPACK_IMPORTED_MODULE_3__/* .settle */ .G)(api, record, status, options);
    return {
        ...{ status, statusId, logUrl: saved.logUrl, because: saved.because, exitCode: 0, recorded: true },
        ...{ environment, sha, ref: saved.traces.ref },
        mergeRule: status.state === 'success' ? (0,_environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_11__/* .mergeRule */ .L5)(environment, status.state, await surroundings.rules()) : undefined,
        repositoryUrl: `${event.serverUrl}/${saved.repository}`,
        deployment: { id, url: `${config.apiUrl}/repos/${saved.repository}/deployments/${id}` },
        ...{ milliseconds: (0,_deployment_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .timeOf */ .nR)(outcome), actor: event.actor || undefined, event: event.name },
    };
}
/** Whether it has ended in this step's time: one that existed before may have an end of its own. */
function isSettled({ state, createdAt }, { traces }) {
    return !(0,_github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .isOpen */ .nT)(state) && createdAt.getTime() >= traces.at - _github_write_once_js__WEBPACK_IMPORTED_MODULE_5__/* .toleranceMs */ .mi;
}
function outcomeOf({ bracket, traces }, jobStatus) {
    const milliseconds = Date.now() - traces.at;
    if (bracket)
        return { kind: 'job', result: jobResult(jobStatus), milliseconds };
    return jobStatus === 'cancelled' ? { kind: 'cancelled', milliseconds } : { kind: 'interrupted' };
}
/** Nothing defaults to success: https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context */
function jobResult(jobStatus) {
    return jobStatus === 'success' || jobStatus === 'failure' || jobStatus === 'cancelled' ? jobStatus : 'unknown';
}
//# sourceMappingURL=post.js.map

/***/ }),

/***/ 6962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ surroundingsOf),
  m: () => (/* binding */ workBeside)
});

// EXTERNAL MODULE: ./lib/src/github/deployment-statuses.js
var deployment_statuses = __webpack_require__(8640);
// EXTERNAL MODULE: ./lib/src/github/repository.js
var repository = __webpack_require__(7606);
// EXTERNAL MODULE: ./lib/src/github/write-once.js
var write_once = __webpack_require__(8921);
;// CONCATENATED MODULE: ./lib/src/environment/abandoned.js



/** How many runs a step asks about at most: the hourly limit is for the deploys. */
const mostRuns = 5;
/**
 * Settles what this action has left open, with the same task, in runs that have ended since: their runners were lost, and
 * with them their post steps. Never touches what others made, nor a run that is still going.
 */
async function sweep(api, history, sweeper, log) {
    const left = history.filter(({ task, state, mark }) => task === sweeper.task && mark && (0,deployment_statuses/* isOpen */.nT)(state));
    const runs = new Map();
    for (const { id, mark } of left) {
        if (!mark || (!runs.has(runKey(mark)) && runs.size === mostRuns))
            continue;
        if (!runs.has(runKey(mark)))
            runs.set(runKey(mark), await hasEnded(api, mark, sweeper.mark));
        if (runs.get(runKey(mark)) && (await settle(api, id, sweeper.runUrl(mark.run))))
            log.line(`Deployment ${id} was left open by run ${mark.run}, which has ended: it is an error now`);
    }
}
function runKey({ run, attempt }) {
    return `${run}/${attempt}`;
}
async function hasEnded(api, { run, attempt }, own) {
    if (run === own.run)
        return Number(attempt) < Number(own.attempt);
    return (0,repository/* isRunOver */.Ck)(api, Number(run), Number(attempt));
}
/** Looks again before it posts: another run may be sweeping too. */
async function settle(api, id, logUrl) {
    const [newest] = await (0,deployment_statuses/* listStatuses */.vM)(api, id);
    if (!(0,deployment_statuses/* isOpen */.nT)(newest?.state))
        return false;
    const description = 'the workflow run ended without telling how the deploy went';
    await (0,write_once/* postStatusOnce */.Q1)(api, id, { state: 'error', description, logUrl });
    return true;
}
//# sourceMappingURL=abandoned.js.map
;// CONCATENATED MODULE: ./lib/src/environment/duplicate-warning.js
/**
 * A job with `environment: name` makes a deployment of its own there. With ours there are two, and the success of that one
 * can make ours inactive. Says how to avoid it, if the history shows such a record of this run.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idenvironment
 */
function nativeEnvironmentWarning(deployments, { environment, id, runUrl }) {
    const native = deployments.find((past) => past.id !== id && past.task === 'deploy' && past.bare && past.logUrl?.startsWith(`${runUrl}/`));
    if (!native)
        return undefined;
    return {
        message: `There are two deployments of the same deploy: ${native.id} is made by GitHub, because a job of this run has \`environment: ${environment}\``,
        help: `Have the job make none of its own:\n\nenvironment:\n  name: ${environment}\n  deployment: false`,
    };
}
//# sourceMappingURL=duplicate-warning.js.map
// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
// EXTERNAL MODULE: ./lib/src/environment/snapshot.js
var snapshot = __webpack_require__(5314);
// EXTERNAL MODULE: ./lib/src/github/error-guide.js
var error_guide = __webpack_require__(4347);
// EXTERNAL MODULE: ./lib/src/runner/log-links.js
var log_links = __webpack_require__(3695);
// EXTERNAL MODULE: ./lib/src/shared/grace.js
var grace = __webpack_require__(926);
;// CONCATENATED MODULE: ./lib/src/deployment/background.js







/** How long a finished step waits for what still goes on beside it. */
const graceMs = 2_000;
/** The environment of a deploy, and the branches whose rules count. */
function surroundingsOf({ traces: { environment, task }, base, defaultBranch }, api, log) {
    return (0,snapshot/* lookAround */.h3)(api, { environment, task, base, defaultBranch }, log);
}
/** Looks around, warns of what is amiss there, and settles what was left open earlier. */
function workBeside(config, { wanted, state }, { api, deployment }, event, { log }) {
    const { environment, task, mark } = wanted;
    const surroundings = surroundingsOf(state.saved, api, log);
    const runUrl = (run) => (0,log_links/* runLogUrl */.l)(run, event);
    async function warnOfRules() {
        const meant = (0,merge_rules/* nearMiss */.bi)(environment, await surroundings.rules());
        if (!meant)
            return;
        const { branch, name } = meant;
        log.warning(`${branch} requires a deployment to \`${name}\`; \`${environment}\` is another environment`);
    }
    async function workOnHistory() {
        const { deployments = [] } = (await surroundings.history()) ?? {};
        const id = deployment.id;
        const native = nativeEnvironmentWarning(deployments, { environment, id, runUrl: runUrl(event.runId) });
        if (native)
            log.warning(native.message, native.help);
        if (config.sweep)
            await sweepQuietly(deployments);
    }
    async function sweepQuietly(deployments) {
        try {
            await sweep(api, deployments, { task, mark, runUrl }, log);
        }
        catch (error) {
            // A token that may not read runs is nothing to complain of.
            const mayNotRead = error instanceof error_guide/* ApiError */.hD && [403, 404].includes(error.failure.status ?? 0);
            if (!mayNotRead)
                log.line(`Deployments left open earlier were not settled: ${(0,error_guide/* reasonOf */.A3)(error)}`);
        }
    }
    const done = Promise.all([warnOfRules(), workOnHistory()]).then(() => { });
    return { surroundings, grace: (0,grace/* createGrace */.N)(graceMs), done };
}
//# sourceMappingURL=background.js.map

/***/ })

};
