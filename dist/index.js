import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

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

/***/ 5441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U2: () => (/* binding */ secondsToWait),
/* harmony export */   r5: () => (/* binding */ createLimits)
/* harmony export */ });
/* unused harmony export waitBudgetSeconds */
/* harmony import */ var _http_server_time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1452);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5831);


/** How long a step waits for rate limits, in all. */
const waitBudgetSeconds = 180;
/** A token that was just created is sometimes not accepted yet. */
const freshTokenSeconds = 30;
/** `onWait` is called before each wait for a limit. */
function createLimits(onWait, clock) {
    const started = clock.now();
    let waits = 0;
    let waited = 0;
    let unauthorized = 0;
    let endsSoon = false;
    return {
        endSoon() {
            endsSoon = true;
        },
        secondsBeforeNext(failure) {
            if (failure.status === 401 && clock.now() - started < freshTokenSeconds * 1000 && unauthorized < 2) {
                unauthorized++;
                return 1;
            }
            const told = secondsToWait(failure, new Date());
            if (told === undefined)
                return undefined;
            // "If your request continues to fail … wait for an exponentially increasing amount of time between retries":
            // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
            const seconds = Math.max(told, 2 ** waits);
            if (endsSoon) {
                onWait(`GitHub limits the rate of calls (${failure.message}) for ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(seconds * 1000)}: this step does not wait for it`);
                return seconds;
            }
            const left = waitBudgetSeconds - waited;
            if (seconds > left)
                return undefined;
            onWait(`GitHub limits the rate of calls (${failure.message}): waiting ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(seconds * 1000)}, within the ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(left * 1000)} that this step may still wait`);
            waits++;
            waited += seconds;
            return seconds;
        },
    };
}
/** Without word from GitHub, at least a minute: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const defaultWaitSeconds = 60;
/** A year. What is longer cannot be meant, and may be no time at all. */
const longestSeconds = 365 * 86_400;
/** Limits of all kinds, as GitHub words them: primary, secondary, and secondary as it was called earlier. */
const limitWords = /\bsecondary rate\b|rate limit (already )?exceeded|abuse detection mechanism/i;
/** A secondary limit that looks like a value that is not accepted: https://github.com/cli/cli/issues/4801 */
const tooQuickly = /submitted too quickly/i;
/**
 * For how many seconds GitHub asks to wait, when the call failed because of a rate limit; otherwise undefined.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function secondsToWait({ status, message, details, headers }, runnerNow) {
    const isTooQuick = status === 422 && [message, ...details].some((text) => tooQuickly.test(text));
    if (status !== 403 && status !== 429 && !isTooQuick)
        return undefined;
    // By GitHub's clock: a runner's may be minutes off.
    const now = (0,_http_server_time_js__WEBPACK_IMPORTED_MODULE_1__/* .httpDate */ .z)(headers['date']) ?? runnerNow;
    const after = headers['retry-after'];
    const isSpent = headers['x-ratelimit-remaining'] === '0';
    const reset = isSpent ? wholeNumber(headers['x-ratelimit-reset']) : undefined;
    const at = (0,_http_server_time_js__WEBPACK_IMPORTED_MODULE_1__/* .httpDate */ .z)(after)?.getTime() ?? (reset === undefined ? undefined : reset * 1000);
    const told = wholeNumber(after) ?? (at === undefined ? undefined : Math.max(1, Math.ceil((at - now.getTime()) / 1000)));
    if (told !== undefined)
        return Math.min(told, longestSeconds);
    return isSpent || isTooQuick || status === 429 || limitWords.test(message) ? defaultWaitSeconds : undefined;
}
function wholeNumber(header) {
    return header !== undefined && /^\d+$/.test(header) ? Number(header) : undefined;
}
//# sourceMappingURL=limits.js.map

/***/ }),

/***/ 6896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ unjudgedBy),
/* harmony export */   J: () => (/* binding */ unjudgedTexts)
/* harmony export */ });
/**
 * Ends that say nothing about what was deployed, by the texts of their statuses. A text consists of parts with ` · ` between
 * them: this action's own part is the last, and its beginning is never cut, so that figures can tell such an end from a failure.
 */
const unjudgedTexts = {
    notDeployed: 'not deployed: ',
    cancelled: 'cancelled after ',
    cancelledOrTimedOut: 'cancelled or timed out after ',
    jobCancelled: 'the job was cancelled after ',
    swept: 'the workflow run ended without a result',
    interrupted: 'interrupted: the action was killed before the deploy ended',
    noResult: 'the job ended without a result after ',
    unknownResult: 'the result is not known: ',
    unknownResults: 'results that are not known: ',
};
const kinds = {
    ...{ notDeployed: 'stopped', swept: 'swept', interrupted: 'interrupted' },
    ...{ cancelled: 'cancelled', cancelledOrTimedOut: 'cancelled', jobCancelled: 'cancelled' },
    ...{ noResult: 'resultUnknown', unknownResult: 'resultUnknown', unknownResults: 'resultUnknown' },
};
/** Which of them a text belongs to. In texts of earlier versions, the own part is the first. */
function unjudgedBy(description) {
    const parts = description.split(' · ');
    const ends = [parts.at(-1), parts[0]];
    const names = Object.keys(kinds);
    const found = names.find((name) => ends.some((part) => part?.startsWith(unjudgedTexts[name])));
    return found && kinds[found];
}
//# sourceMappingURL=unjudged.js.map

/***/ }),

/***/ 793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   SR: () => (/* binding */ refusedByProxy),
/* harmony export */   Up: () => (/* binding */ connectionFailed),
/* harmony export */   X2: () => (/* binding */ isAmbiguous),
/* harmony export */   eQ: () => (/* binding */ failedQuery),
/* harmony export */   oD: () => (/* binding */ FailedCall),
/* harmony export */   qE: () => (/* binding */ noAnswer),
/* harmony export */   y_: () => (/* binding */ graphqlStatus)
/* harmony export */ });
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5831);

/** A call that failed. Anything else that is thrown is a fault of this action. */
class FailedCall extends Error {
    name = 'FailedCall';
    failure;
    constructor(failure, cause) {
        super(failure.message, { cause });
        this.failure = failure;
    }
}
/** There was no answer: the connection failed, broke off, or took too long. */
function noAnswer(message, { cause, ...more } = {}) {
    return new FailedCall({ status: undefined, message, details: [], headers: {}, ...more }, cause);
}
/** What a request's `error` event says. Node repeats the proxy's URL where it refuses a tunnel, with the password. */
function connectionFailed(cause) {
    const [, answered] = /^Failed to establish tunnel .*: HTTP\/\S+ (.*)$/.exec(cause.message) ?? [];
    return answered === undefined ? noAnswer(cause.message, { cause }) : refusedByProxy(answered);
}
/** @param answered such as `407 Proxy Authentication Required` */
function refusedByProxy(answered) {
    return noAnswer(`the proxy answered ${answered.trim()}`, { blocked: answered.startsWith('407') });
}
/** An answer that is empty, cut off or of another shape. Whether the call was carried out is unknown; headers still tell when to come back. */
function unreadable(status, headers = []) {
    const message = `the answer (${status}) cannot be read`;
    return new FailedCall({ status, message, details: [], headers: Object.fromEntries(headers), unreadable: true });
}
/** GraphQL answered 200, and says in the body what went wrong: https://spec.graphql.org/October2021/#sec-Errors */
function failedQuery(errors, headers) {
    const [first] = Array.isArray(errors) ? errors : [];
    const { message } = Object(first);
    if (typeof message !== 'string')
        return undefined;
    const status = graphqlStatus(first);
    return new FailedCall({ status, message, details: [], headers: Object.fromEntries(headers), graphql: true });
}
/** GitHub's refusal, or an answer of what stands before it. @param body JSON, or else the text */
function refused(status, body, headers) {
    const details = detailsOf(Object(body).errors);
    return new FailedCall({ status, message: messageIn(body), details, headers: Object.fromEntries(headers) });
}
const graphqlStatuses = {
    ...{ NOT_FOUND: 404, FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403, RATE_LIMITED: 429, RATE_LIMIT: 429 },
    ...{ SERVICE_UNAVAILABLE: 503, RESOURCE_LIMITS_EXCEEDED: 503 },
};
/** What REST would answer in place of one of GraphQL's errors. */
function graphqlStatus(error) {
    const { type = '', code, message } = Object(error);
    if (code === 'graphql_rate_limit' || /submitted too quickly/i.test(message))
        return 429;
    return graphqlStatuses[type] ?? (/something went wrong|timed? ?out/i.test(message) ? 502 : 422);
}
/** Whether the call may have been carried out nevertheless. 202 is the answer of a create call that made no deployment. */
function isAmbiguous({ status, unsent, blocked }) {
    if (status === undefined)
        return !unsent && !blocked;
    return status >= 500 || (status < 300 && status !== 202);
}
/** Longer than any message of GitHub's. */
const longestMessage = 500;
/** When the API is down, GitHub may answer with an HTML page, which must not be logged; a proxy, with a page of its own. */
function messageIn(body) {
    if (typeof body === 'string' && /^\s*<|<html|<!doctype/i.test(body))
        return 'GitHub answered with a web page';
    const message = typeof body === 'string' ? body : Object(body).message;
    return typeof message === 'string' && message.trim() !== '' ? (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(message, longestMessage) : 'no message';
}
/** GitHub sends objects, strings, or one string. */
function detailsOf(errors) {
    if (typeof errors === 'string')
        return [errors];
    return Array.isArray(errors) ? errors.map(detail).filter((text) => text !== '') : [];
}
function detail(error) {
    if (typeof error === 'string')
        return error;
    const { contexts, message, field, code } = Object(error);
    if (Array.isArray(contexts))
        return contexts.map((one) => joined(': ', one?.context, one?.state)).join(', ');
    if (typeof message !== 'string')
        return joined(' ', field, code);
    return message.includes(field) ? message : joined(': ', field, message);
}
function joined(between, ...parts) {
    return parts.filter((part) => typeof part === 'string').join(between);
}
//# sourceMappingURL=failure.js.map

/***/ }),

/***/ 8399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  H: () => (/* binding */ createFetch),
  W: () => (/* binding */ redirectIn)
});

;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __nccwpck_require__(8835);
// EXTERNAL MODULE: ./lib/src/http/failure.js
var failure = __nccwpck_require__(793);
;// CONCATENATED MODULE: ./lib/src/http/body.js



/** The whole body as text, unpacked where the server packed it. @throws FailedCall when it breaks off or is too large */
async function readText(response, { maxBytes, enough }) {
    let bytes = 0;
    let text = '';
    try {
        for await (const chunk of (await unpacked(response)).setEncoding('utf8')) {
            bytes += Buffer.byteLength(chunk);
            if (bytes > maxBytes)
                throw (0,failure/* noAnswer */.qE)(`the answer is larger than ${maxBytes / 2 ** 20} MiB`);
            text += chunk;
            if (enough?.(text))
                break;
        }
    }
    catch (cause) {
        if (cause instanceof failure/* FailedCall */.oD)
            throw cause;
        throw (0,failure/* noAnswer */.qE)(`the answer broke off (${(0,errors/* messageOf */.bD)(cause)})`, { cause });
    }
    return text.replace(/^\uFEFF/, '');
}
/** Nothing asks for it, but some servers and proxies compress all the same. The decoders are loaded only then. */
async function unpacked(response) {
    const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
    if (encoding === 'identity')
        return response;
    const { createBrotliDecompress, createUnzip } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8522, 19));
    if (encoding === 'br')
        return (0,external_node_stream_namespaceObject.pipeline)(response, createBrotliDecompress(), () => { });
    if (/^(x-)?gzip$|^deflate$/.test(encoding))
        return (0,external_node_stream_namespaceObject.pipeline)(response, createUnzip(), () => { });
    throw (0,failure/* noAnswer */.qE)(`the answer has the encoding ${encoding}, which was not requested`);
}
//# sourceMappingURL=body.js.map
;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __nccwpck_require__(5831);
// EXTERNAL MODULE: ./lib/src/http/proxy.js
var proxy = __nccwpck_require__(3219);
;// CONCATENATED MODULE: ./lib/src/http/connections.js





/**
 * How long an idle connection is used again. After a pause, as while a command runs, it may have gone silent on its way
 * through routers and proxies, and what is sent into it is lost.
 */
const idleMs = 4_000;
/** @param connectMs how long a proxy may take to give a tunnel: Node does not end that with the request */
function createConnections(env, connectMs) {
    const agents = new Map();
    function agentFor(protocol, proxy) {
        const key = `${protocol} ${proxy}`;
        const agent = agents.get(key) ?? createAgent(protocol, proxy, connectMs);
        agents.set(key, agent);
        return agent;
    }
    return {
        request(url, options) {
            const agent = agentFor(url.protocol, (0,proxy/* proxyFor */.i)(url, env));
            const { username, password } = url;
            const bare = new URL(url);
            // Node takes a user with a percent sign that stands for itself for a fault.
            bare.username = bare.password = '';
            const auth = username || password ? { auth: `${(0,shared_text/* percentDecoded */.oF)(username)}:${(0,shared_text/* percentDecoded */.oF)(password)}` } : {};
            return external_node_http_namespaceObject.request(bare, { ...options, ...auth, agent });
        },
        isProxied: (url) => (0,proxy/* proxyFor */.i)(url, env) !== undefined,
        forgetIdle() {
            for (const { freeSockets } of agents.values())
                for (const socket of Object.values(freeSockets).flat())
                    socket?.destroy();
        },
    };
}
function createAgent(protocol, proxy, connectMs) {
    if (proxy !== undefined && !process.allowedNodeEnvironmentFlags.has('--use-env-proxy'))
        throw (0,failure/* noAnswer */.qE)(`Node ${process.versions.node} has no support of proxies`, { blocked: true });
    const { Agent } = protocol === 'https:' ? external_node_https_namespaceObject : external_node_http_namespaceObject;
    const proxyEnv = proxy === undefined ? {} : { proxyEnv: { http_proxy: proxy, https_proxy: proxy } };
    const agent = new Agent({ keepAlive: true, timeout: connectMs, ...proxyEnv });
    // Sooner, if the server has said so.
    agent.on('free', (socket) => socket.setTimeout(Math.min(socket.timeout || idleMs, idleMs)));
    return agent;
}
//# sourceMappingURL=connections.js.map
;// CONCATENATED MODULE: ./lib/src/http/http.js



