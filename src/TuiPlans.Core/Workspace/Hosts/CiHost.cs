namespace TuiPlans.Core.Workspace.Hosts;

/// <summary>A git host whose workflows this program can write.</summary>
/// <param name="Word">Its word on the command line.</param>
/// <param name="Path">Where its workflow stands, from the top of the repository.</param>
/// <param name="Text">Writes the workflow for what it needs to know.</param>
public sealed record CiHost(string Word, string Path, Func<WorkflowWish, string> Text)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CiHost> All { get; } =
    [
        new("github", ".github/workflows/plans.yml", GitHubWorkflow.Text),
        new("gitlab", ".gitlab-ci.yml", GitLabWorkflow.Text)
        {
            Beside = ".gitlab/plans.yml",
            Include = "include: [{local: .gitlab/plans.yml}]",
        },
        new("azure", "azure-pipelines-plans.yml", AzureWorkflow.Text),
    ];

    /// <summary>Where the workflow stands instead where a file of somebody else is at <see cref="Path"/>; null where none can be.</summary>
    public string? Beside { get; init; }

    /// <summary>The line that makes the host read <see cref="Beside"/>; null where there is none.</summary>
    public string? Include { get; init; }

    /// <summary>The host of that word, or null.</summary>
    public static CiHost? Of(string word) => All.FirstOrDefault(host => host.Word == word);
}

/// <summary>What a workflow needs to know of its repository.</summary>
/// <param name="Source">From where the program is built.</param>
/// <param name="Folder">The folder above the plans, from the top of the repository; a dot for the top itself.</param>
public sealed record WorkflowWish(ProgramSource Source, string Folder)
{
    /// <summary>The first words of each workflow of ours, by which one is known again.</summary>
    internal const string Mark = "# Written by tuiplans init --ci";
}
