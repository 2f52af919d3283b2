export const id = 236;
export const ids = [236];
export const modules = {

/***/ 7975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ changeAll)
});

;// CONCATENATED MODULE: ./lib/src/github/limits.js
/** Waits for rate limits within the step's one budget, longer each time, and no longer than until the step is cancelled. */
function createLimits({ patience }, watch) {
    return async ({ failure }) => {
        const seconds = patience.secondsBeforeNext(failure);
        if (seconds === undefined)
            return false;
        await watch.clock.wait(seconds * 1000);
        return true;
    };
}
//# sourceMappingURL=limits.js.map
// EXTERNAL MODULE: ./lib/src/shared/is-record.js
var is_record = __webpack_require__(5020);
// EXTERNAL MODULE: ./lib/src/github/failure.js
var github_failure = __webpack_require__(3890);
;// CONCATENATED MODULE: ./lib/src/github/aliases.js


/**
 * Asks once, and waits for no limit: whoever asks decides about both.
 * @throws octokit's errors when the request as a whole has failed: {@link wholeFailure}
 */
async function askMany({ octokit }, kind, fields) {
    const declared = fields.map(({ alias, type }) => `$${alias}: ${type}!`).join(', ');
    const text = `${kind} (${declared}) { ${fields.map((field) => field.text).join(' ')} }`;
    const variables = Object.fromEntries(fields.map(({ alias, value }) => [alias, value]));
    try {
        const data = await octokit.graphql(text, { ...variables, request: { retries: 0, hurry: true } });
        if (!(0,is_record/* isRecord */.u)(data))
            throw new github_failure/* UnreadableAnswer */.ym(200);
        return { data, failures: new Map() };
    }
    catch (error) {
        const errors = graphqlErrors(error);
        const data = error instanceof Error && 'data' in error ? error.data : undefined;
        if (!errors || !(0,is_record/* isRecord */.u)(data) || errors.some(({ path }) => path === undefined))
            throw error;
        const whole = wholeFailure(error);
        return { data, failures: new Map(errors.map((one) => [String(one.path), failureIn(one, whole)])) };
    }
}
/** Why a request failed as a whole, in REST's words. @throws the error itself if it is a fault of this action */
function wholeFailure(error) {
    const failure = (0,github_failure/* failureOf */.g5)(error);
    if (!failure)
        throw error;
    const [first] = graphqlErrors(error) ?? [];
    return first ? failureIn(first, failure) : failure;
}
/** https://github.com/octokit/graphql.js#errors */
function graphqlErrors(error) {
    const errors = error instanceof Error && 'errors' in error ? error.errors : undefined;
    if (!Array.isArray(errors) || errors.length === 0)
        return undefined;
    return errors.map(({ type = '', message = '', path }) => {
        const [alias] = Array.isArray(path) ? path : [];
        return { type: String(type), message: String(message), path: typeof alias === 'string' ? alias : undefined };
    });
}
/** In REST's words, so that it is explained like REST's failures. A secondary limit can be met by one field alone: https://github.com/cli/cli/issues/4801 */
function failureIn({ type, message }, { headers }) {
    const status = (0,github_failure/* graphqlStatus */.y_)({ type, message });
    const invalid = status === 422;
    return { status, message: invalid ? 'Validation Failed' : message, details: invalid ? [message] : [], headers };
}
//# sourceMappingURL=aliases.js.map
// EXTERNAL MODULE: ./lib/src/github/call.js
var call = __webpack_require__(7378);
// EXTERNAL MODULE: ./lib/src/github/error-guide.js + 1 modules
var error_guide = __webpack_require__(411);
;// CONCATENATED MODULE: ./lib/src/github/batch.js




