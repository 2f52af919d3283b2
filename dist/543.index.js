export const id = 543;
export const ids = [543];
export const modules = {

/***/ 8497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ownDeployments)
/* harmony export */ });
/** Those that this action made, oldest first. A copied payload has the mark of another deployment: only the oldest has its own. */
function ownDeployments(deployments) {
    const seen = new Set();
    return deployments.toReversed().filter((one) => {
        const isOwn = one.mark !== undefined && !seen.has(one.mark.nonce);
        if (one.mark)
            seen.add(one.mark.nonce);
        return isOwn;
    });
}
//# sourceMappingURL=own-deployments.js.map

/***/ }),

/***/ 5200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M1: () => (/* binding */ changeAll),
  rV: () => (/* binding */ pauseMs),
  et: () => (/* binding */ subjectOf)
});

// EXTERNAL MODULE: ./lib/src/github/error-guide.js + 1 modules
var error_guide = __webpack_require__(411);
// EXTERNAL MODULE: ./lib/src/shared/is-record.js
var is_record = __webpack_require__(5020);
// EXTERNAL MODULE: ./lib/src/github/call.js
var call = __webpack_require__(7378);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/github/failure.js
var failure = __webpack_require__(3890);
// EXTERNAL MODULE: ./lib/src/github/post-status.js
var post_status = __webpack_require__(87);
;// CONCATENATED MODULE: ./lib/src/github/mutations.js






/**
 * GraphQL mutations under aliases, carried out one after another; each fails by itself. Sent once, without waiting for a limit.
 * https://docs.github.com/graphql/reference/mutations#deletedeployment
 * @throws ApiError when the request as a whole has failed
 */
async function changeMany(api, changes) {
    const fields = changes.flatMap(({ nodeId, status, deletes }, at) => [
        ...(status ? [statusField(at, nodeId, status)] : []),
        ...(deletes ? [deletionField(at, nodeId)] : []),
    ]);
    const { data, failures } = await (0,call/* call */.T1)(api, purposeOf(changes), () => mutate(api, fields));
    return changes.map((change, at) => {
        const [post, removal] = [`status${at}`, `delete${at}`];
        const isDone = (alias) => (data[alias] ?? null) !== null;
        const isMissing = [post, removal].some((alias) => failures.get(alias)?.status === 404);
        const failure = failures.get(post) ?? failures.get(removal) ?? unexplained;
        return {
            posted: change.status !== undefined && isDone(post),
            gone: isMissing || isDone(removal),
            failure: isMissing || isDone(change.deletes ? removal : post)
                ? undefined
                : (0,error_guide/* apiError */.pb)(failure, (0,call/* callOf */.C8)(api, purposeOf([change])), undefined),
        };
    });
}
/** Over REST: one call or two. */
async function changeOne(api, { id, status, deletes }) {
    let posted = false;
    try {
        if (status)
            await (0,post_status/* createStatus */.JB)(api, id, status);
        posted = status !== undefined;
        if (deletes)
            await (0,deployments/* deleteDeployment */.rd)(api, id);
        return { posted, gone: deletes };
    }
    catch (failure) {
        if (!(failure instanceof error_guide/* ApiError */.hD))
            throw failure;
        return { posted, gone: false, failure };
    }
}
/** Some of the changes were not answered, and may have been carried out. */
function unanswered(api, changes, { failure }) {
    const doing = changes[0]?.deletes ? 'deleted' : 'changed';
    const purpose = { ...purposeOf(changes), doing: `say whether it has ${doing} ${named(changes)}` };
    return (0,error_guide/* apiError */.pb)(failure, (0,call/* callOf */.C8)(api, purpose), undefined, true);
}
function purposeOf(changes) {
    const [first] = changes;
    const doing = first?.deletes ? `delete ${named(changes)}` : `make ${named(changes)} ${first?.status?.state}`;
    return { doing, permission: 'deployments: write' };
}
function named(changes) {
    return `deployment${changes.length === 1 ? '' : 's'} ${changes.map(({ id }) => id).join(', ')}`;
}
const unexplained = { status: 502, message: 'no answer to this item', details: [], headers: {} };
function statusField(at, deploymentId, status) {
    const alias = `status${at}`;
    const text = `${alias}: createDeploymentStatus(input: $${alias}) { deploymentStatus { state } }`;
    const value = { ...status, deploymentId, state: status.state.toUpperCase() };
    return { alias, text, type: 'CreateDeploymentStatusInput', value };
}
function deletionField(at, id) {
    const alias = `delete${at}`;
    const text = `${alias}: deleteDeployment(input: $${alias}) { clientMutationId }`;
    return { alias, text, type: 'DeleteDeploymentInput', value: { id } };
}
/** @throws octokit's errors when the request as a whole has failed */
async function mutate({ octokit }, fields) {
    const declared = fields.map(({ alias, type }) => `$${alias}: ${type}!`).join(', ');
    const text = `mutation (${declared}) { ${fields.map((field) => field.text).join(' ')} }`;
    const variables = Object.fromEntries(fields.map(({ alias, value }) => [alias, value]));
    try {
        const data = await octokit.graphql(text, { ...variables, request: { retries: 0, hurry: true } });
        if (!(0,is_record/* isRecord */.u)(data))
            throw new failure/* UnreadableAnswer */.ym(200);
        return { data, failures: new Map() };
    }
    catch (error) {
        const { data, errors, headers } = Object(error);
        if (!(0,is_record/* isRecord */.u)(data) || !Array.isArray(errors) || !errors.every(({ path }) => Array.isArray(path)))
            throw error;
        return { data, failures: new Map(errors.map((one) => [one.path[0], failureIn(one, headers)])) };
    }
}
/** In REST's words, so that it is explained like REST's failures. https://github.com/octokit/graphql.js#errors */
function failureIn(error, headers = {}) {
    const status = (0,failure/* graphqlStatus */.y_)(error);
    const message = String(error.message);
    if (status !== 422)
        return { status, message, details: [], headers };
    return { status, message: 'Validation Failed', details: [message], headers };
}
//# sourceMappingURL=mutations.js.map
// EXTERNAL MODULE: ./lib/src/github/needs-rest.js
var needs_rest = __webpack_require__(8892);
// EXTERNAL MODULE: ./lib/src/github/read-deployments.js
var read_deployments = __webpack_require__(3667);
// EXTERNAL MODULE: ./lib/src/github/timeline.js
var timeline = __webpack_require__(7377);
;// CONCATENATED MODULE: ./lib/src/github/bulk-changes.js





