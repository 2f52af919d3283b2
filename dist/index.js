import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 3890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ MergedInstead),
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   X2: () => (/* binding */ isAmbiguous),
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   ym: () => (/* binding */ UnreadableAnswer)
/* harmony export */ });
/** An answer that does not say what it should: empty, cut off, or not JSON. Whether the call was carried out is unknown. */
class UnreadableAnswer extends Error {
    name = 'UnreadableAnswer';
    status;
    constructor(status) {
        super(`the answer (${status}) cannot be read`);
        this.status = status;
    }
}
/** GitHub merged the default branch into the ref instead of creating a deployment. */
class MergedInstead extends Error {
    name = 'MergedInstead';
    status = 202;
}
/** There was no answer: the connection failed, broke off, or took too long. */
class NetworkError extends Error {
    name = 'NetworkError';
}
/**
 * Reads what octokit, the HTTP layer and our own reading of answers throw. Undefined for anything else: that is a fault of
 * this action, and says nothing about GitHub.
 */
function failureOf(error) {
    if (error instanceof NetworkError)
        return failed(undefined, error.message);
    if (error instanceof UnreadableAnswer || error instanceof MergedInstead)
        return failed(error.status, error.message);
    const name = property(error, 'name');
    if (name === 'GraphqlResponseError')
        return graphqlFailure(error);
    if (name !== 'HttpError')
        return undefined;
    const response = property(error, 'response');
    // octokit says 500 for what it could not send, whatever the reason.
    return response === undefined ? failureOf(property(error, 'cause')) : httpFailure(error, response);
}
function failed(status, message) {
    return { status, message, details: [], headers: {} };
}
/** https://github.com/octokit/request-error.js */
function httpFailure(error, response) {
    const status = property(response, 'status');
    const body = property(response, 'data');
    const message = property(body, 'message') ?? property(error, 'message');
    return {
        status: typeof status === 'number' ? status : undefined,
        message: typeof message === 'string' ? withoutMarkup(message, body) : String(error),
        details: detailsOf(property(body, 'errors')),
        headers: stringsOf(property(response, 'headers')),
    };
}
/** GraphQL answers 200 and says in the body what went wrong: https://github.com/octokit/graphql.js#errors */
function graphqlFailure(error) {
    const errors = property(error, 'errors');
    const first = Array.isArray(errors) ? errors[0] : undefined;
    const { type = '', message = 'GraphQL failed' } = stringsOf(first);
    const statuses = { NOT_FOUND: 404, FORBIDDEN: 403, RATE_LIMITED: 403 };
    const headers = stringsOf(property(error, 'headers'));
    return { status: statuses[type] ?? 422, message, details: [], headers };
}
/** Whether the call may have been carried out all the same. 202 is the answer of a create call that made no deployment. */
function isAmbiguous({ status }) {
    return status === undefined || status >= 500 || (status < 300 && status !== 202);
}
/** GitHub's pages for people, which stand in front of the API when it is down, are not for the log. */
function withoutMarkup(message, body) {
    return typeof body === 'string' && /<html|<!doctype/i.test(body) ? 'GitHub answered with a web page' : message;
}
/** GitHub sends objects, strings, or one string. */
function detailsOf(errors) {
    if (typeof errors === 'string')
        return [errors];
    return Array.isArray(errors) ? errors.map(detail) : [];
}
function detail(error) {
    if (typeof error === 'string')
        return error;
    const contexts = property(error, 'contexts');
    if (Array.isArray(contexts))
        return contexts.map(contextState).join(', ');
    const { message, field, code } = stringsOf(error);
    return message ?? [field, code].filter((part) => part !== undefined).join(' ');
}
function contextState(context) {
    const { context: name, state } = stringsOf(context);
    return `${name}: ${state}`;
}
function property(value, name) {
    return typeof value === 'object' && value !== null && name in value
        ? Object.getOwnPropertyDescriptor(value, name)?.value
        : undefined;
}
function stringsOf(value) {
    if (typeof value !== 'object' || value === null)
        return {};
    return Object.fromEntries(Object.entries(value).flatMap(([name, entry]) => (entry === undefined ? [] : [[name, String(entry)]])));
}
//# sourceMappingURL=failure.js.map

/***/ }),

/***/ 2686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ secondsToWait)
/* harmony export */ });
/** Without word from GitHub, at least a minute: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const unsaid = 60;
/**
 * For how many seconds GitHub asks to wait, when the call failed because of a rate limit; otherwise undefined.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function secondsToWait({ status, message, headers }, now) {
    if (status !== 403 && status !== 429)
        return undefined;
    const told = retryAfter(headers['retry-after'], now);
    if (told !== undefined)
        return told;
    if (headers['x-ratelimit-remaining'] === '0')
        return untilReset(headers['x-ratelimit-reset'], now) ?? unsaid;
    return status === 429 || /\bsecondary rate\b|rate limit exceeded/i.test(message) ? unsaid : undefined;
}
/** Seconds, or the date of RFC 9110. */
function retryAfter(header, now) {
    if (header === undefined)
        return undefined;
    if (/^\d+$/.test(header))
        return Number(header);
    const date = Date.parse(header);
    return Number.isNaN(date) ? undefined : secondsUntil(date, now);
}
/** Seconds since 1970. */
function untilReset(header, now) {
    return header !== undefined && /^\d+$/.test(header) ? secondsUntil(Number(header) * 1000, now) : undefined;
}
function secondsUntil(milliseconds, now) {
    return Math.max(1, Math.ceil((milliseconds - now.getTime()) / 1000));
}
//# sourceMappingURL=rate-limit.js.map

/***/ }),

/***/ 9043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ readCommandFile),
/* harmony export */   _g: () => (/* binding */ appendLines),
/* harmony export */   bc: () => (/* binding */ insertText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


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
/** Appends lines of their own, in the file's encoding. A folder that the command has taken away is made again. */
function appendLines(file, lines) {
    const { text, encode } = read(file);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, encode(`${text === '' || text.endsWith('\n') ? '' : '\n'}${lines}`));
}
/** Inserts text at a place counted in the text that {@link readCommandFile} gives. */
function insertText(file, at, inserted) {
    const { text, mark, encode } = read(file);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, Buffer.concat([Buffer.from(mark), encode(text.slice(0, at) + inserted + text.slice(at))]));
}
function read(file) {
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file) : Buffer.alloc(0);
    const marked = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
    const { decode, encode } = marked ?? utf8;
    return { text: decode(bytes).replace(/^\uFEFF/, ''), mark: marked?.mark ?? [], encode };
}
function utf16(text) {
    return Buffer.from(text, 'utf16le');
}
//# sourceMappingURL=command-file.js.map

/***/ }),

/***/ 6443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ writeOutputs),
/* harmony export */   X: () => (/* binding */ parseOutputFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var _command_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9043);


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
    const text = Object.entries(outputs)
        .map(([name, value]) => entry(name, value, `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`))
        .join('');
    const { malformed } = parseOutputFile((0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readCommandFile */ .Ev)(file), platform);
    if (malformed)
        (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .insertText */ .bc)(file, malformed.at, text);
    else
        (0,_command_file_js__WEBPACK_IMPORTED_MODULE_1__/* .appendLines */ ._g)(file, text);
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

/***/ 3258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ userAgent),
/* harmony export */   XV: () => (/* binding */ apiVersion),
/* harmony export */   rE: () => (/* binding */ version),
/* harmony export */   s8: () => (/* binding */ markerKey)
/* harmony export */ });
/** This action's version, as in package.json. */
const version = '1.0.0';
const userAgent = `deploy-status-action/${version}`;
/** https://docs.github.com/rest/about-the-rest-api/api-versions */
const apiVersion = '2022-11-28';
/** The key under which a payload carries this action's own mark, and the name of the state saved for the post step. */
const markerKey = 'deploy-status-action';
//# sourceMappingURL=identity.js.map

/***/ }),

/***/ 5831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ htmlLink),
/* harmony export */   Bv: () => (/* binding */ safeLines),
/* harmony export */   Dr: () => (/* binding */ markdownWithCode),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   q$: () => (/* binding */ isHttpUrl),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/**
 * Strings from outside (refs, titles, environment names, API messages, URLs) made safe for the places where they are shown.
 */
// The runner reads a line as a command if it starts with `::`, or has `##[` anywhere in it; lines end at \r and \n.
// https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** One line that the runner cannot take for a workflow command, whatever `text` holds. */
function oneLine(text) {
    return text
        .replace(controls, ' ')
        .replace(/##\[/g, '## [')
        .replace(/^\s*::/, (colons) => `${colons.slice(0, -2)}: :`);
}
/** The same for text of several lines: each is made safe by itself. */
function safeLines(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(oneLine)
        .join('\n');
}
/**
 * `text` as literal Markdown: it renders as it is, and cannot become a heading, link, image, mention, table cell or HTML.
 * Character references are never read as Markdown structure: https://github.github.com/gfm/#entity-and-numeric-character-references
 */
function markdown(text) {
    return oneLine(text).replace(/[!-,./:-@[-`{-~]/g, (character) => `&#${character.charCodeAt(0)};`);
}
/** The same for text in which `code` stands between backticks: that is shown as code. Right in Markdown and in HTML. */
function markdownWithCode(text) {
    return text
        .split(/`([^`\n]+)`/)
        .map((part, index) => (index % 2 === 1 ? `<code>${markdown(part)}</code>` : markdown(part)))
        .join('');
}
/** A Markdown link; `url` must have passed {@link isHttpUrl}. */
function markdownLink(text, url) {
    return `[${markdown(text)}](${new URL(url).href.replace(/[()<>|`\\]/g, encodeCharacter)})`;
}
/** The same in HTML, for tables; `url` must have passed {@link isHttpUrl}. */
function htmlLink(text, url) {
    return `<a href="${new URL(url).href.replace(/[&<>"'`|\\]/g, (character) => `&#${character.charCodeAt(0)};`)}">${markdown(text)}</a>`;
}
/** Whether GitHub would accept this as a link: http or https, absolute. */
function isHttpUrl(text) {
    return /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);
}
/** At most `limit` UTF-16 units, on one line, cut with `…` between two characters as a reader sees them. */
function shorten(text, limit) {
    const line = text.replace(controls, ' ').trim();
    if (line.length <= limit)
        return line;
    let kept = '';
    for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(line)) {
        if (kept.length + segment.length > limit - 1)
            break;
        kept += segment;
    }
    return `${kept.trimEnd()}…`;
}
/** A time span for people: `0.4 s`, `41 s`, `3 min 5 s`, `2 h 4 min`. */
function duration(milliseconds) {
    if (milliseconds < 9_950)
        return `${Math.round(milliseconds / 100) / 10} s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
    return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${Math.floor(minutes / 60)} h`;
}
/** `a`, `b` or `c` */
function alternatives(values) {
    const quoted = values.map((value) => `\`${value}\``);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
function encodeCharacter(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
//# sourceMappingURL=text.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main),
  b: () => (/* binding */ post)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
// EXTERNAL MODULE: ./lib/src/github/failure.js
var github_failure = __nccwpck_require__(3890);
;// CONCATENATED MODULE: ./lib/src/github/http.js



/** More than enough for a renamed repository in a renamed organization. */
const maxRedirects = 5;
/**
 * Makes a {@link Fetch} that goes through proxies, keeps its connection between calls, gives every call a timeout, and
 * repeats a POST where a renamed repository has moved to (the standard `fetch` would turn it into a GET).
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function createFetch({ env, timeoutMs }) {
    // `proxyEnv`: Node 24.5 and later, https://nodejs.org/api/http.html#built-in-proxy-support
    const options = { keepAlive: true, proxyEnv: { ...env } };
    const plain = { request: external_node_http_.request, agent: new external_node_http_.Agent(options) };
    const secure = { request: external_node_https_namespaceObject.request, agent: new external_node_https_namespaceObject.Agent(options) };
    function send(url, init) {
        return new Promise((resolve, reject) => {
            const { request, agent } = url.protocol === 'https:' ? secure : plain;
            const sent = request(url, { method: init.method ?? 'GET', headers: headersOf(init), agent });
            const patience = init.timeoutMs ?? timeoutMs;
            const timer = setTimeout(() => sent.destroy(new Error(`no answer within ${patience / 1000} s`)), patience);
            sent.on('close', () => clearTimeout(timer));
            sent.on('error', (cause) => reject(new github_failure/* NetworkError */.Dr(cause.message, { cause })));
            sent.on('finish', () => init.onSent?.());
            sent.on('response', (response) => resolve(answer(url, response)));
            sent.end(init.body);
        });
    }
    return async (url, init) => {
        let target = new URL(url);
        let received = await send(target, init);
        for (let redirects = 0; redirects < maxRedirects; redirects++) {
            const location = movedTo(received);
            // The token goes to no other host.
            if (!location || (location.origin !== target.origin && init.headers?.['authorization']))
                break;
            await received.text();
            target = location;
            received = await send(target, init);
        }
        return received;
    };
}
function headersOf({ headers, body }) {
    return body === undefined ? { ...headers } : { ...headers, 'content-length': String(Buffer.byteLength(body)) };
}
function answer(url, response) {
    const headers = new Map(Object.entries(response.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]));
    // Read at once: nobody asks for the body of a 204, and an unread answer keeps its connection, and the process, alive.
    const text = readText(response);
    text.catch(() => { });
    return { status: response.statusCode ?? 0, url: url.href, headers, text: () => text };
}
async function readText(response) {
    const chunks = [];
    for await (const chunk of response)
        chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
}
function movedTo({ status, url, headers }) {
    const location = headers.get('location');
    return location && [301, 302, 303, 307, 308].includes(status) ? new URL(location, url) : undefined;
}
//# sourceMappingURL=http.js.map
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __nccwpck_require__(5831);
;// CONCATENATED MODULE: ./lib/src/github/request-log.js

/**
 * Tells of each request in the log: method, path, status, time and GitHub's id of it. The token is in a header, and so not
 * among them. https://docs.github.com/actions/how-tos/monitor-workflows/enable-debug-logging
 */
function traced(fetch, log) {
    return async (url, init) => {
        const { pathname, search } = new URL(url);
        const asked = performance.now();
        const tell = (what) => log.line(`${init.method ?? 'GET'} ${pathname}${search}  ${what}  ${(0,shared_text/* duration */.p0)(performance.now() - asked)}`);
        try {
            const answer = await fetch(url, init);
            tell(`${answer.status}  [request ${answer.headers.get('x-github-request-id') ?? 'without id'}]`);
            return answer;
        }
        catch (error) {
            tell(String(error));
            throw error;
        }
    };
}
//# sourceMappingURL=request-log.js.map
;// CONCATENATED MODULE: ./lib/src/runner/cancellation.js
/**
 * Listens for the runner's signals, which then no longer end this process.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
function listenForCancel(process) {
    const listeners = [];
    function receive(signal) {
        for (const listener of listeners)
            listener(signal);
    }
    process.on('SIGINT', () => receive('SIGINT'));
    process.on('SIGTERM', () => receive('SIGTERM'));
    // Windows: what the runner sends second is a Ctrl-Break.
    process.on('SIGBREAK', () => receive('SIGTERM'));
    return {
        onSignal(listener) {
            listeners.push(listener);
        },
    };
}
//# sourceMappingURL=cancellation.js.map
;// CONCATENATED MODULE: ./lib/src/shared/log.js

/** A log that holds everything until it is opened with the printer to use. */
function createLog() {
    const held = [];
    let opened;
    let holding = false;
    function show(entry) {
        if (holding || !opened)
            held.push(entry);
        else
            entry(opened);
    }
    function flush() {
        if (holding || !opened)
            return;
        for (const entry of held.splice(0))
            entry(opened);
    }
    function annotation(level) {
        return (message, help) => show((printer) => printer.annotate(level, (0,shared_text/* safeLines */.Bv)(help === undefined ? message : `${message}\n\n${help}`)));
    }
    return {
        line: (text) => show((printer) => printer.print((0,shared_text/* oneLine */.TN)(text))),
        warning: annotation('warning'),
        error: annotation('error'),
        open(printer) {
            opened = printer;
            flush();
        },
        hold() {
            holding = true;
        },
        release() {
            holding = false;
            flush();
        },
    };
}
//# sourceMappingURL=log.js.map
// EXTERNAL MODULE: ./lib/src/github/rate-limit.js
var rate_limit = __nccwpck_require__(2686);
;// CONCATENATED MODULE: ./lib/src/cleanup/limits.js


