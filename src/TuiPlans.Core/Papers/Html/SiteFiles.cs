using System.Text;
using TuiPlans.Core.Papers.Pages;

namespace TuiPlans.Core.Papers.Html;

/// <summary>What all pages of the site use: its style sheet and its script, which are kept within the program.</summary>
public static class SiteFiles
{
    /// <summary>The style sheet, in the folder of the site.</summary>
    public const string Style = "style.css";

    /// <summary>The script by which tables sort and filter, in the folder of the site.</summary>
    public const string Script = "tables.js";

    /// <summary>The files, with our mark in their first line.</summary>
    public static IReadOnlyList<(string Path, string Text)> All { get; } = [(Style, Marked(Style)), (Script, Marked(Script))];

    private static string Marked(string name)
    {
        using var stream = typeof(SiteFiles).Assembly.GetManifestResourceStream(typeof(SiteFiles), name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return $"/* {PageFrame.Mark}. */\n{reader.ReadToEnd().ReplaceLineEndings("\n")}";
    }
}
