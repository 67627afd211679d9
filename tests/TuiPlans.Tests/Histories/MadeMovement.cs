namespace TuiPlans.Tests.Histories;

/// <summary>A thing that happened, as a movement is to tell it.</summary>
internal sealed record MadeEventLine(string Kind, string Ref, string Then, string? From, string? To, MadeCommit Commit)
{
    public string? Reason { get; init; }

    /// <summary>Whether the record knows the reason: of a squash, the messages of people do not tell which fields they are of.</summary>
    public bool IsReasonKnown { get; init; }

    public string? By { get; init; }

    public string? At { get; init; }

    public string Line => Key(Kind, Ref, From, To, Commit.Id!);

    /// <summary>By what two accounts of one event are known to be of the same.</summary>
    public static string Key(string kind, string reference, string? from, string? to, string commit) =>
        $"{kind} {reference}: {from ?? "none"} -> {to ?? "none"} by {commit[..8]}";
}

/// <summary>What moved between two moments, from the record alone.</summary>
internal sealed class MadeMovement
{
    private readonly Landed landed;
    private readonly MadeDay until;
    private readonly Dictionary<int, string> lastRefs = [];

    /// <summary>Looks at a period.</summary>
    /// <param name="record">What was made.</param>
    /// <param name="since">The state of the shared branch at its beginning.</param>
    /// <param name="until">And at its end.</param>
    /// <param name="isWanted">Whether a file is of what is looked at.</param>
    public MadeMovement(HistoryRecord record, MadeDay since, MadeDay until, Func<FileState, bool> isWanted)
    {
        (landed, this.until, IsWanted) = (new Landed(record.Between(since, until)), until, isWanted);
        foreach (var file in landed.Files)
            lastRefs[file.File.Uid] = file.File.Ref;
        Events = [.. landed.Files.Where(file => (file.File.After ?? file.File.Before) is { Kind: MadeKind.Action } action && isWanted(action)).SelectMany(Of).GroupBy(Once).Select(same => same.Last())];
    }

    public Func<FileState, bool> IsWanted { get; }

    public int TakenBack => landed.TakenBack;

    public IReadOnlyList<MadeEventLine> Events { get; }

    private IEnumerable<MadeEventLine> Of(LandedFile file)
    {
        var uid = file.File.Uid;
        var end = until.Files.GetValueOrDefault(uid);
        foreach (var one in Happened.Of(file.File, file.Changes, end))
        {
            var part = file.PartOf(one.Field);
            yield return new MadeEventLine(one.Kind, end?.Ref ?? lastRefs[uid], one.Then, one.From, one.To, file.Commit)
            {
                Reason = one.Reason ?? part?.Reason ?? one.Standing,
                IsReasonKnown = part is not null && !(file.Commit.Kind == "squash" && one.Field == "rag" && file.PartOf("rag-reason") is { } other && other != part),
                By = one.By,
                At = one.At,
            };
        }
    }

    // What was picked onto another branch is told once, of the later.
    private static (string Kind, string Ref, string? From, string? To, int Mark) Once(MadeEventLine one) => (one.Kind, one.Ref, one.From, one.To, one.Commit.Picked ?? one.Commit.Mark);
}
