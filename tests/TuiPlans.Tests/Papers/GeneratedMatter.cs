using System.Text;
using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Boards;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Papers;

/// <summary>
/// Plans made of a seed for which pages are rendered: some without themes, timescales, agencies, actions or anything; actions that answer
/// recommendations of other plans; every status, way to close, form of date and audience; texts of <see cref="HostileWords"/>.
/// </summary>
internal sealed class GeneratedMatter
{
    private static readonly string[] Colours = ["blue", "green", "amber", "red"];
    private static readonly string[] States = ["to-confirm", "not-started", "not-started", "in-progress", "in-progress", "complete", "complete", "signed-off", "embedded", "closed"];
    private static readonly string[] Closings = ["superseded", "transferred", "not-accepted", "withdrawn"];
    private static readonly string[] Audiences = ["public", "partners", "restricted"];
    private static readonly string[] People = ["nurse", "head", "chair", "vacant-post", "holder-only", "stray-id"];
    private static readonly string[] Agencies = ["DBC", "PCT", "odd", "Not registered"];
    private static readonly string[] Bodies = ["psg", "lscb"];

    private readonly Random random;
    private readonly Chances chances;
    private readonly List<(string Path, string Text)> files = [];
    private readonly List<(string Token, int Audience)> tokens = [];

    public GeneratedMatter(int seed)
    {
        random = new Random(seed);
        Today = new DateOnly(2012, 8, 30).AddDays(random.Next(3) * 17);
        chances = new Chances(random, Today);
        Registers();
        foreach (var id in new[] { "one", "two", "three" }.Take(seed % 7 == 0 ? 1 : 2 + random.Next(2)))
            Plan(id, seed);
        if (chances.Of(1))
            files.Add(("one/broken.yaml", "title: [unclosed\n"));
        Set = PlanFiles.Read([.. files]);
        Unapproved = random.Next(3);
    }

    public DateOnly Today { get; }

    public PlanSet Set { get; }

    public int Unapproved { get; }

    /// <summary>Words that stand in one update, item of evidence or source alone, with the narrowest circle that may read them.</summary>
    public IReadOnlyList<(string Token, int Audience)> Tokens => tokens;

    /// <summary>The files, for a report of what failed.</summary>
    public string Files => string.Join("\n", files.Select(file => $"== {file.Path}\n{file.Text}"));

    public PageMatter For(Audience audience) => new(new DayView(Set, Today), audience) { Unapproved = Unapproved };

    private void Registers()
    {
        files.Add(("tuiplans.yaml", "rag: brag\n"));
        files.Add(("bodies.yaml", $"bodies: [{{id: DBC, name: Council}}, {{id: PCT, name: Primary Care Trust}}, {{id: odd, name: {Quoted("Nurses | *Ltd* & sons")}}}, {{id: psg, name: Group}}, {{id: lscb, name: Board}}]\n"));
        files.Add(("people.yaml", $"""
            people:
              - {Map(("id", "nurse"), ("post", Quoted("Named Nurse, Trust")), ("agency", "PCT"), ("holder", HostileWords.Hidden), ("e-mail", "nurse@example.org"))}
              - {Map(("id", "head"), ("post", "Head of Service"), ("agency", "DBC"), ("holder", HostileWords.AlsoHidden))}
              - {Map(("id", "chair"), ("post", "Independent Chair"), ("holder", HostileWords.Published), ("public", "name"), ("e-mail", "chair@example.org"))}
              - {Map(("id", "vacant-post"), ("post", "Trust Lead"), ("holder", "vacant"))}
              - {Map(("id", "holder-only"), ("holder", HostileWords.WithoutPost))}

            """));
        foreach (var i in Enumerable.Range(1, random.Next(4)))
            files.Add(($"meetings/m{i}.yaml", Meeting(i)));
    }

    private string Meeting(int i)
    {
        var text = new StringBuilder();
        Line(text, "body", chances.Pick(Bodies));
        Line(text, "title", chances.Of(5) ? Quoted(chances.Of(3) ? $"Meeting | {HostileWords.Hidden}" : $"Meeting {i}") : null);
        Line(text, "starts", $"{Today.AddDays(random.Next(80) - 20):yyyy-MM-dd}");
        Line(text, "state", chances.Maybe(["planned", "held", "cancelled"], 3));
        string[] keys = ["enclosure", "responsible-lead", "author", "recommendation", "summary", "key-issues", "consultation", "involvement", "equality", "stakeholders"];
        var said = keys.Where(_ => chances.Of(4)).Select(key => (key, (string?)(key is "responsible-lead" or "author" ? chances.Pick(People) : key == "enclosure" ? "7a" : Quoted(chances.Pick(HostileWords.Texts))))).ToArray();
        Line(text, "commentary", said.Length == 0 ? null : Map(said));
        return text.ToString();
    }

