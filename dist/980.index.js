export const id = 980;
export const ids = [980];
export const modules = {

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
// EXTERNAL MODULE: ./lib/src/github/timeline.js
var timeline = __webpack_require__(7377);
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
            quiet = past.state === 'success' || (0,timeline/* isOpenState */.q1)(past.state) ? 0 : quiet + 1;
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

/***/ 87:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ withoutRefused),
/* harmony export */   IJ: () => (/* binding */ linkOf),
/* harmony export */   JB: () => (/* binding */ createStatus),
/* harmony export */   M7: () => (/* binding */ descriptionLimit)
/* harmony export */ });
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7378);
/* harmony import */ var _statuses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3748);


/** A deployment's status, and the call that posts it. */
const permission = 'deployments: write';
/** GitHub refuses a longer description. */
const descriptionLimit = 140;
/** The one page to look at: what is deployed or, without its URL, the log. */
function linkOf({ environmentUrl, logUrl }) {
    return environmentUrl ?? logUrl;
}
/** What may be missing from a status: GitHub's words for it, the people's, and the status without. */
const optional = [
    {
        named: /\benvironment_url\b/,
        words: ({ environmentUrl }) => environmentUrl && `the environment-url ${environmentUrl}`,
        without: ({ environmentUrl: _, ...left }) => left,
    },
    {
        named: /\b(log_url|target_url)\b/,
        words: ({ logUrl }) => logUrl && `the log-url ${logUrl}`,
        without: (status) => ({ ...status, logUrl: '' }),
    },
    {
        named: /\bdescription\b/,
        words: ({ description }) => description && 'its description',
        without: (status) => ({ ...status, description: '' }),
    },
];
/**
 * A status without the values that GitHub has refused. Where it does not name one, the URL of the environment goes first, as what
 * was made last, and then all others. Undefined when there is nothing left that could be left out.
 * @param details what GitHub said of each value
 */
function withoutRefused(status, details) {
    const there = optional.filter(({ words }) => words(status));
    const named = there.filter((part) => details.some((text) => part.named.test(text)));
    const [first] = there;
    const out = named.length > 0 || first === undefined ? named : status.environmentUrl ? [first] : there;
    if (out.length === 0)
        return undefined;
    const without = out.map(({ words }) => words(status)).join(' and ');
    return { without, left: out.reduce((left, part) => part.without(left), status) };
}
/**
 * Posts a status with a single call. `environment_url` is left out rather than sent empty, which would remove it.
 * @throws ApiError, after which it may still have been posted if its `inDoubt` is true
 */
function createStatus(api, id, status) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: `post the status \`${status.state}\``, permission }, async () => {
        const answer = await octokit.rest.repos.createDeploymentStatus({
            owner,
            repo,
            deployment_id: id,
            state: status.state,
            description: status.description,
            ...(status.logUrl === '' ? {} : { log_url: status.logUrl }),
            ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
            ...(status.autoInactive === undefined ? {} : { auto_inactive: status.autoInactive }),
            request: { retries: 0 },
        });
        return (0,_statuses_js__WEBPACK_IMPORTED_MODULE_1__/* .readStatus */ .rk)(answer.status, answer.data);
    });
}
//# sourceMappingURL=post-status.js.map

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

/***/ 7377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q1: () => (/* binding */ isOpenState)
/* harmony export */ });
/* unused harmony exports stateOf, isOpen, isActive, liveSince, firstSuccess, groupOf, byLiveTime, liveAmong, liveBefore, isRollback */
/** What the deployments of one environment and task tell together: the only place that says what "live" means. */
/** The state of the newest status; a deployment without any waits for its first. */
function stateOf({ statuses: [newest] }) {
    return newest?.state ?? 'pending';
}
/** Whether a state is none of an end. `waiting`: for a reviewer or a timer of the environment's rules. */
function isOpenState(state) {
    return state === undefined || ['pending', 'queued', 'in_progress', 'waiting'].includes(state);
}
/** Whether it has no final status. */
function isOpen(deployment) {
    return isOpenState(stateOf(deployment));
}
/** Whether its newest status is `success`. */
function isActive(deployment) {
    return stateOf(deployment) === 'success';
}
/**
 * Since when it is live, or was live last: the first success after its last other status before that. A deployment that was
 * replaced and succeeds again becomes live anew. Undefined: it never was live.
 */
