export const id = 939;
export const ids = [939];
export const modules = {

/***/ 3825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ commitsBetween),
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   Pq: () => (/* binding */ listHistory),
/* harmony export */   T9: () => (/* binding */ getPullRequest),
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   kC: () => (/* binding */ compareCommits),
/* harmony export */   lY: () => (/* binding */ listBehind),
/* harmony export */   xg: () => (/* binding */ readBehind)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4922);
/* harmony import */ var _api_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1182);
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2901);
/* harmony import */ var _api_ask_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3976);




/** GitHub's REST calls about commits, and what names them: branches, tags, pull requests. */
const commit = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
/**
 * The commit at the head of a branch, or of a tag: https://docs.github.com/rest/commits/commits#get-a-commit
 * @throws ApiError
 */
async function headOf(api, ref) {
    const purpose = { doing: `find the commit of \`${ref}\``, permission: 'contents: read' };
    const { sha } = await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .kA)(api, purpose, commit, 'GET /repos/{owner}/{repo}/commits/{ref}', { ref, per_page: 1 });
    return sha;
}
const comparison = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** How `head` stands to `base`. */
    status: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['ahead', 'behind', 'identical', 'diverged']),
    /** How many commits `head` has and `base` has not. */
    ahead_by: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
    behind_by: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(),
});
/** REST does not tell the dates of parents: they are not newer than the commit. */
const graphed = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ...{ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), parents: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(commit) },
    commit: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ committer: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ date: _api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB }) }),
}), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ sha, parents, commit: { committer } }) => {
    const date = committer.date.getTime();
    return { sha, date, parents: parents.map((parent) => ({ sha: parent.sha, date })) };
}));
const comparedCommits = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .extend */ .X$i(comparison, { commits: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(graphed) });
/** How `head` stands to `base`: https://docs.github.com/rest/commits/commits#compare-two-commits @throws ApiError */
function compareCommits(api, base, head, sending) {
    return compare(api, base, head, comparison, { per_page: 1 }, sending);
}
function compare(api, base, head, shape, paging, sending) {
    const purpose = { doing: `compare ${base} with ${head}`, permission: 'contents: read', sending };
    const basehead = `${base}...${head}`;
    return (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .kA)(api, purpose, shape, 'GET /repos/{owner}/{repo}/compare/{basehead}', { basehead, ...paging });
}
/** The commits that `head` has and `base` has not: one call for every 100, at most `pages` calls. @throws ApiError */
async function commitsBetween(api, base, head, pages) {
    const commits = [];
    for (let page = 1;; page++) {
        const part = await compare(api, base, head, comparedCommits, { per_page: 100, page });
        commits.push(...part.commits);
        if (part.commits.length < 100 || page >= pages)
            return { aheadBy: part.ahead_by, commits };
    }
}
/**
 * A commit and the newest of those that lead to it, 100 in all; undefined: there is no such commit.
 * https://docs.github.com/rest/commits/commits#list-commits @throws ApiError
 */
async function listHistory(api, sha) {
    const purpose = { doing: 'read the history of commits', permission: 'contents: read' };
    try {
        return await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .kA)(api, purpose, zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(graphed), 'GET /repos/{owner}/{repo}/commits', { sha, per_page: 100 });
    }
    catch (error) {
        if (error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.failure.status === 404)
            return undefined;
        throw error;
    }
}
const standing = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ aheadBy: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr(), behindBy: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr() }));
function standingsOf(names) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ data: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repository: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ defaultBranchRef: (0,_api_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .eachOf */ .pQ)(names, standing) }) }) });
}
/**
 * How many commits each has and the default branch has not, and the other way round, with one request. What GitHub cannot
 * compare is left out. https://docs.github.com/graphql/reference/objects#ref @throws ApiError
 */
async function readBehind(api, shas) {
    if (shas.length === 0)
        return new Map();
    const purpose = { doing: 'compare commits with the default branch', permission: 'contents: read' };
    const fields = shas.map((sha) => `c${sha}: compare(headRef: "${sha}") { aheadBy behindBy }`);
    const asked = [`defaultBranchRef { ${fields.join(' ')} }`];
    const { defaultBranchRef: told } = (await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .queryRepository */ .l$)(api, purpose, standingsOf(shas.map((sha) => `c${sha}`)), asked)).data.repository;
    return new Map(shas.flatMap((sha) => {
        const one = told[`c${sha}`];
        return one ? [[sha, { ahead: one.aheadBy, behind: one.behindBy }]] : [];
    }));
}
/** The same over REST, with a call for each. @throws ApiError */
async function listBehind(api, shas) {
    const branch = await defaultBranch(api);
    const found = new Map();
    for (const sha of shas) {
        const { ahead_by: ahead, behind_by: behind } = await compareCommits(api, branch, sha);
        found.set(sha, { ahead, behind });
    }
    return found;
}
/** The name of the default branch: https://docs.github.com/rest/repos/repos#get-a-repository @throws ApiError */
async function defaultBranch(api) {
    const purpose = { doing: 'return the default branch', permission: 'metadata: read' };
    const repository = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ default_branch: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() });
    return (await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .kA)(api, purpose, repository, 'GET /repos/{owner}/{repo}', {})).default_branch;
}
const branch = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    ...{ sha: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), ref: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() },
    repo: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), id: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()) })),
});
/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request @throws ApiError */
async function getPullRequest(api, number) {
    const purpose = { doing: `return pull request #${number}`, permission: 'pull-requests: read' };
    const shape = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ head: branch, base: branch });
    const { head, base } = await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_2__/* .ask */ .kA)(api, purpose, shape, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        pull_number: number,
    });
    return { number, sha: head.sha, ref: head.ref, base: base.ref, repository: head.repo };
}
//# sourceMappingURL=commits.js.map