/** More than enough for a renamed repository in a renamed organization. */
const maxRedirects = 5;
/** A hundred deployments take less than one. */
const maxBytes = 25 * 2 ** 20;
/**
 * Makes a {@link Fetch} that goes through proxies, keeps its connection between calls, gives every call a time limit, and
 * repeats a POST where a renamed repository has moved to (the standard `fetch` would turn it into a GET).
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function createFetch({ env, timeoutMs, renewOn }) {
    const connections = createConnections(env, timeoutMs);
    renewOn?.(connections.forgetIdle);
    async function exchange(url, init, signal) {
        signal.throwIfAborted();
        const response = await new Promise((resolve, reject) => {
            const sent = connections.request(url, { method: init.method ?? 'GET', headers: headersOf(init) });
            sent.on('error', (cause) => reject((0,failure/* connectionFailed */.Up)(cause)));
            sent.on('finish', () => init.onSent?.());
            // Not by the request's own `signal`: Node binds that to the connection, which other calls use after this one.
            const giveUp = () => sent.destroy();
            signal.addEventListener('abort', giveUp);
            sent.on('close', () => signal.removeEventListener('abort', giveUp));
            sent.on('response', resolve);
            sent.on('upgrade', (_, socket) => {
                socket.destroy();
                reject((0,failure/* noAnswer */.qE)('the server went over to another protocol'));
            });
            sent.end(init.body);
        });
        // To a request for http a proxy answers in the server's place.
        if (response.statusCode === 407 && connections.isProxied(url))
            throw (0,failure/* refusedByProxy */.SR)(`${response.statusCode} ${response.statusMessage}`);
        // Read at once: nobody asks for the body of a 204, and an unread answer keeps its connection, and the process, alive.
        const text = readText(response, { maxBytes, ...init });
        text.catch(() => { });
        return { url, response, text };
    }
    async function follow(first, init, signal) {
        const { mayFollow = isSameOrigin } = init;
        let received = await exchange(first, init, signal);
        for (let redirects = 0; redirects < maxRedirects; redirects++) {
            const location = movedTo(received);
            if (!location || !mayFollow(received.url, location))
                break;
            await received.text.catch(() => { });
            received = await exchange(location, init, signal);
        }
        return received;
    }
    return async (url, init) => {
        let hasLeft = false;
        const onSent = () => {
            hasLeft = true;
            init.onSent?.();
        };
        const awaited = () => (hasLeft ? 'answer' : 'connection');
        const deadline = startDeadline(init.timeoutMs ?? timeoutMs, awaited, init.signal);
        try {
            const { response, text, ...received } = await deadline.orEarlier(follow(new URL(url), { ...init, onSent }, deadline.signal));
            const whole = deadline.orEarlier(text).finally(deadline.clear);
            whole.catch(() => { });
            return {
                status: response.statusCode ?? 0,
                url: received.url.href,
                headers: headersIn(response),
                text: () => whole,
            };
        }
        catch (error) {
            deadline.clear();
            // Where one connection has gone silent, the others may have too.
            connections.forgetIdle();
            const isUnsent = !hasLeft && error instanceof failure/* FailedCall */.oD && !error.failure.blocked;
            throw isUnsent ? (0,failure/* noAnswer */.qE)(error.message, { cause: error, unsent: true }) : error;
        }
    };
}
/**
 * Ends a call at its time limit, or earlier if its caller gives it up; by a race, as Node does not end a CONNECT with its request.
 * @param awaited what the call waits for then, for the error that says so
 */
function startDeadline(timeoutMs, awaited, given) {
    const controller = new AbortController();
    const { signal } = controller;
    // The first listener, so that the reason is ours, and not the socket's.
    const ended = new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const end = (why) => controller.abort((0,failure/* noAnswer */.qE)(why));
    const timer = setTimeout(() => end(`no ${awaited()} within ${timeoutMs / 1000} s`), timeoutMs);
    const giveUp = () => end('given up');
    if (given?.aborted)
        giveUp();
    given?.addEventListener('abort', giveUp);
    return {
        signal,
        orEarlier: (work) => Promise.race([ended, work]),
        clear() {
            clearTimeout(timer);
            given?.removeEventListener('abort', giveUp);
        },
    };
}
function headersOf({ headers, body }) {
    return body === undefined ? { ...headers } : { ...headers, 'content-length': String(Buffer.byteLength(body)) };
}
function headersIn({ headersDistinct }) {
    return new Map(Object.entries(headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]));
}
/** The token goes to no other host. */
function isSameOrigin(from, to) {
    return from.origin === to.origin;
}
/** Where an answer sends us; undefined if it does not. */
function redirectIn({ status, url, headers }) {
    const location = headers.get('location');
    if (!location || ![301, 302, 303, 307, 308].includes(status) || !URL.canParse(location, url))
        return undefined;
    return new URL(location, url);
}
function movedTo({ url, response }) {
    return redirectIn({ status: response.statusCode ?? 0, url: url.href, headers: headersIn(response) });
}
//# sourceMappingURL=http.js.map

/***/ }),

/***/ 3219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ goesThroughProxy),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5831);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(793);


/**
 * Which proxy a URL takes. Node does the rest; what it would misread is put right here: a value without a scheme, a percent sign
 * that stands for itself, `no_proxy` with a bare domain, loopback.
 * https://docs.github.com/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */
/**
 * The URL of the proxy that `https_proxy`, `http_proxy` and `no_proxy` name, also in upper case; undefined if there is none.
 * @throws FailedCall if that cannot be used
 */
function proxyFor(url, env) {
    const name = `${url.protocol.slice(0, -1)}_proxy`;
    const given = env[name] || env[name.toUpperCase()];
    if (!given || isExcepted(url, env['no_proxy'] || env['NO_PROXY'] || ''))
        return undefined;
    const text = given.includes('://') ? given : `http://${given}`;
    const proxy = URL.canParse(text) ? new URL(text) : undefined;
    // The value may hold a password, and so is not repeated.
    if (!proxy || !/^https?:$/.test(proxy.protocol))
        throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noAnswer */ .qE)(`${name} is not the URL of an HTTP proxy`, { blocked: true });
    proxy.username = encodeURIComponent((0,_shared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(proxy.username));
    proxy.password = encodeURIComponent((0,_shared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .percentDecoded */ .oF)(proxy.password));
    return proxy.href;
}
/** Whether calls to a URL take a proxy, or would, if what is set could be used. */
function goesThroughProxy(url, env) {
    try {
        return proxyFor(url, env) !== undefined;
    }
    catch {
        return true;
    }
}
/** Whether `no_proxy` lists the host: `*`, or a name (with its subdomains) or an address, each also with a port. */
function isExcepted({ hostname, protocol, port }, list) {
    if (/^(.+\.)?localhost$|^127\.[\d.]+$|^\[::1\]$/.test(hostname))
        return true;
    const wanted = port || (protocol === 'https:' ? '443' : '80');
    return list.split(/[\s,]+/).some((entry) => {
        if (entry === '*' || `[${entry}]` === hostname)
            return true;
        const [, name, onlyPort = wanted] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(entry.toLowerCase()) ?? [];
        return name !== undefined && onlyPort === wanted && `.${hostname}`.endsWith(`.${name}`);
    });
}
//# sourceMappingURL=proxy.js.map

/***/ }),

/***/ 1452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ createServerTime),
/* harmony export */   z: () => (/* binding */ httpDate)
/* harmony export */ });
/** Reads the `date` of every answer that comes through its `fetch`. */
function createServerTime(fetch) {
    let ahead = 0;
    return {
        async fetch(url, init) {
            const answer = await fetch(url, init);
            const date = httpDate(answer.headers.get('date'));
            // An answer out of a cache says how old it is.
            const age = Number(answer.headers.get('age') ?? 0) || 0;
            if (date)
                ahead = date.getTime() + age * 1000 - Date.now();
            return answer;
        },
        now: () => Date.now() + ahead,
    };
}
/**
 * The time in a header. Only in the form that servers must send: `Date` makes some year of any number.
 * https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats
 */
function httpDate(header) {
    if (!/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/.test(header ?? ''))
        return undefined;
    const date = new Date(header ?? '');
    return Number.isNaN(date.getTime()) ? undefined : date;
}
//# sourceMappingURL=server-time.js.map

/***/ }),

/***/ 9647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ logResult),
/* harmony export */   H: () => (/* binding */ logFailure)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8835);
/* harmony import */ var _shared_links_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1903);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1238);



/** Logs how it ended, and where to look. */
function logResult(result, log) {
    const { environment, error, skip, recorded } = result;
    if (skip)
        return;
    const { kind, words, told, reason, url } = (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .endingOf */ .z)(result, environment);
    if (kind !== 'in_progress')
        log[told]([words, reason || url].filter(Boolean).join(': '), (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)(result));
    else if (recorded)
        log.line('The rest of the job is the deploy. Its result is posted when the job ends.');
    if (kind === 'success')
        tellRollback(result, log);
    if (error)
        logUnrecorded(result, error, log);
    if (recorded)
        log.line(`See ${(0,_shared_links_js__WEBPACK_IMPORTED_MODULE_2__/* .environmentPage */ .xs)(result.repositoryUrl, environment)}`);
}
/** A failure before anything was deployed, or a fault of our own. */
function logFailure(error, log) {
    if (error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
        log.error(error.message, error.help);
    else
        log.error(`Unexpected: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .faultText */ .Ij)(error)}`);
}
function tellRollback({ rollback, sha, previousSha }, log) {
    if (rollback && sha && previousSha)
        log.line(`Rolled back: ${sha.slice(0, 7)} was live here before ${previousSha.slice(0, 7)}`);
}
function logUnrecorded({ status, exitCode }, error, log) {
    const succeeded = status?.state === 'success';
    const annotate = succeeded && exitCode === 0 ? log.warning : log.error;
    annotate(`${succeeded ? 'The deploy succeeded, but ' : ''}${error.message}. The post step tries again.`, error.help);
}
//# sourceMappingURL=log-lines.js.map

/***/ }),

/***/ 7345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Yz: () => (/* binding */ outputsOf),
/* harmony export */   dr: () => (/* binding */ actionOutputs),
/* harmony export */   im: () => (/* binding */ outputTexts)
/* harmony export */ });
/* harmony import */ var _shared_links_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1903);

const made = ['deployment-id', 'deployment-url', 'deployment-page-url'];
const deployed = ['log-url', 'ref', 'sha', 'previous-sha', 'compare-url', 'rollback', 'recorded'];
/** The outputs of each action, as in its action.yml. */
const actionOutputs = {
    deploy: [...made, 'status-id', 'state', 'environment', 'environment-url', ...deployed, 'skipped', 'exit-code'],
    start: [...made, 'state', 'environment', ...deployed, 'skipped'],
    update: [...made, 'status-id', 'state', 'environment', 'environment-url', ...deployed],
    deactivate: ['deactivated', 'left', 'recorded'],
    delete: ['deactivated', 'deleted', 'environments-deleted', 'left', 'recorded'],
    find: [
        'found',
        'deployment-id',
        'environment',
        'environment-url',
        'log-url',
        'sha',
        'ref',
        'task',
        'state',
        'creator',
        'actor',
        'payload',
        'deployed-at',
        'json',
        'changes',
        'pulls',
    ],
    report: ['json', 'markdown'],
};
function outputsOf(result) {
    return {
        'deployment-id': result.deployment?.id,
        'deployment-url': result.deployment?.url,
        'deployment-page-url': result.deployment && (0,_shared_links_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentPage */ .xs)(result.repositoryUrl, result.environment),
        'status-id': result.statusId,
        state: result.status?.state,
        environment: result.environment,
        'environment-url': result.status?.environmentUrl,
        'log-url': result.logUrl,
        ref: result.ref,
        sha: result.sha,
        'previous-sha': result.previousSha,
        'compare-url': result.compareUrl,
        rollback: result.rollback,
        recorded: result.recorded,
        skipped: result.skip?.reason,
        'exit-code': result.commandExitCode,
    };
}
/** Every output of the action as text, and no other; absent values are empty, so that none keeps an earlier value. */
function outputTexts(action, outputs) {
    return Object.fromEntries(actionOutputs[action].map((name) => [name, String(outputs[name] ?? '')]));
}
//# sourceMappingURL=outputs.js.map

/***/ }),

/***/ 1238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ adviceFor),
/* harmony export */   z: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _github_unjudged_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6896);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5831);


/** What to look at where the shell has not found the command, or may not run it. */
function adviceFor({ commandExitCode }) {
    if (commandExitCode === 127)
        return 'Is `actions/checkout` before this step, and what the command needs installed?';
    if (commandExitCode !== 126)
        return undefined;
    return 'May the file be executed? Run it as `bash ./file`, or once: `git update-index --chmod=+x file`';
}
const open = { sign: '⏳', words: 'Deploying{}', time: '', told: 'line' };
/** A deploy that failed may have done half of its work. A cancellation is not shown as a failure, whatever state stands for it. */
const endings = {
    success: { sign: '✅', words: 'Deployed{}', time: ' in ', told: 'line' },
    failure: { sign: '❌', words: 'The deploy{} failed', time: ' after ', told: 'error' },
    error: { sign: '❌', words: 'The deploy{} did not finish', time: '', told: 'error' },
    cancelled: { sign: '⚪', words: 'The deploy{} was stopped', time: '', told: 'warning' },
    inactive: { sign: '⚪', words: 'Not deployed{}', time: '', told: 'line' },
    ...{ in_progress: open, pending: open, queued: open },
};
/** How a deploy ended or stands, as log and summary show it; `place` is the environment. */
function endingOf({ status, milliseconds }, place) {
    const { state = 'error', description = '', environmentUrl: url = '' } = status ?? {};
    const kind = state !== 'success' && (0,_github_unjudged_js__WEBPACK_IMPORTED_MODULE_0__/* .unjudgedBy */ .I)(description) === 'cancelled' ? 'cancelled' : state;
    const { sign, words, time, told } = endings[kind];
    return {
        ...{ kind, sign, told, url },
        words: words.replace('{}', () => place && ` to ${place}`),
        time: time && milliseconds !== undefined ? `${time}${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(milliseconds)}` : '',
        reason: kind === 'success' || endings[kind] === open ? '' : description,
    };
}
//# sourceMappingURL=result.js.map

