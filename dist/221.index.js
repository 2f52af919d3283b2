export const id = 221;
export const ids = [221];
export const modules = {

/***/ 5221:
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
;// CONCATENATED MODULE: ./lib/src/command/cancel.js
/** The runner kills this process 10 s after its first signal; the command must have ended before that, with time to tell GitHub. */
const grace = { SIGTERM: 7_000, SIGKILL: 8_500 };
/** How often to check whether a process of the command still runs. */
const pollMs = 100;
/**
 * Cancels the command: passes the runner's signals on to it, and ends what does not end by itself in time. Children that still
 * clean up after their shell has ended have the same time: this process waits until all of them have ended.
 */
function passSignalsTo(command, { cancellation, clock }) {
    let ending;
    cancellation.onSignal((signal) => {
        command.signal(signal);
        ending ??= untilGone(command, clock);
        return ending;
    });
}
async function untilGone(command, clock) {
    const gone = new AbortController();
    for (const signal of ['SIGTERM', 'SIGKILL'])
        void clock.wait(grace[signal], gone.signal).then(() => gone.signal.aborted || command.signal(signal));
    await command.done;
    while (command.isAlive())
        await clock.wait(pollMs);
    gone.abort();
}
//# sourceMappingURL=cancel.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/src/shared/numbers.js
var numbers = __webpack_require__(9124);
;// CONCATENATED MODULE: ./lib/src/command/payload.js





/**
 * How much text a variable may hold: Linux starts no program with one of 128 KiB, Windows with one of 32,767 characters.
 * https://man7.org/linux/man-pages/man2/execve.2.html
 * https://learn.microsoft.com/windows/win32/procthread/environment-variables
 */
const mostBytes = { win32: 30_000, others: 100_000 };
/**
 * The variable by which the command finds the deployment's payload: `DEPLOYMENT_PAYLOAD` is the payload itself. What no variable
 * can hold is put into a file, `DEPLOYMENT_PAYLOAD_FILE`, and a warning says so.
 */
function payloadVariables(payload, { env, platform, log }) {
    const text = typeof payload === 'string' ? payload : (0,numbers/* exactJson */.ip)(payload);
    const fits = Buffer.byteLength(text) <= (platform === 'win32' ? mostBytes.win32 : mostBytes.others);
    if (fits && !text.includes('\0'))
        return { DEPLOYMENT_PAYLOAD: text };
    const file = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `payload-${(0,external_node_crypto_.randomUUID)()}`);
    (0,external_node_fs_.writeFileSync)(file, text);
    const why = fits ? 'has a null character' : `is too large (${Buffer.byteLength(text)} bytes)`;
    log.warning(`The payload ${why} for an environment variable: DEPLOYMENT_PAYLOAD is not set, and the command finds it in the file that DEPLOYMENT_PAYLOAD_FILE names.`);
    return { DEPLOYMENT_PAYLOAD_FILE: file };
}
/**
 * Warns of numbers in the payload of a deployment that others have made: an input with such numbers is refused, but an event's
 * are rounded when it is read.
 */
function warnOfRounding(payload, log) {
    const [number] = typeof payload === 'string' ? [] : (0,numbers/* roundedNumbers */.aw)(payload);
    if (number === undefined)
        return;
    log.warning(`The payload of this deployment has a number with too many digits: the command reads ${number}, and on GitHub it may be another. Where deployments are made, write it as a string.`);
}
//# sourceMappingURL=payload.js.map
// EXTERNAL MODULE: ./lib/src/runner/command-file.js
var command_file = __webpack_require__(9043);
// EXTERNAL MODULE: ./lib/src/runner/output-file.js
var output_file = __webpack_require__(6443);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
;// CONCATENATED MODULE: ./lib/src/command/reported-values.js




/**
 * Reads them once the command has ended. What cannot be used, and what the command wrote under the names of this action's own
 * outputs, is a warning.
 */
