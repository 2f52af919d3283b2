export const id = 929;
export const ids = [929];
export const modules = {

/***/ 1358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fetch),
/* harmony export */   k: () => (/* binding */ ProxyAgent)
/* harmony export */ });
/**
 * Takes undici's place in the bundle (tsconfig.bundle.json). `@actions/core` and `@actions/github` load it for a `fetch` of their
 * own; this action gives octokit another one (src/github/http.ts), so undici would be loaded and never called.
 */
/** `@actions/github` makes one at its start where a proxy is set, and hands it to {@link fetch} alone. */
class ProxyAgent {
}
/** @throws Error always: a call on this way would not have the time limits, proxies and redirects of ours. */
function fetch() {
    throw new Error('undici is not part of this bundle: calls go through src/github/http.ts');
}
//# sourceMappingURL=no-undici.js.map

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

/***/ }),

/***/ 948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createToolkit: () => (/* binding */ createToolkit)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __webpack_require__(1652);
// EXTERNAL MODULE: ./node_modules/@actions/io/lib/io.js
var io = __webpack_require__(8701);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 22 modules
var github = __webpack_require__(2413);
// EXTERNAL MODULE: ./lib/src/shared/identity.js
var identity = __webpack_require__(3258);
// EXTERNAL MODULE: ./lib/src/github/failure.js
var github_failure = __webpack_require__(3890);
// EXTERNAL MODULE: ./lib/src/github/http.js + 5 modules
var http = __webpack_require__(8752);
;// CONCATENATED MODULE: ./lib/src/github/answers.js


/**
 * A `fetch` in which an answer that is empty, cut off or not the JSON that it says it is, or that leads elsewhere, is a
 * failure. octokit would take whatever came for GitHub's word; as a failure, it is retried where the call is a read. Web
 * pages that refuse a call are passed on: they are whole.
 * @throws UnreadableAnswer; NetworkError for a redirect that is not followed
 */
function readable(fetch) {
    return async (url, init) => {
        const answer = await fetch(url, init);
        const { status, headers } = answer;
        const elsewhere = (0,http/* redirectIn */.W)(answer);
        if (elsewhere)
            throw new github_failure/* NetworkError */.Dr(`the answer (${status}) leads to ${elsewhere.origin}, which is not followed`);
        const text = await answer.text().catch((cause) => {
            throw status < 300 ? cause : new github_failure/* UnreadableAnswer */.ym(status, headers);
        });
        if (!isWhole(answer, text))
            throw new github_failure/* UnreadableAnswer */.ym(status, headers);
        const bytes = async () => new TextEncoder().encode(text).buffer;
        return { status, headers, url: answer.url, text: async () => text, arrayBuffer: bytes };
    };
}
function isWhole({ status, headers }, text) {
    if ([204, 205, 304].includes(status) || status >= 500)
        return true;
    return isJson(text) || (status >= 300 && !/\bjson\b/i.test(headers.get('content-type') ?? ''));
}
function isJson(text) {
    try {
        return typeof (JSON.parse(text) ?? undefined) === 'object';
    }
    catch {
        return false;
    }
}
/**
 * GraphQL answers 200 also when it did nothing, because of a limit or a fault of its own: asking again helps. In the form of
 * octokit's error: https://github.com/octokit/graphql.js#errors
 */
class UnansweredQuery extends Error {
    name = 'GraphqlResponseError';
    errors;
    headers;
    constructor(errors, headers) {
        super('GraphQL did not answer');
        this.errors = errors;
        this.headers = headers;
    }
}
/** The failure in a good answer of GraphQL: a limit, a fault of GitHub's, or neither data nor errors. Partial data is none. */
function unansweredQuery({ data, headers }, options) {
    if (!options.url.endsWith('/graphql') || typeof data !== 'object' || data === null)
        return undefined;
    const errors = Reflect.get(data, 'errors');
    const answered = Reflect.get(data, 'data');
    const nothing = [{ type: 'SERVICE_UNAVAILABLE', message: 'the answer (200) cannot be read' }];
    const said = Array.isArray(errors) ? errors : nothing;
    const status = (0,github_failure/* graphqlStatus */.y_)(said[0]);
    const hasData = Object.values(answered ?? {}).some((value) => value !== null);
    if (hasData || (said !== nothing && status < 429) || (said === nothing && answered))
        return undefined;
    return new UnansweredQuery(said, headers);
}
//# sourceMappingURL=answers.js.map
;// CONCATENATED MODULE: ./lib/src/github/client.js




/** An immediate retry cannot fix these. Rate limits and fresh tokens have their own rules below. */
const doNotRetry = [304, 400, 401, 403, 404, 407, 409, 410, 422, 429, 451];
/** How often a read is sent again when GitHub fails. */
const mostRetries = 3;
/**
 * The authenticated client. Reads are retried when GitHub fails; a write asks for `retries: 0`, because it may have been
 * carried out, and its caller looks before sending it again. Rate limits are waited for within a budget,
 * but not by a call that is in a `hurry`.
 */
