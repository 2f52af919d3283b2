export const id = 84;
export const ids = [84];
export const modules = {

/***/ 9084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  find: () => (/* binding */ find)
});

// EXTERNAL MODULE: ./lib/src/api/sending.js
var sending = __webpack_require__(6831);
// EXTERNAL MODULE: ./lib/src/commits/commits.js
var commits = __webpack_require__(3825);
// EXTERNAL MODULE: ./lib/src/deployment/commit.js
var deployment_commit = __webpack_require__(2471);
// EXTERNAL MODULE: ./lib/src/github/live.js
var github_live = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/src/github/read-deployments.js
var read_deployments = __webpack_require__(3667);
// EXTERNAL MODULE: ./lib/src/shared/collections.js
var collections = __webpack_require__(8451);
// EXTERNAL MODULE: ./lib/src/environment/patterns.js
var patterns = __webpack_require__(541);
;// CONCATENATED MODULE: ./lib/src/environment/search.js




/** What is there now: one answer of each environment and task that has one, the latest first. */
function search_select(deployments, query) {
    const live = query.state === 'success' ? github_live/* liveAmong */.x8 : ([newest]) => newest;
    return foundAt(groupsOf(deployments, query).flatMap((group) => live(group) ?? []), deployments, query);
}
/** {@link select}, without waiting for more. */
function judgeAtOnce(deployments, query) {
    const found = search_select(deployments, query);
    return { kind: found.length < query.atLeast ? 'too few' : 'found', found };
}
/**
 * Whether waiting is over. Of a commit, the newest deployment of each environment and task decides, and what it has made before
 * is past; if any commit is meant, what is live decides first.
 */
function judge(deployments, query) {
    const now = judgeAtOnce(deployments, query);
    const isAny = query.sha === undefined;
    if (query.state === 'any' || (isAny && now.kind === 'found'))
        return now;
    const deciding = groupsOf(deployments, query).flatMap((group) => (isAny && (0,github_live/* liveAmong */.x8)(group)) || (group[0] ?? []));
    const isOver = (one) => (0,github_live/* stateOf */.L4)(one) === 'inactive' && (isAny || (0,github_live/* liveSince */.dR)(one) === undefined);
    const failed = deciding.find((one) => ['failure', 'error'].includes((0,github_live/* stateOf */.L4)(one)));
    if (failed)
        return { kind: 'failed', deployment: failed };
    // `waiting` for an approval, too, and states that GitHub may add.
    const open = deciding.find((one) => !(0,github_live/* isActive */.$m)(one) && (0,github_live/* stateOf */.L4)(one) !== 'inactive');
    if (open)
        return { kind: 'open', deployment: open };
    const found = foundAt(deciding, deployments, query);
    if (deciding.length < query.atLeast)
        return { kind: 'too few', found };
    const over = deciding.find(isOver);
    return over ? { kind: 'over', deployment: over } : { kind: 'found', found };
}
/** Of one environment, or of all together. */
const mostRead = 1_000;
/** How long after it was made a deployment may still become live: one that is not read yet is not later than that. */
const longestDeployMs = 24 * 3_600_000;
/** Nor is one expected to become live after so many that were made later. */
const mostOvertaking = 50;
/**
 * Reads as far as the query needs. An environment that is asked for by its name is read for itself, mostly with one part; for
 * patterns, and of a commit, everything is read, up to 1,000 deployments. @throws what `read` throws
 */
async function search(read, query) {
    const { environment, task, sha, offset } = query;
    // What was live before is of other commits.
    const filter = { task, sha: offset === 0 ? sha : undefined };
    const names = filter.sha === undefined ? (0,patterns/* namesIn */.wX)(environment) : undefined;
    const isEnough = (some) => some.length >= mostRead || (names !== undefined && isDecided(some, query));
    const filters = names?.map((name) => ({ ...filter, environment: name })) ?? [filter];
    const readings = await Promise.all(filters.map((one) => (0,read_deployments/* readUntil */.LC)(isEnough, read(one))));
    const [from] = readings.flatMap((one) => one.from ?? []).sort((a, b) => b.getTime() - a.getTime());
    return { deployments: readings.flatMap(({ deployments }) => deployments), from };
}
/** Whether the latest answer stays what it is, whatever older deployments there are. */
function isDecided(deployments, query) {
    const found = search_select(deployments, query);
    const answer = found[0]?.deployment;
    const oldest = deployments.at(-1);
    if (!answer || !oldest || found.length < query.atLeast)
        return false;
    if (query.state === 'any' && query.offset === 0)
        return true;
    const overtaken = deployments.filter((one) => (0,github_live/* groupOf */.F8)(one) === (0,github_live/* groupOf */.F8)(answer) && one.id < answer.id);
    const sinceOldest = ((0,github_live/* liveSince */.dR)(answer)?.getTime() ?? 0) - oldest.createdAt.getTime();
    return sinceOldest >= longestDeployMs || overtaken.length >= mostOvertaking;
}
/** The deployments that match, by environment and task, the one made last first. */
function groupsOf(deployments, query) {
    const matching = deployments.filter((one) => isAmong(one, query) && (query.sha ?? one.sha) === one.sha);
    return [...(0,collections/* groupBy */.$)(byAge(matching), github_live/* groupOf */.F8).values()];
}
function foundAt(anchors, deployments, query) {
    const known = deployments.filter((one) => isAmong(one, query));
    const latestFirst = query.state === 'success' ? (0,github_live/* byLiveTime */.jI)(anchors) : byAge(anchors);
    return latestFirst.map((anchor) => ({ anchor, deployment: (0,github_live/* liveBefore */.cH)(anchor, query.offset, known) }));
}
function byAge(deployments) {
    return deployments.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
}
/** Whether it matches the query, apart from commit and state. */
function isAmong({ environment, task, creator }, query) {
    return ((0,patterns/* isNamed */.ev)(query.environment, environment) &&
        (query.task === undefined || query.task === task) &&
        (query.creators.length === 0 || query.creators.some((login) => isSameLogin(login, creator))));
}
/** `vercel` also stands for the app, whose login is `vercel[bot]`. */
function isSameLogin(wanted, login) {
    const [a, b] = [wanted.toLowerCase(), login.toLowerCase()];
    return a === b || `${a}[bot]` === b;
}
//# sourceMappingURL=search.js.map
// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/api/limits.js
var limits = __webpack_require__(5441);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
;// CONCATENATED MODULE: ./lib/src/environment/wait.js




