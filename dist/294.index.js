export const id = 294;
export const ids = [294];
export const modules = {

/***/ 1182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JN: () => (/* binding */ readAnswer),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   S4: () => (/* binding */ allPages),
/* harmony export */   ZZ: () => (/* binding */ pageOf),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   pQ: () => (/* binding */ eachOf)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4922);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(793);
/* harmony import */ var _http_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8399);



/** An id that JavaScript can hold exactly. */
const id = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._positive */ .NC());
/** Empty if it is missing. */
const text = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((given) => given ?? ''));
/** A page of a list, at most 100. A full one with nothing new is no answer: a server that gives it would be asked for ever. */
function pageOf(entry, known) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(entry).check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .refine */ .YPB((all) => all.length < 100 || all.some((one) => !known.has(one.id))));
}
/** All entries of a list. @param read gets a page, by its shape and number */
async function allPages(entry, read) {
    const all = [];
    for (let page = 1; all.length === 100 * (page - 1); page++)
        all.push(...(await read(pageOf(entry, new Set(all.map(({ id }) => id))), page)));
    return all;
}
/** A value under each name: where one is missing, not even null, it is no answer. */
function eachOf(names, value) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc(Object.fromEntries(names.map((name) => [name, value])));
}
const time = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((given) => new Date(given)), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .date */ .p6U()));
/**
 * The data of an answer, as its shape reads it. An answer that is empty, cut off, or not of its shape, or that leads elsewhere, is a
 * failure. GraphQL answers 200 also when it did nothing: its errors say why.
 * @throws FailedCall, without a status if it breaks off, or is a redirect that is not followed
 */
