using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Support;

/// <summary>How one path of an action is set, added and removed, in the words of the command line.</summary>
/// <param name="Path">The path in <see cref="OddAction.Text"/>.</param>
/// <param name="Field">Its row of the table.</param>
/// <param name="Set">A value other than the one that stands there.</param>
/// <param name="Original">The value that stands there, as it may be typed to add the field again.</param>
/// <param name="Item">An item more, where the path is a list; else null.</param>
/// <param name="Taken">How an item that stands there begins, where the path is a list; else null.</param>
public sealed record FieldCase(string Path, Field Field, string Set, string Original, string? Item, string? Taken)
{
    public override string ToString() => Path;
}

/// <summary>
/// An action with every field of the table, commented and oddly laid out, and a value for every path: what the command line and the form
/// do to it is held in golden files. A field that is new in the table has no value here, and the tests say so.
/// </summary>
public static class OddAction
{
    public const string Text = """
        # An action as people leave it.   Comments are of no line's making but theirs.
        title:   'Core group meetings are held and minuted'    # short

        recommendations: [ SG1,scr-2012/R4 ]   # may be of other plans
        formerly:
           - "3.2a"     # the first plan
           # between two numbers
           - '2.10'
        theme: safeguarding
        "timescale": 3-months
        agency:    DBC
        accountable: service-manager
        leads:
        - service-manager     # id
        # the health lead
        - name: Named Nurse
          post:   "Nurse"  # band 7
          agency: CDDFT
        partners: CDDFT      # one alone
        monitored-by:
          psg
        action: >-
            Set out in guidance
            how often core groups meet.

        # When it began.
        start: "2012-02"
        milestones:
            - text: Guidance drafted
              due:   2012-03     # the end of the month
              # ticked by hand
              done: 2012-02-20
            - {text: "Sent round", done: false}
        outcome: |
          Meetings happen.

          And are minuted.
        success: "Audits show it: 9 of 10."
        measures:
          - name: Pathway plans judged satisfactory
            unit: "%"
            baseline: 40
            better: higher
            targets: [{due: 2012-07, value: 50, actual: 52},   {due: 2012-12, value: 60}]
        evidence:   # what shows it
          expected: [Performance scorecard,   'Minutes, every quarter']
          seen:

            - what: Audit report, quarter 1
              where: https://example.org/audit#q1
              seen-by: independent-chair
              date: 2012-06-30
              strength: audit
              audience: partners
              withdrawn: {date: 2012-09-01, reason: Counted twice}
            # the second is on paper
            - what: Minutes
              date: 2012-07
        due: 2012-06-14      # agreed in April
        due-text: '14th June 2012'
        next-check: 2012-09
        date-changes:
          - kind: extension
            from: 2012-03-31
            from-text: end of March
            to: 2012-06-14
            asked: {by: service-manager, date: 2012-03-20, reason: "Two posts, vacant", cause: recruitment}
            decision: granted
            decided:
                by: psg
                at: 2012-04-02-psg   # the meeting
                date: 2012-04-02
                reason: Posts are advertised
        depends-on:
          - SG-02
          - SG-05  # the form
        blockers:
        # two of them
        -   text: Consent form awaits the new IT system
            since: 2012-03
        -   text: No room
            since: 2012-05
        status: in-progress
        completed: by 2012-07
        closed: {as: superseded,  date: 2013-01, by: psg, at: 2013-01-10-psg, reason: "Goes on, elsewhere", to: business-plan-2013/4}
        continues: darlington-2009/7
        rag: amber   # A
        rag-reason: >
          Waiting
          for the form
        rag-by: psg
        rag-date: 2012-08-30
        rag-lead: green
        impact-review:
          # a look after the summer
          due: 2012-12
          date: 2013-01
          by: independent-chair
          finding: Practice lasted
        x-own-number: 12   # not ours
        updates:
          - date: 2012-06
            by: service-manager
            how: e-mail
            kind: progress
            rag: amber
            audience: partners
            text: |
              First line.

              Second paragraph.  # no comment
        # The end.
        """;

