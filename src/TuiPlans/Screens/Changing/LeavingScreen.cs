using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Changing;

/// <summary>Says what stays behind when the program is left.</summary>
internal sealed record LeavingScreen : Screen
{
    private const int MostWidth = 70;

    /// <summary>A question about leaving.</summary>
    /// <param name="body">What stays behind.</param>
    public LeavingScreen(string body) => Dialog = Dialog.Ask(
        "Leave?",
        body,
        new DialogButton("leave", "Leave", Terminal.Key.Of('l')),
        new DialogButton("stay", "Stay", Terminal.Key.Of('s')));

    /// <summary>The question.</summary>
    public Dialog Dialog { get; private init; }

    /// <inheritdoc/>
    public override string Title => "Leave?";

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk)
    {
        if (message is not KeyMessage { Key: var key })
            return Ask();
        var next = this with { Dialog = Dialog.Handle(key) };
        return next.Dialog.Outcome == Outcome.Open ? next.Ask()
            : next.Dialog.Answer == "leave" ? Ask(new CloseScreen(), new Quit(IsSure: true)) : Ask(new CloseScreen());
    }

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => new(Dialog.View(Math.Min(MostWidth, desk.Size.Width)));

    /// <inheritdoc/>
    public override IReadOnlyList<KeyHint> Hints(Desk desk) => [new("Enter", "leave", Priority: 10), new("Esc", "stay", Priority: 20)];

    /// <inheritdoc/>
    public override IReadOnlyList<HelpSection> Help(Desk desk) => [];
}
