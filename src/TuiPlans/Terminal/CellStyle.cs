using Spectre.Console;

namespace TuiPlans.Terminal;

/// <summary>The looks of a cell, small enough to compare for each cell of a frame.</summary>
/// <param name="Foreground">A colour, see <see cref="CellColor"/>.</param>
/// <param name="Background">A colour, see <see cref="CellColor"/>.</param>
/// <param name="Decoration">Bold, dim, italic, underline and so on.</param>
public readonly record struct CellStyle(CellColor Foreground, CellColor Background, Decoration Decoration)
{
    /// <summary>The terminal's own colours, no decoration.</summary>
    public static CellStyle Plain => default;

    /// <summary>The style of a Spectre.Console segment.</summary>
    /// <param name="style">A style; its link is left out.</param>
    public static CellStyle From(Style style) =>
        new(CellColor.From(style.Foreground), CellColor.From(style.Background), style.Decoration);
}

/// <summary>
/// A colour of a cell: the terminal's own, one of its sixteen theme colours, or red, green and blue. The sixteen are kept as
/// numbers, so that a person's theme decides what they look like.
/// </summary>
public readonly record struct CellColor
{
    private const int ThemeFlag = 1 << 24;
    private const int TrueFlag = 1 << 25;

    // Red, green and blue that Spectre.Console gives its first sixteen colours.
    private static readonly int[] Theme =
    [
        0x000000, 0x800000, 0x008000, 0x808000, 0x000080, 0x800080, 0x008080, 0xC0C0C0,
        0x808080, 0xFF0000, 0x00FF00, 0xFFFF00, 0x0000FF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ];

    private readonly int _value;

    private CellColor(int value) => _value = value;

    /// <summary>The terminal's own colour.</summary>
    public static CellColor Default => default;

    /// <summary>Is it the terminal's own colour?</summary>
    public bool IsDefault => _value == 0;

    /// <summary>The colour of a Spectre.Console style.</summary>
    /// <param name="color">A colour; one of the first sixteen is known by its value.</param>
    public static CellColor From(Color color)
    {
        if (color.Equals(Color.Default))
            return default;
        var rgb = (color.R << 16) | (color.G << 8) | color.B;
        var theme = Array.IndexOf(Theme, rgb);
        return new CellColor(theme >= 0 ? ThemeFlag | theme : TrueFlag | rgb);
    }

    /// <summary>Parameters of the escape sequence that sets the colour, without the sequence's ends; empty for none.</summary>
    /// <param name="mode">The colours that the terminal knows; others become the nearest of them.</param>
    /// <param name="background">Is it the colour behind the text?</param>
    public string Parameters(ColorMode mode, bool background)
    {
        if (IsDefault || mode == ColorMode.None)
            return "";
        if ((_value & ThemeFlag) != 0)
            return ThemeParameter(_value & 0xF, background);
        var kind = background ? 48 : 38;
        int r = (_value >> 16) & 0xFF, g = (_value >> 8) & 0xFF, b = _value & 0xFF;
        return mode switch
        {
            ColorMode.TrueColor => $"{kind};2;{r};{g};{b}",
            ColorMode.Palette256 => $"{kind};5;{Nearest256(r, g, b)}",
            _ => ThemeParameter(NearestTheme(r, g, b), background),
        };
    }

    private static string ThemeParameter(int number, bool background) =>
        ((number < 8 ? 30 + number : 82 + number) + (background ? 10 : 0)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    // The palette's cube has the levels 0, 95, 135, ... 255 and begins at 16; its greys 8, 18, ... 238 begin at 232 (xterm).
    private static int Nearest256(int r, int g, int b)
    {
        int Level(int c) => c < 48 ? 0 : c < 115 ? 1 : (c - 35) / 40;
        int Value(int level) => level == 0 ? 0 : 55 + (level * 40);
        int cr = Level(r), cg = Level(g), cb = Level(b);
        var grey = Math.Clamp(((r + g + b) / 3 - 3) / 10, 0, 23);
        var cube = Distance(r, g, b, Value(cr), Value(cg), Value(cb));
        return Distance(r, g, b, 8 + (grey * 10), 8 + (grey * 10), 8 + (grey * 10)) < cube ? 232 + grey : 16 + (36 * cr) + (6 * cg) + cb;
    }

    private static int NearestTheme(int r, int g, int b)
    {
        var best = 0;
        for (var i = 1; i < Theme.Length; i++)
        {
            if (ThemeDistance(i) < ThemeDistance(best))
                best = i;
        }

        return best;

        int ThemeDistance(int i) => Distance(r, g, b, Theme[i] >> 16, (Theme[i] >> 8) & 0xFF, Theme[i] & 0xFF);
    }

    private static int Distance(int r, int g, int b, int r2, int g2, int b2) =>
        ((r - r2) * (r - r2)) + ((g - g2) * (g - g2)) + ((b - b2) * (b - b2));
}
