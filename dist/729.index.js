export const id = 729;
export const ids = [729];
export const modules = {

/***/ 6729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./lib/src/api/sending.js
var sending = __webpack_require__(6831);
// EXTERNAL MODULE: ./lib/src/deployment/deployment.js
var deployment_deployment = __webpack_require__(29);
// EXTERNAL MODULE: ./lib/src/deployment/end-deploy.js
var end_deploy = __webpack_require__(5277);
// EXTERNAL MODULE: ./lib/src/deployment/guards.js
var guards = __webpack_require__(9384);
// EXTERNAL MODULE: ./lib/src/deployment/load-background.js
var load_background = __webpack_require__(6731);
// EXTERNAL MODULE: ./lib/src/deployment/outcome.js
var deployment_outcome = __webpack_require__(540);
// EXTERNAL MODULE: ./lib/src/deployment/plan.js + 1 modules
var deployment_plan = __webpack_require__(4248);
;// CONCATENATED MODULE: ./lib/src/command/command-variables.js
/** What the runner gives to actions, and not to a `run:` step: https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/NodeScriptActionHandler.cs */
const forActionsOnly = [
    'ACTIONS_RUNTIME_URL',
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_CACHE_URL',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_CACHE_MODE',
];
/**
 * The command's variables: those of a `run:` step, which are the action's without what the runner has added for this action
 * (`own`, and its runtime tokens), and `extra`. Every other variable is the job's, whatever it is called.
 */
function commandVariables(env, { own, extra }, platform) {
    // On Windows, names that differ in case only are one variable.
    const key = (name) => (platform === 'win32' ? name.toUpperCase() : name);
    const left = new Set([...own, ...forActionsOnly, ...Object.keys(extra)].map(key));
    const kept = Object.entries(env).filter(([name]) => !left.has(key(name)));
    return Object.fromEntries([...kept, ...Object.entries(extra)].flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
/**
 * How much text a variable may hold: Linux starts no program with one of 128 KiB, Windows with one of 32,767 characters.
 * https://man7.org/linux/man-pages/man2/execve.2.html
 * https://learn.microsoft.com/windows/win32/procthread/environment-variables
 */
const mostBytes = { win32: 30_000, others: 100_000 };
/** `DEPLOYMENT_PAYLOAD` for the command. A payload that is too large for a variable is left out, with a warning. */
function payloadVariable(payload, { platform, log }) {
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const bytes = Buffer.byteLength(text);
    if (bytes <= (platform === 'win32' ? mostBytes.win32 : mostBytes.others))
        return { DEPLOYMENT_PAYLOAD: text };
    log.warning(`The payload is too large for an environment variable (${bytes} bytes): DEPLOYMENT_PAYLOAD is not set. The command can read the payload from the API: \`gh api "repos/$GITHUB_REPOSITORY/deployments/$DEPLOYMENT_ID" --jq .payload\``);
    return {};
}
//# sourceMappingURL=command-variables.js.map
// EXTERNAL MODULE: ./lib/src/shared/clock.js + 1 modules
var shared_clock = __webpack_require__(3412);
;// CONCATENATED MODULE: ./lib/src/command/pass-signals.js

/**
 * What is sent to a command that does not end on the runner's first signal, and how long after it. The runner kills this
 * process after 10 s: the command must have ended before that, with time to tell GitHub.
 */
const laterSignals = [
    { signal: 'SIGTERM', afterMs: 7_000 },
    { signal: 'SIGKILL', afterMs: 8_500 },
];
/**
 * Passes the runner's signals on to the command, and ends what does not end by itself in time. Children that still clean up
 * after their shell has ended have the same time: this process waits until all of them have ended.
 */
function passSignalsTo(starting, { cancellation, clock }) {
    let ending;
    cancellation.onSignal(async (signal) => {
        const command = await starting;
        command.signal(signal);
        ending ??= endInTime(command, clock);
        await ending;
    });
}
async function endInTime(command, clock) {
    const began = clock.now();
    const isOver = () => !command.isAlive();
    for (const { signal, afterMs } of laterSignals) {
        if (await (0,shared_clock/* until */.TG)(clock, isOver, began + afterMs))
            return;
        command.signal(signal);
    }
    await (0,shared_clock/* until */.TG)(clock, isOver);
}
//# sourceMappingURL=pass-signals.js.map
// EXTERNAL MODULE: ./lib/src/runner/command-file.js
var command_file = __webpack_require__(9043);
// EXTERNAL MODULE: ./lib/src/runner/output-file.js
var output_file = __webpack_require__(6443);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
;// CONCATENATED MODULE: ./lib/src/command/reported-values.js




/** The saved values become a variable of the post step, and a process cannot be started with a very long one. */
const longest = 2_000;
/**
 * What the command reported by writing `environment-url=…` and `description=…` to `$GITHUB_OUTPUT`. What cannot be used, and
 * what the command wrote under the names of this action's own outputs, is a warning.
 */
function readLateValues({ env, platform, log }, ownOutputs) {
    const file = (0,output_file/* parseOutputFile */.X2)(readOutputs({ env, log }), platform);
    const values = new Map([...file.values].map(([name, value]) => [name.toLowerCase(), value.trim()]));
    const url = values.get('environment-url') ?? '';
    const description = values.get('description');
    const isUsable = (0,shared_text/* isHttpUrl */.q$)(url) && !(0,shared_text/* hasCredentials */.Lk)(url) && url.length <= longest;
    for (const warning of warnings(file, ownOutputs))
        log.warning(warning);
    if (url !== '' && !isUsable)
        log.warning(ignored(url));
    return {
        ...(isUsable ? { environmentUrl: url } : {}),
        ...(description ? { description: (0,shared_text/* shorten */.ml)(description, longest) } : {}),
    };
}
/** What may hold a password is not repeated. */
function ignored(url) {
    const shown = url.includes('@') ? '' : ` ${(0,shared_text/* shorten */.ml)(url, 80)}`;
    return `The command wrote the environment-url${shown}, which is ignored: a URL must start with https:// or http://, and have no user, no password and at most ${longest} characters`;
}
function readOutputs({ env, log }) {
    try {
        return env['GITHUB_OUTPUT'] ? (0,command_file/* readCommandFile */.Ev)(env['GITHUB_OUTPUT']) : '';
    }
    catch (error) {
        log.warning(`The outputs of the command cannot be read from $GITHUB_OUTPUT: ${(0,errors/* messageOf */.bD)(error)}`);
        return '';
    }
}
function* warnings({ values, malformed }, ownOutputs) {
    // The runner ignores the case of names.
    const ours = new Set(ownOutputs.filter((name) => name !== 'environment-url'));
    const taken = [...values.keys()].filter((name) => ours.has(name.toLowerCase()));
    if (taken.length > 0)
        yield `The command wrote ${taken.join(', ')} to $GITHUB_OUTPUT. This action has outputs of these names, and its values win.`;
    if (malformed)
        yield `The runner cannot read what the command wrote to $GITHUB_OUTPUT, from "${(0,shared_text/* shorten */.ml)(malformed.line, 80)}" on, and fails this step for it. The deployment is recorded as the command ended.`;
}
//# sourceMappingURL=reported-values.js.map
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/runner/files.js
var files = __webpack_require__(3998);
// EXTERNAL MODULE: ./lib/src/command/invocation.js
var command_invocation = __webpack_require__(1272);
// EXTERNAL MODULE: ./lib/src/command/processes.js
var processes = __webpack_require__(3341);
;// CONCATENATED MODULE: ./lib/src/command/shell.js

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
// https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs
const powershell = {
    template: `-command ". '{0}'"`,
    extension: '.ps1',
    before: "$ErrorActionPreference = 'stop'",
    after: 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
};
const known = {
    bash: { template: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
    sh: { template: '-e {0}', extension: '.sh' },
    pwsh: powershell,
    powershell,
    cmd: { template: '/D /E:ON /V:OFF /S /C "CALL "{0}""', extension: '.cmd', before: '@echo off' },
    python: { template: '{0}', extension: '.py' },
};
/**
 * Finds the shell that a `run:` step with this `shell:` would get.
 * @throws ActionError when the program is not on the PATH
 */
async function chooseShell(shell, { platform, env, which }) {
    const candidates = (shell === undefined ? defaults(platform, env) : [shell]).map(programOf);
    for (const { name, template } of candidates) {
        const file = await which(name);
        if (file !== '')
            return { extension: '', ...known[name.toLowerCase()], template, file };
    }
    const names = candidates.map(({ name }) => name).join(' or ');
    throw new errors/* ActionError */.lZ(`${names}: command not found`, {
        help: `Install ${names} before this step, or choose another \`shell\`.`,
    });
}
/** The program and its arguments: of a command, those that it gives; of a name alone, the runner's. */
function programOf(shell) {
    const [name = '', ...rest] = shell.split(' ');
    return { name, template: rest.join(' ').trimStart() || known[name.toLowerCase()]?.template || '' };
}
function defaults(platform, { GITHUB_WORKSPACE: workspace = '' }) {
    if (platform === 'win32')
        return ['pwsh', 'powershell'];
    // Where a job has a container: https://docs.github.com/actions/how-tos/write-workflows/choose-where-workflows-run/run-jobs-in-a-container
    if (workspace.startsWith('/__w/'))
        return ['sh'];
    // Without `shell:`, bash gets the arguments of sh: no `pipefail`.
    return ['bash -e {0}', 'sh'];
}
//# sourceMappingURL=shell.js.map
;// CONCATENATED MODULE: ./lib/src/command/start-command.js









const nothing = { isAlive: () => false, signal: () => { } };
/**
 * Starts the command as a `run:` step would, with its output going where ours goes, unchanged and at once. Never rejects.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsrun
 */
async function startCommand(command, changes, world) {
    try {
        return await spawnCommand(command, changes, world);
    }
    catch (error) {
        return { done: Promise.resolve(unstartable(error)), ...nothing };
    }
}
/** @throws ActionError when there is no such shell or folder */
async function spawnCommand(command, { own, extra }, world) {
    const { env, platform, clock } = world;
    const { which } = await world.load();
    const shell = await chooseShell(command.shell, { env, platform, which });
    const cwd = existingFolder((0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] ?? '.', command.workingDirectory ?? ''));
    const invocation = (0,command_invocation/* invocationOf */.Q)(shell, writeScript(command.run, shell, world), env, platform);
    // Like a `run:` step, the command gets its own state file, which nobody reads. It must not write to this action's.
    const state = env['GITHUB_STATE'] ? { GITHUB_STATE: writeTemporary('', '', env) } : {};
    const variables = commandVariables(env, { own, extra: { ...state, ...extra } }, platform);
    const started = clock.now();
    const child = (0,external_node_child_process_.spawn)(invocation.file, invocation.args, {
        ...{ ...invocation.options, cwd, env: variables },
        stdio: ['ignore', 'inherit', 'inherit'],
    });
    const done = new Promise((resolve) => {
        child.on('error', (error) => resolve(unstartable(error)));
        child.on('exit', (code, signal) => {
            const milliseconds = clock.now() - started;
            resolve(signal === null ? { kind: 'exit', code: code ?? 1, milliseconds } : { kind: 'signal', signal, milliseconds });
        });
    });
    return { done, ...(child.pid === undefined ? nothing : (0,processes/* processesOf */.L6)(child.pid, platform, env)) };
}
function writeScript(script, shell, { env, platform }) {
    const text = [shell.before, script, shell.after].filter((part) => part !== undefined).join('\n');
    return writeTemporary(platform === 'win32' ? text.replace(/\r?\n/g, '\r\n') : text, shell.extension, env);
}
function writeTemporary(text, extension, env) {
    const path = (0,files/* temporaryPath */.l)(env, extension);
    (0,external_node_fs_.writeFileSync)(path, text);
    return path;
}
function existingFolder(path) {
    if (!(0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        throw new errors/* ActionError */.lZ(`the working directory ${path} does not exist`, {
            help: 'Is `actions/checkout` before this step?',
        });
    return path;
}
function unstartable(error) {
    const help = error instanceof errors/* ActionError */.lZ && error.help ? `. ${error.help}` : '';
    return { kind: 'unstartable', reason: `${(0,errors/* messageOf */.bD)(error)}${help}` };
}
//# sourceMappingURL=start-command.js.map
// EXTERNAL MODULE: ./lib/src/http/http.js + 5 modules
var http = __webpack_require__(8399);
;// CONCATENATED MODULE: ./lib/src/command/verify-url.js



/** A single answer may take this long. */
const longestAnswerMs = 10_000;
const firstWaitMs = 1_000;
const longestWaitMs = 5_000;
/** How much of a page a text is looked for in, in characters. */
const searchedLength = 2 ** 20;
/** How much of an answer is shown. */
const shownLength = 80;
/**
 * Requests the URL until it gives the expected answer: then it resolves to undefined. If time is over first, it resolves to
 * what was wrong with the last answer. Redirects are followed on the same host only: a log-in page that answers 200 is no success.
 */
async function verify(expected, verifier) {
    const { clock, signal } = verifier;
    const end = clock.now() + expected.timeoutMs;
    const left = () => end - clock.now();
    for (let waitMs = firstWaitMs;; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
        const timeoutMs = Math.min(longestAnswerMs, Math.max(firstWaitMs, left()));
        const problem = await requestOnce(expected, verifier, timeoutMs);
        if (problem === undefined || signal.aborted || left() <= 0)
            return problem;
        await clock.wait(Math.min(waitMs, left()), signal);
    }
}
/** A URL without what may be secret: user, password, query and fragment. */
function withoutSecrets(url) {
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname}`;
}
/** What is wrong with its answer now. */
async function requestOnce(expected, { fetch, signal }, timeoutMs) {
    const shown = withoutSecrets(expected.url);
    try {
        const answer = await fetch(expected.url, {
            headers: { accept: '*/*', 'user-agent': 'deploy-status-action', ...expected.headers },
            ...{ timeoutMs, signal, isSecret: true },
            enough: (text) => hasText(expected, text) || text.length >= searchedLength,
            mayFollow: (from, to) => !expectsRedirect(expected) && staysOnHost(from, to),
        });
        const problem = await problemOf(expected, answer);
        return problem && `${shown} ${problem}`;
    }
    catch (error) {
        return `${shown} did not answer: ${(0,errors/* messageOf */.bD)(error)}`;
    }
}
async function problemOf(expected, answer) {
    const { contains, statuses } = expected;
    const status = String(answer.status);
    const isExpected = statuses.includes(status) || statuses.includes(`${status[0]}xx`);
    if (isExpected && contains === undefined)
        return undefined;
    const elsewhere = isExpected ? undefined : (0,http/* redirectIn */.W)(answer);
    if (elsewhere)
        return `redirects to ${elsewhere.host} (${status}), another host`;
    const text = await answer.text().catch(() => '');
    if (isExpected && hasText(expected, text))
        return undefined;
    const without = isExpected ? `, without "${(0,shared_text/* shorten */.ml)(contains ?? '', 40)}"` : '';
    return `answered ${status}${without}${excerpt(expected, answer, text)}`;
}
/** Without an expected text, the first characters are enough: they may be shown. */
function hasText({ contains }, text) {
    return contains === undefined ? text.length >= shownLength : text.includes(contains);
}
function expectsRedirect({ statuses }) {
    return statuses.some((status) => status.startsWith('3'));
}
/** From http to https is the same host; the other way, headers would be sent in the open. */
function staysOnHost(from, to) {
    if (from.origin === to.origin)
        return true;
    return from.hostname === to.hostname && from.protocol === 'http:' && to.protocol === 'https:';
}
/** The first characters of a text answer, on one line. Some servers repeat what they were sent: if that is secret, none are shown. */
function excerpt({ url, headers }, answer, text) {
    const isSecret = Object.keys(headers).length > 0 || new URL(url).href !== withoutSecrets(url);
    if (isSecret || !/^text\/|json/i.test(answer.headers.get('content-type') ?? ''))
        return '';
    const line = (0,shared_text/* shorten */.ml)(text.replace(/[\s\p{C}]+/gu, ' ').trim(), shownLength);
    return line === '' ? '' : `: ${line}`;
}
//# sourceMappingURL=verify-url.js.map
// EXTERNAL MODULE: ./lib/src/results/outputs.js
var outputs = __webpack_require__(7345);
// EXTERNAL MODULE: ./lib/src/runner/action-inputs.js + 1 modules
var action_inputs = __webpack_require__(8181);
// EXTERNAL MODULE: ./lib/src/shared/identity.js
var identity = __webpack_require__(3258);
;// CONCATENATED MODULE: ./lib/src/deployment/run-command.js









/** Runs the deploy command, and checks what it deployed (`verify-url`). Cancelled meanwhile, the state has that outcome. */
async function runCommand(config, plan, deployment) {
    const { wanted, state, context } = plan;
    const { log } = context;
    const sha = deployment?.record.sha ?? wanted.sha ?? '';
    log.hold();
    // The command may end without a line break: start a new line.
    log.line('');
    const own = [...(0,action_inputs/* inputNames */.vj)(config.action).map(action_inputs/* inputVariable */.LO), identity/* stateVariable */.qP];
    const extra = { ...deploymentVariables(plan, sha, deployment), ...payloadVariable(wanted.payload, context) };
    const starting = startCommand(config, { own, extra }, context);
    passSignalsTo(starting, context);
    const ended = await starting.then(({ done }) => done).finally(log.release);
    state.update(readLateValues(context, outputs/* actionOutputs */.dr[config.action]));
    state.rewrite();
    return (0,deployment_outcome/* isSuccess */.oJ)(ended) && !state.saved.outcome ? verified(config, plan, ended, sha) : ended;
}
/** With `verify-url`, the deploy is a success only when the URL gives the expected answer. */
async function verified(config, { state, context }, ended, sha) {
    const { verifyUrl, verifyContains, verifyStatus: statuses, verifyHeaders: headers = {}, verifyTimeout } = config;
    if (verifyUrl === undefined)
        return ended;
    const { fetch, clock, cancellation, log } = context;
    const { environmentUrl, request } = state.saved;
    const given = verifyUrl === 'environment-url' ? environmentUrl : verifyUrl;
    const url = given && withCommit(given, sha);
    const isReported = verifyUrl === 'environment-url' && hostOf(given) !== hostOf(config.environmentUrl);
    const over = new AbortController();
    cancellation.onSignal(() => over.abort());
    const expected = { ...{ statuses, headers }, contains: verifyContains && withCommit(verifyContains, sha) };
    const reason = !url
        ? 'there is no environment-url to verify'
        : isReported && config.verifyHeaders
            ? `${withoutSecrets(url)} is on a host that the workflow does not name: \`verify-headers\` are not sent there`
            : await verify({ url, ...expected, timeoutMs: verifyTimeout }, { fetch, clock, signal: over.signal });
    const milliseconds = Date.now() - request.at;
    if (reason !== undefined)
        return { kind: 'unverified', reason, milliseconds };
    log.line(`${withoutSecrets(url ?? '')} gives the expected answer`);
    return { kind: 'exit', code: 0, milliseconds };
}
function hostOf(url) {
    return url === undefined ? undefined : new URL(url).host;
}
function withCommit(text, sha) {
    return text.replaceAll('{sha}', sha).replaceAll('{short-sha}', sha.slice(0, 7));
}
function deploymentVariables({ wanted }, sha, deployment) {
    const { environment, task } = wanted;
    return {
        DEPLOYMENT_ID: String(deployment?.record.id ?? ''),
        DEPLOYMENT_ENVIRONMENT: environment,
        DEPLOYMENT_SHA: sha,
        DEPLOYMENT_REF: deployment?.record.ref ?? wanted.ref,
        DEPLOYMENT_TASK: task,
    };
}
//# sourceMappingURL=run-command.js.map
// EXTERNAL MODULE: ./lib/src/results/step-result.js
var step_result = __webpack_require__(2423);
// EXTERNAL MODULE: ./lib/src/runner/cancellation.js
var cancellation = __webpack_require__(2954);
;// CONCATENATED MODULE: ./lib/src/actions/deploy.js










/**
 * Creates the deployment and runs the command, and posts statuses in parallel. Without a command, the rest of the job is the
 * deploy, and the post step posts the final status.
 * @throws ActionError when nothing was deployed because it could not be recorded
 */
async function deploy(config, event, context) {
    const { log } = context;
    const load = (0,load_background/* loadBackground */.$)(context);
    const plan = await (0,deployment_plan/* planDeploy */.b)(config, event, context);
    const skip = await (0,guards/* checkGuards */.hK)(config, plan);
    if (skip)
        return (0,step_result/* stepResult */.G)({ ...(0,end_deploy/* resultOf */.Bg)(plan, undefined), exitCode: 0, skip }, log);
    const deployment = await (0,deployment_deployment/* openDeployment */.xJ)(config, plan);
    const { readInBackground } = await load();
    await (0,cancellation/* signalsHeard */.G)();
    if (plan.state.isOver)
        return (0,step_result/* stepResult */.G)((await (0,end_deploy/* endDeploy */.Ry)(config, plan, deployment)).result, log);
    const background = deployment && readInBackground(config, plan, deployment);
    const pending = deployment?.post('pending');
    const inProgress = deployment?.post('in_progress');
    const { run } = config;
    if (run === undefined) {
        await Promise.all([pending, inProgress]);
        const { result, inTime } = await (0,end_deploy/* leaveOpen */.Cs)(plan, deployment, background);
        return (0,step_result/* stepResult */.G)(result, log, () => inTime(background?.done));
    }
    const outcome = await runCommand({ ...config, run }, plan, deployment);
    // The first end counts: a cancellation may have come before.
    plan.state.end((await overtaken(config, plan, deployment, outcome)) ?? outcome);
    const environment = outcomeOf(plan)?.kind === 'cancelled' ? undefined : background?.environment;
    const { result, inTime } = await (0,end_deploy/* endDeploy */.Ry)(config, plan, deployment, environment);
    return (0,step_result/* stepResult */.G)(result, log, () => inTime(background?.done));
}
/** How it ended by now: a cancellation comes at any time. */
function outcomeOf({ state }) {
    return state.saved.outcome;
}
/** With `if-stale`, checks before a success is posted whether a newer commit was deployed in the meantime. */
async function overtaken({ ifStale }, plan, deployment, outcome) {
    const { context, wanted, state } = plan;
    if (ifStale === 'deploy' || !deployment || !(0,deployment_outcome/* isSuccess */.oJ)(outcome) || outcomeOf(plan))
        return undefined;
    // A check that only warns changes nothing, and is not waited for long.
    if (ifStale !== 'fail')
        state.end(outcome);
    const by = await (0,guards/* overtakenBy */.z2)(plan, deployment.record.id, ifStale === 'fail' ? {} : sending/* noRetry */.sb);
    if (by === undefined)
        return undefined;
    if (ifStale === 'fail')
        return { kind: 'overtaken', by };
    context.log.warning(`${by}, a newer commit, was deployed to ${wanted.environment} meanwhile: check which one is live`);
    return undefined;
}
//# sourceMappingURL=deploy.js.map

/***/ }),

/***/ 5277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   Cs: () => (/* binding */ leaveOpen),
/* harmony export */   Ry: () => (/* binding */ endDeploy)
/* harmony export */ });
/* harmony import */ var _environment_environment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(481);
/* harmony import */ var _environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6232);
/* harmony import */ var _environment_previous_commit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(917);
/* harmony import */ var _shared_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3412);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8835);
/* harmony import */ var _deployment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(29);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(540);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3141);








