namespace TuiPlans.Tests.Histories;

/// <summary>A move of an agreed date, from the record.</summary>
/// <param name="Kind">extension, brought-forward, correction; <c>by hand</c> where no date change tells of it.</param>
internal sealed record MadeMove(string? From, string? To, string Kind, string? By, string? At, string? Cause, string? Reason, string? Commit)
{
    public int? Days => MadeSlip.DaysBetween(From, To);

    public bool IsExtension => Kind == "extension";

    public override string ToString() => $"{From ?? "none"} -> {To ?? "none"} {Kind} by {By ?? "nobody"} at {At ?? "none"}, cause {Cause ?? "none"}, commit {Commit?[..8] ?? "none"}: {Reason ?? "no reason"}";
}

/// <summary>An action whose agreed date moved.</summary>
internal sealed record MadeSlip(FileState Action, string? First, IReadOnlyList<MadeMove> Moves)
{
    private const int Again = 2;

    public string? Now => Action.Root.TextAt("due");

    public int? Days => DaysBetween(First, Now);

    public int Extensions => Moves.Count(move => move.IsExtension);

    public bool IsAgain => Extensions >= Again;

    public static int? DaysBetween(string? from, string? to) =>
        DateOnly.TryParse(from, out var first) && DateOnly.TryParse(to, out var last) ? last.DayNumber - first.DayNumber : null;
}

/// <summary>What happened to each agreed date up to a moment, from the record alone.</summary>
internal static class MadeSlippage
{
    public static IEnumerable<MadeSlip> Of(HistoryRecord record, MadeDay until)
    {
        var landed = new Landed(record.Commits.Where(commit => (commit.Merge ?? commit).Mark <= until.Mark)).Files.ToLookup(file => file.File.Uid);
        foreach (var action in until.Files.Values.Where(file => file.Kind == MadeKind.Action))
        {
            var granted = action.Root.ItemsAt("date-changes").Cast<Map>().Where(DateMoved.IsGranted).ToList();
            var moves = granted.Select(Granted).Concat(ByHand([.. landed[action.Uid]], granted)).ToList();
            if (moves.Count > 0)
                yield return new MadeSlip(action, First(landed[action.Uid].First().File.After!.Root), moves);
        }
    }

    // The date it began with; what came with requests that were granted already began before the first of them.
    private static string? First(Map begun) =>
        begun.ItemsAt("date-changes").Cast<Map>().FirstOrDefault(DateMoved.IsGranted)?.TextAt("from") ?? begun.TextAt("due");

    private static MadeMove Granted(Map item) => new(
        item.TextAt("from"), item.TextAt("to"), item.TextAt("kind")!, item.TextAt("decided.by"), item.TextAt("decided.at"), item.TextAt("asked.cause"), item.TextAt("asked.reason"), null);

    // A move that was picked onto another branch happened once. One that was granted and taken back leaves nothing to tell, neither that
    // move nor the way back; where only another branch's decision took the place of the grant, the date did move, and no request says so.
    private static IEnumerable<MadeMove> ByHand(List<LandedFile> files, List<Map> granted)
    {
        var apart = granted.FindAll(item => !files.Exists(file => DateMoved.Tells(file.File, file.Changes, item)));
        var once = files.FindAll(file => !file.File.IsNew && !files.Exists(other => other.Commit.Picked == file.Commit.Mark));
        for (var i = 0; i < once.Count; i++)
        {
            var file = once[i];
            if (file.Changes.FirstOrDefault(change => change.Path == "due") is not { From: not null } due || DateMoved.TakesBack(file.File, file.Changes).Any())
                continue;
            var grants = DateMoved.Decided(file.File, file.Changes).Where(one => DateMoved.IsGranted(one.Item) && one.Item.TextAt("to") == due.To).Select(one => Known.Name("date-changes", one.Item)).ToList();
            var isTold = granted.Exists(item => grants.Contains(Known.Name("date-changes", item)))
                || once.Skip(i + 1).Any(later => later.Changes.Any(change => change.Path == "due") && DateMoved.TakesBack(later.File, later.Changes).Any(grants.Contains))
                || (apart.FindIndex(item => DateMoved.IsOf(item, due)) is >= 0 and var at && apart.Remove(apart[at]));
            if (!isTold)
                yield return new MadeMove(due.From, due.To, "by hand", null, null, null, file.PartOf("due") is { } part ? part.Reason : "?", file.Commit.Id);
        }
    }
}
