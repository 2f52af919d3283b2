export const id = 309;
export const ids = [309];
export const modules = {

/***/ 5222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  update: () => (/* binding */ update)
});

// EXTERNAL MODULE: ./lib/src/deployment/made-here.js
var made_here = __webpack_require__(854);
// EXTERNAL MODULE: ./lib/src/deployment/origin.js
var origin = __webpack_require__(9200);
// EXTERNAL MODULE: ./lib/src/deployment/settle.js + 5 modules
var settle = __webpack_require__(7610);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/deployment/final-status.js
var final_status = __webpack_require__(1843);
// EXTERNAL MODULE: ./lib/src/deployment/late-values.js
var late_values = __webpack_require__(7729);
;// CONCATENATED MODULE: ./lib/src/deployment/update-status.js




/**
 * The status that an update posts: the `state` given or, by `auto`, what the results of jobs make of it. Nothing defaults to
 * success. Where the result is not known, it is an `error`: nobody else would settle the deployment.
 */
function updateStatus(config, deployment, options) {
    const time = (0,shared_text/* duration */.p0)(Math.max(0, options.now - deployment.createdAt.getTime()));
    const { state, message, ...warnings } = verdict(config, deployment.id, time, options);
    const description = (0,final_status/* statusDescription */.$U)(state, message, config.description);
    return { status: { state, logUrl: options.logUrl, description, ...(0,late_values/* shownIn */.fz)(state, config) }, ...warnings };
}
function verdict(config, id, time, { isMadeHere, isOfThisJob }) {
    const { state, needs, jobs, jobStatus = 'unknown', cancelledState } = config;
    // What a job's result can be, and the state of a deployment cannot.
    if (state === 'cancelled')
        return { state: cancelledState, message: `cancelled after ${time}` };
    if (state !== 'auto')
        return { state, message: undefined };
    // Where the job that made it has failed, no success of others makes up for it.
    const own = isMadeHere && jobStatus !== 'success' ? [['this job', jobStatus]] : [];
    if (needs)
        return ofNeeds(needs, jobs, id, { time, cancelledState, own });
    return isOfThisJob ? ofThisJob(config, time) : ofAnotherJob(id);
}
function ofThisJob({ jobStatus, cancelledState }, time) {
    if (jobStatus === 'success')
        return { state: 'success', message: `Deployed in ${time}` };
    if (jobStatus === 'failure')
        return { state: 'failure', message: `the job failed after ${time}` };
    if (jobStatus === 'cancelled')
        return { state: cancelledState, message: `the job was cancelled after ${time}` };
    return { state: 'error', message: `the job ended without a result after ${time}` };
}
function ofAnotherJob(id) {
    const problem = new errors/* ActionError */.l(`The result of deployment ${id} is not known: another job created it, and \`needs\` is missing. Its state is now \`error\`.`, {
        help: 'Let this job need the jobs that deploy, and add to the inputs of this step:\n\nneeds: ${{ toJSON(needs) }}',
    });
    return { state: 'error', message: 'the result is not known: another job created it, and `needs` is missing', problem };
}
function ofNeeds(needs, jobs, id, options) {
    const all = [...needs].map(([job, { result }]) => [job, result]);
    if (jobs) {
        const unknown = jobs.filter((name) => !needs.has(name));
        if (unknown.length > 0)
            return ofUnknownJobs(unknown, all, id);
        return ofJobs(all.filter(([job]) => jobs.includes(job)), options);
    }
    // The success of the job that hands on the id says nothing about the deploy, unless there is no other.
    const handsOn = all.filter(([job, result]) => result === 'success' && hasId(needs, job, id));
    const others = [...all.filter((one) => !handsOn.includes(one)), ...options.own];
    if (others.length === 0)
        return ofJobs(all, options);
    const verdict = ofJobs(others, options);
    return verdict.state === 'inactive' && isSkipped(others)
        ? { ...verdict, warning: skippedBeside(handsOn, others, id) }
        : verdict;
}
function ofUnknownJobs(unknown, all, id) {
    const names = listed(unknown);
    const problem = new errors/* ActionError */.l(`Input \`jobs\` names ${names}, but \`needs\` has only ${listed(all.map(([job]) => job))}. The state of deployment ${id} is now \`error\`.`, { help: 'Use the names of jobs that this job needs: the keys of `needs`.' });
    return { state: 'error', message: `the result is not known: \`needs\` does not have ${names}`, problem };
}
function hasId(needs, job, id) {
    return needs.get(job)?.outputs.some((output) => String(output) === String(id)) === true;
}
function skippedBeside(handsOn, skipped, id) {
    const [first] = handsOn.map(([job]) => job);
    if (first === undefined)
        return undefined;
    return new errors/* ActionError */.l(`Deployment ${id} is inactive now: ${listed(skipped.map(([job]) => job))} was skipped. ${first}, which handed it on, succeeded, and does not count`, { help: `If ${first} is the job that deploys, say so in the inputs of this step:\n\njobs: ${first}` });
}
function isSkipped(results) {
    return results.every(([, result]) => result === 'skipped');
}
/** Any failure is one; a job that was skipped counts only if all were. */
function ofJobs(results, { time, cancelledState }) {
    const having = (result) => results.flatMap(([job, its]) => (its === result ? [job] : []));
    const [failed, cancelled] = [having('failure'), having('cancelled')];
    if (failed.length > 0)
        return { state: 'failure', message: `failed after ${time}: ${failed.join(', ')}` };
    if (cancelled.length > 0)
        return { state: cancelledState, message: `cancelled after ${time}: ${cancelled.join(', ')}` };
    if (isSkipped(results))
        return { state: 'inactive', message: 'not deployed: the jobs were skipped' };
    const unknown = results.filter(([, result]) => result !== 'success' && result !== 'skipped').map(([job]) => job);
    if (unknown.length > 0)
        return { state: 'error', message: `results that are not known: ${unknown.join(', ')}` };
    return { state: 'success', message: `Deployed in ${time}` };
}
function listed(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}
//# sourceMappingURL=update-status.js.map
// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
// EXTERNAL MODULE: ./lib/src/environment/previous-commit.js
var previous_commit = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/src/environment/snapshot.js
var environment_snapshot = __webpack_require__(5314);
// EXTERNAL MODULE: ./lib/src/github/api.js
var github_api = __webpack_require__(1820);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/github/error-guide.js + 1 modules
var error_guide = __webpack_require__(411);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/github/statuses.js
var statuses = __webpack_require__(3748);
// EXTERNAL MODULE: ./lib/src/github/timeline.js
var timeline = __webpack_require__(7377);
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


















