export const id = 222;
export const ids = [222];
export const modules = {

/***/ 5222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  update: () => (/* binding */ update)
});

// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/api/sending.js
var sending = __webpack_require__(6831);
// EXTERNAL MODULE: ./lib/src/deployment/commit.js
var commit = __webpack_require__(2471);
// EXTERNAL MODULE: ./lib/src/deployment/finish.js + 2 modules
var finish = __webpack_require__(7019);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/github/statuses.js
var statuses = __webpack_require__(3748);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/deployment/outcome.js
var deployment_outcome = __webpack_require__(540);
;// CONCATENATED MODULE: ./lib/src/deployment/update-status.js






/**
 * The status that an update posts: the `state` given or, by `auto`, what the results of jobs make of it. Nothing defaults to
 * success. Where the result is not known, it is an `error`: nobody else would finish the deployment.
 */
function updateStatus(config, { id, createdAt }, options) {
    const { state, environmentUrl } = config;
    const { logUrl, now } = options;
    if (state !== 'auto' && state !== 'cancelled') {
        const description = (0,deployment_outcome/* statusDescription */.$U)(state, undefined, config.description);
        return { status: { state, logUrl, description, ...(0,deployment_outcome/* urlIn */.Ht)(state, environmentUrl) } };
    }
    // What a job's result can be, and the state of a deployment cannot.
    const cancelled = { result: 'cancelled', jobs: [] };
    const { warning, problem, ...job } = state === 'cancelled' ? cancelled : judge(config, id, options);
    const outcome = { ...job, kind: 'job', milliseconds: Math.max(0, now - createdAt.getTime()) };
    return { status: (0,deployment_outcome/* finalStatus */.nH)(outcome, { ...config, logUrl }), warning, problem };
}
/** GitHub shows the URL of the newest status only: one that was posted before is posted again. */
async function withUrl(api, id, status, log) {
    if (status.state !== 'success' || status.environmentUrl !== undefined)
        return status;
    try {
        return { ...status, environmentUrl: (0,deployments/* urlOf */.rs)({ statuses: await (0,statuses/* listStatuses */.vM)(api, id, sending/* ofExisting */.zv) }) };
    }
    catch (error) {
        log.warning(`The URL of deployment ${id} could not be read, so the status has none: ${(0,api_error/* reasonOf */.A3)(error)}`);
        return status;
    }
}
function judge({ needs, jobs, jobStatus }, id, options) {
    const { isMadeHere, madeBy, isOfThisJob } = options;
    // Where the job that made it has failed, no success of others makes up for it.
    const own = isMadeHere && jobStatus !== 'success' ? [['this job', jobStatus ?? 'unknown']] : [];
    if (needs)
        return ofNeeds(needs, jobs, id, { own, madeBy });
    return isOfThisJob ? { result: (0,deployment_outcome/* jobResult */.jz)(jobStatus) } : ofAnotherJob(id);
}
function ofAnotherJob(id) {
    const problem = new errors/* ActionError */.lZ(`The result of deployment ${id} is not known: another job created it, and \`needs\` is missing. Its state is now \`error\`.`, {
        help: 'Let this job need the jobs that deploy, and add to the inputs of this step:\n\nneeds: ${{ toJSON(needs) }}',
    });
    return { result: 'unknown', reason: 'another job created it, and `needs` is missing', problem };
}
function ofNeeds(needs, jobs, id, { own, madeBy }) {
    const all = [...needs].map(([job, { result }]) => [job, result]);
    if (jobs) {
        const unknown = jobs.filter((name) => !needs.has(name));
        if (unknown.length > 0)
            return ofUnknownJobs(unknown, all, id);
        return ofJobs(all.filter(([job]) => jobs.includes(job)));
    }
    // The success of the job that hands on the id says nothing about the deploy, unless there is no other.
    const handsOnId = (job) => needs.get(job)?.outputs?.some((output) => String(output) === String(id));
    const handsOn = all.filter(([job, result]) => result === 'success' && (handsOnId(job) ?? job === madeBy));
    const others = [...all.filter((one) => !handsOn.includes(one)), ...own];
    if (others.length === 0)
        return ofJobs(all);
    const judged = ofJobs(others);
    return judged.result === 'skipped' ? { ...judged, warning: skippedBeside(handsOn, others, id) } : judged;
}
function ofUnknownJobs(unknown, all, id) {
    const names = listed(unknown);
    const problem = new errors/* ActionError */.lZ(`Input \`jobs\` names ${names}, but \`needs\` has only ${listed(all.map(([job]) => job))}. The state of deployment ${id} is now \`error\`.`, { help: 'Use the names of jobs that this job needs: the keys of `needs`.' });
    return { result: 'unknown', reason: `\`needs\` does not have ${names}`, problem };
}
function skippedBeside(handsOn, skipped, id) {
    const [first] = handsOn.map(([job]) => job);
    if (first === undefined)
        return undefined;
    return new errors/* ActionError */.lZ(`Deployment ${id} is inactive now: ${listed(skipped.map(([job]) => job))} was skipped. ${first}, which handed it on, succeeded, and does not count`, { help: `If ${first} is the job that deploys, say so in the inputs of this step:\n\njobs: ${first}` });
}
function isSkipped(results) {
    return results.every(([, result]) => result === 'skipped');
}
/** Any failure is one; a job that was skipped counts only if all were. */
function ofJobs(results) {
    const having = (isMeant) => results.flatMap(([job, its]) => (isMeant(its) ? [job] : []));
    for (const result of ['failure', 'cancelled']) {
        const jobs = having((its) => its === result);
        if (jobs.length > 0)
            return { result, jobs };
    }
    if (isSkipped(results))
        return { result: 'skipped' };
    const jobs = having((its) => its !== 'success' && its !== 'skipped');
    return jobs.length > 0 ? { result: 'unknown', jobs } : { result: 'success' };
}
function listed(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}
//# sourceMappingURL=update-status.js.map
// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js + 1 modules
var merge_rules = __webpack_require__(6232);
// EXTERNAL MODULE: ./lib/src/github/live.js
var live = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/github/once.js
var once = __webpack_require__(6707);
// EXTERNAL MODULE: ./lib/src/results/step-result.js
var step_result = __webpack_require__(2423);
// EXTERNAL MODULE: ./lib/src/runner/open-repository.js + 1 modules
var open_repository = __webpack_require__(2789);
// EXTERNAL MODULE: ./lib/src/shared/links.js
var links = __webpack_require__(1903);
;// CONCATENATED MODULE: ./lib/src/actions/update.js














