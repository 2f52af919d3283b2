export const id = 602;
export const ids = [602];
export const modules = {

/***/ 7602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   start: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var _deployment_background_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7936);
/* harmony import */ var _deployment_begin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8291);
/* harmony import */ var _deployment_deploy_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6049);
/* harmony import */ var _deployment_final_status_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1843);
/* harmony import */ var _deployment_made_here_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(854);
/* harmony import */ var _results_outputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7345);
/* harmony import */ var _results_step_result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2423);
/* harmony import */ var _results_summary_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(11);








/**
 * Creates the deployment, and leaves it `in_progress` for another job to finish, with the action `update`. If this step is
 * killed before it can hand it over, its post step settles it.
 * @throws ActionError when it could not be recorded
 */
async function start(config, event, context) {
    const { planned, opened, skip } = await (0,_deployment_begin_js__WEBPACK_IMPORTED_MODULE_1__/* .begin */ .qN)(config, event, context);
    const { log } = context;
    const { state } = planned;
    if (skip)
        return (0,_results_step_result_js__WEBPACK_IMPORTED_MODULE_6__/* .stepResult */ .G)({ ...(0,_deployment_begin_js__WEBPACK_IMPORTED_MODULE_1__/* .reportOf */ .EI)(planned, undefined, event), exitCode: 0, skip }, log);
    if (opened)
        (0,_deployment_made_here_js__WEBPACK_IMPORTED_MODULE_4__/* .writeMadeHereNote */ .n)(context.env, { ...event, checkRun: config.checkRunId }, opened.deployment.id);
    const background = opened && (0,_deployment_background_js__WEBPACK_IMPORTED_MODULE_0__/* .startBackgroundWork */ .il)(config, planned, opened, event, context);
    await opened?.postProgress('pending');
    await opened?.postProgress('in_progress');
    background?.grace.start();
    const history = await background?.grace.wait(background.snapshot.history());
    // Cancelled in the meantime, or the record's id is not known: the post step settles it.
    if (!state.hasEnded && opened)
        state.handedOver();
    const exitCode = state.hasEnded ? 130 : 0;
    if (opened)
        log.line(`Deployment ${opened.deployment.id} stays open, for the action update`);
    const result = {
        ...(0,_deployment_begin_js__WEBPACK_IMPORTED_MODULE_1__/* .reportOf */ .EI)(planned, opened, event),
        ...(0,_deployment_begin_js__WEBPACK_IMPORTED_MODULE_1__/* .replacedIn */ .Sn)(history, planned, opened, event),
        ...{ exitCode, recorded: opened !== undefined },
        status: (0,_deployment_final_status_js__WEBPACK_IMPORTED_MODULE_3__/* .progressStatus */ .Ux)('in_progress', (0,_deployment_deploy_state_js__WEBPACK_IMPORTED_MODULE_2__/* .statusOptions */ .FJ)(state.saved)),
    };
    return {
        exitCode,
        outputs: (0,_results_outputs_js__WEBPACK_IMPORTED_MODULE_5__/* .outputsOf */ .Yz)(result),
        summary: (0,_results_summary_js__WEBPACK_IMPORTED_MODULE_7__/* .summarize */ .eh)(result),
        finishBackground: background && (() => background.grace.wait(background.done)),
    };
}
//# sourceMappingURL=start.js.map

/***/ }),

/***/ 8291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qN: () => (/* binding */ begin),
  Sn: () => (/* binding */ replacedIn),
  EI: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
// EXTERNAL MODULE: ./lib/src/environment/previous-commit.js
var previous_commit = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/src/github/api.js
var github_api = __webpack_require__(1820);
// EXTERNAL MODULE: ./lib/src/github/error-guide.js + 1 modules
var error_guide = __webpack_require__(411);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/shared/grace.js
var shared_grace = __webpack_require__(926);
// EXTERNAL MODULE: ./lib/src/deployment/background.js + 1 modules
var background = __webpack_require__(7936);
// EXTERNAL MODULE: ./lib/src/deployment/create.js + 2 modules
var create = __webpack_require__(4287);
// EXTERNAL MODULE: ./lib/src/deployment/freshness.js
var freshness = __webpack_require__(579);
// EXTERNAL MODULE: ./lib/src/deployment/plan.js
var plan = __webpack_require__(6505);
// EXTERNAL MODULE: ./lib/src/environment/live.js
var environment_live = __webpack_require__(5520);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
;// CONCATENATED MODULE: ./lib/src/deployment/require-deployed.js




/**
 * Applies `require-deployed`: this very commit must be live in each of the environments, with the same task.
 * @returns the ids of the deployments that it relies on, by environment; undefined where nothing is required
 * @throws ActionError when it is not live there, or that is not known
 */
