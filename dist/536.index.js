export const id = 536;
export const ids = [536];
export const modules = {

/***/ 8394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ postCommitStatus)
/* harmony export */ });
/* harmony import */ var _github_commit_statuses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5426);
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8932);
/* harmony import */ var _github_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6707);
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8835);





/**
 * Posts the same as a commit status (the input `status-context`), for branches that require status checks. Its link is the
 * environment URL or, without one, the log. Never rejects: a failure is a warning.
 * @param writes notes the write, so that a later one can wait for it; it is then sent once
 */
async function postCommitStatus(api, sha, context, status, log, writes) {
    if (context === undefined)
        return;
    const { state, description } = status;
    const wanted = { context, description, state: stateFor(state), targetUrl: (0,_github_post_status_js__WEBPACK_IMPORTED_MODULE_2__/* .linkOf */ .IJ)(status) };
    try {
        await (0,_github_once_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .oQ)(writes?.sent(), () => (0,_github_commit_statuses_js__WEBPACK_IMPORTED_MODULE_0__/* .createCommitStatus */ .I)(api, sha, wanted, writes && { retries: 0 }));
    }
    catch (error) {
        if (!(error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .l))
            throw error;
        log.warning(error.message, error.help);
    }
}
/** Commit statuses have fewer states: https://docs.github.com/rest/commits/statuses#create-a-commit-status */
function stateFor(state) {
    if ((0,_github_live_js__WEBPACK_IMPORTED_MODULE_4__/* .isOpenState */ .q1)(state))
        return 'pending';
    return state === 'success' || state === 'failure' ? state : 'error';
}
//# sourceMappingURL=commit-status.js.map

/***/ }),

/***/ 2471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LG: () => (/* binding */ commitOfEvent),
/* harmony export */   g8: () => (/* binding */ fullSha),
/* harmony export */   jf: () => (/* binding */ chooseCommit)
/* harmony export */ });
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2545);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8835);


const fullSha = /^[0-9a-f]{40}$/;
/**
 * Decides which commit this run deploys. A branch name can move between the event and the call, so a SHA is sent unless
 * the user gave a `ref`. On `pull_request`, `github.sha` is a test merge that no branch contains: the head is deployed.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * @throws ActionError when the event has no commit; it names the `input` that can give one
 */
function chooseCommit(config, event, input = 'ref') {
    const elsewhere = !(0,_runner_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwn */ .NP)(config, event);
    if (config.ref !== undefined)
        return { ref: config.ref, sha: meantBy(config.ref, elsewhere ? undefined : event), because: 'as given by `ref`' };
    if (elsewhere) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l('`ref` is required when `repository` is not the repository of this workflow', {
            help: `Set \`ref\` to the branch, tag or SHA of ${config.repository} that is deployed.`,
        });
    }
    const commit = commitOfEvent(event);
    if (!commit)
        throw withoutCommit(event, input);
    return commit;
}
/** Undefined: the event says that a ref was deleted. */
function commitOfEvent(event) {
    const { payload } = event;
    if (event.name === 'delete' || (event.name === 'push' && payload.deleted))
        return undefined;
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
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l(`There is no commit to ${input === 'ref' ? 'deploy' : 'look for'}: \`${event.name}\` says that ${deleted || 'a ref'} was deleted`, { help: `${skip} \`${input}\` to a branch, tag or SHA.` });
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
    if (pull_request && !(0,_runner_event_js__WEBPACK_IMPORTED_MODULE_0__/* .isFromFork */ .ty)(pull_request) && isSameRef(ref, `refs/heads/${pull_request.head.ref}`))
        return pull_request.head.sha;
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

/***/ 2494:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  environmentOf: () => (/* binding */ environmentOf),
  finish: () => (/* binding */ finish),
  finishRest: () => (/* binding */ finishRest)
});

// EXTERNAL MODULE: ./lib/src/github/bulk-changes.js + 1 modules
var bulk_changes = __webpack_require__(5200);
// EXTERNAL MODULE: ./lib/src/github/errors.js + 2 modules
var errors = __webpack_require__(2585);
// EXTERNAL MODULE: ./lib/src/github/live.js
var live = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/github/statuses.js
var statuses = __webpack_require__(3748);
// EXTERNAL MODULE: ./lib/src/environment/environment.js
var environment_environment = __webpack_require__(481);
// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js + 1 modules
var merge_rules = __webpack_require__(6232);
// EXTERNAL MODULE: ./lib/src/environment/overlaps.js
var overlaps = __webpack_require__(7886);
;// CONCATENATED MODULE: ./lib/src/environment/auto-inactive.js








/**
 * Makes inactive what a success replaces (the input `auto-inactive`). If something is not known, nothing changes, and a warning
 * says so; a failure is a warning and does not stop the others. Never rejects.
 */
