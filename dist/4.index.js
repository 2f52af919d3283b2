export const id = 4;
export const ids = [4];
export const modules = {

/***/ 1272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ systemProgram),
/* harmony export */   Q: () => (/* binding */ invocationOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);

/**
 * How a shell is started for a script. On Windows its line of arguments is handed on as it is, and the program's own name
 * before it must be quoted by hand, or a blank in `C:\Program Files` ends it. A batch file is no program there: cmd runs it.
 */
function invocationOf({ file, template }, scriptPath, env, platform) {
    // A session of its own, so that signals reach all of it. Windows has none.
    if (platform !== 'win32')
        return { file, args: unixArguments(template, scriptPath), options: { detached: true } };
    const line = windowsArguments(template, scriptPath);
    if (!/\.(cmd|bat)$/i.test(file))
        return verbatim(file, line);
    return verbatim(env['ComSpec'] ?? env['COMSPEC'] ?? systemProgram('cmd.exe', env), `/D /S /C ""${file}" ${line}"`);
}
/** A program of Windows itself, by its full path: a bare name would be looked up in the workspace first. */
function systemProgram(name, env) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.win32.join(env['SystemRoot'] ?? env['SYSTEMROOT'] ?? 'C:\\Windows', 'System32', name);
}
/** Blanks separate, double quotes group, and `\"` is a quote. The path is put in last, so that blanks in it split nothing. */
function unixArguments(template, scriptPath) {
    const words = template.match(/(\\"|"(\\"|[^"])*"|[^\s"])+/g) ?? [];
    return words
        .map((word) => word.replace(/\\"|"/g, (quote) => quote.slice(1)))
        .map((word) => word.replaceAll('{0}', () => scriptPath));
}
/** A path with blanks is quoted, unless the template does it. */
function windowsArguments(template, scriptPath) {
    const quoted = / /.test(scriptPath) ? template.replace(/(?<!["'])\{0\}/g, '"{0}"') : template;
    return quoted.replaceAll('{0}', () => scriptPath);
}
function verbatim(file, line) {
    return { file, args: [line], options: { argv0: `"${file}"`, detached: false, windowsVerbatimArguments: true } };
}
//# sourceMappingURL=invocation.js.map

/***/ }),

/***/ 8427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ endsWithinMs),
/* harmony export */   WF: () => (/* binding */ thisProcess),
/* harmony export */   r0: () => (/* binding */ endMain)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3412);
/* harmony import */ var _processes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3341);



/** This process; undefined where there is no /proc. */
function thisProcess() {
    try {
        return { pid: process.pid, started: (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .statOf */ ._N)('self').started, namespace: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)('/proc/self/ns/pid') };
    }
    catch {
        return undefined;
    }
}
/** How long main may go on once it is asked to end: longer than its command may, and the calls after that. */
const endsWithinMs = 20_000;
/**
 * Ends main, which in a job with a container may still run: the runner's signals do not reach it there. It may end its command
 * and post the end, before it is killed with its command. Resolves to whether it is over; nobody else gets a signal.
 * https://github.com/moby/moby/issues/35703
 */
async function endMain(main, { clock, log, load, platform, env }) {
    // Only Linux has containers for jobs.
    if (platform !== 'linux')
        return true;
    if (main === undefined || main.namespace !== thisProcess()?.namespace)
        return false;
    const { pid, started } = main;
    function isOver() {
        const stat = (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .statOf */ ._N)(pid);
        return stat.started !== started || !(0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunning */ .W_)(stat);
    }
    // In tests both are played by one process.
    if (pid === process.pid || isOver())
        return true;
    (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .tN)(pid, 'SIGINT');
    log.line(`The main step still runs: the runner's signals do not reach it in a container. It has 20 s to end.`);
    await load();
    if (await (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .until */ .TG)(clock, isOver, clock.now() + endsWithinMs))
        return true;
    const commands = (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .childrenOf */ .LU)(pid).map((child) => (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .processesOf */ .L6)(child, platform, env));
    (0,_processes_js__WEBPACK_IMPORTED_MODULE_2__/* .send */ .tN)(pid, 'SIGKILL');
    for (const command of commands)
        command.signal('SIGKILL');
    return true;
}
//# sourceMappingURL=main-process.js.map

/***/ }),

/***/ 3341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L6: () => (/* binding */ processesOf),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   _N: () => (/* binding */ statOf),
/* harmony export */   tN: () => (/* binding */ send)
/* harmony export */ });
/* unused harmony export taskkill */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _invocation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1272);



