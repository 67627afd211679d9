using TuiPlans.Core.Prose;

namespace TuiPlans.Tests.Prose;

/// <summary>Texts of plans can do nothing in the Markdown of a host.</summary>
public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<!-- tuiplans changes -->", "&lt;!-- tuiplans changes --&gt;")]
    [InlineData("&lt;b&gt;", "&amp;lt;b&amp;gt;")]
    [InlineData("@chair and @org/team", "@&#8203;chair and @&#8203;org/team")]
    [InlineData("(@chair)", "(@&#8203;chair)")]
    [InlineData("manager@dbc.example.org", "manager&#64;dbc.example.org")]
    [InlineData("Closes #12, GH-12 and !34", "Closes #&#8203;12, GH-&#8203;12 and !&#8203;34")]
    [InlineData("![x](https://example.org/x.png)", "\\!\\[x\\](https&#58;//example.org/x.png)")]
    [InlineData("[x](javascript:alert)", "\\[x\\](javascript:alert)")]
    [InlineData("[x]: https://example.org", "\\[x\\]: https&#58;//example.org")]
    [InlineData("see www.example.org", "see www&#46;example.org")]
    [InlineData("a | b | c", "a \\| b \\| c")]
    [InlineData("`code` and ``` fence", "\\`code\\` and \\`\\`\\` fence")]
    [InlineData("**bold** _it_ ~~gone~~", "\\*\\*bold\\*\\* \\_it\\_ \\~\\~gone\\~\\~")]
    [InlineData("# Heading", "\\# Heading")]
    [InlineData("> quoted", "&gt; quoted")]
    [InlineData("- item", "\\- item")]
    [InlineData("+ item", "\\+ item")]
    [InlineData("* item", "\\* item")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("12) item", "12\\) item")]
    [InlineData("---", "\\---")]
    [InlineData("===", "\\===")]
    [InlineData("/close", "&#47;close")]
    [InlineData("    indented code", "indented code")]
    [InlineData("$x$ costs", "&#36;x&#36; costs")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("two\nlines\r\n# and more", "two lines # and more")]
    [InlineData("turned \u202Eround\u202C, bell \u0007", "turned \uFFFDround\uFFFD, bell \uFFFD")]
    [InlineData("50% of 20, 2.10 and 3-4", "50% of 20, 2.10 and 3-4")]
    [InlineData("14 Jun 2012: agreed.", "14 Jun 2012: agreed.")]
    public void A_text_reads_as_it_was_typed_and_does_nothing(string text, string expected) => MarkdownText.Line(text).ShouldBe(expected);
}
