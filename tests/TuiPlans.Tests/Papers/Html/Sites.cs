using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Html;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Papers.Html;

/// <summary>Sites made in memory and read as a browser reads them.</summary>
internal static class Sites
{
    private static readonly Lazy<IReadOnlyList<(Page Page, IDocument Html)>> SamplePages = new(() => Of(PlanFiles.SampleSet(), SamplePlans.Today));

    /// <summary>The sample plans on a day of 2012, for the partners.</summary>
    public static IReadOnlyList<(Page Page, IDocument Html)> Sample => SamplePages.Value;

    public static PageMatter Matter(PlanSet set, DateOnly today) => new(new DayView(set, today), Audience.Partners);

    public static IReadOnlyList<(Page Page, IDocument Html)> Of(PlanSet set, DateOnly today) =>
        [.. StatusPages.Of(Matter(set, today)).Select(page => (page, Read(HtmlPage.Write(page))))];

    public static IDocument Read(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>Words as they are seen: blanks as one, and what is not seen as it is shown.</summary>
    public static string Seen(string text)
    {
        var shown = new string([.. text.Select(c => IsUnseen(c) ? '\uFFFD' : c)]);
        return string.Join(' ', shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Every part of a page, folded ones too.</summary>
    public static IEnumerable<Core.Papers.Documents.Block> Blocks(IEnumerable<Core.Papers.Documents.Block> blocks) =>
        blocks.SelectMany(block => block is Core.Papers.Documents.Block.Folded folded ? Blocks(folded.Blocks).Prepend(block) : [block]);

    private static bool IsUnseen(char c) => !char.IsWhiteSpace(c) && (c == '\u00AD'
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format);
}
