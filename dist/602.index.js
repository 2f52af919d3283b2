export const id = 602;
export const ids = [602];
export const modules = {

/***/ 7602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   start: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var _deployment_background_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9810);
/* harmony import */ var _deployment_deployment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29);
/* harmony import */ var _deployment_guards_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9384);
/* harmony import */ var _deployment_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(540);
/* harmony import */ var _deployment_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9240);
/* harmony import */ var _deployment_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8143);
/* harmony import */ var _results_outputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7345);
/* harmony import */ var _results_step_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2423);
/* harmony import */ var _results_summary_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(11);
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3412);










/**
 * Creates the deployment, and leaves it `in_progress` for another job to finish, with the action `update`. If this step is
 * killed before it can hand it over, its post step finishes it.
 * @throws ActionError when it could not be recorded
 */
async function start(config, event, context) {
    const { log, clock } = context;
    const plan = await (0,_deployment_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .planDeploy */ .b)(config, event, context);
    const { state } = plan;
    const skip = await (0,_deployment_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .checkGuards */ .hK)(config, plan);
    if (skip)
        return (0,_results_step_result_js__WEBPACK_IMPORTED_MODULE_7__/* .stepResult */ .G)({ ...(0,_deployment_result_js__WEBPACK_IMPORTED_MODULE_5__/* .resultOf */ .Bg)(plan, undefined), exitCode: 0, skip }, log);
    const deployment = await (0,_deployment_deployment_js__WEBPACK_IMPORTED_MODULE_1__/* .openDeployment */ .xJ)(config, plan);
    const background = deployment && (0,_deployment_background_js__WEBPACK_IMPORTED_MODULE_0__/* .readInBackground */ .g)(config, plan, deployment);
    await Promise.all([deployment?.post('pending'), deployment?.post('in_progress')]);
    // What this step sent must not land behind the final status, which another step or job posts.
    await Promise.all([plan.writes.deployment.landed(), plan.writes.commit.landed()]);
    const inTime = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_9__/* .within */ .ux)(clock, _deployment_result_js__WEBPACK_IMPORTED_MODULE_5__/* .restMs */ .hv);
    const deployments = await inTime(background?.environment.deployments());
    // Cancelled meanwhile, or the record's id is not known: the post step finishes it.
    const isCancelled = state.saved.outcome !== undefined;
    if (!isCancelled && deployment) {
        state.update({ left: 'nothing' });
        log.line(`Deployment ${deployment.record.id} stays open, for the action update`);
    }
    const result = {
        ...{ ...(0,_deployment_result_js__WEBPACK_IMPORTED_MODULE_5__/* .resultOf */ .Bg)(plan, deployment), ...(0,_deployment_result_js__WEBPACK_IMPORTED_MODULE_5__/* .previous */ .kn)(plan, deployment, deployments) },
        ...{ exitCode: isCancelled ? 130 : 0, recorded: deployment !== undefined },
        status: (0,_deployment_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .progressStatus */ .Ux)('in_progress', state.saved),
    };
    return {
        ...{ exitCode: result.exitCode, outputs: (0,_results_outputs_js__WEBPACK_IMPORTED_MODULE_6__/* .outputsOf */ .Yz)(result), summary: (0,_results_summary_js__WEBPACK_IMPORTED_MODULE_8__/* .summarize */ .eh)(result) },
        finishBackground: () => inTime(background?.done),
    };
}
//# sourceMappingURL=start.js.map

/***/ }),

/***/ 9810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readInBackground)
/* harmony export */ });
/* harmony import */ var _environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _environment_overlaps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7886);
/* harmony import */ var _environment_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3516);
/* harmony import */ var _runner_log_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3695);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2494);





