using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>A map that a step writes: the keys for which there is a value, each written as the table of fields says.</summary>
/// <param name="fields">The table of fields of the map.</param>
internal sealed class StepMap(FieldSet fields)
{
    private readonly List<YamlMapEntry> entries = [];

    /// <summary>Whether no key had a value.</summary>
    public bool IsEmpty => entries.Count == 0;

    /// <summary>The map; in braces where it is short, as people write it.</summary>
    public YamlValue Value => YamlValue.Map(entries, preferFlow: true);

    /// <summary>The map on lines of its own.</summary>
    public YamlValue Block => YamlValue.Map(entries);

    /// <summary>Adds a key; nothing where there is no value.</summary>
    public StepMap With(string key, string? value)
    {
        var field = fields.Find(key)!;
        if (!string.IsNullOrWhiteSpace(value))
            entries.Add((key, YamlValue.Scalar(FieldValue.Canonical(field, value.Trim()), EditOperations.IntentOf(field))));
        return this;
    }

    /// <summary>Adds a map.</summary>
    public StepMap With(string key, StepMap map) => With(key, map.Value);

    /// <summary>Adds a value as it is.</summary>
    public StepMap With(string key, YamlValue value)
    {
        entries.Add((key, value));
        return this;
    }
}
