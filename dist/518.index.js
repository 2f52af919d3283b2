export const id = 518;
export const ids = [518];
export const modules = {

/***/ 8518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUp: () => (/* binding */ cleanUp)
});

// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/environment/abandoned.js + 1 modules
var abandoned = __webpack_require__(6082);
// EXTERNAL MODULE: ./lib/src/github/bulk-changes.js + 1 modules
var bulk_changes = __webpack_require__(5200);
// EXTERNAL MODULE: ./lib/src/github/live.js
var github_live = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
;// CONCATENATED MODULE: ./lib/src/cleanup/progress.js


/** What a clean-up does if nothing fails. */
function wholeOf({ found, deletes }, environments) {
    const ids = (some) => new Set(some.map(({ id }) => id));
    return { deactivated: ids(found.filter(github_live/* isActive */.$m)), deleted: ids(deletes ? found : []), environments, failures: [] };
}
/**
 * `Found 1,000 deployments. Made 3 active deployments inactive. Deleted 640 of 1,000`
 * @param isDry what would be done
 */
function progress({ found, underWay, deletes }, { deactivated, deleted }, isDry = false) {
    const count = found.length + underWay.length;
    if (count === 0)
        return 'No deployments match';
    const active = found.filter(github_live/* isActive */.$m).length;
    const [make, remove] = isDry ? ['Would make', 'Would delete'] : ['Made', 'Deleted'];
    return [
        `Found ${(0,shared_text/* counted */.hS)(count, 'deployment')}`,
        active > 0
            ? `${make} ${part(deactivated, active)}${(0,shared_text/* counted */.hS)(active, 'active deployment')} inactive`
            : 'None is active',
        ...(deletes ? [`${remove} ${part(deleted, found.length)}${found.length.toLocaleString('en-US')}`] : []),
        ...(underWay.length > 0 ? [`Left ${underWay.length} alone: a deploy is under way`] : []),
    ].join('. ');
}
/** `640 of `; nothing if it is the whole. */
function part({ size }, all) {
    return size === all ? '' : `${size.toLocaleString('en-US')} of `;
}
/** Ids of those that were selected, and are neither inactive nor deleted as they were to be; newest first. */
function leftBy({ found, underWay, deletes }, { deactivated, deleted }) {
    const left = deletes
        ? found.filter(({ id }) => !deleted.has(id))
        : found.filter((one) => (0,github_live/* isActive */.$m)(one) && !deactivated.has(one.id));
    return [...underWay, ...left].map(({ id }) => id);
}
/** What was done with each deployment, or would be. */
function doneWith({ found, underWay }, { deactivated, deleted }, isDry = false) {
    const would = isDry ? 'would be ' : '';
    const touched = found.flatMap(({ id, environment, sha }) => {
        const done = deleted.has(id) ? 'deleted' : deactivated.has(id) ? 'made inactive' : undefined;
        return done ? [{ id, environment, sha, done: `${would}${done}` }] : [];
    });
    const left = underWay.map(({ id, environment, sha }) => ({ id, environment, sha }));
    return [...touched, ...left.map((one) => ({ ...one, done: 'left alone: a deploy is under way' }))];
}
//# sourceMappingURL=progress.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/clean.js





/** How often the log shows the progress. */
const progressEveryMs = 5_000;
/** Changes the deployments; a failure does not stop the rest. `onDone` is called each time that something has been done. */
async function clean(api, work, { log, signal }, onDone = () => { }) {
    const { clock } = api;
    const changes = changesOf(work);
    const began = clock.now();
    let told = began;
    function onProgress(changed, left) {
        const done = { ...changed, environments: [] };
        onDone(done);
        if (left === 0 || clock.now() - told < progressEveryMs)
            return;
        told = clock.now();
        const timeLeft = (0,shared_text/* duration */.p0)(((told - began) / (changes.length - left)) * left);
        log.line(`${progress(work, done)}. About ${timeLeft} left`);
    }
    const cleaned = { ...(await (0,bulk_changes/* changeAll */.M1)(api, changes, { log, signal, onProgress })), environments: [] };
    for (const { error } of cleaned.failures)
        log.line(error.message);
    log.line(progress(work, cleaned));
    return cleaned;
}
/** Oldest first: an interruption leaves the newest. */
function changesOf({ found, deletes, logUrl }) {
    function statusOf(one) {
        if ((0,github_live/* isActive */.$m)(one))
            return [{ state: 'inactive', description: 'no longer deployed', logUrl }];
        return deletes && (0,github_live/* isOpen */.nT)(one) ? [{ state: 'error', description: abandoned/* abandonedDescription */.Lk, logUrl }] : [];
    }
    return found.toReversed().flatMap((deployment) => {
        const wanted = [...statusOf(deployment), ...(deletes ? ['deleted'] : [])];
        return wanted.map((one) => ({ deployment, wanted: one }));
    });
}
//# sourceMappingURL=clean.js.map
// EXTERNAL MODULE: ./lib/src/api/sending.js
var sending = __webpack_require__(6831);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 4 modules
var schemas = __webpack_require__(4922);
// EXTERNAL MODULE: ./lib/src/api/answers.js
var answers = __webpack_require__(1182);
// EXTERNAL MODULE: ./lib/src/api/ask.js + 1 modules
var ask = __webpack_require__(3976);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
;// CONCATENATED MODULE: ./lib/src/github/environments.js





