using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Exchange;

/// <summary>What single cells of a document say.</summary>
public sealed class CellTests
{
    [Theory]
    [InlineData("14 <sup>th</sup> June 2012", "14th June 2012")]
    [InlineData("<p>A&amp;E and ward</p> <p>Second</p>", "A&E and ward\nSecond")]
    [InlineData("<p>These:</p> <ul style=\"x\"> <li>• One</li> <li>Two</li> </ul>", "These:\n• One\nTwo")]
    [InlineData("fewer than < 5 of them & more", "fewer than < 5 of them & more")]
    [InlineData("Draft written  Group agrees", "Draft written\nGroup agrees")]
    [InlineData("It is done.  Next year again.", "It is done. Next year again.")]
    [InlineData("**Action Plan:** One", "Action Plan: One")]
    [InlineData("\"said \"\"yes\"\" to it\"", "said \"yes\" to it")]
    public void A_fragment_becomes_text_with_its_lines(string fragment, string text) => CellFragment.Read(fragment).Text.ShouldBe(text);

    [Theory]
    [InlineData("<b>Completed</b> Future checks", "Completed")]
    [InlineData("<p><b>IMMEDIATE</b> <b>DBC</b> Ensure</p>", "IMMEDIATE DBC")]
    [InlineData("Nothing <b>here</b>", "")]
    public void The_bold_head_of_a_cell_is_known(string fragment, string head) => CellFragment.Read(fragment).BoldHead.ShouldBe(head);

    [Theory]
    [InlineData("14th June 2012", "2012-06-14", "14th June 2012")]
    [InlineData("14 <sup>th</sup> June 2012", "2012-06-14", "14th June 2012")]
    [InlineData("by December 2012", "2012-12", "by December 2012")]
    [InlineData("Sept 2012", "2012-09", "Sept 2012")]
    [InlineData("June 12", "2012-06", "June 12")]
    [InlineData("31/3/12", "2012-03-31", "31/3/12")]
    [InlineData("31.03.2012", "2012-03-31", "31.03.2012")]
    [InlineData("1st March 2012 and again March 2013", "2012-03-01", "1st March 2012 and again March 2013")]
    [InlineData("April 2012 - June 2012", "2012-06", "April 2012 - June 2012")]
    [InlineData("end of Autumn 2016", "autumn 2016", "end of Autumn 2016")]
    [InlineData("Q2 2012/13", "2012/13-Q2", "Q2 2012/13")]
    [InlineData("2012/13", "2012/13", "2012/13")]
    [InlineData("2016", "2016", "2016")]
    [InlineData("June 14th, 2012", "2012-06-14", "June 14th, 2012")]
    [InlineData("Ongoing", "ongoing", "Ongoing")]
    [InlineData("12th June", null, "12th June")]
    [InlineData("Q1", null, "Q1")]
    [InlineData("31st February 2012", null, "31st February 2012")]
    [InlineData("Completed", null, "Completed")]
    [InlineData("When the IT is there", null, "When the IT is there")]
    [InlineData("", null, "")]
    public void A_date_keeps_its_precision_and_its_wording(string cell, string? due, string text)
    {
        var action = Table.One(("By when", cell));
        action.Due?.Text.ShouldBe(due);
        (action.Due is null).ShouldBe(due is null);
        action.DueText.ShouldBe(text);
    }

    [Theory]
    [InlineData("Q1", "\"Q1\" does not say which year: write the quarter with its financial year, such as 2012/13-Q1.")]
    [InlineData("31st February 2012", "There is no 31 February 2012: check the day.")]
    [InlineData("When the IT is there", "It is neither a date nor a status.")]
    public void What_is_no_date_is_told_with_its_reason(string cell, string reason)
    {
        var told = Table.Plan(("By when", cell)).Unclear.ShouldHaveSingleItem();
        (told.Ref, told.Line, told.Column, told.Reason, told.KeptIn).ShouldBe(("1", 2, "By when", reason, "due-text"));
    }