/** @throws ApiError when the request as a whole has failed, after which any of it may have been carried out if {@link isUnclear} */
async function changeMany(api, changes) {
    const fields = changes.flatMap(({ nodeId, status, deletes }, index) => [
        ...(status ? [statusField(index, nodeId, status)] : []),
        ...(deletes ? [deletionField(index, nodeId)] : []),
    ]);
    const { data, failures } = await ask(api, 'mutation', fields, changes);
    return changes.map((change, index) => {
        const [post, removal] = [`status${index}`, `delete${index}`];
        const done = (alias) => (data[alias] ?? null) !== null;
        const gone = [post, removal].some((alias) => failures.get(alias)?.status === 404);
        const isDone = gone || done(change.deletes ? removal : post);
        const failure = failures.get(post) ?? failures.get(removal) ?? unexplained;
        return {
            posted: change.status !== undefined && done(post),
            gone: gone || (change.deletes && done(removal)),
            failure: isDone ? undefined : explain(api, [change], failure),
        };
    });
}
/**
 * Where deployments stand: the newest status's state in REST's words, `none` without one, `gone`, or undefined if that is not
 * known. @throws ApiError
 */
async function lookAtMany(api, changes) {
    const fields = changes.map(({ nodeId }, index) => {
        const alias = `node${index}`;
        const text = `${alias}: node(id: $${alias}) { ... on Deployment { latestStatus { state } } }`;
        return { alias, text, type: 'ID', value: nodeId };
    });
    const { data, failures } = await ask(api, 'query', fields, changes);
    return changes.map((_, index) => {
        if (failures.get(`node${index}`)?.status === 404)
            return 'gone';
        const node = data[`node${index}`];
        return (0,is_record/* isRecord */.u)(node) ? stateIn(node) : undefined;
    });
}
/** Whether GitHub may have carried it out all the same. */
function isUnclear({ kind }) {
    return ['unavailable', 'network', 'proxy'].includes(kind);
}
/** The same failure for several deployments; `inDoubt`: they may have been changed all the same. */
function explain(api, changes, failure, inDoubt = false) {
    const [first, ...others] = changes;
    const what = others.length > 0 ? `${changes.length} deployments` : `deployment ${first?.id}`;
    const undone = first?.deletes ? `delete ${what}` : `make ${what} inactive`;
    const done = first?.deletes ? `deleted ${what}` : `made ${what} inactive`;
    const doing = inDoubt ? `say whether it has ${done}` : undone;
    return (0,error_guide/* apiError */.pb)(failure, (0,call/* callOf */.C8)(api, { doing, permission: 'deployments: write' }), undefined, inDoubt);
}
const unexplained = { status: 502, message: 'no answer to this item', details: [], headers: {} };
async function ask(api, kind, fields, changes) {
    try {
        return await askMany(api, kind, fields);
    }
    catch (error) {
        throw explain(api, changes, wholeFailure(error));
    }
}
function statusField(index, deploymentId, status) {
    const alias = `status${index}`;
    const text = `${alias}: createDeploymentStatus(input: $${alias}) { deploymentStatus { state } }`;
    const value = { ...status, deploymentId, state: status.state.toUpperCase() };
    return { alias, text, type: 'CreateDeploymentStatusInput', value };
}
function deletionField(index, id) {
    const alias = `delete${index}`;
    const text = `${alias}: deleteDeployment(input: $${alias}) { clientMutationId }`;
    return { alias, text, type: 'DeleteDeploymentInput', value: { id } };
}
function stateIn(node) {
    const status = node['latestStatus'];
    return (0,is_record/* isRecord */.u)(status) ? String(status['state']).toLowerCase() : 'none';
}
//# sourceMappingURL=batch.js.map
;// CONCATENATED MODULE: ./lib/src/github/write-batches.js


/** A request is to take less than this: GitHub ends what takes longer than 10 s. */
const wantedMs = 3_000;
const [firstSize, largestSize] = [10, 30];
/** So often in a row GitHub may leave us without an answer. */
const mostDoubts = 3;
/**
 * Carries out the work in batches of GraphQL mutations, whose size follows what GitHub can take. A request without a clear
 * answer is looked into before any of it is sent again.
 */