async function replaceOthers(api, own, standing, { environment, logUrl, log }) {
    const { deployment, autoInactive } = own;
    const mayStay = (why) => log.warning(`Earlier deployments to ${deployment.environment} may stay active: ${why}`);
    try {
        const recent = await standing(own.posted);
        if (!recent && autoInactive !== false)
            mayStay('GitHub does not show yet that this one has succeeded');
        if (!recent || autoInactive === false)
            return { deployments: recent?.deployments, ids: [] };
        const { deployments, isCut } = recent;
        const earlier = await succeededEarlier(api, own, deployments);
        const rules = autoInactive === 'auto' && earlier.length > 0 ? await environment.rules() : [];
        // What could not be read is read once more.
        const now = await Promise.all(rules.map((one) => (one.environments ? one : (0,merge_rules/* readRules */.Kc)(api, one.branch, log))));
        const { replaced, because, doubt } = chooseReplaced(own, earlier, now);
        if (doubt)
            mayStay(doubt);
        if (because)
            log.line(because);
        (0,overlaps/* warnOfOverlaps */.CC)(deployment, deployments, replaced, log);
        const changes = replaced.map((one) => {
            const by = one.id > deployment.id ? 'a deployment that finished later' : 'a newer deployment';
            const status = { state: 'inactive', description: `replaced by ${by}`, logUrl };
            return { ...one, deletes: false, status };
        });
        const { deactivated, failures } = await (0,bulk_changes/* changeAll */.M1)(api, changes, { log });
        for (const { ids, error } of failures)
            log.warning(`${(0,bulk_changes/* subjectOf */.et)(ids)} still active: ${error.message}`);
        if (isCut && !because)
            mayStay(environment_environment/* notWithinReach */.aU);
        return { deployments, ids: deactivated };
    }
    catch (error) {
        if (autoInactive !== false)
            mayStay(`the deployments there could not be read: ${(0,errors/* reasonOf */.A3)(error)}`);
        return { deployments: undefined, ids: [] };
    }
}
/**
 * Those of the deployments that are active, and succeeded before this one did. Times have whole seconds: within one, the ids of
 * the statuses tell, which only REST has.
 * @throws ApiError
 */
async function succeededEarlier(api, { deployment, posted }, deployments) {
    const timeOf = (one) => (0,live/* becameLive */.cd)(one)?.createdAt.getTime() ?? 0;
    const active = deployments.filter(live/* isActive */.$m);
    // A success that is posted a second time makes it no younger.
    const own = active.filter(({ id }) => id === deployment.id);
    const since = Math.min(...own.map(timeOf), posted.createdAt.getTime());
    const earlier = [];
    for (const other of active) {
        const isTie = timeOf(other) === since && other.id !== deployment.id;
        const isFirst = isTie && (await successId(api, other)) < posted.id;
        if (timeOf(other) < since || isFirst)
            earlier.push(other);
    }
    return earlier;
}
async function successId(api, { id }) {
    return (0,live/* becameLive */.cd)({ statuses: await (0,statuses/* listStatuses */.vM)(api, id) })?.id ?? Number.POSITIVE_INFINITY;
}
/**
 * What a success replaces, of what is active and succeeded earlier: all of it. With `auto`: where a rule requires the
 * environment, only deployments of the same pull request; a transient one replaces only transient ones of the same pull request
 * or branch.
 */
function chooseReplaced({ deployment: own, autoInactive }, earlier, rules) {
    const all = earlier.toReversed();
    if (autoInactive === true || all.length === 0)
        return { replaced: all };
    const likely = own.transient ? all.filter(({ transient }) => transient) : all;
    const branch = (0,merge_rules/* requiringBranch */.TS)(own.environment, rules);
    const unread = (0,merge_rules/* unreadBranches */.kM)(rules);
    if (branch !== undefined) {
        const replaced = likely.filter((other) => isSamePull(own, other));
        const because = `Earlier deployments to ${own.environment} stay active: ${branch} requires one, and pull requests would block each other (auto-inactive: auto)`;
        return { replaced, because: replaced.length < all.length ? because : undefined };
    }
    if (unread)
        return { replaced: [], doubt: `the rules of ${unread} could not be read` };
    if (!own.transient)
        return { replaced: all };
    if (likely.length > 0 && own.mark?.pull === undefined && !branchOf(own))
        return { replaced: [], doubt: 'the branch and pull request of this deployment are unknown' };
    return { replaced: likely.filter((other) => isSamePull(own, other) || isSameBranch(own, other)) };
}
function isSamePull({ mark }, other) {
    return mark?.pull !== undefined && mark.pull === other.mark?.pull;
}
function isSameBranch(own, other) {
    const [a, b] = [branchOf(own), branchOf(other)];
    return a !== undefined && b !== undefined && a.branch === b.branch && (0,github_mark/* isSameRepository */.ve)(a, b);
}
/** This action sends a commit where it can: then the branch or tag stands in the mark. A fork's has its repository. */
function branchOf({ mark, ref, sha }) {
    const branch = mark?.ref ?? (ref === sha ? undefined : (0,github_mark/* shortRef */.m3)(ref));
    return mark?.fork ?? (branch === undefined ? undefined : { repository: '', branch });
}
//# sourceMappingURL=auto-inactive.js.map
// EXTERNAL MODULE: ./lib/src/github/read-deployments.js
var read_deployments = __webpack_require__(3667);
;// CONCATENATED MODULE: ./lib/src/environment/superseded.js






/**
 * Deletes the earlier deployments of this action that a success leaves behind (the input `superseded`), once they are inactive;
 * not those of other jobs of this run, which may still work with theirs. What cannot be read keeps them, with a warning. Never
 * rejects.
 * @param replaced what is known of them since the success was posted
 */
