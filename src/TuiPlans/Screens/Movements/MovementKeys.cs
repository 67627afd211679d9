using TuiPlans.Effects;

namespace TuiPlans.Screens.Movements;

/// <summary>The keys of what moved between two moments.</summary>
internal static class MovementKeys
{
    private const string Name = "Movement";
    private const string Form = "Between which moments";

    /// <summary>The rows.</summary>
    internal static readonly KeyTable<KeyContext<MovementScreen>> Rows = new(
    [
        new("open", "Enter, Right, l", "open", "Open the action", Name, 10, NoAction),
        new("turn", "Tab", "by rating", "What happened, or the stated ratings from and to with the actions of each", Name, 20, context => context.Screen.Came?.Found is null ? "Nothing is compared yet." : null),
        new("between", "b", "other moments", "Choose the two moments: dates, meetings, revisions", Name, 15) { AlsoCalled = "since until range" },
        new("history", "H", "history", "Every change of the action, newest first", Name, 30, NoAction),
        .. CommonKeys.Movement<MovementScreen>(),
        .. CommonKeys.All<MovementScreen>(),
    ]);

    /// <summary>The rows while the moments are chosen.</summary>
    internal static readonly KeyTable<KeyContext<MovementScreen>> Choosing = new(
    [
        new("show", "Enter", "compare", "Compare the two moments", Form, 10),
        new("close", "Esc", "back", "Back without a choice", Form, 15),
        new("field", "Tab, Shift+Tab", "from or to", "To the other of the two moments", Form, 20),
        new("down", "Down", "meetings", "Take the next meeting of the list", Form, 25, NoMeeting),
        new("up", "Up", "up", "Take the meeting before", Form, 0, NoMeeting),
        .. TextKeys.Clipboard<MovementScreen>(),
        .. TextKeys.Undo<MovementScreen>(),
        new("help", "F1", "help", "This help", Form, 90),
    ]);

    private static string? NoAction(KeyContext<MovementScreen> context) => context.Screen.Ref is null ? "There is no action under the cursor." : null;

    private static string? NoMeeting(KeyContext<MovementScreen> context) => context.Screen.Form?.Meetings.Items.Count > 0 ? null : "No meeting was held yet.";
}
