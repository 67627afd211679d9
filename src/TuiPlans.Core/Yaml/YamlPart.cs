namespace TuiPlans.Core.Yaml;

/// <summary>One entry of a mapping or item of a list as it stands in the text.</summary>
/// <param name="Start">Its first character: dash, question mark, or that of its key or value.</param>
/// <param name="Sign">The place right behind its dash or colon; -1 where it has none.</param>
/// <param name="End">The place behind its last character, comments not counted.</param>
/// <param name="Key">The key, in a mapping.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlPart(int Start, int Sign, int End, YamlNode? Key, YamlNode Value)
{
    /// <summary>Whether the key stands behind a question mark.</summary>
    public bool IsExplicit => Key is not null && Start < Key.Span.Start;

    /// <summary>The parts of a collection, in order; none for other nodes.</summary>
    public static YamlPart[] Of(string text, YamlNode? node) => node switch
    {
        YamlSequence list => OfList(text, list),
        YamlMapping map => OfMapping(text, map),
        _ => [],
    };

    /// <summary>
    /// Whether the parts of a collection stand one behind the other, each where its signs are. Where the parser gives a wrong
    /// place they do not, and nothing can be planned on them.
    /// </summary>
    public static bool AreInOrder(string text, YamlNode? node)
    {
        var end = 0;
        var isDashed = node is YamlSequence { IsFlow: false };
        foreach (var part in Of(text, node))
        {
            if (part.Start < end || part.End < part.Start || part.End > text.Length || (isDashed && text[part.Start] != '-') || (part.Key is not null && part.Sign > 0 && text[part.Sign - 1] != ':'))
                return false;
            end = part.End;
        }

        return true;
    }

    private static YamlPart[] OfList(string text, YamlSequence list)
    {
        var parts = new YamlPart[list.Items.Count];
        var end = list.ContentSpan.Start;
        for (var i = 0; i < parts.Length; i++)
        {
            var item = list.Items[i];
            var start = list.IsFlow ? item.Span.Start : YamlGaps.Skip(text, end);
            end = Math.Max(item.Span.End, start + (list.IsFlow ? 0 : 1));
            parts[i] = new YamlPart(start, list.IsFlow ? -1 : start + 1, end, null, item);
        }

        return parts;
    }

    private static YamlPart[] OfMapping(string text, YamlMapping map)
    {
        var parts = new YamlPart[map.Entries.Count];
        var end = map.ContentSpan.Start + (map is { IsFlow: true, IsPair: false } ? 1 : 0);
        for (var i = 0; i < parts.Length; i++)
        {
            var (key, value) = map.Entries[i];
            var start = Math.Min(map.IsFlow ? YamlGaps.SkipWithCommas(text, end) : YamlGaps.Skip(text, end), key.Span.Start);
            var colon = YamlGaps.Find(text, key.Span.End, ':');
            var sign = colon >= 0 && colon < value.Span.Start ? colon + 1 : -1;
            end = Math.Max(Math.Max(key.Span.End, value.Span.End), sign);
            parts[i] = new YamlPart(start, sign, end, key, value);
        }

        return parts;
    }
}
