using System.Text;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Yaml;

/// <summary>Random documents in every style that people write, with numbered comments, and random values.</summary>
internal sealed class RandomYaml(Random random)
{
    private static readonly string[] Plain = ["x", "2012-06", "true", "prose: no".Replace(": ", ":"), "café 😀", "it's", "a#b", "12", "https://x.org/a", "on track", "-5", "?x"];
    private static readonly string[] Quoted = ["'it''s'", "\"a\\tb\"", "''", "\"\"", "'# no comment'", "\"a: b\"", "'[x]'", "\"x\\u2028y\""];
    private static readonly string[] Headers = ["|", "|-", "|+", ">", ">-", "| ", "|2", ">2-"];

    private int _comments;

    /// <summary>A document; now and then one that is no valid YAML.</summary>
    public string Document()
    {
        var text = new StringBuilder();
        if (random.Next(4) == 0)
            text.Append(Comment()).Append('\n');
        if (random.Next(12) == 0)
            text.Append("---\n");
        if (random.Next(15) == 0)
            text.Append(Flow(0));
        else
            Mapping(text, 0, 0, random.Next(1, 7));
        var result = text.ToString();
        if (random.Next(4) == 0)
            result = result.TrimEnd('\n');
        if (random.Next(4) == 0)
            result = result.Replace("\n", "\r\n");
        return random.Next(6) == 0 ? "\uFEFF" + result : result;
    }

    /// <summary>A value to be written.</summary>
    public YamlValue Value(int depth = 0) => (depth > 2 ? 0 : random.Next(6)) switch
    {
        4 => YamlValue.Map(Enumerable.Range(0, random.Next(3)).Select(i => new YamlMapEntry("n" + i, Value(depth + 1))), random.Next(2) == 0),
        5 => YamlValue.List(Enumerable.Range(0, random.Next(3)).Select(_ => Value(depth + 1)), random.Next(2) == 0),
        _ => Scalar(),
    };

    /// <summary>A scalar to be written.</summary>
    public YamlValue Scalar() => random.Next(3) == 0
        ? YamlValue.Scalar("2012-06-14", ScalarIntent.Token)
        : YamlValue.Scalar(ScalarWriterProperties.RandomText(random), (ScalarIntent)random.Next(2));

    private void Mapping(StringBuilder text, int column, int depth, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                text.Append(' ', column);
            text.Append(random.Next(12) == 0 ? $"\"k{i}\"" : $"k{i}").Append(random.Next(15) == 0 ? " :" : ":");
            Value(text, column, depth);
            if (random.Next(6) == 0)
                text.Append('\n');
            if (random.Next(6) == 0)
                text.Append(' ', random.Next(3) == 0 ? column + 2 : column).Append(Comment()).Append('\n');
        }
    }

    private void Value(StringBuilder text, int column, int depth)
    {
        switch (depth > 3 ? random.Next(8) : random.Next(12))
        {
            case 0:
                End(text);
                break;
            case 1:
                Block(text, column + (random.Next(3) == 0 ? 4 : 2));
                break;
            case 2:
                text.Append(' ').Append(Flow(depth));
                End(text);
                break;
            case 3:
                text.Append(' ').Append(Quoted[random.Next(Quoted.Length)]);
                End(text);
                break;
            case 4 when random.Next(2) == 0:
                text.Append(" lines of\n").Append(' ', column + 2).Append("plain text");
                End(text);
                break;
            case 8 or 9:
                End(text);
                Sequence(text, random.Next(2) == 0 ? column : column + 2, depth + 1);
                break;
            case 10:
                End(text);
                text.Append(' ', column + 2);
                Mapping(text, column + 2, depth + 1, random.Next(1, 4));
                break;
            default:
                text.Append(random.Next(9) == 0 ? "   " : " ").Append(Plain[random.Next(Plain.Length)]);
                End(text);
                break;
        }
    }

    private void Sequence(StringBuilder text, int column, int depth)
    {
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            text.Append(' ', column).Append('-');
            if (random.Next(3) == 0)
            {
                text.Append(' ');
                Mapping(text, column + 2, depth + 1, random.Next(1, 4));
            }
            else
            {
                Value(text, column, depth + 2);
            }
        }
    }

    private void Block(StringBuilder text, int column)
    {
        var header = Headers[random.Next(Headers.Length)];
        text.Append(' ').Append(header);
        End(text);
        if (header.Contains('2') && column % 4 == 2 && random.Next(2) == 0)
            text.Append(' ', column).Append(" indented\n");
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            text.Append(' ', column).Append(i == 0 ? "first: # line" : random.Next(3) == 0 ? "  more" : "next").Append('\n');
            if (random.Next(5) == 0)
                text.Append('\n');
        }
    }

    private string Flow(int depth)
    {
        if (depth > 4)
            return "x";
        var items = Enumerable.Range(0, random.Next(4)).Select(i => random.Next(4) == 0 ? Flow(depth + 2) : random.Next(4) == 0 ? Quoted[random.Next(Quoted.Length)] : Plain[random.Next(6)]);
        var space = random.Next(4) == 0 ? " " : "";
        return random.Next(2) == 0
            ? "[" + space + string.Join(", ", items) + space + "]"
            : "{" + space + string.Join(", ", items.Select((item, i) => $"f{i}: {item}")) + space + "}";
    }

    private void End(StringBuilder text) => text.Append(random.Next(5) == 0 ? " " + Comment() : "").Append('\n');

    private string Comment() => $"# c{++_comments}.";
}