async function requireDeployed(config, { repository, wanted }, event, context) {
    if (config.requireDeployed.length === 0)
        return undefined;
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const { sha } = wanted;
    if (sha === undefined) {
        throw new errors/* ActionError */.l(`The commit of \`${wanted.ref}\` is not known before it is deployed`, {
            help: 'With `require-deployed`, give `ref` as a full SHA, or leave it out to deploy the commit of the event.',
        });
    }
    const relied = await Promise.all(config.requireDeployed.map(async (environment) => [environment, await liveIn(api, environment, { ...wanted, sha })]));
    for (const [environment, id] of relied)
        context.log.line(`  live in ${environment} already: deployment ${id}`);
    return Object.fromEntries(relied);
}
/** The deployment by which the commit is live there. @throws ActionError, ApiError */
async function liveIn(api, environment, { sha, task }) {
    const live = await (0,environment_live/* findLive */.KI)(api, environment, { task });
    if (live === environment_live/* notWithinReach */.aU)
        throw new errors/* ActionError */.l(`Nothing was deployed: whether ${sha} is live in ${environment} is not known, none of ${environment_live/* searched */.CU} is active (require-deployed)`);
    if (live?.sha === sha)
        return live.id;
    const instead = live ? `${live.sha} is live there` : `no commit is live there with the task ${task}`;
    throw new errors/* ActionError */.l(`Nothing was deployed: ${sha} is not live in ${environment} (require-deployed); ${instead}`, {
        help: `Deploy this commit to ${environment} first, with the same \`task\`: run the workflow that deploys there for this commit, or let this job wait for it with \`needs\`.`,
    });
}
//# sourceMappingURL=require-deployed.js.map
// EXTERNAL MODULE: ./lib/src/github/post-status.js
var post_status = __webpack_require__(87);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/deployment/commit-status.js
var commit_status = __webpack_require__(8394);
;// CONCATENATED MODULE: ./lib/src/deployment/skip.js







/** A stale commit is deployed anyway where a merge rule requires its deployment: otherwise it could not be merged. */
async function unlessRequired(skip, config, { repository, wanted, state }, event, context) {
    if (skip.reason !== 'stale')
        return skip;
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const rules = await (0,background/* snapshotOf */.eY)(state.saved, api, context.log).rules();
    const branch = (0,merge_rules/* requiringBranch */.TS)(wanted.environment, rules);
    if (branch !== undefined) {
        context.log.warning(`${skip.because}. It is not skipped: ${branch} requires a deployment to ${wanted.environment}`);
        return undefined;
    }
    const unread = rules.flatMap((rule) => (rule.environments === undefined ? [rule.branch] : []));
    if (unread.length > 0)
        context.log.warning(`${skip.because}, and is skipped, though the rules of ${unread.join(' and ')} could not be read`);
    return skip;
}
/** Posts the commit status of a skipped deploy, for branches that wait for it. */
async function postSkipped(skip, config, { repository, wanted, state }, event, context) {
    const { statusContext, logUrl } = state.saved;
    if (statusContext === undefined)
        return;
    if (wanted.sha === undefined)
        return context.log.warning(`The commit status \`${statusContext}\` is not posted: the commit of ${wanted.ref} is not known`);
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const description = (0,shared_text/* shorten */.ml)(skip.because, post_status/* descriptionLimit */.M7);
    const status = { state: skip.reason === 'deployed' ? 'success' : 'failure', description, logUrl };
    await (0,commit_status/* postCommitStatus */.U)(api, { sha: wanted.sha, context: statusContext }, status, context.log);
}
//# sourceMappingURL=skip.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/begin.js












/**
 * Decides what to deploy, whether to, and opens its record.
 * @throws ActionError when nothing may be deployed
 */
async function begin(config, event, context) {
    const cancel = saveCancellation(context);
    const first = await (0,plan/* planAndSave */.M)(config, event, context);
    const { state, adopted } = first;
    cancel.in(state);
    if (hasNoPlace(first)) {
        state.nothingToTell();
        if (config.action === 'deploy' && config.deploymentId === undefined)
            context.log.warning(noPlace);
        return { planned: first, skip: undefined, opened: undefined };
    }
    announce(first, context);
    const { asked, planned } = await guardOrGiveUp(config, first, event, context);
    const skip = asked && (await unlessRequired(asked, config, planned, event, context));
    if (skip) {
        context.log.line(`Skipped: ${skip.because}`);
        await postSkipped(skip, config, planned, event, context);
        if (adopted)
            state.skipped(skip.because);
        else
            state.nothingToTell();
    }
    // Nothing to settle, unless it exists already.
    if (state.hasEnded && !adopted)
        state.nothingToTell();
    const goesOn = !skip && (!state.hasEnded || adopted);
    return { planned, skip, opened: goesOn ? await openIfPossible(config, event, context, planned) : undefined };
}
/** Neither a new deployment nor an existing one is meant: with `on-api-error: warn`, an earlier step may have had none to hand on. */
function hasNoPlace({ adopted, wanted }) {
    return !adopted && wanted.environment === '';
}
const noPlace = 'There is neither an `environment` nor a `deployment-id`. Deploying without a record (on-api-error: warn).';
/**
 * From the first moment on a cancellation is noticed, and saved as soon as there is something to save, so that the post step
 * can tell GitHub if this step cannot.
 */
