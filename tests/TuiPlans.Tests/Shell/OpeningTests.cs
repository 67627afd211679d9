using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Shell;

public sealed class OpeningTests
{
    [Fact]
    public void Reading_that_takes_long_says_so_within_any_width()
    {
        var terminal = new Told(new ScreenSize(12, 3));
        new Opening(terminal).Wait(() =>
        {
            terminal.HasTold.Wait();
            return 7;
        }).ShouldBe(7);
        terminal.Screen.ToString().ShouldStartWith(" Reading th…");
    }

    [Fact]
    public void What_went_wrong_while_reading_comes_out_as_it_was() =>
        Should.Throw<InvalidDataException>(() => new Opening(new ScriptedTerminal()).Wait<int>(() => throw new InvalidDataException("no"))).Message.ShouldBe("no");

    private sealed class Told(ScreenSize size) : ITerminal
    {
        public ManualResetEventSlim HasTold { get; } = new();

        public VirtualScreen Screen { get; } = new(size);

        public ScreenSize Size => size;

        public ColorMode ColorMode => ColorMode.None;

        public bool IsInputRedirected => false;

        public bool IsOutputRedirected => false;

        public void StartInput()
        {
        }

        public void StopInput()
        {
        }

        public TerminalEvent Next(TimeSpan wait) => Tick.Instance;

        public void Wake()
        {
        }

        public void Write(string text)
        {
            Screen.Feed(text);
            HasTold.Set();
        }
    }
}