function writeBatches(api, watch, waitForLimit) {
    let size = firstSize;
    let doubts = 0;
    let hasWritten = false;
    async function write(items) {
        const began = watch.clock.now();
        try {
            const changed = await changeMany(api, items);
            const took = watch.clock.now() - began;
            if (took > wantedMs)
                size = half(size);
            else if (took < wantedMs / 2)
                size = Math.min(largestSize, size * 2);
            doubts = 0;
            return await sort(items, changed);
        }
        catch (error) {
            if (!(error instanceof error_guide/* ApiError */.hD))
                throw error;
            return recover(items, error);
        }
    }
    /** Each item by itself. */
    async function sort(items, changed) {
        const failures = changed.flatMap(({ failure }) => failure ?? []);
        hasWritten ||= failures.length < items.length;
        const [refused] = failures;
        // Nothing has ever been accepted, and this is not about single deployments.
        if (refused && !hasWritten && failures.every(({ failure }) => failure.status === 403)) {
            return { done: [], again: items, refused };
        }
        const results = items.map((item, index) => resultOf(item, changed[index]));
        const done = results.flatMap((result) => ('failed' in result ? [] : [result]));
        const failed = results.flatMap((result) => ('failed' in result ? [result] : []));
        const rest = (is) => failed.flatMap((one) => (is(one.failed) ? [one.rest] : []));
        const [limit] = failed.flatMap((one) => (isUnclear(one.failed) ? [] : [one.failed]));
        const [unclear] = failed.flatMap((one) => (isUnclear(one.failed) ? [one.failed] : []));
        const looked = unclear ? await checkUnclear(rest(isUnclear), unclear) : undefined;
        const all = {
            done: [...done, ...(looked?.done ?? [])],
            again: [...rest((error) => !isUnclear(error)), ...(looked?.again ?? [])],
        };
        const stops = looked?.stopped ?? (limit && !(await waitForLimit(limit)) ? limit : undefined);
        return { ...all, stopped: stops };
    }
    async function recover(items, error) {
        const again = { done: [], again: items };
        if (isUnclear(error))
            return checkUnclear(items, error);
        if (error.kind === 'rate-limit')
            return { ...again, stopped: (await waitForLimit(error)) ? undefined : error };
        return error.kind === 'bad-token' ? { ...again, stopped: error } : { ...again, refused: error };
    }
    /** Asks what became of items that may have been carried out. */
    async function checkUnclear(items, error) {
        size = half(size);
        while (doubts < mostDoubts) {
            doubts++;
            // What was under way may take a moment to appear.
            await watch.clock.wait(doubts * 1000);
            const states = await readStates(items);
            if (states) {
                const seen = items.map((item, index) => asSeen(item, states[index]));
                const done = seen.flatMap((one) => ('item' in one ? [one] : []));
                const again = seen.flatMap((one) => ('item' in one ? [] : [one]));
                const stopped = done.length === 0 && doubts === mostDoubts ? error : undefined;
                if (done.length > 0)
                    doubts = 0;
                return { done, again, stopped };
            }
            if (watch.isCancelled)
                break;
        }
        return { done: [], again: items, stopped: explain(api, items, error.failure, true) };
    }
    /** Undefined if there is no answer to that either. */
    async function readStates(items) {
        try {
            return await lookAtMany(api, items);
        }
        catch (error) {
            if (!(error instanceof error_guide/* ApiError */.hD))
                throw error;
            if (error.kind === 'rate-limit')
                await waitForLimit(error);
            return undefined;
        }
    }
    return {
        get size() {
            return size;
        },
        write,
    };
}
function resultOf(item, changed) {
    const { posted = false, gone = false, failure } = changed ?? {};
    const deactivated = item.deactivated || (posted && item.status?.state === 'inactive');
    if (!failure)
        return { item, deactivated, deleted: item.deletes && gone };
    const rest = posted ? { ...item, status: undefined, deactivated } : item;
    if (failure.kind === 'rate-limit' || isUnclear(failure))
        return { rest, failed: failure };
    return { item, deactivated, deleted: false, failure };
}
/** What is left to do with an item, by where it stands now. One that has disappeared meanwhile was carried out. */
function asSeen(item, state) {
    const hasStatus = item.status === undefined || state === item.status.state || state === 'gone';
    const deactivated = item.deactivated || (item.status?.state === 'inactive' && hasStatus);
    if (state === 'gone')
        return { item, deactivated, deleted: item.deletes };
    if (!hasStatus)
        return item;
    return item.deletes ? { ...item, status: undefined, deactivated } : { item, deactivated, deleted: false };
}
function half(size) {
    return Math.max(1, Math.floor(size / 2));
}
//# sourceMappingURL=write-batches.js.map
// EXTERNAL MODULE: ./lib/src/github/write-one-by-one.js
var write_one_by_one = __webpack_require__(5415);
;// CONCATENATED MODULE: ./lib/src/github/change-all.js