async function readAnswer(answer, shape) {
    const { status, headers } = answer;
    if (status >= 300 && status < 400) {
        const to = (0,_http_http_js__WEBPACK_IMPORTED_MODULE_1__/* .redirectIn */ .W)(answer)?.origin ?? 'nowhere';
        throw (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .noAnswer */ .qE)(`the answer (${status}) leads to ${to}, which is not followed`);
    }
    const text = await answer.text().catch((cause) => {
        throw status < 300 ? cause : (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(status, headers);
    });
    const data = status === 204 ? text : parsed(text);
    if (status >= 400) {
        // A web page that refuses a call is whole; half of an answer is not, nor a refusal of GitHub's without its message.
        const isWhole = data ? typeof data.message === 'string' : !/\bjson\b/i.test(headers.get('content-type') ?? '');
        throw isWhole || status >= 500 ? (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(status, data ?? text, headers) : (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(status, headers);
    }
    // GitHub merged the default branch into the ref instead of creating a deployment.
    if (status === 202 && /^auto-merged/i.test(data?.message))
        throw (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(status, data, headers);
    const read = shape.safeParse(data);
    if (data !== undefined && read.success)
        return read.data;
    throw (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .failedQuery */ .eQ)(data?.errors, headers) ?? (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O$)(status, headers);
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

/***/ 2901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hD: () => (/* binding */ ApiError),
  pb: () => (/* binding */ apiError),
  kv: () => (/* binding */ needsRest),
  Z5: () => (/* binding */ passingKinds),
  A3: () => (/* binding */ reasonOf)
});

// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/http/failure.js
var http_failure = __webpack_require__(793);
// EXTERNAL MODULE: ./lib/src/http/server-time.js
var server_time = __webpack_require__(1452);
;// CONCATENATED MODULE: ./lib/src/api/access.js
/** All that the step needs. `permissions:` knows no `metadata`, which every token may read, and a key may stand there once only. */
function permissionsBlock({ permission, grants = ['contents: read'] }) {
    const access = new Map();
    for (const one of [...grants, permission].filter((name) => name !== 'metadata: read')) {
        const [scope = '', level = ''] = one.split(': ');
        if (access.get(scope) !== 'write')
            access.set(scope, level);
    }
    return ['permissions:', ...Array.from(access, ([scope, level]) => `${scope}: ${level}`)].join('\n  ');
}
/** As it is called in the settings of a token or an App: `Deployments: write`. */
function setting({ permission }) {
    return `"${permission.charAt(0).toUpperCase()}${permission.slice(1)}"`;
}
//# sourceMappingURL=access.js.map
// EXTERNAL MODULE: ./lib/src/api/limits.js
var limits = __webpack_require__(5441);
;// CONCATENATED MODULE: ./lib/src/api/error-kinds.js




function kindOf(failure, call) {
    return kindNames.find((name) => apiErrorKinds[name].matches(failure, call)) ?? 'other';
}
const isForbidden = ({ status, message }) => status === 403 && /not accessible by/.test(message);
/** By the server's clock, where its answers have a time. */
function liftedAt({ headers }, seconds) {
    const now = (0,server_time/* httpDate */.z)(headers['date']) ?? new Date();
    return new Date(now.getTime() + seconds * 1000).toISOString();
}
/** In the order in which they are tried. */
const apiErrorKinds = {
    'rate-limit': {
        title: 'Rate limit',
        cause: 'The repository has used up its API calls (1,000 an hour for the workflow token), or made too many writes in a short time.',
        matches: (failure) => (0,limits/* secondsToWait */.U2)(failure, new Date()) !== undefined,
        fix: (_, failure) => {
            const seconds = (0,limits/* secondsToWait */.U2)(failure, new Date()) ?? 0;
            return `The limit is lifted at ${liftedAt(failure, seconds)}. Run the job again then, or use the token of a GitHub App, which has a limit of its own.`;
        },
    },
    'read-only-run': {
        title: 'The token may only read',
        cause: 'In a run for a pull request from a fork, the token may only read, whatever `permissions:` says. In a run by Dependabot, it may only read unless `permissions:` grants more.',
        matches: (failure, { readOnly, isGiven }) => isForbidden(failure) && readOnly !== undefined && !isGiven,
        fix: (call) => call.readOnly === 'dependabot'
            ? `For Dependabot, grant it in the workflow:\n\n${permissionsBlock(call)}\n\nOr skip the step for Dependabot, or let it deploy without a record: \`on-api-error: warn\`.`
            : `For forks, deploy from a workflow on \`workflow_run\` instead, which may write:\n\n${permissionsBlock(call)}\n\nOr skip the step for forks, or let them deploy without a record: \`on-api-error: warn\`.`,
    },
    permission: {
        title: 'The token lacks a permission',
        cause: 'The workflow’s token gets its permissions by `permissions:`, any other token where it was created.',
        matches: isForbidden,
        fix: (call, { headers, message }) => {
            if (/personal access token/.test(message))
                return `Give the personal access token the repository permission ${setting(call)} in its settings (a classic one: the scope \`repo\`). \`permissions:\` does not change it.`;
            if (call.isGiven)
                return `Give the GitHub App that created the token the repository permission ${setting(call)}, and accept that for its installation. \`permissions:\` changes only the workflow’s own token, which is used if \`token\` is left out.`;
            const accepted = headers['x-accepted-github-permissions'];
            const isOther = accepted !== undefined && accepted !== call.permission.replace(': ', '=');
            return `Add it to the \`permissions:\` of the workflow or the job:\n\n${permissionsBlock(call)}${isOther ? `\n\n(GitHub asks for ${accepted}.)` : ''}`;
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
        fix: ({ wasAccepted }) => wasAccepted
            ? 'The token was accepted before. It has expired, or was revoked: a GitHub App’s token lives one hour. For a longer deploy, use `start`, and at the end `update` with a token that is created right before it.'
            : 'Leave `token` out to use the workflow’s own, or check its secret, and that `api-url` is the server of this token.',
    },
    'no-deployments': {
        title: 'This server has no deployments',
        cause: 'Gitea and Forgejo run actions, but they do not have GitHub’s deployments API.',
        matches: ({ status }, { forge }) => forge !== undefined && (status === 404 || status === 405),
        fix: ({ forge = 'The server' }) => `${forge} cannot record deployments. To run the command all the same: \`on-api-error: warn\`. To record them on GitHub, give \`api-url\`, \`repository\` and a \`token\` of GitHub’s.`,
    },
    'not-found': {
        title: 'Not found',
        cause: 'The repository, or what the call asks for, does not exist, or the token has no access to it.',
        matches: ({ status }) => status === 404,
        fix: ({ repository, deploymentId }) => deploymentId !== undefined
            ? `Check \`deployment-id\`: ${repository} has no deployment ${deploymentId}. It was deleted, or is of another repository (\`repository\`), or the token may not see it.`
            : `Check that ${repository} exists and that the token has access to it: GitHub also says "Not Found" if the token has no access.`,
    },
    'unknown-ref': {
        title: 'Unknown ref',
        cause: 'The repository has no such branch, tag or commit. A fork’s branch is not in the repository that deploys it.',
        matches: ({ status, message }) => status === 422 && /^No (ref|commit) found/.test(message),
        fix: ({ repository, ref }, { message }) => message.startsWith('No commit') || ref === undefined
            ? `Give the name of a branch or tag of ${repository}, or the full SHA of a commit there.`
            : 'Leave `ref` out to deploy the commit of the event (also right for forks), or give a full SHA: `ref: ${{ github.event.pull_request.head.sha }}`.',
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
        cause: 'With `auto-merge: true`, GitHub merges if the ref is behind. It made a new commit, and no deployment (answer 202).',
        matches: ({ status }) => status === 202,
        fix: () => 'The new commit’s own run deploys it. Leave `auto-merge` out to deploy the commit of the event as it is.',
    },
    graphql: {
        title: 'GraphQL refuses the query',
        cause: 'The server’s GraphQL does not support a part of the query. An older Enterprise Server may lack it.',
        matches: ({ status, graphql }) => status === 422 && graphql === true,
        fix: () => 'See what GitHub says above. On GitHub.com it is a fault of this action: please open an issue with this message.',
    },
    'active-deployment': {
        title: 'An active deployment cannot be deleted',
        cause: 'GitHub deletes an active deployment only if it is the only one in its environment.',
        matches: ({ status, details }) => status === 422 && details.some((text) => /cannot delete an active deployment/i.test(text)),
        fix: () => 'Deactivate it first, with the action `deactivate`.',
    },
    invalid: {
        title: 'A value is not accepted',
        cause: 'GitHub found a value invalid, such as a URL or a description.',
        matches: ({ status }) => status === 400 || status === 422,
        fix: () => 'See which one above, and correct that input.',
    },
    unavailable: {
        title: 'GitHub is having trouble',
        cause: 'GitHub answered with a server error, or with something that cannot be read.',
        matches: (failure) => failure.status !== undefined && (0,http_failure/* isAmbiguous */.X2)(failure),
        fix: () => 'See https://www.githubstatus.com and run the job again. To deploy all the same when GitHub cannot record it: `on-api-error: warn`.',
    },
    proxy: {
        title: 'GitHub could not be reached through the proxy',
        cause: 'Calls go through a proxy (`https_proxy`, `http_proxy`, `no_proxy`), which gave no answer or cannot be used.',
        matches: ({ status }, call) => status === 407 || (status === undefined && call.proxy === true),
        fix: () => 'Check `https_proxy`, `http_proxy` and `no_proxy` of the runner (`http://user:password@host:port`), that the proxy lets it reach `api-url`, and that the runner is 2.328.0 or later.',
    },
    network: {
        title: 'GitHub could not be reached',
        cause: 'There was no answer: the connection failed, broke off or took too long.',
        matches: ({ status }) => status === undefined,
        fix: () => 'Check that the runner can reach `api-url`, and run the job again. To deploy all the same: `on-api-error: warn`.',
    },
    other: {
        title: 'Unexpected answer',
        cause: 'GitHub gave an answer that this action does not know.',
        matches: () => true,
        fix: () => 'The answer of GitHub, or of a gateway on the way there, is above. If this action should know it, please open an issue with this message.',
    },
};
const kindNames = Object.keys(apiErrorKinds).filter((name) => name in apiErrorKinds);
//# sourceMappingURL=error-kinds.js.map
;// CONCATENATED MODULE: ./lib/src/api/api-error.js


/** What may help after a failure: to ask again later; or to ask REST, where GraphQL has failed like a server that does not have it. */
const helps = {
    ...{ unavailable: 'later', network: 'later', proxy: 'later' },
    ...{ 'read-only-run': 'rest', permission: 'rest', forbidden: 'rest', 'no-deployments': 'rest' },
    ...{ 'not-found': 'rest', graphql: 'rest', invalid: 'rest', other: 'rest' },
    ...{
        'rate-limit': 'nothing',
        administration: 'nothing',
        'bad-token': 'nothing',
        'unknown-ref': 'nothing',
    },
    ...{ 'failed-contexts': 'nothing', 'merge-conflict': 'nothing', 'auto-merged': 'nothing' },
    'active-deployment': 'nothing',
};
/** Those that may be gone the next time. */
const passingKinds = Object.keys(helps).filter((kind) => helps[kind] === 'later');
/** The API refused a call, or could not be reached. */
class ApiError extends errors/* ActionError */.lZ {
    kind;
    failure;
    call;
    constructor(message, options) {
        super(message, options);
        this.kind = options.kind;
        this.failure = options.failure;
        this.call = options.call;
    }
}
/** Explains a failed call to people: what happened, and the next thing to do. */
function apiError(failure, call, cause) {
    const kind = kindOf(failure, call);
    const { title, fix } = apiErrorKinds[kind];
    const { status = '', message } = failure;
    const said = message.includes(String(status)) ? message : `${status} ${message}`;
    const details = failure.details.length > 0 ? ` (${failure.details.join('; ')})` : '';
    const requestId = failure.headers['x-github-request-id'];
    const request = requestId ? ` [request ${requestId}]` : '';
    return new ApiError(`GitHub did not ${call.doing}. ${title}: ${said}${details}${request}`, {
        ...{ kind, failure, call, cause },
        help: fix(call, failure),
    });
}
/**
 * Whether GraphQL refuses to be asked, so that REST has to be. What REST refuses too is then REST's error: that GraphQL does
 * not find something, or does not give it, says nothing of REST.
 */
function needsRest(error) {
    return error instanceof ApiError && (helps[error.kind] === 'rest' || error.failure.status === 501);
}
/** The reason of a failure in a few words: GitHub's own message, or that it is a fault of this action. */
function reasonOf(error) {
    if (error instanceof ApiError)
        return error.failure.message;
    if (error instanceof errors/* ActionError */.lZ)
        return error.message;
    return `a fault of this action (${(0,errors/* faultText */.Ij)(error)})`;
}
//# sourceMappingURL=api-error.js.map

/***/ }),

/***/ 3976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kA: () => (/* binding */ ask),
  C8: () => (/* binding */ callOf),
  P: () => (/* binding */ query),
  l$: () => (/* binding */ queryRepository)
});

