namespace TuiPlans.Core.Yaml;

/// <summary>Compares trees.</summary>
public static class YamlTree
{
    /// <summary>
    /// Whether two nodes say the same: values, order, tags, anchors. Spans and styles do not count, except that <c>"12"</c>
    /// and <c>12</c> differ, since other programs read one as text and one as a number.
    /// </summary>
    public static bool SameContent(YamlNode? a, YamlNode? b) => (a, b) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ when a.Tag != b.Tag || a.Anchor != b.Anchor => false,
        (YamlScalar x, YamlScalar y) => SameScalar(x, y),
        (YamlAlias x, YamlAlias y) => x.Name == y.Name,
        (YamlSequence x, YamlSequence y) => SameItems(x.Items, y.Items),
        (YamlMapping x, YamlMapping y) => SameEntries(x.Entries, y.Entries),
        _ => false,
    };

    private static bool SameScalar(YamlScalar x, YamlScalar y) =>
        x.Value == y.Value
        && ((x.Style == ScalarStyle.Plain) == (y.Style == ScalarStyle.Plain) || !PlainScalars.HasOtherType(x.Value));

    private static bool SameItems(IReadOnlyList<YamlNode> x, IReadOnlyList<YamlNode> y)
    {
        if (x.Count != y.Count)
            return false;
        for (var i = 0; i < x.Count; i++)
        {
            if (!SameContent(x[i], y[i]))
                return false;
        }

        return true;
    }

    private static bool SameEntries(IReadOnlyList<YamlEntry> x, IReadOnlyList<YamlEntry> y)
    {
        if (x.Count != y.Count)
            return false;
        for (var i = 0; i < x.Count; i++)
        {
            if (!SameContent(x[i].Key, y[i].Key) || !SameContent(x[i].Value, y[i].Value))
                return false;
        }

        return true;
    }
}