    private void Plan(string id, int seed)
    {
        var hasThemes = chances.Of(7);
        var hasScales = chances.Of(7);
        var themes = hasThemes ? HostileWords.Labels.Where(_ => chances.Of(5)).ToArray() : [];
        var scales = hasScales ? HostileWords.Scales.Where(_ => chances.Of(5)).ToArray() : [];
        var audience = chances.Maybe(Audiences, 4);
        var text = new StringBuilder();
        Line(text, "title", Quoted($"Plan {id}: {HostileWords.Titles[random.Next(HostileWords.Titles.Length)].Replace('\n', ' ')}"));
        Line(text, "area", chances.Maybe([Quoted("North | South"), Quoted($"The area of {HostileWords.Hidden}")], 3));
        Line(text, "classification", chances.Maybe(["Official"], 3));
        Line(text, "audience", audience);
        Line(text, "owner", chances.Maybe(People, 7));
        Line(text, "monitored-by", chances.Maybe(Bodies, 8));
        Line(text, "rag", chances.Maybe(["brag", "brag-assured"], 6));
        Line(text, "sources", $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(i => Map(("id", $"s{i}"), ("title", Quoted("Report " + Token(audience, out var own))), ("by", chances.Maybe(["Ofsted", "PCT"], 6)), ("published", chances.Of(5) ? "2012-05" : null), ("held", chances.Of(5) ? "2012-01" : null), ("audience", own))))}]");
        Line(text, "themes", $"[{string.Join(", ", themes.Select((label, i) => Map(("id", $"t{i}"), ("label", Quoted(label)))))}]");
        Line(text, "timescales", $"[{string.Join(", ", scales.Select((label, i) => Map(("id", $"k{i}"), ("label", Quoted(label)), ("date", chances.Of(3) ? "2012-09" : null))))}]");
        files.Add(($"{id}/plan.yaml", text.ToString()));
        var isEmpty = chances.Of(1);
        var recommendations = isEmpty ? 0 : random.Next(6);
        foreach (var i in Enumerable.Range(1, recommendations))
            files.Add(($"{id}/recommendations/R{i}.yaml", Recommendation(i, hasThemes, hasScales, audience)));
        var ids = HostileWords.Ids.Where(one => char.IsAsciiLetterOrDigit(one[0])).OrderBy(_ => random.Next()).DistinctBy(one => one.ToUpperInvariant()).ToList();
        foreach (var own in ids.Take(isEmpty ? 0 : seed % 5 == 0 && id == "one" ? 16 : random.Next(9)))
            files.Add(($"{id}/{own}.yaml", Action(id, recommendations, hasThemes, hasScales, audience)));
    }

    private string Recommendation(int i, bool hasThemes, bool hasScales, string? audience)
    {
        var text = new StringBuilder();
        Line(text, "text", Quoted($"{chances.Pick(HostileWords.Titles)} {i}"));
        Line(text, "source", chances.Maybe(["s0", "s1"], 7));
        Line(text, "page", chances.Maybe([Quoted("page 4 | 5")], 3));
        Line(text, "deadline", chances.Of(3) ? chances.Edge().Text : null);
        Line(text, "judgement", chances.Maybe(["met", "partly-met"], 2));
        Line(text, "agencies", chances.Of(6) ? $"[{string.Join(", ", Agencies.Where(_ => chances.Of(4)))}]" : null);
        Progress(text, hasThemes, hasScales, audience);
        return text.ToString();
    }

    private string Action(string plan, int recommendations, bool hasThemes, bool hasScales, string? audience)
    {
        var text = new StringBuilder();
        var hasTitle = chances.Of(8);
        Line(text, "title", hasTitle ? Quoted(chances.Pick(HostileWords.Titles)) : null);
        Line(text, "action", !hasTitle || chances.Of(4) ? Quoted(chances.Pick(HostileWords.Texts)) : null);
        var named = Enumerable.Range(1, recommendations).Where(_ => chances.Of(3)).Select(i => chances.Of(2) ? $"r{i}" : $"R{i}").ToList();
        if (plan != "one" && chances.Of(3))
            named.Add(chances.Of(5) ? "one/R1" : "one/R99");
        Line(text, "recommendations", named.Count == 0 ? null : $"[{string.Join(", ", named)}]");
        Line(text, "agency", chances.Maybe(Agencies, 7));
        Line(text, "partners", chances.Of(2) ? "[PCT, odd]" : null);
        Line(text, "start", chances.Of(3) ? chances.Edge().Text : null);
        Line(text, "outcome", chances.Of(2) ? Quoted(chances.Pick(HostileWords.Texts)) : null);
        Line(text, "success", chances.Of(2) ? Quoted(chances.Pick(HostileWords.Texts)) : null);
        Line(text, "measures", chances.Of(2) ? $"[{Map(("name", Quoted($"Share | {HostileWords.Hidden}")), ("targets", "[{due: 2012-07, value: 50, actual: 40}]"))}]" : null);
        Progress(text, hasThemes, hasScales, audience);
        return text.ToString();
    }

    private void Progress(StringBuilder text, bool hasThemes, bool hasScales, string? audience)
    {
        var status = chances.Maybe(States, 9);
        Line(text, "theme", hasThemes ? chances.Maybe(["t0", "t0", "t1", "t2", "stray theme", "stray-theme"], 8) : null);
        Line(text, "timescale", hasScales ? chances.Maybe(["k0", "k0", "k0", "k1", "k2", "stray scale"], 8) : null);
        Line(text, "leads", Leads());
        Line(text, "evidence", chances.Of(5) ? $"{{seen: [{string.Join(", ", Enumerable.Range(0, 1 + random.Next(2)).Select(_ => Map(("what", Quoted("Audit " + Token(audience, out var own))), ("seen-by", chances.Maybe(People, 6)), ("date", chances.Maybe(["2012-06", "2012-07-03"], 6)), ("audience", own), ("withdrawn", chances.Of(2) ? "{date: 2012-05, reason: Wrong}" : null))))}]}}" : null);
        Line(text, "due", chances.Below(9) switch { 0 => null, 1 => "ongoing", 2 => Quoted($"after the talk with {HostileWords.Hidden}"), _ => chances.Edge().Text });
        Line(text, "due-text", chances.Of(2) ? Quoted($"When {HostileWords.Hidden}\nis back | soon") : null);
        Line(text, "date-changes", chances.Of(4) ? $"[{string.Join(", ", Enumerable.Range(1, 1 + random.Next(3)).Select(i => Map(("kind", "extension"), ("from", "2012-05"), ("to", chances.Of(9) ? $"2012-1{random.Next(3)}" : null), ("asked", chances.Of(6) ? Map(("date", $"2012-0{i}"), ("reason", Quoted(chances.Pick(HostileWords.Texts)))) : null), ("decision", chances.Pick(["asked", "granted", "granted", "refused"])))))}]" : null);
        Line(text, "blockers", chances.Of(2) ? $"[{Map(("text", Quoted(chances.Pick(HostileWords.Texts))))}]" : null);
        Line(text, "status", status);
        Line(text, "completed", status is "complete" or "signed-off" or "embedded" ? chances.Maybe(["2012-06", "by 2012-07-14", "2012-03-02", "2011-12", "spring 2012"], 7) : null);
        Line(text, "closed", status == "closed" && chances.Of(9) ? Map(("as", chances.Maybe(Closings, 8)), ("reason", chances.Of(5) ? Quoted(chances.Pick(HostileWords.Texts)) : null), ("to", chances.Of(3) ? "SG-2" : null)) : null);
        Line(text, "rag", chances.Maybe(Colours, 6));
        Line(text, "rag-reason", chances.Of(5) ? Quoted(chances.Pick(HostileWords.Texts)) : null);
        Line(text, "updates", $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Map(("date", chances.Of(8) ? chances.Before().Text : null), ("text", Quoted($"{Token(audience, out var own)} {chances.Pick(HostileWords.Texts)}")), ("audience", own))))}]");
    }

    private string? Leads()
    {
        var leads = People.Where(_ => chances.Of(2)).ToList();
        if (chances.Of(2))
            leads.Add(Map(("name", "Tom Named Only")));
        if (chances.Of(2))
            leads.Add(Map(("name", "Kay Named Too"), ("post", Quoted("Practice Lead, East"))));
        return leads.Count == 0 ? null : $"[{string.Join(", ", leads)}]";
    }

    // A word that stands nowhere else, and who may read it.
    private string Token(string? ofPlan, out string? own)
    {
        own = chances.Maybe(Audiences, 6);
        var token = $"Zz{tokens.Count}zZ";
        tokens.Add((token, Array.IndexOf(Audiences, own ?? ofPlan ?? "public")));
        return token;
    }

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (value is not null)
            text.Append(key).Append(": ").Append(value).Append('\n');
    }

    private static string Map(params (string Key, string? Value)[] pairs) => GeneratedAction.Map(pairs);

    // What JSON quotes, YAML reads.
    private static string Quoted(string text) => JsonSerializer.Serialize(text);
}
