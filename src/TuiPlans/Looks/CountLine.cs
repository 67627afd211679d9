namespace TuiPlans.Looks;

/// <summary>Counts of ratings in little room, as in <c>5R 1A 3B</c>. A bar of letters would be counted where it only stands for shares.</summary>
public static class CountLine
{
    /// <summary>
    /// The counts from left to right in a width: <c>5R 1A 3B</c>, closer where that is too wide: <c>5R1A3B</c>; where that is too, as many
    /// as fit and the sum of the rest: <c>12R3A+40</c>.
    /// </summary>
    /// <param name="counts">Letters with their counts, from left to right; counts of 0 or less are left out.</param>
    /// <param name="width">Cells, 0 or more.</param>
    public static StyledLine Of(IReadOnlyList<(string Letter, int Count)> counts, int width)
    {
        var there = counts.Where(entry => entry.Count > 0).ToList();
        if (Joined(there, " ") is var spaced && spaced.Width <= width)
            return spaced;
        for (var shown = there.Count; shown > 0; shown--)
        {
            var rest = there.Skip(shown).Sum(entry => entry.Count);
            var line = Joined(there.Take(shown), "") + StyledLine.Of(rest > 0 ? $"+{rest}" : "", Palette.Muted);
            if (line.Width <= width)
                return line;
        }
        return StyledLine.Of($"+{there.Sum(entry => entry.Count)}", Palette.Muted).Crop(width);
    }

    private static StyledLine Joined(IEnumerable<(string Letter, int Count)> counts, string between)
    {
        var line = StyledLine.Empty;
        foreach (var (letter, count) in counts)
        {
            var style = RatingStyle.For(letter);
            line = (line.Width == 0 ? line : line.Append(between)).Append($"{count}{style.Letter}", style.Style);
        }
        return line;
    }
}