/** Posts one status on a deployment that another job or an earlier step made. @throws ApiError when it could not be posted */
async function update(config, event, context) {
    const { log } = context;
    const { deploymentId: id } = config;
    if (id === undefined) {
        log.warning('There is no `deployment-id`, so no status is posted (on-api-error: warn)');
        return unrecorded(undefined);
    }
    const api = (0,open_repository/* openRepository */.h)(config, event, context);
    let environment;
    let deployment;
    try {
        deployment = await (0,deployments/* getDeployment */.i8)(api, id);
        const logUrl = config.logUrl ?? (0,links/* jobLogUrl */.TW)(config.checkRunId, event);
        const isMade = isMadeHere(deployment, event, config);
        const isEvents = event.name === 'deployment' && event.payload.deployment?.id === id;
        const made = { isMadeHere: isMade, isOfThisJob: isMade || isEvents, madeBy: makerOf(deployment, event) };
        const wanted = updateStatus(config, deployment, { logUrl, ...made, now: api.serverTime.now() });
        const { bases } = deployment.mark ?? (0,commit/* originOf */.yv)(config, event);
        environment = (0,finish/* environmentOf */.p)(api, deployment, { bases, defaultBranch: (0,commit/* defaultBranchOf */.dV)(config, event) }, log);
        return (0,step_result/* stepResult */.G)(await report(config, api, deployment, wanted, environment, event, context));
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.hD) || config.onApiError === 'fail')
            throw error;
        const branch = deployment && (0,merge_rules/* requiringBranch */.TS)(deployment.environment, (await environment?.rules()) ?? []);
        const rule = branch && `. ${branch} requires a deployment to ${deployment?.environment}`;
        log.warning(`${error.message}${rule ?? ''} (on-api-error: warn)`, error.help);
        return unrecorded(id);
    }
}
async function report(config, api, deployment, { status: computed, warning, problem }, environment, event, { log }) {
    const { id } = deployment;
    const { autoInactive, statusContext } = config;
    const repositoryUrl = `${event.serverUrl}/${api.owner}/${api.repo}`;
    const status = await withUrl(api, id, computed, log);
    const ending = { deployment, status, autoInactive, statusContext };
    const finished = await (0,finish.finish)(api, ending, { environment, log });
    const about = { because: `the commit of deployment ${id}`, repositoryUrl, actor: event.triggeredBy };
    const result = await (0,finish/* resultOfEnding */.i)(ending, finished, about);
    if (!(0,live/* isOpenState */.q1)(status.state) && status.state !== 'success')
        await waitUntilShown(api, id, finished.statusId, log);
    const description = status.description === '' ? '' : `: ${status.description}`;
    log.line(`${deployment.environment}: ${status.state} posted on deployment ${id}${description}`);
    if (warning)
        log.warning(warning.message, warning.help);
    if (problem)
        log.error(problem.message, problem.help);
    return { ...result, exitCode: Number(problem !== undefined) };
}
/**
 * Reads lag behind writes, and the post step of this job may be about to end the same deployment: it must see this end. A success
 * is looked for by what follows it. Never rejects.
 */
