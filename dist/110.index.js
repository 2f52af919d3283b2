export const id = 110;
export const ids = [110];
export const modules = {

/***/ 5110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deploy: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: ./lib/src/deployment/background.js + 1 modules
var deployment_background = __webpack_require__(7936);
// EXTERNAL MODULE: ./lib/src/deployment/begin.js + 2 modules
var begin = __webpack_require__(8291);
// EXTERNAL MODULE: ./lib/src/deployment/deploy-state.js
var deploy_state = __webpack_require__(6049);
// EXTERNAL MODULE: ./lib/src/deployment/final-status.js
var final_status = __webpack_require__(1843);
// EXTERNAL MODULE: ./lib/src/deployment/freshness.js
var freshness = __webpack_require__(579);
// EXTERNAL MODULE: ./lib/src/deployment/made-here.js
var made_here = __webpack_require__(854);
// EXTERNAL MODULE: ./lib/src/deployment/outcome.js
var outcome = __webpack_require__(540);
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
 * Reads them once the command has ended. What cannot be used, and what the command wrote under the names of this action's own
 * outputs, is a warning.
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
        log.warning(`The outputs of the command cannot be read from $GITHUB_OUTPUT: ${(0,errors/* messageOf */.b)(error)}`);
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
;// CONCATENATED MODULE: ./lib/src/command/signals.js
/**
 * What is sent to a command that does not end on the runner's first signal, and how long after it. The runner kills this
 * process after 10 s: the command must have ended before that, with time to tell GitHub.
 */
const laterSignals = [
    { signal: 'SIGTERM', afterMs: 7_000 },
    { signal: 'SIGKILL', afterMs: 8_500 },
];
/** How often to check whether a process of the command still runs. */
const checkMs = 100;
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
    for (const { signal, afterMs } of laterSignals) {
        while (clock.now() - began < afterMs) {
            if (!command.isAlive())
                return;
            await clock.wait(checkMs);
        }
        command.signal(signal);
    }
    while (command.isAlive())
        await clock.wait(checkMs);
}
//# sourceMappingURL=signals.js.map
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/src/command/invocation.js

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
    return external_node_path_.win32.join(env['SystemRoot'] ?? env['SYSTEMROOT'] ?? 'C:\\Windows', 'System32', name);
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
;// CONCATENATED MODULE: ./lib/src/command/processes.js



/** Those of the session that process `leader` leads; on Windows, its children and theirs. */
function processesOf(leader, platform, env) {
    if (platform === 'win32') {
        return {
            isAlive: () => send(leader, 0),
            signal: (signal) => void (signal === 'SIGKILL' && (0,external_node_child_process_.spawnSync)(...taskkill(leader, env))),
        };
    }
    return {
        isAlive: () => groupsIn(leader).size > 0,
        signal(signal) {
            for (const group of groupsIn(leader)) {
                const isForAll = group === leader || signal === 'SIGKILL';
                // The first process of a group may have ended before the others.
                if (isForAll || !send(group, signal))
                    send(-group, signal);
            }
        },
    };
}
/** The process groups of a session in which a process runs. Where sessions cannot be read, as on macOS, the leader's group. */
function groupsIn(session) {
    if (!(0,external_node_fs_.existsSync)('/proc/self/stat'))
        return new Set(send(-session, 0) ? [session] : []);
    const processes = (0,external_node_fs_.readdirSync)('/proc').filter((name) => /^\d+$/.test(name));
    const members = processes.map(statOf).filter((stat) => stat.session === session && !/[ZX]/.test(stat.state));
    return new Set(members.map(({ group }) => group));
}
// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
function statOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        // The name before these fields may hold blanks and brackets.
        const [state = '', , group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return { state, group: Number(group), session: Number(session) };
    }
    catch {
        // It has ended in the meantime.
        return { state: 'X', group: 0, session: 0 };
    }
}
/** What `spawnSync` takes. Without the job's variables, and not in its workspace, where another `taskkill` may lie. */
function taskkill(pid, env) {
    const SystemRoot = systemProgram('..', env);
    const options = { cwd: SystemRoot, env: { SystemRoot }, stdio: 'ignore' };
    return [systemProgram('taskkill.exe', env), ['/pid', String(pid), '/T', '/F'], options];
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
 * @throws ActionError when the program is not on the PATH, or a template has no `{0}`
 */
async function chooseShell(shell, { platform, which }) {
    const candidates = shell === undefined ? defaults(platform) : [asGiven(shell)];
    for (const { name, template } of candidates) {
        const file = await which(name);
        if (file !== '')
            return { extension: '', ...known[name.toLowerCase()], template, file };
    }
    const names = candidates.map(({ name }) => name).join(' or ');
    throw new errors/* ActionError */.l(`${names}: command not found`, {
        help: `Install ${names} before this step, or choose another \`shell\`.`,
    });
}
function asGiven(shell) {
    const [name = '', ...rest] = shell.split(' ');
    const template = rest.join(' ').trimStart() || known[name.toLowerCase()]?.template || '';
    if (template.includes('{0}'))
        return { name, template };
    throw new errors/* ActionError */.l("Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'");
}
function defaults(platform) {
    if (platform === 'win32')
        return [asGiven('pwsh'), asGiven('powershell')];
    // Without `shell:`, bash gets the arguments of sh: no `pipefail`.
    return [asGiven('bash -e {0}'), asGiven('sh')];
}
//# sourceMappingURL=shell.js.map
// EXTERNAL MODULE: ./lib/src/shared/numbers.js
var numbers = __webpack_require__(9124);
;// CONCATENATED MODULE: ./lib/src/command/variables.js

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
    const text = typeof payload === 'string' ? payload : (0,numbers/* exactJson */.i)(payload);
    const bytes = Buffer.byteLength(text);
    if (bytes <= (platform === 'win32' ? mostBytes.win32 : mostBytes.others))
        return { DEPLOYMENT_PAYLOAD: text };
    log.warning(`The payload is too large for an environment variable (${bytes} bytes): DEPLOYMENT_PAYLOAD is not set. The command can read the payload from the API: \`gh api "repos/$GITHUB_REPOSITORY/deployments/$DEPLOYMENT_ID" --jq .payload\``);
    return {};
}
//# sourceMappingURL=variables.js.map
;// CONCATENATED MODULE: ./lib/src/command/start.js










