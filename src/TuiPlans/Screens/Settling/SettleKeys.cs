using TuiPlans.Effects;

namespace TuiPlans.Screens.Settling;

/// <summary>The keys of settling.</summary>
internal static class SettleKeys
{
    private const string Name = "Settle";
    private const string NotDecided = "Nothing is decided about this one yet.";

    /// <summary>The rows on the list, while something is open.</summary>
    internal static readonly KeyTable<KeyContext<SettleScreen>> Rows = new(On("next", "To the next that is open; once all are decided, send and receive"));

    /// <summary>The same once all is decided.</summary>
    internal static readonly KeyTable<KeyContext<SettleScreen>> Decided = new(On("send all", "Send and receive: all is decided"));

    /// <summary>The rows while another value is written.</summary>
    internal static readonly KeyTable<KeyContext<SettleScreen>> Writing = new(
    [
        new("save", "Ctrl+S", "take it", "Take what is written", "Writing a value", 10),
        new("enter", "Enter", "next", "To the next field; in the last one, take it", "Writing a value", 15),
        new("next", "Tab, Down", "next field", "To the next field; in a text Down goes through its rows first", "Writing a value", 20),
        new("previous", "Shift+Tab, Up", "field before", "To the field before; in a text Up goes through its rows first", "Writing a value"),
        new("leave", "Esc", "leave", "Leave without a decision", "Writing a value", 18),
        .. TextKeys.Clipboard<SettleScreen>(),
        .. TextKeys.Undo<SettleScreen>(),
        new("help", "F1", "help", "This help", "Writing a value", 90),
    ]);

    /// <summary>The rows while another value of one field is written.</summary>
    internal static readonly KeyTable<KeyContext<SettleScreen>> WritingOne = new(
    [
        new("save", "Ctrl+S, Enter", "take it", "Take what is written", "Writing a value", 10),
        new("leave", "Esc", "leave", "Leave without a decision", "Writing a value", 18),
        .. TextKeys.Clipboard<SettleScreen>(),
        .. TextKeys.Undo<SettleScreen>(),
        new("help", "F1", "help", "This help", "Writing a value", 90),
    ]);

    /// <summary>The rows in a text of several lines, where Enter begins a new one.</summary>
    internal static readonly KeyTable<KeyContext<SettleScreen>> WritingLines = OfLines(Writing);

    /// <summary>The same where it is the only field.</summary>
    internal static readonly KeyTable<KeyContext<SettleScreen>> WritingOneOfLines = OfLines(WritingOne);

    private static KeyTable<KeyContext<SettleScreen>> OfLines(KeyTable<KeyContext<SettleScreen>> rows) =>
        new KeyTable<KeyContext<SettleScreen>>(rows.Rows.Where(row => row.Id != "enter")).Remap(new Dictionary<string, string>(StringComparer.Ordinal) { ["save"] = "Ctrl+S" });

    // What only some of the rows have stands behind what all have and is left out where it cannot be done, so that nothing changes its place.
    private static IEnumerable<KeyRow<KeyContext<SettleScreen>>> On(string goOn, string what) =>
    [
        new("here", "y, h", "yours", "It shall be as it is here", Name, 10) { AlsoCalled = "ours mine take here" },
        new("there", "t", "theirs", "It shall be as it is there, in what is shared", Name, 11) { AlsoCalled = "theirs take there" },
        new("both", "b", "keep both", "Keep both texts, one below the other", Name, 42, context => context.Screen.List.Selected?.Clash.CanKeepBoth == true ? null : "Only one of the two can stand here: y takes yours, t theirs.") { AlsoCalled = "combine union" },
        new("write", "e", "write another", "Write another value than either", Name, 41, context => context.Screen.WhyNotWritten) { AlsoCalled = "type edit" },
        new("take-back", "u, Backspace", "take back", "Take the decision back; it is open again", Name, 43, context => context.Screen.List.Selected?.Choice is null ? NotDecided : null) { AlsoCalled = "undo" },
        new("go-on", "Enter", goOn, what, Name, 9),
        new("send", "F5", "send all", "Send and receive, once all are decided", Name, 0, context => context.Screen.Open > 0 ? context.Screen.StillOpen : null) { AlsoCalled = "sync push continue" },
        new("give-up", "X", "give up", "Forget every decision; nothing was changed in the plan, for anybody", Name, 45) { AlsoCalled = "abort reset" },
        new("more", "Space", "more", "Down a page in the three versions; at their end back to the top", Name, 44),
        .. CommonKeys.Movement<SettleScreen>(),
        new("close", "Esc, q", "later", "Leave it for later; what is decided is kept", Name, 12),
        CommonKeys.Palette<SettleScreen>(),
        new("help", "?, F1", "help", "This help", Name, 90),
    ];
}
