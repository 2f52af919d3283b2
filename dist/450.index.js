export const id = 450;
export const ids = [450];
export const modules = {

/***/ 6962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ surroundingsOf),
  m: () => (/* binding */ workBeside)
});

// EXTERNAL MODULE: ./lib/src/github/deployment-statuses.js
var deployment_statuses = __webpack_require__(8640);
// EXTERNAL MODULE: ./lib/src/github/repository.js
var repository = __webpack_require__(7606);
// EXTERNAL MODULE: ./lib/src/github/write-once.js
var write_once = __webpack_require__(8921);
;// CONCATENATED MODULE: ./lib/src/environment/abandoned.js



/** How many runs a step asks about at most: the hourly limit is for the deploys. */
const mostRuns = 5;
/**
 * Settles what this action has left open, with the same task, in runs that have ended since: their runners were lost, and
 * with them their post steps. Never touches what others made, nor a run that is still going.
 */
async function sweep(api, history, sweeper, log) {
    const left = history.filter(({ task, state, mark }) => task === sweeper.task && mark && (0,deployment_statuses/* isOpen */.nT)(state));
    const runs = new Map();
    for (const { id, mark } of left) {
        if (!mark || (!runs.has(runKey(mark)) && runs.size === mostRuns))
            continue;
        if (!runs.has(runKey(mark)))
            runs.set(runKey(mark), await hasEnded(api, mark, sweeper.mark));
        if (runs.get(runKey(mark)) && (await settle(api, id, sweeper.runUrl(mark.run))))
            log.line(`Deployment ${id} was left open by run ${mark.run}, which has ended: it is an error now`);
    }
}
function runKey({ run, attempt }) {
    return `${run}/${attempt}`;
}
async function hasEnded(api, { run, attempt }, own) {
    if (run === own.run)
        return Number(attempt) < Number(own.attempt);
    return (0,repository/* isRunOver */.Ck)(api, Number(run), Number(attempt));
}
/** Looks again before it posts: another run may be sweeping too. */
async function settle(api, id, logUrl) {
    const [newest] = await (0,deployment_statuses/* listStatuses */.vM)(api, id);
    if (!(0,deployment_statuses/* isOpen */.nT)(newest?.state))
        return false;
    const description = 'the workflow run ended without telling how the deploy went';
    await (0,write_once/* postStatusOnce */.Q1)(api, id, { state: 'error', description, logUrl });
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
// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
// EXTERNAL MODULE: ./lib/src/environment/snapshot.js
var snapshot = __webpack_require__(5314);
// EXTERNAL MODULE: ./lib/src/github/error-guide.js
var error_guide = __webpack_require__(4347);
// EXTERNAL MODULE: ./lib/src/runner/log-links.js
var log_links = __webpack_require__(3695);
// EXTERNAL MODULE: ./lib/src/shared/grace.js
var grace = __webpack_require__(926);
;// CONCATENATED MODULE: ./lib/src/deployment/background.js







/** How long a finished step waits for what still goes on beside it. */
const graceMs = 2_000;
/** The environment of a deploy, and the branches whose rules count. */
function surroundingsOf({ traces: { environment, task }, base, defaultBranch }, api, log) {
    return (0,snapshot/* lookAround */.h3)(api, { environment, task, base, defaultBranch }, log);
}
/** Looks around, warns of what is amiss there, and settles what was left open earlier. */
function workBeside(config, { wanted, state }, { api, deployment }, event, { log }) {
    const { environment, task, mark } = wanted;
    const surroundings = surroundingsOf(state.saved, api, log);
    const runUrl = (run) => (0,log_links/* runLogUrl */.l)(run, event);
    async function warnOfRules() {
        const meant = (0,merge_rules/* nearMiss */.bi)(environment, await surroundings.rules());
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
            const mayNotRead = error instanceof error_guide/* ApiError */.hD && [403, 404].includes(error.failure.status ?? 0);
            if (!mayNotRead)
                log.line(`Deployments left open earlier were not settled: ${(0,error_guide/* reasonOf */.A3)(error)}`);
        }
    }
    const done = Promise.all([warnOfRules(), workOnHistory()]).then(() => { });
    return { surroundings, grace: (0,grace/* createGrace */.N)(graceMs), done };
}
//# sourceMappingURL=background.js.map

/***/ }),

/***/ 7362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ begin),
  E: () => (/* binding */ reportOf)
});