// EXTERNAL MODULE: ./lib/src/http/failure.js
var failure = __webpack_require__(793);
// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
;// CONCATENATED MODULE: ./lib/src/api/route.js
/** What the path does not name is in the query of a GET, and in the body of any other request. */
function requestFor(route, parameters) {
    const [method = '', template = ''] = route.split(' ');
    const left = new Map(Object.entries(parameters));
    const path = template.replace(/\{(\w+)\}/g, (_, name) => {
        const value = String(left.get(name));
        left.delete(name);
        return encodeURIComponent(value);
    });
    if (left.size === 0)
        return { method, path };
    if (method !== 'GET')
        return { method, path, body: Object.fromEntries(left) };
    const query = new URLSearchParams(Array.from(left, ([name, value]) => [name, String(value)]));
    return { method, path: `${path}?${query}` };
}
//# sourceMappingURL=route.js.map
;// CONCATENATED MODULE: ./lib/src/api/ask.js



/**
 * Calls one endpoint of REST. Every function of this folder that calls GitHub goes through here or {@link query}, so that an
 * answer is checked, and a failure is parsed, once.
 * @throws ApiError when the API refused, or could not be reached; a fault of this action's own is passed on as it is
 */
function ask(api, purpose, shape, route, parameters) {
    const { owner, repo } = api;
    return answer(api, purpose, shape, requestFor(route, { owner, repo, ...parameters }));
}
/** The same for GraphQL, whose answer has `data` and `errors`. @throws ApiError */
function query(api, purpose, shape, body) {
    return answer(api, purpose, shape, { method: 'POST', path: '/graphql', body });
}
/** Asks for fields of the repository. @throws ApiError */
function queryRepository(api, purpose, shape, fields) {
    const asked = `repository(owner: $owner, name: $repo) { ${fields.join(' ')} }`;
    const variables = { owner: api.owner, repo: api.repo };
    return query(api, purpose, shape, { query: `query ($owner: String!, $repo: String!) { ${asked} }`, variables });
}
async function answer(api, purpose, shape, request) {
    try {
        return (await api.send(request, shape, purpose.sending));
    }
    catch (error) {
        throw error instanceof failure/* FailedCall */.oD ? (0,api_error/* apiError */.pb)(error.failure, callOf(api, purpose), error) : error;
    }
}
/** What an error says of a call. */
function callOf({ owner, repo, access, wasAccepted, proxy, forge }, purpose) {
    const { doing, permission, deploymentId } = purpose;
    const about = { doing, permission, deploymentId, repository: `${owner}/${repo}` };
    return { ...access, ...about, wasAccepted: access.wasAccepted || wasAccepted(), proxy, forge };
}
//# sourceMappingURL=ask.js.map

/***/ }),

/***/ 6831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ lagMs),
/* harmony export */   ns: () => (/* binding */ lookOnce),
/* harmony export */   oO: () => (/* binding */ sentOnce),
/* harmony export */   sb: () => (/* binding */ noRetry),
/* harmony export */   tN: () => (/* binding */ send),
/* harmony export */   zv: () => (/* binding */ ofExisting)
/* harmony export */ });
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(793);
/* harmony import */ var _shared_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3258);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1182);



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
async function send(request, shape, { retries = mostRetries, waitsForLimits = true, exists = false, signal }, { fetch, limits, clock, token, apiUrl }, since) {
    const { method, path, body } = request;
    const url = `${path === '/graphql' ? forGraphql(apiUrl) : apiUrl}${path}`;
    const headers = {
        accept: 'application/vnd.github+json',
        authorization: `token ${token}`,
        'user-agent': _shared_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .userAgent */ .N1,
        'x-github-api-version': _shared_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .apiVersion */ .XV,
        ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
    };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }), ...(signal && { signal }) };
    for (let tries = 1;; tries++) {
        try {
            return await (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readAnswer */ .JN)(await fetch(url, init), shape);
        }
        catch (error) {
            if (!(error instanceof _http_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .FailedCall */ .oD))
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
/** Of GitHub Enterprise Server: https://docs.github.com/enterprise-server@latest/graphql/guides/forming-calls-with-graphql */
function forGraphql(apiUrl) {
    return apiUrl.replace(/\/api\/v3$/, '/api');
}
//# sourceMappingURL=sending.js.map

/***/ }),

