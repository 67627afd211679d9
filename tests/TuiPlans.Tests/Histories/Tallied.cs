using System.Collections.Immutable;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Histories;

/// <summary>What is counted at one moment: actions, and recommendations that no action answers.</summary>
internal sealed class Tallied(ImmutableDictionary<int, FileState> files, DateOnly day, Func<FileState, bool> isWanted)
{
    private static readonly string[] Open = ["to-confirm", "not-started", "in-progress"];

    public IReadOnlyDictionary<int, FileState> Counted { get; } = Of(files).Where(isWanted).ToDictionary(file => file.Uid);

    public int Base => Counted.Values.Count(file => Status(file) != "closed");

    public int Delivered => Counted.Values.Count(IsDelivered);

    /// <summary>The counts as one line.</summary>
    public string Line => $"{Counted.Count} counted, {Counted.Values.Count(IsOpen)} open, {Delivered} delivered, {Counted.Count - Base} closed, {Counted.Values.Count(IsOverdue)} overdue; {string.Join(", ", Ratings.All.Select(rating => Counted.Values.Count(file => file.Root.TextAt("rag") == rating.Word())))} stated, {Counted.Values.Count(file => file.Root.At("rag") is null)} not rated";

    public static string LineOf(Tally tally) =>
        $"{tally.Actions} counted, {tally.Open} open, {tally.Delivered} delivered, {tally.Closed} closed, {tally.Overdue} overdue; {string.Join(", ", Ratings.All.Select(rating => tally.Stated[rating]))} stated, {tally.StatedNone} not rated";

    public static bool IsDelivered(FileState? file) => file is not null && !IsOpen(file) && Status(file) != "closed";

    /// <summary>Where it stands in the table of ratings.</summary>
    public string? Place(int uid) => Counted.TryGetValue(uid, out var file) ? file.Root.TextAt("rag") ?? "unrated" : null;

    public bool IsInBase(int uid) => Counted.TryGetValue(uid, out var file) && Status(file) != "closed";

    private static IEnumerable<FileState> Of(ImmutableDictionary<int, FileState> files)
    {
        var answered = files.Values.Where(file => file.Kind == MadeKind.Action)
            .SelectMany(file => file.Root.ItemsAt("recommendations").Select(item => $"{file.Plan}/{((Text)item).Value}")).ToHashSet(StringComparer.Ordinal);
        return files.Values.Where(file => file.Kind == MadeKind.Action || (file.Kind == MadeKind.Recommendation && !answered.Contains(file.Ref)));
    }

    private static string Status(FileState file) => file.Root.TextAt("status") ?? "to-confirm";

    private static bool IsOpen(FileState file) => Open.Contains(Status(file));

    private bool IsOverdue(FileState file) => IsOpen(file) && DateOnly.TryParse(file.Root.TextAt("due"), out var due) && due < day;
}
