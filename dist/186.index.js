export const id = 186;
export const ids = [186];
export const modules = {

/***/ 4186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
;// CONCATENATED MODULE: ./lib/src/figures/shown.js
/** GitHub shows no job summary of more than 1 MiB. */
const mostShown = 50;
/** What people get to see of very many environments: those that were deployed last, in the report's order. */
function shownOf({ environments }) {
    const last = new Set(environments.toSorted((a, b) => lastTime(b) - lastTime(a)).slice(0, mostShown));
    return { shown: environments.filter((one) => last.has(one)), more: environments.length - last.size };
}
function lastTime({ rows }) {
    return Math.max(0, ...rows.map(({ liveAt, failedAt }) => Date.parse(failedAt ?? liveAt ?? '') || 0));
}
//# sourceMappingURL=shown.js.map
;// CONCATENATED MODULE: ./lib/src/figures/markdown.js


/** The report for people. Strings from outside appear in it as text only. */
function reportMarkdown(report, serverUrl) {
    const { repository, period } = report;
    const { shown, more } = shownOf(report);
    return [
        `### 📈 Deployments of ${(0,shared_text/* markdown */.wD)(repository)}`,
        `${day(period.from)} to ${day(period.to)}, from the statuses of GitHub’s deployments.`,
        ...(shown.length === 0 ? ['There were none.'] : [whatIsWhere(report, shown, serverUrl)]),
        ...(more === 0 ? [] : [`These ${shown.length} were deployed last; ${more} more are in the output \`json\`.`]),
        ...shown.map(section),
        ...caveats(report),
        definitions,
        '',
    ].join('\n\n');
}
/** A list, since a table does not fit a narrow page where a name is long. */
function whatIsWhere({ repository }, environments, serverUrl) {
    const lines = environments.map(({ environment, task, live }) => {
        const name = named(environment, task);
        if (!live)
            return `- ${(0,shared_text/* markdown */.wD)(name)} · nothing is live`;
        const { url, sha, tag, since, behind } = live;
        const parts = [
            url && (0,shared_text/* isHttpUrl */.q$)(url) ? (0,shared_text/* markdownLink */.iQ)(name, url) : (0,shared_text/* markdown */.wD)(name),
            `${(0,shared_text/* markdownLink */.iQ)(sha.slice(0, 7), `${serverUrl}/${repository}/commit/${sha}`)}${tag ? ` ${(0,shared_text/* markdown */.wD)(tag)}` : ''}`,
            since && `live since ${day(since)}`,
            behind === null
                ? 'not known how far behind'
                : behind === 0
                    ? 'up to date'
                    : `${(0,shared_text/* counted */.hS)(behind, 'commit')} behind`,
        ];
        return `- ${parts.filter(Boolean).join(' · ')}`;
    });
    return lines.join('\n');
}
function section(one) {
    const { deploys, leadTime, failed, rollBacks, recovery } = one;
    const rows = [
        ['Deployments', `${deploys.n}`, deploys.perWeek === null ? tooFew(deploys.n) : `${round(deploys.perWeek)} a week`],
        ['Lead time', (0,shared_text/* counted */.hS)(leadTime.n, 'commit'), spread(leadTime)],
        ['Failed', `${failed.count} of ${failed.n}`, percent(failed)],
        ['Roll-backs', `${rollBacks.count} of ${rollBacks.n}`, percent(rollBacks)],
        [
            'Recovery',
            (0,shared_text/* counted */.hS)(recovery.n, 'time'),
            `${spread(recovery)}${recovery.unrecovered ? '; one is still open' : ''}`,
        ],
    ];
    const left = leftOut(one);
    return [
        `#### ${(0,shared_text/* markdown */.wD)(named(one.environment, one.task))}`,
        table(['', 'n', ''], rows),
        ['```text', ...bars(deploys.weeks), '```'].join('\n'),
        ...(left ? [left] : []),
    ].join('\n\n');
}
/** A bar for each week: plain characters look the same everywhere. */
function bars(weeks) {
    const most = Math.max(1, ...weeks.map(({ deploys }) => deploys));
    return weeks.map(({ start, deploys }) => {
        const length = deploys === 0 ? 0 : Math.max(1, Math.round((deploys / most) * 16));
        return `${start}  ${'█'.repeat(length)}${length > 0 ? ' ' : ''}${deploys}`;
    });
}
const reasons = {
    notStarted: 'never started',
    open: 'still open',
    neverLive: 'skipped or never live',
    cancelled: 'cancelled',
    abandoned: 'left open by a lost runner',
};
function leftOut({ leftOut: counts, leadTime }) {
    const parts = Object.entries(reasons).flatMap(([reason, words]) => {
        const count = new Map(Object.entries(counts)).get(reason);
        return count ? [`${count} ${words}`] : [];
    });
    const unknown = leadTime.unknownDeploys;
    const all = [...parts, ...(unknown ? [`the commits of ${(0,shared_text/* counted */.hS)(unknown, 'deployment')}, which are not known`] : [])];
    return all.length > 0 ? `Left out: ${all.join(', ')}.` : '';
}
function caveats({ read, transientLeftOut, problems }) {
    return [
        ...(read.complete || read.oldest === null
            ? []
            : [
                `Deployments made before ${day(read.oldest)} were not read: what was deployed before, and not since, is not in this report.`,
            ]),
        ...(transientLeftOut === 0
            ? []
            : [`Left out: ${(0,shared_text/* counted */.hS)(transientLeftOut, 'deployment')} of transient environments.`]),
        ...problems.map((problem) => `⚠️ ${(0,shared_text/* markdown */.wD)(problem)}`),
    ];
}
const definitions = `<details><summary>What the figures mean</summary>

- **Behind**: how many commits of the default branch are not in what is live.
- **Deployments** have a \`success\`, and count in the week (Monday to Sunday, UTC) of the first. \`inactive\` is no success.
- **Lead time** of a commit: from its committer date to the first success of the first deployment that contains it. The commits are those that \`compare\` gives between what was live before the period and the newest.
- **Failed**: deployments that ended as \`failure\` or \`error\`, of all that ended. Cancelled ones, as far as their descriptions tell, are no failures.
- **Roll-backs**: deployments of a commit that was live before the one that they replaced.
- **Recovery**: from the first of a row of failures, or from a roll-back, to the next success.
- With fewer than five values there is no figure. The records do not know whether anybody noticed: a failed deployment is not a failed change.

</details>`;
function named(environment, task) {
    return task === 'deploy' ? environment : `${environment} (${task})`;
}
function spread({ n, median, p90 }) {
    return median === null || p90 === null ? tooFew(n) : `median ${span(median)}, 90 % within ${span(p90)}`;
}
function percent({ share, n }) {
    return share === null ? tooFew(n) : `${Math.round(share * 100)} %`;
}
function tooFew(n) {
    return `too few to say (n = ${n})`;
}
/** Seconds, for people. */
function span(seconds) {
    const days = seconds / 86_400;
    return days < 2 ? (0,shared_text/* duration */.p0)(seconds * 1000) : `${round(days)} d`;
}
function round(value) {
    return value.toFixed(1);
}
/** 2026-11-25 */
function day(time) {
    return time.slice(0, 10);
}
function table(head, rows) {
    return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
//# sourceMappingURL=markdown.js.map
// EXTERNAL MODULE: ./lib/src/github/commits.js
var commits = __webpack_require__(1030);
// EXTERNAL MODULE: ./lib/src/github/errors.js + 2 modules
var errors = __webpack_require__(2585);
// EXTERNAL MODULE: ./lib/src/github/live.js
var github_live = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/src/shared/collections.js
var collections = __webpack_require__(8451);
;// CONCATENATED MODULE: ./lib/src/figures/deploys.js

/**
 * What a record says of a deploy. `inactive` is no success: what was skipped has it too. What was cancelled, or whose run was
 * lost, is distinguished from a failure by this action's own descriptions.
 */
function classify({ id, sha, statuses }) {
    const [newest] = statuses;
    const liveAt = (0,github_live/* firstSuccess */.K0)({ statuses })?.getTime();
    const end = statuses.find(({ state }) => ['success', 'failure', 'error'].includes(state));
    const goesOn = newest === undefined || !['success', 'failure', 'error', 'inactive'].includes(newest.state);
    const failed = !goesOn && end !== undefined && end.state !== 'success';
    const apart = failed || (end === undefined && newest?.state === 'inactive') ? ours((end ?? newest)?.description) : undefined;
    const failedAt = failed && !apart ? end.createdAt.getTime() : undefined;
    const deploy = liveAt === undefined && failedAt === undefined ? undefined : { id, sha, liveAt, failedAt };
    if (apart)
        return { deploy, leftOut: apart };
    if (deploy)
        return { deploy, leftOut: undefined };
    if (newest === undefined)
        return { deploy, leftOut: 'notStarted' };
    return { deploy, leftOut: goesOn ? 'open' : 'neverLive' };
}
function ours(description = '') {
    if (/(^| · )(the job was )?cancelled( or timed out)? after /.test(description))
        return 'cancelled';
    return /(^| · )the workflow run ended without /.test(description) ? 'abandoned' : undefined;
}
/** Those that were live, in the order in which they became it. */
function inOrder(deploys) {
    return deploys
        .flatMap((one) => (one.liveAt === undefined ? [] : [{ ...one, liveAt: one.liveAt }]))
        .toSorted((a, b) => a.liveAt - b.liveAt || a.id - b.id);
}
//# sourceMappingURL=deploys.js.map
;// CONCATENATED MODULE: ./lib/src/figures/lead-times.js

/**
 * How long commits took until they were first live. Each counts once, with the first deploy that contains it; in the order of
 * first successes.
 * @param known the commits between what was live before the period and what is live now
 * @param before commits that were live before, and all that lead to them
 */
function leadTimes(deploys, known, { from, to }) {
    const live = new Set();
    const deployed = new Set();
    const values = [];
    let unknown = 0;
    for (const { sha, liveAt } of inOrder(deploys)) {
        const isIn = liveAt >= from && liveAt < to;
        const fresh = freshCommits(sha, known, live);
        if (isIn && !known.has(sha) && !deployed.has(sha))
            unknown++;
        deployed.add(sha);
        // A clock that is ahead is no lead time.
        if (isIn)
            values.push(...fresh.map(({ at }) => Math.max(0, liveAt - at)));
    }
    return { values, unknown };
}
/** The known commits that the deploy contains and none before it; from now on they are live. */
function freshCommits(sha, known, live) {
    const fresh = [];
    const waiting = [sha];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const commit = known.get(next);
        if (!commit || live.has(next))
            continue;
        live.add(next);
        fresh.push(commit);
        waiting.push(...commit.parents);
    }
    return fresh;
}
//# sourceMappingURL=lead-times.js.map
;// CONCATENATED MODULE: ./lib/src/figures/statistics.js
/** With fewer than this, a number would be chance: none is given. */
const enough = 5;
/** The middle value; of an even number of values, half way between the middle two. */
function median(values) {
    const sorted = values.toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    const [lower, upper] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
    return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}
/** The smallest value that 90 % of the values do not exceed. */
function p90(values) {
    return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.9) - 1];
}
function statistics_spread(values) {
    const { length: n } = values;
    if (n < enough)
        return { n, median: null, p90: null };
    return { n, median: median(values) ?? null, p90: p90(values) ?? null };
}
function share(count, n) {
    return { count, n, share: n < enough ? null : count / n };
}
//# sourceMappingURL=statistics.js.map
;// CONCATENATED MODULE: ./lib/src/figures/figures.js




