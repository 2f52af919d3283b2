export const id = 464;
export const ids = [464];
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
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4922);
/* harmony import */ var _github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8640);
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

/***/ 4060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _w: () => (/* binding */ listAll),
  G_: () => (/* binding */ maxSearched),
  yw: () => (/* binding */ readAll),
  W3: () => (/* binding */ readRecent)
});

// EXTERNAL MODULE: ./lib/src/shared/collections.js
var collections = __webpack_require__(8451);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/github/deployment-pages.js
var deployment_pages = __webpack_require__(3464);
// EXTERNAL MODULE: ./lib/src/github/deployment-statuses.js
var deployment_statuses = __webpack_require__(8640);
// EXTERNAL MODULE: ./lib/src/github/needs-rest.js
var needs_rest = __webpack_require__(8892);
;// CONCATENATED MODULE: ./lib/src/github/head-pulls.js

/** https://docs.github.com/graphql/reference/objects#commit */
const field = (sha) => `commit: object(oid: "${sha}") { ... on Commit { associatedPullRequests(first: 50) { nodes { state headRefOid baseRefName } } } }`;
/** Tokens without `contents: read` or `pull-requests: read` in a private repository, and servers that do not know the field. */
const refused = new WeakSet();
/**
 * Reads with what asks for the pull requests of `sha`. Where GitHub refuses that, it reads without it, then and from then on.
 * @throws ApiError
 */
async function withPulls(api, sha, read) {
    if (!/^[0-9a-f]{40}$/.test(sha ?? '') || refused.has(api))
        return read('');
    try {
        return await read(field(sha ?? ''));
    }
    catch (error) {
        if (!mayBeAboutPulls(error))
            throw error;
        refused.add(api);
        return read('');
    }
}
/** The branches that they are to be merged into; undefined if they could not be read. */
function basesOf(commit, sha) {
    const open = commit?.associatedPullRequests?.nodes.filter(({ state, headRefOid }) => state === 'OPEN' && headRefOid === sha);
    return open?.map(({ baseRefName }) => baseRefName);
}
/** GraphQL itself has refused something, which may be the commit (`contents: read`), its pull requests, or else. */
function mayBeAboutPulls(error) {
    return (0,needs_rest/* needsRest */.k)(error) && error.cause instanceof Error && 'errors' in error.cause;
}
//# sourceMappingURL=head-pulls.js.map
// EXTERNAL MODULE: ./lib/src/github/mark.js
var mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/github/node-id.js
var node_id = __webpack_require__(2278);
;// CONCATENATED MODULE: ./lib/src/github/history.js







const fields = 'latestStatus { id state logUrl createdAt }';
/** Few deployments have more of them. */
const statuses = 'statuses(first: 30) { nodes { state createdAt } }';
/** How far back {@link readRecent} looks at most. */
const maxSearched = 1_000;
/** After an active one and then so many of the task that are neither active nor under way, in a row, none is expected to be. */
const quietRow = 50;
/**
 * An environment's newest deployments, newest first: one call for every 100, where REST would take one for each. It reads
 * until it has seen `id` and all that is active or under way of the task, but at most 1,000. It is done beside the deploy, so
 * no call is made twice, nor waits for a limit. It also reads the pull requests of the commit `sha`.
 * https://docs.github.com/graphql/reference/objects#deployment
 * @throws ApiError, UnreadableId
 */
async function readRecent(api, { environment, task, id, sha }) {
    const deployments = [];
    let quiet = 0;
    let hasActive = false;
    let defaultBranch;
    let bases;
    for await (const page of readPages(api, [environment], { statuses, sha, request: { retries: 0, hurry: true } })) {
        defaultBranch = page.beside.defaultBranchRef?.name;
        bases = basesOf(page.beside.commit, sha);
        for (const past of page.nodes.map(readPast)) {
            deployments.push(past);
            if (past.task !== task)
                continue;
            quiet = past.state === 'success' || (0,deployment_statuses/* isOpen */.nT)(past.state) ? 0 : quiet + 1;
            hasActive ||= past.state === 'success' && past.id !== id;
        }
        const seen = id === undefined || deployments.some((past) => past.id === id);
        if ((seen && hasActive && quiet >= quietRow) || deployments.length >= maxSearched)
            break;
    }
    return { deployments, defaultBranch, bases };
}
/**
 * All deployments to the environments (upper and lower case are the same), or to any, newest first: one call for every 100.
 * @throws ApiError; UnreadableId at a deployment whose id cannot be read
 */