/** How long a clean-up waits for rate limits, in all. */
const budgetSeconds = 180;
/**
 * Waits for rate limits within one budget, longer each time, and no longer than until the step is cancelled.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function createLimits(watch) {
    let [waits, waited] = [0, 0];
    return async ({ failure }) => {
        const seconds = Math.max((0,rate_limit/* secondsToWait */.U)(failure, new Date()) ?? 1, 2 ** waits);
        if (waited + seconds > budgetSeconds)
            return false;
        const left = (0,shared_text/* duration */.p0)((budgetSeconds - waited) * 1000);
        watch.log.line(`GitHub limits the rate of calls (${failure.message}): waiting ${(0,shared_text/* duration */.p0)(seconds * 1000)}, within the ${left} that this step may still wait`);
        waits++;
        waited += seconds;
        await watch.pause(seconds);
        return true;
    };
}
//# sourceMappingURL=limits.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/work.js
/** The work as items, oldest first: what an interruption leaves is the newest. */
function itemsOf({ found, active, abandoned, deletes, logUrl }) {
    const [toEnd, toSettle] = [new Set(active), new Set(abandoned)];
    const inactive = { state: 'inactive', description: 'no longer deployed', logUrl };
    const description = 'the workflow run ended without telling how the deploy went';
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
;// CONCATENATED MODULE: ./lib/src/github/aliases.js

/**
 * Asks once, and waits for no limit: whoever asks decides about both.
 * @throws octokit's errors when the request as a whole has failed: {@link wholeFailure}
 */
async function askMany({ octokit }, kind, fields) {
    const declared = fields.map(({ alias, type }) => `$${alias}: ${type}!`).join(', ');
    const text = `${kind} (${declared}) { ${fields.map((field) => field.text).join(' ')} }`;
    const variables = Object.fromEntries(fields.map(({ alias, value }) => [alias, value]));
    try {
        const data = await octokit.graphql(text, { ...variables, request: { retries: 0, hurry: true } });
        if (!isRecord(data))
            throw new github_failure/* UnreadableAnswer */.ym(200);
        return { data, failures: new Map() };
    }
    catch (error) {
        const errors = graphqlErrors(error);
        const data = error instanceof Error && 'data' in error ? error.data : undefined;
        if (!errors || !isRecord(data) || errors.some(({ path }) => path === undefined))
            throw error;
        const whole = wholeFailure(error);
        return { data, failures: new Map(errors.map((one) => [String(one.path), failureIn(one, whole)])) };
    }
}
/** Why a request failed as a whole, in REST's words. @throws the error itself if it is a fault of this action */
function wholeFailure(error) {
    const failure = (0,github_failure/* failureOf */.g5)(error);
    if (!failure)
        throw error;
    const [first] = graphqlErrors(error) ?? [];
    return first ? failureIn(first, failure) : failure;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
/** https://github.com/octokit/graphql.js#errors */
function graphqlErrors(error) {
    const errors = error instanceof Error && 'errors' in error ? error.errors : undefined;
    if (!Array.isArray(errors) || errors.length === 0)
        return undefined;
    return errors.map(({ type = '', message = '', path }) => {
        const [alias] = Array.isArray(path) ? path : [];
        return { type: String(type), message: String(message), path: typeof alias === 'string' ? alias : undefined };
    });
}
const statuses = {
    ...{ NOT_FOUND: 404, FORBIDDEN: 403, RATE_LIMITED: 429, RATE_LIMIT: 429 },
    ...{ SERVICE_UNAVAILABLE: 503, RESOURCE_LIMITS_EXCEEDED: 503 },
};
/** In REST's words, so that it is explained like REST's failures. A secondary limit can be met by one field alone: https://github.com/cli/cli/issues/4801 */
function failureIn({ type, message }, { headers }) {
    const told = /submitted too quickly/i.test(message) ? 429 : statuses[type];
    const status = told ?? (/something went wrong|timed? ?out/i.test(message) ? 502 : 422);
    const invalid = status === 422;
    return { status, message: invalid ? 'Validation Failed' : message, details: invalid ? [message] : [], headers };
}
//# sourceMappingURL=aliases.js.map
;// CONCATENATED MODULE: ./lib/src/shared/errors.js
/**
 * A failure of this action's own work, told to people.
 * `message` says what happened; `help` is the next thing to do, ready to paste where that is possible.
 */
class ActionError extends Error {
    name = 'ActionError';
    help;
    constructor(message, options = {}) {
        super(message, 'cause' in options ? { cause: options.cause } : undefined);
        this.help = options.help;
    }
}
//# sourceMappingURL=errors.js.map
;// CONCATENATED MODULE: ./lib/src/github/error-guide.js



/** The API refused a call, or could not be reached. */
class ApiError extends ActionError {
    kind;
    failure;
    call;
    /** Whether what the call was to make may exist all the same. */
    inDoubt;
    constructor(message, options) {
        super(message, options);
        this.kind = options.kind;
        this.failure = options.failure;
        this.call = options.call;
        this.inDoubt = options.inDoubt;
    }
}
/** Explains a failed call to people: what happened, and the next thing to do. */
function apiError(failure, call, cause, inDoubt = false) {
    const kind = kindOf(failure, call);
    const { title, fix } = apiErrorKinds[kind];
    const said = [failure.status, failure.message].filter((part) => part !== undefined).join(' ');
    const details = failure.details.length > 0 ? ` (${failure.details.join('; ')})` : '';
    const requestId = failure.headers['x-github-request-id'];
    const request = requestId ? ` [request ${requestId}]` : '';
    return new ApiError(`GitHub did not ${call.doing}. ${title}: ${said}${details}${request}`, {
        ...{ kind, failure, call, inDoubt, cause },
        help: fix(call, failure),
    });
}
/** What to say of a failure in half a sentence: GitHub's own words, or that it is a fault of this action. */
function reasonOf(error) {
    if (error instanceof ApiError)
        return error.failure.message;
    if (error instanceof ActionError)
        return error.message;
    return `a fault of this action (${error instanceof Error ? (error.stack ?? error.message) : String(error)})`;
}
function kindOf(failure, call) {
    return kindNames.find((name) => apiErrorKinds[name].matches(failure, call)) ?? 'other';
}
const isForbidden = ({ status, message }) => status === 403 && /not accessible by/.test(message);
function permissionsBlock({ permission }) {
    return `permissions:\n  contents: read\n  ${permission}`;
}
/** In the order in which they are tried. */
const apiErrorKinds = {
    'rate-limit': {
        title: 'Rate limit',
        cause: 'The repository has used up its API calls (1,000 an hour for the workflow token), or made too many writes in a short time.',
        matches: (failure) => (0,rate_limit/* secondsToWait */.U)(failure, new Date()) !== undefined,
        fix: (_, failure) => {
            const seconds = (0,rate_limit/* secondsToWait */.U)(failure, new Date()) ?? 0;
            return `The limit is lifted at ${new Date(Date.now() + seconds * 1000).toISOString()}. Run the job again then, or use the token of a GitHub App, which has a limit of its own.`;
        },
    },
    'read-only-run': {
        title: 'The token may only read',
        cause: 'The run was started by a pull request from a fork, whose token may only read whatever `permissions:` says, or by Dependabot, whose token may only read unless `permissions:` says otherwise.',
        matches: (failure, call) => isForbidden(failure) && call.readOnlyRun === true,
        fix: (call) => `For Dependabot, grant it in the workflow:\n\n${permissionsBlock(call)}\n\nFor forks, deploy from a workflow on \`workflow_run\` instead, skip the step for them, or let them deploy without a record: \`on-api-error: warn\`.`,
    },
    permission: {
        title: 'The token lacks a permission',
        cause: 'The job’s `permissions:` do not grant what the call needs.',
        matches: isForbidden,
        fix: (call, { headers }) => {
            const accepted = headers['x-accepted-github-permissions'];
            return `Grant it in the workflow:\n\n${permissionsBlock(call)}${accepted ? `\n\n(GitHub asks for ${accepted}.)` : ''}`;
        },
    },
    administration: {
        title: 'Administration permission is needed',
        cause: 'Only a token with the Administration permission may delete an environment. The workflow token cannot have it.',
        matches: ({ status, message }) => status === 403 && /admin rights/i.test(message),
        fix: () => 'Use the token of a GitHub App, or a fine-grained personal access token, with the repository permission "Administration: write".',
    },
    forbidden: {
        title: 'Forbidden',
        cause: 'GitHub refuses the call, for example because the repository is archived or an organization policy applies.',
        matches: ({ status }) => status === 403,
        fix: () => 'See what GitHub says above. The token may need access to this repository, or the organization may restrict it.',
    },
    'bad-token': {
        title: 'The token is not accepted',
        cause: 'The token is wrong, has expired (the workflow token lives until its job ends, 24 hours at most), or belongs to another server.',
        matches: ({ status }) => status === 401,
        fix: () => 'Leave `token` out to use the workflow’s own, or check the secret that it is read from, and that `api-url` is the server it belongs to.',
    },
    'not-found': {
        title: 'Not found',
        cause: 'The repository does not exist, or the token cannot see it.',
        matches: ({ status }) => status === 404,
        fix: (call) => `Check that ${call.repository} exists and that the token has access to it: GitHub also says "Not Found" where a token may not look.`,
    },
    'unknown-ref': {
        title: 'Unknown ref',
        cause: 'The repository has no such branch, tag or commit. A fork’s branch is not in the repository that deploys it.',
        matches: ({ status, message }) => status === 422 && /^No ref found/.test(message),
        fix: () => 'Leave `ref` out to deploy the commit of the event (also right for forks), or give a full SHA: `ref: ${{ github.event.pull_request.head.sha }}`.',
    },
    'failed-contexts': {
        title: 'Required contexts have not succeeded',
        cause: '`required-contexts` asks for checks that failed, were skipped, or have not finished. With `all`, the job that deploys is one of them.',
        matches: ({ status, message }) => status === 409 && /status checks failed/i.test(message),
        fix: () => 'Deploy after these checks (`needs:`), list only those that must pass in `required-contexts`, or leave it out.',
    },
    'merge-conflict': {
        title: 'Merge conflict',
        cause: '`auto-merge: true` asks GitHub to merge the default branch into the ref first, and that conflicts.',
        matches: ({ status }) => status === 409,
        fix: () => 'Merge the default branch into the ref by hand, or leave `auto-merge` out.',
    },
    'auto-merged': {
        title: 'GitHub merged the default branch into the ref instead',
        cause: '`auto-merge: true` asks for that where the ref is behind. It made a new commit, and no deployment (answer 202).',
        matches: ({ status }) => status === 202,
        fix: () => 'The new commit’s own run deploys it. Leave `auto-merge` out to deploy the commit of the event as it is.',
    },
    'active-deployment': {
        title: 'An active deployment cannot be deleted',
        cause: 'GitHub deletes an active deployment only if it is the only one in its environment.',
        matches: ({ status, details }) => status === 422 && details.some((text) => /cannot delete an active deployment/i.test(text)),
        fix: () => 'Deactivate it first, with `mode: deactivate`.',
    },
    invalid: {
        title: 'A value is not accepted',
        cause: 'GitHub found a value invalid, such as a URL or a description.',
        matches: ({ status }) => status === 400 || status === 422,
        fix: () => 'See which one above, and correct that input.',
    },
    unavailable: {
        title: 'GitHub is having trouble',
        cause: 'GitHub answered with a server error, or with something that is not an answer.',
        matches: (failure) => failure.status !== undefined && (0,github_failure/* isAmbiguous */.X2)(failure),
        fix: () => 'See https://www.githubstatus.com and run the job again. To deploy all the same when GitHub cannot record it: `on-api-error: warn`.',
    },
    proxy: {
        title: 'GitHub could not be reached through the proxy',
        cause: 'There was no answer, and `https_proxy` or `http_proxy` is set.',
        matches: ({ status }, call) => status === undefined && call.proxy === true,
        fix: () => 'Check `https_proxy`, `http_proxy` and `no_proxy` of the runner, and that the proxy lets it reach `api-url`.',
    },
    network: {
        title: 'GitHub could not be reached',
        cause: 'There was no answer: the connection failed, broke off or took too long.',
        matches: ({ status }) => status === undefined,
        fix: () => 'Check that the runner can reach `api-url`, and run the job again. To deploy all the same: `on-api-error: warn`.',
    },
    other: {
        title: 'Unexpected answer',
        cause: 'GitHub answered something that this action does not know.',
        matches: () => true,
        fix: () => 'See what GitHub says above. If it is a fault of this action, please open an issue with this message.',
    },
};
const kindNames = Object.keys(apiErrorKinds).filter((name) => name in apiErrorKinds);
//# sourceMappingURL=error-guide.js.map
;// CONCATENATED MODULE: ./lib/src/github/batch.js


/** @throws ApiError when the request as a whole has failed, after which any of it may have been carried out if {@link isUnclear} */
async function changeMany(api, changes) {
    const fields = changes.flatMap(({ nodeId, status, deletes }, index) => [
        ...(status ? [statusField(index, nodeId, status)] : []),
        ...(deletes ? [deletionField(index, nodeId)] : []),
    ]);
    const { data, failures } = await ask(api, 'mutation', fields, changes);
    return changes.map((change, index) => {
        const [post, removal] = [`status${index}`, `delete${index}`];
        const done = (alias) => (data[alias] ?? null) !== null;
        const gone = [post, removal].some((alias) => failures.get(alias)?.status === 404);
        const isDone = gone || done(change.deletes ? removal : post);
        const failure = failures.get(post) ?? failures.get(removal) ?? unexplained;
        return {
            posted: change.status !== undefined && done(post),
            gone: gone || (change.deletes && done(removal)),
            failure: isDone ? undefined : explain(api, [change], failure),
        };
    });
}
/**
 * Where deployments stand: the newest status's state in REST's words, `none` without one, `gone`, or undefined if that is not
 * known. @throws ApiError
 */
async function lookAtMany(api, changes) {
    const fields = changes.map(({ nodeId }, index) => {
        const alias = `node${index}`;
        const text = `${alias}: node(id: $${alias}) { ... on Deployment { latestStatus { state } } }`;
        return { alias, text, type: 'ID', value: nodeId };
    });
    const { data, failures } = await ask(api, 'query', fields, changes);
    return changes.map((_, index) => {
        if (failures.get(`node${index}`)?.status === 404)
            return 'gone';
        const node = data[`node${index}`];
        return isRecord(node) ? stateIn(node) : undefined;
    });
}
/** Whether GitHub may have carried it out all the same. */
function isUnclear({ kind }) {
    return ['unavailable', 'network', 'proxy'].includes(kind);
}
/** The same failure for several deployments; `inDoubt`: they may have been changed all the same. */
function explain(api, changes, failure, inDoubt = false) {
    const [first, ...others] = changes;
    const what = others.length > 0 ? `${changes.length} deployments` : `deployment ${first?.id}`;
    const doing = first?.deletes ? `delete ${what}` : `make ${what} inactive`;
    const { owner, repo, readOnlyRun, proxy } = api;
    const call = { doing, permission: 'deployments: write', repository: `${owner}/${repo}`, readOnlyRun, proxy };
    return apiError(failure, call, undefined, inDoubt);
}
const unexplained = { status: 502, message: 'no answer to this item', details: [], headers: {} };
async function ask(api, kind, fields, changes) {
    try {
        return await askMany(api, kind, fields);
    }
    catch (error) {
        throw explain(api, changes, wholeFailure(error));
    }
}
function statusField(index, deploymentId, status) {
    const alias = `status${index}`;
    const text = `${alias}: createDeploymentStatus(input: $${alias}) { deploymentStatus { state } }`;
    const value = { ...status, deploymentId, state: status.state.toUpperCase() };
    return { alias, text, type: 'CreateDeploymentStatusInput', value };
}
function deletionField(index, id) {
    const alias = `delete${index}`;
    const text = `${alias}: deleteDeployment(input: $${alias}) { clientMutationId }`;
    return { alias, text, type: 'DeleteDeploymentInput', value: { id } };
}
function stateIn(node) {
    const status = node['latestStatus'];
    return isRecord(status) ? String(status['state']).toLowerCase() : 'none';
}
//# sourceMappingURL=batch.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/write-batches.js


/** A request is to take less than this: GitHub ends what takes longer than 10 s. */
const wantedMs = 3_000;
const [firstSize, largestSize] = [10, 30];
/** So often in a row GitHub may leave us without an answer. */
const mostDoubts = 3;
/**
 * Carries out the work in batches of GraphQL mutations, whose size follows what GitHub can take. A request without a clear
 * answer is looked into before any of it is sent again.
 */
function writeBatches(api, watch, waitForLimit) {
    let size = firstSize;
    let doubts = 0;
    let hasWritten = false;
    async function write(items) {
        const began = watch.now();
        try {
            const changed = await changeMany(api, items);
            const took = watch.now() - began;
            if (took > wantedMs)
                size = half(size);
            else if (took < wantedMs / 2)
                size = Math.min(largestSize, size * 2);
            doubts = 0;
            return await sort(items, changed);
        }
        catch (error) {
            if (!(error instanceof ApiError))
                throw error;
            return recover(items, error);
        }
    }
    /** Each item by itself. */
    async function sort(items, changed) {
        const failures = changed.flatMap(({ failure }) => failure ?? []);
        hasWritten ||= failures.length < items.length;
        const [refused] = failures;
        // Nothing has ever been accepted, and this is not about single deployments.
        if (refused && !hasWritten && failures.every(({ failure }) => failure.status === 403)) {
            return { done: [], again: items, refused };
        }
        const results = items.map((item, index) => resultOf(item, changed[index]));
        const done = results.flatMap((result) => ('failed' in result ? [] : [result]));
        const failed = results.flatMap((result) => ('failed' in result ? [result] : []));
        const rest = (is) => failed.flatMap((one) => (is(one.failed) ? [one.rest] : []));
        const [limit] = failed.flatMap((one) => (isUnclear(one.failed) ? [] : [one.failed]));
        const [unclear] = failed.flatMap((one) => (isUnclear(one.failed) ? [one.failed] : []));
        const looked = unclear ? await lookInto(rest(isUnclear), unclear) : undefined;
        const all = {
            done: [...done, ...(looked?.done ?? [])],
            again: [...rest((error) => !isUnclear(error)), ...(looked?.again ?? [])],
        };
        const stops = looked?.stopped ?? (limit && !(await waitForLimit(limit)) ? limit : undefined);
        return { ...all, stopped: stops };
    }
    async function recover(items, error) {
        const again = { done: [], again: items };
        if (isUnclear(error))
            return lookInto(items, error);
        if (error.kind === 'rate-limit')
            return { ...again, stopped: (await waitForLimit(error)) ? undefined : error };
        return error.kind === 'bad-token' ? { ...again, stopped: error } : { ...again, refused: error };
    }
    /** Asks what became of items that may have been carried out. */
    async function lookInto(items, error) {
        size = half(size);
        while (doubts < mostDoubts) {
            doubts++;
            // What was under way may need a moment to show.
            await watch.pause(doubts);
            const states = await look(items);
            if (states) {
                const seen = items.map((item, index) => asSeen(item, states[index]));
                const done = seen.flatMap((one) => ('item' in one ? [one] : []));
                const again = seen.flatMap((one) => ('item' in one ? [] : [one]));
                const stopped = done.length === 0 && doubts === mostDoubts ? error : undefined;
                if (done.length > 0)
                    doubts = 0;
                return { done, again, stopped };
            }
            if (watch.isCancelled)
                break;
        }
        return { done: [], again: items, stopped: explain(api, items, error.failure, true) };
    }
    /** Undefined if there is no answer to that either. */
    async function look(items) {
        try {
            return await lookAtMany(api, items);
        }
        catch (error) {
            if (!(error instanceof ApiError))
                throw error;
            if (error.kind === 'rate-limit')
                await waitForLimit(error);
            return undefined;
        }
    }
    return {
        get size() {
            return size;
        },
        write,
    };
}
function resultOf(item, changed) {
    const { posted = false, gone = false, failure } = changed ?? {};
    const deactivated = item.deactivated || (posted && item.status?.state === 'inactive');
    if (!failure)
        return { item, deactivated, deleted: item.deletes && gone };
    const rest = posted ? { ...item, status: undefined, deactivated } : item;
    if (failure.kind === 'rate-limit' || isUnclear(failure))
        return { rest, failed: failure };
    return { item, deactivated, deleted: false, failure };
}
/** What is left to do with an item, by where it stands now. One that has disappeared meanwhile was carried out. */
function asSeen(item, state) {
    const hasStatus = item.status === undefined || state === item.status.state || state === 'gone';
    const deactivated = item.deactivated || (item.status?.state === 'inactive' && hasStatus);
    if (state === 'gone')
        return { item, deactivated, deleted: item.deletes };
    if (!hasStatus)
        return item;
    return item.deletes ? { ...item, status: undefined, deactivated } : { item, deactivated, deleted: false };
}
function half(size) {
    return Math.max(1, Math.floor(size / 2));
}
//# sourceMappingURL=write-batches.js.map
// EXTERNAL MODULE: ./lib/src/shared/identity.js
var identity = __nccwpck_require__(3258);
;// CONCATENATED MODULE: ./lib/src/github/call.js


/**
 * Makes the calls of one endpoint. Every function of this folder that calls GitHub goes through here, so that a failure is
 * parsed once.
 * @throws ApiError when the API refused, or could not be reached; a fault of this action's own is passed on as it is
 */
async function call_call(api, purpose, calls) {
    try {
        return await calls();
    }
    catch (error) {
        if (error instanceof ApiError)
            throw error;
        const failure = (0,github_failure/* failureOf */.g5)(error);
        if (!failure)
            throw error;
        const { owner, repo, readOnlyRun, proxy } = api;
        throw apiError(failure, { ...purpose, repository: `${owner}/${repo}`, readOnlyRun, proxy }, error);
    }
}
/** Removes something; that it is gone already is fine too. @throws ApiError */
async function remove(api, purpose, calls) {
    try {
        await call_call(api, purpose, calls);
    }
    catch (error) {
        if (!(error instanceof ApiError) || error.failure.status !== 404)
            throw error;
    }
}
//# sourceMappingURL=call.js.map
;// CONCATENATED MODULE: ./lib/src/github/deployments.js



/** GitHub's REST calls for deployments, one function each; the only file with GitHub's snake_case names. */
const permission = 'deployments: write';
/** The create call's body. Flags are always sent: GitHub's own defaults merge branches and wait for this very job. */
function createBody(wanted) {
    const { payload, mark, requiredContexts, description } = wanted;
    return {
        ref: wanted.ref,
        environment: wanted.environment,
        task: wanted.task,
        payload: typeof payload === 'string' ? payload : { ...payload, [identity/* markerKey */.s8]: mark },
        auto_merge: wanted.autoMerge,
        transient_environment: wanted.transientEnvironment,
        production_environment: wanted.productionEnvironment,
        ...(requiredContexts === 'all' ? {} : { required_contexts: [...requiredContexts] }),
        ...(description === undefined ? {} : { description }),
    };
}
/**
 * Creates a deployment with a single call.
 * @throws ApiError whose failure tells whether the record may exist all the same
 */
function createDeployment(api, wanted) {
    const { octokit, owner, repo } = api;
    return call_call(api, { doing: 'create the deployment', permission }, async () => {
        const { status, data } = await octokit.rest.repos.createDeployment({
            owner,
            repo,
            ...createBody(wanted),
            request: { retries: 0 },
        });
        if (status === 202)
            throw new github_failure/* MergedInstead */.BY(data.message);
        return readDeployment(status, data);
    });
}
/** The newest matching deployments, newest first, at most 100. @throws ApiError */
function listDeployments(api, { sha, ref, environment, task }) {
    const { octokit, owner, repo } = api;
    const which = { ...(sha === undefined ? { ref } : { sha }), environment, task };
    return call_call(api, { doing: 'list the deployments', permission }, async () => {
        const { status, data } = await octokit.rest.repos.listDeployments({ owner, repo, ...which, per_page: 100 });
        if (!Array.isArray(data))
            throw new github_failure/* UnreadableAnswer */.ym(status);
        return data.map((deployment) => readDeployment(status, deployment));
    });
}
/** https://docs.github.com/rest/deployments/deployments#get-a-deployment @throws ApiError */
function getDeployment(api, id) {
    const { octokit, owner, repo } = api;
    return call_call(api, { doing: `find deployment ${id}`, permission }, async () => {
        const { status, data } = await octokit.rest.repos.getDeployment({ owner, repo, deployment_id: id });
        return readDeployment(status, data);
    });
}
/** One that is gone already is fine too. https://docs.github.com/rest/deployments/deployments#delete-a-deployment @throws ApiError */
function deleteDeployment(api, id) {
    const { octokit, owner, repo } = api;
    return remove(api, { doing: `delete deployment ${id}`, permission }, () => octokit.rest.repos.deleteDeployment({ owner, repo, deployment_id: id }));
}
/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request @throws ApiError */
function getPullRequest(api, number) {
    const { octokit, owner, repo } = api;
    return call_call(api, { doing: `say what pull request #${number} is`, permission: 'pull-requests: read' }, async () => {
        const { status, data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const { head, base } = data;
        if (typeof head?.sha !== 'string' || typeof head.ref !== 'string' || typeof base?.ref !== 'string')
            throw new github_failure/* UnreadableAnswer */.ym(status);
        const fromFork = head.repo?.full_name !== base.repo?.full_name;
        return { number, sha: head.sha, ref: head.ref, base: base.ref, fromFork };
    });
}
/** @throws UnreadableAnswer */
function readDeployment(status, data) {
    const { id, url, sha, ref, environment, task, created_at } = data ?? {};
    if (typeof id !== 'number' || !url || !sha || !ref || !environment || !created_at)
        throw new github_failure/* UnreadableAnswer */.ym(status);
    return {
        ...{ id, url, sha, ref, environment, task: task ?? 'deploy', payload: data?.payload },
        transientEnvironment: data?.transient_environment === true,
        productionEnvironment: data?.production_environment === true,
        createdAt: new Date(created_at),
    };
}
//# sourceMappingURL=deployments.js.map
;// CONCATENATED MODULE: ./lib/src/github/deployment-statuses.js


/** GitHub's REST calls for the statuses of a deployment. */
const deployment_statuses_permission = 'deployments: write';
/** Whether a deployment whose newest status this is waits for its end; undefined: it has none yet. */
function isOpen(state) {
    return state === undefined || ['pending', 'queued', 'in_progress'].includes(state);
}
/**
 * Posts a status with a single call. `environment_url` is left out rather than sent empty, which would remove it.
 * @throws ApiError whose failure tells whether it may have been posted all the same
 */
function createStatus(api, id, status) {
    const { octokit, owner, repo } = api;
    return call_call(api, { doing: `post the status \`${status.state}\``, permission: deployment_statuses_permission }, async () => {
        const answer = await octokit.rest.repos.createDeploymentStatus({
            owner,
            repo,
            deployment_id: id,
            state: status.state,
            description: status.description,
            log_url: status.logUrl,
            ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
            ...(status.autoInactive === undefined ? {} : { auto_inactive: status.autoInactive }),
            request: { retries: 0 },
        });
        return readStatus(answer.status, answer.data);
    });
}
/** A deployment's newest statuses, newest first, at most 100. @throws ApiError */
function listStatuses(api, id) {
    const { octokit, owner, repo } = api;
    return call_call(api, { doing: `say what became of deployment ${id}`, permission: deployment_statuses_permission }, async () => {
        const { status, data } = await octokit.rest.repos.listDeploymentStatuses({
            owner,
            repo,
            deployment_id: id,
            per_page: 100,
        });
        if (!Array.isArray(data))
            throw new github_failure/* UnreadableAnswer */.ym(status);
        return data.map((posted) => readStatus(status, posted));
    });
}
/** All of a deployment's statuses, newest first: one call for every 100. @throws ApiError */
function allStatuses(api, id, request) {
    const { octokit, owner, repo } = api;
    return call(api, { doing: `list the statuses of deployment ${id}`, permission: 'deployments: read' }, async () => {
        const all = [];
        for (let page = 1;; page++) {
            const { status, data } = await octokit.rest.repos.listDeploymentStatuses({
                ...{ owner, repo, deployment_id: id, per_page: 100, page },
                ...(request && { request }),
            });
            if (!Array.isArray(data))
                throw new UnreadableAnswer(status);
            all.push(...data.map((posted) => readStatus(status, posted)));
            if (data.length < 100)
                return all;
        }
    });
}
function readStatus(status, data) {
    const { id, state, description = '', log_url = '', environment_url = '', created_at } = data ?? {};
    if (typeof id !== 'number' || !state || !created_at)
        throw new github_failure/* UnreadableAnswer */.ym(status);
    return { id, state, description, logUrl: log_url, environmentUrl: environment_url, createdAt: new Date(created_at) };
}
//# sourceMappingURL=deployment-statuses.js.map
;// CONCATENATED MODULE: ./lib/src/github/mark.js

/** The mark in a deployment's payload: an object, or JSON of one, which GraphQL at times encodes twice. */
function markOf(payload) {
    const mark = property(decodedPayload(payload), identity/* markerKey */.s8);
    const text = (name) => optional(property(mark, name), isText);
    const [repository, run, attempt, nonce, environment] = ['repository', 'run', 'attempt', 'nonce', 'environment'].map(text);
    if (!repository || run === undefined || attempt === undefined || nonce === undefined || !environment)
        return undefined;
    return {
        ...{ repository, run, attempt, nonce, environment, job: text('job') ?? '' },
        ...given('checkRun', text('checkRun')),
        ...given('target', text('target')),
        ...given('sha', text('sha')),
        ...given('pull', optional(property(mark, 'pull'), isNumber)),
        ...given('base', text('base')),
        ...given('ref', text('ref')),
        ...given('transient', optional(property(mark, 'transient'), isBoolean)),
        ...given('statusContext', text('statusContext')),
        ...given('requires', optional(property(mark, 'requires'), isNumbers)),
    };
}
/** Whether a mark can be this record's own: one that was copied from another repository, environment or commit is nobody's. */
function fits(mark, record) {
    return (isSame(mark.target ?? mark.repository, record.repository) &&
        isSame(mark.environment, record.environment) &&
        (mark.sha ?? record.sha) === record.sha);
}
/** Whether two marks are of one job, in one attempt of one run. The jobs of a matrix count as one. */
function isSameJob(a, b) {
    return isSame(a.repository, b.repository) && a.run === b.run && a.attempt === b.attempt && a.job === b.job;
}
/** GitHub's names of repositories and environments know no upper and lower case. */
function isSame(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function given(name, value) {
    return value === undefined ? {} : { [name]: value };
}
function optional(value, is) {
    return is(value) ? value : undefined;
}
function isText(value) {
    return typeof value === 'string';
}
function isNumber(value) {
    return typeof value === 'number';
}
function isBoolean(value) {
    return typeof value === 'boolean';
}
function isNumbers(value) {
    return typeof value === 'object' && value !== null && Object.values(value).every(isNumber);
}
/** A payload as it was sent: GraphQL gives JSON of it, at times encoded twice. */
function decodedPayload(payload) {
    const once = decoded(payload);
    if (once === undefined)
        return payload;
    const twice = decoded(once);
    return twice === undefined ? once : twice;
}
function decoded(value) {
    if (typeof value !== 'string')
        return value;
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}
function property(value, name) {
    return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}
//# sourceMappingURL=mark.js.map
;// CONCATENATED MODULE: ./lib/src/github/write-once.js





/**
 * Writes that happen once, whatever the network does: when an answer does not tell whether a call was carried out, GitHub
 * is asked before it is sent again.
 */
const resends = 2;
/** Creates one deployment. @throws ApiError, after which the record may still exist: {@link findCreated} */
function createOnce(api, wanted, traces) {
    return once(api, () => createDeployment(api, wanted), () => findCreated(api, traces));
}
/** Posts one status. @throws ApiError */
function postStatusOnce(api, deploymentId, status) {
    return once(api, () => createStatus(api, deploymentId, status), () => findPosted(api, deploymentId, status));
}
/** The record that an unanswered create call made, if it made one. @throws ApiError */
async function findCreated(api, traces) {
    for (const deployment of await listDeployments(api, traces)) {
        const ours = traces.payload === undefined
            ? markOf(deployment.payload)?.nonce === traces.nonce
            : await looksLikeOurs(api, deployment, traces);
        if (ours)
            return deployment;
    }
    return undefined;
}
async function once(api, send, find) {
    try {
        return await send();
    }
    catch (error) {
        if (!write_once_isUnclear(error))
            throw error;
        try {
            return await findOrSendAgain(api, send, find);
        }
        catch (cause) {
            // Whatever call failed in the end: it is about this one.
            throw cause instanceof ApiError ? apiError(cause.failure, error.call, cause, true) : cause;
        }
    }
}
/** Whether the write may have been carried out all the same. */
function write_once_isUnclear(error) {
    return error instanceof ApiError && (0,github_failure/* isAmbiguous */.X2)(error.failure);
}
async function findOrSendAgain(api, send, find) {
    for (let attempt = 1;; attempt++) {
        // What was under way may need a moment to show.
        await api.pause(attempt);
        const found = await find();
        if (found !== undefined)
            return found;
        try {
            return await send();
        }
        catch (error) {
            if (attempt === resends || !write_once_isUnclear(error))
                throw error;
        }
    }
}
async function findPosted(api, deploymentId, status) {
    // Only the newest: an older one may say the same, and not be ours.
    const [newest] = await listStatuses(api, deploymentId);
    const isOurs = newest?.state === status.state && newest.description === status.description && newest.logUrl === status.logUrl;
    return isOurs ? newest : undefined;
}
/** Clocks of runner and GitHub differ a little. */
const toleranceMs = 60_000;
/** Without a mark: the same payload, made no earlier than our call, and without any status yet. */
async function looksLikeOurs(api, deployment, { payload, at }) {
    if (deployment.payload !== payload || deployment.createdAt.getTime() < at - toleranceMs)
        return false;
    return (await listStatuses(api, deployment.id)).length === 0;
}
//# sourceMappingURL=write-once.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/write-one-by-one.js



/** After one of these the next item would meet the same. */
const hopeless = ['rate-limit', 'bad-token'];
/** After one of these too, where nothing has worked yet. */
const probablyHopeless = ['permission', 'read-only-run', 'forbidden', 'network', 'proxy'];
/** Carries out the work over REST: one call or two for each item, for servers on which GraphQL may not write. */
function writeOneByOne(api) {
    let hasWritten = false;
    async function write(item) {
        let { deactivated } = item;
        try {
            if (item.status)
                await postStatusOnce(api, item.id, item.status);
            deactivated ||= item.status?.state === 'inactive';
            if (item.deletes)
                await deleteDeployment(api, item.id);
            hasWritten = true;
            return { done: [{ item, deactivated, deleted: item.deletes }] };
        }
        catch (failure) {
            if (!(failure instanceof ApiError))
                throw failure;
            const stops = hopeless.includes(failure.kind) || (!hasWritten && probablyHopeless.includes(failure.kind));
            if (stops)
                return { done: [], again: [{ ...item, deactivated }], stopped: failure };
            return { done: [{ item, deactivated, deleted: false, failure }] };
        }
    }
    return {
        size: 1,
        async write([item]) {
            return item ? write(item) : { done: [] };
        },
    };
}
//# sourceMappingURL=write-one-by-one.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/clean.js





/** How often the log says how far it is. */
const progressEveryMs = 5_000;
/** So many calls in a row go through without meeting a limit; from then on GitHub asks for a pause between two writes. */
const burst = 10;
/**
 * Does the work, an item's failure leaving the others. Many items go in one request, or, where GraphQL may not write, one by
 * one, with the pause between two requests that GitHub asks for. `onDone` is called each time that something has been done.
 * Ends early when cancelled, and when going on has no sense.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
async function clean(api, work, watch, onDone = () => { }) {
    const cleaned = { deactivated: [], deleted: [], failures: [] };
    let queue = itemsOf(work);
    let writer = writeBatches(api, watch, createLimits(watch));
    const tell = progressTeller(watch, queue.length);
    for (let requests = 0; queue.length > 0 && !watch.isCancelled; requests++) {
        if (requests > 0 && (writer.size > 1 || requests > burst))
            await watch.pause(1);
        if (watch.isCancelled)
            break;
        const items = queue.slice(0, writer.size);
        const { done, again = [], refused, stopped } = await writer.write(items);
        queue = [...again, ...queue.slice(items.length)];
        note(cleaned, done, watch);
        if (done.length > 0)
            onDone(cleaned);
        if (stopped)
            cleaned.failures.push(stopped);
        if (stopped)
            break;
        if (refused) {
            watch.log.line(`${refused.message}. Going on one by one over REST, which takes a call or two for each.`);
            writer = writeOneByOne(api);
        }
        tell(queue.length, progress(work, cleaned));
    }
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
function progressTeller({ now, log }, all) {
    const began = now();
    let told = began;
    return (left, text) => {
        if (left === 0 || now() - told < progressEveryMs)
            return;
        told = now();
        log.line(`${text}, about ${(0,shared_text/* duration */.p0)(((told - began) / (all - left)) * left)} left`);
    };
}
/** `1,000 found, 3 active, 3 deactivated, 640/1,000 deleted` */
function progress({ found, active, underWay, deletes }, { deactivated, deleted }) {
    const parts = [
        `${counted([...found, ...underWay])} found`,
        `${counted(active)} active`,
        ...(underWay.length > 0 ? [`${counted(underWay)} under way`] : []),
        `${counted(deactivated)} deactivated`,
        ...(deletes ? [`${counted(deleted)}/${counted(found)} deleted`] : []),
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
;// CONCATENATED MODULE: ./lib/src/environment/patterns.js
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
function hasGlob(patterns) {
    return patterns.some((pattern) => pattern.includes('*'));
}
//# sourceMappingURL=patterns.js.map
;// CONCATENATED MODULE: ./lib/src/github/node-id.js

/** A deployment whose number, which REST calls and outputs take, cannot be told from what GitHub says of it. */
class UnreadableId extends ActionError {
    constructor(nodeId, environment) {
        super(`The id of a deployment to ${environment || 'an environment without a name'} cannot be read: ${nodeId}`, {
            help: 'GitHub may have a new form of ids. Use the newest version of this action; if it has the same problem, please open an issue with this message.',
        });
    }
}
/**
 * The number by which REST knows a deployment: GraphQL's `databaseId` where it is given, else out of the node id. Undefined
 * if neither can be read, or if they contradict each other: a wrong number would be another deployment's.
 */
function restId(nodeId, databaseId) {
    const decoded = idInNodeId(nodeId);
    const given = databaseId ?? undefined;
    if (given !== undefined && decoded !== undefined && given !== decoded)
        return undefined;
    const id = given ?? decoded;
    return id !== undefined && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}
/** The number of a deployment's status, out of its node id; undefined where it cannot be read. */
function statusIdIn(nodeId) {
    if (nodeId.startsWith('DES_'))
        return lastOfThree(Buffer.from(nodeId.slice(4), 'base64url'));
    const [, digits] = /^016:DeploymentStatus(\d+)$/.exec(Buffer.from(nodeId, 'base64').toString('latin1')) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/**
 * New node ids are `DE_` and base64url of msgpack `[0, repository, id]`; old ones, as on older servers, base64 of
 * `010:Deployment123`.
 */
function idInNodeId(nodeId) {
    if (nodeId.startsWith('DE_'))
        return lastOfThree(Buffer.from(nodeId.slice(3), 'base64url'));
    const [, digits] = /^010:Deployment(\d+)$/.exec(Buffer.from(nodeId, 'base64').toString('latin1')) ?? [];
    return digits === undefined ? undefined : Number(digits);
}
/** The first byte of a number, and how many bytes of it follow: https://github.com/msgpack/msgpack/blob/master/spec.md */
const widths = { 204: 1, 205: 2, 206: 4, 207: 8 };
/** The last number of an array of three, which begins with 0x93 and has nothing behind it. A small number is its own first byte. */
function lastOfThree(bytes) {
    if (bytes[0] !== 0x93)
        return undefined;
    let at = 1;
    let last;
    for (let element = 0; element < 3; element++) {
        const first = bytes[at];
        const width = first === undefined ? undefined : first < 0x80 ? 0 : widths[first];
        if (width === undefined || at + width >= bytes.length)
            return undefined;
        last = BigInt(`0x${bytes.subarray(width === 0 ? at : at + 1, at + width + 1).toString('hex')}`);
        at += width + 1;
    }
    return at === bytes.length ? Number(last) : undefined;
}
//# sourceMappingURL=node-id.js.map
;// CONCATENATED MODULE: ./lib/src/github/history.js





// Newest first: the default is oldest first.
const query = (fields) => `query ($owner: String!, $repo: String!, $environments: [String!], $after: String) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    deployments(environments: $environments, first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${fields} }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const fields = 'id environment commitOid ref { name } task payload createdAt latestStatus { id state logUrl createdAt }';
/** How far back {@link readRecent} looks at most. */
const maxSearched = 1_000;
/** After so many of the task that are neither active nor under way, in a row, none is expected to be. */
const quietRow = 50;
/**
 * An environment's newest deployments, newest first: one call for every 100, where REST would take one for each. It reads
 * until it has seen `id` and all that is active or under way of the task, but at most 1,000. It is done beside the deploy, so
 * no call is made twice, nor waits for a limit.
 * https://docs.github.com/graphql/reference/objects#deployment
 * @throws ApiError, UnreadableId
 */
async function readRecent(api, { environment, task, id }) {
    const deployments = [];
    let quiet = 0;
    let defaultBranch;
    for await (const page of readPages(api, [environment], { retries: 0, hurry: true })) {
        defaultBranch = page.defaultBranchRef?.name;
        for (const past of page.nodes.map(readPast)) {
            deployments.push(past);
            if (past.task === task)
                quiet = past.state === 'success' || isOpen(past.state) ? 0 : quiet + 1;
        }
        const seen = id === undefined || deployments.some((past) => past.id === id);
        if ((seen && quiet >= quietRow) || deployments.length >= maxSearched)
            break;
    }
    return { deployments, defaultBranch };
}
/**
 * All deployments to the environments, or to any, newest first: one call for every 100.
 * @throws ApiError; UnreadableId at a deployment whose id cannot be read
 */
async function* readAll(api, environments) {
    for await (const { nodes } of readPages(api, environments))
        for (const node of nodes)
            yield readPast(node);
}
async function* readPages(api, environments, request) {
    const readPage = createReader(api);
    let after;
    do {
        const { deployments, defaultBranchRef } = await readPage({ environments, after, ...(request && { request }) });
        const { nodes, pageInfo } = deployments;
        yield { nodes, defaultBranchRef };
        after = (pageInfo.hasNextPage && pageInfo.endCursor) || undefined;
    } while (after !== undefined);
}
/** Reads pages. A server that refuses `databaseId`, or cannot give it for today's ids, is asked without it from then on. */
function createReader(api) {
    const { octokit, owner, repo } = api;
    let asked = `databaseId ${fields}`;
    async function read(page) {
        const ask = () => octokit.graphql(query(asked), { owner, repo, ...page });
        const { repository } = await ask().catch((error) => {
            if (asked === fields || !isAboutDatabaseId(error))
                throw error;
            asked = fields;
            return ask();
        });
        // A repository that cannot be seen is null, beside an error or alone.
        if (!repository)
            throw new github_failure/* UnreadableAnswer */.ym(200);
        return repository;
    }
    return (page) => call_call(api, { doing: 'list the deployments', permission: 'deployments: write' }, () => read(page));
}
/** Whether GraphQL refused a query because of `databaseId`, a 32-bit number. */
function isAboutDatabaseId(error) {
    return error instanceof Error && 'errors' in error && JSON.stringify(error.errors).includes('databaseId');
}
function readPast(node) {
    const { id: nodeId, databaseId, environment, commitOid, ref, task, payload, createdAt, latestStatus } = node;
    const id = restId(nodeId, databaseId);
    if (id === undefined)
        throw new UnreadableId(nodeId, environment);
    return {
        ...{ id, nodeId, environment: environment ?? '', sha: commitOid, ref: ref?.name, task: task ?? 'deploy' },
        state: latestStatus?.state.toLowerCase(),
        logUrl: latestStatus?.logUrl ?? undefined,
        stateSince: latestStatus ? new Date(latestStatus.createdAt) : undefined,
        statusId: latestStatus ? statusIdIn(latestStatus.id) : undefined,
        mark: markOf(payload),
        bare: ['', '{}', '""', 'null'].includes(payload ?? ''),
        createdAt: new Date(createdAt),
    };
}
//# sourceMappingURL=history.js.map
;// CONCATENATED MODULE: ./lib/src/github/history-over-rest.js





/** How a server without GraphQL answers, or one that does not let this token use it. */
const refusals = ['not-found', 'permission', 'read-only-run', 'forbidden', 'invalid', 'other'];
/** Whether GraphQL refuses to be asked, so that REST has to be. */
function needsRest(error) {
    return error instanceof ApiError && refusals.includes(error.kind);
}
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
    const [newest] = await listStatuses(api, past.id);
    const { state, logUrl, createdAt: stateSince, id: statusId } = newest ?? {};
    return { ...past, state, logUrl: logUrl || undefined, stateSince, statusId };
}
function readPage(api, environment, page) {
    const { octokit, owner, repo } = api;
    const which = { owner, repo, per_page: 100, page, ...(environment === undefined ? {} : { environment }) };
    return call_call(api, { doing: 'list the deployments', permission: 'deployments: write' }, async () => {
        const { status, data } = await octokit.rest.repos.listDeployments(which);
        if (!Array.isArray(data))
            throw new github_failure/* UnreadableAnswer */.ym(status);
        return data.map(({ id, node_id, environment: name, sha, ref, task, payload, created_at }) => ({
            ...{ id, nodeId: node_id, environment: name, sha, ref: ref.replace(/^refs\/(heads|tags)\//, ''), task },
            ...{ state: undefined, logUrl: undefined, stateSince: undefined, statusId: undefined },
            ...{ mark: markOf(payload), createdAt: new Date(created_at) },
            bare: ['', '{}', '""', 'null'].includes(JSON.stringify(payload ?? '')),
        }));
    });
}
//# sourceMappingURL=history-over-rest.js.map
;// CONCATENATED MODULE: ./lib/src/github/pace.js
/** So many writes go through at once without meeting a limit. */
const pace_burst = 10;
/**
 * Gives the items one after another; beyond the first few with a second between them, as GitHub asks of those who write much.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests
 */
async function* paced(items, pause) {
    for (const [index, item] of items.entries()) {
        if (index >= pace_burst)
            await pause(1);
        yield item;
    }
}
//# sourceMappingURL=pace.js.map
;// CONCATENATED MODULE: ./lib/src/github/repository.js



/** GitHub's REST calls about what is beside deployments: runs, rules, commits and environments. */
/** A call beside the deploy is not made twice, and waits for no limit. */
const hurry = { retries: 0, hurry: true };
/**
 * Whether an attempt of a workflow run has ended; a run that the token may not see counts as going on.
 * https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run
 * @throws ApiError
 */
function isRunOver(api, run, attempt) {
    const { octokit, owner, repo } = api;
    return call_call(api, { doing: `say whether run ${run} has ended`, permission: 'actions: read' }, async () => {
        const { data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: run, request: hurry });
        return data.status === 'completed' || (data.run_attempt ?? 1) > attempt;
    });
}
/**
 * The environments that must have a successful deployment before a change can reach the branch, by its rules; none where the
 * repository's plan has no rules. Older branch protections are not among them.
 * https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 * @throws ApiError
 */
function requiredEnvironments(api, branch) {
    const { octokit, owner, repo } = api;
    return call_call(api, { doing: `list the rules of ${branch}`, permission: 'metadata: read' }, async () => {
        const { data } = await octokit.rest.repos
            .getBranchRules({ owner, repo, branch, per_page: 100, request: hurry })
            .catch((error) => {
            if (hasNoRules(error))
                return { data: [] };
            throw error;
        });
        if (!Array.isArray(data))
            throw new github_failure/* UnreadableAnswer */.ym(200);
        return data.flatMap((rule) => rule.type === 'required_deployments' ? (rule.parameters?.required_deployment_environments ?? []) : []);
    });
}
/**
 * The commit at the head of a branch, or of a tag: https://docs.github.com/rest/commits/commits#get-a-commit
 * @throws ApiError
 */
function headOf(api, ref) {
    const { octokit, owner, repo } = api;
    return call(api, { doing: `find the commit of \`${ref}\``, permission: 'contents: read' }, async () => {
        const { status, data } = await octokit.rest.repos.getCommit({ owner, repo, ref, per_page: 1 });
        if (typeof data.sha !== 'string')
            throw new UnreadableAnswer(status);
        return data.sha;
    });
}
/** "Upgrade to GitHub Pro or make this repository public to enable this feature." */
function hasNoRules(error) {
    const { status, message = '' } = (0,github_failure/* failureOf */.g5)(error) ?? {};
    return status === 403 && /^Upgrade to .* to enable this feature/.test(message);
}
/** How `head` stands to `base`: https://docs.github.com/rest/commits/commits#compare-two-commits @throws ApiError */
function compareCommits(api, base, head) {
    const { octokit, owner, repo } = api;
    return call_call(api, { doing: `compare ${base} with ${head}`, permission: 'contents: read' }, async () => {
        const basehead = `${base}...${head}`;
        const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
        return data.status;
    });
}
/** @throws ApiError */
function createCommitStatus(api, sha, status) {
    const { octokit, owner, repo } = api;
    const { state, context, description, targetUrl } = status;
    return call_call(api, { doing: `post the commit status \`${context}\``, permission: 'statuses: write' }, async () => {
        const wanted = { sha, state, context, description, target_url: targetUrl };
        await octokit.rest.repos.createCommitStatus({ owner, repo, ...wanted });
    });
}
/**
 * Deletes an environment, with its secrets and rules; one that is gone already is fine too.
 * https://docs.github.com/rest/deployments/environments#delete-an-environment
 * @throws ApiError; ActionError for a name that would make it another call: in a URL, `..` is the folder above
 */
async function deleteEnvironment(api, name) {
    const { octokit, owner, repo } = api;
    if (['', '.', '..'].includes(name)) {
        throw new ActionError(`The environment \`${name}\` cannot be deleted: its name has a meaning of its own in a URL`);
    }
    await remove(api, { doing: `delete the environment ${name}`, permission: 'administration: write' }, () => octokit.rest.repos.deleteAnEnvironment({ owner, repo, environment_name: name }));
}
//# sourceMappingURL=repository.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/delete-environments.js








/** Environments to delete once nothing is left in them: those that were named, also without any deployment, and those that match. */
function environmentsOf(patterns, all) {
    const named = patterns.filter((name) => !hasGlob([name]));
    return [...new Set([...named, ...all.map(({ environment }) => environment)])].filter((name) => isNamed(patterns, name));
}
/** Those of them that will have nothing left once `deleted` are gone. Upper and lower case are one environment. */
function emptied(names, all, deleted) {
    const gone = new Set(deleted);
    const used = new Set(all.flatMap(({ id, environment }) => (gone.has(id) ? [] : [environment.toLowerCase()])));
    return names.filter((name) => !used.has(name.toLowerCase()));
}
/**
 * Deletes environments in which nothing is left, which is asked once more before each. Only administrators may: for anyone
 * else that is one warning, and nothing fails. Any other failure is added to those of `cleaned`.
 * @returns the names of those that are gone
 */
async function deleteEnvironments(api, { patterns, all }, cleaned, watch) {
    const { log } = watch;
    const wanted = environmentsOf(patterns, all);
    const empty = emptied(wanted, all, cleaned.deleted);
    for (const name of wanted)
        if (!empty.includes(name))
            log.line(stays(name));
    const deleted = [];
    for await (const name of paced(empty, watch.pause)) {
        if (watch.isCancelled)
            break;
        try {
            if (await deleteIfEmpty(api, name, all)) {
                log.line(`The environment ${name} is deleted`);
                deleted.push(name);
            }
            else
                log.warning(stays(name));
        }
        catch (error) {
            if (!(error instanceof ActionError))
                throw error;
            if (error instanceof ApiError && isForAdministrators(error)) {
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
    await deleteEnvironment(api, name);
    return true;
}
async function hasAny(api, environments) {
    try {
        return !(await readAll(api, environments).next()).done;
    }
    catch (error) {
        if (error instanceof UnreadableId)
            return true;
        if (!needsRest(error))
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
const help = 'The records are cleaned. To delete environments too, give `token` that of a GitHub App, or a fine-grained personal access token, with the repository permission "Administration: write": the workflow token cannot have it.';
//# sourceMappingURL=delete-environments.js.map
;// CONCATENATED MODULE: ./lib/src/github/refs.js


/**
 * Ids of the deployments that were made with a branch or tag, in any of the ways to write it. REST keeps the ref as it was
 * sent; GraphQL has none any more once the branch is deleted. One call for each way and 100 deployments. @throws ApiError
 * https://docs.github.com/rest/deployments/deployments#list-deployments
 */
async function idsMadeWith(api, ref) {
    const short = ref.replace(/^refs\/(heads|tags)\//, '');
    const ways = new Set([ref, short, ...(ref === short ? [`refs/heads/${ref}`, `refs/tags/${ref}`] : [])]);
    const ids = new Set();
    for (const way of ways)
        for await (const id of listIds(api, way))
            ids.add(id);
    return ids;
}
async function* listIds(api, ref) {
    const { octokit, owner, repo } = api;
    const purpose = { doing: `list the deployments of ${ref}`, permission: 'deployments: write' };
    for (let page = 1, more = true; more; page++) {
        const ids = await call_call(api, purpose, async () => {
            const { status, data } = await octokit.rest.repos.listDeployments({ owner, repo, ref, per_page: 100, page });
            if (!Array.isArray(data))
                throw new github_failure/* UnreadableAnswer */.ym(status);
            return data.map(({ id }) => id);
        });
        yield* ids;
        more = ids.length === 100;
    }
}
//# sourceMappingURL=refs.js.map
;// CONCATENATED MODULE: ./lib/src/github/server-time.js
/**
 * GitHub's time in milliseconds since 1970, by the `date` of its newest answer from now on; until there is one, the runner's.
 * Times of deployments are GitHub's, and a runner's clock can be minutes off.
 */
function followServerTime({ octokit }) {
    let ahead = 0;
    octokit.hook.after('request', ({ headers }) => {
        const date = Date.parse(headers.date ?? '');
        if (!Number.isNaN(date))
            ahead = date - Date.now();
    });
    return () => Date.now() + ahead;
}
//# sourceMappingURL=server-time.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/select.js

/** Those that the filter names, in the order given, which is newest first. */
function select_select(deployments, { environment, task, ref, keepLatest, olderThan }, { now, madeWithRef }) {
    const seen = new Map();
    const live = new Set();
    return deployments
        .filter((past) => isNamed(environment, past.environment))
        .filter((past) => task === undefined || past.task === task)
        .filter(({ id, sha, ref: its }) => ref === undefined || sha === ref || its === ref || madeWithRef.has(id))
        .filter((past) => {
        const key = JSON.stringify([past.environment.toLowerCase(), past.task]);
        const newer = seen.get(key) ?? 0;
        seen.set(key, newer + 1);
        // What is live is no old history, however many deploys have failed since.
        const isLive = keepLatest > 0 && past.state === 'success' && !live.has(key);
        if (isLive)
            live.add(key);
        return newer >= keepLatest && !isLive;
    })
        .filter(({ createdAt }) => olderThan === undefined || now - createdAt.getTime() >= olderThan);
}
//# sourceMappingURL=select.js.map
;// CONCATENATED MODULE: ./lib/src/cleanup/under-way.js




/** Where the run is not known: a deploy takes no longer than this. */
const longestDeployMs = 86_400_000;
/**
 * Tells deploys under way from what was left open: the run named by their mark has not completed or, where that is not
 * known or may not be read, they are younger than 24 h. One call for each run. `now` is GitHub's time. Never rejects.
 */
async function findUnfinished(api, deployments, now) {
    const open = deployments.filter(({ state }) => isUnfinished(state));
    const runs = new Map();
    const [underWay, abandoned] = [[], []];
    for (const past of open) {
        const isOver = (await hasRunEnded(api, past, runs)) ?? isOld(past, now);
        if (isOver)
            abandoned.push(past);
        else
            underWay.push(past);
    }
    return { underWay, abandoned };
}
/** `waiting`: for a reviewer or a timer of the environment's rules. */
function isUnfinished(state) {
    return isOpen(state) || state === 'waiting';
}
function isOld({ createdAt }, now) {
    return now - createdAt.getTime() >= longestDeployMs;
}
/** Resolves to undefined, or is undefined, where nobody can tell. */
function hasRunEnded(api, { mark, environment, sha }, runs) {
    if (!mark || !fits(mark, { repository: `${api.owner}/${api.repo}`, environment, sha }))
        return undefined;
    const { repository, run, attempt } = mark;
    if (!/^\d+$/.test(run))
        return undefined;
    const key = `${repository}/${run}/${attempt}`.toLowerCase();
    const asked = runs.get(key) ?? askRun(api, repository, Number(run), Number(attempt));
    runs.set(key, asked);
    return asked;
}
async function askRun(api, repository, run, attempt) {
    const [owner = '', repo = ''] = repository.split('/');
    try {
        return await isRunOver({ ...api, owner, repo }, run, attempt);
    }
    catch (error) {
        if (!(error instanceof ApiError))
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
    const now = followServerTime(api);
    const { ref, deletes, logUrl } = aim;
    const all = await list(api, aim, log);
    const isName = ref !== undefined && !/^[0-9a-f]{40}$/.test(ref);
    const madeWithRef = isName ? await idsMadeWith(api, ref) : new Set();
    const selected = select_select(all, aim, { now: now(), madeWithRef });
    const { underWay, abandoned } = await findUnfinished(api, selected, now());
    const alone = new Set(underWay);
    const found = selected.filter((past) => !alone.has(past));
    const active = found.filter(({ state }) => state === 'success');
    return { all, work: { found, active, abandoned, underWay, deletes, logUrl } };
}
async function list(api, aim, log) {
    const everything = aim.deletesEnvironments || hasGlob(aim.environment);
    const names = everything ? undefined : askedFor(aim.environment);
    try {
        return await Array.fromAsync(readAll(api, names));
    }
    catch (error) {
        if (!needsRest(error))
            throw error;
        log.line(`${error.message}. Going on over REST, which takes a call for each deployment.`);
        const wanted = ({ environment, task }) => isNamed(aim.environment, environment) && (aim.task === undefined || task === aim.task);
        return Array.fromAsync(readAllOverRest(api, names, wanted));
    }
}
/** GitHub may tell upper from lower case where it filters by names: each is asked for in the usual ways to write it. */
function askedFor(names) {
    const included = names.filter((name) => !name.startsWith('!'));
    return [
        ...new Set(included.flatMap((name) => [
            ...[name, name.toLowerCase(), name.toUpperCase()],
            name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
        ])),
    ];
}
//# sourceMappingURL=survey.js.map
;// CONCATENATED MODULE: ./lib/src/github/api.js
/**
 * Opens the API of one repository, `owner/name`. In a read-only run GitHub gives the workflow a token that cannot write, and
 * errors say so.
 */
async function openApi({ token, apiUrl, repository }, readOnlyRun, connection, fetch = connection.fetch) {
    const { log, env } = connection;
    const { connect } = await connection.load();
    const octokit = connect({
        token,
        apiUrl: withoutSlash(apiUrl),
        fetch,
        onWait: (message) => log.line(message),
    });
    const [owner = '', repo = ''] = repository.split('/');
    return {
        octokit,
        owner,
        repo,
        readOnlyRun,
        proxy: ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].some((name) => env[name]),
        pause: connection.pause,
    };
}
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
}
//# sourceMappingURL=api.js.map
;// CONCATENATED MODULE: ./lib/src/results/clean-up-summary.js

/** The job summary of a clean-up. */
function summarizeCleanUp({ mode, environment, dryRun }, progress, environments, failures) {
    const title = `${mode === 'delete' ? 'Delete' : 'Deactivate'} deployments to ${environment.join(', ')}`;
    return [
        `### ${failures.length > 0 ? '❌' : '🧹'} ${(0,shared_text/* markdown */.wD)(title)}${dryRun ? ' (dry run)' : ''}`,
        '',
        `${progress}.`,
        ...(environments.length > 0 ? ['', `Environments deleted: ${environments.map(shared_text/* markdown */.wD).join(', ')}.`] : []),
        ...failures.slice(0, 10).map(({ message }) => `\n- ${(0,shared_text/* markdown */.wD)(message)}`),
        '',
    ].join('\n');
}
//# sourceMappingURL=clean-up-summary.js.map
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ (/* unused pure expression or super */ null && (Symbol("evaluating")));
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function util_assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            util_assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        util_assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const util_allowsEval = /* @__PURE__*/ cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
});
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to — the same check instance is shared by every clone of that schema — so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function util_issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together — see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype — never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback — rest and defaulted parameters both report arity 0 — and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure — the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, …) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` — unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(globalConfig, newConfig);
    return globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/memoizer.js

class $ZodCyclicError extends Error {
    constructor() {
        super(`Cannot parse a reference cycle that closes through a transform`);
        this.name = "ZodCyclicError";
    }
}
/** Keyed off the context object every schema in one parse call already shares. */
const STATE = "~memo";
const NO_ISSUES = [];
// a value a cycle can close through
function isRef(value) {
    return value !== null && typeof value === "object";
}
// Receivers prefix paths in place, so the cache and every hand-out need their own copies.
function cloneIssues(issues) {
    return issues.map((iss) => (iss.path ? { ...iss, path: iss.path.slice() } : { ...iss }));
}
const recursive = /*@__PURE__*/ new WeakMap();
/** What the walk established, in order of certainty: ordered so the strongest answer among children wins. */
const NONE = 0;
const ASSUMED = 1;
const PROVEN = 2;
/** Whether this schema's subtree contains a cycle, so one parse can re-enter it. */
function isRecursive(inst, stack, resolve) {
    const cached = recursive.get(inst);
    if (cached !== undefined)
        return cached ? PROVEN : NONE;
    // Relative to the walk in progress, so not cached.
    if (stack.has(inst))
        return PROVEN;
    stack.add(inst);
    let result = NONE;
    const check = (child) => {
        if (result !== PROVEN && child?._zod) {
            const answer = isRecursive(child, stack, resolve);
            if (answer > result)
                result = answer;
        }
    };
    // `Reflect.ownKeys` rather than `Object.keys`, so a cycle through a declared symbol key is still seen
    const shape = (sh, spread) => {
        let answer = NONE;
        for (const key of Reflect.ownKeys(sh)) {
            const desc = Object.getOwnPropertyDescriptor(sh, key);
            // an object resolves its shape by spread, so a key it does not enumerate is never parsed; `z.properties` reads every own key and so keeps them all
            if (spread && !desc.enumerable)
                continue;
            // resolving runs user code, and a factory mints a fresh subtree per read, so an edge the walk can't follow counts as a cycle
            const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
            if (child > answer)
                answer = child;
        }
        return answer;
    };
    const merge = (answer) => {
        if (answer > result)
            result = answer;
    };
    const def = inst._zod.def;
    const kind = def.type;
    switch (kind) {
        case "object": {
            const raw = rawShape(def);
            // a def with no raw shape answers `shape` from an accessor of its own, and running that can mint a whole fresh subtree
            merge(raw ? shape(raw, true) : ASSUMED);
            check(def.catchall);
            break;
        }
        case "array":
            check(def.element);
            break;
        case "tuple":
            for (const el of def.items)
                check(el);
            check(def.rest);
            break;
        case "record":
        case "map":
            check(def.keyType);
            check(def.valueType);
            break;
        case "set":
            check(def.valueType);
            break;
        case "union":
            for (const el of def.options)
                check(el);
            break;
        case "intersection":
            check(def.left);
            check(def.right);
            break;
        case "optional":
        case "nullable":
        case "default":
        case "prefault":
        case "catch":
        case "readonly":
        case "nonoptional":
        case "promise":
        case "success":
            check(def.innerType);
            break;
        case "pipe":
            check(def.in);
            check(def.out);
            break;
        case "function":
            check(def.input);
            check(def.output);
            break;
        // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
        case "lazy": {
            const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : undefined);
            // walked with resolution off: one hop sees past the deferral, and a lazy that yields only another unresolved lazy is generative, so it stops there
            merge(inner ? isRecursive(inner, stack, false) : ASSUMED);
            break;
        }
        // a leaf by choice: `parts` are regex fragments, not data positions
        case "template_literal":
        // leaves
        case "string":
        case "number":
        case "int":
        case "boolean":
        case "bigint":
        case "symbol":
        case "undefined":
        case "null":
        case "void":
        case "never":
        case "any":
        case "unknown":
        case "date":
        case "nan":
        case "enum":
        case "literal":
        case "file":
        case "transform":
        case "custom":
            break;
        default: {
            // a new built-in kind becomes a compile error here
            kind;
            // a user-defined kind can still hold children, and only its author knows where, so fall back to scanning the def — skipping accessors, since reading one can run user code
            for (const key in def) {
                const desc = Object.getOwnPropertyDescriptor(def, key);
                if (!desc || desc.get)
                    continue;
                const value = desc.value;
                if (!value || typeof value !== "object")
                    continue;
                if (value._zod)
                    check(value);
                else if (Array.isArray(value))
                    for (const el of value)
                        check(el);
            }
        }
    }
    stack.delete(inst);
    return settle(inst, result);
}
/** An assumed answer must not outlive the resolution that settles it, so only a certain one is cached. */
function settle(inst, answer) {
    if (answer !== ASSUMED)
        recursive.set(inst, answer === PROVEN);
    return answer;
}
/**
 * Whether one parse can re-enter this schema, i.e. its subtree contains a cycle.
 * Exported for `z.compile`, which refuses to compile such a schema: cycle
 * breaking is driven from here off state keyed on the parse context, and a
 * generated fast path has no context to key on.
 */
function isRecursiveSchema(inst) {
    // z.compile never parses, so nothing would ever resolve a lazy for it; it runs once and already treats a throw here as recursive
    return isRecursive(inst, new Set(), true) !== NONE;
}
function bucketFor(state, inst) {
    let bucket = state.buckets.get(inst);
    if (!bucket) {
        bucket = new WeakMap();
        state.buckets.set(inst, bucket);
    }
    return bucket;
}
// Set immediately before delegating to core and cleared immediately after, so `alloc` registers only for a visit this module is driving.
let handoff;
// Allocated but unfinished entries. `alloc` and the matching pop both happen in the synchronous part of a parse, so they nest even when children are async, and one stack serves every schema.
const memoizer_open = [];
const memo = {
    alloc(_inst, payload, empty) {
        const bucket = handoff;
        if (!bucket)
            return empty;
        handoff = undefined;
        const entry = { value: empty, issues: null };
        bucket.set(payload.value, entry);
        memoizer_open.push(entry);
        return empty;
    },
    guard(inst) {
        var _a;
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                // The value is a placeholder a back-edge is still waiting on, so the cycle closes through this transform. Its output can't exist in time to bind.
                if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
                    throw new $ZodCyclicError();
                return base(payload, ctx);
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
    attach(inst) {
        var _a;
        let isRecursiveInst;
        let rechecked = false;
        // a recursive schema is re-entered many times per parse and its bucket never changes
        let lastCtx;
        let lastBucket;
        // Wraps `parse` in a deferred so it sees the container's final parse. Core's own deferred copies `parse` into `run` when there are no checks, and it ran first, so `run` is patched to match; with checks, `run` reads `parse` dynamically.
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred.push(() => {
            const base = inst._zod.parse;
            const wrapped = (payload, ctx) => {
                if (isRecursiveInst === undefined) {
                    const walked = isRecursive(inst, new Set(), false);
                    if (walked === NONE) {
                        // Nothing here can ever fire, so take it back out.
                        inst._zod.parse = base;
                        if (inst._zod.run === wrapped)
                            inst._zod.run = base;
                        return base(payload, ctx);
                    }
                    // this parse resolves the deferred edges on its own path, so ask once more before latching
                    if (walked === PROVEN || rechecked)
                        isRecursiveInst = true;
                    else
                        rechecked = true;
                }
                const input = payload.value;
                if (!isRef(input))
                    return base(payload, ctx);
                let state = ctx[STATE];
                if (!state) {
                    state = { buckets: new WeakMap(), backEdges: undefined };
                    ctx[STATE] = state;
                }
                let bucket;
                if (lastCtx === ctx) {
                    bucket = lastBucket;
                }
                else {
                    bucket = bucketFor(state, inst);
                    lastCtx = ctx;
                    lastBucket = bucket;
                }
                const hit = bucket.get(input);
                if (hit) {
                    payload.value = hit.value;
                    if (hit.issues) {
                        if (hit.issues.length)
                            payload.issues.push(...cloneIssues(hit.issues));
                    }
                    else {
                        // Still being parsed: its own checks cover it, so skip them here.
                        payload.memo = true;
                        state.backEdges ?? (state.backEdges = new WeakSet());
                        state.backEdges.add(hit.value);
                    }
                    return payload;
                }
                handoff = bucket;
                const depth = memoizer_open.length;
                const result = base(payload, ctx);
                handoff = undefined;
                // A container that rejected its input outright allocated nothing.
                const entry = memoizer_open.length > depth ? memoizer_open.pop() : undefined;
                // Both paths written out so the sync one allocates no closure. It runs once per node, and capturing here cost more than everything else combined.
                if (result instanceof Promise) {
                    return result.then((r) => {
                        if (entry)
                            entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
                        return r;
                    });
                }
                if (entry)
                    entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
                return result;
            };
            inst._zod.parse = wrapped;
            if (inst._zod.run === base)
                inst._zod.run = wrapped;
        });
    },
};
/** The memoizer that gives containers cycle support. `zod` installs it by default; `zod/mini` opts in with `config({ memoizer: memoizer() })`. */
function memoizer() {
    return memo;
}
/** Whether this value is a node a back-edge resolved to before it finished. */
function isBackEdge(ctx, value) {
    const backEdges = ctx[STATE]?.backEdges;
    return backEdges !== undefined && isRef(value) && backEdges.has(value);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor — a pictograph, a regional indicator, or the enclosing keycap — because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12–19 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ regexes_anchor(dateSource);
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ $constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ $constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ $constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = lowercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckUpperCase = /*@__PURE__*/ $constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = uppercase);
    $ZodCheckStringFormat.init(inst, def);
});
const $ZodCheckIncludes = /*@__PURE__*/ $constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckStartsWith = /*@__PURE__*/ $constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckEndsWith = /*@__PURE__*/ $constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ $constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
});
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ $constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
});

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/doc.js
class Doc {
    constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
    }
    // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
    indented(fn) {
        this.indent += 1;
        try {
            fn(this);
        }
        finally {
            this.indent -= 1;
        }
    }
    write(arg) {
        if (typeof arg === "function") {
            arg(this, { execution: "sync" });
            arg(this, { execution: "async" });
            return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
            this.content.push(line);
        }
    }
    compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {\n${content.join("\n")}\n};`);
        return factory(...Object.values(this.closed));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ $constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    $ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
});
const $ZodGUID = /*@__PURE__*/ $constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = guid);
    $ZodStringFormat.init(inst, def);
});
const $ZodUUID = /*@__PURE__*/ $constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = uuid(v));
    }
    else
        def.pattern ?? (def.pattern = uuid());
    $ZodStringFormat.init(inst, def);
});
const $ZodEmail = /*@__PURE__*/ $constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = email);
    $ZodStringFormat.init(inst, def);
});
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ $constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodEmoji = /*@__PURE__*/ $constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = emoji());
    $ZodStringFormat.init(inst, def);
});
const $ZodNanoID = /*@__PURE__*/ $constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? nanoid : nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
});
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ $constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = cuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodCUID2 = /*@__PURE__*/ $constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = cuid2);
    $ZodStringFormat.init(inst, def);
});
const $ZodULID = /*@__PURE__*/ $constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = ulid);
    $ZodStringFormat.init(inst, def);
});
const $ZodXID = /*@__PURE__*/ $constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = xid);
    $ZodStringFormat.init(inst, def);
});
const $ZodKSUID = /*@__PURE__*/ $constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = ksuid);
    $ZodStringFormat.init(inst, def);
});
const $ZodISODateTime = /*@__PURE__*/ $constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = datetime(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODate = /*@__PURE__*/ $constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = date);
    $ZodStringFormat.init(inst, def);
});
const $ZodISOTime = /*@__PURE__*/ $constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = time(def));
    $ZodStringFormat.init(inst, def);
});
const $ZodISODuration = /*@__PURE__*/ $constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = duration);
    $ZodStringFormat.init(inst, def);
});
const $ZodIPv4 = /*@__PURE__*/ $constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = ipv4);
    $ZodStringFormat.init(inst, def);
});
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ $constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ $constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv4);
    $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ $constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
});
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ $constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ $constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodE164 = /*@__PURE__*/ $constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = e164);
    $ZodStringFormat.init(inst, def);
});
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only — the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only — checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ $constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
    $ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ $constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ $constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ $constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
});
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing — whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    util_assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ $constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = cached(() => normalizeDef(def));
    const memo = globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys — and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util_isObject;
    const jit = !globalConfig.jitless;
    const allowsEval = util_allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
});
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util_assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it — pipes and lazies — are left to the map.
    def.options.forEach((option, i) => {
        const propShape = rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util_isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
});
const $ZodIntersection = /*@__PURE__*/ $constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
});
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (isPlainObject(a) && isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ $constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
});
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...util.prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && regexes.number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...util.prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...util.prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
})));
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ $constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNullable = /*@__PURE__*/ $constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ $constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodNonOptional = /*@__PURE__*/ $constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
});
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ $constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
});
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ $constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
});
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    util.defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    util.defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    util.defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    util.defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
})));
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
    $ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(util_issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new $ZodCheckMultipleOf({
        check: "multiple_of",
        ...normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new $ZodCheckMaxLength({
        check: "max_length",
        ...normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new $ZodCheckMinLength({
        check: "min_length",
        ...normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new $ZodCheckLengthEquals({
        check: "length_equals",
        ...normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new $ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new $ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new $ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new $ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new $ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new $ZodCheckProperties({
        check: "properties",
        shape,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new $ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util_issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new $ZodCheck({
        check: "custom",
        ...normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/to-json-schema.js


function assignProps(target, ...sources) {
    for (const source of sources) {
        for (const key of Reflect.ownKeys(source)) {
            if (Object.prototype.propertyIsEnumerable.call(source, key)) {
                util_assignProp(target, key, source[key]);
            }
        }
    }
    return target;
}
// function initializeContext<T extends schemas.$ZodType>(inputs: JSONSchemaGeneratorParams<T>): ToJSONSchemaContext<T> {
//   return {
//     processor: inputs.processor,
//     metadataRegistry: inputs.metadata ?? globalRegistry,
//     target: inputs.target ?? "draft-2020-12",
//     unrepresentable: inputs.unrepresentable ?? "throw",
//   };
// }
function to_json_schema_initializeContext(params) {
    // Normalize target: convert old non-hyphenated versions to hyphenated versions
    let target = params?.target ?? "draft-2020-12";
    if (target === "draft-4")
        target = "draft-04";
    if (target === "draft-7")
        target = "draft-07";
    return {
        processors: params.processors ?? {},
        metadataRegistry: params?.metadata ?? globalRegistry,
        target,
        unrepresentable: params?.unrepresentable ?? "throw",
        override: params?.override ?? (() => { }),
        io: params?.io ?? "output",
        counter: 0,
        seen: new Map(),
        sharedDefsExtractedFor: undefined,
        sharedEmitDoneFor: undefined,
        cycles: params?.cycles ?? "ref",
        reused: params?.reused ?? "inline",
        intersections: [],
        deferred: [],
        external: params?.external ?? undefined,
    };
}
/**
 * Applies the `unrepresentable` setting at a site that has no JSON Schema equivalent. Throws
 * `message` unless the setting (or the handler's return value) says otherwise. Returns `true` if a
 * custom JSON Schema was written into `json`, in which case the caller must not write its own.
 */
function handleUnrepresentable(schema, ctx, json, params, message) {
    const result = typeof ctx.unrepresentable === "function"
        ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message })
        : ctx.unrepresentable;
    if (result === "any")
        return false;
    if (result === undefined || result === "throw")
        throw new Error(message);
    Object.assign(json, result);
    return true;
}
// never rename this back to `process`: bundler polyfills inject a top-level `const process` that a lexical declaration of the same name collides with (#6397)
function to_json_schema_processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
    var _a;
    const def = schema._zod.def;
    // check for schema in seens
    const seen = ctx.seen.get(schema);
    if (seen) {
        seen.count++;
        // check if cycle
        const isCycle = _params.schemaPath.includes(schema);
        if (isCycle) {
            seen.cycle = _params.path;
        }
        return seen.schema;
    }
    // initialize
    const result = { schema: {}, count: 1, cycle: undefined, path: _params.path };
    ctx.seen.set(schema, result);
    ctx.sharedDefsExtractedFor = undefined;
    ctx.sharedEmitDoneFor = undefined;
    // custom method overrides default behavior
    const overrideSchema = schema._zod.toJSONSchema?.();
    if (overrideSchema) {
        result.schema = overrideSchema;
    }
    else {
        const params = {
            ..._params,
            schemaPath: [..._params.schemaPath, schema],
            path: _params.path,
        };
        if (schema._zod.processJSONSchema) {
            schema._zod.processJSONSchema(ctx, result.schema, params);
        }
        else {
            const _json = result.schema;
            const processor = ctx.processors[def.type];
            if (!processor) {
                throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
            }
            processor(schema, ctx, _json, params);
        }
        const parent = schema._zod.parent;
        if (parent) {
            // Also set ref if processor didn't (for inheritance)
            if (!result.ref)
                result.ref = parent;
            to_json_schema_processSchema(parent, ctx, params);
            ctx.seen.get(parent).isParent = true;
        }
    }
    // metadata
    const meta = ctx.metadataRegistry.get(schema);
    if (meta)
        assignProps(result.schema, meta);
    if (ctx.io === "input" && isTransforming(schema)) {
        // examples/defaults only apply to output type of pipe
        delete result.schema.examples;
        delete result.schema.default;
    }
    // set prefault as default
    if (ctx.io === "input" && "_prefault" in result.schema)
        (_a = result.schema).default ?? (_a.default = result.schema._prefault);
    delete result.schema._prefault;
    // pulling fresh from ctx.seen in case it was overwritten
    const _result = ctx.seen.get(schema);
    return _result.schema;
}
/** @deprecated Renamed to `processSchema`. An export alias declares no binding, so it is safe to keep. */

// Escape a reference token for use in a JSON Pointer fragment (RFC 6901): `~` becomes `~0` and `/` becomes `~1`. The `~` replacement must run first.
function encodeJSONPointerSegment(segment) {
    return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function to_json_schema_extractDefs(ctx, schema
// params: EmitParams
) {
    // iterate over seen map;
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // With `external` set, every registered schema resolves through the external branch of `makeURI`, so the root branch below produces the same ref the external branch would — this pass is identical whichever schema it is called with, and only needs to run once.
    if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
        return;
    // Track ids to detect duplicates across different schemas
    const idToSchema = new Map();
    for (const entry of ctx.seen.entries()) {
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            const existing = idToSchema.get(id);
            if (existing && existing !== entry[0]) {
                throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
            }
            idToSchema.set(id, entry[0]);
        }
    }
    // returns a ref to the schema defId will be empty if the ref points to an external schema (or #)
    const makeURI = (entry) => {
        // comparing the seen objects because sometimes multiple schemas map to the same seen object. e.g. lazy
        // external is configured
        const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
        if (ctx.external) {
            const externalId = ctx.external.registry.get(entry[0])?.id; // ?? "__shared";// `__schema${ctx.counter++}`;
            // check if schema is in the external registry
            const uriGenerator = ctx.external.uri ?? ((id) => id);
            if (externalId) {
                return { ref: uriGenerator(externalId) };
            }
            // otherwise, add to __shared
            const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
            entry[1].defId = id; // set defId so it will be reused if needed
            return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
        }
        const uriPrefix = `#`;
        const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
        // an id-less root has nowhere to be extracted to, so it stays inline and self-references as `#`
        if (entry[1] === root && !entry[1].schema.id) {
            return { ref: uriPrefix };
        }
        // self-contained schema
        const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
        return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
    };
    // stored cached version in `def` property remove all properties, set $ref
    const extractToDef = (entry) => {
        // if the schema is already a reference, do not extract it
        if (entry[1].schema.$ref) {
            return;
        }
        const seen = entry[1];
        const { ref, defId } = makeURI(entry);
        seen.def = { ...seen.schema };
        // defId won't be set if the schema is a reference to an external schema or if the schema is the root schema
        if (defId)
            seen.defId = defId;
        // wipe away all properties except $ref
        const schema = seen.schema;
        for (const key in schema) {
            delete schema[key];
        }
        schema.$ref = ref;
    };
    // throw on cycles
    // break cycles
    if (ctx.cycles === "throw") {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.cycle) {
                throw new Error("Cycle detected: " +
                    `#/${seen.cycle?.join("/")}/<root>` +
                    '\n\nSet the `cycles` parameter to `"ref"` to resolve cyclical schemas with defs.');
            }
        }
    }
    // extract schemas into $defs
    for (const entry of ctx.seen.entries()) {
        const seen = entry[1];
        // convert root schema to # $ref
        if (schema === entry[0]) {
            extractToDef(entry); // this has special handling for the root schema
            continue;
        }
        // extract schemas that are in the external registry
        if (ctx.external) {
            const ext = ctx.external.registry.get(entry[0])?.id;
            if (schema !== entry[0] && ext) {
                extractToDef(entry);
                continue;
            }
        }
        // extract schemas with `id` meta
        const id = ctx.metadataRegistry.get(entry[0])?.id;
        if (id) {
            extractToDef(entry);
            continue;
        }
        // break cycles
        if (seen.cycle) {
            // any
            extractToDef(entry);
            continue;
        }
        // extract reused schemas
        if (seen.count > 1) {
            if (ctx.reused === "ref") {
                extractToDef(entry);
            }
        }
    }
    if (ctx.external)
        ctx.sharedDefsExtractedFor = ctx.external;
}
/** Rewrites `anyOf: [{type: "a"}, {type: "b"}]` to `type: ["a", "b"]`, which every JSON Schema draft treats as equivalent and most consumers render far better for the nullable case. Only branches that are a bare type assertion qualify — anything carrying a constraint, `$ref`, `const` or metadata is left alone. Runs after `flattenRef`, so a branch an override decorated or `$defs` extraction turned into a `$ref` is no longer bare and correctly stays in `anyOf`. `oneOf` is excluded: `integer` and `number` overlap, so "exactly one" and "at least one" are not the same there. OpenAPI 3.0 is excluded: its `type` must be a single string. */
function compactTypeUnion(schema) {
    const options = schema.anyOf;
    if (!Array.isArray(options) || options.length === 0 || schema.type !== undefined)
        return;
    const types = [];
    for (const option of options) {
        if (!option || typeof option !== "object")
            return;
        // A branch that is itself a compactible union folds into this one — nested `anyOf` and a flat `type` array say the same thing. Compacting it first also makes the result independent of the order this pass walks the seen map in.
        compactTypeUnion(option);
        const keys = Object.keys(option);
        if (keys.length !== 1 || keys[0] !== "type")
            return;
        const type = option.type;
        for (const member of Array.isArray(type) ? type : [type]) {
            if (typeof member !== "string")
                return;
            if (!types.includes(member))
                types.push(member);
        }
    }
    delete schema.anyOf;
    // A `type` array must be non-empty and unique (metaschema); a single member is spelled as a bare string.
    schema.type = types.length === 1 ? types[0] : types;
}
/** Keywords `foldIntersection` knows how to combine. Anything else — `$ref`, `patternProperties`,
 * an annotation like `description` — makes a member unfoldable, so a constraint this does not
 * understand leaves the `allOf` alone instead of being silently dropped or misattributed. */
const FOLDABLE_KEYS = new Set(["type", "properties", "required", "additionalProperties"]);
const UNION_KEYS = ["oneOf", "anyOf"];
/** A member's constraint on a key it does not declare itself. A `catchall` states one; `false`, an absent `additionalProperties`, and the empty schema a loose object emits state nothing. */
function undeclaredConstraint(member) {
    const extra = member.additionalProperties;
    if (extra === undefined || extra === false || typeof extra !== "object" || extra === null)
        return null;
    return Object.keys(extra).length ? extra : null;
}
/** Combines object members into the single object they describe together, or returns `null` if any of them carries a keyword outside {@link FOLDABLE_KEYS}. */
function foldObjects(members) {
    const objects = [];
    for (const member of members) {
        // A boolean subschema is legal JSON Schema and carries no keywords to fold.
        if (typeof member !== "object" || member.type !== "object")
            return null;
        for (const key in member) {
            if (!FOLDABLE_KEYS.has(key))
                return null;
        }
        objects.push(member);
    }
    const properties = {};
    const required = new Set();
    for (const object of objects) {
        for (const key in object.properties) {
            // `in` would report a `__proto__` key as already present via the prototype chain and skip it.
            if (Object.prototype.hasOwnProperty.call(properties, key))
                continue;
            // Every member constrains this key: the ones that declare it say how, and a `catchall` member constrains it too even though it does not name it. The key has to satisfy all of them, which is the same intersection one level down.
            const parts = [];
            for (const other of objects) {
                const part = other.properties?.[key] ?? undeclaredConstraint(other);
                if (part === null || part === undefined)
                    continue;
                if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
                    parts.push(part);
            }
            const merged = parts.length === 1
                ? parts[0]
                : (foldObjects(parts) ?? { allOf: parts });
            util_assignProp(properties, key, merged);
        }
        for (const key of object.required ?? [])
            required.add(key);
    }
    const folded = { type: "object", properties };
    if (required.size)
        folded.required = [...required];
    // A key no member declares is rejected only when every member rejects it, so the fold is closed only when every member is. Otherwise it carries whatever the `catchall` members demand of such a key.
    if (objects.every((object) => object.additionalProperties === false)) {
        folded.additionalProperties = false;
    }
    else {
        const constraints = [];
        for (const object of objects) {
            const constraint = undeclaredConstraint(object);
            if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
                constraints.push(constraint);
        }
        if (constraints.length === 1)
            folded.additionalProperties = constraints[0];
        else if (constraints.length > 1)
            folded.additionalProperties = { allOf: constraints };
    }
    return folded;
}
/** `additionalProperties` in an `allOf` member sees only that member's own `properties`, so two
 * closed object members reject each other's keys and the schema validates nothing. Zod's parser
 * pools the key sets instead — `handleIntersectionResults` reports a key as unrecognized only when
 * *every* side rejects it — so the emitted schema has to pool them too, and folding the members
 * into one object is the encoding that says so on every target.
 *
 * This runs from `finalize`, after `extractDefs`, which is what keeps it clear of the `$ref`
 * machinery: a member extracted into `$defs` is already a `$ref` by now and declines to fold, so it
 * keeps its reference and its own closedness rather than being inlined as a stale copy. */
function foldIntersection(json) {
    const allOf = json.allOf;
    if (!Array.isArray(allOf) || allOf.length < 2)
        return;
    // An `override` runs before this pass and may have written object keywords onto the intersection itself. Those are deliberate, so decline rather than overwrite them.
    for (const key of FOLDABLE_KEYS)
        if (key in json)
            return;
    // An intersection distributes over a union: `A & (X | Y)` is `(A & X) | (A & Y)`. Only the first union is distributed over; a second one stays among the members every branch folds against, where it fails the object check and declines the whole intersection rather than multiplying out.
    const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
    let folded = null;
    if (!unions.length) {
        folded = foldObjects(allOf);
    }
    else {
        const union = unions[0];
        const keyword = UNION_KEYS.find((k) => Array.isArray(union[k]));
        if (Object.keys(union).length !== 1)
            return;
        const rest = allOf.filter((m) => m !== union);
        const branches = union[keyword].map((branch) => foldObjects([...rest, branch]));
        if (branches.some((b) => !b))
            return;
        folded = { [keyword]: branches };
    }
    if (!folded)
        return;
    delete json.allOf;
    assignProps(json, folded);
}
function to_json_schema_finalize(ctx, schema) {
    const root = ctx.seen.get(schema);
    if (!root)
        throw new Error("Unprocessed schema. This is a bug in Zod.");
    // flatten refs - inherit properties from parent schemas
    const flattenRef = (zodSchema) => {
        const seen = ctx.seen.get(zodSchema);
        // already processed
        if (seen.ref === null)
            return;
        const schema = seen.def ?? seen.schema;
        const _cached = { ...schema };
        const ref = seen.ref;
        seen.ref = null; // prevent infinite recursion
        if (ref) {
            flattenRef(ref);
            const refSeen = ctx.seen.get(ref);
            const refSchema = refSeen.schema;
            // merge referenced schema into current
            if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
                // older drafts can't combine $ref with other properties
                schema.allOf = schema.allOf ?? [];
                schema.allOf.push(refSchema);
            }
            else {
                assignProps(schema, refSchema);
            }
            // restore child's own properties (child wins)
            assignProps(schema, _cached);
            const isParentRef = zodSchema._zod.parent === ref;
            // For parent chain, child is a refinement - remove parent-only properties
            if (isParentRef) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (!(key in _cached)) {
                        delete schema[key];
                    }
                }
            }
            // When ref was extracted to $defs, remove properties that match the definition
            if (refSchema.$ref && refSeen.def) {
                for (const key in schema) {
                    if (key === "$ref" || key === "allOf")
                        continue;
                    if (key in refSeen.def && JSON.stringify(schema[key]) === JSON.stringify(refSeen.def[key])) {
                        delete schema[key];
                    }
                }
            }
        }
        // If parent was extracted (has $ref), propagate $ref to this schema. This handles cases like: readonly().meta({id}).describe() where processor sets ref to innerType but parent should be referenced
        const parent = zodSchema._zod.parent;
        if (parent && parent !== ref) {
            // Ensure parent is processed first so its def has inherited properties
            flattenRef(parent);
            const parentSeen = ctx.seen.get(parent);
            if (parentSeen?.schema.$ref) {
                schema.$ref = parentSeen.schema.$ref;
                // De-duplicate with parent's definition
                if (parentSeen.def) {
                    for (const key in schema) {
                        if (key === "$ref" || key === "allOf")
                            continue;
                        if (key in parentSeen.def && JSON.stringify(schema[key]) === JSON.stringify(parentSeen.def[key])) {
                            delete schema[key];
                        }
                    }
                }
            }
        }
        // execute overrides
        ctx.override({
            zodSchema: zodSchema,
            jsonSchema: schema,
            path: seen.path ?? [],
        });
    };
    // Flattening walks the whole map and clears each `ref` as it goes, so a second call over the same map is a no-op scan. Skip it outright once it has run for a registry conversion.
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of [...ctx.seen.entries()].reverse()) {
            flattenRef(entry[0]);
        }
        if (ctx.target !== "openapi-3.0") {
            for (const entry of ctx.seen.entries()) {
                compactTypeUnion(entry[1].def ?? entry[1].schema);
            }
        }
        for (const rewrite of ctx.deferred)
            rewrite();
        // After flattening, every member that was extracted is a `$ref`, so the fold sees the final shape. A schema that inherits an intersection — through `z.lazy`, or any `ref` chain — holds the same `allOf` array, so fold by array identity to catch every copy.
        if (ctx.intersections.length) {
            const carriers = new Map();
            for (const seen of ctx.seen.values()) {
                for (const json of [seen.schema, seen.def]) {
                    const allOf = json?.allOf;
                    if (!Array.isArray(allOf))
                        continue;
                    const existing = carriers.get(allOf);
                    if (existing)
                        existing.push(json);
                    else
                        carriers.set(allOf, [json]);
                }
            }
            for (const allOf of ctx.intersections) {
                for (const json of carriers.get(allOf) ?? [])
                    foldIntersection(json);
            }
        }
    }
    const result = {};
    if (ctx.target === "draft-2020-12") {
        result.$schema = "https://json-schema.org/draft/2020-12/schema";
    }
    else if (ctx.target === "draft-07") {
        result.$schema = "http://json-schema.org/draft-07/schema#";
    }
    else if (ctx.target === "draft-04") {
        result.$schema = "http://json-schema.org/draft-04/schema#";
    }
    else if (ctx.target === "openapi-3.0") {
        // OpenAPI 3.0 schema objects should not include a $schema property
    }
    else {
        // Arbitrary string values are allowed but won't have a $schema property set
    }
    if (ctx.external?.uri) {
        const id = ctx.external.registry.get(schema)?.id;
        if (!id)
            throw new Error("Schema is missing an `id` property");
        result.$id = ctx.external.uri(id);
    }
    // when the root was extracted into $defs, `root.schema` is the `$ref` wrapper and `root.def` is the body that now lives under $defs
    assignProps(result, root.defId ? root.schema : (root.def ?? root.schema));
    // The `id` in `.meta()` is a Zod-specific registration tag used to extract schemas into $defs — it is not user-facing JSON Schema metadata. Strip it from the output body where it would otherwise leak. The id is preserved implicitly via the $defs key (and via $ref paths).
    const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
    if (rootMetaId !== undefined && result.id === rootMetaId)
        delete result.id;
    // build defs object. With `external`, `defs` is the shared object every schema writes into, so the same entries are reassigned on every call. Without it, `defs` is fresh per call and must be rebuilt.
    const defs = ctx.external?.defs ?? {};
    if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
        for (const entry of ctx.seen.entries()) {
            const seen = entry[1];
            if (seen.def && seen.defId) {
                if (seen.def.id === seen.defId)
                    delete seen.def.id;
                util_assignProp(defs, seen.defId, seen.def);
            }
        }
    }
    if (ctx.external)
        ctx.sharedEmitDoneFor = ctx.external;
    // set definitions in result
    if (ctx.external) {
    }
    else {
        if (Object.keys(defs).length > 0) {
            if (ctx.target === "draft-2020-12") {
                result.$defs = defs;
            }
            else {
                result.definitions = defs;
            }
        }
    }
    try {
        // this "finalizes" this schema and ensures all cycles are removed each call to finalize() is functionally independent though the seen map is shared
        const finalized = JSON.parse(JSON.stringify(result));
        Object.defineProperty(finalized, "~standard", {
            value: {
                ...schema["~standard"],
                jsonSchema: {
                    input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
                    output: createStandardJSONSchemaMethod(schema, "output", ctx.processors),
                },
            },
            enumerable: false,
            writable: false,
        });
        return finalized;
    }
    catch (_err) {
        throw new Error("Error converting schema to JSON.");
    }
}
function isTransforming(_schema, _ctx) {
    const ctx = _ctx ?? { seen: new Set() };
    if (ctx.seen.has(_schema))
        return false;
    ctx.seen.add(_schema);
    const def = _schema._zod.def;
    if (def.type === "transform")
        return true;
    if (def.type === "array")
        return isTransforming(def.element, ctx);
    if (def.type === "set")
        return isTransforming(def.valueType, ctx);
    if (def.type === "lazy")
        return isTransforming(def.getter(), ctx);
    if (def.type === "promise" ||
        def.type === "optional" ||
        def.type === "nonoptional" ||
        def.type === "nullable" ||
        def.type === "readonly" ||
        def.type === "default" ||
        def.type === "prefault" ||
        def.type === "catch") {
        return isTransforming(def.innerType, ctx);
    }
    if (def.type === "intersection") {
        return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
    }
    if (def.type === "record" || def.type === "map") {
        return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
    }
    if (def.type === "pipe") {
        if (_schema._zod.traits.has("$ZodCodec"))
            return true;
        return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
    }
    if (def.type === "object") {
        for (const key in def.shape) {
            if (isTransforming(def.shape[key], ctx))
                return true;
        }
        return false;
    }
    if (def.type === "union") {
        for (const option of def.options) {
            if (isTransforming(option, ctx))
                return true;
        }
        return false;
    }
    if (def.type === "tuple") {
        for (const item of def.items) {
            if (isTransforming(item, ctx))
                return true;
        }
        if (def.rest && isTransforming(def.rest, ctx))
            return true;
        return false;
    }
    return false;
}
/**
 * Creates a toJSONSchema method for a schema instance.
 * This encapsulates the logic of initializing context, processing, extracting defs, and finalizing.
 */
const createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
    const ctx = to_json_schema_initializeContext({ ...params, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};
const createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
    const { libraryOptions, target } = params ?? {};
    const ctx = to_json_schema_initializeContext({ ...(libraryOptions ?? {}), target, io, processors });
    to_json_schema_processSchema(schema, ctx);
    to_json_schema_extractDefs(ctx, schema);
    return to_json_schema_finalize(ctx, schema);
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/json-schema-processors.js




const narrowMin = (agg, key, value) => {
    if (agg[key] === undefined || value > agg[key])
        agg[key] = value;
};
const narrowMax = (agg, key, value) => {
    if (agg[key] === undefined || value < agg[key])
        agg[key] = value;
};
const narrowBoth = (agg, value) => {
    narrowMin(agg, "minimum", value);
    narrowMax(agg, "maximum", value);
};
const addDivisor = (agg, value) => {
    agg.multipleOf ?? (agg.multipleOf = []);
    if (!agg.multipleOf.includes(value))
        agg.multipleOf.push(value);
};
const addPattern = (agg, pattern) => {
    agg.patterns ?? (agg.patterns = new Set());
    agg.patterns.add(pattern);
};
const intersectMime = (agg, mime) => {
    agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
// last-wins, matching the bag's historical write order; the flag keeps an integer format from being lost to a later float one
const setFormat = (agg, format) => {
    agg.format = format;
    if (format.includes("int"))
        agg.isInt = true;
};
const minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
const maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
const formatContributor = (ranges) => (agg, def) => {
    setFormat(agg, def.format);
    const [minimum, maximum] = ranges[def.format];
    narrowMin(agg, "minimum", minimum);
    narrowMax(agg, "maximum", maximum);
};
const contributors = {
    greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
    less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
    multiple_of: (agg, def) => addDivisor(agg, def.value),
    number_format: formatContributor(NUMBER_FORMAT_RANGES),
    bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
    min_length: minContributor,
    max_length: maxContributor,
    length_equals: (agg, def) => narrowBoth(agg, def.length),
    min_size: minContributor,
    max_size: maxContributor,
    size_equals: (agg, def) => narrowBoth(agg, def.size),
    string_format: (agg, def) => {
        setFormat(agg, def.format);
        if (def.pattern)
            addPattern(agg, def.pattern);
        if (def.format === "base64" || def.format === "base64url")
            agg.contentEncoding = def.format;
        if (def.local || def.precision === -1)
            agg.laxFormat = true;
    },
    mime_type: (agg, def) => intersectMime(agg, def.mime),
};
function aggregateChecks(schema) {
    const agg = {};
    const def = schema._zod.def;
    // a format schema is its own first check, same rule as $ZodType init
    const list = schema._zod.traits.has("$ZodCheck")
        ? [schema, ...(def.checks ?? [])]
        : (def.checks ?? []);
    for (const ch of list)
        contributors[ch._zod.def.check]?.(agg, ch._zod.def);
    // reconcile with the bag so third-party onattach contributions still land; first-party residue is never tighter than the fold, so merging it back is idempotent for one and additive for the other
    const bag = schema._zod.bag;
    if (bag.minimum !== undefined)
        narrowMin(agg, "minimum", bag.minimum);
    if (bag.exclusiveMinimum !== undefined)
        narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
    if (bag.maximum !== undefined)
        narrowMax(agg, "maximum", bag.maximum);
    if (bag.exclusiveMaximum !== undefined)
        narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
    if (bag.multipleOf !== undefined)
        addDivisor(agg, bag.multipleOf);
    if (bag.format !== undefined) {
        agg.format ?? (agg.format = bag.format);
        if (bag.format.includes("int"))
            agg.isInt = true;
    }
    if (bag.mime)
        intersectMime(agg, bag.mime);
    for (const pattern of bag.patterns ?? [])
        addPattern(agg, pattern);
    return agg;
}
const formatMap = {
    guid: "uuid",
    url: "uri",
    datetime: "date-time",
    json_string: "json-string",
    regex: "", // do not set
};
// ==================== SIMPLE TYPE PROCESSORS ====================
// the runtime patterns are lax so parse paths never overflow the regex stack; the emitted schema swaps in the exact block forms, which zod itself never executes
const exactPatterns = new Map([
    [base64Charset, base64],
    [base64urlCharset, base64url],
]);
const exactPattern = (p) => exactPatterns.get(p) ?? p;
const stringProcessor = (schema, ctx, _json, _params) => {
    const json = _json;
    json.type = "string";
    const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minLength = minimum;
    if (typeof maximum === "number")
        json.maxLength = maximum;
    // custom pattern overrides format
    if (format) {
        json.format = formatMap[format] ?? format;
        if (json.format === "")
            delete json.format; // empty format is not valid
        // `z.iso.time()` is never full-time, and `laxFormat` carries the datetime shapes that also accept what their keyword forbids
        if (format === "time" || laxFormat) {
            delete json.format;
        }
    }
    if (contentEncoding)
        json.contentEncoding = contentEncoding;
    if (patterns && patterns.size > 0) {
        const patternList = [...patterns].map(exactPattern);
        if (patternList.length === 1)
            json.pattern = patternList[0].source;
        else if (patternList.length > 1) {
            json.allOf = [
                ...patternList.map((regex) => ({
                    ...(ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0"
                        ? { type: "string" }
                        : {}),
                    pattern: regex.source,
                })),
            ];
        }
    }
};
const numberProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
    json.type = isInt ? "integer" : "number";
    // when both minimum and exclusiveMinimum exist, pick the more restrictive one
    const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
    const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
    const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
    if (exMin) {
        if (legacy) {
            json.minimum = exclusiveMinimum;
            json.exclusiveMinimum = true;
        }
        else {
            json.exclusiveMinimum = exclusiveMinimum;
        }
    }
    else if (typeof minimum === "number") {
        json.minimum = minimum;
    }
    if (exMax) {
        if (legacy) {
            json.maximum = exclusiveMaximum;
            json.exclusiveMaximum = true;
        }
        else {
            json.exclusiveMaximum = exclusiveMaximum;
        }
    }
    else if (typeof maximum === "number") {
        json.maximum = maximum;
    }
    if (multipleOf) {
        // JSON Schema requires a divisor strictly greater than zero, and a non-finite one does not survive JSON at all. A negative divisor accepts exactly what its absolute value accepts, so it still maps; zero, NaN and Infinity have no keyword form.
        const divisors = new Set();
        for (const divisor of multipleOf) {
            if (Number.isFinite(divisor) && divisor !== 0)
                divisors.add(Math.abs(divisor));
            else
                handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
        }
        // chained divisors are a conjunction the keyword cannot carry alone, so extras ride an allOf, same as stacked patterns
        const [first, ...rest] = divisors;
        if (first !== undefined)
            json.multipleOf = first;
        if (rest.length)
            json.allOf = [...(json.allOf ?? []), ...rest.map((m) => ({ multipleOf: m }))];
    }
};
const booleanProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const bigintProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
const symbolProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
const nullProcessor = (_schema, ctx, json, _params) => {
    if (ctx.target === "openapi-3.0") {
        json.type = "string";
        json.nullable = true;
        json.enum = [null];
    }
    else {
        json.type = "null";
    }
};
const undefinedProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
const voidProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
const neverProcessor = (_schema, _ctx, json, _params) => {
    json.not = {};
};
const anyProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const unknownProcessor = (_schema, _ctx, _json, _params) => {
    // empty schema accepts anything
};
const dateProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
const enumProcessor = (schema, _ctx, json, _params) => {
    const def = schema._zod.def;
    const values = getEnumValues(def.entries);
    // an empty enum accepts nothing, same as z.never()
    if (values.length === 0) {
        json.not = {};
        return;
    }
    // Number enums can have both string and number values
    if (values.every((v) => typeof v === "number"))
        json.type = "number";
    if (values.every((v) => typeof v === "string"))
        json.type = "string";
    json.enum = values;
};
const literalProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // a literal with no values accepts nothing, same as z.never()
    if (def.values.length === 0) {
        json.not = {};
        return;
    }
    const vals = [];
    for (const val of def.values) {
        if (val === undefined) {
            // a custom schema replaces the whole literal, so there is nothing left to accumulate
            if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
                return;
            // otherwise do not add to vals
        }
        else if (typeof val === "bigint") {
            if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
                return;
            vals.push(Number(val));
        }
        else {
            vals.push(val);
        }
    }
    if (vals.length === 0) {
        // do nothing (an undefined literal was stripped)
    }
    else if (vals.length === 1) {
        const val = vals[0];
        json.type = val === null ? "null" : typeof val;
        if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
            json.enum = [val];
        }
        else {
            json.const = val;
        }
    }
    else {
        if (vals.every((v) => typeof v === "number"))
            json.type = "number";
        if (vals.every((v) => typeof v === "string"))
            json.type = "string";
        if (vals.every((v) => typeof v === "boolean"))
            json.type = "boolean";
        if (vals.every((v) => v === null))
            json.type = "null";
        json.enum = vals;
    }
};
const nanProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
const templateLiteralProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    const pattern = schema._zod.pattern;
    if (!pattern)
        throw new Error("Pattern not found in template literal");
    _json.type = "string";
    _json.pattern = pattern.source;
};
const fileProcessor = (schema, _ctx, json, _params) => {
    const _json = json;
    _json.type = "string";
    _json.format = "binary";
    _json.contentEncoding = "binary";
    const { minimum, maximum, mime } = aggregateChecks(schema);
    if (minimum !== undefined)
        _json.minLength = minimum;
    if (maximum !== undefined)
        _json.maxLength = maximum;
    if (!mime)
        return;
    // an empty intersection means the mime checks share no value, so nothing passes at runtime; `anyOf` must be non-empty, so the false schema is `not: {}`
    if (mime.length === 0)
        _json.not = {};
    else if (mime.length === 1)
        _json.contentMediaType = mime[0];
    // only contentMediaType differs, so the shared props stay at the root
    else
        _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
const successProcessor = (_schema, _ctx, json, _params) => {
    json.type = "boolean";
};
const customProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
const functionProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
const transformProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
const mapProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
const setProcessor = (schema, ctx, json, params) => {
    handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
// ==================== COMPOSITE TYPE PROCESSORS ====================
const arrayProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
    json.type = "array";
    json.items = to_json_schema_processSchema(def.element, ctx, {
        ...params,
        path: [...params.path, "items"],
    });
};
// Transform and catch set `optin = "optional"` at runtime so the parser lets them observe an
// absent key, but their declared input type stays required. An input JSON Schema describes the
// declared type, so resolve past them to the schema that actually carries the optionality.
// Used by both `objectProcessor` (for `required`) and `tupleProcessor` (for `minItems`); see
// wiki/optionality.md, "The JSON Schema emitter reads the *static* value".
function inputOptin(schema) {
    const def = schema._zod.def;
    if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
        return inputOptin(def.out);
    }
    if (def.type === "catch") {
        return inputOptin(def.innerType);
    }
    return schema._zod.optin;
}
const objectProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    const shape = def.shape;
    // dropping it while still emitting `additionalProperties: false` would emit a schema that rejects data this one requires
    const symbolKeys = Object.getOwnPropertySymbols(shape);
    if (symbolKeys.length &&
        handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
        return;
    }
    json.type = "object";
    json.properties = {};
    for (const key in shape) {
        // assignProp so a __proto__ key becomes an own property instead of hitting the inherited setter on the plain {} we build into
        util_assignProp(json.properties, key, to_json_schema_processSchema(shape[key], ctx, {
            ...params,
            path: [...params.path, "properties", key],
        }));
    }
    // required keys
    const requiredKeys = [];
    for (const key of Object.keys(shape)) {
        const field = def.shape[key];
        if (ctx.io === "input" ? inputOptin(field) === undefined : field._zod.optout === undefined) {
            requiredKeys.push(key);
        }
    }
    if (requiredKeys.length > 0) {
        json.required = requiredKeys;
    }
    // catchall
    if (def.catchall?._zod.def.type === "never") {
        // strict
        json.additionalProperties = false;
    }
    else if (!def.catchall) {
        // regular
        if (ctx.io === "output")
            json.additionalProperties = false;
    }
    else if (def.catchall) {
        json.additionalProperties = to_json_schema_processSchema(def.catchall, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
};
const unionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    // Exclusive unions (inclusive === false) use oneOf (exactly one match) instead of anyOf (one or more matches). This includes both z.xor() and discriminated unions
    const isExclusive = def.inclusive === false;
    const options = def.options.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, isExclusive ? "oneOf" : "anyOf", i],
    }));
    if (isExclusive) {
        json.oneOf = options;
    }
    else {
        json.anyOf = options;
    }
};
const intersectionProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const a = to_json_schema_processSchema(def.left, ctx, {
        ...params,
        path: [...params.path, "allOf", 0],
    });
    const b = to_json_schema_processSchema(def.right, ctx, {
        ...params,
        path: [...params.path, "allOf", 1],
    });
    const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
    const allOf = [
        ...(isSimpleIntersection(a) ? a.allOf : [a]),
        ...(isSimpleIntersection(b) ? b.allOf : [b]),
    ];
    json.allOf = allOf;
    // Recorded innermost first, so a nested intersection has already folded by the time this one is considered. The array is the handle rather than the schema, because a wrapper that inherits this schema shares the same array; `finalize` folds every object holding it. See `foldIntersection`.
    ctx.intersections.push(allOf);
};
const tupleProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "array";
    const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
    const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
    const prefixItems = def.items.map((x, i) => to_json_schema_processSchema(x, ctx, {
        ...params,
        path: [...params.path, prefixPath, i],
    }));
    const rest = def.rest
        ? to_json_schema_processSchema(def.rest, ctx, {
            ...params,
            path: [...params.path, restPath, ...(ctx.target === "openapi-3.0" ? [def.items.length] : [])],
        })
        : null;
    let minItems = def.items.length;
    while (minItems > 0) {
        const item = def.items[minItems - 1];
        const optional = ctx.io === "input" ? inputOptin(item) !== undefined : item._zod.optout === "optional";
        if (!optional)
            break;
        minItems--;
    }
    const maxItems = def.items.length;
    const isClosed = !def.rest;
    if (ctx.target === "draft-2020-12") {
        json.prefixItems = prefixItems;
        if (isClosed) {
            json.items = false;
        }
        else if (rest) {
            json.items = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else if (ctx.target === "openapi-3.0") {
        json.items = {
            anyOf: prefixItems,
        };
        if (rest) {
            json.items.anyOf.push(rest);
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    else {
        json.items = prefixItems;
        if (isClosed) {
            json.additionalItems = false;
        }
        else if (rest) {
            json.additionalItems = rest;
        }
        if (minItems > 0)
            json.minItems = minItems;
        if (isClosed)
            json.maxItems = maxItems;
    }
    // explicit user-defined length checks take precedence
    const { minimum, maximum } = aggregateChecks(schema);
    if (typeof minimum === "number")
        json.minItems = minimum;
    if (typeof maximum === "number")
        json.maxItems = maximum;
};
/** JSON object keys are always strings, so a numeric record key schema is re-expressed over the
 * numeric-string form the record parser matches. Deferred to `finalize`, after the flatten: a key
 * behind a wrapper only carries its own `type` before then, and a union key only has its branches.
 *
 * A numeric bound cannot apply to a property name, so `minimum` and its siblings are dropped rather
 * than carried over: keeping them beside `type: "string"` reproduces the match-nothing schema this
 * exists to fix. A key that carries one therefore emits wider than the record parses — `z.record(z.number().min(5), V)`
 * accepts `"3"` — which is the deliberate trade, since throwing on it would reject an ordinary schema
 * outright. */
function stringifyKeyNames(bySchema, json, visited) {
    // an extracted key that rewrites cannot go on sharing its definition — the string form a key position needs is not the number form every other reference wants — so it inlines. One that does not rewrite keeps the `$ref`.
    if (json.$ref) {
        // a recursive key holds its own reference inside its definition, so a node already on the path is left alone rather than resolved again
        if (visited.has(json))
            return json;
        visited.add(json);
        const def = bySchema.get(json)?.def;
        if (!def)
            return json;
        const inlined = stringifyKeyNames(bySchema, def, visited);
        return inlined === def ? json : inlined;
    }
    for (const keyword of ["anyOf", "oneOf"]) {
        const branches = json[keyword];
        if (!Array.isArray(branches))
            continue;
        const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
        // rebuilding regardless would detach a key that had nothing to re-express, dropping its `$ref` and leaking the internal `id`
        if (mapped.some((branch, i) => branch !== branches[i]))
            json = { ...json, [keyword]: mapped };
    }
    // a member that already admits a string leaves the key unconstrained, so the node's own type re-expresses only when every member is numeric
    const types = Array.isArray(json.type) ? json.type : [json.type];
    const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
    // a heterogeneous key carries no type at all, so its numeric members are caught here instead
    const values = json.enum ?? (json.const !== undefined ? [json.const] : undefined);
    if (!numericType && !values?.some((v) => typeof v === "number"))
        return json;
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
    if (rest.enum)
        rest.enum = rest.enum.map((v) => (typeof v === "number" ? String(v) : v));
    else if (typeof rest.const === "number")
        rest.const = String(rest.const);
    // a heterogeneous key keeps its absent type: the stringified members already say what a key may be
    if (!numericType)
        return rest;
    rest.type = "string";
    if (!values)
        rest.pattern = (types.includes("number") ? number : integer).source;
    return rest;
}
/** Every record of one conversion, so the carriers are found in a single pass rather than once per record. */
const pendingRecords = new WeakMap();
function rewriteKeyNames(ctx) {
    // an extracted key is resolved by the object `extractToDef` left in its place, so the map is built once rather than searched per reference. `_zod.toJSONSchema` can hand the same object to two schemas, so the first entry carrying a body wins, as a search would have found it.
    const bySchema = new Map();
    for (const entry of ctx.seen.values()) {
        if (entry.def && !bySchema.has(entry.schema))
            bySchema.set(entry.schema, entry);
    }
    const rewrites = new Map();
    for (const record of pendingRecords.get(ctx) ?? []) {
        const seen = ctx.seen.get(record);
        const names = (seen?.def ?? seen?.schema)?.propertyNames;
        if (!names || names === true || rewrites.has(names))
            continue;
        const rewritten = stringifyKeyNames(bySchema, names, new Set());
        if (rewritten !== names)
            rewrites.set(names, rewritten);
    }
    if (!rewrites.size)
        return;
    // the flatten has already copied each record's own properties onto every wrapper by reference, and an extracted body is another such copy, so every carrier holding a rewritten key is updated together
    for (const entry of ctx.seen.values()) {
        for (const carrier of [entry.schema, entry.def]) {
            const rewritten = carrier && rewrites.get(carrier.propertyNames);
            if (rewritten)
                carrier.propertyNames = rewritten;
        }
    }
}
const recordProcessor = (schema, ctx, _json, params) => {
    const json = _json;
    const def = schema._zod.def;
    json.type = "object";
    // For looseRecord with regex patterns, use patternProperties. This correctly represents "only validate keys matching the pattern" semantics and composes well with allOf (intersections)
    const keyType = def.keyType;
    const patterns = aggregateChecks(keyType).patterns;
    if (def.mode === "loose" && patterns && patterns.size > 0) {
        // Use patternProperties for looseRecord with regex patterns
        const valueSchema = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "patternProperties", "*"],
        });
        json.patternProperties = {};
        for (const pattern of patterns) {
            util_assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
        }
    }
    else {
        // Default behavior: use propertyNames + additionalProperties
        if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
            json.propertyNames = to_json_schema_processSchema(def.keyType, ctx, {
                ...params,
                path: [...params.path, "propertyNames"],
            });
            let pending = pendingRecords.get(ctx);
            if (!pending) {
                pending = [];
                pendingRecords.set(ctx, pending);
                ctx.deferred.push(() => rewriteKeyNames(ctx));
            }
            pending.push(schema);
        }
        json.additionalProperties = to_json_schema_processSchema(def.valueType, ctx, {
            ...params,
            path: [...params.path, "additionalProperties"],
        });
    }
    // Add required for keys with discrete values (enum, literal, etc.)
    const keyValues = keyType._zod.values;
    // Every key shares one value schema, so an optional-in value makes the whole key set omittable on input. Output keeps them: the exhaustive branch assigns every key, even one whose value came back undefined.
    const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== undefined;
    if (keyValues && !def.partial && !omittableOnInput) {
        const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
        if (validKeyValues.length > 0) {
            json.required = validKeyValues.map(String);
        }
    }
};
const nullableProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    const inner = to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    if (ctx.target === "openapi-3.0") {
        seen.ref = def.innerType;
        json.nullable = true;
    }
    else {
        json.anyOf = [inner, { type: "null" }];
    }
};
const nonoptionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
/** Round-trips a default value through JSON so the emitted schema is guaranteed to be valid JSON.
 * A BigInt has no reliable encoding, so it goes through `unrepresentable` like any other
 * unrepresentable value. Returns a sentinel when the caller must not write a default of its own. */