// EXTERNAL MODULE: ./lib/src/environment/merge-rules.js
var merge_rules = __webpack_require__(254);
// EXTERNAL MODULE: ./lib/src/github/api.js
var github_api = __webpack_require__(1820);
// EXTERNAL MODULE: ./lib/src/github/error-guide.js
var error_guide = __webpack_require__(4347);
// EXTERNAL MODULE: ./lib/src/runner/event.js
var runner_event = __webpack_require__(2545);
// EXTERNAL MODULE: ./lib/src/deployment/background.js + 2 modules
var background = __webpack_require__(6962);
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
// EXTERNAL MODULE: ./lib/src/github/write-once.js
var write_once = __webpack_require__(8921);
// EXTERNAL MODULE: ./lib/src/shared/errors.js
var errors = __webpack_require__(8835);
// EXTERNAL MODULE: ./lib/src/shared/identity.js
var identity = __webpack_require__(3258);
// EXTERNAL MODULE: ./lib/src/shared/text.js
var shared_text = __webpack_require__(5831);
// EXTERNAL MODULE: ./lib/src/deployment/commit-status.js
var commit_status = __webpack_require__(8394);
// EXTERNAL MODULE: ./lib/src/deployment/final-status.js
var final_status = __webpack_require__(1843);
// EXTERNAL MODULE: ./lib/src/deployment/settle.js + 2 modules
var settle = __webpack_require__(9650);
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
        await (0,write_once/* postStatusOnce */.Q1)(api, deployment.id, status);
        posted(status);
    }
    return {
        api,
        deployment,
        postProgress(name) {
            const status = (0,final_status/* progressStatus */.Ux)(name, state.saved);
            queue = queue
                .then(() => post(status))
                .catch((error) => log.warning(`The status \`${name}\` is missing: ${error.message}`));
            if (name === 'pending')
                mirrored = (0,commit_status/* mirror */.e)(api, commitStatus, status, log);
            return queue;
        },
        async postFinal(status, { surroundings, grace }) {
            await Promise.all([queue, mirrored]);
            function onPosted() {
                state.settled();
                posted(status);
            }
            return (0,settle/* settle */.G)(api, record(), status, { surroundings, grace, log, onPosted });
        },
    };
}
//# sourceMappingURL=open-deployment.js.map
;// CONCATENATED MODULE: ./lib/src/deployment/create.js









/** Creates the deployment. The call is on its way before the client that makes it is loaded. */
async function create_open(config, event, context, plan) {
    const { repository, wanted, adopted, state } = plan;
    if (adopted)
        return openDeployment(await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.E)(event), context), adopted, state, context.log);
    const url = `${(0,github_api/* withoutSlash */.m)(config.apiUrl)}/repos/${repository}/deployments`;
    const first = earlyRequest(context.fetch, url, {
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
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.E)(event), context, first.fetch);
    return create(api, wanted, state, context.log);
}
/** Creates the deployment, and checks that it is of the commit that was meant. */
async function create(api, wanted, state, log) {
    const deployment = await (0,write_once/* createOnce */.Ur)(api, wanted, state.saved.traces);
    state.opened(deployment);
    if (wanted.sha !== undefined && deployment.sha !== wanted.sha) {
        await discard(api, deployment, state, log);
        throw new errors/* ActionError */.l(`GitHub recorded the commit ${deployment.sha} for \`${wanted.ref}\`, but this run is about ${wanted.sha}: the ref has moved since the run was started`, { help: 'Leave `ref` out: then the commit of the event is deployed, wherever its branch is by now.' });
    }
    return openDeployment(api, deployment, state, log);
}
/** A record of another commit does not stay behind; one that cannot be deleted is left to the post step, to be marked as an error. */
async function discard(api, deployment, state, log) {
    state.notRun('the record is of another commit');
    try {
        await (0,deployments/* deleteDeployment */.rd)(api, deployment.id);
        state.settled();
    }
    catch (error) {
        log.line(`Deployment ${deployment.id} could not be deleted: ${(0,error_guide/* reasonOf */.A3)(error)}`);
    }
}
//# sourceMappingURL=create.js.map
// EXTERNAL MODULE: ./lib/src/deployment/freshness.js
var freshness = __webpack_require__(579);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/src/runner/log-links.js
var log_links = __webpack_require__(3695);
// EXTERNAL MODULE: ./lib/src/deployment/commit.js
var commit = __webpack_require__(2471);
// EXTERNAL MODULE: ./lib/src/deployment/outcome.js
var deployment_outcome = __webpack_require__(540);
// EXTERNAL MODULE: ./lib/src/deployment/saved-state.js
var saved_state = __webpack_require__(1847);
;// CONCATENATED MODULE: ./lib/src/deployment/deploy-state.js



