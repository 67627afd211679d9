using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Plans;

public sealed class RefLookupTests
{
    private static readonly PlanSet Set = PlanFiles.Read(
        ("darlington-2011/plan.yaml", "title: D\n"),
        ("darlington-2011/SG-01.yaml", "title: One\n"),
        ("darlington-2011/SG-02.yaml", "title: Two\n"),
        ("darlington-2011/SG-03.yaml", "title: [\n"),
        ("darlington-2011/SG-04.yml", "title: Wrong name\n"),
        ("darlington-2011/recommendations/R1.yaml", "text: Words\n"),
        ("lewisham-2013/plan.yaml", "title: L\n"),
        ("lewisham-2013/SG-02.yaml", "title: Other two\n"),
        ("lewisham-2013/SG-03.yaml", "title: Three\n"));

    [Theory]
    [InlineData("SG-01")]
    [InlineData("sg-01")]
    [InlineData("darlington-2011/SG-01")]
    [InlineData("Darlington-2011/sg-01")]
    public void An_action_is_found_by_its_id_alone_or_with_its_plan(string reference)
    {
        var found = RefLookup.Find(Set, reference);

        found.Action!.Ref.ShouldBe("darlington-2011/SG-01");
        found.Fields.ShouldBe(Fields.Action);
    }

    [Fact]
    public void A_recommendation_is_found_as_what_is_counted_with_its_own_fields()
    {
        var found = RefLookup.Find(Set, "R1");

        found.Action!.Path.ShouldBe("darlington-2011/recommendations/R1.yaml");
        found.Fields.ShouldBe(Fields.Recommendation);
    }

    [Theory]
    [InlineData("SG-02", "\"SG-02\" is in more than one plan: say which, one of darlington-2011/SG-02, lewisham-2013/SG-02.")]
    [InlineData("SG-10", "There is no action \"SG-10\". Did you mean SG-01? See them all with: tuiplans list")]
    [InlineData("zzzzzzzz", "There is no action \"zzzzzzzz\". See them all with: tuiplans list")]
    [InlineData("lewisham-2013/R2", "There is no action \"lewisham-2013/R2\". See them all with: tuiplans list")]
    [InlineData("darlington/SG-01", "There is no plan \"darlington\". Plans here: darlington-2011, lewisham-2013.")]
    [InlineData("darlington-2012/SG-01", "There is no plan \"darlington-2012\". Did you mean darlington-2011? Plans here: darlington-2011, lewisham-2013.")]
    [InlineData("lewisham-2013", "\"lewisham-2013\" is a plan, not an action: name one of its actions, such as lewisham-2013/SG-02.")]
    public void What_is_not_found_is_told_in_a_sentence_that_helps(string reference, string sentence)
    {
        var found = RefLookup.Find(Set, reference);

        found.Action.ShouldBeNull();
        found.Problem.ShouldBe(sentence);
    }

    [Fact]
    public void Where_there_is_no_plan_yet_the_next_step_is_told() =>
        RefLookup.Find(PlanSet.Empty, "darlington-2011/SG-01").Problem.ShouldBe("There is no plan \"darlington-2011\", and no other one yet. Make it first: tuiplans new darlington-2011 --title TITLE");

    [Theory]
    [InlineData("darlington-2011/SG-03", "darlington-2011/SG-03.yaml cannot be read, line")]
    [InlineData("SG-04", "darlington-2011/SG-04.yml cannot be read, line 1: Plan files end in .yaml")]
    public void A_file_that_cannot_be_read_is_named_instead_of_called_missing(string reference, string sentence) =>
        RefLookup.Find(Set, reference).Problem.ShouldStartWith(sentence);

    [Fact]
    public void That_one_of_two_files_is_broken_does_not_make_the_other_one_unique()
    {
        var found = RefLookup.Find(Set, "SG-03");

        found.Action.ShouldBeNull();
        found.Problem.ShouldStartWith("\"SG-03\" may be lewisham-2013/SG-03 or darlington-2011/SG-03.yaml, which cannot be read");
        RefLookup.Find(Set, "lewisham-2013/SG-03").Action!.Title.ShouldBe("Three");
    }

    [Fact]
    public void An_action_and_a_recommendation_of_one_name_are_told_apart_by_their_files()
    {
        var set = PlanFiles.WithAction("title: T\n", ("p/recommendations/a-1.yaml", "text: t\n"));

        RefLookup.Find(set, "A-1").Problem.ShouldBe("Two files have the id of \"A-1\", p/A-1.yaml, p/recommendations/a-1.yaml: rename one of them.");
    }
}