const nothing = { isAlive: () => false, signal: () => { } };
/**
 * Starts the command as a `run:` step would, with its output going where ours goes, unchanged and at once. Never rejects.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsrun
 */
async function startCommand(options) {
    try {
        return await spawnCommand(options);
    }
    catch (error) {
        return { done: Promise.resolve(unstartable(error)), ...nothing };
    }
}
/** @throws ActionError when there is no such shell or folder */
async function spawnCommand(options) {
    const { env, platform, clock } = options;
    const shell = await chooseShell(options.shell, options);
    const cwd = existingFolder((0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] ?? '.', options.workingDirectory ?? ''));
    const invocation = invocationOf(shell, writeScript(options.script, shell, options), env, platform);
    // Like a `run:` step, the command gets its own state file, which nobody reads. It must not write to this action's.
    const state = env['GITHUB_STATE'] ? { GITHUB_STATE: writeTemporary('', '', env) } : {};
    const extra = { ...state, ...options.extraVariables };
    const variables = commandVariables(env, { own: options.ownVariables, extra }, platform);
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
    return { done, ...(child.pid === undefined ? nothing : processesOf(child.pid, platform, env)) };
}
function writeScript(script, shell, { env, platform }) {
    const text = [shell.before, script, shell.after].filter((part) => part !== undefined).join('\n');
    return writeTemporary(platform === 'win32' ? text.replace(/\r?\n/g, '\r\n') : text, shell.extension, env);
}
function writeTemporary(text, extension, env) {
    const path = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `${(0,external_node_crypto_.randomUUID)()}${extension}`);
    (0,external_node_fs_.writeFileSync)(path, text);
    return path;
}
function existingFolder(path) {
    if (!(0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        throw new errors/* ActionError */.l(`the working directory ${path} does not exist`);
    return path;
}
function unstartable(error) {
    const help = error instanceof errors/* ActionError */.l && error.help ? `. ${error.help}` : '';
    return { kind: 'unstartable', reason: `${(0,errors/* messageOf */.b)(error)}${help}` };
}
//# sourceMappingURL=start.js.map
// EXTERNAL MODULE: ./lib/src/github/http.js + 5 modules
var http = __webpack_require__(8752);
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
        return `${shown} did not answer: ${(0,errors/* messageOf */.b)(error)}`;
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
// EXTERNAL MODULE: ./lib/src/runner/action-inputs.js
var action_inputs = __webpack_require__(6077);
// EXTERNAL MODULE: ./lib/src/deployment/late-values.js
var late_values = __webpack_require__(7729);
// EXTERNAL MODULE: ./lib/src/deployment/saved-state.js
var saved_state = __webpack_require__(1847);
;// CONCATENATED MODULE: ./lib/src/deployment/run-command.js









/**
 * Runs the deploy command, and posts the intermediate statuses in parallel. The outcome is saved as soon as it is known; a
 * cancellation that came first stays the outcome.
 */
async function runCommand(config, plan, opened, context) {
    const { wanted, state } = plan;
    const { env, platform, clock } = context;
    state.commandStarts();
    const starting = startCommand({
        script: config.run,
        shell: config.shell,
        workingDirectory: config.workingDirectory,
        env,
        ownVariables: [...(0,action_inputs/* inputNames */.vj)(config.action).map(action_inputs/* inputVariable */.LO), saved_state/* stateVariable */.qP],
        extraVariables: { ...deploymentVariables(wanted, opened), ...payloadVariable(wanted.payload, context) },
        ...{ platform, clock },
        which: async (name) => (await context.load()).which(name),
    });
    passSignalsTo(starting, context);
    void opened?.postProgress('pending');
    void opened?.postProgress('in_progress');
    const ended = await (await starting).done;
    state.reported(readLateValues(context, outputs/* actionOutputs */.dr[config.action]));
    const sha = opened?.deployment.sha ?? wanted.sha ?? '';
    return verified(config, plan, { ended, sha }, context);
}
/** With `verify-url`, the deploy is a success only when the URL gives the expected answer. */
async function verified(config, { state }, { ended, sha }, { fetch, clock, cancellation, log }) {
    if (config.verifyUrl === undefined || state.hasEnded || ended.kind !== 'exit' || ended.code !== 0)
        return ended;
    const { traces, late } = state.saved;
    const given = (0,late_values/* urlToVerify */.Kr)(config.verifyUrl, late);
    const url = given && withCommit(given, sha);
    const over = new AbortController();
    cancellation.onSignal(() => over.abort());
    const expected = {
        contains: config.verifyContains && withCommit(config.verifyContains, sha),
        ...{ statuses: config.verifyStatus, headers: config.verifyHeaders ?? {} },
        timeoutMs: config.verifyTimeout,
    };
    const reason = url
        ? await verify({ url, ...expected }, { fetch, clock, signal: over.signal })
        : 'there is no environment-url to verify';
    const milliseconds = Date.now() - traces.at;
    if (reason !== undefined)
        return { kind: 'unverified', reason, milliseconds };
    log.line(`${withoutSecrets(url ?? '')} gives the expected answer`);
    return { ...ended, milliseconds };
}
function withCommit(text, sha) {
    return text.replaceAll('{sha}', sha).replaceAll('{short-sha}', sha.slice(0, 7));
}
function deploymentVariables(wanted, opened) {
    const { ref, sha, environment, task } = wanted;
    return {
        DEPLOYMENT_ID: String(opened?.deployment.id ?? ''),
        DEPLOYMENT_ENVIRONMENT: environment,
        DEPLOYMENT_SHA: opened?.deployment.sha ?? sha ?? '',
        DEPLOYMENT_REF: ref,
        DEPLOYMENT_TASK: task,
    };
}
//# sourceMappingURL=run-command.js.map
// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
// EXTERNAL MODULE: ./lib/src/environment/snapshot.js
var environment_snapshot = __webpack_require__(5314);
// EXTERNAL MODULE: ./lib/src/github/post-status.js
var post_status = __webpack_require__(87);
// EXTERNAL MODULE: ./lib/src/results/step-result.js
var step_result = __webpack_require__(2423);
// EXTERNAL MODULE: ./lib/src/shared/grace.js
var shared_grace = __webpack_require__(926);
;// CONCATENATED MODULE: ./lib/src/actions/deploy.js















/**
 * Creates the deployment and runs the command, and posts statuses in parallel. Without a command, the rest of the job is
 * the deploy, and the post step posts the final status.
 * @throws ActionError when nothing was deployed because it could not be recorded
 */
async function deploy(config, event, context) {
    const { planned, opened, skip } = await (0,begin/* begin */.qN)(config, event, context);
    const { log } = context;
    if (skip)
        return (0,step_result/* stepResult */.G)({ ...(0,begin/* reportOf */.EI)(planned, undefined, event), exitCode: 0, skip }, log);
    if (planned.state.hasEnded)
        return (0,step_result/* stepResult */.G)(await postEnding(config, planned, opened, undefined, event, context), log);
    const { run } = config;
    const background = opened && (0,deployment_background/* startBackgroundWork */.il)(config, planned, opened, event, context);
    if (run === undefined && opened)
        (0,made_here/* writeMadeHereNote */.n)(context.env, { ...event, checkRun: config.checkRunId }, opened.deployment.id);
    if (run === undefined)
        return (0,step_result/* stepResult */.G)(await beginBracket(planned, opened, background, event), log, background);
    log.hold();
    // The command may end without a line break: start a new line.
    log.line('');
    const ended = await runCommand({ ...config, run }, planned, opened, context).finally(log.release);
    await checkOvertaken(config, planned, opened, ended, context);
    planned.state.commandEnded(ended);
    const known = planned.state.wasCancelled ? undefined : background;
    return (0,step_result/* stepResult */.G)(await postEnding(config, planned, opened, known, event, context), log, background);
}
async function beginBracket(planned, opened, background, event) {
    await opened?.postProgress('pending');
    await opened?.postProgress('in_progress');
    const report = (0,begin/* reportOf */.EI)(planned, opened, event);
    background?.grace.start();
    const replaced = (0,begin/* replacedIn */.Sn)(await background?.grace.wait(background.snapshot.history()), planned, opened, event);
    const status = (0,final_status/* progressStatus */.Ux)('in_progress', (0,deploy_state/* statusOptions */.FJ)(planned.state.saved));
    return { ...report, ...replaced, exitCode: 0, status, recorded: opened !== undefined };
}
/**
 * With `if-stale`, checks before a success is posted whether a newer commit was deployed in the meantime. With `fail`, the
 * outcome is not saved as a success before this check.
 */
async function checkOvertaken({ ifStale }, { wanted, state }, opened, ended, context) {
    const mayBeRefused = ifStale === 'fail' && (0,outcome/* isSuccess */.oJ)(ended);
    if (!mayBeRefused)
        state.commandEnded(ended);
    if (ifStale === 'deploy' || !opened || !(0,outcome/* isSuccess */.oJ)(ended) || state.wasCancelled)
        return;
    const checked = (0,freshness/* overtakenBy */.z)(opened.api, wanted, opened.deployment.id, context);
    if (ifStale === 'fail') {
        const by = await checked;
        if (by !== undefined)
            state.overtaken(by);
        return;
    }
    // It only warns: the final status does not wait long for it.
    const grace = (0,shared_grace/* createGrace */.N)(deploy_checkMs, context.clock);
    grace.start();
    const by = await grace.wait(checked.then((found) => found ?? 'none'));
    if (by === undefined)
        context.log.warning(`Could not check in time whether a newer commit was deployed to ${wanted.environment} meanwhile`);
    else if (by !== 'none')
        context.log.warning(`${by}, a newer commit, was deployed to ${wanted.environment} meanwhile: check which one is live`);
}
/** How long a success waits for a check that only warns. */
const deploy_checkMs = 2_000;
/** Posts how it ended. The command's own result is never changed by GitHub's answer. */
async function postEnding(config, planned, opened, background, event, { clock }) {
    const { environment } = planned.wanted;
    const ending = planned.state.ending();
    const report = { ...(0,begin/* reportOf */.EI)(planned, opened, event), ...ending };
    const { snapshot, grace } = background ?? { snapshot: environment_snapshot/* nothingKnown */.Hx, grace: (0,shared_grace/* createGrace */.N)(deployment_background/* graceMs */.Nl, clock) };
    try {
        const status = await namingRollback(ending.status, planned, opened, snapshot, event);
        const settled = await opened?.postFinal(status, { snapshot, grace });
        grace.start();
        const history = settled?.history ?? (await grace.wait(snapshot.history()));
        const rules = (await grace.wait(snapshot.rules())) ?? [];
        return {
            ...{ ...report, status, statusId: settled?.statusId, recorded: settled !== undefined },
            ...(0,begin/* replacedIn */.Sn)(history, planned, opened, event),
            mergeRule: (0,merge_rules/* mergeRule */.L5)(environment, settled && ending.status.state, rules),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.l))
            throw error;
        grace.start();
        const rules = (await grace.wait(snapshot.rules())) ?? [];
        const mustRecord = config.onApiError === 'fail' || (0,merge_rules/* requiringBranch */.TS)(environment, rules) !== undefined;
        return { ...report, exitCode: mustRecord ? ending.exitCode || 1 : ending.exitCode, error };
    }
}
/** How long a success waits for the history, to name a roll-back in its description. */
const namingMs = 500;
/** Names a roll-back in the description of a success, if that is known by now. */
async function namingRollback(status, planned, opened, snapshot, event) {
    if (status.state !== 'success' || !opened)
        return status;
    const grace = (0,shared_grace/* createGrace */.N)(namingMs, opened.api.clock);
    grace.start();
    const replaced = (0,begin/* replacedIn */.Sn)(await grace.wait(snapshot.history()), planned, opened, event);
    if (!replaced?.rollback)
        return status;
    const roll = `a roll-back from ${replaced.previousSha?.slice(0, 7)}`;
    return { ...status, description: `${(0,shared_text/* shorten */.ml)(status.description, post_status/* descriptionLimit */.M7 - roll.length - 3)} · ${roll}` };
}
//# sourceMappingURL=deploy.js.map

/***/ }),

