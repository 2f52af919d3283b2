export const id = 629;
export const ids = [629];
export const modules = {

/***/ 5200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M1: () => (/* binding */ changeAll),
  rV: () => (/* binding */ pauseMs),
  et: () => (/* binding */ subjectOf)
});

// EXTERNAL MODULE: ./lib/src/github/errors.js + 2 modules
var github_errors = __webpack_require__(2585);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 4 modules
var schemas = __webpack_require__(4922);
// EXTERNAL MODULE: ./lib/src/github/ask.js
var ask = __webpack_require__(3709);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/github/failure.js
var failure = __webpack_require__(3890);
// EXTERNAL MODULE: ./lib/src/github/post-status.js
var post_status = __webpack_require__(87);
// EXTERNAL MODULE: ./lib/src/github/sending.js
var sending = __webpack_require__(1570);
;// CONCATENATED MODULE: ./lib/src/github/mutations.js







/**
 * GraphQL mutations under aliases, carried out one after another; each fails by itself, or all with the request. Sent once, without
 * waiting for a limit. https://docs.github.com/graphql/reference/mutations#deletedeployment
 */
async function changeMany(api, changes) {
    const fields = changes.flatMap(({ nodeId, status, deletes }, at) => [
        ...(status ? [{ alias: `status${at}`, name: 'createDeploymentStatus', input: statusInput(nodeId, status) }] : []),
        ...(deletes ? [{ alias: `delete${at}`, name: 'deleteDeployment', input: { id: nodeId } }] : []),
    ]);
    try {
        const purpose = { ...purposeOf(changes), sending: sending/* noRetry */.sb };
        const answered = await (0,ask/* query */.P)(api, purpose, mutated, mutationOf(fields));
        return changes.map((change, at) => answerTo(api, change, at, answered));
    }
    catch (error) {
        const failure = apiErrorOnly(error);
        return changes.map(() => ({ posted: false, gone: false, failure }));
    }
}
function answerTo(api, change, at, { data, errors }) {
    const [post, removal] = [`status${at}`, `delete${at}`];
    const isDone = (alias) => (data[alias] ?? null) !== null;
    const failureOf = (alias) => errors.filter(({ path }) => path[0] === alias).map(failureIn)[0];
    const failure = failureOf(post) ?? failureOf(removal) ?? unexplained;
    const isMissing = failure.status === 404;
    return {
        posted: change.status !== undefined && isDone(post),
        gone: isMissing || isDone(removal),
        failure: isMissing || isDone(change.deletes ? removal : post)
            ? undefined
            : (0,github_errors/* apiError */.pb)(failure, (0,ask/* callOf */.C8)(api, purposeOf([change])), undefined),
    };
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
    catch (error) {
        return { posted, gone: false, failure: apiErrorOnly(error) };
    }
}
function apiErrorOnly(error) {
    if (error instanceof github_errors/* ApiError */.hD)
        return error;
    throw error;
}
/** Some of the changes were not answered, and may have been carried out. */
function unanswered(api, changes, { failure }) {
    const doing = changes[0]?.deletes ? 'deleted' : 'changed';
    const purpose = { ...purposeOf(changes), doing: `say whether it has ${doing} ${named(changes)}` };
    return (0,github_errors/* apiError */.pb)(failure, (0,ask/* callOf */.C8)(api, purpose), undefined);
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
function statusInput(deploymentId, status) {
    return { ...status, deploymentId, state: status.state.toUpperCase() };
}
/** Each field has its alias as the name of its variable. */
function mutationOf(fields) {
    const declared = fields.map(({ alias, name }) => `$${alias}: ${name[0]?.toUpperCase()}${name.slice(1)}Input!`);
    const sent = fields.map(({ alias, name }) => `${alias}: ${name}(input: $${alias}) { clientMutationId }`);
    return {
        query: `mutation (${declared.join(', ')}) { ${sent.join(' ')} }`,
        variables: Object.fromEntries(fields.map(({ alias, input }) => [alias, input])),
    };
}
const error = schemas/* looseObject */._H3({
    path: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()])),
    message: schemas/* _default */.Rvf(schemas/* string */.YjP(), ''),
});
/** Data by alias. If a limit or a fault of GitHub's has stopped all, that is no answer to the items. */
const mutated = schemas/* object */.Ikc({ data: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), errors: schemas/* _default */.Rvf(schemas/* array */.YOg(error), []) })
    .check(schemas/* refine */.YPB(({ data, errors }) => Object.values(data).some((done) => done !== null) || errors.every((one) => (0,failure/* graphqlStatus */.y_)(one) < 429)));
