using System.Collections;

namespace TuiPlans.Core.Yaml;

/// <summary>The items of a list, all of them maps, that an index knows; each is read when it is asked for.</summary>
/// <param name="count">How many there are.</param>
/// <param name="read">Reads one by its place in the list, from 0; from any thread.</param>
internal sealed class LateNodes(int count, Func<int, YamlNode> read) : IReadOnlyList<YamlNode>
{
    /// <inheritdoc/>
    public int Count => count;

    /// <inheritdoc/>
    public YamlNode this[int index] => read(index);

    /// <inheritdoc/>
    public IEnumerator<YamlNode> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
            yield return read(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
