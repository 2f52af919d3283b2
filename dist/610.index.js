export const id = 610;
export const ids = [610];
export const modules = {

/***/ 7610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  follow: () => (/* binding */ follow),
  settle: () => (/* binding */ settle)
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
    const watch = { clock: api.clock, isCancelled: false, log };
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
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/github/timeline.js
var timeline = __webpack_require__(7377);
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
        siblings: others.filter((past) => (past.state === 'success' || (0,timeline/* isOpenState */.q1)(past.state)) && isSibling(own, origin, past)),
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
    return history?.deployments.some((past) => past.id !== id && past.task === task && (0,timeline/* isOpenState */.q1)(past.state)) ?? false;
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
    return mark.checkRun && other.checkRun ? mark.checkRun !== other.checkRun : (0,timeline/* isOpenState */.q1)(past.state);
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
const othersTurnMs = 1_000;
/** Those that are active still once the deploys that should have made them inactive had their turn: those may have been killed. */
async function stillActive(api, own, taken, { grace }) {
    // Not all at the same moment, where many deploys wait.
    await grace.wait(api.clock.wait(othersTurnMs + (own.id % 8) * 62.5));
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
        return (await (0,deployments/* getDeployment */.i8)(api, id)).transient;
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
// EXTERNAL MODULE: ./lib/src/github/post-status.js
var post_status = __webpack_require__(87);
// EXTERNAL MODULE: ./lib/src/github/write-once.js
var write_once = __webpack_require__(8921);
;// CONCATENATED MODULE: ./lib/src/deployment/post-final-status.js



/**
 * Posts a deployment's final status. When GitHub refuses a value in it (422), it is posted without, and in the end with the state
 * alone, with a warning: the state is worth more.
 * @throws ApiError
 */
async function postFinalStatus(api, id, status, log) {
    try {
        return await (0,write_once/* postStatusOnce */.Q1)(api, id, status);
    }
    catch (error) {
        // In doubt it was not this write that was refused, but the look for what became of it.
        if (!(error instanceof error_guide/* ApiError */.hD) || error.kind !== 'invalid' || error.inDoubt)
            throw error;
        const smaller = (0,post_status/* withoutRefused */.$z)(status, error.failure.details);
        if (!smaller)
            throw error;
        log.warning(`${error.message}. The status \`${status.state}\` is posted again without ${smaller.without}.`);
        return postFinalStatus(api, id, smaller.left, log);
    }
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

/***/ 5415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ writeOneByOne)
/* harmony export */ });
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8412);
/* harmony import */ var _error_guide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(411);
/* harmony import */ var _write_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8921);



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
                await (0,_write_once_js__WEBPACK_IMPORTED_MODULE_2__/* .postStatusOnce */ .Q1)(api, item.id, item.status);
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

/***/ })

};
