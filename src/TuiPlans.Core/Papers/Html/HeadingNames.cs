using TuiPlans.Core.Papers.Markdown;

namespace TuiPlans.Core.Papers.Html;

/// <summary>The names of the headings of one page, by which links find them: as git hosts name them, numbered where one comes again.</summary>
internal sealed class HeadingNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The name of the next heading.</summary>
    public string Next(string heading)
    {
        var name = PageLinks.Anchor(heading);
        for (var i = 0; ; i++)
        {
            var own = i == 0 ? name : $"{name}-{i}";
            if (own.Length > 0 && taken.Add(own))
                return own;
        }
    }
}