/***/ }),

/***/ 8394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ postCommitStatus)
/* harmony export */ });
/* harmony import */ var _github_commit_statuses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5426);
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8932);
/* harmony import */ var _github_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6707);
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8835);





/**
 * Posts the same as a commit status (the input `status-context`), for branches that require status checks. Its link is the
 * environment URL or, without one, the log. Never rejects: a failure is a warning.
 * @param writes notes the write, so that a later one can wait for it; it is then sent once
 */
async function postCommitStatus(api, sha, context, status, log, writes) {
    if (context === undefined)
        return;
    const { state, description } = status;
    const wanted = { context, description, state: stateFor(state), targetUrl: (0,_github_post_status_js__WEBPACK_IMPORTED_MODULE_2__/* .linkOf */ .IJ)(status) };
    try {
        await (0,_github_once_js__WEBPACK_IMPORTED_MODULE_1__/* .answered */ .oQ)(writes?.sent(), () => (0,_github_commit_statuses_js__WEBPACK_IMPORTED_MODULE_0__/* .createCommitStatus */ .I)(api, sha, wanted, writes && { retries: 0 }));
    }
    catch (error) {
        if (!(error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ))
            throw error;
        log.warning(error.message, error.help);
    }
}
/** Commit statuses have fewer states: https://docs.github.com/rest/commits/statuses#create-a-commit-status */
function stateFor(state) {
    if ((0,_github_live_js__WEBPACK_IMPORTED_MODULE_4__/* .isOpenState */ .q1)(state))
        return 'pending';
    return state === 'success' || state === 'failure' ? state : 'error';
}
//# sourceMappingURL=commit-status.js.map

/***/ }),

/***/ 2471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   fq: () => (/* binding */ findCommit),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* unused harmony export chooseCommit */
/* harmony import */ var _commits_commits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3825);
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2247);
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2545);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8835);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5831);





/**
 * Decides which commit this run deploys. A branch name can move between the event and the call, so a SHA is sent unless
 * the user gave a `ref`. On `pull_request`, `github.sha` is a test merge that no branch contains: the head is deployed.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * @throws ActionError when the event has no commit; it names the `input` that can give one
 */
function chooseCommit(config, event, input = 'ref') {
    const { ref } = config;
    const own = (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwn */ .NP)(config, event);
    if (ref !== undefined)
        return { ref, sha: meantBy(ref, own ? event : undefined), because: 'as given by `ref`' };
    if (!own) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ('`ref` is required when `repository` is not the repository of this workflow', {
            help: `Set \`ref\` to the branch, tag or SHA of ${config.repository} that is deployed.`,
        });
    }
    const { sha, because, lookUp } = ofEvent(event);
    if (lookUp !== undefined)
        return { pullRequest: lookUp };
    if (sha === undefined)
        throw withoutCommit(event, input);
    return { ref: sha, sha, because };
}
/** The same, once a pull request is looked up, if one has to be. @throws ActionError */
async function findCommit(api, config, event, input) {
    const chosen = chooseCommit(config, event, input);
    if (!('pullRequest' in chosen))
        return { commit: chosen };
    const pull = await (0,_commits_commits_js__WEBPACK_IMPORTED_MODULE_0__/* .getPullRequest */ .T9)(api, chosen.pullRequest);
    return { commit: { ref: pull.sha, sha: pull.sha, because: `the head of pull request #${pull.number}` }, pull };
}
/**
 * The pull request and branch that this step deploys. A given `ref` stands for itself, unless it is the commit of the event; in
 * another repository, nothing of the event counts. `pull` is the pull request that was looked up for the event, if one was.
 */