/** Starts with what is known before the first call, and saves it. */
function startDeployState(env, first) {
    let saved = first;
    (0,saved_state/* saveState */.LZ)(env, saved);
    function change(more) {
        saved = { ...saved, ...more };
        (0,saved_state/* saveState */.LZ)(env, saved);
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
        status: (0,final_status/* finalStatus */.nH)(outcome, saved),
        exitCode: (0,deployment_outcome/* exitCodeOf */.FO)(outcome),
        commandExitCode: commandExitCode(outcome),
        wasCancelled: outcome.kind === 'cancelled',
        milliseconds: (0,deployment_outcome/* timeOf */.nR)(outcome),
    };
}
function commandExitCode(outcome) {
    if (outcome.kind === 'unverified' || outcome.kind === 'overtaken')
        return 0;
    return outcome.kind === 'exit' ? outcome.code : undefined;
}
//# sourceMappingURL=deploy-state.js.map
// EXTERNAL MODULE: ./lib/src/deployment/origin.js
var deployment_origin = __webpack_require__(9200);
;// CONCATENATED MODULE: ./lib/src/deployment/plan.js








/** Decides what to deploy, and saves it for the post step. Makes no call, but where something must be looked up first. */
async function planAndSave(config, event, context) {
    const repository = config.repository ?? event.repository;
    const adopted = await findAdopted(config, event, context);
    const { commit, pull } = adopted
        ? { commit: commitOfAdopted(adopted), pull: undefined }
        : await commitOf(config, event, context, repository);
    const origin = (0,deployment_origin/* originOf */.yv)(config, event, pull);
    const wanted = { ...wantedDeployment(config, event, commit, origin), ...(adopted && valuesOf(adopted)) };
    const { ref, sha, environment, task, payload, mark } = wanted;
    const ending = config.action === 'deploy' ? config : undefined;
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
        defaultBranch: (0,deployment_origin/* defaultBranchOf */.dV)(config, event),
        statusContext: config.statusContext,
        transient: wanted.transientEnvironment,
        adopted: adopted !== undefined,
        logUrl: config.logUrl ?? (0,log_links/* jobLogUrl */.T)(config.checkRunId, event),
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
    const chosen = (0,commit/* chooseCommit */.j)(config, event);
    if (!('pullRequest' in chosen))
        return { commit: chosen, pull: undefined };
    const number = chosen.pullRequest;
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.E)(event), context);
    const pull = await (0,deployments/* getPullRequest */.T9)(api, number);
    const { sha } = pull;
    return { commit: { ref: sha, sha, because: `the head of pull request #${number}` }, pull };
}
function wantedDeployment(config, event, { ref, sha }, origin) {
    const { environment, task, description, payload = {}, requiredContexts, autoMerge, transientEnvironment } = config;
    const { repository, runId: run, runAttempt: attempt, job } = event;
    const { statusContext } = config;
    const target = (0,commit/* isOwn */.N)(config, event) ? undefined : config.repository;
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
    if (config.action !== 'deploy')
        return undefined;
    const { deploymentId, environment, ref, repository = event.repository } = config;
    const { deployment } = event.payload;
    // What `deployment-id` is by default: https://docs.github.com/webhooks/webhook-events-and-payloads#deployment
    const ofEvent = event.name === 'deployment' && deployment?.id === deploymentId;
    if (deploymentId !== undefined && !ofEvent) {
        const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.E)(event), context);
        return (0,deployments/* getDeployment */.i8)(api, deploymentId);
    }
    if (!ofEvent || !deployment || !(0,commit/* isOwn */.N)(config, event) || ref !== undefined)
        return undefined;
    return environment === '' || environment === deployment.environment ? (0,deployments/* readDeployment */.iJ)(200, deployment) : undefined;
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
        return await (0,freshness/* guard */.a)(config, planned, event, context);
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
const refusals = ['failed-contexts', 'merge-conflict', 'auto-merged'];
async function openIfPossible(config, event, context, planned) {
    const { state } = planned;
    try {
        return await create_open(config, event, context, planned);
    }
    catch (error) {
        if (!(error instanceof error_guide/* ApiError */.hD))
            throw error;
        // A record that may exist all the same is looked for, and settled, by the post step.
        if (!error.inDoubt)
            state.settled();
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
/** Where a merge rule asks for this deployment, one without a record would be good for nothing. */
async function mustRecord(config, event, context, { repository, wanted, state }) {
    const { environment } = wanted;
    const api = await (0,github_api/* openApi */.N)({ ...config, repository }, (0,runner_event/* isReadOnlyRun */.E)(event), context);
    const branch = (0,merge_rules/* requiringBranch */.TS)(environment, await (0,background/* surroundingsOf */.Z)(state.saved, api, context.log).rules());
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
 * @throws ActionError when the event leaves nothing to deploy
 */
function chooseCommit(config, event) {
    const elsewhere = !isOwn(config, event);
    if (config.ref !== undefined)
        return { ref: config.ref, sha: meantBy(config.ref, elsewhere ? undefined : event), because: 'as given by `ref`' };
    if (elsewhere) {
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('`ref` is required when `repository` is not the repository of this workflow', {
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
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l(`There is no commit to deploy: \`${event.name}\` says that ${event.ref || 'a ref'} was deleted`, {
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

/***/ }),

/***/ 579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ guard),
/* harmony export */   z: () => (/* binding */ overtakenBy)
/* harmony export */ });
/* harmony import */ var _environment_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5314);
/* harmony import */ var _github_api_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1820);
/* harmony import */ var _github_error_guide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4347);
/* harmony import */ var _github_history_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5604);
/* harmony import */ var _github_repository_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7606);
/* harmony import */ var _runner_event_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2545);
/* harmony import */ var _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8835);