/***/ }),

/***/ 11:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ summarizeFailure),
/* harmony export */   V0: () => (/* binding */ sections),
/* harmony export */   eh: () => (/* binding */ summarize),
/* harmony export */   hP: () => (/* binding */ helpMarkdown)
/* harmony export */ });
/* unused harmony export table */
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8835);
/* harmony import */ var _shared_links_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1903);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5831);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1238);




/**
 * The job summary. Strings from outside appear in it as text only.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
/** Of a deploy, or of a status that was posted on one. */
function summarize(result) {
    const { skip, error, repositoryUrl } = result;
    const ending = (0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .endingOf */ .z)(result, (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(result.environment));
    return sections([
        heading(ending, result),
        skip && withCommits(sentence(skip.because), repositoryUrl),
        ending.reason && explained(ending),
        helpMarkdown((0,_result_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceFor */ .c)(result) ?? ''),
        links(ending, result),
        table(rows(result)),
        error && `**GitHub could not record it.** ${sentence(error.message)}`,
        error?.help && helpMarkdown(error.help),
    ]);
}
/** When nothing was done, because of an error before it: also of inputs that cannot be used. */
function summarizeFailure({ action, environment }, error) {
    const deploys = action === 'deploy' || action === 'start';
    const [title, before] = deploys ? ['Nothing was deployed', ' to '] : [`Could not ${action}`, ' '];
    return sections([
        `### ❌ ${title}${environment && before + (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(environment)}`,
        (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error).split('\n').map(markdownLine).join('\n'),
        error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ && error.help && helpMarkdown(error.help),
    ]);
}
/** What to do next, as Markdown: prose, and YAML to paste as a block of code. */
function helpMarkdown(help) {
    const isYaml = (paragraph) => paragraph.split('\n').every((line) => /^ *[\w-]+:( |$)/.test(line));
    const block = (paragraph) => isYaml(paragraph)
        ? ['```yaml', ...paragraph.split('\n').map((line) => (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .oneLine */ .TN)(line)), '```'].join('\n')
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
    return (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .htmlLink */ .Ar)(sha.slice(0, 7), (0,_shared_links_js__WEBPACK_IMPORTED_MODULE_3__/* .commitPage */ .b2)(repositoryUrl, sha));
}
/** Each full SHA in a text becomes a link. */
function withCommits(text, repositoryUrl) {
    return text.replace(/\b[0-9a-f]{40}\b/gi, (sha) => commitLink(repositoryUrl, sha.toLowerCase()));
}
function heading({ kind, sign, words, time }, { environment, skip, recorded }) {
    if (skip)
        return `### ⚪ Nothing was deployed to ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(environment)}: ${skip.reason === 'stale' ? 'the commit is older' : 'it is there already'}`;
    return `### ${kind === 'success' && !recorded ? '⚠️' : sign} ${words}${time}`;
}
/** Why it ended like that. The heading has the time already; and where a command failed, its last lines say why. */
function explained({ kind, reason, time }) {
    const isTimed = time !== '' && reason.endsWith(time);
    const text = sentence(isTimed ? reason.slice(0, -time.length).replace(/,$/, '') : reason);
    return kind === 'failure' ? `${text} See the last lines of the log.` : text;
}
function links({ url }, { deployment, environment, repositoryUrl, logUrl }) {
    return [
        url && (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('Open', url),
        deployment && (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('Deployment', (0,_shared_links_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentPage */ .xs)(repositoryUrl, environment)),
        (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('Log', logUrl),
    ]
        .filter(Boolean)
        .join(' · ');
}
function rows(result) {
    const { sha, ref, because, actor, repositoryUrl } = result;
    const { task = 'deploy' } = result.deployment ?? {};
    const commit = sha ? commitLink(repositoryUrl, sha) : (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(ref);
    return [
        ['Commit', `${commit}, ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownWithCode */ .Dr)(because)}`],
        ['Task', task === 'deploy' ? undefined : (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(task)],
        ['Replaces', replaces(result)],
        ['By', actor && (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdown */ .wD)(actor)],
    ];
}
function replaces({ sha, previousSha, compareUrl, repositoryUrl, status, rollback }) {
    if (previousSha === undefined || status?.state !== 'success')
        return undefined;
    if (previousSha === sha)
        return 'the same commit';
    const changes = compareUrl ? ` · ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .htmlLink */ .Ar)('changes', compareUrl)}` : '';
    return `${commitLink(repositoryUrl, previousSha)}${changes}${rollback ? ' (a roll-back)' : ''}`;
}
function sentence(text) {
    const shown = (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownWithCode */ .Dr)(text);
    return `${shown.charAt(0).toUpperCase()}${shown.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}
/** Lists of problems stay lists. */
function markdownLine(line) {
    return line.startsWith('- ') ? `- ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownWithCode */ .Dr)(line.slice(2))}` : (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownWithCode */ .Dr)(line);
}
//# sourceMappingURL=summary.js.map

/***/ }),

/***/ 8181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  eh: () => (/* binding */ actionInputs),
  Bk: () => (/* binding */ actionNames),
  nJ: () => (/* binding */ camel),
  HA: () => (/* binding */ defaultOf),
  vj: () => (/* binding */ inputNames),
  LO: () => (/* binding */ inputVariable),
  i9: () => (/* binding */ kebab)
});

// UNUSED EXPORTS: isAction

// EXTERNAL MODULE: ./lib/src/runner/input-kinds.js
var input_kinds = __nccwpck_require__(7467);
// EXTERNAL MODULE: ./lib/src/shared/identity.js
var identity = __nccwpck_require__(3258);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __nccwpck_require__(5831);
;// CONCATENATED MODULE: ./lib/src/runner/json-inputs.js



/** The kinds of inputs that are JSON, or can be. @throws Unusable */
function payload(value) {
    const parsed = parseJson(value);
    if (typeof parsed === 'string')
        return parsed;
    const allowed = 'an object like `{"key": "value"}`, or a JSON string';
    if (parsed === undefined)
        throw new input_kinds/* Unusable */.kO(`is not valid JSON: use ${allowed}`);
    if (!isRecord(parsed))
        throw new input_kinds/* Unusable */.kO(`is ${Array.isArray(parsed) ? 'a list' : (0,shared_text/* shorten */.ml)(value, 80)}, but must be ${allowed}`);
    JSON.stringify(parsed, whole);
    if (!Object.hasOwn(parsed, identity/* markerKey */.s8))
        return parsed;
    throw new input_kinds/* Unusable */.kO(`has the key \`${identity/* markerKey */.s8}\`, which is reserved for this action: use another key`);
}
/** GitHub gets numbers as JavaScript has read them, which rounds large ones. */
function whole(key, part) {
    if (typeof part !== 'number' || Math.abs(part) <= Number.MAX_SAFE_INTEGER)
        return part;
    throw new input_kinds/* Unusable */.kO(`has a number at \`${(0,shared_text/* shorten */.ml)(key, 80)}\` that would become ${part}: write it as a string`);
}
const allowedNeeds = '`${{ toJSON(needs) }}`, or lines like `job: ${{ needs.job.result }}`';
/**
 * `${{ toJSON(needs) }}`: https://docs.github.com/actions/reference/workflows-and-actions/contexts#needs-context
 * As that may be larger than a variable can be, lines `job: result` will do.
 */
function needs(value) {
    const parsed = parseJson(value);
    if (parsed !== undefined && !isRecord(parsed))
        (0,input_kinds/* mustBe */.Jq)(undefined, allowedNeeds);
    const jobs = isRecord(parsed) ? Object.entries(parsed).map(jobOfContext) : (0,input_kinds/* linesOf */.Dx)(value).map(jobOfLine);
    if (jobs.length === 0)
        throw new input_kinds/* Unusable */.kO('names no jobs: give this job `needs:` with the jobs that deploy');
    const results = new Map(jobs);
    return results.size === jobs.length ? results : (0,input_kinds/* mustBe */.Jq)(undefined, `${allowedNeeds}: it names a job twice`);
}
function jobOfContext([job, its]) {
    if (!isRecord(its) || typeof its['result'] !== 'string')
        (0,input_kinds/* mustBe */.Jq)(undefined, allowedNeeds);
    return [job, { result: its['result'], outputs: Object.values(its['outputs'] ?? {}) }];
}
function jobOfLine(line) {
    const [, job, result = ''] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (job === undefined)
        return (0,input_kinds/* mustBe */.Jq)(undefined, allowedNeeds);
    if (result === '')
        throw new input_kinds/* Unusable */.kO(`has no result of \`${job}\`: name it in the \`needs:\` of this job`);
    const known = ['success', 'failure', 'cancelled', 'skipped'];
    if (known.includes(result))
        return [job, { result }];
    throw new input_kinds/* Unusable */.kO(`has \`${(0,shared_text/* shorten */.ml)(result, 80)}\` as the result of \`${job}\`, but must have ${(0,shared_text/* alternatives */.Vo)(known)}`);
}
/** Whether a value is an object with members: no list, and not null. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function parseJson(value) {
    try {
        return JSON.parse(value);
    }
    catch {
        return undefined;
    }
}
//# sourceMappingURL=json-inputs.js.map
;// CONCATENATED MODULE: ./lib/src/runner/action-inputs.js


function required(read, ifAbsent = 'is required') {
    return { read, ifAbsent };
}
function optional(read) {
    return { read };
}
function either(read, byDefault) {
    return { read, byDefault };
}
/** One whose absence `none` states in action.yml: an empty one would pass for it unnoticed. */
function stated(read, none, ifEmpty) {
    return { read, none, ifEmpty };
}
/** Of the actions that change nothing: without an answer of GitHub's they have none. */
const readOnly = {
    summary: either(input_kinds/* flag */.Jt, 'true'),
    repository: optional(input_kinds/* repository */.Jk),
    token: required(input_kinds/* token */.Sh, input_kinds/* emptyToken */.P8),
    apiUrl: required(input_kinds/* url */.OZ),
    workflowToken: optional(input_kinds/* text */.Qq),
};
const common = { onApiError: either(input_kinds/* oneOf */.yL('fail', 'warn'), 'fail'), ...readOnly };
const internal = { jobStatus: optional(input_kinds/* text */.Qq), checkRunId: optional(input_kinds/* text */.Qq) };
const deploymentId = { read: input_kinds/* deploymentId */.dP, none: 'none' };
/** A step after main may give its value: it is evaluated again for the post step, where the rest of the job is the deploy. */
const environmentUrl = optional(input_kinds/* url */.OZ);
const record = {
    ref: optional(input_kinds/* name */.UU),
    refAs: either(input_kinds/* oneOf */.yL('sha', 'name'), 'sha'),
    task: either(input_kinds/* name */.UU, 'deploy'),
    description: optional(input_kinds/* text */.Qq),
    payload: optional(payload),
    requiredContexts: either(input_kinds/* contexts */.JU, 'none'),
    autoMerge: either(input_kinds/* flag */.Jt, 'false'),
    transientEnvironment: either(input_kinds/* flag */.Jt, 'false'),
    productionEnvironment: either(input_kinds/* flagOrAuto */.FE, 'auto'),
    logUrl: optional(input_kinds/* url */.OZ),
    statusContext: optional(input_kinds/* name */.UU),
    ifStale: either(input_kinds/* oneOf */.yL('deploy', 'warn', 'skip', 'fail'), 'deploy'),
    ifDeployed: either(input_kinds/* oneOf */.yL('deploy', 'skip'), 'deploy'),
    requireDeployed: either(input_kinds/* names */.Dy, ''),
    sweep: either(input_kinds/* flag */.Jt, 'true'),
};
const ending = {
    autoInactive: either(input_kinds/* flagOrAuto */.FE, 'auto'),
    cancelledState: either(input_kinds/* oneOf */.yL('error', 'failure', 'inactive'), 'error'),
};
/** What a filter lets through that got lost would be deleted. */
const filter = {
    environment: required(input_kinds/* patterns */.qp),
    task: stated(input_kinds/* name */.UU, '*', 'is empty: write `*` for any'),
    ref: stated(input_kinds/* name */.UU, '*', 'is empty: write `*` for any'),
    olderThan: stated(input_kinds/* timeWithUnit */.Wj, '0s', 'is empty: write `0s` for any age'),
    keepLatest: { ...either(input_kinds/* count */.U9(0), '0'), ifEmpty: 'is empty: write `0` to keep none' },
    dryRun: either(input_kinds/* flag */.Jt, 'false'),
};
/** The states of GitHub's that a workflow may ask for, and what a job's result may be called. */
const state = input_kinds/* oneOf */.yL(...['auto', 'pending', 'queued', 'in_progress', 'success', 'failure', 'error', 'inactive', 'cancelled']);
const emptyRun = 'is empty: give a command, or leave it out to make the rest of the job the deploy';
const actionInputs = {
    deploy: {
        // Not there for an existing deployment, which has an environment already.
        environment: either(input_kinds/* environment */.cA, ''),
        // To every shell, its default is a comment.
        run: stated(input_kinds/* text */.Qq, '# none: the rest of the job is the deploy', emptyRun),
        shell: optional(input_kinds/* shell */.vf),
        workingDirectory: optional(input_kinds/* text */.Qq),
        ...record,
        environmentUrl,
        ...ending,
        verifyUrl: optional(input_kinds/* urlOr */.p3('environment-url')),
        verifyContains: optional(input_kinds/* text */.Qq),
        verifyStatus: either(input_kinds/* statuses */.bM, '2xx'),
        verifyHeaders: optional(input_kinds/* headers */.b3),
        verifyTimeout: either(input_kinds/* time */.kB, '60s'),
        deploymentId,
        superseded: either(input_kinds/* oneOf */.yL('keep', 'delete'), 'keep'),
        ...common,
        ...internal,
    },
    start: { environment: required(input_kinds/* environment */.cA), ...record, ...common, ...internal },
    update: {
        deploymentId,
        state: {
            ...either(state, 'auto'),
            ifEmpty: 'is empty: check the expression that it is read from, or write `auto`',
        },
        needs: optional(needs),
        jobs: optional(input_kinds/* names */.Dy),
        description: record.description,
        environmentUrl,
        logUrl: record.logUrl,
        ...ending,
        statusContext: record.statusContext,
        ...common,
        ...internal,
    },
    deactivate: { ...filter, ...common, checkRunId: internal.checkRunId },
    delete: { ...filter, deleteEnvironment: either(input_kinds/* flag */.Jt, 'false'), ...common, checkRunId: internal.checkRunId },
    find: {
        environment: required(input_kinds/* patterns */.qp),
        commit: either(input_kinds/* name */.UU, 'any'),
        task: optional(input_kinds/* name */.UU),
        creator: either(input_kinds/* linesOf */.Dx, ''),
        state: either(input_kinds/* oneOf */.yL('success', 'any'), 'success'),
        offset: either(input_kinds/* count */.U9(0), '0'),
        timeout: either(input_kinds/* time */.kB, '0'),
        atLeast: either(input_kinds/* count */.U9(1), '1'),
        changes: either(input_kinds/* flag */.Jt, 'false'),
        ifNone: either(input_kinds/* oneOf */.yL('fail', 'pass'), 'fail'),
        ...readOnly,
    },
    report: {
        environment: optional(input_kinds/* patterns */.qp),
        task: optional(input_kinds/* name */.UU),
        period: either(input_kinds/* period */.iE, '30d'),
        svg: optional(input_kinds/* name */.UU),
        jsonFile: optional(input_kinds/* name */.UU),
        ...readOnly,
    },
};
const actionNames = Object.keys(actionInputs).filter(isAction);
function isAction(name) {
    return Object.hasOwn(actionInputs, name);
}
/** The names of an action's inputs, as in its action.yml. */
function inputNames(action) {
    return Object.keys(actionInputs[action]).map(kebab);
}
/** The default of an input in action.yml, where the code knows it, by its name in camel case. */
function defaultOf(action, key) {
    const input = new Map(Object.entries(actionInputs[action])).get(key);
    return input?.byDefault || input?.none;
}
/** The variable in which the runner hands an input over. */
function inputVariable(name) {
    return `INPUT_${name.toUpperCase()}`;
}
function camel(name) {
    return name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
function kebab(key) {
    return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
//# sourceMappingURL=action-inputs.js.map

/***/ }),

/***/ 2954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ listenForCancel),
/* harmony export */   G: () => (/* binding */ signalsHeard)
/* harmony export */ });
/**
 * Resolves once each signal that has come by now is heard. Node may hear it only in the turn of its event loop after that in which it
 * gets an answer that came later: the system gives the answer first to a process that it has kept waiting.
 */
