using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>Evidence that was seen, and is withdrawn by a step.</summary>
internal static class EvidenceEvents
{
    private const string Prefix = "evidence.seen[";
    private const string Withdrawn = "].withdrawn.";
    private const string Date = "date";
    private const string Reason = "reason";

    public static void Add(RecordedChange step, Life life, List<Telling> told)
    {
        foreach (var change in step.Changes)
        {
            if (!change.Path.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            if (Item(change.Path) is { } item)
                Look(step, change, item, life, told);
            else if (change.To is null && change.Path.EndsWith(']'))
                life.Mark($"no longer withdrawn {change.Path[Prefix.Length..^1]}");
        }
    }

    // The day says that it was withdrawn; where none is given, the reason does.
    private static void Look(RecordedChange step, FieldChange change, string item, Life life, List<Telling> told)
    {
        var reason = Of(step, item, Reason);
        var isFirst = change.Path.EndsWith(Withdrawn + Date, StringComparison.Ordinal) || (Of(step, item, Date) is null && !HasDate(life, item) && change == reason);
        if (!isFirst)
            return;
        if (change.From is null && change.To is not null)
        {
            told.Add(new Telling(MovementKind.EvidenceWithdrawn)
            {
                From = item,
                Words = item,
                Reason = reason?.To ?? step.Reason,
                Stands = life.End is not null && !life.WasSince($"no longer withdrawn {item}"),
            });
        }
        else if (change.To is null)
        {
            life.Mark($"no longer withdrawn {item}");
        }
    }

    private static string? Item(string path)
    {
        var end = path.LastIndexOf(Withdrawn, StringComparison.Ordinal);
        return end < 0 ? null : path[Prefix.Length..end];
    }

    private static FieldChange? Of(RecordedChange step, string item, string part)
    {
        var path = $"{Prefix}{item}{Withdrawn}{part}";
        return step.Changes.FirstOrDefault(change => change.Path == path);
    }

    // A reason that is added to a withdrawal of an earlier day withdraws nothing anew.
    private static bool HasDate(Life life, string item) =>
        life.End?.EvidenceSeen.Any(seen => seen.WithdrawnOn is not null && item.StartsWith(ItemIdentity.Cropped(seen.What), StringComparison.Ordinal)) == true;
}