async function* readAll(api, environments, { firstSuccess = false } = {}) {
    const more = firstSuccess ? { statuses } : {};
    for await (const { nodes } of readPages(api, environments, more))
        for (const node of nodes)
            yield readPast(node);
}
/** The same at once. */
function listAll(...wanted) {
    return (0,collections/* arrayOf */.j)(readAll(...wanted));
}
async function* readPages(api, environments, { statuses = '', sha, request } = {}) {
    const selection = (pulls) => ({
        fields: `${fields} ${statuses}`,
        beside: () => `defaultBranchRef { name } ${pulls}`,
        permission: 'deployments: write',
    });
    const names = environments && (0,shared_text/* inUsualLetters */.PH)(environments);
    let after;
    do {
        const wanted = { environments: names, after, request };
        const page = await withPulls(api, sha, (pulls) => (0,deployment_pages/* readPage */.SP)(api, selection(pulls), wanted));
        yield page;
        after = page.next;
    } while (after !== undefined);
}
function readPast(node) {
    const { id: nodeId, payload, latestStatus } = node;
    return {
        ...(0,deployment_pages/* readNode */.XH)(node),
        nodeId,
        state: latestStatus?.state.toLowerCase(),
        logUrl: latestStatus?.logUrl ?? undefined,
        stateSince: latestStatus ? new Date(latestStatus.createdAt) : undefined,
        statusId: latestStatus ? (0,node_id/* statusIdIn */.Xb)(latestStatus.id) : undefined,
        mark: (0,mark/* markOf */.Fg)(payload),
        hasNoPayload: (0,mark/* isEmptyPayload */.Un)(payload ?? ''),
        firstSuccess: firstSuccessIn(node),
    };
}
/** Times of GitHub's sort as text. */
function firstSuccessIn({ statuses }) {
    const [first] = (statuses?.nodes ?? [])
        .flatMap(({ state, createdAt }) => (state === 'SUCCESS' ? [createdAt] : []))
        .sort();
    return first === undefined ? undefined : new Date(first);
}
//# sourceMappingURL=history.js.map

/***/ }),

/***/ 216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ shortRef),
/* harmony export */   o: () => (/* binding */ idsMadeWith)
/* harmony export */ });
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7378);
/* harmony import */ var _rest_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4599);


/**
 * Ids of the deployments that were made with a branch or tag, in any of the ways to write it. REST keeps the ref as it was
 * sent; GraphQL has none any more once the branch is deleted. One call for each way and 100 deployments. @throws ApiError
 * https://docs.github.com/rest/deployments/deployments#list-deployments
 */
async function idsMadeWith(api, ref) {
    const short = shortRef(ref);
    const ways = new Set([ref, short, ...(ref === short ? [`refs/heads/${ref}`, `refs/tags/${ref}`] : [])]);
    const ids = new Set();
    for (const way of ways)
        for await (const id of listIds(api, way))
            ids.add(id);
    return ids;
}
/** As people call a branch or tag. */
function shortRef(ref) {
    return ref.replace(/^refs\/(heads|tags)\//, '');
}
async function* listIds(api, ref) {
    const purpose = { doing: `list the deployments of ${ref}`, permission: 'deployments: write' };
    for (let page = 1, more = true; more; page++) {
        const ids = await (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, purpose, async () => {
            const { data } = await (0,_rest_records_js__WEBPACK_IMPORTED_MODULE_1__/* .listPage */ .k)(api, { page, ref });
            return data.map(({ id }) => id);
        });
        yield* ids;
        more = ids.length === 100;
    }
}
//# sourceMappingURL=refs.js.map

/***/ }),