function signalsHeard() {
    return new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
}
/**
 * Listens for the runner's signals, which then no longer end this process.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 */
function listenForCancel(process) {
    const listeners = [];
    const begun = [];
    function receive(signal) {
        begun.push(...listeners.map((listener) => listener(signal)));
    }
    process.on('SIGINT', () => receive('SIGINT'));
    process.on('SIGTERM', () => receive('SIGTERM'));
    // A hang-up alone is no cancellation: the runner sends none.
    process.on('SIGHUP', () => { });
    // Windows: what the runner sends second is a Ctrl-Break.
    process.on('SIGBREAK', () => receive('SIGTERM'));
    return {
        onSignal(listener) {
            listeners.push(listener);
        },
        async done() {
            await Promise.all(begun);
        },
    };
}
//# sourceMappingURL=cancellation.js.map

/***/ }),

/***/ 9043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ev: () => (/* binding */ readCommandFile),
/* harmony export */   W$: () => (/* binding */ replaceLines),
/* harmony export */   _g: () => (/* binding */ appendLines),
/* harmony export */   bc: () => (/* binding */ insertText),
/* harmony export */   yI: () => (/* binding */ appendIfThere)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/**
 * The runner's command files: `$GITHUB_OUTPUT`, `$GITHUB_STATE`, `$GITHUB_STEP_SUMMARY`. The user's command shares them: it may
 * have left its last line open, and Windows PowerShell makes them UTF-16, which the runner reads too.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
/** What a command file holds, without its byte order mark; nothing where there is no file. */
function readCommandFile(file) {
    return read(file).text;
}
/** Appends lines of their own, in the file's encoding. A folder that the command has taken away is made again. */
function appendLines(file, lines) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
    append(file, lines, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT);
}
/**
 * The same where there is a file, and nothing where there is none: in a folder that is just being deleted, a new one would be
 * in the way.
 */
function appendIfThere(file, lines) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false }))
        append(file, lines);
}
/**
 * Makes lines all that a file holds, by a new file that takes its place: a kill leaves these lines, or those before them.
 * Where there can be no new file, or another thing than a file is there, such as a link or a device, they come after what is
 * there: the last ones count.
 * @throws the system's error when neither can be done; what the file held is whole then
 */
function replaceLines(file, lines) {
    if (!replaced(file, lines))
        appendLines(file, lines);
}
function replaced(file, lines) {
    const replacement = `${file}.${process.pid}.new`;
    try {
        const before = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { throwIfNoEntry: false });
        if (before && !before.isFile())
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), { recursive: true });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(replacement, lines);
        if (before)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(replacement, before.mode);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(replacement, file);
        return true;
    }
    catch {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(replacement, { force: true });
        return false;
    }
}
/** Inserts text at a place counted in the text that {@link readCommandFile} gives. */
function insertText(file, at, inserted) {
    const { text, encoding } = read(file);
    const mark = encoding === 'utf16le' ? '\uFEFF' : '';
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, Buffer.from(mark + text.slice(0, at) + inserted + text.slice(at), encoding));
}
/** A part of the lines, for which a full disk had room, is taken back: the runner fails a step for half an entry. */
function append(file, lines, create = 0) {
    const { text, size, encoding } = read(file);
    const newline = text === '' || text.endsWith('\n') ? '' : '\n';
    const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND | create);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(opened, Buffer.from(newline + lines, encoding));
    }
    catch (error) {
        if (size !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(opened, size);
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(opened);
    }
}
/** Of a device or a pipe, which may have no end, nothing is read. */
function read(file) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file, { throwIfNoEntry: false });
    if (!found?.isFile() && !found?.isDirectory())
        return { text: '', encoding: 'utf8' };
    const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8';
    return { text: bytes.toString(encoding).replace(/^\uFEFF/, ''), size: bytes.length, encoding };
}
//# sourceMappingURL=command-file.js.map

/***/ }),

/***/ 2545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ isOtherServer),
/* harmony export */   NP: () => (/* binding */ isOwn),
/* harmony export */   Ou: () => (/* binding */ readOnlyRun),
/* harmony export */   eW: () => (/* binding */ readEventForPost),
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   ty: () => (/* binding */ isFromFork),
/* harmony export */   ze: () => (/* binding */ onServer)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4922);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3305);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7428);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8835);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5831);




const sha = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fullSha */ .g8));
const repository = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ full_name: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()) });
const head = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    head_sha: sha,
    head_branch: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    head_repository: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(repository),
    pull_requests: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ number: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), base: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ref: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }) }))),
});
/** The parts of an event's payload that this action reads: https://docs.github.com/webhooks/webhook-events-and-payloads */
const payloadSchema = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        number: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
        head: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ sha, ref: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), repo: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(repository) }),
        base: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ ref: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), repo: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(repository) }),
        merged: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
        merge_commit_sha: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(sha),
    })),
    merge_group: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ head_sha: sha, head_ref: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), base_ref: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
    workflow_run: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(head),
    check_run: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(head),
    check_suite: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(head),
    deployment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        id: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
        sha,
        url: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        ref: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        environment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        task: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        payload: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(),
        transient_environment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
        production_environment: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
        created_at: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    })),
    issue: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ number: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({})) })),
    /** Of a `status` event. */
    sha: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(sha),
    action: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Of `delete`: its name. */
    ref: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    deleted: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()),
    repository: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ default_branch: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()) })),
});
/**
 * Reads the event that started this run.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables
 * @throws ActionError when it is not run by a GitHub Actions runner, or the payload cannot be read
 */
function readEvent(env) {
    return { ...readVariables(env), payload: readPayload(env['GITHUB_EVENT_PATH']) };
}
/** The same for the post step, which can do without the payload: the job may have emptied the folder that it was in. */
function readEventForPost(env) {
    try {
        return readEvent(env);
    }
    catch {
        return { ...readVariables(env), payload: {} };
    }
}
function readVariables(env) {
    return {
        /** `push`, `pull_request`, … */
        name: variable(env, 'GITHUB_EVENT_NAME'),
        /** `owner/name` of the repository the workflow runs in, and its id, which stays when it is renamed. */
        repository: variable(env, 'GITHUB_REPOSITORY'),
        repositoryId: env['GITHUB_REPOSITORY_ID'] || undefined,
        ref: env['GITHUB_REF'] ?? '',
        sha: variable(env, 'GITHUB_SHA'),
        /** Who triggered the run, e.g. `octocat` or `dependabot[bot]`: it decides about the token. */
        actor: env['GITHUB_ACTOR'] ?? '',
        /** Who triggered this attempt of it; undefined if nobody is known. */
        triggeredBy: env['GITHUB_TRIGGERING_ACTOR'] || env['GITHUB_ACTOR'] || undefined,
        /** Where the repository's pages are. */
        serverUrl: (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSlash */ .mW)(env['GITHUB_SERVER_URL'] || 'https://github.com'),
        runId: variable(env, 'GITHUB_RUN_ID'),
        runAttempt: env['GITHUB_RUN_ATTEMPT'] || '1',
        job: env['GITHUB_JOB'] ?? '',
        /** The step's name in its job: its `id`, or one that the runner makes. */
        step: env['GITHUB_ACTION'] || undefined,
    };
}
/** Whether a step is about the repository of its workflow. */
function isOwn({ repository }, event) {
    return repository === undefined || (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameName */ .yS)(repository, event.repository);
}
/** Whether `api-url` is of another server than the workflow's. */
function isOtherServer(apiUrl, { GITHUB_API_URL: own }) {
    if (!own || !URL.canParse(apiUrl))
        return false;
    return !URL.canParse(own) || new URL(apiUrl).origin !== new URL(own).origin;
}
/**
 * The same for a repository on the server that `api-url` is of: links lead there.
 * https://docs.github.com/enterprise-server/rest/using-the-rest-api/getting-started-with-the-rest-api
 */
function onServer(event, apiUrl, env) {
    if (!isOtherServer(apiUrl, env))
        return event;
    const { protocol, host } = new URL(apiUrl);
    const serverUrl = `${protocol}//${host.replace(/^api\.(?=github\.com$|.*\.ghe\.com$)/, '')}`;
    return { ...event, serverUrl, runServerUrl: event.serverUrl };
}
/**
 * Whose run it is, if GitHub gives its workflow a token that can only read.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflows-in-forked-repositories
 */
