using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>The page of all plans: how each stands, which agency is furthest behind and why, and where to read on.</summary>
internal static class IndexPage
{
    /// <summary>Its title.</summary>
    public const string Title = "Action plans";

    private const int MostNamed = 2;
    private const string ByDates = "Red and amber are counted by dates and status, not as somebody stated them.";

    public static Page Make(PageMaking making)
    {
        var rows = making.Matter.Set.Plans.SelectMany(making.Rows).ToList();
        List<Block> body = [new Block.Paragraph(Counts.Headline(rows) + MostOverdue(making)), .. Legends(making), new Block.Heading(2, "Plans"), new Block.Paragraph(ByDates), Plans(making)];
        if (Workload.Of(rows, LaneField.Agency, making.Registers) is { Rows: [{ Who.Key: not null }, ..] } workload)
            body.AddRange([new Block.Heading(2, "Agencies"), new Block.Paragraph(FurthestBehind(making, workload)), Groups(workload, "Agency", making.Map.Agency)]);
        if (making.Map.Leads.Count > 0)
            body.AddRange([new Block.Heading(2, "Leads"), new Block.Folded($"{Sentences.Count(making.Map.Leads.Count, "lead")}, the most overdue first", [Groups(Workload.Of(rows, LaneField.Lead, making.Registers), "Lead", making.Map.Lead)])]);
        body.AddRange(Unreadable(making.Matter.Set.Unreadable));
        return PageFrame.Of(Sitemap.FolderPage, Title, making.Matter, [], body, making.Matter.Set.Plans.Sum(making.Edition.LeftOut));
    }

    private static string MostOverdue(PageMaking making)
    {
        var plans = making.View.Portfolio.Rows.Where(row => row.Tally.Overdue > 0).ToList();
        if (plans.Count == 0)
            return "";
        var most = plans.Max(row => row.Tally.Overdue);
        var titles = plans.Where(row => row.Tally.Overdue == most).Select(row => row.Plan.Title).ToList();
        // Where several are level, none of them stands out.
        if (titles.Count > MostNamed)
            return "";
        return $" Most are overdue in {Sentences.Named(titles)}: {most}{(titles.Count == 1 ? "" : " each")}.";
    }

    /// <summary>The files that could not be read: what they hold is in no count.</summary>
    public static IEnumerable<Block> Unreadable(IReadOnlyList<UnreadableFile> files)
    {
        if (files.Count == 0)
            yield break;
        yield return new Block.Heading(2, "Files that could not be read");
        yield return new Block.Paragraph($"What {(files.Count == 1 ? "this file holds" : "these files hold")} is in no count on these pages.");
        yield return new Block.Bullets([.. files.Select(file => (Line)$"{file.Path}, line {file.Line}: {file.Message}")]);
    }

    // Plans may rate by different schemes.
    private static IEnumerable<Block> Legends(PageMaking making)
    {
        var schemes = making.Matter.Set.Plans.GroupBy(plan => Counts.Legend(plan.Scheme), StringComparer.Ordinal).ToList();
        foreach (var scheme in schemes)
            yield return new Block.Paragraph($"Ratings{(schemes.Count == 1 ? "" : $" of {Sentences.Listed([.. scheme.Select(plan => plan.Title)])}")}: {scheme.Key}.");
    }

    private static Block.Table Plans(PageMaking making) => new(
        ["Plan", Column.Figures("Complete"), Column.Figures("Overdue"), Column.Figures(RatingSigns.Short(Rating.Red)), Column.Figures(RatingSigns.Short(Rating.Amber)), "Next due", "Next meeting", "Last report"],
        [
            .. making.View.Portfolio.Rows.Select(row => (IReadOnlyList<Line>)
            [
                new Piece.Linked(row.Plan.Title, Sitemap.Plan(row.Plan.Id)),
                Delivery.To(making.Rows(row.Plan)).Short,
                $"{row.Tally.Overdue}",
                $"{row.Tally.Derived[Rating.Red]}",
                $"{row.Tally.Derived[Rating.Amber]}",
                row.NextDue is { } next ? Line.Of($"{next.Due!.Words}: ") + making.Words.Named(next) : "nothing",
                row.NextMeeting is { Day: { } day } ? Period.Day(day).Words : "none planned",
                LastUpdate(making, row.Plan),
            ]),
        ]);

    // Of what this audience may read: even the day of another would tell that there is one.
    private static string LastUpdate(PageMaking making, Plan plan)
    {
        var last = plan.Counted.SelectMany(action => making.Edition.Updates(action, plan).Where(update => update.Date is not null).Select(update => (action.Id, update.Date)))
            .OrderByDescending(pair => pair.Date!.First).FirstOrDefault();
        return last.Date is { } date ? $"{date.Words}, {last.Id}" : "none with a date";
    }

    private static Line FurthestBehind(PageMaking making, Workload workload)
    {
        var first = workload.Rows[0];
        if (first.Tally.Overdue == 0)
            return "No agency has anything overdue.";
        var oldest = first.Rows.Where(row => row.IsOverdue).MinBy(row => row.Action.Due!.LastDay)!;
        return Line.Of($"Furthest behind, with the most overdue, is {first.Who.Title}: {first.Tally.Overdue} of its {first.Delivery.Of} {(first.Tally.Overdue == 1 ? "is" : "are")} overdue. The oldest, ")
            + making.Words.Named(oldest.Action) + Line.Of($", was due {oldest.Action.Due!.Words}, {first.OldestLateness} ago. {Reason(making, oldest)} {Sentences.Begun(Sentences.Ended(making.Words.Doing(oldest, making.PlanOf(oldest.Action))))}");
    }

    private static string Reason(PageMaking making, ActionRow row) =>
        row.Action is { Rag: >= Rating.Amber, RagReason: { } reason } ? $"The reason given for that one: {Sentences.Ended(making.Edition.Text(reason))}" : "No reason is given for that one.";

    private static Block.Table Groups(Workload workload, string title, Func<string?, Place?> place) => new(
        [title, Column.Figures("Complete"), Column.Figures("Overdue"), "Longest overdue", Column.Figures("Due before the meeting"), Column.Figures(RatingSigns.Short(Rating.Red)), Column.Figures(RatingSigns.Short(Rating.Amber))],
        [
            .. workload.Rows.Select(row => (IReadOnlyList<Line>)
            [
                place(row.Who.Key) is { } to ? new Piece.Linked(row.Who.Title, to) : row.Who.Title,
                row.Delivery.Short,
                $"{row.Tally.Overdue}",
                row.OldestLateness ?? "",
                $"{row.DueBeforeMeeting}",
                $"{row.Tally.Derived[Rating.Red]}",
                $"{row.Tally.Derived[Rating.Amber]}",
            ]),
        ]);
}