/***/ 8291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qN: () => (/* binding */ begin),
  Sn: () => (/* binding */ replacedIn),
  EI: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
// EXTERNAL MODULE: ./lib/src/environment/previous-commit.js
var previous_commit = __webpack_require__(917);
// EXTERNAL MODULE: ./lib/src/github/api.js
var github_api = __webpack_require__(1820);
// EXTERNAL MODULE: ./lib/src/github/error-guide.js + 1 modules
var error_guide = __webpack_require__(411);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/shared/grace.js
var shared_grace = __webpack_require__(926);
// EXTERNAL MODULE: ./lib/src/deployment/background.js + 1 modules
var background = __webpack_require__(7936);
// EXTERNAL MODULE: ./lib/src/deployment/create.js + 2 modules
var create = __webpack_require__(4287);
// EXTERNAL MODULE: ./lib/src/deployment/freshness.js
var freshness = __webpack_require__(579);
// EXTERNAL MODULE: ./lib/src/deployment/plan.js
var plan = __webpack_require__(6505);
// EXTERNAL MODULE: ./lib/src/environment/live.js
var environment_live = __webpack_require__(5520);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
;// CONCATENATED MODULE: ./lib/src/deployment/require-deployed.js




/**
 * Applies `require-deployed`: this very commit must be live in each of the environments, with the same task.
 * @returns the ids of the deployments that it relies on, by environment; undefined where nothing is required
 * @throws ActionError when it is not live there, or that is not known
 */
