using TuiPlans.Effects;

namespace TuiPlans.Screens.Editing;

/// <summary>The keys of the edit form: in a text, on a row to choose or with items, and before it is recorded.</summary>
internal static class EditKeys
{
    private const string Form = "Form";
    private const string Lists = "Lists";

    /// <summary>Where characters are typed into a field.</summary>
    internal static readonly KeyTable<KeyContext<EditScreen>> Typing = new(
    [
        new("on", "Enter", "next field", "To the next field; in a list, a new line of it", Form, 14),
        .. Common(isTyping: true),
        new("clear", "Ctrl+U", "empty", "Empty the line up to the caret", Form),
        .. TextKeys.Clipboard<EditScreen>(),
    ]);

    /// <summary>Where a text of several lines is written.</summary>
    internal static readonly KeyTable<KeyContext<EditScreen>> Writing = new(
        Typing.Rows.Select(row => row.Id == "on" ? row with { Id = "line", Label = "new line", Description = "Begin a new line; Tab goes on to the next field", Priority = 13 } : row));

    /// <summary>Where a row is chosen from a list, or is an item.</summary>
    internal static readonly KeyTable<KeyContext<EditScreen>> Choosing = new(
    [
        new("open", "Enter", "change", "Choose another value, open the item, or add the first one; letters look for a value at once", Form, 15, NotShown),
        new("tick", "Space", "done", "Done today, or not done after all", Lists, 16, context => FormLists.Tick(context.Screen.Form.Row) is null ? "There is nothing to tick here." : null),
        new("find-here", "/", "go to", "Go to a field by its name (Ctrl+F in a text)", Form, 45),
        .. Common(isTyping: false),
        new("add-here", "+", "add", "Add an item", Lists, 0, NoList),
        new("remove-here", "Delete", "remove", "Take the item out, or empty the field", Lists, 22, NotShown),
        CommonKeys.Palette<EditScreen>(),
    ]);

    /// <summary>In a list that lies over the form.</summary>
    internal static readonly KeyTable<KeyContext<EditScreen>> Picking = new(
    [
        new("choose", "Enter", "take", "Take the one under the cursor, or the words that were typed; letters narrow the list", "List over the form", 10),
        new("close", "Esc", "back", "Back to the form without a choice", "List over the form", 20),
        new("onward", "Tab, Shift+Tab", "next field", "Take the only one that matches, and go on to the next field or the one before; of several none is taken", "List over the form", 15),
        new("record", "Ctrl+S", "record", "Take the only one that matches, and show what changes", "List over the form"),
        new("help", "F1", "help", "This help", "List over the form", 90),
        new("row", "Down, Up", "choose", "Down or up a row", "List over the form", 30),
        .. TextKeys.Clipboard<EditScreen>(),
    ]);

    /// <summary>Before it is recorded.</summary>
    internal static readonly KeyTable<KeyContext<EditScreen>> Reviewing = new(
    [
        new("record", "Enter, Ctrl+S", "record", "Record it: one commit", "Before it is recorded", 10),
        new("return", "Esc", "back to the form", "Back to the form; nothing is recorded and all of it is kept", "Before it is recorded", 20),
        new("scroll-down", "Down", "down", "Down a line", "Before it is recorded", 30),
        new("scroll-up", "Up", "up", "Up a line", "Before it is recorded"),
        new("page-down", "PageDown", "page", "Down a page", "Before it is recorded"),
        new("page-up", "PageUp", "page", "Up a page", "Before it is recorded"),
        .. TextKeys.Clipboard<EditScreen>(),
        .. TextKeys.Undo<EditScreen>(),
        new("help", "F1", "help", "This help", "Before it is recorded", 90),
    ]);

    private static IEnumerable<KeyRow<KeyContext<EditScreen>>> Common(bool isTyping) =>
    [
        new("save", "Ctrl+S", "record", "Show what changes, and record it", Form, 10),
        new("next", "Tab", "next field", "To the next field", Form, 30),
        new("previous", "Shift+Tab", "field before", "To the field before", Form),
        new("find", "Ctrl+F", "go to", "Go to a field by its name; in a field where nothing was typed yet / does it too", Form, isTyping ? 46 : 0),
        new("undo", "Ctrl+Z", "undo", "Take the last step back", Form, 50, context => context.Screen.Form.Before.IsEmpty ? "Nothing was changed here yet." : null),
        new("redo", "Ctrl+Y", "redo", "Make the step again that was taken back", Form, 0, context => context.Screen.Form.After.IsEmpty ? "Nothing was taken back." : null),
        new("add", "Ctrl+N", "add", "Add an item behind the one under the cursor", Lists, 20, NoList),
        new("remove", "Ctrl+D", "remove", "Take the item under the cursor out of its list", Lists, 0, NoItem),
        new("move-up", "Alt+Up", "move up", "Move the item up in its list", Lists, 24, NoItem),
        new("move-down", "Alt+Down", "move down", "Move the item down in its list", Lists, 0, NoItem),
        new("who", "F2", "who set this", "Who set the value under the cursor, when and why; the form stays as it is", Form, 60,
            context => context.Desk.File(context.Screen.Ref!) is { IsOfPlan: true } ? null : "This is told of actions and recommendations alone: tuiplans log tells of this file."),
        new("leave", "Esc", "leave", "Leave the item or the form; what was typed is kept as a draft", Form, 12),
        new("help", "F1", "help", "This help", Form, 90),
    ];

    private static string? NoList(KeyContext<EditScreen> context) => context.Screen.Form.Row.TakesItems ? null : "This field holds one value: nothing can be added to it.";

    private static string? NoItem(KeyContext<EditScreen> context) => context.Screen.Form.Row is { TakesItems: true, Index: >= 0 } ? null : "There is no item of a list under the cursor.";

    /// <summary>Why a row is only shown, and what to do instead.</summary>
    internal static string WhyShown(FormRow row) => row.Field?.Key == "date-changes" ? "Date changes stand as they were decided: x on the action asks for a date and decides on it."
        : row.Field?.Key == "updates" ? "Updates are never edited: what was said stands. u on the action adds one that corrects it."
        : "This holds something that a form cannot change: open the file in your own editor, with E on an action or with tuiplans edit.";

    private static string? NotShown(KeyContext<EditScreen> context) => context.Screen.Form.Row is { Kind: RowKind.Shown } row ? WhyShown(row) : null;
}