/** So many calls in a row go through without meeting a limit; from then on GitHub asks for a pause between two writes. */
const burst = 10;
/**
 * Changes the deployments in the order given, an item's failure leaving the others. Many items go in one request, or, where
 * GraphQL may not write, one by one, with the pause between two requests that GitHub asks for. Ends early when cancelled,
 * and when going on has no sense.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
async function changeAll(api, items, options) {
    const { watch, onWritten } = options;
    let queue = items;
    let writer = options.writer ?? writeBatches(api, watch, createLimits(api, watch));
    for (let requests = 0; queue.length > 0 && !watch.isCancelled; requests++) {
        if (requests > 0 && (writer.size > 1 || requests > burst))
            await watch.clock.wait(1000);
        if (watch.isCancelled)
            break;
        const batch = queue.slice(0, writer.size);
        const { done, again = [], refused, stopped } = await writer.write(batch);
        queue = [...again, ...queue.slice(batch.length)];
        onWritten(done, queue.length);
        if (stopped)
            return { items: queue, stopped };
        if (refused) {
            watch.log.line(`${refused.message}. Going on one by one over REST, which takes a call or two for each.`);
            writer = (0,write_one_by_one/* writeOneByOne */.b)(api);
        }
    }
    return { items: queue, stopped: undefined };
}
//# sourceMappingURL=change-all.js.map

/***/ }),

/***/ 4328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _w: () => (/* binding */ listAll),
  yw: () => (/* binding */ readAll),
  W3: () => (/* binding */ readRecent)
});

// UNUSED EXPORTS: maxSearched

// EXTERNAL MODULE: ./lib/src/shared/collections.js
var collections = __webpack_require__(8451);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/github/call.js
var call = __webpack_require__(7378);
// EXTERNAL MODULE: ./lib/src/github/failure.js
var failure = __webpack_require__(3890);
// EXTERNAL MODULE: ./lib/src/github/node-id.js
var node_id = __webpack_require__(2278);
// EXTERNAL MODULE: ./lib/src/github/shape.js
var shape = __webpack_require__(8273);
;// CONCATENATED MODULE: ./lib/src/github/deployment-pages.js