async function requireDeployed(config, { repository, wanted }, event, context) {
    if (config.requireDeployed.length === 0)
        return undefined;
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const { sha } = wanted;
    if (sha === undefined) {
        throw new errors/* ActionError */.l(`The commit of \`${wanted.ref}\` is not known before it is deployed`, {
            help: 'With `require-deployed`, give `ref` as a full SHA, or leave it out to deploy the commit of the event.',
        });
    }
    const relied = await Promise.all(config.requireDeployed.map(async (environment) => [environment, await liveIn(api, environment, { ...wanted, sha })]));
    for (const [environment, id] of relied)
        context.log.line(`  live in ${environment} already: deployment ${id}`);
    return Object.fromEntries(relied);
}
/** The deployment by which the commit is live there. @throws ActionError, ApiError */
async function liveIn(api, environment, { sha, task }) {
    const live = await (0,environment_live/* findLive */.KI)(api, environment, { task });
    if (live === environment_live/* notWithinReach */.aU)
        throw new errors/* ActionError */.l(`Nothing was deployed: whether ${sha} is live in ${environment} is not known, none of ${environment_live/* searched */.CU} is active (require-deployed)`);
    if (live?.sha === sha)
        return live.id;
    const instead = live ? `${live.sha} is live there` : `no commit is live there with the task ${task}`;
    throw new errors/* ActionError */.l(`Nothing was deployed: ${sha} is not live in ${environment} (require-deployed); ${instead}`, {
        help: `Deploy this commit to ${environment} first, with the same \`task\`: run the workflow that deploys there for this commit, or let this job wait for it with \`needs\`.`,
    });
}
//# sourceMappingURL=require-deployed.js.map
// EXTERNAL MODULE: ./lib/src/github/post-status.js
var post_status = __webpack_require__(87);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/deployment/commit-status.js
var commit_status = __webpack_require__(8394);
;// CONCATENATED MODULE: ./lib/src/deployment/skip.js







