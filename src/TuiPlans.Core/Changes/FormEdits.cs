using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// What a form changes, as edits of fields: only what differs from what was read, so that the difference of the file is those lines
/// alone. It takes values as they are to stand in the file (<see cref="FormCheck"/> makes them so).
/// </summary>
public static class FormEdits
{
    /// <summary>The edits that lead from what was read to what the form holds now, in the order in which they are to be made.</summary>
    public static IReadOnlyList<FieldEdit> Between(FormMap read, FormMap now, FieldSet fields)
    {
        var edits = new List<FieldEdit>();
        OfMap([], read, now, fields, edits);
        return edits;
    }

    internal static void OfMap(IReadOnlyList<FieldStep> at, FormMap read, FormMap now, FieldSet fields, List<FieldEdit> edits)
    {
        foreach (var field in fields.Rows)
            OfField(at, read[field.Key], now[field.Key], field, edits);
    }

    internal static void OfField(IReadOnlyList<FieldStep> at, FormValue read, FormValue now, Field field, List<FieldEdit> edits)
    {
        if (FormValues.Same(read, now))
            return;
        IReadOnlyList<FieldStep> steps = [.. at, new FieldStep(field.Key, null)];
        var path = new FieldPath(steps);
        if (FormValues.IsBlank(now))
        {
            if (!FormValues.IsBlank(read))
                edits.Add(new RemoveField(path));
        }
        else if (now is FormText free && field.Kind == ValueKind.Free)
        {
            edits.Add(new PutField(path, FieldInput.Free(field, free.Text).Value));
        }
        else if (now is FormText text)
        {
            edits.Add(new SetField(path, Written(text)));
        }
        else if (now is FormMap map)
        {
            OfMap(steps, read as FormMap ?? FormValues.Blank(field.Children!), map, field.Children!, edits);
        }
        else if (now is FormList list)
        {
            new FormListEdits(at, field, edits).Add(read as FormList ?? new FormList([]), list);
        }
    }

    /// <summary>A value as the writer of YAML takes it; blank fields are left out.</summary>
    internal static YamlValue ToYaml(FormValue value, Field field) => value switch
    {
        FormMap map => YamlValue.Map(field.Children!.Rows.Where(row => !FormValues.IsBlank(map[row.Key])).Select(row => (YamlMapEntry)(row.Key, ToYaml(map[row.Key], row)))),
        FormList list => ListOf(list.Items, field),
        FormText text when field.Kind == ValueKind.Free => FieldInput.Free(field, text.Text).Value,
        FormText text when field.IsList => YamlValue.Scalar(text.Text.Trim()),
        FormText text => YamlValue.Scalar(FieldValue.Canonical(field, Written(text)), EditOperations.IntentOf(field)),
        _ => YamlValue.Scalar(""),
    };

    internal static YamlValue ListOf(IEnumerable<FormItem> items, Field field) =>
        YamlValue.List(items.Where(item => !FormValues.IsBlank(item.Value)).Select(item => ToYaml(item.Value, field)), preferFlow: field.Kind == ValueKind.TextList);

    // What ended with a line break goes on doing so; several lines that are new are written as a block.
    private static string Written(FormText text)
    {
        var kept = text.Text.TrimEnd('\n', ' ');
        return kept + (text.Tail.Length > 0 ? text.Tail : kept.Contains('\n', StringComparison.Ordinal) ? "\n" : "");
    }
}