const UNREPRESENTABLE_DEFAULT = Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
    let unrepresentable = false;
    const serialized = JSON.stringify(value, (_, val) => {
        if (typeof val !== "bigint")
            return val;
        unrepresentable = true;
        return null;
    });
    if (!unrepresentable)
        return JSON.parse(serialized);
    handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
    return UNREPRESENTABLE_DEFAULT;
}
const defaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json.default = value;
};
const prefaultProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    if (ctx.io !== "input")
        return;
    const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
    if (value !== UNREPRESENTABLE_DEFAULT)
        json._prefault = value;
};
const catchProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    let catchValue;
    try {
        catchValue = def.catchValue(undefined);
    }
    catch {
        handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
        return;
    }
    json.default = catchValue;
};
const pipeProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    const inIsTransform = def.in._zod.traits.has("$ZodTransform");
    const innerType = ctx.io === "input" ? (inIsTransform ? def.out : def.in) : def.out;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
const readonlyProcessor = (schema, ctx, json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
    json.readOnly = true;
};
const promiseProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const optionalProcessor = (schema, ctx, _json, params) => {
    const def = schema._zod.def;
    to_json_schema_processSchema(def.innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = def.innerType;
};
const lazyProcessor = (schema, ctx, _json, params) => {
    const innerType = schema._zod.innerType;
    to_json_schema_processSchema(innerType, ctx, params);
    const seen = ctx.seen.get(schema);
    seen.ref = innerType;
};
// ==================== ALL PROCESSORS ====================
const allProcessors = {
    string: stringProcessor,
    number: numberProcessor,
    boolean: booleanProcessor,
    bigint: bigintProcessor,
    symbol: symbolProcessor,
    null: nullProcessor,
    undefined: undefinedProcessor,
    void: voidProcessor,
    never: neverProcessor,
    any: anyProcessor,
    unknown: unknownProcessor,
    date: dateProcessor,
    enum: enumProcessor,
    literal: literalProcessor,
    nan: nanProcessor,
    template_literal: templateLiteralProcessor,
    file: fileProcessor,
    success: successProcessor,
    custom: customProcessor,
    function: functionProcessor,
    transform: transformProcessor,
    map: mapProcessor,
    set: setProcessor,
    array: arrayProcessor,
    object: objectProcessor,
    union: unionProcessor,
    intersection: intersectionProcessor,
    tuple: tupleProcessor,
    record: recordProcessor,
    nullable: nullableProcessor,
    nonoptional: nonoptionalProcessor,
    default: defaultProcessor,
    prefault: prefaultProcessor,
    catch: catchProcessor,
    pipe: pipeProcessor,
    readonly: readonlyProcessor,
    promise: promiseProcessor,
    optional: optionalProcessor,
    lazy: lazyProcessor,
};
function toJSONSchema(input, params) {
    if ("_idmap" in input) {
        // Registry case
        const registry = input;
        const ctx = initializeContext({ ...params, processors: allProcessors });
        const defs = {};
        // First pass: process all schemas to build the seen map
        for (const entry of registry._idmap.entries()) {
            const [_, schema] = entry;
            processSchema(schema, ctx);
        }
        const schemas = {};
        const external = {
            registry,
            uri: params?.uri,
            defs,
        };
        // Update the context with external configuration
        ctx.external = external;
        // Second pass: emit each schema
        for (const entry of registry._idmap.entries()) {
            const [key, schema] = entry;
            extractDefs(ctx, schema);
            assignProp(schemas, key, finalize(ctx, schema));
        }
        if (Object.keys(defs).length > 0) {
            const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
            schemas.__shared = {
                [defsSegment]: defs,
            };
        }
        return { schemas };
    }
    // Single schema case
    const ctx = initializeContext({ ...params, processors: allProcessors });
    processSchema(input, ctx);
    extractDefs(ctx, input);
    return finalize(ctx, input);
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/locales/en.js

const error = () => {
    const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" },
    };
    function getSizing(origin) {
        return Sizable[origin] ?? null;
    }
    const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input",
    };
    // type names: missing keys = do not translate (use raw value via ?? fallback)
    const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN",
        // All other type names omitted - they fall back to raw values via ?? operator
    };
    function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
            return String(input);
        }
        return TypeDictionary[type] ?? type;
    }
    return (issue) => {
        switch (issue.code) {
            case "invalid_type": {
                const expected = getTypeName(issue.expected);
                const receivedType = parsedType(issue.input);
                const received = getTypeName(receivedType, issue.input);
                return `Invalid input: expected ${expected}, received ${received}`;
            }
            case "invalid_value":
                if (issue.values.length === 1)
                    return `Invalid input: expected ${stringifyPrimitive(issue.values[0])}`;
                return `Invalid option: expected one of ${joinValues(issue.values, "|")}`;
            case "too_big": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? "<=" : "<";
                const sizing = getSizing(issue.origin);
                if (sizing)
                    return `Too big: expected ${issue.origin ?? "value"} to have ${adj}${issue.maximum.toString()} ${sizing.unit ?? "elements"}`;
                return `Too big: expected ${issue.origin ?? "value"} to be ${adj}${issue.maximum.toString()}`;
            }
            case "too_small": {
                const adj = issue.exact ? "exactly " : issue.inclusive ? ">=" : ">";
                const sizing = getSizing(issue.origin);
                if (sizing) {
                    return `Too small: expected ${issue.origin} to have ${adj}${issue.minimum.toString()} ${sizing.unit}`;
                }
                return `Too small: expected ${issue.origin} to be ${adj}${issue.minimum.toString()}`;
            }
            case "invalid_format": {
                const _issue = issue;
                if (_issue.format === "starts_with") {
                    return `Invalid string: must start with "${_issue.prefix}"`;
                }
                if (_issue.format === "ends_with")
                    return `Invalid string: must end with "${_issue.suffix}"`;
                if (_issue.format === "includes")
                    return `Invalid string: must include "${_issue.includes}"`;
                if (_issue.format === "regex")
                    return `Invalid string: must match pattern ${_issue.pattern}`;
                return `Invalid ${FormatDictionary[_issue.format] ?? issue.format}`;
            }
            case "not_multiple_of":
                return `Invalid number: must be a multiple of ${issue.divisor}`;
            case "unrecognized_keys":
                return `Unrecognized key${issue.keys.length > 1 ? "s" : ""}: ${joinValues(issue.keys, ", ")}`;
            case "invalid_key":
                return `Invalid key in ${issue.origin}`;
            case "invalid_union":
                if (issue.options && Array.isArray(issue.options) && issue.options.length > 0) {
                    const opts = issue.options.map((o) => `'${o}'`).join(" | ");
                    return `Invalid discriminator value. Expected ${opts}`;
                }
                if (issue.inclusive === false) {
                    return "Invalid input: more than one option matched";
                }
                return "Invalid input";
            case "invalid_element":
                return `Invalid value in ${issue.origin}`;
            default:
                return `Invalid input`;
        }
    };
};
/* harmony default export */ function en() {
    return {
        localeError: error(),
    };
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   ✖ Expected number, received string at "username
 * favoriteNumbers[0]
 *   ✖ Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`✖ ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  → at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
const COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/errors.js



/* Prototypes that already carry the lazy helper methods. Seeded with the
 * intrinsics so that `init` on a foreign object — it accepts any object —
 * can never install an accessor onto a prototype we do not own. */
const _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
/* Helper methods live as non-enumerable lazy getters on the shared
 * prototype instead of own properties on every instance. On first
 * access the getter allocates the per-instance closure and caches it
 * as a non-enumerable own property, so detached usage still works and
 * the allocation only happens for methods actually touched. */
function _lazyMethod(proto, key, make) {
    Object.defineProperty(proto, key, {
        configurable: true,
        enumerable: false,
        get() {
            const value = make(this);
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
            return value;
        },
        set(value) {
            Object.defineProperty(this, key, { value, configurable: true, writable: true });
        },
    });
}
const errors_initializer = (inst, issues) => {
    $ZodError.init(inst, issues);
    inst.name = "ZodError";
    const proto = Object.getPrototypeOf(inst);
    if (_installedErrorProtos.has(proto))
        return;
    _installedErrorProtos.add(proto);
    _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
    _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
    _lazyMethod(proto, "addIssue", (self) => (issue) => {
        self.issues.push(issue);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    _lazyMethod(proto, "addIssues", (self) => (issues) => {
        self.issues.push(...issues);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
    });
    Object.defineProperty(proto, "isEmpty", {
        configurable: true,
        enumerable: false,
        get() {
            return this.issues.length === 0;
        },
    });
};
const ZodError = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodError", errors_initializer)));
const ZodRealError = /*@__PURE__*/ $constructor("ZodError", errors_initializer, undefined, {
    Parent: Error,
});
// /** @deprecated Use `z.core.$ZodErrorMapCtx` instead. */
// export type ErrorMapCtx = core.$ZodErrorMapCtx;

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/parse.js


const classic_parse_parse = /* @__PURE__ */ _parse(ZodRealError);
const classic_parse_parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
const parse_safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
const parse_safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);

// Codec functions
const parse_encode = /* @__PURE__ */ _encode(ZodRealError);
const parse_decode = /* @__PURE__ */ _decode(ZodRealError);
const parse_encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
const parse_decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
const parse_safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
const parse_safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
const parse_safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
const parse_safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/schemas.js








// Register English as the default locale on first ZodType construction. Hooked into the `ZodType` `$constructor` (rather than a top-level `config(en())` in `external.ts`) so bundlers honoring `sideEffects: false` can't tree-shake it out — see #5953, #5725. An explicit `z.config(z.locales.xx())` call wins regardless of order, since this only sets the default when none is present.
function _ensureDefaultLocale() {
    if (!globalConfig.localeError)
        config(en());
}
// the default memoizer is read by the core container init, which runs before `ZodType.init`, so each container calls this first
function _ensureDefaultMemoizer() {
    if (!globalConfig.memoizer)
        config({ memoizer: memoizer() });
}
const ZodType = /*@__PURE__*/ $constructor("ZodType", (inst, def) => {
    _ensureDefaultLocale();
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
    return inst;
}, {
    check(...chks) {
        const def = this.def;
        return this.clone(mergeDefs(def, {
            checks: [
                ...(def.checks ?? []),
                ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }), { parent: true });
    },
    with(...chks) {
        return this.check(...chks);
    },
    clone(def, params) {
        return clone(this, def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    refine(check, params) {
        return this.check(refine(check, params));
    },
    superRefine(refinement, params) {
        return this.check(superRefine(refinement, params));
    },
    overwrite(fn) {
        return this.check(_overwrite(fn));
    },
    optional() {
        return schemas_optional(this);
    },
    exactOptional() {
        return exactOptional(this);
    },
    nullable() {
        return nullable(this);
    },
    nullish() {
        return schemas_optional(nullable(this));
    },
    nonoptional(params) {
        return nonoptional(this, params);
    },
    array() {
        return array(this);
    },
    or(arg) {
        return union([this, arg]);
    },
    and(arg) {
        return intersection(this, arg);
    },
    transform(tx) {
        return pipe(this, transform(tx));
    },
    default(d) {
        return schemas_default(this, d);
    },
    prefault(d) {
        return prefault(this, d);
    },
    catch(params) {
        return schemas_catch(this, params);
    },
    pipe(target) {
        return pipe(this, target);
    },
    readonly() {
        return readonly(this);
    },
    describe(description) {
        const cl = this.clone();
        globalRegistry.add(cl, { description });
        return cl;
    },
    meta(...args) {
        // overloaded: meta() returns the registered metadata, meta(data) returns a clone with `data` registered. The mapped type picks up the second overload, so we accept variadic any-args and return `any` to satisfy both at runtime.
        if (args.length === 0)
            return globalRegistry.get(this);
        const cl = this.clone();
        globalRegistry.add(cl, args[0]);
        return cl;
    },
    isOptional() {
        return this.safeParse(undefined).success;
    },
    isNullable() {
        return this.safeParse(null).success;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
    // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
    get "~standard"() {
        return hide(this, "~standard", {
            ...standardProps(this),
            jsonSchema: {
                input: createStandardJSONSchemaMethod(this, "input"),
                output: createStandardJSONSchemaMethod(this, "output"),
            },
        });
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
    parse: function _parse(data, params) {
        return classic_parse_parse(this, data, params, { callee: _parse });
    },
    parseAsync: async function _parseAsync(data, params) {
        return await classic_parse_parseAsync(this, data, params, { callee: _parseAsync });
    },
    safeParse(data, params) {
        return parse_safeParse(this, data, params);
    },
    async safeParseAsync(data, params) {
        return parse_safeParseAsync(this, data, params);
    },
    // `spa` is an alias: same function object as `safeParseAsync`, as before.
    get spa() {
        return this?.safeParseAsync;
    },
    set spa(value) {
        own(this, "spa", value);
    },
    validate(data, params) {
        return validate(this, data, params);
    },
    validateAsync(data, params) {
        return parse_validateAsync(this, data, params);
    },
    encode: function _encode(data, params) {
        return parse_encode(this, data, params, { callee: _encode });
    },
    decode: function _decode(data, params) {
        return parse_decode(this, data, params, { callee: _decode });
    },
    encodeAsync: async function _encodeAsync(data, params) {
        return await parse_encodeAsync(this, data, params, { callee: _encodeAsync });
    },
    decodeAsync: async function _decodeAsync(data, params) {
        return await parse_decodeAsync(this, data, params, { callee: _decodeAsync });
    },
    safeEncode(data, params) {
        return parse_safeEncode(this, data, params);
    },
    safeDecode(data, params) {
        return parse_safeDecode(this, data, params);
    },
    async safeEncodeAsync(data, params) {
        return parse_safeEncodeAsync(this, data, params);
    },
    async safeDecodeAsync(data, params) {
        return parse_safeDecodeAsync(this, data, params);
    },
    toJSONSchema(params) {
        return createToJSONSchemaMethod(this, {})(params);
    },
    // Reads through to the registry on every access, so it must not cache.
    get description() {
        return globalRegistry.get(this)?.description;
    },
    // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
    get _def() {
        return this._zod.def;
    },
});
/** @internal */
const _ZodString = /*@__PURE__*/ $constructor("_ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null,
}, {
    regex(...args) {
        return this.check(_regex(...args));
    },
    includes(...args) {
        return this.check(_includes(...args));
    },
    startsWith(...args) {
        return this.check(_startsWith(...args));
    },
    endsWith(...args) {
        return this.check(_endsWith(...args));
    },
    min(...args) {
        return this.check(_minLength(...args));
    },
    max(...args) {
        return this.check(_maxLength(...args));
    },
    length(...args) {
        return this.check(_length(...args));
    },
    nonempty(...args) {
        return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
        return this.check(_lowercase(params));
    },
    uppercase(params) {
        return this.check(_uppercase(params));
    },
    trim() {
        return this.check(_trim());
    },
    normalize(...args) {
        return this.check(_normalize(...args));
    },
    toLowerCase() {
        return this.check(_toLowerCase());
    },
    toUpperCase() {
        return this.check(_toUpperCase());
    },
    slugify() {
        return this.check(_slugify());
    },
}));
const ZodString = /*@__PURE__*/ $constructor("ZodString", (inst, def) => {
    $ZodString.init(inst, def);
    _ZodString.init(inst, def);
}, {
    email(params) {
        return this.check(_email(ZodEmail, params));
    },
    url(params) {
        return this.check(_url(ZodURL, params));
    },
    jwt(params) {
        return this.check(_jwt(ZodJWT, params));
    },
    emoji(params) {
        return this.check(api_emoji(ZodEmoji, params));
    },
    guid(params) {
        return this.check(_guid(ZodGUID, params));
    },
    uuid(params) {
        return this.check(_uuid(ZodUUID, params));
    },
    uuidv4(params) {
        return this.check(_uuidv4(ZodUUID, params));
    },
    uuidv6(params) {
        return this.check(_uuidv6(ZodUUID, params));
    },
    uuidv7(params) {
        return this.check(_uuidv7(ZodUUID, params));
    },
    nanoid(params) {
        return this.check(_nanoid(ZodNanoID, params));
    },
    cuid(params) {
        return this.check(_cuid(ZodCUID, params));
    },
    cuid2(params) {
        return this.check(_cuid2(ZodCUID2, params));
    },
    ulid(params) {
        return this.check(_ulid(ZodULID, params));
    },
    base64(params) {
        return this.check(_base64(ZodBase64, params));
    },
    base64url(params) {
        return this.check(_base64url(ZodBase64URL, params));
    },
    xid(params) {
        return this.check(_xid(ZodXID, params));
    },
    ksuid(params) {
        return this.check(_ksuid(ZodKSUID, params));
    },
    ipv4(params) {
        return this.check(_ipv4(ZodIPv4, params));
    },
    ipv6(params) {
        return this.check(_ipv6(ZodIPv6, params));
    },
    cidrv4(params) {
        return this.check(_cidrv4(ZodCIDRv4, params));
    },
    cidrv6(params) {
        return this.check(_cidrv6(ZodCIDRv6, params));
    },
    e164(params) {
        return this.check(_e164(ZodE164, params));
    },
    datetime(params) {
        return this.check(_isoDateTime(ZodISODateTime, params));
    },
    date(params) {
        return this.check(_isoDate(ZodISODate, params));
    },
    time(params) {
        return this.check(_isoTime(ZodISOTime, params));
    },
    duration(params) {
        return this.check(_isoDuration(ZodISODuration, params));
    },
});
function schemas_string(params) {
    return _string(ZodString, params);
}
const ZodStringFormat = /*@__PURE__*/ $constructor("ZodStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    _ZodString.init(inst, def);
});
const ZodISODateTime = /*@__PURE__*/ $constructor("ZodISODateTime", (inst, def) => {
    $ZodISODateTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODate = /*@__PURE__*/ $constructor("ZodISODate", (inst, def) => {
    $ZodISODate.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISOTime = /*@__PURE__*/ $constructor("ZodISOTime", (inst, def) => {
    $ZodISOTime.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodISODuration = /*@__PURE__*/ $constructor("ZodISODuration", (inst, def) => {
    $ZodISODuration.init(inst, def);
    ZodStringFormat.init(inst, def);
});
const ZodEmail = /*@__PURE__*/ $constructor("ZodEmail", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmail.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_email(params) {
    return core._email(ZodEmail, params);
}
const ZodGUID = /*@__PURE__*/ $constructor("ZodGUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodGUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_guid(params) {
    return core._guid(ZodGUID, params);
}
const ZodUUID = /*@__PURE__*/ $constructor("ZodUUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodUUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_uuid(params) {
    return core._uuid(ZodUUID, params);
}
function uuidv4(params) {
    return core._uuidv4(ZodUUID, params);
}
// ZodUUIDv6
function uuidv6(params) {
    return core._uuidv6(ZodUUID, params);
}
// ZodUUIDv7
function uuidv7(params) {
    return core._uuidv7(ZodUUID, params);
}
const ZodURL = /*@__PURE__*/ $constructor("ZodURL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodURL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function url(params) {
    return core._url(ZodURL, params);
}
function httpUrl(params) {
    return core._url(ZodURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodEmoji = /*@__PURE__*/ $constructor("ZodEmoji", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodEmoji.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_emoji(params) {
    return core._emoji(ZodEmoji, params);
}
const ZodNanoID = /*@__PURE__*/ $constructor("ZodNanoID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodNanoID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_nanoid(params) {
    return core._nanoid(ZodNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodCUID = /*@__PURE__*/ $constructor("ZodCUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
function schemas_cuid(params) {
    return core._cuid(ZodCUID, params);
}
const ZodCUID2 = /*@__PURE__*/ $constructor("ZodCUID2", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodCUID2.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cuid2(params) {
    return core._cuid2(ZodCUID2, params);
}
const ZodULID = /*@__PURE__*/ $constructor("ZodULID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodULID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ulid(params) {
    return core._ulid(ZodULID, params);
}
const ZodXID = /*@__PURE__*/ $constructor("ZodXID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodXID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_xid(params) {
    return core._xid(ZodXID, params);
}
const ZodKSUID = /*@__PURE__*/ $constructor("ZodKSUID", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodKSUID.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ksuid(params) {
    return core._ksuid(ZodKSUID, params);
}
const ZodIPv4 = /*@__PURE__*/ $constructor("ZodIPv4", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv4(params) {
    return core._ipv4(ZodIPv4, params);
}
const ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMAC", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodMAC.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_mac(params) {
    return core._mac(ZodMAC, params);
}
const ZodIPv6 = /*@__PURE__*/ $constructor("ZodIPv6", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodIPv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_ipv6(params) {
    return core._ipv6(ZodIPv6, params);
}
const ZodCIDRv4 = /*@__PURE__*/ $constructor("ZodCIDRv4", (inst, def) => {
    $ZodCIDRv4.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv4(params) {
    return core._cidrv4(ZodCIDRv4, params);
}
const ZodCIDRv6 = /*@__PURE__*/ $constructor("ZodCIDRv6", (inst, def) => {
    $ZodCIDRv6.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_cidrv6(params) {
    return core._cidrv6(ZodCIDRv6, params);
}
const ZodBase64 = /*@__PURE__*/ $constructor("ZodBase64", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64(params) {
    return core._base64(ZodBase64, params);
}
const ZodBase64URL = /*@__PURE__*/ $constructor("ZodBase64URL", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodBase64URL.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_base64url(params) {
    return core._base64url(ZodBase64URL, params);
}
const ZodE164 = /*@__PURE__*/ $constructor("ZodE164", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodE164.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function schemas_e164(params) {
    return core._e164(ZodE164, params);
}
const ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_creditCard(params) {
    return core._creditCard(ZodCreditCard, params);
}
const ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function schemas_iban(params) {
    return core._iban(ZodIBAN, params);
}
const ZodJWT = /*@__PURE__*/ $constructor("ZodJWT", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    $ZodJWT.init(inst, def);
    ZodStringFormat.init(inst, def);
});
function jwt(params) {
    return core._jwt(ZodJWT, params);
}
const ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCustomStringFormat", (inst, def) => {
    // ZodStringFormat.init(inst, def);
    core.$ZodCustomStringFormat.init(inst, def);
    ZodStringFormat.init(inst, def);
})));
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodCustomStringFormat, format, fnOrRegex, _params);
}
function schemas_hostname(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hostname", regexes.hostname, _params);
}
function schemas_hex(_params) {
    return core._stringFormat(ZodCustomStringFormat, "hex", regexes.hex, _params);
}
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodCustomStringFormat, format, regex, params);
}
const ZodNumber = /*@__PURE__*/ $constructor("ZodNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => {
        const { minimum, exclusiveMinimum } = aggregateChecks(inst);
        return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
        const { maximum, exclusiveMaximum } = aggregateChecks(inst);
        return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
        const { isInt, multipleOf } = aggregateChecks(inst);
        return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    int(params) {
        return this.check(schemas_int(params));
    },
    safe(params) {
        return this.check(schemas_int(params));
    },
    positive(params) {
        return this.check(_gt(0, params));
    },
    nonnegative(params) {
        return this.check(_gte(0, params));
    },
    negative(params) {
        return this.check(_lt(0, params));
    },
    nonpositive(params) {
        return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
    step(value, params) {
        return this.check(_multipleOf(value, params));
    },
    finite() {
        return this;
    },
}));
function schemas_number(params) {
    return _number(ZodNumber, params);
}
const ZodNumberFormat = /*@__PURE__*/ $constructor("ZodNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodNumber.init(inst, def);
});
function schemas_int(params) {
    return _int(ZodNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodNumberFormat, params);
}
const ZodBoolean = /*@__PURE__*/ $constructor("ZodBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function schemas_boolean(params) {
    return _boolean(ZodBoolean, params);
}
const ZodBigInt = /*@__PURE__*/ $constructor("ZodBigInt", (inst, def) => {
    $ZodBigInt.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => bigintProcessor(inst, ctx, json, params);
}, 
/*@__PURE__*/ derived({
    minValue: (inst) => aggregateChecks(inst).minimum ?? null,
    maxValue: (inst) => aggregateChecks(inst).maximum ?? null,
    format: (inst) => aggregateChecks(inst).format ?? null,
}, {
    gte(value, params) {
        return this.check(_gte(value, params));
    },
    min(value, params) {
        return this.check(_gte(value, params));
    },
    gt(value, params) {
        return this.check(_gt(value, params));
    },
    lt(value, params) {
        return this.check(_lt(value, params));
    },
    lte(value, params) {
        return this.check(_lte(value, params));
    },
    max(value, params) {
        return this.check(_lte(value, params));
    },
    positive(params) {
        return this.check(_gt(BigInt(0), params));
    },
    negative(params) {
        return this.check(_lt(BigInt(0), params));
    },
    nonpositive(params) {
        return this.check(_lte(BigInt(0), params));
    },
    nonnegative(params) {
        return this.check(_gte(BigInt(0), params));
    },
    multipleOf(value, params) {
        return this.check(_multipleOf(value, params));
    },
}));
function schemas_bigint(params) {
    return core._bigint(ZodBigInt, params);
}
const ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodBigIntFormat, params);
}
const ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.symbolProcessor(inst, ctx, json, params);
})));
function symbol(params) {
    return core._symbol(ZodSymbol, params);
}
const ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.undefinedProcessor(inst, ctx, json, params);
})));
function schemas_undefined(params) {
    return core._undefined(ZodUndefined, params);
}

const ZodNull = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNull", (inst, def) => {
    core.$ZodNull.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nullProcessor(inst, ctx, json, params);
})));
function schemas_null(params) {
    return core._null(ZodNull, params);
}

const ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.anyProcessor(inst, ctx, json, params);
})));
function any() {
    return core._any(ZodAny);
}
const ZodUnknown = /*@__PURE__*/ $constructor("ZodUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
    return _unknown(ZodUnknown);
}
const ZodNever = /*@__PURE__*/ $constructor("ZodNever", (inst, def) => {
    $ZodNever.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
    return _never(ZodNever, params);
}
const ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.voidProcessor(inst, ctx, json, params);
})));
function schemas_void(params) {
    return core._void(ZodVoid, params);
}

const ZodDate = /*@__PURE__*/ $constructor("ZodDate", (inst, def) => {
    $ZodDate.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => dateProcessor(inst, ctx, json, params);
    inst.min = (value, params) => inst.check(_gte(value, params));
    inst.max = (value, params) => inst.check(_lte(value, params));
}, 
/*@__PURE__*/ derived({
    minDate: (inst) => {
        const { minimum } = aggregateChecks(inst);
        return minimum ? new Date(minimum) : null;
    },
    maxDate: (inst) => {
        const { maximum } = aggregateChecks(inst);
        return maximum ? new Date(maximum) : null;
    },
}, {}));
function schemas_date(params) {
    return core._date(ZodDate, params);
}
const ZodArray = /*@__PURE__*/ $constructor("ZodArray", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodArray.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
    inst.element = def.element;
}, {
    min(n, params) {
        return this.check(_minLength(n, params));
    },
    nonempty(params) {
        return this.check(_minLength(1, params));
    },
    max(n, params) {
        return this.check(_maxLength(n, params));
    },
    length(n, params) {
        return this.check(_length(n, params));
    },
    unwrap() {
        return this.element;
    },
});
function array(element, params) {
    return _array(ZodArray, element, params);
}
// .keyof
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodObject = /*@__PURE__*/ $constructor("ZodObject", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodObjectJIT.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
    keyof() {
        return schemas_enum(Object.keys(this._zod.def.shape));
    },
    catchall(catchall) {
        // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
        return this.clone(mergeDefs(this._zod.def, { catchall: catchall }));
    },
    passthrough() {
        return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
    },
    loose() {
        return this.clone(mergeDefs(this._zod.def, { catchall: unknown() }));
    },
    strict() {
        return this.clone(mergeDefs(this._zod.def, { catchall: never() }));
    },
    strip() {
        return this.clone(mergeDefs(this._zod.def, { catchall: undefined }));
    },
    extend(incoming) {
        return extend(this, incoming);
    },
    safeExtend(incoming) {
        return safeExtend(this, incoming);
    },
    merge(other) {
        return merge(this, other);
    },
    pick(mask) {
        return pick(this, mask);
    },
    omit(mask) {
        return omit(this, mask);
    },
    partial(...args) {
        return partial(ZodOptional, this, args[0]);
    },
    exactPartial(...args) {
        return partial(ZodExactOptional, this, args[0], "exactPartial");
    },
    required(...args) {
        return required(ZodNonOptional, this, args[0]);
    },
});
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...normalizeParams(params),
    };
    return new ZodObject(def);
}
// strictObject
function strictObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: never(),
        ...normalizeParams(params),
    });
}
// looseObject
function looseObject(shape, params) {
    return new ZodObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...util.normalizeParams(params),
    });
}
const ZodUnion = /*@__PURE__*/ $constructor("ZodUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
});
function union(options, params) {
    return new ZodUnion({
        type: "union",
        options: options,
        ...normalizeParams(params),
    });
}
const ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodXor", (inst, def) => {
    ZodUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.unionProcessor(inst, ctx, json, params);
    inst.options = def.options;
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodDiscriminatedUnion = /*@__PURE__*/ $constructor("ZodDiscriminatedUnion", (inst, def) => {
    ZodUnion.init(inst, def);
    $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
    // const [options, params] = args;
    return new ZodDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...normalizeParams(params),
    });
}
const ZodIntersection = /*@__PURE__*/ $constructor("ZodIntersection", (inst, def) => {
    $ZodIntersection.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
    return new ZodIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodTuple = /*@__PURE__*/ $constructor("ZodTuple", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTuple.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => tupleProcessor(inst, ctx, json, params);
}, {
    rest(rest) {
        return this.clone({
            ...this._zod.def,
            rest: rest,
        });
    },
    partial() {
        const def = this._zod.def;
        // a refinement was authored against the full arity; partialing would run it on a shorter array
        if (def.checks?.length)
            throw new Error(".partial() cannot be used on tuple schemas containing refinements");
        return this.clone({
            ...def,
            items: def.items.map((item) => new ZodOptional({ type: "optional", innerType: item })),
        });
    },
});
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodRecord = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodRecord", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodRecord.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.recordProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
})));
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...util.normalizeParams(valueType),
        });
    }
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
// type alksjf = core.output<core.$ZodRecordKey>;
function partialRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMap", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodMap.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.mapProcessor(inst, ctx, json, params);
    inst.keyType = def.keyType;
    inst.valueType = def.valueType;
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function map(keyType, valueType, params) {
    return new ZodMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSet", (inst, def) => {
    _ensureDefaultMemoizer();
    core.$ZodSet.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.setProcessor(inst, ctx, json, params);
    inst.min = (...args) => inst.check(core._minSize(...args));
    inst.nonempty = (params) => inst.check(core._minSize(1, params));
    inst.max = (...args) => inst.check(core._maxSize(...args));
    inst.size = (...args) => inst.check(core._size(...args));
})));
function set(valueType, params) {
    return new ZodSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodEnum = /*@__PURE__*/ $constructor("ZodEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
    inst.enum = def.entries;
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
    const keys = new Set(Object.keys(def.entries));
    inst.extract = (values, params) => {
        const newEntries = {};
        for (const value of values) {
            if (keys.has(value)) {
                newEntries[value] = def.entries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
    inst.exclude = (values, params) => {
        const newEntries = { ...def.entries };
        for (const value of values) {
            if (keys.has(value)) {
                delete newEntries[value];
            }
            else
                throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
            ...def,
            checks: [],
            ...normalizeParams(params),
            entries: newEntries,
        });
    };
});
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodEnum({
        type: "enum",
        entries,
        ...normalizeParams(params),
    });
}

/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodLiteral = /*@__PURE__*/ $constructor("ZodLiteral", (inst, def) => {
    $ZodLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
    inst.values = new Set(def.values);
    Object.defineProperty(inst, "value", {
        get() {
            if (def.values.length > 1) {
                throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
            }
            return def.values[0];
        },
    });
});
function literal(value, params) {
    return new ZodLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...normalizeParams(params),
    });
}
const ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.fileProcessor(inst, ctx, json, params);
    inst.min = (size, params) => inst.check(core._minSize(size, params));
    inst.max = (size, params) => inst.check(core._maxSize(size, params));
    inst.mime = (types, params) => inst.check(core._mime(Array.isArray(types) ? types : [types], params));
})));
function file(params) {
    return core._file(ZodFile, params);
}
const ZodTransform = /*@__PURE__*/ $constructor("ZodTransform", (inst, def) => {
    _ensureDefaultMemoizer();
    $ZodTransform.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
    inst._zod.parse = (payload, _ctx) => {
        if (_ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util_issue(issue, payload.value, def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = inst);
                // _issue.continue ??= true;
                payload.issues.push(util_issue(_issue));
            }
        };
        const output = def.transform(payload.value, payload);
        if (output instanceof Promise) {
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        payload.value = output;
        return payload;
    };
});
function transform(fn) {
    return new ZodTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodOptional = /*@__PURE__*/ $constructor("ZodOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function schemas_optional(innerType) {
    return new ZodOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodExactOptional = /*@__PURE__*/ $constructor("ZodExactOptional", (inst, def) => {
    $ZodExactOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
    return new ZodExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodNullable = /*@__PURE__*/ $constructor("ZodNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
    return new ZodNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
function schemas_nullish(innerType) {
    return schemas_optional(nullable(innerType));
}
const ZodDefault = /*@__PURE__*/ $constructor("ZodDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeDefault = inst.unwrap;
});
function schemas_default(innerType, defaultValue) {
    return new ZodDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodPrefault = /*@__PURE__*/ $constructor("ZodPrefault", (inst, def) => {
    $ZodPrefault.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
    return new ZodPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodNonOptional = /*@__PURE__*/ $constructor("ZodNonOptional", (inst, def) => {
    $ZodNonOptional.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
    return new ZodNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...normalizeParams(params),
    });
}
const ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.successProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function success(innerType) {
    return new ZodSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodCatch = /*@__PURE__*/ $constructor("ZodCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
    inst.removeCatch = inst.unwrap;
});
function schemas_catch(innerType, catchValue) {
    return new ZodCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : constantCatch(catchValue)),
    });
}

const ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.nanProcessor(inst, ctx, json, params);
})));
function nan(params) {
    return core._nan(ZodNaN, params);
}
const ZodPipe = /*@__PURE__*/ $constructor("ZodPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
    inst.in = def.in;
    inst.out = def.out;
});
function pipe(in_, out) {
    return new ZodPipe({
        type: "pipe",
        in: in_,
        out: out,
        // ...util.normalizeParams(params),
    });
}
const ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodCodec", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
function codec(in_, out, params) {
    return new ZodCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPreprocess", (inst, def) => {
    ZodPipe.init(inst, def);
    core.$ZodPreprocess.init(inst, def);
})));
const ZodReadonly = /*@__PURE__*/ $constructor("ZodReadonly", (inst, def) => {
    $ZodReadonly.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
    return new ZodReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.templateLiteralProcessor(inst, ctx, json, params);
})));
function templateLiteral(parts, params) {
    return new ZodTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodLazy = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodLazy", (inst, def) => {
    core.$ZodLazy.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.lazyProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.getter();
})));
function lazy(getter) {
    return new ZodLazy({
        type: "lazy",
        getter: getter,
    });
}
const ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.promiseProcessor(inst, ctx, json, params);
    inst.unwrap = () => inst._zod.def.innerType;
})));
function promise(innerType) {
    return new ZodPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => processors.functionProcessor(inst, ctx, json, params);
})));
function _function(params) {
    return new ZodFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}

const ZodCustom = /*@__PURE__*/ $constructor("ZodCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
// custom checks
function check(fn) {
    const ch = new core.$ZodCheck({
        check: "custom",
        // ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
function custom(fn, _params) {
    return core._custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
    return _refine(ZodCustom, fn, _params);
}
// superRefine
function superRefine(fn, params) {
    return _superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
const ZodInstanceOf = /*@__PURE__*/ $constructor("ZodInstanceOf", (inst, def) => {
    ZodCustom.init(inst, def);
}, {
    properties(shape, params) {
        // asserts in place, so the narrowed output type is truthful without a wrapper
        return this.check(_properties(shape, params));
    },
});
function _instanceof(cls, params = {}) {
    const inst = new ZodInstanceOf({
        type: "custom",
        check: "custom",
        fn: (data) => data instanceof cls,
        abort: true,
        ...util.normalizeParams(params),
    });
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodCodec,
    Boolean: ZodBoolean,
    String: ZodString,
}, ...args);
function json(params) {
    const jsonSchema = lazy(() => {
        return union([schemas_string(params), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
// preprocess
function preprocess(fn, schema) {
    return new ZodPreprocess({
        type: "pipe",
        in: transform(fn),
        out: schema,
    });
}

;// CONCATENATED MODULE: ./lib/src/runner/event.js



const sha = schemas_string().regex(/^[0-9a-f]{40}$/);
const head = object({
    head_sha: sha,
    head_branch: schemas_string().nullish(),
    head_repository: object({ full_name: schemas_string() }).nullish(),
    pull_requests: array(object({ number: schemas_number(), base: object({ ref: schemas_string() }) })).nullish(),
});
/** The parts of an event's payload that this action reads: https://docs.github.com/webhooks/webhook-events-and-payloads */
const payloadSchema = object({
    pull_request: object({
        number: schemas_number(),
        head: object({ sha, ref: schemas_string(), repo: object({ full_name: schemas_string() }).nullish() }),
        base: object({ ref: schemas_string(), repo: object({ full_name: schemas_string() }).nullish() }),
    })
        .optional(),
    merge_group: object({ head_sha: sha, head_ref: schemas_string(), base_ref: schemas_string() }).optional(),
    workflow_run: head.nullish(),
    check_run: head.nullish(),
    check_suite: head.nullish(),
    deployment: object({
        id: schemas_number(),
        sha,
        url: schemas_string().optional(),
        ref: schemas_string().optional(),
        environment: schemas_string().optional(),
        task: schemas_string().optional(),
        payload: unknown(),
        transient_environment: schemas_boolean().nullish(),
        production_environment: schemas_boolean().nullish(),
        created_at: schemas_string().optional(),
    })
        .optional(),
    issue: object({ number: schemas_number(), pull_request: object({}).optional() }).optional(),
    deleted: schemas_boolean().optional(),
    repository: object({ default_branch: schemas_string().optional() }).optional(),
});
/**
 * Reads the event that started this run.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables
 * @throws ActionError when it is not run by a GitHub Actions runner, or the payload cannot be read
 */
function readEvent(env) {
    return {
        name: variable(env, 'GITHUB_EVENT_NAME'),
        repository: variable(env, 'GITHUB_REPOSITORY'),
        ref: env['GITHUB_REF'] ?? '',
        sha: variable(env, 'GITHUB_SHA'),
        actor: env['GITHUB_ACTOR'] ?? '',
        serverUrl: env['GITHUB_SERVER_URL'] || 'https://github.com',
        runId: variable(env, 'GITHUB_RUN_ID'),
        runAttempt: env['GITHUB_RUN_ATTEMPT'] || '1',
        job: env['GITHUB_JOB'] ?? '',
        payload: readPayload(env['GITHUB_EVENT_PATH']),
    };
}
/**
 * Whether GitHub gives this run a token that can only read: a fork's pull request, or Dependabot's.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
function isReadOnlyRun({ name, actor, payload }) {
    const { head, base } = payload.pull_request ?? {};
    const fromFork = head !== undefined && head.repo?.full_name !== base?.repo?.full_name;
    return actor === 'dependabot[bot]' || (fromFork && name !== 'pull_request_target');
}
function variable(env, name) {
    const value = env[name];
    if (value)
        return value;
    throw new ActionError(`${name} is not set`, { help: 'This action is run by a GitHub Actions runner, which sets it.' });
}
function readPayload(path) {
    if (!path)
        return {};
    try {
        return payloadSchema.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch (cause) {
        throw new ActionError(`The event's payload at ${path} cannot be read`, { cause });
    }
}
//# sourceMappingURL=event.js.map
;// CONCATENATED MODULE: ./lib/src/runner/log-links.js

