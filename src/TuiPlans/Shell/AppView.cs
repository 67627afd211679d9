using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Screens;
using TuiPlans.Screens.Settling;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Shell;

/// <summary>Draws the whole terminal: header, the screen (with what lies over it), notices, keys.</summary>
internal static class AppView
{
    private const int Least = 64;

    /// <summary>The frame of a model.</summary>
    public static Frame Draw(AppModel model)
    {
        var (width, height) = (model.Desk.Size.Width, model.Desk.Size.Height);
        List<StyledLine> lines = model.Desk.Past is { } past ? [Banner(past, width), Header(model, width)] : [Header(model, width)];
        if (model.Desk.Alerts is { Count: > 0 } alerts)
            lines.Add(StyledLine.Of(" " + string.Join("   ", alerts), Palette.Danger));
        var (body, caret) = Body(model);
        var above = lines.Count;
        lines.AddRange(Fill(body, model.Desk.Body.Height));
        lines.Add((model.Desk.Syncing ?? model.Desk.Rendering) is { } doing ? StyledLine.Of($" {doing} Esc stops it.", Palette.Muted).Fit(width) : StyledLine.Empty);
        lines.Add(StyledLine.Of(" ") + Hints(model, Math.Max(1, width - 2)));
        if (model.Top.IsWithinChord)
            Follow(model, lines, width);
        Tell(model, lines, width);
        return new Frame(new LinesView([.. lines.Take(height)]), caret?.Offset(above, 0));
    }

    // Marks say first what can be done with them; what waits for its commit is tried again from everywhere.
    private static StyledLine Hints(AppModel model, int width)
    {
        const string Retry = "Ctrl+R";
        var head = StyledLine.Of(model.Top.HintHead(model.Desk), Palette.Title);
        IEnumerable<KeyHint> hints = model.Top.Hints(model.Desk);
        if (model.Desk is { Waiting: not null, Past: null })
            hints = hints.Where(hint => hint.Key != Retry).Prepend(new KeyHint(Retry, "try again", Priority: 0));
        return head + KeyHints.Line(hints, Math.Max(1, width - head.Width));
    }

    private static IEnumerable<StyledLine> Fill(IReadOnlyList<StyledLine> lines, int height) =>
        lines.Take(height).Concat(Enumerable.Repeat(StyledLine.Empty, Math.Max(0, height - lines.Count)));

    // Reversed over the whole width, so that nobody takes the past for today, with colours or without.
    private static StyledLine Banner(PastMoment past, int width)
    {
        var left = $" AS AT {past.Words} · read only · T: back to today";
        var more = (past.At.Meeting is { } meeting ? $"{meeting} · " : "") + (past.Late.Count > 0 ? past.LateWords : "why");
        string[] rights = [$"{more}: g T ", past.Late.Count > 0 ? $"{past.LateWords}: g T " : "why: g T "];
        var right = Array.Find(rights, text => left.Length + text.Length + 2 <= width) ?? "";
        return StyledLine.Of(left).WithRight(right, width).Fit(width).Over(Palette.Past);
    }

    // Where one is stays readable: the plan's title gives way first.
    private static StyledLine Header(AppModel model, int width)
    {
        var desk = model.Desk;
        // Which day is shown of the past stands above.
        var day = desk.Past is not null ? "" : (desk.TodayIsSet ? "as at " : "") + Period.Day(desk.Today).Words;
        var who = desk.Recording > 0 ? "Recording…" : desk.Recorder?.Name ?? "nobody named yet";
        // While somebody types, the draft is that of the form before them.
        var drafts = desk.Drafts.IsEmpty || model.Stack.Exists(screen => screen.Typed is not null) ? "" : desk.Drafts.Count == 1 ? "1 draft: g d" : $"{desk.Drafts.Count} drafts: g d";
        var open = desk.ToSettle.Count(clash => clash.Choice is null);
        // Where one is settling, the screen itself says what comes next.
        var isSettling = model.Stack.FindLast(screen => !screen.IsOverlay) is SettleScreen;
        var unsent = open > 0 ? $"{open} to settle{(isSettling ? "" : ": g S")}" : desk.ToSettle.Count > 0 ? "all settled" + (isSettling ? "" : ": F5 sends it") : desk.Unsent is > 0 and var count ? $"{count} not yet sent: F5" : "";
        var right = width < Least ? (desk.Recording > 0 ? who : drafts.Length > 0 ? drafts : unsent.Length > 0 ? unsent : day) : string.Join(" · ", new[] { desk.Unapproved is { } waiting ? $"on a proposal: {waiting} not yet approved" : "", unsent, drafts, day, who }.Where(part => part.Length > 0));
        var plan = model.Stack.LastOrDefault(screen => screen.PlanId is not null || screen.IsOfAllPlans) is { IsOfAllPlans: false, PlanId: { } id } && model.Stack.Count > 1 ? desk.Set.Plan(id)?.Title : null;
        var top = model.Stack.FindLast(screen => !screen.IsOverlay)?.Title ?? "";
        var name = width < Least ? "" : "TuiPlans · ";
        var room = width - right.Length - name.Length - top.Length - 7;
        var middle = plan is null || room < 8 ? "" : StyledLine.Of(plan).Crop(room).Text + " · ";
        return Panes.Header($" {name}{middle}{top}", StyledLine.Of($" {right} ", Palette.Muted), width);
    }

    private static (IReadOnlyList<StyledLine> Lines, CaretPosition? Caret) Body(AppModel model)
    {
        var body = model.Desk.Body;
        var first = Math.Max(0, model.Stack.FindLastIndex(screen => !screen.IsOverlay));
        var drawing = model.Stack[first].Draw(model.Desk);
        var (lines, caret) = (drawing.Lines, drawing.Caret);
        foreach (var over in model.Stack.Skip(first + 1))
        {
            var box = over.Draw(model.Desk);
            var (top, left) = Panes.Centre(box.Lines, body.Width, body.Height);
            lines = Panes.Overlay([.. lines.Select(line => line.Over(Palette.Muted))], box.Lines, body.Width, body.Height);
            caret = box.Caret?.Offset(top, left);
        }

        return (lines, caret);
    }

    // All that can follow is of interest, so that what has no room in one line grows upwards.
    private static void Follow(AppModel model, List<StyledLine> lines, int width)
    {
        var rows = KeyHints.Rows(model.Top.Hints(model.Desk), Math.Max(1, width - 2));
        var first = Math.Max(1, lines.Count - rows.Count);
        for (var i = 0; first + i < lines.Count && i < rows.Count; i++)
            lines[first + i] = (StyledLine.Of(" ") + rows[i]).Fit(width);
    }

    // A long sentence grows upwards over the screen, so that nothing below it jumps.
    private static void Tell(AppModel model, List<StyledLine> lines, int width)
    {
        if (model.Notices.IsEmpty)
            return;
        var notice = model.Notices[0];
        var more = model.Notices.Count > 1 ? $" (1 of {model.Notices.Count}; any key goes on)" : "";
        var rows = WordWrap.Rows(notice.Text + more, Math.Max(2, width - 3));
        var first = Math.Max(1, lines.Count - 1 - rows.Count);
        for (var i = 0; i < rows.Count && first + i < lines.Count - 1; i++)
            lines[first + i] = StyledLine.Of(" " + rows[i], notice.IsWarning ? Palette.Warning : Palette.Good).Fit(width);
    }
}
