using TuiPlans.Terminal;

namespace TuiPlans.Tests.Terminal;

public sealed class TerminalSessionTests
{
    [Fact]
    public void Leaving_undoes_all_that_entering_did()
    {
        var terminal = new ScriptedTerminal();
        var session = TerminalSession.Enter(terminal);
        terminal.IsReading.ShouldBeTrue();
        (terminal.Screen.Mode(1049), terminal.Screen.Mode(2004), terminal.Screen.Mode(7), terminal.Screen.Mode(25)).ShouldBe((true, true, false, false));
        session.Dispose();
        terminal.IsReading.ShouldBeFalse();
        (terminal.Screen.Mode(1049), terminal.Screen.Mode(2004), terminal.Screen.Mode(7), terminal.Screen.Mode(25)).ShouldBe((false, false, true, true));
        terminal.Screen.Mode(2026).ShouldBeFalse();
    }

    [Fact]
    public void Leaving_twice_restores_once()
    {
        var terminal = new ScriptedTerminal();
        var session = TerminalSession.Enter(terminal);
        session.Dispose();
        session.Dispose();
        terminal.Written.ShouldBe(TerminalSession.EnterSequence + TerminalSession.LeaveSequence);
    }

    [Fact]
    public void A_child_process_gets_the_screen_as_it_was_and_gives_it_back()
    {
        var terminal = new ScriptedTerminal();
        using var session = TerminalSession.Enter(terminal);
        using (session.Suspend())
        {
            terminal.IsReading.ShouldBeFalse();
            terminal.Screen.Mode(1049).ShouldBeFalse();
        }

        terminal.IsReading.ShouldBeTrue();
        terminal.Screen.Mode(1049).ShouldBeTrue();
    }

    [Fact]
    public void A_session_that_ended_while_suspended_does_not_come_back()
    {
        var terminal = new ScriptedTerminal();
        var session = TerminalSession.Enter(terminal);
        var pause = session.Suspend();
        session.Dispose();
        pause.Dispose();
        terminal.IsReading.ShouldBeFalse();
        terminal.Written.ShouldBe(TerminalSession.EnterSequence + TerminalSession.LeaveSequence);
    }

    [Fact]
    public void A_terminal_that_is_gone_does_not_stop_the_leaving()
    {
        var terminal = new GoneTerminal();
        var session = TerminalSession.Enter(terminal);
        terminal.Gone = true;
        session.Dispose();
        terminal.Stopped.ShouldBeTrue();
    }

    private sealed class GoneTerminal : ITerminal
    {
        public bool Gone { get; set; }

        public bool Stopped { get; private set; }

        public ScreenSize Size => ScreenSize.Standard;

        public ColorMode ColorMode => ColorMode.None;

        public bool IsInputRedirected => false;

        public bool IsOutputRedirected => false;

        public void StartInput()
        {
        }

        public void StopInput() => Stopped = true;

        public TerminalEvent Next(TimeSpan wait) => Tick.Instance;

        public void Wake()
        {
        }

        public void Write(string text)
        {
            if (Gone)
                throw new IOException("gone");
        }
    }
}