/** Pages of GitHub's for people. */
/** The log of this very job; without a check run id (GitHub Enterprise Server), of this attempt of the run. */
function jobLogUrl(checkRunId, event) {
    const run = runLogUrl(event.runId, event);
    return checkRunId ? `${run}/job/${checkRunId}` : `${run}/attempts/${event.runAttempt}`;
}
function runLogUrl(run, { serverUrl, repository }) {
    return `${withoutSlash(serverUrl)}/${repository}/actions/runs/${run}`;
}
//# sourceMappingURL=log-links.js.map
;// CONCATENATED MODULE: ./lib/src/actions/clean-up.js








/**
 * Makes active deployments inactive, or deletes all that match. Outputs are written each time that something has been done,
 * so that whatever ends this step, they say what GitHub holds.
 * @throws ActionError when they cannot be listed
 */
async function cleanUp(config, event, context) {
    const { repository = event.repository } = config;
    const { log, load } = context;
    const watch = watchFor(context);
    const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context);
    const deletes = config.mode === 'delete';
    const deletesEnvironments = config.mode === 'delete' && config.deleteEnvironment;
    const logUrl = jobLogUrl(config.checkRunId, event);
    let found;
    try {
        found = await survey(api, { ...config, deletes, deletesEnvironments, logUrl }, log);
    }
    catch (error) {
        if (!(error instanceof ActionError) || config.onApiError === 'fail')
            throw error;
        log.warning(`${error.message} (on-api-error: warn)`, error.help);
        return { exitCode: 0, outputs: { recorded: false }, summary: undefined };
    }
    const { all, work } = found;
    nameUnderWay(work, log);
    if (config.dryRun)
        return rehearse(config, found, deletesEnvironments, log);
    const { writeOutputs } = await load();
    const save = (cleaned) => writeOutputs(texts(outputsOf(work, cleaned)));
    const cleaned = await clean(api, work, watch, save);
    const patterns = deletesEnvironments && !watch.isCancelled ? config.environment : [];
    const environments = await deleteEnvironments(api, { patterns, all }, cleaned, watch);
    const failed = tellFailures(config, cleaned, leftBy(work, cleaned).length, log);
    return {
        exitCode: watch.isCancelled ? 130 : Number(failed),
        outputs: outputsOf(work, cleaned, environments),
        summary: summarizeCleanUp(config, progress(work, cleaned), environments, cleaned.failures),
    };
}
function watchFor({ cancellation, pause, log }) {
    const stop = new AbortController();
    cancellation.onSignal(() => stop.abort());
    return {
        log,
        now: () => performance.now(),
        pause: (seconds) => pause(seconds, stop.signal),
        get isCancelled() {
            return stop.signal.aborted;
        },
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
function texts(outputs) {
    return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, String(value)]));
}
function nameUnderWay({ underWay }, log) {
    if (underWay.length === 0)
        return;
    const named = underWay.slice(0, 10).map(({ id, environment }) => `${id} (${environment})`);
    const more = underWay.length > 10 ? ` and ${underWay.length - 10} more` : '';
    const what = underWay.length === 1 ? 'A deploy is' : `${underWay.length} deploys are`;
    log.warning(`${what} under way and left alone: ${named.join(', ')}${more}. A later clean-up takes what is left of them.`);
}
function tellFailures(config, { failures }, left, log) {
    const [first] = failures;
    if (!first)
        return false;
    const failed = config.onApiError === 'fail';
    const tell = failed ? log.error : log.warning;
    tell(`Not everything could be cleaned up (${failures.length} failed, ${left} left). ${first.message}`, first.help);
    return failed;
}
function rehearse(config, { all, work }, deletesEnvironments, log) {
    for (const { id, environment, sha, state } of work.found) {
        const fate = work.deletes ? 'deleted' : 'made inactive';
        if (work.deletes || state === 'success')
            log.line(`${id}  ${environment}  ${sha.slice(0, 7)}  would be ${fate}`);
    }
    const deactivated = work.active.map(({ id }) => id);
    const deleted = work.deletes ? work.found.map(({ id }) => id) : [];
    const cleaned = { deactivated, deleted, failures: [] };
    const environments = deletesEnvironments ? emptied(environmentsOf(config.environment, all), all, deleted) : [];
    for (const name of environments)
        log.line(`The environment ${name} would be deleted`);
    const would = progress(work, cleaned);
    log.line(`It would be: ${would} (dry-run: true)`);
    return {
        exitCode: 0,
        outputs: outputsOf(work, cleaned, environments),
        summary: summarizeCleanUp(config, `It would be: ${would}`, environments, []),
    };
}
//# sourceMappingURL=clean-up.js.map
;// CONCATENATED MODULE: ./lib/src/environment/abandoned.js



