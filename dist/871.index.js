export const id = 871;
export const ids = [871];
export const modules = {

/***/ 871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  find: () => (/* binding */ find_find)
});

// EXTERNAL MODULE: ./lib/src/deployment/commit.js
var deployment_commit = __webpack_require__(2471);
// EXTERNAL MODULE: ./lib/src/environment/find.js
var find = __webpack_require__(8849);
// EXTERNAL MODULE: ./lib/src/github/deployment-states.js
var deployment_states = __webpack_require__(1384);
// EXTERNAL MODULE: ./lib/src/environment/patterns.js
var environment_patterns = __webpack_require__(541);
// EXTERNAL MODULE: ./lib/src/shared/collections.js
var collections = __webpack_require__(8451);
;// CONCATENATED MODULE: ./lib/src/environment/verdict.js



/** Judges by the newest deployment of each environment, task and creator; what they have made before is history. */
function judge(records, query) {
    if (query.sha === undefined) {
        const live = (0,find/* select */.Lt)(records, query);
        if (live.length > 0)
            return { kind: 'found', found: live, replaced: false };
    }
    const newest = newestOfEach(records, query);
    const among = (fits) => newest.filter(fits);
    const anchored = (anchors) => (0,find/* select */.Lt)(records, query, (record) => anchors.includes(record));
    const live = among((record) => query.state === 'any' || (0,deployment_states/* stateOf */.L4)(record) === 'success');
    if (live.length > 0)
        return { kind: 'found', found: anchored(live), replaced: false };
    const [failed] = among((record) => ['failure', 'error'].includes((0,deployment_states/* stateOf */.L4)(record)));
    if (failed)
        return { kind: 'failed', record: failed };
    const replaced = among((record) => (0,deployment_states/* stateOf */.L4)(record) === 'inactive' && (0,deployment_states/* liveSince */.dR)(record) !== undefined);
    // Of any commit: whatever had replaced it would be live.
    if (replaced.length > 0 && query.sha !== undefined) {
        return { kind: 'found', found: anchored(replaced), replaced: true };
    }
    // `waiting` for an approval, too, and states that GitHub may add.
    const [open] = among((record) => (0,deployment_states/* stateOf */.L4)(record) !== 'inactive');
    if (open)
        return { kind: 'open', record: open };
    const [over] = newest;
    return over ? { kind: 'over', record: over } : { kind: 'nothing' };
}
function newestOfEach(records, query) {
    const matching = records
        .filter((record) => (0,find/* isAmong */.FB)(record, query) && (query.sha === undefined || record.sha === query.sha))
        .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
    const groups = (0,collections/* groupBy */.$)(matching, (record) => `${(0,find/* groupOf */.F8)(record)} ${record.creator.toLowerCase()}`);
    return [...groups.values()].flatMap(([newest]) => newest ?? []);
}
//# sourceMappingURL=verdict.js.map
;// CONCATENATED MODULE: ./lib/src/environment/find-reader.js




/** A page holds 100 deployments. */
const maxPages = { waiting: 30, otherwise: 100 };
/** How long after it was made a deployment may still become live: one that is not read yet is not later than that. */
const longestDeployMs = 24 * 3_600_000;
/** Nor is one expected to become live after so many that were made later, to the one environment that is asked for, and are read. */
const mostOvertaking = 50;
/**
 * Makes a function that reads as many pages as the query needs, mostly one. When it is called again it reads what can have
 * changed: the newest page, and those with a matching deployment on its way.
 */
