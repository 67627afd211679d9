using System.Text.RegularExpressions;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>Makes a plan out of the rows of a document's table.</summary>
public static partial class ImportReader
{
    /// <summary>Reads a table: rows of one recommendation share it, whatever its punctuation.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="registers">The posts and bodies that have ids.</param>
    public static ImportedPlan Read(TableText table, Registers registers)
    {
        var actions = new List<ImportedAction>();
        var unclear = new List<UnclearCell>();
        var recommendations = new RecommendationList();
        (string Key, string Section)? latest = null;
        foreach (var row in table.Rows)
        {
            var text = RowText.Read(row);
            var (action, told) = RowReading.Read(row, text, registers);
            var key = text.Recommendation.IsEmpty ? null : recommendations.Take(text, action);
            if (key is null && IsMerged(row) && latest is { } above && above.Section == row.Section)
                (key, action) = recommendations.Share(above.Key, action);
            latest = key is null ? null : (key, row.Section);
            unclear.AddRange(told.Concat(Doubts(row)).Select(one => one with { Ref = $"#{actions.Count}" }));
            if (!text.Action.IsEmpty || key is null || !recommendations.TrySetOwn(key, action))
                actions.Add(action with { Recommendation = key, Text = text.Action.IsEmpty ? AllWords(row) : action.Text });
        }
        return Numbered(table, recommendations, actions, unclear);
    }

    // In a table of Word the recommendation of several rows stands in the first of them alone.
    private static bool IsMerged(TableRow row) =>
        row[ColumnKind.Recommendation].IsEmpty && row[ColumnKind.Theme].IsEmpty && row.Columns.Any(column => column.Kind is ColumnKind.Recommendation or ColumnKind.Theme);

    private static IEnumerable<UnclearCell> Doubts(TableRow row) => row.Doubts.Select(line => new UnclearCell(
        line, row.HeadingOf(ColumnKind.Action), "Its row has no lead, date or status, so it was taken as going on with the row before; it may be an action of its own.", "the action above"));

    // A row without an action and without a recommendation is what its cells say.
    private static string AllWords(TableRow row) => string.Join("; ", row.Cells.Where(cell => !cell.IsEmpty).Select(cell => cell.OneLine));

    private static ImportedPlan Numbered(TableText table, RecommendationList list, List<ImportedAction> actions, List<UnclearCell> unclear)
    {
        var ids = ImportIds.Of(actions);
        var found = list.WithIds(ids);
        var withPosts = LeadNames.WithPosts(actions.Concat(found.Select(one => one.Own).OfType<ImportedAction>()));
        var recommendations = found.Select(one => one.Own is { } own ? one with { Own = withPosts(own) } : one).ToList();
        var numbered = actions.Select(withPosts).Select((action, i) => action with { Id = ids[i], Recommendation = action.Recommendation is { } key ? list.IdOf(key) : null }).ToList();
        var told = unclear.ConvertAll(one => one with { Ref = int.Parse(one.Ref[1..], System.Globalization.CultureInfo.InvariantCulture) is var at && at < ids.Count ? ids[at] : "" });
        return new ImportedPlan(Title(table), recommendations, numbered, told, table);
    }

    private static string Title(TableText table)
    {
        var labelled = table.Titles.Select(title => Labelled().Match(title)).FirstOrDefault(match => match.Success);
        return labelled?.Groups["title"].Value.Trim() ?? (table.Titles.Count > 0 ? table.Titles[0] : "");
    }

    [GeneratedRegex(@"^\W*(?:action plan|improvement plan|plan title|document title)\s*:\s*(?<title>.+?)\s*(?:\bdate\s*/\s*version\b.*|\bversion\s*:.*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Labelled();
}