/** A stale commit is deployed anyway where a merge rule requires its deployment: otherwise it could not be merged. */
async function unlessRequired(skip, config, { repository, wanted, state }, event, context) {
    if (skip.reason !== 'stale')
        return skip;
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const rules = await (0,background/* snapshotOf */.eY)(state.saved, api, context.log).rules();
    const branch = (0,merge_rules/* requiringBranch */.TS)(wanted.environment, rules);
    if (branch !== undefined) {
        context.log.warning(`${skip.because}. It is not skipped: ${branch} requires a deployment to ${wanted.environment}`);
        return undefined;
    }
    const unread = rules.flatMap((rule) => (rule.environments === undefined ? [rule.branch] : []));
    if (unread.length > 0)
        context.log.warning(`${skip.because}, and is skipped, though the rules of ${unread.join(' and ')} could not be read`);
    return skip;
}
/** Posts the commit status of a skipped deploy, for branches that wait for it. */
async function postSkipped(skip, config, { repository, wanted, state }, event, context) {
    const { statusContext, logUrl } = state.saved;
    if (statusContext === undefined)
        return;
    if (wanted.sha === undefined)
        return context.log.warning(`The commit status \`${statusContext}\` is not posted: the commit of ${wanted.ref} is not known`);
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const description = (0,shared_text/* shorten */.ml)(skip.because, post_status/* descriptionLimit */.M7);
    const status = { state: skip.reason === 'deployed' ? 'success' : 'failure', description, logUrl };
    await (0,commit_status/* postCommitStatus */.U)(api, { sha: wanted.sha, context: statusContext }, status, context.log);
}
//# sourceMappingURL=skip.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/begin.js












/**
 * Decides what to deploy, whether to, and opens its record.
 * @throws ActionError when nothing may be deployed
 */
async function begin(config, event, context) {
    const cancel = saveCancellation(context);
    const first = await (0,plan/* planAndSave */.M)(config, event, context);
    const { state, adopted } = first;
    cancel.in(state);
    if (hasNoPlace(first)) {
        state.nothingToTell();
        if (config.action === 'deploy' && config.deploymentId === undefined)
            context.log.warning(noPlace);
        return { planned: first, skip: undefined, opened: undefined };
    }
    announce(first, context);
    const { asked, planned } = await guardOrGiveUp(config, first, event, context);
    const skip = asked && (await unlessRequired(asked, config, planned, event, context));
    if (skip) {
        context.log.line(`Skipped: ${skip.because}`);
        await postSkipped(skip, config, planned, event, context);
        if (adopted)
            state.skipped(skip.because);
        else
            state.nothingToTell();
    }
    // Nothing to settle, unless it exists already.
    if (state.hasEnded && !adopted)
        state.nothingToTell();
    const goesOn = !skip && (!state.hasEnded || adopted);
    return { planned, skip, opened: goesOn ? await openIfPossible(config, event, context, planned) : undefined };
}
/** Neither a new deployment nor an existing one is meant: with `on-api-error: warn`, an earlier step may have had none to hand on. */
function hasNoPlace({ adopted, wanted }) {
    return !adopted && wanted.environment === '';
}
const noPlace = 'There is neither an `environment` nor a `deployment-id`. Deploying without a record (on-api-error: warn).';
/**
 * From the first moment on a cancellation is noticed, and saved as soon as there is something to save, so that the post step
 * can tell GitHub if this step cannot.
 */
