using TuiPlans.Core.Audit.Index;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Audit;

/// <summary>What an index holds of a file is all that an action is made of, whichever way the file is written.</summary>
public sealed class StoredVersionTests
{
    private const string Tip = "00112233445566778899aabbccddeeff00112233";
    private const string Blob = "ffeeddccbbaa99887766554433221100ffeeddcc";

    [Theory]
    [InlineData("title: A\nstatus: ~\nrag: green\nleads: [swp-1, {name: B, post: C}]\n")]
    [InlineData("title: \"null\"\naction: !!str null\ntheme: ''\nagency: ~\n")]
    [InlineData("action: |\n  Two\n  lines\n\nmilestones:\n- {text: a, done: true}\n- text: b\n  due: 2012-06\n")]
    [InlineData("title: &t Again\naction: *t\nleads: &l [a, b]\npartners: *l\n")]
    [InlineData("title: \"\\u00e4\\U0001F600 caf\\u00e9\"\naction: >-\n  folded\n  text\n")]
    [InlineData("updates:\n- {date: 2012-06-14, by: a, text: Same}\n- {date: 2012-06-14, by: a, text: Same}\naction: x\n")]
    public void An_action_made_of_it_is_the_one_made_of_the_text(string text)
    {
        var file = PlanFile.Read("p/A1.yaml", SourceText.FromText("p/A1.yaml", text), Fields.Action, YamlReaders.Default);
        file.Problems.ShouldBeEmpty();

        var index = Indexed(file.Document.Root!).ShouldNotBeNull();

        var stored = index.Value(index.Find(Blob, PlanFileKind.Action)!.Value);
        Json(stored).ShouldBe(Json(file.Document.Root!));
        index.Find(Blob, PlanFileKind.Recommendation).ShouldBeNull("as another kind of file it was not looked at");
        index.Find(Blob[..^1] + "d", PlanFileKind.Action).ShouldBeNull();
    }

    [Fact]
    public void A_text_that_bytes_cannot_hold_is_left_to_git()
    {
        var root = new YamlScalar("half \ud83d", ScalarStyle.DoubleQuoted, new YamlNodeMark(default, default));

        Indexed(root)!.Count.ShouldBe(0);
    }

    [Fact]
    public void Updates_that_came_since_are_told_and_no_others()
    {
        var (before, after) = ("updates:\n- {date: 2012-06-14, text: Old}\n- {date: 2012-06-15, text: Gone}\n", "updates:\n- {date: 2012-06-14, text: Old}\n- {date: 2012-06-16, text: New}\n");
        var maker = new VersionsMaker(null);
        maker.Add(Blob, PlanFileKind.Action, Root(before));
        maker.Add(Tip, PlanFileKind.Action, Root(after));
        var index = Open(maker)!;

        var (old, now) = (index.Find(Blob, PlanFileKind.Action)!.Value, index.Find(Tip, PlanFileKind.Action)!.Value);
        Texts(index.Added("updates", now, old)).ShouldBe(["New"]);
        Texts(index.Added("updates", now, null)).ShouldBe(["Old", "New"]);
        index.Added("updates", old, old).ShouldBeNull();
        index.Added("milestones", now, null).ShouldBeNull();
    }

    private static IEnumerable<string> Texts(YamlMapping? map) => ActionReader.Read("p", "A1", "p/A1.yaml", map, Registers.Empty).Updates.Select(update => update.Text);

    private static string Json(YamlNode root) => System.Text.Json.JsonSerializer.Serialize(ActionReader.Read("p", "A1", "p/A1.yaml", root, Registers.Empty));

    private static YamlNode Root(string text) => YamlReaders.Default.Read(SourceText.FromText("p/A1.yaml", text)).Root!;

    private static VersionIndex? Indexed(YamlNode root)
    {
        var maker = new VersionsMaker(null);
        maker.Add(Blob, PlanFileKind.Action, root);
        return Open(maker);
    }

    private static VersionIndex? Open(VersionsMaker maker)
    {
        var file = maker.ToBytes(Tip);
        return VersionIndex.Open(new TrailStorage(() => file.Length, (start, length) => file[(int)start..((int)start + length)], _ => { }));
    }
}