/***/ 7367:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ commitFields),
/* harmony export */   TE: () => (/* binding */ queryCommits),
/* harmony export */   Vo: () => (/* binding */ toldCommit),
/* harmony export */   X_: () => (/* binding */ readHistories)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4922);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3305);
/* harmony import */ var _api_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1182);
/* harmony import */ var _api_ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3976);



/** Commits over GraphQL: many with one request. */
/**
 * Asks for fields of many commits with one request; null: there is no such commit, which an answer with errors does not say.
 * https://docs.github.com/graphql/reference/objects#commit @throws ApiError
 */
async function queryCommits(api, purpose, shas, fields, shape) {
    const names = shas.map((sha) => `c${sha}`);
    const answer = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        data: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ repository: (0,_api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .eachOf */ .pQ)(names, zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(shape)) }),
        errors: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._maxLength */ .Eb(0))),
    });
    const objects = shas.map((sha) => `c${sha}: object(oid: "${sha}") { ... on Commit { ${fields} } }`);
    const { repository } = (await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .queryRepository */ .l$)(api, purpose, answer, objects)).data;
    return names.map((name) => repository[name] ?? null);
}
/** What {@link toldCommit} reads. */
function commitFields(parents = 10) {
    return `oid committedDate parents(first: ${parents}) { totalCount nodes { oid committedDate } }`;
}
const parent = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ oid: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), committedDate: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB }), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ oid: sha, committedDate }) => ({ sha, date: committedDate.getTime() })));
/** Undefined: it has more parents than were asked for. */
const toldCommit = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    ...{ oid: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), committedDate: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB },
    parents: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ totalCount: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr(), nodes: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(parent) }),
}), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ oid: sha, committedDate, parents: { totalCount, nodes: parents } }) => totalCount > parents.length ? undefined : { sha, date: committedDate.getTime(), parents }));
const history = zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ history: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(toldCommit) }) });
/**
 * The newest commits of each history, from the commit itself; undefined: there is no such commit. Not those since a date: such a
 * history ends at the first older commit, which hides what is behind a rebase. Sent once: its caller asks for less.
 * @throws ApiError
 */
async function readHistories(api, shas, { depth, parents }) {
    const purpose = { doing: 'read the history of commits', permission: 'contents: read', sending: { retries: 0 } };
    const fields = `history(first: ${depth}) { nodes { ${commitFields(parents)} } }`;
    const told = await queryCommits(api, purpose, shas, fields, history);
    return told.map((one) => one?.history.nodes.filter((commit) => commit !== undefined));
}
//# sourceMappingURL=commit-histories.js.map

/***/ }),

/***/ 8412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ logOf),
/* harmony export */   Jn: () => (/* binding */ listDeployments),
/* harmony export */   Yy: () => (/* binding */ createDeployment),
/* harmony export */   i8: () => (/* binding */ getDeployment),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   rd: () => (/* binding */ deleteDeployment),
/* harmony export */   rs: () => (/* binding */ urlOf)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4922);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3305);
/* harmony import */ var _api_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1182);
/* harmony import */ var _api_ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3976);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6831);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(793);
/* harmony import */ var _shared_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3258);
/* harmony import */ var _mark_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2247);







/** GitHub's REST calls for deployments, one function each. GitHub's snake_case names end here. */
const permission = 'deployments: write';
const all = '/repos/{owner}/{repo}/deployments';
const one = `${all}/{deployment_id}`;
/** Of the newest status that has one: what replaces a deployment takes it away. */
function urlOf({ statuses }) {
    return statuses.find(({ environmentUrl }) => environmentUrl !== '')?.environmentUrl;
}
function logOf({ statuses }) {
    return statuses.find(({ logUrl }) => logUrl !== '')?.logUrl;
}
/** The create call's body. Flags are always sent: GitHub's own defaults merge branches and wait for this very job. */
function createBody(wanted) {
    const { payload, mark, requiredContexts, description } = wanted;
    return {
        ref: wanted.ref,
        environment: wanted.environment,
        task: wanted.task,
        payload: typeof payload === 'string' ? payload : { ...payload, [_shared_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .markerKey */ .s8]: mark },
        auto_merge: wanted.autoMerge,
        transient_environment: wanted.transientEnvironment,
        production_environment: wanted.productionEnvironment,
        ...(requiredContexts === 'all' ? {} : { required_contexts: [...requiredContexts] }),
        ...(description === undefined ? {} : { description }),
    };
}
const name = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* ._minLength */ .m9(1));
/** As GitHub sends it. */
const answer = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    ...{ id: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__.id, node_id: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, url: name, sha: name, ref: name, environment: name },
    ...{ task: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, payload: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J()), created_at: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB },
    creator: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP()) })),
    transient_environment: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY()),
    production_environment: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY()),
});
/**
 * Creates a deployment with a single call.
 * @throws ApiError, after which the record may still exist
 */
async function createDeployment(api, wanted) {
    const purpose = { doing: 'create the deployment', permission, sending: _api_sending_js__WEBPACK_IMPORTED_MODULE_2__/* .sentOnce */ .oO };
    return listed(api, await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, answer, `POST ${all}`, createBody(wanted)));
}
/**
 * A page of 100 deployments, newest first, without their statuses.
 * https://docs.github.com/rest/deployments/deployments#list-deployments
 * @throws ApiError
 */
