export const id = 810;
export const ids = [810];
export const modules = {

/***/ 9810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readInBackground: () => (/* binding */ readInBackground)
/* harmony export */ });
/* harmony import */ var _environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _environment_overlaps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7886);
/* harmony import */ var _environment_sweep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3516);
/* harmony import */ var _shared_links_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1903);
/* harmony import */ var _finish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7019);





/** Reads the environment: warns of a wrong name and of a second record, and marks abandoned deployments. */
function readInBackground(config, plan, { record }) {
    const { wanted, state, event, context, api } = plan;
    const { log } = context;
    const { mark } = wanted;
    const environment = (0,_finish_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentOf */ .p)(api, record, state.saved, log);
    async function warnOfRules() {
        const meant = (0,_environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .nearMiss */ .bi)(record.environment, await environment.rules());
        if (meant)
            log.warning(`${meant.branch} requires a deployment to \`${meant.name}\`; \`${record.environment}\` is another environment`);
    }
    async function workOnOthers() {
        const deployments = (await environment.deployments()) ?? [];
        (0,_environment_overlaps_js__WEBPACK_IMPORTED_MODULE_1__/* .warnOfNative */ .VT)(record, deployments, event.runId, log);
        const runUrl = ({ run, repository }) => (0,_shared_links_js__WEBPACK_IMPORTED_MODULE_4__/* .runLogUrl */ .lm)(run, { ...event, repository });
        if (config.sweep)
            await (0,_environment_sweep_js__WEBPACK_IMPORTED_MODULE_2__/* .sweep */ .X)(api, deployments, { record, mark, runUrl }, log);
    }
    return { environment, done: Promise.all([warnOfRules(), workOnOthers()]).then(() => { }) };
}
//# sourceMappingURL=background.js.map

/***/ }),

/***/ 6082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lk: () => (/* binding */ abandonedDescription),
  c1: () => (/* binding */ askRuns),
  zI: () => (/* binding */ isAbandoned)
});

// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/github/live.js
var live = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 4 modules
var schemas = __webpack_require__(4922);
// EXTERNAL MODULE: ./lib/src/api/answers.js
var answers = __webpack_require__(1182);
// EXTERNAL MODULE: ./lib/src/api/ask.js + 1 modules
var ask = __webpack_require__(3976);
// EXTERNAL MODULE: ./lib/src/api/sending.js
var api_sending = __webpack_require__(6831);
;// CONCATENATED MODULE: ./lib/src/github/runs.js




/**
 * Whether a workflow run has completed: its newest attempt, which may go on with what an earlier one left open; and so long ago that
 * what it posted last can be read.
 * https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run
 * @throws ApiError if that is unknown, as of a run that is deleted
 */
async function hasCompleted(api, run, sending) {
    const purpose = { doing: `say whether run ${run} has ended`, permission: 'actions: read', sending };
    const shape = schemas/* object */.Ikc({ status: schemas/* string */.YjP(), updated_at: answers/* time */.kB });
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
    const { status, updated_at: updatedAt } = await (0,ask/* ask */.kA)(api, purpose, shape, route, { run_id: run });
    return status === 'completed' && api.serverTime.now() - updatedAt.getTime() >= api_sending/* lagMs */.Ds;
}
//# sourceMappingURL=runs.js.map
// EXTERNAL MODULE: ./lib/src/github/unjudged.js
var unjudged = __webpack_require__(6896);
;// CONCATENATED MODULE: ./lib/src/environment/abandoned.js





/** The status that an abandoned deployment gets. */
const abandonedDescription = unjudged/* unjudgedTexts */.J.swept;
/** A deploy whose runs are unknown is taken for over so long after its newest status. */
const longestDeployMs = 86_400_000;
/**
 * Whether it is open, and nobody works on it any more: the run that made it has completed, and so has the run that its newest
 * status leads to, which may be another one. If one of them is unknown or deleted, 24 h after the newest status.
 */