function liveSince({ statuses }) {
    const newest = statuses.findIndex(({ state }) => state === 'success');
    if (newest === -1)
        return undefined;
    const before = statuses.findIndex(({ state }, at) => at > newest && state !== 'success');
    return statuses.at(before === -1 ? -1 : before - 1)?.createdAt;
}
/** When it was live for the first time. */
function firstSuccess({ statuses }) {
    return statuses.findLast(({ state }) => state === 'success')?.createdAt;
}
/** Deployments of one environment and task follow each other. */
function groupOf({ environment, task }) {
    return JSON.stringify([environment.toLowerCase(), task]);
}
/** Those that have been live, the latest first; of those of one second, the one made last. */
function byLiveTime(deployments) {
    const time = (one) => liveSince(one)?.getTime() ?? Number.NaN;
    return deployments.filter((one) => liveSince(one) !== undefined).toSorted((a, b) => time(b) - time(a) || b.id - a.id);
}
/** Of those that are active, the one that succeeded last. */
function liveAmong(deployments) {
    return byLiveTime(deployments).find(isActive);
}
/** The newest deployment of the Nth other commit that was live before `anchor`; 0 is the anchor itself. */
function liveBefore(anchor, n, deployments) {
    const order = byLiveTime(deployments.filter((one) => groupOf(one) === groupOf(anchor)));
    const commits = new Map([[anchor.sha, anchor]]);
    for (const one of order.slice(order.findIndex(({ id }) => id === anchor.id) + 1))
        if (!commits.has(one.sha))
            commits.set(one.sha, one);
    return [...commits.values()][n];
}
/** Whether `sha` was live here before the commit that it replaces was. */
function isRollback(sha, replaced, deployments) {
    const first = (commit) => Math.min(...deployments.flatMap((one) => (one.sha === commit ? (firstSuccess(one)?.getTime() ?? []) : [])));
    return first(sha) < first(replaced);
}
//# sourceMappingURL=timeline.js.map

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
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8412);
/* harmony import */ var _error_guide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(411);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3890);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2247);
/* harmony import */ var _post_status_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87);
/* harmony import */ var _statuses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3748);







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
    return once(api, () => (0,_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .createDeployment */ .Yy)(api, wanted), () => findCreated(api, traces), began);
}
/** Posts one status. @throws ApiError */
function postStatusOnce(api, deploymentId, status) {
    return once(api, () => (0,_post_status_js__WEBPACK_IMPORTED_MODULE_4__/* .createStatus */ .JB)(api, deploymentId, status), () => findPosted(api, deploymentId, status));
}
/** The record that an unanswered create call made, if it made one: the first, if it made several. @throws ApiError */
async function findCreated(api, traces) {
    return (await findAllCreated(api, traces))[0];
}
/** All records that unanswered create calls made, oldest first. @throws ApiError */
async function findAllCreated(api, traces) {
    const found = [];
    // By the ref as it was sent, not by the commit: the ref may have moved, and that record must be found too.
    for (const deployment of await (0,_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .listDeployments */ .Jn)(api, {
        ref: traces.ref,
        environment: traces.environment,
        task: traces.task,
    })) {
        const ours = traces.payloadHash === undefined
            ? (0,_mark_js__WEBPACK_IMPORTED_MODULE_6__/* .markOf */ .Fg)(deployment.payload)?.nonce === traces.nonce
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
            if (!(error instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD))
                throw error;
            inDoubt ||= (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isAmbiguous */ .X2)(error.failure);
            const isLate = !inDoubt && api.clock.now() - began > longestUnsentMs;
            const mayHelp = (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .isAmbiguous */ .X2)(error.failure) || error.failure.unsent;
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
        throw cause instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD ? doubtful(cause, call) : cause;
    }
}
/** The write may have been carried out nevertheless. */
function doubtful(error, call = error.call) {
    return (0,_error_guide_js__WEBPACK_IMPORTED_MODULE_2__/* .apiError */ .pb)(error.failure, call, error, true);
}
async function findPosted(api, deploymentId, status) {
    // Only the newest: an older one may say the same, and not be ours.
    const [newest] = await (0,_statuses_js__WEBPACK_IMPORTED_MODULE_5__/* .listStatuses */ .vM)(api, deploymentId);
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
    return (await (0,_statuses_js__WEBPACK_IMPORTED_MODULE_5__/* .listStatuses */ .vM)(api, deployment.id)).length === 0;
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

/***/ })

};