/** How many runs a step asks about at most: the hourly limit is for the deploys. */
const mostRuns = 5;
/**
 * Settles what this action has left open, with the same task, in runs that have ended since: their runners were lost, and
 * with them their post steps. Never touches what others made, nor a run that is still going.
 */
async function sweep(api, history, sweeper, log) {
    const left = history.filter(({ task, state, mark }) => task === sweeper.task && mark && isOpen(state));
    const runs = new Map();
    for (const { id, mark } of left) {
        if (!mark || (!runs.has(runKey(mark)) && runs.size === mostRuns))
            continue;
        if (!runs.has(runKey(mark)))
            runs.set(runKey(mark), await hasEnded(api, mark, sweeper.mark));
        if (runs.get(runKey(mark)) && (await abandoned_settle(api, id, sweeper.runUrl(mark.run))))
            log.line(`Deployment ${id} was left open by run ${mark.run}, which has ended: it is an error now`);
    }
}
function runKey({ run, attempt }) {
    return `${run}/${attempt}`;
}
async function hasEnded(api, { run, attempt }, own) {
    if (run === own.run)
        return Number(attempt) < Number(own.attempt);
    return isRunOver(api, Number(run), Number(attempt));
}
/** Looks again before it posts: another run may be sweeping too. */
async function abandoned_settle(api, id, logUrl) {
    const [newest] = await listStatuses(api, id);
    if (!isOpen(newest?.state))
        return false;
    const description = 'the workflow run ended without telling how the deploy went';
    await postStatusOnce(api, id, { state: 'error', description, logUrl });
    return true;
}
//# sourceMappingURL=abandoned.js.map
;// CONCATENATED MODULE: ./lib/src/environment/duplicate-warning.js
/**
 * A job with `environment: name` makes a deployment of its own there. With ours there are two, and the success of that one
 * can make ours inactive. Says how to avoid it, if the history shows such a record of this run.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idenvironment
 */
