using System.Text;

namespace TuiPlans.Tests.Yaml.Whole;

/// <summary>The scalars, brackets, properties, comments and line breaks of the random documents.</summary>
internal sealed partial class WholeYaml
{
    private static readonly string[] FlowPlain = ["x", "2012-06", "a b", "12", "true", "it's", "a:b", "c#d", "-x", "https://x.org/a", "café 😀", "~", "null", "1e3", "x\u00A0y"];
    private static readonly string[] BlockPlain = ["a, b [c] {d}", "?x", "on track", ":z", "=", "-5", "x - y", "100% of \"it\"", "<<", "a@", "key|>"];

    private bool _isNamed;

    private string Plain(bool isFlow)
    {
        if (Chance(60))
            return Note("very long line", string.Join(' ', Enumerable.Repeat("prose", random.Next(200, 900))));
        var text = isFlow || Chance(2) ? FlowPlain[random.Next(FlowPlain.Length)] : BlockPlain[random.Next(BlockPlain.Length)];
        if (text.Contains("😀"))
            Note("emoji", text);
        if (text is "~" or "null")
            Note("written null", text);
        if (text.Contains('#') || text.Contains(':'))
            Note("plain text with signs", text);
        return Note("plain text", text);
    }

    private string Quoted(int indent)
    {
        var margin = "\n" + new string(' ', indent);
        return random.Next(12) switch
        {
            0 => Note("single quotes on several lines", $"'one{margin}two{(Chance(2) ? "\n" : "")}{margin}three'"),
            1 => Note("double quotes on several lines", $"\"one{margin}two{(Chance(2) ? "\n" : "")}{margin}three\""),
            2 => Note("escaped line break", $"\"one \\{margin}two\\{margin}\\ three\""),
            3 => Note("escapes", "\"\\x41\\u00e9\\U0001F600\\0\\a\\b\\e\\f\\v\\_\\N\\L\\P\\/\\t\\r\\\"\\\\\""),
            4 => Note("quote in single quotes", "'it''s'"),
            5 => Note("empty in quotes", Chance(2) ? "''" : "\"\""),
            6 => Note("signs in quotes", "'# no comment: [x], {y}'"),
            7 => Note("number in quotes", "\"12\""),
            8 => Note("line break of Unicode in quotes", $"\"one\u2028{margin[1..]}two\u0085{margin[1..]}three\u2029{margin[1..]}x\""),
            9 => Note("tab in quotes", "\"a\tb\""),
            10 => Note("single quotes", "'x'"),
            _ => Note("double quotes", "\"a\\tb 😀\""),
        };
    }

    // Behind a key or dash in the column parent, its lines in the column indent; with its last line break.
    private string BlockScalar(int parent, int indent)
    {
        var isLiteral = Chance(2);
        var text = new StringBuilder().Append(isLiteral ? Note("literal block", '|') : Note("folded block", '>'));
        var hasIndicator = parent >= 0 && Chance(4);
        var chomping = random.Next(3) switch { 0 => Note("keep (+)", "+"), 1 => Note("strip (-)", "-"), _ => "" };
        var digit = hasIndicator ? Note("indentation digit", (indent - parent).ToString()) : "";
        text.Append(chomping.Length > 0 && digit.Length > 0 && Chance(2) ? Note("sign before the digit", chomping + digit) : digit + chomping);
        text.Append(Chance(6) ? " " + Note("comment behind a block header", Comment()) : Chance(10) ? " " : "").Append('\n');
        if (Chance(12))
        {
            Note("block without lines", 0);
            return text.ToString();
        }

        var margin = new string(' ', indent);
        if (Chance(6))
            text.Append(Note("block begins with blank lines", "\n"));
        if (hasIndicator && Chance(2))
            text.Append(margin).Append(Note("first line of a block indented more", "  more\n"));
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            text.Append(margin).Append(random.Next(8) switch
            {
                0 => Note("block line like a comment", "# not a comment"),
                1 => Note("block line like a key", "key: [value"),
                2 when i > 0 => Note("block line indented more", "   more"),
                3 => Note("tab in a block", "a\tb\t"),
                4 => Note("block line with spaces at its end", "text  "),
                5 => Note("line break of Unicode in a block", "one\u2028" + margin + "two"),
                6 when i > 0 => Note("block line like a list", "- item"),
                _ => "text of a line",
            }).Append('\n');
            if (Chance(5))
                text.Append(Note("blank line in a block", Chance(4) ? margin : "")).Append('\n');
        }