function readOnlyRun({ name, actor, payload: { pull_request: pull }, }) {
    if (pull && isFromFork(pull) && name !== 'pull_request_target')
        return 'fork';
    return actor === 'dependabot[bot]' ? 'dependabot' : undefined;
}
/** Also if the fork is deleted. */
function isFromFork({ head, base }) {
    return head.repo?.full_name !== base.repo?.full_name;
}
function variable(env, name) {
    const value = env[name];
    if (value)
        return value;
    throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`${name} is not set`, { help: 'This action is run by a GitHub Actions runner, which sets it.' });
}
function readPayload(path) {
    if (!path)
        return {};
    try {
        return payloadSchema.parse(JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8')), { jitless: true });
    }
    catch (cause) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ(`The event's payload at ${path} cannot be read: ${problemOf(cause)}`, { cause });
    }
}
/** Names the field that is missing or odd: Enterprise Server, and what other tools write, may have others than GitHub. */
function problemOf(error) {
    if (!(error instanceof zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .$ZodError */ .a$))
        return (0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error);
    return error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`).join('; ');
}
//# sourceMappingURL=event.js.map

/***/ }),

/***/ 7467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   FE: () => (/* binding */ flagOrAuto),
/* harmony export */   JU: () => (/* binding */ contexts),
/* harmony export */   Jk: () => (/* binding */ repository),
/* harmony export */   Jq: () => (/* binding */ mustBe),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   P8: () => (/* binding */ emptyToken),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Sh: () => (/* binding */ token),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   Wj: () => (/* binding */ timeWithUnit),
/* harmony export */   b3: () => (/* binding */ headers),
/* harmony export */   bM: () => (/* binding */ statuses),
/* harmony export */   cA: () => (/* binding */ environment),
/* harmony export */   dP: () => (/* binding */ deploymentId),
/* harmony export */   iE: () => (/* binding */ period),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   kO: () => (/* binding */ Unusable),
/* harmony export */   p3: () => (/* binding */ urlOr),
/* harmony export */   qp: () => (/* binding */ patterns),
/* harmony export */   vf: () => (/* binding */ shell),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony export builtInShells */
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5831);

/** The kinds of inputs: functions from the text in a workflow to a value. @throws Unusable */
/** Why a text cannot be used: completes "`the-input` …". */
class Unusable extends Error {
}
/** `value` is undefined where it may be secret. */
function mustBe(value, allowed) {
    throw new Unusable(value === undefined ? `must be ${allowed}` : `is \`${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(value, 80)}\`, but must be ${allowed}`);
}
function text(value) {
    return value;
}
/** One of the words that are allowed. */
function oneOf(...words) {
    return (value) => words.find((word) => word === value) ?? mustBe(value, (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo)(words));
}
/** GitHub's booleans: https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax#inputs */
function flag(value) {
    return truth(value) ?? mustBe(value, (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo)(['true', 'false']));
}
function flagOrAuto(value) {
    return value === 'auto' ? value : (truth(value) ?? mustBe(value, (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo)(['auto', 'true', 'false'])));
}
function truth(value) {
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    return /^(false|False|FALSE)$/.test(value) ? false : undefined;
}
/** The shells whose arguments are known. */
const builtInShells = ['bash', 'sh', 'pwsh', 'powershell', 'cmd', 'python'];
/** As `shell:` of a `run:` step: one of those, or a command that says by `{0}` where the script comes in. */
function shell(value) {
    const isKnown = builtInShells.some((name) => name === value.toLowerCase());
    if (isKnown || / .*\{0\}/.test(value))
        return value;
    return mustBe(value, `${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .alternatives */ .Vo)(builtInShells)}, or a command with \`{0}\` for the script, like \`perl {0}\``);
}
/** A whole number. */
function count(least) {
    return (value) => /^\d{1,15}$/.test(value) && Number(value) >= least
        ? Number(value)
        : mustBe(value, `a whole number, \`${least}\` or more`);
}
function deploymentId(value) {
    if (/^\d{1,15}$/.test(value))
        return Number(value);
    return mustBe(value, 'a number: the output `deployment-id` of the step or job that started the deployment');
}
const absoluteUrl = 'a URL that starts with `https://` or `http://`';
/** A URL that is shown to people. What may hold a password is neither taken nor repeated. */
function url(value) {
    if (!(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isHttpUrl */ .q$)(value))
        mustBe(value.includes('@') ? undefined : value, absoluteUrl.replace('a URL', 'an absolute URL'));
    if (!(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .hasCredentials */ .Lk)(value))
        return value;
    throw new Unusable('has a user or a password in it, which others would see: leave them out');
}
/** A URL that is only requested: it may be secret. Or the word that stands for one. */
function urlOr(word) {
    return (value) => value === word || (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .isHttpUrl */ .q$)(value) ? value : mustBe(undefined, `\`${word}\`, or ${absoluteUrl}`);
}
const units = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** A time span in milliseconds: `10m`, `12h`, `30d`, or seconds, such as `90` or `90s`. */
function time(value) {
    const [, amount, unit = 's'] = /^(\d{1,9}) ?([smhd])?$/.exec(value) ?? [];
    if (amount === undefined)
        mustBe(value, 'a time like `90s`, `10m`, `12h` or `30d`');
    return Number(amount) * units[unit];
}
/** A time span for which a number alone is not enough: who writes `30` may well mean days. */
function timeWithUnit(value) {
    if (!/^\d+$/.test(value))
        return time(value);
    throw new Unusable(`is \`${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(value, 80)}\`, which has no unit: write \`s\`, \`m\`, \`h\` or \`d\` after it, as in \`30d\``);
}
/** How far back a report looks: two years at most. */
function period(value) {
    const milliseconds = timeWithUnit(value);
    if (milliseconds === 0)
        throw new Unusable('must be longer than 0');
    if (milliseconds <= 730 * units.d)
        return milliseconds;
    throw new Unusable('is longer than the `730d` that a report can show');
}
/** A name, of an environment, a task, a branch: one line, of characters that can be seen. */
function name(value) {
    if (truth(value) !== undefined)
        mustBe(value, 'a name');
    if (!/[\p{Cc}\u2028\u2029]/u.test(value))
        return value;
    throw new Unusable('has a line break or a control character in it, but must be a name on a single line');
}
/** Characters as GitHub counts them: an emoji is one. */
function environment(value) {
    if ([...name(value)].length > 255)
        throw new Unusable('is longer than the 255 characters that GitHub allows');
    if (value !== '.' && value !== '..')
        return value;
    throw new Unusable(`is \`${value}\`, which GitHub does not accept as a name`);
}
/** Names, in which `*` stands for anything, one a line; `!` excludes. */
function patterns(value) {
    const lines = linesOf(value);
    if (value.includes(','))
        throw new Unusable('has a comma in it: write one name a line; for a name with a comma, write `*` in its place');
    if (lines.some((pattern) => !pattern.startsWith('!')))
        return lines;
    throw new Unusable('only excludes: also name the environments to include, or `*` for all');
}
/** As GitHub has them: a folder such as `..` would lead to another address of its API. */
function repository(value) {
    return /^[\w-]+\/(?!\.\.?$)[\w.-]+$/.test(value) ? value : mustBe(value, 'like `owner/name`');
}
const emptyToken = "is empty: leave it out to use the workflow's own token, or check the secret that it is read from (runs of forks get no secrets)";
/** What an HTTP header can hold. A character that cannot be seen is named, and nothing else of the token. */
function token(value) {
    const [wrong] = /[^\x21-\x7e]/u.exec(value) ?? [];
    if (wrong === undefined)
        return value;
    if (/[\r\n]/.test(value))
        throw new Unusable('has a line break in it: set the secret again without one');
    const code = (wrong.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new Unusable(`has a character in it that no token has (U+${code}): set the secret again without it`);
}
function contexts(value) {
    if (value === 'none')
        return [];
    return value === 'all' ? value : names(value);
}
/** HTTP statuses such as `200`, and classes such as `2xx`. */
function statuses(value) {
    const given = names(value).map((status) => status.toLowerCase());
    if (given.length > 0 && given.every((status) => /^[1-5](\d\d|xx)$/.test(status)))
        return given;
    return mustBe(value, 'statuses like `200` or `2xx`');
}
/** HTTP headers, one a line. Their values are secret, and so are not repeated in an error. */
function headers(value) {
    const given = linesOf(value).map((line, index) => {
        const [, header, content] = /^([\w!#$%&'*+.^`|~-]+):[ \t]*([\x20-\x7e\x80-\xff]+)$/.exec(line) ?? [];
        if (header && content)
            return [header.toLowerCase(), content];
        throw new Unusable(`must have one header a line, like \`Name: value\`: line ${index + 1} is not like that`);
    });
    return Object.fromEntries(given);
}
/** Names, one a line or separated by commas. */
function names(value) {
    return linesOf(value.replaceAll(',', '\n'));
}
/** The lines that are not empty. */
function linesOf(value) {
    if (/^\s*\[\s*["\]]/.test(value))
        throw new Unusable('is a JSON list: write one a line, without brackets and quotes');
    return value
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
//# sourceMappingURL=input-kinds.js.map

/***/ }),

/***/ 5686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs),
  Z: () => (/* binding */ readInputsForPost)
});

// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __nccwpck_require__(8835);
// EXTERNAL MODULE: ./lib/src/runner/action-inputs.js + 1 modules
var action_inputs = __nccwpck_require__(8181);
// EXTERNAL MODULE: ./lib/src/runner/input-kinds.js
var input_kinds = __nccwpck_require__(7467);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __nccwpck_require__(2545);
;// CONCATENATED MODULE: ./lib/src/runner/input-rules.js


/** Inputs that do nothing without another one. */
const needed = Object.entries({
    shell: 'run',
    workingDirectory: 'run',
    verifyUrl: 'run',
    verifyContains: 'verifyUrl',
    verifyStatus: 'verifyUrl',
    verifyHeaders: 'verifyUrl',
    verifyTimeout: 'verifyUrl',
    jobs: 'needs',
});
/** Inputs that an existing deployment has decided already. */
const onlyForNew = [
    ...['environment', 'ref', 'refAs', 'task', 'payload', 'requiredContexts', 'autoMerge'],
    ...['transientEnvironment', 'productionEnvironment'],
];
const decided = 'is only for a new deployment, and this step is about an existing one';
const idAdvice = 'give the output `deployment-id` of the step that started the deployment. If that is in another job, that job has to pass it on by `outputs:`, and this one has to name it in `needs:`';
const skipAdvice = 'Give the command by `run`, or use the action `start`, with `if: ${{ !steps.<id>.outputs.skipped }}` on the steps after it';
/** Whether an input is given, with another value than its default. */
function isGiven(action, given, key) {
    return !!given.get(key) && given.get(key) !== (0,action_inputs/* defaultOf */.HA)(action, key);
}
/** Rules about several inputs: problems with inputs that are missing, or do not go together. */
function contradictions(action, given, env, { name, payload }) {
    const has = (key) => isGiven(action, given, key);
    const deploys = action === 'deploy';
    const id = given.get('deploymentId');
    const onEvent = name === 'deployment';
    const isEvents = onEvent && id === String(payload.deployment?.id);
    const isNamed = has('deploymentId') && !isEvents;
    const existing = isNamed || (isEvents && !has('ref') && !has('repository'));
    // An id that an earlier step could not give does not stop the deploy.
    const mayLackId = given.get('onApiError') === 'warn';
    const emptyId = `\`deployment-id\` is empty: ${onEvent ? 'leave it out to report on the deployment that started this run, or ' : ''}${idAdvice}`;
    const broken = (rules) => rules.flatMap(([is, what]) => (is ? [what] : []));
    return [
        ...broken(needed.map(([key, other]) => [has(key) && !given.has(other), onlyFor((0,action_inputs/* kebab */.i9)(key), (0,action_inputs/* kebab */.i9)(other))])),
        ...otherServer(given, env),
        ...broken([
            [has('verifyHeaders') && given.get('verifyUrl') === 'environment-url' && !has('environmentUrl'), noHost],
            [has('ref') && has('refAs'), twoRefs],
            [action === 'update' && !mayLackId && id === '', emptyId],
            [action === 'update' && !mayLackId && id === undefined, `\`deployment-id\` is required: ${idAdvice}`],
            [deploys && id === '' && (has('environment') ? onEvent : !mayLackId), emptyId],
            [deploys && id !== '' && !has('environment') && !existing, '`environment` is required'],
        ]),
        // With an environment of its own, a step makes a deployment, whatever started the run.
        ...onlyForNew
            .filter((key) => deploys && has(key) && (isNamed || (existing && !has('environment'))))
            .map((key) => `\`${(0,action_inputs/* kebab */.i9)(key)}\` ${decided}`),
        ...['ifStale', 'ifDeployed']
            .filter((key) => deploys && !given.has('run') && given.get(key) === 'skip')
            .map((key) => `\`${(0,action_inputs/* kebab */.i9)(key)}: skip\` needs \`run\`: without it the job would go on and deploy. ${skipAdvice}`),
    ];
}
const twoRefs = '`ref-as` is only for the ref of the event, and `ref` gives another one: leave one of them out';
const noHost = '`verify-headers` go only to a host that the workflow names: write `environment-url` too, or another `verify-url`';
const ofThatServer = 'is needed with the `api-url` of another server, which never gets the one of the workflow: give one of that server';
/** Another server than the workflow's: it never gets the workflow's token, and nothing in clear text. */
function otherServer(given, env) {
    const apiUrl = given.get('apiUrl') ?? '';
    if (!(0,runner_event/* isOtherServer */.AY)(apiUrl, env))
        return [];
    const { protocol, hostname } = new URL(apiUrl);
    const isSafe = protocol === 'https:' || /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
    const isWorkflows = given.get('token') === given.get('workflowToken');
    return [
        ...(isSafe ? [] : ['`api-url` must start with `https://`: the token would be sent in clear text']),
        ...(isWorkflows ? [`\`token\` ${ofThatServer}`] : []),
    ];
}
function onlyFor(input, other) {
    const what = other === 'run' ? 'the command given by `run`' : `\`${other}\``;
    return `\`${input}\` is only for ${what}, and there is no \`${other}\``;
}
//# sourceMappingURL=input-rules.js.map
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __nccwpck_require__(5831);
;// CONCATENATED MODULE: ./lib/src/runner/unknown-inputs.js



/** What people and other actions call our inputs: without the right one, something else would be done, and be a success. */
const otherNames = [
    [
        /^deploy$|^(?=.*(run|exec|bash|cmd|command|script))((deploy(ment)?|run|exec(ute)?|shell|bash|cmd|command|script|file|path)s?)+$/,
        'run',
    ],
    [/^(git)?(ref|sha|branch|tag|commit(sha)?)$/, 'ref', 'commit'],
    [/^url$/, 'environment-url'],
    [/^logs$/, 'log-url'],
    [/^(status|result|conclusion|outcome)$/, 'state'],
    [/^owner$/, 'repository'],
    [/^override$/, 'auto-inactive'],
    [/^(max)?(days|age)$/, 'older-than', 'period'],
];
/**
 * What can only be meant as an input, and is none of this action, in sentences. `with: env` and `env: INPUT_ENV` are the same
 * variable, and the runner only warns of an input that action.yml does not have:
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/Handlers/Handler.cs
 */
function unknownInputs(action, given, env) {
    const own = (0,action_inputs/* inputNames */.vj)(action);
    // What a filter was meant to spare would be deleted. And by `step: finish`, bobheadxi/deployments is told what to do.
    const isMeant = (name) => action === 'deactivate' || action === 'delete' || name === 'step';
    const isAbsent = (name) => !isGiven(action, given, (0,action_inputs/* camel */.nJ)(name));
    const write = (inputs) => (inputs.length > 0 ? `write ${(0,shared_text/* alternatives */.Vo)(inputs)}` : undefined);
    function belongs(name, meanings) {
        const meaning = meanings.find((one) => !takes(action, one) && action_inputs/* actionNames */.Bk.some((other) => takes(other, one)));
        if (meaning === undefined)
            return undefined;
        const places = action_inputs/* actionNames */.Bk.filter((other) => takes(other, meaning)).map((other) => uses(other, env));
        return `${meaning === name ? 'it' : `\`${meaning}\``} belongs to ${(0,shared_text/* alternatives */.Vo)(places)}`;
    }
    function problem(name) {
        const [, ...others] = otherNames.find(([words]) => words.test(plain(name))) ?? [];
        const meanings = [name, ...others];
        const same = own.filter((input) => meanings.map(plain).includes(plain(input)));
        const near = own.filter((input) => isNear(name, input));
        const advice = write(same.filter(isAbsent)) ??
            belongs(name, same.length > 0 ? [name] : meanings) ??
            (near.every(isAbsent) ? write(near) : undefined);
        const saying = `\`${name}\` is not an input of ${uses(action, env)}: ${advice ?? 'leave it out'}`;
        if (name.includes('-'))
            return [saying];
        // The job may have named a variable of its own like this.
        const origin = `It comes from \`with: ${name}\`, or from \`env: ${(0,action_inputs/* inputVariable */.LO)(name)}\`: rename that variable if it is the job's own`;
        return advice || isMeant(name) ? [`${saying}. ${origin}`] : [];
    }
    return Object.keys(env)
        .filter((variable) => /^INPUT_[^a-z]+$/.test(variable) && env[variable]?.trim())
        .map((variable) => variable.slice('INPUT_'.length).toLowerCase())
        .filter((name) => !own.includes(name))
        .flatMap(problem);
}
function takes(action, name) {
    return (0,action_inputs/* inputNames */.vj)(action).map(plain).includes(plain(name));
}
function plain(name) {
    return name.replace(/[-_]/g, '');
}
/** Whether `name` begins or abbreviates the input's, word by word (`env_url`), or is misspelt in one place. */
function isNear(name, input) {
    const beginning = (word) => [...word].reduceRight((rest, letter) => `(?:${letter}${rest})?`, '');
    const abbreviation = new RegExp(`^${input[0]}(?!.?$)${input.slice(1).split('-').map(beginning).join('')}$`);
    return abbreviation.test(plain(name)) || isMisspelt(plain(name), plain(input));
}
/** Whether letters are exchanged, or one is added, left out or changed; of a long name, two that stand together. */
function isMisspelt(one, other) {
    const longest = Math.max(one.length, other.length);
    const same = (from) => Array.from({ length: longest }, (_, place) => from(one, place) === from(other, place)).indexOf(false);
    const differing = longest - same((text, place) => text[place]) - same((text, place) => text.at(-1 - place));
    return differing <= (other.length < 8 ? 1 : 2) || [...one].sort().join() === [...other].sort().join();
}
/** What stands after `uses:` for an action, in the repository and version of the one that runs. */
function uses(action, env) {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
    const folder = action === 'deploy' ? '' : `/${action}`;
    return repository && ref ? `${repository}${folder}@${ref}` : `.${folder || '/'}`;
}
//# sourceMappingURL=unknown-inputs.js.map
;// CONCATENATED MODULE: ./lib/src/runner/inputs.js





/**
 * Reads the inputs of this step. An empty one counts as absent, except where action.yml distinguishes the two. Nothing else
 * in the code reads inputs.
 * @throws ActionError naming every problem at once, in action.yml's names, with what is allowed
 */
function readInputs(action, env, event) {
    const given = givenInputs(action, env);
    const { values, problems } = readEach(action_inputs/* actionInputs */.eh[action], given);
    const all = [...unknownInputs(action, given, env), ...contradictions(action, given, env, event), ...problems];
    if (all.length > 0)
        throw unusable(all);
    return { action, ...values };
}
/**
 * All inputs for the post step, for which they are evaluated again. One that cannot be used must not keep the deployment open: it
 * is left out.
 * @throws ActionError without a token, or an API to finish the deployment with
 */
function readInputsForPost(env) {
    // The runner sets every input that an action has, and only one of the two has `run`.
    const action = env[(0,action_inputs/* inputVariable */.LO)('run')] === undefined ? 'start' : 'deploy';
    const given = givenInputs(action, env);
    const { values, problems } = readEach(action_inputs/* actionInputs */.eh[action], given);
    const other = otherServer(given, env);
    if (values.token === undefined || values.apiUrl === undefined || other.length > 0)
        throw unusable([...problems.filter((one) => /^`(token|api-url)`/.test(one)), ...other]);
    const problem = problems.find((one) => one.startsWith('`environment-url`'));
    return { action, ...values, problem: problem && unusable([problem]).message };
}
function givenInputs(action, env) {
    return new Map(Object.entries(action_inputs/* actionInputs */.eh[action]).flatMap(([key, { none, byDefault = none }]) => {
        const value = env[(0,action_inputs/* inputVariable */.LO)((0,action_inputs/* kebab */.i9)(key))];
        const text = value?.trim();
        if (value === undefined || value === none || (text === '' && !byDefault))
            return [];
        // A script keeps its white space: the first line's indentation can matter.
        return [[key, (key === 'run' && text !== '' ? value : text) ?? '']];
    }));
}
/** The values of all inputs that are given or have a default, and a sentence about each that cannot be used. */
function readEach(inputs, given) {
    const values = {};
    const problems = [];
    for (const [key, { read, byDefault, ifAbsent, ifEmpty }] of Object.entries(inputs)) {
        const text = given.get(key) || byDefault;
        try {
            if (given.get(key) === '' && ifEmpty !== undefined)
                throw new input_kinds/* Unusable */.kO(ifEmpty);
            if (text !== undefined)
                values[key] = read(text);
            else if (ifAbsent !== undefined)
                throw new input_kinds/* Unusable */.kO(ifAbsent);
        }
        catch (problem) {
            if (!(problem instanceof input_kinds/* Unusable */.kO))
                throw problem;
            problems.push(`\`${(0,action_inputs/* kebab */.i9)(key)}\` ${problem.message}`);
            if (byDefault !== undefined)
                values[key] = read(byDefault);
        }
    }
    return { values: values, problems };
}
function unusable(problems) {
    if (problems.length === 1)
        return new errors/* ActionError */.lZ(`Input ${problems[0]}`);
    return new errors/* ActionError */.lZ(`${problems.length} inputs cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
}
//# sourceMappingURL=inputs.js.map

/***/ }),

/***/ 3412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  dQ: () => (/* binding */ realClock),
  TG: () => (/* binding */ until),
  ux: () => (/* binding */ within)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./lib/src/shared/clock.js

/** Node's timers cannot be longer. */
const longestTimerMs = 2 ** 31 - 1;
/** Counts from when this machine was started, more or less: the same in all its processes. */
const realClock = {
    now: () => Number(process.hrtime.bigint() / 1000000n),
    wait: (milliseconds, signal) => (0,promises_namespaceObject.setTimeout)(Math.min(Math.max(0, milliseconds), longestTimerMs), undefined, { signal }).catch(() => { }),
};
/** How often to look for what nothing tells of. */
const checkMs = 100;
/** Looks until something is true, but not longer than until a time of the clock. Resolves to whether it is. */
async function until(clock, isTrue, end = Number.POSITIVE_INFINITY) {
    for (;;) {
        if (isTrue())
            return true;
        if (clock.now() >= end)
            return false;
        await clock.wait(checkMs);
    }
}
/** One time limit, from now on, for all that is waited for. */
function within(clock, milliseconds) {
    const end = clock.now() + milliseconds;
    return async (work) => {
        const over = new AbortController();
        const late = clock.wait(Math.max(0, end - clock.now()), over.signal).then(() => undefined);
        return Promise.race([work, late]).finally(() => over.abort());
    };
}
//# sourceMappingURL=clock.js.map

/***/ }),

/***/ 8835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ faultText),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/** The message of a thrown value. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/** A fault of this action itself, for whoever mends it: with where it is. */
function faultText(error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
/**
 * A failure of this action's own work, with a message for people.
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

/***/ }),

/***/ 3258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N1: () => (/* binding */ userAgent),
/* harmony export */   XV: () => (/* binding */ apiVersion),
/* harmony export */   qP: () => (/* binding */ stateVariable),
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
/** Where the runner puts that state for the post step. */
const stateVariable = `STATE_${markerKey}`;
//# sourceMappingURL=identity.js.map

/***/ }),

/***/ 6110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ lazy)
/* harmony export */ });
/** Makes a value when it is first asked for, and keeps it. */
function lazy(make) {
    let made;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}
//# sourceMappingURL=lazy.js.map

/***/ }),

/***/ 1903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TW: () => (/* binding */ jobLogUrl),
/* harmony export */   b2: () => (/* binding */ commitPage),
/* harmony export */   lm: () => (/* binding */ runLogUrl),
/* harmony export */   xs: () => (/* binding */ environmentPage)
/* harmony export */ });
/** Pages of GitHub's for people. */
/**
 * The deployments to an environment; GitHub has no page for a single deployment. It is the address that GitHub's API gives an
 * environment as its `html_url`, so a name with slashes or other letters is right too.
 * https://docs.github.com/rest/deployments/environments#get-an-environment
 */
function environmentPage(repositoryUrl, environment) {
    return `${repositoryUrl}/deployments/activity_log?environments_filter=${encodeURIComponent(environment)}`;
}
function commitPage(repositoryUrl, sha) {
    return `${repositoryUrl}/commit/${sha}`;
}
function runLogUrl(run, { serverUrl, runServerUrl = serverUrl, repository }) {
    return `${runServerUrl}/${repository}/actions/runs/${run}`;
}
/** The log of this very job; without a check run id (GitHub Enterprise Server), of this attempt of the run. */
function jobLogUrl(checkRunId, event) {
    const run = runLogUrl(event.runId, event);
    return checkRunId ? `${run}/job/${checkRunId}` : `${run}/attempts/${event.runAttempt}`;
}
//# sourceMappingURL=links.js.map

/***/ }),

/***/ 5831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ htmlLink),
/* harmony export */   Bv: () => (/* binding */ safeLines),
/* harmony export */   Dr: () => (/* binding */ markdownWithCode),
/* harmony export */   Lk: () => (/* binding */ hasCredentials),
/* harmony export */   PH: () => (/* binding */ inUsualLetters),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   Tc: () => (/* binding */ timeText),
/* harmony export */   Vo: () => (/* binding */ alternatives),
/* harmony export */   g8: () => (/* binding */ fullSha),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   mW: () => (/* binding */ withoutSlash),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   oF: () => (/* binding */ percentDecoded),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   pu: () => (/* binding */ fitsVariable),
/* harmony export */   q$: () => (/* binding */ isHttpUrl),
/* harmony export */   wD: () => (/* binding */ markdown),
/* harmony export */   yS: () => (/* binding */ isSameName)
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
/** A Markdown link; the text alone where there is no URL that GitHub would accept. */
function markdownLink(text, url) {
    if (url === undefined || !isHttpUrl(url))
        return markdown(text);
    return `[${markdown(text)}](${new URL(url).href.replace(/[()<>|`\\]/g, encodeCharacter)})`;
}
/** The same in HTML, for tables; `url` must have passed {@link isHttpUrl}. */
function htmlLink(text, url) {
    return `<a href="${new URL(url).href.replace(/[&<>"'`|\\]/g, (character) => `&#${character.charCodeAt(0)};`)}">${markdown(text)}</a>`;
}
/** Whether GitHub would accept this as a link: http or https, absolute. */
function isHttpUrl(text) {
    return /^https?:\/\/[^\s.][^\s]*$/i.test(text) && URL.canParse(text);
}
/** Whether a URL that passed {@link isHttpUrl} names a user or holds a password: GitHub would show it to everybody. */
function hasCredentials(url) {
    const { username, password } = new URL(url);
    return username !== '' || password !== '';
}
/** A commit's SHA as GitHub writes it. */
const fullSha = /^[0-9a-f]{40}$/;
function withoutSlash(url) {
    return url.replace(/\/+$/, '');
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
/** What was written into a URL; a percent sign that stands for itself does. */
function percentDecoded(part) {
    return part.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
        try {
            return decodeURIComponent(escapes);
        }
        catch {
            return escapes;
        }
    });
}
/** A time span for people: `0.4 s`, `41 s`, `3 min 5 s`, `2 h 4 min`. */
function duration(milliseconds) {
    if (milliseconds < 9_950)
        return `${Math.round(milliseconds / 100) / 10} s`;
    const seconds = Math.round(milliseconds / 1000);
    const minutes = Math.floor(seconds / 60);
    const hours = Math.floor(minutes / 60);
    const parts = hours > 0 ? { h: hours, min: minutes % 60 } : { min: minutes, s: seconds % 60 };
    const shown = Object.entries(parts).filter(([, amount]) => amount > 0);
    return shown.map(([unit, amount]) => `${amount} ${unit}`).join(' ');
}
/** Whether a step can have it as a variable: https://man7.org/linux/man-pages/man2/execve.2.html. A name is part of that, too. */
function fitsVariable(text) {
    return Buffer.byteLength(text) <= 128 * 1024 - 512;
}
/** As GitHub writes times: `2026-11-25T12:00:00Z`. @param time a number is milliseconds since 1970 */
function timeText(time) {
    return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
/** `1 commit`, `1,000 commits` */
function counted(count, what) {
    return `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;
}
/** `a`, `b` or `c` */
function alternatives(values) {
    const quoted = values.map((value) => `\`${value}\``);
    return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
function encodeCharacter(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
/** GitHub's names of repositories and environments know no upper and lower case. */
function isSameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
/** GitHub may tell upper from lower case where it filters by the names of environments: each in the usual ways to write it. */
function inUsualLetters(names) {
    const ways = names.flatMap((name) => {
        const [lower, upper] = [name.toLowerCase(), name.toUpperCase()];
        return [name, lower, upper, upper.charAt(0) + lower.slice(1)];
    });
    return [...new Set(ways)];
}
//# sourceMappingURL=text.js.map

/***/ }),

/***/ 3305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  _L: () => (/* binding */ _boolean),
  YY: () => (/* binding */ _date),
  LK: () => (/* binding */ _int),
  YA: () => (/* binding */ _length),
  Eb: () => (/* binding */ _maxLength),
  m9: () => (/* binding */ _minLength),
  F7: () => (/* binding */ _number),
  NC: () => (/* binding */ _positive),
  fU: () => (/* binding */ _refine),
  Fk: () => (/* binding */ _regex),
  Rl: () => (/* binding */ _string),
  em: () => (/* binding */ _unknown),
  q0: () => (/* binding */ describe),
  mI: () => (/* binding */ meta)
});

