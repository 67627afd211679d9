using Spectre.Console;

namespace TuiPlans.Looks;

/// <summary>How a rating is shown: a symbol of its own shape, its letter, its word, and a colour that only adds to them.</summary>
/// <param name="Letter">One letter, as in B, G, A, R, or – for not rated.</param>
/// <param name="Symbol">One cell; each rating has another shape.</param>
/// <param name="Style">The colour.</param>
public sealed record RatingStyle(string Letter, string Symbol, Style Style)
{
    private static readonly RatingStyle[] Known =
    [
        new("B", "✓", Palette.Blue),
        new("G", "●", Palette.Green),
        new("A", "▲", Palette.Amber),
        new("R", "■", Palette.Red),
    ];

    /// <summary>The style of what is not rated.</summary>
    public static RatingStyle Unrated { get; } = new("–", "○", Palette.Muted);

    /// <summary>The style of a letter; a letter of some other scheme is shown with a neutral symbol, none (or a dash) is not rated.</summary>
    /// <param name="letter">A letter in either case; null or empty where there is no rating.</param>
    public static RatingStyle For(string? letter)
    {
        if (string.IsNullOrWhiteSpace(letter) || letter is "–" or "-")
            return Unrated;
        var wanted = letter.ToUpperInvariant();
        return Array.Find(Known, style => style.Letter == wanted) ?? new RatingStyle(wanted, "◆", Palette.Title);
    }

    /// <summary>Symbol and letter, as in "● G": three cells.</summary>
    public StyledLine Short() => StyledLine.Of(Symbol + " " + Letter, Style);

    /// <summary>Symbol, letter and word, as in "● G on track".</summary>
    /// <param name="word">What the letter means in the plan's scheme.</param>
    public StyledLine Label(string word) => word.Length == 0 ? Short() : Short().Append(" ").Append(word, Style);
}
