namespace TuiPlans.Tests.Histories;

/// <summary>The changes of an action that the program makes in one commit; each gives false where no action fits.</summary>
internal static class Steps
{
    private static readonly string[] Ratings = ["red", "amber", "green"];

    public static bool IsOpen(FileState file) => file.Root.TextAt("status") is "to-confirm" or "not-started" or "in-progress";

    private static bool Has(FileState file, string status) => file.Root.TextAt("status") == status;

    public static bool Update(Draft d, Ground g)
    {
        if (g.Pick(d, IsOpen) is not { } uid)
            return false;
        if (d.Words.Chance(45))
            g.GivenByAnother(d);
        d.Reason = d.Words.Prose();
        var rating = d.Words.Chance(50) ? d.Words.Of(Ratings) : null;
        if (rating is not null)
            Rate(d, uid, rating, d.Given.By ?? d.Recorder.Id);
        if (d.Words.Chance(15))
            d.Put(uid, "status", "in-progress");
        Tell(d, uid, rating, d.Words.Chance(10) ? "no-change" : null);
        return true;
    }

    public static bool Rating(Draft d, Ground g)
    {
        if (g.Pick(d, IsOpen) is not { } uid)
            return false;
        if (d.Words.Chance(50))
            d.Reason = d.Words.Sentence(5);
        Rate(d, uid, d.Words.Of(Ratings), "psg");
        return !d.IsEmpty;
    }

    public static bool Status(Draft d, Ground g)
    {
        if (g.Pick(d, IsOpen) is not { } uid)
            return false;
        d.Put(uid, "status", d.Words.Of<string>(["to-confirm", "not-started", "in-progress"]));
        return !d.IsEmpty;
    }

    public static bool Complete(Draft d, Ground g)
    {
        if (g.Pick(d, IsOpen) is not { } uid)
            return false;
        if (d.Words.Chance(60))
            g.GivenByAnother(d);
        d.Reason = d.Words.Prose();
        d.Event("completed", uid, d.Now[uid].Root.TextAt("status"), "complete");
        d.Put(uid, "status", "complete");
        d.Put(uid, "completed", d.Day);
        Rate(d, uid, "blue", d.Given.By ?? d.Recorder.Id);
        Tell(d, uid, "blue", null);
        return true;
    }

    public static bool SignOff(Draft d, Ground g)
    {
        if (g.Pick(d, file => Has(file, "complete")) is not { } uid)
            return false;
        d.Reason = d.Words.Sentence(5);
        d.Event("signed-off", uid, "complete", "signed-off", "psg");
        d.Put(uid, "status", "signed-off");
        See(d, uid, "audit");
        return true;
    }

    public static bool Embed(Draft d, Ground g)
    {
        if (g.Pick(d, file => Has(file, "signed-off")) is not { } uid)
            return false;
        d.Event("embedded", uid, "signed-off", "embedded", "lscb");
        d.Put(uid, "status", "embedded");
        d.Put(uid, "impact-review.date", d.Day);
        d.Put(uid, "impact-review.by", "lscb");
        d.Put(uid, "impact-review.finding", d.Words.Prose(), isProse: true);
        return true;
    }

    public static bool Reopen(Draft d, Ground g)
    {
        if (g.Pick(d, file => file.Root.TextAt("status") is "complete" or "signed-off" or "embedded") is not { } uid)
            return false;
        d.Reason = d.Words.Prose();
        d.Event("re-opened", uid, d.Now[uid].Root.TextAt("status"), "in-progress");
        d.Put(uid, "status", "in-progress");
        d.Put(uid, "completed", null);
        Rate(d, uid, "amber", d.Recorder.Id);
        Tell(d, uid, "amber", "correction");
        return true;
    }

    public static bool Evidence(Draft d, Ground g)
    {
        if (g.Pick(d) is not { } uid)
            return false;
        d.Reason = d.Words.Chance(50) ? d.Words.Sentence(5) : null;
        See(d, uid, d.Words.Of<string>(["policy", "training", "audit", "practice", "voice"]));
        return true;
    }

    public static bool Withdraw(Draft d, Ground g)
    {
        if (g.Pick(d, file => file.Root.ItemsAt("evidence.seen").Any(item => ((Map)item).At("withdrawn") is null)) is not { } uid)
            return false;
        var name = Known.Name("evidence.seen", d.Now[uid].Root.ItemsAt("evidence.seen").First(item => ((Map)item).At("withdrawn") is null));
        d.Reason = d.Words.Sentence(5);
        d.Event("evidence-withdrawn", uid, name);
        d.PutIn(uid, "evidence.seen", name, "withdrawn.date", d.Day);
        d.PutIn(uid, "evidence.seen", name, "withdrawn.reason", d.Reason);
        return true;
    }

    public static bool Close(Draft d, Ground g) => End(d, g, "superseded", null);

    public static bool Transfer(Draft d, Ground g) => End(d, g, "transferred", $"business-plan-{d.Today.Year}/{1 + d.Words.Below(30)}");

    private static bool End(Draft d, Ground g, string how, string? to)
    {
        if (g.Pick(d, IsOpen) is not { } uid)
            return false;
        d.Reason = d.Words.Sentence(5);
        d.Event(to is null ? "closed" : "transferred", uid, d.Now[uid].Root.TextAt("status"), to ?? how, "psg");
        d.Put(uid, "status", "closed");
        d.Put(uid, "closed.as", how);
        d.Put(uid, "closed.date", d.Day);
        d.Put(uid, "closed.by", "psg");
        d.Put(uid, "closed.at", g.Meeting);
        d.Put(uid, "closed.reason", d.Reason);
        d.Put(uid, "closed.to", to);
        return true;
    }

    /// <summary>Gives a rating with all that goes with it.</summary>
    public static void Rate(Draft d, int uid, string rating, string by)
    {
        var before = d.Now[uid].Root.TextAt("rag");
        if (before != rating && rating == "red")
            d.Event("newly-red", uid, before, rating, by);
        else if (before == "red" && rating is not "red")
            d.Event("recovered", uid, before, rating, by);
        d.Put(uid, "rag", rating);
        d.Put(uid, "rag-reason", rating is "red" or "amber" ? d.Words.Sentence(3) : null);
        d.Put(uid, "rag-by", by);
        d.Put(uid, "rag-date", d.Day);
    }

    /// <summary>A progress update.</summary>
    public static void Tell(Draft d, int uid, string? rating, string? kind)
    {
        var update = Map.Empty;
        if (d.Giver is null || d.Given.On is not null)
            update = update.With("date", d.Given.On ?? d.Day);
        update = update.With("by", d.Given.By ?? d.Recorder.Id).With("how", d.Given.How).With("kind", kind).With("rag", rating);
        d.Add(uid, "updates", update.With("text", new Text(d.Reason!, true)));
    }

    private static void See(Draft d, int uid, string strength) => d.Add(uid, "evidence.seen", Map.Empty
        .With("what", d.Words.Sentence(3)).With("seen-by", d.Words.Chance(50) ? "psg" : d.Recorder.Id).With("date", d.Day).With("strength", strength));
}
