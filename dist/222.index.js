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
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
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

/***/ })

};