/** So long the last answer may take, once the time is over. */
const lastAnswerMs = 800;
/**
 * Asks until there is a verdict, the time is over, or the step is cancelled. After a server error it asks again; it waits for
 * a rate limit. The signal that `ask` is given ends what still goes on then.
 * @throws ApiError that waiting cannot fix
 */
async function waitFor(ask, waiting) {
    const { timeoutMs, log, clock, signal, calls, random } = waiting;
    const over = new AbortController();
    const end = AbortSignal.any([signal, over.signal]);
    const started = clock.now();
    // A server that is silent does not hold the step up for longer than it was given.
    const late = clock.wait(timeoutMs + lastAnswerMs, end).then(() => undefined);
    try {
        while (!signal.aborted) {
            const before = calls();
            const asked = await Promise.race([attempt(() => ask(end), waiting), late]);
            if (signal.aborted)
                break;
            if (!asked)
                return { kind: 'timeout', error: unanswered(timeoutMs) };
            const { verdict, error, seconds = 0 } = asked;
            if (verdict && verdict.kind !== 'open' && verdict.kind !== 'too few')
                return verdict;
            const passedMs = clock.now() - started;
            const leftMs = timeoutMs - passedMs;
            if (leftMs <= 0 || seconds * 1000 > leftMs)
                return { kind: 'timeout', error };
            if (error)
                log.line(`The request to GitHub failed (${(0,api_error/* reasonOf */.A3)(error)}): trying again`);
            if (seconds)
                log.line(`Waiting ${(0,shared_text/* duration */.p0)(seconds * 1000)}, as GitHub asks`);
            // Random, so that steps that began together do not all ask at the same moment.
            const pauseMs = pauseAfter(passedMs, calls(), calls() - before) * (1 + 0.2 * random());
            await clock.wait(Math.min(leftMs, Math.max(pauseMs, seconds * 1000)), end);
        }
        return { kind: 'cancelled' };
    }
    finally {
        over.abort();
    }
}
/** No more than 60 calls in 10 minutes: a few at first, then so often. */
const [callsAtFirst, msPerCall] = [12, 14_000];
/** Pauses grow, as most waits are short, until the calls that a question costs decide. */
function pauseAfter(passedMs, calls, callsOfQuestion) {
    const growing = Math.max(2_000, Math.min(passedMs / 2, 15_000));
    return Math.max(growing, (calls + callsOfQuestion - callsAtFirst) * msPerCall - passedMs);
}
async function attempt(ask, { date }) {
    try {
        return { verdict: await ask() };
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.hD))
            throw error;
        const seconds = (0,limits/* secondsToWait */.U2)(error.failure, new Date(date()));
        if (seconds === undefined && !api_error/* passingKinds */.Z5.includes(error.kind))
            throw error;
        return { error, seconds };
    }
}
function unanswered(timeoutMs) {
    return new errors/* ActionError */.lZ(`GitHub has not answered within the ${(0,shared_text/* duration */.p0)(timeoutMs)} of \`timeout\``, {
        help: 'Is GitHub slow (https://www.githubstatus.com), or `api-url` wrong? Run the job again, or set a longer `timeout`.',
    });
}
//# sourceMappingURL=wait.js.map
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/runner/open-repository.js + 1 modules
var open_repository = __webpack_require__(2789);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var github_deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/shared/identity.js
var identity = __webpack_require__(3258);
// EXTERNAL MODULE: ./lib/src/shared/links.js
var links = __webpack_require__(1903);
// EXTERNAL MODULE: ./lib/src/results/summary.js
var summary = __webpack_require__(11);
;// CONCATENATED MODULE: ./lib/src/results/found.js






/** Deployments as the outputs and the summary of `find` show them. */
/** The outputs: of `one`, and of all in `json`. */
function foundOutputs(found, one, all) {
    const entry = one && entryOf(one);
    return {
        ...entry,
        found,
        payload: entry && (typeof entry.payload === 'string' ? entry.payload : JSON.stringify(entry.payload)),
        json: JSON.stringify(all.map(entryOf)),
    };
}
/** With the names of the outputs. */
function entryOf(one) {
    const { id, environment, sha, ref, task, creator, mark, payload } = one;
    return {
        ...{ 'deployment-id': id, environment, 'environment-url': (0,github_deployments/* urlOf */.rs)(one) ?? null, 'log-url': (0,github_deployments/* logOf */.Gs)(one) ?? null },
        ...{ sha, ref, task, state: (0,github_live/* stateOf */.L4)(one), creator },
        ...{ actor: mark?.actor ?? null, payload: withoutMark(payload) ?? {} },
        'deployed-at': timeOf(one) ?? null,
    };
}
function timeOf(one) {
    const since = (0,github_live/* liveSince */.dR)(one);
    return since && (0,shared_text/* timeText */.Tc)(since);
}
/** What this action keeps there for itself is no one's payload. */
function withoutMark(payload) {
    const { [identity/* markerKey */.s8]: mark, ...own } = Object(payload);
    return mark === undefined ? payload : own;
}
/** The job summary. Strings from outside appear in it as text only. */
function summarizeFound({ found, title, notes = [] }, deployments, repositoryUrl) {
    const lines = deployments.slice(0, 20).map((one) => `- ${line(one, repositoryUrl)}`);
    return (0,summary/* sections */.V0)([`### ${found ? '🔎' : '❌'} ${(0,shared_text/* markdown */.wD)(title)}`, ...notes.map(shared_text/* markdown */.wD), lines.join('\n')]);
}
/** A list, since a table of five columns does not fit a narrow page. */
function line(one, repositoryUrl) {
    const { environment, sha, creator } = one;
    const since = timeOf(one)?.replace('T', ' ').replace('Z', ' UTC');
    const parts = [
        (0,shared_text/* markdownLink */.iQ)(environment, (0,github_deployments/* urlOf */.rs)(one)),
        (0,shared_text/* markdownLink */.iQ)(sha.slice(0, 7), (0,links/* commitPage */.b2)(repositoryUrl, sha)),
        (0,shared_text/* markdownLink */.iQ)((0,github_live/* stateOf */.L4)(one), (0,github_deployments/* logOf */.Gs)(one)),
        `by ${(0,shared_text/* markdown */.wD)(creator)}`,
        since && `live since ${since}`,
    ];
    return parts.filter(Boolean).join(' · ');
}
//# sourceMappingURL=found.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 4 modules
var schemas = __webpack_require__(4922);
// EXTERNAL MODULE: ./lib/src/api/answers.js
var answers = __webpack_require__(1182);
// EXTERNAL MODULE: ./lib/src/commits/commit-histories.js
var commit_histories = __webpack_require__(7367);
;// CONCATENATED MODULE: ./lib/src/commits/commit-details.js