function readLateValues({ env, platform, log }, ownOutputs) {
    const file = (0,output_file/* parseOutputFile */.X2)(readOutputs({ env, log }), platform);
    for (const warning of warnings(file, ownOutputs))
        log.warning(warning);
    const values = new Map([...file.values].map(([name, value]) => [name.toLowerCase(), value.trim()]));
    const environmentUrl = values.get('environment-url');
    const description = values.get('description');
    const problem = environmentUrl && problemOfUrl(environmentUrl);
    if (problem)
        log.warning(problem);
    return {
        ...(environmentUrl && !problem ? { environmentUrl } : {}),
        ...(description ? { description: (0,shared_text/* shorten */.ml)(description, longest) } : {}),
    };
}
/** Why a URL of the command's is not posted. What may hold a password is not repeated. */
function problemOfUrl(url) {
    if (url.length > longest)
        return `The command wrote an environment-url of ${url.length} characters, which is ignored: it is too long`;
    if (!(0,shared_text/* isHttpUrl */.q$)(url)) {
        const shown = url.includes('@') ? '' : ` ${(0,shared_text/* oneLine */.TN)(url)}`;
        return `The command wrote the environment-url${shown}, which is ignored: it must start with https:// or http://`;
    }
    return (0,shared_text/* hasCredentials */.Lk)(url)
        ? 'The command wrote an environment-url with a user or a password in it, which is ignored: others would see them'
        : undefined;
}
/** The saved values become a variable of the post step, and a process cannot be started with a very long one. */
const longest = 2_000;
function readOutputs({ env, log }) {
    try {
        return env['GITHUB_OUTPUT'] ? (0,command_file/* readCommandFile */.Ev)(env['GITHUB_OUTPUT']) : '';
    }
    catch (error) {
        log.warning(`The outputs of the command cannot be read from $GITHUB_OUTPUT: ${(0,errors/* messageOf */.b)(error)}`);
        return '';
    }
}
function warnings({ values, malformed }, ownOutputs) {
    // The runner ignores the case of names.
    const taken = [...values.keys()].filter((name) => name.toLowerCase() !== 'environment-url' && ownOutputs.includes(name.toLowerCase()));
    return [
        ...(taken.length > 0
            ? [
                `The command wrote ${taken.join(', ')} to $GITHUB_OUTPUT. This action has outputs of these names, and its values win.`,
            ]
            : []),
        ...(malformed
            ? [
                `The runner cannot read what the command wrote to $GITHUB_OUTPUT, from "${(0,shared_text/* shorten */.ml)(malformed.line, 80)}" on, and fails this step for it. The deployment is recorded as the command ended.`,
            ]
            : []),
    ];
}
//# sourceMappingURL=reported-values.js.map
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./lib/src/command/arguments.js

/**
 * The arguments that a shell's template gives for a script, split as .NET splits them for the runner on Linux and macOS. The
 * path is put in after the split, so that blanks in it split nothing.
 * @throws ActionError when the template has braces that .NET would refuse
 */
function unixArguments(template, scriptPath) {
    return splitArguments(template).map((word) => format(word, scriptPath));
}
/**
 * The line of arguments for a script, for Windows, where a program splits its line itself. A path with blanks is quoted,
 * unless the template does it.
 * @throws ActionError as for {@link unixArguments}
 */