/** Those of the session that process `leader` leads, and of those that they have made; on Windows, its children and theirs. */
function processesOf(leader, platform, env) {
    if (platform === 'win32') {
        return {
            isAlive: () => send(leader, 0),
            signal: (signal) => void (signal === 'SIGKILL' && (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(...taskkill(leader, env))),
        };
    }
    const sessions = new Set([leader]);
    return {
        isAlive: () => groupsIn(sessions).size > 0,
        signal(signal) {
            for (const group of groupsIn(sessions)) {
                const isForAll = sessions.has(group) || signal === 'SIGKILL';
                // The first process of a group may have ended before the others.
                if (isForAll || !send(group, signal))
                    send(-group, signal);
            }
        },
    };
}
/**
 * The process groups of these sessions in which a process runs. Sessions that their processes have made (`setsid`) are added.
 * Where sessions cannot be read, as on macOS, those of their leaders.
 */
function groupsIn(sessions) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)('/proc/self/stat'))
        return new Set([...sessions].filter((leader) => send(-leader, 0)));
    const running = allProcesses().filter(isRunning);
    const members = new Set();
    for (let before = -1; before < members.size;) {
        before = members.size;
        for (const { pid, parent, session } of running) {
            if (!sessions.has(session) && !members.has(parent))
                continue;
            members.add(pid);
            sessions.add(session);
        }
    }
    return new Set(running.filter(({ pid }) => members.has(pid)).map(({ group }) => group));
}
/** The processes that a process has started and that have not ended. */
function childrenOf(parent) {
    return allProcesses()
        .filter((one) => one.parent === parent)
        .map(({ pid }) => pid);
}
function allProcesses() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc').flatMap((name) => (/^\d+$/.test(name) ? [statOf(name)] : []));
}
function isRunning({ state }) {
    return !/[ZX]/.test(state);
}
/** What the system knows of a process: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function statOf(pid) {
    try {
        const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name before these fields may hold blanks and brackets.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        const [state = '', parent, group, session] = fields;
        const ids = { pid: Number(pid), parent: Number(parent), group: Number(group), session: Number(session) };
        return { state, ...ids, started: fields[19] ?? '' };
    }
    catch {
        // It has ended in the meantime.
        return { pid: Number(pid), state: 'X', parent: 0, group: 0, session: 0, started: '' };
    }
}
/** What `spawnSync` takes. Without the job's variables, and not in its workspace, where another `taskkill` may lie. */
function taskkill(pid, env) {
    const SystemRoot = (0,_invocation_js__WEBPACK_IMPORTED_MODULE_2__/* .systemProgram */ .C)('..', env);
    const options = { cwd: SystemRoot, env: { SystemRoot }, stdio: 'ignore' };
    return [(0,_invocation_js__WEBPACK_IMPORTED_MODULE_2__/* .systemProgram */ .C)('taskkill.exe', env), ['/pid', String(pid), '/T', '/F'], options];
}
/** Whether there was such a process, or group. */
function send(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        return false;
    }
}
//# sourceMappingURL=processes.js.map

/***/ }),

/***/ 29:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q6: () => (/* binding */ ofAnotherCommit),
/* harmony export */   Ww: () => (/* binding */ postedLine),
/* harmony export */   vf: () => (/* binding */ discard),
/* harmony export */   xJ: () => (/* binding */ openDeployment)
/* harmony export */ });
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6831);
/* harmony import */ var _environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6232);
/* harmony import */ var _github_create_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4650);
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8412);
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87);
/* harmony import */ var _github_statuses_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3748);
/* harmony import */ var _runner_cancellation_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(2954);
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3412);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8835);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(5831);
/* harmony import */ var _commit_status_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8394);
/* harmony import */ var _guards_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9384);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(540);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(3141);















/** How long to read merge rules, to name one, before a deploy goes on without a record. */
const rulesMs = 2_000;
/** GitHub's deliberate refusals: after one of these the deploy must not go on, whatever `on-api-error` says. */
const refusals = ['failed-contexts', 'merge-conflict', 'auto-merged'];
/**
 * Creates the deployment, or takes the existing one. Undefined: GitHub could not record it, and `on-api-error: warn` lets the deploy go on.
 * @throws ActionError when nothing may be deployed
 */