const pull = schemas/* object */.Ikc({ number: schemas/* int */.Whr(), state: schemas/* string */.YjP(), headRefOid: schemas/* string */.YjP() });
const shape = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP(),
    messageHeadline: answers/* text */.Qq,
    author: schemas/* nullish */.cl6(schemas/* object */.Ikc({ name: answers/* text */.Qq, user: schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })) })),
    associatedPullRequests: schemas/* nullable */.mee(schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(pull) })),
});
const fields = `oid messageHeadline author { name user { login } }
  associatedPullRequests(first: 20) { nodes { number state headRefOid } }`;
/** Of so many commits one request tells. */
const detailsAtOnce = 100;
/**
 * Of at most 100 commits, with one request; what GitHub no longer has is left out.
 * @throws ApiError
 */
async function readDetails(api, shas) {
    const purpose = { doing: 'read commits and their pull requests', permission: 'pull-requests: read' };
    const told = await (0,commit_histories/* queryCommits */.TE)(api, purpose, shas, fields, shape);
    return new Map(told.flatMap((one) => (one ? [[one.oid, detailsOf(one)]] : [])));
}
function detailsOf({ oid, messageHeadline, author, associatedPullRequests }) {
    const pulls = associatedPullRequests?.nodes ?? [];
    // Off the default branch, GitHub names open pull requests that have nothing to do with the commit.
    const own = pulls.filter(({ state, headRefOid }) => state === 'MERGED' || (state === 'OPEN' && headRefOid === oid));
    return {
        title: messageHeadline,
        author: author?.user?.login ?? author?.name ?? '',
        pulls: own.map(({ number }) => number),
    };
}
//# sourceMappingURL=commit-details.js.map
// EXTERNAL MODULE: ./lib/src/commits/commit-graph.js + 1 modules
var commit_graph = __webpack_require__(6281);
;// CONCATENATED MODULE: ./lib/src/environment/changes.js

/** What changed when a deployment became live, or would if it did. */
function changeOf(deployment, deployments) {
    const here = deployments.filter((one) => (0,github_live/* groupOf */.F8)(one) === (0,github_live/* groupOf */.F8)(deployment));
    const lives = (0,github_live/* eachTimeLive */.X8)(here);
    const last = lives.findLastIndex(({ id }) => id === deployment.id);
    let there = [];
    for (const one of last === -1 ? lives : lives.slice(0, last))
        there = after(there, one, here).there;
    return after(there, deployment, here);
}
/** What is there once a deployment has become live, and what that changed. */
function after(before, one, here) {
    const replaced = before.at(-1);
    const isOlder = (than) => (0,github_live/* isRollback */.z1)(one.sha, than.sha, here);
    // An earlier commit of another pull request takes back nothing.
    if (replaced && isOlder(replaced) && !areOfTwoPulls(one, replaced)) {
        const kept = before.filter((other) => other.sha !== one.sha && !isOlder(other));
        const changed = before.filter((other) => other.sha !== one.sha && isOlder(other));
        return { there: [...kept, one], before: [...kept, one], changed, isRollback: true };
    }
    const isThere = before.some(({ sha }) => sha === one.sha);
    return { there: isThere ? before : [...before, one], before, changed: isThere ? [] : [one], isRollback: false };
}
function areOfTwoPulls({ mark: a }, { mark: b }) {
    return a?.pull !== undefined && b?.pull !== undefined && a.pull !== b.pull;
}
//# sourceMappingURL=changes.js.map
;// CONCATENATED MODULE: ./lib/src/actions/find-changes.js





/** So many made before it are enough: what the oldest of them contains counts as released before. More are not looked at. */
const [enoughBefore, mostDeployments] = [50, 1_000];
/** Requests for the commits; and for their titles and pull requests. */
const [graphCalls, detailCalls] = [10, 10];
/** So many commits are in `changes`, as far as they fit a variable, with texts of so many characters; its pull requests come from all. */
const [mostChanges, longest] = [250, 200];
/**
 * The commits that a deployment brought to its environment, and their pull requests; of a roll-back, those that it took back.
 * What cannot be told is a warning. @throws ApiError if GitHub cannot be asked, or the token may not read commits
 */