const entry = schemas/* object */.Ikc({ id: answers.id, name: schemas/* string */.YjP() });
/** The names of all environments: https://docs.github.com/rest/deployments/environments#list-environments @throws ApiError */
async function listEnvironments(api) {
    const purpose = { doing: 'list the environments', permission: 'actions: read' };
    const listed = await (0,answers/* allPages */.S4)(entry, async (environments, page) => {
        const shape = schemas/* object */.Ikc({ environments });
        const paging = { per_page: 100, page };
        return (await (0,ask/* ask */.kA)(api, purpose, shape, 'GET /repos/{owner}/{repo}/environments', paging)).environments;
    });
    return [...new Set(listed.map(({ name }) => name))];
}
/**
 * Deletes an environment, with its secrets and rules; one that is gone already is fine too.
 * https://docs.github.com/rest/deployments/environments#delete-an-environment
 * @throws ApiError; ActionError for a name that would make it another call: in a URL, `..` is the folder above
 */
async function deleteEnvironment(api, name) {
    if (['', '.', '..'].includes(name)) {
        throw new errors/* ActionError */.lZ(`The environment \`${name}\` cannot be deleted: its name has a meaning of its own in a URL`);
    }
    const purpose = { doing: `delete the environment ${name}`, permission: 'administration: write' };
    try {
        const route = 'DELETE /repos/{owner}/{repo}/environments/{environment_name}';
        await (0,ask/* ask */.kA)(api, purpose, schemas/* literal */.euz(''), route, { environment_name: name });
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.hD) || error.failure.status !== 404)
            throw error;
    }
}
//# sourceMappingURL=environments.js.map
// EXTERNAL MODULE: ./lib/src/github/read-deployments.js
var read_deployments = __webpack_require__(3667);
// EXTERNAL MODULE: ./lib/src/environment/patterns.js
var environment_patterns = __webpack_require__(541);
;// CONCATENATED MODULE: ./lib/src/cleanup/named-environments.js





/** The environments that the patterns name: of those that GitHub lists, as empty ones have no deployments. @throws ApiError */
async function environmentsOf(api, patterns) {
    const names = (0,environment_patterns/* namesIn */.wX)(patterns) ?? (await listEnvironments(api));
    return names.filter((name) => (0,environment_patterns/* isNamed */.ev)(patterns, name));
}
/**
 * Checks the names that no deployment has, before anything is changed: they may be misspelt. Where environments are to be deleted, too,
 * one may be gone since an earlier clean-up: that is a warning.
 * @param all the deployments that were read
 * @throws ActionError for a name that no environment has
 */
async function checkNames(api, { patterns, mayBeGone }, all, log) {
    const deployed = all.map(({ environment }) => environment);
    const missing = (0,environment_patterns/* plainNames */.Dd)(patterns).filter((name) => !isAmong(name, deployed));
    if (missing.length === 0)
        return;
    const listed = await listEnvironments(api).catch((error) => {
        if (!(error instanceof api_error/* ApiError */.hD))
            throw error;
        log.line(`Could not check whether the environment ${missing[0]} exists: ${error.message} (needs \`actions: read\`)`);
        return missing;
    });
    const unknown = missing.find((name) => !isAmong(name, listed));
    // Before the first deployment of all, there is nothing that a name could be confused with.
    if (unknown === undefined || listed.length === 0)
        return;
    const message = `There is no environment \`${unknown}\``;
    const more = listed.length > mostShown ? ` and ${listed.length - mostShown} more` : '';
    const those = `Those that exist are: ${listed.slice(0, mostShown).join(', ')}${more}`;
    const help = `${those}. Correct \`environment\`; or, for one that need not exist, give a pattern such as \`${unknown}*\`.`;
    if (!mayBeGone)
        throw new errors/* ActionError */.lZ(`${message}: nothing was cleaned up`, { help });
    log.warning(message, help);
}
function isAmong(name, names) {
    return names.some((one) => (0,shared_text/* isSameName */.yS)(one, name));
}
/** So many names are shown. */
const mostShown = 30;
//# sourceMappingURL=named-environments.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/delete-environments.js









/** Those environments that are empty once `deleted` are gone. Upper and lower case are one environment. */
function emptied(names, all, deleted) {
    const left = all.filter(({ id }) => !deleted.has(id));
    return names.filter((name) => !left.some(({ environment }) => (0,shared_text/* isSameName */.yS)(environment, name)));
}
/**
 * Deletes environments in which nothing is left, which is asked once more before each, and late enough to see what has happened
 * `since` then. Only administrators may: for anyone else that is one warning, and nothing fails. `onDone` is called each time
 * that one is gone.
 * @param cleaned what was done by then, to which this is added
 */
