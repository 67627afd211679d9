using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;

namespace TuiPlans.Screens.Editing;

/// <summary>What a draft keeps of the edit form: what differs from the file, and the reason.</summary>
internal static class EditDraft
{
    /// <summary>The name of the reason among the values; no field is called so.</summary>
    public const string Why = "why?";

    /// <summary>What was typed; null where nothing was.</summary>
    public static TypedForm? Of(string reference, EditForm form, string why)
    {
        List<TypedValue> values = [.. FormSnapshot.Of(form.Read, form.Values, form.Fields).Select(value => new TypedValue(value.Key, value.Value))];
        if (why.Trim().Length > 0 && values.Count > 0)
            values.Add(new TypedValue(Why, why));
        return values.Count == 0 ? null : new TypedForm(DraftKinds.Edit, reference, values);
    }

    /// <summary>The values of the file with those of a draft in them.</summary>
    public static FormMap Into(FormMap read, FieldSet fields, TypedForm? draft) => draft is null
        ? read : FormSnapshot.Restore(read, draft.Values.GroupBy(value => value.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal), fields);
}
