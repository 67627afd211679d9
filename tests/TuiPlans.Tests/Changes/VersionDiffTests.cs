using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Changes;

/// <summary>A comparison by what differs alone tells what a comparison of all tells.</summary>
public sealed class VersionDiffTests
{
    [Theory]
    [InlineData("title: T\nrag: amber\n", "rag: green\ntitle: T\n")]
    [InlineData("title: T   # first\nleads: [a, b]\n", "# moved\ntitle: T\n\nleads: [b, a]\n")]
    [InlineData("title: T\nupdates:\n- date: 2012-06\n  text: |\n    One.\n", "title: T\nupdates:\n- date: 2012-06\n  text: |\n    One.\n\n- date: 2012-07\n  text: Two\n")]
    [InlineData("title: \"a\nrag: red\"\n", "title: \"a\nrag: amber\"\n")]
    [InlineData("title: T\nleads: &l [a]\npartners: *l\n", "title: T\nleads: &l [b]\npartners: *l\n")]
    [InlineData("title: T\nagency: [\n'x']\n", "title: T\nagency: [\n'y']\n")]
    [InlineData("title: T\n---\nrag: red\n", "title: T\n---\nrag: amber\n")]
    [InlineData("title: T\ntitle: U\n", "title: T\ntitle: V\n")]
    [InlineData("title: T\r\nrag: amber\r\n", "title: T\nrag: amber\n")]
    [InlineData("title: T\nrag: amber", "title: T\nrag: amber\ndue: 2012-06")]
    [InlineData("{title: T, rag: amber}\n", "{title: T, rag: green}\n")]
    [InlineData("title: T\naction: >-\n  One\n  two: three\nrag: red\n", "title: T\naction: >-\n  One\n  two: four\nrag: red\n")]
    [InlineData("title: [\n", "title: T\nrag: red\n")]
    [InlineData("title: T\n\"rag\": red\n", "title: T\n\"rag\": amber\n")]
    public void Only_what_differs_is_understood_and_the_changes_are_the_same(string before, string after)
    {
        var (old, now) = (SourceText.FromText("x", before), SourceText.FromText("x", after));
        var whole = PlanDiff.WithMoves(YamlReaders.Default.Read(old).Root, YamlReaders.Default.Read(now).Root, Fields.Action);

        VersionDiff.Between(old, now, Fields.Action, YamlReaders.Default).ShouldBe(whole);
    }

    [Fact]
    public void A_file_that_comes_or_goes_has_all_its_values()
    {
        var text = SourceText.FromText("x", "title: T\nrag: amber\n");

        VersionDiff.Between(null, text, Fields.Action, YamlReaders.Default).ShouldBe([new FieldChange("title", null, "T"), new FieldChange("rag", null, "amber")]);
        VersionDiff.Between(text, null, Fields.Action, YamlReaders.Default).Count.ShouldBe(2);
    }
}
