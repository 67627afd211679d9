using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Recommending;

/// <summary>Draws the recommendations: a table with the actions indented, and below it the inspectors' words in full.</summary>
internal static class RecommendationsView
{
    private const int Wide = 100;
    private const int Least = 60;
    private const int HeadRows = 2;
    private const int TextRows = 3;
    private const int RoomForText = 20;

    /// <summary>Rows for the table.</summary>
    public static int ListHeight(Desk desk) => Math.Max(1, desk.Body.Height - HeadRows - 1 - WordRows(desk));

    /// <summary>The screen's lines.</summary>
    public static IReadOnlyList<StyledLine> Lines(RecommendationsScreen screen, Desk desk)
    {
        var width = desk.Size.Width;
        if (desk.Set.Plan(screen.PlanId!) is not { } plan)
            return [StyledLine.Empty, StyledLine.Of(" This plan is there no more. Press 1 for all plans.", Palette.Warning)];
        var rows = desk.View.Pressing(plan.Id);
        List<StyledLine> lines =
        [
            Legend.Held(plan.Id, screen.Shown, rows.Count, desk) is { Width: > 0 } held ? held : Counts(desk.View.Recommendations(plan), plan, desk),
            Heading(width).Over(Palette.Muted),
            .. screen.List.View(width, (line, room) => Line(line, screen, plan, desk, room)),
            .. Words(screen.List.Selected, desk),
            Legend.SignWords(screen.List.Shown.Select(line => line.Row).OfType<ActionRow>(), width),
        ];
        if (screen.List.Items.Count == 0)
            lines[HeadRows] = StyledLine.Of(Nothing(plan, desk), Palette.Muted);
        return lines;
    }

    private static string Nothing(Plan plan, Desk desk) => desk.PlanView(plan.Id).Filter.Length > 0 ? " Nothing matches; Esc shows all again."
        : plan.Actions.Count == 0 && plan.Recommendations.Count == 0 ? Legend.NoAction
        : " No recommendation is in this plan yet: tuiplans recommend adds them.";

    private static int WordRows(Desk desk) => desk.Size.Height < RoomForText ? 0 : TextRows;

    private static StyledLine Counts(RecommendationBoard board, Plan plan, Desk desk)
    {
        var past = board.Rows.Count(row => row.IsPast(desk.Today));
        var alone = board.Rows.Count(row => row.IsItself);
        return StyledLine.Of($" {board.Rows.Count(row => row.IsComplete)} of {board.Rows.Count} recommendations complete")
            + StyledLine.Of(past > 0 ? $" · {past} past their deadline" : "", Palette.Danger)
            + StyledLine.Of(alone == 0 ? "" : plan.Actions.Count == 0 ? " · each is counted itself" : $" · {alone} without an action, counted {(alone == 1 ? "itself" : "themselves")}", Palette.Muted);
    }

    // What the table has no room for: the inspectors' words, or the action with its leads.
    private static IEnumerable<StyledLine> Words(RecommendationLine? line, Desk desk)
    {
        var rows = WordRows(desk);
        if (rows == 0)
            return [];
        var words = line switch
        {
            { Row: { } row } => $"{row.Action.Id}  {row.Action.Title} · {(row.Leads.Length > 0 ? row.Leads : "no lead")} · {row.Derived.Reason}",
            { Head: { } head } => $"{head.Recommendation.Id} · {(head.IsItself ? "no action answers it: it is counted itself" : head.Delivery.Words + Open(head))} · {head.Recommendation.Text}",
            _ => "",
        };
        var text = WordWrap.Rows(words.ReplaceLineEndings(" ").Trim(), Math.Max(2, desk.Size.Width - 2));
        List<StyledLine> lines = [StyledLine.Of(" " + new string('─', Math.Max(0, desk.Size.Width - 2)), Palette.Border)];
        lines.AddRange(text.Take(rows - 1).Select((row, i) => StyledLine.Of(" " + (i == rows - 2 && text.Count > rows - 1 ? row + " …" : row))));
        while (lines.Count < rows)
            lines.Add(StyledLine.Empty);
        return lines;
    }

    // What "complete except 2" leaves out.
    private static string Open(RecommendationRow head) => head.IsComplete ? ""
        : $"; open: {string.Join(", ", head.Open.Select(row => row.Action.Plan == head.Recommendation.Plan ? row.Action.Id : row.Action.Ref))}";

    private static StyledLine Line(RecommendationLine line, RecommendationsScreen screen, Plan plan, Desk desk, int width) => line switch
    {
        { Row: { } row } => Columns.Marked(Action(row, line.Head, plan, width), desk.Marks.Contains(row.Action.Ref)),
        { Head: { } head } => Head(head, screen.IsFolded(head), desk, width),
        _ => StyledLine.Of(" Actions that answer no recommendation of the plan", Palette.Title),
    };

    private static StyledLine Heading(int width) => Cells(width, "", "Recommendation", width < Wide ? "Ratings" : "Stated", "By dates", "Deadline, due", "Lead", "State");

    private static StyledLine Head(RecommendationRow head, bool isFolded, Desk desk, int width)
    {
        var one = head.Recommendation;
        var isPast = head.IsPast(desk.Today);
        return Cells(
            width,
            isFolded ? "▸" : "▾",
            StyledLine.Of($"{one.Id}  ", Palette.Title) + StyledLine.Of(one.Text.ReplaceLineEndings(" ").Trim(), Palette.Title),
            one.Level ?? "–",
            "",
            StyledLine.Of((head.Deadline?.Words ?? "no date") + (isPast ? " past" : ""), isPast ? Palette.Danger : Palette.Plain),
            StyledLine.Of(head.IsItself ? "no action" : head.Delivery.Short + (head.Delivery.Closed > 0 ? $" · {head.Delivery.Closed} closed" : ""), Palette.Muted),
            StyledLine.Of(head.State, head.IsComplete ? Palette.Good : Palette.Plain));
    }

    private static StyledLine Action(ActionRow row, RecommendationRow? head, Plan plan, int width)
    {
        var id = row.Action.Plan == plan.Id ? row.Action.Id : row.Action.Ref;
        return Cells(
            width,
            Legend.Signs(row),
            StyledLine.Of("  ") + (head?.IsItself == true ? StyledLine.Of("no action answers it: it is counted itself", Palette.Muted) : StyledLine.Of($"{id}  {row.Action.Title}")),
            width < Wide ? RatingMarks.Of(row.Action.Rag).Short() + StyledLine.Of(" ") + RatingMarks.Of(row.Derived.Rating).Short() : RatingMarks.Of(row.Action.Rag).Short(),
            RatingMarks.Of(row.Derived.Rating).Short() + StyledLine.Of(" " + row.Derived.Reason, row.IsOverdue ? Palette.Danger : Palette.Muted),
            StyledLine.Of(row.DueWords, row.IsOverdue ? Palette.Danger : Palette.Plain),
            row.Leads,
            row.Action.Status.Label());
    }

    private static StyledLine Cells(int width, StyledLine sign, StyledLine text, StyledLine stated, StyledLine derived, StyledLine due, StyledLine lead, StyledLine state) =>
        Columns.Row(
            width, (sign, Legend.SignCells), (text, 0), (stated, width < Wide ? 7 : 6), (derived, width < Wide ? -1 : 18), (due, width < Least ? -1 : 13),
            (lead, width < Columns.WithLead ? -1 : 18), (state, 18));
}