function originOf(config, event, pull) {
    const { ref } = config;
    const own = (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwn */ .NP)(config, event);
    const { sha, origin } = ofEvent(event);
    if (own && pull)
        return { pull: pull.number, bases: [pull.base], ...branchOf(pull.repository, pull.ref, event) };
    if (own && (ref === undefined || ref === sha))
        return origin;
    const given = ref === undefined || _shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fullSha */ .g8.test(ref) ? {} : { ref: (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(ref) };
    return { ...given, ...(own && pullIn(event)) };
}
/** What each event is about. */
function ofEvent(event) {
    const { name, payload } = event;
    const { pull_request, merge_group, workflow_run, check_run, check_suite, deployment, issue } = payload;
    const pull = pullIn(event);
    if (name === 'delete' || (name === 'push' && payload.deleted))
        return { because: '', origin: {} };
    if (pull_request) {
        const { number, head, base, merged, merge_commit_sha: merge } = pull_request;
        // After the merge, what the base branch got: https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
        if (payload.action === 'closed' && merged && merge)
            return { sha: merge, because: `the merge commit of pull request #${number}`, origin: { ...pull, ref: base.ref } };
        const origin = { ...pull, ...branchOf(head.repo, head.ref, event) };
        return { sha: head.sha, because: `the head of pull request #${number}`, origin };
    }
    if (merge_group) {
        const origin = { ref: (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(merge_group.head_ref), bases: [(0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(merge_group.base_ref)] };
        return { sha: merge_group.head_sha, because: 'the head of the merge group', origin };
    }
    if (workflow_run) {
        // A fork's has no pull request: https://github.com/actions/runner/issues/3444
        const origin = { ...pull, ...branchOf(workflow_run.head_repository, workflow_run.head_branch, event) };
        return { sha: workflow_run.head_sha, because: 'the commit of the workflow run that triggered this one', origin };
    }
    const check = check_run ?? check_suite;
    // Checks are of this repository, or have no branch.
    if (check)
        return {
            ...{ sha: check.head_sha, because: 'the commit that was checked' },
            origin: { ...pull, ref: check.head_branch ?? undefined },
        };
    if (name === 'status' && payload.sha) {
        // The run is of the default branch, whatever the commit is.
        const origin = payload.sha === event.sha ? branchIn(event.ref) : {};
        return { sha: payload.sha, because: 'the commit whose status started this run', origin };
    }
    if (deployment) {
        const because = `the commit of deployment ${deployment.id}`;
        return { sha: deployment.sha, because, origin: branchIn(deployment.ref ?? event.ref) };
    }
    if (issue?.pull_request)
        return { because: '', lookUp: issue.number, origin: {} };
    const because = event.ref
        ? `the commit of \`${(0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(event.ref)}\` on \`${name}\``
        : `the commit of the event (\`${name}\`)`;
    return { sha: event.sha, because, origin: branchIn(event.ref) };
}
function branchIn(ref) {
    return { ref: (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(ref) || undefined };
}
/** A branch of this repository, or of a fork; neither if the fork is deleted. */
function branchOf(repository, branch, event) {
    if (!repository || !branch)
        return {};
    const { full_name, id } = repository;
    const head = { repository: full_name, repositoryId: id?.toString() };
    return (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameRepository */ .ve)(head, event) ? { ref: branch } : { fork: { ...head, branch } };
}
/** The pull request of the event. The events of runs and checks name those that their commit is the head of. */
function pullIn({ payload }) {
    const { pull_request, workflow_run, check_run, check_suite } = payload;
    const pulls = pull_request ? [pull_request] : ((workflow_run ?? check_run ?? check_suite)?.pull_requests ?? []);
    const [first] = pulls;
    return first ? { pull: first.number, bases: pulls.map(({ base }) => base.ref) } : {};
}
/** The default branch, where it is that of the event's repository, and the event names it. */
function defaultBranchOf(config, event) {
    return (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwn */ .NP)(config, event) ? event.payload.repository?.default_branch : undefined;
}
function withoutCommit(event, input) {
    // On `delete`, `github.ref` is the default branch.
    const deleted = event.name === 'delete' ? event.payload.ref : event.ref;
    const skip = event.name === 'push' ? 'Skip the step with `if: ${{ !github.event.deleted }}`, or set' : 'Set';
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ActionError */ .lZ(`There is no commit to ${input === 'ref' ? 'deploy' : 'look for'}: \`${event.name}\` says that ${deleted || 'a ref'} was deleted`, { help: `${skip} \`${input}\` to a branch, tag or SHA.` });
}
/** The commit a given `ref` is meant to be, where the event knows it: a branch that moved since must not go unnoticed. */
function meantBy(ref, event) {
    if (_shared_text_js__WEBPACK_IMPORTED_MODULE_4__/* .fullSha */ .g8.test(ref))
        return ref;
    if (!event)
        return undefined;
    const { pull_request } = event.payload;
    if (pull_request && !(0,_runner_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isFromFork */ .ty)(pull_request) && isSameRef(ref, `refs/heads/${pull_request.head.ref}`))
        return pull_request.head.sha;
    // On every event, `github.sha` is what `github.ref` was then, and what a checkout gets.
    return isSameRef(ref, event.ref) ? event.sha : undefined;
}
function isSameRef(ref, full) {
    return [full, full.replace(/^refs\//, ''), (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_1__/* .shortRef */ .m3)(full)].includes(ref);
}
//# sourceMappingURL=commit.js.map

/***/ }),

/***/ 540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ statusDescription),
/* harmony export */   $q: () => (/* binding */ commandExitCode),
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Ht: () => (/* binding */ urlIn),
/* harmony export */   Ux: () => (/* binding */ progressStatus),
/* harmony export */   jz: () => (/* binding */ jobResult),
/* harmony export */   mZ: () => (/* binding */ outcomeInPost),
/* harmony export */   nH: () => (/* binding */ finalStatus),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   oJ: () => (/* binding */ isSuccess)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87);
/* harmony import */ var _github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6896);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5831);




