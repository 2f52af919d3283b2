export const id = 581;
export const ids = [581];
export const modules = {

/***/ 3581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  settleInPost: () => (/* binding */ settleInPost)
});

// EXTERNAL MODULE: ./lib/src/deployment/background.js + 1 modules
var background = __webpack_require__(7936);
// EXTERNAL MODULE: ./lib/src/deployment/commit-status.js
var commit_status = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/src/deployment/create.js + 2 modules
var create = __webpack_require__(4287);
// EXTERNAL MODULE: ./lib/src/deployment/deploy-state.js
var deploy_state = __webpack_require__(6049);
// EXTERNAL MODULE: ./lib/src/deployment/late-values.js
var late_values = __webpack_require__(7729);
// EXTERNAL MODULE: ./lib/src/deployment/late-writes.js
var late_writes = __webpack_require__(8675);
// EXTERNAL MODULE: ./lib/src/deployment/outcome.js
var deployment_outcome = __webpack_require__(540);
// EXTERNAL MODULE: ./lib/src/deployment/own-statuses.js
var own_statuses = __webpack_require__(5479);
// EXTERNAL MODULE: ./lib/src/github/api.js
var github_api = __webpack_require__(1820);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/github/statuses.js
var github_statuses = __webpack_require__(3748);
// EXTERNAL MODULE: ./lib/src/github/timeline.js
var timeline = __webpack_require__(7377);
// EXTERNAL MODULE: ./lib/src/github/write-once.js
var write_once = __webpack_require__(8921);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/deployment/plan.js
var plan = __webpack_require__(6505);
;// CONCATENATED MODULE: ./lib/src/deployment/recover-state.js








/**
 * Restores the state that main saved, if it is lost or was changed by others: from the inputs, which are evaluated again, and
 * the one open deployment with this step's mark, or the one that `deployment-id` names. Undefined when there is none, or more than
 * one.
 * @throws ApiError
 */
async function recoverState(config, event, context) {
    const { repository, wanted, adopted, first } = await (0,plan/* planDeploy */.b)(config, event, context);
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    if (adopted)
        return (await hasEnded(api, adopted, first)) ? undefined : first;
    const open = [];
    for (const deployment of await (0,deployments/* listDeployments */.Jn)(api, {
        ref: wanted.ref,
        environment: wanted.environment,
        task: wanted.task,
    })) {
        if (!isOurs(deployment, { ...first, mark: wanted.mark }))
            continue;
        const statuses = await (0,github_statuses/* listStatuses */.vM)(api, deployment.id);
        // Without check runs, as on Enterprise Server, the jobs of a matrix have the same mark, but each has its own log.
        const isThisJob = statuses.length === 0 || statuses.some(({ logUrl }) => logUrl === first.logUrl);
        if (isThisJob && (0,timeline/* isOpenState */.q1)(statuses[0]?.state))
            open.push(deployment);
    }
    const [found, ...others] = open;
    if (!found)
        return undefined;
    if (others.length > 0) {
        const ids = open.map(({ id }) => id).join(', ');
        context.log.warning(`This step made one of the deployments ${ids}, but which one is not known: they stay open`);
        return undefined;
    }
    const traces = { ...first.traces, at: found.createdAt.getTime() };
    return { ...first, traces, deploymentId: found.id, sha: found.sha };
}
/** Whether a deployment that existed before has a final status that this job may have posted: it must not get another one. */
async function hasEnded(api, { id }, { logUrl }) {
    const [newest] = await (0,github_statuses/* listStatuses */.vM)(api, id);
    return newest !== undefined && !(0,timeline/* isOpenState */.q1)(newest.state) && newest.logUrl === logUrl;
}
function isOurs({ payload, environment, sha }, { repository, traces, mark }) {
    if (traces.payloadHash !== undefined)
        return typeof payload === 'string' && (0,write_once/* hashOf */.qQ)(payload) === traces.payloadHash;
    const its = (0,github_mark/* markOf */.Fg)(payload);
    return its !== undefined && (0,github_mark/* isSameStep */.lO)(its, mark) && (0,github_mark/* fits */.lA)(its, { repository, environment, sha });
}
//# sourceMappingURL=recover-state.js.map
// EXTERNAL MODULE: ./lib/src/deployment/saved-state.js
var saved_state = __webpack_require__(1847);
// EXTERNAL MODULE: ./lib/src/deployment/settle.js + 5 modules
var settle = __webpack_require__(7610);
// EXTERNAL MODULE: ./lib/src/environment/abandoned.js
var abandoned = __webpack_require__(3048);
// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
// EXTERNAL MODULE: ./lib/src/github/write-watch.js
var write_watch = __webpack_require__(1773);
// EXTERNAL MODULE: ./lib/src/runner/inputs.js + 2 modules
var inputs = __webpack_require__(6252);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/shared/grace.js
var grace = __webpack_require__(926);
;// CONCATENATED MODULE: ./lib/src/actions/post.js





















/** How long to go on reading once the status is posted. */
const patienceMs = 30_000;
/**
 * What the post step does: settles the deployment that main left open, because the rest of the job was the deploy, or
 * because main was killed first. Touches nothing that is settled already, and then has no result.
 * @throws ActionError when the final status could not be posted
 */