async function openDeployment(config, plan) {
    const { state, context, existing, wanted } = plan;
    await (0,_runner_cancellation_js__WEBPACK_IMPORTED_MODULE_13__/* .signalsHeard */ .G)();
    const hasNoPlace = !existing && wanted.environment === '';
    if (hasNoPlace || (!existing && state.isOver)) {
        if (state.saved.deploymentId === undefined)
            state.update({ left: 'nothing' });
        if (hasNoPlace && config.action === 'deploy' && config.deploymentId === undefined)
            context.log.warning(noPlace);
        return undefined;
    }
    try {
        if (existing)
            return reportOn(plan, existing);
        return await create(config, plan);
    }
    catch (error) {
        if (!(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
            throw error;
        // While a create call may land, the record may exist nevertheless: the post step looks for it, and finishes it.
        if (state.saved.mayLandUntil === 0)
            state.update({ left: 'nothing' });
        if (config.onApiError === 'fail' || refusals.includes(error.kind)) {
            state.end({ kind: 'not-run', reason: 'GitHub could not record it' });
            throw error;
        }
        const rules = (await (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .within */ .ux)(context.clock, rulesMs)((0,_guards_js__WEBPACK_IMPORTED_MODULE_10__/* .rulesOf */ .fD)(plan))) ?? [];
        const branch = (0,_environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .requiringBranch */ .TS)(wanted.environment, rules);
        const rule = branch === undefined ? '' : ` ${branch} requires a deployment to ${wanted.environment}.`;
        context.log.warning(`${error.message}. Deploying without a record (on-api-error: warn).${rule}`, error.help);
        return undefined;
    }
}
/** With `on-api-error: warn`, an earlier step may have had no deployment to hand on. */
const noPlace = 'There is neither an `environment` nor a `deployment-id`. Deploying without a record (on-api-error: warn).';
async function create(config, plan) {
    const { wanted, state, writes, api } = plan;
    const creating = (0,_github_create_once_js__WEBPACK_IMPORTED_MODULE_3__/* .createOnce */ .Ur)(api, wanted, state.saved.request, writes.deployment);
    const record = await (config.refAs === 'name' ? orBySha(plan, creating) : creating);
    if (!record)
        return undefined;
    state.update({ deploymentId: record.id });
    if (wanted.sha === undefined || record.sha === wanted.sha)
        return reportOn(plan, record);
    state.end({ kind: 'not-run', reason: ofAnotherCommit });
    if (await discard(api, record.id, plan.context.log))
        state.update({ left: 'nothing' });
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .ActionError */ .lZ(`GitHub recorded the commit ${record.sha} for \`${wanted.ref}\`, but this run is about ${wanted.sha}: the ref has moved since the run was started`, {
        help: `Leave \`${config.refAs === 'name' ? 'ref-as' : 'ref'}\` out: then the commit of the event is deployed, wherever its branch is by now.`,
    });
}
/** Refusals of a name that need not be of the commit, too: the branch may have moved. */
const refusedNames = {
    'unknown-ref': 'is not known to GitHub',
    'failed-contexts': 'is at a commit without its required contexts',
};
/**
 * The commit counts: a branch or tag that has moved meanwhile, or that GitHub does not know, gives way to the SHA. Undefined: it is
 * cancelled by then, and there is no record.
 */
async function orBySha(plan, creating) {
    const { state, writes, context, wanted, api } = plan;
    const { ref, sha } = wanted;
    if (sha === undefined || ref === sha)
        return creating;
    let why = 'has moved to another commit';
    try {
        const record = await creating;
        state.update({ deploymentId: record.id });
        if (record.sha === sha || !(await discard(api, record.id, context.log)))
            return record;
    }
    catch (error) {
        why = error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? refusedNames[error.kind] : undefined;
        if (why === undefined)
            throw error;
    }
    await (0,_runner_cancellation_js__WEBPACK_IMPORTED_MODULE_13__/* .signalsHeard */ .G)();
    if (state.isOver) {
        state.update({ deploymentId: undefined, left: 'nothing' });
        return undefined;
    }
    context.log.line(`\`${ref}\` ${why}: the deployment is created from the SHA instead (ref-as: name)`);
    state.update({ deploymentId: undefined, request: { ...state.saved.request, ref: sha } });
    return (0,_github_create_once_js__WEBPACK_IMPORTED_MODULE_3__/* .createOnce */ .Ur)(api, { ...wanted, ref: sha }, state.saved.request, writes.deployment);
}
const ofAnotherCommit = 'the record is of another commit';
/** A record of another commit does not stay; one that cannot be deleted is left to the post step, to be marked as an error. */
async function discard(api, id, log) {
    try {
        await (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_4__/* .deleteDeployment */ .rd)(api, id, _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .ofExisting */ .zv);
        return true;
    }
    catch (error) {
        // The token that made it may delete it, so 404 says that it is gone.
        if (error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.failure.status === 404)
            return true;
        log.line(`Deployment ${id} could not be deleted: ${(0,_api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
        return false;
    }
}
function reportOn({ existing, state, writes, api, context: { log } }, record) {
    const { statusContext } = state.saved;
    let queue = existing ? rememberNewest() : Promise.resolve();
    const isOver = () => state.isOver;
    /** Statuses of before do not tell how this deploy ends. */
    async function rememberNewest() {
        state.update({ statusBefore: _state_js__WEBPACK_IMPORTED_MODULE_12__/* .statusBeforeUnread */ .VD });
        try {
            const [newest] = await (0,_github_statuses_js__WEBPACK_IMPORTED_MODULE_6__/* .listStatuses */ .vM)(api, record.id, _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .ofExisting */ .zv);
            state.update({ statusBefore: newest?.id ?? 0 });
        }
        catch (error) {
            log.line(`The statuses of deployment ${record.id} could not be read: ${(0,_api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
        }
    }
    return {
        record,
        post(name) {
            const status = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_11__/* .progressStatus */ .Ux)(name, state.saved);
            queue = queue
                .then(async () => {
                const posted = await (0,_github_post_status_js__WEBPACK_IMPORTED_MODULE_5__/* .postProgress */ .SY)(api, record.id, status, { writes: writes.deployment, isOver });
                if (state.saved.statusBefore === _state_js__WEBPACK_IMPORTED_MODULE_12__/* .statusBeforeUnread */ .VD)
                    state.update({ statusBefore: posted.id });
                log.line(postedLine(name, state.saved.request.at));
            })
                .catch((error) => log.warning(`The status \`${name}\` is missing: ${error.message}`));
            if (name === 'pending')
                void (0,_commit_status_js__WEBPACK_IMPORTED_MODULE_9__/* .postCommitStatus */ .U)(api, record.sha, statusContext, status, log, writes.commit);
            return queue;
        },
        posted: () => queue,
    };
}
/** `began` is when the create call was made. */
function postedLine(state, began) {
    return `${state.padEnd(11)}  posted after ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_14__/* .duration */ .p0)(Date.now() - began)}`;
}
//# sourceMappingURL=deployment.js.map

/***/ }),

/***/ 9384:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   hK: () => (/* binding */ checkGuards),
/* harmony export */   z2: () => (/* binding */ overtakenBy)
/* harmony export */ });
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6831);
/* harmony import */ var _commits_commits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3825);
/* harmony import */ var _environment_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(481);
/* harmony import */ var _environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6232);
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(8932);
/* harmony import */ var _github_once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6707);
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(87);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8835);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5831);
/* harmony import */ var _commit_status_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8394);











