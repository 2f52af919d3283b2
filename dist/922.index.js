export const id = 922;
export const ids = [922];
export const modules = {

/***/ 1922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  report: () => (/* binding */ report)
});

// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/github/live.js
var github_live = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/environment/overlaps.js
var overlaps = __webpack_require__(7886);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/github/unjudged.js
var unjudged = __webpack_require__(6896);
// EXTERNAL MODULE: ./lib/src/shared/collections.js
var collections = __webpack_require__(8451);
;// CONCATENATED MODULE: ./lib/src/figures/deploys.js





/** Deploys by environment and task. */
function groupsOf(deploys) {
    return [...(0,collections/* groupBy */.$)(deploys, ({ record }) => (0,github_live/* groupOf */.F8)(record)).values()].map((some) => {
        const { environment, task } = some[0].record;
        return { environment, task, deploys: some, live: (0,github_live/* liveAmong */.x8)(some.map(liveRecord)) };
    });
}
/**
 * Counts a deploy once: each record of this action takes away one of GitHub's own for its run and environment, the newest made
 * before it. Their commits may differ: GitHub's is the test merge of a pull request.
 */
function deploysOf(records) {
    const waiting = new Map();
    const natives = new Map();
    for (const record of records.toSorted(compareAge)) {
        const job = jobOf(record);
        if (record.mark)
            natives.set(record, waiting.get(job)?.pop());
        else if ((0,overlaps/* isWithoutPayload */.Lg)(record.payload))
            waiting.set(job, [...(waiting.get(job) ?? []), record]);
    }
    const taken = new Set(natives.values());
    return records.filter((one) => !taken.has(one)).map((record) => deployOf(record, natives.get(record)));
}
/** What a record says of a deploy. `inactive` is no success: what was skipped has it too. */
function deployOf(record, native) {
    const { statuses } = record;
    const [newest] = statuses;
    const success = statuses.findLast(({ state }) => state === 'success');
    const base = { record, native, success };
    if (!newest || (0,github_live/* isOpen */.nT)(record))
        return { ...base, leftOut: success ? undefined : newest ? 'open' : 'notStarted' };
    const end = statuses.find(({ state }) => ['success', 'failure', 'error'].includes(state));
    if (end?.state === 'success')
        return base;
    const leftOut = (0,unjudged/* unjudgedBy */.I)((end ?? newest).description) ?? (end ? undefined : 'neverLive');
    return leftOut ? { ...base, leftOut } : { ...base, failure: end };
}
/** The run, whose number no other run of the server has, and the environment that it deploys to. */
function jobOf({ mark, environment, statuses }) {
    const run = mark ?? statuses.map(({ logUrl }) => (0,github_mark/* runInLog */.Tb)(logUrl)).find(Boolean);
    return JSON.stringify([run?.run, environment.toLowerCase()]);
}
/** A pair is live if either record is: the success of GitHub's may have made ours inactive. */
function liveRecord({ record, native }) {
    if (!native || (0,github_live/* isActive */.$m)(record) || !(0,github_live/* isActive */.$m)(native))
        return record;
    const success = record.statuses.findIndex(({ state }) => state === 'success');
    return { ...record, statuses: success === -1 ? native.statuses : record.statuses.slice(success) };
}
/** Those that have been live, by their first success. */
function bySuccess(deploys) {
    return deploys
        .filter((one) => one.success !== undefined)
        .toSorted((a, b) => (0,github_live/* compareStatuses */.KL)(a.success, b.success));
}
function compareAge(a, b) {
    return a.createdAt.getTime() - b.createdAt.getTime() || a.id - b.id;
}
function whoDeployed({ mark, creator }) {
    return mark?.actor ?? creator;
}
//# sourceMappingURL=deploys.js.map
;// CONCATENATED MODULE: ./lib/src/figures/period.js
/** Whether a record was made, or a status was posted, in a period. */
function isIn(one, { from, to }) {
    const at = one?.createdAt.getTime();
    return at !== undefined && at >= from && at < to;
}
const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** The weeks that the period touches, Monday to Sunday, by UTC. */
function weeksOf({ from, to }) {
    const day = Math.floor(from / dayMs);
    // 1970 began on a Thursday.
    const monday = (day - ((day + 3) % 7)) * dayMs;
    return Array.from({ length: Math.ceil((to - monday) / weekMs) }, (_, week) => {
        const start = monday + week * weekMs;
        return { from: start, to: start + weekMs };
    });
}
//# sourceMappingURL=period.js.map
;// CONCATENATED MODULE: ./lib/src/figures/roll-backs.js


/**
 * Deployments of a commit that was first live here before the commit that they replaced; `took` is the time since that commit last
 * became live. Previews of different pull requests in one environment roll nothing back.
 * @param line in the order of first successes
 */