function createReader(source, query, waits) {
    let known;
    function isEnough(records, oldest) {
        if (!waits)
            return isDecided((0,find/* select */.Lt)(records, query), { records, oldest }, query);
        const verdict = judge(records, query);
        if (verdict.kind === 'found' && !verdict.replaced)
            return isDecided(verdict.found, { records, oldest }, query);
        // Of several, an older one may have succeeded, or failed.
        return query.sha !== undefined && verdict.kind !== 'nothing' && isAboutOne(query);
    }
    return async () => {
        // A deployment made meanwhile moves those before it to the next page.
        const records = new Map();
        let elsewhere = [];
        let after;
        for (let pages = 1;; pages++) {
            const page = await source(after);
            for (const record of page.records)
                records.set(record.id, record);
            if (pages === 1)
                elsewhere = page.elsewhere;
            after = page.next;
            const older = known?.records.filter((one) => !records.has(one.id) && isBefore(one, page.oldest)) ?? [];
            const read = [...records.values()];
            const enough = known ? !older.some((one) => mayChange(one, query)) : isEnough(read, page.oldest);
            if (after !== undefined && !enough && pages < maxPages[waits ? 'waiting' : 'otherwise'])
                continue;
            known = {
                ...{ records: [...read, ...older], complete: after === undefined || known?.complete === true, elsewhere },
                whole: page.whole,
            };
            return known;
        }
    };
}
function isBefore({ createdAt }, oldest) {
    return oldest !== undefined && createdAt.getTime() <= oldest.getTime();
}
/** Whether the answer stays what it is, whatever older deployments there are. */
function isDecided([best], { records, oldest }, query) {
    const answer = best?.record;
    const time = answer && (0,find/* timeOf */.nR)(answer, query);
    if (!time || !oldest)
        return false;
    if (time.getTime() >= oldest.getTime() + (query.state === 'any' ? 0 : longestDeployMs))
        return true;
    const before = records.filter((record) => (0,find/* isAmong */.FB)(record, query) && record.id < answer.id);
    return (0,environment_patterns/* onlyName */.cp)(query.environment) !== undefined && before.length >= mostOvertaking;
}
/** Whether one environment, task and creator is asked for, of which only the newest deployment counts. */
function isAboutOne({ environment, task, creators }) {
    return (0,environment_patterns/* onlyName */.cp)(environment) !== undefined && task !== undefined && creators.length === 1;
}
function mayChange(record, query) {
    const ofCommit = query.sha === undefined || record.sha === query.sha;
    return (0,find/* isAmong */.FB)(record, query) && ofCommit && !['success', 'inactive', 'failure', 'error'].includes((0,deployment_states/* stateOf */.L4)(record));
}
//# sourceMappingURL=find-reader.js.map
// EXTERNAL MODULE: ./lib/src/github/needs-rest.js
var needs_rest = __webpack_require__(8892);
// EXTERNAL MODULE: ./lib/src/github/rest-records.js
var rest_records = __webpack_require__(4599);
// EXTERNAL MODULE: ./lib/src/github/statuses.js
var github_statuses = __webpack_require__(3748);
;// CONCATENATED MODULE: ./lib/src/environment/find-sources.js






/** How many deployments show what a filter leaves out. */
const elsewhereShown = 10;
/** Reads by GraphQL, a call for every 100 deployments; where the server has none, by REST. */
function createSource(api, query, { request, log }) {
    const environments = (0,environment_patterns/* namesToAsk */.X_)(query.environment);
    const byRest = restSource(api, query, request);
    let rest = false;
    return async (after) => {
        if (rest)
            return byRest(after);
        const elsewhere = environments && after === undefined ? elsewhereShown : 0;
        try {
            const page = await (0,deployment_states/* readRecords */.T3)(api, { environments, after, elsewhere, request });
            return { ...page, oldest: page.records.at(-1)?.createdAt, whole: true };
        }
        catch (error) {
            if (!(0,needs_rest/* needsRest */.k)(error))
                throw error;
            log.line(`${error.message}. Going on over REST, which takes a call for the list, and one for the statuses of each deployment that matters.`);
            rest = true;
            return byRest(after);
        }
    };
}
/** Nothing is read twice that has not changed. */
function restSource(api, query, request) {
    const lists = new Map();
    const statuses = new Map();
    const { environment: patterns, task } = query;
    let environment = (0,environment_patterns/* onlyName */.cp)(patterns);
    async function recordOf({ updatedAt, ...deployment }) {
        const known = statuses.get(deployment.id);
        if (known?.updatedAt === updatedAt.getTime())
            return { ...deployment, statuses: known.read };
        const read = await (0,github_statuses/* listStatuses */.vM)(api, deployment.id, request);
        statuses.set(deployment.id, { updatedAt: updatedAt.getTime(), read });
        return { ...deployment, statuses: read };
    }
    return async (after) => {
        const page = Number(after ?? 1);
        let list = await (0,rest_records/* listRecords */.V)(api, { page, environment, task, request }, lists.get(page));
        if (page === 1 && environment !== undefined && list.deployments.length === 0) {
            // It may be written in another way.
            environment = undefined;
            list = await (0,rest_records/* listRecords */.V)(api, { page, task, request }, undefined);
        }
        lists.set(page, list);
        const records = [];
        for (const deployment of latestFirst(list.deployments, query)) {
            if (isAnswered(records, query, deployment))
                break;
            records.push(await recordOf(deployment));
        }
        const oldest = list.deployments.at(-1)?.createdAt;
        const next = list.isLast ? undefined : String(page + 1);
        return { records: records.toSorted((a, b) => b.id - a.id), oldest, next, elsewhere: [], whole: false };
    };
}
/** Those that matter, by the latest time at which they can have become live. */
function latestFirst(deployments, query) {
    return deployments
        .filter((one) => (0,find/* isAmong */.FB)(one, query) && (query.sha === undefined || query.offset > 0 || one.sha === query.sha))
        .toSorted((a, b) => latestTime(b, query) - latestTime(a, query));
}
function latestTime({ createdAt, updatedAt }, { state }) {
    return (state === 'any' ? createdAt : updatedAt).getTime();
}
/** Whether what is read holds the answer, and `next`, and all that come after it, are older. A commit has few deployments. */
function isAnswered(records, query, next) {
    if (query.sha !== undefined && query.offset === 0)
        return false;
    const [best] = (0,find/* select */.Lt)(records, query);
    const time = best?.record && (0,find/* timeOf */.nR)(best.record, query);
    return time !== undefined && time.getTime() > latestTime(next, query);
}
//# sourceMappingURL=find-sources.js.map
// EXTERNAL MODULE: ./lib/src/github/error-guide.js + 1 modules
var error_guide = __webpack_require__(411);
// EXTERNAL MODULE: ./lib/src/github/rate-limit.js
var rate_limit = __webpack_require__(2686);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
;// CONCATENATED MODULE: ./lib/src/environment/wait.js




