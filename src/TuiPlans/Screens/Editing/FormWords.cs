using TuiPlans.Core.Changes;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;

namespace TuiPlans.Screens.Editing;

/// <summary>Values of the form as people read them: posts for ids, dates in words, an item in a line.</summary>
internal static class FormWords
{
    /// <summary>A value in a line; empty where there is none.</summary>
    public static StyledLine Of(FormValue value, Field field, Desk desk, string plan) => value switch
    {
        FormText text when text.Text.Length == 0 => StyledLine.Empty,
        FormText text => Text(text.Text, field, desk, plan),
        FormMap map => Item(map, field, desk),
        FormFixed other => StyledLine.Of(OneLine(other.Text), Palette.Muted),
        FormList { Items.IsEmpty: true } => StyledLine.Empty,
        FormList list => StyledLine.Of(list.Items.Count == 1 ? "1 item" : $"{list.Items.Count} items"),
        _ => StyledLine.Empty,
    };

    /// <summary>A date as it was typed or stands in the file, in short words; the text itself where it is none.</summary>
    public static string Date(string text, Field field, Desk desk)
    {
        var written = FormCheck.Written(field, text, desk.Today).Text ?? text;
        return written == "true" ? "yes" : Due.Parse(written)?.Words ?? written;
    }

    /// <summary>A text in one line.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static StyledLine Text(string text, Field field, Desk desk, string plan) => field.Kind switch
    {
        ValueKind.Status => Statuses.Parse(text)?.Label() ?? text,
        ValueKind.Rating when Ratings.ParseWord(text) is { } rating => RatingMarks.Of(rating).Label(desk.Set.Plan(plan)?.Scheme.Words(rating) ?? text),
        ValueKind.Period or ValueKind.Due or ValueKind.Completion or ValueKind.DoneMark => Date(text, field, desk),
        _ when Named(text, field, desk, plan) is { } name && name != text => field.Names is Naming.Recommendation or Naming.Action
            ? StyledLine.Of(text).Append("  " + name, Palette.Muted) : StyledLine.Of(name).Append("  " + text, Palette.Muted),
        _ => OneLine(text),
    };

    private static string? Named(string id, Field field, Desk desk, string plan) => field.Names == Naming.Nothing
        ? null : KnownNames.Find(field.Names, id, desk.Set, plan)?.Words;

    private static StyledLine Item(FormMap item, Field field, Desk desk)
    {
        var line = StyledLine.Empty;
        var parts = 0;
        foreach (var child in field.Children!.Rows)
        {
            // Whether it is done is the first thing that one looks for.
            if (child.Kind == ValueKind.DoneMark)
                line = StyledLine.Of(item.Text(child.Key).Length > 0 ? "[x] " : "[ ] ", Palette.KeyHint) + line;
            var words = Part(item[child.Key], child, desk);
            if (words.Length == 0)
                continue;
            var label = parts == 0 || field is { Kind: ValueKind.Mixed, Names: Naming.Person } || child.Kind is ValueKind.Prose or ValueKind.Word ? "" : char.ToLowerInvariant(child.Label[0]) + child.Label[1..] + " ";
            line = line.Append(parts++ == 0 ? "" : " · ", Palette.Muted).Append(label, Palette.Muted).Append(words);
        }

        return line;
    }

    private static string Part(FormValue value, Field field, Desk desk) => value switch
    {
        FormText { Text: var text } => field.Kind switch
        {
            ValueKind.Period or ValueKind.Due or ValueKind.DoneMark => Date(text, field, desk),
            ValueKind.Person => desk.Set.Registers.Words(text),
            _ => OneLine(text),
        },
        FormMap map => string.Join(", ", field.Children!.Rows.Select(child => Part(map[child.Key], child, desk)).Where(part => part.Length > 0)),
        FormList { Items.IsEmpty: false } list => list.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "",
    };
}