function rollBacks(line) {
    const first = new Map();
    const found = [];
    let since = line[0];
    for (const [at, deploy] of line.entries()) {
        const { sha, mark } = deploy.record;
        const replaced = line[at - 1]?.record;
        if (!first.has(sha))
            first.set(sha, at);
        if (sha === replaced?.sha)
            continue;
        const isOlder = replaced && Number(first.get(sha)) < Number(first.get(replaced.sha));
        const areOfOtherPulls = (mark?.pull ?? replaced?.mark?.pull) !== (replaced?.mark?.pull ?? mark?.pull);
        if (since && isOlder && !areOfOtherPulls)
            found.push(mended(deploy, since.success));
        since = deploy;
    }
    return found;
}
/** From the first of a row of failures, each made after the deployment that is live then, to the next success. */
function fixes(deploys) {
    const line = bySuccess(deploys);
    /** What failed first of that which a success came after; without one, by undefined. */
    const since = new Map();
    for (const { record, failure } of deploys) {
        if (!failure)
            continue;
        const live = line.findLast((one) => one.record.id !== record.id && (0,github_live/* compareStatuses */.KL)(one.success, failure) < 0);
        // A deploy that was begun before the live one, and failed late, breaks nothing.
        if (live && compareAge(record, live.record) < 0)
            continue;
        const next = line.find(({ success }) => (0,github_live/* compareStatuses */.KL)(success, failure) > 0);
        const before = since.get(next);
        if (!before || (0,github_live/* compareStatuses */.KL)(failure, before) < 0)
            since.set(next, failure);
    }
    const fixed = [...since].flatMap(([deploy, failure]) => (deploy ? [mended(deploy, failure)] : []));
    return { fixed, open: since.has(undefined) };
}
function mended(deploy, since) {
    return { deploy, took: deploy.success.createdAt.getTime() - since.createdAt.getTime() };
}
//# sourceMappingURL=roll-backs.js.map
;// CONCATENATED MODULE: ./lib/src/figures/shown.js

/** GitHub shows no job summary of more than 1 MiB. */
const mostShown = 50;
/** What people get to see of a report, in its order; `quiet`: most weeks are empty, beside busier ones; `more` are not shown. */
function shownOf({ environments }) {
    const lastTime = ({ rows }) => rows[0]?.madeAt ?? '';
    const last = environments.toSorted((a, b) => lastTime(b).localeCompare(lastTime(a))).slice(0, mostShown);
    const shown = environments.filter((one) => last.includes(one));
    const busy = shown.filter(isBusy);
    const more = environments.length - shown.length;
    return busy.length === 0
        ? { busy: shown, quiet: [], more }
        : { busy, quiet: shown.filter((one) => !isBusy(one)), more };
}
function isBusy({ weeks }) {
    return weeks.filter(({ deployments, failed }) => deployments + failed > 0).length * 2 >= weeks.length;
}
function nameOf({ environment, task }) {
    return task === 'deploy' ? environment : `${environment} (${task})`;
}
/** Seconds, for people. */
function span(seconds) {
    const days = seconds / 86_400;
    return days < 2 ? (0,shared_text/* duration */.p0)(seconds * 1000) : `${days.toFixed(1)} d`;
}
/** 2026-11-25 */
function day(time) {
    return time.slice(0, 10);
}
//# sourceMappingURL=shown.js.map
;// CONCATENATED MODULE: ./lib/src/figures/measures.js