/** Posts one status on a deployment that another job or an earlier step made. @throws ApiError when it could not be posted */
async function update(config, event, context) {
    const { log } = context;
    const { repository = event.repository, deploymentId: id } = config;
    if (id === undefined) {
        log.warning('There is no `deployment-id`, so no status is posted (on-api-error: warn)');
        return unrecorded(undefined);
    }
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    let snapshot;
    let deployment;
    try {
        deployment = await (0,deployments/* getDeployment */.i8)(api, id);
        const logUrl = config.logUrl ?? (0,log_links/* jobLogUrl */.T)(config.checkRunId, event);
        const isMade = (0,made_here/* isMadeHere */.W)(context.env, { ...event, checkRun: config.checkRunId }, repository, deployment);
        const isEvents = event.name === 'deployment' && event.payload.deployment?.id === id;
        const made = { isMadeHere: isMade, isOfThisJob: isMade || isEvents };
        const wanted = updateStatus(config, deployment, { logUrl, ...made, now: api.serverTime.now() });
        snapshot = (0,environment_snapshot/* createSnapshot */.$p)(api, placeOf(deployment, config, event), log);
        const result = await report(config, api, deployment, wanted, snapshot, event, context);
        return {
            exitCode: result.exitCode,
            outputs: (0,outputs/* outputsOf */.Yz)(result),
            summary: (0,timeline/* isOpenState */.q1)(result.status?.state) ? undefined : (0,summary/* summarize */.eh)(result),
        };
    }
    catch (error) {
        if (!(error instanceof error_guide/* ApiError */.hD) || config.onApiError === 'fail')
            throw error;
        const rules = (await snapshot?.rules()) ?? [];
        if (deployment && (0,merge_rules/* requiringBranch */.TS)(deployment.environment, rules) !== undefined)
            throw error;
        log.warning(`${error.message} (on-api-error: warn)`, error.help);
        return unrecorded(id);
    }
}
/** Where the deployment is, and the branches whose rules count: from its own mark, or else from the event of this run. */
function placeOf({ environment, task, sha, payload }, config, event) {
    const mark = (0,github_mark/* markOf */.Fg)(payload);
    const { repository = event.repository } = config;
    const { bases } = mark && (0,github_mark/* fits */.lA)(mark, { repository, environment, sha }) ? mark : (0,origin/* originOf */.y)(config, event);
    return { environment, task, sha, bases, defaultBranch: (0,origin/* defaultBranchOf */.d)(config, event) };
}
/** How long to go on reading once the status is posted. */
const patienceMs = 30_000;
async function report(config, api, deployment, { status: computed, warning, problem }, snapshot, event, { log }) {
    const { id, sha, ref, environment, task, transient } = deployment;
    const { autoInactive, statusContext } = config;
    const repositoryUrl = `${event.serverUrl}/${api.owner}/${api.repo}`;
    const status = await withUrl(api, id, computed, log);
    const record = { id, sha, environment, task, autoInactive, transient, isFirst: false, statusContext };
    const options = { snapshot, grace: (0,grace/* createGrace */.N)(patienceMs, api.clock), log };
    const { statusId, followed } = await (0,settle.settle)(api, record, status, options);
    const { history } = await followed;
    log.line(`${environment}: ${status.state} posted on deployment ${id}: ${status.description}`);
    if (warning)
        log.warning(warning.message, warning.help);
    if (problem)
        log.error(problem.message, problem.help);
    return {
        ...{
            exitCode: problem ? 1 : 0,
            environment,
            ref,
            sha,
            because: `the commit of deployment ${id}`,
            logUrl: status.logUrl,
            recorded: true,
            deployment,
        },
        ...{ statusId, status },
        repositoryUrl,
        ...(0,previous_commit/* replacedBy */._)({ id, sha, task, repositoryUrl }, history),
        ...{ actor: event.actor || undefined, event: event.name },
        mergeRule: status.state === 'success' ? (0,merge_rules/* mergeRule */.L5)(environment, status.state, await snapshot.rules()) : undefined,
    };
}
/** GitHub shows the URL of the newest status only: one that was posted before is posted again. */
async function withUrl(api, id, status, log) {
    if (status.state !== 'success' || status.environmentUrl !== undefined)
        return status;
    try {
        const earlier = (await (0,statuses/* listStatuses */.vM)(api, id)).find(({ environmentUrl }) => environmentUrl !== '');
        return { ...status, environmentUrl: earlier?.environmentUrl };
    }
    catch (error) {
        log.warning(`The URL of deployment ${id} could not be read, so the status has none: ${(0,error_guide/* reasonOf */.A3)(error)}`);
        return status;
    }
}
function unrecorded(id) {
    return { exitCode: 0, outputs: { 'deployment-id': id, recorded: false }, summary: undefined };
}
//# sourceMappingURL=update.js.map

