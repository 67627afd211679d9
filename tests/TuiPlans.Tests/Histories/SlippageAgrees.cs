using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Histories;

/// <summary>Does <c>slippage</c> tell, of each action, the date that was agreed first and each move of it, and add them up rightly?</summary>
internal static class SlippageAgrees
{
    /// <summary>Compares it at the end, and as it would have been told on some earlier days.</summary>
    public static Agreement Check(PlanStore store, HistoryRecord record, Random random, int days)
    {
        var agreement = new Agreement("slippage");
        At(agreement, store, record, record.Days[^1]);
        for (var left = days; left > 0; left--)
            At(agreement, store, record, record.Days[random.Next(record.Days.Count)]);
        return agreement;
    }

    private static void At(Agreement agreement, PlanStore store, HistoryRecord record, MadeDay until)
    {
        var commit = record.Of(until.Mark);
        var told = Slippage.Of(new Day(store.LoadAt(commit.Id!).Value, until.Day), store.History("", null, commit.Id!).Value);
        var made = MadeSlippage.Of(record, until).ToList();
        agreement.Same(commit, "", "counted", $"{new Tallied(until.Files, until.Day, _ => true).Counted.Count}", $"{told.Counted}");
        Rows(agreement, commit, made, told);
        var people = until.Files.Values.First(file => file.Id == "people.yaml").Root.ItemsAt("people").Cast<Map>().ToDictionary(post => post.TextAt("id")!, post => post.TextAt("post")!, StringComparer.Ordinal);
        agreement.SameSet(commit, "by lead", Groups(made, slip => slip.Action.Root.ItemsAt("leads").Select(lead => people[((Text)lead).Value])), told.ByLead.Select(LineOf));
        agreement.SameSet(commit, "by agency", Groups(made, slip => [$"Body {slip.Action.Root.TextAt("agency")}"]), told.ByAgency.Select(LineOf));
        agreement.SameSet(commit, "by cause", Causes(made), told.ByCause.Select(LineOf));
        agreement.SameSet(commit, "requests", until.Files.Values.SelectMany(Requests), told.Requests.Select(LineOf));
    }

    private static void Rows(Agreement agreement, MadeCommit commit, List<MadeSlip> made, Slippage told)
    {
        var rows = told.Rows.ToDictionary(row => row.Row.Action.Ref, StringComparer.Ordinal);
        agreement.SameSet(commit, "actions", made.Select(slip => slip.Action.Ref), rows.Keys);
        foreach (var slip in made)
        {
            if (!rows.TryGetValue(slip.Action.Ref, out var row))
                continue;
            var reference = slip.Action.Ref;
            agreement.Same(commit, reference, "first, now, days", $"{slip.First} {slip.Now} {slip.Days}", $"{row.First?.Text} {row.Now?.Text} {row.Days}");
            agreement.Same(commit, reference, "extensions, again", $"{slip.Extensions} {slip.IsAgain}", $"{row.Extensions.Count} {row.IsAgain}");
            agreement.Same(commit, reference, "lengths", Joined(slip.Moves.Where(move => move.IsExtension).Select(move => $"{move.Days}")), Joined(row.Extensions.Select(move => $"{move.Days}")));
            agreement.Same(commit, reference, "moves", $"{slip.Moves.Count}", $"{row.Moves.Count}");
            agreement.SameSet(commit, reference, Numbered(slip.Moves.Select(move => $"{move}")), Numbered(row.Moves.Select(move => LineOf(move, slip))));
        }
    }

    // Of a squash by hand nobody knows which message moved the date.
    private static string LineOf(DateMove move, MadeSlip slip)
    {
        var isKnown = slip.Moves.All(made => made.Commit != move.Commit || made.Reason != "?");
        return $"{new MadeMove(move.From?.Text, move.To?.Text, move.IsByHand ? "by hand" : move.Kind!, move.By, move.At, move.Cause, isKnown || !move.IsByHand ? move.Reason : "?", move.Commit)}";
    }

    private static string Joined(IEnumerable<string> parts) => string.Join(", ", parts.Order(StringComparer.Ordinal));

    // Equal lines are told apart by their number.
    private static IEnumerable<string> Numbered(IEnumerable<string> lines) =>
        lines.GroupBy(line => line, StringComparer.Ordinal).SelectMany(group => group.Select((line, i) => i == 0 ? line : $"{line} ({i + 1})"));

    private static IEnumerable<string> Groups(List<MadeSlip> made, Func<MadeSlip, IEnumerable<string>> keys) =>
        made.SelectMany(slip => keys(slip).Distinct(StringComparer.Ordinal).Select(key => (key, slip))).GroupBy(pair => pair.key, pair => pair.slip, StringComparer.Ordinal)
            .Select(group => Line(group.Key, group.Select(slip => slip.Action.Ref), group.Sum(slip => slip.Moves.Count), group.Sum(slip => slip.Extensions), group.Sum(slip => slip.Days ?? 0), group.Count(slip => slip.IsAgain)));

    private static IEnumerable<string> Causes(List<MadeSlip> made) =>
        made.SelectMany(slip => slip.Moves.Select(move => (move, slip))).GroupBy(pair => pair.move.Cause ?? "", StringComparer.Ordinal)
            .Select(group => Line(group.Key, group.Select(pair => pair.slip.Action.Ref).Distinct(StringComparer.Ordinal), group.Count(), group.Count(pair => pair.move.IsExtension), group.Sum(pair => pair.move.Days ?? 0), group.Select(pair => pair.slip).Distinct().Count(slip => slip.IsAgain)));

    private static string LineOf(SlippageGroup group) => Line(group.Name ?? "", group.Refs, group.Moves, group.Extensions, group.Days, group.Again);

    private static string Line(string name, IEnumerable<string> refs, int moves, int extensions, int days, int again) =>
        $"{name}: {moves} moves, {extensions} extensions, {days} days, {again} again: {Joined(refs)}";

    private static IEnumerable<string> Requests(FileState file) => file.Root.ItemsAt("date-changes").Cast<Map>().Where(item => !DateMoved.IsGranted(item)).Select(item =>
        $"{file.Ref} {item.TextAt("from")} -> {item.TextAt("to")} {item.TextAt("decision") ?? "asked"}: {item.TextAt("asked.by")} {item.TextAt("asked.cause")} {item.TextAt("asked.reason")} {item.TextAt("decided.by")} {item.TextAt("decided.at")}");

    private static string LineOf(DateRequestRow row) =>
        $"{row.Row.Action.Ref} {row.Request.From?.Text} -> {row.Request.To?.Text} {row.Request.Decision ?? "asked"}: {row.Request.AskedBy} {row.Request.Cause} {row.Request.Reason} {row.Request.DecidedBy} {row.Request.DecidedAt}";
}