/***/ 7606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ createCommitStatus),
/* harmony export */   O3: () => (/* binding */ requiredEnvironments),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   Yk: () => (/* binding */ listCommitStatuses),
/* harmony export */   j6: () => (/* binding */ wasMadeAfter),
/* harmony export */   jA: () => (/* binding */ deleteEnvironment),
/* harmony export */   kC: () => (/* binding */ compareCommits),
/* harmony export */   t0: () => (/* binding */ readExistingRun),
/* harmony export */   xz: () => (/* binding */ readRunState)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8835);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7378);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3890);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8273);




/** GitHub's REST calls about other things than deployments: runs, rules, commits and environments. */
/** A call in the background is not retried, and does not wait for a limit. */
const hurry = { retries: 0, hurry: true };
/**
 * How a workflow run stands: its newest attempt, as what an earlier attempt left open may have been handed on to it. That a run is
 * deleted is believed only where runs can be read: GitHub says "Not Found" too where a token may not look.
 * https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run
 * @throws ApiError where that cannot be read
 */
function readRunState(api, run) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(api, runPurpose(run), async () => {
        try {
            return await askRun(api, run, hurry);
        }
        catch (error) {
            if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(error)?.status !== 404)
                throw error;
            const { status, data } = await octokit.rest.actions.listWorkflowRunsForRepo({
                ...{ owner, repo, per_page: 1, request: hurry },
            });
            if (!Array.isArray(data.workflow_runs))
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableAnswer */ .ym(status);
            return 'deleted';
        }
    });
}
/** The same with one call, asked again where it fails for a moment. @throws ApiError where that cannot be told, as of a run that is deleted */
function readExistingRun(api, run) {
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(api, runPurpose(run), () => askRun(api, run, {}));
}
function runPurpose(run) {
    return { doing: `say whether run ${run} has ended`, permission: 'actions: read' };
}
async function askRun({ octokit, owner, repo }, run, request) {
    const { status, data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: run, request });
    if (typeof data.status !== 'string')
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableAnswer */ .ym(status);
    return data.status === 'completed' ? new Date(data.updated_at) : 'going on';
}
/** A create call that was under way when its run was ended may still be carried out, so long. */
const latestCreationMs = 60_000;
/** Whether a record cannot be a run's: it was made after that had ended. Its mark was copied from another record. */
function wasMadeAfter(run, { createdAt }) {
    return run instanceof Date && createdAt.getTime() > run.getTime() + latestCreationMs;
}
/**
 * The environments that must have a successful deployment before a change can reach the branch, by its rules; none where the
 * repository's plan has no rules. Older branch protections are not among them.
 * https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 * @throws ApiError
 */
function requiredEnvironments(api, branch) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(api, { doing: `list the rules of ${branch}`, permission: 'metadata: read' }, async () => {
        const { data } = await octokit.rest.repos
            .getBranchRules({ owner, repo, branch, per_page: 100, request: hurry })
            .catch((error) => {
            if (hasNoRules(error))
                return { data: [] };
            throw error;
        });
        if (!Array.isArray(data))
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableAnswer */ .ym(200);
        return data.flatMap((rule) => rule?.type === 'required_deployments' ? (rule.parameters?.required_deployment_environments ?? []) : []);
    });
}
/**
 * The commit at the head of a branch, or of a tag: https://docs.github.com/rest/commits/commits#get-a-commit
 * @throws ApiError
 */