async function deleteEnvironments(api, { patterns, work: { all }, since }, cleaned, { log, signal }, onDone) {
    if (patterns.length === 0)
        return;
    async function deleteIfEmpty(name) {
        if (!(await isEmpty(api, name, all)))
            return log.warning(stays(name));
        await deleteEnvironment(api, name);
        log.line(`The environment ${name} is deleted`);
        cleaned.environments.push(name);
        onDone(cleaned);
    }
    /** A failure does not stop the others, unless they would fail too. */
    function note(error) {
        if (!(error instanceof errors/* ActionError */.lZ) || isForAdministrators(error))
            throw error;
        log.line(error.message);
        cleaned.failures.push({ ids: [], error });
    }
    await api.clock.wait(since + sending/* lagMs */.Ds - api.clock.now(), signal);
    try {
        const names = (await environmentsOf(api, patterns).catch(note)) ?? [];
        const empty = emptied(names, all, cleaned.deleted);
        for (const name of names)
            if (!empty.includes(name))
                log.line(stays(name));
        await (0,bulk_changes/* oneByOne */.EC)(api, empty, signal, (name) => deleteIfEmpty(name).catch(note));
    }
    catch (error) {
        if (!isForAdministrators(error))
            throw error;
        log.warning(error.message, help);
    }
}
/** A deploy may have begun since the deployments were read. GraphQL counts those of all names with one call; if it does not tell, REST lists them. */
async function isEmpty(api, name, all) {
    const written = all.map(({ environment }) => environment).filter((one) => (0,shared_text/* isSameName */.yS)(one, name));
    const names = (0,shared_text/* inUsualLetters */.PH)([name, ...written]);
    const { learned } = await (0,read_deployments/* readStatuses */.r_)(api, [], { otherNames: names });
    if (!learned.hasOtherNames)
        return true;
    const lists = await Promise.all(names.map((environment) => (0,deployments/* listDeployments */.Jn)(api, { environment })));
    return lists.every(({ length }) => length === 0);
}
function stays(name) {
    return `The environment ${name} stays: it has deployments left`;
}
function isForAdministrators(error) {
    return error instanceof api_error/* ApiError */.hD && ['administration', 'permission', 'read-only-run'].includes(error.kind);
}
const help = 'The deployments are cleaned up. To delete environments too, set `token` to the token of a GitHub App, or to a fine-grained personal access token, with the repository permission "Administration: write" (the workflow token cannot have it) and, for a pattern, "Actions: read".';
//# sourceMappingURL=delete-environments.js.map
// EXTERNAL MODULE: ./lib/src/environment/sweep.js
var sweep = __webpack_require__(3516);
;// CONCATENATED MODULE: ./lib/src/cleanup/end-commit-statuses.js




/**
 * Posts the commit statuses of abandoned deployments that are deleted: a branch that waits for one would wait for ever. Before
 * they are, so that whatever ends this step, a later clean-up posts what is missing. A failure is a warning.
 */
async function endCommitStatuses(api, { found, all, deletes }, { log, signal, runUrl }) {
    const waiting = deletes ? found.filter((one) => (0,github_live/* isOpen */.nT)(one) && one.mark?.statusContext !== undefined) : [];
    try {
        await (0,bulk_changes/* oneByOne */.EC)(api, waiting, signal, async (one) => {
            if (one.mark)
                await (0,sweep/* postAbandonedCommitStatus */.i)(api, one, all, runUrl(one.mark));
        });
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.hD))
            throw error;
        log.warning(error.message, error.help);
    }
}
//# sourceMappingURL=end-commit-statuses.js.map
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./lib/src/shared/collections.js
var collections = __webpack_require__(8451);
;// CONCATENATED MODULE: ./lib/src/cleanup/select.js







/**
 * Reads the deployments to the environments named or, with `*`, to all; and asks about the runs of open ones.
 * @throws ApiError: what cannot be read is not taken for nothing
 */
