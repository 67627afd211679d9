using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Tests.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Tests.Widgets;

public sealed class ListPaneTests
{
    [Fact]
    public void The_cursor_passes_over_headings()
    {
        var list = List("# Red", "# Amber", "A1", "A2", "# Green", "G1");
        list.Selected.ShouldBe("A1");
        list = list.Handle(Key.Parse("j")).Handle(Key.Parse("Down"));
        list.Selected.ShouldBe("G1");
        list.Position.ShouldBe("3/3");
        list.Handle(Key.Parse("k")).Selected.ShouldBe("A2");
        list.Handle(Key.Parse("g")).Selected.ShouldBe("A1");
        list.Handle(Key.Parse("Up")).Handle(Key.Parse("Up")).Handle(Key.Parse("Up")).Selected.ShouldBe("A1");
    }

    [Fact]
    public void The_cursor_stays_on_its_item_when_the_items_change()
    {
        var list = List("a", "b", "c").Select("b");
        list.WithItems(["new", "a", "# h", "b"]).Selected.ShouldBe("b");
        list.WithItems(["a", "c"]).Selected.ShouldBe("c");
        list.WithItems([]).HasSelection.ShouldBeFalse();
        list.WithItems([]).WithItems(["z"]).Selected.ShouldBe("z");
    }

    [Fact]
    public void A_list_of_headings_alone_has_no_selection()
    {
        var list = List("# Red", "# Amber");
        list.Selected.ShouldBeNull();
        list.Handle(Key.Parse("Down")).HasSelection.ShouldBeFalse();
        list.Position.ShouldBe("0");
    }

    [Fact]
    public void Any_keys_keep_the_cursor_on_an_item_in_view()
    {
        var keys = Key.ParseAll("j k Down Up PgUp PgDn Home End g G Ctrl+D Ctrl+U x");
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            string[] Items() => [.. Enumerable.Range(0, random.Next(40)).Select(i => (random.Next(3) == 0 ? "# " : "") + i)];
            var list = List(Items());
            for (var step = 0; step < 60; step++)
            {
                list = random.Next(10) switch
                {
                    0 => list.WithItems(Items()),
                    1 => list.WithHeight(random.Next(1, 12)),
                    _ => list.Handle(keys[random.Next(keys.Count)]),
                };
                if (list.Items.Any(item => item[0] != '#'))
                {
                    list.Selected![0].ShouldNotBe('#', $"seed {seed}, step {step}");
                    (list.Index - list.Top).ShouldBeInRange(0, list.Height - 1, $"seed {seed}, step {step}");
                }

                list.View(10, (item, _) => item).Count.ShouldBe(list.Height);
            }
        }
    }

    [Fact]
    public void A_page_moves_by_what_is_seen_and_keeps_one_row_of_context()
    {
        var list = new ListPane<int>([.. Enumerable.Range(1, 31)], number => number.ToString(), height: 6).Handle(Key.Parse("PgDn"));
        list.Position.ShouldBe("6/31");
        ScreenText.Of(list.View(4, (number, _) => StyledLine.Of(number.ToString()))).ShouldBe("2\n3\n4\n5\n6\n7");
    }

    private static ListPane<string> List(params string[] items) => new(items, item => item, item => item.StartsWith('#'), height: 5);
}