/** Reads the environment: warns of a wrong name and of a second record, and marks abandoned deployments. */
function readInBackground(config, plan, { api, record }) {
    const { wanted, state, event, context } = plan;
    const { log } = context;
    const { mark } = wanted;
    const environment = (0,_finish_js__WEBPACK_IMPORTED_MODULE_4__.environmentOf)(api, record, state.saved, log);
    async function warnOfRules() {
        const meant = (0,_environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .nearMiss */ .bi)(record.environment, await environment.rules());
        if (meant)
            log.warning(`${meant.branch} requires a deployment to \`${meant.name}\`; \`${record.environment}\` is another environment`);
    }
    async function workOnOthers() {
        const deployments = (await environment.deployments()) ?? [];
        (0,_environment_overlaps_js__WEBPACK_IMPORTED_MODULE_1__/* .warnOfNative */ .VT)(record, deployments, event.runId, log);
        const runUrl = ({ run, repository }) => (0,_runner_log_links_js__WEBPACK_IMPORTED_MODULE_3__/* .runLogUrl */ .l)(run, { ...event, repository });
        if (config.sweep)
            await (0,_environment_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .sweep */ .X)(api, deployments, { record, mark, runUrl }, log);
    }
    return { environment, done: Promise.all([warnOfRules(), workOnOthers()]).then(() => { }) };
}
//# sourceMappingURL=background.js.map

/***/ }),

/***/ 8143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   Ry: () => (/* binding */ endDeploy),
/* harmony export */   hv: () => (/* binding */ restMs),
/* harmony export */   kn: () => (/* binding */ previous)
/* harmony export */ });
/* harmony import */ var _environment_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(481);
/* harmony import */ var _environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6232);
/* harmony import */ var _environment_previous_commit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(917);
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3412);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8835);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(540);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3141);








/** How long a finished step goes on with what follows its final status; the post step does the rest. */
const restMs = 2_000;
/** Posts how the deploy ended. GitHub's answer never changes the command's own result. */
async function endDeploy(config, plan, deployment, environment = _environment_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadEnvironment */ .Bt) {
    const { state, context, writes } = plan;
    const { clock, log } = context;
    const { autoInactive, superseded, statusContext, outcome = { kind: 'interrupted' } } = state.saved;
    const status = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .finalStatus */ .nH)(outcome, state.saved);
    const exitCode = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodeOf */ .FO)(outcome);
    const result = {
        ...resultOf(plan, deployment),
        ...{ status, exitCode, commandExitCode: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .commandExitCode */ .$q)(outcome), milliseconds: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .timeOf */ .nR)(outcome) },
    };
    // In a container, a post step that could not see this process may have posted it.
    if (!deployment || !(0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .takeEnd */ .$M)(state.saved))
        return { result, inTime: (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(clock, 0) };
    const { api, record } = deployment;
    try {
        await deployment.posted();
        const { finish } = await (0,_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .loadFinish */ .aR)();
        const ending = { deployment: record, status, autoInactive, superseded, statusContext };
        const { statusId, rest } = await finish(api, ending, { environment, log, writes });
        const inTime = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(clock, restMs);
        state.update({ left: 'rest' });
        log.line((0,_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .postedLine */ .Ww)(status.state, state.saved.request.at));
        api.limits.endSoon();
        const done = await inTime(rest);
        if (done)
            state.update({ left: outcome.kind === 'cancelled' ? 'cause' : 'nothing' });
        else
            log.line('Finishing takes longer than 2 s; the post step will complete it');
        const rules = (await inTime(environment.rules())) ?? [];
        const deployments = done?.deployments ?? (await inTime(environment.deployments()));
        return {
            result: {
                ...{ ...result, statusId, recorded: true, ...previous(plan, deployment, deployments) },
                mergeRule: (0,_environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeRule */ .L5)(record.environment, status.state, rules),
            },
            inTime,
        };
    }
    catch (error) {
        if (!(error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l))
            throw error;
        const inTime = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(clock, restMs);
        if (config.onApiError === 'fail')
            return { result: { ...result, exitCode: exitCode || 1, error }, inTime };
        const rules = (await inTime(environment.rules())) ?? [];
        const branch = (0,_environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .requiringBranch */ .TS)(record.environment, rules);
        if (branch)
            log.warning(`${branch} requires a deployment to ${record.environment}, which has no final status now`);
        return { result: { ...result, error }, inTime };
    }
}
/** What the deployment replaces, if that is known. */
function previous({ repository, event }, deployment, deployments) {
    return deployment && deployments && (0,_environment_previous_commit_js__WEBPACK_IMPORTED_MODULE_7__/* .previousOf */ .t)(deployment.record, deployments, `${event.serverUrl}/${repository}`);
}
/** What is true of a deploy however it ends. */
function resultOf({ wanted, commit, state, repository, event }, deployment) {
    return {
        environment: wanted.environment,
        ref: deployment?.record.ref ?? wanted.ref,
        sha: deployment?.record.sha ?? wanted.sha,
        because: commit.because,
        logUrl: state.saved.logUrl,
        repositoryUrl: `${event.serverUrl}/${repository}`,
        deployment: deployment?.record,
        actor: event.triggeredBy,
        recorded: false,
    };
}
//# sourceMappingURL=result.js.map