async function readSelection(api, filter) {
    const all = await readAll(api, filter.environment);
    const selected = select_select(all, filter, api.serverTime.now());
    const { isCompleted } = (0,abandoned/* askRuns */.c1)(api);
    const [found, underWay] = [[], []];
    for (const one of selected)
        (!(0,github_live/* isOpen */.nT)(one) || (await (0,abandoned/* isAbandoned */.zI)(api, one, isCompleted)) ? found : underWay).push(one);
    return { all, found, underWay };
}
/** Reads may show GitHub as it was a moment ago: what is new, and what was open, is read once more then. */
const againMs = 2_000;
async function readAll(api, patterns) {
    const { clock } = api;
    const again = clock.now() + againMs;
    const names = (0,environment_patterns/* namesIn */.wX)(patterns) ?? [undefined];
    const byId = new Map();
    for (const environment of names) {
        const { deployments, from } = await (0,read_deployments/* readUntil */.LC)(() => false, (0,read_deployments/* readDeployments */.Fz)(api, { environment }));
        if (from && api.graphql.refusal)
            throw api.graphql.refusal;
        for (const one of deployments)
            byId.set(one.id, one);
    }
    await clock.wait(again - clock.now());
    const newest = (await Promise.all(names.map((environment) => (0,deployments/* listDeployments */.Jn)(api, { environment })))).flat();
    const unsure = [...newest.filter(({ id }) => !byId.has(id)), ...[...byId.values()].filter(github_live/* isOpen */.nT)];
    for (const one of await (0,read_deployments/* refresh */.Ow)(api, unsure))
        byId.set(one.id, one);
    return [...byId.values()].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
}
/** Those that the filter names, in the order given, which is newest first. `now` is GitHub's, in milliseconds since 1970. */
function select_select(deployments, { environment, task, ref, keepLatest, olderThan }, now) {
    const named = deployments
        .filter((one) => (0,environment_patterns/* isNamed */.ev)(environment, one.environment))
        .filter((one) => task === undefined || one.task === task)
        .filter((one) => ref === undefined || isOf(one, ref));
    const kept = new Set(keepLatest > 0 ? keptOf(named, keepLatest) : []);
    return named
        .filter((one) => !kept.has(one))
        .filter(({ createdAt }) => olderThan === undefined || now - createdAt.getTime() >= olderThan);
}
/** Whether it was made with this ref. This action sends a commit if it can: then the mark has the branch or tag. */
function isOf({ sha, ref, mark }, wanted) {
    if (sha === wanted.toLowerCase() || mark?.ref === (0,github_mark/* shortRef */.m3)(wanted))
        return true;
    // `refs/heads/main` is not `refs/tags/main`.
    return ref === wanted || ref === (0,github_mark/* shortRef */.m3)(wanted) || (0,github_mark/* shortRef */.m3)(ref) === wanted;
}
/** Of each environment and task the newest, and what is live, however many deploys have failed since. */
function keptOf(deployments, count) {
    return [...(0,collections/* groupBy */.$)(deployments, github_live/* groupOf */.F8).values()].flatMap((group) => {
        const live = (0,github_live/* liveAmong */.x8)(group);
        return [...group.slice(0, count), ...(live ? [live] : [])];
    });
}
//# sourceMappingURL=select.js.map
// EXTERNAL MODULE: ./lib/src/shared/links.js
var links = __webpack_require__(1903);
// EXTERNAL MODULE: ./lib/src/results/summary.js
var summary = __webpack_require__(11);
;// CONCATENATED MODULE: ./lib/src/results/clean-up-summary.js



/** A summary may not be larger than 1 MiB, and nobody reads more. */
const clean_up_summary_mostShown = 50;
/** The job summary of a clean-up: what was done, then each deployment by name, then what could not be done. */
function summarizeCleanUp(cleanUp) {
    const { action, dryRun, environment, progress, environments, failures } = cleanUp;
    const title = `${action === 'delete' ? 'Delete' : 'Deactivate'} deployments to ${environment.join(', ')}`;
    const gone = environments.map(shared_text/* markdown */.wD).join(', ');
    return (0,summary/* sections */.V0)([
        `### ${failures.length > 0 ? '❌' : '🧹'} ${(0,shared_text/* markdown */.wD)(title)}${dryRun ? ' (dry run: nothing was changed)' : ''}`,
        `${progress}.`,
        gone && `${dryRun ? 'Environments that would be deleted' : 'Environments deleted'}: ${gone}.`,
        ...failures.slice(0, 10).map(({ error }) => `- ${(0,shared_text/* markdown */.wD)(error.message)}`),
        failures[0]?.error.help && (0,summary/* helpMarkdown */.hP)(failures[0].error.help),
        deploymentList(cleanUp),
    ]);
}
/** A list, since a table of four columns does not fit a narrow page. */
function deploymentList({ deployments, repositoryUrl }) {
    const lines = deployments.slice(0, clean_up_summary_mostShown).map(({ id, environment, sha, done }) => {
        const page = (0,shared_text/* markdownLink */.iQ)(environment, (0,links/* environmentPage */.xs)(repositoryUrl, environment));
        const commit = (0,shared_text/* markdownLink */.iQ)(sha.slice(0, 7), (0,links/* commitPage */.b2)(repositoryUrl, sha));
        return `- ${id} · ${page} · ${commit} · ${(0,shared_text/* markdown */.wD)(done)}`;
    });
    const more = deployments.length - lines.length;
    return [...lines, ...(more > 0 ? [`- and ${more.toLocaleString('en-US')} more`] : [])].join('\n');
}
//# sourceMappingURL=clean-up-summary.js.map
// EXTERNAL MODULE: ./lib/src/results/outputs.js
var outputs = __webpack_require__(7345);
// EXTERNAL MODULE: ./lib/src/runner/open-repository.js + 1 modules
var open_repository = __webpack_require__(2789);
;// CONCATENATED MODULE: ./lib/src/actions/clean-up.js












