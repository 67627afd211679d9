using System.Collections.Immutable;

namespace TuiPlans.Tests.Histories;

/// <summary>A value of a made file: a text, a map, or a list. It knows nothing of YAML.</summary>
public abstract record Node;

/// <summary>A text; a long one is prose and written as a block.</summary>
public sealed record Text(string Value, bool IsProse = false) : Node;

/// <summary>A list.</summary>
public sealed record Items(ImmutableArray<Node> All) : Node
{
    public static Items Of(params Node[] items) => new([.. items]);
}

/// <summary>A map, its keys in the order in which they came.</summary>
public sealed record Map(ImmutableArray<KeyValuePair<string, Node>> Entries) : Node
{
    public static readonly Map Empty = new([]);

    /// <summary>The value of a key or of a dotted path; null where there is none.</summary>
    public Node? At(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var value = Own(dot < 0 ? path : path[..dot]);
        return dot < 0 ? value : (value as Map)?.At(path[(dot + 1)..]);
    }

    public string? TextAt(string path) => (At(path) as Text)?.Value;

    public ImmutableArray<Node> ItemsAt(string path) => (At(path) as Items)?.All ?? [];

    /// <summary>The same with another value at a dotted path; null takes it away, and a map or list with it that nothing is left of.</summary>
    public Map With(string path, Node? value)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return Put(path, value is Items { All.IsEmpty: true } or Map { Entries.IsEmpty: true } ? null : value);
        return With(path[..dot], ((Own(path[..dot]) as Map) ?? Empty).With(path[(dot + 1)..], value));
    }

    public Map With(string path, string? value) => With(path, value is null ? null : new Text(value));

    private Node? Own(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
                return entry.Value;
        }
        return null;
    }

    private Map Put(string key, Node? value)
    {
        for (var i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].Key == key)
                return new Map(value is null ? Entries.RemoveAt(i) : Entries.SetItem(i, new(key, value)));
        }
        return value is null ? this : new Map(Entries.Add(new(key, value)));
    }
}
