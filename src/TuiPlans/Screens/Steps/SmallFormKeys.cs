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
}