function headOf(api, ref) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(api, { doing: `find the commit of \`${ref}\``, permission: 'contents: read' }, async () => {
        const { status, data } = await octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 });
        if (typeof data.sha !== 'string')
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableAnswer */ .ym(status);
        return data.sha;
    });
}
/** "Upgrade to GitHub Pro or make this repository public to enable this feature." */
function hasNoRules(error) {
    const { status, message = '' } = (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .failureOf */ .g5)(error) ?? {};
    return status === 403 && /^Upgrade to .* to enable this feature/.test(message);
}
/** How `head` stands to `base`: https://docs.github.com/rest/commits/commits#compare-two-commits @throws ApiError */
function compareCommits(api, base, head) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(api, { doing: `compare ${base} with ${head}`, permission: 'contents: read' }, async () => {
        const basehead = `${base}...${head}`;
        const { status, data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
        if (typeof data.status !== 'string')
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableAnswer */ .ym(status);
        return data.status;
    });
}
/** @throws ApiError */
function createCommitStatus(api, sha, status) {
    const { octokit, owner, repo } = api;
    const { state, context, description, targetUrl } = status;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(api, { doing: `post the commit status \`${context}\``, permission: 'statuses: write' }, async () => {
        const wanted = { sha, state, context, description, target_url: targetUrl };
        const { status: code, data } = await octokit.rest.repos.createCommitStatus({ owner, repo, ...wanted });
        if (data.state !== state)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableAnswer */ .ym(code);
    });
}
/** A commit's newest statuses, newest first, at most 100. Not retried. @throws ApiError */
function listCommitStatuses(api, sha) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(api, { doing: `list the statuses of ${sha}`, permission: 'statuses: read' }, async () => {
        const { status, data } = await octokit.rest.repos.listCommitStatusesForRef({
            ...{ owner, repo, ref: sha, per_page: 100, request: hurry },
        });
        if (!(0,_shape_js__WEBPACK_IMPORTED_MODULE_3__/* .isList */ .L)(data, 'number'))
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableAnswer */ .ym(status);
        return data.map(({ state, context, description, target_url }) => ({
            ...{
                state: state,
                context,
                description: description ?? '',
                targetUrl: target_url ?? '',
            },
        }));
    });
}
/**
 * Deletes an environment, with its secrets and rules; one that is gone already is fine too.
 * https://docs.github.com/rest/deployments/environments#delete-an-environment
 * @throws ApiError; ActionError for a name that would make it another call: in a URL, `..` is the folder above
 */
async function deleteEnvironment(api, name) {
    const { octokit, owner, repo } = api;
    if (['', '.', '..'].includes(name)) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`The environment \`${name}\` cannot be deleted: its name has a meaning of its own in a URL`);
    }
    await (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(api, { doing: `delete the environment ${name}`, permission: 'administration: write' }, () => octokit.rest.repos.deleteAnEnvironment({ owner, repo, environment_name: name }));
}
//# sourceMappingURL=repository.js.map

/***/ }),

/***/ 8921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jp: () => (/* binding */ findAllCreated),
/* harmony export */   Q1: () => (/* binding */ postStatusOnce),
/* harmony export */   Ur: () => (/* binding */ createOnce),
/* harmony export */   WN: () => (/* binding */ byGitHubsClock),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
/* unused harmony exports findCreated, toleranceMs */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _deployment_statuses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8640);
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8412);
/* harmony import */ var _error_guide_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(411);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3890);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2247);






/**
 * Writes that happen once, whatever the network does: when an answer does not tell whether a call was carried out, GitHub
 * is asked before it is sent again.
 */
const resends = 2;
/** What has not left is sent again for longer, without a look; not where each try takes its whole time. */
const [unsentResends, longestUnsentMs] = [3, 20_000];
/**
 * Creates one deployment.
 * @param began when the call was sent, by the clock, if that was before
 * @throws ApiError, after which the record may still exist: {@link findCreated}
 */
