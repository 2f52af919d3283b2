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

// EXTERNAL MODULE: ./lib/src/deployment/origin.js
var origin = __webpack_require__(9200);
// EXTERNAL MODULE: ./lib/src/deployment/settle.js + 2 modules
var settle = __webpack_require__(9650);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/deployment/final-status.js
var final_status = __webpack_require__(1843);
;// CONCATENATED MODULE: ./lib/src/deployment/update-status.js


/** The status that action `update` posts: the `state` given or, by `auto`, what the results of jobs make of it. */
function updateStatus(config, deployment, logUrl) {
    const time = (0,shared_text/* duration */.p0)(Math.max(0, Date.now() - deployment.createdAt.getTime()));
    const { state, says } = verdict(config, deployment.id, time);
    const { environmentUrl } = config;
    return {
        ...{ state, logUrl, description: (0,final_status/* statusDescription */.$U)(state, says, config.description) },
        ...(state === 'success' ? { environmentUrl } : {}),
    };
}
function verdict({ state, needs, jobStatus, cancelledState }, id, time) {
    // What a job's result can be, and the state of a deployment cannot.
    if (state === 'cancelled')
        return { state: cancelledState, says: `cancelled after ${time}` };
    if (state !== 'auto')
        return { state, says: undefined };
    if (needs)
        return ofJobs(resultsOf(needs, id), time, cancelledState);
    if (jobStatus === 'success')
        return { state: 'success', says: `Deployed in ${time}` };
    if (jobStatus === 'failure')
        return { state: 'failure', says: `the job failed after ${time}` };
    if (jobStatus === 'cancelled')
        return { state: cancelledState, says: `the job was cancelled after ${time}` };
    return { state: 'error', says: `the job did not tell its result after ${time}` };
}
/**
 * The job that hands on the deployment's id is not the deploy, unless there is no other: its success says nothing about that.
 */
function resultsOf(needs, id) {
    const all = [...needs].map(([job, { result }]) => [job, result]);
    const started = (job) => needs.get(job)?.outputs.some((output) => String(output) === String(id));
    const others = all.filter(([job, result]) => result !== 'success' || !started(job));
    return others.length > 0 ? others : all;
}
/** Any failure is one; a job that was skipped counts only if all were. Nothing defaults to success. */
function ofJobs(results, time, cancelledState) {
    const having = (result) => results.flatMap(([job, its]) => (its === result ? [job] : []));
    const failed = having('failure');
    const cancelled = having('cancelled');
    if (failed.length > 0)
        return { state: 'failure', says: `failed after ${time}: ${failed.join(', ')}` };
    if (cancelled.length > 0)
        return { state: cancelledState, says: `cancelled after ${time}: ${cancelled.join(', ')}` };
    if (having('skipped').length === results.length)
        return { state: 'inactive', says: 'not deployed: the jobs were skipped' };
    const unknown = results.filter(([, result]) => result !== 'success' && result !== 'skipped');
    if (unknown.length > 0)
        return { state: 'error', says: `results that are not known: ${unknown.map(([job]) => job).join(', ')}` };
    return { state: 'success', says: `Deployed in ${time}` };
}
//# sourceMappingURL=update-status.js.map
// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
// EXTERNAL MODULE: ./lib/src/environment/snapshot.js
var snapshot = __webpack_require__(5314);
// EXTERNAL MODULE: ./lib/src/github/api.js
var github_api = __webpack_require__(1820);
// EXTERNAL MODULE: ./lib/src/github/deployment-statuses.js
var deployment_statuses = __webpack_require__(8640);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/github/error-guide.js
var error_guide = __webpack_require__(4347);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/results/outputs.js
var outputs = __webpack_require__(7345);
// EXTERNAL MODULE: ./lib/src/results/summary.js
var summary = __webpack_require__(11);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/runner/log-links.js
var log_links = __webpack_require__(3695);
// EXTERNAL MODULE: ./lib/src/shared/grace.js
var grace = __webpack_require__(926);
;// CONCATENATED MODULE: ./lib/src/actions/update.js















