using TuiPlans.Core.Changes;
using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Privacy;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace;

/// <summary>A plan out of a document: all its files are one commit.</summary>
/// <param name="Plan">What the document gives.</param>
/// <param name="Source">Where it came from.</param>
public sealed record NewImport(ImportedPlan Plan, ImportSource Source)
{
    /// <summary>
    /// Why the guard stops it, with line and column of the document, since that is what the person can look at; null where it does not.
    /// The value itself is never repeated.
    /// </summary>
    public string? Guarded()
    {
        foreach (var title in Plan.Table.Titles)
        {
            if (PrivacyGuard.Scan(title) is [var found, ..])
                return $"In a title of {Source.File}: {found.Sentence}";
        }
        foreach (var row in Plan.Table.Rows)
        {
            for (var i = 0; i < row.Cells.Count; i++)
            {
                if (PrivacyGuard.Scan(row.Cells[i].Text) is [var found, ..])
                    return $"{Source.File}, row at line {row.Line}, column \"{row.Columns[i].Heading}\": of this cell {Lower(found.Sentence)}";
            }
        }
        return null;
    }

    /// <summary>The change, or why there is none.</summary>
    internal (TogetherRequest? Request, string Problem) Request(Registers registers, IYamlReader reader)
    {
        var (files, problem) = ImportFiles.Write(Plan, Source, registers, reader);
        if (problem.Length > 0)
            return (null, problem);
        var count = Plan.Actions.Count == 1 ? "1 action" : $"{Plan.Actions.Count} actions";
        return (new TogetherRequest
        {
            Ref = Source.Plan,
            Headline = $"imported {count} from {Source.File}{(Source.AsOf is { } day ? $", the edition of {Period.Day(day).Words}" : "")}",
            Plan = Source.Plan,
            Given = EditionGiven(Source),
            AsOf = Source.AsOf,
            Files = [.. files.Select(file => new FileEdit(file.Path, null, file.Text))],
        }, "");
    }

    /// <summary>That it was given on the day of the edition, by a document; nobody in particular gave it.</summary>
    internal static Given? EditionGiven(ImportSource source) => source.AsOf is { } day ? new Given(null, Period.Day(day), "document") : null;

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