function nativeEnvironmentWarning(deployments, { environment, id, runUrl }) {
    const native = deployments.find((past) => past.id !== id && past.task === 'deploy' && past.bare && past.logUrl?.startsWith(`${runUrl}/`));
    if (!native)
        return undefined;
    return {
        message: `There are two deployments of the same deploy: ${native.id} is made by GitHub, because a job of this run has \`environment: ${environment}\``,
        help: `Have the job make none of its own:\n\nenvironment:\n  name: ${environment}\n  deployment: false`,
    };
}
//# sourceMappingURL=duplicate-warning.js.map
;// CONCATENATED MODULE: ./lib/src/environment/merge-rules.js
/** What the rules of branches say of a deployment: https://docs.github.com/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/available-rules-for-rulesets */
/**
 * The first branch that a change can reach only after a successful deployment to this environment. Whether GitHub tells
 * upper and lower case apart here is not documented: they are taken for the same, which is the safe way.
 */
function requiringBranch(environment, rules) {
    return rules.find(({ environments = [] }) => environments.some((name) => isSameName(name, environment)))?.branch;
}
/** A required environment that this one was probably meant to be, and the branch that requires it. */
function nearMiss(environment, rules) {
    const required = rules.flatMap(({ branch, environments = [] }) => environments.map((name) => ({ branch, name })));
    if (required.some(({ name }) => name === environment))
        return undefined;
    return required.find(({ name }) => plain(name) === plain(environment));
}
/** For the job summary; undefined where no rule requires a deployment. */
function mergeRule(environment, state, rules) {
    const requiring = rules.filter(({ environments = [] }) => environments.length > 0);
    const { branch, environments = [] } = requiring.find((rule) => rule.environments?.includes(environment)) ?? requiring[0] ?? {};
    if (branch === undefined)
        return undefined;
    const rule = `${branch} requires a successful deployment to ${environments.join(', ')}`;
    if (!environments.includes(environment))
        return `${rule}: this is another environment`;
    return `${rule}: ${state === 'success' ? 'this is one' : 'this is none yet'}`;
}
function isSameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/** Without what is easily overlooked: case and blanks. */
function plain(name) {
    return name.replace(/\s+/g, '').toLowerCase();
}
//# sourceMappingURL=merge-rules.js.map
;// CONCATENATED MODULE: ./lib/src/environment/snapshot.js



/** Where there is no time to look around, as in a cancellation, or no way. */
const nothingKnown = { history: async () => undefined, rules: async () => [] };
/** What stands for the default branch while its name is not known. */
const unnamedBranch = 'the default branch';
function lookAround(api, place, log) {
    const { environment, task, base } = place;
    let history;
    let rules;
    function readHistory() {
        history ??= orNothing('The earlier deployments', () => readRecent(api, { environment, task }), log);
        return history;
    }
    async function readAllRules() {
        const defaultBranch = place.defaultBranch ?? (await readHistory())?.defaultBranch;
        const branches = new Set([base ?? defaultBranch, defaultBranch]);
        return Promise.all(Array.from(branches, (branch) => readRules(api, branch, log)));
    }
    return {
        history: readHistory,
        rules() {
            rules ??= readAllRules();
            return rules;
        },
    };
}
/** What the rules of a branch require. Never rejects. */
async function readRules(api, branch, log) {
    if (branch === undefined || branch === unnamedBranch)
        return { branch: unnamedBranch, environments: undefined };
    const environments = await orNothing(`The rules of ${branch}`, () => requiredEnvironments(api, branch), log);
    return { branch, environments };
}
/** The deployment that is active in its environment, of this task: the newest one, if there are several. */
function activeIn(deployments, { task, except }) {
    return deployments?.find((past) => past.task === task && past.id !== except && past.state === 'success');
}
/** The commit that was active here before, in the same task. */
function previousSha(history, which) {
    return activeIn(history?.deployments, which)?.sha;
}
async function orNothing(what, read, log) {
    try {
        return await read();
    }
    catch (error) {
        log.line(`${what} could not be read: ${reasonOf(error)}`);
        return undefined;
    }
}
//# sourceMappingURL=snapshot.js.map
;// CONCATENATED MODULE: ./lib/src/shared/grace.js
/** A grace of `milliseconds`, by the clock. */
function createGrace(milliseconds) {
    let start = () => { };
    const started = new Promise((resolve) => {
        start = resolve;
    });
    // Nothing waits for this alone: it does not keep the process alive.
    const over = started.then(() => new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds).unref()));
    return { start, wait: (work) => Promise.race([work, over]) };
}
//# sourceMappingURL=grace.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/background.js







/** How long a finished step waits for what still goes on beside it. */
const graceMs = 2_000;
/** The environment of a deploy, and the branches whose rules count. */
function surroundingsOf({ traces: { environment, task }, base, defaultBranch }, api, log) {
    return lookAround(api, { environment, task, base, defaultBranch }, log);
}
/** Looks around, warns of what is amiss there, and settles what was left open earlier. */
function workBeside(config, { wanted, state }, { api, deployment }, event, { log }) {
    const { environment, task, mark } = wanted;
    const surroundings = surroundingsOf(state.saved, api, log);
    const runUrl = (run) => runLogUrl(run, event);
    async function warnOfRules() {
        const meant = nearMiss(environment, await surroundings.rules());
        if (!meant)
            return;
        const { branch, name } = meant;
        log.warning(`${branch} requires a deployment to \`${name}\`; \`${environment}\` is another environment`);
    }
    async function workOnHistory() {
        const { deployments = [] } = (await surroundings.history()) ?? {};
        const id = deployment.id;
        const native = nativeEnvironmentWarning(deployments, { environment, id, runUrl: runUrl(event.runId) });
        if (native)
            log.warning(native.message, native.help);
        if (config.sweep)
            await sweepQuietly(deployments);
    }
    async function sweepQuietly(deployments) {
        try {
            await sweep(api, deployments, { task, mark, runUrl }, log);
        }
        catch (error) {
            // A token that may not read runs is nothing to complain of.
            const mayNotRead = error instanceof ApiError && [403, 404].includes(error.failure.status ?? 0);
            if (!mayNotRead)
                log.line(`Deployments left open earlier were not settled: ${reasonOf(error)}`);
        }
    }
    const done = Promise.all([warnOfRules(), workOnHistory()]).then(() => { });
    return { surroundings, grace: createGrace(graceMs), done };
}
//# sourceMappingURL=background.js.map
;// CONCATENATED MODULE: ./lib/src/github/early-request.js
/** Sends a first call at once. */
function earlyRequest(fetch, url, init) {
    let first;
    const sent = new Promise((resolve) => {
        first = fetch(url, { ...init, onSent: resolve });
        first.then(() => resolve(), () => resolve());
    });
    return {
        sent,
        fetch: (nextUrl, nextInit) => {
            const answer = nextUrl === url && nextInit.method === init.method ? first : undefined;
            if (answer === undefined)
                return fetch(nextUrl, nextInit);
            first = undefined;
            return answer;
        },
    };
}
//# sourceMappingURL=early-request.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/commit-status.js



/**
 * Says the same in a commit status, for branches that require status checks. It leads to what was deployed or, without a
 * URL, to the log. Never rejects: one that cannot be posted is a warning.
 */
async function mirror(api, { sha, context }, status, log) {
    if (context === undefined)
        return;
    const { description, environmentUrl, logUrl } = status;
    try {
        await createCommitStatus(api, sha, {
            ...{ context, description, state: stateFor(status.state), targetUrl: environmentUrl ?? logUrl },
        });
    }
    catch (error) {
        if (!(error instanceof ActionError))
            throw error;
        log.warning(error.message, error.help);
    }
}
/** Commit statuses have fewer states: https://docs.github.com/rest/commits/statuses#create-a-commit-status */
function stateFor(state) {
    if (isOpen(state))
        return 'pending';
    return state === 'success' || state === 'failure' ? state : 'error';
}
//# sourceMappingURL=commit-status.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/final-status.js

/** GitHub refuses a longer description of a status. */
const descriptionLimit = 140;
/** The final status for an outcome. `success` only ever comes from a command that exited with 0, or a job that succeeded. */
function finalStatus(outcome, options) {
    const { state, says } = verdict(outcome, options.cancelledState);
    const { logUrl, environmentUrl } = options;
    const description = statusDescription(state, says, options.description);
    return { state, logUrl, description, ...(state === 'success' ? { environmentUrl } : {}) };
}
/** The user's own words; where something went wrong, after ours. */
function statusDescription(state, says, given) {
    const parts = ['failure', 'error', 'inactive'].includes(state) ? [says, given] : [given ?? says];
    return (0,shared_text/* shorten */.ml)(parts.filter((part) => part !== undefined).join(' · '), descriptionLimit);
}
/** A status on the way: `pending` or `in_progress`. */
function progressStatus(state, options) {
    const says = state === 'pending' ? 'Waiting to deploy' : 'Deploying';
    return { state, logUrl: options.logUrl, description: (0,shared_text/* shorten */.ml)(options.description ?? says, descriptionLimit) };
}
function verdict(outcome, cancelledState) {
    switch (outcome.kind) {
        case 'exit':
            return outcome.code === 0
                ? { state: 'success', says: `Deployed in ${(0,shared_text/* duration */.p0)(outcome.milliseconds)}` }
                : { state: 'failure', says: `exit code ${outcome.code} after ${(0,shared_text/* duration */.p0)(outcome.milliseconds)}` };
        case 'signal':
            return { state: 'error', says: `killed by ${outcome.signal} after ${(0,shared_text/* duration */.p0)(outcome.milliseconds)}` };
        case 'unstartable':
            return { state: 'error', says: `could not be started: ${outcome.reason}` };
        case 'cancelled':
            // The runner sends the same signals for both: https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
            return { state: cancelledState, says: `cancelled or timed out after ${(0,shared_text/* duration */.p0)(outcome.milliseconds)}` };
        case 'unverified':
            return { state: 'failure', says: `${outcome.reason}, after ${(0,shared_text/* duration */.p0)(outcome.milliseconds)}` };
        case 'overtaken':
            return { state: 'failure', says: `a newer commit, ${outcome.by.slice(0, 7)}, was deployed meanwhile` };
        case 'interrupted':
            return { state: 'error', says: 'interrupted: the action was killed before the deploy ended' };
        case 'skipped':
            return { state: 'inactive', says: `not deployed: ${outcome.reason}` };
        case 'not-run':
            return { state: 'error', says: `not deployed: ${outcome.reason}` };
        case 'job':
            return jobVerdict(outcome.result, (0,shared_text/* duration */.p0)(outcome.milliseconds), cancelledState);
    }
}
function jobVerdict(result, time, cancelledState) {
    const verdicts = {
        success: { state: 'success', says: `Deployed in ${time}` },
        failure: { state: 'failure', says: `the job failed after ${time}` },
        cancelled: { state: cancelledState, says: `the job was cancelled after ${time}` },
        unknown: { state: 'error', says: `the job ended after ${time} without telling its result` },
    };
    return verdicts[result];
}
//# sourceMappingURL=final-status.js.map
;// CONCATENATED MODULE: ./lib/src/environment/inactivation.js



const nothing = { replaced: [], ifTransient: [], overtaken: [], siblings: [] };
/**
 * Decides what becomes inactive: every active deployment with the same environment and task that finished before this one,
 * whoever made it. With `auto`, none if a rule requires the environment, but for superseded deployments of the same pull
 * request; and a transient one replaces only transient ones of the same ref or pull request.
 */
function planInactivation(own, history, rules) {
    const { environment, autoInactive, task } = own;
    if (autoInactive === false)
        return nothing;
    if (!history)
        return { ...nothing, doubt: `the deployments to ${environment} could not be read` };
    const unread = rules.filter(({ environments }) => environments === undefined);
    const required = requiringBranch(environment, rules);
    if (autoInactive === 'auto' && required === undefined && unread.length > 0) {
        return { ...nothing, doubt: `the rules of ${unread.map(({ branch }) => branch).join(' and ')} could not be read` };
    }
    const { deployments } = history;
    const others = deployments.filter((past) => past.id !== own.id && past.task === task);
    const origin = originIn(own, deployments);
    const included = scopeOf(own, origin, required);
    const finished = others.filter((past) => past.state === 'success' && finishedBefore(past, own, deployments));
    const chosen = finished.filter(included).toReversed();
    const overtaken = chosen.filter((past) => isNewer(past, own, deployments));
    const kind = (past) => (own.transient && autoInactive === 'auto' ? transientIn(own, past) : true);
    const replaced = own.isFirst ? chosen : chosen.filter((past) => !overtaken.includes(past));
    return {
        replaced: replaced.filter((past) => kind(past) === true),
        ifTransient: replaced.filter((past) => kind(past) === undefined),
        overtaken,
        siblings: others.filter((past) => (past.state === 'success' || isOpen(past.state)) && isSibling(own, origin, past)),
        because: autoInactive === 'auto' && required !== undefined && finished.length > chosen.length
            ? `Earlier deployments to ${environment} stay active: ${required} requires one, and pull requests would block each other (auto-inactive: auto)`
            : undefined,
    };
}
/** Whether some are under way: they may finish while the success is posted. */
function mayChange({ id, task }, history) {
    return history?.deployments.some((past) => past.id !== id && past.task === task && isOpen(past.state)) ?? false;
}
function originOf(repository, past) {
    const mark = past?.mark && fits(past.mark, { ...past, repository }) ? past.mark : undefined;
    return { mark, pull: mark?.pull, ref: mark?.ref ?? past?.ref };
}
function originIn({ id, repository }, deployments) {
    return originOf(repository, deployments.find((past) => past.id === id));
}
function scopeOf(own, { pull, ref }, required) {
    if (own.autoInactive === true)
        return () => true;
    const samePull = (other) => pull !== undefined && other.pull === pull;
    if (required !== undefined)
        return (past) => samePull(originOf(own.repository, past));
    if (!own.transient)
        return () => true;
    return (past) => {
        const other = originOf(own.repository, past);
        return samePull(other) || (ref !== undefined && other.ref === ref);
    };
}
/** Undefined: the record does not say it of itself. */
function transientIn({ repository }, past) {
    return originOf(repository, past).mark?.transient;
}
/** What finished last is live. Within one second the status's id tells, and without that the order in which they were made. */
function finishedBefore(past, own, deployments) {
    const since = (past.stateSince?.getTime() ?? 0) - own.at.getTime();
    if (since !== 0)
        return since < 0;
    return past.statusId === undefined ? !isNewer(past, own, deployments) : past.statusId < own.statusId;
}
/** Whether it was made after this one. The history is in that order. */
function isNewer(past, { id }, deployments) {
    const own = deployments.findIndex((other) => other.id === id);
    return own === -1 ? past.id > id : deployments.indexOf(past) < own;
}
function isSibling({ repository }, { mark }, past) {
    const other = originOf(repository, past).mark;
    if (mark === undefined || other === undefined || !isSameJob(mark, other))
        return false;
    // Without check runs, jobs that run at once are of a matrix: the steps of one job come one after another.
    return mark.checkRun && other.checkRun ? mark.checkRun !== other.checkRun : isOpen(past.state);
}
//# sourceMappingURL=inactivation.js.map
;// CONCATENATED MODULE: ./lib/src/environment/replace.js







/**
 * Makes the deployments inactive that a success replaces. What could not be read is asked again; what is still not known
 * then changes nothing, and a warning says so. Never rejects.
 */
async function replaceOthers(api, own, replacing) {
    const { log } = replacing;
    if (own.autoInactive === false)
        return replacing.grace.wait(replacing.latest);
    const [history, rules] = await Promise.all([
        historyFor(api, own, replacing),
        own.autoInactive === 'auto' ? rulesFor(api, replacing) : [],
    ]);
    const plan = planInactivation(own, history, rules);
    tell(own, plan, log);
    for await (const past of paced([...plan.replaced, ...plan.ifTransient], api.pause)) {
        const isUnsure = plan.ifTransient.includes(past);
        if (isUnsure && !(await isTransient(api, past, log)))
            continue;
        await replace(api, past, { ...replacing, overtaken: plan.overtaken.includes(past) });
    }
    return history;
}
/** The deployments once the success was posted: those read beside it, unless some were under way still. */
async function historyFor(api, own, { surroundings, latest, grace }) {
    const beside = await grace.wait(latest);
    if (beside && !mayChange(own, beside))
        return beside;
    const again = await grace.wait(readRecent(api, own).catch(() => undefined));
    return again ?? beside ?? (await grace.wait(surroundings.history()));
}
async function rulesFor(api, { surroundings, grace, log }) {
    const rules = await grace.wait(surroundings.rules());
    if (!rules)
        return [{ branch: 'the branches', environments: undefined }];
    return Promise.all(rules.map(async (known) => {
        if (known.environments)
            return known;
        return (await grace.wait(readRules(api, known.branch, log))) ?? known;
    }));
}
function tell({ environment }, plan, log) {
    const { siblings, overtaken, because, doubt } = plan;
    if (doubt)
        log.warning(`Earlier deployments to ${environment} may stay active: ${doubt}`);
    if (because)
        log.line(because);
    const [sibling] = siblings;
    if (sibling) {
        log.warning(`Deployment ${sibling.id} to ${environment} is of another job of the same matrix, with the same \`task\`: only one of them stays active`, 'Give each a task of its own, for example:\n\ntask: deploy-${{ matrix.region }}');
    }
    const strangers = overtaken.filter((past) => !siblings.includes(past));
    if (strangers.length > 0) {
        const ids = strangers.map(({ id }) => id).join(', ');
        log.warning(`Deploys to ${environment} overlap: deployment ${ids} was made after this one, and finished before it`, 'To let only one run at a time, give the workflow or job a `concurrency` group.');
    }
}
async function isTransient(api, { id }, log) {
    try {
        return (await getDeployment(api, id)).transientEnvironment;
    }
    catch (error) {
        log.warning(`Deployment ${id} is still active: whether it is transient could not be read: ${reasonOf(error)}`);
        return false;
    }
}
/** Each by itself: one that fails keeps no other from becoming inactive. */
async function replace(api, { id }, { logUrl, log, overtaken }) {
    const description = overtaken ? 'replaced by a deployment that finished later' : 'replaced by a newer deployment';
    try {
        await postStatusOnce(api, id, { state: 'inactive', description, logUrl });
        log.line(`Deployment ${id} is inactive now`);
    }
    catch (error) {
        log.warning(`Deployment ${id} is still active: ${error instanceof ApiError ? error.message : reasonOf(error)}`);
    }
}
//# sourceMappingURL=replace.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/settle.js




/**
 * Posts a deployment's final status and the commit status; after a success, other deployments become inactive. GitHub's own
 * flag for that is off: it goes by the environment alone, and by the order in which deployments were made.
 * https://docs.github.com/rest/deployments/statuses#create-a-deployment-status
 * @throws ApiError when GitHub could not be told
 */
async function settle_settle(api, record, status, { surroundings, grace, log, onPosted = () => { } }) {
    const target = { sha: record.sha, context: record.statusContext };
    const isSuccess = status.state === 'success';
    // Read beside the call that posts the status, so that the step takes no longer for it.
    const latest = isSuccess ? readRecent(api, record).catch(() => undefined) : Promise.resolve(undefined);
    const [posted] = await Promise.all([
        postStatusOnce(api, record.id, isSuccess ? { ...status, autoInactive: false } : status),
        mirror(api, target, status, log),
    ]);
    grace.start();
    onPosted();
    const statusId = posted.id;
    if (!isSuccess)
        return { statusId, history: undefined };
    const own = { ...record, statusId, at: posted.createdAt, repository: `${api.owner}/${api.repo}` };
    const history = await replaceOthers(api, own, { surroundings, latest, grace, log, logUrl: status.logUrl });
    return { statusId, history };
}
//# sourceMappingURL=settle.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/open-deployment.js





/** Reports on a deployment that exists. */
function openDeployment(api, deployment, state, log) {
    const { statusContext } = state.saved;
    const commitStatus = { sha: deployment.sha, context: statusContext };
    let queue = Promise.resolve();
    let mirrored = Promise.resolve();
    function record() {
        const { id, sha, environment, task } = deployment;
        const { autoInactive, transient, adopted } = state.saved;
        return { id, sha, environment, task, autoInactive, transient, isFirst: !adopted, statusContext };
    }
    function posted(status) {
        const after = Date.now() - state.saved.traces.at;
        log.line(`${status.state.padEnd(11)}  posted after ${(0,shared_text/* duration */.p0)(after)}`);
    }
    async function post(status) {
        await postStatusOnce(api, deployment.id, status);
        posted(status);
    }
    return {
        api,
        deployment,
        postProgress(name) {
            const status = progressStatus(name, state.saved);
            queue = queue
                .then(() => post(status))
                .catch((error) => log.warning(`The status \`${name}\` is missing: ${error.message}`));
            if (name === 'pending')
                mirrored = mirror(api, commitStatus, status, log);
            return queue;
        },
        async postFinal(status, { surroundings, grace }) {
            await Promise.all([queue, mirrored]);
            function onPosted() {
                state.settled();
                posted(status);
            }
            return settle_settle(api, record(), status, { surroundings, grace, log, onPosted });
        },
    };
}
//# sourceMappingURL=open-deployment.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/create.js









/** Creates the deployment. The call is on its way before the client that makes it is loaded. */
async function create_open(config, event, context, plan) {
    const { repository, wanted, adopted, state } = plan;
    if (adopted)
        return openDeployment(await openApi({ ...config, repository }, isReadOnlyRun(event), context), adopted, state, context.log);
    const url = `${withoutSlash(config.apiUrl)}/repos/${repository}/deployments`;
    const first = earlyRequest(context.fetch, url, {
        method: 'POST',
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `token ${config.token}`,
            'content-type': 'application/json; charset=utf-8',
            'user-agent': identity/* userAgent */.N1,
            'x-github-api-version': identity/* apiVersion */.XV,
        },
        body: JSON.stringify(createBody(wanted)),
    });
    await first.sent;
    const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context, first.fetch);
    return create(api, wanted, state, context.log);
}
/** Creates the deployment, and checks that it is of the commit that was meant. */
async function create(api, wanted, state, log) {
    const deployment = await createOnce(api, wanted, state.saved.traces);
    state.opened(deployment);
    if (wanted.sha !== undefined && deployment.sha !== wanted.sha) {
        await discard(api, deployment, state, log);
        throw new ActionError(`GitHub recorded the commit ${deployment.sha} for \`${wanted.ref}\`, but this run is about ${wanted.sha}: the ref has moved since the run was started`, { help: 'Leave `ref` out: then the commit of the event is deployed, wherever its branch is by now.' });
    }
    return openDeployment(api, deployment, state, log);
}
/** A record of another commit does not stay behind; one that cannot be deleted is left to the post step, to be marked as an error. */
async function discard(api, deployment, state, log) {
    state.notRun('the record is of another commit');
    try {
        await deleteDeployment(api, deployment.id);
        state.settled();
    }
    catch (error) {
        log.line(`Deployment ${deployment.id} could not be deleted: ${reasonOf(error)}`);
    }
}
//# sourceMappingURL=create.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/freshness.js







/**
 * Obeys `if-stale` and `if-deployed`: whether the commit is older than the one that is active here, or the very same. What
 * cannot be found out counts as neither, and is said.
 * @throws ActionError when the commit is stale, and `if-stale` is `fail`
 */
async function guard(config, { repository, wanted, adopted }, event, context) {
    const { ifStale, ifDeployed } = config;
    if (ifStale === 'deploy' && ifDeployed === 'deploy')
        return undefined;
    const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context);
    const { sha, ancestry } = await standing(api, { ...wanted, except: adopted?.id }, context.log);
    if (ifDeployed === 'skip' && ancestry === 'identical') {
        return { reason: 'deployed', because: `${sha.slice(0, 7)} is active in ${wanted.environment} already` };
    }
    if (ifStale === 'deploy' || ancestry !== 'behind')
        return undefined;
    const because = `${wanted.ref} is older than ${sha}, which is active in ${wanted.environment}`;
    if (ifStale === 'skip')
        return { reason: 'stale', because };
    if (ifStale === 'fail') {
        throw new ActionError(`Nothing was deployed: ${because} (if-stale: fail)`, {
            help: 'To deploy an older commit on purpose, as in a roll back, set `if-stale: deploy`.',
        });
    }
    context.log.warning(`${because}. It is deployed all the same (if-stale: warn).`);
    return undefined;
}
/** The newer commit that was deployed here while this one was: undefined if there is none, or it cannot be found out. */
async function overtakenBy(api, wanted, id, { log }) {
    const { sha, ancestry } = await standing(api, { ...wanted, except: id }, log);
    return ancestry === 'behind' ? sha : undefined;
}
/** How the commit stands to the active one. */
async function standing(api, { environment, task, sha, ref, except }, log) {
    try {
        const active = await findActive(api, environment, { task, except });
        if (!active)
            return { sha: '', ancestry: 'unknown' };
        if (active.sha === sha)
            return { sha, ancestry: 'identical' };
        const ancestry = await compareCommits(api, active.sha, sha ?? ref);
        if (ancestry === 'diverged')
            log.line(`${sha ?? ref} and ${active.sha}, which is active, have diverged: neither is the older`);
        return { sha: active.sha, ancestry };
    }
    catch (error) {
        log.line(`Whether a newer commit is deployed could not be found out: ${reasonOf(error)}`);
        return { sha: '', ancestry: 'unknown' };
    }
}
/** How far back it is looked for. */
const mostRead = 1_000;
async function findActive(api, environment, which) {
    let read = 0;
    for await (const past of readAll(api, [environment])) {
        if (activeIn([past], which))
            return past;
        read++;
        if (read === mostRead)
            break;
    }
    return undefined;
}
//# sourceMappingURL=freshness.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./lib/src/deployment/commit.js

const fullSha = /^[0-9a-f]{40}$/;
/**
 * Decides which commit this run deploys. A branch name can move between the event and the call, so a SHA is sent unless
 * the user gave a `ref`. On `pull_request`, `github.sha` is a test merge that no branch contains: the head is deployed.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * @throws ActionError when the event leaves nothing to deploy
 */