/**
 * Checks what must be true before anything is deployed: `require-deployed`, `if-stale` and `if-deployed`.
 * @throws ActionError when nothing may be deployed
 */
async function checkGuards(config, plan) {
    const { state, existing, context } = plan;
    if (plan.wanted.environment === '')
        return undefined;
    try {
        await requireDeployed(config, plan);
        const skip = await checkFreshness(config, plan);
        if (!skip)
            return undefined;
        context.log.line(`Skipped: ${skip.because}`);
        await postSkipped(skip, plan);
        if (existing)
            state.end({ kind: 'skipped', reason: skip.because });
        else
            state.update({ left: 'nothing' });
        return skip;
    }
    catch (error) {
        // An existing deployment does not stay open: the post step finishes it.
        if (existing)
            state.end({ kind: 'not-run', reason: (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .bD)(error) });
        else
            state.update({ left: 'nothing' });
        throw error;
    }
}
/** This very commit must be live in each of the environments, with the same task. @throws ActionError */
async function requireDeployed({ requireDeployed: names }, plan) {
    if (names.length === 0)
        return;
    const { wanted, context, api } = plan;
    const { sha, task } = wanted;
    if (sha === undefined) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ(`The commit of \`${wanted.ref}\` is not known before it is deployed`, {
            help: 'With `require-deployed`, give `ref` as a full SHA, or leave it out to deploy the commit of the event.',
        });
    }
    const live = await Promise.all(names.map((environment) => requireLive(api, { environment, task, sha })));
    for (const { environment, id } of live)
        context.log.line(`  live in ${environment} already: deployment ${id}`);
}
/** The deployment by which the commit is live there. @throws ActionError */
async function requireLive(api, { environment, task, sha }) {
    let live;
    let unseen;
    async function find() {
        const recent = await (0,_environment_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecent */ .W3)(api, { environment, task });
        live = (0,_github_live_js__WEBPACK_IMPORTED_MODULE_9__/* .liveAmong */ .x8)(recent.deployments);
        unseen = (0,_environment_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .notWithinReach */ .aU)(recent);
        return live?.sha === sha ? live : undefined;
    }
    // What has just become live may not be seen at once.
    const found = await (0,_github_once_js__WEBPACK_IMPORTED_MODULE_5__/* .lookUntil */ .c)(api, find, api.clock.now() + _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .lagMs */ .Ds);
    if (found)
        return found;
    if (!live && unseen)
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ(`Nothing was deployed: whether ${sha} is live in ${environment} is not known, ${unseen} (require-deployed)`);
    const instead = live ? `${live.sha} is live there` : `no commit is live there with the task ${task}`;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ(`Nothing was deployed: ${sha} is not live in ${environment} (require-deployed); ${instead}`, {
        help: `Deploy this commit to ${environment} first, with the same \`task\`: run the workflow that deploys there for this commit, or let this job wait for it with \`needs\`.`,
    });
}
/** Is the commit older than the live one, or the same? If that cannot be read, a warning says so, and the deploy goes on. */
async function checkFreshness(config, plan) {
    const { ifStale, ifDeployed } = config;
    if (ifStale === 'deploy' && ifDeployed === 'deploy')
        return undefined;
    const { wanted, existing, context } = plan;
    const { sha, ancestry } = await compareWithLive(plan, existing?.id);
    if (ifDeployed === 'skip' && ancestry === 'identical') {
        return { reason: 'deployed', because: `${sha.slice(0, 7)} is active in ${wanted.environment} already` };
    }
    if (ifStale === 'deploy' || ancestry !== 'behind')
        return undefined;
    const because = `${wanted.sha ?? wanted.ref} is older than ${sha}, which is active in ${wanted.environment}`;
    if (ifStale === 'skip') {
        await warnOfRule(because, plan);
        return { reason: 'stale', because };
    }
    if (ifStale === 'fail') {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ(`Nothing was deployed: ${because} (if-stale: fail)`, {
            help: 'To deploy an older commit on purpose, as in a roll back, set `if-stale: deploy`.',
        });
    }
    context.log.warning(`${because}. It is deployed anyway (if-stale: warn).`);
    return undefined;
}
/** The newer commit that was deployed here in the meantime; undefined if there is none, or if that cannot be read. */
async function overtakenBy(plan, id, sending) {
    const { sha, ancestry } = await compareWithLive(plan, id, sending);
    return ancestry === 'behind' ? sha : undefined;
}
/** Compares the commit with the live one, of another deployment than `except`. Failures are warnings. */
async function compareWithLive({ api, wanted: { environment, task, sha, ref }, context: { log } }, except, sending) {
    const unknown = { sha: '', ancestry: 'unknown' };
    try {
        const recent = await (0,_environment_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .readRecent */ .W3)(api, { environment, task }, sending);
        const live = (0,_github_live_js__WEBPACK_IMPORTED_MODULE_9__/* .liveAmong */ .x8)(recent.deployments.filter(({ id }) => id !== except));
        const unseen = (0,_environment_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .notWithinReach */ .aU)(recent);
        if (!live && unseen)
            log.warning(`The active commit in ${environment} is not known: ${unseen}`);
        if (!live)
            return unknown;
        if (live.sha === sha)
            return { sha, ancestry: 'identical' };
        const { status: ancestry } = await (0,_commits_commits_js__WEBPACK_IMPORTED_MODULE_2__/* .compareCommits */ .kC)(api, live.sha, sha ?? ref, sending);
        if (ancestry === 'diverged')
            log.line(`${sha ?? ref} and ${live.sha}, which is active, have diverged: neither is older`);
        return { sha: live.sha, ancestry };
    }
    catch (error) {
        log.warning(`Could not check which commit is active in ${environment}, and whether it is newer: ${(0,_api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`, error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ ? error.help : undefined);
        return unknown;
    }
}
/** Where a merge rule requires the deployment, a commit that is skipped cannot be merged. */
async function warnOfRule(because, plan) {
    const { wanted, context } = plan;
    const rules = await rulesOf(plan);
    const branch = (0,_environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .requiringBranch */ .TS)(wanted.environment, rules);
    const unread = (0,_environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_4__/* .unreadBranches */ .kM)(rules);
    if (branch !== undefined)
        context.log.warning(`${because}. It is skipped, although ${branch} requires a deployment to ${wanted.environment}`);
    else if (unread)
        context.log.warning(`${because}, and is skipped, although the rules of ${unread} could not be read`);
}
/** The rules that count for a deployment before it exists. */
async function rulesOf({ wanted, state, context: { log }, api }) {
    const { bases, defaultBranch } = state.saved;
    return (0,_environment_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .openEnvironment */ .Ay)(api, { ...wanted, bases, defaultBranch }, log).rules();
}
/** Posts the commit status of a skipped deploy, for branches that wait for it. */
async function postSkipped(skip, { wanted, state, context, api }) {
    const { statusContext, logUrl } = state.saved;
    if (statusContext === undefined)
        return;
    if (wanted.sha === undefined)
        return context.log.warning(`The commit status \`${statusContext}\` is not posted: the commit of ${wanted.ref} is not known`);
    const description = (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_10__/* .shorten */ .ml)(skip.because, _github_post_status_js__WEBPACK_IMPORTED_MODULE_6__/* .descriptionLimit */ .M7);
    const status = { state: skip.reason === 'deployed' ? 'success' : 'failure', description, logUrl };
    await (0,_commit_status_js__WEBPACK_IMPORTED_MODULE_8__/* .postCommitStatus */ .U)(api, wanted.sha, statusContext, status, context.log);
}
//# sourceMappingURL=guards.js.map