function saveCancellation({ cancellation }) {
    let cancelled = false;
    let known;
    cancellation.onSignal(() => {
        cancelled = true;
        known?.cancelled();
    });
    return {
        in(state) {
            known = state;
            if (cancelled)
                state.cancelled();
        },
    };
}
function announce({ repository, commit, wanted }, { log }) {
    log.line(`Deploying ${repository} to ${wanted.environment}`);
    log.line(`  commit  ${commit.ref}`);
    log.line(`          ${commit.because}`);
}
/** Checks what must be true before anything is deployed. What the deploy relies on is kept in its mark. */
async function guardOrGiveUp(config, planned, event, context) {
    try {
        const requires = await requireDeployed(config, planned, event, context);
        const { wanted } = planned;
        const asked = await (0,freshness/* checkFreshness */.I)(config, planned, event, context);
        return { asked, planned: { ...planned, wanted: { ...wanted, mark: { ...wanted.mark, requires } } } };
    }
    catch (error) {
        // An adopted deployment does not stay open: the post step settles it.
        if (planned.adopted)
            planned.state.notRun(error instanceof Error ? error.message : String(error));
        else
            planned.state.nothingToTell();
        throw error;
    }
}
/** GitHub's deliberate refusals: after one of these the deploy must not go on, whatever `on-api-error` says. */
const refusals = ['failed-contexts', 'merge-conflict', 'auto-merged'];
async function openIfPossible(config, event, context, planned) {
    const { state } = planned;
    try {
        return await (0,create/* open */.ho)(config, event, context, planned);
    }
    catch (error) {
        if (!(error instanceof error_guide/* ApiError */.hD))
            throw error;
        // The record may exist nevertheless: the post step looks for it, and settles it.
        if (!error.inDoubt)
            state.nothingToTell();
        if (config.onApiError === 'warn' &&
            !refusals.includes(error.kind) &&
            !(await mustRecord(config, event, context, planned))) {
            context.log.warning(`${error.message}. Deploying without a record (on-api-error: warn).`, error.help);
            return undefined;
        }
        state.notRun('GitHub could not record it');
        throw error;
    }
}
/** How long to read merge rules before a deploy goes on without a record: a server that is silent has been waited for already. */
const rulesMs = 5_000;
/** Where a merge rule requires this deployment, a deploy without a record would be useless. */
async function mustRecord(config, event, context, { repository, wanted, state }) {
    const { environment } = wanted;
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const grace = (0,shared_grace/* createGrace */.N)(rulesMs, context.clock);
    grace.start();
    const rules = (await grace.wait((0,background/* snapshotOf */.eY)(state.saved, api, context.log).rules())) ?? [];
    const branch = (0,merge_rules/* requiringBranch */.TS)(environment, rules);
    if (branch)
        context.log.line(`${branch} requires a deployment to ${environment}: on-api-error is fail, not warn`);
    return branch !== undefined;
}
/** What the deploy replaces, by what is known of the environment. */
function replacedIn(history, { wanted: { task }, repository }, opened, { serverUrl }) {
    if (!opened)
        return undefined;
    const { id, sha } = opened.deployment;
    return (0,previous_commit/* replacedBy */._)({ id, sha, task, repositoryUrl: `${serverUrl}/${repository}` }, history);
}
/** What is true of a deploy however it ends. */
function reportOf({ wanted, commit, state, repository }, opened, { serverUrl, actor, name }) {
    return {
        environment: wanted.environment,
        ref: wanted.ref,
        sha: opened?.deployment.sha ?? wanted.sha,
        because: commit.because,
        logUrl: state.saved.logUrl,
        repositoryUrl: `${serverUrl}/${repository}`,
        deployment: opened?.deployment,
        ...{ actor: actor || undefined, event: name },
        recorded: false,
    };
}
//# sourceMappingURL=begin.js.map

