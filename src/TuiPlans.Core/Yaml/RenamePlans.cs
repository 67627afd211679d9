namespace TuiPlans.Core.Yaml;

/// <summary>Ways to give a key another name.</summary>
internal static class RenamePlans
{
    /// <summary>The ways, the one nearest to what stood there first.</summary>
    public static IEnumerable<EditPlan> For(EditBase from, RenameKey operation, YamlMapping map, int place)
    {
        if (map.Entries[place].Key is not YamlScalar old)
            yield break;
        if (old.Value == operation.NewKey)
        {
            yield return new EditPlan([], from.Root);
            yield break;
        }

        var name = YamlValue.Scalar(operation.NewKey);
        var keepsTag = TagRules.Keeps(old, name);
        var slot = ValueSlot.Of(from.Text, old, null, keepsTag, inFlow: true);
        var part = YamlPart.Of(from.Text, map)[place];
        var mark = new YamlNodeMark(default, default, keepsTag ? old.Tag : null, old.Anchor);
        foreach (var style in Styles(operation.NewKey, old))
        {
            var key = new YamlScalar(operation.NewKey, style, mark);
            var expected = ExpectedTree.WithParent(from.Root, operation.Path, _ => Renamed(map, place, key));
            var head = ScalarWriter.Parts(operation.NewKey, style, ScalarPlace.Flow).Head;
            yield return new EditPlan(slot.Edits(from, head, ""), expected);
            // A long name, or one that meets its colon, stands behind a question mark.
            if (part.IsExplicit || part.Sign < 0)
                continue;
            var column = YamlSpans.ColumnOf(from.Text, part.Start);
            var lead = map.IsFlow ? " " : "\n" + new string(' ', column);
            yield return new EditPlan([from.Write(part.Start, part.Sign - 1, "? " + Properties(from.Text, old, keepsTag) + head + lead)], expected);
        }
    }

    private static IEnumerable<ScalarStyle> Styles(string name, YamlScalar old)
    {
        var kept = ScalarWriter.StyleFor(name, ScalarIntent.Text, ScalarPlace.Flow, old.Style);
        var plain = ScalarWriter.StyleFor(name, ScalarIntent.Text, ScalarPlace.Flow);
        yield return kept;
        if (plain != kept)
            yield return plain;
        if (kept != ScalarStyle.DoubleQuoted && plain != ScalarStyle.DoubleQuoted)
            yield return ScalarStyle.DoubleQuoted;
    }

    private static string Properties(string text, YamlScalar old, bool keepsTag)
    {
        if (keepsTag)
            return text[old.Span.Start..old.ContentSpan.Start];
        return old.Anchor is null ? "" : "&" + old.Anchor + " ";
    }

    private static YamlMapping Renamed(YamlMapping map, int place, YamlScalar key)
    {
        YamlEntry[] entries = [.. map.Entries];
        entries[place] = new YamlEntry(key, entries[place].Value);
        return ExpectedTree.Mapping(map, entries);
    }
}