async function isAbandoned(api, deployment, isCompleted) {
    if (!(0,live/* isOpen */.nT)(deployment))
        return false;
    const { mark, statuses, createdAt } = deployment;
    const [newest] = statuses;
    const completed = [await isCompleted(mark)];
    if (newest) {
        const inLog = (0,github_mark/* runInLog */.Tb)(newest.logUrl);
        // A log has the repository's name of then, a mark also its id.
        completed.push(await isCompleted(inLog && mark && (0,github_mark/* isSameRun */.Mf)(inLog, mark) ? mark : inLog));
    }
    if (completed.includes(false))
        return false;
    const since = newest?.createdAt ?? createdAt;
    return !completed.includes(undefined) || api.serverTime.now() - since.getTime() >= longestDeployMs;
}
/** Asks about each run once. `reasons`: why some are unknown. */
function askRuns(api, sending) {
    const here = { repository: `${api.owner}/${api.repo}`, repositoryId: api.repositoryId };
    const asked = new Map();
    const reasons = new Set();
    /** Whose runs may not be read. */
    const closed = new Set();
    async function ask(run) {
        const { repository } = run;
        if (closed.has(repository))
            return undefined;
        const [owner = '', repo = ''] = repository.split('/');
        try {
            return await hasCompleted((0,github_mark/* isSameRepository */.ve)(run, here) ? api : { ...api, owner, repo }, Number(run.run), sending);
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.hD))
                throw error;
            reasons.add(error.message);
            // What fails for a moment, or for one run, says nothing about the next.
            if (error.kind !== 'unavailable' && error.failure.status !== 404)
                closed.add(repository);
            return undefined;
        }
    }
    return {
        reasons,
        async isCompleted(run) {
            // Marks come from outside.
            if (!run || !/^\d{1,15}$/.test(run.run))
                return undefined;
            const key = `${run.repository}/${run.run}`.toLowerCase();
            const answer = asked.get(key) ?? ask(run);
            asked.set(key, answer);
            return answer;
        },
    };
}
//# sourceMappingURL=abandoned.js.map

/***/ }),

/***/ 3516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep),
/* harmony export */   i: () => (/* binding */ postAbandonedCommitStatus)
/* harmony export */ });
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6831);
/* harmony import */ var _github_bulk_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5200);
/* harmony import */ var _github_commit_statuses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8932);
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2247);
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
    const { isCompleted, reasons } = (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .askRuns */ .c1)(api, _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .noRetry */ .sb);
    const failures = new Set();
    // Whatever this step posts is newer than all of them.
    const others = [...deployments, { id: Number.POSITIVE_INFINITY, sha: own.sha, mark: own }];
    for (const one of leftOpen(deployments, sweeper)) {
        try {
            await endIfAbandoned(api, one, others, { isCompleted: orOwnRun(isCompleted, one.mark, own), runUrl, log });
        }
        catch (error) {
            failures.add(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? error.message : (0,_api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error));
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
    const isEarlier = Number(mark.attempt) < Number(own.attempt) && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameJob */ .c_)({ ...mark, attempt: own.attempt }, own);
    return async (run) => (run && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameRun */ .Mf)(run, own) ? isEarlier : isCompleted(run));
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
        if (!(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD) || error.kind === 'rate-limit' || _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .passingKinds */ .Z5.includes(error.kind))
            throw error;
        log.line(`The commit status of deployment ${id} could not be marked as \`error\`: ${error.message}`);
    }
    const wanted = { state: 'error', description: _abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonedDescription */ .Lk, logUrl };
    const { failures } = await (0,_github_bulk_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .changeAll */ .M1)(api, [{ deployment: now, wanted }], { log });
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
    await (0,_github_commit_statuses_js__WEBPACK_IMPORTED_MODULE_3__/* .createCommitStatus */ .I)(api, sha, { ...{ context, state: 'error', description: _abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonedDescription */ .Lk, targetUrl } });
}
//# sourceMappingURL=sweep.js.map

/***/ })

};
