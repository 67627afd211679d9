namespace TuiPlans.Core.Plans;

/// <summary>Orders ids as people do: <c>SG-2</c> before <c>SG-10</c>, upper and lower case alike.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    /// <summary>The only instance.</summary>
    public static NaturalOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var (i, j) = (0, 0);
        while (i < x.Length && j < y.Length)
        {
            var order = char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j])
                ? CompareNumbers(x, ref i, y, ref j)
                : char.ToLowerInvariant(x[i++]).CompareTo(char.ToLowerInvariant(y[j++]));
            if (order != 0)
                return order;
        }
        var rest = (x.Length - i).CompareTo(y.Length - j);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static int CompareNumbers(string x, ref int i, string y, ref int j)
    {
        var a = Digits(x, ref i);
        var b = Digits(y, ref j);
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.CompareTo(b, StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> Digits(string text, ref int at)
    {
        while (at < text.Length - 1 && text[at] == '0' && char.IsAsciiDigit(text[at + 1]))
            at++;
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return text.AsSpan(start, at - start);
    }
}
