export const id = 298;
export const ids = [298];
export const modules = {

/***/ 8394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ postCommitStatus)
/* harmony export */ });
/* harmony import */ var _github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8640);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7606);
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
        await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .createCommitStatus */ .I8)(api, sha, { context, description, state: stateFor(state), targetUrl: (0,_github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__/* .linkOf */ .IJ)(status) });
    }
    catch (error) {
        if (!(error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l))
            throw error;
        log.warning(error.message, error.help);
    }
}
/** Commit statuses have fewer states: https://docs.github.com/rest/commits/statuses#create-a-commit-status */
function stateFor(state) {
    if ((0,_github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(state))
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
/* harmony import */ var _github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8640);
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
    return (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(parts.filter((part) => part !== undefined).join(' · '), _github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__/* .descriptionLimit */ .M7);
}
/** A status on the way: `pending` or `in_progress`. */
function progressStatus(state, options) {
    const message = state === 'pending' ? 'Waiting to deploy' : 'Deploying';
    return { state, logUrl: options.logUrl, description: (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(options.description ?? message, _github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__/* .descriptionLimit */ .M7) };
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5491);
/* harmony import */ var _github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8640);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5831);



/** Values that an input gives and that may change until the final status: the command reports them, or a later step makes them. */
const lateValuesSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    environmentUrl: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
});
/** As the inputs of main have them. */
function lateValuesOf(config) {
    const { description } = config;
    return {
        description: description === undefined ? undefined : (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(description, _github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__/* .descriptionLimit */ .M7),
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

/***/ 7610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ follow),
  G: () => (/* binding */ settle)
});

// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/github/error-guide.js + 1 modules
var error_guide = __webpack_require__(411);
// EXTERNAL MODULE: ./lib/src/github/history.js + 1 modules
var github_history = __webpack_require__(4060);
// EXTERNAL MODULE: ./lib/src/github/change-all.js + 4 modules
var change_all = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/src/github/write-one-by-one.js
var write_one_by_one = __webpack_require__(5415);
;// CONCATENATED MODULE: ./lib/src/environment/change-and-log.js



/** Changes other deployments once a success is posted: one by a REST call, several in batches. What fails is a warning. Never rejects. */
async function changeAndLog(api, items, log, words) {
    const left = new Set(items.map(({ id }) => id));
    const watch = { now: () => performance.now(), pause: api.pause, isCancelled: false, log };
    function onWritten(done) {
        for (const { item, failure } of done) {
            left.delete(item.id);
            if (failure)
                log.warning(`Deployment ${item.id} is ${words.not}: ${failure.message}`);
            else
                log.line(`Deployment ${item.id} ${words.done}`);
        }
    }
    try {
        const writer = items.length === 1 ? { writer: (0,write_one_by_one/* writeOneByOne */.b)(api) } : {};
        const { stopped } = await (0,change_all/* changeAll */.M)(api, items, { watch, onWritten, ...writer });
        if (stopped)
            throw stopped;
    }
    catch (error) {
        const which = left.size === 1 ? `Deployment ${[...left]} is` : `Deployments ${[...left].join(', ')} are`;
        log.warning(`${which} ${words.not}: ${error instanceof error_guide/* ApiError */.hD ? error.message : (0,error_guide/* reasonOf */.A3)(error)}`);
    }
}
//# sourceMappingURL=change-and-log.js.map
// EXTERNAL MODULE: ./lib/src/github/deployment-statuses.js
var deployment_statuses = __webpack_require__(8640);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
;// CONCATENATED MODULE: ./lib/src/environment/inactivation.js




const nothing = { replaced: [], ifTransient: [], overtaken: [], siblings: [] };
/**
 * Decides what becomes inactive: every active deployment with the same environment and task that finished before this one,
 * whoever made it. With `auto`, none if a rule requires the environment, but for superseded deployments of the same pull
 * request; and a transient one replaces only transient ones of the same ref or pull request.
 */