/** So long the last answer may take, once the time is over. */
const graceMs = 800;
/** Pauses in seconds: short at first, as most waits are short, later at most 20 calls in 10 minutes. */
const shortest = 2;
const longest = 30;
const growth = 1.5;
/**
 * Asks until there is a verdict, the time is over, or the step is cancelled. After a server error it asks again; it waits for
 * a rate limit.
 * @throws ApiError that waiting cannot fix
 */
async function waitFor(ask, waiting) {
    const { signal, timeoutMs, clock, random, log } = waiting;
    const elapsedMs = stopwatch(waiting);
    const cancelled = new Promise((resolve) => signal.addEventListener('abort', () => resolve('cancelled')));
    let interval = shortest;
    while (!signal.aborted) {
        const asked = await inTime(Promise.race([attempt(ask, waiting), cancelled]), timeoutMs - elapsedMs() + graceMs, clock);
        if (asked === 'cancelled')
            break;
        if (asked === 'late')
            return { kind: 'timeout', error: unanswered(timeoutMs) };
        if (asked.verdict && asked.verdict.kind !== 'open' && asked.verdict.kind !== 'nothing')
            return asked.verdict;
        const leftMs = timeoutMs - elapsedMs();
        if (leftMs <= 0 || (asked.seconds ?? 0) * 1000 > leftMs)
            return { kind: 'timeout', error: asked.error };
        if (asked.error)
            log.line(`The request to GitHub failed (${(0,error_guide/* reasonOf */.A3)(asked.error)}): trying again`);
        // Random, so that steps that began together do not all ask at the same moment.
        const seconds = Math.min(leftMs / 1000, asked.seconds ?? interval * (0.8 + 0.4 * random()));
        if (asked.seconds)
            log.line(`Waiting ${(0,shared_text/* duration */.p0)(asked.seconds * 1000)}, as GitHub asks`);
        await clock.wait(seconds * 1000, signal);
        interval = Math.min(longest, interval * growth);
    }
    return { kind: 'cancelled' };
}
async function attempt(ask, { now }) {
    try {
        return { verdict: await ask() };
    }
    catch (error) {
        if (!(error instanceof error_guide/* ApiError */.hD))
            throw error;
        const seconds = (0,rate_limit/* secondsToWait */.U)(error.failure, new Date(now() ?? Date.now()));
        if (seconds === undefined && !error_guide/* passingKinds */.Z5.includes(error.kind))
            throw error;
        return { error, seconds };
    }
}
/** A server that is silent must not hold the step up for longer than it was given. */
async function inTime(work, milliseconds, clock) {
    const stop = new AbortController();
    const late = clock.wait(milliseconds, stop.signal).then(() => 'late');
    return await Promise.race([work, late]).finally(() => stop.abort());
}
function unanswered(timeoutMs) {
    return new errors/* ActionError */.l(`GitHub has not answered within the ${(0,shared_text/* duration */.p0)(timeoutMs)} of \`timeout\``, {
        help: 'Is GitHub slow (https://www.githubstatus.com), or `api-url` wrong? Run the job again, or set a longer `timeout`.',
    });
}
/** By GitHub's time, and by this machine's. */
function stopwatch({ now, clock }) {
    const startedHere = clock.now();
    let started;
    return () => {
        const at = now();
        started ??= at;
        const there = at === undefined || started === undefined ? 0 : at - started;
        return Math.max(there, clock.now() - startedHere);
    };
}
//# sourceMappingURL=wait.js.map
// EXTERNAL MODULE: ./lib/src/github/api.js
var github_api = __webpack_require__(1820);
// EXTERNAL MODULE: ./lib/src/github/commits.js
var commits = __webpack_require__(1030);
// EXTERNAL MODULE: ./lib/src/github/repository.js
var github_repository = __webpack_require__(7606);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/shared/identity.js
var identity = __webpack_require__(3258);
// EXTERNAL MODULE: ./lib/src/shared/numbers.js
var numbers = __webpack_require__(9124);
// EXTERNAL MODULE: ./lib/src/results/summary.js
var summary = __webpack_require__(11);
;// CONCATENATED MODULE: ./lib/src/results/found.js





