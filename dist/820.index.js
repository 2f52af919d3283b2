export const id = 820;
export const ids = [820];
export const modules = {

/***/ 7936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nl: () => (/* binding */ graceMs),
  eY: () => (/* binding */ snapshotOf),
  il: () => (/* binding */ startBackgroundWork)
});

// EXTERNAL MODULE: ./lib/src/environment/abandoned.js
var abandoned = __webpack_require__(3048);
;// CONCATENATED MODULE: ./lib/src/environment/duplicate-warning.js
/**
 * A job with `environment: name` makes a deployment of its own there. With ours there are two, and the success of that one
 * can make ours inactive. Says how to avoid it, if the history shows such a record of this run.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idenvironment
 */
function nativeEnvironmentWarning(deployments, { environment, id, runUrl }) {
    const native = deployments.find((past) => past.id !== id && past.task === 'deploy' && past.hasNoPayload && past.logUrl?.startsWith(`${runUrl}/`));
    if (!native)
        return undefined;
    return {
        message: `There are two deployments for this deploy: GitHub made ${native.id}, because a job of this run has \`environment: ${environment}\``,
        help: `Turn off the deployment that GitHub makes for the job:\n\nenvironment:\n  name: ${environment}\n  deployment: false`,
    };
}
//# sourceMappingURL=duplicate-warning.js.map
// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
// EXTERNAL MODULE: ./lib/src/environment/snapshot.js
var snapshot = __webpack_require__(5314);
// EXTERNAL MODULE: ./lib/src/runner/log-links.js
var log_links = __webpack_require__(3695);
// EXTERNAL MODULE: ./lib/src/shared/grace.js
var grace = __webpack_require__(926);
;// CONCATENATED MODULE: ./lib/src/deployment/background.js






/** How long a finished step waits for what follows its final status, and for work in the background. */
const graceMs = 2_000;
/** The environment of a deploy, and the branches whose rules count. */
function snapshotOf({ traces: { environment, task, sha }, bases, defaultBranch }, api, log) {
    return (0,snapshot/* createSnapshot */.$p)(api, { environment, task, sha, bases, defaultBranch }, log);
}
/** Starts to read the environment: warns of a wrong name and of a second record, and marks abandoned deployments. */
function startBackgroundWork(config, { wanted, state }, { api, deployment }, event, { log, clock }) {
    const { environment, task, mark } = wanted;
    const snapshot = snapshotOf(state.saved, api, log);
    const runUrl = (run, repository) => (0,log_links/* runLogUrl */.l)(run, { ...event, repository });
    async function warnOfRules() {
        const meant = (0,merge_rules/* nearMiss */.bi)(environment, await snapshot.rules());
        if (!meant)
            return;
        const { branch, name } = meant;
        log.warning(`${branch} requires a deployment to \`${name}\`; \`${environment}\` is another environment`);
    }
    async function workOnHistory() {
        const { deployments = [] } = (await snapshot.history()) ?? {};
        const id = deployment.id;
        const native = nativeEnvironmentWarning(deployments, {
            environment,
            id,
            runUrl: runUrl(event.runId, event.repository),
        });
        if (native)
            log.warning(native.message, native.help);
        if (config.sweep)
            await (0,abandoned/* sweep */.X0)(api, deployments, { id, task, mark, runUrl }, log);
    }
    const done = Promise.all([warnOfRules(), workOnHistory()]).then(() => { });
    return { snapshot, grace: (0,grace/* createGrace */.N)(graceMs, clock), done };
}
//# sourceMappingURL=background.js.map

/***/ }),

/***/ 8394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ postCommitStatus)
/* harmony export */ });
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7606);
/* harmony import */ var _github_timeline_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7377);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8835);




/**
 * Posts the same as a commit status, for branches that require status checks. Its link is the environment URL or, without
 * one, the log. Never rejects: a failure is a warning.
 */
async function postCommitStatus(api, { sha, context }, status, log) {
    if (context === undefined)
        return;
    const { state, description } = status;
    try {
        await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .createCommitStatus */ .I8)(api, sha, { context, description, state: stateFor(state), targetUrl: (0,_github_post_status_js__WEBPACK_IMPORTED_MODULE_0__/* .linkOf */ .IJ)(status) });
    }
    catch (error) {
        if (!(error instanceof _shared_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .l))
            throw error;
        log.warning(error.message, error.help);
    }
}
/** Commit statuses have fewer states: https://docs.github.com/rest/commits/statuses#create-a-commit-status */
function stateFor(state) {
    if ((0,_github_timeline_js__WEBPACK_IMPORTED_MODULE_3__/* .isOpenState */ .q1)(state))
        return 'pending';
    return state === 'success' || state === 'failure' ? state : 'error';
}
//# sourceMappingURL=commit-status.js.map

/***/ }),

/***/ 2471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isOwn),
/* harmony export */   j: () => (/* binding */ chooseCommit)
/* harmony export */ });
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8835);

const fullSha = /^[0-9a-f]{40}$/;
/**
 * Decides which commit this run deploys. A branch name can move between the event and the call, so a SHA is sent unless
 * the user gave a `ref`. On `pull_request`, `github.sha` is a test merge that no branch contains: the head is deployed.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 * @throws ActionError when the event has no commit; it names the `input` that can give one
 */
function chooseCommit(config, event, input = 'ref') {
    const elsewhere = !isOwn(config, event);
    if (config.ref !== undefined)
        return { ref: config.ref, sha: meantBy(config.ref, elsewhere ? undefined : event), because: 'as given by `ref`' };
    if (elsewhere) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('`ref` is required when `repository` is not the repository of this workflow', {
            help: `Set \`ref\` to the branch, tag or SHA of ${config.repository} that is deployed.`,
        });
    }
    return commitOfEvent(event, input);
}
/** Whether a step is about the repository of its workflow. GitHub's names know no upper and lower case. */
function isOwn({ repository }, event) {
    return repository === undefined || repository.toLowerCase() === event.repository.toLowerCase();
}
function commitOfEvent(event, input) {
    const { payload } = event;
    if (event.name === 'delete' || (event.name === 'push' && payload.deleted))
        throw withoutCommit(event, input);
    if (payload.pull_request)
        return commitOfPull(payload.pull_request, payload.action);
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
    if (event.name === 'status' && payload.sha)
        return exactly(payload.sha, 'the commit whose status started this run');
    if (payload.deployment)
        return exactly(payload.deployment.sha, `the commit of deployment ${payload.deployment.id}`);
    if (payload.issue?.pull_request)
        return { pullRequest: payload.issue.number };
    return exactly(event.sha, event.ref
        ? `the commit of \`${event.ref.replace(/^refs\/(heads|tags)\//, '')}\` on \`${event.name}\``
        : `the commit of the event (\`${event.name}\`)`);
}
function withoutCommit(event, input) {
    // On `delete`, `github.ref` is the default branch.
    const deleted = event.name === 'delete' ? event.payload.ref : event.ref;
    const skip = event.name === 'push' ? 'Skip the step with `if: ${{ !github.event.deleted }}`, or set' : 'Set';
    return new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`There is no commit to ${input === 'ref' ? 'deploy' : 'look for'}: \`${event.name}\` says that ${deleted || 'a ref'} was deleted`, { help: `${skip} \`${input}\` to a branch, tag or SHA.` });
}
/**
 * The head, which is a branch's; after the merge, what the base branch got.
 * https://docs.github.com/webhooks/webhook-events-and-payloads#pull_request
 */
