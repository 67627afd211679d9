namespace TuiPlans.Core.Changes;

/// <summary>A step that has rules of its own (complete, re-open, ask, decide, close), worked out for one action.</summary>
/// <param name="Changes">What it does to the file; null where it makes no sense.</param>
/// <param name="Problem">A sentence that says why it makes no sense; empty where it does.</param>
/// <param name="Missing">What governance will miss, a sentence each: shown, and never a reason not to record (DESIGN, principle 6).</param>
public sealed record Step(ChangeSet? Changes, string Problem, IReadOnlyList<string> Missing)
{
    internal static Step Refuse(string sentence) => new(null, sentence, []);

    /// <summary>
    /// The same step with what was said about it as a line of the action's updates, in the same commit. A step that makes no sense stays
    /// as it is.
    /// </summary>
    /// <param name="words">What was said, by whom, when and how.</param>
    public Step Saying(UpdateRequest words) =>
        Changes is null ? this : this with { Changes = Changes with { Edits = [.. Changes.Edits, words.AsItem()] } };
}