async function deleteSuperseded(api, own, { deployments: known, ids }, log) {
    const { id, mark, environment } = own;
    try {
        const earlier = (0,live/* ownDeployments */.d4)(known ?? (await (0,environment_environment/* readRecent */.W3)(api, own)).deployments).filter((one) => one.id < id && one.mark.nonce !== mark?.nonce && !(mark && (0,github_mark/* isSameAttempt */.Ib)(one.mark, mark)) && !(0,live/* isOpen */.nT)(one));
        if (earlier.length === 0)
            return;
        // Read last, so that none is open again. What was made inactive a moment ago may still be shown as active.
        const now = (await (0,read_deployments/* refresh */.Ow)(api, earlier, { retries: 1 })).filter((one) => !(0,live/* isOpen */.nT)(one) && (!(0,live/* isActive */.$m)(one) || ids.includes(one.id)));
        const changes = now.filter((one) => !one.production).map((one) => ({ ...one, deletes: true }));
        if (changes.length < now.length)
            log.line('Those of production are kept (superseded: delete)');
        const { failures } = await (0,bulk_changes/* changeAll */.M1)(api, changes, { log });
        for (const { ids, error } of failures)
            log.warning(`${(0,bulk_changes/* subjectOf */.et)(ids)} not deleted: ${error.message}`);
    }
    catch (error) {
        const reason = error instanceof errors/* ApiError */.hD ? error.message : (0,errors/* reasonOf */.A3)(error);
        log.warning(`Earlier deployments to ${environment} are kept (superseded: delete): ${reason}`);
    }
}
//# sourceMappingURL=superseded.js.map
// EXTERNAL MODULE: ./lib/src/github/post-status.js
var post_status = __webpack_require__(87);
// EXTERNAL MODULE: ./lib/src/deployment/commit-status.js
var commit_status = __webpack_require__(8394);
;// CONCATENATED MODULE: ./lib/src/deployment/finish.js





/**
 * Posts the final status, and begins what follows it. GitHub's own `auto_inactive` is off: it goes by the environment alone, and
 * by the order in which deployments were made.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 * @throws ApiError when the final status could not be posted
 */
async function finish(api, ending, options) {
    const { deployment, status } = ending;
    await options.writes?.deployment.landed();
    const isSuccess = status.state === 'success';
    // In parallel with the call that posts the status, so that the step takes no longer.
    const commitStatus = finalCommitStatus(api, ending, options);
    const others = isSuccess ? options.environment.readAgain(deployment) : undefined;
    const final = isSuccess ? { ...status, autoInactive: false } : status;
    const posted = await (0,post_status/* postFinalStatus */.lN)(api, deployment.id, final, { ...options, writes: options.writes?.deployment });
    return { statusId: posted.id, rest: followUp(api, ending, posted, { ...options, commitStatus, others }) };
}
/** What follows a final status that GitHub has already. All of it may be done again. Never rejects. */
function finishRest(api, ending, posted, options) {
    const { deployment, status } = ending;
    const commitStatus = finalCommitStatus(api, ending, options);
    const others = status.state === 'success' ? options.environment.readAgain(deployment) : undefined;
    return followUp(api, ending, posted, { ...options, commitStatus, others });
}
async function finalCommitStatus(api, { deployment, status, statusContext }, { log, writes }) {
    await writes?.commit.landed();
    await (0,commit_status/* postCommitStatus */.U)(api, deployment.sha, statusContext, status, log);
}
async function followUp(api, { deployment, status, autoInactive, superseded }, posted, options) {
    const { environment, others, commitStatus, log } = options;
    async function replace() {
        if (!others)
            return undefined;
        const { logUrl } = status;
        const own = { deployment, autoInactive, posted };
        const replaced = await replaceOthers(api, own, others, { environment, logUrl, log });
        if (superseded === 'delete')
            await deleteSuperseded(api, deployment, replaced, log);
        return replaced.deployments;
    }
    const [deployments] = await Promise.all([replace(), commitStatus]);
    return { deployments };
}
/** The environment of a deployment that was made by another step, or in the main step. */
function environmentOf(api, { environment, task, sha }, { bases, defaultBranch }, log) {
    return (0,environment_environment/* openEnvironment */.Ay)(api, { environment, task, sha, bases, defaultBranch }, log);
}
//# sourceMappingURL=finish.js.map

/***/ }),

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defaultBranchOf),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2247);
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2545);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2471);



/**
 * The pull request and branch that this step deploys. A given `ref` stands for itself, unless it is the commit of the event; in
 * another repository, nothing of the event counts. `pull` is the pull request that was looked up for the event, if one was.
 */
