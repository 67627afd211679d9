using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>A file of the plans folder as it was read: its text, its nodes, and what is wrong with it.</summary>
/// <param name="Path">Where it stands, from the plans folder, with forward slashes.</param>
/// <param name="Document">Its text and nodes.</param>
/// <param name="Problems">What is wrong, in the order of the text.</param>
public sealed record PlanFile(string Path, YamlDocument Document, IReadOnlyList<Problem> Problems)
{
    /// <summary>The text as it was read.</summary>
    public SourceText Source => Document.Source;

    /// <summary>
    /// The first problem after which the rest of the file is not known, or null. A duplicate key, a wrong word or a wrong date
    /// leaves the rest readable.
    /// </summary>
    public Problem? Unreadable { get; } = Problems.FirstOrDefault(problem => problem.EndsReading);

    /// <summary>Whether its bytes were never looked at: what was wrong then may be mended now.</summary>
    internal bool IsUnread { get; private init; }

    /// <summary>The line of a problem, from 1.</summary>
    public int LineOf(Problem problem) => Source.PositionOf(problem.Span.Start).Line;

    /// <summary>A file that could not, or must not, be read.</summary>
    /// <param name="path">Where it stands, from the plans folder.</param>
    /// <param name="why">Why, with the remedy.</param>
    public static PlanFile Unread(string path, string why) => new(
        path,
        new YamlDocument(SourceText.FromText(path, ""), null, []),
        [new Problem("not-read", Severity.Damage, new TextSpan(0, 0), why) { EndsReading = true }])
    {
        IsUnread = true,
    };

    /// <summary>Reads the text and checks its keys and values against the table of fields.</summary>
    public static PlanFile Read(string path, SourceText source, FieldSet? fields, IYamlReader reader)
    {
        var document = reader.Read(source);
        var problems = document.Problems
            .Select(problem => new Problem(problem.Code, Severity.Damage, problem.Span, problem.Message)
            {
                EndsReading = problem.Code != YamlProblemCodes.DuplicateKey,
            })
            .ToList();
        // Where the text is no YAML, what is missing is not known.
        if (fields is not null && (document.Root is not null || problems.Count == 0))
            FieldCheck.Check(document.Root, fields, problems);
        problems.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new PlanFile(path, document, problems);
    }
}