/** Posts one status on a deployment that another job or an earlier step made. @throws ApiError when GitHub could not be told */
async function update(config, event, context) {
    const { log } = context;
    const { repository = event.repository, deploymentId: id } = config;
    if (id === undefined) {
        log.warning('There is no `deployment-id`, so nothing is reported (on-api-error: warn)');
        return unrecorded(undefined);
    }
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.E)(event), context);
    let surroundings;
    let deployment;
    try {
        deployment = await (0,deployments/* getDeployment */.i8)(api, id);
        surroundings = (0,snapshot/* lookAround */.h3)(api, placeOf(deployment, config, event), log);
        const result = await report(config, api, deployment, surroundings, event, context);
        return {
            exitCode: 0,
            outputs: (0,outputs/* outputsOf */.Yz)(result),
            summary: (0,deployment_statuses/* isOpen */.nT)(result.status?.state) ? undefined : (0,summary/* summarize */.eh)(result),
        };
    }
    catch (error) {
        if (!(error instanceof error_guide/* ApiError */.hD) || config.onApiError === 'fail')
            throw error;
        const rules = (await surroundings?.rules()) ?? [];
        if (deployment && (0,merge_rules/* requiringBranch */.TS)(deployment.environment, rules) !== undefined)
            throw error;
        log.warning(`${error.message} (on-api-error: warn)`, error.help);
        return unrecorded(id);
    }
}
/** Where the deployment is, and the branches whose rules count: its own mark tells, else the event of this run. */
function placeOf({ environment, task, sha, payload }, config, event) {
    const mark = (0,github_mark/* markOf */.Fg)(payload);
    const { repository = event.repository } = config;
    const base = mark && (0,github_mark/* fits */.lA)(mark, { repository, environment, sha }) ? mark.base : (0,origin/* originOf */.yv)(config, event).base;
    return { environment, task, base, defaultBranch: (0,origin/* defaultBranchOf */.dV)(config, event) };
}
/** How long the rest is looked for, once the status is posted. */
const patienceMs = 30_000;
async function report(config, api, deployment, surroundings, event, { log }) {
    const { id, sha, ref, environment, task, transientEnvironment: transient } = deployment;
    const { autoInactive, statusContext } = config;
    const logUrl = config.logUrl ?? (0,log_links/* jobLogUrl */.T)(config.checkRunId, event);
    const status = updateStatus(config, deployment, logUrl);
    const record = { id, sha, environment, task, autoInactive, transient, isFirst: false, statusContext };
    const options = { surroundings, grace: (0,grace/* createGrace */.N)(patienceMs), log };
    const { statusId, history } = await (0,settle/* settle */.G)(api, record, status, options);
    log.line(`${environment}: ${status.state} posted on deployment ${id}: ${status.description}`);
    return {
        ...{
            exitCode: 0,
            environment,
            ref,
            sha,
            because: `the commit of deployment ${id}`,
            logUrl,
            recorded: true,
            deployment,
        },
        ...{ statusId, status },
        repositoryUrl: `${event.serverUrl}/${api.owner}/${api.repo}`,
        ...{ actor: event.actor || undefined, event: event.name },
        previousSha: (0,snapshot/* previousSha */.y7)(history, { task, except: id }),
        mergeRule: status.state === 'success' ? (0,merge_rules/* mergeRule */.L5)(environment, status.state, await surroundings.rules()) : undefined,
    };
}
function unrecorded(id) {
    return { exitCode: 0, outputs: { 'deployment-id': id, recorded: false }, summary: undefined };
}
//# sourceMappingURL=update.js.map

/***/ }),

/***/ 2471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isOwn),
/* harmony export */   j: () => (/* binding */ chooseCommit)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8835);

const fullSha = /^[0-9a-f]{40}$/;
/**
 * Decides which commit this run deploys. A branch name can move between the event and the call, so a SHA is sent unless
 * the user gave a `ref`. On `pull_request`, `github.sha` is a test merge that no branch contains: the head is deployed.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * @throws ActionError when the event leaves nothing to deploy
 */