async function listDeployments(api, filter, page = 1, sending, known = new Set()) {
    const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== ''));
    const purpose = { doing: 'list the deployments', permission: 'deployments: read', sending };
    const found = await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, (0,_api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .pageOf */ .ZZ)(answer, known), `GET ${all}`, { per_page: 100, page, ...given });
    return found.map((one) => listed(api, one));
}
/** https://docs.github.com/rest/deployments/deployments#get-a-deployment @throws ApiError */
async function getDeployment(api, id) {
    const purpose = { doing: `find deployment ${id}`, permission, deploymentId: id, sending: _api_sending_js__WEBPACK_IMPORTED_MODULE_2__/* .ofExisting */ .zv };
    return listed(api, await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, answer, `GET ${one}`, { deployment_id: id }));
}
/** https://docs.github.com/rest/deployments/deployments#delete-a-deployment @throws ApiError, also for one that is gone already */
async function deleteDeployment(api, id, sending) {
    const purpose = { doing: `delete deployment ${id}`, permission, sending };
    await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .literal */ .euz(''), `DELETE ${one}`, { deployment_id: id });
}
/** One that an event brought. @throws FailedCall */
function readDeployment(repository, data) {
    const read = answer.safeParse(data);
    if (!read.success)
        throw (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(200);
    return listedIn(repository, read.data);
}
function listed({ owner, repo, repositoryId }, given) {
    return listedIn({ repository: `${owner}/${repo}`, repositoryId }, given);
}
function listedIn(repository, given) {
    const { id, node_id: nodeId, url, sha, ref, environment, task, payload, created_at: createdAt } = given;
    const mark = (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .markOf */ .Fg)(payload);
    return {
        ...{ id, nodeId, url, sha, ref, environment, task: task || 'deploy', payload, createdAt },
        mark: mark && (0,_mark_js__WEBPACK_IMPORTED_MODULE_4__/* .fits */ .lA)(mark, { ...repository, environment, sha }) ? mark : undefined,
        creator: given.creator?.login ?? 'ghost',
        transient: given.transient_environment === true,
        production: given.production_environment !== false,
    };
}
//# sourceMappingURL=deployments.js.map

/***/ }),

/***/ 8932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ isActive),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   KL: () => (/* binding */ compareStatuses),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   X8: () => (/* binding */ eachTimeLive),
/* harmony export */   cH: () => (/* binding */ liveBefore),
/* harmony export */   cd: () => (/* binding */ becameLive),
/* harmony export */   d4: () => (/* binding */ ownDeployments),
/* harmony export */   dR: () => (/* binding */ liveSince),
/* harmony export */   jI: () => (/* binding */ byLiveTime),
/* harmony export */   nT: () => (/* binding */ isOpen),
/* harmony export */   q1: () => (/* binding */ isOpenState),
/* harmony export */   x8: () => (/* binding */ liveAmong),
/* harmony export */   z1: () => (/* binding */ isRollback)
/* harmony export */ });
/* unused harmony export firstSuccess */
/** Which deployments of an environment and task are open, active and live: nothing else says so. */
/** The state of the newest status; a deployment without any waits for its first. */
function stateOf({ statuses: [newest] }) {
    return newest?.state ?? 'pending';
}
/** Whether a state is none of an end. `waiting`: for a reviewer or a timer of the environment's rules. */
function isOpenState(state) {
    return state === undefined || ['pending', 'queued', 'in_progress', 'waiting'].includes(state);
}
/** Whether it has no final status. */
function isOpen(deployment) {
    return isOpenState(stateOf(deployment));
}
/** Whether its newest status is `success`. */
function isActive(deployment) {
    return stateOf(deployment) === 'success';
}
/**
 * The status by which it is live, or was live last: the first success after its last other status before that. A deployment that
 * was replaced and succeeds again becomes live anew. Undefined: it never was live.
 */
function becameLive({ statuses, }) {
    const newest = statuses.findIndex(({ state }) => state === 'success');
    if (newest === -1)
        return undefined;
    const before = statuses.findIndex(({ state }, at) => at > newest && state !== 'success');
    return statuses.at(before === -1 ? -1 : before - 1);
}
/** The order of two statuses of a deployment, or of several: by time, which has whole seconds, then by number. */
function compareStatuses(a, b) {
    return a.createdAt.getTime() - b.createdAt.getTime() || compareNodeIds(a.nodeId, b.nodeId);
}
/** The greater one is of the status made later: it ends with the number of the status, in a form that is longer for a greater one. */
function compareNodeIds(a, b) {
    const [one, other] = [a, b].map((id) => Buffer.from(id.replace(/^DES_/, ''), 'base64'));
    return one.length - other.length || Buffer.compare(one, other);
}
/** Since when it is live, or was live last. */
function liveSince(deployment) {
    return becameLive(deployment)?.createdAt;
}
/** When it was live for the first time. */
function firstSuccess({ statuses }) {
    return statuses.findLast(({ state }) => state === 'success')?.createdAt;
}
/** Each time that one of them became live, in order; a deployment that was replaced and succeeds again comes twice. */
function eachTimeLive(deployments) {
    const times = deployments.flatMap((one) => {
        const isStart = (at) => one.statuses[at]?.state === 'success' && one.statuses[at + 1]?.state !== 'success';
        return one.statuses.flatMap(({ createdAt }, at) => (isStart(at) ? [{ one, at: createdAt.getTime() }] : []));
    });
    return times.sort((a, b) => a.at - b.at || a.one.id - b.one.id).map(({ one }) => one);
}
/** Deployments of one environment and task follow each other. */
function groupOf({ environment, task }) {
    return JSON.stringify([environment.toLowerCase(), task]);
}
/** Those that have been live, the latest first; of those of one second, the one made last. */
function byLiveTime(deployments) {
    const time = (one) => liveSince(one)?.getTime() ?? Number.NaN;
    return deployments.filter((one) => liveSince(one) !== undefined).toSorted((a, b) => time(b) - time(a) || b.id - a.id);
}
/** Of those that are active, the one that succeeded last. */
function liveAmong(deployments) {
    return byLiveTime(deployments).find(isActive);
}
/**
 * The newest deployment of the Nth other commit that was live before `anchor`; 0 is the anchor itself. Before an anchor that never
 * was live is before it was made.
 */
function liveBefore(anchor, n, deployments) {
    const order = byLiveTime(deployments.filter((one) => groupOf(one) === groupOf(anchor)));
    const at = order.findIndex(({ id }) => id === anchor.id);
    const wasBefore = (one) => (liveSince(one)?.getTime() ?? Number.NaN) <= anchor.createdAt.getTime();
    const commits = new Map([[anchor.sha, anchor]]);
    for (const one of at === -1 ? order.filter(wasBefore) : order.slice(at + 1))
        if (!commits.has(one.sha))
            commits.set(one.sha, one);
    return [...commits.values()][n];
}
/** Whether `sha` was live here before the commit that it replaces was. */
function isRollback(sha, replaced, deployments) {
    const first = (commit) => Math.min(...deployments.flatMap((one) => (one.sha === commit ? (firstSuccess(one)?.getTime() ?? []) : [])));
    return first(sha) < first(replaced);
}
/** Those that this action made, oldest first. A copied payload has the mark of another deployment: only the oldest has its own. */
function ownDeployments(deployments) {
    const own = deployments.filter((one) => one.mark !== undefined).toSorted((a, b) => b.id - a.id);
    return [...new Map(own.map((one) => [one.mark.nonce, one])).values()].toSorted((a, b) => a.id - b.id);
}
//# sourceMappingURL=live.js.map

