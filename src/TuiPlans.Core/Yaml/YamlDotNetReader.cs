using TuiPlans.Core.Source;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TuiPlans.Core.Yaml;

/// <summary>Reads all of YAML, by the events of YamlDotNet. Comments are what lies between the spans.</summary>
public sealed class YamlDotNetReader : IYamlReader
{
    /// <inheritdoc/>
    public YamlDocument Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var problems = new List<YamlProblem>();
        if (!YamlPrecheck.IsReadable(source, problems))
            return new YamlDocument(source, null, problems);
        var builder = new YamlTreeBuilder(source.Text, problems);
        var isConflict = problems.Exists(problem => problem.Code == YamlProblemCodes.ConflictMarker);
        try
        {
            ReadEvents(new Parser(new Scanner(new StringReader(source.Text), skipComments: true)), builder, problems);
        }
        catch (YamlException error)
        {
            // Behind a conflict marker every further complaint is noise.
            if (!isConflict)
                problems.Add(YamlSyntaxMessages.From(error, source.Text));
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3 throws this without a place when a bracket is still open where a line less indented begins.
            if (!isConflict)
                problems.Add(YamlSyntaxMessages.OpenBracket(builder.Reached));
        }
        catch (ArgumentException)
        {
            // And this for a tag that is no URI.
            if (!isConflict)
                problems.Add(YamlSyntaxMessages.BadTag(builder.Reached));
        }

        return new YamlDocument(source, builder.Finish(), problems);
    }

    private static void ReadEvents(Parser parser, YamlTreeBuilder builder, List<YamlProblem> problems)
    {
        var documents = 0;
        while (parser.MoveNext())
        {
            if (parser.Current is DocumentStart start && ++documents > 1)
            {
                problems.Add(new YamlProblem(
                    TextSpan.FromBounds((int)start.Start.Index, (int)start.End.Index),
                    YamlProblemCodes.SeveralDocuments,
                    "A second document begins here. Keep one document in a file: remove the line '---' or move what follows to its own file."));
                return;
            }

            if (!Take(parser.Current!, builder))
                return;
        }
    }

    private static bool Take(ParsingEvent current, YamlTreeBuilder builder)
    {
        var start = (int)current.Start.Index;
        var end = (int)current.End.Index;
        switch (current)
        {
            case Scalar scalar:
                builder.Scalar(start, end, StyleOf(scalar.Style), scalar.Value, TagOf(scalar), AnchorOf(scalar));
                return true;
            case AnchorAlias alias:
                builder.Alias(start, end, alias.Value.Value);
                return true;
            case MappingStart mapping:
                return builder.Open(isMapping: true, mapping.Style == MappingStyle.Flow, start, TagOf(mapping), AnchorOf(mapping));
            case SequenceStart sequence:
                return builder.Open(isMapping: false, sequence.Style == SequenceStyle.Flow, start, TagOf(sequence), AnchorOf(sequence));
            case MappingEnd or SequenceEnd:
                // The end of a flow collection points at its bracket, not behind it; that of a block collection is not used.
                builder.Close(start + 1);
                return true;
            default:
                return true;
        }
    }

    private static string? TagOf(NodeEvent node) => node.Tag.IsEmpty ? null : node.Tag.Value;

    private static string? AnchorOf(NodeEvent node) => node.Anchor.IsEmpty ? null : node.Anchor.Value;

    private static ScalarStyle StyleOf(YamlDotNet.Core.ScalarStyle style) => style switch
    {
        YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarStyle.SingleQuoted,
        YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
        YamlDotNet.Core.ScalarStyle.Literal => ScalarStyle.Literal,
        YamlDotNet.Core.ScalarStyle.Folded => ScalarStyle.Folded,
        _ => ScalarStyle.Plain,
    };
}