function chooseCommit(config, event) {
    const elsewhere = !isOwn(config, event);
    if (config.ref !== undefined)
        return { ref: config.ref, sha: meantBy(config.ref, elsewhere ? undefined : event), because: 'as given by `ref`' };
    if (elsewhere) {
        throw new ActionError('`ref` is required when `repository` is not the repository of this workflow', {
            help: `Set \`ref\` to the branch, tag or SHA of ${config.repository} that is deployed.`,
        });
    }
    return commitOfEvent(event);
}
/** Whether a step is about the repository of its workflow. GitHub's names know no upper and lower case. */
function isOwn({ repository }, event) {
    return repository === undefined || repository.toLowerCase() === event.repository.toLowerCase();
}
function commitOfEvent(event) {
    const { payload } = event;
    if (event.name === 'delete' || (event.name === 'push' && payload.deleted)) {
        throw new ActionError(`There is no commit to deploy: \`${event.name}\` says that ${event.ref || 'a ref'} was deleted`, {
            help: 'Skip the step with `if: ${{ !github.event.deleted }}`, or give a `ref`.',
        });
    }
    if (payload.pull_request) {
        return exactly(payload.pull_request.head.sha, `the head of pull request #${payload.pull_request.number}`);
    }
    if (event.name === 'merge_group' && payload.merge_group) {
        return exactly(payload.merge_group.head_sha, 'the head of the merge group');
    }
    if (event.name === 'workflow_run' && payload.workflow_run) {
        return exactly(payload.workflow_run.head_sha, 'the commit of the workflow run that triggered this one');
    }
    if (event.name === 'check_run' && payload.check_run)
        return exactly(payload.check_run.head_sha, 'the commit that was checked');
    if (event.name === 'check_suite' && payload.check_suite)
        return exactly(payload.check_suite.head_sha, 'the commit that was checked');
    if (payload.deployment)
        return exactly(payload.deployment.sha, `the commit of deployment ${payload.deployment.id}`);
    if (payload.issue?.pull_request)
        return { pullRequest: payload.issue.number };
    return exactly(event.sha, event.ref
        ? `${event.ref} at the time of the event (\`${event.name}\`)`
        : `the commit of the event (\`${event.name}\`)`);
}
/** The commit a given `ref` is meant to be, where the event knows it: a branch that moved since must not go unnoticed. */
function meantBy(ref, event) {
    if (fullSha.test(ref))
        return ref;
    if (!event)
        return undefined;
    const { pull_request } = event.payload;
    if (pull_request) {
        const fromFork = pull_request.head.repo?.full_name !== pull_request.base.repo?.full_name;
        return !fromFork && isSameRef(ref, `refs/heads/${pull_request.head.ref}`) ? pull_request.head.sha : undefined;
    }
    return event.name === 'push' && isSameRef(ref, event.ref) ? event.sha : undefined;
}
function isSameRef(ref, full) {
    return ref === full || ref === full.replace(/^refs\/(heads|tags)\//, '');
}
function exactly(sha, because) {
    return { ref: sha, sha, because };
}
//# sourceMappingURL=commit.js.map
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./lib/src/deployment/outcome.js


const milliseconds = schemas_number();
/**
 * How a deploy ended. `exit`, `signal` and `unstartable` are what became of the command; `cancelled` is our being told to
 * stop; `job` is the result of a job whose other steps were the deploy; `unverified` means that the command succeeded, but
 * what it deployed does not answer as it should; `overtaken` that a newer commit was deployed meanwhile; `interrupted` that
 * this action was killed before it could see the end; `not-run` that the command was never started, and `skipped` that it did not need to be.
 */
const outcomeSchema = discriminatedUnion('kind', [
    object({ kind: literal('exit'), code: schemas_number(), milliseconds }),
    object({ kind: literal('signal'), signal: schemas_string(), milliseconds }),
    object({ kind: literal('unstartable'), reason: schemas_string() }),
    object({ kind: literal('cancelled'), milliseconds }),
    object({ kind: literal('job'), result: schemas_enum(['success', 'failure', 'cancelled', 'unknown']), milliseconds }),
    object({ kind: literal('unverified'), reason: schemas_string(), milliseconds }),
    object({ kind: literal('overtaken'), by: schemas_string() }),
    object({ kind: literal('interrupted') }),
    object({ kind: literal('not-run'), reason: schemas_string() }),
    object({ kind: literal('skipped'), reason: schemas_string() }),
]);
const signalNumbers = external_node_os_namespaceObject.constants.signals;
/** The step's exit code: the command's own, or what a shell makes of a signal. */
function exitCodeOf(outcome) {
    if (outcome.kind === 'exit')
        return outcome.code;
    if (outcome.kind === 'signal')
        return 128 + (signalNumbers[outcome.signal] ?? 0);
    return outcome.kind === 'cancelled' ? 130 : 1;
}
/** How long the deploy took, in milliseconds; undefined where that is not known. */
function timeOf(outcome) {
    return 'milliseconds' in outcome ? outcome.milliseconds : undefined;
}
//# sourceMappingURL=outcome.js.map
// EXTERNAL MODULE: ./lib/src/runner/command-file.js
var command_file = __nccwpck_require__(9043);
;// CONCATENATED MODULE: ./lib/src/deployment/saved-state.js



const savedSchema = object({
    version: literal(1),
    /** `owner/name` of the repository that holds the deployment. */
    repository: schemas_string(),
    /** What the create call asks for, and the mark by which its record is found if the answer never came. */
    traces: object({
        ref: schemas_string(),
        sha: schemas_string().optional(),
        environment: schemas_string(),
        task: schemas_string(),
        nonce: schemas_string(),
        payload: schemas_string().optional(),
        at: schemas_number(),
    }),
    /** Whether the rest of the job is the deploy, so that its result is the outcome. */
    bracket: schemas_boolean(),
    cancelledState: schemas_enum(['error', 'failure', 'inactive']),
    autoInactive: union([schemas_boolean(), literal('auto')]),
    /** The branches whose rules may require this deployment: the pull request's base, and the default branch where it is known. */
    base: schemas_string().optional(),
    defaultBranch: schemas_string().optional(),
    statusContext: schemas_string().optional(),
    transient: schemas_boolean(),
    /** The deployment existed before this step. */
    adopted: schemas_boolean(),
    logUrl: schemas_string(),
    description: schemas_string().optional(),
    environmentUrl: schemas_string().optional(),
    deploymentId: schemas_number().optional(),
    sha: schemas_string().optional(),
    because: schemas_string(),
    summary: schemas_boolean(),
    outcome: outcomeSchema.optional(),
    settled: schemas_boolean(),
});
const key = 'deploy-status-action';
/** Where the runner puts it for the post step. */
const stateVariable = `STATE_${key}`;
/**
 * Saves for the post step; the last one saved counts. Written at once and by hand, since it must be on disk before the
 * create call leaves, and loading `@actions/core` for it would hold that call up.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
 */
function saveState(env, saved) {
    const file = env['GITHUB_STATE'];
    if (file)
        (0,command_file/* appendLines */._g)(file, `${key}=${JSON.stringify(saved)}\n`);
}
/** What main saved; undefined when it saved nothing. @throws ZodError when it is not what main writes */
function readState(env) {
    const json = env[stateVariable];
    return json ? savedSchema.parse(JSON.parse(json)) : undefined;
}
//# sourceMappingURL=saved-state.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/deploy-state.js



/** Starts with what is known before the first call, and saves it. */
function startDeployState(env, first) {
    let saved = first;
    saveState(env, saved);
    function change(more) {
        saved = { ...saved, ...more };
        saveState(env, saved);
    }
    return {
        get saved() {
            return saved;
        },
        get hasEnded() {
            return saved.outcome !== undefined;
        },
        get wasCancelled() {
            return saved.outcome?.kind === 'cancelled';
        },
        opened: ({ id, sha }) => change({ deploymentId: id, sha }),
        cancelled() {
            if (saved.outcome)
                return;
            change({ outcome: { kind: 'cancelled', milliseconds: Date.now() - saved.traces.at } });
        },
        reported: change,
        commandEnded: (outcome) => change({ outcome: saved.outcome ?? outcome }),
        overtaken: (by) => change({ outcome: { kind: 'overtaken', by } }),
        skipped: (reason) => change({ outcome: { kind: 'skipped', reason } }),
        notRun: (reason) => change({ outcome: { kind: 'not-run', reason } }),
        settled: () => change({ settled: true }),
        ending: () => endingOf(saved, saved.outcome ?? { kind: 'interrupted' }),
    };
}
/** What an outcome means, for the deploy that `saved` is about. */
function endingOf(saved, outcome) {
    return {
        status: finalStatus(outcome, saved),
        exitCode: exitCodeOf(outcome),
        commandExitCode: commandExitCode(outcome),
        wasCancelled: outcome.kind === 'cancelled',
        milliseconds: timeOf(outcome),
    };
}
function commandExitCode(outcome) {
    if (outcome.kind === 'unverified' || outcome.kind === 'overtaken')
        return 0;
    return outcome.kind === 'exit' ? outcome.code : undefined;
}
//# sourceMappingURL=deploy-state.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/origin.js

/**
 * The pull request or ref that this step deploys. A given `ref` stands for itself; in another repository, nothing of the event
 * counts. `pull` is the pull request that was looked up for the event, if one was.
 */
function origin_originOf(config, event, pull) {
    if (config.ref !== undefined)
        return { ref: shortRef(config.ref), ...(isOwn(config, event) && pullOf(event, pull)) };
    return isOwn(config, event) ? originOfEvent(event, pull) : {};
}
function originOfEvent(event, looked) {
    const { payload } = event;
    const { pull_request, merge_group, workflow_run, check_run, check_suite, deployment } = payload;
    const run = workflow_run ?? check_run ?? check_suite;
    const pull = pullOf(event, looked);
    if (looked)
        return { ...pull, ref: looked.fromFork ? undefined : looked.ref };
    if (pull_request)
        return { ...pull, ref: isFork(pull_request) ? undefined : pull_request.head.ref };
    if (merge_group)
        return { ref: shortRef(merge_group.head_ref), base: shortRef(merge_group.base_ref) };
    if (run)
        return { ...pull, ref: isFromFork(run, event) ? undefined : (run.head_branch ?? undefined) };
    return { ref: shortRef(deployment?.ref ?? event.ref) || undefined };
}
/** The pull request of the event. The events of runs and checks name those that their commit is the head of. */
function pullOf({ payload }, looked) {
    const { pull_request, workflow_run, check_run, check_suite } = payload;
    if (looked)
        return { pull: looked.number, base: looked.base };
    if (pull_request)
        return { pull: pull_request.number, base: pull_request.base.ref };
    const [first] = (workflow_run ?? check_run ?? check_suite)?.pull_requests ?? [];
    return first ? { pull: first.number, base: first.base.ref } : {};
}
function isFork({ head, base }) {
    return head.repo?.full_name !== base.repo?.full_name;
}
function isFromFork(run, { repository }) {
    return run.head_repository ? run.head_repository.full_name.toLowerCase() !== repository.toLowerCase() : false;
}
/** The default branch, where it is that of the event's repository, and the event tells it. */
function defaultBranchOf(config, event) {
    return isOwn(config, event) ? event.payload.repository?.default_branch : undefined;
}
/** As people call a branch or tag. */
function shortRef(ref) {
    return ref.replace(/^refs\/(heads|tags)\//, '');
}
//# sourceMappingURL=origin.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/plan.js








/** Decides what to deploy, and saves it for the post step. Makes no call, but where something must be looked up first. */
async function planAndSave(config, event, context) {
    const repository = config.repository ?? event.repository;
    const adopted = await findAdopted(config, event, context);
    const { commit, pull } = adopted
        ? { commit: commitOfAdopted(adopted), pull: undefined }
        : await commitOf(config, event, context, repository);
    const origin = origin_originOf(config, event, pull);
    const wanted = { ...wantedDeployment(config, event, commit, origin), ...(adopted && valuesOf(adopted)) };
    const { ref, sha, environment, task, payload, mark } = wanted;
    const ending = config.mode === 'deploy' ? config : undefined;
    const state = startDeployState(context.env, {
        version: 1,
        repository,
        traces: {
            ...{ ref, sha, environment, task, nonce: mark.nonce, at: Date.now() },
            payload: typeof payload === 'string' ? payload : undefined,
        },
        bracket: ending !== undefined && ending.run === undefined,
        cancelledState: ending?.cancelledState ?? 'error',
        autoInactive: ending?.autoInactive ?? false,
        base: wanted.mark.base,
        defaultBranch: defaultBranchOf(config, event),
        statusContext: config.statusContext,
        transient: wanted.transientEnvironment,
        adopted: adopted !== undefined,
        logUrl: config.logUrl ?? jobLogUrl(config.checkRunId, event),
        description: config.description,
        environmentUrl: ending?.environmentUrl,
        deploymentId: adopted?.id,
        because: commit.because,
        summary: config.summary,
        settled: false,
    });
    return { repository, commit, wanted, adopted, state };
}
function commitOfAdopted({ id, ref, sha }) {
    return { ref, sha, because: `the commit of deployment ${id}, which exists already` };
}
async function commitOf(config, event, context, repository) {
    const chosen = chooseCommit(config, event);
    if (!('pullRequest' in chosen))
        return { commit: chosen, pull: undefined };
    const number = chosen.pullRequest;
    const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context);
    const pull = await getPullRequest(api, number);
    const { sha } = pull;
    return { commit: { ref: sha, sha, because: `the head of pull request #${number}` }, pull };
}
function wantedDeployment(config, event, { ref, sha }, origin) {
    const { environment, task, description, payload = {}, requiredContexts, autoMerge, transientEnvironment } = config;
    const { repository, runId: run, runAttempt: attempt, job } = event;
    const { statusContext } = config;
    const target = isOwn(config, event) ? undefined : config.repository;
    return {
        ...{ ref, sha, environment, task, description, payload, requiredContexts, autoMerge, transientEnvironment },
        productionEnvironment: config.productionEnvironment === 'auto'
            ? environment.toLowerCase() === 'production'
            : config.productionEnvironment,
        mark: {
            ...{ repository, target, run, attempt, job, checkRun: config.checkRunId, nonce: (0,external_node_crypto_.randomUUID)() },
            ...{ environment, sha, ...origin, statusContext, transient: transientEnvironment },
        },
    };
}
/** What is deployed is what the existing record says, whatever this step's inputs are. */
function valuesOf({ environment, task, payload, transientEnvironment, productionEnvironment }) {
    const known = typeof payload === 'object' && payload !== null ? { ...payload } : String(payload ?? '');
    return { environment, task, payload: known, transientEnvironment, productionEnvironment };
}
/**
 * The existing deployment that this step reports on instead of creating one: the one of `deployment-id`, or the one that
 * started this run, unless the step is about another environment or commit.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#deployment
 * @throws ApiError when there is no such deployment
 */
async function findAdopted(config, event, context) {
    if (config.mode !== 'deploy')
        return undefined;
    const { deploymentId, environment, ref, repository = event.repository } = config;
    if (deploymentId !== undefined) {
        const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context);
        return getDeployment(api, deploymentId);
    }
    const { deployment } = event.payload;
    if (event.name !== 'deployment' || !deployment || !isOwn(config, event) || ref !== undefined)
        return undefined;
    return environment === '' || environment === deployment.environment ? readDeployment(200, deployment) : undefined;
}
//# sourceMappingURL=plan.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/begin.js








/**
 * Decides what to deploy, whether to, and opens its record.
 * @throws ActionError when nothing may be deployed
 */
async function begin(config, event, context) {
    const cancel = saveCancellation(context);
    const planned = await planAndSave(config, event, context);
    const { state, adopted } = planned;
    cancel.in(state);
    announce(planned, context);
    const skip = await guardOrGiveUp(config, planned, event, context);
    if (skip) {
        context.log.line(`Skipped: ${skip.because}`);
        if (adopted)
            state.skipped(skip.because);
        else
            state.settled();
    }
    // Nothing to settle, unless it exists already.
    if (state.hasEnded && !adopted)
        state.settled();
    const goesOn = !skip && (!state.hasEnded || adopted);
    return { planned, skip, opened: goesOn ? await openIfPossible(config, event, context, planned) : undefined };
}
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
async function guardOrGiveUp(config, planned, event, context) {
    try {
        return await guard(config, planned, event, context);
    }
    catch (error) {
        // An adopted deployment does not stay open: the post step settles it.
        if (planned.adopted)
            planned.state.notRun(error instanceof Error ? error.message : String(error));
        else
            planned.state.settled();
        throw error;
    }
}
/** GitHub's considered refusals: the deploy must not go on after one, whatever `on-api-error` says. */
const begin_refusals = ['failed-contexts', 'merge-conflict', 'auto-merged'];
async function openIfPossible(config, event, context, planned) {
    const { state } = planned;
    try {
        return await create_open(config, event, context, planned);
    }
    catch (error) {
        if (!(error instanceof ApiError))
            throw error;
        // A record that may exist all the same is looked for, and settled, by the post step.
        if (!error.inDoubt)
            state.settled();
        if (config.onApiError === 'warn' &&
            !begin_refusals.includes(error.kind) &&
            !(await mustRecord(config, event, context, planned))) {
            context.log.warning(`${error.message}. Deploying without a record (on-api-error: warn).`, error.help);
            return undefined;
        }
        state.notRun('GitHub could not record it');
        throw error;
    }
}
/** Where a merge rule asks for this deployment, one without a record would be good for nothing. */
async function mustRecord(config, event, context, { repository, wanted, state }) {
    const { environment } = wanted;
    const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context);
    const branch = requiringBranch(environment, await surroundingsOf(state.saved, api, context.log).rules());
    if (branch)
        context.log.line(`${branch} requires a deployment to ${environment}: on-api-error is fail, not warn`);
    return branch !== undefined;
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
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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
    const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
    const fits = Buffer.byteLength(text) <= (platform === 'win32' ? mostBytes.win32 : mostBytes.others);
    if (fits && !text.includes('\0'))
        return { DEPLOYMENT_PAYLOAD: text };
    const file = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(), `payload-${(0,external_node_crypto_.randomUUID)()}`);
    (0,external_node_fs_.writeFileSync)(file, text);
    const why = fits ? 'has a null character' : `is too large (${Buffer.byteLength(text)} bytes)`;
    log.warning(`The payload ${why} for an environment variable: DEPLOYMENT_PAYLOAD is not set, and the command finds it in the file that DEPLOYMENT_PAYLOAD_FILE names.`);
    return { DEPLOYMENT_PAYLOAD_FILE: file };
}
//# sourceMappingURL=payload.js.map
// EXTERNAL MODULE: ./lib/src/runner/output-file.js
var output_file = __nccwpck_require__(6443);
;// CONCATENATED MODULE: ./lib/src/command/reported-values.js



/**
 * Reads them once the command has ended. What cannot be used, and what the command wrote under the names of this action's own
 * outputs, is a warning.
 */
function readLateValues({ env, platform, log }, ownOutputs) {
    const file = (0,output_file/* parseOutputFile */.X)(env['GITHUB_OUTPUT'] ? (0,command_file/* readCommandFile */.Ev)(env['GITHUB_OUTPUT']) : '', platform);
    for (const warning of warnings(file, ownOutputs))
        log.warning(warning);
    const values = new Map([...file.values].map(([name, value]) => [name.toLowerCase(), value.trim()]));
    const environmentUrl = values.get('environment-url');
    const description = values.get('description');
    if (environmentUrl && !(0,shared_text/* isHttpUrl */.q$)(environmentUrl)) {
        log.warning(`The command gave the environment-url ${(0,shared_text/* oneLine */.TN)(environmentUrl)}, which is left out: it must start with https:// or http://`);
    }
    return {
        ...(environmentUrl && (0,shared_text/* isHttpUrl */.q$)(environmentUrl) ? { environmentUrl } : {}),
        ...(description ? { description } : {}),
    };
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
;// CONCATENATED MODULE: ./lib/src/command/signals.js
/** The runner kills this process 10 s after its first signal; the command must have ended before that, with time to tell GitHub. */
const grace = { terminateMs: 7_000, killMs: 8_500 };
/** How often it is looked whether a process is left. */
const lookMs = 100;
/**
 * Passes the runner's signals on to the command, and ends what does not end by itself in time. A child that is still cleaning
 * up when its shell has ended has the same time: this process stays until all have gone.
 */
function passSignalsTo(command, cancellation) {
    let first = true;
    cancellation.onSignal((signal) => {
        command.signal(signal);
        if (!first)
            return;
        first = false;
        const timers = [
            setTimeout(() => command.signal('SIGTERM'), grace.terminateMs),
            setTimeout(() => command.signal('SIGKILL'), grace.killMs),
        ];
        void command.done.then(() => {
            const look = setInterval(() => {
                if (command.isAlive())
                    return;
                for (const timer of [...timers, look])
                    clearTimeout(timer);
            }, lookMs);
        });
    });
}
//# sourceMappingURL=signals.js.map
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
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
            word = (word ?? '') + arguments_literal(part);
        }
        closedBefore = closes;
    }
    return word === undefined ? words : [...words, word];
}
function arguments_literal(part) {
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
        throw new ActionError('Invalid shell option. Its braces cannot be read: write {{ and }} for braces of your own');
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
 * `set -m` make them), and what descends from it.
 */