function planInactivation(own, history, rules) {
    const { environment, autoInactive, task } = own;
    if (autoInactive === false)
        return nothing;
    if (!history)
        return { ...nothing, doubt: `the deployments to ${environment} could not be read` };
    const unread = rules.filter(({ environments }) => environments === undefined);
    const required = (0,merge_rules/* requiringBranch */.TS)(environment, rules);
    if (autoInactive === 'auto' && required === undefined && unread.length > 0) {
        return { ...nothing, doubt: `the rules of ${unread.map(({ branch }) => branch).join(' and ')} could not be read` };
    }
    const { deployments } = history;
    const others = deployments.filter((past) => past.id !== own.id && past.task === task);
    const origin = originIn(own, deployments);
    const included = scopeOf(own, origin, required);
    const finished = others.filter((past) => past.state === 'success' && finishedBefore(past, own, deployments));
    const chosen = finished.filter(included).toReversed();
    const overtaken = chosen.filter((past) => isNewer(past, own, deployments));
    const kind = (past) => (own.transient && autoInactive === 'auto' ? transientIn(own, past) : true);
    const replaced = (own.isFirst ?? isFirstSuccess(own, deployments)) ? chosen : chosen.filter((past) => !overtaken.includes(past));
    return {
        replaced: replaced.filter((past) => kind(past) === true),
        ifTransient: replaced.filter((past) => kind(past) === undefined),
        overtaken,
        doubt: doubtOf(own, origin, { others, finished, searched: deployments.length }),
        siblings: others.filter((past) => (past.state === 'success' || (0,deployment_statuses/* isOpen */.nT)(past.state)) && isSibling(own, origin, past)),
        because: autoInactive === 'auto' && required !== undefined && finished.length > chosen.length
            ? `Earlier deployments to ${environment} stay active: ${required} requires one, and pull requests would block each other (auto-inactive: auto)`
            : undefined,
    };
}
/** What may stay active unseen, or because nobody can tell whether it is replaced. */
function doubtOf({ transient, autoInactive }, { mark, ref }, known) {
    if (known.searched >= github_history/* maxSearched */.G_ && !known.others.some(({ state }) => state === 'success'))
        return `none of the newest ${github_history/* maxSearched */.G_} is active, and older ones were not looked at`;
    const isUnknown = mark === undefined && ref === undefined;
    if (transient && autoInactive === 'auto' && isUnknown && known.finished.length > 0)
        return 'of which branch or pull request this one is cannot be told, as where its payload is a text';
    return undefined;
}
/** For so long after its success a deploy may be at work on what it replaces. */
const longestAtWorkMs = 10_000;
/**
 * Those of `chosen` that another deploy of this action is about to make inactive: one that finished after them and moments before
 * this one. Of deploys that finish together each so takes the one that finished just before it.
 */
