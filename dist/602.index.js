export const id = 602;
export const ids = [602];
export const modules = {

/***/ 7602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   start: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var _deployment_deployment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29);
/* harmony import */ var _deployment_end_deploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5277);
/* harmony import */ var _deployment_guards_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9384);
/* harmony import */ var _deployment_load_background_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6731);
/* harmony import */ var _deployment_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4248);
/* harmony import */ var _results_outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7345);
/* harmony import */ var _results_step_result_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2423);
/* harmony import */ var _results_summary_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11);








/**
 * Creates the deployment, and leaves it `in_progress` for another job to finish, with the action `update`. If this step is
 * killed before it can hand it over, its post step finishes it.
 * @throws ActionError when it could not be recorded
 */
async function start(config, event, context) {
    const { log } = context;
    const load = (0,_deployment_load_background_js__WEBPACK_IMPORTED_MODULE_7__/* .loadBackground */ .$)(context);
    const plan = await (0,_deployment_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planDeploy */ .b)(config, event, context);
    const { state } = plan;
    const skip = await (0,_deployment_guards_js__WEBPACK_IMPORTED_MODULE_2__/* .checkGuards */ .hK)(config, plan);
    if (skip)
        return (0,_results_step_result_js__WEBPACK_IMPORTED_MODULE_5__/* .stepResult */ .G)({ ...(0,_deployment_end_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .resultOf */ .Bg)(plan, undefined), exitCode: 0, skip }, log);
    const deployment = await (0,_deployment_deployment_js__WEBPACK_IMPORTED_MODULE_0__/* .openDeployment */ .xJ)(config, plan);
    const background = deployment && (await load()).readInBackground(config, plan, deployment);
    await Promise.all([deployment?.post('pending'), deployment?.post('in_progress')]);
    // What this step sent must not land behind the final status, which another step or job posts.
    await Promise.all([plan.writes.deployment.landed(), plan.writes.commit.landed()]);
    const { result, inTime } = await (0,_deployment_end_deploy_js__WEBPACK_IMPORTED_MODULE_1__/* .leaveOpen */ .Cs)(plan, deployment, background);
    // Cancelled meanwhile, or the record's id is not known: the post step finishes it.
    const isCancelled = state.saved.outcome !== undefined;
    if (!isCancelled && deployment) {
        state.update({ left: 'nothing' });
        log.line(`Deployment ${deployment.record.id} stays open, for the action update`);
    }
    return {
        ...{ exitCode: isCancelled ? 130 : 0, outputs: (0,_results_outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .outputsOf */ .Yz)(result), summary: (0,_results_summary_js__WEBPACK_IMPORTED_MODULE_6__/* .summarize */ .eh)(result) },
        finishBackground: () => inTime(background?.done),
    };
}
//# sourceMappingURL=start.js.map

/***/ }),

/***/ 5277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   Cs: () => (/* binding */ leaveOpen),
/* harmony export */   Ry: () => (/* binding */ endDeploy)
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
    const { state, context, writes, api } = plan;
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
    const { record } = deployment;
    try {
        await deployment.posted();
        const { finish } = await __webpack_require__.e(/* import() */ 19).then(__webpack_require__.bind(__webpack_require__, 7019));
        const ending = { deployment: record, status, autoInactive, superseded, statusContext };
        const { statusId, rest } = await finish(api, ending, { environment, log, writes });
        const inTime = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(clock, restMs);
        state.update({ left: 'rest' });
        log.line((0,_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .postedLine */ .Ww)(status.state, state.saved.request.at));
        api.limits.endSoon();
        const done = await inTime(rest.then((deployments) => ({ deployments })));
        if (done)
            state.update({ left: outcome.kind === 'cancelled' ? 'cause' : 'nothing' });
        else
            log.line('Finishing takes longer than 2 s; the post step will complete it');
        const deployments = done?.deployments ?? (await inTime(environment.deployments()));
        return { result: { ...result, statusId, recorded: true, ...previous(plan, deployment, deployments) }, inTime };
    }
    catch (error) {
        if (!(error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ))
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
/** A deployment that stays open: the rest of the job is the deploy, or another job. */
async function leaveOpen(plan, deployment, background) {
    const inTime = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(plan.context.clock, restMs);
    const deployments = await inTime(background?.environment.deployments());
    const status = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .progressStatus */ .Ux)('in_progress', plan.state.saved);
    const recorded = deployment !== undefined;
    const result = { ...resultOf(plan, deployment), ...previous(plan, deployment, deployments), exitCode: 0 };
    return { result: { ...result, status, recorded }, inTime };
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
//# sourceMappingURL=end-deploy.js.map

/***/ }),

/***/ 6731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ loadBackground)
/* harmony export */ });
/**
 * Loads what nothing needs before the first call, once that has left: later, the command may have deleted the files of this action.
 * @returns what gives it
 */
function loadBackground({ sent }) {
    const load = () => Promise.all(/* import() */[__webpack_require__.e(19), __webpack_require__.e(810)]).then(__webpack_require__.bind(__webpack_require__, 9810));
    sent.then(load).catch(() => { });
    return load;
}
//# sourceMappingURL=load-background.js.map

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
