using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Screens.Reading;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Undoing;

/// <summary>What is saved and not committed, line by line, with the question whether it is thrown away. Enter does it, Esc leaves it.</summary>
internal sealed record WaitingScreen : TableScreen<WaitingScreen>
{
    private const int MostWidth = 90;
    private const string Section = "Saved, not committed";

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<WaitingScreen>> Rows = new(
    [
        new("do", "Enter, Ctrl+S", "throw away", "Throw it away: the file is as before, what was typed is kept as a draft", Section, 10, WhyNot),
        new("close", "Esc, q", "leave it", "Leave it as it is: saved, and not committed", Section, 20),
        new("retry", "Ctrl+R", "try again", "Commit it after all", Section, 15),
        new("more", "Space", "more", "Down a page", Section, 42, context => context.Screen.Text.IsAtEnd ? "This is all of it." : null),
        .. CommonKeys.Movement<WaitingScreen>(),
    ]);

    /// <summary>What waits, newest first; null while it is looked at.</summary>
    public IReadOnlyList<WaitingShown>? Saves { get; private init; }

    /// <summary>It as lines, scrolled.</summary>
    public ScrollView Text { get; private init; } = new([]);

    /// <inheritdoc/>
    public override string Title => "Not committed";

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<WaitingScreen>> Table => Rows;

    /// <summary>A screen that waits for what is looked at.</summary>
    public static WaitingScreen Of(Desk desk) => new WaitingScreen().Laid(desk);

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        // Another one may have committed it meanwhile: trying again says so, and takes the alert away.
        WaitingCame { Saves: [] } => Ask(new CloseScreen(), new Retry()),
        WaitingCame { Saves: var saves } => (this with { Saves = saves }).Laid(desk).Ask(),
        ThrownAwayCame => Ask(new CloseScreen()),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Width(desk);
        return new Drawing(Panes.Box("Throw away what is saved and not committed?", Text.View(width - Panes.Border), width, Text.Height + Panes.Border, focused: true, Text.Position));
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "do" => Ask(new ThrowAway([.. Saves!.Where(save => save.WhyNot is null).Select(save => save.Id)])),
        "close" => Ask(new CloseScreen()),
        "retry" => Ask(new CloseScreen(), new Retry()),
        _ => (this with { Text = Text.Handle(key) }).Ask(),
    };

    private static string? WhyNot(KeyContext<WaitingScreen> context) => context.Screen.Saves switch
    {
        null => "A moment: what waits is being looked at.",
        var saves when saves.All(save => save.WhyNot is not null) => $"{saves[0].WhyNot} Ctrl+R tries again.",
        _ => null,
    };

    private static int Width(Desk desk) => Math.Min(MostWidth, Math.Max(4, desk.Size.Width - (desk.Size.Width > 60 ? 4 : 0)));

    private WaitingScreen Laid(Desk desk)
    {
        var lines = Lines(Width(desk) - Panes.Border);
        return this with { Text = Text.WithHeight(Math.Clamp(lines.Count, 1, Math.Max(1, desk.Body.Height - Panes.Border))).WithLines(lines) };
    }

    private List<StyledLine> Lines(int width)
    {
        if (Saves is null)
            return [StyledLine.Empty, StyledLine.Of(" A moment: looking at what waits…", Palette.Muted)];
        List<StyledLine> lines = [];
        foreach (var save in Saves)
        {
            lines.AddRange([.. Wrapped(save.Headline, width, Palette.Title), .. Texts.Differences(save.Difference, width)]);
            lines.AddRange(save.WhyNot is { } why ? Wrapped("! " + why, width, Palette.Warning) : []);
            lines.Add(StyledLine.Empty);
        }

        lines.AddRange(Saves.Any(save => save.WhyNot is null)
            ? Wrapped("Enter throws it away: the file is as it was committed last, and what was typed is kept as a draft. Ctrl+R tries the commit again. Esc leaves it as it is.", width, Palette.Plain)
            : Wrapped("Ctrl+R tries the commit again. Esc leaves it as it is.", width, Palette.Plain));
        return lines;
    }

    private static IEnumerable<StyledLine> Wrapped(string text, int width, Spectre.Console.Style style) =>
        WordWrap.Rows(text, Math.Max(2, width - 3)).Select(row => StyledLine.Of(" " + row, style));
}