function originOf(config, event, pull) {
    const { ref } = config;
    const own = (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .NP)(config, event);
    if (own && (ref === undefined || isCommitOf(event, ref)))
        return originOfEvent(event, pull);
    const given = ref === undefined || _commit_js__WEBPACK_IMPORTED_MODULE_2__/* .fullSha */ .g8.test(ref) ? {} : { ref: (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m3)(ref) };
    return { ...given, ...(own && pullOf(event, pull)) };
}
function isCommitOf(event, ref) {
    const commit = (0,_commit_js__WEBPACK_IMPORTED_MODULE_2__/* .commitOfEvent */ .LG)(event);
    return commit !== undefined && 'sha' in commit && commit.sha === ref;
}
function originOfEvent(event, looked) {
    const { payload } = event;
    const { pull_request, merge_group, workflow_run, check_run, check_suite, deployment } = payload;
    const run = check_run ?? check_suite;
    const pull = pullOf(event, looked);
    if (looked)
        return { ...pull, ...branchOf(looked.repository, looked.ref, event) };
    // What a merge has made is of the base branch: see `chooseCommit`.
    if (pull_request?.merged && payload.action === 'closed')
        return { ...pull, ref: pull_request.base.ref };
    if (pull_request)
        return { ...pull, ...branchOf(pull_request.head.repo, pull_request.head.ref, event) };
    if (merge_group)
        return { ref: (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m3)(merge_group.head_ref), bases: [(0,_github_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m3)(merge_group.base_ref)] };
    // A fork's has no pull request: https://github.com/actions/runner/issues/3444
    if (workflow_run)
        return { ...pull, ...branchOf(workflow_run.head_repository, workflow_run.head_branch, event) };
    // Checks are of this repository, or have no branch.
    if (run)
        return { ...pull, ref: run.head_branch ?? undefined };
    // On `status`, the run is of the default branch, whatever the commit is.
    const own = isCommitOf(event, event.sha) ? event.ref : '';
    return { ref: (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m3)(deployment?.ref ?? own) || undefined };
}
/** A branch of this repository, or of a fork; neither if the fork is deleted. */
function branchOf(repository, branch, event) {
    if (!repository || !branch)
        return {};
    const { full_name, id } = repository;
    const head = { repository: full_name, repositoryId: id?.toString() };
    return (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameRepository */ .ve)(head, event) ? { ref: branch } : { fork: { ...head, branch } };
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
/** The default branch, where it is that of the event's repository, and the event names it. */
function defaultBranchOf(config, event) {
    return (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .NP)(config, event) ? event.payload.repository?.default_branch : undefined;
}
//# sourceMappingURL=origin.js.map

/***/ }),

/***/ 540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ statusDescription),
/* harmony export */   $q: () => (/* binding */ commandExitCode),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Ht: () => (/* binding */ urlIn),
/* harmony export */   Ux: () => (/* binding */ progressStatus),
/* harmony export */   Ws: () => (/* binding */ outcomeSchema),
/* harmony export */   mZ: () => (/* binding */ outcomeInPost),
/* harmony export */   nH: () => (/* binding */ finalStatus),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   oJ: () => (/* binding */ isSuccess)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4922);
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87);
/* harmony import */ var _github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4515);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5831);





const milliseconds = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig();
/**
 * How a deploy ended. `exit`, `signal` and `unstartable` are what became of the command; `cancelled` means that the runner
 * stopped us; `timed-out` that its reason was the step's time limit; `job` is the result of a job whose other steps were the deploy; `unverified` means that the command succeeded, but
 * what it deployed does not give the expected answer; `overtaken` that a newer commit was deployed meanwhile; `interrupted` that
 * this action was killed before it could see the end; `not-run` that the command was never started, and `skipped` that it did not need to be.
 */
const outcomeSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('kind', [
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('exit'), code: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('signal'), signal: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('unstartable'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('cancelled'), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('timed-out'), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('job'), result: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['success', 'failure', 'cancelled', 'unknown']), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('unverified'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('overtaken'), by: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('interrupted') }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('not-run'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('skipped'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
]);
/** Whether the command did what it should. */
function isSuccess(outcome) {
    return outcome?.kind === 'exit' && outcome.code === 0;
}
/** How long the deploy took, in milliseconds; undefined where that is not known. */
function timeOf(outcome) {
    return 'milliseconds' in outcome ? outcome.milliseconds : undefined;
}
const signalNumbers = node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals;
/** The step's exit code: the command's own, or what a shell makes of a signal. */
function exitCodeOf(outcome) {
    if (outcome.kind === 'exit')
        return outcome.code;
    if (outcome.kind === 'signal')
        return 128 + (signalNumbers[outcome.signal] ?? 0);
    return outcome.kind === 'cancelled' ? 130 : 1;
}
/** The command's own exit code, where it ended by itself. */
function commandExitCode(outcome) {
    if (outcome.kind === 'unverified' || outcome.kind === 'overtaken')
        return 0;
    return outcome.kind === 'exit' ? outcome.code : undefined;
}
/**
 * The outcome as the post step knows it. That of a deploy whose end main did not see comes from the status of its job; nothing
 * defaults to success. Main takes its step's time limit for a cancellation: then the job has failed.
 */
function outcomeInPost({ outcome, restOfJob, request }, jobStatus) {
    if (outcome?.kind === 'cancelled' && jobStatus === 'failure')
        return { ...outcome, kind: 'timed-out' };
    if (outcome)
        return outcome;
    const milliseconds = Date.now() - request.at;
    if (restOfJob)
        return { kind: 'job', result: jobResult(jobStatus), milliseconds };
    return jobStatus === 'cancelled' ? { kind: 'cancelled', milliseconds } : { kind: 'interrupted' };
}
/** https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context */
function jobResult(jobStatus) {
    return jobStatus === 'success' || jobStatus === 'failure' || jobStatus === 'cancelled' ? jobStatus : 'unknown';
}
/** The final status for an outcome. `success` only ever comes from a command that exited with 0, or a job that succeeded. */
function finalStatus(outcome, options) {
    const [state, message] = verdict(outcome, options.cancelledState);
    const description = statusDescription(state, message, options.description);
    return { state, logUrl: options.logUrl, description, ...urlIn(state, options.environmentUrl) };
}
/** The user's own words; where something went wrong, before ours, which they never cut. */
function statusDescription(state, message, given) {
    const isEnough = !['failure', 'error', 'inactive'].includes(state);
    const own = (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)((isEnough ? given : undefined) ?? message ?? given ?? '', _github_post_status_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptionLimit */ .M7);
    const place = _github_post_status_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptionLimit */ .M7 - own.length - separator.length;
    if (isEnough || message === undefined || given === undefined || place <= 0)
        return own;
    return `${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(given, place)}${separator}${own}`;
}
const separator = ' · ';
/** Only what is deployed has a URL. */
function urlIn(state, environmentUrl) {
    return state === 'success' ? { environmentUrl } : {};
}
/** A status on the way: `pending` or `in_progress`. */
function progressStatus(state, options) {
    const message = state === 'pending' ? 'Waiting to deploy' : 'Deploying';
    return { state, logUrl: options.logUrl, description: (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .shorten */ .ml)(options.description ?? message, _github_post_status_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptionLimit */ .M7) };
}
function verdict(outcome, cancelledState) {
    const time = (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(timeOf(outcome) ?? 0);
    switch (outcome.kind) {
        case 'exit':
            if (outcome.code === 0)
                return ['success', `Deployed in ${time}`];
            return ['failure', `${exitWords(outcome.code)} after ${time}`];
        case 'signal':
            return ['error', `killed by ${outcome.signal} after ${time}`];
        case 'unstartable':
            return ['error', `could not be started: ${outcome.reason}`];
        case 'cancelled':
            // The runner sends the same signals for both: https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
            return [cancelledState, `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.cancelledOrTimedOut}${time}`];
        case 'timed-out':
            return ['failure', `timed out after ${time}`];
        case 'unverified':
            return ['failure', `${outcome.reason}, after ${time}`];
        case 'overtaken':
            return ['failure', `a newer commit, ${outcome.by.slice(0, 7)}, was deployed meanwhile`];
        case 'interrupted':
            return ['error', _github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.interrupted];
        case 'skipped':
            return ['inactive', `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.notDeployed}${outcome.reason}`];
        case 'not-run':
            return ['error', `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.notDeployed}${outcome.reason}`];
        case 'job':
            if (outcome.result === 'success')
                return ['success', `Deployed in ${time}`];
            if (outcome.result === 'failure')
                return ['failure', `the job failed after ${time}`];
            if (outcome.result === 'cancelled')
                return [cancelledState, `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.jobCancelled}${time}`];
            return ['error', `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.noResult}${time}`];
    }
}
/** What shells mean by a code: https://www.gnu.org/software/bash/manual/html_node/Exit-Status.html */
function exitWords(code) {
    const meaning = { 126: ' (not executable)', 127: ' (command not found)' }[code] ?? '';
    return `exit code ${code}${meaning}`;
}
//# sourceMappingURL=outcome.js.map

/***/ }),

/***/ 481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ openEnvironment),
/* harmony export */   Bt: () => (/* binding */ unreadEnvironment),
/* harmony export */   W3: () => (/* binding */ readRecent),
/* harmony export */   aU: () => (/* binding */ notWithinReach)
/* harmony export */ });
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8412);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2585);
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8932);
/* harmony import */ var _github_read_deployments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3667);
/* harmony import */ var _github_sending_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1570);
/* harmony import */ var _shared_lazy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6110);
/* harmony import */ var _merge_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6232);







/** For a cancellation, when there is no time to read. */
const unreadEnvironment = {
    deployments: async () => undefined,
    rules: async () => [],
    readAgain: () => async () => undefined,
};
/** Reads each thing once, when it is first asked for. What cannot be read is a line in the log: nothing here rejects. */
function openEnvironment(api, place, log) {
    let known;
    const recent = (0,_shared_lazy_js__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .R)(async () => {
        try {
            known = await readRecent(api, place, _github_sending_js__WEBPACK_IMPORTED_MODULE_3__/* .noRetry */ .sb);
        }
        catch (error) {
            log.line(`The earlier deployments could not be read: ${(0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}`);
        }
        return known;
    });
    const rules = (0,_shared_lazy_js__WEBPACK_IMPORTED_MODULE_5__/* .lazy */ .R)(async () => {
        const learned = (await recent())?.learned;
        const main = place.defaultBranch ?? learned?.defaultBranch ?? _merge_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .unnamedBranch */ .XA;
        const branches = new Set([...(place.bases ?? []), ...(learned?.bases ?? []), main]);
        return Promise.all([...branches].map((branch) => (0,_merge_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .readRules */ .Kc)(api, branch, log)));
    });
    return {
        deployments: async () => (await recent())?.deployments,
        rules,
        readAgain: (own) => readAgain(api, place, known, own),
    };
}
/** After an active deployment and then so many that are neither active nor open, in a row, none is expected to be active. */
const quietRow = 50;
/** How far back to look for something active, at most. */
const mostRead = 1_000;
/** What is said where older ones matter. */
const notWithinReach = `only the newest ${mostRead} deployments were looked at`;
/**
 * The newest deployments of a task, mostly one part: as far back as something may be active or open.
 * @throws ApiError
 */
