using System.Text;
using TuiPlans.Screens.Actions;
using TuiPlans.Screens.ByRating;
using TuiPlans.Screens.Changing;
using TuiPlans.Screens.Kept;
using TuiPlans.Screens.Editing;
using TuiPlans.Screens.Listing;
using TuiPlans.Screens.Matrices;
using TuiPlans.Screens.Portfolios;
using TuiPlans.Screens.Reading;
using TuiPlans.Screens.Recommending;
using TuiPlans.Screens.Several;
using TuiPlans.Screens.Steps;
using TuiPlans.Screens.Undoing;
using TuiPlans.Screens.Updates;
using TuiPlans.Screens.Workloads;

namespace TuiPlans.Screens;

/// <summary>The keys of all screens as one page of Markdown: <c>src/KEYS.md</c>.</summary>
internal static class KeyPages
{
    private const string Head = """
        # Keys

        Written from the key tables of the program; a test fails where this page is behind them. `?` shows the keys of the screen one is on,
        in a form `F1` does, for there `?` is a character. `:` finds what can be done there by any of its words. `Ctrl+C` leaves the program
        from everywhere but a selected text, which it copies; texts that are open are kept as drafts.

        """;

    private const string Tail = """
        ## Dialogs

        | Keys | What they do |
        |---|---|
        | `Tab` `Shift+Tab` | To the next field or button, to the one before |
        | `Enter` | The next field; on the last one, or on a button, do it |
        | `Ctrl+S` | Do it from anywhere |
        | `Esc` | Leave without doing it |
        | `Shift+Right` `Ctrl+A` `Ctrl+C` `Ctrl+X` `Ctrl+V` `Ctrl+Z` `Ctrl+Y` | Select, select all, copy, cut, paste, undo, redo, as in every text |

        """;

    /// <summary>The page, with a line end at its end.</summary>
    public static string Markdown()
    {
        var page = new StringBuilder(Head).Append('\n');
        foreach (var part in Parts())
            page.Append(part).Append('\n');
        return page.Append(Tail).ToString().ReplaceLineEndings("\n");
    }

    private static IEnumerable<string> Parts() =>
    [
        PlansScreen.Rows.ToMarkdown("Plans"),
        RatingsScreen.Rows.ToMarkdown("Ratings"),
        ListScreen.Rows.ToMarkdown("List"),
        ListScreen.Typing.ToMarkdown("List, while a filter is typed"),
        Timelines.TimelineScreen.Rows.ToMarkdown("Timeline"),
        ActionScreen.Rows.ToMarkdown("Action"),
        RecommendationsScreen.Rows.ToMarkdown("Recommendations"),
        MatrixScreen.Rows.ToMarkdown("Matrix"),
        WorkloadScreen.Rows.ToMarkdown("Workload"),
        UpdateScreen.Rows.ToMarkdown("Progress update"),
        EditKeys.Typing.ToMarkdown("Edit form, in a line"),
        EditKeys.Writing.ToMarkdown("Edit form, in a text of several lines"),
        EditKeys.Choosing.ToMarkdown("Edit form, on other fields"),
        EditKeys.Picking.ToMarkdown("Edit form, in a list over it"),
        EditKeys.Reviewing.ToMarkdown("Edit form, before it is recorded"),
        ChangeScreen.Rows.ToMarkdown("Rating and status"),
        SeveralScreen.Asking.ToMarkdown("The same change to several actions"),
        SeveralScreen.Shown.ToMarkdown("The same change to several actions: what it would do"),
        SeveralScreen.Reporting.ToMarkdown("The same change to several actions: what it did"),
        StepScreen.Rows.ToMarkdown("Ask for a date, decide, complete, re-open, close"),
        UndoScreen.Rows.ToMarkdown("Undo and redo"),
        WaitingScreen.Rows.ToMarkdown("What is saved and not committed"),
        RecentScreen.Rows.ToMarkdown("Recent changes"),
        Trails.HistoryScreen.Rows.ToMarkdown("History"),
        Trails.HistoryScreen.Picking.ToMarkdown("History, while a field is chosen"),
        Trails.WhoScreen.Rows.ToMarkdown("Who set this"),
        Trails.WhoScreen.OverForm.ToMarkdown("Who set this, over a form"),
        Movements.MovementKeys.Rows.ToMarkdown("Movement"),
        Movements.MovementKeys.Choosing.ToMarkdown("Movement, while its moments are chosen"),
        Movements.SlippageScreen.Rows.ToMarkdown("Slippage"),
        Movements.TrajectoryScreen.Rows.ToMarkdown("Trajectory"),
        Pages.PagesKeys.Rows.ToMarkdown("Status pages"),
        Branches.BranchKeys.Rows.ToMarkdown("Branch review"),
        Branches.BranchKeys.Picking.ToMarkdown("Branch review, while a branch is chosen"),
        Branches.BranchKeys.Reading.ToMarkdown("Branch review, one item"),
        Settling.SettleKeys.Rows.ToMarkdown("Settle"),
        Settling.SettleKeys.Writing.ToMarkdown("Settle, while another value is written"),
        AsAts.AsAtKeys.Rows.ToMarkdown("As at"),
        DraftsScreen.Rows.ToMarkdown("Drafts"),
        Commanding.PaletteScreen.Rows.ToMarkdown("Commands"),
        ReadScreen.WithUndo.ToMarkdown("Texts: what was recorded, unreadable files, help"),
    ];
}