const fieldsOfAll = 'id environment commitOid ref { name } task payload createdAt';
/** The default is oldest first. */
const newestFirst = 'orderBy: { field: CREATED_AT, direction: DESC }';
// GraphQL has no filter but the environment.
const query = (fields, beside) => `query ($owner: String!, $repo: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $repo) {
    deployments(environments: $environments, first: 100, after: $after, ${newestFirst}) {
      nodes { ${fields} }
      pageInfo { hasNextPage endCursor }
    }
    ${beside}
  }
}`;
/** Reads a page, with what `selection` asks for. @throws ApiError */
async function readPage(api, selection, wanted) {
    const doing = { doing: 'list the deployments', permission: selection.permission };
    const repository = await (0,call/* call */.T1)(api, doing, () => ask(api, selection, wanted));
    const { nodes, pageInfo } = repository.deployments;
    return { nodes, next: (pageInfo.hasNextPage && pageInfo.endCursor) || undefined, beside: repository };
}
/** Servers that refuse `databaseId`, or cannot give it for today's ids: they are asked without it from then on. */
const withoutDatabaseId = new WeakSet();
async function ask(api, { fields, beside = () => '' }, { environments, after, request }) {
    const { octokit, owner, repo } = api;
    const variables = { owner, repo, environments, after, ...(request && { request }) };
    async function send(withId) {
        const all = `${withId ? 'databaseId ' : ''}${fieldsOfAll} ${fields}`;
        return octokit.graphql(query(all, beside(all)), variables);
    }
    const withId = !withoutDatabaseId.has(api);
    const { repository } = await send(withId).catch((error) => {
        if (!withId || !isAboutDatabaseId(error))
            throw error;
        withoutDatabaseId.add(api);
        return send(false);
    });
    // A repository that cannot be seen is null, beside an error or alone.
    if (!repository || !(0,shape/* isList */.L)(repository.deployments?.nodes, 'string'))
        throw new failure/* UnreadableAnswer */.ym(200);
    return repository;
}
/** Whether GraphQL refused a query because of `databaseId`, a 32-bit number. */
function isAboutDatabaseId(error) {
    return error instanceof Error && 'errors' in error && JSON.stringify(error.errors).includes('databaseId');
}
/** What `node` says, in REST's words. @throws UnreadableId */
function readNode({ id: nodeId, databaseId, environment, commitOid, ref, task, createdAt }) {
    const id = (0,node_id/* restId */.an)(nodeId, databaseId);
    if (id === undefined)
        throw new node_id/* UnreadableId */.HG(nodeId, environment);
    return {
        id,
        environment: environment ?? '',
        sha: commitOid,
        ref: ref?.name,
        task: task ?? 'deploy',
        createdAt: new Date(createdAt),
    };
}
//# sourceMappingURL=deployment-pages.js.map
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
        const page = await withPulls(api, sha, (pulls) => readPage(api, selection(pulls), wanted));
        yield page;
        after = page.next;
    } while (after !== undefined);
}
function readPast(node) {
    const { id: nodeId, payload, latestStatus } = node;
    return {
        ...readNode(node),
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

/***/ 2278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HG: () => (/* binding */ UnreadableId),
/* harmony export */   Xb: () => (/* binding */ statusIdIn),
/* harmony export */   an: () => (/* binding */ restId)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8835);

/** The number of a deployment, which REST calls and outputs need, cannot be read from GitHub's answer. */
class UnreadableId extends _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l {
    constructor(nodeId, environment) {
        super(`The id of a deployment to ${environment || 'an environment without a name'} cannot be read: ${nodeId}`, {
            help: 'GitHub may have a new form of ids. Use the newest version of this action; if it has the same problem, please open an issue with this message.',
        });
    }
}
/**
 * The number by which REST knows a deployment: GraphQL's `databaseId` where it is given, else out of the node id. Undefined
 * if neither can be read, or if they contradict each other: a wrong number would be another deployment's.
 */
function restId(nodeId, databaseId) {
    const decoded = idInNodeId(nodeId);
    const given = databaseId ?? undefined;
    if (given !== undefined && decoded !== undefined && given !== decoded)
        return undefined;
    const id = given ?? decoded;
    return id !== undefined && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}
/** The number of a deployment's status, out of its node id; undefined where it cannot be read. */
function statusIdIn(nodeId) {
    if (nodeId.startsWith('DES_'))
        return lastOfThree(Buffer.from(nodeId.slice(4), 'base64url'));
    const [, digits] = /^016:DeploymentStatus(\d+)$/.exec(Buffer.from(nodeId, 'base64').toString('latin1')) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/**
 * New node ids are `DE_` and base64url of msgpack `[0, repository, id]`; old ones, as on older servers, base64 of
 * `010:Deployment123`.
 */
function idInNodeId(nodeId) {
    if (nodeId.startsWith('DE_'))
        return lastOfThree(Buffer.from(nodeId.slice(3), 'base64url'));
    const [, digits] = /^010:Deployment(\d+)$/.exec(Buffer.from(nodeId, 'base64').toString('latin1')) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/** The first byte of a number, and how many bytes of it follow: https://github.com/msgpack/msgpack/blob/master/spec.md */
const widths = { 204: 1, 205: 2, 206: 4, 207: 8 };
/** The last number of an array of three, which begins with 0x93 and has nothing behind it. A small number is its own first byte. */
function lastOfThree(bytes) {
    if (bytes[0] !== 0x93)
        return undefined;
    let at = 1;
    let last;
    for (let element = 0; element < 3; element++) {
        const first = bytes[at];
        const width = first === undefined ? undefined : first < 0x80 ? 0 : widths[first];
        if (width === undefined || at + width >= bytes.length)
            return undefined;
        last = BigInt(`0x${bytes.subarray(width === 0 ? at : at + 1, at + width + 1).toString('hex')}`);
        at += width + 1;
    }
    return at === bytes.length ? Number(last) : undefined;
}
//# sourceMappingURL=node-id.js.map

/***/ }),

/***/ 6707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ mayLandMs),
/* harmony export */   MJ: () => (/* binding */ trackWrites),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   c: () => (/* binding */ lookUntil),
/* harmony export */   oQ: () => (/* binding */ answered)
/* harmony export */ });
/* unused harmony export isUnanswered */
/* harmony import */ var _error_guide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3890);