/**
 * Makes active deployments inactive, or deletes all that match. Outputs are written each time that something has been done,
 * so that whatever ends this step, they say what GitHub holds.
 * @throws ActionError when they cannot be listed
 */
async function cleanUp(config, event, context) {
    const { repository = event.repository } = config;
    const { log, load, cancellation } = context;
    const stop = new AbortController();
    cancellation.onSignal(() => stop.abort());
    const stoppable = { log, signal: stop.signal };
    const api = (0,open_repository/* openRepository */.h)(config, event, context);
    const began = api.clock.now();
    let selection;
    const patterns = config.action === 'delete' && config.deleteEnvironment ? config.environment : [];
    let names = [];
    try {
        selection = await readSelection(api, config);
        const named = config.environment.filter((name) => !isOfEvent(name, event));
        await checkNames(api, { patterns: named, mayBeGone: patterns.length > 0 }, selection.all, log);
        if (config.dryRun && patterns.length > 0)
            names = await environmentsOf(api, patterns);
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.hD) || config.onApiError === 'fail')
            throw error;
        log.warning(`${error.message} (on-api-error: warn)`, error.help);
        return { exitCode: 0, outputs: { recorded: false }, summary: undefined };
    }
    const work = { ...selection, deletes: config.action === 'delete', logUrl: (0,links/* jobLogUrl */.TW)(config.checkRunId, event) };
    nameUnderWay(work, log);
    const told = (cleaned, exitCode) => ({
        exitCode,
        outputs: outputsOf(work, cleaned),
        summary: summarizeCleanUp({
            ...{ ...config, ...cleaned, repositoryUrl: `${event.serverUrl}/${repository}` },
            ...{ progress: progress(work, cleaned, config.dryRun), deployments: doneWith(work, cleaned, config.dryRun) },
        }),
    });
    if (config.dryRun) {
        const whole = wholeOf(work, emptied(names, work.all, new Set(work.found.map(({ id }) => id))));
        logDryRun(work, whole, log);
        return told(whole, 0);
    }
    const { writeOutputs } = await load();
    const save = saver((cleaned) => writeOutputs((0,outputs/* outputTexts */.im)(config.action, outputsOf(work, cleaned)), true), log);
    await endCommitStatuses(api, work, {
        ...stoppable,
        runUrl: ({ run, repository }) => (0,links/* runLogUrl */.lm)(run, { ...event, repository }),
    });
    const cleaned = await clean(api, work, stoppable, save);
    const since = cleaned.deleted.size > 0 ? api.clock.now() : began;
    await deleteEnvironments(api, { patterns, work, since }, cleaned, stoppable, save);
    const failed = logFailures(config, work, cleaned, log);
    return told(cleaned, stop.signal.aborted ? 130 : Number(failed));
}
/** A name that was made from this event's pull request or branch, which may never have been deployed. */
function isOfEvent(name, { payload }) {
    const { pull_request: pull, issue, workflow_run: run, ref } = payload;
    const parts = [pull?.number, pull?.head.ref, issue?.number, run?.head_branch, ref];
    return parts.some((part) => part && plain(name).includes(plain(String(part))));
}
function plain(text) {
    return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
/** A full disk does not stop a clean-up. */
function saver(write, log) {
    let failed = false;
    return (cleaned) => {
        try {
            write(cleaned);
        }
        catch (error) {
            if (!failed)
                log.warning(`The outputs cannot be written: if this step is killed, they are missing. ${String(error)}`);
            failed = true;
        }
    };
}
function outputsOf(work, cleaned) {
    return {
        deactivated: JSON.stringify([...cleaned.deactivated]),
        deleted: JSON.stringify([...cleaned.deleted]),
        'environments-deleted': JSON.stringify(cleaned.environments),
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
function logFailures(config, work, cleaned, log) {
    const [first] = cleaned.failures;
    if (!first)
        return false;
    const failed = config.onApiError === 'fail';
    const annotate = failed ? log.error : log.warning;
    const left = leftBy(work, cleaned).length;
    const count = left > 0 ? ` (${(0,shared_text/* counted */.hS)(left, 'deployment')} left)` : '';
    annotate(`Not everything could be cleaned up${count}. ${first.error.message}`, first.error.help);
    return failed;
}
function logDryRun(work, whole, log) {
    for (const { id, environment, sha, done } of doneWith(work, whole, true))
        log.line(`${id}  ${environment}  ${sha.slice(0, 7)}  ${done}`);
    for (const name of whole.environments)
        log.line(`The environment ${name} would be deleted`);
    log.line(`${progress(work, whole, true)} (dry-run: true)`);
}
//# sourceMappingURL=clean-up.js.map

/***/ }),

/***/ 6082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Lk: () => (/* binding */ abandonedDescription),
  c1: () => (/* binding */ askRuns),
  zI: () => (/* binding */ isAbandoned)
});

// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/github/live.js
var live = __webpack_require__(8932);
// EXTERNAL MODULE: ./lib/src/github/mark.js
var github_mark = __webpack_require__(2247);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 4 modules
var schemas = __webpack_require__(4922);
// EXTERNAL MODULE: ./lib/src/api/answers.js
var answers = __webpack_require__(1182);
// EXTERNAL MODULE: ./lib/src/api/ask.js + 1 modules
var ask = __webpack_require__(3976);
// EXTERNAL MODULE: ./lib/src/api/sending.js
var api_sending = __webpack_require__(6831);
;// CONCATENATED MODULE: ./lib/src/github/runs.js




/**
 * Whether a workflow run has completed: its newest attempt, which may go on with what an earlier one left open; and so long ago that
 * what it posted last can be read.
 * https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run
 * @throws ApiError if that is unknown, as of a run that is deleted
 */
async function hasCompleted(api, run, sending) {
    const purpose = { doing: `say whether run ${run} has ended`, permission: 'actions: read', sending };
    const shape = schemas/* object */.Ikc({ status: schemas/* string */.YjP(), updated_at: answers/* time */.kB });
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
    const { status, updated_at: updatedAt } = await (0,ask/* ask */.kA)(api, purpose, shape, route, { run_id: run });
    return status === 'completed' && api.serverTime.now() - updatedAt.getTime() >= api_sending/* lagMs */.Ds;
}
//# sourceMappingURL=runs.js.map
// EXTERNAL MODULE: ./lib/src/github/unjudged.js
var unjudged = __webpack_require__(6896);
;// CONCATENATED MODULE: ./lib/src/environment/abandoned.js





/** The status that an abandoned deployment gets. */
const abandonedDescription = unjudged/* unjudgedTexts */.J.swept;
/** A deploy whose runs are unknown is taken for over so long after its newest status. */
const longestDeployMs = 86_400_000;
/**
 * Whether it is open, and nobody works on it any more: the run that made it has completed, and so has the run that its newest
 * status leads to, which may be another one. If one of them is unknown or deleted, 24 h after the newest status.
 */
async function isAbandoned(api, deployment, isCompleted) {
    if (!(0,live/* isOpen */.nT)(deployment))
        return false;
    const { mark, statuses, createdAt } = deployment;
    const [newest] = statuses;
    const completed = [await isCompleted(mark)];
    if (newest) {
        const inLog = (0,github_mark/* runInLog */.Tb)(newest.logUrl);
        // A log has the repository's name of then, a mark also its id.
        completed.push(await isCompleted(inLog && mark && (0,github_mark/* isSameRun */.Mf)(inLog, mark) ? mark : inLog));
    }
    if (completed.includes(false))
        return false;
    const since = newest?.createdAt ?? createdAt;
    return !completed.includes(undefined) || api.serverTime.now() - since.getTime() >= longestDeployMs;
}
/** Asks about each run once. `reasons`: why some are unknown. */
function askRuns(api, sending) {
    const here = { repository: `${api.owner}/${api.repo}`, repositoryId: api.repositoryId };
    const asked = new Map();
    const reasons = new Set();
    /** Whose runs may not be read. */
    const closed = new Set();
    async function ask(run) {
        const { repository } = run;
        if (closed.has(repository))
            return undefined;
        const [owner = '', repo = ''] = repository.split('/');
        try {
            return await hasCompleted((0,github_mark/* isSameRepository */.ve)(run, here) ? api : { ...api, owner, repo }, Number(run.run), sending);
        }
        catch (error) {
            if (!(error instanceof api_error/* ApiError */.hD))
                throw error;
            reasons.add(error.message);
            // What fails for a moment, or for one run, says nothing about the next.
            if (error.kind !== 'unavailable' && error.failure.status !== 404)
                closed.add(repository);
            return undefined;
        }
    }
    return {
        reasons,
        async isCompleted(run) {
            // Marks come from outside.
            if (!run || !/^\d{1,15}$/.test(run.run))
                return undefined;
            const key = `${run.repository}/${run.run}`.toLowerCase();
            const answer = asked.get(key) ?? ask(run);
            asked.set(key, answer);
            return answer;
        },
    };
}
//# sourceMappingURL=abandoned.js.map

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

/***/ 3516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep),
/* harmony export */   i: () => (/* binding */ postAbandonedCommitStatus)
/* harmony export */ });
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6831);
/* harmony import */ var _github_bulk_changes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5200);
/* harmony import */ var _github_commit_statuses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5426);
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8932);
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2247);
/* harmony import */ var _github_statuses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3748);
/* harmony import */ var _abandoned_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6082);








/** How many deployments a step asks about at most: the hourly limit is for the deploys. */
const mostAsked = 20;
/**
 * Posts `error` on deployments of this action that were abandoned, with the same task: their runners were lost, so their post
 * steps never ran. Oldest first, each by itself; never this step's own. Never rejects.
 * @param deployments those to the environment, newest first
 */