function saveCancellation({ cancellation }) {
    let cancelled = false;
    let known;
    cancellation.onSignal(() => {
        cancelled = true;
        known?.cancelled();
    });
    return {
        in(state) {
            known = state;
            if (cancelled)
                state.cancelled();
        },
    };
}
function announce({ repository, commit, wanted }, { log }) {
    log.line(`Deploying ${repository} to ${wanted.environment}`);
    log.line(`  commit  ${commit.ref}`);
    log.line(`          ${commit.because}`);
}
/** Checks what must be true before anything is deployed. What the deploy relies on is kept in its mark. */
async function guardOrGiveUp(config, planned, event, context) {
    try {
        const requires = await requireDeployed(config, planned, event, context);
        const { wanted } = planned;
        const asked = await (0,freshness/* checkFreshness */.I)(config, planned, event, context);
        return { asked, planned: { ...planned, wanted: { ...wanted, mark: { ...wanted.mark, requires } } } };
    }
    catch (error) {
        // An adopted deployment does not stay open: the post step settles it.
        if (planned.adopted)
            planned.state.notRun(error instanceof Error ? error.message : String(error));
        else
            planned.state.nothingToTell();
        throw error;
    }
}
/** GitHub's deliberate refusals: after one of these the deploy must not go on, whatever `on-api-error` says. */
const refusals = ['failed-contexts', 'merge-conflict', 'auto-merged'];
async function openIfPossible(config, event, context, planned) {
    const { state } = planned;
    try {
        return await (0,create/* open */.ho)(config, event, context, planned);
    }
    catch (error) {
        if (!(error instanceof error_guide/* ApiError */.hD))
            throw error;
        // The record may exist nevertheless: the post step looks for it, and settles it.
        if (!error.inDoubt)
            state.nothingToTell();
        if (config.onApiError === 'warn' &&
            !refusals.includes(error.kind) &&
            !(await mustRecord(config, event, context, planned))) {
            context.log.warning(`${error.message}. Deploying without a record (on-api-error: warn).`, error.help);
            return undefined;
        }
        state.notRun('GitHub could not record it');
        throw error;
    }
}
/** How long to read merge rules before a deploy goes on without a record: a server that is silent has been waited for already. */
const rulesMs = 5_000;
/** Where a merge rule requires this deployment, a deploy without a record would be useless. */
async function mustRecord(config, event, context, { repository, wanted, state }) {
    const { environment } = wanted;
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context);
    const grace = (0,shared_grace/* createGrace */.N)(rulesMs, context.clock);
    grace.start();
    const rules = (await grace.wait((0,background/* snapshotOf */.eY)(state.saved, api, context.log).rules())) ?? [];
    const branch = (0,merge_rules/* requiringBranch */.TS)(environment, rules);
    if (branch)
        context.log.line(`${branch} requires a deployment to ${environment}: on-api-error is fail, not warn`);
    return branch !== undefined;
}
/** What the deploy replaces, by what is known of the environment. */
function replacedIn(history, { wanted: { task }, repository }, opened, { serverUrl }) {
    if (!opened)
        return undefined;
    const { id, sha } = opened.deployment;
    return (0,previous_commit/* replacedBy */._)({ id, sha, task, repositoryUrl: `${serverUrl}/${repository}` }, history);
}
/** What is true of a deploy however it ends. */
function reportOf({ wanted, commit, state, repository }, opened, { serverUrl, actor, name }) {
    return {
        environment: wanted.environment,
        ref: wanted.ref,
        sha: opened?.deployment.sha ?? wanted.sha,
        because: commit.because,
        logUrl: state.saved.logUrl,
        repositoryUrl: `${serverUrl}/${repository}`,
        deployment: opened?.deployment,
        ...{ actor: actor || undefined, event: name },
        recorded: false,
    };
}
//# sourceMappingURL=begin.js.map

/***/ }),

/***/ 579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkFreshness),
/* harmony export */   z: () => (/* binding */ overtakenBy)
/* harmony export */ });
/* harmony import */ var _environment_live_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5520);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1820);
/* harmony import */ var _github_error_guide_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(411);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7606);
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2545);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8835);






/**
 * Applies `if-stale` and `if-deployed`: is the commit older than the active one, or the same? If that cannot be read, a
 * warning says so and the deploy goes on.
 * @throws ActionError when the commit is stale, and `if-stale` is `fail`
 */
async function checkFreshness(config, { repository, wanted, adopted }, event, context) {
    const { ifStale, ifDeployed } = config;
    if (ifStale === 'deploy' && ifDeployed === 'deploy')
        return undefined;
    const api = await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .openApi */ .N)({ ...config, repository }, (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_4__/* .isReadOnlyRun */ .ER)(event), context);
    const { sha, ancestry } = await compareWithActive(api, { ...wanted, except: adopted?.id }, context.log);
    if (ifDeployed === 'skip' && ancestry === 'identical') {
        return { reason: 'deployed', because: `${sha.slice(0, 7)} is active in ${wanted.environment} already` };
    }
    if (ifStale === 'deploy' || ancestry !== 'behind')
        return undefined;
    const because = `${wanted.ref} is older than ${sha}, which is active in ${wanted.environment}`;
    if (ifStale === 'skip')
        return { reason: 'stale', because };
    if (ifStale === 'fail') {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l(`Nothing was deployed: ${because} (if-stale: fail)`, {
            help: 'To deploy an older commit on purpose, as in a roll back, set `if-stale: deploy`.',
        });
    }
    context.log.warning(`${because}. It is deployed anyway (if-stale: warn).`);
    return undefined;
}
/** The newer commit that was deployed here in the meantime; undefined if there is none, or if that cannot be read. */
async function overtakenBy(api, wanted, id, { log }) {
    const { sha, ancestry } = await compareWithActive(api, { ...wanted, except: id }, log);
    return ancestry === 'behind' ? sha : undefined;
}
/** Compares the commit with the active one. Failures are warnings. */
async function compareWithActive(api, { environment, task, sha, ref, except }, log) {
    try {
        const active = await (0,_environment_live_js__WEBPACK_IMPORTED_MODULE_0__/* .findLive */ .KI)(api, environment, { task, except });
        if (active === _environment_live_js__WEBPACK_IMPORTED_MODULE_0__/* .notWithinReach */ .aU) {
            log.warning(`The active commit in ${environment} is not known: none of ${_environment_live_js__WEBPACK_IMPORTED_MODULE_0__/* .searched */ .CU} is active`);
            return { sha: '', ancestry: 'unknown' };
        }
        if (!active)
            return { sha: '', ancestry: 'unknown' };
        if (active.sha === sha)
            return { sha, ancestry: 'identical' };
        const ancestry = await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .compareCommits */ .kC)(api, active.sha, sha ?? ref);
        if (ancestry === 'diverged')
            log.line(`${sha ?? ref} and ${active.sha}, which is active, have diverged: neither is older`);
        return { sha: active.sha, ancestry };
    }
    catch (error) {
        log.warning(`Could not check which commit is active in ${environment}, and whether it is newer: ${(0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(error)}`, helpOf(error));
        return { sha: '', ancestry: 'unknown' };
    }
}
function helpOf(error) {
    return error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l ? error.help : undefined;
}
//# sourceMappingURL=freshness.js.map

