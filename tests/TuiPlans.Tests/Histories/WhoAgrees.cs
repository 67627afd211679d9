using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Histories;

/// <summary>Does <c>who</c> name, for each value that an action has, the commit that set it, who gave it, why, and the merge that brought it?</summary>
internal static class WhoAgrees
{
    public static Agreement Check(PlanStore store, HistoryRecord record, IEnumerable<FileState> actions)
    {
        var agreement = new Agreement("who");
        var set = store.Load();
        foreach (var action in actions)
            Compare(agreement, record, action, store.Who(action.Path, set).Value);
        return agreement;
    }

    private static void Compare(Agreement agreement, HistoryRecord record, FileState action, IReadOnlyList<Core.Changes.ValueOrigin> told)
    {
        var made = MadeWho.Of(record, action).ToDictionary(who => who.Path, StringComparer.Ordinal);
        var own = record.Commits.FindAll(commit => commit.Parts.Any(part => part.Files.Any(file => file.Uid == action.Uid)));
        foreach (var origin in told)
        {
            // A part of an item that nobody changed since came with the item.
            if ((made.GetValueOrDefault(origin.Path) ?? made.GetValueOrDefault(ItemOf(origin.Path))) is not { } who)
            {
                agreement.Differs(record.Commits[0], action.Ref, $"value {origin.Path}", null, origin.Value);
                continue;
            }
            var setBy = origin.SetBy;
            if (IsOfTwin(own, action, origin))
                continue;
            agreement.Same(who.Commit, action.Ref, $"commit of {origin.Path}", who.Commit.Id, setBy?.Commit);
            if (setBy?.Commit != who.Commit.Id)
                continue;
            agreement.Same(who.Commit, action.Ref, $"merge of {origin.Path}", who.Commit.Merge?.Id, setBy?.Merge?.Commit);
            if (who.Part.IsOurs || who.Commit.Kind != "squash")
            {
                agreement.Same(who.Commit, action.Ref, $"giver of {origin.Path}", who.Part.Given.ToString(), new MadeGiven(setBy?.GivenBy, setBy?.GivenOn, setBy?.GivenHow).ToString());
                agreement.Same(who.Commit, action.Ref, $"reason of {origin.Path}", who.Part.Reason, setBy?.Reason);
            }
        }
        foreach (var path in made.Keys.Where(path => !told.Any(origin => origin.Path == path || origin.Path.StartsWith(path + ".", StringComparison.Ordinal) || ItemOf(path) == origin.Path)))
            agreement.Differs(made[path].Commit, action.Ref, $"value {path}", made[path].Value, null);
    }

    // Two branches that each added an item of one name have both given it the parts in which they agree.
    private static bool IsOfTwin(List<MadeCommit> own, FileState action, Core.Changes.ValueOrigin origin)
    {
        var item = ItemOf(origin.Path);
        return item != origin.Path && own.FindAll(commit => Gave(commit, action.Uid, item) is not null) is { Count: > 1 } both
            && both.Find(commit => commit.Id == origin.SetBy?.Commit) is { } told
            && Happened.Item(Gave(told, action.Uid, item)!.After, item[..item.IndexOf('[')], Happened.ItemOf(item))?.TextAt(origin.Path[(item.Length + 1)..]) == origin.Value;
    }

    private static MadeFile? Gave(MadeCommit commit, int uid, string item) =>
        commit.Parts.SelectMany(part => part.Files).FirstOrDefault(file => file.Uid == uid && file.Changes.Any(change => change.Path == item && change.From is null));

    private static string ItemOf(string path) => path.LastIndexOf("].", StringComparison.Ordinal) is >= 0 and var end ? path[..(end + 1)] : path;
}