async function sweep(api, deployments, sweeper, log) {
    const { mark: own, runUrl } = sweeper;
    const { isCompleted, reasons } = (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .askRuns */ .c1)(api, _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .noRetry */ .sb);
    const failures = new Set();
    // Whatever this step posts is newer than all of them.
    const others = [...deployments, { id: Number.POSITIVE_INFINITY, sha: own.sha, mark: own }];
    for (const one of leftOpen(deployments, sweeper)) {
        try {
            await endIfAbandoned(api, one, others, { isCompleted: orOwnRun(isCompleted, one.mark, own), runUrl, log });
        }
        catch (error) {
            failures.add(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? error.message : (0,_api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error));
        }
    }
    const all = [...reasons, ...failures];
    if (all.length > 0)
        log.line(`Not all deployments that were left open could be checked: ${all.join('; ')}`);
}
/** If there are too many to ask about, another part of them in each run, so that none is left out for ever. */
function leftOpen(deployments, { record, mark: own }) {
    const open = (0,_github_live_js__WEBPACK_IMPORTED_MODULE_7__/* .ownDeployments */ .d4)(deployments).filter((one) => one.id !== record.id && one.mark.nonce !== own.nonce && one.task === record.task && (0,_github_live_js__WEBPACK_IMPORTED_MODULE_7__/* .isOpen */ .nT)(one));
    // Of deploys that begin at the same time, only the newest sweeps. An existing deployment that this step works on may be old.
    const isMade = record.mark?.nonce === own.nonce;
    if (isMade && open.some(({ id, mark }) => id > record.id && mark.run !== own.run))
        return [];
    const start = open.length > mostAsked ? Number(own.run) % open.length : 0;
    return [...open.slice(start), ...open.slice(0, start)].slice(0, mostAsked);
}
/** This run goes on; but what an earlier attempt of this very job left open is over: this attempt has a deployment of its own. */
function orOwnRun(isCompleted, mark, own) {
    const isEarlier = Number(mark.attempt) < Number(own.attempt) && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameJob */ .c_)({ ...mark, attempt: own.attempt }, own);
    return async (run) => (run && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameRun */ .Mf)(run, own) ? isEarlier : isCompleted(run));
}
/** Reads the statuses again before it posts: another run may sweep, or go on with the deployment, at the same time. */
async function endIfAbandoned(api, one, others, { isCompleted, runUrl, log }) {
    if (!(await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .isAbandoned */ .zI)(api, one, isCompleted)))
        return;
    const now = { ...one, statuses: await (0,_github_statuses_js__WEBPACK_IMPORTED_MODULE_5__/* .listStatuses */ .vM)(api, one.id) };
    if (!(await (0,_abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .isAbandoned */ .zI)(api, now, isCompleted)))
        return;
    const { id, mark } = one;
    const logUrl = runUrl(mark);
    try {
        // First: if this step ends in between, the deployment is still open, and a later sweep posts both.
        await postAbandonedCommitStatus(api, one, others, logUrl);
    }
    catch (error) {
        // Then a later sweep asks again.
        if (!(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD) || error.kind === 'rate-limit' || _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .passingKinds */ .Z5.includes(error.kind))
            throw error;
        log.line(`The commit status of deployment ${id} could not be marked as \`error\`: ${error.message}`);
    }
    const wanted = { state: 'error', description: _abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonedDescription */ .Lk, logUrl };
    const { failures } = await (0,_github_bulk_changes_js__WEBPACK_IMPORTED_MODULE_2__/* .changeAll */ .M1)(api, [{ deployment: now, wanted }], { log });
    for (const { error } of failures)
        throw error;
    log.line(`Deployment ${id} was left open by run ${mark.run}, which has ended: its state is now \`error\``);
}
/**
 * Posts the commit status (the input `status-context`) of an abandoned deployment, unless one of the others is newer and posts
 * the same one on the same commit: an error of this one would hide how that went.
 * @throws ApiError
 */
async function postAbandonedCommitStatus(api, { id, sha, mark }, others, targetUrl) {
    const context = mark?.statusContext;
    if (context === undefined)
        return;
    if (others.some((other) => other.id > id && other.sha === sha && other.mark?.statusContext === context))
        return;
    await (0,_github_commit_statuses_js__WEBPACK_IMPORTED_MODULE_3__/* .createCommitStatus */ .I)(api, sha, { ...{ context, state: 'error', description: _abandoned_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonedDescription */ .Lk, targetUrl } });
}
//# sourceMappingURL=sweep.js.map

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

/***/ 5426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createCommitStatus)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4922);
/* harmony import */ var _api_ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3976);


