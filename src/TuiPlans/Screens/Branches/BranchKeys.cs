using TuiPlans.Effects;

namespace TuiPlans.Screens.Branches;

/// <summary>The keys of what a branch changes.</summary>
internal static class BranchKeys
{
    private const string Name = "Branch review";

    /// <summary>The rows on the list of items.</summary>
    internal static readonly KeyTable<KeyContext<BranchScreen>> Rows = new(
    [
        new("open", "Enter, Right, l", "in full", "Show the item in full: what changed, by words; who said it and why; what to ask", Name, 10, NoItem),
        new("choose", "b", "other branch", "Choose the branch, and the one it is compared with", Name, 15) { AlsoCalled = "base head remote range" },
        new("action", "a", "action", "Open the action as it is here", Name, 20, NoAction),
        new("approve-this", "A", "approve", "Bring this proposal to the shared branch: who approved it, when and how, and what of it not", Name, 22) { AlsoCalled = "merge agree", Writes = true },
        .. CommonKeys.Movement<BranchScreen>(),
        .. CommonKeys.All<BranchScreen>(),
    ]);

    /// <summary>The rows while one item is read.</summary>
    internal static readonly KeyTable<KeyContext<BranchScreen>> Reading = new(
    [
        new("next", "n, Right, l", "next", "The next item", Name, 10, context => context.Screen.IsLast ? "This is the last item." : null),
        new("previous", "p, Left, h", "previous", "The item before", Name, 12, context => context.Screen.IsFirst ? "This is the first item." : null),
        new("action", "a", "action", "Open the action as it is here", Name, 20, NoAction),
        .. CommonKeys.Movement<BranchScreen>(),
        new("more", "Space", "more", "Down a page", Name, 25),
        new("close", "Esc, Enter, q", "list", "Back to the list of items", Name, 15),
        CommonKeys.Palette<BranchScreen>(),
        new("help", "?, F1", "help", "This help", Name, 90),
    ]);

    /// <summary>The rows while a branch is chosen.</summary>
    internal static readonly KeyTable<KeyContext<BranchScreen>> Picking = new(
    [
        new("choose", "Enter", "take", "Take the branch under the cursor, or the words that were typed: a tag, a commit, or BASE..HEAD", "Choosing a branch", 10),
        new("close", "Esc", "back", "Back without a choice", "Choosing a branch", 20),
        new("row", "Down, Up", "choose", "Down or up a row; letters narrow the list", "Choosing a branch", 30),
        .. TextKeys.Clipboard<BranchScreen>(),
        new("help", "F1", "help", "This help", "Choosing a branch", 90),
    ]);

    private static string? NoItem(KeyContext<BranchScreen> context) => context.Screen.List.HasSelection ? null : "There is no item here.";

    private static string? NoAction(KeyContext<BranchScreen> context) => context.Screen.Ref is not { } reference ? "There is no item here."
        : context.Desk.Action(reference) is null ? "It is no action of the plans as they are here." : null;
}
