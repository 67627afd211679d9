using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Changes;

public sealed class CommitMessageTests
{
    private static string Write(string? text, Given? given, params FieldChange[] changes) =>
        CommitMessage.Write("darlington-2011", "SG-03", changes, Fields.Action, text, given);

    private static string TrailerOf(FieldChange change) =>
        Write(null, null, change).Split('\n').Single(line => line.StartsWith("Change: "))["Change: ".Length..];

    private static string HeadlineOf(params FieldChange[] changes) => CommitMessage.Headline(changes, Fields.Action);

    [Fact]
    public void A_message_is_as_the_design_shows_it() =>
        Write(
            "Waiting for the form.",
            new Given("service-manager", PeriodParser.Parse("2012-06-12"), "e-mail"),
            new FieldChange("rag", "amber", "green"),
            new FieldChange("due", "2012-03", "2012-06")).ShouldBe("""
            darlington-2011/SG-03: rating amber -> green; due Mar 2012 -> Jun 2012

            Waiting for the form.

            Plan: darlington-2011
            Action: SG-03
            Change: rag: amber -> green
            Change: due: 2012-03 -> 2012-06
            Given-by: service-manager
            Given-on: 2012-06-12
            Given-how: e-mail

            """);

    [Fact]
    public void Without_text_and_giver_there_is_headline_and_change_alone() =>
        Write("  ", new Given(null, null, " "), new FieldChange("status", null, "complete")).ShouldBe("""
            darlington-2011/SG-03: status none -> complete

            Plan: darlington-2011
            Action: SG-03
            Change: status: none -> complete

            """);

    [Fact]
    public void The_headline_names_up_to_three_changes_and_counts_the_rest()
    {
        FieldChange[] five =
        [
            new("status", "in-progress", "complete"), new("completed", null, "2012-07-04"), new("rag", null, "blue"),
            new("agency", "DBC", "PCT"), new("start", "2012", null),
        ];

        HeadlineOf(five[..1]).ShouldBe("status in-progress -> complete");
        HeadlineOf(five[..3]).ShouldBe("status in-progress -> complete; completed none -> 4 Jul 2012; rating none -> blue");
        HeadlineOf(five).ShouldBe("status in-progress -> complete; completed none -> 4 Jul 2012; rating none -> blue; 2 more");
        HeadlineOf().ShouldBe("no change");
    }

    [Fact]
    public void Why_and_by_whom_a_rating_was_set_is_no_news_of_its_own()
    {
        HeadlineOf(new("rag", "red", "amber"), new("rag-reason", "a", "b"), new("rag-by", null, "psg"), new("rag-date", null, "2012")).ShouldBe("rating red -> amber");
        HeadlineOf(new FieldChange("rag-date", "2012-06", "2012-07")).ShouldBe("rated on Jun 2012 -> Jul 2012");
    }

    [Fact]
    public void An_update_is_called_an_update() =>
        HeadlineOf(new FieldChange("updates[2012-06 x Text]", null, "Text"), new FieldChange("updates[2012-06 x Other]", null, "Other")).ShouldBe("progress update");

    [Theory]
    [InlineData("impact-review.due", null, "2012-12", "impact review due none -> Dec 2012")]
    [InlineData("milestones[Guidance drafted].done", null, "2012-02-20", "milestone \"Guidance drafted\" done 20 Feb 2012")]
    [InlineData("milestones[Guidance drafted]", null, "Guidance drafted", "milestone \"Guidance drafted\" added")]
    [InlineData("recommendations[SG1]", "SG1", null, "recommendation SG1 removed")]
    [InlineData("action", "a", "b", "action changed")]
    [InlineData("outcome", null, "b", "outcome measure added")]
    [InlineData("outcome", "b", null, "outcome measure removed")]
    [InlineData("x-own", "a", "b", "x-own a -> b")]
    [InlineData("title", "a", "A title of more than thirty characters that goes on", "title a -> A title of more than thirty c…")]
    public void The_headline_says_what_changed_in_words(string path, string? from, string? to, string words) =>
        HeadlineOf(new FieldChange(path, from, to)).ShouldBe(words);

    [Theory]
    [InlineData("agency", "DBC", "PCT", "agency: DBC -> PCT")]
    [InlineData("updates[2012-06 service-manager Guidance was drafted and sent round to all staff]", null, "x", "updates[2012-06 service-manager Guidance was drafted…: added")]
    [InlineData("updates[2012-06 service-manager Guidance was drafted and sent round to all staff]", "x", null, "updates[2012-06 service-manager Guidance was draft…: removed")]
    [InlineData("action", "a\nb\nc", "a\nx\ny\nc\nz", "action: changed (+3 -1 lines)")]
    [InlineData("action", null, "a\nb", "action: none -> a b")]
    [InlineData("title", "Short", "A long title that cannot stand in one line of sixty characters", "title: Short -> A long title that cannot stand in one line…")]
    [InlineData("title", "A long title that cannot stand in one line of sixty characters", "Short", "title: A long title that cannot stand in one line… -> Short")]
    public void A_change_is_one_line_that_says_what_happened_whatever_is_cut(string path, string? from, string? to, string line) =>
        TrailerOf(new FieldChange(path, from, to)).ShouldBe(line);

    [Fact]
    public void No_change_makes_a_line_of_more_than_60_characters_or_half_a_character()
    {
        const int Seed = 60;
        var random = new Random(Seed);
        string[] paths = ["title", "action", "due", "updates[" + new string('u', 90) + "]", "milestones[" + new string('m', 70) + "].done", new string('k', 99)];
        string?[] values = [null, "a", new string('b', 200), "two\nlines", string.Concat(Enumerable.Repeat("😀", 60)), "a" + string.Concat(Enumerable.Repeat("😀", 60)), "\u2028\r\nx"];
        for (var i = 0; i < 500; i++)
        {
            var line = TrailerOf(new FieldChange(paths[random.Next(paths.Length)], values[random.Next(values.Length)], values[random.Next(values.Length)]));
            line.Length.ShouldBeLessThanOrEqualTo(60, $"seed {Seed}: {line}");
            line.EnumerateRunes().ShouldAllBe(rune => rune.Value != 0xFFFD);
        }
    }

    [Fact]
    public void Text_is_wrapped_at_72_and_keeps_its_own_lines_and_paragraphs()
    {
        var word = new string('w', 35);
        var link = "https://" + new string('x', 90);

        Write($"{word} {word} tail\n\n- item\n  {link} behind\n\nEnd  \r\n", null, new FieldChange("rag", null, "red")).ShouldContain(
            $"\n\n{word} {word}\ntail\n\n- item\n  {link}\nbehind\n\nEnd\n\nPlan: ");
    }

    [Fact]
    public void A_line_of_exactly_72_is_left_alone()
    {
        var line = new string('a', 36) + " " + new string('b', 35);

        Write(line, null, new FieldChange("rag", null, "red")).ShouldContain($"\n{line}\n");
    }

    [Fact]
    public void Lines_that_begin_with_a_hash_and_lines_like_trailers_stay_in_the_text() =>
        Write("# Heading\nGiven-by: nobody\n\nNote: last", null, new FieldChange("rag", null, "red"))
            .ShouldContain("\n\n# Heading\nGiven-by: nobody\n\nNote: last\n\nPlan: darlington-2011\n");

    [Fact]
    public void Control_characters_never_reach_the_message() =>
        Write("a\0b\u001b[31m", new Given("x\ny\u0007", null, null), new FieldChange("title", "a\0", "b\u001b"))
            .Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
}