/***/ }),

/***/ 4248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide),
  b: () => (/* binding */ planDeploy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/github/create-once.js
var create_once = __webpack_require__(4650);
// EXTERNAL MODULE: ./lib/src/github/once.js
var once = __webpack_require__(6707);
// EXTERNAL MODULE: ./lib/src/github/post-status.js
var post_status = __webpack_require__(87);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/runner/open-repository.js + 1 modules
var open_repository = __webpack_require__(2789);
// EXTERNAL MODULE: ./lib/src/shared/links.js
var links = __webpack_require__(1903);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/deployment/commit.js
var deployment_commit = __webpack_require__(2471);
// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
// EXTERNAL MODULE: ./lib/src/deployment/state.js
var deployment_state = __webpack_require__(3141);
;// CONCATENATED MODULE: ./lib/src/deployment/existing.js





/**
 * With `on-api-error: warn`, a deployment that cannot be read is a warning: the deploy goes on without a record. One that is `unread`
 * may exist: the post step finishes it.
 */
async function findExistingOrWarn(config, event, api, log) {
    try {
        return { existing: await findExisting(config, event, api) };
    }
    catch (error) {
        if (!(error instanceof api_error/* ApiError */.hD) || config.onApiError === 'fail')
            throw error;
        log.warning(`${error.message}. Deploying without a record (on-api-error: warn).`, error.help);
        const unread = { deploymentId: config.deploymentId, statusBefore: deployment_state/* statusBeforeUnread */.VD };
        return error.failure.status === 404 ? {} : { unread };
    }
}
/**
 * The deployment of `deployment-id`, or the one that started this run, unless the step is about another environment or commit.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#deployment
 * @throws ApiError when there is no such deployment
 */
async function findExisting(config, event, api) {
    const { deploymentId, environment, ref } = config;
    const { deployment } = event.payload;
    // What `deployment-id` is by default: https://docs.github.com/webhooks/webhook-events-and-payloads#deployment
    const ofEvent = event.name === 'deployment' && deployment?.id === deploymentId;
    if (deploymentId !== undefined && !ofEvent)
        return (0,deployments/* getDeployment */.i8)(api, deploymentId);
    if (!ofEvent || !deployment || !(0,runner_event/* isOwn */.NP)(config, event) || ref !== undefined)
        return undefined;
    return environment === '' || (0,shared_text/* isSameName */.yS)(environment, deployment.environment ?? '')
        ? (0,deployments/* readDeployment */.iJ)(event, deployment)
        : undefined;
}
/** An existing record decides what is deployed, whatever this step's inputs are. */
function valuesOf({ environment, task, payload, transient, production }) {
    const known = typeof payload === 'object' && payload !== null ? { ...payload } : String(payload ?? '');
    return { environment, task, payload: known, transientEnvironment: transient, productionEnvironment: production };
}
function commitOf({ id, ref, sha }) {
    return { ref, sha, because: `the commit of deployment ${id}, which exists already` };
}
//# sourceMappingURL=existing.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/plan.js











/** Decides what to deploy, and saves it for the post step. It calls GitHub only if something must be looked up first. */
async function planDeploy(config, event, context) {
    const { cancellation, clock } = context;
    let state;
    let cancelled = false;
    // From the first moment on, and saved as soon as there is something to save.
    cancellation.onSignal(() => {
        cancelled = true;
        if (state)
            endCancelled(state);
    });
    const begin = (0,deployment_state/* beginState */.X0)(context, config.token);
    const { first, ...decided } = await decide(config, event, context);
    const saves = begin(first);
    state = saves;
    if (cancelled)
        endCancelled(saves);
    announce(config, decided, context);
    return { ...decided, ...{ event, context, state: saves, writes: writesOf(saves, clock) } };
}
function writesOf(state, clock) {
    const until = { deployment: 0, commit: 0 };
    const track = (kind) => (0,once/* trackWrites */.MJ)(clock, (mayLandUntil) => {
        until[kind] = mayLandUntil;
        state.update({ mayLandUntil: Math.max(until.deployment, until.commit) });
    });
    return { deployment: track('deployment'), commit: track('commit') };
}
function announce({ refAs }, { repository, commit, wanted }, { log }) {
    if (wanted.environment === '')
        return;
    const task = wanted.task === 'deploy' ? '' : `, task ${wanted.task}`;
    log.line(`Deploying ${repository} to ${wanted.environment}${task}`);
    log.line(`  commit  ${commit.ref}`);
    log.line(`          ${commit.because}`);
    if (wanted.ref !== commit.ref)
        log.line(`  ref     ${wanted.ref}`);
    else if (refAs === 'name')
        log.line('  ref     the SHA: this event has no branch or tag of this repository');
}
function endCancelled(state) {
    state.end({ kind: 'cancelled', milliseconds: Date.now() - state.saved.request.at });
}
/** The same, without saving it. */
async function decide(config, event, context) {
    const repository = config.repository ?? event.repository;
    const api = (0,open_repository/* openRepository */.h)(config, event, context);
    const { existing, unread } = await findExistingOrWarn(config, event, api, context.log);
    const { commit, pull } = existing
        ? { commit: commitOf(existing), pull: undefined }
        : await (0,deployment_commit/* findCommit */.fq)(api, config, event);
    const origin = (0,deployment_commit/* originOf */.yv)(config, event, pull);
    const wanted = { ...wantedDeployment(config, event, commit, origin), ...(existing && valuesOf(existing)) };
    const known = existing ? { deploymentId: existing.id } : unread;
    const first = { ...firstState(config, event, { repository, commit, wanted }), ...known };
    return { repository, commit, wanted, existing, first, api };
}
function firstState(config, event, { repository, commit, wanted }) {
    const { ref, sha, environment, task, payload, mark } = wanted;
    const { description } = config;
    const deploy = config.action === 'deploy' ? config : undefined;
    return {
        left: 'all',
        ...{ repository, sha, because: commit.because },
        request: {
            ...{ ref, environment, task, nonce: mark.nonce, at: Date.now() },
            payloadHash: typeof payload === 'string' ? (0,create_once/* hashOf */.qQ)(payload) : undefined,
        },
        restOfJob: deploy !== undefined && deploy.run === undefined,
        cancelledState: deploy?.cancelledState ?? 'error',
        autoInactive: deploy?.autoInactive ?? false,
        superseded: deploy?.superseded ?? 'keep',
        bases: mark.bases && [...mark.bases],
        defaultBranch: (0,deployment_commit/* defaultBranchOf */.dV)(config, event),
        statusContext: config.statusContext,
        logUrl: config.logUrl ?? (0,links/* jobLogUrl */.TW)(config.checkRunId, event),
        description: description === undefined ? undefined : (0,shared_text/* shorten */.ml)(description, post_status/* descriptionLimit */.M7),
        environmentUrl: deploy?.environmentUrl,
        mayLandUntil: 0,
    };
}
function wantedDeployment(config, event, { ref, sha }, origin) {
    const { environment, task, description, payload = {}, requiredContexts, autoMerge, transientEnvironment } = config;
    const { repository, repositoryId, runId: run, runAttempt: attempt, job, step, triggeredBy: actor } = event;
    const { statusContext } = config;
    const target = (0,runner_event/* isOwn */.NP)(config, event) ? undefined : config.repository;
    return {
        ...{ sha, environment, task, description, payload, requiredContexts, autoMerge, transientEnvironment },
        ref: config.refAs === 'name' && (0,runner_event/* isOwn */.NP)(config, event) ? (origin.ref ?? ref) : ref,
        productionEnvironment: config.productionEnvironment === 'auto'
            ? environment.toLowerCase() === 'production'
            : config.productionEnvironment,
        mark: {
            ...{ repository, repositoryId, target, run, attempt, job, step, checkRun: config.checkRunId, actor },
            ...{ nonce: (0,external_node_crypto_.randomUUID)(), environment, sha, ...origin, statusContext, transient: transientEnvironment },
        },
    };
}
//# sourceMappingURL=plan.js.map

/***/ }),

