using TuiPlans.Core.Reviews;
using TuiPlans.Looks;
using TuiPlans.Screens.Movements;
using Style = Spectre.Console.Style;

namespace TuiPlans.Screens.Branches;

/// <summary>One item of a review in full: its sentences with words that went and came, what is quoted, who said it and why, and what to ask.</summary>
internal static class ItemLines
{
    private const string ToAsk = "To ask: ";

    /// <summary>The lines for a width.</summary>
    public static IReadOnlyList<StyledLine> Of(ReviewItem item, Review review, int width)
    {
        List<StyledLine> lines = [.. Told.Wrapped(Heading(item, review), width, Palette.Title), StyledLine.Empty];
        foreach (var question in item.Questions)
            lines.AddRange(Hung("! ", ToAsk + Told.Arrowed(question.Text), width, Palette.Warning));
        foreach (var part in item.Parts)
        {
            foreach (var line in part.Lines)
            {
                lines.AddRange(Sentence(line.Pieces, width));
                lines.AddRange(Quote(line.Quote, width));
            }
            if (ProvenanceWords.Of(part, isOneRecorder: false, item) is { Length: > 0 } said)
                lines.AddRange(Hung("  ", Told.Arrowed(said), width, Palette.Muted));
        }
        foreach (var remark in item.Remarks)
            lines.AddRange(Hung("- ", $"The check notes: {Told.Arrowed(remark)}", width, Palette.Plain));
        if (item.Refs.Count > 0)
            lines.AddRange(Hung("  ", string.Join(", ", item.Refs), width, Palette.Muted));
        return lines;
    }

    /// <summary>What an item says in little room: what to ask, else what changed.</summary>
    public static IEnumerable<(string Text, Style Style)> Short(ReviewItem item) =>
    [
        ($"{item.Number}. {BranchView.Name(item)} {item.Title}", Palette.Title),
        .. item.Questions.Select(question => ($"! {ToAsk}{Told.Arrowed(question.Text)}", Palette.Warning)),
        .. item.Parts.SelectMany(part => part.Lines).Select(line => (Told.Arrowed(line.Text), Palette.Plain)),
    ];

    /// <summary>The first thing that an item says.</summary>
    public static string First(ReviewItem item) => item.Parts.SelectMany(part => part.Lines).FirstOrDefault()?.Text ?? "";

    private static string Heading(ReviewItem item, Review review)
    {
        var plan = item.Plan.Length > 0 ? $" · {review.PlanTitles.GetValueOrDefault(item.Plan, item.Plan)}" : "";
        var former = item.FormerRef is { } was ? $" (was {was[(was.IndexOf('/') + 1)..]})" : "";
        return $"{item.Number}. {BranchView.Name(item)}{former} {item.Title}{plan}";
    }

    private static IEnumerable<StyledLine> Hung(string sign, string text, int width, Style style) =>
        Told.Wrapped(text, width - sign.Length, style).Select((line, i) => StyledLine.Of(" " + (i == 0 ? sign : "  "), style) + line.Cut(1, width));

    private static IEnumerable<StyledLine> Quote(string? text, int width) =>
        text is null ? [] : Told.Wrapped(text.Trim(), width - 4, Palette.Plain).Select(line => StyledLine.Of("   │", Palette.Border) + line);

    // Words that went stand in brackets and words that came are underlined, so that both are told without colours.
    private static IEnumerable<StyledLine> Sentence(IReadOnlyList<LinePiece> pieces, int width)
    {
        var room = Math.Max(8, width - 4);
        var line = StyledLine.Empty;
        var isFirst = true;
        foreach (var (word, style) in Words(pieces))
        {
            if (line.Width > 0 && line.Width + word.TrimEnd().Length > room)
            {
                yield return Begun(line);
                (line, isFirst) = (StyledLine.Empty, false);
            }
            line = line.Append(line.Width == 0 ? word.TrimStart() : word, style);
        }
        if (line.Width > 0)
            yield return Begun(line);

        StyledLine Begun(StyledLine content) => StyledLine.Of(isFirst ? " - " : "   ") + content;
    }

    // Each word with the blanks behind it, so that pieces that touch stay together.
    private static IEnumerable<(string Word, Style Style)> Words(IReadOnlyList<LinePiece> pieces)
    {
        foreach (var piece in pieces)
        {
            var text = piece.Text.ReplaceLineEndings(" ").Replace("->", "→", StringComparison.Ordinal);
            if (piece.Kind == PieceKind.Was)
                text = $"[{text.TrimEnd()}]{text[text.TrimEnd().Length..]}";
            var style = piece.Kind switch { PieceKind.Was => Palette.Danger, PieceKind.Now => Palette.Added, _ => Palette.Plain };
            var start = 0;
            for (var i = 1; i <= text.Length; i++)
            {
                if (i < text.Length && !(text[i - 1] == ' ' && text[i] != ' '))
                    continue;
                yield return (text[start..i], style);
                start = i;
            }
        }
    }
}
