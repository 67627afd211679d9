namespace TuiPlans.Core.Workspace.Hosts;

/// <summary>The job for GitLab CI/CD.</summary>
internal static class GitLabWorkflow
{
    private const string Target = "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME";

    private const string Template = """
        # Written by tuiplans init --ci gitlab; yours to change.
        # On each merge request: the job fails where something is wrong that was not there before, and one note tells the
        # changes in plain English; the next push replaces it.
        # A job's own token may not write notes. Make a project access token (role Reporter, scope api) and put it into
        # Settings > CI/CD > Variables as TUIPLANS_TOKEN: masked, and not "protected", or merge requests do not see it.
        # Who may change this file may change what is checked: let somebody else agree to that (Code Owners, approvals).
        plans:
          # An image with the .NET 10 SDK, git and curl: name your own where you keep one.
          image: mcr.microsoft.com/dotnet/sdk:10.0
          rules:
            - if: $CI_PIPELINE_SOURCE == "merge_request_event"
          interruptible: true
          resource_group: plans-$CI_MERGE_REQUEST_IID
          timeout: 20 minutes
          variables:
            GIT_DEPTH: "0"
            @variables@
          script:
            - |
              set -e
              work=$(mktemp -d)
              git fetch --quiet origin "+refs/heads/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME:refs/remotes/origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
              @install@
            - |
              @base@
              checked=0
              "$work/program/tuiplans" -C "$PLANS_FOLDER" check --since "$base" --strict || checked=$?
            - |
              @changes@
              if [ -z "${TUIPLANS_TOKEN:-}" ]; then
                cat "$work/changes.md"
                echo "The changes could not be noted on the merge request: the variable TUIPLANS_TOKEN is not set. The first lines of this job's file say how." >&2
                exit 1
              fi
              notes=$CI_API_V4_URL/projects/$CI_MERGE_REQUEST_PROJECT_ID/merge_requests/$CI_MERGE_REQUEST_IID/notes
              ask() { curl --fail --silent --show-error -H "PRIVATE-TOKEN: $TUIPLANS_TOKEN" -H "Content-Type: application/json" "$@"; }
              note=
              page=1
              while [ -z "$note" ]; do
                ask "$notes?per_page=100&page=$page" > "$work/notes.json"
                note=$("$work/program/tuiplans" __comment gitlab find < "$work/notes.json")
                page=$((page + 1))
              done
              "$work/program/tuiplans" __comment gitlab write < "$work/changes.md" > "$work/body.json"
              if [ "$note" = none ]; then
                ask -X POST --data-binary "@$work/body.json" "$notes" > "$work/answer.json"
              else
                ask -X PUT --data-binary "@$work/body.json" "$notes/$note" > "$work/answer.json"
              fi
            - exit "$checked"
        """;

    /// <summary>The job.</summary>
    public static string Text(WorkflowWish wish) => WorkflowParts.Filled(
        Template,
        ("variables", WorkflowParts.Variables(wish)), ("install", WorkflowParts.Install(wish, Target)), ("base", WorkflowParts.Base(Target)), ("changes", WorkflowParts.Changes));
}
