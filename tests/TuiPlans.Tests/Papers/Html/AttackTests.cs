using AngleSharp.Dom;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Html;
using TuiPlans.Core.Papers.Markdown;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Papers.Html;

/// <summary>Texts of plans do nothing on a page, neither as Markdown on a host nor as HTML: pages with them are built as pages with plain words are.</summary>
public sealed class AttackTests
{
    // More than our own reading: what hosts add to Markdown.
    private static readonly MarkdownPipeline Host = new MarkdownPipelineBuilder()
        .UsePipeTables(new PipeTableOptions { UseGfmRules = true }).UseAutoLinks().UseTaskLists().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UseFootnotes().UseMathematics().UseAlertBlocks().Build();

    public static TheoryData<int> Numbers() => [.. Enumerable.Range(0, AttackTexts.All.Count)];

    [Fact]
    public void There_are_enough_of_them() => AttackTexts.All.Distinct().Count().ShouldBeGreaterThanOrEqualTo(60);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_text_makes_no_element_and_no_attribute(int number)
    {
        var text = AttackTexts.All[number];
        var attacked = Sites.Of(AttackedPlan.With(text), AttackedPlan.Today);
        var harmless = Sites.Of(AttackedPlan.With(AttackedPlan.Harmless(text)), AttackedPlan.Today);

        attacked.Count.ShouldBe(harmless.Count);
        foreach (var ((page, html), (_, plain)) in attacked.Zip(harmless))
        {
            html.All.Select(Told).ShouldBe(plain.All.Select(Told), $"{page.Path}: {text}");
            html.Descendants<IComment>().ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_text_makes_nothing_in_the_Markdown_of_a_host(int number)
    {
        var text = AttackTexts.All[number];
        var attacked = Pages(text);
        var harmless = Pages(AttackedPlan.Harmless(text));

        foreach (var (page, plain) in attacked.Zip(harmless))
            Parts(page).ShouldBe(Parts(plain), $"{page.Path}: {text}");
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_text_is_still_read_as_it_was_typed(int number)
    {
        var text = AttackTexts.All[number];
        var pages = Sites.Of(AttackedPlan.With(text), AttackedPlan.Today);
        var plan = pages.Single(page => page.Page.Path == "p/README.md").Html;

        Sites.Seen(plan.QuerySelector("h1")!.TextContent).ShouldBe(Sites.Seen(text));
        Sites.Seen(plan.QuerySelector("h3#a-1 + p > strong")!.TextContent).ShouldBe(Sites.Seen(JoinedLines.Of(text)));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_address_of_an_attacked_page_is_one_of_ours(int number)
    {
        foreach (var (page, html) in Sites.Of(AttackedPlan.With(AttackTexts.All[number]), AttackedPlan.Today))
        {
            foreach (var address in html.QuerySelectorAll("body [href], body [src]").Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!))
                address.ShouldMatch(@"^((\.\./)*[A-Za-z0-9/._%-]+\.html)?(#[\p{L}\p{N}_.-]+)?$", page.Path);
        }
    }

    private static List<Page> Pages(string text) => [.. StatusPages.Of(Sites.Matter(AttackedPlan.With(text), AttackedPlan.Today))];

    // An element with its attributes; values only where they are ours alone.
    private static string Told(IElement element) =>
        $"{element.LocalName} {string.Join(' ', element.Attributes.Select(one => one.Name is "class" or "role" or "tabindex" or "scope" or "http-equiv" or "charset" ? $"{one.Name}={one.Value}" : one.Name))}";

    // What the Markdown is made of, but for how its words are cut; of charts, how many lines they have.
    private static List<string> Parts(Page page)
    {
        var parts = new List<string>();
        foreach (var part in Markdig.Markdown.Parse(MarkdownPage.Write(page), Host).Descendants())
        {
            if (part is LinkInline link)
                SiteLinks.Of(link.Url).ShouldNotBeNull($"{page.Path}: {link.Url}");
            if (part is not (LiteralInline or HtmlEntityInline))
                parts.Add(part.GetType().Name + (part is CodeBlock code ? $" of {code.Lines.Count} lines" : part is HtmlBlock html ? html.Lines.ToString() : ""));
        }
        return parts;
    }
}