/** How long a finished step goes on with what follows its final status; the post step does the rest. */
const restMs = 2_000;
/** Posts how the deploy ended. GitHub's answer never changes the command's own result. */
async function endDeploy(config, plan, deployment, environment = _environment_environment_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadEnvironment */ .Bt) {
    const { state, context, writes, api } = plan;
    const { clock, log } = context;
    const { autoInactive, superseded, statusContext, outcome = { kind: 'interrupted' } } = state.saved;
    const status = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .finalStatus */ .nH)(outcome, state.saved);
    const exitCode = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodeOf */ .FO)(outcome);
    const result = {
        ...resultOf(plan, deployment),
        ...{ status, exitCode, commandExitCode: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .commandExitCode */ .$q)(outcome), milliseconds: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .timeOf */ .nR)(outcome) },
    };
    // In a container, a post step that could not see this process may have posted it.
    if (!deployment || !(0,_state_js__WEBPACK_IMPORTED_MODULE_6__/* .takeEnd */ .$M)(state.saved))
        return { result, inTime: (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(clock, 0) };
    const { record } = deployment;
    try {
        await deployment.posted();
        const { finish } = await __webpack_require__.e(/* import() */ 19).then(__webpack_require__.bind(__webpack_require__, 7019));
        const ending = { deployment: record, status, autoInactive, superseded, statusContext };
        const { statusId, rest } = await finish(api, ending, { environment, log, writes });
        const inTime = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(clock, restMs);
        state.update({ left: 'rest' });
        log.line((0,_deployment_js__WEBPACK_IMPORTED_MODULE_4__/* .postedLine */ .Ww)(status.state, state.saved.request.at));
        api.limits.endSoon();
        const done = await inTime(rest.then((deployments) => ({ deployments })));
        if (done)
            state.update({ left: outcome.kind === 'cancelled' ? 'cause' : 'nothing' });
        else
            log.line('Finishing takes longer than 2 s; the post step will complete it');
        const deployments = done?.deployments ?? (await inTime(environment.deployments()));
        return { result: { ...result, statusId, recorded: true, ...previous(plan, deployment, deployments) }, inTime };
    }
    catch (error) {
        if (!(error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ))
            throw error;
        const inTime = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(clock, restMs);
        if (config.onApiError === 'fail')
            return { result: { ...result, exitCode: exitCode || 1, error }, inTime };
        const rules = (await inTime(environment.rules())) ?? [];
        const branch = (0,_environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .requiringBranch */ .TS)(record.environment, rules);
        if (branch)
            log.warning(`${branch} requires a deployment to ${record.environment}, which has no final status now`);
        return { result: { ...result, error }, inTime };
    }
}
/** A deployment that stays open: the rest of the job is the deploy, or another job. */
async function leaveOpen(plan, deployment, background) {
    const inTime = (0,_shared_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .within */ .ux)(plan.context.clock, restMs);
    const deployments = await inTime(background?.environment.deployments());
    const status = (0,_outcome_js__WEBPACK_IMPORTED_MODULE_5__/* .progressStatus */ .Ux)('in_progress', plan.state.saved);
    const recorded = deployment !== undefined;
    const result = { ...resultOf(plan, deployment), ...previous(plan, deployment, deployments), exitCode: 0 };
    return { result: { ...result, status, recorded }, inTime };
}
/** What the deployment replaces, if that is known. */
function previous({ repository, event }, deployment, deployments) {
    return deployment && deployments && (0,_environment_previous_commit_js__WEBPACK_IMPORTED_MODULE_7__/* .previousOf */ .t)(deployment.record, deployments, `${event.serverUrl}/${repository}`);
}
/** What is true of a deploy however it ends. */
function resultOf({ wanted, commit, state, repository, event }, deployment) {
    return {
        environment: wanted.environment,
        ref: deployment?.record.ref ?? wanted.ref,
        sha: deployment?.record.sha ?? wanted.sha,
        because: commit.because,
        logUrl: state.saved.logUrl,
        repositoryUrl: `${event.serverUrl}/${repository}`,
        deployment: deployment?.record,
        actor: event.triggeredBy,
        recorded: false,
    };
}
//# sourceMappingURL=end-deploy.js.map

