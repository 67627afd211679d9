using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Kept;

/// <summary>Shows a draft and asks whether it is thrown away.</summary>
internal sealed record DiscardScreen : Screen
{
    private const int MostWidth = 76;
    private const int OtherRows = 7;
    private readonly DraftKey _key;
    private readonly Dialog _dialog;

    private DiscardScreen(DraftKey key, Dialog dialog) => (_key, _dialog) = (key, dialog);

    /// <inheritdoc/>
    public override string Title => "Draft";

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <summary>The question about a draft; null where there is none.</summary>
    public static DiscardScreen? Of(DraftKey key, Desk desk)
    {
        if (desk.Drafts.GetValueOrDefault(key) is not { } kept)
            return null;
        var gone = desk.Action(key.Ref) is null && desk.Set.Plan(key.Ref) is null ? $"{key.Ref} is there no more. " : "";
        var back = DraftKinds.WayBack(key.Kind);
        var lines = string.Join('\n', [.. back.Length > 0 ? new[] { back } : [], .. kept.Form.Values.Select(value => $"{value.Name}: {value.Value}")]);
        return new DiscardScreen(key, Dialog.Ask(
            $"{gone}Throw this draft away?",
            lines,
            new DialogButton("keep", "Keep it", Terminal.Key.Of('k')),
            new DialogButton("discard", "Throw it away", Terminal.Key.Of('t'))));
    }

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk)
    {
        if (message is not KeyMessage { Key: var key })
            return Ask();
        var dialog = _dialog.Handle(key);
        return dialog.Outcome == Outcome.Open ? new DiscardScreen(_key, dialog).Ask()
            : dialog.Answer == "discard" ? Ask(new CloseScreen(), new RemoveDraft(_key), new ShowNotice($"The draft of {_key.Words} is thrown away."))
            : Ask(new CloseScreen());
    }

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Math.Min(MostWidth, desk.Size.Width);
        var rows = WordWrap.Rows(_dialog.Body, Math.Max(2, width - 4));
        var most = Math.Max(1, desk.Body.Height - OtherRows);
        var body = rows.Count <= most ? _dialog.Body : string.Join('\n', rows.Take(most)) + " …";
        return new Drawing((_dialog with { Body = body }).View(width));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<KeyHint> Hints(Desk desk) => [new("Enter", "press it", Priority: 10), new("Tab", "other button", Priority: 20), new("Esc", "keep it", Priority: 30)];

    /// <inheritdoc/>
    public override IReadOnlyList<HelpSection> Help(Desk desk) => [];
}
