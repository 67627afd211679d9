using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>
/// What a file says when two changes of it come together, field by field by the rules of the table of fields, and what a person must decide.
/// Where both changed something differently, the choice counts; as long as there is none, what the first says stands in its place.
/// </summary>
/// <param name="choices">What was decided already, by the name of the clash, as the first side sees it.</param>
internal sealed class FieldJoin(IReadOnlyDictionary<string, Choice> choices)
{
    private static readonly Dictionary<string, Part> NothingDecided = [];
    private SettledDates? dates;

    /// <summary>What a person must decide; ours is the first.</summary>
    public List<Clash> Clashes { get; } = [];

    /// <summary>The keys of a file, or of a map in it.</summary>
    public Part.Map Maps(YamlMapping? before, YamlMapping? first, YamlMapping? second, FieldSet? fields, string prefix)
    {
        var bundled = prefix.Length == 0 ? Bundled(before, first, second, fields) : [];
        var entries = new List<(string Key, Part Value)>();
        foreach (var key in Keys(before, first, second))
        {
            var three = new Three(before?[key]?.Resolve(), first?[key]?.Resolve(), second?[key]?.Resolve());
            var part = bundled.TryGetValue(key, out var decided) ? decided : Value(three, fields?.Find(key), prefix + key);
            if (part is not null)
                entries.Add((key, part));
        }
        return new Part.Map(entries);
    }

    private Part? Value(Three three, Field? field, string path)
    {
        if (dates is not null && path == SettledDates.ListKey && field is not null && Dates(dates, three, field) is { } decided)
            return decided;
        if (three.Settled is { } settled)
            return settled.Node is null ? null : new Part.Taken(settled.Node);
        var (before, first, second) = three;
        if (field is { Merge: not MergeRule.Person, Kind: ValueKind.Map or ValueKind.Free } && first is YamlMapping one && second is YamlMapping other && before is null or YamlMapping)
            return Maps(before as YamlMapping, one, other, field.Parts, path + ".");
        if (field is { IsList: true } && IsListish(before) && IsListish(first) && IsListish(second))
            return new ListJoin(this, field, path, NothingDecided).Join(before, first, second);
        return Decided(new Clash(path, path, [new ClashPart(path, field, before, first, second)]))[0];
    }

    // The changes of a date that a person settled; null where nothing of them is other than without that.
    private Part? Dates(SettledDates settled, Three three, Field field)
    {
        var (overruled, correction) = (settled.Overruled(three, field), settled.Correction(three, field));
        if (overruled.Count == 0)
            return null;
        var list = new ListJoin(this, field, SettledDates.ListKey, overruled).Join(three.Before, three.First, three.Second);
        return correction is null || list is not Part.List all ? list : all with { Items = [.. all.Items, correction] };
    }

    /// <summary>An item that both have, or that one side took away while the other changed it.</summary>
    public Part? Item(YamlNode? before, YamlNode? first, YamlNode? second, Field field, string path)
    {
        var three = new Three(before, first, second);
        if (three.Settled is { } settled)
            return settled.Node is null ? null : new Part.Taken(settled.Node);
        if (first is YamlMapping one && second is YamlMapping other && before is null or YamlMapping)
            return Maps(before as YamlMapping, one, other, field.Children, path + ".");
        return Decided(new Clash(path, path, [new ClashPart(path, null, before, first, second)]))[0];
    }

    // What both sides touched within a bundle, and did not leave alike.
    private Dictionary<string, Part?> Bundled(YamlMapping? before, YamlMapping? first, YamlMapping? second, FieldSet? fields)
    {
        var decided = new Dictionary<string, Part?>(StringComparer.Ordinal);
        foreach (var (name, label, keys) in Bundles.All)
        {
            var all = keys.Where(key => fields?.Find(key) is not null)
                .Select(key => (Key: key, Three: new Three(before?[key]?.Resolve(), first?[key]?.Resolve(), second?[key]?.Resolve()))).ToList();
            var differing = all.Where(one => !one.Three.AreAlike).ToList();
            if (differing.Count == 0 || !all.Exists(one => one.Three.FirstChanged) || !all.Exists(one => one.Three.SecondChanged))
                continue;
            var clash = new Clash(name, label, [.. differing.Select(one => new ClashPart(one.Key, fields!.Find(one.Key), one.Three.Before, one.Three.First, one.Three.Second))]);
            var parts = Decided(clash);
            if (choices.GetValueOrDefault(name) is { } choice && SettledDates.AreIn(clash))
                dates = new SettledDates(clash, choice);
            for (var i = 0; i < differing.Count; i++)
                decided[differing[i].Key] = parts[i];
        }
        return decided;
    }

    // The parts of a clash as they were decided; as the first side has them while nobody has.
    private List<Part?> Decided(Clash clash)
    {
        var choice = choices.GetValueOrDefault(clash.Name);
        if (choice is null || (choice is Choice.Both && !clash.CanKeepBoth) || (choice is Choice.Typed && !clash.CanBeTyped))
            Clashes.Add(clash);
        return [.. clash.Parts.Select(part => choice switch
        {
            Choice.Theirs => Taken(part.TheirsNode),
            Choice.Both when clash.CanKeepBoth => new Part.Typed(Beneath(part.Ours!, part.Theirs!), ScalarIntent.Text),
            Choice.Typed typed when clash.CanBeTyped => Typed(typed.Values.GetValueOrDefault(part.Path, part.Ours ?? ""), part.Field!),
            _ => Taken(part.OursNode),
        })];
    }

    // The same whoever settles it.
    private static string Beneath(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? $"{one.TrimEnd('\n')}\n{other.TrimEnd('\n')}\n" : $"{other.TrimEnd('\n')}\n{one.TrimEnd('\n')}\n";

    private static Part? Taken(YamlNode? node) => node is null ? null : new Part.Taken(node);

    private static Part? Typed(string text, Field field) =>
        text.Trim().Length == 0 ? null : new Part.Typed(FieldValue.Canonical(field, text), EditOperations.IntentOf(field));

    private static bool IsListish(YamlNode? node) => node is null or YamlSequence or YamlScalar;

    private static IEnumerable<string> Keys(YamlMapping? before, YamlMapping? first, YamlMapping? second) =>
        (first?.Entries ?? []).Concat(second?.Entries ?? []).Concat(before?.Entries ?? []).Select(entry => entry.KeyText).Distinct(StringComparer.Ordinal);
}
