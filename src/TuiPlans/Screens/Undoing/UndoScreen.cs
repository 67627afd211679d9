using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Undoing;

/// <summary>What an undo or a redo would do, field by field, before it does it. Enter does it, Esc leaves all as it is.</summary>
internal sealed record UndoScreen : TableScreen<UndoScreen>
{
    private const int MostWidth = 90;
    private const string Section = "Undo and redo";

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<UndoScreen>> Rows = new(
    [
        new("do", "Enter, Ctrl+S", "do it", "Do what is shown, as one new commit; nothing is deleted from the history", Section, 10, WhyNot),
        new("close", "Esc, q", "leave it", "Leave all as it is", Section, 20),
        new("recent", "g u", "other changes", "Choose another change to take back", Section, 30),
        new("more", "Space", "more", "Down a page", Section, 42, context => context.Screen.Text.IsAtEnd ? "This is all of it." : null),
        .. CommonKeys.Movement<UndoScreen>(),
        CommonKeys.Palette<UndoScreen>(),
    ]);

    private readonly bool _isRedo;
    private readonly string? _commit;

    private UndoScreen(bool isRedo, string? commit) => (_isRedo, _commit) = (isRedo, commit);

    /// <summary>What would be done; null while it is worked out.</summary>
    public ReversalShown? Reversal { get; private init; }

    /// <summary>It as lines, scrolled.</summary>
    public ScrollView Text { get; private init; } = new([]);

    /// <summary>Is it being done?</summary>
    public bool IsRecording { get; private init; }

    /// <summary>Why it could not be done; empty where it was not tried.</summary>
    public string Problem { get; private init; } = "";

    /// <inheritdoc/>
    public override string Title => _isRedo ? "Redo" : "Undo";

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    public override bool IsBusy => IsRecording;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<UndoScreen>> Table => Rows;

    /// <summary>A screen that waits for its preview.</summary>
    /// <param name="isRedo">Whether the latest undo is to be taken back.</param>
    /// <param name="commit">The commit to take back; null for the latest that can be.</param>
    /// <param name="desk">What there is.</param>
    public static UndoScreen Of(bool isRedo, string? commit, Desk desk) => new UndoScreen(isRedo, commit).Laid(desk);

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        ReversalCame { Reversal: var found, AskedFor: var commit } when found.IsRedo == _isRedo && commit == _commit => (this with { Reversal = found }).Laid(desk).Ask(),
        SaveCame { Order: null, Result: var result } when IsRecording => Came(result, desk),
        RecorderCame { Recorder: not null } when Problem.Length > 0 => Do(desk),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Width(desk);
        var title = IsRecording ? "Recording…" : _isRedo ? "Redo: do again what was taken back?" : "Undo: take this back?";
        return new Drawing(Panes.Box(title, Text.View(width - Panes.Border), width, Text.Height + Panes.Border, focused: true, Text.Position));
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "do" => Do(desk),
        "close" => Ask(new CloseScreen()),
        "recent" => Ask(new CloseScreen(), new OpenScreen(new Destination.Recent())),
        _ => (this with { Text = Text.Handle(key) }).Ask(),
    };

    private static string? WhyNot(KeyContext<UndoScreen> context) => context.Screen switch
    {
        { IsRecording: true } => "It is being recorded: a moment.",
        { Reversal: null } => "A moment: what it would do is being worked out.",
        { Reversal.WhyNot: { } why } => why,
        _ => null,
    };

    private static int Width(Desk desk) => Math.Min(MostWidth, Math.Max(4, desk.Size.Width - (desk.Size.Width > 60 ? 4 : 0)));

    private Step Do(Desk desk)
    {
        var doing = (this with { IsRecording = true, Problem = "" }).Laid(desk);
        var partly = Reversal!.Left.Count > 0;
        return doing.Ask(_isRedo ? new Redo(partly) : new Undo(Reversal.Commit!, partly));
    }

    private Step Came(SaveResult result, Desk desk)
    {
        if (result is not SaveResult.Refused refused)
            return Ask(new CloseScreen());
        var screen = (this with { IsRecording = false, Problem = refused.Reason }).Laid(desk);
        return refused.Kind == Refusal.IdentityMissing ? screen.Ask(new OpenScreen(new Destination.Identity())) : screen.Ask();
    }

    private UndoScreen Laid(Desk desk)
    {
        var lines = ReversalLines.Of(Reversal, Problem, _isRedo, desk, Width(desk) - Panes.Border);
        return this with { Text = Text.WithHeight(Math.Clamp(lines.Count, 1, Math.Max(1, desk.Body.Height - Panes.Border))).WithLines(lines) };
    }
}
