using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Tests.Terminal;

public sealed class ScriptedTerminalTests
{
    [Fact]
    public void A_whole_session_of_typing_pasting_and_resizing_is_seen_as_a_person_sees_it()
    {
        var terminal = new ScriptedTerminal(new ScreenSize(30, 5)).Type("Drafted").Paste("\nsent 日本").Keys("Ctrl+W").Resize(20, 4).Keys("Backspace");
        using (TerminalSession.Enter(terminal))
        {
            Run(terminal);
            terminal.Screen.Caret.ShouldBe(new CaretPosition(2, 5));
        }
        terminal.Frames.ShouldContain(frame => frame.Contains("sent 日本", StringComparison.Ordinal));
        terminal.Frames[^1].ShouldBe("┏━▸Update ━━━━━━━━━┓\n┃Drafted           ┃\n┃sent              ┃\n┗━━━━━━━━━━━━━━━━━━┛\n");
    }

    [Fact]
    public void The_next_key_waits_while_the_program_is_at_work()
    {
        var work = 3;
        var terminal = new ScriptedTerminal { IsBusy = () => work-- > 0 }.Keys("u");
        for (var i = 0; i < 3; i++)
            terminal.Next(TimeSpan.Zero).ShouldBe(Tick.Instance);
        terminal.Next(TimeSpan.Zero).ShouldBe(new KeyPressed(Key.Of('u')));
        terminal.Next(TimeSpan.Zero).ShouldBeOfType<Closed>();
    }

    private static void Run(ScriptedTerminal terminal)
    {
        var area = TextArea.Of("", new ScreenSize(28, 3));
        CellGrid? shown = null;
        while (true)
        {
            var box = Panes.Box("Update", area.View(), terminal.Size.Width, terminal.Size.Height, focused: true);
            var next = FrameRenderer.Render(new Frame(new LinesView(box), area.CaretInView.Offset(1, 1)), terminal.Size);
            terminal.Write(GridDiff.Between(shown, next, terminal.ColorMode));
            shown = next;
            switch (terminal.Next(TimeSpan.Zero))
            {
                case KeyPressed { Key: var key }:
                    area = area.Handle(key);
                    break;
                case Pasted { Text: var text }:
                    area = area.Paste(text);
                    break;
                case Resized { Size: var size }:
                    area = area.WithSize(new ScreenSize(size.Width - 2, size.Height - 2));
                    break;
                default:
                    return;
            }
        }
    }
}
