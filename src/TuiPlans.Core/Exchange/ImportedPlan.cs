namespace TuiPlans.Core.Exchange;

/// <summary>A plan as a document gives it.</summary>
/// <param name="Title">Its title; empty where the document has none.</param>
/// <param name="Recommendations">The recommendations, in the order of the document.</param>
/// <param name="Actions">The actions, in the order of the document.</param>
/// <param name="Unclear">What was not understood.</param>
/// <param name="Table">The rows of which it was made.</param>
public sealed record ImportedPlan(
    string Title,
    IReadOnlyList<ImportedRecommendation> Recommendations,
    IReadOnlyList<ImportedAction> Actions,
    IReadOnlyList<UnclearCell> Unclear,
    TableText Table)
{
    /// <summary>Whether there is nothing to be made of it.</summary>
    public bool IsEmpty => Actions.Count == 0 && Recommendations.Count == 0;

    /// <summary>The titles of the document, and the headings over rows that became no theme and no recommendation.</summary>
    public IReadOnlyList<string> Titles =>
        [.. Table.Titles, .. Table.Over.Where(words => !IsTaken(words)).Distinct(StringComparer.Ordinal)];

    private bool IsTaken(string words) =>
        Themes.Contains(ThemeNames.Label(words), StringComparer.OrdinalIgnoreCase) || Recommendations.Any(one => one.Text.Contains(words, StringComparison.Ordinal))
        || ThemePrefix.Read(CellText.Plain(words)) is { Timescale: not null, Theme: "", Agency: "", Rest.IsEmpty: true };

    /// <summary>The themes in the order of the document.</summary>
    public IReadOnlyList<string> Themes { get; } =
        [.. Recommendations.Select(one => one.Theme).Concat(Actions.Select(one => one.Theme)).Where(theme => theme.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The timescales, the shortest first.</summary>
    public IReadOnlyList<Timescale> Timescales { get; } =
        [.. Recommendations.Select(one => one.Timescale).Concat(Actions.Select(one => one.Timescale)).OfType<Timescale>().DistinctBy(one => one.Id).OrderBy(one => one.Months ?? int.MaxValue)];

    /// <summary>How many pairs of action and lead there are.</summary>
    public int LeadPairs => Actions.Sum(action => action.Leads.Count);

    /// <summary>How many leads there are, each once.</summary>
    public int Leads => Actions.SelectMany(action => action.Leads).Select(lead => lead.Key).Distinct().Count();

    /// <summary>How many updates have a date.</summary>
    public int DatedUpdates => Actions.Sum(action => action.Updates.Count(update => update.Date is not null));
}
