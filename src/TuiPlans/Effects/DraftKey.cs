using TuiPlans.Core.Changes;

namespace TuiPlans.Effects;

/// <summary>What a draft is known by: a kind of form, and what it was opened for.</summary>
/// <param name="Kind">As in <see cref="DraftKinds"/>.</param>
/// <param name="Ref">An action as plan/ID, or a plan.</param>
internal sealed record DraftKey(string Kind, string Ref)
{
    private const string OwnFile = "/plan";

    /// <summary>The key of a form.</summary>
    public static DraftKey Of(TypedForm form) => new(form.Kind, form.Ref);

    /// <summary>What it is, as in <c>SG-03 progress update</c>.</summary>
    public string Words => $"{(Ref.EndsWith(OwnFile, StringComparison.Ordinal) ? Ref[..^OwnFile.Length] : Ref[(Ref.IndexOf('/') + 1)..])} {DraftKinds.Label(Kind)}";
}

/// <summary>A draft as the front end knows it.</summary>
/// <param name="Form">All that was typed.</param>
/// <param name="Kept">When, in the time of this place; null where it was kept in this run.</param>
internal sealed record KeptDraft(TypedForm Form, DateTimeOffset? Kept = null)
{
    /// <summary>When it was kept: the time today, else the day too.</summary>
    /// <param name="today">The day.</param>
    public string When(DateOnly today) => Kept is not { } kept ? "just now"
        : DateOnly.FromDateTime(kept.Date) == today ? $"{kept:HH:mm}" : $"{kept:d MMM HH:mm}";
}

/// <summary>The kinds of forms whose content is kept. A new form has its row here, and is then listed and opened again.</summary>
internal static class DraftKinds
{
    /// <summary>A progress update.</summary>
    public const string Update = TypedForm.Update;

    /// <summary>The picker of a rating.</summary>
    public const string Rating = "rating";

    /// <summary>The picker of a status.</summary>
    public const string Status = "status";

    /// <summary>Asks for another date.</summary>
    public const string Ask = "ask";

    /// <summary>Decides on the date that is asked for.</summary>
    public const string Decide = "decide";

    /// <summary>Completes an action.</summary>
    public const string Complete = "complete";

    /// <summary>Re-opens an action.</summary>
    public const string Reopen = "reopen";

    /// <summary>Closes an action otherwise than by delivery.</summary>
    public const string Close = "close";

    /// <summary>A field of several actions of a plan: it comes back when some are marked again.</summary>
    public const string Several = "several";

    /// <summary>The status of several actions of a plan.</summary>
    public const string SeveralStatus = "several-status";

    /// <summary>The rating of several actions of a plan.</summary>
    public const string SeveralRating = "several-rating";

    /// <summary>The reason for what was changed in the person's own editor; the text itself is kept beside it.</summary>
    public const string Editor = "editor";

    /// <summary>The form over all fields of an action or recommendation.</summary>
    public const string Edit = "edit";

    /// <summary>A new action of a plan.</summary>
    public const string Add = "add";

    private static readonly KindRow[] Rows =
    [
        new(Update, "progress update", reference => new Destination.Update(reference)),
        new(Add, "new action", plan => new Destination.Add(plan), IsOfPlan: true),
        new(Edit, "edit", reference => new Destination.Edit(reference)),
        new(Rating, "rating", reference => new Destination.Rating(reference)),
        new(Status, "status", reference => new Destination.Status(reference)),
        new(Several, "field of several", null, "Mark the actions again with Space: = brings it back.", IsOfPlan: true),
        new(SeveralStatus, "status of several", null, "Mark the actions again with Space: s brings it back.", IsOfPlan: true),
        new(SeveralRating, "rating of several", null, "Mark the actions again with Space: r brings it back.", IsOfPlan: true),
        new(Editor, "reason of an edit", null, "E on the action opens your text again, and then asks with this reason."),
        new(Ask, "date asked for", reference => new Destination.Date(reference)),
        new(Decide, "decision on a date", reference => new Destination.Date(reference)),
        new(Complete, "completion", reference => new Destination.Complete(reference)),
        new(Reopen, "re-opening", reference => new Destination.Reopen(reference)),
        new(Close, "closing", reference => new Destination.Closing(reference)),
    ];

    /// <summary>The kind in words; its own name where it is not known here.</summary>
    public static string Label(string kind) => Array.Find(Rows, row => row.Kind == kind)?.Label ?? kind;

    /// <summary>The form that takes the draft back; null where there is none that can be opened by its name alone.</summary>
    public static Destination? Form(DraftKey key) => Array.Find(Rows, row => row.Kind == key.Kind)?.Open?.Invoke(key.Ref);

    /// <summary>How a draft comes back that no form takes by its name alone, as a sentence; empty where nothing is known of it.</summary>
    public static string WayBack(string kind) => Array.Find(Rows, row => row.Kind == kind)?.WayBack ?? "";

    /// <summary>Is it opened for a plan rather than for an action?</summary>
    public static bool IsOfPlan(string kind) => Array.Find(Rows, row => row.Kind == kind)?.IsOfPlan ?? false;

    private sealed record KindRow(string Kind, string Label, Func<string, Destination>? Open, string WayBack = "", bool IsOfPlan = false);
}