/***/ 175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ sealed),
/* harmony export */   n: () => (/* binding */ readAgain),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* unused harmony export outcomeSchema */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4922);
/* harmony import */ var _runner_command_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9043);
/* harmony import */ var _shared_identity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3258);




/** What main leaves for the post step, and how the post step reads it. */
const milliseconds = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig();
/**
 * How a deploy ended. `exit`, `signal` and `unstartable` are what became of the command; `cancelled` means that the runner
 * stopped us; `timed-out` that its reason was the step's time limit; `job` is the result of a job whose other steps were the
 * deploy, or of several jobs, of which `jobs` had this result (`reason`: why it is unknown); `unverified` means that the command
 * succeeded, but what it deployed does not give the expected answer; `overtaken` that a newer commit was deployed meanwhile;
 * `interrupted` that this action was killed before it could see the end; `not-run` that the command was never started, and
 * `skipped` that it did not need to be.
 */
const outcomeSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('kind', [
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('exit'), code: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('signal'), signal: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('unstartable'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('cancelled'), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('timed-out'), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('job'),
        result: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['success', 'failure', 'cancelled', 'skipped', 'unknown']),
        jobs: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
        reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        milliseconds,
    }),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('unverified'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('overtaken'), by: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('interrupted') }),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('not-run'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
    zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('skipped'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }),
]);
/** Main, and its own file with this state: in a container it runs on, and saves, when the runner has copied the other one. */
const whose = {
    main: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ pid: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), started: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), namespace: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    file: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
};
/** What is saved before it is known what to deploy. */
const begunSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ left: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('main'), ...whose });
const savedSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    /**
     * What the post step has to do: everything; what follows the final status, which GitHub has; to tell whether what was taken for
     * a cancellation was the step's time limit; nothing.
     */
    left: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['all', 'rest', 'cause', 'nothing']),
    ...whose,
    /** `owner/name` of the repository that holds the deployment. */
    repository: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** By which the record is found if the answer to the create call never came: see `findCreated`. */
    request: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        ref: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        environment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        task: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        nonce: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
        payloadHash: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        at: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    }),
    /** The commit that is meant; undefined where only GitHub can tell. */
    sha: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    because: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Whether the rest of the job is the deploy, so that its result is the outcome. */
    restOfJob: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    /** The deployment existed before this step: its newest status then; 0 if it had none. */
    statusBefore: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    cancelledState: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['error', 'failure', 'inactive']),
    autoInactive: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('auto')]),
    superseded: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['keep', 'delete']),
    /** The branches whose rules may require this deployment. */
    bases: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())),
    defaultBranch: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    statusContext: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    logUrl: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** Values that may change until the final status: the command reports them, or a later step makes them. */
    description: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    environmentUrl: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    deploymentId: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()),
    /** A write without an answer may land until this time of the clock, which is the same in all processes of a machine. */
    mayLandUntil: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    outcome: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(outcomeSchema),
});
/** What main saved; undefined: nothing, or nothing that can be used, which is a warning. */
function readState(env, token, log) {
    const value = env[_shared_identity_js__WEBPACK_IMPORTED_MODULE_3__/* .stateVariable */ .qP];
    const state = value ? read(token, value) : undefined;
    if (value && !state)
        log.warning('The state saved for the post step cannot be used: it is damaged, or this action did not write it');
    return state;
}
/** What main saved last, as far as that is known. */
function readAgain(saved, token) {
    try {
        const [, value = ''] = (0,_runner_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommandFile */ .Ev)(saved.file ?? '').match(/=(.*)\n$/) ?? [];
        const last = read(token, value);
        // The command can write there, but not make another file of ours this one.
        return last?.file === saved.file ? (last ?? saved) : saved;
    }
    catch {
        return saved;
    }
}
function read(token, value) {
    const json = unsealed(token, value);
    return json === undefined ? undefined : zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([savedSchema, begunSchema]).safeParse(JSON.parse(json)).data;
}
/** The command can reach what is saved, but not the token: so the post step knows what main has written. */
function sealed(token, json) {
    return json + sealOf(token, json);
}
/** What was sealed with this token; undefined: anything else. */
function unsealed(token, text) {
    const [, json = '', seal = ''] = /^(.*)([0-9a-f]{64})$/s.exec(text) ?? [];
    return seal !== '' && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(Buffer.from(seal), Buffer.from(sealOf(token, json))) ? json : undefined;
}
function sealOf(token, json) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', token).update(json).digest('hex');
}
//# sourceMappingURL=saved.js.map

