namespace TuiPlans.Terminal;

/// <summary>How many colours may be sent to a terminal.</summary>
public enum ColorMode
{
    /// <summary>No colour at all: bold, underline and reverse carry the emphasis (NO_COLOR, <c>--no-color</c>).</summary>
    None,

    /// <summary>The sixteen colours that a terminal's own theme sets.</summary>
    Sixteen,

    /// <summary>The palette of 256.</summary>
    Palette256,

    /// <summary>Red, green and blue with 8 bits each.</summary>
    TrueColor,
}

/// <summary>Chooses a colour mode from what the environment says.</summary>
public static class ColorModes
{
    /// <summary>The mode for a terminal; values are those of the environment, null or empty where a variable is not set.</summary>
    /// <param name="noColor">NO_COLOR: any text at all switches colour off (no-color.org).</param>
    /// <param name="term">TERM, as in <c>xterm-256color</c>; <c>dumb</c> has no colour.</param>
    /// <param name="colorTerm">COLORTERM: <c>truecolor</c> or <c>24bit</c> promise full colour.</param>
    public static ColorMode For(string? noColor, string? term, string? colorTerm)
    {
        if (!string.IsNullOrEmpty(noColor) || string.Equals(term, "dumb", StringComparison.Ordinal))
            return ColorMode.None;
        if (colorTerm is "truecolor" or "24bit")
            return ColorMode.TrueColor;
        return term is not null && term.Contains("256", StringComparison.Ordinal) ? ColorMode.Palette256 : ColorMode.Sixteen;
    }
}