/***/ }),

/***/ 854:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isMadeHere),
/* harmony export */   n: () => (/* binding */ writeMadeHereNote)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2247);



/**
 * Writes a note for later steps that this job made a deployment, since a string payload has no mark. The folder belongs to the
 * job. Without the note, a later `update` step reports that the result is not known.
 */
function writeMadeHereNote(env, job, id) {
    const folder = folderIn(env);
    if (folder === undefined)
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder, { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, String(id)), textOf(job));
    }
    catch {
        // See above.
    }
}
/** Whether this job made the deployment of `repository`. */
function isMadeHere(env, own, repository, deployment) {
    const { id, payload, environment, sha } = deployment;
    const mark = (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .markOf */ .Fg)(payload);
    return (mark && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .fits */ .lA)(mark, { repository, environment, sha }) && isOf(mark, own)) || hasNote(env, own, id);
}
function isOf(mark, { repository, runId: run, runAttempt: attempt, job, checkRun = mark.checkRun }) {
    return (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameJob */ .c_)(mark, { ...mark, repository, run, attempt, job }) && checkRun === (mark.checkRun ?? checkRun);
}
function hasNote(env, own, id) {
    const folder = folderIn(env);
    try {
        return folder !== undefined && (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, String(id)), 'utf8') === textOf(own);
    }
    catch {
        return false;
    }
}
/** RUNNER_TEMP is emptied at the beginning and end of each job, but a self-hosted runner may keep it. */
function textOf({ repository, runId, runAttempt, job, checkRun = '' }) {
    return JSON.stringify([repository, runId, runAttempt, job, checkRun]);
}
function folderIn(env) {
    const temp = env['RUNNER_TEMP'];
    return temp ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'deploy-status-action') : undefined;
}
//# sourceMappingURL=made-here.js.map

/***/ }),

/***/ 5520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ searched),
/* harmony export */   KI: () => (/* binding */ findLive),
/* harmony export */   aU: () => (/* binding */ notWithinReach),
/* harmony export */   x8: () => (/* binding */ liveAmong)
/* harmony export */ });
/* harmony import */ var _github_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4060);

/** None of those that were searched is active, and there are older ones. */
const notWithinReach = 'not within reach';
/** How many deployments are searched for what is live, in words. */
const searched = `its newest ${_github_history_js__WEBPACK_IMPORTED_MODULE_0__/* .maxSearched */ .G_} deployments`;
/**
 * What is live in an environment, by the same rule as `find`: of the deployments of the task whose newest status is `success`, the
 * one that succeeded last. Deploys that overlap, and merge rules, may leave several.
 * @throws ApiError, UnreadableId
 */
async function findLive(api, environment, which) {
    const active = [];
    const { task, except } = which;
    let read = 0;
    for await (const past of (0,_github_history_js__WEBPACK_IMPORTED_MODULE_0__/* .readAll */ .yw)(api, [environment], { firstSuccess: true })) {
        if (past.task === task && past.id !== except && past.state === 'success')
            active.push(past);
        read++;
        // Those that are active at the same time are near each other.
        if (active.length > 0 && read % 100 === 0)
            break;
        if (read === _github_history_js__WEBPACK_IMPORTED_MODULE_0__/* .maxSearched */ .G_)
            return notWithinReach;
    }
    return liveAmong(active);
}
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

/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ replacedBy)
/* harmony export */ });
/* harmony import */ var _live_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5520);

/** What this deployment replaces, in the same environment and task. */
function replacedBy({ id, sha, task, repositoryUrl }, history) {
    const others = (history?.deployments ?? []).filter((past) => past.task === task && past.id !== id);
    const previousSha = (0,_live_js__WEBPACK_IMPORTED_MODULE_0__/* .liveAmong */ .x8)(others)?.sha;
    if (previousSha === undefined || previousSha === sha)
        return { previousSha, compareUrl: undefined, rollback: false };
    const [mine, theirs] = [firstSuccess(others, sha), firstSuccess(others, previousSha)];
    const rollback = mine !== undefined && theirs !== undefined && mine < theirs;
    return { previousSha, compareUrl: `${repositoryUrl}/compare/${previousSha}...${sha}`, rollback };
}
/** When a commit was first live. */
function firstSuccess(deployments, sha) {
    const times = deployments.flatMap((past) => past.sha === sha && past.firstSuccess ? [past.firstSuccess.getTime()] : []);
    return times.length > 0 ? Math.min(...times) : undefined;
}
//# sourceMappingURL=previous-commit.js.map

/***/ }),

/***/ 2423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ stepResult)
/* harmony export */ });
/* harmony import */ var _github_timeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7377);
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9647);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7345);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11);




