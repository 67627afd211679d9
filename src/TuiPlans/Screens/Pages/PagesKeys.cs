using TuiPlans.Effects;

namespace TuiPlans.Screens.Pages;

/// <summary>The keys of the status pages.</summary>
internal static class PagesKeys
{
    private const string Name = "Status pages";

    /// <summary>The rows.</summary>
    internal static readonly KeyTable<KeyContext<PagesScreen>> Rows = new(
    [
        new("follow", "Enter, Right, l", "follow", "Follow the link under the cursor; unfold or fold a part", Name, 10, WhyNoStop),
        new("next-link", "Tab", "next link", "To the next link or folded part", Name, 5, context => context.Screen.Text is { Stops.Count: > 0 } ? null : "There is no link here."),
        new("link-before", "Shift+Tab", "link before", "To the link or folded part before", Name, 0, context => context.Screen.Text is { Stops.Count: > 0 } ? null : "There is no link here."),
        new("page-before", "Backspace, Left, h", "page before", "Back to the page before, at the place where you were", Name, 12,
            context => context.Screen.Behind.IsEmpty ? "This is the first page that was opened: Esc leaves the pages." : null),
        new("edition", "a", "edition", "Show the edition for others: the public, the partners, those who may see everything", Name, 20) { AlsoCalled = "audience public partners restricted" },
        new("render", "R", "write all", "Write all pages of this edition as Markdown to the folder pages beside the plans; only what differs is written, and Esc stops it", Name, 30) { AlsoCalled = "render publish export markdown build", Writes = true },
        new("open-action", "o", "open action", "Open the action to which the link under the cursor leads, to record something", Name, 25, context => context.Screen.Ref is null ? "The cursor is on no link to an action." : null),
        new("more", "Space", "more", "Down a page", Name, 0),
        .. CommonKeys.Movement<PagesScreen>(),
        .. CommonKeys.All<PagesScreen>(),
    ]);

    private static string? WhyNoStop(KeyContext<PagesScreen> context) => context.Screen switch
    {
        { At.Focus: not null, Text: not null } => null,
        { Text.Stops.Count: > 0 } => "The cursor is on no link: Tab goes to the next one.",
        _ => "There is no link here.",
    };
}