/***/ }),

/***/ 2247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   Ib: () => (/* binding */ isSameAttempt),
/* harmony export */   Mf: () => (/* binding */ isSameRun),
/* harmony export */   Tb: () => (/* binding */ runInLog),
/* harmony export */   c_: () => (/* binding */ isSameJob),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   lO: () => (/* binding */ isSameStep),
/* harmony export */   m3: () => (/* binding */ shortRef),
/* harmony export */   ve: () => (/* binding */ isSameRepository)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4922);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3305);
/* harmony import */ var _shared_identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3258);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5831);



const name = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9(1));
/** What may be missing; what is not as it should be is missing too. */
function optional(shape) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(shape), undefined));
}
/** Ids decide where both are known: repositories are renamed, and a name may be given away. */
const repositoryShape = { repository: name, repositoryId: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()) };
const markShape = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** In which the run is. */
    ...repositoryShape,
    /** `owner/name` of the repository that holds the record, where that is another one. */
    target: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    run: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    attempt: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    job: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), ''),
    /** The job's check run, which distinguishes the jobs of a matrix; undefined on GitHub Enterprise Server. */
    checkRun: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** The step's name in its job; undefined in marks of before, and where the runner does not tell it. */
    step: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** The step's own. */
    nonce: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Who triggered this attempt of the run. */
    actor: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    environment: name,
    /** The commit that is deployed; undefined where only GitHub could tell it, from the ref that was sent. */
    sha: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** The number of the pull request that is deployed. */
    pull: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    /** The branches that the pull request, or others with the same head, are to be merged into. */
    bases: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .readonly */ .tBZ(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()))),
    /** The branch or tag of this repository that is deployed, without `refs/heads/`. */
    ref: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** The branch that is deployed, if it is of a fork. */
    fork: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ...repositoryShape, branch: name })),
    /** The record is of a transient environment. */
    transient: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
    /** The input `status-context`: a commit status to finish with the record. */
    statusContext: optional(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
/** The mark in a deployment's payload: an object, or JSON of one. */
function markOf(payload) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ [_shared_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .markerKey */ .s8]: markShape }).safeParse(decoded(payload)).data?.[_shared_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .markerKey */ .s8];
}
function decoded(payload) {
    try {
        return typeof payload === 'string' ? JSON.parse(payload) : payload;
    }
    catch {
        return undefined;
    }
}
/** Whether a mark can be this record's own: one that was copied from another repository, environment or commit is nobody's. */
function fits(mark, record) {
    return (isSameRepository(mark.target === undefined ? mark : { repository: mark.target }, record) &&
        (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameName */ .yS)(mark.environment, record.environment) &&
        (mark.sha ?? record.sha) === record.sha);
}
function isSameRepository(a, b) {
    return a.repositoryId && b.repositoryId ? a.repositoryId === b.repositoryId : (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameName */ .yS)(a.repository, b.repository);
}
function isSameRun(a, b) {
    return isSameRepository(a, b) && a.run === b.run;
}
function isSameAttempt(a, b) {
    return isSameRun(a, b) && a.attempt === b.attempt;
}
/** Whether two marks are of one job, in one attempt of one run. The jobs of a matrix count as one. */
function isSameJob(a, b) {
    return isSameAttempt(a, b) && a.job === b.job;
}
/** The same for two steps of one job, also of a matrix, as far as that is known. */
function isSameStep(a, b) {
    const isSameOrUnknown = (name) => (a[name] ?? b[name]) === (b[name] ?? a[name]);
    return isSameJob(a, b) && isSameOrUnknown('step') && isSameOrUnknown('checkRun');
}
/** The run whose log a status leads to: it may go on with a deployment that another run made. */
function runInLog(logUrl) {
    const [, repository, run] = /^https?:\/\/[^/]+\/([\w.-]+\/[\w.-]+)\/actions\/runs\/(\d{1,15})(?:\/|$)/.exec(logUrl ?? '') ?? [];
    return repository && run ? { repository, run } : undefined;
}
/** As people call a branch or tag. */
function shortRef(ref) {
    return ref.replace(/^refs\/(heads|tags)\//, '');
}
//# sourceMappingURL=mark.js.map

/***/ }),

/***/ 3667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ readDeployments),
/* harmony export */   LC: () => (/* binding */ readUntil),
/* harmony export */   Ow: () => (/* binding */ refresh),
/* harmony export */   r_: () => (/* binding */ readStatuses)
/* harmony export */ });
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5831);
/* harmony import */ var _deployments_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8412);
/* harmony import */ var _statuses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3748);




/**
 * The deployments that match, newest first, in parts of 100 (of ten without GraphQL): a reader that has seen enough stops. If
 * GitHub has deployments under another usual spelling of the environment (`Production`), those are read too. Without GraphQL, no part
 * comes after 100 deployments. @throws ApiError
 */
