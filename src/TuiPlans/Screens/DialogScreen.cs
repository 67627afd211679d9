using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens;

/// <summary>A screen that is one dialog over another screen: a few fields, and what comes of them.</summary>
/// <param name="Dialog">The dialog.</param>
/// <param name="MostWidth">How wide it is at most.</param>
internal abstract record DialogScreen(Dialog Dialog, int MostWidth) : Screen
{
    /// <inheritdoc/>
    public sealed override ITextField? Field => Dialog.Line;

    /// <inheritdoc/>
    public sealed override bool IsOverlay => true;

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        KeyMessage { Key: var key } => After(Dialog.Handle(key), desk),
        PasteMessage { Text: var text } => (this with { Dialog = Dialog.Paste(text) }).Ask(),
        _ => Ask(),
    };

    /// <inheritdoc/>
    public sealed override Drawing Draw(Desk desk)
    {
        var width = Math.Min(MostWidth, desk.Size.Width);
        return new Drawing(Dialog.View(width, desk.Body.Height), Dialog.Caret(width, desk.Body.Height));
    }

    /// <inheritdoc/>
    public sealed override IReadOnlyList<HelpSection> Help(Desk desk) => [];

    /// <summary>What follows where the dialog was left by Esc.</summary>
    protected virtual Step Cancelled() => Ask(new CloseScreen());

    /// <summary>What follows where the dialog was confirmed.</summary>
    /// <param name="dialog">The dialog as it stands.</param>
    /// <param name="desk">What there is.</param>
    protected abstract Step Confirmed(Dialog dialog, Desk desk);

    /// <summary>The dialog again, with what is wrong in it.</summary>
    protected Step Refused(Dialog dialog, string sentence, string? field = null) => (this with { Dialog = dialog.Refuse(sentence, field) }).Ask();

    private Step After(Dialog dialog, Desk desk) => dialog.Outcome switch
    {
        Outcome.Cancelled => Cancelled(),
        Outcome.Open => (this with { Dialog = dialog }).Ask(),
        _ => Confirmed(dialog, desk),
    };
}
