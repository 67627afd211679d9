using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Undoing;

/// <summary>What an undo or a redo would do, as lines.</summary>
internal static class ReversalLines
{
    private const int MostRows = 6;

    /// <summary>The lines for a width; a reversal that is null is still being worked out.</summary>
    public static IReadOnlyList<StyledLine> Of(ReversalShown? reversal, string problem, bool isRedo, Desk desk, int width)
    {
        if (reversal is null)
            return [StyledLine.Empty, StyledLine.Of(" A moment: looking at what was recorded…", Palette.Muted)];
        List<StyledLine> lines = [];
        if (reversal.Headline.Length > 0)
            lines.AddRange([.. Wrapped(desk.Subject(reversal.Headline), width, Palette.Title), StyledLine.Empty]);
        if (reversal.WhyNot is { } why)
            lines.AddRange(Wrapped("! " + why, width, Palette.Warning));
        foreach (var action in reversal.Fields.GroupBy(field => field.Ref))
            lines.AddRange([.. Wrapped(Heading(action.Key, desk), width, Palette.Muted), .. action.SelectMany(field => Field(field, desk, width))]);
        if (reversal.Left.Count > 0)
            lines.AddRange([StyledLine.Empty, .. Wrapped("! These changed since, and are left as they are:", width, Palette.Warning), .. reversal.Left.SelectMany(left => Wrapped(left, width, Palette.Warning))]);
        if (problem.Length > 0)
            lines.AddRange([StyledLine.Empty, .. Wrapped("! " + problem, width, Palette.Danger)]);
        else if (reversal.WhyNot is null)
            lines.AddRange([StyledLine.Empty, .. Wrapped($"Enter {(reversal.Left.Count > 0 ? "does the rest" : isRedo ? "does it again" : "takes it back")}, as a new commit. Esc leaves it as it is.", width, Palette.Plain)]);
        return lines;
    }

    /// <summary>A field with what it holds and what it would hold: in one line where that fits, else one below the other.</summary>
    /// <param name="label">The field's name for people.</param>
    /// <param name="from">What it holds; null where it is absent.</param>
    /// <param name="to">What it would hold; null where it would be absent.</param>
    /// <param name="width">Cells.</param>
    /// <param name="absent">What is said where there is no value.</param>
    public static IEnumerable<StyledLine> FromTo(string label, string? from, string? to, int width, string absent)
    {
        const string Arrow = " → ";
        var labelled = StyledLine.Of($"   {label}  ", Palette.Plain);
        var (before, after) = (from is null ? absent : from.Trim(), to is null ? absent : to.Trim());
        var line = labelled + StyledLine.Of(before, from is null ? Palette.Muted : Palette.Danger).Append(Arrow) + StyledLine.Of(after, to is null ? Palette.Muted : Palette.Good);
        if (!before.Contains('\n') && !after.Contains('\n') && line.Width <= width)
            return [line];
        return [labelled, .. Side('-', from, Palette.Danger, width), .. Side('+', to, Palette.Good, width)];
    }

    private static IEnumerable<StyledLine> Side(char sign, string? value, Spectre.Console.Style style, int width)
    {
        if (value is null)
            return [];
        var rows = WordWrap.Rows(value.Trim(), Math.Max(2, width - 7));
        return rows.Take(MostRows).Select((row, i) => StyledLine.Of($"    {(i == 0 ? sign : ' ')} ", style).Append(row + (i == MostRows - 1 && rows.Count > MostRows ? " …" : ""), style));
    }

    private static string Heading(string reference, Desk desk) => desk.Action(reference) is { } action ? $"{action.Id}  {action.Title}" : reference;

    private static IEnumerable<StyledLine> Field(ReversedField field, Desk desk, int width)
    {
        if (field.Path.Length == 0)
            return Wrapped(field.To is null ? "   The whole file goes." : "   The whole file comes back.", width, Palette.Plain);
        return FromTo(Label(field, desk), field.From, field.To, width, ChangeWords.Absent(field.Path));
    }

    private static string Label(ReversedField field, Desk desk) => desk.File(field.Ref) is { } found
        && FieldPath.TryParse(field.Path, found.FileFields, out var path, out _) && path!.Field(found.FileFields) is { } row
        ? path.Steps is [{ Item: { } item }] ? $"{row.Label}: {item}" : path.Steps.Count > 1 ? $"{row.Label} ({field.Path})" : row.Label
        : field.Path;

    private static IEnumerable<StyledLine> Wrapped(string text, int width, Spectre.Console.Style style) =>
        WordWrap.Rows(text, Math.Max(2, width - 3)).Select(row => StyledLine.Of(" " + row, style));
}
