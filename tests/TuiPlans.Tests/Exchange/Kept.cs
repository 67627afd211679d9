using System.Text.RegularExpressions;
using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Exchange;

/// <summary>Looks for words of a document that an import dropped.</summary>
public static partial class Kept
{
    // Words that became a field: a status, a timescale, a label, the mark of an update.
    private static readonly string[] Understood =
        ["immediate", "immediately", "within", "months", "completed", "complete", "ongoing", "outcome", "measure", "of", "success", "evidence", "milestones", "update", "services", "action", "and"];

    /// <summary>The words that stand in a row and not in the files of its action and recommendation, each with the line of the row.</summary>
    public static IReadOnlyList<string> Missing(ImportedPlan plan, PlanSet set)
    {
        var missing = new List<string>();
        for (var i = 0; i < plan.Table.Rows.Count; i++)
        {
            var action = set.Actions.Single(one => one.Id == plan.Actions[i].Id);
            var there = Words(set.Files[action.Path].Source.Text);
            foreach (var id in action.Recommendations)
                there.UnionWith(Words(set.Files[$"p/recommendations/{id}.yaml"].Source.Text));
            there.UnionWith(Words(set.Files["p/plan.yaml"].Source.Text));
            missing.AddRange(plan.Table.Rows[i].Cells.SelectMany(cell => Words(cell.Text)).Distinct()
                .Where(word => !there.Contains(word) && !Understood.Contains(word) && !IsDate(word)).Select(word => $"line {plan.Table.Rows[i].Line}: {word}"));
        }
        return missing;
    }

    /// <summary>The words of a whole table that stand in none of the files.</summary>
    public static IReadOnlyList<string> Dropped(string text, ImportedPlan plan, IReadOnlyList<ImportedFile> files)
    {
        var there = Words(string.Join('\n', files.Select(file => $"{file.Path}\n{file.Text}")));
        return [.. text.Split('\n').Skip(1).SelectMany(line => line.Split('\t')).SelectMany(cell => Words(CellFragment.Read(cell).Text)).Distinct()
            .Where(word => !there.Contains(word) && !Understood.Contains(word) && !IsDate(word) && !plan.Table.Titles.Any(title => Words(title).Contains(word)))];
    }

    private static bool IsDate(string word) => Date().IsMatch(word);

    private static HashSet<string> Words(string text) => [.. Word().Matches(text.ToLowerInvariant()).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex("^(january|february|march|april|may|june|july|august|september|october|november|december|12|2012|30th)$")]
    private static partial Regex Date();
}