async function readRecent(api, { environment, task, sha }, sending) {
    const deployments = [];
    let learned = {};
    for await (const part of (0,_github_read_deployments_js__WEBPACK_IMPORTED_MODULE_2__/* .readDeployments */ .Fz)(api, { environment, task }, { head: sha, sending })) {
        if (deployments.length === 0)
            learned = part.learned;
        deployments.push(...part.deployments);
        if (part.isLast || isQuiet(deployments))
            break;
        if (deployments.length >= mostRead)
            return { deployments, learned, isCut: true };
    }
    return { deployments, learned, isCut: false };
}
function isQuiet(deployments) {
    const last = deployments.findLastIndex((one) => (0,_github_live_js__WEBPACK_IMPORTED_MODULE_6__/* .isActive */ .$m)(one) || (0,_github_live_js__WEBPACK_IMPORTED_MODULE_6__/* .isOpen */ .nT)(one));
    return deployments.some(_github_live_js__WEBPACK_IMPORTED_MODULE_6__/* .isActive */ .$m) && deployments.length - 1 - last >= quietRow;
}
/** A whole deploy takes at least four calls one after another: within so little time, none comes and goes. */
const noDeployMs = 1_000;
/** For so long what is read is read again, until it shows the success. */
const showsWithinMs = 2 * _github_sending_js__WEBPACK_IMPORTED_MODULE_3__/* .lagMs */ .Ds;
/**
 * They are read once more if that was not the last word: another one is open, or is new, the call took long, or what this deploy
 * has posted before is not there.
 */
function readAgain(api, place, known, own) {
    const { clock } = api;
    const began = clock.now();
    const early = (known ? readKnown(api, place, known) : readRecent(api, place, _github_sending_js__WEBPACK_IMPORTED_MODULE_3__/* .noRetry */ .sb)).catch(() => undefined);
    async function shows({ deployments }, since) {
        const listed = deployments.find(({ id }) => id === own.id);
        // It may be older than those that are read.
        const [now] = listed ? [listed] : await (0,_github_read_deployments_js__WEBPACK_IMPORTED_MODULE_2__/* .refresh */ .Ow)(api, [own]);
        return now !== undefined && hasSucceeded(now, since);
    }
    return async ({ createdAt }) => {
        let recent = clock.now() - began > noDeployMs ? undefined : await early;
        const shown = recent?.deployments.find(({ id }) => id === own.id);
        const isShown = shown && ((0,_github_live_js__WEBPACK_IMPORTED_MODULE_6__/* .stateOf */ .L4)(shown) === 'in_progress' || hasSucceeded(shown, createdAt));
        if (recent && isShown) {
            if (!recent.deployments.some((one) => one.id !== own.id && (0,_github_live_js__WEBPACK_IMPORTED_MODULE_6__/* .isOpen */ .nT)(one)))
                return recent;
            recent = { ...recent, deployments: await (0,_github_read_deployments_js__WEBPACK_IMPORTED_MODULE_2__/* .refresh */ .Ow)(api, recent.deployments) };
        }
        else
            recent = await readRecent(api, place);
        const until = clock.now() + showsWithinMs;
        // Reads lag behind writes: what does not show the success does not show what came before it.
        for (let milliseconds = 500; !(await shows(recent, createdAt)); milliseconds *= 2) {
            if (clock.now() >= until)
                return undefined;
            await clock.wait(milliseconds);
            recent = await readRecent(api, place);
        }
        return recent;
    };
}
function hasSucceeded({ statuses }, since) {
    return statuses.some(({ state, createdAt }) => state === 'success' && createdAt >= since);
}
/** What is known is read again, while the list tells what is new. */
async function readKnown(api, { environment, task }, known) {
    const [listed, now] = await Promise.all([
        (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .listDeployments */ .Jn)(api, { environment, task }, 1, _github_sending_js__WEBPACK_IMPORTED_MODULE_3__/* .noRetry */ .sb),
        (0,_github_read_deployments_js__WEBPACK_IMPORTED_MODULE_2__/* .refresh */ .Ow)(api, known.deployments, _github_sending_js__WEBPACK_IMPORTED_MODULE_3__/* .noRetry */ .sb),
    ]);
    const ids = new Set(known.deployments.map(({ id }) => id));
    // What is new has no known status: it counts as open, and is read with all others.
    const unknown = listed.filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, statuses: [] }));
    return { ...known, deployments: [...unknown, ...now] };
}
//# sourceMappingURL=environment.js.map

/***/ }),

/***/ 6232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L5: () => (/* binding */ mergeRule),
  bi: () => (/* binding */ nearMiss),
  Kc: () => (/* binding */ readRules),
  TS: () => (/* binding */ requiringBranch),
  XA: () => (/* binding */ unnamedBranch),
  kM: () => (/* binding */ unreadBranches)
});

// EXTERNAL MODULE: ./lib/src/github/commits.js
var commits = __webpack_require__(1030);
// EXTERNAL MODULE: ./lib/src/github/errors.js + 2 modules
var errors = __webpack_require__(2585);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 4 modules
var schemas = __webpack_require__(4922);
// EXTERNAL MODULE: ./lib/src/github/ask.js
var ask = __webpack_require__(3709);
// EXTERNAL MODULE: ./lib/src/github/sending.js
var sending = __webpack_require__(1570);
;// CONCATENATED MODULE: ./lib/src/github/rules.js




const rules = schemas/* array */.YOg(schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    parameters: schemas/* nullish */.cl6(schemas/* object */.Ikc({ required_deployment_environments: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())) })),
}));
/**
 * The environments that must have a successful deployment before a change can reach the branch, by its rules; none where the
 * repository's plan has no rules. Older branch protections are not among them.
 * https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 * @throws ApiError
 */