function commitOfPull(pull, action) {
    const { number, head, merged, merge_commit_sha: merge } = pull;
    if (action === 'closed' && merged && merge)
        return exactly(merge, `the merge commit of pull request #${number}`);
    return exactly(head.sha, `the head of pull request #${number}`);
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
        if (!fromFork && isSameRef(ref, `refs/heads/${pull_request.head.ref}`))
            return pull_request.head.sha;
    }
    // On every event, `github.sha` is what `github.ref` was then, and what a checkout gets.
    return isSameRef(ref, event.ref) ? event.sha : undefined;
}
function isSameRef(ref, full) {
    return [full, full.replace(/^refs\//, ''), full.replace(/^refs\/(heads|tags)\//, '')].includes(ref);
}
function exactly(sha, because) {
    return { ref: sha, sha, because };
}
//# sourceMappingURL=commit.js.map

/***/ }),

/***/ 4287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eo: () => (/* binding */ discarded),
  Q6: () => (/* binding */ ofAnotherCommit),
  ho: () => (/* binding */ create_open)
});

// EXTERNAL MODULE: ./lib/src/github/api.js
var github_api = __webpack_require__(1820);
// EXTERNAL MODULE: ./lib/src/github/deployments.js
var deployments = __webpack_require__(8412);
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
// EXTERNAL MODULE: ./lib/src/github/error-guide.js + 1 modules
var error_guide = __webpack_require__(411);
// EXTERNAL MODULE: ./lib/src/github/write-once.js
var write_once = __webpack_require__(8921);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/shared/identity.js
var identity = __webpack_require__(3258);
// EXTERNAL MODULE: ./lib/src/shared/grace.js
var shared_grace = __webpack_require__(926);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/deployment/commit-status.js
var commit_status = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/src/deployment/deploy-state.js
var deploy_state = __webpack_require__(6049);
// EXTERNAL MODULE: ./lib/src/deployment/final-status.js
var final_status = __webpack_require__(1843);
;// CONCATENATED MODULE: ./lib/src/deployment/open-deployment.js






/** What nothing needs before the create call; loaded before the command runs, which may delete the files of this action. */
function loadSettling() {
    return __webpack_require__.e(/* import() */ 610).then(__webpack_require__.bind(__webpack_require__, 7610));
}
/** Reports on a deployment that exists. */
function openDeployment(api, deployment, state, log) {
    const settling = loadSettling();
    const { statusContext } = state.saved;
    const commitStatus = { sha: deployment.sha, context: statusContext };
    let queue = Promise.resolve();
    let commitStatusPosted = Promise.resolve();
    function record() {
        const { id, sha, environment, task } = deployment;
        const { autoInactive, superseded, transient, adopted } = state.saved;
        return {
            id,
            sha,
            environment,
            task,
            autoInactive,
            superseded,
            transient,
            isFirst: adopted ? undefined : true,
            statusContext,
        };
    }
    function posted(status) {
        const after = Date.now() - state.saved.traces.at;
        log.line(`${status.state.padEnd(11)}  posted after ${(0,shared_text/* duration */.p0)(after)}`);
    }
    async function post(status) {
        const { id } = await (0,write_once/* postStatusOnce */.Q1)(api, deployment.id, status);
        state.progressPosted(id);
        posted(status);
    }
    return {
        api,
        deployment,
        postProgress(name) {
            const status = (0,final_status/* progressStatus */.Ux)(name, (0,deploy_state/* statusOptions */.FJ)(state.saved));
            queue = queue
                .then(() => post(status))
                .catch((error) => log.warning(`The status \`${name}\` is missing: ${error.message}`));
            if (name === 'pending')
                commitStatusPosted = (0,commit_status/* postCommitStatus */.U)(api, commitStatus, status, log);
            return queue;
        },
        async postFinal(status, { snapshot, grace }) {
            await queue;
            const { settle } = await settling;
            const options = { snapshot, grace: shared_grace/* endless */.b, log, earlierCommitStatus: commitStatusPosted };
            const { statusId, followed } = await settle(api, record(), status, options);
            state.finalPosted();
            posted(status);
            grace.start();
            api.patience.endSoon();
            const done = await grace.wait(followed);
            if (done)
                state.settled();
            else
                log.line('What follows the final status takes longer than 2 s: the post step of this action goes on with it');
            return { statusId, ...done };
        },
    };
}
//# sourceMappingURL=open-deployment.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/create.js









/** Creates the deployment. The call is on its way before the client that makes it is loaded. */
async function create_open(config, event, context, plan) {
    const { repository, wanted, adopted, state } = plan;
    if (adopted)
        return openDeployment(await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context, state.watch(context.fetch)), adopted, state, context.log);
    const url = `${(0,github_api/* withoutSlash */.m)(config.apiUrl)}/repos/${repository}/deployments`;
    const began = context.clock.now();
    const first = earlyRequest(state.watch(context.fetch), url, {
        method: 'POST',
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `token ${config.token}`,
            'content-type': 'application/json; charset=utf-8',
            'user-agent': identity/* userAgent */.N1,
            'x-github-api-version': identity/* apiVersion */.XV,
        },
        body: JSON.stringify((0,deployments/* createBody */.Fm)(wanted)),
    });
    await first.sent;
    const connection = (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.ER)(event), context, first.fetch);
    const [api] = await Promise.all([connection, loadSettling()]);
    return create(api, wanted, { state, log: context.log, began });
}
/** Creates the deployment, and checks that it is of the commit that was meant. */
async function create(api, wanted, { state, log, began }) {
    const deployment = await (0,write_once/* createOnce */.Ur)(api, wanted, state.saved.traces, began);
    state.opened(deployment);
    if (wanted.sha !== undefined && deployment.sha !== wanted.sha) {
        state.notRun(ofAnotherCommit);
        if (await discarded(api, deployment.id, log))
            state.discarded();
        throw new errors/* ActionError */.l(`GitHub recorded the commit ${deployment.sha} for \`${wanted.ref}\`, but this run is about ${wanted.sha}: the ref has moved since the run was started`, { help: 'Leave `ref` out: then the commit of the event is deployed, wherever its branch is by now.' });
    }
    return openDeployment(api, deployment, state, log);
}
const ofAnotherCommit = 'the record is of another commit';
/** A record of another commit does not stay behind; one that cannot be deleted is left to the post step, to be marked as an error. */
async function discarded(api, id, log) {
    try {
        await (0,deployments/* deleteDeployment */.rd)(api, id);
        return true;
    }
    catch (error) {
        log.line(`Deployment ${id} could not be deleted: ${(0,error_guide/* reasonOf */.A3)(error)}`);
        return false;
    }
}
//# sourceMappingURL=create.js.map

/***/ }),

/***/ 6049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ statusOptions),
/* harmony export */   Xp: () => (/* binding */ startDeployState),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* harmony import */ var _github_timeline_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7377);
/* harmony import */ var _github_write_watch_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1773);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8835);
/* harmony import */ var _final_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1843);
/* harmony import */ var _late_writes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(540);
/* harmony import */ var _saved_state_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1847);







