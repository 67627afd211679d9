namespace TuiPlans.Tests.Histories;

/// <summary>What is done to files as wholes: new, deleted, another id, another folder; and many at once.</summary>
internal static class Whole
{
    public static bool New(Draft d, Ground g, FirstFiles files)
    {
        var plan = d.Now[d.Words.Of(g.Plans)];
        if (!g.Allows(plan))
            return false;
        d.Reason = d.Words.Sentence(5);
        d.Event("new", files.Action(d, plan.Plan));
        return true;
    }

    public static bool Delete(Draft d, Ground g, Func<int, bool> isFree)
    {
        if (g.Pick(d, file => isFree(file.Uid)) is not { } uid)
            return false;
        d.IsByHand = true;
        d.Headline = $"Take out {d.Now[uid].Id}, which was entered twice";
        d.Event("removed", uid);
        d.Delete(uid);
        return true;
    }

    /// <summary>Another id, as `move` gives it: the old one is kept, and references follow.</summary>
    public static bool Move(Draft d, Ground g)
    {
        if (g.Pick(d, static file => file.Id.Length < 12) is not { } uid)
            return false;
        var file = d.Now[uid];
        var id = file.Id + "abcdefgh"[d.Words.Below(8)];
        if (d.Now.Values.Any(other => other.Plan == file.Plan && other.Id == id) || file.Root.ItemsAt("formerly").Any(item => ((Text)item).Value == id))
            return false;
        d.IsTogether = true;
        d.Reason = d.Words.Chance(60) ? d.Words.Sentence(5) : null;
        d.Headline = $"is {id} from now on";
        d.Reshape(file with { Id = id });
        d.Add(uid, "formerly", new Text(file.Id));
        foreach (var other in g.Actions)
        {
            if (!d.Now.TryGetValue(other, out var named) || named.Plan != file.Plan || !named.Root.ItemsAt("depends-on").Any(item => ((Text)item).Value == file.Id))
                continue;
            d.Add(other, "depends-on", new Text(id));
            d.Remove(other, "depends-on", file.Id);
        }
        return true;
    }

    public static bool MoveFolder(Draft d, Ground g, Func<string, bool> isFree)
    {
        var plan = d.Now[d.Words.Of(g.Plans)].Plan;
        if (!isFree(plan))
            return false;
        var name = $"inspection-{d.Words.Word()}-{d.Today.Year}-{d.Words.Below(1000)}";
        if (d.Now.Values.Any(file => file.Plan == name))
            return false;
        d.IsByHand = true;
        d.Headline = $"Call the folder {name}";
        d.Folder = (plan, name);
        foreach (var file in d.Now.Values.Where(file => file.Plan == plan).OrderBy(file => file.Uid).ToList())
            d.Reshape(file with { Plan = name });
        return true;
    }

    /// <summary>An agency ends, and its actions go to another, in one commit.</summary>
    public static bool Bulk(Draft d, Ground g, string set)
    {
        var now = d.Words.Of(Cast.Agencies);
        d.IsTogether = true;
        d.Headline = $"go to {now}";
        d.Reason = d.Words.Chance(50) ? d.Words.Sentence(5) : null;
        d.Set = $"{set} An agency ends and {now} follows it";
        for (var files = 5 + d.Words.Below(26); files > 0; files--)
        {
            if (g.Pick(d, file => file.Root.TextAt("agency") != now) is not { } uid)
                continue;
            d.Event("agency-changed", uid, d.Now[uid].Root.TextAt("agency"), now);
            d.Put(uid, "agency", now);
        }
        return d.Touched.Count > 1;
    }

    /// <summary>The same change as one of an open branch.</summary>
    public static bool Pick(Draft d, Draft other, MadeCommit commit)
    {
        if (other.Touched is not [var uid] || other.FileOf(uid) is { IsNew: true } or { IsGone: true } or { FormerRef: not null } || !TakingBack.Stands(d.Now, other.Before[uid]))
            return false;
        (d.Giver, d.Given, d.Reason, d.Headline, d.Set, d.IsByHand, d.IsTogether) = (other.Giver, other.Given, other.Reason, other.Headline, other.Set, other.IsByHand, other.IsTogether);
        d.Picked = commit;
        d.Repeat(other, uid);
        d.Events.AddRange(other.Events);
        return true;
    }
}