/***/ }),

/***/ 6731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ loadBackground)
/* harmony export */ });
/**
 * Loads what nothing needs before the first call, once that has left: later, the command may have deleted the files of this action.
 * @returns what gives it
 */
function loadBackground({ sent }) {
    const load = () => Promise.all(/* import() */[__webpack_require__.e(19), __webpack_require__.e(810)]).then(__webpack_require__.bind(__webpack_require__, 9810));
    sent.then(load).catch(() => { });
    return load;
}
//# sourceMappingURL=load-background.js.map

/***/ }),

/***/ 2423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ stepResult)
/* harmony export */ });
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8932);
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9647);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7345);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11);




/** Turns the result of a deploy into a step's result. `log` is told how it ended, unless it knows that. */
function stepResult(result, log, finishBackground) {
    if (log)
        (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .logResult */ .A)(result, log);
    const sumUp = result.skip !== undefined || !(0,_github_live_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpenState */ .q1)(result.status?.state);
    const summary = sumUp ? (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summarize */ .eh)(result) : undefined;
    return { exitCode: result.exitCode, outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputsOf */ .Yz)(result), summary, finishBackground };
}
//# sourceMappingURL=step-result.js.map

/***/ }),

/***/ 6443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   X2: () => (/* binding */ parseOutputFile),
/* harmony export */   jE: () => (/* binding */ outputLines)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _command_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9043);


