using TuiPlans.Core.Workspace;
using TuiPlans.Effects;

namespace TuiPlans.Shell;

/// <summary>What the store says of undo and redo, as the screens know it.</summary>
internal static class Reversals
{
    /// <summary>A preview.</summary>
    public static ReversalShown Of(bool isRedo, UndoPreview preview) => new(
        isRedo,
        preview.Commit,
        preview.Headline,
        [.. preview.Fields.Select(field => new ReversedField(field.Ref, field.Path, field.From, field.To))],
        [.. preview.Left.Select(left => left.Sentence)],
        preview.WhyNot);

    /// <summary>The changes of late, in the time of a place.</summary>
    public static IReadOnlyList<RecentEntry> Of(IReadOnlyList<RecentChange> changes, TimeZoneInfo here) =>
    [
        .. changes.Select(change => new RecentEntry(
            change.Commit, TimeZoneInfo.ConvertTime(change.When, here), change.By, change.Headline, change.Refs, change.IsUndone, change.WhyNot)),
    ];
}
