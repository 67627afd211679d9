using TuiPlans.Core.Changes;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>Evidence, and what was reported.</summary>
internal static class EvidenceLines
{
    /// <summary>Tells the changes of evidence and of updates.</summary>
    public static void Tell(Telling telling)
    {
        foreach (var item in telling.TakeItems("evidence.seen"))
            telling.Say(item.Changes[0], Seen(telling, item), dated: item.IsNew ? item.Text("date") : null);
        foreach (var change in telling.TakeAll(change => change.Path.StartsWith("evidence.expected", StringComparison.Ordinal)))
            telling.Say(change, change.From is null ? $"Evidence expected: {Sentences.Ended(change.To!)}" : change.To is null ? $"Evidence no longer expected: {Sentences.Ended(change.From)}" : $"Evidence expected: {Sentences.Within(change.To)} (was: {Sentences.Within(change.From)}).");
        foreach (var item in telling.TakeItems("updates"))
            Update(telling, item);
    }

    /// <summary>Whether an item of evidence was withdrawn by this change.</summary>
    public static bool IsWithdrawn(TouchedItem item) => item.After?["withdrawn"] is not null && item.Before?["withdrawn"] is null;

    private static string Seen(Telling telling, TouchedItem item)
    {
        var what = Sentences.Within(item.Text("what") ?? item.Name);
        var kind = item.Text("strength") is { } strength ? $" ({strength})" : "";
        if (item.IsGone)
            return $"Evidence taken out: {what}{kind}{By(telling, item)}.";
        if (IsWithdrawn(item))
            return $"Evidence withdrawn: {what}{kind}{(item.Text("withdrawn", "date") is { } day ? $", on {ReviewNames.Day(day)}" : "")}{(item.Text("withdrawn", "reason") is { } why ? $": {Sentences.Within(why)}" : "; no reason is given")}.";
        return item.IsNew ? $"Evidence: {what}{kind}{By(telling, item)}." : $"What is recorded of the evidence \"{what}\" changed: {string.Join("; ", item.Changes.Select(change => Part(item, change)))}.";
    }

    private static string By(Telling telling, TouchedItem item)
    {
        var by = item.Text("seen-by") is { } who ? $", seen by {telling.Names.WithArticle(who)}" : "";
        return by + (item.Text("date") is { } day ? $"{(by.Length == 0 ? "," : " on")} {ReviewNames.Day(day)}" : "");
    }

    private static string Part(TouchedItem item, FieldChange change) =>
        $"{change.Path[(item.Path.ToString().Length + 1)..].Replace('.', ' ').Replace('-', ' ')} {(change.From is { } from ? $"from {ReviewNames.Day(from)} " : "")}to {(change.To is { } to ? ReviewNames.Day(to) : "nothing")}";

    private static void Update(Telling telling, TouchedItem item)
    {
        var change = item.Changes[0];
        var of = $"{(item.Text("by") is { } by ? $" by {telling.Names.WithArticle(by)}" : "")}{(item.Text("date") is { } day ? $", {ReviewNames.Day(day)}" : "")}";
        var text = item.Text("text") ?? change.To ?? "";
        if (item.IsNew)
        {
            var how = item.Text("how") is { } way ? $", {ProvenanceWords.By(way)}" : "";
            // Where it is the rating in force, that is told already.
            var rated = item.Text("rag") is { } rag && rag != FilePair.Text(telling.Pair.After, "rag") ? $", rated {rag}" : "";
            telling.Say(change, item.Text("kind") == "no-change" && text.Length == 0 ? $"No change reported{of}{how}." : $"{Kind(item.Text("kind"))}{of}{how}{rated}:", text.Length == 0 ? null : text, item.Text("date"));
        }
        else if (item.IsGone)
            telling.Say(change, $"An update{of} was taken out:", item.Was("text") ?? change.From);
        else if (item.Was("text") is { } old && old != text)
            telling.Say(change, $"The update{of} was altered: ", WordDiff.Between(old, text));
        else
            telling.Say(change, $"What is recorded of the update{of} changed: {string.Join("; ", item.Changes.Select(one => Part(item, one)))}.");
    }

    private static string Kind(string? kind) => kind switch
    {
        "correction" => "Correction",
        "note" => "Note",
        "no-change" => "No change",
        _ => "Update",
    };
}
