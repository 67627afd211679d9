using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Histories;

/// <summary>The message of a made commit: the program's own words for one of its own, a person's for one by hand; and what is to be read back from it.</summary>
internal static class Message
{
    public static string Of(Draft draft)
    {
        if (draft.IsByHand)
            return draft.Headline + "\n" + (draft.Reason is null ? "" : $"\n{draft.Reason}\n");
        var given = draft.Given == MadeGiven.None ? null : new Given(draft.Given.By, PeriodParser.Parse(draft.Given.On), draft.Given.How);
        var message = draft.IsTogether ? Together(draft, given) : Single(draft, given);
        return draft.Set is null ? message : message + $"Set: {draft.Set}\n";
    }

    /// <summary>What a reader is to find as the reason.</summary>
    public static string? ReasonOf(Draft draft)
    {
        if (draft.IsByHand || draft.IsTogether)
            return draft.Reason;
        var rating = draft.ChangesOf(draft.Touched[0]).FirstOrDefault(change => change.Path == "rag-reason")?.To;
        var own = rating is null || draft.Reason?.Contains(rating, StringComparison.Ordinal) == true ? null : $"Reason for the rating: {rating}";
        return draft.Reason is null ? own : own is null ? draft.Reason : $"{draft.Reason}\n\n{own}";
    }

    public static string HeadlineOf(Draft draft) => Of(draft).Split('\n')[0];

    private static string Single(Draft draft, Given? given)
    {
        var file = draft.Now[draft.Touched[0]];
        var changes = Told(draft.ChangesOf(file.Uid));
        return file.Kind == MadeKind.Register
            ? CommitMessage.Together(file.Id, draft.Headline ?? "register brought up to date", null, [Changes(draft, file.Uid)], draft.Reason, given)
            : CommitMessage.Write(file.Plan, file.Id, changes, FieldsOf(file), draft.Reason, given, draft.Headline);
    }

    private static string Together(Draft draft, Given? given)
    {
        var first = draft.Now.GetValueOrDefault(draft.Touched[0]) ?? draft.Before[draft.Touched[0]];
        return CommitMessage.Together(first.Ref, draft.Headline ?? "changed together", first.Plan, [.. draft.Touched.SelectMany(uid => Renamed(draft, uid))], draft.Reason, given, draft.Undoes?.Id);
    }

    // As `move` tells it: the one file goes, the other comes.
    private static IEnumerable<FileChanges> Renamed(Draft draft, int uid) =>
        draft.FileOf(uid).FormerRef is null ? [Changes(draft, uid)]
        : [new FileChanges(draft.Before[uid].Path, FieldsOf(draft.Before[uid]), IsNew: false, IsGone: true, []), new FileChanges(draft.Now[uid].Path, FieldsOf(draft.Now[uid]), IsNew: true, IsGone: false, [])];

    private static FileChanges Changes(Draft draft, int uid)
    {
        var (old, now) = (draft.Before.GetValueOrDefault(uid), draft.Now.GetValueOrDefault(uid));
        var file = (now ?? old)!;
        return new FileChanges(file.Path, FieldsOf(file), old is null, now is null, Told(draft.ChangesOf(uid)));
    }

    private static IReadOnlyList<FieldChange> Told(IReadOnlyList<MadeChange> changes) =>
        [.. changes.Select(change => new FieldChange(change.Path, change.From, change.To))];

    private static FieldSet FieldsOf(FileState file) => file.Kind switch
    {
        MadeKind.Action => Fields.Action,
        MadeKind.Recommendation => Fields.Recommendation,
        MadeKind.Plan => Fields.Plan,
        _ => RegisterFile.Of(file.Path)!.Fields,
    };
}