function connect({ token, apiUrl, fetch, ...waiting }) {
    const options = {
        baseUrl: apiUrl,
        userAgent: identity/* userAgent */.N1,
        request: { fetch: readable(withApiVersion(fetch)) },
        log: { debug() { }, info() { }, warn() { }, error() { } },
    };
    // Plugins are rest arguments; one inside the options would never be loaded.
    return (0,github/* getOctokit */.Q)(token, options, retryWith(waiting));
}
/** Sends a call again that waiting can fix. */
function retryWith({ patience, clock }) {
    return ({ hook }) => {
        hook.after('request', (response, options) => {
            const failure = unansweredQuery(response, options);
            if (failure)
                throw failure;
        });
        hook.wrap('request', async (request, options) => {
            const { retries = mostRetries, hurry } = options.request ?? {};
            for (let tries = 1;; tries++) {
                try {
                    return await request(options);
                }
                catch (error) {
                    const failure = (0,github_failure/* failureOf */.g5)(error);
                    // A fault in this action, which octokit treats as a failed connection: a retry cannot fix it.
                    if (!failure)
                        throw (error instanceof Error && error.cause) || error;
                    const forLimit = hurry ? undefined : patience.secondsBeforeNext(failure);
                    if (forLimit === undefined && (tries > retries || isFinal(error, failure)))
                        throw error;
                    await clock.wait((forLimit ?? tries ** 2) * 1000);
                }
            }
        });
    };
}
/** What will be the same again: a whole answer, or a proxy that does not let the call pass. */
function isFinal(error, { status = 0, blocked = false }) {
    if (blocked)
        return true;
    return doNotRetry.includes(status) && !(error instanceof Error && error.cause instanceof github_failure/* UnreadableAnswer */.ym);
}
function withApiVersion(fetch) {
    return (url, init) => fetch(url, { ...init, headers: { ...init.headers, 'x-github-api-version': identity/* apiVersion */.XV } });
}
//# sourceMappingURL=client.js.map
// EXTERNAL MODULE: ./lib/src/runner/action-inputs.js
var action_inputs = __webpack_require__(6077);
// EXTERNAL MODULE: ./lib/src/runner/command-file.js
var command_file = __webpack_require__(9043);
// EXTERNAL MODULE: ./lib/src/runner/output-file.js
var output_file = __webpack_require__(6443);
;// CONCATENATED MODULE: ./lib/src/runner/toolkit.js







/** The runner refuses a larger summary of a step: https://github.com/actions/runner/blob/main/src/Runner.Worker/FileCommandManager.cs */
const largestSummary = 1024 * 1024;
/**
 * What takes long to load, in one piece: the API client, and the runner's commands. It is loaded while the first request is
 * under way. From now on the runner hides the token, and the values of `verify-headers`, wherever they may appear.
 */
function createToolkit(env, platform) {
    // A closed output is no reason to stop.
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => { });
    const token = env['INPUT_TOKEN'];
    if (token)
        (0,core/* setSecret */.Pq)(token);
    for (const secret of headerSecrets(env[(0,action_inputs/* inputVariable */.LO)('verify-headers')] ?? ''))
        (0,core/* setSecret */.Pq)(secret);
    return {
        connect: connect,
        print: (line) => void process.stdout.write(`${line}\n`),
        annotate: (level, message) => ({ error: core/* error */.z3, warning: core/* warning */.$e })[level](message),
        writeOutputs(outputs, instead = false) {
            const file = env['GITHUB_OUTPUT'];
            if (file && instead)
                (0,output_file/* replaceOutputs */.FP)(file, outputs);
            else if (file)
                (0,output_file/* writeOutputs */.Kn)(file, outputs, platform);
        },
        writeSummary(text) {
            const file = env['GITHUB_STEP_SUMMARY'];
            if (file)
                appendSummary(file, text);
        },
        which: io/* which */.K7,
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
    const before = (0,command_file/* readCommandFile */.Ev)(file);
    const size = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size + Buffer.byteLength(text) < largestSummary)
        (0,command_file/* appendLines */._g)(file, `${before === '' ? '' : '\n'}${text}\n`);
}
//# sourceMappingURL=toolkit.js.map

/***/ }),

/***/ 2277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole),
/* harmony export */   p: () => (/* binding */ addWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


/** Where a folder cannot be written to, or is full, or the file is mounted by itself, its file may still take a line more. */
const writeInPlaceOn = ['EACCES', 'EPERM', 'EBUSY', 'EROFS', 'ENOSPC', 'EDQUOT'];
/**
 * Makes `line` the last one of a file. However that ends, what the file held before is whole: the file is replaced by a new
 * one beside it or, where that is not possible, gets one line more. A folder that is gone is made again.
 * @throws the system's error when neither can be done
 */
function writeWhole(path, line) {
    const replacement = `${path}.${process.pid}.new`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(replacement, `${line}\n`);
        const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false });
        if (before)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(replacement, before.mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(replacement, path);
    }
    catch (error) {
        remove(replacement);
        if (!writeInPlaceOn.includes(codeOf(error)))
            throw error;
        appendWhole(path, line);
    }
}
/**
 * Makes `line` the last one of a file, if there is one, and makes no file beside it: in a folder that is just being deleted,
 * a new one would be in the way.
 * @throws the system's error, with the file as it was
 */
function addWhole(path, line) {
    try {
        appendWhole(path, line);
    }
    catch (error) {
        if (codeOf(error) !== 'ENOENT')
            throw error;
    }
}
/** Appends one line, or nothing. */
function appendWhole(path, line) {
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r+');
    const { size } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file);
    try {
        const last = Buffer.alloc(1);
        if (size > 0)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, last, 0, 1, size - 1);
        const bytes = Buffer.from(`${size > 0 && last.toString() !== '\n' ? '\n' : ''}${line}\n`);
        for (let written = 0; written < bytes.length;) {
            written += (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, bytes, written, bytes.length - written, size + written);
        }
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(file, size);
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function remove(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    }
    catch {
        // A folder that cannot be written to does not have it either.
    }
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}
//# sourceMappingURL=whole-file.js.map

/***/ })

};