const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/**
 * The figures of one environment and task. What was live before the period belongs to `records` too: it says what was replaced.
 * @param commits those between what was live before the period and now; undefined: they could not be read
 */
function figuresOf(records, commits, period) {
    const classified = records.map((record) => ({ record, ...classify(record) }));
    const deploys = classified.flatMap(({ deploy }) => deploy ?? []);
    const live = inOrder(deploys).filter(({ liveAt }) => isIn(liveAt, period));
    const failed = deploys.filter(({ failedAt }) => isIn(failedAt, period));
    const ended = new Set([...live, ...failed].map(({ id }) => id));
    const { values, unknown } = commits ? leadTimes(deploys, commits, period) : { values: [], unknown: live.length };
    return {
        deploys: {
            n: live.length,
            perWeek: live.length < enough ? null : live.length / ((period.to - period.from) / weekMs),
            weeks: weeksOf(live.map(({ liveAt }) => liveAt), period),
        },
        leadTime: { ...statistics_spread(values), unknownDeploys: unknown },
        failed: share(failed.length, ended.size),
        rollBacks: share(rollBacks(deploys).filter(({ liveAt }) => isIn(liveAt, period)).length, live.length),
        recovery: recoveryOf(deploys, period),
        leftOut: countLeftOut(classified, period),
    };
}
/** Deploys of a commit that had been live before the one that they replaced was. */
function rollBacks(deploys) {
    const first = new Map();
    let replaced;
    return inOrder(deploys).filter((deploy, position) => {
        if (!first.has(deploy.sha))
            first.set(deploy.sha, position);
        const before = replaced;
        replaced = deploy.sha;
        return before !== undefined && (first.get(deploy.sha) ?? position) < (first.get(before) ?? position);
    });
}
/** From the first of a row of failures, or from a roll-back, to the next success; by the time of that success. */
function recoveryOf(deploys, period) {
    const back = new Set(rollBacks(deploys).map(({ id }) => id));
    const events = [
        ...deploys.flatMap(({ id, failedAt }) => (failedAt === undefined ? [] : [{ at: failedAt, id, failed: true }])),
        ...inOrder(deploys).map(({ id, liveAt }) => ({ at: liveAt, id, failed: false })),
    ].toSorted((a, b) => a.at - b.at || a.id - b.id || Number(a.failed) - Number(b.failed));
    const values = [];
    let since;
    for (const { at, id, failed } of events) {
        if (failed) {
            since ??= at;
            continue;
        }
        if (since !== undefined && isIn(at, period))
            values.push(at - since);
        since = back.has(id) ? at : undefined;
    }
    return { ...statistics_spread(values), unrecovered: since !== undefined };
}
function weeksOf(times, { from, to }) {
    const weeks = [];
    for (let start = mondayOf(from); start < to; start += weekMs) {
        const deploys = times.filter((at) => at >= start && at < start + weekMs).length;
        weeks.push({ start: new Date(start).toISOString().slice(0, 10), deploys });
    }
    return weeks;
}
/** The beginning of its week, by UTC. */
function mondayOf(at) {
    const day = Math.floor(at / dayMs);
    // 1970 began on a Thursday.
    return (day - ((day + 3) % 7)) * dayMs;
}
function countLeftOut(classified, period) {
    const counts = {};
    for (const { record, leftOut } of classified) {
        const at = (0,github_live/* firstSuccess */.K0)(record) ?? record.createdAt;
        if (leftOut && isIn(at.getTime(), period))
            counts[leftOut] = (counts[leftOut] ?? 0) + 1;
    }
    return counts;
}
function isIn(at, { from, to }) {
    return at !== undefined && at >= from && at < to;
}
//# sourceMappingURL=figures.js.map
// EXTERNAL MODULE: ./lib/src/environment/patterns.js
var environment_patterns = __webpack_require__(541);
// EXTERNAL MODULE: ./lib/src/github/read-deployments.js
var read_deployments = __webpack_require__(3667);
;// CONCATENATED MODULE: ./lib/src/figures/read-deployments.js



