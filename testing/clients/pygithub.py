"""PyGithub's calls of deployments, statuses, environments and branches, against the emulated GitHub: URL and token are given."""
import sys
from github import Auth, Github, UnknownObjectException

url, token, main = sys.argv[1:]
github = Github(base_url=url, auth=Auth.Token(token), seconds_between_requests=0, seconds_between_writes=0)
repository = github.get_repo("Octo/App")
failed = 0


def check(name, actual, expected):
    global failed
    failed += actual != expected
    print("ok" if actual == expected else "FAIL", name, "" if actual == expected else f": {actual!r}, not {expected!r}")


def raises(call, kind):
    try:
        call()
    except kind:
        return True
    return False


check("get_repo", (repository.full_name, repository.default_branch), ("octo/app", "main"))
first = repository.create_deployment("main", environment="test", payload={"a": [1]}, description="First", required_contexts=[], auto_merge=False)
second = repository.create_deployment(main, environment="test", task="web", transient_environment=False, production_environment=False)
check("create_deployment", (first.ref, first.sha, first.task, first.payload, first.original_environment), ("main", main, "deploy", {"a": [1]}, "test"))
check("create_deployment, by SHA", (second.ref, second.task, second.description), (main, "web", None))
check("get_deployments", [d.id for d in repository.get_deployments()], [second.id, first.id])
check("get_deployments, filtered", [d.id for d in repository.get_deployments(environment="test", task="web")], [second.id])
check("get_deployment", repository.get_deployment(first.id).description, "First")
check("get_deployment, unknown", raises(lambda: repository.get_deployment(1), UnknownObjectException), True)
check("update, unchanged", repository.get_deployment(first.id).update(), False)
first.create_status("queued")
status = first.create_status("success", target_url="https://ci.example.com/1", description="Done", environment_url="https://example.com", auto_inactive=True)
check("create_status", (status.state, status.description, status.target_url, status.log_url, status.environment_url), ("success", "Done", "https://ci.example.com/1", "https://ci.example.com/1", "https://example.com"))
check("get_statuses", [s.state for s in first.get_statuses()], ["success", "queued"])
check("get_status", first.get_status(status.id).creator.login, "octocat")
second.create_status("success")
check("auto_inactive", [s.state for s in first.get_statuses()][0], "inactive")
for _ in range(31):
    second.create_status("in_progress")
check("pages", second.get_statuses().totalCount, 32)
check("pages, walked", len(list(second.get_statuses())), 32)

check("create_environment", repository.create_environment("test/env").name, "test/env")
check("get_environment", repository.get_environment("test/env").node_id.startswith("EN_"), True)
check("get_environments", sorted(e.name for e in repository.get_environments()), ["test", "test/env"])
repository.delete_environment("test/env")
check("delete_environment", raises(lambda: repository.get_environment("test/env"), UnknownObjectException), True)

commit = repository.get_commit(main)
built = commit.create_status("success", "https://ci.example.com", "Built", "build")
check("commit.create_status", (built.state, built.context), ("success", "build"))
check("commit.get_statuses", [s.context for s in commit.get_statuses()], ["build"])
check("commit.get_combined_status", (commit.get_combined_status().state, commit.get_combined_status().total_count), ("success", 1))
check("get_branches", [b.name for b in repository.get_branches()], ["feature/x", "main"])
check("get_branch", repository.get_branch("main").commit.sha, main)
check("compare", repository.compare("main", "feature/x").status, "ahead")
check("get_rate_limit", github.get_rate_limit().resources.core.limit, 1000)
sys.exit(1 if failed else 0)