/***/ }),

/***/ 579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkFreshness),
/* harmony export */   z: () => (/* binding */ overtakenBy)
/* harmony export */ });
/* harmony import */ var _environment_live_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5520);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1820);
/* harmony import */ var _github_error_guide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(411);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7606);
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2545);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8835);






/**
 * Applies `if-stale` and `if-deployed`: is the commit older than the active one, or the same? If that cannot be read, a
 * warning says so and the deploy goes on.
 * @throws ActionError when the commit is stale, and `if-stale` is `fail`
 */
async function checkFreshness(config, { repository, wanted, adopted }, event, context) {
    const { ifStale, ifDeployed } = config;
    if (ifStale === 'deploy' && ifDeployed === 'deploy')
        return undefined;
    const api = await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .openApi */ .N)({ ...config, repository }, (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_4__/* .isReadOnlyRun */ .ER)(event), context);
    const { sha, ancestry } = await compareWithActive(api, { ...wanted, except: adopted?.id }, context.log);
    if (ifDeployed === 'skip' && ancestry === 'identical') {
        return { reason: 'deployed', because: `${sha.slice(0, 7)} is active in ${wanted.environment} already` };
    }
    if (ifStale === 'deploy' || ancestry !== 'behind')
        return undefined;
    const because = `${wanted.ref} is older than ${sha}, which is active in ${wanted.environment}`;
    if (ifStale === 'skip')
        return { reason: 'stale', because };
    if (ifStale === 'fail') {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l(`Nothing was deployed: ${because} (if-stale: fail)`, {
            help: 'To deploy an older commit on purpose, as in a roll back, set `if-stale: deploy`.',
        });
    }
    context.log.warning(`${because}. It is deployed anyway (if-stale: warn).`);
    return undefined;
}
/** The newer commit that was deployed here in the meantime; undefined if there is none, or if that cannot be read. */
async function overtakenBy(api, wanted, id, { log }) {
    const { sha, ancestry } = await compareWithActive(api, { ...wanted, except: id }, log);
    return ancestry === 'behind' ? sha : undefined;
}
/** Compares the commit with the active one. Failures are warnings. */
async function compareWithActive(api, { environment, task, sha, ref, except }, log) {
    try {
        const active = await (0,_environment_live_js__WEBPACK_IMPORTED_MODULE_0__/* .findLive */ .KI)(api, environment, { task, except });
        if (active === _environment_live_js__WEBPACK_IMPORTED_MODULE_0__/* .notWithinReach */ .aU) {
            log.warning(`The active commit in ${environment} is not known: none of ${_environment_live_js__WEBPACK_IMPORTED_MODULE_0__/* .searched */ .CU} is active`);
            return { sha: '', ancestry: 'unknown' };
        }
        if (!active)
            return { sha: '', ancestry: 'unknown' };
        if (active.sha === sha)
            return { sha, ancestry: 'identical' };
        const ancestry = await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .compareCommits */ .kC)(api, active.sha, sha ?? ref);
        if (ancestry === 'diverged')
            log.line(`${sha ?? ref} and ${active.sha}, which is active, have diverged: neither is older`);
        return { sha: active.sha, ancestry };
    }
    catch (error) {
        log.warning(`Could not check which commit is active in ${environment}, and whether it is newer: ${(0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error)}`, helpOf(error));
        return { sha: '', ancestry: 'unknown' };
    }
}
function helpOf(error) {
    return error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l ? error.help : undefined;
}
//# sourceMappingURL=freshness.js.map

/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isMadeHere),
/* harmony export */   n: () => (/* binding */ writeMadeHereNote)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2247);



/**
 * Writes a note for later steps that this job made a deployment, since a string payload has no mark. The folder belongs to the
 * job. Without the note, a later `update` step reports that the result is not known.
 */
function writeMadeHereNote(env, job, id) {
    const folder = folderIn(env);
    if (folder === undefined)
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, String(id)), textOf(job));
    }
    catch {
        // See above.
    }
}
/** Whether this job made the deployment of `repository`. */
function isMadeHere(env, own, repository, deployment) {
    const { id, payload, environment, sha } = deployment;
    const mark = (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(payload);
    return (mark && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .fits */ .lA)(mark, { repository, environment, sha }) && isOf(mark, own)) || hasNote(env, own, id);
}
function isOf(mark, { repository, runId: run, runAttempt: attempt, job, checkRun = mark.checkRun }) {
    return (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameJob */ .c_)(mark, { ...mark, repository, run, attempt, job }) && checkRun === (mark.checkRun ?? checkRun);
}
function hasNote(env, own, id) {
    const folder = folderIn(env);
    try {
        return folder !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, String(id)), 'utf8') === textOf(own);
    }
    catch {
        return false;
    }
}
/** RUNNER_TEMP is emptied at the beginning and end of each job, but a self-hosted runner may keep it. */
function textOf({ repository, runId, runAttempt, job, checkRun = '' }) {
    return JSON.stringify([repository, runId, runAttempt, job, checkRun]);
}
function folderIn(env) {
    const temp = env['RUNNER_TEMP'];
    return temp ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'deploy-status-action') : undefined;
}
//# sourceMappingURL=made-here.js.map