/** How long before the period deployments are read, to know what was live then, and before that. */
const runUpMs = 30 * 86_400_000;
/** The other half of the calls is for the commits. */
const read_deployments_share = 0.5;
/**
 * The deployments of the period and of the time before it: as many as half of the calls bring, 1,000, or far fewer without
 * GraphQL. @throws ApiError
 */
async function deploymentsOf({ api, left }, { environment: patterns, task, period }, problems) {
    const records = [];
    const ends = [];
    const calls = left();
    const environments = (patterns && (0,environment_patterns/* namesIn */.wX)(patterns)) ?? [undefined];
    const only = ({ environment }) => !patterns || (0,environment_patterns/* isNamed */.ev)(patterns, environment);
    for (const [at, environment] of environments.entries()) {
        const enoughCalls = calls * (1 - (read_deployments_share * (at + 1)) / environments.length);
        for await (const part of (0,read_deployments/* readDeployments */.Fz)(api, { environment, task }, { only })) {
            records.push(...part.deployments);
            if (part.isLast)
                break;
            const isBefore = part.from && part.from.getTime() < period.from - runUpMs;
            if (!isBefore && left() > enoughCalls)
                continue;
            ends.push(part.from);
            break;
        }
    }
    const oldest = ends.length === 0 ? records.at(-1)?.createdAt : latest(ends);
    const refusal = (0,read_deployments/* refusalOfGraphql */.dR)(api);
    if (refusal && ends.length > 0)
        problems.push(`GraphQL gave no answer (${(0,errors/* reasonOf */.A3)(refusal)}): only the newest ${records.length} deployments were read`);
    const transient = patterns ? [] : records.filter((one) => one.transient);
    return {
        records: patterns ? records : records.filter((one) => !one.transient),
        ...{ complete: ends.length === 0, oldest, read: records.length },
        transient: transient.filter(({ createdAt }) => createdAt.getTime() >= period.from).length,
    };
}
function latest(times) {
    return times.toSorted((a, b) => (b?.getTime() ?? 0) - (a?.getTime() ?? 0))[0];
}
//# sourceMappingURL=read-deployments.js.map
;// CONCATENATED MODULE: ./lib/src/figures/read.js