/***/ }),

/***/ 3141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ takeEnd),
/* harmony export */   VD: () => (/* binding */ statusBeforeUnread),
/* harmony export */   X0: () => (/* binding */ beginState)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _command_main_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8427);
/* harmony import */ var _runner_command_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9043);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3998);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8835);
/* harmony import */ var _shared_identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3258);
/* harmony import */ var _saved_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(175);







/** {@link Saved.statusBefore} where it is not known. */
const statusBeforeUnread = Number.MAX_SAFE_INTEGER;
/**
 * Saves which process this is; what it gives saves what is known before the create call. What cannot be saved is a warning, and
 * kept in memory.
 */
function beginState({ env, log }, token) {
    const own = { main: (0,_command_main_process_js__WEBPACK_IMPORTED_MODULE_1__/* .thisProcess */ .WF)(), file: (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryPath */ .l)(env) };
    let warned = false;
    /** While the command runs, no file is made in a folder that it may be deleting. */
    function save(saved, write = _runner_command_file_js__WEBPACK_IMPORTED_MODULE_2__/* .appendIfThere */ .yI) {
        try {
            const { left, ...values } = saved;
            // `left` stands first, since the post step's entry looks at nothing else.
            const line = (0,_saved_js__WEBPACK_IMPORTED_MODULE_5__/* .sealed */ .JW)(token, JSON.stringify({ left, ...values }));
            // By hand and at once: loading @actions/core for it would hold up the create call.
            // https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
            const copied = env['GITHUB_STATE'];
            for (const path of copied ? [copied, own.file] : [])
                write(path, `${_shared_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .markerKey */ .s8}=${line}\n`);
        }
        catch (error) {
            if (!warned)
                log.warning(`The state of the deploy cannot be saved for the post step: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .bD)(error)}`);
            warned = true;
        }
    }
    save({ left: 'main', ...own }, _runner_command_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceLines */ .W$);
    return (first) => {
        let saved = { ...first, ...own };
        save(saved, _runner_command_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceLines */ .W$);
        return {
            get saved() {
                return saved;
            },
            get isOver() {
                return saved.outcome !== undefined || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(endOf(own.file));
            },
            end(outcome) {
                if (saved.outcome)
                    return;
                saved = { ...saved, outcome };
                save(saved);
            },
            update(values) {
                saved = { ...saved, ...values };
                save(saved);
            },
            rewrite: () => save(saved, _runner_command_file_js__WEBPACK_IMPORTED_MODULE_2__/* .replaceLines */ .W$),
        };
    };
}
/** Whether this process is to post the end: of main and a post step that cannot see it, the first that asks. */
function takeEnd({ file }) {
    try {
        if (file)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(endOf(file), 'wx'));
        return true;
    }
    catch (error) {
        return !(error instanceof Error && 'code' in error && error.code === 'EEXIST');
    }
}
function endOf(file) {
    return `${file}.end`;
}
//# sourceMappingURL=state.js.map