async function releasedBy(one, api, log) {
    const { refusal } = api.graphql;
    if (refusal)
        return notKnown(one, `only GraphQL tells them. ${refusal.message}`, log);
    const { deployments, isAll } = await deploymentsBefore(one, api);
    const change = changeOf(one, deployments);
    const isFirst = change.before.length === 0;
    const nothing = { changes: '[]', pulls: '[]' };
    if (change.changed.length === 0)
        return { ...nothing, note: 'This commit was live here before: nothing is new' };
    if (isFirst && isAll)
        return { ...nothing, note: 'This is the first deployment here: it has no changes' };
    const commits = isFirst ? undefined : await commitsOf(change, api);
    if (commits)
        return describe(commits, change, api);
    return notKnown(one, 'GitHub no longer has the commits, or there are too many', log);
}
function notKnown({ id }, why, log) {
    const note = `The changes of deployment ${id} are not known: ${why}`;
    log.warning(note);
    return { changes: '', pulls: '', note };
}
/** Without any that were made before it, if they are too far back. */
async function deploymentsBefore({ environment, task, id }, api) {
    const countBefore = (some) => some.filter((one) => one.id < id).length;
    const { deployments, from } = await (0,read_deployments/* readUntil */.LC)((some) => countBefore(some) >= enoughBefore || some.length >= mostDeployments, (0,read_deployments/* readDeployments */.Fz)(api, { environment, task }, { commits: true }));
    return { deployments: from && countBefore(deployments) === 0 ? [] : deployments, isAll: from === undefined };
}
/** Newest first; undefined: not all are known. */
async function commitsOf({ before, changed }, api) {
    const deployments = [...before, ...changed];
    const line = { deployments, from: before.length };
    const { added, refusal } = await (0,commit_graph/* readCommitGraph */.O)(api, [line], { calls: graphCalls });
    if (refusal)
        throw refusal;
    const lists = added[0] ?? [];
    // A commit that is gone says nothing of what was there.
    if (lists.slice(0, before.length).every((list) => list === 'gone'))
        return undefined;
    const own = lists.slice(before.length);
    const known = own.filter((list) => typeof list !== 'string');
    return known.length === changed.length ? known.flat().sort((a, b) => b.date - a.date) : undefined;
}
async function describe(commits, { changed, isRollback }, api) {
    const details = new Map();
    const read = commits.slice(0, detailCalls * detailsAtOnce).map(({ sha }) => sha);
    for (let at = 0; at < read.length; at += detailsAtOnce)
        for (const [sha, told] of await readDetails(api, read.slice(at, at + detailsAtOnce)))
            details.set(sha, told);
    const own = commits.filter(({ parents }) => parents.length < 2);
    const changes = own.slice(0, mostChanges).map(({ sha, date }) => {
        const { title = '', author = '' } = details.get(sha) ?? {};
        return { sha, title: (0,shared_text/* shorten */.ml)(title, longest), author: (0,shared_text/* shorten */.ml)(author, longest), date: (0,shared_text/* timeText */.Tc)(date) };
    });
    while (!(0,shared_text/* fitsVariable */.pu)(JSON.stringify(changes)))
        changes.pop();
    const marked = changed.flatMap(({ mark }) => mark?.pull ?? []);
    const pulls = [...new Set([...marked, ...[...details.values()].flatMap(({ pulls }) => pulls)])].sort((a, b) => a - b);
    const more = own.length > changes.length ? `, of which \`changes\` has the newest ${changes.length}` : '';
    const unseen = commits.length > read.length ? `; pull requests of the newest ${read.length} commits` : '';
    const numbers = pulls.length > 0 ? ` (${pulls.map((number) => `#${number}`).join(', ')})` : '';
    const note = `${isRollback ? 'Took back' : 'Released'} ${(0,shared_text/* counted */.hS)(own.length, 'commit')}${more}${numbers}${unseen}`;
    return { changes: JSON.stringify(changes), pulls: JSON.stringify(pulls), note };
}
//# sourceMappingURL=find-changes.js.map
;// CONCATENATED MODULE: ./lib/src/actions/find-answer.js









/** Logs the result of the search. @throws the last error of GitHub, when the time was over */
async function answer(outcome, search) {
    const { api, log, timeoutMs } = search;
    const { refusal } = api.graphql;
    if (refusal)
        log.line(`${refusal.message}. The statuses were read over REST: ${api.calls()} calls`);
    switch (outcome.kind) {
        case 'found':
            return found(outcome.found, search);
        case 'failed':
            return failed(outcome.deployment, search);
        case 'cancelled':
            log.line('Cancelled');
            return ended(130, `Cancelled: ${wanted(search)}`, undefined, search);
        case 'timeout':
            if (outcome.error !== undefined)
                throw outcome.error;
            return none(lacking(search, `came within ${(0,shared_text/* duration */.p0)(timeoutMs)}`), search);
        case 'over':
            return none(`No ${wanted(search)} will come: ${whatHappened(outcome.deployment)}`, search);
        default:
            return none(lacking(search), search);
    }
}
async function found(all, search) {
    const { query, changes, api, log, repositoryUrl } = search;
    const [best] = all;
    // The latest is meant: an older one of another environment is not what was asked for.
    const one = best?.deployment;
    if (!one)
        return none(nothingBefore(best, query), search);
    if (search.from)
        log.line(`${lookedAt(search)}: \`json\` does not show older ones that are live`);
    const url = (0,github_deployments/* urlOf */.rs)(one);
    log.line(`${described(one)}, commit ${one.sha}${url ? `: ${url}` : ''}`);
    const replaced = all.filter(({ anchor }) => query.state === 'success' && (0,github_live/* stateOf */.L4)(anchor) === 'inactive');
    const notes = replaced.map(({ anchor }) => whatHappened(anchor));
    for (const note of notes)
        log.warning(note);
    const released = changes ? await releasedBy(one, api, log) : undefined;
    if (released) {
        log.line(released.note);
        notes.push(released.note);
    }
    const title = `${titleOf(query)} ${one.environment}: ${one.sha.slice(0, 7)}`;
    const deployments = all.flatMap(({ deployment }) => deployment ?? []);
    return {
        exitCode: 0,
        outputs: { ...foundOutputs(true, one, deployments), changes: released?.changes, pulls: released?.pulls },
        summary: summarizeFound({ found: true, title, notes }, deployments, repositoryUrl),
    };
}
function nothingBefore(best, { offset }) {
    const where = best ? ` in ${best.anchor.environment}: ${best.anchor.sha.slice(0, 7)} is live there` : '';
    return `${offset === 1 ? 'No other commit was' : `No ${offset} other commits were`} live before${where}`;
}
function titleOf({ state, offset }) {
    if (offset > 0)
        return 'Live before in';
    return state === 'any' ? 'Newest in' : 'Live in';
}
/** A failed deployment is an error, whatever `if-none` says. */
function failed(one, search) {
    const [newest] = one.statuses;
    const log = (0,github_deployments/* logOf */.Gs)(one);
    const message = `${described(one)}${newest?.description ? `: ${newest.description}` : ''}`;
    search.log.error(message, log ? `See ${log}` : undefined);
    return ended(1, message, one, search);
}
async function none(message, search) {
    const { ifNone, from, log } = search;
    if (from)
        log.warning(`${lookedAt(search)}: older ones are not known`);
    if (ifNone === 'fail')
        log.error(message, (await seen(search)).join('\n'));
    else
        log.line(`${message} (if-none: pass)`);
    return ended(ifNone === 'fail' ? 1 : 0, message, undefined, search);
}
function ended(exitCode, title, one, { repositoryUrl }) {
    const summary = { found: exitCode === 0, title: (0,shared_text/* shorten */.ml)(title, 250) };
    return {
        exitCode,
        outputs: foundOutputs(false, one, []),
        summary: summarizeFound(summary, one ? [one] : [], repositoryUrl),
    };
}
/** Enough to see which filter is wrong. */
const mostSeen = 10;
/** What the filters leave out is seen only without them. */
async function seen({ deployments, query, api }) {
    const some = [...deployments.slice(0, mostSeen), ...(await newestOfAll(api)).slice(0, mostSeen)];
    if (some.length === 0)
        return ['GitHub has no deployments that these inputs could match'];
    const lines = some.map((one) => `  ${one.environment}  ${one.creator}  ${one.task}  ${(0,github_live/* stateOf */.L4)(one)}  ${one.sha.slice(0, 7)}`);
    return [
        `Looked for: ${filters(query)}`,
        'The newest that GitHub has (environment, creator, task, state, commit):',
        ...new Set(lines),
    ];
}
async function newestOfAll(api) {
    try {
        return (await (0,read_deployments/* readUntil */.LC)(() => true, (0,read_deployments/* readDeployments */.Fz)(api, {}, { sending: sending/* noRetry */.sb }))).deployments;
    }
    catch (error) {
        // The answer is known without them.
        if (!(error instanceof api_error/* ApiError */.hD))
            throw error;
        return [];
    }
}
function filters({ environment, task, creators, sha }) {
    return [
        `environment ${environment.join(', ')}`,
        ...(task === undefined ? [] : [`task ${task}`]),
        ...(creators.length === 0 ? [] : [`creator ${creators.join(', ')}`]),
        ...(sha === undefined ? [] : [`commit ${sha}`]),
    ].join('; ');
}
/** Why a deployment is inactive. */
function whatHappened(one) {
    if (!(0,github_live/* liveSince */.dR)(one))
        return `${described(one)}, and never was live: skipped or cancelled`;
    return `${described(one)}: it was live, and was replaced or taken down since`;
}
/** What is missing. */
function lacking(search, how) {
    const { deployments, query } = search;
    const verdict = judge(deployments, query);
    const names = search_select(deployments, query).map(({ anchor }) => anchor.environment);
    if (names.length === 0)
        return how ? `No ${wanted(search)} ${how}` : `There is no ${wanted(search)}`;
    if (verdict.kind === 'open')
        return `${described(verdict.deployment)}: it has not ended`;
    return `Only ${names.join(', ')} has a ${wanted(search)}, and \`at-least\` is ${query.atLeast}`;
}
/** live deployment of abc1234 to staging */
function wanted({ query: { state, sha, environment }, because }) {
    const commit = sha === undefined ? '' : ` of ${sha.slice(0, 7)} (${because})`;
    return `${state === 'any' ? '' : 'live '}deployment${commit} to ${environment.join(', ')}`;
}
function described(one) {
    return `Deployment ${one.id} to ${one.environment} by ${one.creator} has the state ${(0,github_live/* stateOf */.L4)(one)}`;
}
/** How far was looked. */
function lookedAt({ deployments, from }) {
    return `Looked at the newest ${deployments.length} deployments, back to ${from?.toISOString().slice(0, 16)}Z`;
}
//# sourceMappingURL=find-answer.js.map
;// CONCATENATED MODULE: ./lib/src/actions/find.js