/** A compare gives 100 commits a call. */
const pagesOfCommits = 3;
/** Reads what it may, and says what it could not. @throws ApiError where not even the deployments could be read */
async function readMaterial(reader, wanted) {
    const problems = [];
    const deployments = await deploymentsOf(reader, wanted, problems);
    const period = periodRead(deployments, wanted.period, problems);
    const tries = trying(reader, problems);
    const tags = (await tries(() => (0,commits/* tagsBySha */.Dt)(reader.api))) ?? new Map();
    const groups = [];
    for (const group of (0,collections/* groupBy */.$)(deployments.records, github_live/* groupOf */.F8).values()) {
        const [newest] = group;
        if (!newest)
            continue;
        const live = (0,github_live/* liveAmong */.x8)(group);
        groups.push({
            ...{ environment: newest.environment, task: newest.task, records: group },
            commits: await commitsOf(reader, group, period, tries),
            live: live && {
                ...{ record: live, tag: tags.get(live.sha) },
                behind: await behindOf(reader, live.sha, tries),
            },
        });
    }
    return { groups, deployments, period, problems };
}
/** Weeks of which nothing was read are not weeks without a deployment. */
function periodRead({ complete, oldest, read }, wanted, problems) {
    if (complete || !oldest || oldest.getTime() <= wanted.from)
        return wanted;
    const day = oldest.toISOString().slice(0, 10);
    problems.push(`The figures begin on ${day}: no more deployments than the newest ${read} were read`);
    return { ...wanted, from: oldest.getTime() };
}
/** Reads while there are calls left and GitHub allows it; the first refusal ends it, and is reported once. */
function trying({ left }, problems) {
    let refused = false;
    return async (read, calls = 1) => {
        if (refused)
            return undefined;
        if (left() < calls) {
            problems.push('Some commits were not compared: a report makes no more than 40 calls');
            refused = true;
            return undefined;
        }
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            // A commit that is gone is no reason to stop.
            refused = error.kind !== 'not-found';
            problems.push(error.kind === 'permission' ? `${error.message}. ${whatToGrant(error)}` : error.message);
            return undefined;
        }
    };
}
function deploysOf(records) {
    return records.flatMap((record) => classify(record).deploy ?? []);
}
async function commitsOf({ api }, records, { from, to }, tries) {
    const deploys = deploysOf(records);
    const back = new Set(rollBacks(deploys).map(({ id }) => id));
    const forward = inOrder(deploys).filter(({ id, liveAt }) => liveAt < to && !back.has(id));
    const base = forward.findLast(({ liveAt }) => liveAt < from) ?? forward[0];
    const head = forward.findLast(({ liveAt }) => liveAt >= from);
    if (!base || !head || base.sha === head.sha)
        return new Map();
    const between = await tries(() => (0,commits/* commitsBetween */.$q)(api, base.sha, head.sha, pagesOfCommits), pagesOfCommits);
    return (between &&
        new Map(between.commits.map(({ sha, date: at, parents }) => [sha, { at, parents: parents.map((parent) => parent.sha) }])));
}
function behindOf({ api, defaultBranch }, sha, tries) {
    return tries(async () => (await (0,commits/* compareCommits */.kC)(api, sha, defaultBranch)).ahead_by);
}
/** In one sentence, since problems have no help beside them. */
function whatToGrant({ call }) {
    return `Add ${call.permission} to the permissions of the job.`;
}
//# sourceMappingURL=read.js.map
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 4 modules
var schemas = __webpack_require__(4922);
;// CONCATENATED MODULE: ./lib/src/figures/report.js