/***/ }),

/***/ 5520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ searched),
/* harmony export */   KI: () => (/* binding */ findLive),
/* harmony export */   aU: () => (/* binding */ notWithinReach),
/* harmony export */   x8: () => (/* binding */ liveAmong)
/* harmony export */ });
/* harmony import */ var _github_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4060);

/** None of those that were searched is active, and there are older ones. */
const notWithinReach = 'not within reach';
/** How many deployments are searched for what is live, in words. */
const searched = `its newest ${_github_history_js__WEBPACK_IMPORTED_MODULE_0__/* .maxSearched */ .G_} deployments`;
/**
 * What is live in an environment, by the same rule as `find`: of the deployments of the task whose newest status is `success`, the
 * one that succeeded last. Deploys that overlap, and merge rules, may leave several.
 * @throws ApiError, UnreadableId
 */
async function findLive(api, environment, which) {
    const active = [];
    const { task, except } = which;
    let read = 0;
    for await (const past of (0,_github_history_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(api, [environment], { firstSuccess: true })) {
        if (past.task === task && past.id !== except && past.state === 'success')
            active.push(past);
        read++;
        // Those that are active at the same time are near each other.
        if (active.length > 0 && read % 100 === 0)
            break;
        if (read === _github_history_js__WEBPACK_IMPORTED_MODULE_0__/* .maxSearched */ .G_)
            return notWithinReach;
    }
    return liveAmong(active);
}
/** Of those that are active, the one that succeeded last. They are of one environment and task, newest first. */
function liveAmong(deployments) {
    return deployments
        .filter(({ state }) => state === 'success')
        .reduce((live, past) => (live && !isLater(past, live) ? live : past), undefined);
}
/** Whether it succeeded after the other, which was made later. */
function isLater(past, other) {
    const since = successOf(past) - successOf(other);
    return since > 0 || (since === 0 && (past.statusId ?? 0) > (other.statusId ?? Number.POSITIVE_INFINITY));
}
function successOf({ firstSuccess, stateSince }) {
    return (firstSuccess ?? stateSince)?.getTime() ?? 0;
}
//# sourceMappingURL=live.js.map

/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ replacedBy)
/* harmony export */ });
/* harmony import */ var _live_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5520);

/** What this deployment replaces, in the same environment and task. */
function replacedBy({ id, sha, task, repositoryUrl }, history) {
    const others = (history?.deployments ?? []).filter((past) => past.task === task && past.id !== id);
    const previousSha = (0,_live_js__WEBPACK_IMPORTED_MODULE_0__/* .liveAmong */ .x8)(others)?.sha;
    if (previousSha === undefined || previousSha === sha)
        return { previousSha, compareUrl: undefined, rollback: false };
    const [mine, theirs] = [firstSuccess(others, sha), firstSuccess(others, previousSha)];
    const rollback = mine !== undefined && theirs !== undefined && mine < theirs;
    return { previousSha, compareUrl: `${repositoryUrl}/compare/${previousSha}...${sha}`, rollback };
}
/** When a commit was first live. */
function firstSuccess(deployments, sha) {
    const times = deployments.flatMap((past) => past.sha === sha && past.firstSuccess ? [past.firstSuccess.getTime()] : []);
    return times.length > 0 ? Math.min(...times) : undefined;
}
//# sourceMappingURL=previous-commit.js.map

/***/ }),

/***/ 2423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ stepResult)
/* harmony export */ });
/* harmony import */ var _github_timeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7377);
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9647);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7345);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11);




/** Logs the result of a deploy, and turns it into a step's result. */
function stepResult(result, log, background) {
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .logResult */ .A)(result, log);
    const sumUp = result.skip !== undefined || !(0,_github_timeline_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpenState */ .q1)(result.status?.state);
    const summary = sumUp ? (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summarize */ .eh)(result) : undefined;
    const finishBackground = background && (() => background.grace.wait(background.done));
    return { exitCode: result.exitCode, outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputsOf */ .Yz)(result), summary, finishBackground };
}
//# sourceMappingURL=step-result.js.map

/***/ })

};
