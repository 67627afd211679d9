using System.Collections;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>
/// Items of a list that are made when they are asked for: of the updates of thousands of actions a board looks at none. Two threads may
/// make one twice, and both are right.
/// </summary>
/// <param name="nodes">Their nodes.</param>
/// <param name="make">Makes one.</param>
internal sealed class LateItems<T>(LateNodes nodes, Func<NodeValues, T> make) : IReadOnlyList<T>
{
    private readonly object?[] made = new object?[nodes.Count];

    /// <inheritdoc/>
    public int Count => made.Length;

    /// <inheritdoc/>
    public T this[int index]
    {
        get
        {
            if (made[index] is not T item)
                made[index] = item = make(new NodeValues((YamlMapping)nodes[index]));
            return item;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < made.Length; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
