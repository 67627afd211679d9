using TuiPlans.Core.Checks;
using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Exchange;

/// <summary>What an import finds in two published tables, as they are and in other shapes, against counts made by hand.</summary>
public sealed class SeedImportTests
{
    // NF is counted as a lead of its own: that these are the initials of another would be a guess.
    private static readonly Counted Darlington = new(
        "20 in 21 strands, 31 actions, 31 of them answer one",
        "41 pairs, 19 leads",
        "19 complete, 12 in progress, 0 to confirm",
        "17 days, 7 months, 5 in words, 2 empty",
        "2012-04-30 x1, 2012-06 x7, 2012-07 x6",
        "looked-after-children 17, safeguarding 14",
        "3-months 24, 6-months 1, immediately 6; 3-months 15, 6-months 1, immediately 4",
        "CDDFT 10, DBC 12, PCT 9",
        "7, 8, 12",
        "",
        0);

    private static readonly Counted Lewisham = new(
        "4 in 4 strands, 4 actions, 4 of them answer one",
        "10 pairs, 7 leads",
        "3 complete, 0 in progress, 1 to confirm",
        "0 days, 0 months, 4 in words, 0 empty",
        "",
        "looked-after-children 3, safeguarding 1",
        "3-months 4; 3-months 4",
        "none 4",
        "0, 0, 0",
        "50 by 2012-07/75 by 2012-09/95 by 2012-12, 90 by 2012-12",
        0);

    public static TheoryData<string> Shapes { get; } = [.. Reshaped.Names];

    [SkippableFact]
    public void The_composite_plan_gives_its_counts() => Counted.Of(SeedTable.Imported(SeedTable.Text(SeedTable.Darlington))).ShouldBe(Darlington);

    [SkippableFact]
    public void The_areas_for_improvement_give_their_counts() => Counted.Of(SeedTable.Imported(SeedTable.Text(SeedTable.Lewisham))).ShouldBe(Lewisham);

    [SkippableTheory]
    [MemberData(nameof(Shapes))]
    public void The_same_tables_in_another_shape_give_the_same_counts(string shape)
    {
        Counted.Of(SeedTable.Imported(Reshaped.As(shape, SeedTable.Text(SeedTable.Darlington)))).ShouldBe(Darlington);
        Counted.Of(SeedTable.Imported(Reshaped.As(shape, SeedTable.Text(SeedTable.Lewisham)))).ShouldBe(Lewisham);
    }

    [SkippableTheory]
    [InlineData("lewisham-2013-cover-sheet.txt")]
    [InlineData("lancashire-2013-board-update.txt")]
    public void A_narrative_gives_nothing(string name)
    {
        var plan = SeedTable.Read(SeedTable.Text(name));
        plan.IsEmpty.ShouldBeTrue();
        plan.Table.Headers.ShouldBe(0);
    }

    [SkippableFact]
    public void Titles_and_headings_that_repeat_are_counted_and_are_no_rows()
    {
        var table = SeedTable.Read(SeedTable.Text(SeedTable.Darlington)).Table;
        (table.Headers, table.Titled, table.Rows.Count).ShouldBe((18, 18, 31));
    }

    [SkippableFact]
    public void Twelve_rows_of_the_council_have_the_recommendation_in_the_column_of_actions()
    {
        var table = SeedTable.Read(SeedTable.Text(SeedTable.Darlington)).Table;
        table.Rows.Select(RowText.Read).Count(row => row.IsShifted).ShouldBe(12);
        table.Rows.Select(RowText.Read).Where(row => row.IsShifted).ShouldAllBe(row => row.Agency == "DBC");
    }

    [SkippableFact]
    public void The_row_without_date_and_status_is_to_confirm_and_told_and_everything_else_is_understood()
    {
        var plan = SeedTable.Read(SeedTable.Text(SeedTable.Lewisham));
        var cell = plan.Unclear.ShouldHaveSingleItem();
        (cell.Ref, cell.Line, cell.KeptIn).ShouldBe(("SG-01", 10, "due-text"));
        SeedTable.Read(SeedTable.Text(SeedTable.Darlington)).Unclear.ShouldBeEmpty();
        Check.All(new Day(SeedTable.Imported(SeedTable.Text(SeedTable.Lewisham)), new DateOnly(2013, 5, 2)))
            .ShouldContain(finding => finding.Code == "no-next-check" && finding.Ref == "p/SG-01");
    }

    [SkippableFact]
    public void The_checks_tell_what_is_doubtful_of_the_composite_plan()
    {
        var findings = Check.All(new Day(SeedTable.Imported(SeedTable.Text(SeedTable.Darlington), "2011-11"), new DateOnly(2012, 8, 30)));
        findings.Where(finding => finding.Severity != Severity.Governance).ShouldBeEmpty();
        findings.Count(finding => finding.Code == "due-after-deadline").ShouldBe(11);
        findings.Where(finding => finding.Code == "complete-contradicted").Select(finding => finding.Ref)
            .ShouldBe(["p/LAC-01", "p/LAC-03", "p/LAC-04", "p/SG-01", "p/SG-02", "p/SG-03", "p/SG-14"]);
    }

    [SkippableFact]
    public void Without_the_day_of_the_inspection_no_timescale_has_a_date()
    {
        var set = SeedTable.Imported(SeedTable.Text(SeedTable.Darlington));
        set.Plans[0].Timescales.ShouldAllBe(timescale => timescale.Date == null);
        Check.All(new Day(set, new DateOnly(2012, 8, 30))).ShouldNotContain(finding => finding.Code == "due-after-deadline");
    }

    [SkippableTheory]
    [InlineData(SeedTable.Darlington)]
    [InlineData(SeedTable.Lewisham)]
    public void Every_word_of_a_row_stands_in_the_files_of_its_action(string name)
    {
        var text = SeedTable.Text(name);
        Kept.Missing(SeedTable.Read(text), SeedTable.Imported(text)).ShouldBeEmpty();
    }
}