/** Whether the command did what it should. */
function isSuccess(outcome) {
    return outcome?.kind === 'exit' && outcome.code === 0;
}
/** How long the deploy took, in milliseconds; undefined where that is not known. */
function timeOf(outcome) {
    return 'milliseconds' in outcome ? outcome.milliseconds : undefined;
}
const signalNumbers = node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals;
/** The step's exit code: the command's own, or what a shell makes of a signal. */
function exitCodeOf(outcome) {
    if (outcome.kind === 'exit')
        return outcome.code;
    if (outcome.kind === 'signal')
        return 128 + (signalNumbers[outcome.signal] ?? 0);
    return outcome.kind === 'cancelled' ? 130 : 1;
}
/** The command's own exit code, where it ended by itself. */
function commandExitCode(outcome) {
    if (outcome.kind === 'unverified' || outcome.kind === 'overtaken')
        return 0;
    return outcome.kind === 'exit' ? outcome.code : undefined;
}
/**
 * The outcome as the post step knows it. That of a deploy whose end main did not see comes from the status of its job; nothing
 * defaults to success. Main takes its step's time limit for a cancellation: then the job has failed.
 */
function outcomeInPost({ outcome, restOfJob, request }, jobStatus) {
    if (outcome?.kind === 'cancelled' && jobStatus === 'failure')
        return { ...outcome, kind: 'timed-out' };
    if (outcome)
        return outcome;
    const milliseconds = Date.now() - request.at;
    if (restOfJob)
        return { kind: 'job', result: jobResult(jobStatus), milliseconds };
    return jobStatus === 'cancelled' ? { kind: 'cancelled', milliseconds } : { kind: 'interrupted' };
}
/** https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context */
function jobResult(jobStatus) {
    return jobStatus === 'success' || jobStatus === 'failure' || jobStatus === 'cancelled' ? jobStatus : 'unknown';
}
/** The final status for an outcome. `success` only ever comes from a command that exited with 0, or a job that succeeded. */
function finalStatus(outcome, options) {
    const [state, message] = verdict(outcome, options.cancelledState);
    const description = statusDescription(state, message, options.description);
    return { state, logUrl: options.logUrl, description, ...urlIn(state, options.environmentUrl) };
}
/** The user's own words; where something went wrong, before ours, which they never cut. */
function statusDescription(state, message, given) {
    const isEnough = !['failure', 'error', 'inactive'].includes(state);
    const own = (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)((isEnough ? given : undefined) ?? message ?? given ?? '', _github_post_status_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptionLimit */ .M7);
    const place = _github_post_status_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptionLimit */ .M7 - own.length - separator.length;
    if (isEnough || message === undefined || given === undefined || place <= 0)
        return own;
    return `${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(given, place)}${separator}${own}`;
}
const separator = ' · ';
/** Only what is deployed has a URL. */
function urlIn(state, environmentUrl) {
    return state === 'success' ? { environmentUrl } : {};
}
/** A status on the way: `pending` or `in_progress`. */
function progressStatus(state, options) {
    const message = state === 'pending' ? 'Waiting to deploy' : 'Deploying';
    return { state, logUrl: options.logUrl, description: (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(options.description ?? message, _github_post_status_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptionLimit */ .M7) };
}
function verdict(outcome, cancelledState) {
    const time = (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(timeOf(outcome) ?? 0);
    switch (outcome.kind) {
        case 'exit':
            if (outcome.code === 0)
                return ['success', `Deployed in ${time}`];
            return ['failure', `${exitWords(outcome.code)} after ${time}`];
        case 'signal':
            return ['error', `killed by ${outcome.signal} after ${time}`];
        case 'unstartable':
            return ['error', `could not be started: ${outcome.reason}`];
        case 'cancelled':
            // The runner sends the same signals for both: https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
            return [cancelledState, `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.cancelledOrTimedOut}${time}`];
        case 'timed-out':
            return ['failure', `timed out after ${time}`];
        case 'unverified':
            return ['failure', `${outcome.reason}, after ${time}`];
        case 'overtaken':
            return ['failure', `a newer commit, ${outcome.by.slice(0, 7)}, was deployed meanwhile`];
        case 'interrupted':
            return ['error', _github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.interrupted];
        case 'skipped':
            return ['inactive', `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.notDeployed}${outcome.reason}`];
        case 'not-run':
            return ['error', `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.notDeployed}${outcome.reason}`];
        case 'job':
            return verdictOfJobs(outcome, cancelledState, time);
    }
}
function verdictOfJobs({ result, jobs, reason }, cancelledState, time) {
    const names = jobs && jobs.length > 0 ? `: ${jobs.join(', ')}` : '';
    switch (result) {
        case 'success':
            return ['success', `Deployed in ${time}`];
        case 'failure':
            return ['failure', jobs ? `failed after ${time}${names}` : `the job failed after ${time}`];
        case 'cancelled':
            return [cancelledState, `${jobs ? _github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.cancelled : _github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.jobCancelled}${time}${names}`];
        case 'skipped':
            return ['inactive', `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.notDeployed}the jobs were skipped`];
        case 'unknown':
            if (reason !== undefined)
                return ['error', `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.unknownResult}${reason}`];
            return ['error', jobs ? `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.unknownResults}${jobs.join(', ')}` : `${_github_unjudged_js__WEBPACK_IMPORTED_MODULE_2__/* .unjudgedTexts */ .J.noResult}${time}`];
    }
}
/** What shells mean by a code: https://www.gnu.org/software/bash/manual/html_node/Exit-Status.html */
function exitWords(code) {
    const meaning = { 126: ' (not executable)', 127: ' (command not found)' }[code] ?? '';
    return `exit code ${code}${meaning}`;
}
//# sourceMappingURL=outcome.js.map

/***/ }),

