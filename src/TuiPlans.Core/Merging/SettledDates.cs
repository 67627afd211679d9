using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>
/// What becomes of the date changes where a person decided between two due dates: those that led to a date that does not count moved nothing.
/// Such a one stays as it was typed, as a request that was withdrawn, and says what it was and what counts; so the date, its changes and what is
/// counted of them agree. A date that was written anew is a correction of its own.
/// </summary>
/// <param name="clash">The clash about the date, as it was decided.</param>
/// <param name="choice">What was decided.</param>
internal sealed class SettledDates(Clash clash, Choice choice)
{
    /// <summary>The list of them.</summary>
    public const string ListKey = "date-changes";

    private const string DueKey = "due";
    private const string Decision = "decision";
    private const string Decided = "decided";
    private const string Reason = "reason";
    private const string Asked = "asked";

    private ClashPart Date => clash.Parts.First(part => part.Path == DueKey);

    // What the date is from now on.
    private string? Due => choice switch
    {
        Choice.Theirs => Date.Theirs,
        Choice.Typed typed when typed.Values.GetValueOrDefault(DueKey, Date.Ours ?? "") is var text => string.IsNullOrWhiteSpace(text) ? null : FieldValue.Canonical(Date.Field!, text),
        _ => Date.Ours,
    };

    /// <summary>Whether a decision is about the date itself, and not its wording alone.</summary>
    public static bool AreIn(Clash clash) => clash.Parts.Any(part => part.Path == DueKey);

    /// <summary>The date changes that must say something else than on either side, by what they are known by.</summary>
    public Dictionary<string, Part> Overruled(Three list, Field field)
    {
        var (before, first, second) = (Named(list.Before, list, field), Named(list.First, list, field), Named(list.Second, list, field));
        var (ours, theirs) = (Granted(first, before), Granted(second, before));
        var overruled = new Dictionary<string, Part>(StringComparer.Ordinal);
        foreach (var name in ours.Concat(theirs).Distinct(StringComparer.Ordinal))
        {
            var (isOurs, isTheirs) = (ours.Contains(name), theirs.Contains(name));
            var loses = choice switch
            {
                Choice.Theirs => !isTheirs,
                Choice.Typed => NodeText.Of((first.GetValueOrDefault(name) ?? second[name])["to"]) != Due,
                _ => !isOurs,
            };
            if (loses)
                overruled.Add(name, Withdrawn(name, (isOurs ? first : second)[name], (isOurs ? second : first).GetValueOrDefault(name), before.GetValueOrDefault(name), field));
        }
        return overruled;
    }

    /// <summary>The correction that leads to a date that was written anew; null where a date change leads to it already, or none is needed.</summary>
    public Part? Correction(Three list, Field field)
    {
        if (choice is not Choice.Typed || Due is not { } due || due == Date.Base || Leads(list.First, list, due, field) || Leads(list.Second, list, due, field))
            return null;
        var row = field.Children!;
        var reason = new Part.Typed($"Settled: neither {Words(Date.Ours)} nor {Words(Date.Theirs)}.", ScalarIntent.Text);
        List<(string, Part)> entries = [("kind", Token("correction", row.Find("kind")!))];
        if (Date.Base is { } from)
            entries.Add(("from", Token(from, row.Find("from")!)));
        entries.AddRange([("to", Token(due, row.Find("to")!)), (Asked, new Part.Map([(Reason, reason)])), (Decision, Token(DateDecision.Granted, row.Find(Decision)!))]);
        return new Part.Map(entries);
    }

    // Where the other side, or an earlier merge, says something of it already, that stands.
    private Part Withdrawn(string name, YamlMapping item, YamlMapping? other, YamlMapping? before, Field field)
    {
        if (other is not null && !Three.Same(before, other))
            return new Part.Taken(other);
        var row = field.Children!;
        var entries = new List<(string, Part)>();
        foreach (var entry in item.Entries.Where(entry => entry.KeyText != Decided && entry.Value is not null))
        {
            if (entry.KeyText != Decision)
            {
                entries.Add((entry.KeyText, new Part.Taken(entry.Value!)));
                continue;
            }
            entries.Add((Decision, Token(DateDecision.Withdrawn, row.Find(Decision)!)));
            entries.Add((Decided, new Part.Map([(Reason, new Part.Typed(Why(item), ScalarIntent.Text))])));
        }
        return new Part.Map(entries);
    }

    // Who had granted it, and why, is not said of a withdrawal: it goes into its words.
    private string Why(YamlMapping item)
    {
        var counts = $"Settled: {(Due is null ? "there is no date" : $"the date is {Words(Due)}")}.";
        var granted = item[Decided]?.Resolve() is YamlMapping said
            ? string.Join("; ", said.Entries.Select(entry => NodeText.Of(entry.Value) is { } text ? $"{entry.KeyText} {text.Trim()}" : "").Where(text => text.Length > 0)) : "";
        return granted.Length == 0 ? counts : $"{counts} It had been granted ({granted}).";
    }

    private static bool Leads(YamlNode? side, Three list, string due, Field field) =>
        Named(side, list, field).Values.Any(item => NodeText.Of(item[Decision]) == DateDecision.Granted && NodeText.Of(item["to"]) == due);

    private static HashSet<string> Granted(Dictionary<string, YamlMapping> side, Dictionary<string, YamlMapping> before) =>
        [.. side.Where(item => IsGranted(item.Value) && !(before.TryGetValue(item.Key, out var old) && IsGranted(old))).Select(item => item.Key)];

    private static bool IsGranted(YamlMapping item) => NodeText.Of(item[Decision]) == DateDecision.Granted;

    private static Dictionary<string, YamlMapping> Named(YamlNode? side, Three list, Field field) => ListItems.Named(side, field, list.Before)
        .Where(item => item.Item is YamlMapping).ToDictionary(item => item.Name, item => (YamlMapping)item.Item, StringComparer.Ordinal);

    private static Part.Typed Token(string text, Field field) => new(text, EditOperations.IntentOf(field));

    private static string Words(string? due) => due is null ? "no date" : Plans.Due.Parse(due)?.Words ?? due;
}
