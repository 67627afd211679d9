using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Proposals;

/// <summary>Asks what is to be left out of a proposal, and under which title it goes.</summary>
internal sealed record ProposeScreen() : DialogScreen(Empty, Widest)
{
    private const int Widest = 76;
    private const int MostNamed = 40;

    private static readonly Dialog Empty = new(
        "Propose",
        "What is recorded here and not shared goes to a branch of its own, where somebody can approve it. What you leave out stays recorded here.",
        [
            new DialogField("hold", "Leave out", TextLine.Empty with { Placeholder = "nothing; or ids of actions" }),
            new DialogField("title", "Title", TextLine.Empty with { Placeholder = "what its changes are, in a line" }),
        ],
        [new DialogButton("send", "Send it")]);

    /// <inheritdoc/>
    public override string Title => "Propose";

    /// <inheritdoc/>
    public override IReadOnlyList<KeyHint> Hints(Desk desk) => [new("Ctrl+S", "send it", Priority: 10), new("Tab", "next field", Priority: 20), new("Esc", "back", Priority: 30)];

    /// <inheritdoc/>
    protected override Step Confirmed(Dialog dialog, Desk desk)
    {
        var held = dialog.Value("hold").Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        return held.FirstOrDefault(reference => desk.File(reference) is null) is { } unknown
            ? Refused(dialog, $"There is no {Shortened.To(unknown, MostNamed)} here. Name an action as SG-07, or as plan/ID.", "hold")
            : Ask(new CloseScreen(), new ProposeNow(held, dialog.Value("title").Trim(), desk.PresentDay));
    }
}