/**
 * A write without an answer may have been carried out, or may be yet: GitHub ends what takes longer than 10 s. So its result is
 * looked for until it can no longer come, and only then the write is sent again. The post step does the same for what main could not finish.
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
/** An unanswered write lands within this time after it was sent, or never. */
const mayLandMs = 12_000;
/** `onChange` gets the time of the clock until which a write may land: before the write leaves, and again when it is answered. */
function trackWrites(clock, onChange) {
    const unanswered = new Map();
    const last = () => Math.max(0, ...Array.from(unanswered.values(), ({ until }) => until));
    return {
        sent() {
            const write = {};
            let answered = () => { };
            const answer = new Promise((resolve) => {
                answered = resolve;
            });
            unanswered.set(write, { until: clock.now() + mayLandMs, answer });
            onChange(last());
            return {
                answered() {
                    answered();
                    if (unanswered.delete(write))
                        onChange(last());
                },
            };
        },
        async landed() {
            const all = [...unanswered.values()];
            await Promise.all(all.map(({ until, answer }) => Promise.race([answer, clock.wait(until - clock.now())])));
        },
    };
}
/** Whether the write may have been carried out all the same. */
function isUnanswered(error) {
    return error instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isAmbiguous */ .X2)(error.failure);
}
/** Sends a write that is noted as sent: it is answered, unless the answer leaves open what became of it. */
async function answered(write, send) {
    try {
        const answer = await send();
        write?.answered();
        return answer;
    }
    catch (error) {
        if (!isUnanswered(error))
            write?.answered();
        throw error;
    }
}
/** How often a write is sent at most. */
const tries = 3;
/** A request that has not left is sent again without a look, but not where each try takes its whole time. */
const [unsentTries, longestUnsentMs] = [4, 20_000];
/** Carries out a write once. @throws ApiError; if its `inDoubt` is true, the write may have been carried out */
async function once(api, { send, find }, writes) {
    const { clock } = api;
    const began = clock.now();
    for (let tried = 1;; tried++) {
        const sentAt = clock.now();
        const write = writes?.sent();
        try {
            return await answered(write, send);
        }
        catch (error) {
            if (isUnanswered(error)) {
                // A server's error is an answer of a sort: what was under way shows soon, or never.
                const until = error.failure.status === undefined ? sentAt + mayLandMs : clock.now() + tried * 1000;
                const found = await lookUntil(api, find, until).catch((cause) => {
                    throw cause instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? (0,_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .apiError */ .pb)(cause.failure, error.call, cause, true) : cause;
                });
                if (found !== undefined)
                    write?.answered();
                if (found !== undefined)
                    return found;
                if (tried >= tries)
                    throw (0,_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .apiError */ .pb)(error.failure, error.call, error, error.failure.status !== undefined);
            }
            else {
                const mayLeave = error instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.failure.unsent === true && tried < unsentTries;
                if (!mayLeave || clock.now() - began > longestUnsentMs)
                    throw error;
                await clock.wait(tried ** 2 * 1000);
            }
        }
    }
}
/** Looks for the result of a write until a time of the clock: at least once at that time. @throws ApiError when the last look failed */
async function lookUntil(api, find, until) {
    for (let milliseconds = 1_000;; milliseconds = Math.min(milliseconds * 2, 4_000)) {
        const left = until - api.clock.now();
        const found = await find().catch((error) => {
            if (left > 0 && error instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD)
                return undefined;
            throw error;
        });
        if (found !== undefined || left <= 0)
            return found;
        await api.clock.wait(Math.min(milliseconds, left));
    }
}
//# sourceMappingURL=once.js.map

