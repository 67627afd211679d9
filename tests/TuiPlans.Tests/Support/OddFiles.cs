using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Support;

/// <summary>A file of a kind that holds every field of its table, as people leave it: commented, and oddly laid out.</summary>
/// <param name="Name">Which, for golden files.</param>
/// <param name="Path">Where it stands, from the plans folder.</param>
/// <param name="Fields">Its table of fields.</param>
/// <param name="Text">What it holds.</param>
/// <param name="Items">What an item of each list is known by, by the path of the list.</param>
/// <param name="More">Paths of free fields, into what people put there.</param>
public sealed record OddFile(string Name, string Path, FieldSet Fields, string Text, IReadOnlyDictionary<string, string> Items, IReadOnlyList<string> More)
{
    /// <summary>Every path of the table that leads to a value or a list, in its order, and those of <see cref="More"/>.</summary>
    public IReadOnlyList<string> Paths => [.. Of(Fields, ""), .. More];

    public override string ToString() => Name;

    private IEnumerable<string> Of(FieldSet fields, string before)
    {
        foreach (var field in fields.Rows)
        {
            var path = before + field.Key;
            yield return path;
            if (field.Children is { } children)
            {
                foreach (var child in Of(children, field.IsList ? $"{path}[{Items[path]}]." : path + "."))
                    yield return child;
            }
        }
    }
}

/// <summary>The odd files of a plan's own fields, the registers and the settings.</summary>
public static class OddFiles
{
    private const string PlanText = """
        # After the inspection.    Kept by hand.
        title:   'Safeguarding, and looked after children'   # as printed
        area: Darlington
        classification:    Official
        "audience": partners

        sources:
          - 'scr-2012'      # no more is known of it
          # the one that counts
          -   id: inspection-2011
              kind:   inspection
              title: "Announced inspection: safeguarding"
              by: Ofsted
              held: 2011-11
              received: 2011-12-20    # by post
              published: "2012-01"
              audience: public
              submission: {due: 2012-04,   sent: 2012-03-30}
              judgements:
                - {of: "Safeguarding: overall",   grade: adequate}
                # the other half
                - of: Looked after children
                  grade: 'good'
        stages:
        - {stage: draft, date: 2012-02, by: lscb, at: 2012-02-01-lscb}
        # the version that went before the board
        - stage: live
          date: 2012-07     # by correspondence
        sign-off:
          - agency: DBC
            by:   assistant-director
            date: 2012-07-01
            at: 2012-07-01-lscb  # item 4
          - {agency: CDDFT, date: 2012-07}
        owner: lscb-business-manager
        monitored-by:
          psg
        reviewed:   true      # looked over first
        themes: [plain,   {id: safeguarding, label: Safeguarding},  {label: Only words}]
        # The dates are counted from the month of the inspection.
        timescales:
          - {id: immediately, label: Immediately, date: 2011-11}
          - id: 3-months     # the usual one
            label:   "Within 3 months"
            date: 2012-02
        rag: brag   # position today
        numbering: {prefix: SG,   width: 2}     # two digits
        x-own: 12   # not ours
        accepted-findings:
          - code: unknown-id
            ref: SG-01
            by: psg
            reason: >
              The post
              ended
            until: 2013-03
        retention:
          # from the day it is closed
          years: 7
          'then': review
        # The end.
        """;

    private const string PeopleText = """
        # Posts, not people.
        people:
          # The council
          -   id: service-manager     # SG-01
              post:   "Service Manager, Assessment"
              agency: DBC
              holder: Post holder
              e-mail: 'service-manager@dbc.example.org'
              from: 2010-04

              until: 2013-03-31   # the post goes
              deputy: ed-matron
              public: post
              x-desk: 12   # not ours
          # The trust
          - {id: ed-matron, post: Matron,   agency: CDDFT}
        # The end.
        """;

    private const string BodiesText = """
        # Agencies, boards, sub-groups.
        bodies:
        - id: PCT
          name:   'NHS County Durham'    # as it was
          kind: agency
          from: "2006-10"
          until: 2013-03-31             # primary care trusts ended on this day
          successors: [ CCG,NTHFT ]    # two of them
          chair: director
          quorum: 4
          papers-close:    7
          # not ours
          x-fax: none
        # the watching one
        - {id: psg,   name: Performance sub-group}
        # The end.
        """;

