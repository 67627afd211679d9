namespace TuiPlans.Core.Workspace;

/// <summary>What an undo, or a redo, would do, before it does it.</summary>
/// <param name="Commit">The commit that would be taken back; null where there is none.</param>
/// <param name="Headline">The first line of its message, and of a redo that of the change that comes back; empty where there is none.</param>
/// <param name="Fields">What would be done, field by field.</param>
/// <param name="Left">What would be left to the person, since it changed in the meantime.</param>
/// <param name="WhyNot">Why nothing can be done, as a sentence; null where something can.</param>
public sealed record UndoPreview(
    string? Commit, string Headline, IReadOnlyList<UndoneField> Fields, IReadOnlyList<LeftField> Left, string? WhyNot)
{
    /// <summary>Whether all of the commit can be taken back.</summary>
    public bool IsWhole => WhyNot is null && Left.Count == 0;

    internal static UndoPreview None(string whyNot, string? commit = null, string headline = "") => new(commit, headline, [], [], whyNot);
}

/// <summary>What would be done to a field.</summary>
/// <param name="Ref">The action, as <c>plan/ID</c>.</param>
/// <param name="Path">The field; empty where the whole file comes or goes.</param>
/// <param name="From">What it holds now; null where it is absent.</param>
/// <param name="To">What it would hold; null where it would be absent.</param>
public sealed record UndoneField(string Ref, string Path, string? From, string? To);

/// <summary>A field that changed since, so that a person decides.</summary>
/// <param name="Ref">The action, as <c>plan/ID</c>.</param>
/// <param name="Path">The field; empty where the whole file is meant.</param>
/// <param name="Now">What it holds now; null where it is absent.</param>
/// <param name="Would">What the undo would have set; null where it would have taken it away.</param>
/// <param name="Sentence">Both in words.</param>
public sealed record LeftField(string Ref, string Path, string? Now, string? Would, string Sentence);