// UNUSED EXPORTS: TimePrecision, _any, _array, _base64, _base64url, _bigint, _catch, _check, _cidrv4, _cidrv6, _coercedBigint, _coercedBoolean, _coercedDate, _coercedNumber, _coercedString, _creditCard, _cuid, _cuid2, _custom, _default, _discriminatedUnion, _e164, _email, _emoji, _endsWith, _enum, _file, _float32, _float64, _gt, _gte, _guid, _iban, _includes, _int32, _int64, _intersection, _ipv4, _ipv6, _isoDate, _isoDateTime, _isoDuration, _isoTime, _jwt, _ksuid, _lazy, _literal, _lowercase, _lt, _lte, _mac, _map, _max, _maxSize, _mime, _min, _minSize, _multipleOf, _nan, _nanoid, _nativeEnum, _negative, _never, _nonnegative, _nonoptional, _nonpositive, _normalize, _null, _nullable, _optional, _overwrite, _pipe, _promise, _properties, _property, _readonly, _record, _set, _size, _slugify, _startsWith, _stringFormat, _stringbool, _success, _superRefine, _symbol, _templateLiteral, _toLowerCase, _toUpperCase, _transform, _trim, _tuple, _uint32, _uint64, _ulid, _undefined, _union, _uppercase, _url, _uuid, _uuidv4, _uuidv6, _uuidv7, _void, _xid, _xor

