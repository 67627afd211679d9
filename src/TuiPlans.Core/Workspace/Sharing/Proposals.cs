using System.Globalization;
using System.Text;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>The names of branches on which changes wait for approval.</summary>
public static class Proposals
{
    /// <summary>What each begins with.</summary>
    public const string Prefix = "proposed/";

    private const int Most = 40;

    /// <summary>Whether a branch is a proposal.</summary>
    public static bool IsOne(string branch) => branch.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>The first free name of a recorder: with the day, and a number where that is taken too.</summary>
    /// <param name="recorder">Who records.</param>
    /// <param name="day">The day; null for a name without one, where that is free.</param>
    /// <param name="otherwise">The day for the name where the one without is taken.</param>
    /// <param name="isTaken">Whether there is a branch of that name.</param>
    public static string Name(string recorder, DateOnly? day, DateOnly otherwise, Func<string, bool> isTaken)
    {
        var plain = Prefix + Slug(recorder);
        if (day is null && !isTaken(plain))
            return plain;
        var dated = $"{plain}-{day ?? otherwise:yyyy-MM-dd}";
        var name = dated;
        for (var i = 2; isTaken(name); i++)
            name = string.Create(CultureInfo.InvariantCulture, $"{dated}-{i}");
        return name;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(c);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "changes" : text.Length > Most ? text[..Most].TrimEnd('-') : text;
    }
}
