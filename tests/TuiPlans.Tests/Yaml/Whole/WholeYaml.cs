using System.Text;

namespace TuiPlans.Tests.Yaml.Whole;

/// <summary>
/// Random documents that hold, over many of them, every construct of YAML 1.2 that the parser accepts. What a document holds is
/// noted in <see cref="Met"/> by the names of <see cref="Constructs"/>. Comments are numbered: <c># c12.</c>
/// </summary>
internal sealed partial class WholeYaml(Random random)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _anchors = [];
    private readonly bool _hasAnchors = random.Next(3) == 0;
    private readonly bool _hasTags = random.Next(3) == 0;
    private readonly bool _hasTabs = random.Next(4) == 0;
    private int _comments;
    private int _names;

    /// <summary>What the document holds.</summary>
    public HashSet<string> Met { get; } = new(StringComparer.Ordinal);

    /// <summary>A document; now and then one that the parser does not accept.</summary>
    public string Document()
    {
        if (Chance(6))
            _text.Append(Note("comment at the top", Comment())).Append(Chance(2) ? "\n\n" : "\n");
        var isMarked = Directives();
        if (isMarked || Chance(8))
            isMarked = Note("document start", true);
        Root(isMarked);
        var result = _text.ToString();
        if (Chance(10))
            result += Note("document end", "...") + (Chance(3) ? " " + Note("comment behind the document end", Comment()) : "") + "\n" + (Chance(3) ? Comment() + "\n" : "");
        else if (Chance(4))
            result = Note("no final line break", result.TrimEnd('\n', ' ', '\t'));
        return (Chance(8) ? Note("byte order mark", "\uFEFF") : "") + WithBreaks(result);
    }

    private bool Directives()
    {
        var has = false;
        if (Chance(25))
        {
            _text.Append(Note("%YAML directive", "%YAML 1.2")).Append(Chance(3) ? " " + Comment() : "").Append('\n');
            has = true;
        }

        if (Chance(25))
        {
            _text.Append(Note("%TAG directive", "%TAG !e! tag:example.com,2012:\n"));
            has = _isNamed = true;
        }

        return has;
    }

    private void Root(bool isMarked)
    {
        var kind = random.Next(20);
        if (kind >= 4)
        {
            if (isMarked)
                _text.Append("---").Append(RootProperties());
            if (isMarked)
                End();
            if (kind < 7)
                Sequence(Note("root is a list", Chance(4) ? 2 : 0), 1);
            else
                Mapping(Note("root is a mapping", Chance(12) ? 2 : 0), 0, random.Next(1, 7), isInline: false);
            return;
        }

        if (isMarked)
            _text.Append("---");
        var before = isMarked ? Chance(3) ? "\n" : " " : "";
        switch (kind)
        {
            case 0 when Chance(3):
                if (isMarked)
                    End();
                _text.Append(Note("empty document", Chance(2) ? Comment() + "\n" : ""));
                break;
            case 1:
                _text.Append(before).Append(Note("root is a text", Chance(2) ? Plain(isFlow: false) : Quoted(2)));
                End();
                break;
            case 2 when isMarked:
                _text.Append(' ').Append(Note("root is a block", BlockScalar(-1, 2)));
                break;
            default:
                _text.Append(before).Append(Note("root in brackets or braces", Flow(0, 1)));
                End();
                break;
        }
    }

    private void Mapping(int column, int depth, int count, bool isInline)
    {
        var hasEmptyKey = false;
        var hasMerge = false;
        for (var i = 0; i < count; i++)
        {
            if (i > 0 || !isInline)
                _text.Append(' ', column);
            switch (random.Next(40))
            {
                // Not first of an indented mapping, where the parser loses the value and the reader calls it damage.
                case 0 when !hasEmptyKey && (column == 0 || i > 0):
                    hasEmptyKey = true;
                    _text.Append(Note("empty key", ":"));
                    break;
                case 1 or 2 or 3:
                    Explicit(column, depth);
                    Gap(column);
                    continue;
                case 4 when _anchors.Count > 0:
                    _text.Append(Note("alias as key", "*" + Pick(_anchors) + " :"));
                    break;
                case 5 when _anchors.Count > 0 && !hasMerge:
                    hasMerge = true;
                    _text.Append(Note("merge key", "<<: *" + Pick(_anchors)));
                    End();
                    continue;
                default:
                    _text.Append(Key()).Append(Chance(20) ? Note("space before the colon", " :") : ":");
                    break;
            }

            AfterSign(column, depth, isDash: false);
            Gap(column);
        }
    }

    private string Key()
    {
        var name = "k" + random.Next(12) + (Chance(3) ? "" : "x" + _names++);
        var key = random.Next(16) switch
        {
            0 => Note("key in single quotes", $"'{name}'"),
            1 => Note("key in double quotes", $"\"{name}\""),
            2 => Note("key with a space", name + " y"),
            3 => Note("key with an emoji", name + "😀"),
            4 => Note("key with signs", name + ":[#]?"),
            _ => name,
        };
        if (_hasTags && Chance(12))
            key = Note("key with a tag", "!!str ") + key;
        return _hasAnchors && Chance(10) ? Note("key with an anchor", "&" + NewAnchor() + " ") + key : key;
    }

    // '? key' and ': value', each perhaps a collection or a block.
    private void Explicit(int column, int depth)
    {
        _text.Append('?');
        switch (random.Next(8))
        {
            case 0:
                _text.Append(Note("list as key", " - a\n")).Append(' ', column + 2).Append("- b\n");
                break;
            case 1:
                _text.Append(Note("mapping as key", " p: 1\n")).Append(' ', column + 2).Append("q: 2\n");
                break;
            case 2:
                _text.Append(' ').Append(Note("block as key", BlockScalar(column, column + 2)));
                break;
            case 3:
                _text.Append(' ').Append(Note("brackets as key", $"[x, y{_names++}]"));
                End();
                break;
            default:
                _text.Append(Note("explicit key", Space())).Append(Key());
                End();
                break;
        }

        if (Chance(4))
        {
            Note("explicit key without value", 0);
            return;
        }

        if (Chance(8))
            _text.Append(' ', column).Append(Note("comment between key and value", Comment())).Append('\n');
        _text.Append(' ', column).Append(':');
        AfterSign(column, depth, isDash: true);
    }

    private void Sequence(int column, int depth, bool isInline = false)
    {
        var count = random.Next(1, 5);
        for (var i = 0; i < count; i++)
        {
            if (i > 0 || !isInline)
                _text.Append(' ', column);
            _text.Append('-');
            AfterSign(column, depth, isDash: true);
            Gap(column);
        }
    }

    // What stands behind a colon or dash in that column, up to and with its last line break.
    private void AfterSign(int column, int depth, bool isDash)
    {
        var margin = "\n" + new string(' ', column + 2);
        switch (random.Next(depth > 3 ? 18 : 26))
        {
            case 0:
                _text.Append(Note("absent value", ""));
                End();
                break;
            case 1 when _hasAnchors || _hasTags:
                _text.Append(Note("absent value with tag or anchor", Space() + Properties("str").TrimEnd()));
                End();
                break;
            case 2:
                _text.Append(Space()).Append(Properties("str")).Append(Note("plain text on several lines", "lines of")).Append(Chance(3) ? "\n" : "").Append(margin).Append("plain text");
                End();
                break;
            case 3:
                End();
                _text.Append(' ', column + 2).Append(Note("value below its key", Chance(2) ? Plain(isFlow: false) : Quoted(column + 2)));
                End();
                break;
            case 4 or 5:
                _text.Append(Space()).Append(Properties("str")).Append(Quoted(column + 2));
                End();
                break;
            case 6 or 7 or 8:
                _text.Append(Space()).Append(Properties("str")).Append(BlockScalar(column, column + random.Next(1, 5)));
                break;
            case 9 or 10:
                _text.Append(Space()).Append(Flow(depth, column + 2));
                End();
                break;
            case 11 when _anchors.Count > 0:
                _text.Append(Space()).Append(Note("alias", "*" + Pick(_anchors)));
                End();
                break;
            case 18 or 19:
                Collection(column, "seq", () => Sequence(!isDash && Chance(2) ? Note("list in the column of its key", column) : column + random.Next(1, 5), depth + 1));
                break;
            case 20 or 21:
                Collection(column, "map", () => Mapping(column + random.Next(1, 5), depth + 1, random.Next(1, 4), isInline: false));
                break;
            case 22 or 23 when isDash:
                var wide = Chance(5) ? 3 : 1;
                _text.Append(' ', wide);
                Mapping(Note("mapping behind a dash", column + 1 + wide), depth + 1, random.Next(1, 4), isInline: true);
                break;
            case 24 when isDash:
                _text.Append(' ');
                Sequence(Note("list behind a dash", column + 2), depth + 1, isInline: true);
                break;
            default:
                _text.Append(Space()).Append(Properties("str")).Append(Plain(isFlow: false));
                End();
                break;
        }
    }

    private void Collection(int column, string type, Action write)
    {
        var anchor = "";
        if (_hasAnchors && Chance(5) || _hasTags && Chance(5))
        {
            var properties = Note("collection with tag or anchor", PropertiesOf(type, out anchor)).TrimEnd();
            if (Chance(5))
            {
                End();
                _text.Append(' ', column + 1).Append(Note("tag or anchor on a line of its own", properties));
            }
            else
            {
                _text.Append(' ').Append(properties);
            }
        }

        End();
        Gap(column);
        write();
        if (anchor.Length > 0)
            _anchors.Add(anchor);
    }
}