/** Starts with what is known before the first call, and saves it. What cannot be saved is a warning, and kept in memory. */
function startDeployState({ env, token, log, clock }, first) {
    let saved = first;
    let warned = false;
    let commandRuns = false;
    save();
    function save() {
        try {
            (0,_saved_state_js__WEBPACK_IMPORTED_MODULE_4__/* .saveState */ .LZ)({ env, token }, saved, commandRuns);
        }
        catch (error) {
            if (!warned)
                log.warning(`The state of the deploy cannot be saved for the post step: ${(0,_shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}`);
            warned = true;
        }
    }
    function change(more) {
        if (Object.keys(more).length === 0)
            return;
        saved = { ...saved, ...more };
        save();
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
        opened({ id, sha }) {
            // One of the create calls made it. Each other one without an answer may have made one more.
            const [, ...others] = saved.unanswered.filter(({ what }) => what === 'create');
            change({ deploymentId: id, sha, unanswered: others });
        },
        progressPosted(statusId) {
            if (saved.firstStatusId === undefined)
                change({ firstStatusId: statusId });
        },
        cancelled() {
            if (saved.outcome)
                return;
            change({ outcome: { kind: 'cancelled', milliseconds: Date.now() - saved.traces.at } });
        },
        commandStarts() {
            commandRuns = true;
        },
        reported(values) {
            commandRuns = false;
            saved = { ...saved, late: { ...saved.late, ...values } };
            save();
        },
        commandEnded(outcome) {
            if (!saved.outcome)
                change({ outcome });
        },
        overtaken: (by) => change({ outcome: saved.outcome ?? { kind: 'overtaken', by } }),
        skipped: (reason) => change({ outcome: { kind: 'skipped', reason } }),
        notRun: (reason) => change({ outcome: { kind: 'not-run', reason } }),
        discarded: () => change({ deploymentId: undefined, settled: !(0,_late_writes_js__WEBPACK_IMPORTED_MODULE_2__/* .mayStillLand */ .d6)(saved, clock) }),
        nothingToTell: () => change({ settled: true }),
        finalPosted: () => change({ final: 'posted' }),
        settled: () => change({ final: 'followed', settled: !(0,_late_writes_js__WEBPACK_IMPORTED_MODULE_2__/* .mayStillLand */ .d6)(saved, clock) }),
        handedOver: () => change({ handedOver: true, settled: !(0,_late_writes_js__WEBPACK_IMPORTED_MODULE_2__/* .mayStillLand */ .d6)(saved, clock) }),
        watch: (fetch) => (0,_github_write_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .watchWrites */ .M1)(fetch, clock, {
            sent(write, deployment = saved.deploymentId) {
                // What becomes of others is not awaited.
                if (deployment === saved.deploymentId)
                    change({ unanswered: [...saved.unanswered, write] });
            },
            done(write, isCarriedOut) {
                if (!saved.unanswered.includes(write))
                    return;
                const unanswered = saved.unanswered.filter((other) => other !== write);
                const isAgain = isCarriedOut && unanswered.some(({ what }) => what === write.what) && !isFinal(write);
                change({ unanswered, ...(isAgain && { sentAgain: [...saved.sentAgain, write.what] }) });
            },
        }),
        ending: () => endingOf(saved, saved.outcome ?? { kind: 'interrupted' }),
    };
}
/** A second final status says the same as the first. */
function isFinal({ what }) {
    return what !== _github_write_watch_js__WEBPACK_IMPORTED_MODULE_5__/* .pendingCommitStatus */ .rO && !(0,_github_timeline_js__WEBPACK_IMPORTED_MODULE_6__/* .isOpenState */ .q1)(what);
}
/** What an outcome means, for the deploy that `saved` is about. */
function endingOf(saved, outcome) {
    return {
        status: (0,_final_status_js__WEBPACK_IMPORTED_MODULE_1__/* .finalStatus */ .nH)(outcome, statusOptions(saved)),
        exitCode: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOf */ .FO)(outcome),
        commandExitCode: commandExitCode(outcome),
        wasCancelled: outcome.kind === 'cancelled',
        milliseconds: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .timeOf */ .nR)(outcome),
    };
}
/** What every status of a deploy has in common. */
function statusOptions({ logUrl, cancelledState, late }) {
    return { logUrl, cancelledState, ...late };
}
function commandExitCode(outcome) {
    if (outcome.kind === 'unverified' || outcome.kind === 'overtaken')
        return 0;
    return outcome.kind === 'exit' ? outcome.code : undefined;
}
//# sourceMappingURL=deploy-state.js.map

/***/ }),

/***/ 1843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ statusDescription),
/* harmony export */   Ux: () => (/* binding */ progressStatus),
/* harmony export */   nH: () => (/* binding */ finalStatus)
/* harmony export */ });
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5831);
/* harmony import */ var _late_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7729);



/** The final status for an outcome. `success` only ever comes from a command that exited with 0, or a job that succeeded. */
function finalStatus(outcome, options) {
    const { state, message } = verdict(outcome, options.cancelledState);
    const description = statusDescription(state, message, options.description);
    return { state, logUrl: options.logUrl, description, ...(0,_late_values_js__WEBPACK_IMPORTED_MODULE_1__/* .shownIn */ .fz)(state, options) };
}
/** The user's own words; where something went wrong, after ours. */
function statusDescription(state, message, given) {
    const parts = ['failure', 'error', 'inactive'].includes(state) ? [message, given] : [given ?? message];
    return (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(parts.filter((part) => part !== undefined).join(' · '), _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__/* .descriptionLimit */ .M7);
}
/** A status on the way: `pending` or `in_progress`. */
function progressStatus(state, options) {
    const message = state === 'pending' ? 'Waiting to deploy' : 'Deploying';
    return { state, logUrl: options.logUrl, description: (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(options.description ?? message, _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__/* .descriptionLimit */ .M7) };
}
function verdict(outcome, cancelledState) {
    switch (outcome.kind) {
        case 'exit':
            return outcome.code === 0
                ? { state: 'success', message: `Deployed in ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds)}` }
                : { state: 'failure', message: `exit code ${outcome.code} after ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds)}` };
        case 'signal':
            return { state: 'error', message: `killed by ${outcome.signal} after ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds)}` };
        case 'unstartable':
            return { state: 'error', message: `could not be started: ${outcome.reason}` };
        case 'cancelled':
            // The runner sends the same signals for both: https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
            return { state: cancelledState, message: `cancelled or timed out after ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds)}` };
        case 'unverified':
            return { state: 'failure', message: `${outcome.reason}, after ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds)}` };
        case 'overtaken':
            return { state: 'failure', message: `a newer commit, ${outcome.by.slice(0, 7)}, was deployed meanwhile` };
        case 'interrupted':
            return { state: 'error', message: 'interrupted: the action was killed before the deploy ended' };
        case 'skipped':
            return { state: 'inactive', message: `not deployed: ${outcome.reason}` };
        case 'not-run':
            return { state: 'error', message: `not deployed: ${outcome.reason}` };
        case 'job':
            return jobVerdict(outcome.result, (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)(outcome.milliseconds), cancelledState);
    }
}
function jobVerdict(result, time, cancelledState) {
    const verdicts = {
        success: { state: 'success', message: `Deployed in ${time}` },
        failure: { state: 'failure', message: `the job failed after ${time}` },
        cancelled: { state: cancelledState, message: `the job was cancelled after ${time}` },
        unknown: { state: 'error', message: `the job ended without a result after ${time}` },
    };
    return verdicts[result];
}
//# sourceMappingURL=final-status.js.map

/***/ }),

/***/ 7729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ lateValuesOf),
/* harmony export */   Kr: () => (/* binding */ urlToVerify),
/* harmony export */   Qe: () => (/* binding */ lateValuesInPost),
/* harmony export */   fz: () => (/* binding */ shownIn),
/* harmony export */   sH: () => (/* binding */ lateValuesSchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4922);
/* harmony import */ var _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5831);



/** Values that an input gives and that may change until the final status: the command reports them, or a later step makes them. */
const lateValuesSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    description: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    environmentUrl: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
});
/** As the inputs of main have them. */
function lateValuesOf(config) {
    const { description } = config;
    return {
        description: description === undefined ? undefined : (0,_shared_text_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(description, _github_post_status_js__WEBPACK_IMPORTED_MODULE_0__/* .descriptionLimit */ .M7),
        environmentUrl: config.action === 'deploy' ? config.environmentUrl : undefined,
    };
}
/** As the inputs of the post step have them, which are evaluated again: they may come from a step that ran after main. */
function lateValuesInPost(saved, { environmentUrl }) {
    return { ...saved, environmentUrl };
}
/** What a status in this state shows of them, beside its description. Only what is deployed has a URL. */
function shownIn(state, { environmentUrl }) {
    return state === 'success' ? { environmentUrl } : {};
}
/** What the input `verify-url` asks for: a URL, or the environment's own. */
function urlToVerify(given, { environmentUrl }) {
    return given === 'environment-url' ? environmentUrl : given;
}
//# sourceMappingURL=late-values.js.map

/***/ }),

