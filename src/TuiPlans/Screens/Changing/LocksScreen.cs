using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Changing;

/// <summary>Shows the lock files of git with their ages, and has them removed on a yes.</summary>
internal sealed record LocksScreen : Screen
{
    private const int MostWidth = 76;

    /// <summary>The question; null while the locks are looked for.</summary>
    public Dialog? Dialog { get; private init; }

    /// <inheritdoc/>
    public override string Title => "Locks of git";

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        LocksCame { Locks: [] } => Ask(new CloseScreen(), new ShowNotice("No lock of git is in the way: try again.")),
        LocksCame { Locks: var locks } => (this with { Dialog = Question(locks) }).Ask(),
        KeyMessage { Key: var key } when Dialog is not null => After(Dialog.Handle(key)),
        KeyMessage { Key: var key } when key.Is(Terminal.KeyName.Escape) => Ask(new CloseScreen()),
        _ => Ask(),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new((Dialog ?? Dialog.Ask(Title, "A moment: looking for locks…", new DialogButton("leave", "Leave it"))).View(Math.Min(MostWidth, desk.Size.Width)));

    /// <inheritdoc/>
    public override IReadOnlyList<KeyHint> Hints(Desk desk) => [new("Enter", "press it", Priority: 10), new("Tab", "other button", Priority: 20), new("Esc", "leave it", Priority: 30)];

    /// <inheritdoc/>
    public override IReadOnlyList<HelpSection> Help(Desk desk) => [];

    private static Dialog Question(IReadOnlyList<string> locks) => Dialog.Ask(
        "Remove what a killed git left?",
        string.Join('\n', [.. locks, "Is no git at work in this folder now?"]),
        new DialogButton("leave", "Leave it", Terminal.Key.Of('l')),
        new DialogButton("remove", "Remove it", Terminal.Key.Of('r')));

    private Step After(Dialog dialog) => dialog.Outcome == Outcome.Open ? (this with { Dialog = dialog }).Ask()
        : dialog.Answer == "remove" ? Ask(new CloseScreen(), new RemoveLocks()) : Ask(new CloseScreen());
}
