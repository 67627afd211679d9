using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Changing;

/// <summary>Asks once who sits at the keyboard, then what was being recorded is recorded.</summary>
/// <param name="NoChange">The action on which "no change" is recorded then, as plan/ID; null where the form below goes on by itself.</param>
internal sealed record IdentityScreen(string? NoChange = null) : DialogScreen(Empty, Widest)
{
    private const int Widest = 70;

    private static readonly Dialog Empty = new(
        "Who is recording?",
        "You are the one who records; what somebody gave you stays in their name. This is asked once, and kept with this folder of plans.",
        [new DialogField("name", "Your name", TextLine.Empty), new DialogField("e-mail", "Your e-mail", TextLine.Empty)],
        [new DialogButton("save", "Record in this name")]);

    /// <inheritdoc/>
    public override string Title => "Who is recording?";

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        RecorderCame { Problem: { } problem } => Refused(Dialog, problem),
        RecorderCame when NoChange is not null => Ask(new CloseScreen(), CommonKeys.NoChange(NoChange, desk)),
        RecorderCame => Ask(new CloseScreen()),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<KeyHint> Hints(Desk desk) => [new("Ctrl+S", "record", Priority: 10), new("Tab", "next field", Priority: 20), new("Esc", "back to the text", Priority: 30)];

    /// <inheritdoc/>
    protected override Step Cancelled() => Ask(new CloseScreen(), new ShowNotice("Nothing was recorded. Your text is still here."));

    /// <inheritdoc/>
    protected override Step Confirmed(Dialog dialog, Desk desk)
    {
        var (name, address) = (dialog.Value("name").Trim(), dialog.Value("e-mail").Trim());
        if (name.Length == 0 || name.AsSpan().IndexOfAny('<', '>') >= 0)
            return Refused(dialog, "Write your name, or your post.", "name");
        if (!LooksLikeAddress(address))
            return Refused(dialog, "Write your e-mail address, such as manager@example.org.", "e-mail");
        return (this with { Dialog = dialog.Refuse("", null) }).Ask(new SetRecorder(new Recorder(name, address)));
    }

    private static bool LooksLikeAddress(string address) =>
        address.IndexOf('@') is > 0 and var at && at < address.Length - 1 && address.AsSpan().IndexOfAny(' ', '<', '>') < 0;
}