/***/ 8675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FA: () => (/* binding */ removeDoubles),
/* harmony export */   d6: () => (/* binding */ mayStillLand),
/* harmony export */   jR: () => (/* binding */ awaitLateWrites)
/* harmony export */ });
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8412);
/* harmony import */ var _github_error_guide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(411);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7606);
/* harmony import */ var _github_statuses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3748);
/* harmony import */ var _github_write_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8921);
/* harmony import */ var _github_write_watch_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1773);
/* harmony import */ var _shared_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5831);
/* harmony import */ var _own_statuses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5479);








/** Writes whose result main does not know, because it was killed or got no answer: GitHub may still carry them out. */
const longestPauseSeconds = 5;
/** Whether a write may still be carried out. After several create calls, a second record may be left at any time. */
function mayStillLand({ unanswered }, clock) {
    return unanswered.some(({ what, at }) => what === 'create' || clock.now() < at + _github_write_watch_js__WEBPACK_IMPORTED_MODULE_6__/* .mayLandMs */ .BV);
}
/**
 * Waits until every write without a known result has shown up, or can no longer be carried out. Resolves to the records that
 * this deploy has made, oldest first: more than one where a creation was sent again and both were carried out.
 * @throws ApiError
 */
async function awaitLateWrites(api, saved, log) {
    const { unanswered, deploymentId } = saved;
    const creates = unanswered.filter(({ what }) => what === 'create').length;
    const looks = creates > 0 || deploymentId === undefined;
    const { clock } = api;
    const over = clock.now() + msLeft(unanswered, clock);
    for (let seconds = 1;; seconds = Math.min(seconds * 2, longestPauseSeconds)) {
        const created = looks ? await (0,_github_write_once_js__WEBPACK_IMPORTED_MODULE_4__/* .findAllCreated */ .Jp)(api, saved.traces) : [];
        const others = created.filter(({ id }) => id !== deploymentId);
        const haveShown = others.length >= creates && (await statusesHaveShown(api, saved, created[0]));
        const left = over - clock.now();
        if (haveShown || left <= 0)
            return created;
        if (seconds === 1)
            log.line(`Waiting up to ${(0,_shared_text_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(left)} for calls that GitHub may still carry out`);
        await clock.wait(Math.min(seconds * 1000, left));
    }
}
function msLeft(unanswered, clock) {
    const last = Math.max(Number.NEGATIVE_INFINITY, ...unanswered.map(({ at }) => at));
    // A machine that was started again counts from the beginning.
    return Math.min(_github_write_watch_js__WEBPACK_IMPORTED_MODULE_6__/* .mayLandMs */ .BV, last + _github_write_watch_js__WEBPACK_IMPORTED_MODULE_6__/* .mayLandMs */ .BV - clock.now());
}
async function statusesHaveShown(api, saved, created) {
    const awaited = saved.unanswered.filter(({ what }) => what !== 'create').map(({ what }) => what);
    const id = saved.deploymentId ?? created?.id;
    // What is handed over is open anyway.
    if (awaited.length === 0 || id === undefined || saved.handedOver)
        return awaited.length === 0 || saved.handedOver;
    const statuses = await (0,_github_statuses_js__WEBPACK_IMPORTED_MODULE_3__/* .listStatuses */ .vM)(api, id);
    const own = statuses.filter((status) => (0,_own_statuses_js__WEBPACK_IMPORTED_MODULE_5__/* .isOwnStatus */ .D)(status, saved, api)).map(({ state }) => state);
    const shown = awaited.includes(_github_write_watch_js__WEBPACK_IMPORTED_MODULE_6__/* .pendingCommitStatus */ .rO) ? [...own, ...(await pendingOnes(api, saved))] : own;
    const sent = [...awaited, ...saved.sentAgain];
    return awaited.every((what) => count(shown, what) >= count(sent, what));
}
/** The pending commit statuses of this step. Those that cannot be read may still come. */
async function pendingOnes(api, { sha, traces, statusContext, logUrl }) {
    try {
        const statuses = await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .listCommitStatuses */ .Yk)(api, sha ?? traces.sha ?? '');
        const isOwn = (one) => one.context === statusContext && one.state === 'pending' && one.targetUrl === logUrl;
        return statuses.filter(isOwn).map(() => _github_write_watch_js__WEBPACK_IMPORTED_MODULE_6__/* .pendingCommitStatus */ .rO);
    }
    catch (error) {
        if (!(error instanceof _github_error_guide_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD))
            throw error;
        return [];
    }
}
function count(all, what) {
    return all.filter((one) => one === what).length;
}
/**
 * A second record of one deploy does not stay. Where it cannot be deleted, it is inactive; so is one that is only known by its
 * payload: it could be another job's, which then goes on with it. Never rejects.
 */
async function removeDoubles(api, doubles, saved, log) {
    for (const { id } of doubles) {
        const status = { state: 'inactive', description: 'recorded twice', logUrl: saved.logUrl };
        const deactivate = async () => void (await (0,_github_write_once_js__WEBPACK_IMPORTED_MODULE_4__/* .postStatusOnce */ .Q1)(api, id, status));
        try {
            if (saved.traces.payloadHash === undefined)
                await (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .deleteDeployment */ .rd)(api, id).catch(deactivate);
            else
                await deactivate();
            log.line(`Deployment ${id} recorded the same deploy a second time: it was deleted, or made inactive`);
        }
        catch (error) {
            log.warning(`Deployment ${id} records the same deploy a second time, and could not be removed: ${(0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}`);
        }
    }
}
//# sourceMappingURL=late-writes.js.map

/***/ }),

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ defaultBranchOf),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _github_refs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(216);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2471);


/**
 * The pull request or ref that this step deploys. A given `ref` stands for itself; in another repository, nothing of the event
 * counts. `pull` is the pull request that was looked up for the event, if one was.
 */
function originOf(config, event, pull) {
    if (config.ref !== undefined)
        return { ref: (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m)(config.ref), ...((0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .N)(config, event) && pullOf(event, pull)) };
    return (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .N)(config, event) ? originOfEvent(event, pull) : {};
}
function originOfEvent(event, looked) {
    const { payload } = event;
    const { pull_request, merge_group, workflow_run, check_run, check_suite, deployment } = payload;
    const run = workflow_run ?? check_run ?? check_suite;
    const pull = pullOf(event, looked);
    if (looked)
        return { ...pull, ref: looked.fromFork ? undefined : looked.ref };
    // What a merge has made is of the base branch: see `chooseCommit`.
    if (pull_request?.merged && payload.action === 'closed')
        return { ...pull, ref: pull_request.base.ref };
    if (pull_request)
        return { ...pull, ref: isFork(pull_request) ? undefined : pull_request.head.ref };
    if (merge_group)
        return { ref: (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m)(merge_group.head_ref), bases: [(0,_github_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m)(merge_group.base_ref)] };
    if (run)
        return { ...pull, ref: isFromFork(run, event) ? undefined : (run.head_branch ?? undefined) };
    return { ref: (0,_github_refs_js__WEBPACK_IMPORTED_MODULE_0__/* .shortRef */ .m)(deployment?.ref ?? event.ref) || undefined };
}
/** The pull request of the event. The events of runs and checks name those that their commit is the head of. */
function pullOf({ payload }, looked) {
    const { pull_request, workflow_run, check_run, check_suite } = payload;
    if (looked)
        return { pull: looked.number, bases: [looked.base] };
    if (pull_request)
        return { pull: pull_request.number, bases: [pull_request.base.ref] };
    const pulls = (workflow_run ?? check_run ?? check_suite)?.pull_requests ?? [];
    const [first] = pulls;
    return first ? { pull: first.number, bases: pulls.map(({ base }) => base.ref) } : {};
}
function isFork({ head, base }) {
    return head.repo?.full_name !== base.repo?.full_name;
}
function isFromFork(run, { repository }) {
    return run.head_repository ? run.head_repository.full_name.toLowerCase() !== repository.toLowerCase() : false;
}
/** The default branch, where it is that of the event's repository, and the event names it. */
function defaultBranchOf(config, event) {
    return (0,_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .isOwn */ .N)(config, event) ? event.payload.repository?.default_branch : undefined;
}
//# sourceMappingURL=origin.js.map