// EXTERNAL MODULE: ./node_modules/zod/v4/core/checks.js
var core_checks = __nccwpck_require__(4890);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var _a;
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
(_a = globalThis).__zod_globalRegistry ?? (_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...core_util/* normalizeParams */.A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...core_util/* normalizeParams */.A2(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...core_util/* normalizeParams */.A2(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...core_util/* normalizeParams */.A2(params),
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new core_checks/* $ZodCheckGreaterThan */.J_({
        check: "greater_than",
        ...core_util/* normalizeParams */.A2(params),
        value,
        inclusive: false,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new core_checks/* $ZodCheckMaxLength */.Yk({
        check: "max_length",
        ...core_util/* normalizeParams */.A2(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new core_checks/* $ZodCheckMinLength */.Kk({
        check: "min_length",
        ...core_util/* normalizeParams */.A2(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new core_checks/* $ZodCheckLengthEquals */.RM({
        check: "length_equals",
        ...core_util/* normalizeParams */.A2(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new core_checks/* $ZodCheckRegex */.DG({
        check: "string_format",
        format: "regex",
        ...core_util/* normalizeParams */.A2(params),
        pattern,
    });
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...core_util/* normalizeParams */.A2(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new core_checks/* $ZodCheck */.QP({ check: "describe" });
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
    const ch = new core_checks/* $ZodCheck */.QP({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}


/***/ }),

/***/ 4890:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DG: () => (/* binding */ $ZodCheckRegex),
/* harmony export */   J_: () => (/* binding */ $ZodCheckGreaterThan),
/* harmony export */   KH: () => (/* binding */ $ZodCheckNumberFormat),
/* harmony export */   Kk: () => (/* binding */ $ZodCheckMinLength),
/* harmony export */   QP: () => (/* binding */ $ZodCheck),
/* harmony export */   RM: () => (/* binding */ $ZodCheckLengthEquals),
/* harmony export */   Yk: () => (/* binding */ $ZodCheckMaxLength)
/* harmony export */ });
/* unused harmony exports $ZodCheckLessThan, $ZodCheckMultipleOf, $ZodCheckBigIntFormat, $ZodCheckMaxSize, $ZodCheckMinSize, $ZodCheckSizeEquals, $ZodCheckStringFormat, $ZodCheckLowerCase, $ZodCheckUpperCase, $ZodCheckIncludes, $ZodCheckStartsWith, $ZodCheckEndsWith, $ZodCheckProperty, $ZodCheckProperties, $ZodCheckMimeType, $ZodCheckOverwrite */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8532);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4723);
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !_util_js__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckGreaterThan = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckGreaterThan", (inst, def) => {
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
const $ZodCheckNumberFormat = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .NUMBER_FORMAT_RANGES */ .zH[def.format];
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
const $ZodCheckMaxLength = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input) : units;
        if (length <= def.maximum)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
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
const $ZodCheckMinLength = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
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
const $ZodCheckLengthEquals = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way — and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? _util_js__WEBPACK_IMPORTED_MODULE_1__/* .codePointLength */ .O7(input)
            : units;
        if (length === def.length)
            return;
        const origin = _util_js__WEBPACK_IMPORTED_MODULE_1__/* .getLengthableOrigin */ .Rc(input);
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
const $ZodCheckStringFormat = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckStringFormat", (inst, def) => {
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
const $ZodCheckRegex = /*@__PURE__*/ _core_js__WEBPACK_IMPORTED_MODULE_0__/* .$constructor */ .xI("$ZodCheckRegex", (inst, def) => {
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


/***/ }),

/***/ 8532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $W: () => (/* binding */ config),
/* harmony export */   GT: () => (/* binding */ $ZodAsyncError),
/* harmony export */   cV: () => (/* binding */ $ZodEncodeError),
/* harmony export */   cr: () => (/* binding */ globalConfig),
/* harmony export */   xI: () => (/* binding */ $constructor)
/* harmony export */ });
/* unused harmony exports NEVER, $brand */
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);
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
                (0,_util_js__WEBPACK_IMPORTED_MODULE_0__/* .members */ .ol)(target, protoMembers);
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


/***/ }),

/***/ 7428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ $ZodRealError),
/* harmony export */   a$: () => (/* binding */ $ZodError)
/* harmony export */ });
/* unused harmony exports flattenError, formatError, treeifyError, toDotPath, prettifyError */
/* harmony import */ var _core_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8532);
/* harmony import */ var _util_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4723);


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, _util_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonStringifyReplacer */ .k8, 2));
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
const $ZodError = (0,_core_js__WEBPACK_IMPORTED_MODULE_1__/* .$constructor */ .xI)("$ZodError", initializer);
const $ZodRealError = (0,_core_js__WEBPACK_IMPORTED_MODULE_1__/* .$constructor */ .xI)("$ZodError", initializer, undefined, {
    Parent: Error,
});


/***/ }),

/***/ 4723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A2: () => (/* binding */ normalizeParams),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   MO: () => (/* binding */ rawShape),
/* harmony export */   NM: () => (/* binding */ optionalKeys),
/* harmony export */   O7: () => (/* binding */ codePointLength),
/* harmony export */   PO: () => (/* binding */ cached),
/* harmony export */   QH: () => (/* binding */ aborted),
/* harmony export */   Qd: () => (/* binding */ isPlainObject),
/* harmony export */   Rc: () => (/* binding */ getLengthableOrigin),
/* harmony export */   SS: () => (/* binding */ constantCatch),
/* harmony export */   Vy: () => (/* binding */ assignProp),
/* harmony export */   X: () => (/* binding */ installLazyProp),
/* harmony export */   X$: () => (/* binding */ extend),
/* harmony export */   cl: () => (/* binding */ nullish),
/* harmony export */   d3: () => (/* binding */ attachSchema),
/* harmony export */   gx: () => (/* binding */ captureStackTrace),
/* harmony export */   hi: () => (/* binding */ sizeCaps),
/* harmony export */   iR: () => (/* binding */ finalizeIssue),
/* harmony export */   jD: () => (/* binding */ hide),
/* harmony export */   k8: () => (/* binding */ jsonStringifyReplacer),
/* harmony export */   lQ: () => (/* binding */ prefixIssues),
/* harmony export */   o8: () => (/* binding */ clone),
/* harmony export */   ol: () => (/* binding */ members),
/* harmony export */   p6: () => (/* binding */ cleanRegex),
/* harmony export */   qQ: () => (/* binding */ propertyKeyTypes),
/* harmony export */   qh: () => (/* binding */ own),
/* harmony export */   rL: () => (/* binding */ explicitlyAborted),
/* harmony export */   sD: () => (/* binding */ escapeRegex),
/* harmony export */   sn: () => (/* binding */ issue),
/* harmony export */   v5: () => (/* binding */ defineLazyInternal),
/* harmony export */   w5: () => (/* binding */ getEnumValues),
/* harmony export */   yG: () => (/* binding */ shallowClone),
/* harmony export */   zH: () => (/* binding */ NUMBER_FORMAT_RANGES)
/* harmony export */ });
/* unused harmony exports assertEqual, assertNotEqual, toZod, assertIs, assertNever, assert, joinValues, floatSafeRemainder, defineLazy, objectClone, mergeDefs, cloneDef, getElementAtPath, promiseAllObject, randomString, esc, slugify, allowsEval, numKeys, getParsedType, primitiveTypes, createTransparentProxy, stringifyPrimitive, BIGINT_FORMAT_RANGES, pick, omit, safeExtend, merge, partial, required, unwrapMessage, getSizableOrigin, parsedType, cleanEnum, base64ToUint8Array, uint8ArrayToBase64, base64urlToUint8Array, uint8ArrayToBase64url, hexToUint8Array, uint8ArrayToHex, Class, derived, CONSTANT_CATCH */

function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
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
function assignProp(target, prop, value) {
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
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key — an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
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
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
    if (isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (isObject(prot) === false)
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
function issue(...args) {
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


/***/ }),

/***/ 4922:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rvf: () => (/* binding */ _default),
  YOg: () => (/* binding */ array),
  zMY: () => (/* binding */ schemas_boolean),
  MfU: () => (/* binding */ _catch),
  p6U: () => (/* binding */ schemas_date),
  gMt: () => (/* binding */ discriminatedUnion),
  k5n: () => (/* binding */ _enum),
  X$i: () => (/* binding */ extend),
  Whr: () => (/* binding */ schemas_int),
  euz: () => (/* binding */ literal),
  _H3: () => (/* binding */ looseObject),
  mee: () => (/* binding */ nullable),
  cl6: () => (/* binding */ nullish),
  aig: () => (/* binding */ schemas_number),
  Ikc: () => (/* binding */ object),
  lqM: () => (/* binding */ optional),
  FsL: () => (/* binding */ pipe),
  tBZ: () => (/* binding */ readonly),
  g1P: () => (/* binding */ record),
  YPB: () => (/* binding */ refine),
  YjP: () => (/* binding */ schemas_string),
  pdi: () => (/* binding */ transform),
  KCZ: () => (/* binding */ union),
  L5J: () => (/* binding */ unknown)
});

// UNUSED EXPORTS: ZodMiniAny, ZodMiniArray, ZodMiniBase64, ZodMiniBase64URL, ZodMiniBigInt, ZodMiniBigIntFormat, ZodMiniBoolean, ZodMiniCIDRv4, ZodMiniCIDRv6, ZodMiniCUID, ZodMiniCUID2, ZodMiniCatch, ZodMiniCodec, ZodMiniCreditCard, ZodMiniCustom, ZodMiniCustomStringFormat, ZodMiniDate, ZodMiniDefault, ZodMiniDiscriminatedUnion, ZodMiniE164, ZodMiniEmail, ZodMiniEmoji, ZodMiniEnum, ZodMiniExactOptional, ZodMiniFile, ZodMiniFunction, ZodMiniGUID, ZodMiniIBAN, ZodMiniIPv4, ZodMiniIPv6, ZodMiniIntersection, ZodMiniJWT, ZodMiniKSUID, ZodMiniLazy, ZodMiniLiteral, ZodMiniMAC, ZodMiniMap, ZodMiniNaN, ZodMiniNanoID, ZodMiniNever, ZodMiniNonOptional, ZodMiniNull, ZodMiniNullable, ZodMiniNumber, ZodMiniNumberFormat, ZodMiniObject, ZodMiniOptional, ZodMiniPipe, ZodMiniPrefault, ZodMiniPromise, ZodMiniReadonly, ZodMiniRecord, ZodMiniSet, ZodMiniString, ZodMiniStringFormat, ZodMiniSuccess, ZodMiniSymbol, ZodMiniTemplateLiteral, ZodMiniTransform, ZodMiniTuple, ZodMiniType, ZodMiniULID, ZodMiniURL, ZodMiniUUID, ZodMiniUndefined, ZodMiniUnion, ZodMiniUnknown, ZodMiniVoid, ZodMiniXID, ZodMiniXor, _function, any, base64, base64url, bigint, catchall, check, cidrv4, cidrv6, codec, creditCard, cuid, cuid2, currencyCode, custom, describe, e164, email, emoji, exactOptional, exactPartial, file, float32, float64, function, guid, hash, hex, hostname, httpUrl, iban, instanceof, int32, int64, intersection, invertCodec, ipv4, ipv6, json, jwt, keyof, ksuid, lazy, looseRecord, mac, map, merge, meta, nan, nanoid, nativeEnum, never, nonoptional, null, omit, partial, partialRecord, pick, prefault, promise, required, safeExtend, set, strictObject, stringFormat, stringbool, success, superRefine, symbol, templateLiteral, tuple, uint32, uint64, ulid, undefined, url, uuid, uuidv4, uuidv6, uuidv7, void, xid, xor

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __nccwpck_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/checks.js
var core_checks = __nccwpck_require__(4890);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;