/***/ }),

/***/ 87:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ linkOf),
/* harmony export */   M7: () => (/* binding */ descriptionLimit),
/* harmony export */   SY: () => (/* binding */ postProgress),
/* harmony export */   jV: () => (/* binding */ postStatus),
/* harmony export */   lN: () => (/* binding */ postFinalStatus)
/* harmony export */ });
/* unused harmony exports withoutRefused, createStatus */
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7378);
/* harmony import */ var _error_guide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(411);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3890);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6707);
/* harmony import */ var _statuses_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3748);





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
        return (0,_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .readStatus */ .rk)(answer.status, answer.data);
    });
}
/** Posts one status, whatever the network does. @throws ApiError */
function postStatus(api, id, status, writes) {
    const send = () => createStatus(api, id, status);
    return (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .Oo)(api, { send, find: () => findPosted(api, id, status) }, writes);
}
/**
 * The same for `pending` and `in_progress`, which only show that a deploy goes on: after an error there is one look and one more
 * try, and none once the deploy is over. @throws ApiError
 */
async function postProgress(api, id, status, { writes, isOver }) {
    const send = () => createStatus(api, id, status);
    const first = writes.sent();
    try {
        return await (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .oQ)(first, send);
    }
    catch (error) {
        const { failure } = error instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD ? error : {};
        if (isOver() || !failure || !(failure.unsent || (0,_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isAmbiguous */ .X2)(failure)))
            throw error;
        const found = failure.unsent ? undefined : await findPosted(api, id, status);
        if (found)
            first.answered();
        if (found)
            return found;
        if (isOver())
            throw error;
        return (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .answered */ .oQ)(writes.sent(), send);
    }
}
/** Only the newest status: an older one may say the same, and not be ours. */
async function findPosted(api, id, status) {
    const [newest] = await (0,_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .listStatuses */ .vM)(api, id);
    const { state, description, logUrl } = newest ?? {};
    return state === status.state && description === status.description && logUrl === status.logUrl ? newest : undefined;
}
/**
 * Posts a final status. If GitHub refuses a value in it (422), it is posted without, and in the end with the state alone, with a
 * warning: the state is worth more. @throws ApiError
 */