/** In REST's words, so that it is explained like REST's failures. */
function failureIn(error) {
    const [status, { message }] = [(0,failure/* graphqlStatus */.y_)(error), error];
    const said = status === 422 ? { message: 'Validation Failed', details: [message] } : { message, details: [] };
    return { status, headers: {}, ...said };
}
//# sourceMappingURL=mutations.js.map
// EXTERNAL MODULE: ./lib/src/github/read-deployments.js
var read_deployments = __webpack_require__(3667);
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
    const { clock, limits } = api;
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
        const answers = await (overRest ? Promise.all(batch.map((one) => changeOne(api, one))) : changeMany(api, batch));
        const tookMs = clock.now() - began;
        const failures = answers.flatMap(({ failure }) => failure ?? []);
        const [refusal] = failures.length === batch.length && !hasWorked ? failures.filter(github_errors/* needsRest */.kv) : [];
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
        const unclear = failures.find(isUnclear);
        return (unclear && (await lookFor(lost, unclear))) ?? waitFor(failures.find(isLimit));
    }
    /** Asks what has become of changes whose answers do not tell. */
    async function lookFor(lost, unclear) {
        try {
            const still = note(changed, lost, await answersTo(api, lost, unclear)).lost;
            left = [...still, ...left.slice(lost.length)];
            inVain = still.length < lost.length ? 0 : inVain + 1;
            return inVain === mostInVain ? unclear : undefined;
        }
        catch (error) {
            if (!(error instanceof github_errors/* ApiError */.hD))
                throw error;
            return unanswered(api, lost, error);
        }
    }
    async function waitFor(limit) {
        const seconds = limit && limits.secondsBeforeNext(limit.failure);
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
/** 404 is the answer for what is gone, but also for a personal token that may not write. */
function isUnclear({ kind, failure }) {
    return github_errors/* passingKinds */.Z5.includes(kind) || failure.status === 404;
}
/** A token that is new is not always accepted at once. */
function isLimit({ kind }) {
    return kind === 'rate-limit' || kind === 'bad-token';
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
        else if (failure && isUnclear(failure))
            lost.push(rest);
        else if (failure && isLimit(failure))
            again.push(rest);
        else if (failure)
            changed.failures.push({ ids: [change.id], error: failure });
    }
    return { again, lost };
}
/**
 * What GitHub shows of changes that were not answered, as if it had answered. Whatever came after what a change was decided on
 * ends it: ours was carried out, or somebody else goes on with the deployment.
 * @throws ApiError
 */
async function answersTo(api, lost, failure) {
    const { statuses } = await (0,read_deployments/* readStatuses */.r_)(api, lost);
    return lost.map(({ status, statuses: [decidedOn], deletes }, at) => {
        const found = statuses[at];
        if (at >= statuses.length)
            return { posted: false, gone: false, failure };
        if (!found)
            return { posted: deletes, gone: true };
        const posted = status !== undefined && found[0]?.state === status.state;
        const isLeft = posted || !status ? deletes : isSameStatus(found[0], decidedOn);
        return { posted, gone: false, failure: isLeft ? failure : undefined };
    });
}
/** GraphQL and REST have different ids. */
function isSameStatus(a, b) {
    return a?.state === b?.state && a?.createdAt.getTime() === b?.createdAt.getTime() && a?.description === b?.description;
}
//# sourceMappingURL=bulk-changes.js.map

/***/ }),

/***/ 5426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createCommitStatus)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4922);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3709);


