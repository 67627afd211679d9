using System.Globalization;

namespace TuiPlans.Core.Git;

/// <summary>A version of git.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number.</param>
public sealed record GitVersion(int Major, int Minor)
{
    /// <summary>
    /// The oldest that will do: <c>cat-file --batch -z</c> came with 2.38, and 2.39 is the oldest everything was tried with.
    /// </summary>
    public static readonly GitVersion Minimum = new(2, 39);

    /// <summary>Whether this one will do.</summary>
    public bool IsEnough => (Major, Minor).CompareTo((Minimum.Major, Minimum.Minor)) >= 0;

    /// <summary>Reads <c>git version 2.39.5 (Apple Git-154)</c>; null where it is nothing of the kind.</summary>
    public static GitVersion? Parse(string text)
    {
        const string before = "git version ";
        if (!text.StartsWith(before, StringComparison.Ordinal))
            return null;
        var parts = text[before.Length..].Trim().Split('.', 3);
        return parts.Length >= 2 && Number(parts[0], out var major) && Number(parts[1], out var minor)
            ? new GitVersion(major, minor)
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private static bool Number(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
