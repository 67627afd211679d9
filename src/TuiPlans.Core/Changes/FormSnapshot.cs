using System.Globalization;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>
/// What a form holds and its file does not, as names and texts: what a draft keeps. A list says its items in order, one a line, those of the
/// file by <c>=</c> and what they are known by, new ones by <c>+</c>; what stands in them follows as <c>milestones[2].text</c>, counted from 1.
/// </summary>
public static class FormSnapshot
{
    private const string New = "+";

    /// <summary>The values that differ from what was read, in the order of the table; empty where none does.</summary>
    public static IReadOnlyDictionary<string, string> Of(FormMap read, FormMap now, FieldSet fields)
    {
        var values = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in fields.Rows)
            Add(values, field.Key, read[field.Key], now[field.Key], field);
        return values;
    }

    /// <summary>The form with kept values in it. Items that the file has no more are new ones now.</summary>
    public static FormMap Restore(FormMap read, IReadOnlyDictionary<string, string> values, FieldSet fields)
    {
        var form = read;
        foreach (var field in fields.Rows)
            form = form.With(field.Key, Kept(values, field.Key, form[field.Key], field));
        return form;
    }

    private static void Add(OrderedDictionary<string, string> values, string name, FormValue? read, FormValue now, Field field)
    {
        if (read is not null && FormValues.Same(read, now))
            return;
        switch (now)
        {
            case FormText text when read is FormText || text.Text.Length > 0:
                values[name] = text.Text;
                break;
            case FormMap map:
                foreach (var child in field.Children!.Rows)
                    Add(values, $"{name}.{child.Key}", (read as FormMap)?[child.Key], map[child.Key], child);
                break;
            case FormList list:
                if (read is null && list.Items.IsEmpty)
                    break;
                values[name] = string.Join('\n', list.Items.Select(item => item.Origin is null ? New : "=" + item.Origin));
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var before = list.Items[i].Origin is { } origin ? (read as FormList)?.Items.Find(item => item.Origin == origin)?.Value : null;
                    Add(values, Place(name, i), before, list.Items[i].Value, field);
                }
                break;
        }
    }

    private static FormValue Kept(IReadOnlyDictionary<string, string> values, string name, FormValue read, Field field)
    {
        switch (read)
        {
            case FormText text:
                return values.TryGetValue(name, out var kept) ? text with { Text = kept } : text;
            case FormMap map:
                foreach (var child in field.Children!.Rows)
                    map = map.With(child.Key, Kept(values, $"{name}.{child.Key}", map[child.Key], child));
                return map;
            case FormList list when values.TryGetValue(name, out var order):
                var lines = order.Length == 0 ? [] : order.Split('\n');
                return list with { Items = [.. lines.Select((line, i) => Item(values, Place(name, i), line, list, field))] };
            default:
                return read;
        }
    }

    private static FormItem Item(IReadOnlyDictionary<string, string> values, string name, string line, FormList list, Field field)
    {
        if (line.StartsWith('=') && list.Items.Find(item => item.Origin == line[1..]) is { } known)
            return known with { Value = Kept(values, name, known.Value, field) };
        var isText = field.Kind == ValueKind.TextList || (field.Kind == ValueKind.Mixed && values.ContainsKey(name));
        return new FormItem(null, Kept(values, name, isText ? FormText.Empty : FormValues.Blank(field.Children!), field));
    }

    private static string Place(string name, int index) => string.Create(CultureInfo.InvariantCulture, $"{name}[{index + 1}]");
}
