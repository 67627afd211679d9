namespace TuiPlans.Tests.Histories;

/// <summary>Changes of who does it, of milestones and references, of plans, recommendations and registers, and what people do by hand.</summary>
internal static class OtherSteps
{
    public static bool Lead(Draft d, Ground g)
    {
        if (g.Pick(d, file => file.Root.ItemsAt("leads").Length > 0) is not { } uid)
            return false;
        var (old, now) = (((Text)d.Now[uid].Root.ItemsAt("leads")[0]).Value, d.Words.Of(g.Cast.Posts).Id);
        if (d.Now[uid].Root.ItemsAt("leads").Any(item => ((Text)item).Value == now))
            return false;
        d.Reason = d.Words.Sentence(5);
        d.Event("lead-changed", uid, old, now);
        d.Add(uid, "leads", new Text(now));
        if (d.Words.Chance(80))
            d.Remove(uid, "leads", old);
        return true;
    }

    public static bool Agency(Draft d, Ground g)
    {
        if (g.Pick(d) is not { } uid)
            return false;
        var (old, now) = (d.Now[uid].Root.TextAt("agency"), d.Words.Of(Cast.Agencies));
        if (old == now)
            return false;
        d.Event("agency-changed", uid, old, now);
        d.Put(uid, "agency", now);
        return true;
    }

    public static bool MilestoneAdded(Draft d, Ground g)
    {
        if (g.Pick(d, Steps.IsOpen) is not { } uid)
            return false;
        d.Add(uid, "milestones", Map.Empty.With("text", d.Words.Sentence(4)).With("due", d.Today.AddDays(30 + d.Words.Below(200)).ToString("yyyy-MM")));
        return true;
    }

    public static bool MilestoneDone(Draft d, Ground g)
    {
        if (g.Pick(d, file => Open(file) is not null) is not { } uid)
            return false;
        if (d.Words.Chance(30))
            g.GivenByAnother(d);
        d.PutIn(uid, "milestones", Open(d.Now[uid])!, "done", d.Day);
        return true;
    }

    private static string? Open(FileState file) => file.Root.ItemsAt("milestones")
        .Where(item => ((Map)item).At("done") is null).Select(item => Known.Name("milestones", item)).FirstOrDefault();

    public static bool Depends(Draft d, Ground g)
    {
        if (g.Pick(d, file => file.Root.ItemsAt("depends-on").Length < 2) is not { } uid)
            return false;
        var plan = d.Now[uid].Plan;
        if (g.Pick(d, file => file.Plan == plan && file.Uid != uid) is not { } other)
            return false;
        d.Add(uid, "depends-on", new Text(d.Now[other].Id));
        return !d.IsEmpty;
    }

    public static bool Judged(Draft d, Ground g)
    {
        var uid = d.Words.Of(g.Recommendations);
        if (!g.Allows(d.Now[uid]))
            return false;
        d.Put(uid, "judgement", d.Words.Of<string>(["met", "partly-met", "not-met"]));
        d.Put(uid, "judged.by", "lscb");
        d.Put(uid, "judged.date", d.Day);
        return !d.IsEmpty;
    }

    public static bool Stage(Draft d, Ground g)
    {
        var uid = d.Words.Of(g.Plans);
        if (!g.Allows(d.Now[uid]))
            return false;
        d.Add(uid, "stages", Map.Empty.With("stage", d.Words.Of<string>(["consultation", "agreed", "approved", "submitted", "live"])).With("date", d.Day));
        return !d.IsEmpty;
    }

    public static bool Register(Draft d, Ground g)
    {
        var people = d.Now.Values.First(file => file.Id == "people.yaml").Uid;
        d.PutIn(people, "people", d.Words.Of(g.Cast.Posts).Id, "until", d.Today.AddDays(d.Words.Below(300)).ToString("yyyy-MM"));
        d.Reason = d.Words.Sentence(4);
        return !d.IsEmpty;
    }

    /// <summary>One to three actions in an editor, with a message of a person's own.</summary>
    public static bool ByHand(Draft d, Ground g)
    {
        d.IsByHand = true;
        d.Headline = d.Words.Sentence(3);
        d.Reason = d.Words.Chance(40) ? d.Words.Prose() : null;
        for (var files = 1 + d.Words.Below(3); files > 0; files--)
        {
            if (g.Pick(d, Steps.IsOpen) is not { } uid)
                break;
            d.Put(uid, "title", d.Words.Sentence(5));
            if (d.Words.Chance(40))
                Steps.Rate(d, uid, d.Words.Of<string>(["red", "amber", "green"]), d.Recorder.Id);
            if (d.Words.Chance(30))
                d.Put(uid, "outcome", d.Words.Sentence(5));
        }
        return !d.IsEmpty;
    }

    /// <summary>Another order of keys, comments, quotes: no value changes.</summary>
    public static bool Reformat(Draft d, Ground g)
    {
        d.IsByHand = true;
        d.Headline = "Put files in order";
        for (var files = 1 + d.Words.Below(4); files > 0; files--)
        {
            if (g.Pick(d) is { } uid)
                d.Reshape(d.Now[uid] with { Format = new Format(d.Words.Below(5) * 7919, d.Words.Chance(50), d.Words.Chance(50)) });
        }
        return !d.IsEmpty && d.Touched.Any(uid => !d.Now[uid].SameText(d.Before[uid]));
    }
}