    [Theory]
    [InlineData("<b>Completed</b> Checks go on", "complete", "Checks go on")]
    [InlineData("Completed. Checks go on", "complete", "Checks go on")]
    [InlineData("<b>Ongoing (see above)</b> The post is advertised", "in-progress", "(see above) The post is advertised")]
    [InlineData("Ongoing dialogue with the trust", "to-confirm", "Ongoing dialogue with the trust")]
    [InlineData("Completed training will be counted", "to-confirm", "Completed training will be counted")]
    [InlineData("Not yet started", "not-started", null)]
    [InlineData("Partially completed: two of three", "in-progress", "two of three")]
    [InlineData("Action completed", "complete", null)]
    [InlineData("", "to-confirm", null)]
    public void A_status_at_the_head_of_the_notes_is_taken_and_the_rest_stays(string cell, string status, string? text)
    {
        var action = Table.One(("Progress", cell));
        action.Status.Word().ShouldBe(status);
        action.Updates.Select(update => update.Text).ShouldBe(text is null ? [] : [text]);
    }

    [Fact]
    public void A_status_in_the_column_of_dates_counts_where_no_other_stands_and_a_contradiction_is_told()
    {
        Table.One(("By when", "Complete")).Status.ShouldBe(Status.Complete);
        var plan = Table.Plan(("By when", "Complete"), ("Progress", "Ongoing: two of three"));
        plan.Actions[0].Status.ShouldBe(Status.InProgress);
        plan.Unclear.ShouldHaveSingleItem().Reason.ShouldBe("It says complete, and the report of progress says in progress; that counts.");
    }

    [Fact]
    public void Completed_with_a_date_says_when_it_was_done_and_not_when_it_was_due()
    {
        var action = Table.One(("By when", "Completed May 2012"));
        (action.Due, action.Completed?.Text, action.DueText).ShouldBe((null, "2012-05", "Completed May 2012"));
    }

    [Fact]
    public void Updates_are_parted_at_their_dates_and_June_12_is_a_month()
    {
        var action = Table.One(("Notes", "<b>Ongoing</b> A case is written. Update June 12 The bid is in. July 2012 update: Agreed. Update 30th April 2012 Earlier."));
        action.Updates.Select(update => (update.Date?.Text, update.Text)).ShouldBe(
            [(null, "A case is written."), ("2012-06", "The bid is in."), ("2012-07", "Agreed."), ("2012-04-30", "Earlier.")]);
    }

    [Fact]
    public void Labels_inside_a_cell_are_fields()
    {
        var action = Table.One(("Milestones", "<b>Outcome measure</b> Fewer delays <b>Measure of Success</b> All in time Evidence Audit report Minutes <b>Outcome Measure</b> Fewer visits"));
        (action.Outcome, action.Success).ShouldBe(("Fewer delays\nFewer visits", "All in time"));
        action.Evidence.ShouldBe(["Audit report Minutes"]);
        action.Milestones.ShouldBeEmpty();
    }

    [Fact]
    public void The_word_evidence_within_a_sentence_is_no_label()
    {
        var action = Table.One(("Outcome", "Evidence of change is gathered, and evidence is shown"), ("Milestones", "Collect evidence  Show it"));
        action.Outcome.ShouldBe("Evidence of change is gathered, and evidence is shown");
        action.Milestones.ShouldBe(["Collect evidence", "Show it"]);
        action.Evidence.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Plans are better: July 2012 – 40% good; September 2012 – 60% and December 80%.", "Good: 40 by 2012-07, 60 by 2012-09, 80 by 2012-12")]
    [InlineData("Target of 90% seen in time by December 2012", "Seen in time: 90 by 2012-12")]
    [InlineData("Raise it to 95% by March 2013.", ": 95 by 2013-03")]
    [InlineData("In July 2012 it was 40%.", null)]
    [InlineData("All 12 of 14 by March 2012", null)]
    public void Targets_in_figures_are_measures(string cell, string? measure) =>
        Table.One(("Evidence", cell)).Measures.Select(one => $"{one.Name}: {string.Join(", ", one.Targets.Select(target => $"{target.Value} by {target.Due}"))}").ShouldBe(measure is null ? [] : [measure]);

    [Theory]
    [InlineData("R", "red", null)]
    [InlineData("Green", "green", null)]
    [InlineData("Amber – two posts are vacant", "amber", "RAG Rating: two posts are vacant")]
    [InlineData("Purple", null, "RAG Rating: Purple")]
    public void A_rating_is_a_word_or_a_letter_and_what_else_stands_there_is_a_note(string cell, string? rating, string? note)
    {
        var action = Table.One(("RAG Rating", cell));
        action.Rating?.Word().ShouldBe(rating);
        action.Updates.Select(update => update.Text).ShouldBe(note is null ? [] : [note]);
        action.Updates.ShouldAllBe(update => update.IsNote);
    }
}
