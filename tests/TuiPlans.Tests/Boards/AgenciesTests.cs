using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

/// <summary>A recommendation that no action answers is addressed to agencies: they are its agencies wherever one is counted or sought.</summary>
public sealed class AgenciesTests
{
    private static readonly PlanSet Set = PlanFiles.Read(
        ("bodies.yaml", "bodies:\n  - {id: LCC, name: County Council}\n"),
        ("p/plan.yaml", "title: P\n"),
        ("p/A-1.yaml", "title: T\nagency: LCC\nrecommendations: [R3]\n"),
        ("p/recommendations/R1.yaml", "text: Of one\nagencies: [LCC]\n"),
        ("p/recommendations/R2.yaml", "text: Of two\nagencies: [NHS, LCC]\n"),
        ("p/recommendations/R3.yaml", "text: Answered\nagencies: [NHS]\n"),
        ("p/recommendations/R4.yaml", "text: Of none\n"));

    private static readonly Day On = new(Set, new DateOnly(2012, 8, 30));

    private static IEnumerable<ActionRow> Rows => Set.Plan("p")!.Counted.Select(action => ActionRow.From(action, On));

    [Fact]
    public void It_is_counted_for_each_of_them() =>
        string.Join("; ", Workload.Of(Rows, LaneField.Agency, Set.Registers).Rows.OrderBy(row => row.Who.Title, StringComparer.Ordinal)
            .Select(row => $"{row.Who.Title}: {string.Join(' ', row.Rows.Select(one => one.Action.Id))}"))
            .ShouldBe("County Council: A-1 R1 R2; NHS: R2; No agency: R4");

    [Theory]
    [InlineData("agency:lcc", "A-1 R1 R2")]
    [InlineData("agency:county", "A-1 R1 R2")]
    [InlineData("agency:nhs", "R2")]
    [InlineData("has:agency", "A-1 R1 R2")]
    [InlineData("no:agency", "R4")]
    [InlineData("sort:agency", "A-1 R1 R2 R4")]
    public void It_is_found_by_them(string text, string ids)
    {
        Query.TryParse(text, On, out var query, out var problem).ShouldBeTrue(problem?.Sentence);
        string.Join(' ', query.Of(Rows).Select(row => row.Action.Id)).ShouldBe(ids);
    }

    [Fact]
    public void An_agency_of_recommendations_alone_is_there_to_be_named()
    {
        Query.TryParse("agency:nhs", On, out var query, out _).ShouldBeTrue();
        UnknownValues.In(query, On, []).ShouldBeEmpty();
    }

    [Fact]
    public void The_sample_of_recommendations_alone_has_an_agency_everywhere()
    {
        var set = PlanFiles.SampleSet();
        var day = new Day(set, new DateOnly(2012, 8, 30));
        Workload.Of(set.Plan("lancashire-2012")!.Counted.Select(action => ActionRow.From(action, day)), LaneField.Agency, set.Registers).Rows
            .ShouldAllBe(row => row.Who.Key != null);
    }
}
