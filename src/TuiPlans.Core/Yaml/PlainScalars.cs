namespace TuiPlans.Core.Yaml;

/// <summary>
/// What a text without quotes means to other readers of YAML 1.1 and 1.2 (http://yaml.org/type/ and section 10 of the 1.2
/// specification).
/// </summary>
internal static class PlainScalars
{
    /// <summary>Whether some reader takes the plain text for something else than a string: null, bool, number, date, merge key.</summary>
    public static bool HasOtherType(string text)
    {
        if (text.Length == 0)
            return true;
        var first = text[0];
        if (char.IsAsciiDigit(first) || first is '+' or '-' or '.')
            return LooksNumeric(text);
        return IsWord(text);
    }

    /// <summary>Whether the plain text stands for no value at all.</summary>
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    private static bool IsWord(string text) => text.Length <= 5 && text.ToLowerInvariant() is
        "~" or "null" or "true" or "false" or "yes" or "no" or "on" or "off" or "y" or "n" or "<<" or "=";

    // Broader than any one grammar: digits with the signs, points, colons and letters that numbers, sexagesimals and
    // timestamps are made of. A text that is quoted without need does no harm.
    private static bool LooksNumeric(string text)
    {
        var rest = text.AsSpan().TrimStart("+-");
        if (rest.Equals(".inf", StringComparison.OrdinalIgnoreCase) || rest.Equals(".nan", StringComparison.OrdinalIgnoreCase))
            return true;
        var digits = false;
        foreach (var c in rest)
        {
            digits |= char.IsAsciiDigit(c);
            if (!char.IsAsciiHexDigit(c) && c is not ('.' or '_' or ':' or '-' or '+' or 'x' or 'X' or 'o' or 'T' or 't' or 'Z' or 'z' or ' '))
                return false;
        }

        return digits;
    }
}