/** @throws ApiError */
async function createCommitStatus(api, sha, { targetUrl, ...status }, sending) {
    const purpose = { doing: `post the commit status \`${status.context}\``, permission: 'statuses: write', sending };
    await (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(api, purpose, zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ state: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(status.state) }), (rest, where) => rest.repos.createCommitStatus({ ...where, sha, ...status, target_url: targetUrl }));
}
//# sourceMappingURL=commit-statuses.js.map

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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2585);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3890);
/* harmony import */ var _sending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1570);



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
/** Sends a write that is noted as sent: it is answered, unless the answer leaves open what became of it. */
async function answered(write, send) {
    try {
        const answer = await send();
        write?.answered();
        return answer;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isAmbiguous */ .X2)(error.failure)))
            write?.answered();
        throw error;
    }
}
/** How often a write is sent at most. */
const [tries, triesOfProgress] = [3, 2];
/** A request that has not left is sent again without a look, but not where each try takes its whole time. */
const [unsentTries, longestUnsentMs] = [4, 20_000];
/** Carries out a write once, whatever the network does. @throws ApiError */
async function once(api, { send, find, isOver }, writes) {
    const { clock } = api;
    const began = clock.now();
    for (let tried = 1;; tried++) {
        const sentAt = clock.now();
        const write = writes?.sent();
        try {
            return await answered(write, send);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD) || isOver?.())
                throw error;
            if ((0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .isAmbiguous */ .X2)(error.failure)) {
                const until = isOver ? clock.now() : sentAt + mayLandMs + _sending_js__WEBPACK_IMPORTED_MODULE_2__/* .lagMs */ .Ds;
                const found = await lookUntil(api, find, until).catch((cause) => {
                    throw cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .apiError */ .pb)(cause.failure, error.call, cause) : cause;
                });
                if (found !== undefined) {
                    write?.answered();
                    return found;
                }
                if (tried >= (isOver ? triesOfProgress : tries) || isOver?.())
                    throw error;
            }
            else {
                if (!error.failure.unsent || tried >= unsentTries || clock.now() - began > longestUnsentMs)
                    throw error;
                await clock.wait(tried ** 2 * 1000);
            }
        }
    }
}
/** Looks for the result of a write until a time of the clock: at least once at that time. @throws ApiError when the last look failed */
async function lookUntil(api, find, until) {
    for (let milliseconds = 1_000;; milliseconds *= 2.5) {
        const left = until - api.clock.now();
        const found = await find().catch((error) => {
            if (left > 0 && error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD)
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
/* unused harmony export withoutRefused */
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3709);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2585);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6707);
/* harmony import */ var _sending_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1570);
/* harmony import */ var _statuses_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3748);





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
 * @throws ApiError, after which it may still have been posted
 */
function createStatus(api, id, status, sending = _sending_js__WEBPACK_IMPORTED_MODULE_3__/* .sentOnce */ .oO) {
    const { state, description, logUrl, environmentUrl, autoInactive } = status;
    const purpose = { doing: `post the status \`${state}\``, permission: 'deployments: write', sending };
    return (0,_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(api, purpose, _statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .listedStatus */ .CJ, (rest, where) => rest.repos.createDeploymentStatus({
        ...{ ...where, deployment_id: id, state, description },
        ...(logUrl !== '' && { log_url: logUrl }),
        ...(environmentUrl !== undefined && { environment_url: environmentUrl }),
        ...(autoInactive !== undefined && { auto_inactive: autoInactive }),
    }));
}
/** Posts `pending` or `in_progress`, unless the deploy is over. @throws ApiError */
function postProgress(api, id, status, { writes, isOver }) {
    const send = () => createStatus(api, id, status, { ..._sending_js__WEBPACK_IMPORTED_MODULE_3__/* .sentOnce */ .oO, exists: true });
    return (0,_once_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .Oo)(api, { send, find: () => findPosted(api, id, status), isOver }, writes);
}
/**
 * Posts a final status. If GitHub refuses a value in it (422), it is posted without, and in the end with the state alone, with a
 * warning: the state is worth more. @throws ApiError
 */
function postFinalStatus(api, id, status, { log, writes }) {
    let wanted = status;
    async function send() {
        try {
            return await createStatus(api, id, wanted, { ..._sending_js__WEBPACK_IMPORTED_MODULE_3__/* .sentOnce */ .oO, exists: true });
        }
        catch (error) {
            const isRefusal = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.kind === 'invalid';
            const smaller = isRefusal ? withoutRefused(wanted, error.failure.details) : undefined;
            if (!isRefusal || !smaller)
                throw error;
            log.warning(`${error.message}. The status \`${status.state}\` is posted again without ${smaller.without}.`);
            wanted = smaller.left;
            return send();
        }
    }
    return (0,_once_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .Oo)(api, { send, find: () => findPosted(api, id, wanted) }, writes);
}
/** Only the newest status: an older one may say the same, and not be ours. */
async function findPosted(api, id, status) {
    const [newest] = await (0,_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .listStatuses */ .vM)(api, id, _sending_js__WEBPACK_IMPORTED_MODULE_3__/* .lookOnce */ .ns);
    if (newest?.state !== status.state || newest.description !== status.description)
        return undefined;
    // A status without an environment URL may show the one of before.
    const { environmentUrl = newest.environmentUrl } = status;
    return newest.logUrl === status.logUrl && newest.environmentUrl === environmentUrl ? newest : undefined;
}
//# sourceMappingURL=post-status.js.map

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
function runLogUrl(run, { serverUrl, runServerUrl = serverUrl, repository }) {
    return `${(0,_github_api_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutSlash */ .m)(runServerUrl)}/${repository}/actions/runs/${run}`;
}
//# sourceMappingURL=log-links.js.map

/***/ })

};