function windowsArguments(template, scriptPath) {
    const quoted = / /.test(scriptPath) ? template.replace(/(?<!["'{])\{0\}/g, '"{0}"') : template;
    return format(quoted, scriptPath);
}
/**
 * Splits a line into arguments by the rules of .NET: blanks and tabs separate, double quotes group, and `""` between quotes is
 * a quote. Backslashes stand for themselves, except before a quote: there two are one, and `\"` is a quote.
 * https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
function splitArguments(line) {
    const words = [];
    let word;
    let quoted = false;
    let closedBefore = false;
    for (const [part] of line.matchAll(/(?:\\\\)+(?=\\?")|\\"|\\|[^\\]/g)) {
        const closes = part === '"' && quoted;
        if (part === '"') {
            word = (word ?? '') + (closedBefore ? '"' : '');
            quoted = !quoted;
        }
        else if (!quoted && /[ \t]/.test(part)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            word = (word ?? '') + literal(part);
        }
        closedBefore = closes;
    }
    return word === undefined ? words : [...words, word];
}
function literal(part) {
    if (part === '\\"')
        return '"';
    return part.startsWith('\\\\') ? part.slice(part.length / 2) : part;
}
/** As .NET's `string.Format` with one value: doubled braces are braces, and other braces than those of `{0}` an error. */
function format(template, value) {
    return template.replace(/\{\{|\}\}|\{0\}|[{}]/g, (part) => {
        if (part === '{0}')
            return value;
        if (part.length === 2)
            return part.slice(1);
        throw new errors/* ActionError */.l('Invalid shell option. Its braces cannot be read: write {{ and }} for braces of your own');
    });
}
//# sourceMappingURL=arguments.js.map
;// CONCATENATED MODULE: ./lib/src/command/invocation.js


/**
 * How a shell is started for a script. On Windows its line of arguments is handed on as it is, and the program's own name
 * before it must be quoted by hand, or a blank in `C:\Program Files` ends it. A batch file is no program there: cmd runs it.
 * @throws ActionError when the shell's template cannot be read
 */
function invocationOf({ file, template }, scriptPath, env, platform) {
    // A process group of its own, so that signals reach all of it. Windows has no process groups.
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
function verbatim(file, line) {
    return { file, args: [line], options: { argv0: `"${file}"`, detached: false, windowsVerbatimArguments: true } };
}
//# sourceMappingURL=invocation.js.map
;// CONCATENATED MODULE: ./lib/src/command/processes.js


/** Every process that runs, without those that have ended and only wait to be collected. Empty where none can be listed. */
function listProcesses() {
    return (0,external_node_fs_.existsSync)('/proc/self/stat') ? fromProc() : fromPs();
}
/**
 * Those that belong to a command: its process group, whatever other groups were made in its session (as `timeout` and
 * `set -m` make them), and what descends from it. The same for those that were known to belong to it: a process in a session
 * of its own, as `setsid` makes it, may have lost its parent since.
 */
function membersOf(known, processes) {
    const found = processes.filter(({ pid, group, session }) => [pid, group, session].some((id) => known.has(id)));
    const pids = new Set(found.map(({ pid }) => pid));
    for (const { pid } of found) {
        const children = processes.filter((child) => child.parent === pid && !pids.has(child.pid));
        for (const child of children)
            pids.add(child.pid);
        found.push(...children);
    }
    return found;
}
// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html
function fromProc() {
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap((pid) => {
        try {
            const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
            // The name before these fields may hold blanks and brackets.
            const [state, parent, group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
            const ended = state === 'Z' || state === 'X';
            return ended
                ? []
                : [{ pid: Number(pid), parent: Number(parent), group: Number(group), session: Number(session) }];
        }
        catch {
            // It has ended in the meantime.
            return [];
        }
    });
}
function fromPs() {
    try {
        const lines = (0,external_node_child_process_.execFileSync)('/bin/ps', ['-A', '-o', 'pid=,ppid=,pgid=,state='], { encoding: 'utf8' }).split('\n');
        return lines.flatMap((line) => {
            const [, pid, parent, group] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+[^Z]/.exec(line) ?? [];
            return pid ? [{ pid: Number(pid), parent: Number(parent), group: Number(group), session: undefined }] : [];
        });
    }
    catch {
        return [];
    }
}
//# sourceMappingURL=processes.js.map
;// CONCATENATED MODULE: ./lib/src/command/kill.js



function processTree(leader, platform, env) {
    if (platform === 'win32') {
        return {
            isAlive: () => send(leader, 0),
            signal: (signal) => (signal === 'SIGKILL' ? killOnWindows(leader, env) : undefined),
        };
    }
    let known = new Set([leader]);
    function look() {
        const members = membersOf(known, listProcesses());
        known = new Set([leader, ...members.map(({ pid }) => pid)]);
        return members;
    }
    return {
        isAlive: () => look().length > 0,
        signal(signal) {
            const members = look();
            send(-leader, signal);
            for (const { pid } of members.filter((member) => signal === 'SIGKILL' || leadsAnother(member, leader, members)))
                send(pid, signal);
        },
    };
}
/** Whether it leads a group beside the command's own, or has outlived the one that did. */
function leadsAnother({ pid, group }, leader, members) {
    return group !== leader && (pid === group || !members.some((member) => member.pid === group));
}
/** Without the job's variables, and not in its workspace, where another `taskkill` may lie. */
function killOnWindows(pid, env) {
    const { file, args, options } = taskkill(pid, env);
    (0,external_node_child_process_.spawnSync)(file, args, options);
}
function taskkill(pid, env) {
    const file = systemProgram('taskkill.exe', env);
    const SystemRoot = systemProgram('..', env);
    return {
        file,
        args: ['/pid', String(pid), '/T', '/F'],
        options: { cwd: SystemRoot, env: { SystemRoot }, stdio: 'ignore' },
    };
}
function send(pid, signal) {
    try {
        return process.kill(pid, signal);
    }
    catch {
        // It has ended in the meantime.
        return false;
    }
}
//# sourceMappingURL=kill.js.map
;// CONCATENATED MODULE: ./lib/src/command/find-program.js


/**
 * The full path of a program, found as the runner finds it: a full path stands for itself, everything else is looked up in
 * the folders of the PATH. On Windows only the endings of PATHEXT make a file a program, so a script without an ending, as
 * Git and pyenv put beside theirs, is never taken.
 * https://github.com/actions/runner/blob/main/src/Runner.Sdk/Util/WhichUtil.cs
 */
function findProgram(name, env, platform) {
    if ((0,external_node_path_.isAbsolute)(name) && isFile(name))
        return name;
    const windows = platform === 'win32';
    const folders = (env['PATH'] ?? env['Path'] ?? '').split(windows ? ';' : ':').filter((folder) => folder !== '');
    if (!windows)
        return folders.map((folder) => (0,external_node_path_.join)(folder, name)).find(isExecutable);
    const names = windowsNames(name, env);
    return folders.map((folder) => expand(folder, env)).flatMap((folder) => filesNamed(names, folder))[0];
}
/** What a file may be called to be this program, in lower case. */
function windowsNames(name, env) {
    const endings = (env['PATHEXT'] || '.com;.exe;.bat;.cmd;.vbs;.vbe;.js;.jse;.wsf;.wsh').toLowerCase().split(';');
    const lower = name.toLowerCase();
    const used = endings.filter((ending) => ending !== '');
    return new Set(used.some((ending) => lower.endsWith(ending)) ? [lower] : used.map((ending) => lower + ending));
}
/** In the order of their names, as Windows lists a folder. */
function filesNamed(names, folder) {
    try {
        const files = (0,external_node_fs_.readdirSync)(folder).filter((file) => names.has(file.toLowerCase()));
        return files
            .sort()
            .map((file) => (0,external_node_path_.join)(folder, file))
            .filter(isFile);
    }
    catch {
        return [];
    }
}
/** `%NAME%` in a folder of the PATH stands for a variable; an unknown one for itself. */
function expand(folder, env) {
    return folder.replace(/%([^%]+)%/g, (text, name) => env[name] ?? text);
}
function isExecutable(path) {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return isFile(path);
    }
    catch {
        return false;
    }
}
function isFile(path) {
    return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
}
//# sourceMappingURL=find-program.js.map
;// CONCATENATED MODULE: ./lib/src/command/shell.js


// https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
// https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/ScriptHandlerHelpers.cs
const known = {
    bash: { template: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
    sh: { template: '-e {0}', extension: '.sh' },
    pwsh: { template: `-command ". '{0}'"`, extension: '.ps1' },
    powershell: { template: `-command ". '{0}'"`, extension: '.ps1' },
    cmd: { template: '/D /E:ON /V:OFF /S /C "CALL "{0}""', extension: '.cmd' },
    python: { template: '{0}', extension: '.py' },
};
/**
 * Finds the shell that a `run:` step with this `shell:` would get.
 * @throws ActionError when the program is not on the PATH, or a template has no `{0}`
 */
function chooseShell(shell, env, platform) {
    if (shell === undefined)
        return defaultShell(env, platform);
    const [name = '', ...rest] = shell.split(' ');
    const template = rest.join(' ').trimStart() || known[name.toLowerCase()]?.template || '';
    if (!template.includes('{0}')) {
        throw new errors/* ActionError */.l("Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'");
    }
    const file = findProgram(name, env, platform);
    if (file)
        return describe(name, file, template, platform);
    throw notFound(name);
}
function defaultShell(env, platform) {
    const names = platform === 'win32' ? ['pwsh', 'powershell'] : ['bash', 'sh'];
    for (const name of names) {
        const file = findProgram(name, env, platform);
        // Without `shell:`, bash gets the arguments of sh: no `pipefail`.
        const template = known[platform === 'win32' ? name : 'sh']?.template ?? '';
        if (file)
            return describe(name, file, template, platform);
    }
    throw notFound(names.join(' or '));
}
function notFound(name) {
    return new errors/* ActionError */.l(`${name}: command not found`, {
        help: `Install ${name} before this step, or choose another \`shell\`.`,
    });
}
function describe(name, file, template, platform) {
    const newline = platform === 'win32' ? '\r\n' : '\n';
    return {
        file,
        template,
        extension: known[name.toLowerCase()]?.extension ?? '',
        fixUp: (script) => {
            const lines = fixUpLines(name, script).join('\n');
            return platform === 'win32' ? lines.replace(/\r?\n/g, newline) : lines;
        },
    };
}
function fixUpLines(name, script) {
    if (name === 'cmd')
        return ['@echo off', script];
    if (name !== 'pwsh' && name !== 'powershell')
        return [script];
    const exit = 'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }';
    return ["$ErrorActionPreference = 'stop'", script, exit];
}
//# sourceMappingURL=shell.js.map
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
//# sourceMappingURL=variables.js.map
;// CONCATENATED MODULE: ./lib/src/command/start.js










const nothing = { isAlive: () => false, signal: () => { } };
/**
 * Starts the command as a `run:` step would, with its output going where ours goes, unchanged and at once.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsrun
 */
function startCommand(options) {
    try {
        return spawnCommand(options);
    }
    catch (error) {
        return { done: Promise.resolve(unstartable(error)), ...nothing };
    }
}
/** All that `spawn` is given for the command; its script is on disk. @throws ActionError when there is no such shell or folder */
function prepare(options) {
    const { script, shell, workingDirectory, env, ownVariables, extraEnv, platform } = options;
    const chosen = chooseShell(shell, env, platform);
    const cwd = existingFolder((0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] ?? '.', workingDirectory ?? ''));
    const invocation = invocationOf(chosen, writeScript(script, chosen, env), env, platform);
    const variables = commandVariables(env, { own: ownVariables, extra: extraEnv() }, platform);
    return {
        ...invocation,
        options: { ...invocation.options, cwd, env: variables, stdio: ['ignore', 'inherit', 'inherit'] },
    };
}
function spawnCommand(options) {
    const { platform, env, clock } = options;
    const started = clock.now();
    const { file, args, options: how } = prepare(options);
    const child = (0,external_node_child_process_.spawn)(file, args, how);
    const done = new Promise((settle) => {
        child.on('error', (error) => settle(unstartable(error)));
        child.on('exit', (code, signal) => {
            const milliseconds = clock.now() - started;
            settle(signal === null ? { kind: 'exit', code: code ?? 1, milliseconds } : { kind: 'signal', signal, milliseconds });
        });
    });
    return { done, ...(child.pid === undefined ? nothing : processTree(child.pid, platform, env)) };
}
function writeScript(script, shell, env) {
    const path = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), `${(0,external_node_crypto_.randomUUID)()}${shell.extension}`);
    (0,external_node_fs_.writeFileSync)(path, shell.fixUp(script));
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
;// CONCATENATED MODULE: ./lib/src/command/state-file.js




/** Like a `run:` step, the command gets its own state file, which nobody reads. It must not write to this action's. */
function ownStateFile({ GITHUB_STATE: ours, RUNNER_TEMP: folder, }) {
    if (!ours)
        return {};
    const path = (0,external_node_path_.join)(folder || (0,external_node_os_.tmpdir)(), `command-state-${(0,external_node_crypto_.randomUUID)()}`);
    try {
        (0,external_node_fs_.writeFileSync)(path, '');
    }
    catch {
        // The command can do without: it makes the file when it writes to it.
    }
    return { GITHUB_STATE: path };
}
//# sourceMappingURL=state-file.js.map
// EXTERNAL MODULE: ./lib/src/github/http.js + 6 modules
var http = __webpack_require__(7587);
;// CONCATENATED MODULE: ./lib/src/command/hide-secrets.js

/** A shorter part of a header or URL is no secret: without it, answers would be unreadable. */
const shortestPart = 4;
/**
 * An answer without what was sent, since some servers repeat it: the headers' values, also without their scheme and decoded,
 * and the user, password and query of the URL. A secret of which only the beginning was read is hidden too.
 */
function hideSecrets(text, sent) {
    const secrets = secretsOf(sent);
    const hidden = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
    const cut = Math.max(0, ...secrets.map((secret) => lengthOfBeginning(hidden, secret)));
    return cut < shortestPart ? hidden : `${hidden.slice(0, -cut)}***`;
}
/** Longest first, so that no part of one is left when another is hidden. */
function secretsOf({ url, headers }) {
    const values = Object.values(headers);
    const parts = [...values.flatMap(partsOf), ...secretsInUrl(new URL(url))];
    const secrets = new Set([...values, ...parts.filter(({ length }) => length >= shortestPart)]);
    return [...secrets].filter((secret) => secret !== '').sort((a, b) => b.length - a.length);
}
/** `Bearer TOKEN`, `Basic BASE64`, `name=VALUE; name=VALUE`. */
function partsOf(value) {
    const [, basic] = /^basic +(\S+)$/i.exec(value) ?? [];
    const decoded = basic === undefined ? '' : Buffer.from(basic, 'base64').toString();
    const [, ...rest] = value.split(/[\s;,="]+/);
    return [...rest, decoded, decoded.slice(decoded.indexOf(':') + 1)];
}
function secretsInUrl({ username, password, search, searchParams }) {
    const written = search
        .slice(1)
        .split('&')
        .map((pair) => pair.slice(pair.indexOf('=') + 1));
    return [username, password]
        .flatMap((part) => [part, (0,shared_text/* percentDecoded */.oF)(part)])
        .concat(written, [...searchParams.values()]);
}
/** How many characters at the text's end are the beginning of the secret. */
function lengthOfBeginning(text, secret) {
    for (let length = Math.min(text.length, secret.length); length > 0; length--) {
        if (text.endsWith(secret.slice(0, length)))
            return length;
    }
    return 0;
}
//# sourceMappingURL=hide-secrets.js.map
;// CONCATENATED MODULE: ./lib/src/command/verify-url.js



/** A single answer may take this long. */
const answerSeconds = 10;
const longestPause = 5;
/** How much of a page a text is looked for in, in characters. */
const searchedLength = 2 ** 20;
/** How much of an answer is shown. */
const shownLength = 80;
/**
 * Requests the URL until it gives the expected answer: then it resolves to undefined. If time is over first, it resolves to
 * what was wrong with the last answer. Redirects are followed on the same host only: a log-in page that answers 200 is no success.
 */
async function verify(expected, { fetch, clock, signal }) {
    let left = expected.timeoutSeconds;
    for (let seconds = 1;; seconds = Math.min(seconds * 2, longestPause)) {
        const asked = clock.now();
        const seen = await requestOnce(expected, { fetch, signal, seconds: Math.min(answerSeconds, Math.max(1, left)) });
        left -= (clock.now() - asked) / 1000;
        if (seen === undefined || signal.aborted || left <= 0)
            return seen;
        await clock.wait(Math.min(seconds, left) * 1000, signal);
        left -= seconds;
    }
}
/** A URL without what may be secret: user, password, query and fragment. */
function withoutSecrets(url) {
    const { origin, pathname } = new URL(url);
    return `${origin}${pathname}`;
}
/** What is wrong with its answer now. */
async function requestOnce(expected, { fetch, signal, seconds }) {
    const shown = withoutSecrets(expected.url);
    // What is left of an answer, which may be endless, is let go.
    const seen = new AbortController();
    try {
        const answer = await fetch(expected.url, {
            headers: { accept: '*/*', 'user-agent': 'deploy-status-action', ...expected.headers },
            ...{ timeoutMs: seconds * 1000, signal: AbortSignal.any([signal, seen.signal]), isSecret: true },
            enough: (text) => hasText(expected, text) || text.length >= searchedLength,
            mayFollow: (from, to) => !expectsRedirect(expected) && staysOnHost(from, to),
        });
        const problem = await problemOf(expected, answer);
        return problem && `${shown} ${problem}`;
    }
    catch (error) {
        return `${shown} did not answer: ${error instanceof Error ? error.message : String(error)}`;
    }
    finally {
        seen.abort();
    }
}
async function problemOf(expected, answer) {
    const { status } = answer;
    const isExpected = expected.statuses.some((wanted) => wanted === String(status) || wanted === `${Math.floor(status / 100)}xx`);
    if (isExpected && expected.contains === undefined)
        return undefined;
    const elsewhere = isExpected ? undefined : (0,http/* redirectIn */.W)(answer);
    if (elsewhere)
        return `redirects to ${elsewhere.host} (${status}), another host`;
    const text = await answer.text().catch(() => '');
    if (isExpected && hasText(expected, text))
        return undefined;
    const without = isExpected ? `, without "${(0,shared_text/* shorten */.ml)(expected.contains ?? '', 40)}"` : '';
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
/** The first characters of a text answer, on one line. */
function excerpt(expected, answer, text) {
    if (!/^text\/|json/i.test(answer.headers.get('content-type') ?? ''))
        return '';
    const line = (0,shared_text/* shorten */.ml)(hideSecrets(text, expected)
        .replace(/[\s\p{C}]+/gu, ' ')
        .trim(), shownLength);
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
    const { wanted, adopted, state } = plan;
    const { env, platform, clock } = context;
    state.commandStarts();
    const command = startCommand({
        script: config.run,
        shell: config.shell,
        workingDirectory: config.workingDirectory,
        env,
        ownVariables: [...(0,action_inputs/* inputNames */.vj)(config.action).map(action_inputs/* inputVariable */.LO), saved_state/* stateVariable */.qP],
        extraEnv: () => ({
            ...deploymentVariables(wanted, opened),
            ...payloadVariables(wanted.payload, context),
            ...ownStateFile(env),
        }),
        ...{ platform, clock },
    });
    passSignalsTo(command, context);
    if (adopted)
        warnOfRounding(wanted.payload, context.log);
    void opened?.postProgress('pending');
    void opened?.postProgress('in_progress');
    const ended = await command.done;
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
        timeoutSeconds: config.verifyTimeout / 1000,
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
// EXTERNAL MODULE: ./lib/src/github/deployment-statuses.js
var deployment_statuses = __webpack_require__(8640);
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
    const grace = (0,shared_grace/* createGrace */.N)(checkMs, context.clock);
    grace.start();
    const by = await grace.wait(checked.then((found) => found ?? 'none'));
    if (by === undefined)
        context.log.warning(`Could not check in time whether a newer commit was deployed to ${wanted.environment} meanwhile`);
    else if (by !== 'none')
        context.log.warning(`${by}, a newer commit, was deployed to ${wanted.environment} meanwhile: check which one is live`);
}
/** How long a success waits for a check that only warns. */
const checkMs = 2_000;
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
    return { ...status, description: `${(0,shared_text/* shorten */.ml)(status.description, deployment_statuses/* descriptionLimit */.M7 - roll.length - 3)} · ${roll}` };
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
// EXTERNAL MODULE: ./lib/src/github/deployment-statuses.js
var deployment_statuses = __webpack_require__(8640);
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
    const description = (0,shared_text/* shorten */.ml)(skip.because, deployment_statuses/* descriptionLimit */.M7);
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
/* harmony import */ var _github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8640);
/* harmony import */ var _log_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9647);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7345);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11);




/** Logs the result of a deploy, and turns it into a step's result. */
function stepResult(result, log, background) {
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .logResult */ .A)(result, log);
    const sumUp = result.skip !== undefined || !(0,_github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(result.status?.state);
    const summary = sumUp ? (0,_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .summarize */ .eh)(result) : undefined;
    const finishBackground = background && (() => background.grace.wait(background.done));
    return { exitCode: result.exitCode, outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputsOf */ .Yz)(result), summary, finishBackground };
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