/***/ 481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ openEnvironment),
/* harmony export */   Bt: () => (/* binding */ unreadEnvironment),
/* harmony export */   W3: () => (/* binding */ readRecent),
/* harmony export */   aU: () => (/* binding */ notWithinReach)
/* harmony export */ });
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6831);
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8412);
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8932);
/* harmony import */ var _github_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6707);
/* harmony import */ var _github_read_deployments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3667);
/* harmony import */ var _shared_lazy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6110);
/* harmony import */ var _merge_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6232);








/** For a cancellation, when there is no time to read. */
const unreadEnvironment = {
    deployments: async () => undefined,
    rules: async () => [],
    readAgain: () => async () => undefined,
};
/** Reads each thing once, when it is first asked for. What cannot be read is a line in the log: nothing here rejects. */
function openEnvironment(api, place, log) {
    let known;
    const recent = (0,_shared_lazy_js__WEBPACK_IMPORTED_MODULE_6__/* .lazy */ .R)(async () => {
        try {
            known = await readRecent(api, place, _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .noRetry */ .sb);
        }
        catch (error) {
            log.line(`The earlier deployments could not be read: ${(0,_api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
        }
        return known;
    });
    const rules = (0,_shared_lazy_js__WEBPACK_IMPORTED_MODULE_6__/* .lazy */ .R)(async () => {
        const learned = (await recent())?.learned;
        const main = place.defaultBranch ?? learned?.defaultBranch ?? _merge_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .unnamedBranch */ .XA;
        const branches = new Set([...(place.bases ?? []), ...(learned?.bases ?? []), main]);
        return Promise.all([...branches].map((branch) => (0,_merge_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .readRules */ .Kc)(api, branch, log)));
    });
    return {
        deployments: async () => (await recent())?.deployments,
        rules,
        readAgain: (own) => readAgain(api, place, known, own),
    };
}
/** After an active deployment and then so many that are neither active nor open, in a row, none is expected to be active. */
const quietRow = 50;
/** How far back to look for something active, at most. */
const mostRead = 1_000;
/** What is said where older ones matter; undefined: all that matter were looked at. */
function notWithinReach({ deployments, from }) {
    return from && `only the newest ${deployments.length} deployments were looked at`;
}
/**
 * The newest deployments of a task, mostly one part: as far back as something may be active or open.
 * @throws ApiError
 */
async function readRecent(api, { environment, task, sha }, sending) {
    const parts = (0,_github_read_deployments_js__WEBPACK_IMPORTED_MODULE_4__/* .readDeployments */ .Fz)(api, { environment, task }, { head: sha, sending });
    const recent = await (0,_github_read_deployments_js__WEBPACK_IMPORTED_MODULE_4__/* .readUntil */ .LC)((some) => isQuiet(some) || some.length >= mostRead, parts);
    return isQuiet(recent.deployments) ? { ...recent, from: undefined } : recent;
}
function isQuiet(deployments) {
    const last = deployments.findLastIndex((one) => (0,_github_live_js__WEBPACK_IMPORTED_MODULE_7__/* .isActive */ .$m)(one) || (0,_github_live_js__WEBPACK_IMPORTED_MODULE_7__/* .isOpen */ .nT)(one));
    return deployments.some(_github_live_js__WEBPACK_IMPORTED_MODULE_7__/* .isActive */ .$m) && deployments.length - 1 - last >= quietRow;
}
/** A whole deploy takes at least four calls one after another: within so little time, none comes and goes. */
const noDeployMs = 1_000;
/** For so long what is read is read again, until it shows the success. */
const showsWithinMs = 2 * _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .lagMs */ .Ds;
/**
 * They are read once more if that was not the last word: another one is open, or is new, the call took long, or what this deploy
 * has posted before is not there.
 */
function readAgain(api, place, known, own) {
    const { clock } = api;
    const began = clock.now();
    const early = (known ? readKnown(api, place, known) : readRecent(api, place, _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .noRetry */ .sb)).catch(() => undefined);
    async function shows({ deployments }, since) {
        const listed = deployments.find(({ id }) => id === own.id);
        // It may be older than those that are read.
        const [now] = listed ? [listed] : await (0,_github_read_deployments_js__WEBPACK_IMPORTED_MODULE_4__/* .refresh */ .Ow)(api, [own]);
        return now !== undefined && hasSucceeded(now, since);
    }
    return async ({ createdAt }) => {
        let recent = clock.now() - began > noDeployMs ? undefined : await early;
        const shown = recent?.deployments.find(({ id }) => id === own.id);
        const isShown = shown && ((0,_github_live_js__WEBPACK_IMPORTED_MODULE_7__/* .stateOf */ .L4)(shown) === 'in_progress' || hasSucceeded(shown, createdAt));
        if (recent && isShown) {
            if (!recent.deployments.some((one) => one.id !== own.id && (0,_github_live_js__WEBPACK_IMPORTED_MODULE_7__/* .isOpen */ .nT)(one)))
                return recent;
            recent = { ...recent, deployments: await (0,_github_read_deployments_js__WEBPACK_IMPORTED_MODULE_4__/* .refresh */ .Ow)(api, recent.deployments) };
        }
        else
            recent = undefined;
        async function find() {
            const now = recent ?? (await readRecent(api, place));
            recent = undefined;
            return (await shows(now, createdAt)) ? now : undefined;
        }
        // Reads lag behind writes: what does not show the success does not show what came before it.
        return (0,_github_once_js__WEBPACK_IMPORTED_MODULE_3__/* .lookUntil */ .c)(api, find, clock.now() + showsWithinMs);
    };
}
function hasSucceeded({ statuses }, since) {
    return statuses.some(({ state, createdAt }) => state === 'success' && createdAt >= since);
}
/** What is known is read again, while the list tells what is new. */
async function readKnown(api, { environment, task }, known) {
    const [listed, now] = await Promise.all([
        (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_2__/* .listDeployments */ .Jn)(api, { environment, task }, 1, _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .noRetry */ .sb),
        (0,_github_read_deployments_js__WEBPACK_IMPORTED_MODULE_4__/* .refresh */ .Ow)(api, known.deployments, _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .noRetry */ .sb),
    ]);
    const ids = new Set(known.deployments.map(({ id }) => id));
    // What is new has no known status: it counts as open, and is read with all others.
    const unknown = listed.filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, statuses: [] }));
    return { ...known, deployments: [...unknown, ...now] };
}
//# sourceMappingURL=environment.js.map

/***/ }),

/***/ 6232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bi: () => (/* binding */ nearMiss),
  Kc: () => (/* binding */ readRules),
  TS: () => (/* binding */ requiringBranch),
  XA: () => (/* binding */ unnamedBranch),
  kM: () => (/* binding */ unreadBranches)
});

// EXTERNAL MODULE: ./lib/src/api/api-error.js + 2 modules
var api_error = __webpack_require__(2901);
// EXTERNAL MODULE: ./lib/src/commits/commits.js
var commits = __webpack_require__(3825);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 4 modules
var schemas = __webpack_require__(4922);
// EXTERNAL MODULE: ./lib/src/api/ask.js + 1 modules
var ask = __webpack_require__(3976);
// EXTERNAL MODULE: ./lib/src/api/sending.js
var sending = __webpack_require__(6831);
;// CONCATENATED MODULE: ./lib/src/github/rules.js




const rules = schemas/* array */.YOg(schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    parameters: schemas/* nullish */.cl6(schemas/* object */.Ikc({ required_deployment_environments: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP())) })),
}));
/**
 * The environments that must have a successful deployment before a change can reach the branch, by its rules; none where the
 * repository's plan has no rules. Older branch protections are not among them.
 * https://docs.github.com/rest/repos/rules#get-rules-for-a-branch
 * @throws ApiError
 */
async function requiredEnvironments(api, branch) {
    const purpose = { doing: `list the rules of ${branch}`, permission: 'metadata: read', sending: sending/* noRetry */.sb };
    try {
        const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
        const listed = await (0,ask/* ask */.kA)(api, purpose, rules, route, { branch, per_page: 100 });
        const required = listed.filter(({ type }) => type === 'required_deployments');
        return required.flatMap(({ parameters }) => parameters?.required_deployment_environments ?? []);
    }
    catch (error) {
        if (error instanceof api_error/* ApiError */.hD && hasNoRules(error))
            return [];
        throw error;
    }
}
/** "Upgrade to GitHub Pro or make this repository public to enable this feature." */
function hasNoRules({ failure: { status, message } }) {
    return status === 403 && /^Upgrade to .* to enable this feature/.test(message);
}
//# sourceMappingURL=rules.js.map
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
;// CONCATENATED MODULE: ./lib/src/environment/merge-rules.js




/** What stands for the default branch while its name is not known. */
const unnamedBranch = 'the default branch';
/** What the rules of a branch require. Never rejects. */
async function readRules(api, branch, log) {
    try {
        const name = branch === unnamedBranch ? await (0,commits/* defaultBranch */.OR)(api) : branch;
        return { branch: name, environments: await requiredEnvironments(api, name) };
    }
    catch (error) {
        log.line(`The rules of ${branch} could not be read: ${(0,api_error/* reasonOf */.A3)(error)}`);
        return { branch, environments: undefined };
    }
}
/** The branches whose rules are not known, for a warning. */
function unreadBranches(rules) {
    const unread = rules.filter(({ environments }) => environments === undefined);
    return unread.length > 0 ? unread.map(({ branch }) => branch).join(' and ') : undefined;
}
/**
 * The first branch that a change can reach only after a successful deployment to this environment. Whether GitHub tells
 * upper and lower case apart here is not documented: they are taken for the same, which is the safe way.
 */
function requiringBranch(environment, rules) {
    return rules.find(({ environments = [] }) => environments.some((name) => (0,shared_text/* isSameName */.yS)(name, environment)))?.branch;
}
/** A required environment that this one was probably meant to be, and the branch that requires it. */
function nearMiss(environment, rules) {
    const required = rules.flatMap(({ branch, environments = [] }) => environments.map((name) => ({ branch, name })));
    if (required.some(({ name }) => name === environment))
        return undefined;
    return required.find(({ name }) => plain(name) === plain(environment));
}
/** Without what is easily overlooked: case and blanks. */
function plain(name) {
    return name.replace(/\s+/g, '').toLowerCase();
}
//# sourceMappingURL=merge-rules.js.map

/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ previousOf)
/* harmony export */ });
/* harmony import */ var _github_live_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8932);

/** What `own` replaces, among the deployments of its environment and task. */
function previousOf(own, deployments, repositoryUrl) {
    const { id, sha } = own;
    const others = deployments.filter((other) => other.id !== id);
    const previousSha = (0,_github_live_js__WEBPACK_IMPORTED_MODULE_0__/* .liveAmong */ .x8)(others)?.sha;
    if (previousSha === undefined || previousSha === sha)
        return { previousSha, compareUrl: undefined, rollback: false };
    const rollback = (0,_github_live_js__WEBPACK_IMPORTED_MODULE_0__/* .isRollback */ .z1)(sha, previousSha, others);
    // Three dots compare with the merge base: a roll-back shows what it takes back.
    const [from, to] = rollback ? [sha, previousSha] : [previousSha, sha];
    return { previousSha, compareUrl: `${repositoryUrl}/compare/${from}...${to}`, rollback };
}
//# sourceMappingURL=previous-commit.js.map

/***/ }),

/***/ 5426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createCommitStatus)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4922);
/* harmony import */ var _api_ask_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3976);


/** @throws ApiError */
async function createCommitStatus(api, sha, { targetUrl, ...status }, sending) {
    const purpose = { doing: `post the commit status \`${status.context}\``, permission: 'statuses: write', sending };
    const shape = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ state: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(status.state) });
    await (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_0__/* .ask */ .kA)(api, purpose, shape, 'POST /repos/{owner}/{repo}/statuses/{sha}', { sha, ...status, target_url: targetUrl });
}
//# sourceMappingURL=commit-statuses.js.map

/***/ }),

