using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Proposals;

/// <summary>Asks what is to be left out of a proposal, and under which title it goes.</summary>
internal sealed record ProposeScreen : Screen
{
    private const int MostWidth = 76;

    private static readonly Dialog Empty = new(
        "Propose",
        "What is recorded here and not shared goes to a branch of its own, where somebody can approve it. What you leave out stays recorded here.",
        [
            new DialogField("hold", "Leave out", TextLine.Empty with { Placeholder = "nothing; or SG-07, SG-09" }),
            new DialogField("title", "Title", TextLine.Empty with { Placeholder = "what its changes are, in a line" }),
        ],
        [new DialogButton("send", "Send it")]);

    private Dialog Dialog { get; init; } = Empty;

    /// <inheritdoc/>
    public override string Title => "Propose";

    /// <inheritdoc/>
    public override ITextField? Field => Dialog.Line;

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        KeyMessage { Key: var key } => After(Dialog.Handle(key), desk),
        PasteMessage { Text: var text } => (this with { Dialog = Dialog.Paste(text) }).Ask(),
        _ => Ask(),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Math.Min(MostWidth, desk.Size.Width);
        return new Drawing(Dialog.View(width), Dialog.Caret(width));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<KeyHint> Hints(Desk desk) => [new("Ctrl+S", "send it", Priority: 10), new("Tab", "next field", Priority: 20), new("Esc", "back", Priority: 30)];

    /// <inheritdoc/>
    public override IReadOnlyList<HelpSection> Help(Desk desk) => [];

    private Step After(Dialog dialog, Desk desk)
    {
        if (dialog.Outcome == Outcome.Cancelled)
            return Ask(new CloseScreen());
        if (dialog.Outcome == Outcome.Open)
            return (this with { Dialog = dialog }).Ask();
        var held = dialog.Value("hold").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        return held.FirstOrDefault(reference => desk.File(reference) is null) is { } unknown
            ? (this with { Dialog = dialog.Refuse($"There is no {unknown} here. Name an action as SG-07, or as plan/ID.", "hold") }).Ask()
            : Ask(new CloseScreen(), new ProposeNow(held, dialog.Value("title").Trim(), desk.PresentDay));
    }
}