    private const string SettingsText = """
        # Settings of this repository.
        timezone:   Europe/London
        rag: 'brag'    # of every plan that names no other
        schemes:
          # ours
          - id: brag
            name: "Position today"   # on the legend
            ratings:
              - {id: blue, letter: B,   word: complete, meaning: "Done, says the lead"}
              - id: green
                letter: G     # not shown
                word: on track
                meaning: Work is going as agreed
                for: [on-track]   # derived so
            unrated: {letter: "–", word: not rated,   meaning: Nobody gave one}
        authorship: giver
        reviewed: false
        audit:
          signed:   true
          days: 3         # a weekend
          recorders: [host@example.org,   "Former Manager"]
        views:
          # for the meeting
          - {name: Overdue, query: "is:overdue -status:complete"}
          - name: Mine
            query: lead:me
        limits:
          stale: {days: 60,   warn: true}     # two months
          'pages': 12
        guard: {allow: [postcode, telephone]}
        wording:
          overdue:   Past its date      # in red
          # said on the pages
          "soon": "Due: soon"
        x-own: 12   # not ours
        # The end.
        """;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OddFile> All { get; } =
    [
        new("plan", "p/plan.yaml", Fields.Plan, PlanText, Of(
            ("sources", "inspection-2011"), ("sources[inspection-2011].judgements", "Safeguarding: overall"), ("stages", "draft"), ("sign-off", "DBC"),
            ("themes", "safeguarding"), ("timescales", "3-months"), ("accepted-findings", "unknown-id SG-01")),
            ["themes[Only words].label", "numbering.width", "retention.years", "retention.then"]),
        new("people", "people.yaml", RegisterFields.People, PeopleText, Of(("people", "service-manager")), []),
        new("bodies", "bodies.yaml", RegisterFields.Bodies, BodiesText, Of(("bodies", "PCT")), []),
        new("settings", "tuiplans.yaml", RegisterFields.Settings, SettingsText, Of(("schemes", "brag"), ("schemes[brag].ratings", "green")),
            ["views[Overdue].query", "limits.stale.days", "limits.stale.warn", "limits.pages", "guard.allow", "wording.overdue", "wording.soon"]),
    ];

    /// <summary>A value other than the one that stands there, as it may be typed.</summary>
    public static string Other(Field field, string now) => field.Kind switch
    {
        ValueKind.Word or ValueKind.Rating => field.Words.First(word => word != now),
        ValueKind.Number => "9",
        ValueKind.Period => "2014-05",
        ValueKind.Prose => "Worded anew at length.",
        ValueKind.Free => "30",
        ValueKind.Id or ValueKind.Person => "other-1",
        ValueKind.TextList => field.Words.Count > 0 ? $"{field.Words[^1]},{field.Words[^2]}" : "other-1,other-2",
        ValueKind.Map => "{" + string.Join(", ", field.Children!.Rows.Where(row => row.IsScalar).Select(row => $"{row.Key}: {Other(row, "")}")) + "}",
        ValueKind.Items or ValueKind.Mixed => "[{" + string.Join(", ", field.Children!.Rows.Where(row => row.IsScalar).Select(row => $"{row.Key}: {Other(row, "")}")) + "}]",
        _ => "Another line",
    };

    private static Dictionary<string, string> Of(params (string Path, string Item)[] items) => items.ToDictionary(item => item.Path, item => item.Item, StringComparer.Ordinal);

    /// <summary>The value at a path; null where there is none.</summary>
    internal static Core.Yaml.YamlNode? At(OddFile file, string path)
    {
        FieldPath.TryParse(path, file.Fields, out var read, out var problem).ShouldBeTrue(problem);
        return FieldPlace.Find(read!, FileOf(file, file.Text).Document.Root, file.Fields).Node;
    }

    /// <summary>The file with another text.</summary>
    public static PlanFile FileOf(OddFile file, string text) =>
        PlanFile.Read(file.Path, Core.Source.SourceText.FromText(file.Path, text), file.Fields, Core.Yaml.YamlReaders.Default);
}
