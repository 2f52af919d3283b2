export const id = 19;
export const ids = [19];
export const modules = {

/***/ 7019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ environmentOf),
  finish: () => (/* binding */ finish),
  i: () => (/* binding */ resultOfEnding)
});

// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/github/bulk-changes.js + 1 modules
var bulk_changes = __webpack_require__(5200);
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
            mayStay('GitHub does not show the success of this one yet');
        if (!recent || autoInactive === false)
            return { deployments: recent?.deployments, ids: new Set() };
        const { deployments } = recent;
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
            return { deployment: one, wanted: { state: 'inactive', description: `replaced by ${by}`, logUrl } };
        });
        const { deactivated, failures } = await (0,bulk_changes/* changeAll */.M1)(api, changes, { log });
        for (const { ids, error } of failures)
            log.warning(`${(0,bulk_changes/* subjectOf */.et)(ids)} still active: ${error.message}`);
        const unseen = (0,environment_environment/* notWithinReach */.aU)(recent);
        if (unseen && !because)
            mayStay(unseen);
        return { deployments, ids: deactivated };
    }
    catch (error) {
        if (autoInactive !== false)
            mayStay(`the deployments there could not be read: ${(0,api_error/* reasonOf */.A3)(error)}`);
        return { deployments: undefined, ids: new Set() };
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
;// CONCATENATED MODULE: ./lib/src/environment/delete-superseded.js






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
        const now = (await (0,read_deployments/* refresh */.Ow)(api, earlier, { retries: 1 })).filter((one) => !(0,live/* isOpen */.nT)(one) && (!(0,live/* isActive */.$m)(one) || ids.has(one.id)));
        const changes = now
            .filter(({ production }) => !production)
            .map((deployment) => ({ deployment, wanted: 'deleted' }));
        if (changes.length < now.length)
            log.line('Deployments to production environments are kept (superseded: delete)');
        const { failures } = await (0,bulk_changes/* changeAll */.M1)(api, changes, { log });
        for (const { ids, error } of failures)
            log.warning(`${(0,bulk_changes/* subjectOf */.et)(ids)} not deleted: ${error.message}`);
    }
    catch (error) {
        const reason = error instanceof api_error/* ApiError */.hD ? error.message : (0,api_error/* reasonOf */.A3)(error);
        log.warning(`Earlier deployments to ${environment} are kept (superseded: delete): ${reason}`);
    }
}
//# sourceMappingURL=delete-superseded.js.map
// EXTERNAL MODULE: ./lib/src/environment/previous-commit.js
var previous_commit = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/src/github/post-status.js
var post_status = __webpack_require__(87);
// EXTERNAL MODULE: ./lib/src/deployment/commit-status.js
var commit_status = __webpack_require__(8394);
;// CONCATENATED MODULE: ./lib/src/deployment/finish.js






/**
 * Posts the final status, unless GitHub has it (`posted`), and begins what follows it. GitHub's own `auto_inactive` is off: it goes
 * by the environment alone, and by the order in which deployments were made.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 * @throws ApiError when the final status could not be posted
 */
async function finish(api, ending, { environment, log, writes }, posted) {
    const { deployment, status, autoInactive, superseded, statusContext } = ending;
    await writes?.deployment.landed();
    const isSuccess = status.state === 'success';
    // In parallel with the call that posts the status, so that the step takes no longer.
    const committed = finishCommitStatus();
    const standing = isSuccess ? environment.readAgain(deployment) : undefined;
    const final = isSuccess ? { ...status, autoInactive: false } : status;
    const now = posted ?? (await (0,post_status/* postFinalStatus */.lN)(api, deployment.id, final, { log, writes: writes?.deployment }));
    async function finishCommitStatus() {
        await writes?.commit.landed();
        await (0,commit_status/* postCommitStatus */.U)(api, deployment.sha, statusContext, status, log);
    }
    async function replace() {
        if (!standing)
            return undefined;
        const own = { deployment, autoInactive, posted: now };
        const replaced = await replaceOthers(api, own, standing, { environment, logUrl: status.logUrl, log });
        if (superseded === 'delete')
            await deleteSuperseded(api, deployment, replaced, log);
        return replaced.deployments;
    }
    return { statusId: now.id, rest: Promise.all([replace(), committed]).then(([deployments]) => deployments) };
}
/** What a step tells that has posted the end of another step's deployment, or of main's. */
async function resultOfEnding({ deployment, status }, { statusId, rest }, about) {
    const { environment, sha, ref } = deployment;
    const deployments = await rest;
    return {
        ...{ exitCode: 0, recorded: true, environment, sha, ref, deployment, ...about },
        ...{ status, statusId, logUrl: status.logUrl },
        ...(deployments && (0,previous_commit/* previousOf */.t)(deployment, deployments, about.repositoryUrl)),
    };
}
/** The environment of a deployment that was made by another step, or in the main step. */
function environmentOf(api, { environment, task, sha }, { bases, defaultBranch }, log) {
    return (0,environment_environment/* openEnvironment */.Ay)(api, { environment, task, sha, bases, defaultBranch }, log);
}
//# sourceMappingURL=finish.js.map

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