/***/ }),

/***/ 540:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Ws: () => (/* binding */ outcomeSchema),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   qT: () => (/* binding */ endedWithJob)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4922);


const milliseconds = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig();
/**
 * How a deploy ended. `exit`, `signal` and `unstartable` are what became of the command; `cancelled` means that the runner
 * stopped us; `job` is the result of a job whose other steps were the deploy; `unverified` means that the command succeeded, but
 * what it deployed does not give the expected answer; `overtaken` that a newer commit was deployed meanwhile; `interrupted` that
 * this action was killed before it could see the end; `not-run` that the command was never started, and `skipped` that it did not need to be.
 */
const outcomeSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .discriminatedUnion */ .gMt('kind', [
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('exit'), code: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('signal'), signal: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('unstartable'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('cancelled'), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('job'), result: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['success', 'failure', 'cancelled', 'unknown']), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('unverified'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), milliseconds }),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('overtaken'), by: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('interrupted') }),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('not-run'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
    zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ kind: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz('skipped'), reason: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }),
]);
const signalNumbers = node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals;
/** The step's exit code: the command's own, or what a shell makes of a signal. */
function exitCodeOf(outcome) {
    if (outcome.kind === 'exit')
        return outcome.code;
    if (outcome.kind === 'signal')
        return 128 + (signalNumbers[outcome.signal] ?? 0);
    return outcome.kind === 'cancelled' ? 130 : 1;
}
/** Whether the command did what it should. */
function isSuccess(outcome) {
    return outcome.kind === 'exit' && outcome.code === 0;
}
/** How long the deploy took, in milliseconds; undefined where that is not known. */
function timeOf(outcome) {
    return 'milliseconds' in outcome ? outcome.milliseconds : undefined;
}
/** The outcome of a deploy whose end main did not see, from the status of its job. Nothing defaults to success. */
function endedWithJob({ bracket, traces }, jobStatus) {
    const milliseconds = Date.now() - traces.at;
    if (bracket)
        return { kind: 'job', result: jobResult(jobStatus), milliseconds };
    return jobStatus === 'cancelled' ? { kind: 'cancelled', milliseconds } : { kind: 'interrupted' };
}
/** https://docs.github.com/actions/reference/workflows-and-actions/contexts#job-context */
function jobResult(jobStatus) {
    return jobStatus === 'success' || jobStatus === 'failure' || jobStatus === 'cancelled' ? jobStatus : 'unknown';
}
//# sourceMappingURL=outcome.js.map

/***/ }),

/***/ 5479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isOwnStatus)
/* harmony export */ });
/* harmony import */ var _github_write_once_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8921);

/** Another attempt of a job does not begin sooner after this one, and GitHub's times have whole seconds. */
const betweenAttemptsMs = 5_000;
/**
 * Whether a status can be this step's. An adopted deployment may have those of an earlier attempt: status ids tell, and where
 * this step could post none, the time and the log that the status leads to, which may be the same in each attempt.
 */
function isOwnStatus({ id, logUrl, createdAt }, saved, api) {
    if (!saved.adopted)
        return true;
    if (saved.firstStatusId !== undefined)
        return id >= saved.firstStatusId;
    const began = (0,_github_write_once_js__WEBPACK_IMPORTED_MODULE_0__/* .byGitHubsClock */ .WN)(api, saved.traces.at) - betweenAttemptsMs;
    return logUrl === saved.logUrl && createdAt.getTime() >= began;
}
//# sourceMappingURL=own-statuses.js.map

/***/ }),

/***/ 6505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ planAndSave),
/* harmony export */   b: () => (/* binding */ planDeploy)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(254);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1820);
/* harmony import */ var _github_commits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1030);
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8412);
/* harmony import */ var _github_error_guide_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(411);
/* harmony import */ var _github_write_once_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8921);
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2545);
/* harmony import */ var _runner_log_links_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3695);
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2471);
/* harmony import */ var _deploy_state_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(6049);
/* harmony import */ var _late_values_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7729);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(9200);













/** Decides what to deploy, and saves it for the post step. It calls GitHub only if something must be looked up first. */
async function planAndSave(config, event, context) {
    const { first, ...plan } = await planDeploy(config, event, context);
    return { ...plan, state: (0,_deploy_state_js__WEBPACK_IMPORTED_MODULE_9__/* .startDeployState */ .Xp)({ ...context, token: config.token }, first) };
}
/** The same, without saving it. */
async function planDeploy(config, event, context) {
    const repository = config.repository ?? event.repository;
    const adopted = await findAdoptedOrWarn(config, event, context);
    const { commit, pull } = adopted
        ? { commit: commitOfAdopted(adopted), pull: undefined }
        : await commitOf(config, event, context, repository);
    const origin = (0,_origin_js__WEBPACK_IMPORTED_MODULE_11__/* .originOf */ .y)(config, event, pull);
    const wanted = { ...wantedDeployment(config, event, commit, origin), ...(adopted && valuesOf(adopted)) };
    const { ref, sha, environment, task, payload, mark } = wanted;
    const ending = config.action === 'deploy' ? config : undefined;
    const first = {
        version: 1,
        repository,
        traces: {
            ...{ ref, sha, environment, task, nonce: mark.nonce, at: Date.now() },
            payloadHash: typeof payload === 'string' ? (0,_github_write_once_js__WEBPACK_IMPORTED_MODULE_5__/* .hashOf */ .qQ)(payload) : undefined,
        },
        bracket: ending !== undefined && ending.run === undefined,
        cancelledState: ending?.cancelledState ?? 'error',
        autoInactive: ending?.autoInactive ?? false,
        superseded: ending?.superseded ?? 'keep',
        bases: wanted.mark.bases && [...wanted.mark.bases],
        defaultBranch: (0,_origin_js__WEBPACK_IMPORTED_MODULE_11__/* .defaultBranchOf */ .d)(config, event),
        statusContext: config.statusContext,
        transient: wanted.transientEnvironment,
        adopted: adopted !== undefined,
        logUrl: config.logUrl ?? (0,_runner_log_links_js__WEBPACK_IMPORTED_MODULE_7__/* .jobLogUrl */ .T)(config.checkRunId, event),
        late: (0,_late_values_js__WEBPACK_IMPORTED_MODULE_10__/* .lateValuesOf */ .Eq)(config),
        deploymentId: adopted?.id,
        because: commit.because,
        unanswered: [],
        sentAgain: [],
        handedOver: false,
        final: 'open',
        settled: false,
    };
    return { repository, commit, wanted, adopted, first };
}
function commitOfAdopted({ id, ref, sha }) {
    return { ref, sha, because: `the commit of deployment ${id}, which exists already` };
}
async function commitOf(config, event, context, repository) {
    const chosen = (0,_commit_js__WEBPACK_IMPORTED_MODULE_8__/* .chooseCommit */ .j)(config, event);
    if (!('pullRequest' in chosen))
        return { commit: chosen, pull: undefined };
    const number = chosen.pullRequest;
    const api = await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .openApi */ .N)({ ...config, repository }, (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_6__/* .isReadOnlyRun */ .ER)(event), context);
    const pull = await (0,_github_commits_js__WEBPACK_IMPORTED_MODULE_2__/* .getPullRequest */ .T9)(api, number);
    const { sha } = pull;
    return { commit: { ref: sha, sha, because: `the head of pull request #${number}` }, pull };
}
function wantedDeployment(config, event, { ref, sha }, origin) {
    const { environment, task, description, payload = {}, requiredContexts, autoMerge, transientEnvironment } = config;
    const { repository, runId: run, runAttempt: attempt, job, step } = event;
    const { statusContext } = config;
    const target = (0,_commit_js__WEBPACK_IMPORTED_MODULE_8__/* .isOwn */ .N)(config, event) ? undefined : config.repository;
    return {
        ...{ ref, sha, environment, task, description, payload, requiredContexts, autoMerge, transientEnvironment },
        productionEnvironment: config.productionEnvironment === 'auto'
            ? environment.toLowerCase() === 'production'
            : config.productionEnvironment,
        mark: {
            ...{ repository, target, run, attempt, job, step, checkRun: config.checkRunId, nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)() },
            ...{ environment, sha, ...origin, statusContext, transient: transientEnvironment },
        },
    };
}
/** An existing record decides what is deployed, whatever this step's inputs are. */
function valuesOf({ environment, task, payload, transient, production }) {
    const known = typeof payload === 'object' && payload !== null ? { ...payload } : String(payload ?? '');
    return { environment, task, payload: known, transientEnvironment: transient, productionEnvironment: production };
}
/** The same, but with `on-api-error: warn` one that cannot be read is a warning: the deploy goes on without a record. */
async function findAdoptedOrWarn(...step) {
    const [{ onApiError }, , { log }] = step;
    try {
        return await findAdopted(...step);
    }
    catch (error) {
        if (!(error instanceof _github_error_guide_js__WEBPACK_IMPORTED_MODULE_4__/* .ApiError */ .hD) || onApiError === 'fail')
            throw error;
        log.warning(`${error.message}. Deploying without a record (on-api-error: warn).`, error.help);
        return undefined;
    }
}
/**
 * The existing deployment that this step reports on instead of creating one: the one of `deployment-id`, or the one that
 * started this run, unless the step is about another environment or commit.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#deployment
 * @throws ApiError when there is no such deployment
 */