/** URLs are those of the newest status that has one: what replaces a deployment takes them away. */
function foundDeployment(record) {
    const { id, environment, sha, ref, task, creator, payload, statuses } = record;
    return {
        ...{ id, environment, sha, ref: ref ?? sha, task, state: (0,deployment_states/* stateOf */.L4)(record), creator, payload: withoutMark(payload) },
        environmentUrl: statuses.find(({ environmentUrl }) => environmentUrl !== '')?.environmentUrl,
        logUrl: statuses.find(({ logUrl }) => logUrl !== '')?.logUrl,
        deployedAt: (0,deployment_states/* liveSince */.dR)(record)?.toISOString().replace('.000Z', 'Z'),
    };
}
/** The outputs; `others` are for `json`, as they come. */
function foundOutputs(found, one, all) {
    return {
        found,
        'deployment-id': one?.id,
        environment: one?.environment,
        'environment-url': one?.environmentUrl,
        'log-url': one?.logUrl,
        sha: one?.sha,
        ref: one?.ref,
        task: one?.task,
        state: one?.state,
        creator: one?.creator,
        payload: one && (typeof one.payload === 'string' ? one.payload : (0,numbers/* exactJson */.i)(one.payload ?? {})),
        'deployed-at': one?.deployedAt,
        json: (0,numbers/* exactJson */.i)(all.map(forJson)),
    };
}
/** With the names of the outputs. */
function forJson({ id, environment, environmentUrl, logUrl, sha, ref, task, state, creator, payload, deployedAt, }) {
    return {
        ...{ 'deployment-id': id, environment, 'environment-url': environmentUrl ?? null, 'log-url': logUrl ?? null },
        ...{ sha, ref, task, state, creator, payload: payload ?? {}, 'deployed-at': deployedAt ?? null },
    };
}
/** What this action keeps there for itself is no one's payload. */
function withoutMark(payload) {
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
        return payload;
    return Object.fromEntries(Object.entries(payload).filter(([key]) => key !== identity/* markerKey */.s8));
}
/** The job summary. Strings from outside appear in it as text only. */
function summarizeFound({ found, title, note }, deployments, repositoryUrl) {
    const lines = deployments.slice(0, 20).map((one) => `- ${line(one, repositoryUrl)}`);
    return (0,summary/* sections */.V0)([`### ${found ? '🔎' : '❌'} ${(0,shared_text/* markdown */.wD)(title)}`, note && (0,shared_text/* markdown */.wD)(note), lines.join('\n')]);
}
/** A list, since a table of five columns does not fit a narrow page. */
function line(one, repositoryUrl) {
    const { environment, environmentUrl, sha, state, logUrl, creator, deployedAt } = one;
    const link = (text, url) => url && (0,shared_text/* isHttpUrl */.q$)(url) ? (0,shared_text/* markdownLink */.iQ)(text, url) : (0,shared_text/* markdown */.wD)(text);
    const commit = (0,shared_text/* markdownLink */.iQ)(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`);
    const since = deployedAt && `live since ${deployedAt.replace('T', ' ').replace('Z', ' UTC')}`;
    const parts = [link(environment, environmentUrl), commit, link(state, logUrl), `by ${(0,shared_text/* markdown */.wD)(creator)}`, since];
    return parts.filter(Boolean).join(' · ');
}
//# sourceMappingURL=found.js.map
;// CONCATENATED MODULE: ./lib/src/actions/find-answer.js




/** Logs the result of the search. @throws the last error of GitHub, when the time was over */
function answer(outcome, reading, asked, target) {
    logLimits(reading, asked, target.log);
    switch (outcome.kind) {
        case 'found':
            return found(outcome, reading, asked, target);
        case 'failed':
            return failed(outcome.record, target);
        case 'cancelled':
            target.log.line('Cancelled');
            return ended(130, `Cancelled: ${wanted(asked)}`, undefined, target);
        case 'timeout':
            if (outcome.error !== undefined)
                throw outcome.error;
            return none(`${there(asked)} came within ${(0,shared_text/* duration */.p0)(asked.timeoutMs)}`, reading, asked, target);
        case 'over':
            return none(`${there(asked)} will come: ${described(outcome.record)}${whyOver(outcome.record, reading)}`, reading, asked, target);
        default:
            return none(`${there(asked)} is there`, reading, asked, target);
    }
}
function found({ found: all, replaced }, reading, asked, target) {
    const records = all.flatMap(({ record }) => record ?? []);
    const [record] = records;
    const [best] = all;
    // The latest is meant: an older one of another environment is not what was asked for.
    if (!record || best?.record === undefined)
        return nothingBefore(best, reading, asked, target);
    const views = records.map(foundDeployment);
    const note = replaced ? sinceThen(record, reading) : undefined;
    const url = views[0]?.environmentUrl;
    target.log.line(`${described(record)}, commit ${record.sha}${url ? `: ${url}` : ''}`);
    if (note)
        target.log.warning(`${described(record)}: it was live. ${note}`);
    const title = `${titleOf(asked.query)} ${record.environment}: ${record.sha.slice(0, 7)}`;
    return {
        exitCode: 0,
        outputs: foundOutputs(true, views[0], views),
        summary: summarizeFound({ found: true, title, note }, views, target.repositoryUrl),
    };
}
function nothingBefore(best, reading, asked, target) {
    const where = best ? ` in ${best.anchor.environment}: ${best.anchor.sha.slice(0, 7)} is live there` : '';
    const { offset } = asked.query;
    const missing = offset === 1 ? 'No other commit was' : `No ${offset} other commits were`;
    return none(`${missing} live before${where}`, reading, asked, target);
}
function titleOf({ state, offset }) {
    if (offset > 0)
        return 'Live before in';
    return state === 'any' ? 'Newest in' : 'Live in';
}
/** A failed deployment is an error, whatever `if-none` says. */
function failed(record, target) {
    const view = foundDeployment(record);
    const description = record.statuses[0]?.description;
    const message = `${described(record)}${description ? `: ${description}` : ''}`;
    target.log.error(message, view.logUrl ? `See ${view.logUrl}` : undefined);
    return ended(1, message, view, target);
}
function none(message, reading, { ifNone, query }, target) {
    const { log } = target;
    const lines = seen(reading, query);
    if (ifNone === 'fail')
        log.error(message, lines.join('\n'));
    else
        for (const line of [`${message} (if-none: pass)`, ...lines])
            log.line(line);
    return ended(ifNone === 'fail' ? 1 : 0, message, undefined, target);
}
function ended(exitCode, title, one, { repositoryUrl }) {
    const summary = { found: exitCode === 0, title: (0,shared_text/* shorten */.ml)(title, 250), note: undefined };
    return {
        exitCode,
        outputs: foundOutputs(false, one, []),
        summary: summarizeFound(summary, one ? [one] : [], repositoryUrl),
    };
}
/** Enough to see which filter is wrong. */
const mostSeen = 10;
function seen({ records, elsewhere }, query) {
    const ids = new Set(records.map(({ id }) => id));
    const others = elsewhere.filter(({ id }) => !ids.has(id));
    const all = [...records.slice(0, mostSeen), ...others.slice(0, mostSeen)];
    if (all.length === 0)
        return ['GitHub has no deployments that these inputs could match'];
    return [
        `Looked for: ${filters(query)}`,
        'The newest that GitHub has (environment, creator, task, state, commit):',
        ...all.map((one) => `  ${one.environment}  ${one.creator}  ${one.task}  ${(0,deployment_states/* stateOf */.L4)(one)}  ${one.sha.slice(0, 7)}`),
    ];
}
function filters({ environment, task, creators, sha }) {
    return [
        `environment ${environment.join(', ')}`,
        ...(task === undefined ? [] : [`task ${task}`]),
        ...(creators.length === 0 ? [] : [`creator ${creators.join(', ')}`]),
        ...(sha === undefined ? [] : [`commit ${sha}`]),
    ].join('; ');
}
function whyOver(record, reading) {
    return (0,deployment_states/* liveSince */.dR)(record)
        ? `: it was live. ${sinceThen(record, reading)}`
        : ', without having been live: skipped or cancelled';
}
/** What became of a deployment that was live. */
function sinceThen(record, { records, whole }) {
    const successor = (0,find/* successorOf */.kz)(record, records);
    if (successor) {
        const { id, creator, sha } = successor;
        return `Deployment ${id} by ${creator} (${sha.slice(0, 7)}) has taken its place since.`;
    }
    return whole
        ? 'It was taken down: nothing has taken its place.'
        : 'It was taken down, or another deployment has taken its place.';
}
/** No live deployment of abc1234 to staging */
function there(asked) {
    return `No ${wanted(asked)}`;
}
function wanted({ query: { state, sha, environment }, because }) {
    const commit = sha === undefined ? '' : ` of ${sha.slice(0, 7)} (${because})`;
    return `${state === 'any' ? '' : 'live '}deployment${commit} to ${environment.join(', ')}`;
}
function described(record) {
    const { id, environment, creator } = record;
    return `Deployment ${id} to ${environment} by ${creator} has the state ${(0,deployment_states/* stateOf */.L4)(record)}`;
}
function logLimits({ records, complete }, { calls, timeoutMs }, log) {
    if (calls > 1 && timeoutMs === 0)
        log.line(`The newest ${records.length} deployments were read, in ${calls} calls`);
    if (!complete && records.length > 0)
        log.line('Older deployments were not read: `json` does not show those of them that are live');
}
//# sourceMappingURL=find-answer.js.map
;// CONCATENATED MODULE: ./lib/src/actions/find.js












/**
 * Finds what is live, what was live before, or where a commit is; with a time-out it waits for it. Needs no more than
 * `deployments: read`, but to look up a branch or a pull request.
 * @throws ActionError when GitHub could not be asked
 */
async function find_find(config, event, context) {
    const { repository = event.repository, environment, task, creator: creators, state, offset } = config;
    const signal = cancelSignal(context);
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const waits = config.timeout > 0;
    const over = new AbortController();
    // While it waits, it decides itself when to ask again, and when to give up.
    const request = waits ? { retries: 0, hurry: true, signal: over.signal } : undefined;
    let query = { environment, task, creators, sha: undefined, state, offset };
    let because = '';
    let read;
    let reading = nothingRead;
    async function begin() {
        const commit = await commitOf(config, api, event);
        because = commit.because;
        query = { ...query, sha: commit.sha };
        return createReader(createSource(api, query, { request, log: context.log }), query, waits);
    }
    async function ask() {
        read ??= await begin();
        reading = await read();
        return waits ? judge(reading.records, query) : verdictAtOnce(reading, query);
    }
    const outcome = waits ? await wait(ask, config, api, signal, context) : await Promise.race([ask(), cancelled(signal)]);
    over.abort();
    const asked = { query, because, timeoutMs: config.timeout, ifNone: config.ifNone, calls: api.calls() };
    return answer(outcome, reading, asked, { log: context.log, repositoryUrl: `${event.serverUrl}/${repository}` });
}
const nothingRead = { records: [], complete: false, elsewhere: [], whole: false };
/** Without waiting, what is on its way or has failed is none of what was asked for. */
function verdictAtOnce({ records }, query) {
    const found = (0,find/* select */.Lt)(records, query);
    return found.length > 0 ? { kind: 'found', found, replaced: false } : { kind: 'nothing' };
}
function wait(ask, { timeout }, { serverTime }, signal, { log, clock }) {
    return waitFor(ask, { timeoutMs: timeout, log, signal, clock, now: serverTime.known, random: Math.random });
}
function cancelSignal({ cancellation }) {
    const controller = new AbortController();
    cancellation.onSignal(() => controller.abort());
    return controller.signal;
}
function cancelled(signal) {
    return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'cancelled' })));
}
const fullSha = /^[0-9a-f]{40}$/i;
/** The commit to look for, with the reason; no SHA: any commit. */
async function commitOf({ commit, repository }, api, event) {
    if (commit === 'any')
        return { sha: undefined, because: '' };
    if (fullSha.test(commit))
        return { sha: commit.toLowerCase(), because: 'as given' };
    if (commit !== 'event')
        return { sha: await (0,github_repository/* headOf */.Uo)(api, commit), because: `the head of ${commit}` };
    if (!(0,deployment_commit/* isOwn */.N)({ repository }, event)) {
        throw new errors/* ActionError */.l('`commit: event` stands for a commit of this workflow’s repository, but `repository` is another one', {
            help: `Set \`commit\` to a branch, tag or SHA of ${repository}.`,
        });
    }
    const chosen = (0,deployment_commit/* chooseCommit */.j)({}, event, 'commit');
    if (!('pullRequest' in chosen))
        return { sha: chosen.sha, because: chosen.because };
    const { sha } = await (0,commits/* getPullRequest */.T9)(api, chosen.pullRequest);
    return { sha, because: `the head of pull request #${chosen.pullRequest}` };
}
//# sourceMappingURL=find.js.map

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

