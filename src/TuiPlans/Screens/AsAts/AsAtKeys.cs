using TuiPlans.Effects;

namespace TuiPlans.Screens.AsAts;

/// <summary>The keys of the question at which moment the plans are shown.</summary>
internal static class AsAtKeys
{
    private const string Name = "As at";

    /// <summary>The rows.</summary>
    internal static readonly KeyTable<KeyContext<AsAtScreen>> Rows = new(
    [
        new("show", "Enter", "show", "Show the plans as they were: at the meeting under the cursor, else at what was typed", Name, 10),
        new("close", "Esc", "back", "Close this; nothing changes", Name, 15),
        new("down", "Down", "meetings", "Down in the list of meetings", Name, 20, NoMeeting),
        new("up", "Up", "up", "Up in the list of meetings, and back to what was typed", Name),
        new("complete", "Tab", "complete", "Complete what was typed to the id of the first meeting that has it", Name, 25, NoMeeting),
        new("page-down", "PageDown", "page", "Down a page of the meetings", Name, 0, NoMeeting),
        new("page-up", "PageUp", "page", "Up a page of the meetings", Name),
        .. TextKeys.Clipboard<AsAtScreen>(),
        .. TextKeys.Undo<AsAtScreen>(),
        new("help", "F1", "help", "This help", Name, 90),
    ]);

    private static string? NoMeeting(KeyContext<AsAtScreen> context) => context.Screen.Meetings.Items.Count == 0 ? "No meeting that was held has these words." : null;
}