/** The figures of one environment and task. What was live before the period belongs to `deploys` too: it says what was replaced. */
function measure(deploys, added, period) {
    const line = bySuccess(deploys);
    // What the first one contains was live before it.
    const first = line.find(({ record }) => added.get(record.id) !== 'gone');
    const live = line.filter(({ success }) => isIn(success, period));
    const failures = deploys.filter(({ failure }) => isIn(failure, period));
    const { leadTime, values } = leadTimes(live, first, added);
    const { fixed, open } = fixes(deploys);
    const took = (mended) => mended.flatMap((one) => (isIn(one.deploy.success, period) ? [one.took] : []));
    const back = rollBacks(line);
    const leftOut = {};
    // Those that are open have no other time than when they were made.
    for (const { record, leftOut: why } of deploys)
        if (why && isIn(record, period))
            leftOut[why] = (leftOut[why] ?? 0) + 1;
    return {
        deployments: {
            n: live.length,
            perWeek: live.length < enough ? null : live.length / ((period.to - period.from) / weekMs),
        },
        weeks: weeksOf(period).map((week) => ({
            start: day((0,shared_text/* timeText */.Tc)(week.from)),
            incomplete: week.from < period.from || week.to > period.to,
            deployments: live.filter(({ success }) => isIn(success, week)).length,
            failed: failures.filter(({ failure }) => isIn(failure, week)).length,
            leadTime: spread(values.flatMap((value) => (isIn(value, week) ? [value.took] : []))).median,
        })),
        leadTime,
        failed: share(failures.length, new Set([...live, ...failures].map(({ record }) => record.id)).size),
        fixedAfter: { ...spread(took(fixed)), open },
        rollBacks: share(took(back).length, live.length),
        recovery: spread(took(back)),
        leftOut,
        rows: deploys
            .filter(({ success, failure }) => success ?? failure)
            .map(({ record, success, failure }) => ({
            ...{ deploymentId: record.id, sha: record.sha, by: whoDeployed(record) },
            madeAt: (0,shared_text/* timeText */.Tc)(record.createdAt),
            liveAt: success ? (0,shared_text/* timeText */.Tc)(success.createdAt) : null,
            failedAt: failure ? (0,shared_text/* timeText */.Tc)(failure.createdAt) : null,
            rollBack: back.some(({ deploy }) => deploy.record === record),
            newCommits: record === first?.record ? null : (listOf(added.get(record.id))?.length ?? null),
        })),
    };
}
/** How long commits took until they were first live, with the time of that: each counts with the first deployment that contains it. */
function leadTimes(live, first, added) {
    const all = live.map(({ record, success: { createdAt } }) => ({ record, createdAt, commits: added.get(record.id) }));
    const gone = all.filter(({ commits }) => commits === 'gone');
    const there = all.filter(({ record, commits }) => record !== first?.record && commits !== 'gone');
    const older = lengthOfUnknown(there.map(({ commits }) => !listOf(commits)));
    const known = there.slice(older).filter(({ commits }) => listOf(commits));
    const reached = known.flatMap(({ createdAt, commits }) => (listOf(commits) ?? []).map((commit) => ({ createdAt, commit })));
    const own = reached.filter(({ commit }) => commit.parents.length < 2);
    // A clock that is ahead is no lead time.
    const values = own.map(({ createdAt, commit }) => {
        return { createdAt, took: Math.max(0, createdAt.getTime() - commit.date) };
    });
    const leadTime = {
        ...spread(values.map(({ took }) => took)),
        since: older > 0 && known[0] ? (0,shared_text/* timeText */.Tc)(known[0].createdAt) : null,
        ...{ deployments: known.length, older, unknown: there.length - older - known.length },
        gone: gone.map(({ record }) => ({ deploymentId: record.id, sha: record.sha })),
        mergeCommits: reached.length - own.length,
    };
    return { leadTime, values };
}
function listOf(commits) {
    return typeof commits === 'object' ? commits : undefined;
}
/**
 * How many of the oldest are not counted: up to the last row of unknown ones that a known one follows, at the beginning or of two
 * and more. A single one in the middle does not move the beginning.
 */
function lengthOfUnknown(unknown) {
    const lastKnown = unknown.lastIndexOf(false);
    return unknown.findLastIndex((is, at) => is && at < lastKnown && (at === 0 || unknown[at - 1] === true)) + 1;
}
/** With fewer than this, a number would be chance: none is given. */
const enough = 5;
/**
 * The middle value, of an even number half way between the middle two; and the smallest that 90 % do not exceed.
 * @param milliseconds in the report, they are seconds
 */
function spread(milliseconds) {
    const sorted = milliseconds.toSorted((a, b) => a - b);
    const { length: n } = sorted;
    const seconds = (rank) => (sorted[Math.ceil(rank) - 1] ?? 0) / 1000;
    if (n < enough)
        return { n, median: null, p90: null };
    return { n, median: (seconds(n / 2) + seconds((n + 1) / 2)) / 2, p90: seconds(n * 0.9) };
}
function share(count, n) {
    return { count, n, share: n < enough ? null : count / n };
}
//# sourceMappingURL=measures.js.map
;// CONCATENATED MODULE: ./lib/src/figures/make-report.js






function makeReport(material, repository) {
    const { groups, period, complete, oldest, transient, paired, problems } = material;
    const environments = groups.map((group) => environmentReport(group, material)).toSorted(byName);
    return {
        ...{ version: 2, repository, period: { from: (0,shared_text/* timeText */.Tc)(period.from), to: (0,shared_text/* timeText */.Tc)(period.to) } },
        read: { complete, oldest: oldest ? (0,shared_text/* timeText */.Tc)(oldest) : null },
        ...{ transientLeftOut: transient, paired, environments },
        problems: [...new Set([...problems, ...environments.flatMap(unread)])],
    };
}
function environmentReport({ environment, task, deploys, live }, material) {
    const { added, period } = material;
    return { environment, task, ...measure(deploys, added, period), live: live ? liveReport(live, material) : null };
}
function liveReport(record, { tags, compared }) {
    const since = (0,github_live/* liveSince */.dR)(record);
    if (!since)
        return null;
    const { ahead = null, behind = null } = compared.get(record.sha) ?? {};
    return {
        ...{ deploymentId: record.id, sha: record.sha, since: (0,shared_text/* timeText */.Tc)(since), by: whoDeployed(record) },
        ...{ tag: tags.get(record.sha) ?? null, behind, ahead },
        url: (0,deployments/* urlOf */.rs)(record) ?? null,
    };
}
/** So many commits are named. */
const mostNamed = 10;
/** Of which part of the deployments the lead time is. */
function unread(one) {
    const { deployments, since, older, gone } = one.leadTime;
    const newest = since && `the lead time is of the ${(0,shared_text/* counted */.hS)(deployments, 'deployment')} since ${day(since)}`;
    const shas = gone.map(({ sha }, at) => (at < mostNamed ? sha.slice(0, 7) : '…'));
    const named = shas.slice(0, mostNamed + 1).join(', ');
    const lost = `GitHub no longer has the commits of ${(0,shared_text/* counted */.hS)(gone.length, 'deployment')} (force-pushed): ${named}`;
    const problems = [
        newest && `${newest}. The commits of ${older} older ones are more than a report reads`,
        gone.length > 0 && `${lost}. What they contained counts with the next one`,
    ];
    return problems.flatMap((problem) => (problem ? [`${nameOf(one)}: ${problem}`] : []));
}
function byName(a, b) {
    return (a.environment.localeCompare(b.environment, 'en', { sensitivity: 'accent' }) || a.task.localeCompare(b.task, 'en'));
}
//# sourceMappingURL=make-report.js.map
// EXTERNAL MODULE: ./lib/src/shared/links.js
var links = __webpack_require__(1903);
;// CONCATENATED MODULE: ./lib/src/figures/markdown.js



