export const id = 320;
export const ids = [320];
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

/***/ 3355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   pQ: () => (/* binding */ eachOf)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4922);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3890);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8752);



/** An id that JavaScript can hold exactly. */
const id = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._positive */ .NC());
/** Empty if it is missing. */
const text = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((given) => given ?? ''));
/** A page of a list, at most 100. A full one with nothing new is no answer: a server that gives it would be asked for ever. */
function pageOf(entry, known) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entry).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YPB((all) => all.length < 100 || all.some((one) => !known.has(one.id))));
}
/** A value under each name: where one is missing, not even null, it is no answer. */
function eachOf(names, value) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc(Object.fromEntries(names.map((name) => [name, value])));
}
const time = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((given) => new Date(given)), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6U()));
/**
 * The data of an answer, as its shape reads it. An answer that is empty, cut off, or not of its shape, or that leads elsewhere, is a
 * failure. GraphQL answers 200 also when it did nothing: its errors say why.
 * @throws FailedCall: NetworkError if it breaks off, or is a redirect that is not followed
 */
async function readAnswer(answer, shape) {
    const { status, headers } = answer;
    if (status >= 300 && status < 400) {
        const to = (0,_http_js__WEBPACK_IMPORTED_MODULE_1__/* .redirectIn */ .W)(answer)?.origin ?? 'nowhere';
        throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr(`the answer (${status}) leads to ${to}, which is not followed`);
    }
    const text = await answer.text().catch((cause) => {
        throw status < 300 ? cause : (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(status, headers);
    });
    const data = status === 204 ? text : parsed(text);
    if (status >= 400) {
        // A web page that refuses a call is whole; half of an answer is not, nor a refusal of GitHub's without its message.
        const isWhole = data ? typeof data.message === 'string' : !/\bjson\b/i.test(headers.get('content-type') ?? '');
        throw isWhole || status >= 500 ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(status, data ?? text, headers) : (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(status, headers);
    }
    // GitHub merged the default branch into the ref instead of creating a deployment.
    if (status === 202 && /^auto-merged/i.test(data?.message))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(status, data, headers);
    const read = shape?.safeParse(data);
    if (data !== undefined && (!read || read.success))
        return read ? read.data : data;
    throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failedQuery */ .eQ)(data?.errors, headers) ?? (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(status, headers);
}
/** Undefined: it is not whole. */
// biome-ignore lint/suspicious/noExplicitAny: it is not known yet
function parsed(text) {
    try {
        const data = JSON.parse(text);
        return typeof data === 'object' && data !== null ? data : undefined;
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=answers.js.map

/***/ }),

/***/ 1570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ lagMs),
/* harmony export */   ns: () => (/* binding */ lookOnce),
/* harmony export */   oO: () => (/* binding */ sentOnce),
/* harmony export */   sb: () => (/* binding */ noRetry),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   zv: () => (/* binding */ ofExisting)
/* harmony export */ });
/* harmony import */ var _shared_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3258);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3355);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3890);



/** Reads may show GitHub as it was a moment ago: no longer ago than this, it is taken. */
const lagMs = 5_000;
/** Of a look that is repeated: what fails is asked again by the next one. */
const lookOnce = { retries: 1, exists: true };
/** Of a write: it may have been carried out, and its caller looks before sending it again. */
const sentOnce = { retries: 0 };
/** Of a call beside other work: whoever makes it decides what happens next. */
const noRetry = { retries: 0, waitsForLimits: false };
/** Of a read about a deployment that this step has just made, or was told of. */
const ofExisting = { exists: true };
/** How often a read is sent again when GitHub fails. */
const mostRetries = 3;
/** A deployment that exists is found so long after it was first asked for, or never: what is new is sometimes not found yet. */
const notFoundMs = 10_000;
/**
 * Sends a request until it has an answer of its shape, again where that may help. Rate limits are waited for within a budget.
 * @param since when what it is about was first asked for
 * @returns the answer's data, as the shape reads it
 * @throws FailedCall; a fault of this action as it is, at once
 */
async function send(request, shape, { retries = mostRetries, waitsForLimits = true, exists = false, signal }, { fetch, limits, clock }, since = clock.now()) {
    const { method, url, body } = request;
    const headers = { ...request.headers, 'x-github-api-version': _shared_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .apiVersion */ .XV };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }), ...(signal && { signal }) };
    for (let tries = 1;; tries++) {
        try {
            return await (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .readAnswer */ .JN)(await fetch(url, init), shape);
        }
        catch (error) {
            if (!(error instanceof _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .FailedCall */ .oD))
                throw error;
            if (exists && error.failure.status === 404 && clock.now() - since < notFoundMs) {
                await clock.wait(1_000);
                continue;
            }
            const forLimit = waitsForLimits ? limits.secondsBeforeNext(error.failure) : undefined;
            if (forLimit === undefined && (tries > retries || isFinal(error.failure)))
                throw error;
            await clock.wait((forLimit ?? tries ** 2) * 1000);
        }
    }
}
/** What will be the same again: GitHub's refusal, or a proxy that does not let the call pass. Limits and fresh tokens have their own rules. */
function isFinal({ status = 0, blocked = false, unreadable = false }) {
    return blocked || (status >= 400 && status < 500 && !unreadable);
}
//# sourceMappingURL=sending.js.map

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
/** Makes outputs all that the file holds, as {@link replaceLines} does. */
function replaceOutputs(file, outputs) {
    (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceLines */ .W$)(file, entries(outputs));
}
function entries(outputs) {
    const delimiter = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    return Object.entries(outputs)
        .map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
        .join('');
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

/***/ 9145:
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
// EXTERNAL MODULE: ./lib/src/github/sending.js
var github_sending = __webpack_require__(1570);
;// CONCATENATED MODULE: ./lib/src/github/client.js



/**
 * octokit, which knows GitHub's endpoints. Its calls are sent by {@link send}: what octokit itself makes of an odd answer depends on
 * the answer.
 */
function connect({ token, apiUrl, ...network }) {
    const octokit = (0,github/* getOctokit */.Q)(token, { baseUrl: apiUrl, userAgent: identity/* userAgent */.N1 });
    const firstAsked = new Map();
    octokit.hook.wrap('request', async (_, options) => {
        const { deployment_id: deployment } = options;
        const since = firstAsked.get(deployment) ?? network.clock.now();
        firstAsked.set(deployment, since);
        const { headers, ...request } = octokit.request.endpoint.parse(options);
        const { shape, ...sending } = options.request ?? {};
        const authorized = { ...request, headers: { ...headers, authorization: `token ${token}` } };
        return {
            status: 200,
            url: request.url,
            headers: {},
            data: await (0,github_sending/* send */.tN)(authorized, shape?.(), sending, network, since),
        };
    });
    return octokit;
}
//# sourceMappingURL=client.js.map
// EXTERNAL MODULE: ./lib/src/runner/action-inputs.js + 1 modules
var action_inputs = __webpack_require__(8181);
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

/***/ })

};
