using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Papers.Html;

/// <summary>A plan that holds one text wherever a person types: title, action, reason, update, lead, theme, milestone, recommendation, commentary.</summary>
internal static partial class AttackedPlan
{
    public static readonly DateOnly Today = new(2012, 8, 30);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PlanSet With(string text) => PlanFiles.Read([.. Files(text)]);

    /// <summary>The same lines, with nothing in them.</summary>
    public static string Harmless(string text) =>
        string.Join('\n', Breaks().Split(text).Select(line => line.Trim().Length == 0 ? "" : Item().Match(line) is { Success: true } item ? item.Value + "plain words" : "plain words"));

    /// <summary>The files of the plans folder.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string text)
    {
        var typed = JsonSerializer.Serialize(text, Readable);
        yield return ("bodies.yaml", "bodies:\n  - id: board\n    name: The Board\n");
        yield return ("p/plan.yaml", $$"""
            title: {{typed}}
            area: {{typed}}
            audience: partners
            owner: {{typed}}
            monitored-by: board
            themes:
              - {id: one, label: {{typed}}}
            timescales:
              - {id: soon, label: {{typed}}, date: 2012-06}
            rag: brag

            """);
        yield return ("p/recommendations/R1.yaml", $"text: {typed}\nlevel: should\ntheme: one\ntimescale: soon\nagencies: [{typed}]\n");
        foreach (var (id, fields) in new[] { ("A-1", "due: 2012-06-30\nstatus: in-progress\nrag: amber\n"), ("A-2", "due: 2012-10-31\nstatus: in-progress\n"), ("A-3", "due: 2012-05\nstatus: complete\ncompleted: 2012-05-01\n"), ("A-4", "due: 2012-05\nstatus: complete\ncompleted: 2012-07-01\n") })
        {
            yield return ($"p/{id}.yaml", $$"""
                title: {{typed}}
                theme: one
                recommendations: [R1]
                agency: {{typed}}
                leads: [{{typed}}]
                action: {{typed}}
                outcome: {{typed}}
                {{fields}}rag-reason: {{typed}}
                milestones:
                  - text: {{typed}}
                evidence:
                  - what: {{typed}}
                    date: 2012-06
                blockers:
                  - text: {{typed}}
                    since: 2012-06
                updates:
                  - date: 2012-07
                    by: {{typed}}
                    text: {{typed}}

                """);
        }
        yield return ("meetings/2012-09-27-board.yaml", $$"""
            body: board
            title: {{typed}}
            starts: 2012-09-27 14:00
            state: planned
            commentary:
              enclosure: {{typed}}
              responsible-lead: {{typed}}
              author: {{typed}}
              summary: {{typed}}
              key-issues: {{typed}}
              consultation: {{typed}}
              involvement: {{typed}}
              equality: {{typed}}
              stakeholders: {{typed}}

            """);
    }

    // What ends a line, or a paragraph, in a text of a plan.
    [GeneratedRegex(@"\r\n|\r|\n|\u0085|\u2028|\u2029", RegexOptions.NonBacktracking)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"^\s*[-*•·–] ", RegexOptions.NonBacktracking)]
    private static partial Regex Item();
}
