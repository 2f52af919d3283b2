export const id = 463;
export const ids = [463];
export const modules = {

/***/ 5463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: ./lib/src/github/change-all.js + 4 modules
var change_all = __webpack_require__(7975);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/environment/abandoned.js
var environment_abandoned = __webpack_require__(3048);
;// CONCATENATED MODULE: ./lib/src/cleanup/work.js

/** The work as items, oldest first: an interruption leaves the newest. */
function itemsOf({ found, active, abandoned, deletes, logUrl }) {
    const [toEnd, toSettle] = [new Set(active), new Set(abandoned)];
    const inactive = { state: 'inactive', description: 'no longer deployed', logUrl };
    const description = environment_abandoned/* abandonedDescription */.Lk;
    const error = { state: 'error', description, logUrl };
    return found
        .filter((past) => deletes || toEnd.has(past))
        .map((past) => ({
        ...{ id: past.id, nodeId: past.nodeId, deactivated: false, deletes },
        status: toEnd.has(past) ? inactive : toSettle.has(past) ? error : undefined,
    }))
        .reverse();
}
//# sourceMappingURL=work.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/clean.js



/** How often the log shows the progress. */
const progressEveryMs = 5_000;
/**
 * Does the work; if one item fails, the others go on. `onDone` is called each time that something has been done. Ends early
 * when cancelled, and when going on has no sense.
 */
async function clean(api, work, watch, onDone = () => { }) {
    const cleaned = { deactivated: [], deleted: [], failures: [] };
    const items = itemsOf(work);
    const logProgress = createProgressLog(watch, items.length);
    const { stopped } = await (0,change_all/* changeAll */.M)(api, items, {
        watch,
        onWritten(done, left) {
            note(cleaned, done, watch);
            if (done.length > 0)
                onDone(cleaned);
            if (left > 0)
                logProgress(left, progress(work, cleaned));
        },
    });
    if (stopped)
        cleaned.failures.push(stopped);
    watch.log.line(progress(work, cleaned));
    return cleaned;
}
function note({ deactivated, deleted, failures }, done, { log }) {
    for (const one of done) {
        if (one.deactivated)
            deactivated.push(one.item.id);
        if (one.deleted)
            deleted.push(one.item.id);
        if (!one.failure)
            continue;
        failures.push(one.failure);
        log.line(one.failure.message);
    }
}
function createProgressLog({ clock: { now }, log }, all) {
    const began = now();
    let told = began;
    return (left, text) => {
        if (now() - told < progressEveryMs)
            return;
        told = now();
        log.line(`${text}, about ${(0,shared_text/* duration */.p0)(((told - began) / (all - left)) * left)} left`);
    };
}
/** `1,000 found, 3 active, 3 deactivated, 640/1,000 deleted`; `would` is put before what was done. */
function progress({ found, active, underWay, deletes }, { deactivated, deleted }, would = '') {
    if (found.length + underWay.length === 0)
        return 'No deployments match';
    const parts = [
        `${counted([...found, ...underWay])} found`,
        `${counted(active)} active`,
        ...(underWay.length > 0 ? [`${counted(underWay)} under way`] : []),
        `${counted(deactivated)} ${would}deactivated`,
        ...(deletes ? [`${counted(deleted)}/${counted(found)} ${would}deleted`] : []),
    ];
    return parts.join(', ');
}
/** Ids of those that were selected, and are neither inactive nor deleted as they were to be; newest first. */
function leftBy({ found, active, underWay, deletes }, { deactivated, deleted }) {
    const done = new Set(deletes ? deleted : deactivated);
    return [...underWay, ...(deletes ? found : active)].map(({ id }) => id).filter((id) => !done.has(id));
}
function counted({ length }) {
    return length.toLocaleString('en-US');
}
//# sourceMappingURL=clean.js.map
// EXTERNAL MODULE: ./lib/src/github/error-guide.js + 1 modules
var error_guide = __webpack_require__(411);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
;// CONCATENATED MODULE: ./lib/src/github/pace.js
/** Writes allowed before pacing starts. */
const burst = 10;
/**
 * Gives the items one after another; after the first few, with a second between them, as GitHub asks for many writes.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
async function* paced(items, clock) {
    for (const [index, item] of items.entries()) {
        if (index >= burst)
            await clock.wait(1000);
        yield item;
    }
}
//# sourceMappingURL=pace.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/commit-statuses.js




/**
 * Posts the commit statuses of deployments that were left open and are settled and deleted now: a branch that waits for one
 * would wait for ever. Failures are one warning. Never rejects.
 */
async function settleCommitStatuses(api, { abandoned, all }, { deleted }, { watch, runUrl }) {
    const gone = new Set(deleted);
    const settled = abandoned.filter((past) => gone.has(past.id) && hasContext(api, past));
    try {
        for await (const past of paced(settled, watch.clock)) {
            if (watch.isCancelled)
                break;
            await (0,environment_abandoned/* postAbandonedCommitStatus */.ih)(api, past, all.slice(0, all.indexOf(past)), runUrl(past.mark));
        }
    }
    catch (error) {
        if (!(error instanceof error_guide/* ApiError */.hD))
            throw error;
        watch.log.warning(error.message, error.help);
    }
}
function hasContext({ owner, repo }, { mark, environment, sha }) {
    return mark?.statusContext !== undefined && (0,github_mark/* fits */.lA)(mark, { repository: `${owner}/${repo}`, environment, sha });
}
//# sourceMappingURL=commit-statuses.js.map
// EXTERNAL MODULE: ./lib/src/environment/patterns.js
var environment_patterns = __webpack_require__(541);
// EXTERNAL MODULE: ./lib/src/github/history.js + 2 modules
var github_history = __webpack_require__(4328);
// EXTERNAL MODULE: ./lib/src/shared/numbers.js
var numbers = __webpack_require__(9124);
// EXTERNAL MODULE: ./lib/src/github/call.js
var call = __webpack_require__(7378);
// EXTERNAL MODULE: ./lib/src/github/rest-records.js
var rest_records = __webpack_require__(4599);
// EXTERNAL MODULE: ./lib/src/github/statuses.js
var statuses = __webpack_require__(3748);
;// CONCATENATED MODULE: ./lib/src/github/history-over-rest.js





/**
 * The same as `readAll`, for servers without GraphQL: a call for every 100 deployments of each environment, and one more for
 * the state of each that is `wanted`; the others come without.
 * https://docs.github.com/rest/deployments/deployments#list-deployments
 * @throws ApiError
 */
async function* readAllOverRest(api, environments, wanted) {
    for (const environment of environments ?? [undefined]) {
        for (let page = 1, more = true; more; page++) {
            const listed = await readPage(api, environment, page);
            for (const past of listed)
                yield wanted(past) ? await withState(api, past) : past;
            more = listed.length === 100;
        }
    }
}
async function withState(api, past) {
    const [newest] = await (0,statuses/* listStatuses */.vM)(api, past.id);
    const { state, logUrl, createdAt: stateSince, id: statusId } = newest ?? {};
    return { ...past, state, logUrl: logUrl || undefined, stateSince, statusId };
}
function readPage(api, environment, page) {
    return (0,call/* call */.T1)(api, { doing: 'list the deployments', permission: 'deployments: write' }, async () => {
        const { data } = await (0,rest_records/* listPage */.k)(api, { page, environment });
        return data.map(({ id, node_id, environment: name, sha, ref, task, payload, created_at }) => ({
            ...{ id, nodeId: node_id, environment: name, sha, ref: ref.replace(/^refs\/(heads|tags)\//, ''), task },
            ...{ state: undefined, logUrl: undefined, stateSince: undefined, statusId: undefined },
            ...{ mark: (0,github_mark/* markOf */.Fg)(payload), createdAt: new Date(created_at) },
            hasNoPayload: (0,github_mark/* isEmptyPayload */.Un)((0,numbers/* exactJson */.i)(payload ?? '')),
        }));
    });
}
//# sourceMappingURL=history-over-rest.js.map
// EXTERNAL MODULE: ./lib/src/github/needs-rest.js
var needs_rest = __webpack_require__(8892);
// EXTERNAL MODULE: ./lib/src/github/node-id.js
var node_id = __webpack_require__(2278);
// EXTERNAL MODULE: ./lib/src/github/repository.js
var github_repository = __webpack_require__(7606);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
;// CONCATENATED MODULE: ./lib/src/cleanup/delete-environments.js









/** Environments to delete once nothing is left in them: those that were named, also without any deployment, and those that match. */
function environmentsOf(patterns, all) {
    const named = patterns.filter((name) => !(0,environment_patterns/* hasGlob */.bz)([name]) && !name.startsWith('!'));
    return [...new Set([...named, ...all.map(({ environment }) => environment)])].filter((name) => (0,environment_patterns/* isNamed */.ev)(patterns, name));
}
/** Those of them that are empty once `deleted` are gone. Upper and lower case are one environment. */
function emptied(names, all, deleted) {
    const gone = new Set(deleted);
    const used = new Set(all.flatMap(({ id, environment }) => (gone.has(id) ? [] : [environment.toLowerCase()])));
    return names.filter((name) => !used.has(name.toLowerCase()));
}
/**
 * Deletes environments in which nothing is left, which is asked once more before each. Only administrators may: for anyone
 * else that is one warning, and nothing fails. Any other failure is added to those of `cleaned`.
 * `onDeleted` is called each time that one is gone.
 * @returns the names of those that are gone
 */
async function deleteEnvironments(api, { patterns, all }, cleaned, watch, onDeleted) {
    const { log } = watch;
    const wanted = environmentsOf(patterns, all);
    const empty = emptied(wanted, all, cleaned.deleted);
    for (const name of wanted)
        if (!empty.includes(name))
            log.line(stays(name));
    const deleted = [];
    for await (const name of paced(empty, watch.clock)) {
        if (watch.isCancelled)
            break;
        try {
            if (await deleteIfEmpty(api, name, all)) {
                log.line(`The environment ${name} is deleted`);
                deleted.push(name);
                onDeleted(deleted);
            }
            else
                log.warning(stays(name));
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.l))
                throw error;
            if (error instanceof error_guide/* ApiError */.hD && isForAdministrators(error)) {
                log.warning(error.message, help);
                break;
            }
            cleaned.failures.push(error);
            log.line(error.message);
        }
    }
    return deleted;
}
/** A deploy may have begun since the deployments were read. */
async function deleteIfEmpty(api, name, all) {
    const written = all.map(({ environment }) => environment).filter((one) => one.toLowerCase() === name.toLowerCase());
    if (await hasAny(api, [...new Set([name, ...written])]))
        return false;
    await (0,github_repository/* deleteEnvironment */.jA)(api, name);
    return true;
}
async function hasAny(api, environments) {
    try {
        return !(await (0,github_history/* readAll */.yw)(api, environments).next()).done;
    }
    catch (error) {
        if (error instanceof node_id/* UnreadableId */.HG)
            return true;
        if (!(0,needs_rest/* needsRest */.k)(error))
            throw error;
        return !(await readAllOverRest(api, environments, () => false).next()).done;
    }
}
function stays(name) {
    return `The environment ${name} stays: it has deployments left`;
}
function isForAdministrators({ kind }) {
    return kind === 'administration' || kind === 'permission' || kind === 'read-only-run';
}
const help = 'The deployments are cleaned up. To delete environments too, set `token` to the token of a GitHub App, or to a fine-grained personal access token, with the repository permission "Administration: write": the workflow token cannot have it.';
//# sourceMappingURL=delete-environments.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/fates.js
/** What became of each deployment that the clean-up is about. */
function fates({ found, underWay }, { deactivated, deleted }, would = '') {
    const [gone, inactive] = [new Set(deleted), new Set(deactivated)];
    const fate = (id) => gone.has(id) ? `${would}deleted` : inactive.has(id) ? `${would}made inactive` : undefined;
    const touched = found.flatMap(({ id, environment, sha }) => {
        const what = fate(id);
        return what === undefined ? [] : [{ id, environment, sha, fate: what }];
    });
    const left = underWay.map(({ id, environment, sha }) => ({
        id,
        environment,
        sha,
        fate: 'left alone: a deploy is under way',
    }));
    return [...touched, ...left];
}
//# sourceMappingURL=fates.js.map
// EXTERNAL MODULE: ./lib/src/github/refs.js
var refs = __webpack_require__(216);
// EXTERNAL MODULE: ./lib/src/shared/collections.js
var collections = __webpack_require__(8451);
;// CONCATENATED MODULE: ./lib/src/environment/live.js
/** Of those that are active, the one that succeeded last. They are of one environment and task, newest first. */
function liveAmong(deployments) {
    return deployments
        .filter(({ state }) => state === 'success')
        .reduce((live, past) => (live && !isLater(past, live) ? live : past), undefined);
}
/** Whether it succeeded after the other, which was made later. */
function isLater(past, other) {
    const since = successOf(past) - successOf(other);
    return since > 0 || (since === 0 && (past.statusId ?? 0) > (other.statusId ?? Number.POSITIVE_INFINITY));
}
function successOf({ firstSuccess, stateSince }) {
    return (firstSuccess ?? stateSince)?.getTime() ?? 0;
}
//# sourceMappingURL=live.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/select.js



/** Those that the filter names, in the order given, which is newest first. */
function select_select(deployments, { environment, task, ref, keepLatest, olderThan }, { now, madeWithRef }) {
    const named = deployments
        .filter((past) => (0,environment_patterns/* isNamed */.ev)(environment, past.environment))
        .filter((past) => task === undefined || past.task === task)
        .filter(({ id, sha, ref: its }) => ref === undefined || sha === ref || its === ref || madeWithRef.has(id));
    const kept = new Set(keepLatest > 0 ? keptOf(named, keepLatest) : []);
    return named
        .filter((past) => !kept.has(past))
        .filter(({ createdAt }) => olderThan === undefined || now - createdAt.getTime() >= olderThan);
}
/** Of each environment and task the newest, and what is live, however many deploys have failed since. */
function keptOf(deployments, count) {
    const groups = (0,collections/* groupBy */.$)(deployments, (past) => JSON.stringify([past.environment.toLowerCase(), past.task]));
    return [...groups.values()].flatMap((group) => {
        const live = liveAmong(group);
        return [...group.slice(0, count), ...(live ? [live] : [])];
    });
}
//# sourceMappingURL=select.js.map
// EXTERNAL MODULE: ./lib/src/github/timeline.js
var timeline = __webpack_require__(7377);
;// CONCATENATED MODULE: ./lib/src/cleanup/under-way.js





/**
 * Distinguishes deploys under way from what was left open: the run named by their mark, or the one that posted their newest status,
 * has not completed or, where that is not known or may not be read, or somebody else has posted since, they are younger than 24 h. One call for each run. `now` is GitHub's time. Never rejects.
 */
async function findUnfinished(api, deployments, now) {
    const open = deployments.filter(({ state }) => isUnfinished(state));
    const runs = new Map();
    const [underWay, abandoned] = [[], []];
    for (const past of open) {
        if (await isOver(api, past, { runs, now }))
            abandoned.push(past);
        else
            underWay.push(past);
    }
    return { underWay, abandoned };
}
/** `waiting`: for a reviewer or a timer of the environment's rules. */
function isUnfinished(state) {
    return (0,timeline/* isOpenState */.q1)(state) || state === 'waiting';
}
function isOld({ createdAt }, now) {
    return now - createdAt.getTime() >= environment_abandoned/* longestDeployMs */.iZ;
}
async function isOver(api, past, { runs, now }) {
    const { mark, environment, sha, logUrl } = past;
    const isOwn = mark && (0,github_mark/* fits */.lA)(mark, { repository: `${api.owner}/${api.repo}`, environment, sha });
    const made = await stateOfRun(api, isOwn ? mark : undefined, runs);
    // A mark that was copied says nothing of this record's run.
    const states = [made && (0,github_repository/* wasMadeAfter */.j6)(made, past) ? undefined : made];
    const poster = (0,github_mark/* runInLog */.Tb)(logUrl);
    if (poster)
        states.push(await stateOfRun(api, poster, runs));
    else if ((0,environment_abandoned/* isInOtherHands */.EW)(made, past))
        states.push(undefined);
    if (states.includes('going on'))
        return false;
    return states.includes(undefined) ? isOld(past, now) : true;
}
/** Undefined, or resolves to undefined, if that is not known. */
function stateOfRun(api, named, runs) {
    if (!named || !/^\d+$/.test(named.run))
        return undefined;
    const { repository, run } = named;
    const key = `${repository}/${run}`.toLowerCase();
    const asked = runs.get(key) ?? askRun(api, repository, Number(run));
    runs.set(key, asked);
    return asked;
}
async function askRun(api, repository, run) {
    const [owner = '', repo = ''] = repository.split('/');
    try {
        return await (0,github_repository/* readExistingRun */.t0)({ ...api, owner, repo }, run);
    }
    catch (error) {
        if (!(error instanceof error_guide/* ApiError */.hD))
            throw error;
        return undefined;
    }
}
//# sourceMappingURL=under-way.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/survey.js









/**
 * Reads the deployments, one call for every 100 of the environments named or, with `*` and before environments are deleted,
 * of all; and asks about the runs of those that are open.
 * @throws ActionError
 */
async function survey(api, aim, log) {
    const { now } = api.serverTime;
    const { ref, deletes, logUrl } = aim;
    const all = await list(api, aim, log);
    const isName = ref !== undefined && !/^[0-9a-f]{40}$/.test(ref);
    const madeWithRef = isName
        ? new Set([...(await (0,refs/* idsMadeWith */.o)(api, ref)), ...idsMarkedWith(api, all, ref)])
        : new Set();
    const selected = select_select(all, aim, { now: now(), madeWithRef });
    const { underWay, abandoned } = await findUnfinished(api, selected, now());
    const alone = new Set(underWay);
    const found = selected.filter((past) => !alone.has(past));
    const active = found.filter(({ state }) => state === 'success');
    return { all, work: { found, active, abandoned, underWay, deletes, logUrl } };
}
/** This action sends a commit where it can: the branch or tag that it is of stands in the mark. */
function idsMarkedWith({ owner, repo }, all, ref) {
    const repository = `${owner}/${repo}`;
    return all.flatMap(({ id, mark, environment, sha }) => mark?.ref === (0,refs/* shortRef */.m)(ref) && (0,github_mark/* fits */.lA)(mark, { repository, environment, sha }) ? [id] : []);
}
async function list(api, aim, log) {
    const names = aim.deletesEnvironments ? undefined : (0,environment_patterns/* namesToAsk */.X_)(aim.environment);
    try {
        // Only what is kept goes by when it was live first.
        return await (0,github_history/* listAll */._w)(api, names, { firstSuccess: aim.keepLatest > 0 });
    }
    catch (error) {
        if (!(0,needs_rest/* needsRest */.k)(error))
            throw error;
        log.line(`${error.message}. Going on over REST, which takes a call for each deployment.`);
        const wanted = ({ environment, task }) => (0,environment_patterns/* isNamed */.ev)(aim.environment, environment) && (aim.task === undefined || task === aim.task);
        const listed = await (0,collections/* arrayOf */.j)(readAllOverRest(api, names, wanted));
        // One name after another: the newest come first again, and what GitHub lists under each way to write a name counts once.
        const byId = new Map(listed.map((past) => [past.id, past]));
        return [...byId.values()].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
    }
}
//# sourceMappingURL=survey.js.map
// EXTERNAL MODULE: ./lib/src/github/api.js
var github_api = __webpack_require__(1820);
// EXTERNAL MODULE: ./lib/src/results/environment-page.js
var environment_page = __webpack_require__(6896);
// EXTERNAL MODULE: ./lib/src/results/summary.js
var summary = __webpack_require__(11);
;// CONCATENATED MODULE: ./lib/src/results/clean-up-summary.js



/** A summary may not be larger than 1 MiB, and nobody reads more. */
const mostShown = 50;
/** The job summary of a clean-up: the counts, then each deployment by name, then what could not be done. */
function summarizeCleanUp(cleanUp) {
    const { action, dryRun, environment, progress, environments, failures } = cleanUp;
    const title = `${action === 'delete' ? 'Delete' : 'Deactivate'} deployments to ${environment.join(', ')}`;
    const gone = environments.map(shared_text/* markdown */.wD).join(', ');
    return (0,summary/* sections */.V0)([
        `### ${failures.length > 0 ? '❌' : '🧹'} ${(0,shared_text/* markdown */.wD)(title)}${dryRun ? ' (dry run: nothing was changed)' : ''}`,
        `${progress}.`,
        gone && `${dryRun ? 'Environments that would be deleted' : 'Environments deleted'}: ${gone}.`,
        ...failures.slice(0, 10).map(({ message }) => `- ${(0,shared_text/* markdown */.wD)(message)}`),
        failures[0]?.help && (0,summary/* helpMarkdown */.hP)(failures[0].help),
        deploymentList(cleanUp),
    ]);
}
/** A list, since a table of four columns does not fit a narrow page. */
function deploymentList({ deployments, repositoryUrl }) {
    const lines = deployments.slice(0, mostShown).map(({ id, environment, sha, fate }) => {
        const page = (0,shared_text/* markdownLink */.iQ)(environment, (0,environment_page/* environmentPage */.x)(repositoryUrl, environment));
        const commit = (0,shared_text/* markdownLink */.iQ)(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`);
        return `- ${id} · ${page} · ${commit} · ${(0,shared_text/* markdown */.wD)(fate)}`;
    });
    const more = deployments.length - lines.length;
    return [...lines, ...(more > 0 ? [`- and ${more.toLocaleString('en-US')} more`] : [])].join('\n');
}
//# sourceMappingURL=clean-up-summary.js.map
// EXTERNAL MODULE: ./lib/src/results/outputs.js
var outputs = __webpack_require__(7345);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/runner/log-links.js
var log_links = __webpack_require__(3695);
;// CONCATENATED MODULE: ./lib/src/actions/clean-up.js












/**
 * Makes active deployments inactive, or deletes all that match. Outputs are written each time that something has been done,
 * so that whatever ends this step, they say what GitHub holds.
 * @throws ActionError when they cannot be listed
 */
async function cleanUp(config, event, context) {
    const { repository = event.repository } = config;
    const { log, load } = context;
    // Thousands of deployments make much short-lived data: V8 would grow its memory instead of collecting it in time. And code
    // that waits for GitHub most of the time needs no optimizing, which takes memory too.
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    (0,external_node_v8_.setFlagsFromString)('--optimize-for-size');
    const watch = watchFor(context);
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const deletes = config.action === 'delete';
    const deletesEnvironments = config.action === 'delete' && config.deleteEnvironment;
    const logUrl = (0,log_links/* jobLogUrl */.T)(config.checkRunId, event);
    let found;
    try {
        found = await survey(api, { ...config, deletes, deletesEnvironments, logUrl }, log);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.l) || config.onApiError === 'fail')
            throw error;
        log.warning(`${error.message} (on-api-error: warn)`, error.help);
        return { exitCode: 0, outputs: { recorded: false }, summary: undefined };
    }
    const { all, work } = found;
    nameUnderWay(work, log);
    const repositoryUrl = `${event.serverUrl}/${repository}`;
    const shown = { ...config, repositoryUrl };
    if (config.dryRun)
        return logDryRun(shown, found, deletesEnvironments, log);
    const { writeOutputs } = await load();
    const save = saver((cleaned, gone) => writeOutputs((0,outputs/* outputTexts */.im)(config.action, outputsOf(work, cleaned, gone)), true), log);
    const cleaned = await clean(api, work, watch, save);
    const runUrl = ({ run, repository: its }) => (0,log_links/* runLogUrl */.l)(run, { ...event, repository: its });
    await settleCommitStatuses(api, { ...work, all }, cleaned, { watch, runUrl });
    const patterns = deletesEnvironments && !watch.isCancelled ? config.environment : [];
    const environments = await deleteEnvironments(api, { patterns, all }, cleaned, watch, (gone) => save(cleaned, gone));
    const failed = logFailures(config, cleaned, leftBy(work, cleaned).length, log);
    return {
        exitCode: watch.isCancelled ? 130 : Number(failed),
        outputs: outputsOf(work, cleaned, environments),
        summary: summarizeCleanUp({
            ...{ ...shown, environments, failures: cleaned.failures, progress: progress(work, cleaned) },
            deployments: fates(work, cleaned),
        }),
    };
}
function watchFor({ cancellation, clock, log }) {
    const stop = new AbortController();
    cancellation.onSignal(() => stop.abort());
    return {
        log,
        clock: { now: clock.now, wait: (milliseconds) => clock.wait(milliseconds, stop.signal) },
        get isCancelled() {
            return stop.signal.aborted;
        },
    };
}
/** A full disk does not stop a clean-up. */
function saver(write, log) {
    let failed = false;
    return (cleaned, environments) => {
        try {
            write(cleaned, environments);
        }
        catch (error) {
            if (!failed)
                log.warning(`The outputs cannot be written: if this step is killed, they are missing. ${String(error)}`);
            failed = true;
        }
    };
}
function outputsOf(work, cleaned, environments = []) {
    return {
        deactivated: JSON.stringify(cleaned.deactivated),
        deleted: JSON.stringify(cleaned.deleted),
        'environments-deleted': JSON.stringify(environments),
        left: JSON.stringify(leftBy(work, cleaned)),
    };
}
function nameUnderWay({ underWay }, log) {
    if (underWay.length === 0)
        return;
    const named = underWay.slice(0, 10).map(({ id, environment }) => `${id} (${environment})`);
    const more = underWay.length > 10 ? ` and ${underWay.length - 10} more` : '';
    const what = underWay.length === 1 ? 'A deploy is' : `${underWay.length} deploys are`;
    log.warning(`${what} under way and left alone: ${named.join(', ')}${more}. A later clean-up takes what is left of them.`);
}
function logFailures(config, { failures }, left, log) {
    const [first] = failures;
    if (!first)
        return false;
    const failed = config.onApiError === 'fail';
    const annotate = failed ? log.error : log.warning;
    annotate(`Not everything could be cleaned up (${failures.length} failed, ${left} left). ${first.message}`, first.help);
    return failed;
}
function logDryRun(config, { all, work }, deletesEnvironments, log) {
    const deactivated = work.active.map(({ id }) => id);
    const deleted = work.deletes ? work.found.map(({ id }) => id) : [];
    const cleaned = { deactivated, deleted, failures: [] };
    const deployments = fates(work, cleaned, 'would be ');
    for (const { id, environment, sha, fate } of deployments)
        log.line(`${id}  ${environment}  ${sha.slice(0, 7)}  ${fate}`);
    const environments = deletesEnvironments ? emptied(environmentsOf(config.environment, all), all, deleted) : [];
    for (const name of environments)
        log.line(`The environment ${name} would be deleted`);
    const would = progress(work, cleaned, 'would be ');
    log.line(`${would} (dry-run: true)`);
    return {
        exitCode: 0,
        outputs: outputsOf(work, cleaned, environments),
        summary: summarizeCleanUp({
            ...{ ...config, environments, deployments, failures: [], progress: would },
        }),
    };
}
//# sourceMappingURL=clean-up.js.map

/***/ }),

/***/ 3048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ isInOtherHands),
/* harmony export */   Lk: () => (/* binding */ abandonedDescription),
/* harmony export */   X0: () => (/* binding */ sweep),
/* harmony export */   iZ: () => (/* binding */ longestDeployMs),
/* harmony export */   ih: () => (/* binding */ postAbandonedCommitStatus)
/* harmony export */ });
/* harmony import */ var _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2247);
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7606);
/* harmony import */ var _github_statuses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3748);
/* harmony import */ var _github_timeline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7377);






/** How many runs a step asks about at most: the hourly limit is for the deploys. */
const maxRunsAsked = 20;
const abandonedDescription = 'the workflow run ended without a result';
/**
 * Marks as `error` what this action left open, with the same task, in runs that are over: their runners were lost, so their
 * post steps never ran. Oldest first, each by itself. Never touches other people's deployments, this step's own, or a run that
 * still goes on. Never rejects.
 */
async function sweep(api, history, sweeper, log) {
    const left = leftOpen(history, sweeper, `${api.owner}/${api.repo}`);
    const unreadable = new Set();
    const reasons = new Set();
    const own = { sha: sweeper.mark.sha, mark: sweeper.mark };
    for (const runs of inTurn(byRun(left, sweeper.mark), sweeper)) {
        const [{ mark }] = runs;
        const where = mark.repository.toLowerCase();
        if (unreadable.has(where) && !isSameRun(mark, sweeper.mark))
            continue;
        try {
            const run = await runOf(api, mark, sweeper.mark);
            if (run === 'going on')
                continue;
            for (const past of runs)
                if (run === 'over' || !isOthers(run, past, api.serverTime.now()))
                    await settle(api, past, [...newerThan(history, past), own], sweeper, log);
        }
        catch (error) {
            reasons.add(error instanceof _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? error.message : (0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error));
            // What fails for a moment, or for one run, says nothing about the next.
            if (!(error instanceof _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.kind === 'unavailable'))
                unreadable.add(where);
        }
    }
    if (reasons.size > 0)
        log.line(`Not all deployments that were left open could be checked: ${[...reasons].join('; ')}`);
}
/** Oldest first. A payload that was copied has the same mark a second time: only the oldest can be its own record. */
function leftOpen(history, { id, task, mark: own }, repository) {
    const seen = new Set([own.nonce]);
    const others = history.filter((past) => past.id !== id);
    const isFirst = (nonce) => !seen.has(nonce) && seen.add(nonce) !== undefined;
    const marked = others
        .toReversed()
        .flatMap((past) => (past.mark && isFirst(past.mark.nonce) ? [{ ...past, mark: past.mark }] : []));
    const open = marked.filter((past) => past.task === task && (0,_github_timeline_js__WEBPACK_IMPORTED_MODULE_4__/* .isOpenState */ .q1)(past.state) && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .fits */ .lA)(past.mark, { ...past, repository }));
    // A deployment that was adopted may be old: then the newer ones did not begin with this step.
    const position = history.findIndex((past) => past.id === id && past.mark?.nonce === own.nonce);
    const isNewer = (past) => history.findIndex((other) => other.id === past.id) < position;
    // Of deploys that begin at the same time, only the newest sweeps.
    if (position !== -1 && open.some((past) => isNewer(past) && past.mark.run !== own.run))
        return [];
    return open;
}
/** What each run has left open; of this run, each job. Marks come from outside: a run without a number is nobody's. */
function byRun(left, own) {
    const runs = new Map();
    for (const past of left) {
        const { repository, run, attempt, job } = past.mark;
        if (!/^\d{1,15}$/.test(run) || !/^\d{1,9}$/.test(attempt))
            continue;
        const key = `${repository}/${run}/${attempt}/${isSameRun(past.mark, own) ? job : ''}`.toLowerCase();
        const others = runs.get(key);
        if (others)
            others.push(past);
        else
            runs.set(key, [past]);
    }
    return [...runs.values()];
}
/** Where there are too many runs to ask about, another part of them in each run, so that none is left out for ever. */
function inTurn(runs, { mark }) {
    if (runs.length <= maxRunsAsked)
        return runs;
    const start = Number(mark.run) % runs.length;
    return [...runs.slice(start), ...runs.slice(0, start)].slice(0, maxRunsAsked);
}
/** Where the run is not known: a deploy takes no longer than this. */
const longestDeployMs = 86_400_000;
/** Whether it is not for the run of its mark to end it: the mark was copied, or somebody else goes on with it. `now` is GitHub's. */
function isOthers(run, past, now) {
    return (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .wasMadeAfter */ .j6)(run, past) || (isInOtherHands(run, past) && now - past.createdAt.getTime() < longestDeployMs);
}
/**
 * Whether somebody goes on with a deployment whose run has ended, and is not known: its newest status was posted after that, and
 * leads to the log of no run, as with the input `log-url`.
 */
function isInOtherHands(run, { logUrl, stateSince }) {
    return run instanceof Date && stateSince !== undefined && stateSince > run && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .runInLog */ .Tb)(logUrl) === undefined;
}
/** What an earlier attempt of this very job left is over: this attempt has a deployment of its own. Other jobs may go on. */
async function runOf(api, mark, own) {
    if (isSameRun(mark, own)) {
        const isEarlier = Number(mark.attempt) < Number(own.attempt);
        return isEarlier && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameJob */ .c_)({ ...mark, attempt: own.attempt }, own) ? 'over' : 'going on';
    }
    const [owner = '', repo = ''] = mark.repository.split('/');
    return (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunState */ .xz)({ ...api, owner, repo }, Number(mark.run));
}
function isSameRun(mark, own) {
    return mark.run === own.run && mark.repository.toLowerCase() === own.repository.toLowerCase();
}
/** Whether another run than the one that made it posts on it, and goes on: it was adopted there. */
async function isAdopted(api, mark, logUrl) {
    const other = (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .runInLog */ .Tb)(logUrl);
    if (!other || isSameRun(mark, other))
        return false;
    const [owner = '', repo = ''] = other.repository.split('/');
    return (await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .readRunState */ .xz)({ ...api, owner, repo }, Number(other.run))) === 'going on';
}
function newerThan(history, { id }) {
    return history.slice(0, history.findIndex((past) => past.id === id));
}
/**
 * Posts the commit status (the input `status-context`) of a deployment that was left open, unless a newer deploy of the same
 * commit posts the same one: an error of this one would hide how that went.
 * @throws ApiError
 */
async function postAbandonedCommitStatus(api, { sha, mark }, newer, targetUrl) {
    const { statusContext: context } = mark;
    if (context === undefined)
        return;
    if (newer.some((other) => other.sha === sha && other.mark?.statusContext === context))
        return;
    await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .createCommitStatus */ .I8)(api, sha, { ...{ context, state: 'error', description: abandonedDescription, targetUrl } });
}
/** Reads the status again before it posts: another run may sweep at the same time. */
async function settle(api, past, newer, { runUrl }, log) {
    const { id, mark } = past;
    const [newest] = await (0,_github_statuses_js__WEBPACK_IMPORTED_MODULE_3__/* .listStatuses */ .vM)(api, id);
    if (!(0,_github_timeline_js__WEBPACK_IMPORTED_MODULE_4__/* .isOpenState */ .q1)(newest?.state) || (await isAdopted(api, mark, newest?.logUrl)))
        return;
    const logUrl = runUrl(mark.run, mark.repository);
    const leftOpen = `Deployment ${id} was left open by run ${mark.run}`;
    try {
        // First: if this step ends in between, the deployment is still open, and a later sweep posts both.
        await postAbandonedCommitStatus(api, past, newer, logUrl);
    }
    catch (error) {
        log.line(`${leftOpen}, and its commit status could not be marked as \`error\`: ${(0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
        if (error instanceof _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && mayPass(error))
            return;
    }
    try {
        await (0,_github_post_status_js__WEBPACK_IMPORTED_MODULE_1__/* .postStatus */ .jV)(api, id, { state: 'error', description: abandonedDescription, logUrl });
        log.line(`${leftOpen}, which has ended: its state is now \`error\``);
    }
    catch (error) {
        log.line(`${leftOpen}, and could not be marked as \`error\`: ${(0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
    }
}
/** Then a later sweep asks again. */
function mayPass({ kind }) {
    return kind === 'rate-limit' || _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .passingKinds */ .Z5.includes(kind);
}
//# sourceMappingURL=abandoned.js.map

/***/ }),

/***/ 541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X_: () => (/* binding */ namesToAsk),
/* harmony export */   bz: () => (/* binding */ hasGlob),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   wX: () => (/* binding */ namesIn)
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
/** The names that patterns consist of. Undefined: only all environments can be asked for. */
function namesIn(patterns) {
    return hasGlob(patterns) ? undefined : patterns.filter((pattern) => !pattern.startsWith('!'));
}
/** The same, each in the usual ways to write it, for a filter that may tell upper from lower case. */
function namesToAsk(patterns) {
    const names = namesIn(patterns);
    return names && (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inUsualLetters */ .PH)(names);
}
function hasGlob(patterns) {
    return patterns.some((pattern) => pattern.includes('*'));
}
//# sourceMappingURL=patterns.js.map

/***/ })

};
