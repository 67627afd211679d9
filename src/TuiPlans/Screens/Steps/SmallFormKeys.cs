using TuiPlans.Effects;

namespace TuiPlans.Screens.Steps;

/// <summary>The keys of a small form: the same for every screen that is one.</summary>
internal static class SmallFormKeys
{
    /// <summary>The rows.</summary>
    /// <param name="section">The heading in the help.</param>
    /// <param name="isRecording">Is it being recorded?</param>
    public static IEnumerable<KeyRow<KeyContext<T>>> Rows<T>(string section, Func<T, bool> isRecording)
        where T : Screen =>
    [
        new("save", "Ctrl+S", "record", "Record it: one commit", section, 10, context => isRecording(context.Screen) ? "It is being recorded: a moment." : null),
        new("enter", "Enter", "next", "To the next field; in the last one, record it", section, 15),
        new("next", "Tab, Down", "next field", "To the next field", section, 20),
        new("previous", "Shift+Tab, Up", "field before", "To the field before", section),
        new("leave", "Esc", "leave", "Leave without a change; what was typed is kept as a draft", section, 18),
        .. TextKeys.Clipboard<T>(),
        .. TextKeys.Undo<T>(),
        new("help", "F1", "help", "This help", section, 90),
    ];

    /// <summary>The rows while names are offered: the arrows choose, Enter takes.</summary>
    /// <param name="rows">The form's own rows.</param>
    public static KeyTable<KeyContext<T>> Choosing<T>(KeyTable<KeyContext<T>> rows) => new(
    [
        new("choose", "Down, Up", "choose", "Down or up in the names that are offered", "Names", 5),
        new("enter", "Enter", "take", "Take the one under the cursor; where none is, go on with the words as they are", "Names", 6),
        new("next", "Tab", "next field", "To the next field; the only name that matches is taken", "Names", 20),
        new("previous", "Shift+Tab", "field before", "To the field before", "Names"),
        .. rows.Rows.Where(row => row.Id is not ("enter" or "next" or "previous")),
    ]);
}