/**
 * Finds what is live, what was live before, or where a commit is; with a time-out it waits for it. Needs no more than
 * `deployments: read`, but to look up a branch or a pull request.
 * @throws ActionError when GitHub could not be asked
 */
async function find(config, event, context) {
    const { repository = event.repository, timeout: timeoutMs, ifNone, changes, task, creator: creators } = config;
    const { log, clock } = context;
    const signal = cancelSignal(context);
    const api = (0,open_repository/* openRepository */.h)(config, event, context);
    const waits = timeoutMs > 0;
    let commit;
    let query = { ...config, task, creators, sha: undefined };
    let reading = { deployments: [], from: undefined };
    async function ask(sending) {
        commit ??= await commitOf(config, api, event);
        query = { ...query, sha: commit.sha };
        reading = await search((filter) => (0,read_deployments/* readDeployments */.Fz)(api, filter, { sending }), query);
        return (waits ? judge : judgeAtOnce)(reading.deployments, query);
    }
    // While it waits, it decides itself when to ask again, and when to give up.
    const askOnce = (end) => ask({ ...sending/* noRetry */.sb, signal: end });
    const { calls, serverTime } = api;
    const outcome = await (waits
        ? waitFor(askOnce, { timeoutMs, log, clock, signal, calls, date: serverTime.now, random: Math.random })
        : Promise.race([ask(), cancelled(signal)]));
    const asked = { query, because: commit?.because ?? '', timeoutMs, ifNone, changes };
    return answer(outcome, { ...asked, ...reading, api, log, repositoryUrl: `${event.serverUrl}/${repository}` });
}
function cancelSignal({ cancellation }) {
    const controller = new AbortController();
    cancellation.onSignal(() => controller.abort());
    return controller.signal;
}
function cancelled(signal) {
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'cancelled' })));
}
/** The commit to look for, with the reason; no SHA: any commit. */
async function commitOf({ commit, repository }, api, event) {
    if (commit === 'any')
        return { sha: undefined, because: '' };
    if (shared_text/* fullSha */.g8.test(commit.toLowerCase()))
        return { sha: commit.toLowerCase(), because: 'as given' };
    if (commit !== 'event')
        return { sha: await (0,commits/* headOf */.Uo)(api, commit), because: `the head of ${commit}` };
    if (!(0,runner_event/* isOwn */.NP)({ repository }, event)) {
        throw new errors/* ActionError */.lZ('`commit: event` stands for a commit of this workflow’s repository, but `repository` is another one', {
            help: `Set \`commit\` to a branch, tag or SHA of ${repository}.`,
        });
    }
    return (await (0,deployment_commit/* findCommit */.fq)(api, {}, event, 'commit')).commit;
}
//# sourceMappingURL=find.js.map

/***/ }),

/***/ 6281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readCommitGraph)
});

// UNUSED EXPORTS: readBehind

// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/commits/commit-histories.js
var commit_histories = __webpack_require__(7367);
;// CONCATENATED MODULE: ./lib/src/commits/commit-walk.js
/** What follows from the commits that are known, for the deployments of one environment and task. Nothing here asks GitHub. */
function walk(lines, known) {
    const walked = { added: [], unread: new Map(), unsure: [] };
    for (const line of lines)
        walked.added.push(walkLine(line, known, walked));
    return walked;
}
/** A commit may be dated so long after one that builds on it: clocks differ. */
const clocksMs = 86_400_000;
/**
 * A list is sure if nothing in it is unread (a hole), and nothing in it is as old as what is unread of an earlier deployment: that
 * might lead to it.
 */