/** @throws ApiError */
async function createCommitStatus(api, sha, { targetUrl, ...status }, sending) {
    const purpose = { doing: `post the commit status \`${status.context}\``, permission: 'statuses: write', sending };
    const shape = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ state: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(status.state) });
    await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(api, purpose, shape, 'POST /repos/{owner}/{repo}/statuses/{sha}', { sha, ...status, target_url: targetUrl });
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
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6831);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(793);



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
        if (!(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isAmbiguous */ .X2)(error.failure)))
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
            if (!(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD) || isOver?.())
                throw error;
            if ((0,_http_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isAmbiguous */ .X2)(error.failure)) {
                const until = isOver ? clock.now() : sentAt + mayLandMs + _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .lagMs */ .Ds;
                const found = await lookUntil(api, find, until).catch((cause) => {
                    throw cause instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? (0,_api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .apiError */ .pb)(cause.failure, error.call, cause) : cause;
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
/** Looks for what GitHub may not show yet, until a time of the clock: at least once at that time. @throws ApiError when the last look failed */
async function lookUntil(api, find, until) {
    for (let milliseconds = 1_000;; milliseconds *= 2.5) {
        const left = until - api.clock.now();
        const found = await find().catch((error) => {
            if (left > 0 && error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD)
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
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _api_ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3976);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6831);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6707);
/* harmony import */ var _statuses_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3748);





/** GitHub refuses a longer description. */
const descriptionLimit = 140;
/** The one page to look at: what is deployed or, without its URL, the log. */
function linkOf({ environmentUrl, logUrl }) {
    return environmentUrl ?? logUrl;
}
/** What may be missing from a status, by GitHub's names. */
const optional = {
    environment_url: 'environmentUrl',
    log_url: 'logUrl',
    target_url: 'logUrl',
    description: 'description',
};
/**
 * A status without the values that GitHub has refused, or without all, if it does not name them. Undefined: there is nothing to
 * leave out.
 * @param details what GitHub said of each value
 */
function withoutRefused(status, details) {
    const there = Object.entries(optional).filter(([, key]) => status[key]);
    const named = there.filter(([name]) => details.some((text) => text.includes(name)));
    const out = new Map((named.length > 0 ? named : there).map(([name, key]) => [key, `${name} ${status[key]}`]));
    if (out.size === 0)
        return undefined;
    return {
        without: [...out.values()].join(' and '),
        left: { ...status, ...Object.fromEntries(Array.from(out.keys(), (key) => [key, ''])) },
    };
}
/**
 * Posts a status with a single call. `environment_url` is left out rather than sent empty, which would remove it.
 * @throws ApiError, after which it may still have been posted
 */
function createStatus(api, id, status, sending = _api_sending_js__WEBPACK_IMPORTED_MODULE_2__/* .sentOnce */ .oO) {
    const { state, description, logUrl, environmentUrl, autoInactive } = status;
    const purpose = { doing: `post the status \`${state}\``, permission: 'deployments: write', sending };
    return (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, _statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .listedStatus */ .CJ, `POST ${_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .statusesOfDeployment */ .p2}`, {
        ...{ deployment_id: id, state, description },
        ...(logUrl !== '' && { log_url: logUrl }),
        ...(environmentUrl && { environment_url: environmentUrl }),
        ...(autoInactive !== undefined && { auto_inactive: autoInactive }),
    });
}
/** Posts `pending` or `in_progress`, unless the deploy is over. @throws ApiError */
function postProgress(api, id, status, { writes, isOver }) {
    const send = () => createStatus(api, id, status, { ..._api_sending_js__WEBPACK_IMPORTED_MODULE_2__/* .sentOnce */ .oO, exists: true });
    return (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .Oo)(api, { send, find: () => findPosted(api, id, status), isOver }, writes);
}
/**
 * Posts a final status. If GitHub refuses a value in it (422), it is posted without, and in the end with the state alone, with a
 * warning: the state is worth more. @throws ApiError
 */
function postFinalStatus(api, id, status, { log, writes }) {
    let wanted = status;
    async function send() {
        try {
            return await createStatus(api, id, wanted, { ..._api_sending_js__WEBPACK_IMPORTED_MODULE_2__/* .sentOnce */ .oO, exists: true });
        }
        catch (error) {
            const isRefusal = error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.kind === 'invalid';
            const smaller = isRefusal ? withoutRefused(wanted, error.failure.details) : undefined;
            if (!isRefusal || !smaller)
                throw error;
            log.warning(`${error.message}. The status \`${status.state}\` is posted again without ${smaller.without}.`);
            wanted = smaller.left;
            return send();
        }
    }
    return (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .Oo)(api, { send, find: () => findPosted(api, id, wanted) }, writes);
}
/** Only the newest status: an older one may say the same, and not be ours. */
async function findPosted(api, id, status) {
    const [newest] = await (0,_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .listStatuses */ .vM)(api, id, _api_sending_js__WEBPACK_IMPORTED_MODULE_2__/* .lookOnce */ .ns);
    if (newest?.state !== status.state || newest.description !== status.description)
        return undefined;
    // A status without an environment URL may show the one of before.
    const isSameUrl = !status.environmentUrl || newest.environmentUrl === status.environmentUrl;
    return newest.logUrl === status.logUrl && isSameUrl ? newest : undefined;
}
//# sourceMappingURL=post-status.js.map

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