async function* readDeployments(api, filter, { head, ...options } = {}) {
    const { environment } = filter;
    const otherNames = environment === undefined ? [] : (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_3__/* .inUsualLetters */ .PH)([environment]).slice(1);
    for await (const part of readNamed(api, filter, [environment], { otherNames, head }, options)) {
        if (part.learned.hasOtherNames) {
            yield* readNamed(api, filter, [environment, ...otherNames], { head }, options);
            return;
        }
        yield part;
    }
}
/** Reads parts until there are no more, or it is enough. @throws what reading them throws */
async function readUntil(isEnough, parts) {
    const deployments = [];
    let learned;
    let from;
    for await (const part of parts) {
        learned ??= part.learned;
        deployments.push(...part.deployments);
        from = part.isLast ? undefined : part.from;
        if (!part.isLast && isEnough(deployments, part))
            break;
    }
    return { deployments, learned: learned ?? {}, from };
}
/** The same deployments as they stand now; those that are deleted are left out. @throws ApiError */
async function refresh(api, deployments, sending) {
    const now = [];
    for (let left = deployments; left.length > 0;) {
        const part = await readStatuses(api, left, {}, sending);
        now.push(...left.slice(0, part.statuses.length).flatMap((one, at) => withStatuses(one, part, at)));
        left = left.slice(part.statuses.length);
    }
    return now;
}
/** So many deployments are read without GraphQL, which takes a call for each; and so many at once. */
const [restAtMost, restAtOnce] = [100, 10];
async function* readNamed(api, filter, environments, aside, { only = () => true, commits, sending }) {
    let names = environments;
    let read = 0;
    // A deployment that is made meanwhile moves those before it to the next page.
    const seen = new Set();
    for (let page = 1; names.length > 0; page++) {
        const lists = await Promise.all(names.map((environment) => (0,_deployments_js__WEBPACK_IMPORTED_MODULE_1__/* .listDeployments */ .Jn)(api, { ...filter, environment }, page, sending, seen)));
        names = names.filter((_, at) => lists[at]?.length === 100);
        const listed = newestFirst(lists.flat()).filter(({ id }) => !seen.has(id) && seen.add(id));
        let left = listed.filter(only);
        do {
            if (api.graphql.refusal && read >= restAtMost && left.length > 0)
                return;
            const part = await readStatuses(api, left, { ...(read === 0 && aside), commits }, sending);
            const { statuses, learned } = part;
            const deployments = left.slice(0, statuses.length).flatMap((one, at) => withStatuses(one, part, at));
            left = left.slice(statuses.length);
            read += statuses.length;
            const from = (left.length > 0 ? deployments : listed).at(-1)?.createdAt;
            yield { deployments, learned, from, isLast: names.length === 0 && left.length === 0 };
        } while (left.length > 0);
    }
}
/** A server whose filter knows no upper and lower case lists the same deployments for each name. */
function newestFirst(listed) {
    const byId = new Map(listed.map((one) => [one.id, one]));
    return [...byId.values()].sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || b.id - a.id);
}
function withStatuses(one, { statuses, commits }, at) {
    const own = statuses[at];
    return own ? [{ ...one, statuses: own, commit: commits[at] }] : [];
}
/** The statuses of the first of them: of as many as one call, or a few at once, can bring. @throws ApiError */
async function readStatuses(api, deployments, aside = {}, sending) {
    if (!api.graphql.refusal) {
        try {
            return await (0,_statuses_js__WEBPACK_IMPORTED_MODULE_2__/* .statusesOf */ .CB)(api, deployments.slice(0, 100), aside, sending);
        }
        catch (error) {
            if (!(0,_api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .needsRest */ .kv)(error))
                throw error;
            api.graphql.refusal = error;
        }
    }
    const some = deployments.slice(0, restAtOnce);
    const statuses = await Promise.all(some.map(({ id }) => statusesOfOne(api, id, sending)));
    // Without GraphQL nobody tells whether there are others: they are looked for.
    return { statuses, commits: [], learned: { hasOtherNames: (aside.otherNames?.length ?? 0) > 0 } };
}
async function statusesOfOne(api, id, sending) {
    try {
        return await (0,_statuses_js__WEBPACK_IMPORTED_MODULE_2__/* .listStatuses */ .vM)(api, id, sending);
    }
    catch (error) {
        // It was deleted since it was listed.
        if (error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.failure.status === 404)
            return undefined;
        throw error;
    }
}
//# sourceMappingURL=read-deployments.js.map

/***/ }),

/***/ 3748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ statusesOf),
/* harmony export */   CJ: () => (/* binding */ listedStatus),
/* harmony export */   p2: () => (/* binding */ statusesOfDeployment),
/* harmony export */   vM: () => (/* binding */ listStatuses)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4922);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3305);
/* harmony import */ var _api_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1182);
/* harmony import */ var _api_ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3976);
/* harmony import */ var _commits_commit_histories_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7367);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5831);





const purpose = { doing: 'list the statuses of deployments', permission: 'deployments: read' };
/** Few deployments have more statuses; each of those takes a call of its own. */
const statusesQuery = (commit) => `query ($ids: [ID!]!, $owner: String!, $repo: String!, $otherNames: [String!], $head: GitObjectID, $asksHead: Boolean!) {
  nodes(ids: $ids) {
    ... on Deployment {
      latestStatus { id }
      statuses(first: 100) {
        nodes { id state description logUrl environmentUrl createdAt }
        pageInfo { hasNextPage }
      }
      ${commit}
    }
  }
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    deployments(environments: $otherNames, first: 1) { totalCount }
    object(oid: $head) @include(if: $asksHead) {
      ... on Commit { associatedPullRequests(first: 50) { nodes { state headRefOid baseRefName } } }
    }
  }
}`;
const statusNode = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ...{ id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), state: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), createdAt: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB },
    ...{ description: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, logUrl: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, environmentUrl: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq },
});
const node = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    latestStatus: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    statuses: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(statusNode), pageInfo: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ hasNextPage: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY() }) }),
    commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(_commits_commit_histories_js__WEBPACK_IMPORTED_MODULE_2__/* .toldCommit */ .Vo),
});
const pull = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ state: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), headRefOid: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), baseRefName: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/** What the token may not read of the repository is null, with an error beside it. */
const repository = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    defaultBranchRef: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })),
    deployments: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ totalCount: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr() })),
    object: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ associatedPullRequests: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pull) })) })),
});
const errors = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ type: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), path: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()])) }));
/** The answer about so many deployments: a deployment that is null is deleted, if an error says that it is not found. */
function answerAbout(count) {
    const answer = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        data: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ nodes: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(node)).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._length */ .YA(count)), repository: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(repository) }),
        errors: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._default */ .Rvf(errors, []),
    });
    return answer.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .refine */ .YPB(({ data: { nodes }, errors }) => {
        const missing = errors.filter(({ type, path }) => path[0] === 'nodes' && type === 'NOT_FOUND');
        const isAside = ({ path }) => path[0] === 'repository' || path[2] === 'commit';
        const isKnown = errors.every((error) => isAside(error) || missing.includes(error));
        return isKnown && nodes.every((one, at) => one !== null || missing.some(({ path }) => path[1] === at));
    }));
}
/**
 * The statuses of at most 100 deployments, with one call. https://docs.github.com/graphql/reference/objects#deployment
 * @throws ApiError
 */
