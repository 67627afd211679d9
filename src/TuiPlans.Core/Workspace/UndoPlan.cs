using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Workspace;

/// <summary>What is to be done to take a commit back, worked out and not done.</summary>
/// <param name="Preview">It in words.</param>
/// <param name="Subject">What it is about, as <c>plan/ID</c>.</param>
/// <param name="Files">The files.</param>
/// <param name="Message">The whole message, with the reason that was said; null is none.</param>
internal sealed record UndoPlan(UndoPreview Preview, string Subject, IReadOnlyList<JournalFile> Files, Func<string?, string> Message)
{
    /// <summary>The other files of the commit, from the top of the repository: nothing is done to them.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public static UndoPlan None(string whyNot, string? commit = null, string headline = "") =>
        new(UndoPreview.None(whyNot, commit, headline), "", [], reason => reason ?? "");
}

/// <summary>What is to be done to one file to take a commit back.</summary>
/// <param name="File">The bytes now and afterwards; null where nothing is done.</param>
/// <param name="Told">What that changes, for the message; null where nothing is done.</param>
/// <param name="Fields">What that changes, for people.</param>
/// <param name="Left">What is left to the person.</param>
internal sealed record UndoneFile(JournalFile? File, FileChanges? Told, IReadOnlyList<UndoneField> Fields, IReadOnlyList<LeftField> Left);
