namespace TuiPlans.Core.Plans;

/// <summary>
/// When an action is due: a period, <c>ongoing</c>, or <c>after</c> an event. The last two have no date and sort last.
/// </summary>
/// <param name="Period">The period, or null where there is no date.</param>
/// <param name="Event">The event it waits for, or null.</param>
/// <param name="Text">The form in which it stands in a file.</param>
public sealed record Due(Period? Period, string? Event, string Text)
{
    private const string OngoingWord = "ongoing";
    private const string AfterWord = "after ";
    private const string OtherForms = ", ongoing, or after <event>";

    /// <summary>The last day of the agreed date, or null where there is none.</summary>
    public DateOnly? LastDay => Period?.Last;

    /// <summary>True for <c>ongoing</c>: it has no end, only a next check.</summary>
    public bool IsOngoing => Period is null && Event is null;

    /// <summary>For people: <c>14 Jun 2012</c>, <c>ongoing</c>, <c>after the restructure</c>.</summary>
    public string Words => Period?.Words ?? Text;

    /// <summary>Reads the value of <c>due</c>; on failure <paramref name="problem"/> is a sentence.</summary>
    public static bool TryParse(string text, out Due? due, out string problem)
    {
        var trimmed = text.Trim();
        problem = "";
        due = null;
        if (trimmed.Equals(OngoingWord, StringComparison.OrdinalIgnoreCase))
            due = new Due(null, null, OngoingWord);
        else if (trimmed.StartsWith(AfterWord, StringComparison.OrdinalIgnoreCase) && trimmed.Length > AfterWord.Length)
            due = new Due(null, trimmed[AfterWord.Length..].Trim(), trimmed);
        else if (PeriodParser.TryParse(trimmed, OtherForms, out var period, out problem))
            due = new Due(period, null, period!.Text);
        return due is not null;
    }

    /// <summary>Reads the value of <c>due</c>, or gives null.</summary>
    public static Due? Parse(string? text) => text is not null && TryParse(text, out var due, out _) ? due : null;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