/***/ 5200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M1: () => (/* binding */ changeAll),
  EC: () => (/* binding */ oneByOne),
  et: () => (/* binding */ subjectOf)
});

// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/shared/collections.js
var collections = __webpack_require__(8451);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 4 modules
var schemas = __webpack_require__(4922);
// EXTERNAL MODULE: ./lib/src/api/ask.js + 1 modules
var ask = __webpack_require__(3976);
// EXTERNAL MODULE: ./lib/src/api/sending.js
var sending = __webpack_require__(6831);
// EXTERNAL MODULE: ./lib/src/http/failure.js
var failure = __webpack_require__(793);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/github/post-status.js
var post_status = __webpack_require__(87);
;// CONCATENATED MODULE: ./lib/src/github/mutations.js







/**
 * GraphQL mutations under aliases, carried out one after another; each fails by itself, or all with the request.
 * https://docs.github.com/graphql/reference/mutations#deletedeployment
 */
async function changeMany(api, changes) {
    try {
        const { data, errors } = await (0,ask/* query */.P)(api, purposeOf(changes), mutated, mutationOf(changes));
        return changes.map((change, at) => {
            const failure = errors.filter(({ path }) => path[0] === aliasOf(at)).map(failureIn)[0] ?? unexplained;
            const isDone = (data[aliasOf(at)] ?? null) !== null || failure.status === 404;
            return { change, failure: isDone ? undefined : notDone(api, [change], failure) };
        });
    }
    catch (error) {
        const failure = apiErrorOnly(error);
        return changes.map((change) => ({ change, failure }));
    }
}
/** Over REST. */
async function changeOne(api, change) {
    const { deployment, wanted } = change;
    try {
        if (wanted === 'deleted')
            await (0,deployments/* deleteDeployment */.rd)(api, deployment.id, sending/* noRetry */.sb);
        else
            await (0,post_status/* createStatus */.JB)(api, deployment.id, wanted, sending/* noRetry */.sb);
        return { change };
    }
    catch (error) {
        return { change, failure: apiErrorOnly(error) };
    }
}
function apiErrorOnly(error) {
    if (error instanceof api_error/* ApiError */.hD)
        return error;
    throw error;
}
/** Changes that were not carried out, all for the same reason. */
function notDone(api, changes, failure) {
    return (0,api_error/* apiError */.pb)(failure, (0,ask/* callOf */.C8)(api, purposeOf(changes)), undefined);
}
/** Changes that may have been carried out. */
function unanswered(api, changes, failure) {
    const doing = `say whether it has ${changes.some(isDeletion) ? 'deleted' : 'changed'} ${named(changes)}`;
    return (0,api_error/* apiError */.pb)(failure, (0,ask/* callOf */.C8)(api, { ...purposeOf(changes), doing }), undefined);
}
function purposeOf(changes) {
    const states = changes.flatMap(({ wanted }) => (wanted === 'deleted' ? [] : wanted.state));
    const doing = changes.some(isDeletion) ? `delete ${named(changes)}` : `make ${named(changes)} ${states[0]}`;
    return { doing, permission: 'deployments: write', sending: sending/* noRetry */.sb };
}
function isDeactivation({ wanted }) {
    return wanted !== 'deleted' && wanted.state === 'inactive';
}
function isDeletion({ wanted }) {
    return wanted === 'deleted';
}
/** Ids, each once. */
function idsOf(changes) {
    return [...new Set(changes.map(({ deployment }) => deployment.id))];
}
function named(changes) {
    const ids = idsOf(changes);
    return `deployment${ids.length === 1 ? '' : 's'} ${ids.join(', ')}`;
}
const unexplained = { status: 502, message: 'no answer to this item', details: [], headers: {} };
function aliasOf(at) {
    return `change${at}`;
}
/** Each field has its alias as the name of its variable. */
function mutationOf(changes) {
    const fields = changes.map(({ deployment: { nodeId }, wanted }, at) => wanted === 'deleted'
        ? { alias: aliasOf(at), name: 'deleteDeployment', input: { id: nodeId } }
        : { alias: aliasOf(at), name: 'createDeploymentStatus', input: statusInput(nodeId, wanted) });
    const declared = fields.map(({ alias, name }) => `$${alias}: ${name[0]?.toUpperCase()}${name.slice(1)}Input!`);
    const sent = fields.map(({ alias, name }) => `${alias}: ${name}(input: $${alias}) { clientMutationId }`);
    return {
        query: `mutation (${declared.join(', ')}) { ${sent.join(' ')} }`,
        variables: Object.fromEntries(fields.map(({ alias, input }) => [alias, input])),
    };
}
function statusInput(deploymentId, status) {
    return { ...status, deploymentId, state: status.state.toUpperCase() };
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
/** After so many requests in a row of which an answer was lost, and no change is known to be done, the work ends. */
const mostInVain = 3;
/**
 * Changes deployments in the order given; a failure does not stop the others. Many changes go in one GraphQL request. A single
 * change goes over REST, and all do if GraphQL may not write. If changes are not answered, the statuses of their deployments tell
 * what is done; the rest is sent again. Rate limits are waited for within the step's budget.
 */
async function changeAll(api, changes, { log, signal, onProgress = () => { } }) {
    const { clock, limits } = api;
    const changed = { deactivated: new Set(), deleted: new Set(), failures: [] };
    const left = new Set(changes);
    let size = firstSize;
    let overRest = changes.length === 1;
    let inVain = 0;
    /** @throws ApiError if there is no sense in going on */
    async function changeSome() {
        const [count, began] = [left.size, clock.now()];
        const failed = noteAnswers(await send());
        const tookMs = clock.now() - began;
        const unclear = failed.filter(isUnclear);
        if (unclear.length > 0)
            await look(unclear);
        if (tookMs > wantedMs || unclear.length > 0)
            size = Math.max(1, Math.floor(size / 2));
        else if (tookMs < wantedMs / 2)
            size = Math.min(largestSize, size * 2);
        const limit = failed.find(isLimit);
        const seconds = limit && limits.secondsBeforeNext(limit.error.failure);
        if (limit && seconds === undefined)
            throw limit.error;
        if (seconds !== undefined)
            await clock.wait(seconds * 1000, signal);
        inVain = unclear.length === 0 || left.size < count ? 0 : inVain + 1;
        if (inVain === mostInVain && unclear[0])
            throw unclear[0].error;
    }
    async function send() {
        const batch = [...left].slice(0, overRest ? 1 : size);
        const answers = await (overRest ? Promise.all(batch.map((one) => changeOne(api, one))) : changeMany(api, batch));
        const hasWorked = left.size < changes.length || answers.some(({ failure }) => !failure);
        const refusal = hasWorked ? undefined : answers.map(({ failure }) => failure).find(api_error/* needsRest */.kv);
        if (overRest && refusal?.failure.status === 403)
            throw refusal;
        if (overRest || !refusal)
            return answers;
        log.line(`${refusal.message}. Going on one by one over REST, which takes a call or two for each.`);
        overRest = true;
        return send();
    }
    /** Notes what is done, and what failed for good. @returns which deployments failed otherwise: a change may be sent again */
    function noteAnswers(answers) {
        noteDone(answers.filter(({ failure }) => !failure).map(({ change }) => change));
        const failed = firstFailures(answers);
        const refused = failed.filter((one) => !isUnclear(one) && !isLimit(one));
        for (const some of (0,collections/* groupBy */.$)(refused, ({ error }) => error.failure.message).values()) {
            const givenUp = leftOf(some);
            noteFailed(givenUp, notDone(api, givenUp, some[0].error.failure));
        }
        return failed.filter((one) => !refused.includes(one));
    }
    /** Reads what has become of deployments. @throws ApiError */
    async function look(unclear) {
        const now = await statusesNow(api, leftOf(unclear));
        noteDone(leftOf(unclear).filter((one) => isDone(one, now)));
        for (const { deployment } of leftOf(unclear).filter((one) => isTaken(one, now))) {
            const why = `Deployment ${deployment.id} has a new status: somebody else goes on with it, and it is left alone`;
            noteFailed(leftOf([deployment]), new errors/* ActionError */.lZ(why));
        }
    }
    function leftOf(deployments) {
        return [...left].filter(({ deployment }) => deployments.some(({ id }) => id === deployment.id));
    }
    function noteDone(done) {
        for (const one of done)
            left.delete(one);
        for (const [what, ids, noted] of [
            ['inactive now', idsOf(done.filter(isDeactivation)), changed.deactivated],
            ['deleted', idsOf(done.filter(isDeletion)), changed.deleted],
        ]) {
            for (const id of ids)
                noted.add(id);
            if (ids.length > 0)
                log.line(`${subjectOf(ids)} ${what}`);
        }
    }
    function noteFailed(failed, error) {
        for (const one of failed)
            left.delete(one);
        changed.failures.push({ ids: idsOf(failed), error });
    }
    for (let requests = 0; left.size > 0; requests++) {
        if (requests > (overRest ? burst : 0))
            await clock.wait(pauseMs, signal);
        if (signal?.aborted)
            break;
        try {
            await changeSome();
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.hD))
                throw error;
            noteFailed([...left], error);
        }
        onProgress(changed, left.size);
    }
    return changed;
}
/** Writes something for each, with the pause between two; ends early when the signal fires, or one fails. */
async function oneByOne({ clock }, items, signal, write) {
    for (const [at, item] of items.entries()) {
        if (at > 0)
            await clock.wait(pauseMs, signal);
        if (signal.aborted)
            return;
        await write(item);
    }
}
/** For a sentence: `Deployment 5 is`, `Deployments 5, 6 are`. */
function subjectOf(ids) {
    return ids.length === 1 ? `Deployment ${ids} is` : `Deployments ${ids.join(', ')} are`;
}
/** After a change that failed, the next one of the same deployment may fail for that reason alone. */
function firstFailures(answers) {
    const failed = answers.flatMap(({ change, failure: error }) => (error ? [{ id: change.deployment.id, error }] : []));
    return [...(0,collections/* groupBy */.$)(failed, ({ id }) => id).values()].map(([first]) => first);
}
/** 404 is the answer for what is gone, but also for a personal token that may not write. */
function isUnclear({ error: { kind, failure } }) {
    return api_error/* passingKinds */.Z5.includes(kind) || failure.status === 404;
}
/** A token that is new is not always accepted at once. */
function isLimit({ error: { kind } }) {
    return kind === 'rate-limit' || kind === 'bad-token';
}
/** @throws ApiError: whether the changes are done is unknown */
async function statusesNow(api, changes) {
    const deployments = [...new Set(changes.map(({ deployment }) => deployment))];
    try {
        return new Map((await (0,read_deployments/* refresh */.Ow)(api, deployments)).map(({ id, statuses }) => [id, statuses]));
    }
    catch (error) {
        throw error instanceof api_error/* ApiError */.hD ? unanswered(api, changes, error.failure) : error;
    }
}
function isDone({ wanted, deployment }, now) {
    const statuses = now.get(deployment.id);
    return !statuses || (wanted !== 'deleted' && statuses[0]?.state === wanted.state);
}
/** Whether somebody else has posted a status since a change was decided, and ours was not posted. */
function isTaken({ wanted, deployment }, now) {
    return wanted !== 'deleted' && (now.get(deployment.id)?.length ?? 0) > deployment.statuses.length;
}
//# sourceMappingURL=bulk-changes.js.map

/***/ }),

/***/ 8451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/** `Map.groupBy`, which some runners have not, since they have Node 20: in the order in which the keys first occur. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}
//# sourceMappingURL=collections.js.map

/***/ })

};
