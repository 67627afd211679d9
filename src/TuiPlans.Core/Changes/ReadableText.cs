using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// A plan file as people read it, line by line, for git to compare: labels and words, the canonical order, one item of a list a block,
/// without comments. It depends on the file alone, so that an old version reads the same ever after: names of people stay ids.
/// </summary>
public sealed class ReadableText
{
    private const int Width = 72;
    private const int Step = 2;
    private readonly List<string> lines = [];

    private ReadableText()
    {
    }

    /// <summary>The lines of a file; null where it cannot be read as a plan file, and should be shown as it is.</summary>
    /// <param name="document">What was read of it.</param>
    public static IReadOnlyList<string>? Of(YamlDocument document)
    {
        if (document.Problems.Count > 0 || document.Root?.Resolve() is not YamlMapping map)
            return null;
        var text = new ReadableText();
        text.Map(map, Kind(document.Source.Path, map), 0);
        return text.lines;
    }

    // git gives a version of a file under its own name, but not in its own folder; the keys tell an action from a recommendation.
    private static FieldSet Kind(string path, YamlMapping map)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        if (RegisterFile.Of(name) is { } register)
            return register.Fields;
        if (name == "plan.yaml")
            return Fields.Plan;
        return new[] { Fields.Action, Fields.Recommendation, RecordFields.Meeting, RecordFields.Round }
            .MaxBy(fields => map.Entries.Count(entry => fields.Find(entry.KeyText) is not null))!;
    }

    private void Map(YamlMapping map, FieldSet? fields, int indent)
    {
        foreach (var row in fields?.Rows ?? [])
        {
            if (map[row.Key]?.Resolve() is { } value)
                Value(row.Label, row, value, indent);
        }
        foreach (var entry in map.Entries.Where(entry => fields?.Find(entry.KeyText) is null))
            Value(entry.KeyText, null, entry.Value.Resolve(), indent);
    }

    private void Value(string label, Field? field, YamlNode value, int indent)
    {
        if (value is YamlScalar scalar)
        {
            Labelled(label, Words(scalar, field), indent);
            return;
        }
        Add($"{label}:", indent);
        Below(field, value, indent + Step);
    }

    private void Below(Field? field, YamlNode value, int indent)
    {
        switch (value)
        {
            case YamlMapping map:
                Map(map, field?.Children, indent);
                break;
            case YamlSequence list:
                for (var at = 0; at < list.Items.Count; at++)
                    Item(field, list.Items[at].Resolve(), indent, isFirst: at == 0);
                break;
            case YamlScalar scalar:
                Prose(Words(scalar, field), indent);
                break;
        }
    }

    // Items of several lines stand apart, so that a new one is a block of its own in a difference.
    private void Item(Field? field, YamlNode item, int indent, bool isFirst)
    {
        if (!isFirst && item is not YamlScalar)
            lines.Add("");
        Below(field, item, indent);
    }

    private void Labelled(string label, string value, int indent)
    {
        if (!value.Contains('\n') && indent + label.Length + Step + value.Length <= Width)
        {
            Add($"{label}: {value}", indent);
            return;
        }
        Add($"{label}:", indent);
        Prose(value, indent + Step);
    }

    private void Prose(string text, int indent)
    {
        foreach (var line in WrappedLines.Of(text, Math.Max(Width / 2, Width - indent)))
            Add(line, indent);
    }

    private void Add(string line, int indent) => lines.Add((new string(' ', indent) + line).TrimEnd());

    private static string Words(YamlScalar scalar, Field? field) =>
        ValueWords.Of(LineBreaks.Replace(scalar.Value, "\n").Trim('\n', ' '), field, Registers.Empty);
}