/** Logs the result of a deploy, and turns it into a step's result. */
function stepResult(result, log, background) {
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .logResult */ .A)(result, log);
    const sumUp = result.skip !== undefined || !(0,_github_timeline_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpenState */ .q1)(result.status?.state);
    const summary = sumUp ? (0,_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summarize */ .eh)(result) : undefined;
    const finishBackground = background && (() => background.grace.wait(background.done));
    return { exitCode: result.exitCode, outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_1__/* .outputsOf */ .Yz)(result), summary, finishBackground };
}
//# sourceMappingURL=step-result.js.map

/***/ }),

/***/ 9043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ readCommandFile),
/* harmony export */   _g: () => (/* binding */ appendLines),
/* harmony export */   bc: () => (/* binding */ insertText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/**
 * The runner's command files: `$GITHUB_OUTPUT`, `$GITHUB_STATE`, `$GITHUB_STEP_SUMMARY`. The user's command shares them: it may
 * have left its last line open, and Windows PowerShell makes them UTF-16, which the runner reads too.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
const encodings = [
    { mark: [0xff, 0xfe], decode: (bytes) => bytes.toString('utf16le'), encode: utf16 },
    {
        mark: [0xfe, 0xff],
        decode: (bytes) => Buffer.from(bytes.subarray(0, bytes.length & ~1))
            .swap16()
            .toString('utf16le'),
        encode: (text) => utf16(text).swap16(),
    },
];
const utf8 = { decode: (bytes) => bytes.toString('utf8'), encode: (text) => Buffer.from(text) };
/** What a command file holds, without its byte order mark; nothing where there is no file. */
function readCommandFile(file) {
    return read(file).text;
}
/**
 * Appends lines of their own, in the file's encoding. A folder that the command has taken away is made again. A part of them,
 * for which a full disk had room, is taken back: the runner fails a step for half an entry.
 */
function appendLines(file, lines) {
    const { text, size, filler, encode } = read(file);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    try {
        const newline = text === '' || text.endsWith('\n') ? '' : '\n';
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, Buffer.concat([filler, encode(newline + lines)]));
    }
    catch (error) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.truncateSync)(file, size);
        throw error;
    }
}
/** Inserts text at a place counted in the text that {@link readCommandFile} gives. */
function insertText(file, at, inserted) {
    const { text, mark, encode } = read(file);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, Buffer.concat([Buffer.from(mark), encode(text.slice(0, at) + inserted + text.slice(at))]));
}
function read(file) {
    const whole = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file) : Buffer.alloc(0);
    const marked = encodings.find(({ mark }) => mark.every((byte, index) => whole[index] === byte));
    // Half a character of UTF-16 would halve all that comes after it.
    const filler = Buffer.alloc(marked ? whole.length % 2 : 0);
    const bytes = Buffer.concat([whole, filler]);
    const { decode, encode } = marked ?? utf8;
    return { size: whole.length, filler, text: decode(bytes).replace(/^\uFEFF/, ''), mark: marked?.mark ?? [], encode };
}
function utf16(text) {
    return Buffer.from(text, 'utf16le');
}
//# sourceMappingURL=command-file.js.map

/***/ }),

/***/ 6443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FP: () => (/* binding */ replaceOutputs),
/* harmony export */   Kn: () => (/* binding */ writeOutputs),
/* harmony export */   X2: () => (/* binding */ parseOutputFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _command_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9043);
/* harmony import */ var _whole_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2277);



/**
 * Reads it as the runner does: a line ends at `\n`, on Windows also at `\r\n`, and nowhere else.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs
 */
function parseOutputFile(content, platform) {
    const values = new Map();
    const lines = linesOf(content, platform);
    for (let index = 0; index < lines.length; index++) {
        const { line, at } = lines[index] ?? { line: '', at: 0 };
        if (line === '')
            continue;
        const [, name, operator, rest = ''] = /^(.*?)(<<|=)(.*)$/s.exec(line) ?? [];
        if (!name)
            return { values, malformed: { line, at } };
        if (operator === '=') {
            values.set(name, rest);
            continue;
        }
        const end = rest === '' ? -1 : lines.findIndex((other, place) => place > index && other.line === rest);
        if (end < 0)
            return { values, malformed: { line, at } };
        values.set(name, content.slice(lines[index + 1]?.at, end > index + 1 ? lines[end - 1]?.end : lines[index + 1]?.at));
        index = end;
    }
    return { values, malformed: undefined };
}
/**
 * Writes outputs after what is there, so that they win over others of the same name. Where the runner cannot read what is
 * there, they come before that, or they would be lost with it.
 */
function writeOutputs(file, outputs, platform) {
    const text = entries(outputs);
    const { malformed } = parseOutputFile((0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommandFile */ .Ev)(file), platform);
    if (malformed)
        (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .insertText */ .bc)(file, malformed.at, text);
    else
        (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .appendLines */ ._g)(file, text);
}
/** Makes outputs all that the file holds. A kill leaves these, or those before them. */
function replaceOutputs(file, outputs) {
    (0,_whole_file_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f)(file, entries(outputs).trimEnd());
}
function entries(outputs) {
    return Object.entries(outputs)
        .map(([name, value]) => entry(name, value, `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`))
        .join('');
}
function entry(name, value, delimiter) {
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
}
function linesOf(content, platform) {
    let at = 0;
    return content.split('\n').map((text) => {
        const line = platform === 'win32' ? text.replace(/\r$/, '') : text;
        const place = { line, at, end: at + line.length };
        at += text.length + 1;
        return place;
    });
}
//# sourceMappingURL=output-file.js.map

/***/ })

};
