namespace TuiPlans.Core.Workspace.Hosts;

/// <summary>The workflow for GitHub Actions.</summary>
internal static class GitHubWorkflow
{
    private const string Target = "$GITHUB_BASE_REF";

    private const string Template = """
        # Written by tuiplans init --ci github; yours to change.
        # On each pull request: the check fails where something is wrong that was not there before, and one comment tells the
        # changes in plain English; the next push replaces it.
        # Who may change this file may change what is checked: let somebody else agree to that (CODEOWNERS, a ruleset).
        name: Plans
        on: pull_request
        permissions:
          contents: read
          pull-requests: write
        concurrency:
          group: plans-${{ github.event.pull_request.number }}
          cancel-in-progress: true
        jobs:
          plans:
            runs-on: ubuntu-latest
            timeout-minutes: 20
            env:
              @variables@
            defaults:
              run:
                shell: sh
            steps:
              - uses: actions/checkout@v5
                with:
                  fetch-depth: 0
                  persist-credentials: false
              - uses: actions/setup-dotnet@v5
                with:
                  dotnet-version: 10.0.x
              - name: Build tuiplans
                run: |
                  set -eu
                  work=$RUNNER_TEMP/plans
                  rm -rf "$work" && mkdir -p "$work"
                  @install@
              - name: Check the plans
                run: |
                  set -eu
                  work=$RUNNER_TEMP/plans
                  @base@
                  "$work/program/tuiplans" -C "$PLANS_FOLDER" check --since "$base" --strict --format github
              - name: Tell the changes
                if: ${{ !cancelled() }}
                env:
                  GITHUB_TOKEN: ${{ github.token }}
                  PULL_REQUEST: ${{ github.event.pull_request.number }}
                  IS_FORK: ${{ github.event.pull_request.head.repo.full_name != github.repository }}
                run: |
                  set -eu
                  work=$RUNNER_TEMP/plans
                  @base@
                  @changes@
                  cat "$work/changes.md" >> "$GITHUB_STEP_SUMMARY"
                  if [ "$IS_FORK" = true ]; then
                    echo "A pull request from a fork may not comment: its changes stand in the summary of this run."
                    exit 0
                  fi
                  issues=$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/issues
                  ask() { curl --fail --silent --show-error -H "Authorization: Bearer $GITHUB_TOKEN" -H "Accept: application/vnd.github+json" "$@"; }
                  comment=
                  page=1
                  while [ -z "$comment" ]; do
                    ask "$issues/$PULL_REQUEST/comments?per_page=100&page=$page" > "$work/comments.json"
                    comment=$("$work/program/tuiplans" __comment github find < "$work/comments.json")
                    page=$((page + 1))
                  done
                  "$work/program/tuiplans" __comment github write < "$work/changes.md" > "$work/body.json"
                  if [ "$comment" = none ]; then
                    ask -X POST --data-binary "@$work/body.json" "$issues/$PULL_REQUEST/comments" > "$work/answer.json"
                  else
                    ask -X PATCH --data-binary "@$work/body.json" "$issues/comments/$comment" > "$work/answer.json"
                  fi
        """;

    /// <summary>The workflow.</summary>
    public static string Text(WorkflowWish wish) => WorkflowParts.Filled(
        Template,
        ("variables", WorkflowParts.Variables(wish)), ("install", WorkflowParts.Install(wish, Target)), ("base", WorkflowParts.Base(Target)), ("changes", WorkflowParts.Changes));
}