/***/ 8849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   FB: () => (/* binding */ isAmong),
/* harmony export */   Lt: () => (/* binding */ select),
/* harmony export */   kz: () => (/* binding */ successorOf),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
/* harmony import */ var _github_deployment_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1384);
/* harmony import */ var _shared_collections_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8451);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(541);



/**
 * What each environment and task answer, the latest first. A deployment is live if its newest status is `success`; of several,
 * the one that succeeded last. Deployments before it are those that succeeded before, each commit once.
 */
function select(records, query, isAnchor = (record) => isAsked(record, query)) {
    const candidates = records.filter((record) => isAmong(record, query) && timeOf(record, query) !== undefined);
    const latestFirst = candidates.toSorted((a, b) => compareLatest(a, b, query));
    const groups = (0,_shared_collections_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(latestFirst, groupOf);
    const found = [...groups.values()].flatMap((group) => {
        const at = group.findIndex(isAnchor);
        const anchor = group[at];
        return anchor ? [{ anchor, record: nthCommit(group.slice(at), query.offset) }] : [];
    });
    return found.toSorted((a, b) => compareLatest(a.anchor, b.anchor, query));
}
/** Whether it matches the query, apart from commit and state. */
function isAmong({ environment, task, creator }, query) {
    return ((0,_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .isNamed */ .ev)(query.environment, environment) &&
        (query.task === undefined || query.task === task) &&
        (query.creators.length === 0 || query.creators.some((login) => isSameLogin(login, creator))));
}
/** Whether its commit and state match. */
function isAsked(record, { sha, state }) {
    return (sha === undefined || record.sha === sha) && (state === 'any' || (0,_github_deployment_states_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(record) === 'success');
}
/** The deployment to the same environment, of the same task, that was live last, if that was after this one. */
function successorOf(record, records) {
    const live = { state: 'success' };
    const [last] = records
        .filter((other) => groupOf(other) === groupOf(record) && (0,_github_deployment_states_js__WEBPACK_IMPORTED_MODULE_0__/* .liveSince */ .dR)(other) !== undefined)
        .toSorted((a, b) => compareLatest(a, b, live));
    return last?.id === record.id ? undefined : last;
}
/** Deployments of one environment and task follow each other. */
function groupOf({ environment, task }) {
    return JSON.stringify([environment.toLowerCase(), task]);
}
/** The time to sort by. */
function timeOf(record, { state }) {
    return state === 'any' ? record.createdAt : (0,_github_deployment_states_js__WEBPACK_IMPORTED_MODULE_0__/* .liveSince */ .dR)(record);
}
function compareLatest(a, b, query) {
    const milliseconds = (record) => timeOf(record, query)?.getTime() ?? 0;
    // GitHub's times have whole seconds.
    return milliseconds(b) - milliseconds(a) || b.id - a.id;
}
/** The newest deployment of the Nth commit in a row of them, newest first; the first one's commit is number 0. */
function nthCommit(group, n) {
    const commits = new Set();
    for (const record of group) {
        if (commits.has(record.sha))
            continue;
        if (commits.size === n)
            return record;
        commits.add(record.sha);
    }
    return undefined;
}
/** `vercel` also stands for the app, whose login is `vercel[bot]`. */
function isSameLogin(wanted, login) {
    const [a, b] = [wanted.toLowerCase(), login.toLowerCase()];
    return a === b || `${a}[bot]` === b;
}
//# sourceMappingURL=find.js.map

/***/ }),