// EXTERNAL MODULE: ./node_modules/zod/v4/core/util.js
var core_util = __nccwpck_require__(4723);
;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodType", (inst, def) => {
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
            let isAborted = core_util/* aborted */.QH(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (core_util/* explicitlyAborted */.rL(payload))
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
                    throw new core_core/* $ZodAsyncError */.GT();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = core_util/* aborted */.QH(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    core_util/* attachSchema */.d3(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = core_util/* aborted */.QH(payload, currLen);
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
            if (core_util/* aborted */.QH(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new core_core/* $ZodAsyncError */.GT();
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
                    throw new core_core/* $ZodAsyncError */.GT();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return core_util/* hide */.jD(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        core_util/* own */.qh(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())) } : { value: r.value };
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

const $ZodString = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodString", (inst, def) => {
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
const $ZodNumber = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumber", (inst, def) => {
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
const $ZodNumberFormat = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNumberFormat", (inst, def) => {
    core_checks/* $ZodCheckNumberFormat */.KH.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodBoolean", (inst, def) => {
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
const $ZodUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
});
const $ZodDate = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodDate", (inst, def) => {
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
    const caps = core_util/* sizeCaps */.hi(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of core_util/* sizeCaps */.hi(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    core_util/* attachSchema */.d3(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...core_util/* prefixIssues */.lQ(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
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
                if (abortEarly && result.issues.length !== 0 && core_util/* aborted */.QH(result))
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
        final.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
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
    const okeys = core_util/* optionalKeys */.NM(def.shape);
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
            if (core_util/* aborted */.QH(payload, seen))
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
const $ZodObject = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodObject", (inst, def) => {
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
    const _normalized = core_util/* cached */.PO(() => normalizeDef(def));
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    core_util/* assignProp */.Vy(propValues, key, new Set());
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
    const isObject = core_util/* isObject */.Gv;
    const catchall = def.catchall;
    let value;
    const memo = core_core/* globalConfig */.cr.memoizer;
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
                if (core_util/* aborted */.QH(payload, seen))
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
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !core_util/* aborted */.QH(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => core_util/* cleanRegex */.p6(p.source)).join("|")})$`);
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
core_core/* $constructor */.xI("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => {
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
                    core_util/* assignProp */.Vy(propValues, k, new Set());
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
        const propShape = core_util/* rawShape */.MO(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = core_util/* cached */.PO(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util/* isObject */.Gv(input)) {
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
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (util.isPlainObject(a) && util.isPlainObject(b)) {
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
const $ZodRecord = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_core/* globalConfig */.cr.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!core_util/* isPlainObject */.Qd(input)) {
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
                            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
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
                                payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
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
                const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
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
                            issues: keyResult.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
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
                            payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...core_util/* prefixIssues */.lQ(key, result.issues));
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
});
const $ZodEnum = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = core_util/* getEnumValues */.w5(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const patternValues = core_util/* getEnumValues */.w5(zod.def.entries).filter((k) => core_util/* propertyKeyTypes */.qQ.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => core_util/* escapeRegex */.sD(o.toString())).join("|")})$` : "^[^\\s\\S]$");
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
const $ZodLiteral = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? core_util/* escapeRegex */.sD(o) : o ? core_util/* escapeRegex */.sD(o.toString()) : String(o))
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
const $ZodTransform = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_core/* globalConfig */.cr.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core_core/* $ZodEncodeError */.cV(inst.constructor.name);
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
            throw new core_core/* $ZodAsyncError */.GT();
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
const $ZodOptional = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)})?$`) : undefined;
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
const $ZodNullable = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${core_util/* cleanRegex */.p6(pattern.source)}|null)$`) : undefined;
    });
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodDefault = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
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
            issues: result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
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
const $ZodPipe = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.in._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.in._zod.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.out._zod.optout);
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.def.in._zod.propValues);
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
const $ZodReadonly = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    core_util/* defineLazyInternal */.v5(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    core_util/* defineLazyInternal */.v5(inst, "values", (zod) => zod.def.innerType._zod.values);
    core_util/* defineLazyInternal */.v5(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    core_util/* defineLazyInternal */.v5(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
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
const $ZodCustom = /*@__PURE__*/ core_core/* $constructor */.xI("$ZodCustom", (inst, def) => {
    core_checks/* $ZodCheck */.QP.init(inst, def);
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
        payload.issues.push(core_util/* issue */.sn(_iss));
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __nccwpck_require__(3305);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var errors = __nccwpck_require__(7428);
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
            throw new core_core/* $ZodAsyncError */.GT();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            core_util/* captureStackTrace */.gx(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse(errors/* $ZodRealError */.Kd);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
            core_util/* captureStackTrace */.gx(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync(errors/* $ZodRealError */.Kd);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new core_core/* $ZodAsyncError */.GT();
    }
    return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse(errors/* $ZodRealError */.Kd);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => core_util/* finalizeIssue */.iR(iss, ctx, core_core/* config */.$W())));
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
const safeParseAsync = /* @__PURE__*/ _safeParseAsync(errors/* $ZodRealError */.Kd);
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode(errors/* $ZodRealError */.Kd);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode(errors/* $ZodRealError */.Kd);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync(errors/* $ZodRealError */.Kd);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync(errors/* $ZodRealError */.Kd);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode(errors/* $ZodRealError */.Kd);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode(errors/* $ZodRealError */.Kd);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync(errors/* $ZodRealError */.Kd);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync(errors/* $ZodRealError */.Kd);

;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/schemas.js




const ZodMiniType = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        core_util/* own */.qh(this, "with", value);
    },
    parse(data, params) {
        return parse_parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return parse_parseAsync(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
        return safeParse(this, data, params);
    },
    safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
    },
    check(...checks) {
        const def = this.def;
        return this.clone({
            ...def,
            checks: [
                ...(def.checks ?? []),
                ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }, { parent: true });
    },
    clone(_def, params) {
        return core_util/* clone */.o8(this, _def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
});
const ZodMiniString = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_string(params) {
    return api/* _string */.Rl(ZodMiniString, params);
}
const ZodMiniNumber = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_number(params) {
    return api/* _number */.F7(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodMiniNumber.init(inst, def);
});
function schemas_int(params) {
    return api/* _int */.LK(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return api/* _boolean */._L(ZodMiniBoolean, params);
}


const ZodMiniUnknown = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniUnknown", (inst, def) => {
    $ZodUnknown.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
    return api/* _unknown */.em(ZodMiniUnknown);
}

const ZodMiniDate = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniDate", (inst, def) => {
    $ZodDate.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_date(params) {
    return api/* _date */.YY(ZodMiniDate, params);
}
const ZodMiniArray = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniArray", (inst, def) => {
    $ZodArray.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniObject = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniObject", (inst, def) => {
    $ZodObject.init(inst, def);
    ZodMiniType.init(inst, def);
    core_util/* installLazyProp */.X(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...core_util/* normalizeParams */.A2(params),
    };
    return new ZodMiniObject(def);
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...core_util/* normalizeParams */.A2(params),
    });
}
// object methods
// @__NO_SIDE_EFFECTS__
function extend(schema, shape) {
    return core_util/* extend */.X$(schema, shape);
}
const ZodMiniUnion = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniDiscriminatedUnion", (inst, def) => {
    $ZodDiscriminatedUnion.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniRecord = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniRecord", (inst, def) => {
    $ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) — defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...core_util/* normalizeParams */.A2(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniEnum = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...core_util/* normalizeParams */.A2(params),
    });
}

const ZodMiniLiteral = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniLiteral", (inst, def) => {
    $ZodLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...core_util/* normalizeParams */.A2(params),
    });
}
const ZodMiniTransform = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniTransform", (inst, def) => {
    $ZodTransform.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
    return new ZodMiniTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodMiniOptional = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
    return new ZodMiniOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniNullable = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniNullable", (inst, def) => {
    $ZodNullable.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
    return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
// @__NO_SIDE_EFFECTS__
function nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : core_util/* shallowClone */.yG(defaultValue);
        },
    });
}
const ZodMiniCatch = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniCatch", (inst, def) => {
    $ZodCatch.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : core_util/* constantCatch */.SS(catchValue)),
    });
}

const ZodMiniPipe = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
    return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out,
    });
}
const ZodMiniReadonly = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniReadonly", (inst, def) => {
    $ZodReadonly.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function readonly(innerType) {
    return new ZodMiniReadonly({
        type: "readonly",
        innerType: innerType,
    });
}

const ZodMiniCustom = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodMiniType.init(inst, def);
});
// refine
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
    return api/* _refine */.fU(ZodMiniCustom, fn, _params);
}
// Re-export describe and meta from core
const describe = api/* describe */.q0;
const meta = api/* meta */.mI;




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
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
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

// EXTERNAL MODULE: ./lib/src/api/limits.js
var limits = __nccwpck_require__(5441);
// EXTERNAL MODULE: ./lib/src/http/http.js + 5 modules
var http = __nccwpck_require__(8399);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __nccwpck_require__(5831);
;// CONCATENATED MODULE: ./lib/src/http/request-log.js

/**
 * Logs each request: method, path, status, time and GitHub's request id. Headers, and with them the token, are not
 * logged. https://docs.github.com/actions/how-tos/monitor-workflows/enable-debug-logging
 */
function traced(fetch, log) {
    return async (url, init) => {
        const { pathname, search } = new URL(url);
        const asked = performance.now();
        const write = (what) => log.line(`${init.method ?? 'GET'} ${pathname}${init.isSecret ? '' : search}  ${what}  ${(0,shared_text/* duration */.p0)(performance.now() - asked)}`);
        try {
            const answer = await fetch(url, init);
            write(`${answer.status}  [request ${answer.headers.get('x-github-request-id') ?? 'without id'}]`);
            return answer;
        }
        catch (error) {
            write(String(error));
            throw error;
        }
    };
}
//# sourceMappingURL=request-log.js.map
// EXTERNAL MODULE: ./lib/src/runner/cancellation.js
var runner_cancellation = __nccwpck_require__(2954);
// EXTERNAL MODULE: ./lib/src/shared/clock.js + 1 modules
var clock = __nccwpck_require__(3412);
// EXTERNAL MODULE: ./lib/src/shared/lazy.js
var lazy = __nccwpck_require__(6110);
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
// EXTERNAL MODULE: ./lib/src/results/log-lines.js
var log_lines = __nccwpck_require__(9647);
// EXTERNAL MODULE: ./lib/src/results/outputs.js
var results_outputs = __nccwpck_require__(7345);
// EXTERNAL MODULE: ./lib/src/results/summary.js
var results_summary = __nccwpck_require__(11);
// EXTERNAL MODULE: ./lib/src/runner/command-file.js
var command_file = __nccwpck_require__(9043);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __nccwpck_require__(2545);
// EXTERNAL MODULE: ./lib/src/runner/inputs.js + 2 modules
var inputs = __nccwpck_require__(5686);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __nccwpck_require__(8835);
// EXTERNAL MODULE: ./lib/src/shared/identity.js
var identity = __nccwpck_require__(3258);
;// CONCATENATED MODULE: ./lib/src/step.js








/** The main step of an action. Never rejects: a failure is an annotation and the exit code that this resolves to. */
async function runStep(action, context) {
    const { env, log, load } = context;
    let config;
    log.line(`deploy-status-action ${identity/* version */.rE}`);
    try {
        const event = (0,runner_event/* readEvent */.j_)(env);
        config = (0,inputs/* readInputs */.K)(action, env, event);
        const ending = await run(config, (0,runner_event/* onServer */.ze)(event, config.apiUrl, env), context);
        await writeResults(action, context, ending.outputs, config.summary ? ending.summary : undefined);
        await ending.finishBackground?.();
        return ending.exitCode;
    }
    catch (error) {
        await load();
        (0,log_lines/* logFailure */.H)(error, log);
        if (config === undefined)
            leaveNothing(env);
        const environment = nameOf(config);
        const wanted = config?.summary ?? env['INPUT_SUMMARY']?.toLowerCase() !== 'false';
        const summary = wanted ? (0,results_summary/* summarizeFailure */.Ij)({ action, environment }, error) : undefined;
        // Of a search, only what is found is an output.
        await writeResults(action, context, { ...(action !== 'find' && { environment }), recorded: false }, summary);
        return 1;
    }
}
/** Without inputs nothing was begun: post has nothing to finish, and does not say again what is wrong with them. */
function leaveNothing({ GITHUB_STATE: file }) {
    try {
        if (file)
            (0,command_file/* appendLines */._g)(file, `${identity/* markerKey */.s8}={"left":"nothing"}\n`);
    }
    catch {
        // Post looks for a deployment then, and finds none.
    }
}
/** Loads what the action needs and nothing else, and carries it out. @throws ActionError */
async function run(config, event, context) {
    switch (config.action) {
        case 'deploy':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(294), __nccwpck_require__.e(939), __nccwpck_require__.e(4), __nccwpck_require__.e(729)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6729))).deploy(config, event, context);
        case 'start':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(294), __nccwpck_require__.e(939), __nccwpck_require__.e(4), __nccwpck_require__.e(602)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7602))).start(config, event, context);
        case 'update':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(294), __nccwpck_require__.e(939), __nccwpck_require__.e(19), __nccwpck_require__.e(222)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5222))).update(config, event, context);
        case 'deactivate':
        case 'delete':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(294), __nccwpck_require__.e(518)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8518))).cleanUp(config, event, context);
        case 'report':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(294), __nccwpck_require__.e(922)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1922))).report(config, event, context);
        case 'find':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(294), __nccwpck_require__.e(84)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9084))).find(config, event, context);
    }
}
async function writeResults(action, { load, log }, outputs, summary) {
    const { writeOutputs, writeSummary } = await load();
    const outputsLost = 'The outputs could not be written, so later steps find none';
    attempt(() => writeOutputs((0,results_outputs/* outputTexts */.im)(action, outputs)), outputsLost, log);
    if (summary !== undefined)
        attempt(() => writeSummary(summary), summaryLost, log);
}
const summaryLost = 'The job summary could not be written';
/** If the command deleted one of the runner's files, the result stays the same. */
function attempt(write, problem, log) {
    try {
        write();
    }
    catch (error) {
        log.warning(`${problem}: ${(0,errors/* messageOf */.bD)(error)}`);
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
        const { post } = await Promise.all(/* import() */[__nccwpck_require__.e(294), __nccwpck_require__.e(939), __nccwpck_require__.e(19), __nccwpck_require__.e(4), __nccwpck_require__.e(528)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9528));
        const result = await post((0,runner_event/* readEventForPost */.eW)(env), context);
        if (!result)
            return;
        (0,log_lines/* logResult */.A)(result, log);
        const { writeSummary } = await load();
        if ((0,inputs/* readInputsForPost */.Z)(env).summary)
            attempt(() => writeSummary((0,results_summary/* summarize */.eh)(result)), summaryLost, log);
    }
    catch (error) {
        await load();
        (0,log_lines/* logFailure */.H)(error, log);
    }
}
//# sourceMappingURL=step.js.map
;// CONCATENATED MODULE: ./lib/src/index.js








/** The bundle behind all entries. It connects them to the real world; loading it runs nothing. */
async function main(action) {
    const world = realWorld();
    const exitCode = await runStep(action, world);
    await world.cancellation.done();
    end(exitCode);
}
async function post() {
    await runPost(realWorld());
    end(0);
}
/** Ends the process once its output is written. Calls that still go on in the background are dropped. */
function end(exitCode) {
    process.exitCode = exitCode;
    process.stdout.write('', () => process.exit());
}
/** GitHub cuts off what takes longer than 10 s: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts */
const callTimeoutMs = 12_000;
function realWorld() {
    // So that `pkill -f node` in a deploy script does not meet it.
    process.title = 'deploy-status-action';
    const { env, platform } = process;
    const log = createLog();
    const cancellation = (0,runner_cancellation/* listenForCancel */.F)(process);
    const request = (0,http/* createFetch */.H)({ env, timeoutMs: callTimeoutMs, renewOn: cancellation.onSignal });
    let onSent = () => { };
    const sent = new Promise((resolve) => {
        onSent = resolve;
    });
    const fetch = (url, init) => request(url, { onSent, ...init });
    const load = (0,lazy/* lazy */.R)(async () => {
        const { createToolkit } = await Promise.all(/* import() */[__nccwpck_require__.e(438), __nccwpck_require__.e(151)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6151));
        const toolkit = createToolkit(env, platform);
        log.open(toolkit);
        return toolkit;
    });
    // Whoever needs it waits for it, and is told if it fails.
    sent.then(load).catch(() => { });
    return {
        ...{ env, platform, log, clock: clock/* realClock */.dQ, cancellation, sent, load },
        fetch: env['RUNNER_DEBUG'] === '1' ? traced(fetch, log) : fetch,
        limits: (0,limits/* createLimits */.r5)(log.line, clock/* realClock */.dQ),
    };
}
//# sourceMappingURL=index.js.map
var __webpack_exports__main = __webpack_exports__.i;
var __webpack_exports__post = __webpack_exports__.b;
export { __webpack_exports__main as main, __webpack_exports__post as post };
