using TuiPlans.Core.Source;

namespace TuiPlans.Core.Yaml;

/// <summary>Ways to append an item to a list.</summary>
internal static class AppendItemPlans
{
    /// <summary>The ways, the one that reads best first; none where the node is no list and not empty.</summary>
    public static IEnumerable<EditPlan> For(EditBase from, AppendItem operation, Located at)
    {
        foreach (var writer in from.Writers())
        {
            var plan = at.Node switch
            {
                YamlSequence { IsFlow: false } list => IntoBlock(from, operation, at, list, writer),
                YamlSequence { Items.Count: 0 } list when !at.InFlow && at.Entry is not null && NeedsBlock(operation.Value) => IntoEmptyValue(from, operation, at, list, writer),
                YamlSequence list => IntoFlow(from, operation, list, writer),
                YamlScalar { IsNull: true } empty when !at.InFlow && at.Entry is not null => IntoEmptyValue(from, operation, at, empty, writer),
                _ => null,
            };
            if (plan is not null)
                yield return plan;
        }
    }

    private static bool NeedsBlock(YamlValue value) => value is not YamlScalarValue scalar || scalar.Text.Contains('\n');

    private static EditPlan IntoBlock(EditBase from, AppendItem operation, Located at, YamlSequence list, ValueWriter writer)
    {
        var column = YamlSpans.ColumnOf(from.Text, list.ContentSpan.Start);
        // Comments in the column of the dashes belong to the list only where the keys stand further left.
        var indent = column > at.ParentColumn(from.Text) ? Math.Max(column, 1) : column + 1;
        var edit = from.Below(
            from.EndWithComments(list.Items[^1].Span.End, indent),
            "\n" + new string(' ', column) + writer.Item(operation.Value, column));
        return Plan(from, operation, list, writer, inFlow: false, [edit], edit.Span);
    }

    private static EditPlan IntoFlow(EditBase from, AppendItem operation, YamlSequence list, ValueWriter writer)
    {
        var item = ValueWriter.Flow(operation.Value);
        var edit = list.Items.Count == 0
            ? new TextEdit(new TextSpan(list.ContentSpan.Start + 1, 0), item)
            : new TextEdit(new TextSpan(list.Items[^1].Span.End, 0), ", " + item);
        return Plan(from, operation, list, writer, inFlow: true, [edit], edit.Span);
    }

    // After 'key:' or 'key: []' the list begins on the next line; a comment on the line of the key stays there.
    private static EditPlan IntoEmptyValue(EditBase from, AppendItem operation, Located at, YamlNode empty, ValueWriter writer)
    {
        var column = at.ParentColumn(from.Text) + from.Layout.SequenceIndent;
        var lines = from.Below(empty.Span.End, "\n" + new string(' ', column) + writer.Item(operation.Value, column));
        var old = empty.ContentSpan;
        var space = old.Length > 0 && from.Text[old.Start - 1] == ' ' ? 1 : 0;
        var removal = new TextSpan(old.Start - space, old.Length + space);
        TextEdit[] edits = old.Length == 0 ? [lines] : lines.Span.Start == removal.End ? [new TextEdit(removal, lines.Replacement)] : [new TextEdit(removal, ""), lines];
        var list = new YamlSequence([], isFlow: false, ExpectedTree.MarkOf(empty));
        return Plan(from, operation, list, writer, inFlow: false, edits, TextSpan.FromBounds(removal.Start, lines.Span.End));
    }

    private static EditPlan Plan(EditBase from, AppendItem operation, YamlSequence list, ValueWriter writer, bool inFlow, TextEdit[] edits, TextSpan bounds)
    {
        YamlNode[] items = [.. list.Items, writer.Node(operation.Value, inFlow)];
        return new EditPlan(edits, bounds, ExpectedTree.With(from.Root, operation.Path, _ => ExpectedTree.Sequence(list, items)));
    }
}
