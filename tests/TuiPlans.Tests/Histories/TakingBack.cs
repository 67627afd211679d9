using System.Collections.Immutable;

namespace TuiPlans.Tests.Histories;

/// <summary>What takes an earlier change back: <c>git revert</c> by hand, and the program's own undo by field.</summary>
internal static class TakingBack
{
    /// <summary>Puts back what an earlier commit of the shared branch did, where nobody touched its files since.</summary>
    public static bool Revert(Draft d, Draft earlier, string id)
    {
        if (earlier.Touched.Any(uid => IsWhole(earlier.FileOf(uid)) || !Stands(d.Now, earlier.Now[uid])))
            return false;
        d.IsByHand = true;
        d.Headline = $"Revert \"{Message.HeadlineOf(earlier)}\"";
        d.Reason = $"This reverts commit {id}.";
        foreach (var uid in earlier.Touched)
            d.Restore(earlier.Before[uid]);
        foreach (var told in earlier.Events)
            d.Event("reverted-" + told.Kind, told.Uid, told.To, told.From);
        return true;
    }

    /// <summary>As the program undoes: what stands as the commit left it goes back, field by field; what changed since is left.</summary>
    public static bool Undo(Draft d, Draft earlier, string id, Func<int, bool> isFree)
    {
        if (earlier.Touched.Any(uid => !CanUndo(d, earlier.FileOf(uid), isFree)))
            return false;
        foreach (var uid in earlier.Touched)
        {
            if (earlier.FileOf(uid).IsNew)
                d.Delete(uid);
            else if (Stands(d.Now, earlier.Now[uid]))
                d.Restore(earlier.Before[uid]);
            else
                earlier.ChangesOf(uid).ToList().ForEach(change => ByField(d, uid, change, earlier.Before[uid]));
        }
        d.IsTogether = true;
        d.Undoes = (earlier.Mark, id);
        d.Headline = $"undo \"{Message.HeadlineOf(earlier)}\"";
        d.Reason = d.Words.Chance(40) ? d.Words.Sentence(5) : null;
        return !d.IsEmpty;
    }

    /// <summary>Whether a branch holds the file as it is there, under the same name.</summary>
    public static bool Stands(ImmutableDictionary<int, FileState> now, FileState file) =>
        now.TryGetValue(file.Uid, out var there) && there.SameText(file) && there.Path == file.Path;

    private static bool CanUndo(Draft d, MadeFile file, Func<int, bool> isFree) => file switch
    {
        { IsGone: true } or { FormerRef: not null } => false,
        { IsNew: true } => file.After is { Kind: MadeKind.Action } made && isFree(file.Uid) && Stands(d.Now, made),
        _ => d.Now.TryGetValue(file.Uid, out var now) && now.Path == file.After!.Path && (Stands(d.Now, file.After!) || (file.Changes.Count > 0 && file.Changes.All(change => IsSimple(change, file.Before!)))),
    };

    private static bool IsSimple(MadeChange change, FileState before) => change.Path.EndsWith(']') ? change.From is null : !change.Path.Contains('[') && before.Root.At(change.Path) is null or Text;

    private static void ByField(Draft d, int uid, MadeChange change, FileState before)
    {
        if (!change.Path.EndsWith(']'))
        {
            if (d.Now[uid].Root.TextAt(change.Path) == change.To)
                d.Put(uid, change.Path, change.From, before.Root.At(change.Path) is Text { IsProse: true });
            return;
        }
        var (list, name) = (change.Path[..change.Path.IndexOf('[')], change.Path[(change.Path.IndexOf('[') + 1)..^1]);
        if (d.Now[uid].Root.ItemsAt(list).FirstOrDefault(item => Known.Name(list, item) == name) is { } there && Known.Whole(there) == change.To)
            d.Remove(uid, list, name);
    }

    private static bool IsWhole(MadeFile file) => file is { IsNew: true } or { IsGone: true } or { FormerRef: not null };
}
