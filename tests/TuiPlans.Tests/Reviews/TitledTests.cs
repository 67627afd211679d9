using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Reviews;

/// <summary>Nothing is named by its number alone, and the plan not again where it stands above.</summary>
public sealed class TitledTests
{
    private static string Held => "body: psg\nstarts: 2012-06-07\nstate: held\nitems:\n  - ref: A-2\n";

    [Fact]
    public void A_recommendation_is_named_with_its_words() =>
        new ReviewedFiles().Append("p/A-3.yaml", "title: More\nrecommendations: [R1, R2]\ndue: 2012-09\n").Add("p/recommendations/R2.yaml", "text: Meet.\n").Markdown()
            .ShouldContain("answering recommendations R1 (Train everyone) and R2 (Meet).");

    [Fact]
    public void What_a_meeting_speaks_of_is_named_with_its_title_and_the_meeting_by_its_day()
    {
        var text = new ReviewedFiles().Append("meetings/2012-06-07-psg.yaml", Held).Markdown();

        text.ShouldContain("**1. Meeting: Performance sub-group, 7 Jun 2012**");
        text.ShouldContain("A-2 (Line management)");
        text.ShouldNotContain("2012-06-07-psg");
    }

    [Fact]
    public void A_new_name_says_in_which_item_it_stands() =>
        new ReviewedFiles().Append("p/A-2.yaml", "updates:\n  - {date: 2012-06-10, by: Acting Head, text: Begun.}\n").Markdown().ShouldContain("- Acting Head (item 1: A-2): in no register\n");

    [Fact]
    public void What_the_check_finds_in_other_files_is_named_with_title_and_plan() =>
        new ReviewedFiles().Add("p/recommendations/R2.yaml", "text: Meet.\n").Append("p/A-3.yaml", "title: Meetings\nrecommendations: [R2]\nleads: [named-nurse]\ndue: 2012-09\n").Markdown()
            .ShouldContain("No longer found: R2 (Meet) in Plan of 2011: No action answers it");

    [Fact]
    public void A_rating_older_than_a_meeting_names_the_body_and_the_day()
    {
        var set = PlanFiles.Read([("bodies.yaml", "bodies:\n  - {id: psg, name: Performance sub-group, kind: sub-group}\n"), ("meetings/2012-06-07-psg.yaml", Held), ("p/plan.yaml", "title: P\nmonitored-by: psg\n"),
            ("p/A-2.yaml", "title: Line management\nstatus: in-progress\ndue: 2012-09\nrag: green\nrag-date: 2012-05-18\n")]);

        Examination.All(new Day(set, new DateOnly(2012, 6, 12))).Single(finding => finding.Code == "rating-unconfirmed").What
            .ShouldBe("Rated green on 18 May 2012, and the Performance sub-group has met since (7 Jun 2012): the rating is older than its last meeting.");
    }
}
