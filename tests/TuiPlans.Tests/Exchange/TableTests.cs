using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Exchange;

/// <summary>Rows, sections and recommendations of tables in the tests' own words.</summary>
public sealed class TableTests
{
    private const string Headings = "Theme|Action|Lead|By when|Progress";

    [Fact]
    public void Titles_and_headings_again_on_a_page_and_rules_are_no_rows()
    {
        var plan = Table.Read("Action Plan: Review 2012|||Date/Version: July 2012|", Headings, "A|Write|Matron|May 2012|Done", "--|--|--|--|--", "", "Action Plan: Review 2012|||Date/Version: July 2012|", Headings, "A|Print|Matron|June 2012|Done");
        plan.Actions.Select(action => action.Text).ShouldBe(["Write", "Print"]);
        (plan.Title, plan.Table.Headers, plan.Table.Titled).ShouldBe(("Review 2012", 2, 2));
        plan.Table.Titles.ShouldBe(["Action Plan: Review 2012 Date/Version: July 2012"]);
    }

    [Fact]
    public void A_row_of_one_cell_is_a_theme_and_gives_the_ids_their_letters()
    {
        var plan = Table.Read("Action|Lead|By when", "SAFEGUARDING||", "Write|Matron|May 2012", "<b>Looked After Children Services</b>||", "Print|Matron|May 2012", "LEADERSHIP", "Read|Matron|May 2012", "Recite|Matron|May 2012");
        plan.Actions.Select(action => (action.Id, action.Theme)).ShouldBe(
            [("SG-01", "Safeguarding"), ("LAC-01", "Looked After Children"), ("LE-01", "Leadership"), ("LE-02", "Leadership")]);
    }

    [Fact]
    public void A_row_whose_naming_cells_are_empty_goes_on_with_the_one_before_whatever_stands_between()
    {
        var plan = Table.Read(Headings, "A|Write|Matron|May 2012|Ongoing The draft waits for the", "", "Some title", Headings, "||||consent of all wards.", "|||and again in June|");
        var action = plan.Actions.ShouldHaveSingleItem();
        action.Updates.ShouldHaveSingleItem().Text.ShouldBe("The draft waits for the consent of all wards.");
        (action.Due!.Text, action.DueText).ShouldBe(("2012-05", "May 2012 and again in June"));
    }

    [Fact]
    public void A_row_broken_within_its_cells_is_made_whole()
    {
        Table.Read(Headings, "A|Write the guidance", "and print it|Matron|May 2012|Done").Actions.ShouldHaveSingleItem().Text.ShouldBe("Write the guidance\nand print it");
        Table.Read(Headings, "A|<p>Write the guidance", "and print it</p>|<p>Matron", "Nurse</p>|May 2012|Done").Actions.ShouldHaveSingleItem().Leads.Count.ShouldBe(2);
        Table.Read(Headings, "A|\"Write", "and print\"|Matron|May 2012|Done").Actions.ShouldHaveSingleItem().Text.ShouldBe("Write\nand print");
    }

    [Fact]
    public void An_action_without_lead_date_and_status_goes_on_with_the_row_before_and_is_told()
    {
        var plan = Table.Read(Headings, "A|Write.|Matron|May 2012|Done", "|Print it.|||", "|Post it.|Nurse|June 2012|");
        plan.Actions.Select(action => action.Text).ShouldBe(["Write.\nPrint it.", "Post it."]);
        var told = plan.Unclear.ShouldHaveSingleItem();
        (told.Line, told.Ref, told.KeptIn).ShouldBe((3, "1", "the action above"));
    }

    [Fact]
    public void Actions_that_stand_alone_in_a_form_not_yet_filled_in_stay_apart() =>
        Table.Read(Headings, "|Write.|||", "|Print it.|||").Actions.Count.ShouldBe(2);

    [Fact]
    public void A_recommendation_is_shared_whatever_its_full_stop_and_expanded_abbreviations()
    {
        var plan = Table.Read(
            "Recommendation|Action|Lead", "Ensure audits within CDT (County Dale Trust)|Write|Matron", "Ensure audits within CDT.|Print|Matron", "Ensure audits (2010) within CDT|Read|Matron", "|Recite|Nurse");
        plan.Recommendations.Select(one => (one.Id, one.Text)).ShouldBe([("R1", "Ensure audits within CDT (County Dale Trust)"), ("R2", "Ensure audits (2010) within CDT")]);
        plan.Actions.Select(action => action.Recommendation).ShouldBe(["R1", "R1", "R2", "R2"]);
    }