/** Between two writes: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
const pauseMs = 1_000;
/** So many small writes in a row meet no limit. */
const burst = 10;
/** How many changes go in one request. */
const [firstSize, largestSize] = [10, 30];
/** A request is to take less than this: GitHub ends what takes longer than 10 s. */
const wantedMs = 3_000;
/** After so many requests in a row that were not answered and changed nothing, the work ends. */
const mostInVain = 3;
/**
 * Changes deployments in the order given; a failure does not stop the others. Many changes go in one GraphQL request. A single
 * change goes over REST, and all do if GraphQL may not write. If a request is not answered, GitHub is asked what is left to do.
 * Rate limits are waited for within the step's budget.
 */
async function changeAll(api, changes, { log, signal, onProgress = () => { } }) {
    const { clock, patience } = api;
    const changed = { deactivated: [], deleted: [], failures: [] };
    let left = changes;
    let size = firstSize;
    let overRest = changes.length === 1;
    let hasWorked = false;
    let inVain = 0;
    /** @returns why there is no sense in going on */
    async function sendSome() {
        const batch = left.slice(0, overRest ? 1 : size);
        const began = clock.now();
        const answers = await (overRest ? changeEach(api, batch) : changeMany(api, batch).catch(sameForAll(batch)));
        const tookMs = clock.now() - began;
        const failures = answers.flatMap(({ failure }) => failure ?? []);
        const [refusal] = failures.length === batch.length && !hasWorked ? failures.filter(needs_rest/* needsRest */.k) : [];
        if (refusal && !overRest) {
            log.line(`${refusal.message}. Going on one by one over REST, which takes a call or two for each.`);
            overRest = true;
            return undefined;
        }
        if (refusal?.failure.status === 403)
            return refusal;
        hasWorked ||= failures.length < batch.length;
        const { again, lost } = note(changed, batch, answers);
        left = [...lost, ...again, ...left.slice(batch.length)];
        if (tookMs > wantedMs || lost.length > 0)
            size = Math.max(1, Math.floor(size / 2));
        else if (tookMs < wantedMs / 2)
            size = Math.min(largestSize, size * 2);
        return (await lookFor(lost, failures.find(isPassing))) ?? waitFor(failures.find(isLimit));
    }
    /** Asks what has become of changes that were not answered. */
    async function lookFor(lost, error) {
        if (!error) {
            inVain = 0;
            return undefined;
        }
        const still = await whatIsLeft(api, lost, changed).catch(passOn);
        if (still instanceof error_guide/* ApiError */.hD)
            return unanswered(api, lost, still);
        left = [...still, ...left.slice(lost.length)];
        inVain = still.length < lost.length ? 0 : inVain + 1;
        return inVain === mostInVain ? error : undefined;
    }
    async function waitFor(limit) {
        const seconds = limit && patience.secondsBeforeNext(limit.failure);
        if (seconds === undefined)
            return limit;
        await clock.wait(seconds * 1000, signal);
        return undefined;
    }
    for (let requests = 0; left.length > 0; requests++) {
        if (requests > (overRest ? burst : 0))
            await clock.wait(pauseMs, signal);
        if (signal?.aborted)
            break;
        const [deactivated, deleted] = [changed.deactivated.length, changed.deleted.length];
        const error = await sendSome();
        logIds(changed.deactivated.slice(deactivated), 'inactive now', log);
        logIds(changed.deleted.slice(deleted), 'deleted', log);
        if (error)
            changed.failures.push({ ids: left.map(({ id }) => id), error });
        onProgress(changed, left.length);
        if (error)
            break;
    }
    return changed;
}
function logIds(ids, what, log) {
    if (ids.length > 0)
        log.line(`${subjectOf(ids)} ${what}`);
}
/** For a sentence: `Deployment 5 is`, `Deployments 5, 6 are`. */
function subjectOf(ids) {
    return ids.length === 1 ? `Deployment ${ids} is` : `Deployments ${ids.join(', ')} are`;
}
function isPassing({ kind }) {
    return error_guide/* passingKinds */.Z5.includes(kind);
}
/** A token that is new is not always accepted at once. */
function isLimit({ kind }) {
    return kind === 'rate-limit' || kind === 'bad-token';
}
function changeEach(api, batch) {
    return Promise.all(batch.map((change) => changeOne(api, change)));
}
function sameForAll(batch) {
    return (error) => {
        const failure = passOn(error);
        return batch.map(() => ({ posted: false, gone: false, failure }));
    };
}
function passOn(error) {
    if (error instanceof error_guide/* ApiError */.hD)
        return error;
    throw error;
}
/** Notes what was done, and what failed for good. */
function note(changed, batch, answers) {
    const [again, lost] = [[], []];
    for (const [at, change] of batch.entries()) {
        const { posted = false, gone = false, failure } = answers[at] ?? {};
        if (posted && change.status?.state === 'inactive')
            changed.deactivated.push(change.id);
        const rest = posted ? { ...change, status: undefined } : change;
        if (!failure && gone && change.deletes)
            changed.deleted.push(change.id);
        else if (failure && isPassing(failure))
            lost.push(rest);
        else if (failure && isLimit(failure))
            again.push(rest);
        else if (failure)
            changed.failures.push({ ids: [change.id], error: failure });
    }
    return { again, lost };
}
/** What is still to be done of changes that were not answered; the rest is noted as done. @throws ApiError */
async function whatIsLeft(api, lost, changed) {
    const { statuses } = await (0,read_deployments/* readStatuses */.r_)(api, lost);
    return lost.flatMap((change, at) => {
        const found = statuses[at];
        const { id, status, deletes } = change;
        if (at >= statuses.length)
            return [change];
        if (found && status && (0,timeline/* stateOf */.L4)({ statuses: found }) !== status.state)
            return [change];
        if (status?.state === 'inactive')
            changed.deactivated.push(id);
        if (found && deletes)
            return [{ ...change, status: undefined }];
        if (deletes)
            changed.deleted.push(id);
        return [];
    });
}
//# sourceMappingURL=bulk-changes.js.map

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
/* harmony export */   JB: () => (/* binding */ createStatus),
/* harmony export */   M7: () => (/* binding */ descriptionLimit),
/* harmony export */   SY: () => (/* binding */ postProgress),
/* harmony export */   lN: () => (/* binding */ postFinalStatus)
/* harmony export */ });
/* unused harmony exports withoutRefused, postStatus */
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

/***/ 7606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ createCommitStatus),
/* harmony export */   O3: () => (/* binding */ requiredEnvironments),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   jA: () => (/* binding */ deleteEnvironment),
/* harmony export */   kC: () => (/* binding */ compareCommits)
/* harmony export */ });
/* unused harmony export listCommitStatuses */
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8835);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7378);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3890);




/** GitHub's REST calls about other things than deployments: runs, rules, commits and environments. */
/** A call in the background is not retried, and does not wait for a limit. */
const hurry = { retries: 0, hurry: true };
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
