using TuiPlans.Core.Changes;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Histories;

/// <summary>Does <c>log</c> tell each change that was made, as it was made, and no other?</summary>
internal static class LogAgrees
{
    /// <summary>The log of the whole repository.</summary>
    public static Agreement Whole(PlanStore store, HistoryRecord record)
    {
        var agreement = new Agreement("log");
        var told = store.History("").Value;
        var byCommit = told.ToLookup(change => change.Commit, StringComparer.Ordinal);
        foreach (var commit in record.Commits)
        {
            var got = byCommit[commit.Id!].Where(Tells).ToList();
            agreement.SameSet(commit, "", Lines(commit.Parts.SelectMany(part => part.Files)), Lines(got));
            if (commit.Kind == "squash")
                Givers(agreement, commit, got);
            else
                got.ForEach(change => About(agreement, commit, commit.Parts[0], change));
            foreach (var change in got)
                People(agreement, commit, change);
        }
        InOrder(agreement, record, told);
        return agreement;
    }

    /// <summary>The log of single actions, under every name they had.</summary>
    public static Agreement OfActions(PlanStore store, HistoryRecord record, IEnumerable<FileState> actions)
    {
        var agreement = new Agreement("log REF");
        var wanted = actions.ToList();
        var made = wanted.ToDictionary(action => action.Uid, _ => new List<(MadeCommit Commit, MadeFile File)>());
        foreach (var commit in record.Commits)
        {
            foreach (var file in commit.Parts.SelectMany(part => part.Files))
            {
                if (made.TryGetValue(file.Uid, out var list))
                    list.Add((commit, file));
            }
        }
        foreach (var action in wanted)
        {
            var told = store.HistoryOf(action.Path).Value.Where(Tells).ToLookup(change => change.Commit, StringComparer.Ordinal);
            foreach (var commit in made[action.Uid].GroupBy(one => one.Commit))
                agreement.SameSet(commit.Key, action.Ref, Lines(commit.Select(one => one.File)), Lines(told[commit.Key.Id!]));
            var known = made[action.Uid].Select(one => one.Commit.Id!).ToHashSet(StringComparer.Ordinal);
            foreach (var other in told.Where(group => !known.Contains(group.Key)))
                agreement.SameSet(record.Commits.Find(commit => commit.Id == other.Key)!, action.Ref, [], Lines(other));
        }
        return agreement;
    }

    // A file that was only put in another order has an entry, or none: it has no change to tell.
    private static bool Tells(RecordedChange change) => change.Changes.Count > 0 || change.FormerRef is not null;

    private static IEnumerable<string> Lines(IEnumerable<MadeFile> files) => files.GroupBy(file => file.Uid).SelectMany(group => Lines(
        group.First().Ref,
        group.Select(file => file.FormerRef).FirstOrDefault(former => former is not null),
        group.First().IsNew,
        group.Last().IsGone,
        group.SelectMany(file => file.Changes.Select(change => (change.Path, change.From, change.To)))));

    private static IEnumerable<string> Lines(IEnumerable<RecordedChange> told) => told.GroupBy(change => change.Path, StringComparer.Ordinal).SelectMany(group => Lines(
        group.First().Ref,
        group.Select(change => change.FormerRef).FirstOrDefault(former => former is not null),
        group.Any(change => change.IsNew),
        group.Any(change => change.IsGone),
        Net(group.Reverse().SelectMany(change => change.Changes))));

    // Parts of a squash may each tell the same field: from the first of them to the last.
    private static IEnumerable<(string Path, string? From, string? To)> Net(IEnumerable<FieldChange> changes) => changes
        .GroupBy(change => (change.Path, change.IsMove)).Select(group => (group.Key.IsMove ? group.Key.Path + " moved" : group.Key.Path, group.First().From, group.Last().To))
        .Where(change => change.From != change.To);

    // Meetings are no file whose fields the trail tells.
    private static IEnumerable<string> Lines(string reference, string? former, bool isNew, bool isGone, IEnumerable<(string Path, string? From, string? To)> changes)
    {
        if (reference.EndsWith("-psg", StringComparison.Ordinal))
            yield break;
        if (former is not null)
            yield return $"{reference} was {former}";
        if (isNew)
            yield return $"{reference} is new";
        if (isGone)
            yield return $"{reference} is gone";
        foreach (var (path, from, to) in changes)
            yield return $"{reference} {path}: {from ?? "none"} -> {to ?? "none"}";
    }

    private static void People(Agreement agreement, MadeCommit commit, RecordedChange change)
    {
        agreement.Same(commit, change.Ref, "author", commit.Author.ToString(), Of(change.Author));
        agreement.Same(commit, change.Ref, "recorder", commit.Committer.ToString(), Of(change.Recorder));
        agreement.Same(commit, change.Ref, "merge", commit.IsMerge ? "yes" : "no", change.IsMerge ? "yes" : "no");
    }

    private static string Of(Signature who) => new MadeSignature(who.Name, who.EMail, who.When).ToString();

    private static void About(Agreement agreement, MadeCommit commit, MadePart part, RecordedChange change)
    {
        agreement.Same(commit, change.Ref, "given by", part.Given.By, change.GivenBy);
        agreement.Same(commit, change.Ref, "given on", part.Given.On, change.GivenOn);
        agreement.Same(commit, change.Ref, "given how", part.Given.How, change.GivenHow);
        agreement.Same(commit, change.Ref, "reason", part.Reason, change.Reason);
        agreement.Same(commit, change.Ref, "headline", part.Headline, change.Headline);
        agreement.Same(commit, change.Ref, "set", part.Set, change.Set);
    }

    // Each field is told of the part that set it; what a part by hand did is told of the whole.
    private static void Givers(Agreement agreement, MadeCommit commit, List<RecordedChange> told)
    {
        foreach (var (part, file) in commit.Parts.Where(part => part.IsOurs).SelectMany(part => part.Files.Select(file => (part, file))))
        {
            foreach (var change in told.Where(one => one.Ref == file.Ref && one.Changes.Any(field => file.Changes.Any(made => made.Path == field.Path && made.To == field.To))))
                About(agreement, commit, part, change);
        }
    }

    private static void InOrder(Agreement agreement, HistoryRecord record, IReadOnlyList<RecordedChange> told)
    {
        var marks = record.Commits.ToDictionary(commit => commit.Id!, StringComparer.Ordinal);
        for (var i = 1; i < told.Count; i++)
        {
            if (marks[told[i - 1].Commit].Mark < marks[told[i].Commit].Mark)
                agreement.Differs(marks[told[i].Commit], told[i].Ref, "order", "newest first", "after an older one");
        }
    }
}