/***/ }),

/***/ 4650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ur: () => (/* binding */ createOnce),
/* harmony export */   it: () => (/* binding */ findCreated),
/* harmony export */   qQ: () => (/* binding */ hashOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6831);
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8412);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2247);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6707);
/* harmony import */ var _statuses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3748);






/** Creates one deployment, whatever the network does. @throws ApiError, after which {@link findCreated} may still find it */
function createOnce(api, wanted, request, writes) {
    return (0,_once_js__WEBPACK_IMPORTED_MODULE_4__/* .once */ .Oo)(api, { send: () => (0,_deployments_js__WEBPACK_IMPORTED_MODULE_2__/* .createDeployment */ .Yy)(api, wanted), find: () => findCreated(api, request) }, writes);
}
/** The record that an unanswered create call made, if it made one. @throws ApiError */
async function findCreated(api, request) {
    const { ref, environment, task, nonce, payloadHash } = request;
    // By the ref as it was sent, not by the commit: the ref may have moved, and that record must be found too.
    const listed = await (0,_deployments_js__WEBPACK_IMPORTED_MODULE_2__/* .listDeployments */ .Jn)(api, { ref, environment, task }, 1, _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .lookOnce */ .ns);
    if (payloadHash === undefined)
        return listed.find(({ payload }) => (0,_mark_js__WEBPACK_IMPORTED_MODULE_3__/* .markOf */ .Fg)(payload)?.nonce === nonce);
    for (const one of listed.toReversed())
        if (await looksLike(api, one, payloadHash, request.at))
            return one;
    return undefined;
}
/** GitHub's times have whole seconds, and an answer takes its time. */
const toleranceMs = 60_000;
/** The same payload, made no earlier than the call, and without any status yet. */
async function looksLike(api, { id, payload, createdAt }, payloadHash, at) {
    if (typeof payload !== 'string' || hashOf(payload) !== payloadHash)
        return false;
    // By GitHub's clock: a runner's may be minutes off.
    const calledAt = at + api.serverTime.now() - Date.now();
    return createdAt.getTime() >= calledAt - toleranceMs && (await (0,_statuses_js__WEBPACK_IMPORTED_MODULE_5__/* .listStatuses */ .vM)(api, id)).length === 0;
}
/** A short hash, to compare payloads. */
function hashOf(payload) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(payload).digest('hex');
}
//# sourceMappingURL=create-once.js.map

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

/***/ })

};
