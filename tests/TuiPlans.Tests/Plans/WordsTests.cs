using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Plans;

public sealed class WordsTests
{
    [Fact]
    public void Statuses_have_the_words_of_the_design_in_the_order_of_a_life() =>
        Statuses.Words.ShouldBe(["to-confirm", "not-started", "in-progress", "complete", "signed-off", "embedded", "closed"]);

    [Fact]
    public void Each_status_is_read_from_its_own_word_and_shown_without_hyphens()
    {
        foreach (var status in Statuses.All)
        {
            Statuses.Parse(status.Word().ToUpperInvariant()).ShouldBe(status);
            status.Label().ShouldBe(char.ToUpperInvariant(status.Word()[0]) + status.Word()[1..].Replace('-', ' '));
        }
        Statuses.Parse("done").ShouldBeNull();
        Statuses.Parse(null).ShouldBeNull();
    }

    [Fact]
    public void Each_status_is_open_or_delivered_or_closed_and_never_two_of_them()
    {
        Statuses.All.Where(s => s.IsOpen()).ShouldBe([Status.ToConfirm, Status.NotStarted, Status.InProgress]);
        Statuses.All.Where(s => s.IsDelivered()).ShouldBe([Status.Complete, Status.SignedOff, Status.Embedded]);
    }

    [Theory]
    [InlineData("amber", Rating.Amber)]
    [InlineData("A", Rating.Amber)]
    [InlineData(" Red ", Rating.Red)]
    [InlineData("g", Rating.Green)]
    [InlineData("B", Rating.Blue)]
    public void People_may_type_the_word_or_the_letter_of_a_rating(string typed, Rating rating) => Ratings.Parse(typed).ShouldBe(rating);

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("am")]
    [InlineData(null)]
    public void What_is_no_rating_is_none(string? typed) => Ratings.Parse(typed).ShouldBeNull();

    [Fact]
    public void A_rating_always_has_letter_and_word_and_so_has_none()
    {
        Ratings.All.Select(r => $"{r.Letter()} {((Rating?)r).Label()}").ShouldBe(["B Blue", "G Green", "A Amber", "R Red"]);
        ((Rating?)null).Letter().ShouldBe('–');
        ((Rating?)null).Label().ShouldBe("Not rated");
    }

    [Fact]
    public void A_legend_says_what_each_rating_means_here()
    {
        RatingScheme.Brag.Legend.ShouldBe("B complete · G on track · A slipping · R overdue or off track · – not rated");
        RatingScheme.BragAssured.Legend.ShouldBe("B signed off · G complete · A on track · R off track · – not rated");
        RatingScheme.Brag.Words(Rating.Amber).ShouldBe("Amber, slipping");
        RatingScheme.Brag.Words(null).ShouldBe("Not rated");
    }

    [Theory]
    [InlineData("miletsones", "milestones")]
    [InlineData("staus", "status")]
    [InlineData("DUE", "due")]
    [InlineData("zzzzzz", null)]
    [InlineData("xx", null)]
    [InlineData("foo", null)]
    [InlineData("bee", null)]
    [InlineData("deu", "due")]
    [InlineData("duet", "due")]
    [InlineData("bu", "by")]
    [InlineData("", null)]
    public void The_nearest_word_is_offered_only_where_something_of_it_was_typed(string typed, string? meant) =>
        Nearest.To(typed, ["by", "due", "milestones", "status"]).ShouldBe(meant);

    [Fact]
    public void Ids_are_ordered_as_people_count()
    {
        string[] ids = ["SG-10", "sg-2", "SG-1", "SG-02", "SG-1.10", "SG-1.9", "SG"];

        ids.Order(NaturalOrder.Instance).ShouldBe(["SG", "SG-1", "SG-1.9", "SG-1.10", "SG-02", "sg-2", "SG-10"]);
    }

    [Theory]
    [InlineData("due", "Ongoing", "ongoing")]
    [InlineData("due", "2012/13-q2", "2012/13-Q2")]
    [InlineData("rag", "AMBER", "amber")]
    [InlineData("status", "In-Progress", "in-progress")]
    [InlineData("next-check", "Autumn 2016", "autumn 2016")]
    [InlineData("title", "As Typed", "As Typed")]
    public void A_value_is_written_in_one_form(string key, string typed, string written) =>
        FieldValue.Canonical(Fields.Action.Find(key)!, typed).ShouldBe(written);
}
