using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// Holds the names in typed edits against the registers: words that mean one entry become its id, and what is almost an entry is asked
/// about. A name that is near to nothing stays as it was typed.
/// </summary>
/// <param name="registers">The registers.</param>
/// <param name="isAsTyped">Whether every name stays as it was typed.</param>
public sealed class NamedEdits(Registers registers, bool isAsTyped)
{
    private readonly List<string> notices = [];

    /// <summary>Why a name cannot be taken as it is, as a sentence; empty where all can.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Which words became which ids, a sentence each.</summary>
    public IReadOnlyList<string> Notices => notices;

    /// <summary>The edits with ids in place of the words that mean them.</summary>
    public IReadOnlyList<FieldEdit> Of(IReadOnlyList<FieldEdit> edits, FieldSet fields) =>
        isAsTyped ? edits : [.. edits.Select(edit => edit.Path.Field(fields) is { } field ? Of(edit, field) : edit)];

    /// <summary>The name of one person or body.</summary>
    public string Name(string text, Naming naming)
    {
        if (isAsTyped || !NameLookup.Knows(naming) || text.Trim().Length == 0)
            return text;
        var found = NameLookup.Find(text, registers, naming);
        if (found.Id is { } id)
        {
            if (!id.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                notices.Add($"\"{text.Trim()}\" is {id}.");
            return id;
        }
        if (Problem.Length == 0 && found.Several.Count > 0)
            Problem = $"\"{text.Trim()}\" may be {string.Join(" or ", found.Several)}: use an id to say which, or add --as-typed to keep the words.";
        else if (Problem.Length == 0 && found.Near is { } near)
            Problem = $"\"{text.Trim()}\" is not in the registers. Did you mean {near}? To keep it as typed, add --as-typed.";
        return text;
    }

    private FieldEdit Of(FieldEdit edit, Field field) => edit switch
    {
        SetField set => set with { Value = Name(set.Value, field.Names) },
        AddToList add => add with { Item = Of(add.Item, field) },
        PutField put => put with { Value = Of(put.Value, field) },
        _ => edit,
    };

    private YamlValue Of(YamlValue value, Field field) => value switch
    {
        YamlScalarValue scalar => scalar with { Text = Name(scalar.Text, field.Names) },
        YamlListValue list => list with { Items = [.. list.Items.Select(item => Of(item, field))] },
        YamlMapValue map => map with
        {
            Entries = [.. map.Entries.Select(entry => field.Children?.Find(entry.Key) is { } child ? entry with { Value = Of(entry.Value, child) } : entry)],
        },
        _ => value,
    };
}
