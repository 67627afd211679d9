namespace TuiPlans.Core.Plans;

/// <summary>Cuts texts to a length for one line of a message or a board.</summary>
public static class Shortened
{
    /// <summary>
    /// The text where it has at most <paramref name="most"/> characters (UTF-16), else its beginning with an ellipsis, together at most
    /// that many. A character of two halves is never cut in two: half of one cannot be stored.
    /// </summary>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = Math.Max(0, most - 1);
        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end].TrimEnd() + "…";
    }
}
