using System.Collections.Immutable;
using System.Text;

namespace TuiPlans.Core.Yaml;

/// <summary>A way from the root of a document to a node: keys of mappings and places in lists.</summary>
/// <param name="Steps">The steps; none is the root.</param>
public sealed record YamlPath(ImmutableArray<YamlStep> Steps)
{
    /// <summary>The root of the document.</summary>
    public static YamlPath Root { get; } = new([]);

    /// <summary>A path of keys (strings) and places (ints, from 0), as in <c>Of("milestones", 0, "done")</c>.</summary>
    public static YamlPath Of(params ReadOnlySpan<YamlStep> steps) => new([.. steps]);

    /// <summary>This path and one step more.</summary>
    public YamlPath Then(YamlStep step) => new(Steps.Add(step));

    /// <summary>Whether both paths have the same steps.</summary>
    public bool Equals(YamlPath? other) => other is not null && Steps.AsSpan().SequenceEqual(other.Steps.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var step in Steps)
            hash.Add(step);
        return hash.ToHashCode();
    }

    /// <summary>The path as people write it, places counted from 0: <c>milestones[0].done</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            if (step.Key is null)
                text.Append('[').Append(step.Index).Append(']');
            else
                text.Append(text.Length > 0 ? "." : "").Append(step.Key);
        }

        return text.ToString();
    }
}

/// <summary>One step: a key where there is one, else a place in a list.</summary>
/// <param name="Key">The key in a mapping, or null.</param>
/// <param name="Index">The place in a list, from 0, where there is no key.</param>
public sealed record YamlStep(string? Key, int Index)
{
    /// <summary>A step to a key.</summary>
    public static implicit operator YamlStep(string key) => new(key, -1);

    /// <summary>A step to a place in a list, from 0.</summary>
    public static implicit operator YamlStep(int index) => new(null, index);
}
