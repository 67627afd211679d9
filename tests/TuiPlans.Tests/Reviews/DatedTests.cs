using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Reviews;

/// <summary>Dates and names that do not fit each other are told, and a change of date says how far it went and on whose word.</summary>
public sealed class DatedTests : IDisposable
{
    private readonly ReviewBranch branch = new();

    [Fact]
    public void What_is_dated_later_than_it_was_recorded_is_said()
    {
        branch.Edit(1, "text: Guidance drafted.", "text: Guidance drafted.\n  - {date: 2012-06-20, by: named-nurse, text: Done.}");
        branch.Edit(2, "text: Guidance drafted.", "text: Guidance drafted.\n  - {date: 2012-06-12, by: named-nurse, text: Done.}");
        branch.Commit("Updates");

        var parts = branch.Markdown().Split("**2. ");

        parts[0].ShouldContain("- This is dated 20 Jun 2012, eight days later than it was recorded.\n");
        parts[1].ShouldNotContain("This is dated");
    }

    [Fact]
    public void Who_records_has_the_name_of_the_register()
    {
        branch.EditFile("plans/people.yaml", "post: Independent Chair", "post: Independent Chair\n  - id: business-manager\n    post: Board Business Manager\n    e-mail: manager@example.org");
        branch.Edit(1, "rag: amber", "rag: green");
        branch.Commit("Greener");

        branch.Markdown().ShouldContain("recorded by Board Business Manager on 12 Jun 2012.");
    }

    [Fact]
    public void What_was_written_on_another_day_than_it_was_recorded_says_so()
    {
        branch.Edit(1, "rag: amber", "rag: green");
        branch.Repository.Git("add", "-A");
        branch.Repository.Git("commit", "-q", "-m", "Greener", "--date", "2012-06-09T12:00:00+0100");

        branch.Markdown().ShouldContain("*Written on 9 Jun 2012. Business Manager noted with it: \"Greener\".*");
    }

    [Fact]
    public void An_extension_says_its_earlier_dates_and_that_it_was_asked_for_too_late()
    {
        var text = new ReviewedFiles().Add("p/A-2.yaml", "title: T\nleads: [named-nurse]\nstatus: in-progress\ndue: 2012-05\ndate-changes:\n  - {kind: extension, from: 2012-02, to: 2012-05, decision: granted, decided: {by: psg}}\n")
            .Change("p/A-2.yaml", "due: 2012-05", "due: 2012-09").Append("p/A-2.yaml", "  - {kind: extension, from: 2012-05, to: 2012-09, asked: {by: named-nurse, date: 2012-06-03, reason: No staff}, decision: granted, decided: {by: psg}}\n").Markdown();

        text.ShouldContain("- Due moved from May 2012 to Sep 2012, granted by the Performance sub-group. Asked for by Named Nurse on 3 Jun 2012, after the earlier date had passed: No staff.\n- Its dates so far: Feb 2012, then May 2012, now Sep 2012.\n");
    }

    [Fact]
    public void A_first_extension_that_was_asked_for_in_time_says_neither()
    {
        var text = new ReviewedFiles().Change("p/A-2.yaml", "due: 2012-09", "due: 2012-12").Append("p/A-2.yaml", "date-changes:\n  - {kind: extension, from: 2012-09, to: 2012-12, asked: {by: named-nurse, date: 2012-06-03}, decision: granted, decided: {by: psg}}\n").Markdown();

        text.ShouldContain("Asked for by Named Nurse on 3 Jun 2012.\n");
        text.ShouldNotContain("so far");
        text.ShouldNotContain("had passed");
    }

    [Fact]
    public void A_correction_is_told_as_what_was_recorded_and_that_nobody_agreed() =>
        new ReviewedFiles().Change("p/A-2.yaml", "due: 2012-09", "due: 2012-12").Append("p/A-2.yaml", "date-changes:\n  - {kind: correction, from: 2012-09, to: 2012-12, asked: {by: named-nurse, date: 2012-06-03, reason: Misread}, decision: granted}\n").Markdown()
            .ShouldContain("- Due changed from Sep 2012 to Dec 2012, recorded as a correction by Named Nurse on 3 Jun 2012: no body agreed to it. Reason: Misread.\n");

    [Fact]
    public void Due_after_the_inspectors_date_says_by_how_much() =>
        new ReviewedFiles().Change("p/A-1.yaml", "due: 2012-09", "due: 2012-12").Markdown().ShouldContain("Due Dec 2012, ten months after the date the inspectors set (Feb 2012).");

    [Theory]
    [InlineData("2012-02-29", "2012-12-31", "ten months")]
    [InlineData("2012-02-29", "2012-12-14", "over nine months")]
    [InlineData("2012-02-29", "2012-03-28", "four weeks")]
    [InlineData("2012-03-15", "2012-04-15", "a month")]
    [InlineData("2012-03-15", "2012-03-31", "over two weeks")]
    [InlineData("2012-03-15", "2012-03-16", "a day")]
    [InlineData("2011-03-31", "2012-04-30", "13 months")]
    public void Two_days_are_apart_as_people_say_it(string from, string to, string words) =>
        TimeApart.Words(PeriodParser.Parse(from)!.First, PeriodParser.Parse(to)!.First).ShouldBe(words);

    public void Dispose() => branch.Dispose();
}