async function postFinalStatus(api, id, status, { log, writes }) {
    try {
        return await postStatus(api, id, status, writes);
    }
    catch (error) {
        // In doubt, GitHub did not refuse this write, but the look for it.
        if (!(error instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD) || error.kind !== 'invalid' || error.inDoubt)
            throw error;
        const smaller = withoutRefused(status, error.failure.details);
        if (!smaller)
            throw error;
        log.warning(`${error.message}. The status \`${status.state}\` is posted again without ${smaller.without}.`);
        return postFinalStatus(api, id, smaller.left, { log, writes });
    }
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
/* harmony export */   j6: () => (/* binding */ wasMadeAfter),
/* harmony export */   jA: () => (/* binding */ deleteEnvironment),
/* harmony export */   kC: () => (/* binding */ compareCommits),
/* harmony export */   t0: () => (/* binding */ readExistingRun),
/* harmony export */   xz: () => (/* binding */ readRunState)
/* harmony export */ });
/* unused harmony export listCommitStatuses */
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8835);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7378);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3890);




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
function createCommitStatus(api, sha, status, request = {}) {
    const { octokit, owner, repo } = api;
    const { state, context, description, targetUrl } = status;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_1__/* .call */ .T1)(api, { doing: `post the commit status \`${context}\``, permission: 'statuses: write' }, async () => {
        const wanted = { sha, state, context, description, target_url: targetUrl };
        const { status: code, data } = await octokit.rest.repos.createCommitStatus({ owner, repo, ...wanted, request });
        if (data.state !== state)
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadableAnswer */ .ym(code);
    });
}
/** A commit's newest statuses, newest first, at most 100. Not retried. @throws ApiError */
function listCommitStatuses(api, sha) {
    const { octokit, owner, repo } = api;
    return call(api, { doing: `list the statuses of ${sha}`, permission: 'statuses: read' }, async () => {
        const { status, data } = await octokit.rest.repos.listCommitStatusesForRef({
            ...{ owner, repo, ref: sha, per_page: 100, request: hurry },
        });
        if (!isList(data, 'number'))
            throw new UnreadableAnswer(status);
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

/***/ 4599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ listPage)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3890);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8273);


/** One page of deployments as GitHub sends it. @throws octokit's errors */
async function listPage({ octokit, owner, repo }, wanted) {
    const { page, environment, ref } = wanted;
    const { status, data } = await octokit.rest.repos.listDeployments({
        ...{ owner, repo, per_page: 100, page, ...(environment && { environment }), ...(ref && { ref }) },
    });
    if (!(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .L)(data, 'number'))
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableAnswer */ .ym(status);
    return { data };
}
//# sourceMappingURL=rest-records.js.map

/***/ }),

/***/ 5415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ writeOneByOne)
/* harmony export */ });
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8412);
/* harmony import */ var _error_guide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(411);
/* harmony import */ var _post_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87);



/** After one of these the next item would meet the same. */
const hopeless = ['rate-limit', 'bad-token'];
/** After one of these too, where nothing has worked yet. */
const probablyHopeless = ['permission', 'read-only-run', 'forbidden', 'network', 'proxy'];
/** Carries out the work over REST: one call or two for each item, for servers on which GraphQL may not write. */
function writeOneByOne(api) {
    let hasWritten = false;
    async function write(item) {
        let { deactivated } = item;
        try {
            if (item.status)
                await (0,_post_status_js__WEBPACK_IMPORTED_MODULE_2__/* .postStatus */ .jV)(api, item.id, item.status);
            deactivated ||= item.status?.state === 'inactive';
            if (item.deletes)
                await (0,_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteDeployment */ .rd)(api, item.id);
            hasWritten = true;
            return { done: [{ item, deactivated, deleted: item.deletes }] };
        }
        catch (failure) {
            if (!(failure instanceof _error_guide_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD))
                throw failure;
            const stops = hopeless.includes(failure.kind) || (!hasWritten && probablyHopeless.includes(failure.kind));
            if (stops)
                return { done: [], again: [{ ...item, deactivated }], stopped: failure };
            return { done: [{ item, deactivated, deleted: false, failure }] };
        }
    }
    return {
        size: 1,
        async write([item]) {
            return item ? write(item) : { done: [] };
        },
    };
}
//# sourceMappingURL=write-one-by-one.js.map

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