    [Theory]
    [InlineData("<b>IMMEDIATE DBC</b> Ensure that records are kept", "immediately", "DBC", "", "Ensure that records are kept")]
    [InlineData("Within 3 months PCT Should keep records", "3-months", "PCT", "", "Should keep records")]
    [InlineData("Looked After Children Services- within three months: Keep records", "3-months", null, "Looked After Children", "Keep records")]
    [InlineData("<b>Within 6 months</b> DBC and its partners keep records", "6-months", null, "", "DBC and its partners keep records")]
    [InlineData("The council within its means keeps records for everybody there is.", null, null, "", "The council within its means keeps records for everybody there is.")]
    public void What_stands_before_a_recommendation_is_timescale_agency_and_theme(string cell, string? timescale, string? agency, string theme, string text)
    {
        var plan = Table.Plan(("Issue", cell));
        var one = plan.Recommendations.ShouldHaveSingleItem();
        (one.Timescale?.Id, one.Theme, one.Text).ShouldBe((timescale, theme, text));
        plan.Actions[0].Agency.ShouldBe(agency);
    }

    [Fact]
    public void Where_the_inspectors_words_stand_under_actions_the_actions_stand_under_milestones()
    {
        var plan = Table.Plan(("Theme/Timescale", "<b>Within 3 months DBC</b>"), ("Actions Required", "The council should keep records."), ("Milestones", "Draft written  Group agrees"), ("Action", ""));
        (plan.Recommendations[0].Text, plan.Actions[0].Text).ShouldBe(("The council should keep records.", "Draft written\nGroup agrees"));
        var own = Table.Plan(("Theme/Timescale", "<b>Within 3 months DBC</b>"), ("Actions Required", "Records to be kept."), ("Milestones", "Draft written  Group agrees"), ("Action", ""));
        own.Recommendations.ShouldBeEmpty();
        own.Actions[0].Milestones.ShouldBe(["Draft written", "Group agrees"]);
    }

    [Fact]
    public void A_recommendation_over_the_rows_of_its_actions_is_theirs()
    {
        var plan = Table.Read("Action|Lead|By when", "Recommendation 1: Keep records||", "Write|Matron|May 2012", "Print|Nurse|May 2012", "Recommendation 2: Read them||", "Read|Nurse|May 2012");
        plan.Actions.Select(action => action.Recommendation).ShouldBe(["R1", "R1", "R2"]);
    }

    [Fact]
    public void A_recommendation_without_an_action_keeps_what_is_said_of_it_and_no_action_is_made_up()
    {
        var plan = Table.Read("Recommendation|Action|Lead|By when", "Keep records||Matron|May 2012", "Read them|Read|Nurse|June 2012");
        plan.Actions.ShouldHaveSingleItem().Recommendation.ShouldBe("R2");
        plan.Recommendations[0].Own!.Due!.Text.ShouldBe("2012-05");
    }

    [Fact]
    public void Numbers_of_the_document_are_ids_where_each_is_its_own_and_earlier_numbers_else()
    {
        Table.Read("No.|Action|Lead", "1.1|Write|Matron", "1.2|Print|Matron").Actions.Select(action => action.Id).ShouldBe(["1.1", "1.2"]);
        var twice = Table.Read("No.|Action|Lead", "1|Write|Matron", "1|Print|Matron");
        twice.Actions.Select(action => (action.Id, action.Number)).ShouldBe([("1", "1"), ("2", "1")]);
    }

    [Fact]
    public void A_column_with_an_unknown_heading_is_kept_as_notes_and_told()
    {
        var plan = Table.Plan(("Zebra", "Ask the ward"));
        plan.Actions[0].Updates.ShouldHaveSingleItem().ShouldBe(new ImportedUpdate(null, "Zebra: Ask the ward", IsNote: true));
        plan.Unclear.ShouldHaveSingleItem().Column.ShouldBe("Zebra");
    }

    [Fact]
    public void Longer_headings_are_known_by_their_words()
    {
        var plan = Table.Read("Ref|Action|Lead officer / partner|RAG (March 2012)|Progress since the last meeting|Proposed deadline for this", "1|Write|Matron|A|Ongoing|May 2012");
        var action = plan.Actions.ShouldHaveSingleItem();
        (action.Leads[0].Post, action.Rating, action.Status, action.Due!.Text).ShouldBe(("Matron", Rating.Amber, Status.InProgress, "2012-05"));
    }

    [Fact]
    public void Prose_and_tables_of_other_things_give_nothing()
    {
        Table.Read("Overall effectiveness|Adequate", "", "All actions are complete.", "", "Judgement|Grade", "Leadership|Good").IsEmpty.ShouldBeTrue();
        var plan = Table.Read(Headings, "A|Write|Matron|May 2012|Done", "", "The budget follows.", "", "Post|Cost", "Nurse|30,000");
        plan.Actions.Count.ShouldBe(1);
        plan.Table.Outside.ShouldBe(3);
    }

    [Fact]
    public void A_file_of_Windows_and_one_of_two_bytes_a_character_read_as_they_were_written()
    {
        DocumentText.Read([0x41, 0x96, 0x42, 0x92, 0xE9]).ShouldBe("A–B’é");
        DocumentText.Read([0xFF, 0xFE, 0x41, 0x00, 0x13, 0x20]).ShouldBe("A–");
        DocumentText.Read([0xEF, 0xBB, 0xBF, 0x41, 0xE2, 0x80, 0x93]).ShouldBe("A–");
    }
}