/**
 * Reads it as the runner does: a line ends at `\n`, on Windows also at `\r\n`, and nowhere else.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
function parseOutputFile(content, platform) {
    const values = new Map();
    const lines = content.split('\n');
    const bare = (text) => (platform === 'win32' ? text.replace(/\r$/, '') : text);
    for (let index = 0; index < lines.length; index++) {
        const line = bare(lines[index] ?? '');
        if (line === '')
            continue;
        const [, name, operator, rest = ''] = /^(.*?)(<<|=)(.*)$/s.exec(line) ?? [];
        const isBlock = operator === '<<';
        const end = isBlock ? lines.findIndex((other, place) => place > index && bare(other) === rest) : index;
        if (!name || end < 0 || (isBlock && rest === '')) {
            const before = lines.slice(0, index).map((one) => `${one}\n`);
            return { values, malformed: { line, at: before.join('').length } };
        }
        values.set(name, isBlock ? bare(lines.slice(index + 1, end).join('\n')) : rest);
        index = end;
    }
    return { values, malformed: undefined };
}
/**
 * Writes outputs after what is there, so that they win over others of the same name. Where the runner cannot read what is
 * there, they come before that, or they would be lost with it.
 */
function writeOutputs(file, outputs, platform) {
    const text = outputLines(outputs);
    const { malformed } = parseOutputFile((0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommandFile */ .Ev)(file), platform);
    if (malformed)
        (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .insertText */ .bc)(file, malformed.at, text);
    else
        (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .appendLines */ ._g)(file, text);
}
/** Outputs in the form of such a file. */
function outputLines(outputs) {
    const delimiter = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    return Object.entries(outputs)
        .map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
        .join('');
}
//# sourceMappingURL=output-file.js.map

/***/ })

};
