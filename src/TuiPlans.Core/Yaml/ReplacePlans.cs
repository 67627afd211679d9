namespace TuiPlans.Core.Yaml;

/// <summary>Ways to put another value in the place of one.</summary>
internal static class ReplacePlans
{
    /// <summary>The ways, the one nearest to what stood there first.</summary>
    public static IEnumerable<EditPlan> For(EditBase from, YamlPath path, Located at, YamlValue value) =>
        at.Node is null ? [] : For(from, path, at, value, TagRules.Keeps(at.Node, value));

    /// <summary>The same, with a word on whether its tag stays.</summary>
    public static IEnumerable<EditPlan> For(EditBase from, YamlPath path, Located at, YamlValue value, bool keepsTag)
    {
        if (at.Node is not { } old)
            yield break;
        var part = at.PartIn(from.Text);
        var slot = ValueSlot.Of(from.Text, old, part, keepsTag, at.InFlow);
        var mark = new YamlNodeMark(default, default, keepsTag ? old.Tag : null, old.Anchor);
        foreach (var form in Forms(from, at, part, slot, value))
        {
            var expected = ExpectedTree.With(from.Root, path, _ => form.Marked(mark));
            yield return new EditPlan(slot.Edits(from, form.Head, form.Body), expected);
        }
    }

    private static IEnumerable<ValueForm> Forms(EditBase from, Located at, YamlPart? part, ValueSlot slot, YamlValue value)
    {
        var column = part is null ? -2 : YamlSpans.ColumnOf(from.Text, part.Start);
        if (value is YamlScalarValue scalar)
            return ScalarForms(at, column, scalar);
        if (at.InFlow)
            return [FlowForm(value)];
        var isFlowFirst = IsEmpty(value) || (IsFilledFlow(at.Node) ? !ValueWriter.HasLines(value) : !ValueSlot.IsBlock(at.Node) && ValueWriter.IsFlow(value));
        var blocks = BlockForms(from, at, column, slot, value);
        return isFlowFirst ? [FlowForm(value), .. blocks] : [.. blocks, FlowForm(value)];
    }

    private static IEnumerable<ValueForm> ScalarForms(Located at, int column, YamlScalarValue value)
    {
        var place = at.InFlow ? ScalarPlace.Flow : ScalarPlace.Block(column);
        ScalarStyle? oldStyle = at.Node is YamlScalar { IsNull: false } old ? old.Style : null;
        // At the root a text stays on one line, unless a block stood there.
        if (at.Parent is null && oldStyle is not (ScalarStyle.Literal or ScalarStyle.Folded))
            place = ScalarPlace.Flow;
        ScalarStyle[] styles =
        [
            ScalarWriter.StyleFor(value.Text, value.Intent, place, oldStyle),
            ScalarWriter.StyleFor(value.Text, value.Intent, place),
            ScalarStyle.DoubleQuoted,
        ];
        foreach (var style in styles.Distinct())
        {
            var (head, body) = ScalarWriter.Parts(value.Text, style, at.Parent is null ? ScalarPlace.Block(0) : place);
            yield return new ValueForm(head, body, new YamlScalar(value.Text, style, default));
        }
    }

    private static ValueForm FlowForm(YamlValue value) => new(ValueWriter.Flow(value), "", new ValueWriter(new YamlLayout(2, 2), quoteLines: false).Node(value, inFlow: true));

    private static IEnumerable<ValueForm> BlockForms(EditBase from, Located at, int column, ValueSlot slot, YamlValue value)
    {
        if (IsEmpty(value))
            yield break;
        foreach (var writer in from.Writers())
        {
            var node = writer.BlockNode(value);
            if (at.Parent is null)
            {
                var lines = writer.Lines(value, slot.Start == slot.HeadEnd ? 0 : YamlSpans.ColumnOf(from.Text, slot.Start));
                yield return YamlGaps.BeginsLine(from.Text, slot.Start) ? new ValueForm(lines, "", node) : new ValueForm("", "\n" + lines, node);
            }
            else if (at.Parent is YamlSequence && HasNoComment(from.Text, slot) && at.Node is { Anchor: null, Tag: null })
            {
                yield return new ValueForm(writer.Lines(value, column + 2), "", node);
            }
            else if (at.Parent is YamlSequence)
            {
                yield return new ValueForm("", "\n" + new string(' ', column + 2) + writer.Lines(value, column + 2), node);
            }
            else
            {
                yield return new ValueForm("", writer.BlockAfterKey(value, column), node);
            }
        }
    }

    private static bool HasNoComment(string text, ValueSlot slot) => YamlGaps.SkipSpaces(text, slot.HeadEnd) == YamlSpans.EndOfLine(text, slot.HeadEnd);

    private static bool IsEmpty(YamlValue value) => value is YamlMapValue { Entries.IsEmpty: true } or YamlListValue { Items.IsEmpty: true };

    private static bool IsFilledFlow(YamlNode? node) => node is YamlMapping { IsFlow: true, Entries.Count: > 0 } or YamlSequence { IsFlow: true, Items.Count: > 0 };
}

/// <summary>One way to write a value: head and body as <see cref="ValueSlot"/> takes them, and the node that it is read as.</summary>
internal sealed record ValueForm(string Head, string Body, YamlNode Node)
{
    /// <summary>The node with a tag and an anchor.</summary>
    public YamlNode Marked(YamlNodeMark mark) => Node switch
    {
        YamlScalar scalar => new YamlScalar(scalar.Value, scalar.Style, mark),
        YamlMapping map => new YamlMapping(map.Entries, map.IsFlow, mark),
        YamlSequence list => new YamlSequence(list.Items, list.IsFlow, mark),
        _ => Node,
    };
}
