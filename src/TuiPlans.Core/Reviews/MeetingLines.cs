using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>What is recorded of a meeting: whether it was held, and what it said of each action.</summary>
internal static class MeetingLines
{
    private const string Items = "items";

    /// <summary>Tells that it was held, and what was added to its items; what was altered there stays for the others, field by field.</summary>
    public static void Tell(Telling telling)
    {
        if (telling.Pair.Kind != ReviewItemKind.Meeting)
            return;
        if (telling.Pair.Before is not null && telling.Left.FirstOrDefault(change => change.Path == "state") is { To: { } state } && telling.Take("state") is { } of)
            telling.Say(of, $"The meeting is recorded as {state}; before, it was {of.From ?? "planned"}.");
        if (telling.Left.Where(change => change.TopKey == Items).All(change => change.From is null))
        {
            foreach (var item in telling.TakeItems(Items))
                Item(telling, item);
        }
    }

    private static void Item(Telling telling, TouchedItem item)
    {
        var about = telling.Names.Titled("", item.Name);
        var parts = Parts(telling, item).ToList();
        telling.Say(item.Changes[0], $"{(item.IsNew && parts.Count == 0 ? "On the agenda: " : "On ")}{about}{(parts.Count == 0 ? "" : $": {string.Join("; ", parts)}")}.");
        if (item.Text("note") is { } note && Came(item, "note"))
            telling.Say(item.Changes[0], $"The minute on {item.Name}:", note);
    }

    private static IEnumerable<string> Parts(Telling telling, TouchedItem item)
    {
        if (item.Text("said-by") is { } by && Came(item, "said-by"))
            yield return $"{telling.Names.WithArticle(by)} reported";
        if (item.Text("outcome") is { } outcome && Came(item, "outcome"))
            yield return $"outcome: {Sentences.Within(outcome)}";
        if (item.Text("proposed") is { } proposed && Came(item, "proposed"))
            yield return $"{proposed} was proposed";
        if (item.Text("agreed") is { } agreed && Came(item, "agreed"))
            yield return $"{agreed} was agreed";
        if (item.Text("dissent") is { } dissent && Came(item, "dissent"))
            yield return $"dissent: {Sentences.Within(dissent)}";
    }

    private static bool Came(TouchedItem item, string part) => item.IsNew || item.Changes.Exists(change => change.Path == $"{item.Path}.{part}");
}
