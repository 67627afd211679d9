namespace TuiPlans.Core.Workspace.Hosts;

/// <summary>The pipeline for Azure DevOps.</summary>
internal static class AzureWorkflow
{
    private const string Target = "$target";

    private const string Template = """
        # Written by tuiplans init --ci azure; yours to change.
        # On each pull request: the run fails where something is wrong that was not there before, and one comment tells the
        # changes in plain English; the next push replaces it.
        # Azure Repos starts it where a branch policy asks for it: make a pipeline of this file, then Branches > Branch
        # policies > Build validation. Its build service needs the permission "Contribute to pull requests" on the repository.
        # Who may change this file may change what is checked: let somebody else agree to that (automatically included reviewers).
        trigger: none
        pool:
          vmImage: ubuntu-latest
        variables:
          @variables@
        steps:
          - checkout: self
            fetchDepth: 0
          - task: UseDotNet@2
            inputs:
              packageType: sdk
              version: 10.0.x
          - script: |
              set -eu
              work=$AGENT_TEMPDIRECTORY/plans
              target=${SYSTEM_PULLREQUEST_TARGETBRANCH#refs/heads/}
              rm -rf "$work" && mkdir -p "$work"
              @install@
            displayName: Build tuiplans
          - script: |
              set -eu
              work=$AGENT_TEMPDIRECTORY/plans
              target=${SYSTEM_PULLREQUEST_TARGETBRANCH#refs/heads/}
              @base@
              checked=0
              "$work/program/tuiplans" -C "$PLANS_FOLDER" check --since "$base" --strict > "$work/check.txt" 2>&1 || checked=$?
              # Words of a plan must not be taken for a command of the pipeline (##vso[...]).
              sed 's/##/# #/g' "$work/check.txt"
              exit "$checked"
            displayName: Check the plans
          - script: |
              set -eu
              work=$AGENT_TEMPDIRECTORY/plans
              target=${SYSTEM_PULLREQUEST_TARGETBRANCH#refs/heads/}
              @base@
              @changes@
              threads=$SYSTEM_COLLECTIONURI$SYSTEM_TEAMPROJECTID/_apis/git/repositories/$BUILD_REPOSITORY_ID/pullRequests/$SYSTEM_PULLREQUEST_PULLREQUESTID/threads
              ask() { curl --fail --silent --show-error -H "Authorization: Bearer $SYSTEM_ACCESSTOKEN" -H "Content-Type: application/json" "$@"; }
              ask "$threads?api-version=7.1" > "$work/threads.json"
              comment=$("$work/program/tuiplans" __comment azure find < "$work/threads.json")
              if [ "$comment" = none ]; then
                "$work/program/tuiplans" __comment azure write < "$work/changes.md" > "$work/body.json"
                ask -X POST --data-binary "@$work/body.json" "$threads?api-version=7.1" > "$work/answer.json"
              else
                "$work/program/tuiplans" __comment azure rewrite < "$work/changes.md" > "$work/body.json"
                ask -X PATCH --data-binary "@$work/body.json" "$threads/$comment?api-version=7.1" > "$work/answer.json"
              fi
            displayName: Tell the changes
            condition: succeededOrFailed()
            env:
              SYSTEM_ACCESSTOKEN: $(System.AccessToken)
        """;

    /// <summary>The pipeline.</summary>
    public static string Text(WorkflowWish wish) => WorkflowParts.Filled(
        Template,
        ("variables", WorkflowParts.Variables(wish)), ("install", WorkflowParts.Install(wish, Target)), ("base", WorkflowParts.Base(Target)), ("changes", WorkflowParts.Changes));
}