/***/ 541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X_: () => (/* binding */ namesToAsk),
/* harmony export */   bz: () => (/* binding */ hasGlob),
/* harmony export */   cp: () => (/* binding */ onlyName),
/* harmony export */   ev: () => (/* binding */ isNamed)
/* harmony export */ });
/* unused harmony export matches */
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5831);

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
/**
 * The names to ask GitHub for, whose own filter may tell upper from lower case: each in the usual ways to write it. Undefined:
 * only all can be asked for.
 */
function namesToAsk(patterns) {
    if (hasGlob(patterns))
        return undefined;
    return (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inUsualLetters */ .PH)(patterns.filter((pattern) => !pattern.startsWith('!')));
}
/** The only name there is among patterns: REST can be asked for one. */
function onlyName(patterns) {
    const [only, ...others] = patterns.filter((pattern) => !pattern.startsWith('!'));
    return others.length === 0 && only !== undefined && !hasGlob(patterns) ? only : undefined;
}
function hasGlob(patterns) {
    return patterns.some((pattern) => pattern.includes('*'));
}
//# sourceMappingURL=patterns.js.map

/***/ }),

/***/ 1030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ commitsBetween),
/* harmony export */   Dt: () => (/* binding */ tagsBySha),
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   T9: () => (/* binding */ getPullRequest),
/* harmony export */   cJ: () => (/* binding */ countBetween)
/* harmony export */ });
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7378);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3890);


