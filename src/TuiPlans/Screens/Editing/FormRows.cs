using TuiPlans.Core.Changes;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;

namespace TuiPlans.Screens.Editing;

/// <summary>The rows of the form: of the whole file under headings, or of one item.</summary>
internal static class FormRows
{
    // They are made by steps that have rules of their own, or are never edited.
    private static readonly string[] OnlyShown = ["date-changes", "updates"];

    // What is added now is not withdrawn in the same breath.
    private const string Withdrawal = "withdrawn";

    /// <summary>The rows of what stands at a place: the whole form where it is empty, else an item.</summary>
    public static IReadOnlyList<FormRow> Of(FormMap form, FieldSet fields, string inside, Desk desk, string plan)
    {
        var rows = new List<FormRow>();
        if (inside.Length > 0)
        {
            foreach (var field in Inside(fields, inside).Rows.Where(field => field.Key != Withdrawal || !IsNew(form, inside)))
                Add(rows, form, field, FormTree.Below(inside, field.Key), field.Label, desk, plan);
            return rows;
        }

        foreach (var section in FormSections.Of(fields).Where(section => section.Fields.Count > 0))
        {
            rows.Add(new FormRow("", RowKind.Heading, section.Title, null));
            foreach (var field in section.Fields)
                Add(rows, form, field, field.Key, field.Label, desk, plan);
        }

        return rows;
    }

    /// <summary>The fields of the item at a place.</summary>
    public static FieldSet Inside(FieldSet fields, string place)
    {
        var set = fields;
        foreach (var step in place.Split('.'))
            set = set.Find(step)?.Children ?? set;
        return set;
    }

    private static bool IsNew(FormMap form, string inside) => FormTree.At(form, FormTree.Above(inside)) is FormList list
        && int.TryParse(inside[(inside.LastIndexOf('.') + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var at) && at < list.Items.Count && list.Items[at].Origin is null;

    private static void Add(List<FormRow> rows, FormMap form, Field field, string place, string label, Desk desk, string plan)
    {
        var value = FormTree.At(form, place);
        if (value is FormFixed)
            rows.Add(new FormRow(place, RowKind.Shown, label, field));
        else if (value is FormList list)
            AddList(rows, list, field, place, label, desk, plan);
        else if (value is FormMap)
            AddMap(rows, form, field, place, label, desk, plan);
        else
            rows.Add(new FormRow(place, KindOf(field, desk, plan), label, field));
    }

    // The fields of a map stand in the form itself: "Closed by", "Impact review due".
    private static void AddMap(List<FormRow> rows, FormMap form, Field field, string place, string label, Desk desk, string plan)
    {
        foreach (var child in field.Children!.Rows)
        {
            var words = child.Label.StartsWith(label, StringComparison.OrdinalIgnoreCase) ? child.Label : $"{label} {char.ToLowerInvariant(child.Label[0])}{child.Label[1..]}";
            Add(rows, form, child, FormTree.Below(place, child.Key), words, desk, plan);
        }
    }

    private static void AddList(List<FormRow> rows, FormList list, Field field, string place, string label, Desk desk, string plan)
    {
        var isShown = OnlyShown.Contains(field.Key, StringComparer.Ordinal);
        if (list.Items.IsEmpty)
            rows.Add(new FormRow(place, isShown ? RowKind.Shown : RowKind.NoItem, label, field, place));
        for (var i = 0; i < list.Items.Count; i++)
        {
            var kind = isShown || list.Items[i].Value is FormFixed ? RowKind.Shown : list.Items[i].Value is FormMap ? RowKind.Item : KindOf(field, desk, plan);
            rows.Add(new FormRow(FormTree.Below(place, i), kind, i == 0 ? label : "", field, place, i));
        }
    }

    private static RowKind KindOf(Field field, Desk desk, string plan) => field.Kind switch
    {
        ValueKind.Prose => RowKind.Prose,
        ValueKind.Status or ValueKind.Rating or ValueKind.Word => RowKind.Choice,
        _ => KnownNames.Of(field.Names, desk.Set, plan).Any() ? RowKind.Choice : RowKind.Line,
    };
}