/***/ }),

/***/ 8394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ postCommitStatus)
/* harmony export */ });
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7606);
/* harmony import */ var _github_timeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7377);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8835);




/**
 * Posts the same as a commit status, for branches that require status checks. Its link is the environment URL or, without
 * one, the log. Never rejects: a failure is a warning.
 */
async function postCommitStatus(api, { sha, context }, status, log) {
    if (context === undefined)
        return;
    const { state, description } = status;
    try {
        await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .createCommitStatus */ .I8)(api, sha, { context, description, state: stateFor(state), targetUrl: (0,_github_post_status_js__WEBPACK_IMPORTED_MODULE_0__/* .linkOf */ .IJ)(status) });
    }
    catch (error) {
        if (!(error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l))
            throw error;
        log.warning(error.message, error.help);
    }
}
/** Commit statuses have fewer states: https://docs.github.com/rest/commits/statuses#create-a-commit-status */
function stateFor(state) {
    if ((0,_github_timeline_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpenState */ .q1)(state))
        return 'pending';
    return state === 'success' || state === 'failure' ? state : 'error';
}
//# sourceMappingURL=commit-status.js.map

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
 * @throws ActionError when the event has no commit; it names the `input` that can give one
 */
function chooseCommit(config, event, input = 'ref') {
    const elsewhere = !isOwn(config, event);
    if (config.ref !== undefined)
        return { ref: config.ref, sha: meantBy(config.ref, elsewhere ? undefined : event), because: 'as given by `ref`' };
    if (elsewhere) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('`ref` is required when `repository` is not the repository of this workflow', {
            help: `Set \`ref\` to the branch, tag or SHA of ${config.repository} that is deployed.`,
        });
    }
    return commitOfEvent(event, input);
}
/** Whether a step is about the repository of its workflow. GitHub's names know no upper and lower case. */
function isOwn({ repository }, event) {
    return repository === undefined || repository.toLowerCase() === event.repository.toLowerCase();
}
function commitOfEvent(event, input) {
    const { payload } = event;
    if (event.name === 'delete' || (event.name === 'push' && payload.deleted))
        throw withoutCommit(event, input);
    if (payload.pull_request)
        return commitOfPull(payload.pull_request, payload.action);
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
    if (event.name === 'status' && payload.sha)
        return exactly(payload.sha, 'the commit whose status started this run');
    if (payload.deployment)
        return exactly(payload.deployment.sha, `the commit of deployment ${payload.deployment.id}`);
    if (payload.issue?.pull_request)
        return { pullRequest: payload.issue.number };
    return exactly(event.sha, event.ref
        ? `the commit of \`${event.ref.replace(/^refs\/(heads|tags)\//, '')}\` on \`${event.name}\``
        : `the commit of the event (\`${event.name}\`)`);
}
function withoutCommit(event, input) {
    // On `delete`, `github.ref` is the default branch.
    const deleted = event.name === 'delete' ? event.payload.ref : event.ref;
    const skip = event.name === 'push' ? 'Skip the step with `if: ${{ !github.event.deleted }}`, or set' : 'Set';
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`There is no commit to ${input === 'ref' ? 'deploy' : 'look for'}: \`${event.name}\` says that ${deleted || 'a ref'} was deleted`, { help: `${skip} \`${input}\` to a branch, tag or SHA.` });
}
/**
 * The head, which is a branch's; after the merge, what the base branch got.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
 */