async function findAdopted(config, event, context) {
    if (config.action !== 'deploy')
        return undefined;
    const { deploymentId, environment, ref, repository = event.repository } = config;
    const { deployment } = event.payload;
    // What `deployment-id` is by default: https://docs.github.com/webhooks/webhook-events-and-payloads#deployment
    const ofEvent = event.name === 'deployment' && deployment?.id === deploymentId;
    if (deploymentId !== undefined && !ofEvent) {
        const api = await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_1__/* .openApi */ .N)({ ...config, repository }, (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_6__/* .isReadOnlyRun */ .ER)(event), context);
        return (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_3__/* .getDeployment */ .i8)(api, deploymentId);
    }
    if (!ofEvent || !deployment || !(0,_commit_js__WEBPACK_IMPORTED_MODULE_8__/* .isOwn */ .N)(config, event) || ref !== undefined)
        return undefined;
    const [owner = '', repo = ''] = repository.split('/');
    return environment === '' || (0,_environment_merge_rules_js__WEBPACK_IMPORTED_MODULE_12__/* .isSameName */ .yS)(environment, deployment.environment ?? '')
        ? (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_3__/* .readDeployment */ .iJ)({ owner, repo }, 200, deployment)
        : undefined;
}
//# sourceMappingURL=plan.js.map

/***/ }),

/***/ 1847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   qP: () => (/* binding */ stateVariable),
/* harmony export */   un: () => (/* binding */ readState)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4922);
/* harmony import */ var _runner_whole_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2277);
/* harmony import */ var _late_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7729);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(540);





const savedSchema = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    /** Stands first: the post step's entry looks at the first characters only. */
    settled: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    version: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(1),
    /** `owner/name` of the repository that holds the deployment. */
    repository: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    /** What the create call asks for, and the mark by which its record is found if the answer never came. */
    traces: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
        ref: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        sha: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        environment: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        task: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        nonce: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
        payloadHash: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
        at: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    }),
    /** Whether the rest of the job is the deploy, so that its result is the outcome. */
    bracket: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    cancelledState: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['error', 'failure', 'inactive']),
    autoInactive: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('auto')]),
    /** The branches whose rules may require this deployment: the pull requests' bases, and the default branch where it is known. */
    bases: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP())),
    defaultBranch: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    /** What becomes of the earlier deployments of this action after a success. */
    superseded: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['keep', 'delete']),
    statusContext: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    transient: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    /** The deployment existed before this step: it may have statuses of others. */
    adopted: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    logUrl: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    late: _late_values_js__WEBPACK_IMPORTED_MODULE_2__/* .lateValuesSchema */ .sH,
    deploymentId: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()),
    /** Writes that may have been carried out, or may be yet: see `write-watch`. */
    unanswered: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ what: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), at: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig() })),
    /** Of those, the ones that were sent again and carried out: each may show up once more. */
    sentAgain: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    /** Left open on purpose, for `update`. */
    handedOver: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
    /** Whether GitHub has taken the final status, and whether all that follows it is done. */
    final: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['open', 'posted', 'followed']),
    /** The first status that this step has posted. */
    firstStatusId: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()),
    sha: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()),
    because: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(),
    outcome: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeSchema */ .Ws),
});
const key = 'deploy-status-action';
/** Where the runner puts it for the post step. */
const stateVariable = `STATE_${key}`;
/**
 * Saves for the post step; the last one saved counts. Written at once and by hand, since it must be on disk before the
 * create call leaves, and loading `@actions/core` for it would hold that call up. The token seals it: a command can get at
 * the file, but does not have the token.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#sending-values-to-the-pre-and-post-actions
 * @param commandRuns it may be deleting the folder: then nothing is made in it, and a file that is gone stays so for now
 * @throws the system's error; what was saved before is whole then
 */
function saveState({ env, token }, saved, commandRuns) {
    const file = env['GITHUB_STATE'];
    const save = commandRuns ? _runner_whole_file_js__WEBPACK_IMPORTED_MODULE_1__/* .addWhole */ .p : _runner_whole_file_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f;
    if (file)
        save(file, `${key}=${sealed(token, saved)}`);
}
/** What main saved; `none` when there is nothing, `unusable` when it is broken, or not what main wrote. */
function readState(env, token) {
    const value = env[stateVariable];
    if (!value)
        return 'none';
    const [, json = '', seal = ''] = /^(.*)([0-9a-f]{64})$/s.exec(value) ?? [];
    if (seal === '' || !(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(Buffer.from(seal), Buffer.from(sealOf(token, json))))
        return 'unusable';
    const { data } = savedSchema.safeParse(JSON.parse(json));
    return data ?? 'unusable';
}
function sealed(token, { settled, ...saved }) {
    const json = JSON.stringify({ settled, ...saved });
    return json + sealOf(token, json);
}
function sealOf(token, json) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', token).update(json).digest('hex');
}
//# sourceMappingURL=saved-state.js.map

/***/ }),

/***/ 3048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ isInOtherHands),
/* harmony export */   Lk: () => (/* binding */ abandonedDescription),
/* harmony export */   X0: () => (/* binding */ sweep),
/* harmony export */   iZ: () => (/* binding */ longestDeployMs),
/* harmony export */   ih: () => (/* binding */ postAbandonedCommitStatus)
/* harmony export */ });
/* harmony import */ var _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);
/* harmony import */ var _github_mark_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2247);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7606);
/* harmony import */ var _github_statuses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3748);
/* harmony import */ var _github_timeline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7377);
/* harmony import */ var _github_write_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8921);






/** How many runs a step asks about at most: the hourly limit is for the deploys. */
const maxRunsAsked = 20;
const abandonedDescription = 'the workflow run ended without a result';
/**
 * Marks as `error` what this action left open, with the same task, in runs that are over: their runners were lost, so their
 * post steps never ran. Oldest first, each by itself. Never touches other people's deployments, this step's own, or a run that
 * still goes on. Never rejects.
 */