async function statusesOf(api, deployments, { otherNames = [], head = '', commits: asksCommits = false } = {}, sending) {
    const { owner, repo } = api;
    const asksHead = _shared_text_js__WEBPACK_IMPORTED_MODULE_5__/* .fullSha */ .g8.test(head);
    const ids = deployments.map(({ nodeId }) => nodeId);
    const variables = { ids, owner, repo, otherNames, asksHead, ...(asksHead && { head }) };
    const body = { query: statusesQuery(asksCommits ? `commit { ${(0,_commits_commit_histories_js__WEBPACK_IMPORTED_MODULE_2__/* .commitFields */ .T1)()} }` : ''), variables };
    const { data, errors } = await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .query */ .P)(api, { ...purpose, sending }, answerAbout(ids.length), body);
    const statuses = await Promise.all(deployments.map(({ id }, at) => {
        const found = data.nodes[at];
        return found?.statuses.pageInfo.hasNextPage ? listStatuses(api, id, sending) : found && newestFirst(found);
    }));
    return {
        statuses: statuses.map((some) => some ?? undefined),
        commits: data.nodes.map((found, at) => {
            const isRefused = errors.some(({ path }) => path[1] === at && path[2] === 'commit');
            return found?.commit === null && !isRefused ? 'gone' : (found?.commit ?? undefined);
        }),
        learned: learnedFrom(data.repository, head, otherNames),
    };
}
function learnedFrom(found, head, otherNames) {
    const pulls = found?.object?.associatedPullRequests?.nodes;
    return {
        defaultBranch: found?.defaultBranchRef?.name,
        // Whether there are any is not known if GitHub does not tell: then they are looked for.
        hasOtherNames: otherNames.length > 0 && found?.deployments?.totalCount !== 0,
        bases: pulls
            ?.filter(({ state, headRefOid }) => state === 'OPEN' && headRefOid === head)
            .map(({ baseRefName }) => baseRefName),
    };
}
/** GitHub does not say in which order they come, and its times have whole seconds: `latestStatus` tells. */
function newestFirst({ latestStatus, statuses: { nodes } }) {
    const given = nodes[0]?.id === latestStatus?.id ? nodes : nodes.toReversed();
    return given
        .map(({ id: nodeId, state, ...status }) => ({ ...status, state: state.toLowerCase(), nodeId }))
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime());
}
/** Where REST has the statuses of a deployment. */
const statusesOfDeployment = '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses';
/** A status as REST has it. */
const listedStatus = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ...{ id: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__.id, node_id: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, state: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._minLength */ .m9(1)), created_at: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB },
    ...{ description: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, log_url: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq, environment_url: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq },
}), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ log_url, environment_url, created_at: createdAt, node_id, ...status }) => ({
    ...status,
    ...{ logUrl: log_url, environmentUrl: environment_url, createdAt, nodeId: node_id },
})));
/** A deployment's statuses, newest first. https://docs.github.com/rest/deployments/statuses#list-deployment-statuses @throws ApiError */
function listStatuses(api, id, sending) {
    const about = { ...purpose, doing: `list the statuses of deployment ${id}`, sending };
    return (0,_api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .allPages */ .S4)(listedStatus, (shape, page) => (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, about, shape, `GET ${statusesOfDeployment}`, { deployment_id: id, per_page: 100, page }));
}
//# sourceMappingURL=statuses.js.map

/***/ }),

/***/ 2789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ openRepository)
});

// EXTERNAL MODULE: ./lib/src/http/proxy.js
var proxy = __webpack_require__(3219);
// EXTERNAL MODULE: ./lib/src/http/server-time.js
var server_time = __webpack_require__(1452);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/api/sending.js
var api_sending = __webpack_require__(6831);
;// CONCATENATED MODULE: ./lib/src/api/api.js




/** The API of one repository. Makes no call. */
function openApi({ token, apiUrl, repository, repositoryId }, access, { env, fetch, limits, clock }) {
    const serverTime = (0,server_time/* createServerTime */.d)(fetch);
    const [owner = '', repo = ''] = repository.split('/');
    const firstAsked = new Map();
    let calls = 0;
    let accepted = false;
    const counted = async (url, init) => {
        calls++;
        const answer = await serverTime.fetch(url, init);
        accepted ||= answer.status < 400;
        return answer;
    };
    return {
        ...{ owner, repo, repositoryId, access, limits, clock, serverTime, graphql: {} },
        send(request, shape, sending = {}) {
            const [about = ''] = /^.*\/deployments\/\d+/.exec(request.path) ?? [];
            const since = firstAsked.get(about) ?? clock.now();
            firstAsked.set(about, since);
            const network = { fetch: counted, token, apiUrl: (0,shared_text/* withoutSlash */.mW)(apiUrl), limits, clock };
            return (0,api_sending/* send */.tN)(request, shape, sending, network, since);
        },
        calls: () => calls,
        wasAccepted: () => accepted,
        proxy: (0,proxy/* goesThroughProxy */.U)(new URL(apiUrl), env),
        forge: forgeOf(apiUrl, env),
    };
}
/** Whose runner it is, if it is the runner's own server that is asked: https://docs.gitea.com/usage/actions/actions-variables */
function forgeOf(apiUrl, env) {
    if ((0,shared_text/* withoutSlash */.mW)(apiUrl) !== (0,shared_text/* withoutSlash */.mW)(env['GITHUB_API_URL'] ?? ''))
        return undefined;
    if (env['FORGEJO_ACTIONS'] === 'true')
        return 'Forgejo';
    return env['GITEA_ACTIONS'] === 'true' ? 'Gitea' : undefined;
}
//# sourceMappingURL=api.js.map
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
;// CONCATENATED MODULE: ./lib/src/runner/open-repository.js


/** The API of the repository that a step is about, with what its workflow tells of it. */
function openRepository(config, event, context) {
    const { token, apiUrl, repository = event.repository } = config;
    const repositoryId = (0,runner_event/* isOwn */.NP)(config, event) ? event.repositoryId : undefined;
    return openApi({ token, apiUrl, repository, repositoryId }, accessOf(config, event), context);
}
function accessOf(config, event) {
    const { action = '', token, workflowToken = token, statusContext, deleteEnvironment } = config;
    const grants = [
        'contents: read',
        ['find', 'report'].includes(action) ? 'deployments: read' : 'deployments: write',
        ...(statusContext === undefined ? [] : ['statuses: write']),
        ...(event.name === 'issue_comment' ? ['pull-requests: read'] : []),
        ...(deleteEnvironment ? ['actions: read'] : []),
    ];
    const { ref, wasAccepted = false } = config;
    return { readOnly: (0,runner_event/* readOnlyRun */.Ou)(event), isGiven: token !== workflowToken, grants, ref, wasAccepted };
}
//# sourceMappingURL=open-repository.js.map

/***/ })

};