/***/ 6707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ mayLandMs),
/* harmony export */   MJ: () => (/* binding */ trackWrites),
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   c: () => (/* binding */ lookUntil),
/* harmony export */   oQ: () => (/* binding */ answered)
/* harmony export */ });
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6831);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(793);



/**
 * A write without an answer may have been carried out, or may be yet: GitHub ends what takes longer than 10 s. So its result is
 * looked for until it can no longer come, and only then the write is sent again. The post step does the same for what main could not finish.
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
/** An unanswered write lands within this time after it was sent, or never. */
const mayLandMs = 12_000;
/** `onChange` gets the time of the clock until which a write may land: before the write leaves, and again when it is answered. */
function trackWrites(clock, onChange) {
    const unanswered = new Map();
    const last = () => Math.max(0, ...Array.from(unanswered.values(), ({ until }) => until));
    return {
        sent() {
            const write = {};
            let answered = () => { };
            const answer = new Promise((resolve) => {
                answered = resolve;
            });
            unanswered.set(write, { until: clock.now() + mayLandMs, answer });
            onChange(last());
            return {
                answered() {
                    answered();
                    if (unanswered.delete(write))
                        onChange(last());
                },
            };
        },
        async landed() {
            const all = [...unanswered.values()];
            await Promise.all(all.map(({ until, answer }) => Promise.race([answer, clock.wait(until - clock.now())])));
        },
    };
}
/** Sends a write that is noted as sent: it is answered, unless the answer leaves open what became of it. */
async function answered(write, send) {
    try {
        const answer = await send();
        write?.answered();
        return answer;
    }
    catch (error) {
        if (!(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isAmbiguous */ .X2)(error.failure)))
            write?.answered();
        throw error;
    }
}
/** How often a write is sent at most. */
const [tries, triesOfProgress] = [3, 2];
/** A request that has not left is sent again without a look, but not where each try takes its whole time. */
const [unsentTries, longestUnsentMs] = [4, 20_000];
/** Carries out a write once, whatever the network does. @throws ApiError */
async function once(api, { send, find, isOver }, writes) {
    const { clock } = api;
    const began = clock.now();
    for (let tried = 1;; tried++) {
        const sentAt = clock.now();
        const write = writes?.sent();
        try {
            return await answered(write, send);
        }
        catch (error) {
            if (!(error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD) || isOver?.())
                throw error;
            if ((0,_http_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .isAmbiguous */ .X2)(error.failure)) {
                const until = isOver ? clock.now() : sentAt + mayLandMs + _api_sending_js__WEBPACK_IMPORTED_MODULE_1__/* .lagMs */ .Ds;
                const found = await lookUntil(api, find, until).catch((cause) => {
                    throw cause instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? (0,_api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .apiError */ .pb)(cause.failure, error.call, cause) : cause;
                });
                if (found !== undefined) {
                    write?.answered();
                    return found;
                }
                if (tried >= (isOver ? triesOfProgress : tries) || isOver?.())
                    throw error;
            }
            else {
                if (!error.failure.unsent || tried >= unsentTries || clock.now() - began > longestUnsentMs)
                    throw error;
                await clock.wait(tried ** 2 * 1000);
            }
        }
    }
}
/** Looks for what GitHub may not show yet, until a time of the clock: at least once at that time. @throws ApiError when the last look failed */
async function lookUntil(api, find, until) {
    for (let milliseconds = 1_000;; milliseconds *= 2.5) {
        const left = until - api.clock.now();
        const found = await find().catch((error) => {
            if (left > 0 && error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD)
                return undefined;
            throw error;
        });
        if (found !== undefined || left <= 0)
            return found;
        await api.clock.wait(Math.min(milliseconds, left));
    }
}
//# sourceMappingURL=once.js.map