    // What stands in the lists, and what else might: an item whose parts are tried, all of the list, one more, one less.
    private static readonly Dictionary<string, ListCase> Lists = new(StringComparer.Ordinal)
    {
        ["recommendations"] = new("SG1", "SG1,SG7", "SG2", "scr"),
        ["formerly"] = new("3.2a", "[3.2a, \"2.11\"]", "4.1", "2.10"),
        ["leads"] = new("Named Nurse", "[service-manager, {name: Head of Nursing, agency: CDDFT}]", "{name: Head of Service, post: Head}", "service"),
        ["partners"] = new("CDDFT", "CDDFT,PCT", "NTHFT", "cddft"),
        ["milestones"] = new("Guidance drafted", "[{text: Guidance agreed, due: 2012-04}, {text: Sent round}]", "Guidance agreed; due 2012-05", "Sent"),
        ["measures"] = new("Pathway", "[{name: Reviews in time, baseline: 80, better: higher}]", "Reviews in time; unit %; baseline 80", "Pathway"),
        ["measures[].targets"] = new("2012-07", "[{due: 2012-08, value: 55}]", "2013-03; value 70", "2012-12"),
        ["evidence.expected"] = new("Performance scorecard", "[Performance scorecard, \"Audits, twice a year\"]", "Minutes of core groups", "minutes"),
        ["evidence.seen"] = new("Audit report, quarter 1", "[{what: Visit, date: 2012-08, strength: practice}]", "Visit; seen-by independent-chair; date 2012-08; strength practice", "Minutes"),
        ["date-changes"] = new("2012-03-20", "[{kind: re-plan, to: 2013-01, decision: granted}]", "kind: extension; from 2012-06-14; to 2012-09; decision asked", "2012-03-20"),
        ["depends-on"] = new("SG-02", "SG-03,SG-05", "SG-09", "SG-05"),
        ["blockers"] = new("Consent form", "[{text: No budget, since: 2012-06}]", "No budget; since 2012-06", "No room"),
        ["updates"] = new("2012-06", "[{text: x}]", "{date: 2012-08-30, by: psg, text: Noted.}", "2012-06"),
    };

    private static readonly Dictionary<string, string> Maps = new(StringComparer.Ordinal)
    {
        ["evidence"] = "{expected: [Minutes], seen: [{what: Visit, date: 2012-08}]}",
        ["evidence.seen[].withdrawn"] = "date 2012-10; reason Out of date",
        ["date-changes[].asked"] = "{by: service-manager, date: 2012-03-21, reason: One post}",
        ["date-changes[].decided"] = "by psg; at 2012-05-02-psg",
        ["closed"] = "as transferred; date 2013-02; to business-plan-2013/5",
        ["impact-review"] = "{due: 2013-03, finding: \"Not yet, it seems\"}",
    };

    /// <summary>Every path of the table, in its order.</summary>
    public static IReadOnlyList<FieldCase> Cases { get; } = [.. CasesOf(Fields.Action, "", "")];

    /// <summary>The paths without what items are known by: <c>milestones[].done</c>.</summary>
    private static IEnumerable<FieldCase> CasesOf(FieldSet fields, string path, string pattern)
    {
        foreach (var field in fields.Rows)
        {
            var (own, key) = (path + field.Key, pattern + field.Key);
            var list = field.IsList ? Lists[key] : null;
            yield return new FieldCase(own, field, list?.All ?? ValueOf(field, key), OriginalOf(own), list?.More, list?.Less);
            if (field.Children is not { } children)
                continue;
            foreach (var child in list is null ? CasesOf(children, own + ".", key + ".") : CasesOf(children, $"{own}[{list.Item}].", key + "[]."))
                yield return child;
        }
    }

    private static string ValueOf(Field field, string key) => field.Kind switch
    {
        ValueKind.Map => Maps[key],
        ValueKind.Word => field.Words[^1],
        ValueKind.Status => "complete",
        ValueKind.Rating => "red",
        ValueKind.Number => "7.5",
        ValueKind.DoneMark => "true",
        ValueKind.Period or ValueKind.Completion => "2013-05",
        ValueKind.Due => "autumn 2013",
        ValueKind.Person => "head-of-service",
        ValueKind.Id => "other-1",
        ValueKind.Prose => "Worded anew, at length.",
        _ => "Another line",
    };

    private static string OriginalOf(string path)
    {
        FieldPath.TryParse(path, Fields.Action, out var read, out var problem).ShouldBeTrue(problem);
        var node = FieldPlace.Find(read!, PlanFiles.File(Text).Document.Root, Fields.Action).Node.ShouldNotBeNull($"The odd action has no {path}: write it into {nameof(OddAction)}.");
        var span = node.Span;
        return node is Core.Yaml.YamlScalar scalar ? scalar.Value : AsFlow(node, Text[span.Start..span.End]);
    }

    // A list or map may be typed on one line, whatever it looks like in the file.
    private static string AsFlow(Core.Yaml.YamlNode node, string source) => node switch
    {
        Core.Yaml.YamlSequence list => "[" + string.Join(", ", list.Items.Select(item => AsFlow(item, ""))) + "]",
        Core.Yaml.YamlMapping map => "{" + string.Join(", ", map.Entries.Select(entry => $"{entry.KeyText}: {AsFlow(entry.Value, "")}")) + "}",
        Core.Yaml.YamlScalar scalar => "\"" + scalar.Value.Replace("\n", "\\n", StringComparison.Ordinal) + "\"",
        _ => source,
    };

    private sealed record ListCase(string Item, string All, string More, string Less);
}