function walkLine({ deployments, from = 0 }, known, walked) {
    const seen = new Set();
    const open = [];
    let base;
    return deployments.map(({ sha, createdAt }, at) => {
        if (known.gone.has(sha))
            return 'gone';
        const root = { sha, date: createdAt?.getTime() ?? Number.POSITIVE_INFINITY };
        const isRead = known.commits.has(sha);
        // What the first one contains was live before. After others that may all be gone, it is not known which one is the first.
        const isFirst = isRead && seen.size === 0;
        const isOrdered = isFirst || base !== undefined;
        const compared = known.compared.get(`${base?.sha}...${sha}`);
        const fresh = isFirst ? new Set() : compared;
        const below = visit(fresh ? belowThe(fresh, root, known) : [], seen, known).unread;
        const { list, unread } = visit([root], seen, known);
        const holes = isRead ? unread : [root];
        const oldest = Math.min(...[...list.slice(-1), ...holes].map(({ date }) => date));
        // Without any that was read before it, those before have to be read, however old.
        const leading = open.filter(({ date }) => !isOrdered || date + clocksMs >= oldest);
        const isApart = leading.length === 0 || (compared !== undefined && areBelow(leading, base, known));
        const isSure = isOrdered && isApart && holes.length === 0;
        if (!isSure && at >= from) {
            for (const one of [...holes, ...leading])
                walked.unread.set(one.sha, one.date);
            walked.unsure.push({ base: base?.sha, head: sha });
        }
        open.push(...holes, ...below);
        if (isRead)
            base = root;
        return isSure ? list : 'unknown';
    });
}
/** What is reached from some and was not seen before: the known ones newest first. */
function visit(some, seen, { commits }) {
    const list = [];
    const unread = [];
    const waiting = [...some];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
        if (seen.has(next.sha))
            continue;
        seen.add(next.sha);
        const commit = commits.get(next.sha);
        if (commit)
            list.push(commit);
        else
            unread.push(next);
        waiting.push(...(commit?.parents ?? []));
    }
    return { list: list.sort((a, b) => b.date - a.date), unread };
}
/** What of a deployment is not new if these are all that is: what they build on, or its own commit. */
function belowThe(fresh, root, { commits }) {
    const parents = [...fresh].flatMap((sha) => commits.get(sha)?.parents ?? []);
    return [root, ...parents].filter(({ sha }) => !fresh.has(sha));
}
function areBelow(some, base, known) {
    const reached = new Set();
    visit(base ? [base] : [], reached, known);
    return some.every(({ sha }) => reached.has(sha));
}
//# sourceMappingURL=commit-walk.js.map
// EXTERNAL MODULE: ./lib/src/commits/commits.js
var commits_commits = __webpack_require__(3825);
;// CONCATENATED MODULE: ./lib/src/commits/commit-graph.js





/**
 * What each deployment contains that none before it on its line does. Reads what is needed for that, the newest first, within
 * `calls` requests; what is not sure then is 'unknown'. A commit that is gone counts as if it had not been deployed, and the
 * first other one of a line has an empty list. Lists are exact unless a commit is dated more than a day after one that builds
 * on it.
 */
async function readCommitGraph(api, lines, { calls }) {
    const reader = createReader(api, lines);
    const before = api.calls();
    for (;;) {
        const walked = walk(lines, reader.known);
        if (api.calls() - before >= calls || !(await reader.readMore(walked)))
            return { added: walked.added, calls: api.calls() - before, refusal: reader.refusal() };
    }
}
/** One request asks for so many commits: more were refused at times. What is refused is halved, down to the fewest. */
const [mostCommits, fewestCommits] = [1_000, 30];
/** When no more lists are unsure, and reading does not help, they are compared with the deployment before. */
const mostComparisons = 10;
function createReader(api, lines) {
    const known = { commits: new Map(), gone: new Set(), compared: new Map() };
    const asked = new Map();
    let overRest = api.graphql.refusal !== undefined;
    let refusal;
    let size = mostCommits;
    /** How many unread commits one history brings. Until that is known, the first ones are spread over all. */
    let apart = Number.POSITIVE_INFINITY;
    let unsureBefore = Number.POSITIVE_INFINITY;
    function learn(sha, history) {
        if (history === undefined)
            known.gone.add(sha);
        for (const commit of history ?? [])
            if (!known.commits.has(commit.sha))
                known.commits.set(commit.sha, commit);
    }
    for (const { sha, commit } of lines.flatMap(({ deployments }) => deployments))
        if (commit)
            learn(sha, commit === 'gone' ? undefined : [commit]);
    async function readSome(unread) {
        const most = overRest ? 1 : Math.ceil(size / 10);
        const step = Math.max(1, Math.min(apart, Math.floor(unread.length / most)));
        // What was asked for and has not come has many parents.
        const isAgain = asked.has(unread[0] ?? '');
        const roots = unread.filter((sha, at) => at % step === 0 && asked.has(sha) === isAgain).slice(0, most);
        const depth = Math.min(100, Math.floor(size / roots.length));
        const histories = overRest
            ? await Promise.all(roots.map((sha) => (0,commits_commits/* listHistory */.Pq)(api, sha)))
            : await (0,commit_histories/* readHistories */.X_)(api, roots, isAgain ? { depth: 1, parents: 100 } : { depth, parents: 10 });
        for (const [at, sha] of roots.entries()) {
            learn(sha, histories[at]);
            asked.set(sha, (asked.get(sha) ?? 0) + 1);
        }
        apart = Math.floor(unread.filter((sha) => known.commits.has(sha)).length / roots.length);
    }
    async function compare(base, head) {
        known.compared.set(`${base}...${head}`, undefined);
        const { aheadBy, commits } = await (0,commits_commits/* commitsBetween */.$q)(api, base, head, 1);
        learn(head, commits);
        if (aheadBy === commits.length)
            known.compared.set(`${base}...${head}`, new Set(commits.map(({ sha }) => sha)));
    }
    /** With one request. False: there is nothing more to ask. */
    async function readMore({ unread, unsure }) {
        const newestFirst = [...unread].sort(([, a], [, b]) => b - a).map(([sha]) => sha);
        const left = newestFirst.filter((sha) => (asked.get(sha) ?? 0) < 2 && !known.gone.has(sha));
        const isStuck = unsure.length >= unsureBefore && unsure.length <= mostComparisons;
        const alone = unsure.find(({ base, head }) => isStuck && base && !known.compared.has(`${base}...${head}`));
        unsureBefore = unsure.length;
        try {
            if (alone?.base)
                await compare(alone.base, alone.head);
            else if (left.length > 0)
                await readSome(left);
            else
                return false;
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.hD))
                throw error;
            if (api_error/* passingKinds */.Z5.includes(error.kind) && size > fewestCommits)
                size /= 2;
            // Two commits may have nothing in common.
            else if (alone && error.kind === 'not-found')
                return true;
            else if ((0,api_error/* needsRest */.kv)(error) && !overRest)
                overRest = true;
            else
                refusal = error;
        }
        return refusal === undefined;
    }
    return { known, readMore, refusal: () => refusal };
}
//# sourceMappingURL=commit-graph.js.map

