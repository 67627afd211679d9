using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Actions;

/// <summary>The content of an action's panes as lines, wrapped to a width.</summary>
internal static class ActionLines
{
    private const int LeastLabel = 15;
    private const string Recommendations = "recommendations";

    /// <summary>The lines of a pane.</summary>
    public static IReadOnlyList<StyledLine> Of(ActionPane pane, string reference, HistoryCame? history, Desk desk, int width)
    {
        if (desk.Lookup(reference) is not { Action: { } action } found)
            return [];
        return pane switch
        {
            ActionPane.Fields => Fields(action, found.Fields, desk, width),
            ActionPane.Updates => Updates(action, desk, width),
            _ => History(history, ChangeWords.Full(found.Fields, desk.Set.Registers), width),
        };
    }

    private static List<StyledLine> Fields(PlanAction action, FieldSet fields, Desk desk, int width)
    {
        var lines = new List<StyledLine>();
        if (!desk.Set.Files.TryGetValue(action.Path, out var file))
            return lines;
        foreach (var problem in file.Problems)
            lines.AddRange(Wrapped($"! Line {file.LineOf(problem)}: {problem.Message}", width, Palette.Warning));
        if (file.Problems.Count > 0)
            lines.Add(StyledLine.Empty);
        // The title stands in the head, and updates have a pane of their own.
        var shown = FieldLines.Of(file, fields, desk.Set.Registers).Where(field => field.Key is not ("updates" or "title")).ToList();
        var label = Math.Clamp(shown.Select(field => field.Label.Length).DefaultIfEmpty().Max(), 1, Math.Max(LeastLabel, width * 3 / 10));
        foreach (var field in shown)
            lines.AddRange(Field(field.Key == Recommendations ? field with { Values = [.. field.Values.Select(id => WithText(id, action, desk, width - label))] } : field, label, width));
        return lines;
    }

    // The id says nothing to most people: the beginning of what it stands for, in a row, says which one it is.
    private static string WithText(string id, PlanAction action, Desk desk, int width)
    {
        var plan = desk.Set.PlanOf(action);
        return plan.Recommendations.FirstOrDefault(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Progress.Title is { Length: > 0 } title
            ? StyledLine.Of($"{id}  {title.ReplaceLineEndings(" ")}").Crop(Math.Max(id.Length, width - (action.Recommendations.Count > 1 ? 5 : 3))).Text
            : id;
    }

    private static IEnumerable<StyledLine> Field(FieldLine field, int label, int width)
    {
        var room = Math.Max(2, width - label - 3);
        var bullet = field.Values.Count > 1 ? "• " : "";
        var rows = field.Values.SelectMany(value => WordWrap.Rows(value.TrimEnd('\n'), room - bullet.Length)
            .Select((row, i) => (i == 0 ? bullet : new string(' ', bullet.Length)) + row)).ToList();
        var names = WordWrap.Rows(field.Label, label);
        for (var i = 0; i < Math.Max(rows.Count, names.Count); i++)
            yield return StyledLine.Of(" ") + StyledLine.Of(names.ElementAtOrDefault(i) ?? "", Palette.Muted).Fit(label) + StyledLine.Of(" " + rows.ElementAtOrDefault(i));
    }

    private static List<StyledLine> Updates(PlanAction action, Desk desk, int width)
    {
        if (action.Updates.Count == 0)
            return [StyledLine.Of(" Nothing was reported yet. Press u to record an update.", Palette.Muted)];
        var lines = new List<StyledLine>();
        foreach (var update in action.Updates.Reverse())
        {
            if (lines.Count > 0)
                lines.Add(StyledLine.Empty);
            lines.AddRange(UpdateHead(update, desk, width));
            lines.AddRange(Wrapped(update.Text.TrimEnd('\n'), width, Palette.Plain));
        }
        return lines;
    }

    private static IEnumerable<StyledLine> UpdateHead(ProgressUpdate update, Desk desk, int width)
    {
        string[] parts =
        [
            update.Date?.Words ?? "no date",
            desk.Set.Registers.Words(update.By),
            update.How ?? "",
            update.Kind is null or "progress" ? "" : update.Kind,
        ];
        if (update.Rag is { } rating)
            parts[^1] += (parts[^1].Length > 0 ? " · " : "") + RatingMarks.Of(rating).Short().Text;
        return Wrapped(string.Join(" · ", parts.Where(part => part.Length > 0)), width, Palette.Title);
    }

    private static List<StyledLine> History(HistoryCame? history, ChangeWords words, int width)
    {
        if (history is null)
            return [StyledLine.Of(" Reading the history…", Palette.Muted)];
        if (history.Problem is { } problem)
            return [.. Wrapped(problem, width, Palette.Warning)];
        if (history.Entries.Count == 0)
            return [StyledLine.Of(" Nothing is committed yet.", Palette.Muted)];
        var lines = new List<StyledLine>();
        foreach (var entry in history.Entries)
        {
            if (lines.Count > 0)
                lines.Add(StyledLine.Empty);
            lines.AddRange(Entry(entry, words, width));
        }
        return lines;
    }

    private static IEnumerable<StyledLine> Entry(HistoryEntry entry, ChangeWords words, int width)
    {
        var recorded = entry.Recorder is null ? "" : $", recorded by {entry.Recorder}";
        var head = $"{Period.Day(entry.Day).Words} · {entry.Author}{recorded} · {entry.Commit[..Math.Min(8, entry.Commit.Length)]}";
        var what = entry.Settled.Count > 0 ? entry.Settled : entry.Changes.Count == 0 ? [entry.Headline] : IsNew(entry) ? ["Added to the plan"] : words.Of(entry.Changes).Select(phrase => phrase.Replace("->", "→", StringComparison.Ordinal));
        return
        [
            .. Wrapped(head, width, Palette.Title), .. what.SelectMany(text => Wrapped(text, width, Palette.Plain)),
            .. Why(entry) is { } why ? Wrapped(why, width, Palette.Muted) : [],
        ];
    }

    // Each value of a new file is a change from nothing, and all of them stand in the fields.
    private static bool IsNew(HistoryEntry entry) =>
        entry.Changes.All(change => change.From is null) && entry.Changes.Any(change => change.Path is "title" or "action");

    // What was typed with a change stands in no field; the text of an update does.
    private static string? Why(HistoryEntry entry) =>
        entry.Reason is { } reason && !entry.Changes.Any(change => change.To is { } to && OneLine(to) == OneLine(reason)) ? $"why: {OneLine(reason)}" : null;

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    private static IEnumerable<StyledLine> Wrapped(string text, int width, Spectre.Console.Style style) =>
        WordWrap.Rows(text, Math.Max(2, width - 3)).Select(row => StyledLine.Of(" " + row, style));
}
