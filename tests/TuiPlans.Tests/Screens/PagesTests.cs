using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Screens.Actions;
using TuiPlans.Screens.Pages;
using TuiPlans.Screens.Portfolios;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

/// <summary>Status pages in the terminal: laid out at each size, followed by links, back to the same place.</summary>
public sealed class PagesTests
{
    public static TheoryData<int, int> Sizes => new() { { 80, 24 }, { 120, 40 }, { 50, 15 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void The_index(int width, int height) => Golden.Matches($"Pages_index-{width}x{height}", Index(width, height).Text);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_plan(int width, int height) => Golden.Matches($"Pages_plan-{width}x{height}", Plan(width, height).Text);

    // All of the page, so that every table, chart and list is looked at.
    [Theory]
    [MemberData(nameof(Sizes))]
    public void All_of_a_plan_with_its_charts(int width, int height) => Golden.Matches($"Pages_plan_all-{width}x{height}", Whole(Shown(Plan(width, height), stop => stop.Fold is not null).Keys("Enter")));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void All_of_the_index(int width, int height) => Golden.Matches($"Pages_index_all-{width}x{height}", Whole(Index(width, height)));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void No_line_is_wider_than_the_screen_on_any_page(int width, int height)
    {
        var matter = Matter(new Stage(width, height));
        foreach (var audience in Enum.GetValues<Audience>())
        {
            foreach (var page in StatusPages.Of(matter with { Audience = audience }))
                PageLayout.Of(page, width, [0]).Lines.ShouldAllBe(line => line.Width <= width, $"{page.Path} for {audience}");
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_word_of_every_page_is_shown_at_every_size(int width, int height)
    {
        foreach (var page in StatusPages.Of(Matter(new Stage(width, height))))
        {
            var shown = string.Concat(PageLayout.Of(page, width, [0]).Lines.Select(line => line.Text)).Replace(" ", "", StringComparison.Ordinal);
            foreach (var line in page.Blocks.SelectMany(PageWords.Of))
            {
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length < 8))
                    shown.ShouldContain(word, Case.Sensitive, page.Path);
            }
        }
    }

    [Fact]
    public void Over_all_plans_it_begins_with_the_index_and_in_a_plan_with_its_page()
    {
        var stage = new Stage().Keys("g v");
        stage.Text.ShouldContain("Making the page…");
        stage.Last<LoadPages>().Asked.ShouldBe(new PagesAsked(SamplePlans.Today, null));
        Come(stage);
        Top(stage).At.Path.ShouldBe("README.md");
        Top(Come(new Stage().Keys("Enter g v"))).At.Path.ShouldBe("darlington-2011/README.md");
    }

    [Fact]
    public void A_link_is_followed_and_Backspace_and_Esc_go_back_to_the_same_place()
    {
        foreach (var back in new[] { "Backspace", "Esc" })
        {
            var stage = Plan(80, 24).Keys("PgDn PgDn Tab Tab");
            var (at, text) = (Top(stage).At, stage.Text);
            at.Focus.ShouldNotBeNull();
            stage.Keys("Enter").Text.ShouldNotBe(text);
            stage.Keys(back);
            Top(stage).At.ShouldBe(at);
            stage.Text.ShouldBe(text);
        }
    }

    [Fact]
    public void A_link_to_an_action_puts_it_at_the_top_and_o_opens_the_action_itself()
    {
        var stage = Shown(Plan(80, 24), stop => stop.To is { Heading: "SG-09" });
        stage.Keys("Enter");
        Top(stage).Text!.Lines[Top(stage).Scroll.Offset].Text.Trim().ShouldBe("SG-09");
        stage.Keys("Backspace o").Model.Top.ShouldBeOfType<ActionScreen>().Ref.ShouldBe(Stage.Ref);
        Top(stage.Keys("Esc")).Text!.Stops[Top(stage).At.Focus!.Value].To!.Heading.ShouldBe("SG-09");
    }

    [Fact]
    public void The_first_Esc_after_no_link_leaves_the_pages() =>
        Plan(80, 24).Keys("Backspace").Keys("Esc").Model.Top.ShouldBeOfType<PlansScreen>();

    [Fact]
    public void A_folded_part_opens_and_closes_where_it_stands()
    {
        var stage = Shown(Plan(80, 24), stop => stop.Fold is not null);
        var offset = Top(stage).Scroll.Offset;
        stage.Text.ShouldContain("▸ Charts");
        stage.Keys("Enter").Text.ShouldContain("▾ Charts");
        Top(stage).Scroll.Offset.ShouldBe(offset);
        stage.Text.ShouldContain("Open actions");
        stage.Keys("Enter").Text.ShouldContain("▸ Charts");
    }

    [Fact]
    public void The_cursor_is_never_out_of_sight_and_Enter_says_how_to_get_to_a_link()
    {
        var stage = Plan(80, 24).Keys("Tab End");
        Top(stage).At.Focus.ShouldBeNull();
        stage.Keys("Enter").Text.ShouldContain("Tab goes to the next one");
        stage.Keys("Home Tab");
        Top(stage).At.Focus.ShouldBe(0);
        stage.Keys("Shift+Tab");
        Top(stage).At.Focus.ShouldBe(Top(stage).Text!.Stops.Count - 1);
        Top(stage).Scroll.Offset.ShouldBeGreaterThan(400);
    }

    [Fact]
    public void The_link_under_the_cursor_is_reversed_and_others_are_underlined()
    {
        var stage = Plan(120, 40).Keys("Tab");
        var text = Top(stage).Draw(stage.Model.Desk).Lines.SelectMany(line => line.Spans).ToList();
        text.ShouldContain(span => span.Style.Decoration.HasFlag(Spectre.Console.Decoration.Invert) && span.Text == "Action plans");
        text.ShouldContain(span => span.Style.Decoration == Palette.Link.Decoration);
    }

    [Fact]
    public void The_edition_is_switched_and_said_and_a_page_that_it_lacks_is_told()
    {
        var stage = Index(80, 24).Keys("a");
        stage.Text.ShouldContain("Edition for the partners · a");
        Shown(stage, stop => stop.Fold is not null).Keys("Enter");
        Shown(stage, stop => stop.To?.Path.StartsWith("leads/", StringComparison.Ordinal) == true).Keys("Enter a").Text.ShouldContain("Edition for those who may see everything");
        stage.Keys("a").Text.ShouldContain("There is no page leads/");
        stage.Text.ShouldContain("a shows another");
        stage.Keys("Esc").Text.ShouldContain("Edition for the public");
        stage.Effects.OfType<LoadPages>().Count().ShouldBe(1, "the same matter makes every edition");
    }

    [Fact]
    public void An_answer_for_another_moment_or_of_other_plans_changes_nothing()
    {
        var stage = new Stage().Keys("g v");
        stage.Send(new PagesCame(new PagesAsked(SamplePlans.Today, Past), Matter(stage), "")).Text.ShouldContain("Making the page…");
        var text = Come(stage).Text;
        var other = SamplePlans.Read() with { Plans = [] };
        stage.Send(new PagesCame(stage.Last<LoadPages>().Asked, new PageMatter(new DayView(other, SamplePlans.Today), Audience.Public), "")).Text.ShouldBe(text);
    }

    [Fact]
    public void A_problem_is_a_sentence()
    {
        var stage = new Stage().Keys("g v");
        stage.Send(new PagesCame(stage.Last<LoadPages>().Asked, null, "There is no repository here.")).Text.ShouldContain("There is no repository here.");
        stage.Keys("Tab Enter Down R").Text.ShouldNotBeEmpty();
    }

    [Fact]
    public void R_writes_the_edition_that_is_shown_and_Esc_stops_it()
    {
        var stage = Index(80, 24).Keys("R");
        stage.Last<RenderPages>().ShouldBe(new RenderPages(Audience.Public, SamplePlans.Today));
        stage.Text.ShouldContain("Making the pages… Esc stops it.");
        stage.Keys("R").Text.ShouldContain("written already");
        stage.Effects.OfType<RenderPages>().Count().ShouldBe(1);
        stage.Keys("Down").Send(new RenderProgress("Writing the pages: 20 of 41.")).Text.ShouldContain("20 of 41. Esc stops it.");
        stage.Keys("Esc").Effects.OfType<StopRendering>().Count().ShouldBe(1);
        stage.Keys("Down").Send(new RenderCame("41 pages in /here: 3 written, 0 removed.", IsWarning: false)).Text.ShouldContain("3 written, 0 removed.");
        stage.Keys("Down").Text.ShouldNotContain("Esc stops it");
    }

    [Fact]
    public void The_palette_finds_it()
    {
        Top(Come(new Stage().Keys(":").Type("status page").Keys("Enter"))).At.Path.ShouldBe("README.md");
    }

    [Fact]
    public void Another_width_keeps_the_place()
    {
        var stage = Shown(Plan(80, 24), stop => stop.To is { Heading: "SG-09" }).Keys("Enter");
        stage.Send(new SizeMessage(new(120, 40)));
        Top(stage).Text!.Lines[Top(stage).Scroll.Offset].Text.Trim().ShouldBe("SG-09");
    }

    private static readonly AsAt Past = new("2012-06-30", "1a2b3c4d", new DateTimeOffset(2012, 6, 30, 17, 0, 0, TimeSpan.Zero), new DateOnly(2012, 6, 30), "the last on main");

    private static Stage Index(int width, int height) => Come(new Stage(width, height).Keys("g v"));

    private static Stage Plan(int width, int height) => Come(new Stage(width, height).Open(new Destination.Pages("darlington-2011")));

    private static Stage Come(Stage stage) => stage.Send(new PagesCame(stage.Last<LoadPages>().Asked, Matter(stage), ""));

    private static PageMatter Matter(Stage stage) => new(new DayView(stage.Model.Desk.Set, SamplePlans.Today), Audience.Public);

    private static PagesScreen Top(Stage stage) => stage.Model.Top.ShouldBeOfType<PagesScreen>();

    private static Stage Shown(Stage stage, Func<PageStop, bool> wanted)
    {
        var stops = Top(stage).Text!.Stops;
        var index = stops.Select((stop, i) => (stop, i)).First(pair => wanted(pair.stop)).i;
        for (var i = 0; i <= stops.Count && Top(stage).At.Focus != index; i++)
            stage.Keys("Tab");
        Top(stage).At.Focus.ShouldBe(index);
        return stage;
    }

    private static string Whole(Stage stage) => string.Concat(Top(stage).Text!.Lines.Select(line => line.Text.TrimEnd() + "\n"));
}
