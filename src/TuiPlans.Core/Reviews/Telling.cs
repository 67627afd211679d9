using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Reviews;

/// <summary>A sentence, and the change it was made of: that change says who recorded it.</summary>
/// <param name="Line">The sentence.</param>
/// <param name="Change">The change.</param>
internal sealed record ToldLine(ReviewLine Line, FieldChange Change)
{
    /// <summary>The day that stands in the file beside it; null where none does.</summary>
    public Period? Dated { get; init; }
}

/// <summary>The changes of a file while sentences are made of them: each maker takes those that it tells, and what is left comes last.</summary>
/// <param name="pair">The file.</param>
/// <param name="names">Says ids in words.</param>
internal sealed class Telling(FilePair pair, ReviewNames names)
{
    private readonly List<FieldChange> left = [.. pair.Changes.Where(change => !change.IsMove)];
    private readonly List<ToldLine> told = [];

    /// <summary>The file.</summary>
    public FilePair Pair { get; } = pair;

    /// <summary>Says ids in words.</summary>
    public ReviewNames Names { get; } = names;

    /// <summary>The sentences so far.</summary>
    public IReadOnlyList<ToldLine> Told => told;

    /// <summary>What nobody has told yet.</summary>
    public IReadOnlyList<FieldChange> Left => left;

    /// <summary>Takes the change of a field, where it changed.</summary>
    public FieldChange? Take(string path) => TakeAll(change => change.Path == path).FirstOrDefault();

    /// <summary>Takes all changes of a kind.</summary>
    public IReadOnlyList<FieldChange> TakeAll(Func<FieldChange, bool> wanted)
    {
        var taken = left.Where(wanted).ToList();
        left.RemoveAll(taken.Contains);
        return taken;
    }

    /// <summary>
    /// Takes the changes of a list by its items: the path of the item, what changed in it, and the item before and after.
    /// </summary>
    /// <param name="list">The list: <c>date-changes</c>, <c>evidence.seen</c>.</param>
    public IReadOnlyList<TouchedItem> TakeItems(string list)
    {
        var items = new List<TouchedItem>();
        foreach (var change in TakeAll(change => change.Path.StartsWith(list + "[", StringComparison.Ordinal) && FieldPath.TryParse(change.Path, Pair.Fields, out _, out _)))
        {
            _ = FieldPath.TryParse(change.Path, Pair.Fields, out var path, out _);
            var depth = path!.Steps.ToList().FindIndex(step => step.Item is not null) + 1;
            var item = new FieldPath([.. path.Steps.Take(depth)]);
            if (items.Find(one => one.Path.ToString() == item.ToString()) is { } known)
                known.Changes.Add(change);
            else
                items.Add(new TouchedItem(item, [change], Pair.Item(Pair.Before, item), Pair.Item(Pair.After, item)));
        }
        return items;
    }

    /// <summary>Adds a sentence.</summary>
    /// <param name="of">The change.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quote">A text that is quoted beneath it.</param>
    /// <param name="dated">The day that stands in the file beside it.</param>
    public void Say(FieldChange of, string sentence, string? quote = null, string? dated = null) => told.Add(new ToldLine(ReviewLine.Of(sentence, quote), of) { Dated = PeriodParser.Parse(dated) });

    /// <summary>Adds a sentence with words that went and came.</summary>
    public void Say(FieldChange of, string begin, IReadOnlyList<LinePiece> pieces) =>
        told.Add(new ToldLine(new ReviewLine([new LinePiece(PieceKind.Plain, begin), .. pieces]), of));
}

/// <summary>An item of a list that changed.</summary>
/// <param name="Path">The item.</param>
/// <param name="Changes">What changed in it, or that it came or went.</param>
/// <param name="Before">The item before; null where it is new, or has no parts.</param>
/// <param name="After">The item after; null where it is gone, or has no parts.</param>
internal sealed record TouchedItem(FieldPath Path, List<FieldChange> Changes, YamlMapping? Before, YamlMapping? After)
{
    /// <summary>Whether the item itself came.</summary>
    public bool IsNew => Changes.Exists(change => change.Path == Path.ToString() && change.From is null);

    /// <summary>Whether the item itself went.</summary>
    public bool IsGone => Changes.Exists(change => change.Path == Path.ToString() && change.To is null);

    /// <summary>What it is known by.</summary>
    public string Name => Path.Steps[^1].Item!;

    /// <summary>A part of the item as it is now, else as it was.</summary>
    public string? Text(params string[] keys) => Of(After ?? Before, keys);

    /// <summary>A part of the item as it was.</summary>
    public string? Was(params string[] keys) => Of(Before, keys);

    private static string? Of(YamlMapping? map, string[] keys)
    {
        YamlNode? node = map;
        foreach (var key in keys)
            node = (node?.Resolve() as YamlMapping)?[key];
        return NodeText.Of(node);
    }
}