/** The report for people. Strings from outside appear in it as text only. */
function reportMarkdown(report, serverUrl) {
    const { repository, period, problems, read, transientLeftOut, paired } = report;
    const { busy, quiet, more } = shownOf(report);
    const where = (some) => some.map((one) => whatIsThere(one, `${serverUrl}/${repository}`));
    const parts = [
        `### 📈 Deployments of ${(0,shared_text/* markdown */.wD)(repository)}`,
        `${day(period.from)} to ${day(period.to)}`,
        ...problems.map((problem) => `⚠️ ${(0,shared_text/* markdown */.wD)(problem)}`),
        where(busy).join('\n') || 'There were none.',
        ...busy.map(section),
        quiet.length > 0 && details(`${quiet.length} more, with few deployments`, where(quiet), quiet.map(section)),
        more > 0 && `These were deployed last; ${more} more are in the output \`json\`.`,
        !read.complete &&
            read.oldest &&
            `What was deployed before ${day(read.oldest)}, and not since, is not in this report.`,
        transientLeftOut > 0 && `Left out: ${(0,shared_text/* counted */.hS)(transientLeftOut, 'deployment')} of transient environments.`,
        paired > 0 &&
            `For ${(0,shared_text/* counted */.hS)(paired, 'deployment')}, GitHub made another one, because the job has \`environment:\`. Each counts once.`,
        details('What the figures mean', definitions),
    ];
    return `${parts.filter(Boolean).join('\n\n')}\n\n`;
}
function details(title, lines, sections = []) {
    return [`<details><summary>${title}</summary>`, lines.join('\n'), ...sections, '</details>'].join('\n\n');
}
/** An item of a list, since a table does not fit a narrow page where a name is long. */
function whatIsThere(one, repositoryUrl) {
    const name = nameOf(one);
    if (!one.live)
        return `- ${(0,shared_text/* markdown */.wD)(name)} · nothing is live`;
    const { url, sha, tag, since, by, behind, ahead } = one.live;
    // From the default branch.
    const distance = [behind && `${behind} behind`, ahead && `${ahead} of its own`].filter(Boolean).join(', ');
    const parts = [
        (0,shared_text/* markdownLink */.iQ)(name, url ?? undefined),
        `${(0,shared_text/* markdownLink */.iQ)(sha.slice(0, 7), (0,links/* commitPage */.b2)(repositoryUrl, sha))}${tag ? ` ${(0,shared_text/* markdown */.wD)(tag)}` : ''}`,
        `since ${day(since)} by ${(0,shared_text/* markdown */.wD)(by)}`,
        behind === null || ahead === null ? '' : distance || 'up to date',
    ];
    return `- ${parts.filter(Boolean).join(' · ')}`;
}
function section(one) {
    const { deployments, leadTime, failed, fixedAfter, rollBacks, recovery } = one;
    const perWeek = deployments.perWeek === null ? tooFew : `${deployments.perWeek.toFixed(1)} a week`;
    const rows = [
        [1, 'Deployments', `${deployments.n}`, perWeek],
        [leadTime.n, 'Lead time', (0,shared_text/* counted */.hS)(leadTime.n, 'commit'), markdown_spread(leadTime)],
        [failed.n, 'Failed', `${failed.count} of ${failed.n} that ended`, percent(failed)],
        [fixedAfter.n, 'Fixed after', (0,shared_text/* counted */.hS)(fixedAfter.n, 'time'), markdown_spread(fixedAfter)],
        [rollBacks.n, 'Roll-backs', `${rollBacks.count} of ${(0,shared_text/* counted */.hS)(rollBacks.n, 'deployment')}`, percent(rollBacks)],
        [recovery.n, 'Recovery', (0,shared_text/* counted */.hS)(recovery.n, 'roll-back'), markdown_spread(recovery)],
    ];
    const told = rows.flatMap(([n, ...cells]) => (n > 0 ? [`| ${cells.join(' | ')} |`] : []));
    const parts = [
        `#### ${(0,shared_text/* markdown */.wD)(nameOf(one))}`,
        ['|  | Counted | Figure |', '| --- | --- | --- |', ...told].join('\n'),
        ['```text', ...bars(one.weeks), '```'].join('\n'),
        fixedAfter.open && 'The newest failure is not fixed.',
        leftOut(one),
    ];
    return parts.filter(Boolean).join('\n\n');
}
/** A bar for each week: plain characters look the same everywhere. */
function bars(weeks) {
    const most = Math.max(1, ...weeks.map(({ deployments }) => deployments));
    return weeks.map(({ start, incomplete, deployments, failed }) => {
        const bar = '█'.repeat(Math.ceil((deployments / most) * 12));
        const counts = `${deployments}${failed > 0 ? `, ${failed} failed` : ''}`;
        return `${start}  ${bar ? `${bar} ` : ''}${counts}${incomplete ? ' (incomplete)' : ''}`;
    });
}
function leftOut({ leftOut: counts, leadTime: { mergeCommits, unknown } }) {
    const parts = [
        counts.notStarted && `${counts.notStarted} never started`,
        counts.open && `${counts.open} still open`,
        counts.neverLive && `${counts.neverLive} never live`,
        counts.stopped && `${counts.stopped} stopped before they began`,
        counts.cancelled && `${counts.cancelled} cancelled`,
        counts.swept && `${counts.swept} left open by a lost runner`,
        counts.interrupted && `${counts.interrupted} interrupted`,
        counts.resultUnknown && `${counts.resultUnknown} with an unknown result`,
        mergeCommits && (0,shared_text/* counted */.hS)(mergeCommits, 'merge commit'),
        unknown && `the commits of ${(0,shared_text/* counted */.hS)(unknown, 'deployment')}, which are not known`,
    ];
    const told = parts.filter(Boolean).join(', ');
    return told && `Left out: ${told}.`;
}
const definitions = [
    '- **Behind**: commits of the default branch that are not in what is live. **Of its own**: the other way round.',
    '- **Deployments** have a `success`, and count in the week (Monday to Sunday, UTC) of the first. `inactive` is no success.',
    '- **Lead time** of a commit: from its committer date to the first success of the first deployment here that contains it.',
    '- **Failed**: ended as `failure` or `error`, of all that ended. **Fixed after**: from the first of a row of failures to the next success.',
    '- **Roll-backs**: of a commit that was live here before the one replaced. **Recovery**: from when that one became live to the success of the roll-back.',
    '- With fewer than five values there is no figure. The records do not know whether anybody noticed: a failed deployment is not a failed change.',
];
const tooFew = 'too few to say';
/** A number and its unit stay on one line. */
function markdown_spread({ median, p90 }) {
    if (median === null || p90 === null)
        return tooFew;
    const [middle, most] = [median, p90].map((seconds) => span(seconds).replaceAll(' ', '\u00a0'));
    return `median ${middle}, 90\u00a0% within ${most}`;
}
function percent({ share }) {
    return share === null ? tooFew : `${Math.round(share * 100)} %`;
}
//# sourceMappingURL=markdown.js.map
// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/commits/commit-graph.js + 1 modules
var commit_graph = __webpack_require__(6281);
// EXTERNAL MODULE: ./lib/src/commits/commits.js
var commits = __webpack_require__(3825);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 4 modules
var schemas = __webpack_require__(4922);
// EXTERNAL MODULE: ./lib/src/api/answers.js
var answers = __webpack_require__(1182);
// EXTERNAL MODULE: ./lib/src/api/ask.js + 1 modules
var ask = __webpack_require__(3976);
;// CONCATENATED MODULE: ./lib/src/commits/tags.js