async function requiredEnvironments(api, branch) {
    const purpose = { doing: `list the rules of ${branch}`, permission: 'metadata: read', sending: sending/* noRetry */.sb };
    try {
        const listed = await (0,ask/* ask */.kA)(api, purpose, rules, (rest, where) => rest.repos.getBranchRules({ ...where, branch, per_page: 100 }));
        const required = listed.filter(({ type }) => type === 'required_deployments');
        return required.flatMap(({ parameters }) => parameters?.required_deployment_environments ?? []);
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD && hasNoRules(error))
            return [];
        throw error;
    }
}
/** "Upgrade to GitHub Pro or make this repository public to enable this feature." */
function hasNoRules({ failure: { status, message } }) {
    return status === 403 && /^Upgrade to .* to enable this feature/.test(message);
}
//# sourceMappingURL=rules.js.map
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
;// CONCATENATED MODULE: ./lib/src/environment/merge-rules.js




/** What stands for the default branch while its name is not known. */
const unnamedBranch = 'the default branch';
/** What the rules of a branch require. Never rejects. */
async function readRules(api, branch, log) {
    try {
        const name = branch === unnamedBranch ? await (0,commits/* defaultBranch */.OR)(api) : branch;
        return { branch: name, environments: await requiredEnvironments(api, name) };
    }
    catch (error) {
        log.line(`The rules of ${branch} could not be read: ${(0,errors/* reasonOf */.A3)(error)}`);
        return { branch, environments: undefined };
    }
}
/** The branches whose rules are not known, for a warning. */
function unreadBranches(rules) {
    const unread = rules.filter(({ environments }) => environments === undefined);
    return unread.length > 0 ? unread.map(({ branch }) => branch).join(' and ') : undefined;
}
/**
 * The first branch that a change can reach only after a successful deployment to this environment. Whether GitHub tells
 * upper and lower case apart here is not documented: they are taken for the same, which is the safe way.
 */
function requiringBranch(environment, rules) {
    return rules.find(({ environments = [] }) => environments.some((name) => (0,shared_text/* isSameName */.yS)(name, environment)))?.branch;
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
/** Without what is easily overlooked: case and blanks. */
function plain(name) {
    return name.replace(/\s+/g, '').toLowerCase();
}
//# sourceMappingURL=merge-rules.js.map

/***/ }),

/***/ 7886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ warnOfOverlaps),
/* harmony export */   Lg: () => (/* binding */ isWithoutPayload),
/* harmony export */   VT: () => (/* binding */ warnOfNative)
/* harmony export */ });
/* unused harmony export ofSameMatrix */
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8932);
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2247);


/** Warnings of deployments that get in each other's way, each with what to change in the workflow. */
/**
 * A job with `environment: name` makes a deployment of its own there. With ours there are two, and the success of that one can
 * make ours inactive.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idenvironment
 * @param run this workflow run
 */
function warnOfNative({ id, environment }, deployments, run, log) {
    const native = deployments.find((one) => one.id !== id && isWithoutPayload(one.payload) && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .runInLog */ .Tb)(one.statuses[0]?.logUrl)?.run === run);
    if (!native)
        return;
    log.warning(`There are two deployments for this deploy: GitHub made ${native.id}, because a job of this run has \`environment: ${environment}\``, `Turn off the deployment that GitHub makes for the job:\n\nenvironment:\n  name: ${environment}\n  deployment: false`);
}
/** GitHub's own deployments have no payload. */
function isWithoutPayload(payload) {
    return ['{}', '""', 'null', undefined].includes(JSON.stringify(payload));
}
/** Deploys of one environment and task at the same time. @param replaced those that become inactive */
function warnOfOverlaps({ id, environment, mark }, deployments, replaced, log) {
    const other = ofSameMatrix({ id, mark }, deployments);
    if (other)
        log.warning(`Deployment ${other.id} to ${environment} is of another job of the same matrix, with the same \`task\`: only one of them stays active`, 'Give each a task of its own, for example:\n\ntask: deploy-${{ matrix.region }}');
    const newer = replaced.filter((one) => one.id > id && one.id !== other?.id);
    if (newer.length > 0)
        log.warning(`Deploys to ${environment} overlap: deployment ${newer.map((one) => one.id).join(', ')} was made after this one, and finished before it`, 'To let only one run at a time, give the workflow or job a `concurrency` group.');
}
function ofSameMatrix({ id, mark }, deployments) {
    return deployments.find((other) => {
        if (other.id === id || !mark || !other.mark || !(0,_github_mark_js__WEBPACK_IMPORTED_MODULE_0__/* .isSameJob */ .c_)(mark, other.mark))
            return false;
        // Without check runs, jobs that run at once are of a matrix: the steps of one job come one after another.
        if (!mark.checkRun || !other.mark.checkRun)
            return (0,_github_live_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)(other);
        return mark.checkRun !== other.mark.checkRun && ((0,_github_live_js__WEBPACK_IMPORTED_MODULE_1__/* .isActive */ .$m)(other) || (0,_github_live_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpen */ .nT)(other));
    });
}
//# sourceMappingURL=overlaps.js.map

/***/ }),

/***/ 1030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ commitsBetween),
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   Pq: () => (/* binding */ listHistory),
/* harmony export */   T9: () => (/* binding */ getPullRequest),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   kC: () => (/* binding */ compareCommits),
/* harmony export */   lY: () => (/* binding */ listBehind),
/* harmony export */   xg: () => (/* binding */ readBehind)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4922);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3355);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3709);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2585);




