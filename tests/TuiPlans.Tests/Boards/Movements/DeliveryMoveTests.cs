namespace TuiPlans.Tests.Boards.Movements;

/// <summary>The sentence that explains a percentage.</summary>
public sealed class DeliveryMoveTests
{
    private const string Open = "title: T\nstatus: in-progress\n";
    private const string Done = "title: T\nstatus: complete\n";

    [Fact]
    public void Nothing_moved()
    {
        With(3, 0).Movement().Delivery.Sentence.ShouldBe("0 of 3 delivered (0%), 0 of 3 (0%) before: none was completed, none re-opened, the same 3 are counted");
        With(3, 3).Movement().Delivery.Sentence.ShouldBe("3 of 3 delivered (100%), 3 of 3 (100%) before: none was completed, none re-opened, the same 3 are counted");
    }

    [Fact]
    public void Completed_and_re_opened_are_told_apart_though_the_count_is_the_same()
    {
        var story = With(3, 1);
        story.Write(Open);
        story.Write(Done, "p/A-2.yaml");

        story.Movement().Delivery.Sentence.ShouldBe("1 of 3 delivered (33%), 1 of 3 (33%) before: 1 was completed, 1 re-opened, the same 3 are counted");
    }

    [Fact]
    public void A_percentage_that_rose_because_the_base_fell_says_so()
    {
        var story = With(4, 2);
        story.Write("title: T\nstatus: closed\nclosed: {as: superseded}\n", "p/A-3.yaml");

        story.Movement().Delivery.Sentence.ShouldBe("2 of 3 delivered (67%), 2 of 4 (50%) before: none was completed, none re-opened, the base fell by 1 superseded");
    }

    [Fact]
    public void A_base_that_grew_and_fell_adds_up()
    {
        var story = With(4, 2);
        story.Write("title: T\nstatus: closed\nclosed: {as: not-accepted}\n");
        story.Write(null, "p/A-2.yaml");
        story.Write(Open, "p/A-5.yaml");
        story.Write(Done, "p/A-6.yaml");
        story.Write(Done, "p/A-3.yaml");

        story.Movement().Delivery.Sentence.ShouldBe(
            "2 of 4 delivered (50%), 2 of 4 (50%) before: 1 was completed, none re-opened, 1 came in already delivered, 2 that were delivered are not counted any more, the base grew by 2 new actions and fell by 1 not accepted and 1 removed");
    }

    [Fact]
    public void An_empty_base_has_no_percentage()
    {
        var story = With(1, 0);
        story.Write(null);
        story.Movement().Delivery.Sentence.ShouldBe("Nothing is counted now, 0 of 1 (0%) before: none was completed, none re-opened, the base fell by 1 removed");
    }

    [Fact]
    public void Only_all_is_a_hundred_percent_and_only_none_is_nought()
    {
        With(300, 299).Movement().Delivery.PercentNow.ShouldBe(99);
        With(300, 1).Movement().Delivery.PercentNow.ShouldBe(1);
    }

    private static Story With(int count, int done) =>
        new(done > 0 ? Done : Open, [.. Enumerable.Range(2, count - 1).Select(i => ($"p/A-{i}.yaml", i <= done ? Done : Open))]);
}
