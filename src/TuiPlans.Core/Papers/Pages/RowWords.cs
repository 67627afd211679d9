using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>What pages say of one action: the same words on each of them.</summary>
/// <param name="edition">For whom.</param>
/// <param name="map">Where things are told.</param>
internal sealed class RowWords(Edition edition, Sitemap map)
{
    private const int MostOfNews = 240;

    /// <summary>Its id, leading to where it is told.</summary>
    public Piece Link(PlanAction action) => new Piece.Linked(action.Id, map.Action(action));

    /// <summary>Id and title.</summary>
    public Line Named(PlanAction action) => Line.Of(Link(action), " " + Title(action));

    /// <summary>The title, without its own full stop.</summary>
    public string Title(PlanAction action) => Sentences.Within(edition.Text(action.Title));

    /// <summary>When it is due, and how late it is: <c>14 Jun 2012, 2 months overdue</c>.</summary>
    public static string Due(ActionRow row) => row.IsOverdue ? $"{row.DueWords}, {Elapsed.Words(row.Action.Due!.LastDay!.Value, row.Day.Today)} overdue" : JoinedLines.Of(row.DueWords);

    /// <summary>The same within a sentence: <c>due 14 Jun 2012, 2 months overdue</c>; <c>due no date</c> never.</summary>
    public static string DueSaid(ActionRow row) => row.Action.Due is not null ? $"due {Due(row)}{Extended(row.Action)}" : row.Action.DueText is null ? "no date" : row.DueSaid;

    /// <summary>How often the date was extended: <c>, after 2 extensions</c>; empty where it was not.</summary>
    public static string Extended(PlanAction action) => action.ExtensionsGranted == 0 ? "" : $", after {Sentences.Count(action.ExtensionsGranted, "extension")}";

    /// <summary>
    /// The rating with its reason: the stated one, and beside it what dates and status say where that is another; where nobody has rated,
    /// that alone.
    /// </summary>
    public Line Rating(ActionRow row)
    {
        var (stated, derived) = (row.Action.Rag, row.Derived);
        if (stated is null)
            return Line.Of(new Piece.Rated(derived.Rating), $" by dates and status: {derived.Reason}");
        var reason = row.Action.RagReason is { } why ? $": {Sentences.Within(edition.Text(why))}" : stated >= Plans.Rating.Amber ? ", no reason is given" : "";
        Line said = Line.Of(new Piece.Rated(stated), $"{reason}");
        return derived.Rating == stated ? said : said + Line.Of("; by dates and status ", new Piece.Rated(derived.Rating), $": {derived.Reason}");
    }

    /// <summary>Rating alone, for a cell: the stated one; where nobody has rated, what dates and status say.</summary>
    public static Line Sign(ActionRow row) => new Piece.Rated(row.Action.Rag ?? row.Derived.Rating);

    /// <summary>Why it needs attention, as a sentence with a blank behind it: the reason that is given for a bad rating, else what dates and status say; empty where that is only that it is overdue.</summary>
    public string Why(ActionRow row) => row.Action is { Rag: >= Plans.Rating.Amber, RagReason: { } reason } && !row.IsMismatch
        ? Sentences.Ended(edition.Text(reason)) + " "
        : row.IsOverdue ? "" : Sentences.Begun(Sentences.Ended(row.Derived.Reason)) + " ";

    /// <summary>What is being done about it: the date that is asked for, what holds it up, what was reported last; that nothing was reported where that is so.</summary>
    public string Doing(ActionRow row, Plan plan)
    {
        var parts = new List<string>();
        if (row.Asked is { To: { } to } asked)
            parts.Add($"a new date is asked for, {to.Words}{(asked.Reason is { } why ? $" ({Sentences.Within(edition.Text(why))})" : "")}");
        else if (Refused(row.Action) is { To: { } not })
            parts.Add($"a new date, {not.Words}, was refused");
        parts.AddRange(row.Action.Blockers.Select(blocker => $"held up: {Sentences.Within(edition.Text(blocker.Text))}"));
        if (News(row.Action, plan) is { } news)
            parts.Add($"reported {news.When}: {news.Text}");
        return parts.Count == 0 ? "nothing is reported in this edition" : string.Join("; ", parts);
    }

    /// <summary>The request for a date that was refused last, where nothing was asked or granted since; null where there is none.</summary>
    public static DateChange? Refused(PlanAction action) => action.DateChanges is [.., { Decision: "refused" } last] ? last : null;

    /// <summary>The latest update that may be shown, and when it was given: <c>in Jul 2012</c>; null where there is none.</summary>
    public (string When, string Text)? News(PlanAction action, Plan plan)
    {
        var shown = edition.Updates(action, plan);
        var latest = shown.Count == 0 ? null : (action with { Updates = shown }).LatestUpdate;
        return latest is null ? null : (When(latest.Date), Shortened.To(Sentences.Within(edition.Text(latest.Text)), MostOfNews));
    }

    private static string When(Period? date) => date switch
    {
        null => "without a date",
        { Precision: Precision.Day } => $"on {date.Words}",
        _ => $"in {date.Words}",
    };
}