/**
 * Obeys `if-stale` and `if-deployed`: whether the commit is older than the one that is active here, or the very same. What
 * cannot be found out counts as neither, and is said.
 * @throws ActionError when the commit is stale, and `if-stale` is `fail`
 */
async function guard(config, { repository, wanted, adopted }, event, context) {
    const { ifStale, ifDeployed } = config;
    if (ifStale === 'deploy' && ifDeployed === 'deploy')
        return undefined;
    const api = await (0,_github_api_js__WEBPACK_IMPORTED_MODULE_6__/* .openApi */ .N)({ ...config, repository }, (0,_runner_event_js__WEBPACK_IMPORTED_MODULE_4__/* .isReadOnlyRun */ .E)(event), context);
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
        throw new _shared_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .l(`Nothing was deployed: ${because} (if-stale: fail)`, {
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
        const ancestry = await (0,_github_repository_js__WEBPACK_IMPORTED_MODULE_3__/* .compareCommits */ .kC)(api, active.sha, sha ?? ref);
        if (ancestry === 'diverged')
            log.line(`${sha ?? ref} and ${active.sha}, which is active, have diverged: neither is the older`);
        return { sha: active.sha, ancestry };
    }
    catch (error) {
        log.line(`Whether a newer commit is deployed could not be found out: ${(0,_github_error_guide_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonOf */ .A3)(error)}`);
        return { sha: '', ancestry: 'unknown' };
    }
}
/** How far back it is looked for. */
const mostRead = 1_000;
async function findActive(api, environment, which) {
    let read = 0;
    for await (const past of (0,_github_history_js__WEBPACK_IMPORTED_MODULE_2__/* .readAll */ .yw)(api, [environment])) {
        if ((0,_environment_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .activeIn */ .E1)([past], which))
            return past;
        read++;
        if (read === mostRead)
            break;
    }
    return undefined;
}
//# sourceMappingURL=freshness.js.map

/***/ }),

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dV: () => (/* binding */ defaultBranchOf),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* unused harmony export shortRef */
/* harmony import */ var _commit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2471);

/**
 * The pull request or ref that this step deploys. A given `ref` stands for itself; in another repository, nothing of the event
 * counts. `pull` is the pull request that was looked up for the event, if one was.
 */
function originOf(config, event, pull) {
    if (config.ref !== undefined)
        return { ref: shortRef(config.ref), ...((0,_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwn */ .N)(config, event) && pullOf(event, pull)) };
    return (0,_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwn */ .N)(config, event) ? originOfEvent(event, pull) : {};
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
    return (0,_commit_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwn */ .N)(config, event) ? event.payload.repository?.default_branch : undefined;
}
/** As people call a branch or tag. */
function shortRef(ref) {
    return ref.replace(/^refs\/(heads|tags)\//, '');
}
//# sourceMappingURL=origin.js.map

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




/** Tells how a deploy stands, and makes the step's ending of it. */
function stepResult(result, log, beside) {
    (0,_log_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .tellResult */ .F)(result, log);
    const sumUp = result.skip !== undefined || !(0,_github_deployment_statuses_js__WEBPACK_IMPORTED_MODULE_0__/* .isOpen */ .nT)(result.status?.state);
    const summary = sumUp ? (0,_summary_js__WEBPACK_IMPORTED_MODULE_3__/* .summarize */ .eh)(result) : undefined;
    const waiting = beside && (() => beside.grace.wait(beside.done));
    return { exitCode: result.exitCode, outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputsOf */ .Yz)(result), summary, beside: waiting };
}
//# sourceMappingURL=step-result.js.map

/***/ })

};
