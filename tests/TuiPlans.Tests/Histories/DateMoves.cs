namespace TuiPlans.Tests.Histories;

/// <summary>What happens to an agreed date: asked, granted, refused, brought forward, corrected, or moved by hand with no word of why.</summary>
internal static class DateMoves
{
    private static readonly string[] Causes = ["recruitment", "procurement", "dependency", "capacity"];

    private static string? Waiting(FileState file) => file.Root.ItemsAt("date-changes")
        .Where(item => ((Map)item).TextAt("decision") == "asked").Select(item => Known.Name("date-changes", item)).FirstOrDefault();

    public static bool Ask(Draft d, Ground g)
    {
        if (g.Pick(d, file => Steps.IsOpen(file) && Waiting(file) is null) is not { } uid)
            return false;
        if (d.Words.Chance(50))
            g.GivenByAnother(d);
        d.Reason = d.Words.Sentence(5);
        var (from, to) = (d.Now[uid].Root.TextAt("due"), Later(d, uid));
        d.Event("date-asked", uid, from, to);
        d.Add(uid, "date-changes", Change(d, "extension", from, to, d.Given.By ?? d.Recorder.Id).With("decision", "asked"));
        return !d.IsEmpty;
    }

    public static bool Grant(Draft d, Ground g)
    {
        if (g.Pick(d, file => Steps.IsOpen(file) && Waiting(file) is not null) is not { } uid)
            return false;
        var name = Waiting(d.Now[uid])!;
        var to = ((Map)d.Now[uid].Root.ItemsAt("date-changes").First(item => Known.Name("date-changes", item) == name)).TextAt("to");
        d.Event("date-granted", uid, d.Now[uid].Root.TextAt("due"), to, "psg");
        if (d.Now[uid].Root.TextAt("due-text") is { } words)
            d.PutIn(uid, "date-changes", name, "from-text", words);
        d.PutIn(uid, "date-changes", name, "decision", "granted");
        d.PutIn(uid, "date-changes", name, "decided.by", "psg");
        d.PutIn(uid, "date-changes", name, "decided.at", g.Meeting);
        d.Put(uid, "due", to);
        d.Put(uid, "due-text", null);
        return true;
    }

    public static bool Refuse(Draft d, Ground g)
    {
        if (g.Pick(d, file => Steps.IsOpen(file) && Waiting(file) is not null) is not { } uid)
            return false;
        var name = Waiting(d.Now[uid])!;
        d.Reason = d.Words.Sentence(5);
        d.Event("date-refused", uid, d.Now[uid].Root.TextAt("due"), null, "psg");
        d.PutIn(uid, "date-changes", name, "decision", "refused");
        d.PutIn(uid, "date-changes", name, "decided.by", "psg");
        d.PutIn(uid, "date-changes", name, "decided.at", g.Meeting);
        d.PutIn(uid, "date-changes", name, "decided.reason", d.Reason);
        return true;
    }

    public static bool BringForward(Draft d, Ground g) => Moved(d, g, "brought-forward", -60);

    public static bool Correct(Draft d, Ground g) => Moved(d, g, "correction", 30);

    public static bool ByHand(Draft d, Ground g)
    {
        if (g.Pick(d, Steps.IsOpen) is not { } uid)
            return false;
        d.IsByHand = true;
        d.Headline = d.Words.Sentence(4);
        d.Event("moved-unexplained", uid, d.Now[uid].Root.TextAt("due"), Later(d, uid));
        d.Put(uid, "due", Later(d, uid));
        return !d.IsEmpty;
    }

    private static bool Moved(Draft d, Ground g, string kind, int days)
    {
        if (g.Pick(d, file => Steps.IsOpen(file) && Waiting(file) is null && DateOnly.TryParse(file.Root.TextAt("due"), out _)) is not { } uid)
            return false;
        var from = d.Now[uid].Root.TextAt("due")!;
        var to = DateOnly.Parse(from).AddDays(days - d.Words.Below(20)).ToString("yyyy-MM-dd");
        d.Reason = d.Words.Sentence(5);
        d.Event(kind == "correction" ? "corrected" : "brought-forward", uid, from, to);
        d.Add(uid, "date-changes", Change(d, kind, from, to, d.Recorder.Id).With("decision", "granted"));
        if (d.IsEmpty)
            return false;
        d.Put(uid, "due", to);
        return true;
    }

    private static Map Change(Draft d, string kind, string? from, string? to, string by) => Map.Empty
        .With("kind", kind).With("from", from).With("to", to).With("asked", Map.Empty
            .With("by", by).With("date", d.Day).With("reason", d.Reason).With("cause", kind == "extension" ? d.Words.Of(Causes) : null));

    private static string Later(Draft d, int uid) =>
        (DateOnly.TryParse(d.Now[uid].Root.TextAt("due"), out var due) ? due : d.Today).AddDays(31 + (uid % 60)).ToString("yyyy-MM-dd");
}