function commitOfPull(pull, action) {
    const { number, head, merged, merge_commit_sha: merge } = pull;
    if (action === 'closed' && merged && merge)
        return exactly(merge, `the merge commit of pull request #${number}`);
    return exactly(head.sha, `the head of pull request #${number}`);
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
        if (!fromFork && isSameRef(ref, `refs/heads/${pull_request.head.ref}`))
            return pull_request.head.sha;
    }
    // On every event, `github.sha` is what `github.ref` was then, and what a checkout gets.
    return isSameRef(ref, event.ref) ? event.sha : undefined;
}
function isSameRef(ref, full) {
    return [full, full.replace(/^refs\//, ''), full.replace(/^refs\/(heads|tags)\//, '')].includes(ref);
}
function exactly(sha, because) {
    return { ref: sha, sha, because };
}
//# sourceMappingURL=commit.js.map

/***/ }),

/***/ 1843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ statusDescription),
/* harmony export */   Ux: () => (/* binding */ progressStatus),
/* harmony export */   nH: () => (/* binding */ finalStatus)
/* harmony export */ });
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5831);
/* harmony import */ var _late_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7729);



/** The final status for an outcome. `success` only ever comes from a command that exited with 0, or a job that succeeded. */
function finalStatus(outcome, options) {
    const { state, message } = verdict(outcome, options.cancelledState);
    const description = statusDescription(state, message, options.description);
    return { state, logUrl: options.logUrl, description, ...(0,_late_values_js__WEBPACK_IMPORTED_MODULE_1__/* .shownIn */ .fz)(state, options) };
}
/** The user's own words; where something went wrong, after ours. */
function statusDescription(state, message, given) {
    const parts = ['failure', 'error', 'inactive'].includes(state) ? [message, given] : [given ?? message];
    return (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(parts.filter((part) => part !== undefined).join(' · '), _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__/* .descriptionLimit */ .M7);
}
/** A status on the way: `pending` or `in_progress`. */
function progressStatus(state, options) {
    const message = state === 'pending' ? 'Waiting to deploy' : 'Deploying';
    return { state, logUrl: options.logUrl, description: (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(options.description ?? message, _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__/* .descriptionLimit */ .M7) };
}
function verdict(outcome, cancelledState) {
    switch (outcome.kind) {
        case 'exit':
            return outcome.code === 0
                ? { state: 'success', message: `Deployed in ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds)}` }
                : { state: 'failure', message: `exit code ${outcome.code} after ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds)}` };
        case 'signal':
            return { state: 'error', message: `killed by ${outcome.signal} after ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds)}` };
        case 'unstartable':
            return { state: 'error', message: `could not be started: ${outcome.reason}` };
        case 'cancelled':
            // The runner sends the same signals for both: https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
            return { state: cancelledState, message: `cancelled or timed out after ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds)}` };
        case 'unverified':
            return { state: 'failure', message: `${outcome.reason}, after ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds)}` };
        case 'overtaken':
            return { state: 'failure', message: `a newer commit, ${outcome.by.slice(0, 7)}, was deployed meanwhile` };
        case 'interrupted':
            return { state: 'error', message: 'interrupted: the action was killed before the deploy ended' };
        case 'skipped':
            return { state: 'inactive', message: `not deployed: ${outcome.reason}` };
        case 'not-run':
            return { state: 'error', message: `not deployed: ${outcome.reason}` };
        case 'job':
            return jobVerdict(outcome.result, (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds), cancelledState);
    }
}
function jobVerdict(result, time, cancelledState) {
    const verdicts = {
        success: { state: 'success', message: `Deployed in ${time}` },
        failure: { state: 'failure', message: `the job failed after ${time}` },
        cancelled: { state: cancelledState, message: `the job was cancelled after ${time}` },
        unknown: { state: 'error', message: `the job ended without a result after ${time}` },
    };
    return verdicts[result];
}
//# sourceMappingURL=final-status.js.map

/***/ }),

