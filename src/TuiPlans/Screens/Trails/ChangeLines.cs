using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using TuiPlans.Screens.Reading;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Trails;

/// <summary>One recorded change in full: all fields from and to, long texts by words, who gave and who recorded it, why, and where it stands in git.</summary>
internal static class ChangeLines
{
    private const int LabelWidth = 12;
    private const int LongText = 60;

    /// <summary>The text.</summary>
    public static ReadScreen Screen(RecordedChange change, Desk desk) =>
        new($"{change.Id}, {TrailWords.Day(change)}", (now, width) => Of(change, now, width), desk);

    /// <summary>Its lines for a width.</summary>
    public static IReadOnlyList<StyledLine> Of(RecordedChange change, Desk desk, int width) =>
    [
        .. Wrapped(desk.Subject(change.Headline), width, Palette.Title),
        StyledLine.Empty,
        .. Facts(change, desk).SelectMany(fact => Fact(fact.Label, fact.Text, width)),
        StyledLine.Empty,
        .. What(change, desk, width),
    ];

    private static IEnumerable<(string Label, string Text)> Facts(RecordedChange change, Desk desk)
    {
        var registers = desk.Set.Registers;
        if (change.GivenBy is not null || change.GivenOn is not null || change.GivenHow is not null)
            yield return ("Given by", Given(change, registers));
        yield return ("Author", $"{change.Author.Name}, {TrailWords.Moment(change.Author)}");
        yield return ("Recorded by", $"{change.Recorder.Name}, {TrailWords.Moment(change.Recorder)}");
        if (TrailWords.Reason(change) is { } reason)
            yield return ("Why", reason);
        if (change.FormerRef is { } former)
            yield return ("Renamed", $"from {former}");
        if (change.TookIdAfter is { } before)
            yield return ("Before", $"another had the id {change.Id}: tuiplans log {change.Ref} --until {TrailWords.Short(before)}");
        if (change.Merge is { } merge)
            yield return ("Merged", $"by {merge.By.Name}, {TrailWords.Moment(merge.By)}{(merge.ApprovedBy is { } approved ? $", approved by {approved}" : "")}: {merge.Headline} ({TrailWords.Short(merge.Commit)})");
        if (change.IsSettled)
            yield return ("Settled", $"by {change.Recorder.Name}: two people had changed it differently");
        else if (change.IsMerge)
            yield return ("Decided", "in a merge of two sides: neither of them alone had this value");
        if (change.Set is { } set)
            yield return ("Set", $"{set}: with the other changes of that name it is read as one");
        if (change.Undoes is { } undone)
            yield return ("Takes back", TrailWords.Short(undone));
        yield return ("Commit", change.Commit);
    }

    private static string Given(RecordedChange change, Registers registers)
    {
        string[] parts =
        [
            change.GivenBy is { } by ? registers.Words(by) : "",
            change.GivenOn is { } on ? PeriodParser.Parse(on)?.Words ?? on : "",
            change.GivenHow ?? "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private static IEnumerable<StyledLine> Fact(string label, string text, int width) => WordWrap.Rows(text, Math.Max(2, width - LabelWidth - 3))
        .Select((row, i) => StyledLine.Of(" ") + StyledLine.Of(i == 0 ? label : "", Palette.Muted).Fit(LabelWidth) + StyledLine.Of(" " + row));

    private static IEnumerable<StyledLine> What(RecordedChange change, Desk desk, int width)
    {
        if (change.IsNew || change.IsGone)
            yield return StyledLine.Of(change.IsNew ? " It is new with this; its first values:" : " It was taken out with this; its last values:", Palette.Muted);
        var inFull = change.Changes.Where(IsLong).ToList();
        List<FieldChange> shorter = [.. change.Changes.Except(inFull)];
        var phrases = !change.IsSettled ? ChangeWords.Full(change.Fields, desk.Set.Registers).Of(shorter)
            : shorter.Count == 0 ? [] : SettledWords.Of(change with { Changes = shorter }, desk.Set.Registers);
        foreach (var line in phrases.SelectMany(phrase => Wrapped(TrailWords.Arrowed(phrase), width, Palette.Plain)))
            yield return line;
        foreach (var line in inFull.SelectMany(one => InFull(one, change.Fields, width)))
            yield return line;
        if (change.Changes.Count == 0)
            yield return StyledLine.Of(" No value changed.", Palette.Muted);
    }

    private static bool IsLong(FieldChange change) => !change.IsMove
        && (IsSeveralLines(change.From) || IsSeveralLines(change.To) || (change is { From: { } from, To: { } to } && Math.Max(from.Length, to.Length) > LongText));

    private static bool IsSeveralLines(string? text) => text?.Trim().Contains('\n') == true;

    private static IEnumerable<StyledLine> InFull(FieldChange change, FieldSet fields, int width)
    {
        yield return StyledLine.Empty;
        yield return StyledLine.Of($" {Label(change, fields)}", Palette.Title).Fit(width);
        var (before, after) = change is { From: { } from, To: { } to } ? WordDiff.Between(from.Trim(), to.Trim())
            : (Whole(change.From), Whole(change.To));
        foreach (var line in Side('-', before, Palette.Removed, width).Concat(Side('+', after, Palette.Added, width)))
            yield return line;
    }

    private static IReadOnlyList<DiffWord> Whole(string? text) => text is null ? [] : [.. WordDiff.Between(text.Trim(), text.Trim()).Before];

    private static string Label(FieldChange change, FieldSet fields) =>
        change.TopKey == "updates" ? "Progress update"
        : FieldPath.TryParse(change.Path, fields, out var path, out _) && path!.Field(fields) is { } field
            ? path.Steps.Count == 1 ? field.Label : $"{TrailWords.Label(change.TopKey, fields)}: {field.Label.ToLowerInvariant()}"
            : change.Path;

    // Words that changed stand out; the others are there to be read with them.
    private static IEnumerable<StyledLine> Side(char sign, IReadOnlyList<DiffWord> words, Spectre.Console.Style changed, int width)
    {
        var room = Math.Max(2, width - 5);
        var line = StyledLine.Empty;
        var isFirst = true;
        foreach (var word in words)
        {
            if (line.Width > 0 && (word.Text == "\n" || line.Width + 1 + word.Text.Length > room))
            {
                yield return Begun(line);
                (line, isFirst) = (StyledLine.Empty, false);
            }
            if (word.Text != "\n")
                line = (line.Width == 0 ? line : line.Append(" ", Palette.Plain)) + StyledLine.Of(word.Text, word.HasChanged ? changed : Palette.Plain);
        }
        if (line.Width > 0)
            yield return Begun(line);

        StyledLine Begun(StyledLine content) => StyledLine.Of($"  {(isFirst ? sign : ' ')} ", changed) + content;
    }

    private static IEnumerable<StyledLine> Wrapped(string text, int width, Spectre.Console.Style style) =>
        WordWrap.Rows(text, Math.Max(2, width - 3)).Select(row => StyledLine.Of(" " + row, style));
}