/** The output `json`: docs/report.schema.json is made from this. What changes its meaning changes `version`. */
const time = schemas/* string */.YjP().check(schemas/* describe */.q0y('As GitHub writes it: 2026-11-25T12:00:00Z'));
const sha = schemas/* string */.YjP().check(schemas/* describe */.q0y('A full SHA'));
const report_spread = schemas/* object */.Ikc({
    n: schemas/* int */.Whr().check(schemas/* describe */.q0y('How many values there are')),
    median: schemas/* nullable */.mee(schemas/* number */.aig()).check(schemas/* describe */.q0y('Seconds; null: fewer than five values')),
    p90: schemas/* nullable */.mee(schemas/* number */.aig())
        .check(schemas/* describe */.q0y('Seconds that 90 % of the values do not exceed; null: fewer than five values')),
});
const report_share = schemas/* object */.Ikc({
    count: schemas/* int */.Whr(),
    n: schemas/* int */.Whr().check(schemas/* describe */.q0y('Of how many')),
    share: schemas/* nullable */.mee(schemas/* number */.aig()).check(schemas/* describe */.q0y('From 0 to 1; null: of fewer than five')),
});
const row = schemas/* object */.Ikc({
    deploymentId: schemas/* int */.Whr(),
    sha,
    liveAt: schemas/* nullable */.mee(time).check(schemas/* describe */.q0y('Its first success; null: it had none')),
    failedAt: schemas/* nullable */.mee(time).check(schemas/* describe */.q0y('When it failed, if it ended so')),
    rollBack: schemas/* boolean */.zMY().check(schemas/* describe */.q0y('A commit that was live before the one that it replaced')),
});
const live = schemas/* object */.Ikc({
    deploymentId: schemas/* int */.Whr(),
    sha,
    tag: schemas/* nullable */.mee(schemas/* string */.YjP()).check(schemas/* describe */.q0y('A tag that points at the commit')),
    since: schemas/* nullable */.mee(time),
    behind: schemas/* nullable */.mee(schemas/* int */.Whr()).check(schemas/* describe */.q0y('Commits of the default branch that it lacks; null: not known')),
    url: schemas/* nullable */.mee(schemas/* string */.YjP()),
});
const environment = schemas/* object */.Ikc({
    environment: schemas/* string */.YjP(),
    task: schemas/* string */.YjP(),
    deploys: schemas/* object */.Ikc({
        n: schemas/* int */.Whr().check(schemas/* describe */.q0y('Deployments with a success in the period, by their first')),
        perWeek: schemas/* nullable */.mee(schemas/* number */.aig()).check(schemas/* describe */.q0y('Null: fewer than five deployments')),
        weeks: schemas/* array */.YOg(schemas/* object */.Ikc({ start: schemas/* string */.YjP().check(schemas/* describe */.q0y('A Monday, by UTC')), deploys: schemas/* int */.Whr() })),
    }),
    leadTime: schemas/* extend */.X$i(report_spread, { unknownDeploys: schemas/* int */.Whr().check(schemas/* describe */.q0y('Deployments whose commits are not known')) })
        .check(schemas/* describe */.q0y('Of each commit, from its committer date to the first success of the first deployment that contains it')),
    failed: report_share.check(schemas/* describe */.q0y('Deployments that ended as failure or error, of all that ended; not the cancelled ones')),
    rollBacks: report_share.check(schemas/* describe */.q0y('Deployments of a commit that was live before the one replaced, of all that succeeded')),
    recovery: schemas/* extend */.X$i(report_spread, {
        unrecovered: schemas/* boolean */.zMY().check(schemas/* describe */.q0y('The newest failure or roll-back has no success after it')),
    })
        .check(schemas/* describe */.q0y('From the first of a row of failures, or from a roll-back, to the next success')),
    leftOut: schemas/* partial */.OH3(schemas/* object */.Ikc({
        notStarted: schemas/* int */.Whr(),
        open: schemas/* int */.Whr(),
        neverLive: schemas/* int */.Whr().check(schemas/* describe */.q0y('Only inactive: skipped, for example')),
        cancelled: schemas/* int */.Whr().check(schemas/* describe */.q0y('By the descriptions of this action')),
        abandoned: schemas/* int */.Whr().check(schemas/* describe */.q0y('Their runs ended without saying how')),
    })),
    live: schemas/* nullable */.mee(live),
    rows: schemas/* array */.YOg(row).check(schemas/* describe */.q0y('What the figures come from, the newest first; also from before the period')),
});
const reportSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    repository: schemas/* string */.YjP(),
    period: schemas/* object */.Ikc({ from: time, to: time })
        .check(schemas/* describe */.q0y('Of the figures; it begins later than asked for where older deployments were not read')),
    read: schemas/* object */.Ikc({
        complete: schemas/* boolean */.zMY().check(schemas/* describe */.q0y('All deployments were read')),
        oldest: schemas/* nullable */.mee(time).check(schemas/* describe */.q0y('When the oldest that was read was made')),
    }),
    transientLeftOut: schemas/* int */.Whr().check(schemas/* describe */.q0y('Deployments of transient environments, which are not among the figures')),
    environments: schemas/* array */.YOg(environment),
    problems: schemas/* array */.YOg(schemas/* string */.YjP()).check(schemas/* describe */.q0y('What could not be read, in sentences')),
});
function reportOf({ groups, deployments, period, problems }, repository) {
    const { complete, oldest, transient } = deployments;
    return {
        ...{ version: 1, repository, period: { from: timeOf(period.from), to: timeOf(period.to) } },
        read: { complete, oldest: oldest ? timeOf(oldest.getTime()) : null },
        transientLeftOut: transient,
        environments: groups.map((group) => environmentReport(group, period)).toSorted(byName),
        problems: [...new Set(problems)],
    };
}
function environmentReport({ environment: name, task, records, commits, live: now }, period) {
    const { leadTime, recovery, leftOut, ...figures } = figuresOf(records, commits, period);
    const deploys = records.flatMap((record) => classify(record).deploy ?? []);
    const back = new Set(rollBacks(deploys).map(({ id }) => id));
    return {
        ...{ environment: name, task, deploys: { ...figures.deploys, weeks: [...figures.deploys.weeks] } },
        ...{ failed: figures.failed, rollBacks: figures.rollBacks, leftOut },
        leadTime: { ...inSeconds(leadTime), unknownDeploys: leadTime.unknownDeploys },
        recovery: { ...inSeconds(recovery), unrecovered: recovery.unrecovered },
        live: now
            ? {
                ...{ deploymentId: now.record.id, sha: now.record.sha, tag: now.tag ?? null, behind: now.behind ?? null },
                since: orNull((0,github_live/* liveSince */.dR)(now.record)?.getTime()),
                url: now.record.statuses.find(({ environmentUrl }) => environmentUrl !== '')?.environmentUrl ?? null,
            }
            : null,
        rows: deploys.map(({ id, sha: commit, liveAt, failedAt }) => ({
            ...{ deploymentId: id, sha: commit, liveAt: orNull(liveAt), failedAt: orNull(failedAt), rollBack: back.has(id) },
        })),
    };
}
function byName(a, b) {
    return (a.environment.localeCompare(b.environment, 'en', { sensitivity: 'accent' }) || a.task.localeCompare(b.task, 'en'));
}
function inSeconds({ n, median, p90 }) {
    const seconds = (milliseconds) => (milliseconds === null ? null : milliseconds / 1000);
    return { n, median: seconds(median), p90: seconds(p90) };
}
function timeOf(milliseconds) {
    return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}