function takenByOthers(own, chosen, { deployments }) {
    const atWork = chosen.flatMap((past) => {
        const { id, statusId = Number.NaN, stateSince: at } = past;
        const isOurs = originOf(own.repository, past).mark !== undefined;
        return isOurs && at && own.at.getTime() - at.getTime() <= longestAtWorkMs ? [{ id, statusId, at }] : [];
    });
    return chosen.filter((past) => atWork.some((other) => other.id !== past.id && finishedBefore(past, other, deployments)));
}
/** Whether some are under way: they may finish while the success is posted. */
function mayChange({ id, task }, history) {
    return history?.deployments.some((past) => past.id !== id && past.task === task && (0,deployment_statuses/* isOpen */.nT)(past.state)) ?? false;
}
function originOf(repository, past) {
    const mark = past?.mark && (0,github_mark/* fits */.lA)(past.mark, { ...past, repository }) ? past.mark : undefined;
    return { mark, pull: mark?.pull, ref: mark?.ref ?? past?.ref };
}
function originIn({ id, repository }, deployments) {
    return originOf(repository, deployments.find((past) => past.id === id));
}
function scopeOf(own, { pull, ref }, required) {
    if (own.autoInactive === true)
        return () => true;
    const samePull = (other) => pull !== undefined && other.pull === pull;
    if (required !== undefined)
        return (past) => samePull(originOf(own.repository, past));
    if (!own.transient)
        return () => true;
    return (past) => {
        const other = originOf(own.repository, past);
        return samePull(other) || (ref !== undefined && other.ref === ref);
    };
}
/** Undefined: the record does not say it of itself. */
function transientIn({ repository }, past) {
    return originOf(repository, past).mark?.transient;
}
/** What finished last is live. Within one second the status's id decides, and without it the order in which they were made. */
function finishedBefore(past, own, deployments) {
    const since = (past.stateSince?.getTime() ?? 0) - own.at.getTime();
    if (since !== 0)
        return since < 0;
    return past.statusId === undefined ? !isNewer(past, own, deployments) : past.statusId < own.statusId;
}
/** What is not in the history may have succeeded long ago. */
function isFirstSuccess({ id, at }, deployments) {
    const record = deployments.find((past) => past.id === id);
    return record !== undefined && (record.firstSuccess ?? at) >= at;
}
/** Whether it was made after this one. The history is in that order. */
function isNewer(past, { id }, deployments) {
    const own = deployments.findIndex((other) => other.id === id);
    return own === -1 ? past.id > id : deployments.indexOf(past) < own;
}
function isSibling({ repository }, { mark }, past) {
    const other = originOf(repository, past).mark;
    if (mark === undefined || other === undefined || !(0,github_mark/* isSameJob */.c_)(mark, other))
        return false;
    // Without check runs, jobs that run at once are of a matrix: the steps of one job come one after another.
    return mark.checkRun && other.checkRun ? mark.checkRun !== other.checkRun : (0,deployment_statuses/* isOpen */.nT)(past.state);
}
//# sourceMappingURL=inactivation.js.map
// EXTERNAL MODULE: ./lib/src/environment/snapshot.js
var environment_snapshot = __webpack_require__(5314);
;// CONCATENATED MODULE: ./lib/src/environment/make-inactive.js






/**
 * Makes the deployments inactive that a success replaces. What could not be read is read again; if it is still not known,
 * nothing changes and a warning says so. Never rejects.
 */