/** GitHub's REST calls about commits, and what names them: branches, tags, pull requests. */
const commit = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/**
 * The commit at the head of a branch, or of a tag: https://docs.github.com/rest/commits/commits#get-a-commit
 * @throws ApiError
 */
async function headOf(api, ref) {
    const purpose = { doing: `find the commit of \`${ref}\``, permission: 'contents: read' };
    const { sha } = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, commit, (rest, where) => rest.repos.getCommit({ ...where, ref, per_page: 1 }));
    return sha;
}
const comparison = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** How `head` stands to `base`. */
    status: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['ahead', 'behind', 'identical', 'diverged']),
    /** How many commits `head` has and `base` has not. */
    ahead_by: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    behind_by: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
});
/** REST does not tell the dates of parents: they are not newer than the commit. */
const graphed = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ...{ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), parents: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(commit) },
    commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ committer: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ date: _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB }) }),
}), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ sha, parents, commit: { committer } }) => {
    const date = committer.date.getTime();
    return { sha, date, parents: parents.map((parent) => ({ sha: parent.sha, date })) };
}));
const comparedCommits = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .extend */ .X$i(comparison, { commits: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(graphed) });
/** How `head` stands to `base`: https://docs.github.com/rest/commits/commits#compare-two-commits @throws ApiError */
function compareCommits(api, base, head) {
    return compare(api, base, head, comparison, { per_page: 1 });
}
function compare(api, base, head, shape, paging) {
    const purpose = { doing: `compare ${base} with ${head}`, permission: 'contents: read' };
    const basehead = `${base}...${head}`;
    return (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, shape, (rest, where) => rest.repos.compareCommitsWithBasehead({ ...where, basehead, ...paging }));
}
/** The commits that `head` has and `base` has not: one call for every 100, at most `pages` calls. @throws ApiError */
async function commitsBetween(api, base, head, pages) {
    const commits = [];
    for (let page = 1;; page++) {
        const part = await compare(api, base, head, comparedCommits, { per_page: 100, page });
        commits.push(...part.commits);
        if (part.commits.length < 100 || page >= pages)
            return { aheadBy: part.ahead_by, commits };
    }
}
/**
 * A commit and the newest of those that lead to it, 100 in all; undefined: there is no such commit.
 * https://docs.github.com/rest/commits/commits#list-commits @throws ApiError
 */
async function listHistory(api, sha) {
    const purpose = { doing: 'read the history of commits', permission: 'contents: read' };
    try {
        return await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(graphed), (rest, where) => rest.repos.listCommits({ ...where, sha, per_page: 100 }));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD && error.failure.status === 404)
            return undefined;
        throw error;
    }
}
const standing = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ aheadBy: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), behindBy: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr() }));
function standingsOf(names) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ data: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repository: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ defaultBranchRef: (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .eachOf */ .pQ)(names, standing) }) }) });
}
/**
 * How many commits each has and the default branch has not, and the other way round, with one request. What GitHub cannot
 * compare is left out. https://docs.github.com/graphql/reference/objects#ref @throws ApiError
 */
async function readBehind(api, shas) {
    if (shas.length === 0)
        return new Map();
    const purpose = { doing: 'compare commits with the default branch', permission: 'contents: read' };
    const fields = shas.map((sha) => `c${sha}: compare(headRef: "${sha}") { aheadBy behindBy }`);
    const asked = [`defaultBranchRef { ${fields.join(' ')} }`];
    const { defaultBranchRef: told } = (await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .queryRepository */ .l$)(api, purpose, standingsOf(shas.map((sha) => `c${sha}`)), asked)).data.repository;
    return new Map(shas.flatMap((sha) => {
        const one = told[`c${sha}`];
        return one ? [[sha, { ahead: one.aheadBy, behind: one.behindBy }]] : [];
    }));
}
/** The same over REST, with a call for each. @throws ApiError */
async function listBehind(api, shas) {
    const branch = await defaultBranch(api);
    const found = new Map();
    for (const sha of shas) {
        const { ahead_by: ahead, behind_by: behind } = await compareCommits(api, branch, sha);
        found.set(sha, { ahead, behind });
    }
    return found;
}
/** The name of the default branch: https://docs.github.com/rest/repos/repos#get-a-repository @throws ApiError */
async function defaultBranch(api) {
    const purpose = { doing: 'return the default branch', permission: 'metadata: read' };
    const repository = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ default_branch: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
    return (await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, repository, (rest, where) => rest.repos.get(where))).default_branch;
}
const branch = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ...{
        sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        ref: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        repo: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()) })),
    },
});
/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request @throws ApiError */
async function getPullRequest(api, number) {
    const purpose = { doing: `return pull request #${number}`, permission: 'pull-requests: read' };
    const { head, base } = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ head: branch, base: branch }), (rest, where) => rest.pulls.get({ ...where, pull_number: number }));
    return {
        number,
        sha: head.sha,
        ref: head.ref,
        base: base.ref,
        repository: head.repo,
    };
}
//# sourceMappingURL=commits.js.map

/***/ }),

/***/ 6110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ lazy)
/* harmony export */ });
/** Makes a value when it is first asked for, and keeps it. */
function lazy(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
//# sourceMappingURL=lazy.js.map

/***/ })

};