/***/ 7729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ lateValuesOf),
/* harmony export */   Kr: () => (/* binding */ urlToVerify),
/* harmony export */   Qe: () => (/* binding */ lateValuesInPost),
/* harmony export */   fz: () => (/* binding */ shownIn),
/* harmony export */   sH: () => (/* binding */ lateValuesSchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4922);
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5831);



/** Values that an input gives and that may change until the final status: the command reports them, or a later step makes them. */
const lateValuesSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    description: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    environmentUrl: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** As the inputs of main have them. */
function lateValuesOf(config) {
    const { description } = config;
    return {
        description: description === undefined ? undefined : (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(description, _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__/* .descriptionLimit */ .M7),
        environmentUrl: config.action === 'deploy' ? config.environmentUrl : undefined,
    };
}
/** As the inputs of the post step have them, which are evaluated again: they may come from a step that ran after main. */
function lateValuesInPost(saved, { environmentUrl }) {
    return { ...saved, environmentUrl };
}
/** What a status in this state shows of them, beside its description. Only what is deployed has a URL. */
function shownIn(state, { environmentUrl }) {
    return state === 'success' ? { environmentUrl } : {};
}
/** What the input `verify-url` asks for: a URL, or the environment's own. */
function urlToVerify(given, { environmentUrl }) {
    return given === 'environment-url' ? environmentUrl : given;
}
//# sourceMappingURL=late-values.js.map

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

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defaultBranchOf),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _github_refs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(216);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2471);


