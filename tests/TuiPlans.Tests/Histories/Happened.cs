namespace TuiPlans.Tests.Histories;

/// <summary>One thing that happened to one action, as the rules name it.</summary>
/// <param name="Kind">Newly red, completed and so on, in one word.</param>
/// <param name="Uid">The action.</param>
/// <param name="Then">How it was named then.</param>
/// <param name="From">The rating, status, date or name before.</param>
/// <param name="To">And after.</param>
/// <param name="Field">The field that tells of it, by which the reason in the message is found.</param>
/// <param name="Reason">The reason that stands in the file with it; null where only the message may say why.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">At which meeting.</param>
internal sealed record Happened(string Kind, int Uid, string Then, string? From, string? To, string Field, string? Reason = null, string? By = null, string? At = null)
{
    /// <summary>A reason that stands in the file from before: told where nobody says another.</summary>
    public string? Standing { get; init; }

    private static readonly string[] Delivered = ["complete", "signed-off", "embedded"];

    /// <summary>What one commit did to one action: the rules of the issue and of DESIGN, read once more.</summary>
    /// <param name="file">The action before and after it.</param>
    /// <param name="changes">What of it is told.</param>
    /// <param name="end">The action at the end of the period; null where it is gone.</param>
    public static IEnumerable<Happened> Of(MadeFile file, IReadOnlyList<MadeChange> changes, FileState? end)
    {
        if (file.IsNew || file.IsGone)
            return file.IsNew && file.IsGone ? [] : [new Happened(file.IsNew ? "new" : "removed", file.Uid, file.Ref, null, null, "")];
        return [.. changes.SelectMany(change => Value(file, change, changes)), .. Leads(file, changes), .. Dates(file, changes, end)];
    }

    private static IEnumerable<Happened> Value(MadeFile file, MadeChange change, IReadOnlyList<MadeChange> changes)
    {
        var now = file.After!.Root;
        var plain = new Happened("", file.Uid, file.Ref, change.From, change.To, change.Path);
        if (change.Path == "rag" && (change.To == "red" || (change.From == "red" && change.To is not null)))
            yield return plain with { Kind = change.To == "red" ? "newly-red" : "recovered", Reason = changes.FirstOrDefault(other => other.Path == "rag-reason")?.To, Standing = now.TextAt("rag-reason"), By = now.TextAt("rag-by") };
        if (change.Path == "status" && StatusKind(change.From, change.To, now.TextAt("closed.as")) is { } kind)
        {
            yield return kind is not ("closed" or "transferred") ? plain with { Kind = kind }
                : plain with { Kind = kind, To = now.TextAt("closed.as"), Reason = now.TextAt("closed.reason"), By = now.TextAt("closed.by"), At = now.TextAt("closed.at") };
        }
        if (change.Path == "agency")
            yield return plain with { Kind = "agency-changed" };
        if (change.Path.EndsWith("].withdrawn.date", StringComparison.Ordinal) && change.From is null)
        {
            var name = ItemOf(change.Path);
            yield return plain with { Kind = "evidence-withdrawn", From = name, To = null, Reason = Item(file.After, "evidence.seen", name)?.TextAt("withdrawn.reason") };
        }
    }

    private static string? StatusKind(string? from, string? to, string? closedAs)
    {
        var (before, after) = (Array.IndexOf(Delivered, from), Array.IndexOf(Delivered, to));
        if (to == "closed")
            return closedAs == "transferred" ? "transferred" : "closed";
        if (after < 0)
            return before >= 0 || from == "closed" ? "re-opened" : null;
        return before > after ? "set-back" : to == "complete" ? "completed" : to;
    }

    private static IEnumerable<Happened> Leads(MadeFile file, IReadOnlyList<MadeChange> changes)
    {
        var leads = changes.Where(change => change.Path.StartsWith("leads[", StringComparison.Ordinal)).ToList();
        if (leads.Count > 0)
            yield return new Happened("lead-changed", file.Uid, file.Ref, Names(leads.Where(change => change.To is null)), Names(leads.Where(change => change.From is null)), leads[0].Path);
    }

    private static string? Names(IEnumerable<MadeChange> changes) => string.Join(", ", changes.Select(change => ItemOf(change.Path)).Order(StringComparer.Ordinal)) is { Length: > 0 } names ? names : null;

    private static IEnumerable<Happened> Dates(MadeFile file, IReadOnlyList<MadeChange> changes, FileState? end)
    {
        foreach (var (path, item) in DateMoved.Decided(file, changes))
        {
            var asked = item.TextAt("asked.reason");
            var one = new Happened("", file.Uid, file.Ref, item.TextAt("from"), item.TextAt("to"), path, item.TextAt("decided.reason") ?? asked, item.TextAt("decided.by"), item.TextAt("decided.at"));
            yield return item.TextAt("decision") switch
            {
                "granted" => one with { Kind = item.TextAt("kind") switch { "extension" => "date-granted", "brought-forward" => "brought-forward", _ => "corrected" } },
                "refused" => one with { Kind = "date-refused" },
                _ => one with { Kind = "date-asked", Reason = asked, By = item.TextAt("asked.by"), At = null },
            };
        }
        if (DateMoved.ByHand(file, changes) is { } due && end?.Root.ItemsAt("date-changes").Any(item => DateMoved.IsOf((Map)item, due)) != true)
            yield return new Happened("moved-unexplained", file.Uid, file.Ref, due.From, due.To, due.Path);
    }

    internal static string ItemOf(string path) => path[(path.IndexOf('[') + 1)..path.LastIndexOf(']')];

    internal static Map? Item(FileState? file, string list, string name) =>
        file?.Root.ItemsAt(list).FirstOrDefault(item => Known.Name(list, item) == name) as Map;
}