/**
 * The commits that `head` has and `base` has not: one call for every 100, at most `pages` calls.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 * @throws ApiError
 */
function commitsBetween(api, base, head, pages) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: `compare ${base} with ${head}`, permission: 'contents: read' }, async () => {
        const commits = [];
        for (let page = 1;; page++) {
            const { status: code, data } = await octokit.rest.repos.compareCommitsWithBasehead({
                ...{ owner, repo, basehead: `${base}...${head}`, per_page: 100, page },
            });
            if (!Array.isArray(data.commits))
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym(code);
            for (const { sha, commit, parents } of data.commits) {
                const committedAt = new Date(commit.committer?.date ?? Number.NaN);
                commits.push({ sha, committedAt, parents: parents.map((parent) => parent.sha) });
            }
            const { status, ahead_by: aheadBy } = data;
            if (data.commits.length < 100 || page >= pages)
                return { status, aheadBy, commits };
        }
    });
}
/** How many commits `head` has and `base` has not, in one call. @throws ApiError */
function countBetween(api, base, head) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: `compare ${base} with ${head}`, permission: 'contents: read' }, async () => {
        const basehead = `${base}...${head}`;
        const { status, data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
        if (typeof data.ahead_by !== 'number')
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym(status);
        return data.ahead_by;
    });
}
/** The newest tags by the SHA they point at, at most 100: https://docs.github.com/rest/repos/repos#list-repository-tags @throws ApiError */
function tagsBySha(api) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: 'list the tags', permission: 'contents: read' }, async () => {
        const { status, data } = await octokit.rest.repos.listTags({ owner, repo, per_page: 100 });
        if (!Array.isArray(data) || !data.every((tag) => tag?.commit))
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym(status);
        // The first is the newest.
        return new Map(data.toReversed().map(({ name, commit }) => [commit.sha, name]));
    });
}
/** The name of the default branch: https://docs.github.com/rest/repos/repos#get-a-repository @throws ApiError */
function defaultBranch(api) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: 'return the default branch', permission: 'metadata: read' }, async () => {
        const { status, data } = await octokit.rest.repos.get({ owner, repo });
        if (typeof data.default_branch !== 'string')
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym(status);
        return data.default_branch;
    });
}
/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request @throws ApiError */
function getPullRequest(api, number) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: `return pull request #${number}`, permission: 'pull-requests: read' }, async () => {
        const { status, data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const { head, base } = data;
        if (typeof head?.sha !== 'string' || typeof head.ref !== 'string' || typeof base?.ref !== 'string')
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym(status);
        const fromFork = head.repo?.full_name !== base.repo?.full_name;
        return { number, sha: head.sha, ref: head.ref, base: base.ref, fromFork };
    });
}
//# sourceMappingURL=commits.js.map

