using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Reading;

/// <summary>The texts that are read and left.</summary>
internal static class Texts
{
    private const int ShortId = 8;

    /// <summary>What a save or an undo did.</summary>
    /// <param name="saved">What it did.</param>
    /// <param name="otherwise">What it was; null for a change of one action.</param>
    /// <param name="desk">What there is.</param>
    public static ReadScreen Saved(SaveResult.Saved saved, SaveKind? otherwise, Desk desk)
    {
        var title = otherwise switch { SaveKind.Undo => "Taken back (Z does it again)", SaveKind.Redo => "Done again", _ => "Recorded" };
        return new ReadScreen(title, (now, width) => SavedLines(saved, now, width), desk) { CanUndo = otherwise is not SaveKind.Undo, CanRedo = otherwise is SaveKind.Undo };
    }

    /// <summary>What was written and not committed, and why.</summary>
    public static ReadScreen NotCommitted(SaveResult.NotCommitted waiting, Desk desk) => new(
        "Saved, not committed",
        (_, width) =>
        [
            StyledLine.Empty,
            .. Wrapped(waiting.Reason, width, Palette.Warning),
            StyledLine.Empty,
            .. Wrapped("Nothing is lost: the text is in the file. Ctrl+R tries the commit again, now or later; so does the next save. z shows it, and throws it away where you wish that.", width, Palette.Plain),
        ],
        desk);

    /// <summary>What was received and sent.</summary>
    public static ReadScreen Synced(SyncShown.Done done, Desk desk) => new(
        "Sent and received",
        (now, width) =>
        [
            .. Wrapped(done.Summary, width, Palette.Title),
            .. done.Notes.SelectMany(note => Wrapped("! " + note, width, Palette.Warning)),
            .. Shared("Settled", done.Settled, now, width),
            .. Shared("Received", done.Received, now, width),
            .. Shared("Sent", done.Sent, now, width),
        ],
        desk);

    /// <summary>What was proposed or approved.</summary>
    public static ReadScreen Proposed(ProposalCame came, Desk desk) => new(
        came.Title,
        (now, width) =>
        [
            .. Wrapped(came.Summary, width, Palette.Title),
            .. Shared("In it", came.Changes, now, width),
            .. came.Notes.SelectMany(note => Wrapped(note, width, Palette.Plain).Prepend(StyledLine.Empty)),
        ],
        desk);

    private static IEnumerable<StyledLine> Shared(string title, IReadOnlyList<string> changes, Desk desk, int width) => changes.Count == 0 ? [] :
    [
        StyledLine.Empty,
        StyledLine.Of($" {title}", Palette.Heading),
        .. changes.SelectMany(change => WordWrap.Rows(desk.Subject(change).Replace("->", "→", StringComparison.Ordinal), Math.Max(2, width - 4)).Select((row, i) => StyledLine.Of($" {(i == 0 ? "-" : " ")} {row}"))),
    ];

    /// <summary>The files that cannot be read.</summary>
    public static ReadScreen Unreadable(Desk desk) => new(
        "Files that cannot be read",
        (now, width) => now.Set.Unreadable.Count == 0
            ? [StyledLine.Empty, StyledLine.Of(" Every file can be read.", Palette.Good)]
            : [StyledLine.Empty, .. now.Set.Unreadable.SelectMany(file => Wrapped($"{file.Path}, line {file.Line}", width, Palette.Title)
                .Concat(Wrapped(file.Message, width, Palette.Plain)).Append(StyledLine.Empty))],
        desk);

    /// <summary>The keys of a dialog: the same in all of them.</summary>
    public static IReadOnlyList<HelpSection> DialogKeys { get; } =
    [
        new("Dialog",
        [
            new("Tab, Shift+Tab", "To the next field or button, or to the one before", null),
            new("Enter", "To the next field; on the last one, or on a button, do it", null),
            new("Ctrl+S", "Do it, from anywhere", null),
            new("PageDown, PageUp", "Through a difference that is longer than its room", null),
            new("Esc", "Leave without doing it; what was typed is kept", null),
        ]),
    ];