async function sweep(api, history, sweeper, log) {
    const left = leftOpen(history, sweeper, `${api.owner}/${api.repo}`);
    const unreadable = new Set();
    const reasons = new Set();
    const own = { sha: sweeper.mark.sha, mark: sweeper.mark };
    for (const runs of inTurn(byRun(left, sweeper.mark), sweeper)) {
        const [{ mark }] = runs;
        const where = mark.repository.toLowerCase();
        if (unreadable.has(where) && !isSameRun(mark, sweeper.mark))
            continue;
        try {
            const run = await runOf(api, mark, sweeper.mark);
            if (run === 'going on')
                continue;
            for (const past of runs)
                if (run === 'over' || !isOthers(run, past, api.serverTime.now()))
                    await settle(api, past, [...newerThan(history, past), own], sweeper, log);
        }
        catch (error) {
            reasons.add(error instanceof _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? error.message : (0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error));
            // What fails for a moment, or for one run, says nothing about the next.
            if (!(error instanceof _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.kind === 'unavailable'))
                unreadable.add(where);
        }
    }
    if (reasons.size > 0)
        log.line(`Not all deployments that were left open could be checked: ${[...reasons].join('; ')}`);
}
/** Oldest first. A payload that was copied has the same mark a second time: only the oldest can be its own record. */
function leftOpen(history, { id, task, mark: own }, repository) {
    const seen = new Set([own.nonce]);
    const others = history.filter((past) => past.id !== id);
    const isFirst = (nonce) => !seen.has(nonce) && seen.add(nonce) !== undefined;
    const marked = others
        .toReversed()
        .flatMap((past) => (past.mark && isFirst(past.mark.nonce) ? [{ ...past, mark: past.mark }] : []));
    const open = marked.filter((past) => past.task === task && (0,_github_timeline_js__WEBPACK_IMPORTED_MODULE_4__/* .isOpenState */ .q1)(past.state) && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .fits */ .lA)(past.mark, { ...past, repository }));
    // A deployment that was adopted may be old: then the newer ones did not begin with this step.
    const position = history.findIndex((past) => past.id === id && past.mark?.nonce === own.nonce);
    const isNewer = (past) => history.findIndex((other) => other.id === past.id) < position;
    // Of deploys that begin at the same time, only the newest sweeps.
    if (position !== -1 && open.some((past) => isNewer(past) && past.mark.run !== own.run))
        return [];
    return open;
}
/** What each run has left open; of this run, each job. Marks come from outside: a run without a number is nobody's. */
function byRun(left, own) {
    const runs = new Map();
    for (const past of left) {
        const { repository, run, attempt, job } = past.mark;
        if (!/^\d{1,15}$/.test(run) || !/^\d{1,9}$/.test(attempt))
            continue;
        const key = `${repository}/${run}/${attempt}/${isSameRun(past.mark, own) ? job : ''}`.toLowerCase();
        const others = runs.get(key);
        if (others)
            others.push(past);
        else
            runs.set(key, [past]);
    }
    return [...runs.values()];
}
/** Where there are too many runs to ask about, another part of them in each run, so that none is left out for ever. */
function inTurn(runs, { mark }) {
    if (runs.length <= maxRunsAsked)
        return runs;
    const start = Number(mark.run) % runs.length;
    return [...runs.slice(start), ...runs.slice(0, start)].slice(0, maxRunsAsked);
}
/** Where the run is not known: a deploy takes no longer than this. */
const longestDeployMs = 86_400_000;
/** Whether it is not for the run of its mark to end it: the mark was copied, or somebody else goes on with it. `now` is GitHub's. */
function isOthers(run, past, now) {
    return (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .wasMadeAfter */ .j6)(run, past) || (isInOtherHands(run, past) && now - past.createdAt.getTime() < longestDeployMs);
}
/**
 * Whether somebody goes on with a deployment whose run has ended, and is not known: its newest status was posted after that, and
 * leads to the log of no run, as with the input `log-url`.
 */
function isInOtherHands(run, { logUrl, stateSince }) {
    return run instanceof Date && stateSince !== undefined && stateSince > run && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .runInLog */ .Tb)(logUrl) === undefined;
}
/** What an earlier attempt of this very job left is over: this attempt has a deployment of its own. Other jobs may go on. */
async function runOf(api, mark, own) {
    if (isSameRun(mark, own)) {
        const isEarlier = Number(mark.attempt) < Number(own.attempt);
        return isEarlier && (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .isSameJob */ .c_)({ ...mark, attempt: own.attempt }, own) ? 'over' : 'going on';
    }
    const [owner = '', repo = ''] = mark.repository.split('/');
    return (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunState */ .xz)({ ...api, owner, repo }, Number(mark.run));
}
function isSameRun(mark, own) {
    return mark.run === own.run && mark.repository.toLowerCase() === own.repository.toLowerCase();
}
/** Whether another run than the one that made it posts on it, and goes on: it was adopted there. */
async function isAdopted(api, mark, logUrl) {
    const other = (0,_github_mark_js__WEBPACK_IMPORTED_MODULE_5__/* .runInLog */ .Tb)(logUrl);
    if (!other || isSameRun(mark, other))
        return false;
    const [owner = '', repo = ''] = other.repository.split('/');
    return (await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunState */ .xz)({ ...api, owner, repo }, Number(other.run))) === 'going on';
}
function newerThan(history, { id }) {
    return history.slice(0, history.findIndex((past) => past.id === id));
}
/**
 * Posts the commit status (the input `status-context`) of a deployment that was left open, unless a newer deploy of the same
 * commit posts the same one: an error of this one would hide how that went.
 * @throws ApiError
 */
