using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>The sentences and words that several commands share.</summary>
internal static class Words
{
    private const int ShortId = 8;
    private const int MostOfDue = 18;

    /// <summary>Letter and word: <c>A Amber</c>.</summary>
    public static string Of(Rating? rating) => $"{rating.Letter()} {rating.Label()}";

    /// <summary>A cell with letter and word.</summary>
    public static TextCell Cell(Rating? rating) => new(Of(rating), rating);

    /// <summary>When a row is due, for a column: the wording of an imported document may be a sentence, which would push the titles off the page.</summary>
    public static string Due(ActionRow row) => Shortened.To(row.DueWords, MostOfDue);

    /// <summary>The derived rating with its reason: <c>R Red, 3 months overdue</c>.</summary>
    public static string Of(Derived derived) => $"{Of(derived.Rating)}, {derived.Reason}";

    /// <summary>What stands beside the stated rating of a row; null where dates and status say the same.</summary>
    public static string? Beside(ActionRow row) => row.Derived.Rating == row.Action.Rag
        ? null
        : $"{(row.IsMismatch ? "! stated " + row.Action.Rag.Label() + ", but " : "")}by dates and status {Of(row.Derived)}";

    /// <summary>What the counts count: <c>19 of 31 complete; 12 open, 8 overdue</c>.</summary>
    public static string Of(Tally tally)
    {
        var closed = tally.Closed == 0 ? "" : $"; {tally.Closed} more {(tally.Closed == 1 ? "was" : "were")} closed otherwise";
        return $"{tally.Delivered} of {tally.Actions - tally.Closed} complete; {tally.Open} open, {tally.Overdue} overdue{closed}";
    }

    /// <summary>What is counted, and then how it stands: <c>31 actions: 19 of 31 complete; …</c>.</summary>
    public static string Whole(Tally tally) => $"{tally.Actions} {(tally.Actions == 1 ? "action" : "actions")}: {Of(tally)}";

    /// <summary>How many are stated as what: <c>2 red, 5 green, 24 not rated</c>.</summary>
    public static string Stated(Tally tally) => Tally.Words(tally.Stated, tally.StatedNone, "not rated");

    /// <summary>How many dates and status give what.</summary>
    public static string Derived(Tally tally) => Tally.Words(tally.Derived, tally.DerivedNone, "without");

    /// <summary>How many stated ratings contradict; empty where none does.</summary>
    public static string Mismatches(Tally tally) => tally.Mismatches switch
    {
        0 => "",
        1 => "1 stated rating contradicts dates and status",
        var many => $"{many} stated ratings contradict dates and status",
    };

    /// <summary>The short form of a commit's id.</summary>
    public static string Short(string commit) => commit[..Math.Min(ShortId, commit.Length)];
}
