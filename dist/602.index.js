export const id = 602;
export const ids = [602];
export const modules = {

/***/ 7602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   start: () => (/* binding */ start)
/* harmony export */ });
/* harmony import */ var _deployment_background_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6962);
/* harmony import */ var _deployment_begin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7362);
/* harmony import */ var _deployment_final_status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1843);
/* harmony import */ var _environment_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5314);
/* harmony import */ var _results_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7345);
/* harmony import */ var _results_step_result_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2423);






/**
 * Creates the deployment, and leaves it `in_progress` for another job to settle, with the action `update`. If this step is
 * killed before it can hand it over, its post step settles it.
 * @throws ActionError when it could not be recorded
 */
async function start(config, event, context) {
    const { planned, opened, skip } = await (0,_deployment_begin_js__WEBPACK_IMPORTED_MODULE_1__/* .begin */ .q)(config, event, context);
    const { log } = context;
    const { state, wanted } = planned;
    if (skip)
        return (0,_results_step_result_js__WEBPACK_IMPORTED_MODULE_4__/* .stepResult */ .G)({ ...(0,_deployment_begin_js__WEBPACK_IMPORTED_MODULE_1__/* .reportOf */ .E)(planned, undefined, event), exitCode: 0, skip }, log);
    const beside = opened && (0,_deployment_background_js__WEBPACK_IMPORTED_MODULE_0__/* .workBeside */ .m)(config, planned, opened, event, context);
    await opened?.postProgress('pending');
    await opened?.postProgress('in_progress');
    beside?.grace.start();
    const history = await beside?.grace.wait(beside.surroundings.history());
    const before = (0,_environment_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .previousSha */ .y7)(history, { task: wanted.task, except: opened?.deployment.id });
    // Cancelled meanwhile, or a record that may exist without our knowing its id: the post step settles it.
    if (!state.hasEnded && opened)
        state.settled();
    const exitCode = state.hasEnded ? 130 : 0;
    if (opened)
        log.line(`Deployment ${opened.deployment.id} stays open, for the action update`);
    const result = {
        ...(0,_deployment_begin_js__WEBPACK_IMPORTED_MODULE_1__/* .reportOf */ .E)(planned, opened, event),
        ...{ previousSha: before, exitCode, recorded: opened !== undefined },
        status: (0,_deployment_final_status_js__WEBPACK_IMPORTED_MODULE_5__/* .progressStatus */ .Ux)('in_progress', state.saved),
    };
    return {
        exitCode,
        outputs: (0,_results_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .outputsOf */ .Yz)(result),
        summary: undefined,
        beside: beside && (() => beside.grace.wait(beside.done)),
    };
}
//# sourceMappingURL=start.js.map

/***/ })

};
