using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Reading;

/// <summary>A text to read and leave: the help, the unreadable files, what a save did.</summary>
internal sealed record ReadScreen : TableScreen<ReadScreen>
{
    private const int MostWidth = 110;

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<ReadScreen>> Rows = new(
    [
        new("go-on", "Enter", "go on", "Close this and go on where you were", "Reading", 10),
        new("close", "Esc, q", "back", "Close this", "Reading", 15),
        new("waiting", "z", "throw away", "Show what is saved and not committed, and ask whether it is thrown away", "Reading", 0, context => context.Desk.Waiting is null ? "Nothing waits." : null) { Writes = true },
        new("retry", "Ctrl+R", "try again", "Commit what is saved and not committed", "Reading", 43, context => context.Desk.Waiting is null ? "Nothing waits." : null) { Writes = true },
        new("more", "Space", "more", "Down a page", "Reading", 42, context => context.Screen.Text.IsAtEnd ? "This is all of it." : null),
        .. CommonKeys.Movement<ReadScreen>(),
        CommonKeys.Palette<ReadScreen>(),
    ]);

    /// <summary>Its keys where it tells of a commit.</summary>
    internal static readonly KeyTable<KeyContext<ReadScreen>> WithUndo = With(
        new("undo", "z", "undo", "Show what taking back what was recorded would do, and ask", "Reading", 20, context => context.Desk.LastCommit is null ? "There is nothing to undo any more." : null) { Writes = true });

    /// <summary>Its keys where it tells of a change that was taken back.</summary>
    internal static readonly KeyTable<KeyContext<ReadScreen>> WithRedo = With(
        new("redo", "Z", "do it again", "Show what doing it again would do, and ask", "Reading", 20) { Writes = true });

    private readonly string _title;
    private readonly Func<Desk, int, IReadOnlyList<StyledLine>> _lines;

    /// <summary>A text.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="lines">Its lines for a width; asked again whenever the room or the plans change.</param>
    /// <param name="desk">What there is.</param>
    public ReadScreen(string title, Func<Desk, int, IReadOnlyList<StyledLine>> lines, Desk desk)
    {
        _title = title;
        _lines = lines;
        Text = Laid(new ScrollView([]), desk);
    }

    /// <summary>The text, scrolled.</summary>
    public ScrollView Text { get; private init; }

    /// <summary>Does it tell of a commit that can be taken back?</summary>
    public bool CanUndo { get; init; }

    /// <summary>Does it tell of a commit that was taken back?</summary>
    public bool CanRedo { get; init; }

    /// <inheritdoc/>
    public override string Title => _title;

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<ReadScreen>> Table => CanUndo ? WithUndo : CanRedo ? WithRedo : Rows;

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => this with { Text = Laid(Text, desk) };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Width(desk);
        return new Drawing(Panes.Box(_title, Text.View(width - Panes.Border), width, Text.Height + Panes.Border, focused: true, Text.Position));
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "go-on" when CanUndo => Ask(new GoBack()),
        "go-on" or "close" => Ask(new CloseScreen()),
        "undo" => Ask(new CloseScreen(), new OpenScreen(new Destination.Undo(desk.LastCommit))),
        "redo" => Ask(new CloseScreen(), new OpenScreen(new Destination.Redo())),
        "waiting" => Ask(new CloseScreen(), new OpenScreen(new Destination.Waiting())),
        "retry" => Ask(new CloseScreen(), new Retry()),
        _ => (this with { Text = Text.Handle(key) }).Ask(),
    };

    // z stands for one thing at a time.
    private static KeyTable<KeyContext<ReadScreen>> With(KeyRow<KeyContext<ReadScreen>> row) => new([.. Rows.Rows.Where(other => other.Id != "waiting"), row]);

    private static int Width(Desk desk) => Math.Min(MostWidth, Math.Max(4, desk.Size.Width - (desk.Size.Width > 60 ? 4 : 0)));

    private ScrollView Laid(ScrollView text, Desk desk)
    {
        var lines = _lines(desk, Width(desk) - Panes.Border);
        return text.WithHeight(Math.Clamp(lines.Count, 1, Math.Max(1, desk.Body.Height - Panes.Border))).WithLines(lines);
    }
}
