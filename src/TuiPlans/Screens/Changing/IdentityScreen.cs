using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Changing;

/// <summary>Asks once who sits at the keyboard, then what was being recorded is recorded.</summary>
/// <param name="NoChange">The action on which "no change" is recorded then, as plan/ID; null where the form below goes on by itself.</param>
internal sealed record IdentityScreen(string? NoChange = null) : Screen
{
    private const int MostWidth = 70;

    private static readonly Dialog Empty = new(
        "Who is recording?",
        "You are the one who records; what somebody gave you stays in their name. This is asked once, and kept with this folder of plans.",
        [new DialogField("name", "Your name", TextLine.Empty), new DialogField("e-mail", "Your e-mail", TextLine.Empty)],
        [new DialogButton("save", "Record in this name")]);

    /// <summary>What stands in it.</summary>
    public Dialog Dialog { get; private init; } = Empty;

    /// <inheritdoc/>
    public override string Title => "Who is recording?";

    /// <inheritdoc/>
    public override ITextField? Field => Dialog.Line;

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        KeyMessage { Key: var key } => After(Dialog.Handle(key)),
        PasteMessage { Text: var text } => (this with { Dialog = Dialog.Paste(text) }).Ask(),
        RecorderCame { Problem: { } problem } => (this with { Dialog = Dialog.Refuse(problem) }).Ask(),
        RecorderCame when NoChange is not null => Ask(new CloseScreen(), CommonKeys.NoChange(NoChange, desk)),
        RecorderCame => Ask(new CloseScreen()),
        _ => Ask(),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Math.Min(MostWidth, desk.Size.Width);
        return new Drawing(Dialog.View(width), Dialog.Caret(width));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<KeyHint> Hints(Desk desk) => [new("Ctrl+S", "record", Priority: 10), new("Tab", "next field", Priority: 20), new("Esc", "back to the text", Priority: 30)];

    /// <inheritdoc/>
    public override IReadOnlyList<HelpSection> Help(Desk desk) => [];

    private Step After(Dialog dialog)
    {
        if (dialog.Outcome == Outcome.Cancelled)
            return Ask(new CloseScreen(), new ShowNotice("Nothing was recorded. Your text is still here."));
        if (dialog.Outcome == Outcome.Open)
            return (this with { Dialog = dialog }).Ask();
        var (name, address) = (dialog.Value("name").Trim(), dialog.Value("e-mail").Trim());
        if (name.Length == 0 || name.AsSpan().IndexOfAny('<', '>') >= 0)
            return (this with { Dialog = dialog.Refuse("Write your name, or your post.", "name") }).Ask();
        if (!LooksLikeAddress(address))
            return (this with { Dialog = dialog.Refuse("Write your e-mail address, such as manager@example.org.", "e-mail") }).Ask();
        return (this with { Dialog = dialog.Refuse("", null) }).Ask(new SetRecorder(new Recorder(name, address)));
    }

    private static bool LooksLikeAddress(string address) =>
        address.IndexOf('@') is > 0 and var at && at < address.Length - 1 && address.AsSpan().IndexOfAny(' ', '<', '>') < 0;
}
