// go-github's calls of deployments, statuses, environments and branches, against the emulated GitHub: URL and token are given.
package main

import (
	"context"
	"fmt"
	"os"
	"reflect"

	"github.com/google/go-github/v74/github"
)

var failed bool

func check(name string, actual, expected any) {
	if reflect.DeepEqual(actual, expected) {
		fmt.Println("ok", name)
		return
	}
	failed = true
	fmt.Printf("FAIL %s: %#v, not %#v\n", name, actual, expected)
}

func must[T any](value T, _ *github.Response, err error) T {
	if err != nil {
		failed = true
		fmt.Println("FAIL", err)
	}
	return value
}

func main() {
	url, token, sha := os.Args[1], os.Args[2], os.Args[3]
	ctx := context.Background()
	client, err := github.NewClient(nil).WithAuthToken(token).WithEnterpriseURLs(url+"/api/v3/", url)
	if err != nil {
		panic(err)
	}
	repos := client.Repositories

	repository := must(repos.Get(ctx, "octo", "app"))
	check("Get", repository.GetFullName(), "octo/app")

	first := must(repos.CreateDeployment(ctx, "octo", "app", &github.DeploymentRequest{
		Ref: github.Ptr("main"), Environment: github.Ptr("test"), Payload: map[string]any{"a": 1},
		AutoMerge: github.Ptr(false), RequiredContexts: &[]string{}, Description: github.Ptr("First"),
	}))
	check("CreateDeployment", []string{first.GetRef(), first.GetSHA(), first.GetTask(), string(first.Payload)}, []string{"main", sha, "deploy", `{"a":1}`})
	second := must(repos.CreateDeployment(ctx, "octo", "app", &github.DeploymentRequest{
		Ref: github.Ptr(sha), Environment: github.Ptr("test"), ProductionEnvironment: github.Ptr(false),
	}))
	list := must(repos.ListDeployments(ctx, "octo", "app", &github.DeploymentsListOptions{Environment: "test"}))
	check("ListDeployments", []int64{list[0].GetID(), list[1].GetID()}, []int64{second.GetID(), first.GetID()})
	check("GetDeployment", must(repos.GetDeployment(ctx, "octo", "app", first.GetID())).GetDescription(), "First")

	status := must(repos.CreateDeploymentStatus(ctx, "octo", "app", first.GetID(), &github.DeploymentStatusRequest{
		State: github.Ptr("success"), LogURL: github.Ptr("https://ci.example.com/1"), EnvironmentURL: github.Ptr("https://example.com"),
	}))
	check("CreateDeploymentStatus", []string{status.GetState(), status.GetTargetURL(), status.GetEnvironmentURL()}, []string{"success", "https://ci.example.com/1", "https://example.com"})
	check("GetDeploymentStatus", must(repos.GetDeploymentStatus(ctx, "octo", "app", first.GetID(), status.GetID())).GetState(), "success")
	for range 3 {
		must(repos.CreateDeploymentStatus(ctx, "octo", "app", second.GetID(), &github.DeploymentStatusRequest{State: github.Ptr("queued")}))
	}
	_, response, _ := repos.ListDeploymentStatuses(ctx, "octo", "app", second.GetID(), &github.ListOptions{PerPage: 2})
	check("ListDeploymentStatuses, pages", []int{response.NextPage, response.LastPage}, []int{2, 2})

	_, err = repos.DeleteDeployment(ctx, "octo", "app", first.GetID())
	check("DeleteDeployment, of an active one", err.(*github.ErrorResponse).Response.StatusCode, 422)
	response, err = repos.DeleteDeployment(ctx, "octo", "app", second.GetID())
	check("DeleteDeployment", []any{response.StatusCode, err}, []any{204, nil})

	check("CreateUpdateEnvironment", must(repos.CreateUpdateEnvironment(ctx, "octo", "app", "live", &github.CreateUpdateEnvironment{})).GetName(), "live")
	check("ListEnvironments", must(repos.ListEnvironments(ctx, "octo", "app", nil)).GetTotalCount(), 2)
	check("GetEnvironment", must(repos.GetEnvironment(ctx, "octo", "app", "live")).GetName(), "live")
	response, _ = repos.DeleteEnvironment(ctx, "octo", "app", "live")
	check("DeleteEnvironment", response.StatusCode, 204)

	must(repos.CreateStatus(ctx, "octo", "app", sha, &github.RepoStatus{State: github.Ptr("success"), Context: github.Ptr("build")}))
	check("ListStatuses", len(must(repos.ListStatuses(ctx, "octo", "app", "main", nil))), 1)
	check("GetCombinedStatus", must(repos.GetCombinedStatus(ctx, "octo", "app", "main", nil)).GetState(), "success")
	check("ListBranches", len(must(repos.ListBranches(ctx, "octo", "app", nil))), 2)
	check("GetBranch", must(repos.GetBranch(ctx, "octo", "app", "main", 1)).GetCommit().GetSHA(), sha)
	check("CompareCommits", must(repos.CompareCommits(ctx, "octo", "app", "main", "feature/x", nil)).GetStatus(), "ahead")
	check("RateLimit", must(client.RateLimit.Get(ctx)).Core.Limit, 1000)
	if failed {
		os.Exit(1)
	}
}
