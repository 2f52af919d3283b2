export const id = 528;
export const ids = [528];
export const modules = {

/***/ 9528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./lib/src/api/sending.js
var sending = __webpack_require__(6831);
// EXTERNAL MODULE: ./lib/src/command/main-process.js
var main_process = __webpack_require__(8427);
// EXTERNAL MODULE: ./lib/src/deployment/commit-status.js
var commit_status = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/src/deployment/deployment.js
var deployment = __webpack_require__(29);
// EXTERNAL MODULE: ./lib/src/deployment/finish.js + 2 modules
var finish = __webpack_require__(7019);
// EXTERNAL MODULE: ./lib/src/deployment/outcome.js
var deployment_outcome = __webpack_require__(540);
// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/github/live.js
var live = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/github/statuses.js
var github_statuses = __webpack_require__(3748);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/deployment/plan.js + 1 modules
var plan = __webpack_require__(4248);
;// CONCATENATED MODULE: ./lib/src/deployment/recover.js







/**
 * What main saved, if that is lost or was changed by others: from the inputs, and the one open deployment with this step's mark,
 * or the one that `deployment-id` names. Undefined: there is none, as when main failed before it had anything to save.
 */
async function recover(config, event, context) {
    try {
        return await findOpen(config, event, context);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        // All else main has said.
        if (error instanceof api_error/* ApiError */.hD)
            context.log.warning(`Could not check whether this step left a deployment open: ${error.message}`);
        return undefined;
    }
}
async function findOpen(config, event, context) {
    const { wanted, existing, first, api } = await (0,plan/* decide */.L)(config, event, context);
    const { environment, task, mark } = wanted;
    const listed = existing ? [existing] : await (0,deployments/* listDeployments */.Jn)(api, { environment, task });
    const open = [];
    for (const one of listed) {
        if (!existing && !(one.mark && (0,github_mark/* isSameStep */.lO)(one.mark, mark)))
            continue;
        const statuses = await (0,github_statuses/* listStatuses */.vM)(api, one.id);
        // Without check runs, as on Enterprise Server, the jobs of a matrix have the same mark, but each has its own log.
        const isOurs = existing || statuses.length === 0 || statuses.some(({ logUrl }) => logUrl === first.logUrl);
        // One that has ended was ended by this job, or before main posted anything: then nothing was run.
        if (isOurs && (0,live/* isOpenState */.q1)(statuses[0]?.state))
            open.push({ record: one, newest: statuses[0]?.id ?? 0 });
    }
    const [found, ...others] = open;
    if (!found)
        return undefined;
    if (others.length > 0) {
        const ids = open.map(({ record }) => record.id).join(', ');
        context.log.warning(`Could not tell which of the deployments ${ids} this step made: they stay open`);
        return undefined;
    }
    const { record, newest } = found;
    if (existing)
        return { ...first, statusBefore: newest };
    // By the runner's clock, as all times of the state are.
    const at = record.createdAt.getTime() + Date.now() - api.serverTime.now();
    return { ...first, deploymentId: record.id, request: { ...first.request, at } };
}
//# sourceMappingURL=recover.js.map
// EXTERNAL MODULE: ./lib/src/deployment/saved.js
var deployment_saved = __webpack_require__(175);
// EXTERNAL MODULE: ./lib/src/deployment/state.js
var deployment_state = __webpack_require__(3141);
// EXTERNAL MODULE: ./lib/src/environment/abandoned.js + 1 modules
var abandoned = __webpack_require__(6082);
// EXTERNAL MODULE: ./lib/src/github/create-once.js
var create_once = __webpack_require__(4650);
// EXTERNAL MODULE: ./lib/src/github/once.js
var once = __webpack_require__(6707);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/runner/inputs.js + 2 modules
var inputs = __webpack_require__(5686);
// EXTERNAL MODULE: ./lib/src/runner/open-repository.js + 1 modules
var open_repository = __webpack_require__(2789);
// EXTERNAL MODULE: ./lib/src/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(3412);
;// CONCATENATED MODULE: ./lib/src/actions/post.js




















/**
 * What the post step does: finishes the deployment that main left open, because the rest of the job was the deploy, or because
 * main was killed first. Touches nothing that is finished already, and then has no result.
 * @throws ActionError when the final status could not be posted
 */
async function post(event, context) {
    const config = (0,inputs/* readInputsForPost */.Z)(context.env);
    const state = (0,deployment_saved/* readState */.un)(context.env, config.token, context.log);
    const last = state && (await afterMain(state, config, context));
    const saved = last && last.left !== 'main' ? last : await recover(config, event, context);
    if (!saved || saved.left === 'nothing')
        return undefined;
    if (saved.left === 'cause' && (0,deployment_outcome/* outcomeInPost */.mZ)(saved, config.jobStatus).kind !== 'timed-out')
        return undefined;
    const api = (0,open_repository/* openRepository */.h)(toFinish(config, saved), event, context);
    const record = await unlessPosted(saved, context.log, () => findRecord(api, saved));
    return (record && finishRecord(api, record, saved, { config, event: (0,runner_event/* onServer */.ze)(event, config.apiUrl, context.env), context }));
}
function toFinish(config, { repository, statusContext, deploymentId }) {
    return { ...config, repository, statusContext, wasAccepted: deploymentId !== undefined };
}
/** What main saved last. In a container it may run on beside this step: first it gets its time to end. */
async function afterMain(state, { token }, context) {
    const { clock, log, load } = context;
    const read = () => (0,deployment_saved/* readAgain */.n)(state, token);
    const isOver = await (0,main_process/* endMain */.r0)(state.main, context);
    if (!isOver && !(0,deployment_state/* takeEnd */.$M)(state)) {
        log.line('The post step cannot see whether the main step still runs. It waits up to 20 s for the final status.');
        await load();
        await (0,shared_clock/* until */.TG)(clock, () => read().left !== 'all', clock.now() + main_process/* endsWithinMs */.Gg);
    }
    return read();
}
/** The deployment of main, also if main did not get the answer that made it. */
async function findRecord(api, saved) {
    if (saved.deploymentId !== undefined)
        return (0,deployments/* getDeployment */.i8)(api, saved.deploymentId);
    return (0,once/* lookUntil */.c)(api, () => (0,create_once/* findCreated */.it)(api, saved.request), landedBy(api, saved) + sending/* lagMs */.Ds);
}
/** By when what main has sent has landed. A machine that was started again counts its time from the beginning. */
function landedBy({ clock }, { mayLandUntil }) {
    return Math.min(mayLandUntil, clock.now() + once/* mayLandMs */.BV);
}
async function finishRecord(api, record, saved, step) {
    const { config, event, context } = step;
    const { log, clock } = context;
    const isOther = saved.statusBefore === undefined && record.sha !== (saved.sha ?? record.sha);
    if (isOther && (await (0,deployment/* discard */.vf)(api, record.id, log)))
        return undefined;
    const outcome = isOther
        ? { kind: 'not-run', reason: deployment/* ofAnotherCommit */.Q6 }
        : (0,deployment_outcome/* outcomeInPost */.mZ)(saved, config.jobStatus);
    const environmentUrl = config.action === 'deploy' ? config.environmentUrl : undefined;
    const last = saved.restOfJob ? { ...saved, environmentUrl } : saved;
    const ending = endingOf(record, saved, (0,deployment_outcome/* finalStatus */.nH)(outcome, last));
    // What main sent must not land behind a final status.
    await clock.wait(landedBy(api, saved) - clock.now());
    const newest = await unlessPosted(saved, log, () => findEnd(api, record.id, saved), 'none');
    const environment = (0,finish/* environmentOf */.p)(api, record, saved, log);
    const options = { environment, log };
    if (newest === undefined)
        return undefined;
    if (newest !== 'none' && !(outcome.kind === 'timed-out' && isCancellation(newest, saved))) {
        await completeEnd(api, ending, newest, saved, options);
        return undefined;
    }
    if (config.problem !== undefined && saved.restOfJob)
        log.warning(`${config.problem}. The deployment gets no URL.`);
    const repositoryUrl = `${event.serverUrl}/${saved.repository}`;
    const about = { because: saved.because, repositoryUrl, actor: event.triggeredBy };
    const result = await (0,finish/* resultOfEnding */.i)(ending, await (0,finish.finish)(api, ending, options), about);
    return { ...result, milliseconds: (0,deployment_outcome/* timeOf */.nR)(outcome) };
}
/** The deployment's final status, if it got one since this step began. One that main has posted, or may have, is looked for longer. */
async function findEnd(api, id, saved) {
    const isAwaited = saved.left === 'rest' || saved.mayLandUntil > 0;
    const look = async () => (await (0,github_statuses/* listStatuses */.vM)(api, id, sending/* ofExisting */.zv)).slice(0, 1).find((newest) => isEnd(newest, saved));
    return (await (0,once/* lookUntil */.c)(api, look, api.clock.now() + (isAwaited ? sending/* lagMs */.Ds : 0))) ?? 'none';
}
/** Whether it is what main has posted for a cancellation. */
function isCancellation({ state, description }, saved) {
    const posted = saved.outcome && (0,deployment_outcome/* finalStatus */.nH)(saved.outcome, saved);
    return state === posted?.state && description === posted.description;
}
function endingOf(deployment, saved, status) {
    const { autoInactive, superseded, outcome, statusContext } = saved;
    // A skipped deploy has its commit status already.
    const context = outcome?.kind === 'skipped' ? undefined : statusContext;
    return { ...{ deployment, status, autoInactive, superseded }, statusContext: context };
}
/** Whether the deployment got a final status after this step began. What others took for abandoned is not finished. */
function isEnd({ id, state, description, logUrl }, saved) {
    const { left, statusBefore = 0 } = saved;
    // Where main could not read what was there before, a status of this job is known by its log.
    const isAfter = statusBefore === deployment_state/* statusBeforeUnread */.VD ? logUrl === saved.logUrl : id > statusBefore;
    return !(0,live/* isOpenState */.q1)(state) && (left !== 'all' || isAfter) && description !== abandoned/* abandonedDescription */.Lk;
}
/** GitHub has the final status: does what main did not get to after it. */
async function completeEnd(api, ending, newest, saved, options) {
    const { deployment, status, statusContext } = ending;
    if (newest.state === status.state) {
        options.log.line(`Deployment ${deployment.id} is ${status.state} already: this step completes the rest`);
        const { rest } = await (0,finish.finish)(api, ending, options, newest);
        await rest;
    }
    else if (status.state === 'success' && newest.state === 'inactive' && saved.left !== 'all') {
        // A newer deploy has replaced it, and goes on with the rest.
        await (0,commit_status/* postCommitStatus */.U)(api, deployment.sha, statusContext, status, options.log);
    }
}
/**
 * Undefined: it could not be read, but GitHub has the final status. If main has not sent one, `otherwise` is taken to be read, with a
 * warning. @throws ApiError if there is no `otherwise`, or GitHub may have the final status, or not
 */
async function unlessPosted(saved, log, read, otherwise) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        const isPosted = saved.left !== 'all';
        // Main saves the outcome before it posts it.
        const mayBePosted = saved.outcome !== undefined && saved.mayLandUntil > 0;
        if (!isPosted && (mayBePosted || otherwise === undefined))
            throw error;
        const doubts = isPosted ? mayBeMissing(saved) : ['Another step may have ended the deployment before'];
        for (const doubt of doubts)
            log.warning(`${doubt}: ${error.message}`, error.help);
        return isPosted ? undefined : otherwise;
    }
}
/** What follows a final status, where nobody can tell whether it has been done. */
function mayBeMissing({ outcome, statusContext, request }) {
    return [
        ...((0,deployment_outcome/* isSuccess */.oJ)(outcome) ? [`Earlier deployments to ${request.environment} may stay active`] : []),
        ...(statusContext ? [`The commit status \`${statusContext}\` may not say how the deploy ended`] : []),
    ];
}
//# sourceMappingURL=post.js.map

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

/***/ })

};
