/**
 * The page for people with the deployments to an environment; GitHub has none for a single deployment. It is the address that
 * GitHub's API gives an environment as its `html_url`, so a name with slashes or other letters is right too.
 * https://docs.github.com/rest/deployments/environments#get-an-environment
 */
export function environmentPage(repositoryUrl: string, environment: string): string {
  return `${repositoryUrl}/deployments/activity_log?environments_filter=${encodeURIComponent(environment)}`
}