async function settleInPost(event, context) {
    const config = (0,inputs/* readInputsForPost */.Zm)(context.env);
    const saved = (0,saved_state/* readState */.un)(context.env, config.token);
    const known = typeof saved === 'string' ? await recover(saved, event, context) : saved;
    return known && settleKnown(known, config, event, context);
}
/** If nothing can be recovered, main usually failed before it had anything to save, and reported that. */
async function recover(why, event, context) {
    const { env, log } = context;
    if (why === 'unusable')
        log.warning('The state saved for the post step cannot be used: it is damaged, or this action did not write it');
    try {
        const config = (0,inputs/* readInputs */.Ko)((0,inputs/* actionOfPost */.ak)(env), env, event, () => { });
        if (config.action !== 'deploy' && config.action !== 'start')
            return undefined;
        return await recoverState(config, event, context);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.l))
            throw error;
        const message = `Could not check whether this step left a deployment open: ${error.message}`;
        if (why === 'none')
            log.line(message);
        else
            log.warning(message);
        return undefined;
    }
}
async function settleKnown(saved, config, event, context) {
    const { log } = context;
    const api = await (0,github_api/* openApi */.N)({ ...config, repository: saved.repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const created = await unlessPosted(saved, log, () => (0,late_writes/* awaitLateWrites */.jR)(api, saved, log));
    if (created === 'unknown')
        return undefined;
    const found = saved.deploymentId === undefined ? created[0] : undefined;
    const id = saved.deploymentId ?? found?.id;
    await (0,late_writes/* removeDoubles */.FA)(api, created.filter((one) => one.id !== id), saved, log);
    const sha = saved.sha ?? found?.sha ?? saved.traces.sha ?? '';
    if (id === undefined || saved.handedOver)
        return undefined;
    const isOther = !saved.adopted && sha !== (saved.traces.sha ?? sha);
    if (isOther && (await (0,create/* discarded */.eo)(api, id, log)))
        return undefined;
    const { status, milliseconds } = (0,deploy_state/* endingOf */.z6)(saved.bracket ? { ...saved, late: (0,late_values/* lateValuesInPost */.Qe)(saved.late, config) } : saved, isOther ? { kind: 'not-run', reason: create/* ofAnotherCommit */.Q6 } : (saved.outcome ?? (0,deployment_outcome/* endedWithJob */.qT)(saved, config.jobStatus)));
    const statuses = await unlessPosted(saved, log, () => (0,github_statuses/* listStatuses */.vM)(api, id));
    if (statuses === 'unknown')
        return undefined;
    const [newest] = statuses;
    const { environment, task } = saved.traces;
    const snapshot = (0,background/* snapshotOf */.eY)(saved, api, log);
    // A skipped one has its commit status already: see `postSkipped`.
    const statusContext = saved.outcome?.kind === 'skipped' ? undefined : saved.statusContext;
    const record = { ...saved, id, sha, environment, task, isFirst: false, statusContext };
    const options = { snapshot, grace: (0,grace/* createGrace */.N)(patienceMs, context.clock), log };
    if (newest && isSettled(newest, saved, api)) {
        // A newer deploy has replaced it, and goes on with all the rest.
        if (saved.final === 'posted' && status.state === 'success' && newest.state === 'inactive')
            await (0,commit_status/* postCommitStatus */.U)(api, { sha, context: statusContext }, status, log);
        const isCut = newest.state === status.state && saved.final !== 'followed';
        // Its record tells whether the success was its first: it was main's.
        if (isCut)
            await goOn(api, { ...record, isFirst: undefined }, { status, posted: newest }, options);
        // A pending one may have come after main's.
        else if (newest.state === status.state && saved.unanswered.some(({ what }) => what === write_watch/* pendingCommitStatus */.rO))
            await (0,commit_status/* postCommitStatus */.U)(api, { sha, context: statusContext }, status, log);
        return undefined;
    }
    if (config.problem !== undefined && saved.bracket)
        log.warning(`${config.problem}. The deployment gets no URL.`);
    const { statusId, followed } = await (0,settle.settle)(api, record, status, options);
    await followed;
    return {
        ...{ status, statusId, logUrl: saved.logUrl, because: saved.because, exitCode: 0, recorded: true },
        ...{ environment, sha, ref: saved.traces.ref },
        mergeRule: status.state === 'success' ? (0,merge_rules/* mergeRule */.L5)(environment, status.state, await snapshot.rules()) : undefined,
        repositoryUrl: `${event.serverUrl}/${saved.repository}`,
        deployment: { id, url: `${config.apiUrl}/repos/${saved.repository}/deployments/${id}` },
        ...{ milliseconds, actor: event.actor || undefined, event: event.name },
    };
}
/** `unknown`: it could not be read, but GitHub holds the final status. @throws ApiError when it may not */
async function unlessPosted(saved, log, read) {
    try {
        return await read();
    }
    catch (error) {
        if (saved.final === 'open' || !(error instanceof errors/* ActionError */.l))
            throw error;
        if (saved.final === 'posted')
            for (const missing of whatMayBeMissing(saved))
                log.warning(`${missing}: ${error.message}`, error.help);
        return 'unknown';
    }
}
/** What follows a final status, where nobody can tell whether it has been done. */
function whatMayBeMissing({ outcome, statusContext, traces }) {
    return [
        ...(outcome && (0,deployment_outcome/* isSuccess */.oJ)(outcome) ? [`Earlier deployments to ${traces.environment} may stay active`] : []),
        ...(statusContext ? [`The commit status \`${statusContext}\` may not say how the deploy ended`] : []),
    ];
}
/** Does what main did not get to once its final status was posted. */
async function goOn(api, record, posted, options) {
    options.log.line(`Deployment ${record.id} is ${posted.status.state}: going on with what follows that`);
    options.grace.start();
    await (0,settle.follow)(api, record, posted, options);
}
/** Whether it reached a final state after this step started. What others took for abandoned is not settled. */
function isSettled(newest, saved, api) {
    return !(0,timeline/* isOpenState */.q1)(newest.state) && newest.description !== abandoned/* abandonedDescription */.Lk && (0,own_statuses/* isOwnStatus */.D)(newest, saved, api);
}
//# sourceMappingURL=post.js.map

/***/ })

};
