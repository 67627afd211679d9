using System.Text;

namespace TuiPlans.Core.Yaml;

/// <summary>Writes new values, and builds the nodes that reading them must give.</summary>
/// <param name="layout">The indentation of the file.</param>
/// <param name="quoteLines">Whether texts of several lines are written in double quotes instead of blocks.</param>
internal sealed class ValueWriter(YamlLayout layout, bool quoteLines)
{
    private const int FlowWidth = 90;

    /// <summary>What follows a colon at <paramref name="column"/>: the space or line breaks before it included.</summary>
    public string AfterKey(YamlValue value, int column)
    {
        if (IsFlow(value))
            return " " + Flow(value);
        return value is YamlScalarValue scalar ? " " + Scalar(scalar, ScalarPlace.Block(column)) : BlockAfterKey(value, column);
    }

    /// <summary>The lines of a collection in block style below a key at <paramref name="column"/>, each with its break before it.</summary>
    public string BlockAfterKey(YamlValue value, int column)
    {
        var text = new StringBuilder();
        switch (value)
        {
            case YamlMapValue map:
                foreach (var (key, item) in map.Entries)
                    text.Append('\n').Append(' ', column + layout.MappingIndent).Append(Entry(key, item, column + layout.MappingIndent));
                break;
            case YamlListValue list:
                foreach (var item in list.Items)
                    text.Append('\n').Append(' ', column + layout.SequenceIndent).Append(Item(item, column + layout.SequenceIndent));
                break;
        }

        return text.ToString();
    }

    /// <summary>A key and its value, the key standing at <paramref name="column"/>.</summary>
    public string Entry(string key, YamlValue value, int column) => Key(key) + ":" + AfterKey(value, column);

    /// <summary>A dash at <paramref name="column"/> and the item behind it.</summary>
    public string Item(YamlValue value, int column)
    {
        if (IsFlow(value))
            return "- " + Flow(value);
        return "- " + (value is YamlScalarValue scalar ? Scalar(scalar, ScalarPlace.Block(column)) : Lines(value, column + 2));
    }

    /// <summary>The lines of a collection in block style at <paramref name="column"/>, the first without its indentation.</summary>
    public string Lines(YamlValue value, int column)
    {
        var lines = value is YamlMapValue map
            ? map.Entries.Select(entry => Entry(entry.Key, entry.Value, column))
            : ((YamlListValue)value).Items.Select(item => Item(item, column));
        return string.Join("\n" + new string(' ', column), lines);
    }

    /// <summary>The lines of a whole document.</summary>
    public string Root(YamlValue value) => value is YamlScalarValue || IsFlow(value) ? Flow(value) : Lines(value, 0);

    /// <summary>A value on one line.</summary>
    public static string Flow(YamlValue value) => value switch
    {
        YamlMapValue map => "{" + string.Join(", ", map.Entries.Select(entry => FlowEntry(entry.Key, entry.Value))) + "}",
        YamlListValue list => "[" + string.Join(", ", list.Items.Select(Flow)) + "]",
        YamlScalarValue scalar => ScalarWriter.Write(scalar.Text, scalar.Intent, ScalarPlace.Flow),
        _ => "",
    };

    /// <summary>A key and its value on one line.</summary>
    public static string FlowEntry(string key, YamlValue value) => Key(key) + ": " + Flow(value);

    /// <summary>The node that a collection in block style must be read as, short as it may be.</summary>
    public YamlNode BlockNode(YamlValue value) => NodeOf(value, flow: false);

    /// <summary>The node that a value must be read as.</summary>
    public YamlNode Node(YamlValue value, bool inFlow) => NodeOf(value, inFlow || IsFlow(value));

    private YamlNode NodeOf(YamlValue value, bool flow)
    {
        switch (value)
        {
            case YamlMapValue map:
                return new YamlMapping([.. map.Entries.Select(entry => new YamlEntry(KeyNode(entry.Key), Node(entry.Value, inFlow: flow)))], flow, default);
            case YamlListValue list:
                return new YamlSequence([.. list.Items.Select(item => Node(item, inFlow: flow))], flow, default);
            default:
                var scalar = (YamlScalarValue)value;
                var style = ScalarWriter.StyleFor(scalar.Text, scalar.Intent, flow ? ScalarPlace.Flow : ScalarPlace.Block(0));
                return new YamlScalar(scalar.Text, style, default);
        }
    }

    /// <summary>The node that a key must be read as.</summary>
    public static YamlNode KeyNode(string key) =>
        new YamlScalar(key, ScalarWriter.StyleFor(key, ScalarIntent.Text, ScalarPlace.Flow), default);

    /// <summary>A key on one line.</summary>
    public static string Key(string key) => ScalarWriter.Write(key, ScalarIntent.Text, ScalarPlace.Flow);

    /// <summary>Whether a value of its own accord is written in brackets or braces.</summary>
    public static bool IsFlow(YamlValue value) => value switch
    {
        YamlMapValue { Entries.IsEmpty: true } or YamlListValue { Items.IsEmpty: true } => true,
        YamlMapValue { PreferFlow: true } map => map.Entries.All(entry => IsShort(entry.Value)) && Flow(value).Length <= FlowWidth,
        YamlListValue { PreferFlow: true } list => list.Items.All(IsShort) && Flow(value).Length <= FlowWidth,
        _ => false,
    };

    /// <summary>Whether some text in it has several lines, which read badly inside brackets.</summary>
    public static bool HasLines(YamlValue value) => value switch
    {
        YamlMapValue map => map.Entries.Any(entry => HasLines(entry.Value)),
        YamlListValue list => list.Items.Any(HasLines),
        _ => ((YamlScalarValue)value).Text.Contains('\n'),
    };

    private static bool IsShort(YamlValue value) => value is YamlScalarValue scalar ? !scalar.Text.Contains('\n') : IsFlow(value);

    private string Scalar(YamlScalarValue scalar, ScalarPlace place)
    {
        var style = ScalarWriter.StyleFor(scalar.Text, scalar.Intent, place);
        if (quoteLines && style is ScalarStyle.Literal)
            style = ScalarStyle.DoubleQuoted;
        var (head, body) = ScalarWriter.Parts(scalar.Text, style, place);
        return head + body;
    }
}
