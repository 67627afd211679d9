namespace TuiPlans.Effects;

/// <summary>What an undo or a redo would do, before it does it.</summary>
/// <param name="IsRedo">Whether an undo is taken back.</param>
/// <param name="Commit">The commit that would be taken back; null where there is none.</param>
/// <param name="Headline">The first line of its message; empty where there is none.</param>
/// <param name="Fields">What would be done, field by field.</param>
/// <param name="Left">What would be left to the person, a sentence each.</param>
/// <param name="WhyNot">Why nothing can be done, as a sentence; null where something can.</param>
internal sealed record ReversalShown(
    bool IsRedo, string? Commit, string Headline, IReadOnlyList<ReversedField> Fields, IReadOnlyList<string> Left, string? WhyNot);

/// <summary>What would be done to a field.</summary>
/// <param name="Ref">The action, as plan/ID.</param>
/// <param name="Path">The field; empty where the whole file comes or goes.</param>
/// <param name="From">What it holds now; null where it is absent.</param>
/// <param name="To">What it would hold; null where it would be absent.</param>
internal sealed record ReversedField(string Ref, string Path, string? From, string? To);

/// <summary>A commit of late.</summary>
/// <param name="Commit">Its id.</param>
/// <param name="When">When it was recorded, in the time of this place.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="Headline">The first line of its message.</param>
/// <param name="Refs">What it touched: actions as plan/ID, plans, registers.</param>
/// <param name="IsUndone">Whether a later commit took it back, and that stands.</param>
/// <param name="WhyNot">Why it cannot be taken back; null where nothing is known against it.</param>
internal sealed record RecentEntry(
    string Commit, DateTimeOffset When, string By, string Headline, IReadOnlyList<string> Refs, bool IsUndone, string? WhyNot);