async function makeOthersInactive(api, own, options) {
    const { log } = options;
    if (own.autoInactive === false)
        return options.grace.wait(options.latest);
    const [history, known] = await Promise.all([
        historyFor(api, own, options),
        own.autoInactive === 'auto' ? rulesFor(api, options) : [],
    ]);
    const rules = own.autoInactive === 'auto' ? await withOtherBases(api, known, history, options) : known;
    const plan = planInactivation(own, history, rules);
    logPlan(own, plan, log);
    const chosen = [...plan.replaced, ...(await transientOf(api, plan, log))];
    const taken = history ? takenByOthers(own, chosen, history) : [];
    await retire(api, chosen.filter((past) => !taken.includes(past)), plan, options);
    if (taken.length > 0)
        await retire(api, await stillActive(api, own, taken, options), plan, options);
    return history;
}
/** How long another deploy gets to make inactive what it replaces. */
const othersTurnSeconds = 1;
/** Those that are active still once the deploys that should have made them inactive had their turn: those may have been killed. */
async function stillActive(api, own, taken, { grace }) {
    // Not all at the same moment, where many deploys wait.
    await grace.wait(api.pause(othersTurnSeconds + (own.id % 8) / 16));
    const now = await grace.wait((0,github_history/* readRecent */.W3)(api, own).catch(() => undefined));
    if (!now)
        return taken;
    const active = new Map(now.deployments.flatMap((past) => (past.state === 'success' ? [[past.id, past.statusId]] : [])));
    return taken.filter(({ id, statusId }) => active.has(id) && active.get(id) === statusId);
}
/** The deployments once the success was posted: those read beside it, unless some were under way still. */
async function historyFor(api, own, { snapshot, latest, grace }) {
    const atPosting = await grace.wait(latest);
    if (atPosting && !mayChange(own, atPosting))
        return atPosting;
    const again = await grace.wait((0,github_history/* readRecent */.W3)(api, own).catch(() => undefined));
    return again ?? atPosting ?? (await grace.wait(snapshot.history()));
}
async function rulesFor(api, { snapshot, grace, log }) {
    const rules = await grace.wait(snapshot.rules());
    if (!rules)
        return [{ branch: 'the branches', environments: undefined }];
    return Promise.all(rules.map(async (known) => {
        if (known.environments)
            return known;
        return (await grace.wait((0,environment_snapshot/* readRules */.Kc)(api, known.branch, log))) ?? known;
    }));
}
/** A pull request may have been opened meanwhile, and the first history may have been unreadable. */
async function withOtherBases(api, known, history, { grace, log }) {
    const others = new Set(history?.bases?.filter((base) => !known.some(({ branch }) => branch === base)));
    const unread = (branch) => ({ branch, environments: undefined });
    return Promise.all([
        ...known,
        ...Array.from(others, async (branch) => (await grace.wait((0,environment_snapshot/* readRules */.Kc)(api, branch, log))) ?? unread(branch)),
    ]);
}
function logPlan({ environment }, plan, log) {
    const { siblings, overtaken, because, doubt } = plan;
    if (doubt)
        log.warning(`Earlier deployments to ${environment} may stay active: ${doubt}`);
    if (because)
        log.line(because);
    const [sibling] = siblings;
    if (sibling) {
        log.warning(`Deployment ${sibling.id} to ${environment} is of another job of the same matrix, with the same \`task\`: only one of them stays active`, 'Give each a task of its own, for example:\n\ntask: deploy-${{ matrix.region }}');
    }
    const strangers = overtaken.filter((past) => !siblings.includes(past));
    if (strangers.length > 0) {
        const ids = strangers.map(({ id }) => id).join(', ');
        log.warning(`Deploys to ${environment} overlap: deployment ${ids} was made after this one, and finished before it`, 'To let only one run at a time, give the workflow or job a `concurrency` group.');
    }
}
/** Those of the unsure ones that are transient: GitHub is asked about each. */
async function transientOf(api, { ifTransient }, log) {
    const transient = [];
    for (const past of ifTransient)
        if (await isTransient(api, past, log))
            transient.push(past);
    return transient;
}
async function isTransient(api, { id }, log) {
    try {
        return (await (0,deployments/* getDeployment */.i8)(api, id)).transientEnvironment;
    }
    catch (error) {
        log.warning(`Deployment ${id} is still active: could not read whether it is transient: ${(0,error_guide/* reasonOf */.A3)(error)}`);
        return false;
    }
}
/** One that fails keeps no other from becoming inactive, and is a warning. */
async function retire(api, replaced, { overtaken }, { logUrl, log }) {
    const items = replaced.map((past) => {
        const description = overtaken.includes(past)
            ? 'replaced by a deployment that finished later'
            : 'replaced by a newer deployment';
        const status = { state: 'inactive', description, logUrl };
        return { id: past.id, nodeId: past.nodeId, status, deletes: false, deactivated: false };
    });
    await changeAndLog(api, items, log, { done: 'is inactive now', not: 'still active' });
}
//# sourceMappingURL=make-inactive.js.map
// EXTERNAL MODULE: ./lib/src/github/rest-records.js
var rest_records = __webpack_require__(4599);
;// CONCATENATED MODULE: ./lib/src/environment/superseded.js





/** Finished, and not active: GitHub deletes no active one. */
const finished = ['inactive', 'failure', 'error'];
/**
 * Deletes the earlier deployments of this action that a success leaves behind (the input `superseded`), once they are
 * inactive. `history` is what was known before that. What cannot be found out keeps them, with a warning. Never rejects.
 */