/***/ }),

/***/ 87:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ linkOf),
/* harmony export */   JB: () => (/* binding */ createStatus),
/* harmony export */   M7: () => (/* binding */ descriptionLimit),
/* harmony export */   SY: () => (/* binding */ postProgress),
/* harmony export */   lN: () => (/* binding */ postFinalStatus)
/* harmony export */ });
/* harmony import */ var _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2901);
/* harmony import */ var _api_ask_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3976);
/* harmony import */ var _api_sending_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6831);
/* harmony import */ var _once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6707);
/* harmony import */ var _statuses_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3748);





/** GitHub refuses a longer description. */
const descriptionLimit = 140;
/** The one page to look at: what is deployed or, without its URL, the log. */
function linkOf({ environmentUrl, logUrl }) {
    return environmentUrl ?? logUrl;
}
/** What may be missing from a status, by GitHub's names. */
const optional = {
    environment_url: 'environmentUrl',
    log_url: 'logUrl',
    target_url: 'logUrl',
    description: 'description',
};
/**
 * A status without the values that GitHub has refused, or without all, if it does not name them. Undefined: there is nothing to
 * leave out.
 * @param details what GitHub said of each value
 */
function withoutRefused(status, details) {
    const there = Object.entries(optional).filter(([, key]) => status[key]);
    const named = there.filter(([name]) => details.some((text) => text.includes(name)));
    const out = new Map((named.length > 0 ? named : there).map(([name, key]) => [key, `${name} ${status[key]}`]));
    if (out.size === 0)
        return undefined;
    return {
        without: [...out.values()].join(' and '),
        left: { ...status, ...Object.fromEntries(Array.from(out.keys(), (key) => [key, ''])) },
    };
}
/**
 * Posts a status with a single call. `environment_url` is left out rather than sent empty, which would remove it.
 * @throws ApiError, after which it may still have been posted
 */
