using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Screens.Editing;

/// <summary>What is done to the items of a list under the cursor: added, taken out, moved, ticked.</summary>
internal static class FormLists
{
    /// <summary>The form with a new item behind the one under the cursor, and the cursor on it.</summary>
    public static EditForm Insert(EditForm form, FormValue value, Desk desk)
    {
        if (List(form) is not { } list)
            return form;
        var at = form.Row.Index + 1;
        return form.Set(form.Row.List!, list with { Items = list.Items.Insert(at, new FormItem(null, value)) }, desk, FormTree.Below(form.Row.List!, at));
    }

    /// <summary>The form without the item under the cursor.</summary>
    public static EditForm Remove(EditForm form, Desk desk)
    {
        if (form.Row.Index < 0 || List(form) is not { } list)
            return form;
        var left = list with { Items = list.Items.RemoveAt(form.Row.Index) };
        return form.Set(form.Row.List!, left, desk, left.Items.IsEmpty ? form.Row.List : FormTree.Below(form.Row.List!, Math.Min(form.Row.Index, left.Items.Count - 1)));
    }

    /// <summary>The form with the item under the cursor moved, and the cursor with it.</summary>
    public static EditForm Move(EditForm form, int by, Desk desk)
    {
        var to = form.Row.Index + by;
        if (form.Row.Index < 0 || List(form) is not { } list || to < 0 || to >= list.Items.Count)
            return form;
        var item = list.Items[form.Row.Index];
        return form.Set(form.Row.List!, list with { Items = list.Items.RemoveAt(form.Row.Index).Insert(to, item) }, desk, FormTree.Below(form.Row.List!, to));
    }

    /// <summary>The mark of an item that says whether it is done; null where its kind has none.</summary>
    public static Field? Tick(FormRow row) => row.Kind == RowKind.Item ? row.Field!.Children!.Rows.FirstOrDefault(field => field.Kind == ValueKind.DoneMark) : null;

    /// <summary>The form with the item under the cursor done today, or not done.</summary>
    public static EditForm Tick(EditForm form, Desk desk)
    {
        if (Tick(form.Row) is not { } mark || form.Value is not FormMap item)
            return form;
        return form.Set(form.Row.Place, item.With(mark.Key, item.Text(mark.Key).Length > 0 ? "" : Period.Day(desk.Today).Text), desk);
    }

    /// <summary>The form without items that hold nothing, in the list of the item that is left.</summary>
    public static EditForm WithoutBlank(EditForm form, string place)
    {
        var above = FormTree.Above(place);
        if (FormTree.At(form.Values, above) is not FormList list || !FormValues.IsBlank(FormTree.At(form.Values, place)))
            return form;
        var items = list.Items.RemoveAll(item => item.Origin is null && FormValues.IsBlank(item.Value));
        return items.Count == list.Items.Count ? form : form with { Values = FormTree.With(form.Values, above, list with { Items = items }) };
    }

    private static FormList? List(EditForm form) => form.Row.TakesItems ? FormTree.At(form.Values, form.Row.List!) as FormList : null;
}
