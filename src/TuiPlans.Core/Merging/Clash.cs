using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>
/// Something that two people changed differently, so that a person decides. What belongs together is one clash: a rating with its reason.
/// </summary>
/// <param name="Name">What it is known by within its file: the name of what belongs together, or the path of the field; empty for the whole file.</param>
/// <param name="Label">What it is about, for people.</param>
/// <param name="Parts">The fields, at least one.</param>
public sealed record Clash(string Name, string Label, IReadOnlyList<ClashPart> Parts)
{
    /// <summary>The values of which a decision was made: it holds only as long as these are the same.</summary>
    public string Values => string.Join('\n', Parts.Select(part => $"{part.Path}\0{part.Base}\0{part.Ours}\0{part.Theirs}"));

    /// <summary>Whether it is about what became of a file, taken away or named anew, and not about what it holds.</summary>
    public bool IsOfWholeFile => Parts is [{ Path.Length: 0 }];

    /// <summary>Whether both texts can be kept, one below the other.</summary>
    public bool CanKeepBoth => Parts is [{ Ours: not null, Theirs: not null } only] && only.Field is { Kind: ValueKind.Prose };

    /// <summary>Whether another value can be typed: each part is a field of one value.</summary>
    public bool CanBeTyped => Parts.All(part => part.Field is { IsScalar: true });

    /// <summary>The same, seen from the other side.</summary>
    internal Clash Turned() => this with { Parts = [.. Parts.Select(part => part.Turned())] };
}

/// <summary>One field of a clash, in three versions; null where it is absent.</summary>
public sealed record ClashPart
{
    private readonly string? oursAsWords;
    private readonly string? theirsAsWords;

    internal ClashPart(string path, Field? field, YamlNode? before, YamlNode? ours, YamlNode? theirs)
    {
        Path = path;
        Field = field;
        (BaseNode, OursNode, TheirsNode) = (before, ours, theirs);
    }

    // Of a whole file: what became of it on either side.
    internal ClashPart(string path, string? ours, string? theirs)
    {
        Path = path;
        (oursAsWords, theirsAsWords) = (ours, theirs);
    }

    /// <summary>The field.</summary>
    public string Path { get; }

    /// <summary>Its row in the table of fields; null for an item of a list, a key that the table does not know, or the whole file.</summary>
    public Field? Field { get; }

    /// <summary>What both began with.</summary>
    public string? Base => Text(BaseNode);

    /// <summary>What it holds here.</summary>
    public string? Ours => oursAsWords ?? Text(OursNode);

    /// <summary>What it holds there.</summary>
    public string? Theirs => theirsAsWords ?? Text(TheirsNode);

    internal YamlNode? BaseNode { get; }

    internal YamlNode? OursNode { get; }

    internal YamlNode? TheirsNode { get; }

    internal ClashPart Turned() => oursAsWords is null ? new(Path, Field, BaseNode, TheirsNode, OursNode) : new(Path, theirsAsWords, oursAsWords);

    private string? Text(YamlNode? node) => node is YamlMapping && Field is null ? NodeText.OfItem(node) : NodeText.Of(node);
}
