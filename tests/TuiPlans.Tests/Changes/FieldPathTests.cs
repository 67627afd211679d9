using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Changes;

public sealed class FieldPathTests
{
    [Theory]
    [InlineData("rag", "Rating")]
    [InlineData("impact-review.due", "Due")]
    [InlineData("milestones[Guidance drafted].done", "Done")]
    [InlineData("milestones[Guidance drafted]", "Milestones")]
    [InlineData("milestones[Version 1.2 agreed].done", "Done")]
    [InlineData("milestones[Guidance [draft] agreed].done", "Done")]
    [InlineData("milestones[See [note].x].done", "Done")]
    [InlineData("milestones[An open [ bracket].done", "Done")]
    [InlineData("milestones[A closing ] bracket].done", "Done")]
    [InlineData("measures[Reviews in time].targets[2012-07].actual", "Actual")]
    [InlineData("updates[2012-06 psg Said: a.b]", "Updates")]
    [InlineData("evidence.seen[Audit 2012-06-30].withdrawn.reason", "Reason")]
    [InlineData("recommendations[SG1]", "Recommendations")]
    public void A_path_is_printed_as_it_was_read(string text, string label)
    {
        FieldPath.TryParse(text, Fields.Action, out var path, out var problem).ShouldBeTrue(problem);

        path!.ToString().ShouldBe(text);
        path.Field(Fields.Action)!.Label.ShouldBe(label);
    }

    [Theory]
    [InlineData("rga", "There is no field \"rga\". Did you mean rag?")]
    [InlineData("impact-review.deu", "There is no field \"impact-review.deu\". Did you mean due?")]
    [InlineData("impact-review.zzzzz", "There is no field \"impact-review.zzzzz\". Fields here: due, date, by, finding.")]
    [InlineData("rag.letter", "There is no field \"rag.letter\": Rating (rag) has no parts.")]
    [InlineData("rag[1]", "Rating (rag) is no list, so no item of it can be named: write rag.")]
    [InlineData("milestones.done", "Milestones is a list: say which item is meant, such as milestones[…].done.")]
    [InlineData("recommendations.x", "Recommendations is a list: say which item is meant, such as recommendations[…].x.")]
    [InlineData("rag.", "There is no field \"rag.\": Rating (rag) has no parts.")]
    public void A_path_to_nothing_is_refused_with_the_nearest_name(string text, string sentence)
    {
        FieldPath.TryParse(text, Fields.Action, out var path, out var problem).ShouldBeFalse();

        path.ShouldBeNull();
        problem.ShouldBe(sentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("milestones[open")]
    [InlineData("milestones[a]done")]
    [InlineData(".rag")]
    [InlineData("zzzzzz")]
    public void What_is_no_path_is_told_the_fields(string text)
    {
        FieldPath.TryParse(text, Fields.Action, out _, out var problem).ShouldBeFalse();

        problem.ShouldStartWith($"There is no field \"{text}\".");
    }

    [Fact]
    public void No_text_makes_it_throw()
    {
        const int Seed = 7;
        var random = new Random(Seed);
        string[] pieces = ["rag", "milestones", "[", "]", ".", "done", "evidence", "seen", " ", "x"];
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));
            if (FieldPath.TryParse(text, Fields.Action, out var path, out var problem))
                path!.ToString().ShouldBe(text, $"seed {Seed}");
            else
                problem.ShouldNotBeEmpty($"\"{text}\", seed {Seed}");
        }
    }
}
