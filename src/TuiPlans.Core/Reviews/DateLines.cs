using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>Dates: what moved, who agreed to it and why, and what was asked for.</summary>
internal static class DateLines
{
    /// <summary>Tells the changes of dates.</summary>
    public static void Tell(Telling telling)
    {
        var due = telling.Take("due");
        var wording = telling.Take("due-text");
        var moves = telling.TakeItems("date-changes");
        var moved = due;
        foreach (var move in moves.Where(move => !move.IsGone))
            due = Move(telling, move, due);
        if ((moved ?? moves.FirstOrDefault()?.Changes[0]) is { } of && moves.Any(move => IsDecided(move) && move.Text("decision") == "granted") && SoFar(telling.Pair.After) is { } dates)
            telling.Say(of, dates);
        foreach (var move in moves.Where(move => move.IsGone))
            telling.Say(move.Changes[0], $"The record of a change of date was taken out: {From(move)} to {To(move)}.{Asked(telling, move)}");
        if (due is not null)
            telling.Say(due, Plain(due));
        // With a new date the old wording goes into the record of the change.
        if (wording is not null && (due is null || wording.To is not null) && moves.Count == 0)
            OtherLines.FromTo(telling, wording, "The wording of the date");
    }

    /// <summary>Whether such an item is a decision of now: new, or decided since.</summary>
    public static bool IsDecided(TouchedItem move) => !move.IsGone && (move.IsNew || move.Changes.Exists(change => change.Path == $"{move.Path}.decision"));

    // Gives back the change of the date where this move does not tell it.
    private static FieldChange? Move(Telling telling, TouchedItem move, FieldChange? due)
    {
        var change = due ?? move.Changes[0];
        if (!IsDecided(move))
        {
            telling.Say(move.Changes[0], $"The record of an earlier change of date ({From(move)} to {To(move)}) was altered: {string.Join("; ", move.Changes.Select(one => Altered(move, one)))}.");
            return due;
        }
        var by = telling.Names.Authority(move.Text("decided", "by"), move.Text("decided", "at"));
        var isCorrection = move.Text("kind") == "correction";
        switch (move.Text("decision"))
        {
            case "granted":
                telling.Say(change, isCorrection
                    ? $"Due changed from {From(move)} to {To(move)}, recorded as a correction{By(telling, move)}: {(by.Length == 0 ? "no body agreed to it" : $"agreed {by}")}.{Reason(move)}"
                    : $"Due moved from {From(move)} to {To(move)}, {(by.Length == 0 ? "granted" : $"granted {by}")}.{Asked(telling, move)}", dated: move.IsNew ? move.Text("asked", "date") : null);
                return due is { To: { } to } && to == move.Text("to") ? null : due;
            case "refused":
                telling.Say(move.Changes[0], $"The date that was asked for, {To(move)}, was refused{Blank(by)}{Decided(move)}; it stays {From(move)}.");
                return due;
            case "withdrawn":
                telling.Say(move.Changes[0], $"The request for another date, {To(move)}, was withdrawn{Decided(move)}; it stays {From(move)}.");
                return due;
            default:
                telling.Say(move.Changes[0], $"Another date is asked for: {To(move)} instead of {From(move)}.{Asked(telling, move)} Nobody has decided yet, and {From(move)} counts.", dated: move.Text("asked", "date"));
                return due;
        }
    }

    private static string Plain(FieldChange due) => due switch
    {
        { From: null } => $"Due {ReviewNames.Day(due.To!)}; there was no date before.",
        { To: null } => $"Due date taken out; it was {ReviewNames.Day(due.From)}.",
        _ => $"Due moved from {ReviewNames.Day(due.From)} to {ReviewNames.Day(due.To)}.",
    };

    private static string Altered(TouchedItem move, FieldChange change) =>
        $"{change.Path[(move.Path.ToString().Length + 1)..].Replace('.', ' ')} {(change.From is { } from ? $"from {ReviewNames.Day(from)} " : "")}to {(change.To is { } to ? ReviewNames.Day(to) : "nothing")}";

    // The whole way of a date that moved before: one step tells nobody how far it went.
    private static string? SoFar(PlanFile? version)
    {
        var granted = FieldPlace.ItemsOf((version?.Document.Root as Yaml.YamlMapping)?["date-changes"]).OfType<Yaml.YamlMapping>().Where(move => NodeText.Of(move["decision"]) == "granted").ToList();
        if (granted.Count < 2 || NodeText.Of(granted[0]["from"]) is not { } first)
            return null;
        var dates = granted.Select(move => NodeText.Of(move["to"])).Prepend(first).OfType<string>().Select(ReviewNames.Day).ToList();
        return $"Its dates so far: {string.Join(", then ", dates.Take(dates.Count - 1))}, now {dates[^1]}.";
    }

    private static string Reason(TouchedItem move) => move.Text("asked", "reason") is { } reason ? $" Reason: {Sentences.Ended(reason)}" : "";

    private static string Decided(TouchedItem move) => move.Text("decided", "reason") is { } reason ? $" ({Sentences.Within(reason)})" : "";

    private static string By(Telling telling, TouchedItem move) =>
        (move.Text("asked", "by") is { } by ? $" by {telling.Names.WithArticle(by)}" : "") + (move.Text("asked", "date") is { } day ? $" on {ReviewNames.Day(day)}" : "");

    private static string Asked(Telling telling, TouchedItem move)
    {
        if (By(telling, move) is not { Length: > 0 } by)
            return Reason(move);
        var isLate = PeriodParser.Parse(move.Text("asked", "date"))?.First > Due.Parse(move.Text("from"))?.LastDay;
        return $" Asked for{by}{(isLate ? ", after the earlier date had passed" : "")}{(move.Text("asked", "reason") is { } reason ? $": {Sentences.Ended(reason)}" : ".")}";
    }

    private static string From(TouchedItem move) => move.Text("from") is { } from ? ReviewNames.Day(from) : "no date";

    private static string To(TouchedItem move) => move.Text("to") is { } to ? ReviewNames.Day(to) : "no date";

    private static string Blank(string words) => words.Length == 0 ? "" : $" {words}";
}