function chooseCommit(config, event) {
    const elsewhere = !isOwn(config, event);
    if (config.ref !== undefined)
        return { ref: config.ref, sha: meantBy(config.ref, elsewhere ? undefined : event), because: 'as given by `ref`' };
    if (elsewhere) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('`ref` is required when `repository` is not the repository of this workflow', {
            help: `Set \`ref\` to the branch, tag or SHA of ${config.repository} that is deployed.`,
        });
    }
    return commitOfEvent(event);
}
/** Whether a step is about the repository of its workflow. GitHub's names know no upper and lower case. */
function isOwn({ repository }, event) {
    return repository === undefined || repository.toLowerCase() === event.repository.toLowerCase();
}
function commitOfEvent(event) {
    const { payload } = event;
    if (event.name === 'delete' || (event.name === 'push' && payload.deleted)) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`There is no commit to deploy: \`${event.name}\` says that ${event.ref || 'a ref'} was deleted`, {
            help: 'Skip the step with `if: ${{ !github.event.deleted }}`, or give a `ref`.',
        });
    }
    if (payload.pull_request) {
        return exactly(payload.pull_request.head.sha, `the head of pull request #${payload.pull_request.number}`);
    }
    if (event.name === 'merge_group' && payload.merge_group) {
        return exactly(payload.merge_group.head_sha, 'the head of the merge group');
    }
    if (event.name === 'workflow_run' && payload.workflow_run) {
        return exactly(payload.workflow_run.head_sha, 'the commit of the workflow run that triggered this one');
    }
    if (event.name === 'check_run' && payload.check_run)
        return exactly(payload.check_run.head_sha, 'the commit that was checked');
    if (event.name === 'check_suite' && payload.check_suite)
        return exactly(payload.check_suite.head_sha, 'the commit that was checked');
    if (payload.deployment)
        return exactly(payload.deployment.sha, `the commit of deployment ${payload.deployment.id}`);
    if (payload.issue?.pull_request)
        return { pullRequest: payload.issue.number };
    return exactly(event.sha, event.ref
        ? `${event.ref} at the time of the event (\`${event.name}\`)`
        : `the commit of the event (\`${event.name}\`)`);
}
/** The commit a given `ref` is meant to be, where the event knows it: a branch that moved since must not go unnoticed. */
function meantBy(ref, event) {
    if (fullSha.test(ref))
        return ref;
    if (!event)
        return undefined;
    const { pull_request } = event.payload;
    if (pull_request) {
        const fromFork = pull_request.head.repo?.full_name !== pull_request.base.repo?.full_name;
        return !fromFork && isSameRef(ref, `refs/heads/${pull_request.head.ref}`) ? pull_request.head.sha : undefined;
    }
    return event.name === 'push' && isSameRef(ref, event.ref) ? event.sha : undefined;
}
function isSameRef(ref, full) {
    return ref === full || ref === full.replace(/^refs\/(heads|tags)\//, '');
}
function exactly(sha, because) {
    return { ref: sha, sha, because };
}
//# sourceMappingURL=commit.js.map

/***/ }),

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* unused harmony export shortRef */
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2471);

/**
 * The pull request or ref that this step deploys. A given `ref` stands for itself; in another repository, nothing of the event
 * counts. `pull` is the pull request that was looked up for the event, if one was.
 */
function originOf(config, event, pull) {
    if (config.ref !== undefined)
        return { ref: shortRef(config.ref), ...((0,_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwn */ .N)(config, event) && pullOf(event, pull)) };
    return (0,_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwn */ .N)(config, event) ? originOfEvent(event, pull) : {};
}
function originOfEvent(event, looked) {
    const { payload } = event;
    const { pull_request, merge_group, workflow_run, check_run, check_suite, deployment } = payload;
    const run = workflow_run ?? check_run ?? check_suite;
    const pull = pullOf(event, looked);
    if (looked)
        return { ...pull, ref: looked.fromFork ? undefined : looked.ref };
    if (pull_request)
        return { ...pull, ref: isFork(pull_request) ? undefined : pull_request.head.ref };
    if (merge_group)
        return { ref: shortRef(merge_group.head_ref), base: shortRef(merge_group.base_ref) };
    if (run)
        return { ...pull, ref: isFromFork(run, event) ? undefined : (run.head_branch ?? undefined) };
    return { ref: shortRef(deployment?.ref ?? event.ref) || undefined };
}
/** The pull request of the event. The events of runs and checks name those that their commit is the head of. */
function pullOf({ payload }, looked) {
    const { pull_request, workflow_run, check_run, check_suite } = payload;
    if (looked)
        return { pull: looked.number, base: looked.base };
    if (pull_request)
        return { pull: pull_request.number, base: pull_request.base.ref };
    const [first] = (workflow_run ?? check_run ?? check_suite)?.pull_requests ?? [];
    return first ? { pull: first.number, base: first.base.ref } : {};
}
function isFork({ head, base }) {
    return head.repo?.full_name !== base.repo?.full_name;
}
function isFromFork(run, { repository }) {
    return run.head_repository ? run.head_repository.full_name.toLowerCase() !== repository.toLowerCase() : false;
}
/** The default branch, where it is that of the event's repository, and the event tells it. */
function defaultBranchOf(config, event) {
    return (0,_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwn */ .N)(config, event) ? event.payload.repository?.default_branch : undefined;
}
/** As people call a branch or tag. */
function shortRef(ref) {
    return ref.replace(/^refs\/(heads|tags)\//, '');
}
//# sourceMappingURL=origin.js.map

/***/ })

};
