using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Changes;

public sealed class AnnotatedTests
{
    private const string Sound = "title: Groups meet\naction: Groups meet monthly.\ndue: 2012-06-14\n";

    [Fact]
    public void What_is_wrong_stands_above_the_text_with_the_lines_that_the_editor_shows()
    {
        var shown = Annotated.ForEditor(Read(Sound.Replace("2012-06-14", "2012-02-31", StringComparison.Ordinal)));
        var lines = shown.Split('\n');
        var named = lines.Single(line => line.StartsWith("#tuiplans: Line ", StringComparison.Ordinal));
        var number = int.Parse(named["#tuiplans: Line ".Length..].Split(':')[0]);
        lines[number - 1].ShouldBe("due: 2012-02-31");
    }

    [Fact]
    public void A_sound_file_is_opened_as_it_is() => Annotated.ForEditor(Read(Sound)).ShouldBe(Sound);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Our_lines_come_out_again_and_no_byte_of_the_persons(string newLine)
    {
        const int Seed = 2012;
        const int Rounds = 300;
        var random = new Random(Seed);
        string[] parts = ["title: x", "due: 2012-02-31", "# tuiplans: mine", " #tuiplans: indented", "", "é日", "\t", "leads: [", "\u2028", "#tuiplans:"];
        for (var round = 0; round < Rounds; round++)
        {
            var text = string.Join(newLine, Enumerable.Range(0, random.Next(8)).Select(_ => parts[random.Next(parts.Length)]));
            Annotated.Without(Annotated.ForEditor(Read(text), "The guard says no.\nTake it out.")).ShouldBe(text, $"seed {Seed}, round {round}");
        }
    }

    [Fact]
    public void New_damage_is_offered_again_and_old_damage_stops_nobody()
    {
        Judge(Sound, Sound.Replace("2012-06-14", "2012-02-31", StringComparison.Ordinal)).State.ShouldBe(EditState.Damaged);
        var broken = Sound.Replace("2012-06-14", "2012-02-31", StringComparison.Ordinal);
        Judge(broken, broken.Replace("monthly", "weekly", StringComparison.Ordinal)).State.ShouldBe(EditState.Ready);
    }

    [Fact]
    public void What_comes_back_as_it_was_or_empty_is_no_change()
    {
        Judge(Sound, Annotated.ForEditor(Read(Sound), "Refused.")).State.ShouldBe(EditState.Unchanged);
        Judge(Sound, " \n").State.ShouldBe(EditState.Emptied);
    }

    [Fact]
    public void A_change_is_told_by_field()
    {
        var verdict = Judge(Sound, Sound.Replace("2012-06-14", "2012-07", StringComparison.Ordinal));
        verdict.State.ShouldBe(EditState.Ready);
        verdict.Changes.ShouldHaveSingleItem().ShouldBe(new FieldChange("due", "2012-06-14", "2012-07"));
    }

    [Fact]
    public void A_byte_order_mark_that_the_editor_dropped_stays()
    {
        var verdict = Annotated.Judge(Read("\uFEFF" + Sound), Sound + "# more\n", Fields.Action, new YamlDotNetReader());
        verdict.After.Source.HasBom.ShouldBeTrue();
    }

    private static EditVerdict Judge(string before, string returned) => Annotated.Judge(Read(before), returned, Fields.Action, new YamlDotNetReader());

    private static PlanFile Read(string text) => PlanFile.Read("p/SG-01.yaml", SourceText.FromText("p/SG-01.yaml", text), Fields.Action, new YamlDotNetReader());
}
