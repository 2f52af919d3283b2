export const id = 151;
export const ids = [151];
export const modules = {

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

/***/ }),

/***/ 6151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createToolkit: () => (/* binding */ createToolkit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3838);
/* harmony import */ var _actions_io__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(669);
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8181);
/* harmony import */ var _command_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9043);
/* harmony import */ var _output_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6443);






/** The runner refuses a larger summary of a step: https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs */
const largestSummary = 1024 * 1024;
/**
 * What takes long to load: the runner's commands. It is loaded while the first request is under way. From now on the runner hides the token, and the values of `verify-headers`, wherever they may appear.
 */
function createToolkit(env, platform) {
    // A closed output is no reason to stop.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    const token = env['INPUT_TOKEN'];
    if (token)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq)(token);
    for (const secret of headerSecrets(env[(0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputVariable */ .LO)('verify-headers')] ?? ''))
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq)(secret);
    return {
        print: (line) => void process.stdout.write(`${line}\n`),
        annotate: (level, message) => ({ error: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3, warning: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e })[level](message),
        writeOutputs(outputs, instead = false) {
            const file = env['GITHUB_OUTPUT'];
            if (file && instead)
                (0,_command_file_js__WEBPACK_IMPORTED_MODULE_4__/* .replaceLines */ .W$)(file, (0,_output_file_js__WEBPACK_IMPORTED_MODULE_5__/* .outputLines */ .jE)(outputs));
            else if (file)
                (0,_output_file_js__WEBPACK_IMPORTED_MODULE_5__/* .writeOutputs */ .Kn)(file, outputs, platform);
        },
        writeSummary(text) {
            const file = env['GITHUB_STEP_SUMMARY'];
            if (file)
                appendSummary(file, text);
        },
        which: _actions_io__WEBPACK_IMPORTED_MODULE_2__/* .which */ .K7,
    };
}
/** The values of headers, and what follows a scheme such as `Bearer`. */
function headerSecrets(lines) {
    return lines.split('\n').flatMap((line) => {
        const value = line.slice(line.indexOf(':') + 1).trim();
        return [value, ...value.split(' ').slice(1)].filter((secret) => secret !== '');
    });
}
/** After what the command has written there, as a block of its own. What would make it too large is left out. */
function appendSummary(file, text) {
    const before = (0,_command_file_js__WEBPACK_IMPORTED_MODULE_4__/* .readCommandFile */ .Ev)(file);
    const size = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size + Buffer.byteLength(text) < largestSummary)
        (0,_command_file_js__WEBPACK_IMPORTED_MODULE_4__/* .appendLines */ ._g)(file, `${before === '' ? '' : '\n'}${text}\n`);
}
//# sourceMappingURL=toolkit.js.map

/***/ })

};