function orNull(milliseconds) {
    return milliseconds === undefined ? null : timeOf(milliseconds);
}
//# sourceMappingURL=report.js.map
;// CONCATENATED MODULE: ./lib/src/figures/svg.js


const [width, rowHeight, barLeft, barWidth] = [400, 18, 84, 270];
/** So many characters fit, also of a wide font. */
const lineLength = 48;
/** Deployments by week as a picture, for a README or a page: a bar and a number for each week, in light and dark. */
function reportSvg(report) {
    const { repository, period } = report;
    const blocks = [];
    let top = 44;
    for (const one of shownOf(report).shown) {
        blocks.push(block(one, top));
        top += 30 + one.deploys.weeks.length * rowHeight;
    }
    const time = `${period.from.slice(0, 10)} to ${period.to.slice(0, 10)}`;
    const title = `Deployments of ${repository}, ${time}`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + 8}" width="${width}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.name { font-weight: 600 }
rect { fill: #0969da }
.ground { fill: #ffffff }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } rect { fill: #4493f8 } .ground { fill: #0d1117 } }
</style>
<title>${escaped(title)}</title>
<rect class="ground" width="100%" height="100%"/>
<text x="8" y="18">${escaped(`Deployments of ${(0,shared_text/* shorten */.ml)(repository, lineLength - 15)}`)}</text>
<text x="8" y="36">${time}</text>
${blocks.join('\n')}
</svg>
`;
}
function block({ environment, task, deploys }, top) {
    const most = Math.max(1, ...deploys.weeks.map((week) => week.deploys));
    const count = `: ${(0,shared_text/* counted */.hS)(deploys.n, 'deployment')}`;
    const named = `${environment}${task === 'deploy' ? '' : ` (${task})`}`;
    const name = `${(0,shared_text/* shorten */.ml)(named, lineLength - count.length)}${count}`;
    const rows = deploys.weeks.map((week, index) => {
        const y = top + 26 + index * rowHeight;
        const length = Math.round((week.deploys / most) * barWidth);
        const bar = `<rect x="${barLeft}" y="${y}" width="${length}" height="12" rx="2"/>`;
        const number = `<text x="${barLeft + length + 6}" y="${y + 10}">${week.deploys}</text>`;
        return `<text x="8" y="${y + 10}">${week.start}</text>${bar}${number}`;
    });
    return [`<text class="name" x="8" y="${top + 14}">${escaped(name)}</text>`, ...rows].join('\n');
}
function escaped(text) {
    return text.replace(/[^\P{C}]/gu, ' ').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
//# sourceMappingURL=svg.js.map
// EXTERNAL MODULE: ./lib/src/runner/open-repository.js
var open_repository = __webpack_require__(3062);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var shared_errors = __webpack_require__(8835);
;// CONCATENATED MODULE: ./lib/src/runner/workspace-file.js



/** Writes a file that the user has named; a relative path starts in the workspace. @throws ActionError */
function writeWorkspaceFile(env, path, text) {
    const file = (0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] ?? '', path);
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true });
        (0,external_node_fs_.writeFileSync)(file, text);
    }
    catch (cause) {
        throw new shared_errors/* ActionError */.l(`${path} cannot be written: ${(0,shared_errors/* messageOf */.b)(cause)}`, { cause });
    }
}
//# sourceMappingURL=workspace-file.js.map
;// CONCATENATED MODULE: ./lib/src/actions/report.js







/** Calls of a report, however much there is to read. */
const mostCalls = 40;
/** Reads deployments, and says what their statuses tell of the delivery. Changes nothing. @throws ApiError when they cannot be read */
async function report(config, event, context) {
    const { repository = event.repository, environment, task, period: length } = config;
    const api = await (0,open_repository/* openRepository */.h)(config, event, context);
    const left = () => mostCalls - api.calls();
    const branch = await (0,commits/* defaultBranch */.OR)(api);
    // What happens later is not in the report. GitHub's times have whole seconds.
    const to = Math.floor(api.serverTime.now() / 1000) * 1000;
    const period = { from: to - length, to };
    const material = await readMaterial({ api, defaultBranch: branch, left }, { environment, task, period });
    const made = reportOf(material, repository);
    const markdown = reportMarkdown(made, event.serverUrl);
    for (const problem of made.problems)
        context.log.warning(problem);
    for (const one of made.environments) {
        context.log.line(`${one.environment} (${one.task}): ${one.deploys.n} deployments, ${one.failed.count} failed, ${one.rollBacks.count} roll-backs`);
    }
    context.log.line(`Made in ${api.calls()} calls`);
    if (config.svg !== undefined)
        writeWorkspaceFile(context.env, config.svg, reportSvg(made));
    return { exitCode: 0, outputs: { json: JSON.stringify(made), markdown }, summary: markdown };
}
//# sourceMappingURL=report.js.map

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

/***/ 1030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ commitsBetween),
/* harmony export */   Dt: () => (/* binding */ tagsBySha),
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   T9: () => (/* binding */ getPullRequest),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   kC: () => (/* binding */ compareCommits)
/* harmony export */ });
/* unused harmony exports listHistory, readBehind */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4922);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3355);
/* harmony import */ var _ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3709);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2585);




/** GitHub's REST calls about commits, and what names them: branches, tags, pull requests. */
const commit = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/**
 * The commit at the head of a branch, or of a tag: https://docs.github.com/rest/commits/commits#get-a-commit
 * @throws ApiError
 */
async function headOf(api, ref) {
    const purpose = { doing: `find the commit of \`${ref}\``, permission: 'contents: read' };
    const { sha } = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, commit, (rest, where) => rest.repos.getCommit({ ...where, ref, per_page: 1 }));
    return sha;
}
const comparison = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** How `head` stands to `base`. */
    status: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['ahead', 'behind', 'identical', 'diverged']),
    /** How many commits `head` has and `base` has not. */
    ahead_by: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
});
/** REST does not tell the dates of parents: they are not newer than the commit. */
const graphed = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ...{ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), parents: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(commit) },
    commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ committer: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ date: _answers_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB }) }),
}), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ sha, parents, commit: { committer } }) => {
    const date = committer.date.getTime();
    return { sha, date, parents: parents.map((parent) => ({ sha: parent.sha, date })) };
}));
const comparedCommits = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .extend */ .X$i(comparison, { commits: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(graphed) });
/** How `head` stands to `base`: https://docs.github.com/rest/commits/commits#compare-two-commits @throws ApiError */
function compareCommits(api, base, head) {
    return compare(api, base, head, comparison, { per_page: 1 });
}
function compare(api, base, head, shape, paging) {
    const purpose = { doing: `compare ${base} with ${head}`, permission: 'contents: read' };
    const basehead = `${base}...${head}`;
    return (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, shape, (rest, where) => rest.repos.compareCommitsWithBasehead({ ...where, basehead, ...paging }));
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
const standing = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ aheadBy: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), behindBy: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr() }));
const tags = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), commit }));
/** The newest tags by the SHA they point at, at most 100: https://docs.github.com/rest/repos/repos#list-repository-tags @throws ApiError */
async function tagsBySha(api) {
    const purpose = { doing: 'list the tags', permission: 'contents: read' };
    const listed = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, tags, (rest, where) => rest.repos.listTags({ ...where, per_page: 100 }));
    // The first is the newest.
    return new Map(listed.toReversed().map(({ name, commit: { sha } }) => [sha, name]));
}
/** The name of the default branch: https://docs.github.com/rest/repos/repos#get-a-repository @throws ApiError */
async function defaultBranch(api) {
    const purpose = { doing: 'return the default branch', permission: 'metadata: read' };
    const repository = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ default_branch: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
    return (await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, repository, (rest, where) => rest.repos.get(where))).default_branch;
}
const branch = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ...{
        sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        ref: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        repo: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()) })),
    },
});
/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request @throws ApiError */
async function getPullRequest(api, number) {
    const purpose = { doing: `return pull request #${number}`, permission: 'pull-requests: read' };
    const { head, base } = await (0,_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ head: branch, base: branch }), (rest, where) => rest.pulls.get({ ...where, pull_number: number }));
    return {
        number,
        sha: head.sha,
        ref: head.ref,
        base: base.ref,
        repository: head.repo,
    };
}
//# sourceMappingURL=commits.js.map

/***/ }),

/***/ 8451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
/* unused harmony export arrayOf */
/** `Map.groupBy`, of Node 21: in the order in which the keys first occur. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key) ?? [];
        group.push(item);
        groups.set(key, group);
    }
    return groups;
}
//# sourceMappingURL=collections.js.map

/***/ })

};