async function postAbandonedCommitStatus(api, { sha, mark }, newer, targetUrl) {
    const { statusContext: context } = mark;
    if (context === undefined)
        return;
    if (newer.some((other) => other.sha === sha && other.mark?.statusContext === context))
        return;
    await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .createCommitStatus */ .I8)(api, sha, { ...{ context, state: 'error', description: abandonedDescription, targetUrl } });
}
/** Reads the status again before it posts: another run may sweep at the same time. */
async function settle(api, past, newer, { runUrl }, log) {
    const { id, mark } = past;
    const [newest] = await (0,_github_statuses_js__WEBPACK_IMPORTED_MODULE_2__/* .listStatuses */ .vM)(api, id);
    if (!(0,_github_timeline_js__WEBPACK_IMPORTED_MODULE_4__/* .isOpenState */ .q1)(newest?.state) || (await isAdopted(api, mark, newest?.logUrl)))
        return;
    const logUrl = runUrl(mark.run, mark.repository);
    const leftOpen = `Deployment ${id} was left open by run ${mark.run}`;
    try {
        // First: if this step ends in between, the deployment is still open, and a later sweep posts both.
        await postAbandonedCommitStatus(api, past, newer, logUrl);
    }
    catch (error) {
        log.line(`${leftOpen}, and its commit status could not be marked as \`error\`: ${(0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
        if (error instanceof _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && mayPass(error))
            return;
    }
    try {
        await (0,_github_write_once_js__WEBPACK_IMPORTED_MODULE_3__/* .postStatusOnce */ .Q1)(api, id, { state: 'error', description: abandonedDescription, logUrl });
        log.line(`${leftOpen}, which has ended: its state is now \`error\``);
    }
    catch (error) {
        log.line(`${leftOpen}, and could not be marked as \`error\`: ${(0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
    }
}
/** Then a later sweep asks again. */
function mayPass({ kind }) {
    return kind === 'rate-limit' || _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .passingKinds */ .Z5.includes(kind);
}
//# sourceMappingURL=abandoned.js.map

/***/ }),

/***/ 254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ mergeRule),
/* harmony export */   TS: () => (/* binding */ requiringBranch),
/* harmony export */   bi: () => (/* binding */ nearMiss),
/* harmony export */   yS: () => (/* binding */ isSameName)
/* harmony export */ });
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

/***/ }),

/***/ 5314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ createSnapshot),
/* harmony export */   Hx: () => (/* binding */ nothingKnown),
/* harmony export */   Kc: () => (/* binding */ readRules)
/* harmony export */ });
/* harmony import */ var _github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(411);
/* harmony import */ var _github_history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4060);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7606);



/** For a cancellation, when there is no time to read, or when GitHub cannot be asked. */
const nothingKnown = { history: async () => undefined, rules: async () => [] };
/** What stands for the default branch while its name is not known. */
const unnamedBranch = 'the default branch';
function createSnapshot(api, place, log) {
    const { environment, task, sha, bases = [] } = place;
    let history;
    let rules;
    function readHistory() {
        history ??= orNothing('The earlier deployments', () => (0,_github_history_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecent */ .W3)(api, { environment, task, sha }), log);
        return history;
    }
    const rulesOf = (branch) => readRules(api, branch, log);
    async function readAllRules() {
        // At the same time as the history, as far as they are known.
        const known = new Map([...bases, place.defaultBranch].flatMap((branch) => (branch ? [[branch, rulesOf(branch)]] : [])));
        const history = sha === undefined && place.defaultBranch !== undefined ? undefined : await readHistory();
        const defaultBranch = place.defaultBranch ?? history?.defaultBranch;
        const branches = new Set([...bases, ...(history?.bases ?? []), defaultBranch]);
        return Promise.all(Array.from(branches, (branch) => known.get(branch ?? '') ?? rulesOf(branch)));
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
    const environments = await orNothing(`The rules of ${branch}`, () => (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredEnvironments */ .O3)(api, branch), log);
    return { branch, environments };
}
async function orNothing(what, read, log) {
    try {
        return await read();
    }
    catch (error) {
        log.line(`${what} could not be read: ${(0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_0__/* .reasonOf */ .A3)(error)}`);
        return undefined;
    }
}
//# sourceMappingURL=snapshot.js.map

/***/ }),

/***/ 1030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ commitsBetween),
/* harmony export */   Dt: () => (/* binding */ tagsBySha),
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   T9: () => (/* binding */ getPullRequest),
/* harmony export */   cJ: () => (/* binding */ countBetween)
/* harmony export */ });
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7378);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3890);


/**
 * The commits that `head` has and `base` has not: one call for every 100, at most `pages` calls.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 * @throws ApiError
 */
function commitsBetween(api, base, head, pages) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: `compare ${base} with ${head}`, permission: 'contents: read' }, async () => {
        const commits = [];
        for (let page = 1;; page++) {
            const { status: code, data } = await octokit.rest.repos.compareCommitsWithBasehead({
                ...{ owner, repo, basehead: `${base}...${head}`, per_page: 100, page },
            });
            if (!Array.isArray(data.commits))
                throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym(code);
            for (const { sha, commit, parents } of data.commits) {
                const committedAt = new Date(commit.committer?.date ?? Number.NaN);
                commits.push({ sha, committedAt, parents: parents.map((parent) => parent.sha) });
            }
            const { status, ahead_by: aheadBy } = data;
            if (data.commits.length < 100 || page >= pages)
                return { status, aheadBy, commits };
        }
    });
}
/** How many commits `head` has and `base` has not, in one call. @throws ApiError */
function countBetween(api, base, head) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: `compare ${base} with ${head}`, permission: 'contents: read' }, async () => {
        const basehead = `${base}...${head}`;
        const { status, data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
        if (typeof data.ahead_by !== 'number')
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym(status);
        return data.ahead_by;
    });
}
/** The newest tags by the SHA they point at, at most 100: https://docs.github.com/rest/repos/repos#list-repository-tags @throws ApiError */
function tagsBySha(api) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: 'list the tags', permission: 'contents: read' }, async () => {
        const { status, data } = await octokit.rest.repos.listTags({ owner, repo, per_page: 100 });
        if (!Array.isArray(data) || !data.every((tag) => tag?.commit))
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym(status);
        // The first is the newest.
        return new Map(data.toReversed().map(({ name, commit }) => [commit.sha, name]));
    });
}
/** The name of the default branch: https://docs.github.com/rest/repos/repos#get-a-repository @throws ApiError */
function defaultBranch(api) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: 'return the default branch', permission: 'metadata: read' }, async () => {
        const { status, data } = await octokit.rest.repos.get({ owner, repo });
        if (typeof data.default_branch !== 'string')
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym(status);
        return data.default_branch;
    });
}
/** https://docs.github.com/rest/pulls/pulls#get-a-pull-request @throws ApiError */
function getPullRequest(api, number) {
    const { octokit, owner, repo } = api;
    return (0,_call_js__WEBPACK_IMPORTED_MODULE_0__/* .call */ .T1)(api, { doing: `return pull request #${number}`, permission: 'pull-requests: read' }, async () => {
        const { status, data } = await octokit.rest.pulls.get({ owner, repo, pull_number: number });
        const { head, base } = data;
        if (typeof head?.sha !== 'string' || typeof head.ref !== 'string' || typeof base?.ref !== 'string')
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_1__/* .UnreadableAnswer */ .ym(status);
        const fromFork = head.repo?.full_name !== base.repo?.full_name;
        return { number, sha: head.sha, ref: head.ref, base: base.ref, fromFork };
    });
}
//# sourceMappingURL=commits.js.map

/***/ }),

/***/ 1773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BV: () => (/* binding */ mayLandMs),
/* harmony export */   M1: () => (/* binding */ watchWrites),
/* harmony export */   rO: () => (/* binding */ pendingCommitStatus)
/* harmony export */ });
/**
 * For so long after it was sent, a write may still be carried out. GitHub gives up after 10 s; the way there takes time too.
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#timeouts
 */
const mayLandMs = 30_000;
/** Carried out after the final one, it would keep a branch waiting. */
const pendingCommitStatus = 'commit pending';
/** Reports all writes that go through it. */
function watchWrites(fetch, clock, watcher) {
    return async (url, init) => {
        const what = writeOf(url, init);
        if (what === undefined)
            return fetch(url, init);
        const write = { what, at: clock.now() };
        let hasLeft = false;
        watcher.sent(write, deploymentIn(url));
        try {
            const answer = await fetch(url, {
                ...init,
                onSent() {
                    hasLeft = true;
                    init.onSent?.();
                },
            });
            hasLeft = true;
            if (isClear(answer, what))
                watcher.done(write, answer.status < 300);
            return answer;
        }
        catch (error) {
            if (!hasLeft)
                watcher.done(write, false);
            throw error;
        }
    };
}
function isClear({ status }, what) {
    return status < 500 && (what !== 'create' || status === 202 || status >= 300);
}
function writeOf(url, { method, body }) {
    if (method !== 'POST')
        return undefined;
    if (/\/deployments$/.test(url))
        return 'create';
    const [, state] = /"state":"(\w+)"/.exec(body ?? '') ?? [];
    if (/\/deployments\/\d+\/statuses$/.test(url))
        return state;
    // A later one says the same as one posted before; only `pending` would stand in its way.
    return /\/statuses\/\w+$/.test(url) && state === 'pending' ? pendingCommitStatus : undefined;
}
function deploymentIn(url) {
    const [, id] = /\/deployments\/(\d+)\/statuses$/.exec(url) ?? [];
    return id === undefined ? undefined : Number(id);
}
//# sourceMappingURL=write-watch.js.map

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

/***/ }),

/***/ 926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ createGrace),
/* harmony export */   b: () => (/* binding */ endless)
/* harmony export */ });
/** Waits for everything to its end. */
const endless = { start() { }, wait: (work) => work };
function createGrace(milliseconds, clock) {
    let start = () => { };
    const started = new Promise((resolve) => {
        start = resolve;
    });
    const over = started.then(async () => void (await clock.wait(milliseconds)));
    return { start, wait: (work) => Promise.race([work, over]) };
}
//# sourceMappingURL=grace.js.map

/***/ })

};