async function deleteSuperseded(api, own, history, log) {
    const kept = `Earlier deployments to ${own.environment} are kept (superseded: delete)`;
    try {
        const known = history && earlierOnes(own, history);
        if (!known)
            return log.warning(`${kept}: the deployments there could not be read`);
        const candidates = known.filter(({ state }) => state === 'success' || finished.includes(state));
        if (candidates.length === 0)
            return;
        const deletable = await withoutProduction(api, own, candidates);
        if (deletable.size < candidates.length)
            log.line(`Those of production are kept (superseded: delete)`);
        if (deletable.size === 0)
            return;
        // Read last, so that none is under way again, and those that were active are inactive indeed.
        const now = earlierOnes(own, await readTwice(api, own)) ?? [];
        const superseded = now.filter(({ id, state }) => finished.includes(state) && deletable.has(id));
        await deleteAll(api, superseded, log);
    }
    catch (error) {
        log.warning(`${kept}: ${error instanceof error_guide/* ApiError */.hD ? error.message : (0,error_guide/* reasonOf */.A3)(error)}`);
    }
}
/**
 * This action's own records of the environment and task that were made before this one, by another run or attempt: oldest
 * first, whatever their state. Undefined if this one is not among the deployments.
 */
function earlierOnes({ id, repository, environment, task }, { deployments }) {
    const position = deployments.findIndex((past) => past.id === id);
    if (position === -1)
        return undefined;
    const ownMark = deployments[position]?.mark;
    const seen = new Set();
    // A payload that was copied has the same mark a second time: only the oldest can be its own record.
    const isFirst = ({ nonce }) => !seen.has(nonce) && seen.add(nonce) !== undefined;
    return deployments
        .slice(position + 1)
        .toReversed()
        .filter(({ mark }) => mark !== undefined && isFirst(mark))
        .filter((past) => past.task === task && past.environment.toLowerCase() === environment.toLowerCase())
        .filter((past) => past.mark && (0,github_mark/* fits */.lA)(past.mark, { ...past, repository }) && !isSameAttempt(past.mark, ownMark));
}
/** A read that breaks off is made once more: what it is for waits for nothing else. @throws ApiError, UnreadableId */
function readTwice(api, own) {
    return (0,github_history/* readRecent */.W3)(api, own).catch((error) => {
        if (!(error instanceof error_guide/* ApiError */.hD && error_guide/* passingKinds */.Z5.includes(error.kind)))
            throw error;
        return (0,github_history/* readRecent */.W3)(api, own);
    });
}
/** The other jobs of a run may still work with theirs. */
function isSameAttempt(mark, own) {
    const isSameRun = mark.run === own?.run && mark.attempt === own.attempt;
    return isSameRun && mark.repository.toLowerCase() === own.repository.toLowerCase();
}
/** Ids of those that are not of production. Only REST has that; where it does not answer, a deployment counts as one of production. */
async function withoutProduction(api, { environment, task }, candidates) {
    const unknown = new Set(candidates.map(({ id }) => id));
    const deletable = new Set();
    for (let page = 1, more = true; more && unknown.size > 0; page++) {
        const { deployments, isLast } = await (0,rest_records/* listRecords */.V)(api, { page, environment, task }, undefined);
        for (const { id, production } of deployments)
            if (unknown.delete(id) && production === false)
                deletable.add(id);
        more = !isLast;
    }
    return deletable;
}
async function deleteAll(api, superseded, log) {
    const items = superseded.map(({ id, nodeId }) => ({
        ...{ id, nodeId, status: undefined },
        ...{ deletes: true, deactivated: false },
    }));
    await changeAndLog(api, items, log, { done: 'is deleted (superseded: delete)', not: 'not deleted' });
}
//# sourceMappingURL=superseded.js.map
// EXTERNAL MODULE: ./lib/src/deployment/commit-status.js
var commit_status = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/src/github/write-once.js
var write_once = __webpack_require__(8921);
;// CONCATENATED MODULE: ./lib/src/deployment/post-final-status.js