/**
 * The pull request or ref that this step deploys. A given `ref` stands for itself; in another repository, nothing of the event
 * counts. `pull` is the pull request that was looked up for the event, if one was.
 */
function originOf(config, event, pull) {
    if (config.ref !== undefined)
        return { ref: (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m)(config.ref), ...((0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .N)(config, event) && pullOf(event, pull)) };
    return (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .N)(config, event) ? originOfEvent(event, pull) : {};
}
function originOfEvent(event, looked) {
    const { payload } = event;
    const { pull_request, merge_group, workflow_run, check_run, check_suite, deployment } = payload;
    const run = workflow_run ?? check_run ?? check_suite;
    const pull = pullOf(event, looked);
    if (looked)
        return { ...pull, ref: looked.fromFork ? undefined : looked.ref };
    // What a merge has made is of the base branch: see `chooseCommit`.
    if (pull_request?.merged && payload.action === 'closed')
        return { ...pull, ref: pull_request.base.ref };
    if (pull_request)
        return { ...pull, ref: isFork(pull_request) ? undefined : pull_request.head.ref };
    if (merge_group)
        return { ref: (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m)(merge_group.head_ref), bases: [(0,_github_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m)(merge_group.base_ref)] };
    if (run)
        return { ...pull, ref: isFromFork(run, event) ? undefined : (run.head_branch ?? undefined) };
    return { ref: (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m)(deployment?.ref ?? event.ref) || undefined };
}
/** The pull request of the event. The events of runs and checks name those that their commit is the head of. */
function pullOf({ payload }, looked) {
    const { pull_request, workflow_run, check_run, check_suite } = payload;
    if (looked)
        return { pull: looked.number, bases: [looked.base] };
    if (pull_request)
        return { pull: pull_request.number, bases: [pull_request.base.ref] };
    const pulls = (workflow_run ?? check_run ?? check_suite)?.pull_requests ?? [];
    const [first] = pulls;
    return first ? { pull: first.number, bases: pulls.map(({ base }) => base.ref) } : {};
}
function isFork({ head, base }) {
    return head.repo?.full_name !== base.repo?.full_name;
}
function isFromFork(run, { repository }) {
    return run.head_repository ? run.head_repository.full_name.toLowerCase() !== repository.toLowerCase() : false;
}
/** The default branch, where it is that of the event's repository, and the event names it. */
function defaultBranchOf(config, event) {
    return (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .N)(config, event) ? event.payload.repository?.default_branch : undefined;
}
//# sourceMappingURL=origin.js.map

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

/***/ 254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ mergeRule),
/* harmony export */   TS: () => (/* binding */ requiringBranch),
/* harmony export */   bi: () => (/* binding */ nearMiss),
/* harmony export */   yS: () => (/* binding */ isSameName)
/* harmony export */ });
/** What the rules of branches say of a deployment: https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets */
/**
 * The first branch that a change can reach only after a successful deployment to this environment. Whether GitHub tells
 * upper and lower case apart here is not documented: they are taken for the same, which is the safe way.
 */