    /// <summary>The lines of a difference that say what changed, for a width.</summary>
    public static IReadOnlyList<StyledLine> Differences(IEnumerable<DiffLine> difference, int width) =>
        [.. difference.Where(line => line.Mark != ' ').SelectMany(line => Difference(line, width))];

    /// <summary>The keys of a screen.</summary>
    public static ReadScreen Help(IReadOnlyList<HelpSection> sections, string title, Desk desk) =>
        new($"Keys · {title}", (_, width) => [.. sections.SelectMany(section => Section(section, width)).SkipLast(1)], desk);

    private static List<StyledLine> SavedLines(SaveResult.Saved saved, Desk desk, int width)
    {
        var recorder = desk.Recorder?.Name ?? "";
        List<StyledLine> lines =
        [
            .. Wrapped(desk.Subject(saved.Headline), width, Palette.Title),
            .. Wrapped(saved.Author is null || saved.Author == recorder ? $"Recorded by {recorder}" : $"Given by {saved.Author}, recorded by {recorder}", width, Palette.Plain),
            .. Why(saved) is { } why ? Wrapped($"Why: {why}", width, Palette.Plain) : [],
            StyledLine.Of($" {saved.Path} · commit {saved.Commit[..Math.Min(ShortId, saved.Commit.Length)]}", Palette.Muted),
        ];
        foreach (var notice in saved.Notices)
            lines.AddRange(Wrapped("! " + notice, width, Palette.Warning));
        lines.Add(StyledLine.Empty);
        // Only what this change brought: a line beside it would read as if it were part of it.
        lines.AddRange(saved.Difference.Where(line => line.Mark != ' ').SelectMany(line => Difference(line, width)));
        return lines;
    }

    // The text of an update and a reason that stands in the file are among the lines below already.
    private static string? Why(SaveResult.Saved saved)
    {
        var reason = Words(saved.Reason ?? "");
        var lines = Words(string.Join(' ', saved.Difference.Where(line => line.Mark == '+').Select(line => line.Text)));
        return reason.Length == 0 || lines.Contains(reason, StringComparison.Ordinal) ? null : reason;
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<StyledLine> Difference(DiffLine line, int width)
    {
        var style = line.Mark switch { '+' => Palette.Good, '-' => Palette.Danger, _ => Palette.Muted };
        return WordWrap.Rows(line.Text, Math.Max(2, width - 4))
            .Select((row, i) => StyledLine.Of($" {(i == 0 ? line.Mark : ' ')} ", style).Append(row, style));
    }

    private static IEnumerable<StyledLine> Section(HelpSection section, int width)
    {
        const int Narrow = 60;
        var room = width < Narrow ? 12 : 20;
        yield return StyledLine.Of(" " + section.Title, Palette.Heading);
        // A row of the palette that has lost its keys to another one is in no help of keys.
        foreach (var line in section.Lines.Where(line => line.Keys.Length > 0))
        {
            var style = line.WhyDisabled is null ? Palette.Plain : Palette.Muted;
            var keys = WordWrap.Rows(line.Keys, room);
            var rows = WordWrap.Rows(line.Description + (line.WhyDisabled is { } why ? $" (not now: {why.TrimEnd('.')})" : ""), Math.Max(2, width - room - 3));
            for (var i = 0; i < Math.Max(keys.Count, rows.Count); i++)
            {
                yield return StyledLine.Of(" ") + StyledLine.Of(i < keys.Count ? keys[i].TrimEnd() : "", Palette.KeyHint).Fit(room)
                    + StyledLine.Of(" " + (i < rows.Count ? rows[i] : ""), style);
            }
        }

        yield return StyledLine.Empty;
    }

    private static IEnumerable<StyledLine> Wrapped(string text, int width, Spectre.Console.Style style) =>
        WordWrap.Rows(text, Math.Max(2, width - 3)).Select(row => StyledLine.Of(" " + row, style));
}