/**
 * Posts a deployment's final status. When GitHub refuses a value in it (422), it is posted without the URL, and then with the
 * state alone, with a warning: the state is worth more.
 * @throws ApiError
 */
async function postFinalStatus(api, id, status, log) {
    let smaller = status;
    for (const { without, left } of (0,deployment_statuses/* withLess */.E5)(status)) {
        try {
            return await (0,write_once/* postStatusOnce */.Q1)(api, id, smaller);
        }
        catch (error) {
            if (!isRefusal(error))
                throw error;
            log.warning(`${error.message}. The status \`${status.state}\` is posted again without ${without}.`);
            smaller = left;
        }
    }
    return (0,write_once/* postStatusOnce */.Q1)(api, id, smaller);
}
function isRefusal(error) {
    return error instanceof error_guide/* ApiError */.hD && error.failure.status === 422;
}
//# sourceMappingURL=post-final-status.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/settle.js





/** Where the call took longer, as when it was sent again, a whole deploy may have come and gone meanwhile. */
const longestPostMs = 2_000;
/**
 * Posts a deployment's final status, and starts what follows it: see {@link follow}. GitHub's own
 * flag for inactive is off: it goes by the environment alone, and by the order in which deployments were made.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 * @throws ApiError when the final status could not be posted
 */
async function settle(api, record, status, options) {
    const isSuccess = status.state === 'success';
    // In parallel with the call that posts the status, so that the step takes no longer.
    const readAt = api.serverTime.now();
    const { commitStatus, latest } = startEarly(api, record, status, options);
    const final = isSuccess ? { ...status, autoInactive: false } : status;
    const posted = await postFinalStatus(api, record.id, final, options.log);
    options.grace.start();
    const isOld = posted.createdAt.getTime() - readAt > longestPostMs;
    const early = { commitStatus, latest: isOld ? Promise.resolve(undefined) : latest };
    return { statusId: posted.id, followed: followPosted(api, record, { status, posted }, { ...options, early }) };
}
/**
 * What follows a final status: the commit status and, after a success, other deployments become inactive, and those of this
 * action are deleted if asked. All of it may be done again. Never rejects.
 */
function follow(api, record, ending, options) {
    return followPosted(api, record, ending, { ...options, early: startEarly(api, record, ending.status, options) });
}
function startEarly(api, record, status, options) {
    const { log, earlierCommitStatus = Promise.resolve() } = options;
    const target = { sha: record.sha, context: record.statusContext };
    const readsLatest = status.state === 'success';
    return {
        commitStatus: earlierCommitStatus.then(() => (0,commit_status/* postCommitStatus */.U)(api, target, status, log)),
        latest: readsLatest ? (0,github_history/* readRecent */.W3)(api, record).catch(() => undefined) : Promise.resolve(undefined),
    };
}
async function followPosted(api, record, { status, posted }, options) {
    const { snapshot, grace, log, early } = options;
    if (status.state !== 'success') {
        await early.commitStatus;
        return { history: undefined };
    }
    const own = { ...record, statusId: posted.id, at: posted.createdAt, repository: `${api.owner}/${api.repo}` };
    async function workOnOthers() {
        const options = { snapshot, latest: early.latest, grace, log, logUrl: status.logUrl };
        const history = await makeOthersInactive(api, own, options);
        if (record.superseded === 'delete')
            await deleteSuperseded(api, own, history, log);
        return history;
    }
    const [history] = await Promise.all([workOnOthers(), early.commitStatus]);
    return { history };
}
//# sourceMappingURL=settle.js.map

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
/** A grace of `milliseconds`, by the clock. */
function createGrace(milliseconds) {
    let start = () => { };
    const started = new Promise((resolve) => {
        start = resolve;
    });
    // Nothing waits for this alone: it does not keep the process alive.
    const over = started.then(() => new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref()));
    return { start, wait: (work) => Promise.race([work, over]) };
}
//# sourceMappingURL=grace.js.map

/***/ })

};