/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ previousOf)
/* harmony export */ });
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8932);

/** What `own` replaces, among the deployments of its environment and task. */
function previousOf(own, deployments, repositoryUrl) {
    const { id, sha } = own;
    const others = deployments.filter((other) => other.id !== id);
    const previousSha = (0,_github_live_js__WEBPACK_IMPORTED_MODULE_0__/* .liveAmong */ .x8)(others)?.sha;
    if (previousSha === undefined || previousSha === sha)
        return { previousSha, compareUrl: undefined, rollback: false };
    const rollback = (0,_github_live_js__WEBPACK_IMPORTED_MODULE_0__/* .isRollback */ .z1)(sha, previousSha, others);
    // Three dots compare with the merge base: a roll-back shows what it takes back.
    const [from, to] = rollback ? [sha, previousSha] : [previousSha, sha];
    return { previousSha, compareUrl: `${repositoryUrl}/compare/${from}...${to}`, rollback };
}
//# sourceMappingURL=previous-commit.js.map

/***/ }),

/***/ 3516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep),
/* harmony export */   i: () => (/* binding */ postAbandonedCommitStatus)
/* harmony export */ });
/* harmony import */ var _github_bulk_changes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5200);
/* harmony import */ var _github_commit_statuses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5426);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2585);
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8932);
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2247);
/* harmony import */ var _github_sending_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1570);
/* harmony import */ var _github_statuses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3748);
/* harmony import */ var _abandoned_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6082);








/** How many deployments a step asks about at most: the hourly limit is for the deploys. */
const mostAsked = 20;
/**
 * Posts `error` on deployments of this action that were abandoned, with the same task: their runners were lost, so their post
 * steps never ran. Oldest first, each by itself; never this step's own. Never rejects.
 * @param deployments those to the environment, newest first
 */
