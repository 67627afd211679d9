namespace TuiPlans.Looks;

/// <summary>A bar of letters, as in <c>BBBBGGAR–</c>, whose lengths are in proportion to counts.</summary>
public static class Bar
{
    /// <summary>A bar of exactly a width. What is there at all has a cell at least, as far as there are cells.</summary>
    /// <param name="counts">Letters with their counts, from left to right; counts of 0 or less have no cell.</param>
    /// <param name="width">Cells, 0 or more.</param>
    public static StyledLine Of(IReadOnlyList<(string Letter, int Count)> counts, int width)
    {
        var shares = Shares([.. counts.Select(entry => Math.Max(0, entry.Count))], width);
        var line = StyledLine.Empty;
        for (var i = 0; i < counts.Count; i++)
        {
            var style = RatingStyle.For(counts[i].Letter);
            line = line.Append(string.Concat(Enumerable.Repeat(style.Letter, shares[i])), style.Style);
        }

        return line.Pad(width).Crop(width);
    }

    /// <summary>Cells for each count: one each to begin with, the rest to whoever is furthest below its share.</summary>
    private static int[] Shares(int[] counts, int width)
    {
        long total = counts.Sum(count => (long)count);
        var shares = Array.ConvertAll(counts, count => count > 0 ? 1 : 0);
        if (total == 0)
            return shares;
        for (var left = width - shares.Sum(); left > 0; left--)
        {
            var best = 0;
            for (var i = 1; i < counts.Length; i++)
            {
                if (Lack(i) > Lack(best))
                    best = i;
            }

            shares[best]++;
        }

        return shares;

        double Lack(int i) => ((double)counts[i] * width / total) - shares[i];
    }
}
