using System.Text.RegularExpressions;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Yaml.Whole;

/// <summary>Makes one edit and holds its outcome against what it must be.</summary>
internal sealed partial class EditCheck(YamlDocument document, YamlOperation operation)
{
    private readonly string _text = document.Source.Text;

    /// <summary>What became of it: accepted, refused as it must be, or refused for a reason of ours.</summary>
    public string Run()
    {
        var name = operation.GetType().Name;
        var (expected, mustRefuse) = TreeEdit.Apply(Tree.Of(document), operation);
        var proposal = YamlEditor.Propose(document, [operation]);
        if (mustRefuse.Length > 0)
        {
            proposal.IsAccepted.ShouldBeFalse($"must be refused as {mustRefuse}, but gives\n{proposal.Source?.Text}");
            proposal.Refusal!.Code.ShouldBe(mustRefuse);
            return "by design: " + mustRefuse;
        }

        if (proposal.Refusal is { } refusal)
        {
            refusal.Message.ShouldEndWith(".");
            refusal.Message.ShouldContain(document.Source.Path);
            return $"refused {refusal.Code} {name}";
        }

        BytesAreKept(proposal);
        TreeIsExpected(expected, proposal);
        CommentsAreKept(proposal);
        SameFromTheOtherReader(proposal);
        return "accepted " + name;
    }

    private void BytesAreKept(YamlProposal proposal)
    {
        var after = proposal.Source!;
        after.HasBom.ShouldBe(document.Source.HasBom);
        TextEdits.Apply(_text, proposal.Edits).ShouldBe(after.Text);
        var (start, end) = Lines();
        foreach (var edit in proposal.Edits)
            (edit.Span.Start >= start && edit.Span.End <= end).ShouldBeTrue($"the edit of {edit.Span} lies outside {start} to {end}, and gives\n{after.Text}");
    }

    private void TreeIsExpected(Tree? expected, YamlProposal proposal)
    {
        foreach (var reader in new IYamlReader[] { YamlReaders.Default, new YamlDotNetReader() })
        {
            var read = reader.Read(proposal.Source!);
            read.Problems.ShouldBeEmpty(proposal.Source!.Text);
            if (expected is null || operation is RemoveKey or RemoveItem && expected.Children.Count == 0 && read.Root is null)
                read.Root.ShouldBeNull();
            else
                Completed(expected).Difference(read.Root, proposal.Source!.Text).ShouldBe("", proposal.Source!.Text);
        }
    }

    // A block at the end of the file that has no line break there gets one where something comes to stand behind it.
    private Tree Completed(Tree expected)
    {
        if (_text.Length == 0 || _text[^1] is '\n' or '\r')
            return expected;
        var last = (YamlReaders.Default.Read(document.Source).Root is { } root ? Last(root) : null) as YamlScalar;
        if (last is not { Style: ScalarStyle.Literal or ScalarStyle.Folded } || last.Span.End != _text.Length)
            return expected;
        _ended = last.ContentSpan.In(_text);
        return expected.WithBlockEnded(_ended);
    }

    private string _ended = "";

    private static YamlNode Last(YamlNode node) => node switch
    {
        YamlMapping { Entries.Count: > 0 } map => Last(map.Entries[^1].Value),
        YamlSequence { Items.Count: > 0 } list => Last(list.Items[^1]),
        _ => node,
    };

    private void CommentsAreKept(YamlProposal proposal)
    {
        var (start, end) = Lines();
        var before = Comments(_text);
        var after = Comments(proposal.Source!.Text);
        var mayGo = operation is SetScalar or SetValue or RemoveKey or RemoveItem ? Comments(_text[start..end]) : [];
        // A block as key may hold what looks like a comment.
        if (operation is RenameKey { Path.Steps: [.., { Key: { } key }] })
            mayGo = Comments(key);
        after.Except(before).ShouldBeEmpty(proposal.Source.Text);
        after.Count.ShouldBe(after.Distinct().Count(), proposal.Source.Text);
        before.Except(after).Except(mayGo).ShouldBeEmpty(proposal.Source.Text);
    }

    private void SameFromTheOtherReader(YamlProposal proposal)
    {
        if (BlockReader.ReadCommon(document.Source) is { } common)
            YamlEditor.Propose(common, [operation]).Source!.Text.ShouldBe(proposal.Source!.Text);
    }

    // The lines that the edit may touch: those of the entry, or of the list for a move, and blank lines and comments below.
    private (int Start, int End) Lines()
    {
        var node = document.Root;
        var from = 0;
        var end = _text.Length;
        var (outerStart, outerEnd) = (0, _text.Length);
        foreach (var step in operation.Path.Steps)
        {
            (outerStart, outerEnd) = (from, end);
            if (node is YamlMapping map)
            {
                var entry = map.Entries.First(other => other.Key is YamlScalar key && key.Value == step.Key);
                (node, from, end) = (entry.Value, entry.Key.Span.Start, Math.Max(entry.Key.Span.End, entry.Value.Span.End));
            }
            else if (node is YamlSequence list)
            {
                node = list.Items[step.Index];
                (from, end) = (node.Span.Start, node.Span.End);
                if (!list.IsFlow)
                    from = step.Index == 0 ? list.ContentSpan.Start : list.Items[step.Index - 1].Span.End;
            }
        }

        var isOnly = operation is RemoveKey or RemoveItem or MoveItem;
        if (isOnly)
            (from, end) = (outerStart, outerEnd);
        var first = YamlSpans.StartOfLine(_text, from);
        var last = end;
        var limit = operation.Path.Steps.IsEmpty ? _text.Length : YamlSpans.EndOfLine(_text, last);
        // With the blank lines and comments below.
        return (StartWithComments(first), operation.Path.Steps.IsEmpty ? limit : Math.Max(YamlSpans.EndOfLine(_text, YamlGaps.Skip(_text, limit)), limit));
    }

    private int StartWithComments(int line)
    {
        while (line > 0 && YamlSpans.StartOfLine(_text, line - 1) is var above && YamlGaps.Skip(_text, above) >= line)
            line = above;
        return line;
    }

    private static List<string> Comments(string text) => [.. Numbered().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"# c\d+\.")]
    private static partial Regex Numbered();
}