/***/ }),

/***/ 3825:
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
/* harmony import */ var _api_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1182);
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2901);
/* harmony import */ var _api_ask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3976);




/** GitHub's REST calls about commits, and what names them: branches, tags, pull requests. */
const commit = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/**
 * The commit at the head of a branch, or of a tag: https://docs.github.com/rest/commits/commits#get-a-commit
 * @throws ApiError
 */
async function headOf(api, ref) {
    const purpose = { doing: `find the commit of \`${ref}\``, permission: 'contents: read' };
    const { sha } = await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .kA)(api, purpose, commit, 'GET /repos/{owner}/{repo}/commits/{ref}', { ref, per_page: 1 });
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
    commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ committer: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ date: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB }) }),
}), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ sha, parents, commit: { committer } }) => {
    const date = committer.date.getTime();
    return { sha, date, parents: parents.map((parent) => ({ sha: parent.sha, date })) };
}));
const comparedCommits = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .extend */ .X$i(comparison, { commits: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(graphed) });
/** How `head` stands to `base`: https://docs.github.com/rest/commits/commits#compare-two-commits @throws ApiError */
function compareCommits(api, base, head, sending) {
    return compare(api, base, head, comparison, { per_page: 1 }, sending);
}
function compare(api, base, head, shape, paging, sending) {
    const purpose = { doing: `compare ${base} with ${head}`, permission: 'contents: read', sending };
    const basehead = `${base}...${head}`;
    return (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .kA)(api, purpose, shape, 'GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, ...paging });
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
        return await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .kA)(api, purpose, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(graphed), 'GET /repos/{owner}/{repo}/commits', { sha, per_page: 100 });
    }
    catch (error) {
        if (error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.failure.status === 404)
            return undefined;
        throw error;
    }
}
const standing = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ aheadBy: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), behindBy: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr() }));
function standingsOf(names) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ data: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repository: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ defaultBranchRef: (0,_api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .eachOf */ .pQ)(names, standing) }) }) });
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
    const { defaultBranchRef: told } = (await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .queryRepository */ .l$)(api, purpose, standingsOf(shas.map((sha) => `c${sha}`)), asked)).data.repository;
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
    return (await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .kA)(api, purpose, repository, 'GET /repos/{owner}/{repo}', {})).default_branch;
}
const branch = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ...{ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), ref: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() },
    repo: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()) })),
});
/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request @throws ApiError */
async function getPullRequest(api, number) {
    const purpose = { doing: `return pull request #${number}`, permission: 'pull-requests: read' };
    const shape = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ head: branch, base: branch });
    const { head, base } = await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .kA)(api, purpose, shape, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        pull_number: number,
    });
    return { number, sha: head.sha, ref: head.ref, base: base.ref, repository: head.repo };
}
//# sourceMappingURL=commits.js.map

/***/ }),

/***/ 2471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   fq: () => (/* binding */ findCommit),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* unused harmony export chooseCommit */
/* harmony import */ var _commits_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3825);
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2247);
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2545);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8835);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5831);





/**
 * Decides which commit this run deploys. A branch name can move between the event and the call, so a SHA is sent unless
 * the user gave a `ref`. On `pull_request`, `github.sha` is a test merge that no branch contains: the head is deployed.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * @throws ActionError when the event has no commit; it names the `input` that can give one
 */
function chooseCommit(config, event, input = 'ref') {
    const { ref } = config;
    const own = (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwn */ .NP)(config, event);
    if (ref !== undefined)
        return { ref, sha: meantBy(ref, own ? event : undefined), because: 'as given by `ref`' };
    if (!own) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('`ref` is required when `repository` is not the repository of this workflow', {
            help: `Set \`ref\` to the branch, tag or SHA of ${config.repository} that is deployed.`,
        });
    }
    const { sha, because, lookUp } = ofEvent(event);
    if (lookUp !== undefined)
        return { pullRequest: lookUp };
    if (sha === undefined)
        throw withoutCommit(event, input);
    return { ref: sha, sha, because };
}
/** The same, once a pull request is looked up, if one has to be. @throws ActionError */
async function findCommit(api, config, event, input) {
    const chosen = chooseCommit(config, event, input);
    if (!('pullRequest' in chosen))
        return { commit: chosen };
    const pull = await (0,_commits_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .getPullRequest */ .T9)(api, chosen.pullRequest);
    return { commit: { ref: pull.sha, sha: pull.sha, because: `the head of pull request #${pull.number}` }, pull };
}
/**
 * The pull request and branch that this step deploys. A given `ref` stands for itself, unless it is the commit of the event; in
 * another repository, nothing of the event counts. `pull` is the pull request that was looked up for the event, if one was.
 */
