using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>A file that is no plan file, and how much of it changed.</summary>
/// <param name="Path">The file, from the top of the repository.</param>
/// <param name="Added">How many lines came; null where it holds no text.</param>
/// <param name="Removed">How many lines went; null where it holds no text.</param>
public sealed record OtherFile(string Path, int? Added, int? Removed)
{
    /// <summary>How much, for people: <c>1 line added</c>, <c>3 lines added, 1 taken out</c>.</summary>
    public string Words => (Added, Removed) switch
    {
        (null, _) or (_, null) => "not a text",
        (0, 0) => "no line of it",
        ( > 0, 0) => $"{Sentences.Count(Added.Value, "line")} added",
        (0, _) => $"{Sentences.Count(Removed.Value, "line")} taken out",
        _ => $"{Sentences.Count(Added.Value, "line")} added, {Removed} taken out",
    };
}