async function waitUntilShown(api, id, statusId, log) {
    const find = async () => (await (0,statuses/* listStatuses */.vM)(api, id, sending/* lookOnce */.ns)).find((one) => one.id === statusId);
    const shown = await (0,once/* lookUntil */.c)(api, find, api.clock.now() + sending/* lagMs */.Ds).catch(() => undefined);
    if (!shown)
        log.warning(`GitHub does not show the new status of deployment ${id} yet: later steps may not see it`);
}
/** Whether this job made the deployment, by its mark. Where check runs are not known, as on Enterprise Server, the jobs of a matrix count as one. */
function isMadeHere({ mark }, { repository, repositoryId, runId: run, runAttempt: attempt, job }, config) {
    if (!mark || !(0,github_mark/* isSameJob */.c_)(mark, { ...mark, repository, repositoryId, run, attempt, job }))
        return false;
    return (config.checkRunId ?? mark.checkRun) === (mark.checkRun ?? config.checkRunId);
}
/** The job of this run that made the deployment. */
function makerOf({ mark }, { repository, repositoryId, runId: run }) {
    return mark && (0,github_mark/* isSameRun */.Mf)(mark, { repository, repositoryId, run }) ? mark.job : undefined;
}
function unrecorded(id) {
    return { exitCode: 0, outputs: { 'deployment-id': id, recorded: false }, summary: undefined };
}
//# sourceMappingURL=update.js.map

/***/ }),

/***/ 2423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ stepResult)
/* harmony export */ });
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8932);
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9647);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7345);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11);




/** Turns the result of a deploy into a step's result. `log` is told how it ended, unless it knows that. */
function stepResult(result, log, finishBackground) {
    if (log)
        (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .logResult */ .A)(result, log);
    const sumUp = result.skip !== undefined || !(0,_github_live_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpenState */ .q1)(result.status?.state);
    const summary = sumUp ? (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summarize */ .eh)(result) : undefined;
    return { exitCode: result.exitCode, outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputsOf */ .Yz)(result), summary, finishBackground };
}
//# sourceMappingURL=step-result.js.map

/***/ })

};
