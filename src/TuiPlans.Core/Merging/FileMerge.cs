using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>
/// Two changes of one file brought together by field. The outcome does not depend on which side is which, and to merge again what was
/// merged changes nothing.
/// </summary>
/// <param name="Result">The text, where nothing is left to decide; null where something is, or no text was found that says it all.</param>
/// <param name="Clashes">What a person must decide, ours and theirs as they were given.</param>
public sealed record FileMerge(SourceText? Result, IReadOnlyList<Clash> Clashes)
{
    /// <summary>The name and label of a clash of the whole file.</summary>
    private const string WholeFile = "the whole file";

    private static readonly Dictionary<string, Choice> NoChoices = [];

    /// <summary>Merges.</summary>
    /// <param name="before">What both sides began with; empty where both made the file anew.</param>
    /// <param name="ours">The file here.</param>
    /// <param name="theirs">The file there.</param>
    /// <param name="fields">The table of fields of that kind of file.</param>
    /// <param name="reader">Reads YAML.</param>
    /// <param name="choices">What was decided already, by the name of the clash.</param>
    public static FileMerge Make(
        SourceText before, SourceText ours, SourceText theirs, FieldSet fields, IYamlReader reader, IReadOnlyDictionary<string, Choice>? choices = null)
    {
        if (ours.Text == theirs.Text || theirs.Text == before.Text)
            return new FileMerge(ours, []);
        if (ours.Text == before.Text)
            return new FileMerge(theirs, []);
        // Of the two the one that comes first in the order of letters is the first, so that both sides find the same text.
        var isTurned = string.CompareOrdinal(ours.Text, theirs.Text) > 0;
        var chosen = choices ?? NoChoices;
        var merge = isTurned
            ? Ordered(before, theirs, ours, fields, reader, chosen.ToDictionary(pair => pair.Key, pair => pair.Value.Turned(), StringComparer.Ordinal))
            : Ordered(before, ours, theirs, fields, reader, chosen);
        return isTurned ? merge with { Clashes = [.. merge.Clashes.Select(clash => clash.Turned())] } : merge;
    }

    private static FileMerge Ordered(
        SourceText before, SourceText first, SourceText second, FieldSet fields, IYamlReader reader, IReadOnlyDictionary<string, Choice> choices)
    {
        var (old, one, other) = (reader.Read(before), reader.Read(first), reader.Read(second));
        if (old.Problems.Count + one.Problems.Count + other.Problems.Count > 0 || !IsMap(old) || !IsMap(one) || !IsMap(other))
            return Whole(first, second, choices);
        var join = new FieldJoin(choices);
        var wanted = join.Maps(old.Root as YamlMapping, one.Root as YamlMapping, other.Root as YamlMapping, fields, "");
        if (join.Clashes.Count > 0)
            return new FileMerge(null, join.Clashes);
        return new MergeText(old, one, other, wanted, fields, reader).Find() is { } text ? new FileMerge(text, []) : Whole(first, second, choices);
    }

    private static bool IsMap(YamlDocument document) => document.Root is null or YamlMapping;

    private static FileMerge Whole(SourceText first, SourceText second, IReadOnlyDictionary<string, Choice> choices) => choices.GetValueOrDefault("") switch
    {
        Choice.Ours => new FileMerge(first, []),
        Choice.Theirs => new FileMerge(second, []),
        _ => new FileMerge(null, [new Clash("", WholeFile, [new ClashPart("", "as it is here", "as it is there")])]),
    };
}