async function sweep(api, deployments, sweeper, log) {
    const { mark: own, runUrl } = sweeper;
    const { isCompleted, reasons } = (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .askRuns */ .c1)(api, _github_sending_js__WEBPACK_IMPORTED_MODULE_4__/* .noRetry */ .sb);
    const failures = new Set();
    // Whatever this step posts is newer than all of them.
    const others = [...deployments, { id: Number.POSITIVE_INFINITY, sha: own.sha, mark: own }];
    for (const one of leftOpen(deployments, sweeper)) {
        try {
            await endIfAbandoned(api, one, others, { isCompleted: orOwnRun(isCompleted, one.mark, own), runUrl, log });
        }
        catch (error) {
            failures.add(error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD ? error.message : (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error));
        }
    }
    const all = [...reasons, ...failures];
    if (all.length > 0)
        log.line(`Not all deployments that were left open could be checked: ${all.join('; ')}`);
}
/** If there are too many to ask about, another part of them in each run, so that none is left out for ever. */
function leftOpen(deployments, { record, mark: own }) {
    const open = (0,_github_live_js__WEBPACK_IMPORTED_MODULE_7__/* .ownDeployments */ .d4)(deployments).filter((one) => one.id !== record.id && one.mark.nonce !== own.nonce && one.task === record.task && (0,_github_live_js__WEBPACK_IMPORTED_MODULE_7__/* .isOpen */ .nT)(one));
    // Of deploys that begin at the same time, only the newest sweeps. An existing deployment that this step works on may be old.
    const isMade = record.mark?.nonce === own.nonce;
    if (isMade && open.some(({ id, mark }) => id > record.id && mark.run !== own.run))
        return [];
    const start = open.length > mostAsked ? Number(own.run) % open.length : 0;
    return [...open.slice(start), ...open.slice(0, start)].slice(0, mostAsked);
}
/** This run goes on; but what an earlier attempt of this very job left open is over: this attempt has a deployment of its own. */
function orOwnRun(isCompleted, mark, own) {
    const isEarlier = Number(mark.attempt) < Number(own.attempt) && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameJob */ .c_)({ ...mark, attempt: own.attempt }, own);
    return async (run) => (run && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameRun */ .Mf)(run, own) ? isEarlier : isCompleted(run));
}
/** Reads the statuses again before it posts: another run may sweep, or go on with the deployment, at the same time. */
async function endIfAbandoned(api, one, others, { isCompleted, runUrl, log }) {
    if (!(await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .isAbandoned */ .zI)(api, one, isCompleted)))
        return;
    const now = { ...one, statuses: await (0,_github_statuses_js__WEBPACK_IMPORTED_MODULE_5__/* .listStatuses */ .vM)(api, one.id) };
    if (!(await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .isAbandoned */ .zI)(api, now, isCompleted)))
        return;
    const { id, mark } = one;
    const logUrl = runUrl(mark);
    try {
        // First: if this step ends in between, the deployment is still open, and a later sweep posts both.
        await postAbandonedCommitStatus(api, one, others, logUrl);
    }
    catch (error) {
        // Then a later sweep asks again.
        if (!(error instanceof _github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD) || error.kind === 'rate-limit' || _github_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .passingKinds */ .Z5.includes(error.kind))
            throw error;
        log.line(`The commit status of deployment ${id} could not be marked as \`error\`: ${error.message}`);
    }
    const status = { state: 'error', description: _abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonedDescription */ .Lk, logUrl };
    const { failures } = await (0,_github_bulk_changes_js__WEBPACK_IMPORTED_MODULE_0__/* .changeAll */ .M1)(api, [{ ...now, status, deletes: false }], { log });
    for (const { error } of failures)
        throw error;
    log.line(`Deployment ${id} was left open by run ${mark.run}, which has ended: its state is now \`error\``);
}
/**
 * Posts the commit status (the input `status-context`) of an abandoned deployment, unless one of the others is newer and posts
 * the same one on the same commit: an error of this one would hide how that went.
 * @throws ApiError
 */
async function postAbandonedCommitStatus(api, { id, sha, mark }, others, targetUrl) {
    const context = mark?.statusContext;
    if (context === undefined)
        return;
    if (others.some((other) => other.id > id && other.sha === sha && other.mark?.statusContext === context))
        return;
    await (0,_github_commit_statuses_js__WEBPACK_IMPORTED_MODULE_1__/* .createCommitStatus */ .I)(api, sha, { ...{ context, state: 'error', description: _abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonedDescription */ .Lk, targetUrl } });
}
//# sourceMappingURL=sweep.js.map

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




/** Logs the result of a deploy, and turns it into a step's result. */
function stepResult(result, log, finishBackground) {
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .logResult */ .A)(result, log);
    const sumUp = result.skip !== undefined || !(0,_github_live_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpenState */ .q1)(result.status?.state);
    const summary = sumUp ? (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summarize */ .eh)(result) : undefined;
    return { exitCode: result.exitCode, outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputsOf */ .Yz)(result), summary, finishBackground };
}
//# sourceMappingURL=step-result.js.map

/***/ })

};