const commit = schemas/* object */.Ikc({ oid: schemas/* string */.YjP(), committedDate: schemas/* optional */.lqM(answers/* time */.kB) });
/** A tag that was made with a message has an object of its own, which leads to the commit. */
const ref = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    target: schemas/* extend */.X$i(commit, {
        tagger: schemas/* nullish */.cl6(schemas/* object */.Ikc({ date: schemas/* nullish */.cl6(answers/* time */.kB) })),
        target: schemas/* optional */.lqM(commit),
    }),
});
const answer = schemas/* object */.Ikc({
    data: schemas/* object */.Ikc({
        repository: schemas/* object */.Ikc({
            refs: schemas/* object */.Ikc({
                nodes: schemas/* array */.YOg(ref),
                pageInfo: schemas/* object */.Ikc({ hasNextPage: schemas/* boolean */.zMY(), endCursor: schemas/* nullable */.mee(schemas/* string */.YjP()) }),
            }),
        }),
    }),
});
const tagsQuery = `query ($owner: String!, $repo: String!, $after: String) {
  repository(owner: $owner, name: $repo) {
    refs(refPrefix: "refs/tags/", first: 100, after: $after, orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) {
      nodes {
        name
        target {
          oid
          ... on Commit { committedDate }
          ... on Tag { tagger { date } target { oid ... on Commit { committedDate } } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const purpose = { doing: 'list the tags', permission: 'contents: read' };
/** Of 100 tags. */
const mostPages = 3;
/**
 * The tag of each commit: the newest by the tagger's date, then by name. Looks for commits that are not older than `from`, among
 * the newest 300 tags. `isCut`: there are more. https://docs.github.com/graphql/reference/objects#repository @throws ApiError
 */
async function readTags(api, from) {
    const { owner, repo } = api;
    const all = [];
    let after = null;
    for (let page = 0; page < mostPages; page++) {
        const variables = { owner, repo, after };
        const { data } = await (0,ask/* query */.P)(api, purpose, answer, { query: tagsQuery, variables });
        const { nodes, pageInfo } = data.repository.refs;
        all.push(...nodes.map(tagOf));
        const isEnough = (all.at(-1)?.date ?? Number.NEGATIVE_INFINITY) < from;
        if (isEnough || !pageInfo.hasNextPage)
            return { tags: newestOf(all), isCut: false };
        after = pageInfo.endCursor;
    }
    return { tags: newestOf(all), isCut: true };
}
function tagOf({ name, target }) {
    const { oid: sha, committedDate } = target.target ?? target;
    const tagged = target.tagger?.date;
    return { name, sha, date: Number(tagged ?? committedDate ?? Number.NaN), isDated: Boolean(tagged) };
}
function newestOf(tags) {
    const key = ({ isDated, date }) => (isDated ? date : 0);
    const names = ({ name }, other) => name.localeCompare(other.name, 'en', { numeric: true });
    const oldestFirst = tags.toSorted((a, b) => key(a) - key(b) || names(a, b));
    return new Map(oldestFirst.map(({ sha, name }) => [sha, name]));
}
const listed = schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) }));
/** The same over REST, which tells no dates: of 100 tags, by name. https://docs.github.com/rest/repos/repos#list-repository-tags @throws ApiError */
async function listTags(api) {
    const tags = await (0,ask/* ask */.kA)(api, purpose, listed, 'GET /repos/{owner}/{repo}/tags', { per_page: 100 });
    return newestOf(tags.map(({ name, commit: { sha } }) => ({ name, sha, date: 0, isDated: false })));
}
//# sourceMappingURL=tags.js.map
// EXTERNAL MODULE: ./lib/src/environment/patterns.js
var environment_patterns = __webpack_require__(541);
// EXTERNAL MODULE: ./lib/src/github/read-deployments.js
var read_deployments = __webpack_require__(3667);
// EXTERNAL MODULE: ./lib/src/shared/lazy.js
var lazy = __webpack_require__(6110);
;// CONCATENATED MODULE: ./lib/src/figures/read-records.js







/** How long before the period deployments are read, to know what was live then, and before that. */
const runUpMs = 30 * 86_400_000;
/** Two for each 100 deployments; the rest is for the commits. */
const mostCalls = 20;
/** The deployments of the period and of the time before it: 1,000, or far fewer without GraphQL. @throws ApiError */
async function readRecords(api, { environment: patterns, task, period: length }, problems) {
    const byId = new Map();
    const unread = [];
    const names = (patterns && (0,environment_patterns/* namesIn */.wX)(patterns)) ?? [undefined];
    const only = ({ environment }) => !patterns || (0,environment_patterns/* isNamed */.ev)(patterns, environment);
    // By GitHub's clock, which is known with the first answer, and in whole seconds, as its times are.
    const now = (0,lazy/* lazy */.R)(() => Math.floor(api.serverTime.now() / 1000) * 1000);
    for (const [at, environment] of names.entries()) {
        const most = (mostCalls * (at + 1)) / names.length;
        const { deployments, from } = await (0,read_deployments/* readUntil */.LC)((_, part) => (part.from && part.from.getTime() < now() - length - runUpMs) || api.calls() >= most, (0,read_deployments/* readDeployments */.Fz)(api, { environment, task }, { only, commits: true }));
        for (const one of deployments)
            byId.set(one.id, one);
        if (from)
            unread.push(from);
    }
    const period = { from: now() - length, to: now() };
    // A name may be given twice, or in upper and lower case.
    const records = [...byId.values()].sort((a, b) => compareAge(b, a));
    const complete = unread.length === 0;
    const oldest = complete ? records.at(-1)?.createdAt : unread.toSorted((a, b) => Number(b) - Number(a))[0];
    if (complete || !oldest || oldest.getTime() <= period.from)
        return { records, complete, oldest, period };
    // Weeks of which nothing was read are not weeks without a deployment.
    const { refusal } = api.graphql;
    const why = refusal ? ` (GraphQL gave no answer: ${(0,api_error/* reasonOf */.A3)(refusal)})` : '';
    problems.push(`The figures begin on ${day((0,shared_text/* timeText */.Tc)(oldest))}: only the newest ${records.length} deployments were read${why}`);
    return { records, complete, oldest, period: { ...period, from: oldest.getTime() } };
}
//# sourceMappingURL=read-records.js.map
;// CONCATENATED MODULE: ./lib/src/figures/read.js







/** Calls of a report, however much there is to read. */
const read_mostCalls = 50;
/** Reads what it may, and says what it could not. @throws ApiError where not even the deployments could be read */
async function readMaterial(api, wanted) {
    const problems = [];
    const { records, period, ...read } = await readRecords(api, wanted, problems);
    const sorted = sortOut(records, period, wanted.environment !== undefined);
    const live = sorted.groups.flatMap((group) => group.live ?? []);
    const told = await aboutLive(api, live, problems);
    const added = await addedBy(api, sorted.groups, { calls: told.isRefused ? 0 : read_mostCalls - api.calls() }, problems);
    return { ...sorted, ...read, ...told, period, added, problems };
}
/** @param withTransient deployments to transient environments count too */
function sortOut(records, period, withTransient) {
    const all = deploysOf(records);
    const kept = all.filter(({ record }) => withTransient || !record.transient);
    const inPeriod = (some) => some.filter(({ record }) => isIn(record, period)).length;
    return {
        groups: groupsOf(kept),
        transient: inPeriod(all) - inPeriod(kept),
        paired: inPeriod(kept.filter(({ native }) => native)),
    };
}
/** In one sentence, since problems have no help beside them. */
function problemOf(error) {
    if (error.kind !== 'permission')
        return error.message;
    return `${error.message}. The token needs ${error.call.permission}.`;
}
/** Without GraphQL each takes a call. */
const mostCompared = 10;
async function aboutLive(api, live, problems) {
    const none = { compared: new Map(), tags: new Map(), isRefused: false };
    if (live.length === 0)
        return none;
    const shas = [...new Set(live.map(({ sha }) => sha))];
    const dates = live.map(({ commit }) => (typeof commit === 'object' ? commit.date : Number.NEGATIVE_INFINITY));
    try {
        if (api.graphql.refusal)
            return { ...none, compared: await (0,commits/* listBehind */.lY)(api, shas.slice(0, mostCompared)), tags: await listTags(api) };
        const compared = await (0,commits/* readBehind */.xg)(api, shas);
        const { tags, isCut } = await readTags(api, Math.min(...dates));
        if (isCut && live.some(({ sha }) => !tags.has(sha)))
            problems.push('Of the tags, only the newest 300 were read');
        return { ...none, compared, tags };
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.hD))
            throw error;
        problems.push(problemOf(error));
        return { ...none, isRefused: error.kind === 'permission' || error.kind === 'rate-limit' };
    }
}
/** Without any call, some is known all the same: deployments come with their commits. */
async function addedBy(api, groups, limit, problems) {
    const lines = groups.map(({ deploys }) => ({ deployments: bySuccess(deploys).map(({ record }) => record) }));
    const { added, refusal } = await (0,commit_graph/* readCommitGraph */.O)(api, lines, limit);
    if (refusal)
        problems.push(problemOf(refusal));
    const ids = lines.flatMap(({ deployments }) => deployments.map(({ id }) => id));
    return new Map(added.flat().map((commits, at) => [Number(ids[at]), commits]));
}
//# sourceMappingURL=read.js.map
;// CONCATENATED MODULE: ./lib/src/figures/svg.js


const [width, rowHeight, barLeft, barWidth] = [400, 18, 84, 130];
/** So many characters fit, also of a wide font. */
const lineLength = 48;
/** Deployments, failures and lead time by week as a picture, for a README or a page, in light and dark. */
function reportSvg(report) {
    const { repository, period } = report;
    const { busy, quiet, more } = shownOf(report);
    const blocks = [];
    let top = 64;
    for (const one of busy) {
        blocks.push(block(one, top));
        top += 30 + one.weeks.length * rowHeight;
    }
    const others = quiet.length + more;
    if (others > 0)
        blocks.push(label(8, top + 14, `${others} more, with few deployments or older ones`));
    const time = `${day(period.from)} to ${day(period.to)}`;
    const title = `Deployments of ${repository}, ${time}`;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${top + (others > 0 ? 26 : 8)}" width="${width}" role="img" aria-label="${escaped(title)}">
<style>
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.name { font-weight: 600 }
.end { text-anchor: end }
.deployed { fill: #0969da }
.failed { fill: #cf222e }
rect.part { opacity: 0.5 }
text.part { fill: #59636e }
.ground { fill: #ffffff }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } text.part { fill: #9198a1 } .deployed { fill: #4493f8 } .failed { fill: #f85149 } .ground { fill: #0d1117 } }
</style>
<title>${escaped(title)}</title>
<rect class="ground" width="100%" height="100%"/>
${label(8, 18, `Deployments of ${(0,shared_text/* shorten */.ml)(repository, lineLength - 15)}`)}
${label(8, 36, time)}
${bar('deployed', 8, 45, 10)}${label(23, 54, 'deployed')}${bar('failed', barLeft, 45, 10)}${label(barLeft + 15, 54, 'failed')}${bar('deployed part', 142, 45, 10)}${label(157, 54, 'part of a week', 'part')}${label(width - 8, 54, 'median lead time', 'end')}
${blocks.join('\n')}
</svg>
`;
}
function block(one, top) {
    const most = Math.max(1, ...one.weeks.map(({ deployments, failed }) => deployments + failed));
    const count = `: ${(0,shared_text/* counted */.hS)(one.deployments.n, 'deployment')}`;
    const rows = one.weeks.map(({ start, incomplete, deployments, failed, leadTime }, index) => {
        const y = top + 26 + index * rowHeight;
        const [good, bad] = [deployments, failed].map((some) => Math.round((some / most) * barWidth));
        const part = incomplete ? 'part' : '';
        const end = barLeft + (good ?? 0) + (bad ?? 0);
        return [
            label(8, y + 10, start, part),
            bar(`deployed ${part}`, barLeft, y, good),
            bar(`failed ${part}`, barLeft + (good ?? 0), y, bad),
            label(end + 6, y + 10, failed > 0 ? `${deployments}, ${failed} failed` : `${deployments}`, part),
            leadTime === null ? '' : label(width - 8, y + 10, span(leadTime), 'end'),
        ].join('');
    });
    return [label(8, top + 14, `${(0,shared_text/* shorten */.ml)(nameOf(one), lineLength - count.length)}${count}`, 'name'), ...rows].join('\n');
}
function bar(kind, x, y, length = 0) {
    return length > 0 ? `<rect class="${kind}" x="${x}" y="${y}" width="${length}" height="12" rx="2"/>` : '';
}
function label(x, y, text, kind = '') {
    return `<text${kind && ` class="${kind}"`} x="${x}" y="${y}">${escaped(text)}</text>`;
}
function escaped(text) {
    return text.replace(/[^\P{C}]/gu, ' ').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
//# sourceMappingURL=svg.js.map
// EXTERNAL MODULE: ./lib/src/runner/files.js
var files = __webpack_require__(3998);
// EXTERNAL MODULE: ./lib/src/runner/open-repository.js + 1 modules
var open_repository = __webpack_require__(2789);
;// CONCATENATED MODULE: ./lib/src/actions/report.js








/** Reads deployments, and says what their statuses tell of the delivery. Changes nothing. @throws ApiError when they cannot be read */
async function report(config, event, context) {
    const { repository = event.repository, svg, jsonFile } = config;
    const { log, env } = context;
    const api = (0,open_repository/* openRepository */.h)(config, event, context);
    const made = makeReport(await readMaterial(api, config), repository);
    for (const problem of made.problems)
        log.warning(problem);
    for (const one of made.environments) {
        log.line(`${nameOf(one)}: ${one.deployments.n} deployments, ${one.failed.count} failed, ${one.rollBacks.count} roll-backs`);
    }
    log.line(`Made in ${api.calls()} calls`);
    const [json, markdown] = [JSON.stringify(made), reportMarkdown(made, event.serverUrl)];
    if (svg !== undefined)
        (0,files/* writeWorkspaceFile */.d)(env, svg, reportSvg(made));
    if (jsonFile !== undefined)
        (0,files/* writeWorkspaceFile */.d)(env, jsonFile, json);
    return { exitCode: 0, outputs: outputsOf(json, markdown, config, context), summary: markdown };
}
function outputsOf(json, markdown, { jsonFile }, { log }) {
    if (!(0,shared_text/* fitsVariable */.pu)(markdown))
        log.warning('The output `markdown` is too long for a variable of a step: it is in the job summary');
    if ((0,shared_text/* fitsVariable */.pu)(json))
        return { json, markdown };
    if (jsonFile === undefined) {
        log.warning('The output `json` is too long for a variable of a step', 'Give the input `json-file`, and read the file');
        return { json, markdown };
    }
    log.warning(`The report is too long for a variable of a step: it is in ${jsonFile} alone, and the output \`json\` is empty`);
    return { json: '', markdown };
}
//# sourceMappingURL=report.js.map

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

/***/ 3998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ writeWorkspaceFile),
/* harmony export */   l: () => (/* binding */ temporaryPath)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8835);





/** A path that nobody has, in the runner's folder; where this user may not write to that, as in some containers, in the system's. */
function temporaryPath({ RUNNER_TEMP: folder }, extension = '') {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder && isWritable(folder) ? folder : (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}${extension}`);
}
function isWritable(folder) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(folder, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** Writes a file that the user has named; a relative path starts in the workspace. @throws ActionError */
function writeWorkspaceFile(env, path, text) {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(env['GITHUB_WORKSPACE'] ?? '', path);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(file), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(file, text);
    }
    catch (cause) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ(`${path} cannot be written: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(cause)}`, { cause });
    }
}
//# sourceMappingURL=files.js.map

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