function createStatus(api, id, status, sending = _api_sending_js__WEBPACK_IMPORTED_MODULE_2__/* .sentOnce */ .oO) {
    const { state, description, logUrl, environmentUrl, autoInactive } = status;
    const purpose = { doing: `post the status \`${state}\``, permission: 'deployments: write', sending };
    return (0,_api_ask_js__WEBPACK_IMPORTED_MODULE_1__/* .ask */ .kA)(api, purpose, _statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .listedStatus */ .CJ, `POST ${_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .statusesOfDeployment */ .p2}`, {
        ...{ deployment_id: id, state, description },
        ...(logUrl !== '' && { log_url: logUrl }),
        ...(environmentUrl && { environment_url: environmentUrl }),
        ...(autoInactive !== undefined && { auto_inactive: autoInactive }),
    });
}
/** Posts `pending` or `in_progress`, unless the deploy is over. @throws ApiError */
function postProgress(api, id, status, { writes, isOver }) {
    const send = () => createStatus(api, id, status, { ..._api_sending_js__WEBPACK_IMPORTED_MODULE_2__/* .sentOnce */ .oO, exists: true });
    return (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .Oo)(api, { send, find: () => findPosted(api, id, status), isOver }, writes);
}
/**
 * Posts a final status. If GitHub refuses a value in it (422), it is posted without, and in the end with the state alone, with a
 * warning: the state is worth more. @throws ApiError
 */
function postFinalStatus(api, id, status, { log, writes }) {
    let wanted = status;
    async function send() {
        try {
            return await createStatus(api, id, wanted, { ..._api_sending_js__WEBPACK_IMPORTED_MODULE_2__/* .sentOnce */ .oO, exists: true });
        }
        catch (error) {
            const isRefusal = error instanceof _api_api_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.kind === 'invalid';
            const smaller = isRefusal ? withoutRefused(wanted, error.failure.details) : undefined;
            if (!isRefusal || !smaller)
                throw error;
            log.warning(`${error.message}. The status \`${status.state}\` is posted again without ${smaller.without}.`);
            wanted = smaller.left;
            return send();
        }
    }
    return (0,_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .Oo)(api, { send, find: () => findPosted(api, id, wanted) }, writes);
}
/** Only the newest status: an older one may say the same, and not be ours. */
async function findPosted(api, id, status) {
    const [newest] = await (0,_statuses_js__WEBPACK_IMPORTED_MODULE_4__/* .listStatuses */ .vM)(api, id, _api_sending_js__WEBPACK_IMPORTED_MODULE_2__/* .lookOnce */ .ns);
    if (newest?.state !== status.state || newest.description !== status.description)
        return undefined;
    // A status without an environment URL may show the one of before.
    const isSameUrl = !status.environmentUrl || newest.environmentUrl === status.environmentUrl;
    return newest.logUrl === status.logUrl && isSameUrl ? newest : undefined;
}
//# sourceMappingURL=post-status.js.map

/***/ })

};
