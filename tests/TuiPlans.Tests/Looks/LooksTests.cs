using Spectre.Console;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Tests.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Tests.Looks;

public sealed class LooksTests
{
    [Theory]
    [InlineData("Guidance drafted", 20, "Guidance drafted    ")]
    [InlineData("Guidance drafted", 9, "Guidance…")]
    [InlineData("日本語の計画", 6, "日本 …")]
    [InlineData("日本語の計画", 7, "日本語…")]
    [InlineData("abc", 1, "…")]
    [InlineData("abc", 0, "")]
    public void A_line_is_cut_with_a_mark_or_filled_up(string text, int width, string expected) => StyledLine.Of(text).Fit(width).Text.ShouldBe(expected);

    [Fact]
    public void Any_line_is_exactly_as_wide_as_asked()
    {
        string[] pieces = ["a", "word ", "日本", "👩‍💻", "e\u0301", "\u001b", "🇬🇧", "⚠️"];
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var line = StyledLine.Empty;
            for (var i = random.Next(8); i > 0; i--)
                line += StyledLine.Of(pieces[random.Next(pieces.Length)], Palette.Title);
            var width = random.Next(0, 16);
            line.Fit(width).Width.ShouldBe(width, $"seed {seed}");
            int from = random.Next(0, 6);
            line.Cut(from, width).Width.ShouldBe(Math.Clamp(line.Width - from, 0, width), $"seed {seed}");
        }
    }

    [Fact]
    public void The_right_end_stays_when_there_is_no_room_for_the_left()
    {
        StyledLine.Of("Plans › Darlington 2011").WithRight("2 not sent", 24).Text.ShouldBe("Plans › Darli…2 not sent");
        StyledLine.Of("Plans").WithRight("2 not sent", 24).Text.ShouldBe("Plans         2 not sent");
    }

    [Theory]
    [InlineData(20, "5R 1A 3B")]
    [InlineData(8, "5R 1A 3B")]
    [InlineData(7, "5R1A3B")]
    [InlineData(5, "5R+4")]
    [InlineData(2, "+9")]
    public void Counts_of_ratings_are_never_but_counts(int width, string expected) =>
        CountLine.Of([("R", 5), ("A", 1), ("G", 0), ("B", 3)], width).Text.ShouldBe(expected);

    [Fact]
    public void Each_rating_has_a_letter_and_a_shape_of_its_own_so_that_colour_only_adds()
    {
        string?[] letters = ["B", "G", "A", "R", null];
        var styles = letters.Select(RatingStyle.For).ToList();
        styles.Select(style => style.Symbol).Distinct().Count().ShouldBe(5);
        styles.Select(style => style.Letter).ShouldBe(["B", "G", "A", "R", "–"]);
        styles[2].Label("slipping").Text.ShouldBe("▲ A slipping");
        RatingStyle.For("x").Short().Text.ShouldBe("◆ X");
    }

    [Fact]
    public void A_screen_of_eighty_by_twenty_four_is_composed_of_panes()
    {
        var list = new ListPane<string>(["SG-01 Core groups are minuted", "SG-02 日本語 wide text 😀 fits", "SG-03 \u001b[31mred\u001b[0m is no colour"], item => item, height: 6)
            .Handle(Key.Parse("Down"));
        var left = Panes.Box("Amber", list.View(38, (item, width) => StyledLine.Of(item)), 40, 8, focused: true, list.Position);
        var right = Panes.Box("Updates", [StyledLine.Of("2012-06 Guidance was drafted."), StyledLine.Of("2012-05 No change.")], 40, 8);
        var screen = Panes.Stack(
            [Panes.Header("Plans › Darlington 2011", "2 not sent", 80)],
            Panes.Beside((left, 40), (right, 40)),
            [StyledLine.Of(" ") + CountLine.Of([("B", 4), ("G", 2), ("A", 1), ("R", 1), ("–", 1)], 9)]);
        ScreenText.Of(new LinesView(screen), ScreenSize.Standard).TrimEnd('\n').ShouldBe(
            """
            Plans › Darlington 2011                                               2 not sent
            ┏━▸Amber ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓┌─ Updates ────────────────────────────┐
            ┃SG-01 Core groups are minuted         ┃│2012-06 Guidance was drafted.         │
            ┃SG-02 日本語 wide text 😀 fits        ┃│2012-05 No change.                    │
            ┃SG-03 ␛[31mred␛[0m is no colour       ┃│                                      │
            ┃                                      ┃│                                      │
            ┃                                      ┃│                                      │
            ┃                                      ┃│                                      │
            ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2/3 ━┛└──────────────────────────────────────┘
             4B2G1A+2
            """);
    }

    [Fact]
    public void A_dialog_lies_over_its_screen_and_knows_its_origin()
    {
        IReadOnlyList<StyledLine> below = [.. Enumerable.Repeat(StyledLine.Of("日本日本日本日本日本"), 5)];
        var above = Panes.Box("Ask", [StyledLine.Of("yes?")], 11, 3, focused: true);
        var result = Panes.Overlay(below, above, 20, 5);
        ScreenText.Of(result).ShouldBe(
            """
            日本日本日本日本日本
            日本┏━▸Ask ━━━┓ 日本
            日本┃yes?     ┃ 日本
            日本┗━━━━━━━━━┛ 日本
            日本日本日本日本日本
            """);
        Panes.Centre(above, 20, 5).ShouldBe((1, 4));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(5, 2)]
    public void The_smallest_panes_keep_their_size(int width, int height)
    {
        var pane = Panes.Box("A long title", [StyledLine.Of("text")], width, height, focused: true, "123/456");
        pane.Count.ShouldBe(height);
        pane.ShouldAllBe(line => line.Width == width);
    }

    [Fact]
    public void Panels_and_tables_of_Spectre_can_stand_beside_lines()
    {
        var table = new Table().AddColumn("Id").AddColumn("Due");
        table.AddRow(SpectreText.Of("SG-01"), new LinesView([StyledLine.Of("2012-06")]));
        table.AddRow(SpectreText.Of("🇬🇧 \u001b"), SpectreText.Of("日本"));
        var layout = new Layout("root").SplitRows(
            new Layout("top", new LinesView(size => [StyledLine.Of($"{size}")])).Size(2), new Layout("rest", table));
        var rows = ScreenText.Of(layout, new ScreenSize(30, 10)).Split('\n');
        rows[0].ShouldBe("30x2");
        rows[2].ShouldBe("┌───────┬─────────┐");
        rows[5].ShouldBe("│ SG-01 │ 2012-06 │");
        rows[6].ShouldBe("│ 🇬🇧 ␛  │ 日本    │");
    }
}