/***/ }),

/***/ 1384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   T3: () => (/* binding */ readRecords),
/* harmony export */   dR: () => (/* binding */ liveSince)
/* harmony export */ });
/* harmony import */ var _deployment_pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3464);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2247);
/* harmony import */ var _statuses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3748);



/** The newest status; one without any waits for its first. */
function stateOf({ statuses: [newest] }) {
    return newest?.state ?? 'pending';
}
/** When it first was live; undefined: it never was. One that is `inactive` need not have been. */
function liveSince({ statuses }) {
    return statuses.findLast(({ state }) => state === 'success')?.createdAt;
}
/** Few deployments have more; those that do take a call each. */
const statusesAtOnce = 100;
const fields = `creator { __typename login } latestStatus { id } statuses(first: ${statusesAtOnce}) {
  nodes { id state description logUrl environmentUrl createdAt }
  pageInfo { hasNextPage }
}`;
/**
 * The newest 100 deployments with their statuses, in one call; with `after`, the 100 before those.
 * @throws ApiError; UnreadableId at a deployment whose id cannot be read
 */
async function readRecords(api, wanted) {
    const { elsewhere = 0, request } = wanted;
    const others = (all) => `elsewhere: deployments(first: ${elsewhere}, ${_deployment_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .newestFirst */ .ll}) { nodes { ${all} } }`;
    const selection = { fields, permission: 'deployments: read', ...(elsewhere > 0 && { beside: others }) };
    const { nodes, next, beside } = await (0,_deployment_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .readPage */ .SP)(api, selection, wanted);
    const records = (some) => Promise.all(some.map((node) => recordOf(api, node, request)));
    return { records: await records(nodes), next, elsewhere: await records(beside.elsewhere?.nodes ?? []) };
}
async function recordOf(api, node, request) {
    const own = (0,_deployment_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .readNode */ .XH)(node);
    const { statuses, latestStatus } = node;
    const whole = statuses !== null && !statuses.pageInfo.hasNextPage;
    return {
        ...own,
        creator: loginOf(node.creator),
        payload: (0,_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .decodedPayload */ .p_)(node.payload),
        statuses: whole ? sorted(statuses.nodes, latestStatus?.id) : await (0,_statuses_js__WEBPACK_IMPORTED_MODULE_1__/* .listStatuses */ .vM)(api, own.id, request),
    };
}
/** GraphQL's logins of apps lack the `[bot]` that REST, and GitHub's pages, give them. */
function loginOf(creator) {
    if (!creator)
        return 'ghost';
    return creator.__typename === 'Bot' && !creator.login.endsWith('[bot]') ? `${creator.login}[bot]` : creator.login;
}
/** GitHub does not say in which order they come, and times have whole seconds: which status is the newest decides. */
function sorted(nodes, newest) {
    const given = nodes[0]?.id === newest ? [...nodes] : nodes.toReversed();
    return given
        .map((node) => ({
        state: node.state.toLowerCase(),
        description: node.description ?? '',
        logUrl: node.logUrl ?? '',
        environmentUrl: node.environmentUrl ?? '',
        createdAt: new Date(node.createdAt),
    }))
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}
//# sourceMappingURL=deployment-states.js.map

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

/***/ })

};
