using System.Globalization;
using TuiPlans.Core.Changes;

namespace TuiPlans.Screens.Editing;

/// <summary>Values of a form by their place: keys, and places in lists from 0, with dots between, as in <c>milestones.2.due</c>.</summary>
internal static class FormTree
{
    /// <summary>A place below another; the root is empty.</summary>
    public static string Below(string place, string step) => place.Length == 0 ? step : $"{place}.{step}";

    /// <summary>An item of a list.</summary>
    public static string Below(string place, int index) => Below(place, index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The place above; empty for a field of the root.</summary>
    public static string Above(string place) => place.LastIndexOf('.') is >= 0 and var dot ? place[..dot] : "";

    /// <summary>What stands there; an empty text where there is no such place.</summary>
    public static FormValue At(FormMap root, string place)
    {
        FormValue value = root;
        foreach (var step in Steps(place))
        {
            value = value switch
            {
                FormMap map => map[step],
                FormList list when Index(step) is var index && index < list.Items.Count => list.Items[index].Value,
                _ => FormText.Empty,
            };
        }

        return value;
    }

    /// <summary>The form with another value there.</summary>
    public static FormMap With(FormMap root, string place, FormValue value) => (FormMap)With(root, Steps(place), value);

    /// <summary>The form with another text there; the line breaks behind it stay.</summary>
    public static FormMap With(FormMap root, string place, string text) =>
        With(root, place, At(root, place) is FormText before ? before with { Text = text } : new FormText(text));

    /// <summary>The value without its text.</summary>
    public static FormValue Emptied(FormValue value) => value is FormText text ? text with { Text = "" } : value;

    private static FormValue With(FormValue root, ReadOnlySpan<string> steps, FormValue value) => root switch
    {
        _ when steps.Length == 0 => value,
        FormMap map => map.With(steps[0], With(map[steps[0]], steps[1..], value)),
        FormList list when Index(steps[0]) is var index && index < list.Items.Count =>
            list with { Items = list.Items.SetItem(index, list.Items[index] with { Value = With(list.Items[index].Value, steps[1..], value) }) },
        _ => root,
    };

    private static string[] Steps(string place) => place.Length == 0 ? [] : place.Split('.');

    private static int Index(string step) => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue;
}