        if (Chance(5))
            text.Append(Note("blank lines below a block", Chance(2) ? "\n" : "\n\n"));
        return text.ToString();
    }

    // In brackets or braces, on one line or on several, those indented by margin.
    private string Flow(int depth, int margin)
    {
        var isList = Chance(2);
        var anchor = "";
        var properties = _hasAnchors && Chance(6) || _hasTags && Chance(6) ? PropertiesOf(isList ? "seq" : "map", out anchor) : "";
        var isMultiple = depth < 4 && Chance(4);
        var result = isList ? Brackets(depth, margin, isMultiple) : Braces(depth, margin, isMultiple);
        if (isMultiple && result.Contains('\n'))
            Note(isList ? "brackets on several lines" : "braces on several lines", 0);
        Note(isList ? "brackets" : "braces", 0);
        if (anchor.Length > 0)
            _anchors.Add(anchor);
        return properties + result;
    }

    private string Brackets(int depth, int margin, bool isMultiple) => "[" + Items(margin, isMultiple, () => random.Next(16) switch
    {
        0 when depth < 5 => Flow(depth + 2, margin),
        1 => Note("pair in brackets", $"{FlowKey()}: {FlowScalar(margin, isMultiple)}"),
        2 => Note("pair behind a question mark", $"? {FlowKey()} : {FlowScalar(margin, isMultiple)}"),
        3 => Note("question mark in brackets", $"? {FlowKey()}"),
        4 => Note("pair with a quoted key and no space", $"\"{FlowKey()}\":{FlowScalar(margin, isMultiple)}"),
        5 => Note("pair without key", $": {FlowScalar(margin, isMultiple)}"),
        6 => Note("pair without value", FlowKey() + ":"),
        7 when _anchors.Count > 0 => Note("alias in brackets", "*" + Pick(_anchors)),
        _ => FlowScalar(margin, isMultiple),
    }) + "]";

    private string Braces(int depth, int margin, bool isMultiple)
    {
        var hasEmptyKey = false;
        return "{" + Items(margin, isMultiple, () =>
        {
            switch (random.Next(16))
            {
                case 0 when depth < 5:
                    return $"{FlowKey()}: {Flow(depth + 2, margin)}";
                case 1:
                    return Note("key alone in braces", FlowKey());
                case 2:
                    return Note("quoted key and no space", $"\"{FlowKey()}\":{FlowScalar(margin, isMultiple)}");
                case 3:
                    return Note("question mark in braces", $"? {FlowKey()} : {FlowScalar(margin, isMultiple)}");
                case 4:
                    return Note("question mark alone in braces", $"? {FlowKey()}");
                case 5:
                    return Note("absent value in braces", FlowKey() + (Chance(2) ? ": " : ":"));
                case 6 when !hasEmptyKey:
                    hasEmptyKey = true;
                    return Note("absent key in braces", $": {FlowScalar(margin, isMultiple)}");
                case 7:
                    return Note("brackets as key in braces", $"[z{_names++}]: {FlowScalar(margin, isMultiple)}");
                case 8 when isMultiple:
                    return Note("key on several lines", $"{FlowKey()}\n{new string(' ', margin)}end: {FlowScalar(margin, isMultiple)}");
                case 9 when _anchors.Count > 0:
                    return Note("alias as key in braces", $"*{Pick(_anchors)} : x");
                case 10 when _hasAnchors:
                    return Note("key with an anchor in braces", $"&{NewAnchor()} {FlowKey()}: x");
                default:
                    return $"{FlowKey()}:{(isMultiple && Chance(6) ? "\n" + new string(' ', margin) : " ")}{FlowScalar(margin, isMultiple)}";
            }
        }) + "}";
    }

    private string Items(int margin, bool isMultiple, Func<string> item)
    {
        var text = new StringBuilder();
        var count = random.Next(5);
        text.Append(Blank(margin, isMultiple));
        for (var i = 0; i < count; i++)
        {
            text.Append(item()).Append(Chance(8) ? Blank(margin, isMultiple) : "");
            if (i + 1 < count)
                text.Append(',').Append(isMultiple && Chance(2) ? Blank(margin, isMultiple) + " " : _hasTabs && Chance(5) ? Note("tab in brackets", "\t") : " ");
            else if (Chance(6))
                text.Append(Note("comma at the end", ","));
        }

        return text.Append(isMultiple || Chance(8) ? Blank(margin, isMultiple) : "").ToString();
    }

    private string Blank(int margin, bool isMultiple) => (isMultiple ? random.Next(5) : 5 + random.Next(8)) switch
    {
        0 or 1 => "\n" + new string(' ', margin),
        2 => " " + Note("comment in brackets", Comment()) + "\n" + new string(' ', margin),
        3 => "\n" + new string(' ', margin) + Note("comment on its own line in brackets", Comment()) + "\n" + new string(' ', margin),
        4 => "\n\n" + new string(' ', margin),
        5 => " ",
        _ => "",
    };

    private string FlowKey() => "f" + random.Next(9) + (Chance(4) ? "" : "y" + _names++);

    private string FlowScalar(int margin, bool isMultiple)
    {
        if (isMultiple && Chance(6))
            return Note("plain text on several lines in brackets", "two\n" + new string(' ', margin) + "lines");
        if (Chance(5))
            return isMultiple || Chance(2) ? Quoted(margin).Replace("\n", isMultiple ? "\n" : " ") : "'q'";
        var properties = _hasAnchors && Chance(8) ? Note("anchor in brackets", "&" + NewAnchor() + " ") : _hasTags && Chance(8) ? Note("tag in brackets", "!!str ") : "";
        return properties + Plain(isFlow: true);
    }

    private string RootProperties() => _hasTags && Chance(3) ? Note("root with tag or anchor", " " + PropertiesOf("map", out _).TrimEnd()) : "";

    // A scalar is complete at once, so that what follows may repeat it.
    private string Properties(string type)
    {
        if (!(_hasAnchors && Chance(5)) && !(_hasTags && Chance(4)))
            return "";
        var text = PropertiesOf(type, out var anchor);
        if (anchor.Length > 0)
            _anchors.Add(anchor);
        return text;
    }

    private string PropertiesOf(string type, out string anchor)
    {
        anchor = "";
        var tag = _hasTags ? random.Next(8) switch
        {
            0 => Note("tag of one's own", "!local "),
            1 => Note("whole tag", "!<tag:example.com,2012:x> "),
            2 when _isNamed => Note("tag with a named handle", "!e!thing "),
            3 when type == "str" => Note("tag that says nothing", "! "),
            4 when type == "str" => Note("tag of a number", "!!int "),
            5 when type == "map" => Note("tag of a set", "!!set "),
            6 when type == "str" => Note("tag of bytes", "!!binary "),
            _ => Note("tag of YAML", $"!!{type} "),
        } : "";
        if (!_hasAnchors || tag.Length > 0 && Chance(2))
            return tag.Length > 0 ? tag : "";
        anchor = _anchors.Count > 0 && Chance(8) ? Note("anchor given twice", Pick(_anchors)) : "a" + _names++;
        if (tag.Length > 0)
            Note("tag and anchor", 0);
        return Note("anchor", Chance(2) ? $"&{anchor} {tag}" : $"{tag}&{anchor} ");
    }

    private string NewAnchor()
    {
        var name = "a" + _names++;
        _anchors.Add(name);
        return name;
    }

    private string Space()
    {
        if (_hasTabs && Chance(5))
            return Chance(2) ? Note("tab before a value", "\t") : " \t";
        return Chance(12) ? Note("several spaces before a value", "   ") : " ";
    }

    private void End() => _text.Append(random.Next(12) switch
    {
        0 or 1 => " " + Note("comment behind a value", Comment()),
        2 when _hasTabs => Note("tab before a comment", "\t") + Comment(),
        3 when _hasTabs => Note("tab behind a value", "\t"),
        4 => Note("spaces behind a value", "  "),
        _ => "",
    }).Append('\n');

    // Blank lines and comments between two entries.
    private void Gap(int column)
    {
        if (Chance(7))
            _text.Append(Chance(6) ? Note("blank line of spaces", "  ") : Note("blank line", "")).Append('\n');
        if (Chance(8))
            _text.Append(' ', random.Next(4) switch { 0 => Note("comment indented more", column + 2), 1 => Note("comment indented less", 0), 2 => column + 4, _ => column }).Append(Comment()).Append('\n');
        if (Chance(30))
            _text.Append(' ', column).Append(Comment()).Append('\n').Append(' ', column).Append(Note("several comments", Comment())).Append('\n');
        if (_hasTabs && Chance(20))
            _text.Append(' ', column + 1).Append('\t').Append(Note("comment behind a tab", Comment())).Append('\n');
    }

    private string Comment() => Note("comment", $"# c{++_comments}.") + (Chance(10) ? " Ünïcode: [x, *y" : "");

    private string WithBreaks(string text)
    {
        switch (random.Next(40))
        {
            case < 8:
                return Note("CRLF", text.Replace("\n", "\r\n"));
            case 8:
                return Note("CR alone", text.Replace('\n', '\r'));
            case 9 or 10:
                return Note("mixed line breaks", Changed(text, 2, "\r\n"));
            case 11:
                return Note("line breaks of Unicode", Changed(Changed(text, 9, "\u2028"), 9, "\u0085"));
            default:
                return Note("LF", text);
        }
    }

    private string Changed(string text, int oneIn, string lineBreak)
    {
        var result = new StringBuilder(text);
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            if (Chance(oneIn))
                result[at] = '\u0001';
        }

        return result.Replace("\u0001", lineBreak).ToString();
    }

    private bool Chance(int oneIn) => random.Next(oneIn) == 0;

    private T Pick<T>(List<T> list) => list[random.Next(list.Count)];

    private T Note<T>(string construct, T value)
    {
        Met.Add(construct);
        return value;
    }
}