function requiringBranch(environment, rules) {
    return rules.find(({ environments = [] }) => environments.some((name) => isSameName(name, environment)))?.branch;
}
/** A required environment that this one was probably meant to be, and the branch that requires it. */
function nearMiss(environment, rules) {
    const required = rules.flatMap(({ branch, environments = [] }) => environments.map((name) => ({ branch, name })));
    if (required.some(({ name }) => name === environment))
        return undefined;
    return required.find(({ name }) => plain(name) === plain(environment));
}
/** For the job summary; undefined where no rule requires a deployment. */
function mergeRule(environment, state, rules) {
    const requiring = rules.filter(({ environments = [] }) => environments.length > 0);
    const { branch, environments = [] } = requiring.find((rule) => rule.environments?.includes(environment)) ?? requiring[0] ?? {};
    if (branch === undefined)
        return undefined;
    const rule = `${branch} requires a successful deployment to ${environments.join(', ')}`;
    if (!environments.includes(environment))
        return `${rule}: this is another environment`;
    return `${rule}: ${state === 'success' ? 'this is one' : 'this is none yet'}`;
}
function isSameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/** Without what is easily overlooked: case and blanks. */
function plain(name) {
    return name.replace(/\s+/g, '').toLowerCase();
}
//# sourceMappingURL=merge-rules.js.map

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

/***/ 5314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ createSnapshot),
/* harmony export */   Hx: () => (/* binding */ nothingKnown),
/* harmony export */   Kc: () => (/* binding */ readRules)
/* harmony export */ });
/* harmony import */ var _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);
/* harmony import */ var _github_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4060);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7606);



/** For a cancellation, when there is no time to read, or when GitHub cannot be asked. */
const nothingKnown = { history: async () => undefined, rules: async () => [] };
/** What stands for the default branch while its name is not known. */
const unnamedBranch = 'the default branch';
function createSnapshot(api, place, log) {
    const { environment, task, sha, bases = [] } = place;
    let history;
    let rules;
    function readHistory() {
        history ??= orNothing('The earlier deployments', () => (0,_github_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecent */ .W3)(api, { environment, task, sha }), log);
        return history;
    }
    const rulesOf = (branch) => readRules(api, branch, log);
    async function readAllRules() {
        // At the same time as the history, as far as they are known.
        const known = new Map([...bases, place.defaultBranch].flatMap((branch) => (branch ? [[branch, rulesOf(branch)]] : [])));
        const history = sha === undefined && place.defaultBranch !== undefined ? undefined : await readHistory();
        const defaultBranch = place.defaultBranch ?? history?.defaultBranch;
        const branches = new Set([...bases, ...(history?.bases ?? []), defaultBranch]);
        return Promise.all(Array.from(branches, (branch) => known.get(branch ?? '') ?? rulesOf(branch)));
    }
    return {
        history: readHistory,
        rules() {
            rules ??= readAllRules();
            return rules;
        },
    };
}
/** What the rules of a branch require. Never rejects. */
async function readRules(api, branch, log) {
    if (branch === undefined || branch === unnamedBranch)
        return { branch: unnamedBranch, environments: undefined };
    const environments = await orNothing(`The rules of ${branch}`, () => (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredEnvironments */ .O3)(api, branch), log);
    return { branch, environments };
}
async function orNothing(what, read, log) {
    try {
        return await read();
    }
    catch (error) {
        log.line(`${what} could not be read: ${(0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
        return undefined;
    }
}
//# sourceMappingURL=snapshot.js.map

/***/ }),

/***/ 926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ createGrace),
/* harmony export */   b: () => (/* binding */ endless)
/* harmony export */ });
/** Waits for everything to its end. */
const endless = { start() { }, wait: (work) => work };
function createGrace(milliseconds, clock) {
    let start = () => { };
    const started = new Promise((resolve) => {
        start = resolve;
    });
    const over = started.then(async () => void (await clock.wait(milliseconds)));
    return { start, wait: (work) => Promise.race([work, over]) };
}
//# sourceMappingURL=grace.js.map

/***/ })

};