function originOf(config, event, pull) {
    const { ref } = config;
    const own = (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwn */ .NP)(config, event);
    const { sha, origin } = ofEvent(event);
    if (own && pull)
        return { pull: pull.number, bases: [pull.base], ...branchOf(pull.repository, pull.ref, event) };
    if (own && (ref === undefined || ref === sha))
        return origin;
    const given = ref === undefined || _shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fullSha */ .g8.test(ref) ? {} : { ref: (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(ref) };
    return { ...given, ...(own && pullIn(event)) };
}
/** What each event is about. */
function ofEvent(event) {
    const { name, payload } = event;
    const { pull_request, merge_group, workflow_run, check_run, check_suite, deployment, issue } = payload;
    const pull = pullIn(event);
    if (name === 'delete' || (name === 'push' && payload.deleted))
        return { because: '', origin: {} };
    if (pull_request) {
        const { number, head, base, merged, merge_commit_sha: merge } = pull_request;
        // After the merge, what the base branch got: https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
        if (payload.action === 'closed' && merged && merge)
            return { sha: merge, because: `the merge commit of pull request #${number}`, origin: { ...pull, ref: base.ref } };
        const origin = { ...pull, ...branchOf(head.repo, head.ref, event) };
        return { sha: head.sha, because: `the head of pull request #${number}`, origin };
    }
    if (merge_group) {
        const origin = { ref: (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(merge_group.head_ref), bases: [(0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(merge_group.base_ref)] };
        return { sha: merge_group.head_sha, because: 'the head of the merge group', origin };
    }
    if (workflow_run) {
        // A fork's has no pull request: https://github.com/actions/runner/issues/3444
        const origin = { ...pull, ...branchOf(workflow_run.head_repository, workflow_run.head_branch, event) };
        return { sha: workflow_run.head_sha, because: 'the commit of the workflow run that triggered this one', origin };
    }
    const check = check_run ?? check_suite;
    // Checks are of this repository, or have no branch.
    if (check)
        return {
            ...{ sha: check.head_sha, because: 'the commit that was checked' },
            origin: { ...pull, ref: check.head_branch ?? undefined },
        };
    if (name === 'status' && payload.sha) {
        // The run is of the default branch, whatever the commit is.
        const origin = payload.sha === event.sha ? branchIn(event.ref) : {};
        return { sha: payload.sha, because: 'the commit whose status started this run', origin };
    }
    if (deployment) {
        const because = `the commit of deployment ${deployment.id}`;
        return { sha: deployment.sha, because, origin: branchIn(deployment.ref ?? event.ref) };
    }
    if (issue?.pull_request)
        return { because: '', lookUp: issue.number, origin: {} };
    const because = event.ref
        ? `the commit of \`${(0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(event.ref)}\` on \`${name}\``
        : `the commit of the event (\`${name}\`)`;
    return { sha: event.sha, because, origin: branchIn(event.ref) };
}
function branchIn(ref) {
    return { ref: (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(ref) || undefined };
}
/** A branch of this repository, or of a fork; neither if the fork is deleted. */
function branchOf(repository, branch, event) {
    if (!repository || !branch)
        return {};
    const { full_name, id } = repository;
    const head = { repository: full_name, repositoryId: id?.toString() };
    return (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRepository */ .ve)(head, event) ? { ref: branch } : { fork: { ...head, branch } };
}
/** The pull request of the event. The events of runs and checks name those that their commit is the head of. */
function pullIn({ payload }) {
    const { pull_request, workflow_run, check_run, check_suite } = payload;
    const pulls = pull_request ? [pull_request] : ((workflow_run ?? check_run ?? check_suite)?.pull_requests ?? []);
    const [first] = pulls;
    return first ? { pull: first.number, bases: pulls.map(({ base }) => base.ref) } : {};
}
/** The default branch, where it is that of the event's repository, and the event names it. */
function defaultBranchOf(config, event) {
    return (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwn */ .NP)(config, event) ? event.payload.repository?.default_branch : undefined;
}
function withoutCommit(event, input) {
    // On `delete`, `github.ref` is the default branch.
    const deleted = event.name === 'delete' ? event.payload.ref : event.ref;
    const skip = event.name === 'push' ? 'Skip the step with `if: ${{ !github.event.deleted }}`, or set' : 'Set';
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`There is no commit to ${input === 'ref' ? 'deploy' : 'look for'}: \`${event.name}\` says that ${deleted || 'a ref'} was deleted`, { help: `${skip} \`${input}\` to a branch, tag or SHA.` });
}
/** The commit a given `ref` is meant to be, where the event knows it: a branch that moved since must not go unnoticed. */
function meantBy(ref, event) {
    if (_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fullSha */ .g8.test(ref))
        return ref;
    if (!event)
        return undefined;
    const { pull_request } = event.payload;
    if (pull_request && !(0,_runner_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isFromFork */ .ty)(pull_request) && isSameRef(ref, `refs/heads/${pull_request.head.ref}`))
        return pull_request.head.sha;
    // On every event, `github.sha` is what `github.ref` was then, and what a checkout gets.
    return isSameRef(ref, event.ref) ? event.sha : undefined;
}
function isSameRef(ref, full) {
    return [full, full.replace(/^refs\//, ''), (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(full)].includes(ref);
}
//# sourceMappingURL=commit.js.map

/***/ }),

/***/ 541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dd: () => (/* binding */ plainNames),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* unused harmony export matches */
/** Patterns of environment names, in which `*` stands for anything. */
/**
 * Whether the patterns name an environment: one of them matches, and none of those that begin with `!`. Upper and lower case
 * are the same, as they are to GitHub: https://docs.github.com/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments
 */
function isNamed(patterns, environment) {
    const name = environment.toLowerCase();
    const has = (some) => some.some((pattern) => matches(pattern.toLowerCase(), name));
    const excluding = patterns.filter((pattern) => pattern.startsWith('!'));
    return (has(patterns.filter((pattern) => !pattern.startsWith('!'))) && !has(excluding.map((one) => one.slice(1).trim())));
}
/** Whether a name is the pattern, `*` standing for any characters, also none. Takes time in proportion to both at most. */
function matches(pattern, name) {
    const [first = '', ...others] = pattern.split('*');
    const last = others.pop();
    if (last === undefined)
        return name === first;
    if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length)
        return false;
    let from = first.length;
    for (const part of others) {
        const at = name.indexOf(part, from);
        if (at < 0 || at + part.length > name.length - last.length)
            return false;
        from = at + part.length;
    }
    return true;
}
/** The names that patterns consist of. Undefined: only all environments can be asked for. */
function namesIn(patterns) {
    const named = patterns.filter((pattern) => !pattern.startsWith('!'));
    return named.some(hasGlob) ? undefined : named;
}
/** Those that are names. */
function plainNames(patterns) {
    return patterns.filter((pattern) => !pattern.startsWith('!') && !hasGlob(pattern));
}
function hasGlob(pattern) {
    return pattern.includes('*');
}
//# sourceMappingURL=patterns.js.map

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
