using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Tests.Effects;

public sealed class KeyTableTests
{
    private static readonly KeyTable<bool> Table = new(
        new KeyRow<bool>("down", "Down, j", "down", "Go to the next action", "Moving"),
        new KeyRow<bool>("update", "u", "update", "Record a progress update", "Action", 1, isOpen => isOpen ? null : "The action is closed: reopen it with o."),
        new KeyRow<bool>("rating", "r", "rating", "Set the rating", "Action", 2),
        new KeyRow<bool>("portfolio", "g p", "plans", "Go to the plans", "Moving", 3),
        new KeyRow<bool>("help", "?", "help", "Show the keys", "Everywhere", 9));

    [Fact]
    public void A_key_finds_its_row_by_each_of_its_chords()
    {
        Table.Find(Key.Of('j'))!.Id.ShouldBe("down");
        Table.Find(Key.Of(KeyName.Down))!.Id.ShouldBe("down");
        Table.Find(Key.Of('g')).ShouldBeNull();
        Table.IsPrefix([Key.Of('g')]).ShouldBeTrue();
        Table.After([Key.Of('g')]).Single().Id.ShouldBe("portfolio");
        Table.Find(Key.ParseAll("g p"))!.Id.ShouldBe("portfolio");
        Table.IsPrefix(Key.ParseAll("g p")).ShouldBeFalse();
        Table.Find(Key.Of('x')).ShouldBeNull();
    }

    [Fact]
    public void A_key_that_stands_in_two_rows_is_refused_naming_both()
    {
        var error = Should.Throw<ArgumentException>(() => new KeyTable<int>(
            new KeyRow<int>("save", "Ctrl+S", "save", "Save", "Form"), new KeyRow<int>("send", "F5, Ctrl+s", "send", "Send", "Form")));
        error.Message.ShouldContain("Ctrl+S");
        error.Message.ShouldContain("save");
        error.Message.ShouldContain("send");
    }

    [Fact]
    public void A_key_that_would_hide_a_chord_is_refused() => Should.Throw<ArgumentException>(() => new KeyTable<int>(
        new KeyRow<int>("top", "g", "top", "Go to the top", "Moving"), new KeyRow<int>("plans", "g p", "plans", "Go to the plans", "Moving")));

    [Fact]
    public void Two_rows_with_one_id_are_refused() => Should.Throw<ArgumentException>(() => new KeyTable<int>(
        new KeyRow<int>("a", "x", "x", "x", "x"), new KeyRow<int>("a", "y", "y", "y", "y")));

    [Fact]
    public void A_disabled_row_says_why_in_the_help()
    {
        var lines = Table.Help(false).Single(section => section.Title == "Action").Lines;
        lines[0].WhyDisabled.ShouldBe("The action is closed: reopen it with o.");
        lines[1].WhyDisabled.ShouldBeNull();
    }

    [Theory]
    [InlineData(60, "u update  r rating  g p plans  ? help")]
    [InlineData(26, "u update  r rating  ? help")]
    [InlineData(20, "u update  ? help")]
    [InlineData(7, "? help")]
    [InlineData(4, "? h…")]
    public void The_footer_keeps_what_matters_most_and_the_way_to_the_help(int width, string expected)
    {
        var line = KeyHints.Line(Table.Hints(true), width);
        line.Text.TrimEnd().ShouldBe(expected);
        line.Width.ShouldBe(width);
    }

    [Fact]
    public void Disabled_keys_come_last_in_the_footer_and_in_brackets() =>
        KeyHints.Line(Table.Hints(false), 60).Text.TrimEnd().ShouldBe("r rating  g p plans  (u update)  ? help");

    [Fact]
    public void A_screens_keys_hide_the_same_keys_of_those_that_work_everywhere()
    {
        var everywhere = new KeyTable<bool>(new KeyRow<bool>("quit", "q, u", "quit", "Leave", "Everywhere"));
        var both = Table.Over(everywhere);
        both.Find(Key.Of('u'))!.Id.ShouldBe("update");
        both.Find(Key.Of('q'))!.Id.ShouldBe("quit");
        both.For<(int Count, bool IsOpen)>(context => context.IsOpen).Row("update")!.ReasonWhenDisabled((1, false)).ShouldNotBeNull();
    }

    [Fact]
    public void Keys_are_remapped_by_their_rows_names()
    {
        var mapped = Table.Remap(new Dictionary<string, string> { ["update"] = "U, F2", ["unknown"] = "x" });
        mapped.Find(Key.Of('u')).ShouldBeNull();
        mapped.Find(Key.Parse("F2"))!.Id.ShouldBe("update");
        Should.Throw<ArgumentException>(() => Table.Remap(new Dictionary<string, string> { ["update"] = "r" }));
    }

    [Fact]
    public void The_table_is_printed_as_Markdown() => Table.ToMarkdown("Board").ShouldBe(
        """
        ## Board

        ### Moving

        | Keys | | What it does |
        |---|---|---|
        | `Down` `j` | down | Go to the next action |
        | `g p` | plans | Go to the plans |

        ### Action

        | Keys | | What it does |
        |---|---|---|
        | `u` | update | Record a progress update |
        | `r` | rating | Set the rating |

        ### Everywhere

        | Keys | | What it does |
        |---|---|---|
        | `?` | help | Show the keys |

        """);
}
