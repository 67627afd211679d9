using TuiPlans.Effects;

namespace TuiPlans.Screens;

/// <summary>The keys of every text that is typed: selecting, the clipboard, undo. The same rows for every form.</summary>
internal static class TextKeys
{
    private const string Section = "Text";
    private const string NoText = "This is chosen, not typed.";
    private const string CopyId = "copy-text", CutId = "cut", PasteId = "paste";
    private const string NothingSelected = "Nothing is selected: Shift with the arrows selects.";
    private const string NothingCopied = "Nothing was copied or cut here yet. Your terminal pastes from other programs with its own key, often Ctrl+Shift+V.";
    private const string Copied = "Copied. Ctrl+V pastes it in any field, elsewhere if the terminal allows it.";
    private const string Cut = "Cut. Ctrl+V pastes it in any field; Ctrl+Z here takes the cut back.";

    private static readonly KeyTable<KeyContext<Screen>> Table = new([.. Clipboard<Screen>(), .. Undo<Screen>()]);

    /// <summary>The rows of selecting and of the clipboard.</summary>
    public static IEnumerable<KeyRow<KeyContext<T>>> Clipboard<T>()
        where T : Screen =>
    [
        new("select", "Shift+Right", "select", "Select; so does Shift with each key that moves the caret: arrows, Home, End, PgUp, PgDn", Section, 0, WhyNoText),
        new("select-word", "Ctrl+Shift+Right", "select word", "Select up to the next word; with Left up to the one before", Section, 0, WhyNoText),
        new("select-all", "Ctrl+A", "select all", "Select all of the text in this field; what is typed takes the place of what is selected", Section, 0, WhyNoText),
        new(CopyId, "Ctrl+C", "copy", "Copy what is selected; where nothing is, Ctrl+C leaves the program", Section, 42,
            context => WhyNoText(context) ?? (context.Screen.Field!.Selected.Length == 0 ? NothingSelected : null)),
        new(CutId, "Ctrl+X", "cut", "Cut what is selected; where nothing is in a text of several lines, the line of the caret", Section, 54,
            context => WhyNoText(context) ?? (context.Screen.Field!.Cuttable.Length == 0 ? NothingSelected : null)),
        new(PasteId, "Ctrl+V", "paste", "Paste what was copied or cut, in this field or another", Section, 53,
            context => WhyNoText(context) ?? (context.Desk.Clip.Length == 0 ? NothingCopied : null)),
    ];

    /// <summary>The rows of undo, for forms that have none of their own.</summary>
    /// <param name="priority">The place of undo in the footer; not there where 0.</param>
    public static IEnumerable<KeyRow<KeyContext<T>>> Undo<T>(int priority = 0)
        where T : Screen =>
    [
        new("undo-typing", "Ctrl+Z", "undo", "Take the last step back of what was typed in this field", Section, priority,
            context => WhyNoText(context) ?? (context.Screen.Field!.CanUndo ? null : "Nothing was typed here yet.")),
        new("redo-typing", "Ctrl+Y", "redo", "Make the step again that was taken back", Section, 0,
            context => WhyNoText(context) ?? (context.Screen.Field!.CanRedo ? null : "Nothing was taken back.")),
    ];

    /// <summary>Is it one of these rows, so that the key is for the text itself?</summary>
    /// <param name="id">The id of a row.</param>
    public static bool Has(string id) => Table.Row(id) is not null;

    /// <summary>The screen after a key in a text: what is copied and cut goes to the clipboard, what is pasted comes as a paste.</summary>
    /// <param name="screen">The screen with the text.</param>
    /// <param name="pressed">The key.</param>
    /// <param name="desk">What there is.</param>
    public static Step Handle(Screen screen, KeyMessage pressed, Desk desk)
    {
        if (screen.Field is not { } field || Table.Find(pressed.Key) is not { Id: CopyId or CutId or PasteId } row)
            return screen.Handle(pressed, desk);
        if (row.ReasonWhenDisabled(new KeyContext<Screen>(screen, desk)) is { } why)
            return new Step(screen, [new ShowNotice(why)]);
        if (row.Id == PasteId)
            return screen.Handle(new PasteMessage(desk.Clip), desk);
        if (row.Id == CopyId)
            return new Step(screen, [new CopyText(field.Selected, Copied)]);
        var step = screen.Handle(pressed, desk);
        return step with { Effects = step.Effects.Add(new CopyText(field.Cuttable, Cut)) };
    }

    private static string? WhyNoText<T>(KeyContext<T> context)
        where T : Screen => context.Screen.Field is null ? NoText : null;
}