function membersOf(leader, processes) {
    const found = processes.filter(({ pid, group, session }) => [pid, group, session].includes(leader));
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
        const lines = (0,external_node_child_process_namespaceObject.execFileSync)('/bin/ps', ['-A', '-o', 'pid=,ppid=,pgid=,state='], { encoding: 'utf8' }).split('\n');
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
    return {
        isAlive: () => membersOf(leader, listProcesses()).length > 0,
        signal(signal) {
            const members = membersOf(leader, listProcesses());
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
    (0,external_node_child_process_namespaceObject.spawnSync)(file, args, options);
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
        throw new ActionError("Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'");
    }
    const file = findProgram(name, env, platform);
    if (file)
        return shell_describe(name, file, template, platform);
    throw notFound(name);
}
function defaultShell(env, platform) {
    const names = platform === 'win32' ? ['pwsh', 'powershell'] : ['bash', 'sh'];
    for (const name of names) {
        const file = findProgram(name, env, platform);
        // Without `shell:`, bash gets the arguments of sh: no `pipefail`.
        const template = known[platform === 'win32' ? name : 'sh']?.template ?? '';
        if (file)
            return shell_describe(name, file, template, platform);
    }
    throw notFound(names.join(' or '));
}
function notFound(name) {
    return new ActionError(`${name}: command not found`, {
        help: `Install ${name} before this step, or choose another \`shell\`.`,
    });
}
function shell_describe(name, file, template, platform) {
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










const start_nothing = { isAlive: () => false, signal: () => { } };
/**
 * Starts the command as a `run:` step would, with its output going where ours goes, unchanged and at once.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsrun
 */
function startCommand(options) {
    try {
        return spawnCommand(options);
    }
    catch (error) {
        return { done: Promise.resolve(unstartable(error)), ...start_nothing };
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
    const started = performance.now();
    const { file, args, options: how } = prepare(options);
    const child = (0,external_node_child_process_namespaceObject.spawn)(file, args, how);
    const done = new Promise((settle) => {
        child.on('error', (error) => settle(unstartable(error)));
        child.on('exit', (code, signal) => {
            const milliseconds = performance.now() - started;
            settle(signal === null ? { kind: 'exit', code: code ?? 1, milliseconds } : { kind: 'signal', signal, milliseconds });
        });
    });
    const { platform, env } = options;
    return { done, ...(child.pid === undefined ? start_nothing : processTree(child.pid, platform, env)) };
}
function writeScript(script, shell, env) {
    const path = (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(), `${(0,external_node_crypto_.randomUUID)()}${shell.extension}`);
    (0,external_node_fs_.writeFileSync)(path, shell.fixUp(script));
    return path;
}
function existingFolder(path) {
    if (!(0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isDirectory())
        throw new ActionError(`the working directory ${path} does not exist`);
    return path;
}
function unstartable(error) {
    const help = error instanceof ActionError && error.help ? `. ${error.help}` : '';
    return { kind: 'unstartable', reason: `${error instanceof Error ? error.message : String(error)}${help}` };
}
//# sourceMappingURL=start.js.map
;// CONCATENATED MODULE: ./lib/src/command/verify-url.js

/** A single answer may take this long. */
const answerMs = 10_000;
const longestPause = 5;
/**
 * Asks for the URL until it answers 2xx, with the text if one is expected. Resolves to what was seen last if that does not
 * happen in time; otherwise to undefined. Redirects are followed.
 */
async function verify(expected, { fetch, pause, isOver }) {
    let waited = 0;
    for (let seconds = 1;; seconds = Math.min(seconds * 2, longestPause)) {
        const asked = performance.now();
        const left = Math.max(1, expected.timeoutSeconds - waited);
        const seen = await look(expected, fetch, Math.min(answerMs, left * 1000));
        if (seen === undefined)
            return undefined;
        waited += (performance.now() - asked) / 1000 + seconds;
        if (isOver() || waited > expected.timeoutSeconds)
            return seen;
        await pause(seconds);
    }
}
/** What is wrong with its answer now. */
async function look({ url, contains }, fetch, timeoutMs) {
    try {
        const answer = await fetch(url, { headers: { accept: '*/*', 'user-agent': 'deploy-status-action' }, timeoutMs });
        const text = await answer.text();
        if (answer.status < 200 || answer.status > 299)
            return `${url} answered ${answer.status}`;
        return contains === undefined || text.includes(contains)
            ? undefined
            : `${url} answered ${answer.status}, without "${(0,shared_text/* shorten */.ml)(contains, 40)}"`;
    }
    catch (error) {
        return `${url} did not answer: ${error instanceof Error ? error.message : String(error)}`;
    }
}
//# sourceMappingURL=verify-url.js.map
;// CONCATENATED MODULE: ./lib/src/results/outputs.js
/** The step's outputs, as in action.yml. */
const outputNames = [
    'deployment-id',
    'deployment-url',
    'status-id',
    'state',
    'environment',
    'environment-url',
    'log-url',
    'ref',
    'sha',
    'previous-sha',
    'recorded',
    'skipped',
    'exit-code',
    'deactivated',
    'deleted',
    'environments-deleted',
    'left',
];
function outputs_outputsOf(result) {
    return {
        'deployment-id': result.deployment?.id,
        'deployment-url': result.deployment?.url,
        'status-id': result.statusId,
        state: result.status?.state,
        environment: result.environment,
        'environment-url': result.status?.environmentUrl,
        'log-url': result.logUrl,
        ref: result.ref,
        sha: result.sha,
        'previous-sha': result.previousSha,
        recorded: result.recorded,
        skipped: result.skip?.reason,
        'exit-code': result.commandExitCode,
    };
}
/** Every output as text; absent values are empty, so that no output keeps an earlier value. */
function outputTexts(outputs) {
    return Object.fromEntries(outputNames.map((name) => [name, String(outputs[name] ?? '')]));
}
//# sourceMappingURL=outputs.js.map
;// CONCATENATED MODULE: ./lib/src/shared/numbers.js
/**
 * The numbers in a JSON text that would not stay what they are: JavaScript, and with it what is sent on, rounds what has too
 * many digits. Each with what it would become.
 */
function changedNumbers(json) {
    return [...json.matchAll(/"(?:\\.|[^"\\])*"|-?\d[\d.eE+-]*/g)]
        .map(([token]) => token)
        .filter((token) => !token.startsWith('"') && decimal(token) !== decimal(String(Number(token))))
        .map((written) => ({ written, becomes: String(Number(written)) }));
}
/** One form for all ways to write the same number: its digits without zeros at the ends, and the power of ten. */
function decimal(number) {
    const [, sign = '', whole = '', fraction = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
    const digits = (whole + fraction).replace(/^0+/, '');
    const significant = digits.replace(/0+$/, '');
    if (significant === '')
        return whole === '' ? number : '0';
    return `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}
//# sourceMappingURL=numbers.js.map
;// CONCATENATED MODULE: ./lib/src/runner/input-fields.js




const truth = ['true', 'True', 'TRUE', 'false', 'False', 'FALSE'];
const input_fields_text = schemas_string({ error: 'is required' });
const jsonPayload = input_fields_text.transform((value, context) => {
    const parsed = parseJson(value);
    if (typeof parsed === 'string')
        return parsed;
    const [changed] = input_fields_isRecord(parsed) ? changedNumbers(value) : [];
    if (changed) {
        context.addIssue(`has the number ${(0,shared_text/* shorten */.ml)(changed.written, 80)}, which would become ${changed.becomes}: write it as a string`);
        return NEVER;
    }
    if (!input_fields_isRecord(parsed)) {
        context.addIssue(`is not valid JSON: use an object like \`{"key": "value"}\`, or a JSON string`);
        return NEVER;
    }
    if (identity/* markerKey */.s8 in parsed) {
        context.addIssue(`has the key \`${identity/* markerKey */.s8}\`, which this action keeps for itself: use another key`);
        return NEVER;
    }
    return parsed;
});
const contexts = input_fields_text.transform((value) => {
    if (value === 'none')
        return [];
    return value === 'all' ? value : names(value);
});
/** `${{ toJSON(needs) }}`: https://docs.github.com/actions/reference/workflows-and-actions/contexts#needs-context */
const needsResults = input_fields_text.transform((value, context) => {
    const parsed = parseJson(value);
    const jobs = input_fields_isRecord(parsed) ? Object.entries(parsed) : [];
    const results = jobs.flatMap(([name, job]) => input_fields_isRecord(job) && typeof job['result'] === 'string'
        ? [[name, { result: job['result'], outputs: Object.values(job['outputs'] ?? {}) }]]
        : []);
    if (jobs.length > 0 && results.length === jobs.length)
        return new Map(results);
    context.addIssue('is not what `${{ toJSON(needs) }}` gives: the results of the jobs that this one needs');
    return NEVER;
});
const units = { m: 60_000, h: 3_600_000, d: 86_400_000 };
/** In milliseconds. */
const age = input_fields_text.transform((value, context) => {
    const [, amount, unit] = /^(\d+) ?([mhd])$/.exec(value) ?? [];
    if (unit === 'm' || unit === 'h' || unit === 'd')
        return Number(amount) * units[unit];
    context.addIssue(mustBe(value, 'a time like `30m`, `12h` or `30d`'));
    return NEVER;
});
/** Environment names, one a line, in which `*` stands for anything. */
const environmentPatterns = input_fields_text.transform((value) => value
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== ''));
/**
 * What each input accepts: a string from the workflow on one side, the value that the code works with on the other.
 * Keys are the names of action.yml in camel case. Every message completes the sentence "`the-input` …".
 */
const input_fields_fields = {
    environment: input_fields_text.refine((name) => name.length <= 255, {
        error: 'is longer than the 255 characters that GitHub allows',
    }),
    run: input_fields_text,
    shell: input_fields_text,
    workingDirectory: input_fields_text,
    ref: input_fields_text,
    task: input_fields_text.default('deploy'),
    description: input_fields_text,
    payload: jsonPayload,
    requiredContexts: contexts.default([]),
    autoMerge: flag().default(false),
    transientEnvironment: flag().default(false),
    productionEnvironment: flagOrAuto(),
    autoInactive: flagOrAuto(),
    environmentUrl: input_fields_url(),
    logUrl: input_fields_url(),
    cancelledState: oneOf(['error', 'failure', 'inactive']).default('error'),
    ifStale: oneOf(['deploy', 'warn', 'skip', 'fail']).default('deploy'),
    ifDeployed: oneOf(['deploy', 'skip']).default('deploy'),
    verifyUrl: input_fields_text.refine((value) => value === 'environment-url' || (0,shared_text/* isHttpUrl */.q$)(value), {
        error: (issue) => mustBe(issue.input, '`environment-url`, or a URL that starts with `https://` or `http://`'),
    }),
    verifyContains: input_fields_text,
    verifyTimeout: count('a number of seconds').default(60),
    statusContext: input_fields_text,
    deploymentId: count('the id of a deployment, as the output `deployment-id` has it'),
    state: oneOf(['auto', 'pending', 'queued', 'in_progress', 'success', 'failure', 'error', 'inactive']).default('auto'),
    needs: needsResults,
    keepLatest: count('a number').default(0),
    olderThan: age,
    dryRun: flag().default(false),
    deleteEnvironment: flag().default(false),
    sweep: flag().default(true),
    onApiError: oneOf(['fail', 'warn']).default('fail'),
    summary: flag().default(true),
    repository: input_fields_text.regex(/^[\w.-]+\/[\w.-]+$/, { error: (issue) => mustBe(issue.input, 'like `owner/name`') }),
    token: input_fields_text,
    apiUrl: input_fields_url(),
    jobStatus: input_fields_text,
    checkRunId: input_fields_text,
};
function oneOf(values, shown = values) {
    return schemas_enum(values, { error: (issue) => mustBe(issue.input, (0,shared_text/* alternatives */.Vo)(shown)) });
}
/** GitHub's booleans: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
function flag() {
    return oneOf(truth, ['true', 'false']).transform(isTrue);
}
function flagOrAuto() {
    return oneOf(['auto', ...truth], ['auto', 'true', 'false'])
        .transform((value) => (value === 'auto' ? value : isTrue(value)))
        .default('auto');
}
/** A whole number that is not negative. */
function count(allowed) {
    return input_fields_text
        .refine((value) => /^\d{1,15}$/.test(value), { error: (issue) => mustBe(issue.input, allowed) })
        .transform(Number);
}
function isTrue(value) {
    return value.toLowerCase() === 'true';
}
function input_fields_url() {
    return input_fields_text.refine(shared_text/* isHttpUrl */.q$, {
        error: (issue) => mustBe(issue.input, 'an absolute URL that starts with `https://` or `http://`'),
    });
}
/** Names, one a line or separated by commas. */
function names(value) {
    return value
        .split(/[\n,]/)
        .map((name) => name.trim())
        .filter((name) => name !== '');
}
function mustBe(input, allowed) {
    return `is \`${(0,shared_text/* shorten */.ml)(String(input), 80)}\`, but must be ${allowed}`;
}
function parseJson(value) {
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}
function input_fields_isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
//# sourceMappingURL=input-fields.js.map
;// CONCATENATED MODULE: ./lib/src/runner/inputs.js




const common = {
    onApiError: input_fields_fields.onApiError,
    summary: input_fields_fields.summary,
    repository: input_fields_fields.repository.optional(),
    token: input_fields_fields.token,
    apiUrl: input_fields_fields.apiUrl,
    jobStatus: input_fields_fields.jobStatus.optional(),
    checkRunId: input_fields_fields.checkRunId.optional(),
};
const inputs_record = {
    environment: input_fields_fields.environment.default(''),
    ref: input_fields_fields.ref.optional(),
    task: input_fields_fields.task,
    description: input_fields_fields.description.optional(),
    payload: input_fields_fields.payload.optional(),
    requiredContexts: input_fields_fields.requiredContexts,
    autoMerge: input_fields_fields.autoMerge,
    transientEnvironment: input_fields_fields.transientEnvironment,
    productionEnvironment: input_fields_fields.productionEnvironment,
    logUrl: input_fields_fields.logUrl.optional(),
    ifStale: input_fields_fields.ifStale,
    ifDeployed: input_fields_fields.ifDeployed,
    statusContext: input_fields_fields.statusContext.optional(),
    sweep: input_fields_fields.sweep,
};
const inputs_final = {
    autoInactive: input_fields_fields.autoInactive,
    environmentUrl: input_fields_fields.environmentUrl.optional(),
    cancelledState: input_fields_fields.cancelledState,
};
const filter = {
    environment: environmentPatterns,
    task: input_fields_fields.task.unwrap().optional(),
    ref: input_fields_fields.ref.optional(),
    keepLatest: input_fields_fields.keepLatest,
    olderThan: input_fields_fields.olderThan.optional(),
    dryRun: input_fields_fields.dryRun,
};
/** Which inputs each mode takes. A mode refuses every other one. */
const modes = {
    deploy: strictObject({
        mode: literal('deploy'),
        ...common,
        ...inputs_record,
        ...inputs_final,
        run: input_fields_fields.run.optional(),
        shell: input_fields_fields.shell.optional(),
        workingDirectory: input_fields_fields.workingDirectory.optional(),
        verifyUrl: input_fields_fields.verifyUrl.optional(),
        verifyContains: input_fields_fields.verifyContains.optional(),
        verifyTimeout: input_fields_fields.verifyTimeout,
        deploymentId: input_fields_fields.deploymentId.optional(),
    }),
    start: strictObject({ mode: literal('start'), ...common, ...inputs_record }),
    update: strictObject({
        mode: literal('update'),
        ...common,
        ...inputs_final,
        deploymentId: input_fields_fields.deploymentId.optional(),
        state: input_fields_fields.state,
        needs: input_fields_fields.needs.optional(),
        description: input_fields_fields.description.optional(),
        logUrl: input_fields_fields.logUrl.optional(),
        statusContext: input_fields_fields.statusContext.optional(),
    }),
    deactivate: strictObject({ mode: literal('deactivate'), ...common, ...filter }),
    delete: strictObject({
        mode: literal('delete'),
        ...common,
        ...filter,
        deleteEnvironment: input_fields_fields.deleteEnvironment,
    }),
};
/** The names of all inputs, as in action.yml. */
const inputNames = ['mode', ...Object.keys(input_fields_fields).map(kebab)];
/**
 * Reads the inputs of this step; an empty one counts as absent. Nothing else in the code reads inputs.
 * @throws ActionError naming every problem at once, in action.yml's names, with what is allowed
 */
function readInputs(env) {
    const given = givenInputs(env);
    const mode = given['mode'] ?? 'deploy';
    if (!isMode(mode))
        throw unusable([notAMode(mode), ...sentences(object(input_fields_fields).partial().safeParse(given))]);
    const parsed = modes[mode].safeParse({ ...given, mode });
    const problems = [...contradictions(given, mode, env), ...sentences(parsed)];
    if (!parsed.success || problems.length > 0)
        throw unusable(problems);
    return parsed.data;
}
const forPost = object({
    token: input_fields_fields.token,
    apiUrl: input_fields_fields.apiUrl,
    jobStatus: input_fields_fields.jobStatus.optional(),
    environmentUrl: input_fields_fields.environmentUrl.optional(),
});
/**
 * What the post step needs of the inputs, which are evaluated again for it. An `environment-url` that came late and cannot be
 * used must not keep the deployment open: it is left out, and `problem` says why.
 * @throws ActionError without a token or an API to settle it with
 */
function readInputsForPost(env) {
    const given = givenInputs(env);
    const parsed = forPost.safeParse(given);
    if (parsed.success)
        return { ...parsed.data, problem: undefined };
    const { error, data } = forPost.safeParse({ ...given, environmentUrl: undefined });
    if (error)
        throw unusable(sentences(parsed));
    return { ...data, problem: unusable(sentences(parsed)).message };
}
function givenInputs(env) {
    return Object.fromEntries(inputNames.flatMap((name) => {
        const value = env[`INPUT_${name.toUpperCase()}`] ?? '';
        if (value.trim() === '')
            return [];
        // A script keeps its white space: the first line's indentation can matter.
        return [[camel(name), name === 'run' ? value : value.trim()]];
    }));
}
/** What an existing deployment has settled already. */
const onlyForNew = [
    'environment',
    'ref',
    'task',
    'payload',
    'requiredContexts',
    'autoMerge',
    'transientEnvironment',
    'productionEnvironment',
];
/** What no field can know by itself. */
function contradictions(given, mode, env) {
    const has = (name) => given[name] !== undefined;
    const ofEvent = env['GITHUB_EVENT_NAME'] === 'deployment' && !has('ref') && !has('repository');
    const exists = ofEvent || has('deploymentId');
    const needsName = mode === 'start' || (mode === 'deploy' && !exists);
    const needsId = mode === 'update' && !exists && given['onApiError'] !== 'warn';
    return [
        ...(needsName && given['environment'] === undefined ? ['`environment` is required'] : []),
        ...(needsId ? ['`deployment-id` is required'] : []),
        ...['shell', 'workingDirectory', 'verifyUrl']
            .filter((name) => mode === 'deploy' && given[name] !== undefined && given['run'] === undefined)
            .map((name) => `\`${kebab(name)}\` is only for the command given by \`run\`, and there is no \`run\``),
        ...onlyForNew
            .filter((name) => mode === 'deploy' && has(name) && (has('deploymentId') || (ofEvent && !has('environment'))))
            .map((name) => `\`${kebab(name)}\` is only for a new deployment, and this step is about an existing one`),
        ...['verifyContains', 'verifyTimeout']
            .filter((name) => given[name] !== undefined && given['verifyUrl'] === undefined)
            .map((name) => `\`${kebab(name)}\` is only for \`verify-url\`, and there is no \`verify-url\``),
    ];
}
function sentences(parsed) {
    if (parsed.success)
        return [];
    return parsed.error.issues.flatMap((issue) => issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => `\`${kebab(key)}\` is not an input of this mode: it belongs to ${modesWith(key)}`)
        : [`\`${kebab(String(issue.path[0]))}\` ${issue.message}`]);
}
function modesWith(key) {
    const having = Object.entries(modes).filter(([, schema]) => key in schema.shape);
    return `mode ${(0,shared_text/* alternatives */.Vo)(having.map(([mode]) => mode))}`;
}
function notAMode(mode) {
    return `\`mode\` is \`${(0,shared_text/* shorten */.ml)(mode, 80)}\`, which is not a mode: use ${(0,shared_text/* alternatives */.Vo)(Object.keys(modes))}`;
}
function unusable(problems) {
    if (problems.length === 1)
        return new ActionError(`Input ${problems[0]}`);
    return new ActionError(`${problems.length} inputs cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
}
function isMode(mode) {
    return mode in modes;
}
function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
function kebab(key) {
    return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
//# sourceMappingURL=inputs.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/run-command.js








/**
 * Runs the deploy command to its end, with the statuses on the way posted beside it. The outcome is saved the moment it is
 * known; a cancellation that came first stays the outcome.
 */
async function runCommand(config, plan, opened, context) {
    const { wanted, state } = plan;
    const { env, platform, cancellation } = context;
    const command = startCommand({
        script: config.run,
        shell: config.shell,
        workingDirectory: config.workingDirectory,
        env,
        ownVariables: [...inputNames.map((name) => `INPUT_${name.toUpperCase()}`), stateVariable],
        extraEnv: () => ({ ...deploymentVariables(wanted, opened), ...payloadVariables(wanted.payload, context) }),
        platform,
    });
    passSignalsTo(command, cancellation);
    void opened?.postProgress('pending');
    void opened?.postProgress('in_progress');
    const ended = await command.done;
    state.reported(readLateValues(context, outputNames));
    state.commandEnded(await verified(config, plan, ended, context));
}
/** With `verify-url`, a command that succeeded has done so only once what it deployed answers. */
async function verified({ verifyUrl, verifyContains: contains, verifyTimeout: timeoutSeconds }, { state }, ended, { fetch, pause, cancellation, log }) {
    if (verifyUrl === undefined || state.hasEnded || ended.kind !== 'exit' || ended.code !== 0)
        return ended;
    const { traces, environmentUrl } = state.saved;
    const url = verifyUrl === 'environment-url' ? environmentUrl : verifyUrl;
    const cancelled = new Promise((resolve) => cancellation.onSignal(() => resolve()));
    const isOver = () => state.hasEnded;
    const waiting = { fetch, isOver, pause: (seconds) => Promise.race([pause(seconds), cancelled]) };
    const reason = url
        ? await verify({ url, contains, timeoutSeconds }, waiting)
        : 'there is no environment-url to verify';
    const milliseconds = Date.now() - traces.at;
    if (reason !== undefined)
        return { kind: 'unverified', reason, milliseconds };
    log.line(`${url} answers as it should`);
    return { ...ended, milliseconds };
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
;// CONCATENATED MODULE: ./lib/src/results/log-lines.js

/** The last lines of the log: how it ended, and where to look. */
function tellResult(result, log) {
    const { environment, status, error, skip } = result;
    if (skip)
        return;
    const { state, description } = status ?? {};
    if (state === 'success')
        log.line(`Deployed to ${environment}${status?.environmentUrl ? `: ${status.environmentUrl}` : ''}`);
    else if (state === 'in_progress')
        log.line('The rest of the job is the deploy. Its result is posted when the job ends.');
    else if (state === 'inactive')
        log.line(`Not deployed to ${environment}: ${description}`);
    else
        log.error(`Not deployed to ${environment}: ${description}`);
    if (error)
        tellUnrecorded(result, error, log);
    if (result.recorded)
        log.line(`See ${result.repositoryUrl}/deployments`);
}
/** A failure before anything was deployed, or a fault of our own. */
function tellFailure(error, log) {
    if (error instanceof ActionError)
        log.error(error.message, error.help);
    else
        log.error(`Unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
function tellUnrecorded({ status, exitCode }, error, log) {
    const succeeded = status?.state === 'success';
    const tell = succeeded && exitCode === 0 ? log.warning : log.error;
    tell(`${succeeded ? 'The deploy succeeded, but ' : ''}${error.message}. The post step tries again.`, error.help);
}
//# sourceMappingURL=log-lines.js.map
;// CONCATENATED MODULE: ./lib/src/results/summary.js


/**
 * The job summary. Strings from outside appear in it as text only.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
/** Of a deploy, or of a status that was posted on one. */
function summarize(result) {
    const { skip, error, mergeRule } = result;
    const { state = 'error', description } = result.status ?? {};
    const failed = state === 'failure' || state === 'error' || state === 'inactive';
    return sections([
        heading(result),
        skip && sentence(skip.because),
        failed && description && sentence(description),
        links(result),
        table(rows(result)),
        mergeRule && sentence(mergeRule),
        error && `**GitHub could not record it.** ${sentence(error.message)}`,
        error?.help && helpMarkdown(error.help),
    ]);
}
/** When nothing was done, because of an error before it: also of inputs that cannot be used. */
function summarizeFailure({ action, environment }, error) {
    const title = action === 'deploy' || action === 'start' ? 'Nothing was deployed' : `Could not ${action}`;
    const place = environment === '' ? '' : ` ${action === 'deploy' || action === 'start' ? 'to ' : ''}${(0,shared_text/* markdown */.wD)(environment)}`;
    const message = error instanceof Error ? error.message : String(error);
    return sections([
        `### ❌ ${title}${place}`,
        message.split('\n').map(markdownLine).join('\n'),
        error instanceof ActionError && error.help && helpMarkdown(error.help),
    ]);
}
/** What to do next, as Markdown: prose, and YAML to paste as a block of code. */
function helpMarkdown(help) {
    const isYaml = (paragraph) => paragraph.split('\n').every((line) => /^ *[\w-]+:( |$)/.test(line));
    const block = (paragraph) => isYaml(paragraph)
        ? ['```yaml', ...paragraph.split('\n').map((line) => (0,shared_text/* oneLine */.TN)(line)), '```'].join('\n')
        : paragraph.split('\n').map(markdownLine).join('\n');
    return help
        .split(/\n{2,}/)
        .map(block)
        .join('\n\n');
}
/** Parts of a summary with an empty line between them; those that are not there are left out. */
function sections(parts) {
    return `${parts.filter((part) => typeof part === 'string' && part !== '').join('\n\n')}\n`;
}
/** A table with its headings on the left, which fits a narrow page. Values are HTML. */
function table(entries) {
    const lines = entries.flatMap(([name, value]) => value ? [`<tr><th align="left">${name}</th><td>${value}</td></tr>`] : []);
    return lines.length > 0 ? ['<table>', ...lines, '</table>'].join('\n') : '';
}
/** A commit by its first seven digits, linked. HTML. */
function commitLink(repositoryUrl, sha) {
    return (0,shared_text/* htmlLink */.Ar)(sha.slice(0, 7), `${repositoryUrl}/commit/${sha}`);
}
function heading({ status, environment, skip, milliseconds, recorded }) {
    const { state = 'error' } = status ?? {};
    const place = (0,shared_text/* markdown */.wD)(environment);
    const time = milliseconds === undefined ? '' : (0,shared_text/* duration */.p0)(milliseconds);
    if (skip)
        return `### ⚪ Nothing was deployed to ${place}: ${skip.reason === 'stale' ? 'the commit is older' : 'it is there already'}`;
    if (state === 'success')
        return `### ${recorded ? '✅' : '⚠️'} Deployed to ${place}${time && ` in ${time}`}`;
    if (state === 'failure')
        return `### ❌ The deploy to ${place} failed${time && ` after ${time}`}`;
    if (state === 'error')
        return `### ❌ The deploy to ${place} did not finish`;
    if (state === 'inactive')
        return `### ⚪ Not deployed to ${place}`;
    return `### ⏳ Deploying to ${place}`;
}
function links({ status, deployment, repositoryUrl, logUrl }) {
    return [
        status?.environmentUrl && (0,shared_text/* markdownLink */.iQ)('Open', status.environmentUrl),
        deployment && (0,shared_text/* markdownLink */.iQ)('Deployment', `${repositoryUrl}/deployments`),
        (0,shared_text/* markdownLink */.iQ)('Log', logUrl),
    ]
        .filter(Boolean)
        .join(' · ');
}
function rows(result) {
    const { sha, ref, because, actor, event, milliseconds, repositoryUrl } = result;
    const commit = sha ? commitLink(repositoryUrl, sha) : (0,shared_text/* markdown */.wD)(ref);
    const by = [actor && (0,shared_text/* markdown */.wD)(actor), event && (0,shared_text/* markdown */.wD)(event)].filter(Boolean);
    return [
        ['Commit', `${commit}, ${(0,shared_text/* markdownWithCode */.Dr)(because)}`],
        ['Replaces', replaces(result)],
        ['By', by.join(', ')],
        ['Took', milliseconds === undefined ? undefined : (0,shared_text/* duration */.p0)(milliseconds)],
    ];
}
function replaces({ sha, previousSha, compareUrl, repositoryUrl, status, rollback }) {
    if (previousSha === undefined || status?.state !== 'success')
        return undefined;
    if (previousSha === sha)
        return 'the same commit';
    const changes = compareUrl ? ` · ${(0,shared_text/* htmlLink */.Ar)('changes', compareUrl)}` : '';
    return `${commitLink(repositoryUrl, previousSha)}${changes}${rollback ? ' (a roll-back)' : ''}`;
}
function sentence(text) {
    const shown = (0,shared_text/* markdownWithCode */.Dr)(text);
    return `${shown.charAt(0).toUpperCase()}${shown.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
/** Lists of problems stay lists. */
function markdownLine(line) {
    return line.startsWith('- ') ? `- ${(0,shared_text/* markdownWithCode */.Dr)(line.slice(2))}` : (0,shared_text/* markdownWithCode */.Dr)(line);
}
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./lib/src/results/step-result.js




/** Tells how a deploy stands, and makes the step's ending of it. */
function stepResult(result, log, beside) {
    tellResult(result, log);
    const sumUp = result.skip !== undefined || !isOpen(result.status?.state);
    const summary = sumUp ? summarize(result) : undefined;
    const waiting = beside && (() => beside.grace.wait(beside.done));
    return { exitCode: result.exitCode, outputs: outputs_outputsOf(result), summary, beside: waiting };
}
//# sourceMappingURL=step-result.js.map
;// CONCATENATED MODULE: ./lib/src/actions/deploy.js










/**
 * Creates the deployment and runs the command, with the bookkeeping beside it. Without a command, the rest of the job is
 * the deploy, and the post step posts the final status.
 * @throws ActionError when nothing was deployed because it could not be recorded
 */
async function deploy(config, event, context) {
    const { planned, opened, skip } = await begin(config, event, context);
    const { log } = context;
    if (skip)
        return stepResult({ ...reportOf(planned, undefined, event), exitCode: 0, skip }, log);
    if (planned.state.hasEnded)
        return stepResult(await postEnding(config, planned, opened, undefined, event), log);
    const { run } = config;
    const beside = opened && workBeside(config, planned, opened, event, context);
    if (run === undefined)
        return stepResult(await beginBracket(planned, opened, beside, event), log, beside);
    log.hold();
    // The command may leave its last line open; what comes after it starts on a line of its own.
    log.line('');
    await runCommand({ ...config, run }, planned, opened, context).finally(log.release);
    await checkOvertaken(config, planned, opened, context);
    const known = planned.state.wasCancelled ? undefined : beside;
    return stepResult(await postEnding(config, planned, opened, known, event), log, beside);
}
async function beginBracket(planned, opened, beside, event) {
    await opened?.postProgress('pending');
    await opened?.postProgress('in_progress');
    const report = reportOf(planned, opened, event);
    beside?.grace.start();
    const before = previousIn(await beside?.grace.wait(beside.surroundings.history()), planned, opened);
    const status = progressStatus('in_progress', planned.state.saved);
    return { ...report, previousSha: before, exitCode: 0, status, recorded: opened !== undefined };
}
/** A deploy that took its time may have been overtaken: with `if-stale`, that is looked for before a success is posted. */
async function checkOvertaken({ ifStale }, { wanted, state }, opened, context) {
    if (ifStale === 'deploy' || !opened || state.ending().status.state !== 'success')
        return;
    const by = await overtakenBy(opened.api, wanted, opened.deployment.id, context);
    if (by === undefined)
        return;
    if (ifStale === 'fail')
        state.overtaken(by);
    else
        context.log.warning(`${by}, a newer commit, was deployed to ${wanted.environment} meanwhile: see which is live`);
}
/** Tells GitHub how it ended. The command's own result is never changed by GitHub's answer. */
async function postEnding(config, planned, opened, beside, event) {
    const { environment } = planned.wanted;
    const ending = planned.state.ending();
    const report = { ...reportOf(planned, opened, event), ...ending };
    const { surroundings, grace } = beside ?? { surroundings: nothingKnown, grace: createGrace(0) };
    try {
        const settled = await opened?.postFinal(ending.status, { surroundings, grace });
        grace.start();
        const history = settled?.history ?? (await grace.wait(surroundings.history()));
        const rules = (await grace.wait(surroundings.rules())) ?? [];
        return {
            ...{ ...report, statusId: settled?.statusId, recorded: settled !== undefined },
            previousSha: previousIn(history, planned, opened),
            mergeRule: mergeRule(environment, settled && ending.status.state, rules),
        };
    }
    catch (error) {
        if (!(error instanceof ActionError))
            throw error;
        grace.start();
        const rules = (await grace.wait(surroundings.rules())) ?? [];
        const mustRecord = config.onApiError === 'fail' || requiringBranch(environment, rules) !== undefined;
        return { ...report, exitCode: mustRecord ? ending.exitCode || 1 : ending.exitCode, error };
    }
}
function previousIn(history, { wanted: { task } }, opened) {
    return previousSha(history, { task, except: opened?.deployment.id });
}
//# sourceMappingURL=deploy.js.map
;// CONCATENATED MODULE: ./lib/src/actions/post.js












/** How long the rest is looked for, once the status is posted. */
const patienceMs = 30_000;
/**
 * What the post step does: settles the deployment that main left open, because the job was the deploy, or because main did
 * not live to do it. Touches nothing that is settled already, and then has no result.
 * @throws ActionError when GitHub could not be told
 */
async function finish(saved, event, context) {
    const config = readInputsForPost(context.env);
    if (config.problem !== undefined)
        context.log.warning(`${config.problem}. The deployment gets no URL.`);
    const api = await openApi({ ...config, repository: saved.repository }, isReadOnlyRun(event), context);
    const found = saved.deploymentId === undefined ? await findCreated(api, saved.traces) : undefined;
    const id = saved.deploymentId ?? found?.id;
    const sha = saved.sha ?? found?.sha ?? saved.traces.sha ?? '';
    if (id === undefined)
        return undefined;
    const earlier = (await listStatuses(api, id)).reverse();
    const outcome = saved.outcome ?? outcomeOf(saved, config.jobStatus);
    // The step's `environment-url` may come from a step that ran after main: it is evaluated again for post.
    const environmentUrl = saved.bracket ? config.environmentUrl : saved.environmentUrl;
    const status = finalStatus(outcome, { ...saved, environmentUrl });
    const newest = earlier.at(-1);
    if (newest && isSettled(newest, saved)) {
        // Main may have been killed between this status and the commit status.
        if (newest.state === status.state)
            await mirror(api, { sha, context: saved.statusContext }, status, context.log);
        return undefined;
    }
    const { environment, task } = saved.traces;
    const surroundings = surroundingsOf(saved, api, context.log);
    const record = { ...saved, id, sha, environment, task, isFirst: false };
    const options = { surroundings, grace: createGrace(patienceMs), log: context.log };
    const { statusId } = await settle_settle(api, record, status, options);
    return {
        ...{ status, statusId, logUrl: saved.logUrl, because: saved.because, exitCode: 0, recorded: true },
        ...{ environment, sha, ref: saved.traces.ref },
        mergeRule: status.state === 'success' ? mergeRule(environment, status.state, await surroundings.rules()) : undefined,
        repositoryUrl: `${event.serverUrl}/${saved.repository}`,
        deployment: { id, url: `${config.apiUrl}/repos/${saved.repository}/deployments/${id}` },
        ...{ milliseconds: timeOf(outcome), actor: event.actor || undefined, event: event.name },
    };
}
/** Whether it has ended in this step's time: one that existed before may have an end of its own. */
function isSettled({ state, createdAt }, { traces }) {
    return !isOpen(state) && createdAt.getTime() >= traces.at - toleranceMs;
}
function outcomeOf({ bracket, traces }, jobStatus) {
    const milliseconds = Date.now() - traces.at;
    if (bracket)
        return { kind: 'job', result: jobResult(jobStatus), milliseconds };
    return jobStatus === 'cancelled' ? { kind: 'cancelled', milliseconds } : { kind: 'interrupted' };
}
/** Nothing defaults to success: https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context */
function jobResult(jobStatus) {
    return jobStatus === 'success' || jobStatus === 'failure' || jobStatus === 'cancelled' ? jobStatus : 'unknown';
}
//# sourceMappingURL=post.js.map
;// CONCATENATED MODULE: ./lib/src/actions/start.js






/**
 * Creates the deployment, and leaves it `in_progress` for another job to settle, with mode `update`. If this step is
 * killed before it can hand it over, its post step settles it.
 * @throws ActionError when it could not be recorded
 */
async function start(config, event, context) {
    const { planned, opened, skip } = await begin(config, event, context);
    const { log } = context;
    const { state, wanted } = planned;
    if (skip)
        return stepResult({ ...reportOf(planned, undefined, event), exitCode: 0, skip }, log);
    const beside = opened && workBeside(config, planned, opened, event, context);
    await opened?.postProgress('pending');
    await opened?.postProgress('in_progress');
    beside?.grace.start();
    const history = await beside?.grace.wait(beside.surroundings.history());
    const before = previousSha(history, { task: wanted.task, except: opened?.deployment.id });
    // Cancelled meanwhile, or a record that may exist without our knowing its id: the post step settles it.
    if (!state.hasEnded && opened)
        state.settled();
    const exitCode = state.hasEnded ? 130 : 0;
    if (opened)
        log.line(`Deployment ${opened.deployment.id} stays open, for mode update`);
    const result = {
        ...reportOf(planned, opened, event),
        ...{ previousSha: before, exitCode, recorded: opened !== undefined },
        status: progressStatus('in_progress', state.saved),
    };
    return {
        exitCode,
        outputs: outputs_outputsOf(result),
        summary: undefined,
        beside: beside && (() => beside.grace.wait(beside.done)),
    };
}
//# sourceMappingURL=start.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/update-status.js


/** The status that mode `update` posts: the `state` given or, by `auto`, what the results of jobs make of it. */
function updateStatus(config, deployment, logUrl) {
    const time = (0,shared_text/* duration */.p0)(Math.max(0, Date.now() - deployment.createdAt.getTime()));
    const { state, says } = config.state === 'auto' ? update_status_verdict(config, deployment.id, time) : { state: config.state, says: undefined };
    const { environmentUrl } = config;
    return {
        ...{ state, logUrl, description: statusDescription(state, says, config.description) },
        ...(state === 'success' ? { environmentUrl } : {}),
    };
}
function update_status_verdict({ needs, jobStatus, cancelledState }, id, time) {
    if (needs)
        return ofJobs(resultsOf(needs, id), time, cancelledState);
    if (jobStatus === 'success')
        return { state: 'success', says: `Deployed in ${time}` };
    if (jobStatus === 'failure')
        return { state: 'failure', says: `the job failed after ${time}` };
    if (jobStatus === 'cancelled')
        return { state: cancelledState, says: `the job was cancelled after ${time}` };
    return { state: 'error', says: `the job did not tell its result after ${time}` };
}
/**
 * The job that hands on the deployment's id is not the deploy, unless there is no other: its success says nothing about that.
 */
function resultsOf(needs, id) {
    const all = [...needs].map(([job, { result }]) => [job, result]);
    const started = (job) => needs.get(job)?.outputs.some((output) => String(output) === String(id));
    const others = all.filter(([job, result]) => result !== 'success' || !started(job));
    return others.length > 0 ? others : all;
}
/** Any failure is one; a job that was skipped counts only if all were. Nothing defaults to success. */
function ofJobs(results, time, cancelledState) {
    const having = (result) => results.flatMap(([job, its]) => (its === result ? [job] : []));
    const failed = having('failure');
    const cancelled = having('cancelled');
    if (failed.length > 0)
        return { state: 'failure', says: `failed after ${time}: ${failed.join(', ')}` };
    if (cancelled.length > 0)
        return { state: cancelledState, says: `cancelled after ${time}: ${cancelled.join(', ')}` };
    if (having('skipped').length === results.length)
        return { state: 'inactive', says: 'not deployed: the jobs were skipped' };
    const unknown = results.filter(([, result]) => result !== 'success' && result !== 'skipped');
    if (unknown.length > 0)
        return { state: 'error', says: `results that are not known: ${unknown.map(([job]) => job).join(', ')}` };
    return { state: 'success', says: `Deployed in ${time}` };
}
//# sourceMappingURL=update-status.js.map
;// CONCATENATED MODULE: ./lib/src/actions/update.js















/** Posts one status on a deployment that another job or an earlier step made. @throws ApiError when GitHub could not be told */
async function update(config, event, context) {
    const { log } = context;
    const { repository = event.repository, deploymentId: id = event.payload.deployment?.id } = config;
    if (id === undefined) {
        log.warning('There is no `deployment-id`, so nothing is reported (on-api-error: warn)');
        return unrecorded(undefined);
    }
    const api = await openApi({ ...config, repository }, isReadOnlyRun(event), context);
    let surroundings;
    let deployment;
    try {
        deployment = await getDeployment(api, id);
        surroundings = lookAround(api, placeOf(deployment, config, event), log);
        const result = await report(config, api, deployment, surroundings, event, context);
        return {
            exitCode: 0,
            outputs: outputs_outputsOf(result),
            summary: isOpen(result.status?.state) ? undefined : summarize(result),
        };
    }
    catch (error) {
        if (!(error instanceof ApiError) || config.onApiError === 'fail')
            throw error;
        const rules = (await surroundings?.rules()) ?? [];
        if (deployment && requiringBranch(deployment.environment, rules) !== undefined)
            throw error;
        log.warning(`${error.message} (on-api-error: warn)`, error.help);
        return unrecorded(id);
    }
}
/** Where the deployment is, and the branches whose rules count: its own mark tells, else the event of this run. */
function placeOf({ environment, task, sha, payload }, config, event) {
    const mark = markOf(payload);
    const { repository = event.repository } = config;
    const base = mark && fits(mark, { repository, environment, sha }) ? mark.base : origin_originOf(config, event).base;
    return { environment, task, base, defaultBranch: defaultBranchOf(config, event) };
}
/** How long the rest is looked for, once the status is posted. */
const update_patienceMs = 30_000;
async function report(config, api, deployment, surroundings, event, { log }) {
    const { id, sha, ref, environment, task, transientEnvironment: transient } = deployment;
    const { autoInactive, statusContext } = config;
    const logUrl = config.logUrl ?? jobLogUrl(config.checkRunId, event);
    const status = updateStatus(config, deployment, logUrl);
    const record = { id, sha, environment, task, autoInactive, transient, isFirst: false, statusContext };
    const options = { surroundings, grace: createGrace(update_patienceMs), log };
    const { statusId, history } = await settle_settle(api, record, status, options);
    log.line(`${environment}: ${status.state} posted on deployment ${id}: ${status.description}`);
    return {
        ...{
            exitCode: 0,
            environment,
            ref,
            sha,
            because: `the commit of deployment ${id}`,
            logUrl,
            recorded: true,
            deployment,
        },
        ...{ statusId, status },
        repositoryUrl: `${event.serverUrl}/${api.owner}/${api.repo}`,
        ...{ actor: event.actor || undefined, event: event.name },
        previousSha: previousSha(history, { task, except: id }),
        mergeRule: status.state === 'success' ? mergeRule(environment, status.state, await surroundings.rules()) : undefined,
    };
}
function unrecorded(id) {
    return { exitCode: 0, outputs: { 'deployment-id': id, recorded: false }, summary: undefined };
}
//# sourceMappingURL=update.js.map
;// CONCATENATED MODULE: ./lib/src/step.js












/** The step itself. Never rejects: a failure is an annotation and the exit code that this resolves to. */
async function runStep(context) {
    const { env, log, load } = context;
    let config;
    log.line(`deploy-status-action ${identity/* version */.rE}`);
    try {
        config = readInputs(env);
        const ending = await run(config, readEvent(env), context);
        await leave(context, ending.outputs, config.summary ? ending.summary : undefined);
        await ending.beside?.();
        return ending.exitCode;
    }
    catch (error) {
        await load();
        tellFailure(error, log);
        const environment = nameOf(config);
        const summary = config?.summary ? summarizeFailure({ action: config.mode, environment }, error) : undefined;
        await leave(context, { environment, recorded: false }, summary);
        return 1;
    }
}
/** Carries out the step's mode. @throws ActionError */
function run(config, event, context) {
    switch (config.mode) {
        case 'deploy':
            return deploy(config, event, context);
        case 'start':
            return start(config, event, context);
        case 'update':
            return update(config, event, context);
        case 'deactivate':
        case 'delete':
            return cleanUp(config, event, context);
    }
}
/** Writes the outputs and the summary. A file that the command has taken away changes nothing about how it ended. */
async function leave({ load, log }, outputs, summary) {
    const { writeOutputs, writeSummary } = await load();
    try {
        writeOutputs(outputTexts(outputs));
        if (summary !== undefined)
            writeSummary(summary);
    }
    catch (error) {
        log.warning(`The outputs or the job summary could not be written: ${String(error)}`);
    }
}
function nameOf(config) {
    const { environment = '' } = config && 'environment' in config ? config : {};
    return typeof environment === 'string' ? environment : environment.join(', ');
}
/** The post step. A failure is an annotation: bookkeeping does not turn a good job red. */
async function runPost(context) {
    const { env, log, load } = context;
    try {
        const saved = readState(env);
        const result = saved && (await finish(saved, readEvent(env), context));
        if (!result)
            return;
        tellResult(result, log);
        const { writeSummary } = await load();
        if (saved.summary)
            writeSummary(summarize(result));
    }
    catch (error) {
        await load();
        tellFailure(error, log);
    }
}
//# sourceMappingURL=step.js.map
;// CONCATENATED MODULE: ./lib/src/index.js






/** The bundle behind both entries: what they act on is the real world. Loading it runs nothing. */
async function main() {
    process.exitCode = await runStep(realWorld());
}
async function post() {
    await runPost(realWorld());
}
/** GitHub cuts off what takes longer than 10 s: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts */
const callTimeoutMs = 15_000;
function realWorld() {
    const { env, platform } = process;
    const log = createLog();
    const fetch = createFetch({ env, timeoutMs: callTimeoutMs });
    let loaded;
    async function load() {
        const { createToolkit } = await Promise.all(/* import() */[__nccwpck_require__.e(546), __nccwpck_require__.e(145)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9145));
        const toolkit = createToolkit(env, platform);
        log.open(toolkit);
        return toolkit;
    }
    return {
        ...{ env, platform, log },
        fetch: env['RUNNER_DEBUG'] === '1' ? traced(fetch, log) : fetch,
        cancellation: listenForCancel(process),
        load: () => {
            loaded ??= load();
            return loaded;
        },
        pause: (seconds, signal) => (0,promises_namespaceObject.setTimeout)(seconds * 1000, undefined, { signal }).catch(() => { }),
    };
}
//# sourceMappingURL=index.js.map
var __webpack_exports__main = __webpack_exports__.i;
var __webpack_exports__post = __webpack_exports__.b;
export { __webpack_exports__main as main, __webpack_exports__post as post };