function createOnce(api, wanted, traces, began = api.clock.now()) {
    return once(api, () => (0,_deployments_js__WEBPACK_IMPORTED_MODULE_2__/* .createDeployment */ .Yy)(api, wanted), () => findCreated(api, traces), began);
}
/** Posts one status. @throws ApiError */
function postStatusOnce(api, deploymentId, status) {
    return once(api, () => (0,_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_1__/* .createStatus */ .JB)(api, deploymentId, status), () => findPosted(api, deploymentId, status));
}
/** The record that an unanswered create call made, if it made one: the first, if it made several. @throws ApiError */
async function findCreated(api, traces) {
    return (await findAllCreated(api, traces))[0];
}
/** All records that unanswered create calls made, oldest first. @throws ApiError */
async function findAllCreated(api, traces) {
    const found = [];
    // By the ref as it was sent, not by the commit: the ref may have moved, and that record must be found too.
    for (const deployment of await (0,_deployments_js__WEBPACK_IMPORTED_MODULE_2__/* .listDeployments */ .Jn)(api, { ...traces, sha: undefined })) {
        const ours = traces.payloadHash === undefined
            ? (0,_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .markOf */ .Fg)(deployment.payload)?.nonce === traces.nonce
            : await looksLikeOurs(api, deployment, traces);
        if (ours)
            found.unshift(deployment);
    }
    return found;
}
async function once(api, send, find, began = api.clock.now()) {
    let inDoubt = false;
    for (let sent = 1;; sent++) {
        try {
            return await send();
        }
        catch (error) {
            if (!(error instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_3__/* .ApiError */ .hD))
                throw error;
            inDoubt ||= (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .isAmbiguous */ .X2)(error.failure);
            const isLate = !inDoubt && api.clock.now() - began > longestUnsentMs;
            const mayHelp = (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .isAmbiguous */ .X2)(error.failure) || error.failure.unsent;
            if (!mayHelp || isLate || sent > (inDoubt ? resends : unsentResends))
                throw inDoubt ? doubtful(error) : error;
            // What was under way may take a moment to appear.
            await api.clock.wait((inDoubt ? sent : sent ** 2) * 1000);
            const found = inDoubt ? await look(find, error) : undefined;
            if (found !== undefined)
                return found;
        }
    }
}
async function look(find, { call }) {
    try {
        return await find();
    }
    catch (cause) {
        // Whatever call failed in the end: it is about this one.
        throw cause instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_3__/* .ApiError */ .hD ? doubtful(cause, call) : cause;
    }
}
/** The write may have been carried out nevertheless. */
function doubtful(error, call = error.call) {
    return (0,_error_guide_js__WEBPACK_IMPORTED_MODULE_3__/* .apiError */ .pb)(error.failure, call, error, true);
}
async function findPosted(api, deploymentId, status) {
    // Only the newest: an older one may say the same, and not be ours.
    const [newest] = await (0,_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_1__/* .listStatuses */ .vM)(api, deploymentId);
    const isOurs = newest?.state === status.state && newest.description === status.description && newest.logUrl === status.logUrl;
    return isOurs ? newest : undefined;
}
/** GitHub's times have whole seconds, and an answer takes its time. */
const toleranceMs = 60_000;
/** A time of the runner's clock, by GitHub's, which may be minutes off; in milliseconds since 1970. */
function byGitHubsClock(api, at) {
    return at + api.serverTime.now() - Date.now();
}
/** A short hash, to compare payloads. */
function hashOf(payload) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(payload).digest('hex');
}
/** Without a mark: the same payload, made no earlier than our call, and without any status yet. */
async function looksLikeOurs(api, deployment, { payloadHash, at }) {
    if (typeof deployment.payload !== 'string' || hashOf(deployment.payload) !== payloadHash)
        return false;
    if (deployment.createdAt.getTime() < byGitHubsClock(api, at) - toleranceMs)
        return false;
    return (await (0,_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_1__/* .listStatuses */ .vM)(api, deployment.id)).length === 0;
}
//# sourceMappingURL=write-once.js.map

/***/ }),

/***/ 3695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ jobLogUrl),
/* harmony export */   l: () => (/* binding */ runLogUrl)
/* harmony export */ });
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1820);

/** Pages of GitHub's for people. */
/** The log of this very job; without a check run id (GitHub Enterprise Server), of this attempt of the run. */
function jobLogUrl(checkRunId, event) {
    const run = runLogUrl(event.runId, event);
    return checkRunId ? `${run}/job/${checkRunId}` : `${run}/attempts/${event.runAttempt}`;
}
function runLogUrl(run, { serverUrl, repository }) {
    return `${(0,_github_api_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSlash */ .m)(serverUrl)}/${repository}/actions/runs/${run}`;
}
//# sourceMappingURL=log-links.js.map

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
