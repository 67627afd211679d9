namespace TuiPlans.Tests.Yaml.Whole;

/// <summary>The constructs of YAML that the random documents must hold: the coverage list of the property test.</summary>
internal static class Constructs
{
    public static readonly string[] All =
    [
        "%TAG directive", "%YAML directive", "CR alone", "CRLF", "LF", "absent key in braces", "absent value", "absent value in braces",
        "absent value with tag or anchor", "alias", "alias as key", "alias as key in braces", "alias in brackets", "anchor",
        "anchor given twice", "anchor in brackets", "blank line", "blank line in a block", "blank line of spaces",
        "blank lines below a block", "block as key", "block begins with blank lines", "block line indented more",
        "block line like a comment", "block line like a key", "block line like a list", "block line with spaces at its end",
        "block without lines", "braces", "braces on several lines", "brackets", "brackets as key", "brackets as key in braces",
        "brackets on several lines", "byte order mark", "collection with tag or anchor", "comma at the end", "comment",
        "comment at the top", "comment behind a block header", "comment behind a tab", "comment behind a value",
        "comment behind the document end", "comment between key and value", "comment in brackets", "comment indented less",
        "comment indented more", "comment on its own line in brackets", "document end", "document start", "double quotes",
        "double quotes on several lines", "emoji", "empty document", "empty in quotes", "empty key", "escaped line break", "escapes",
        "explicit key", "explicit key without value", "first line of a block indented more", "folded block", "indentation digit",
        "keep (+)", "key alone in braces", "key in double quotes", "key in single quotes", "key on several lines", "key with a space",
        "key with a tag", "key with an anchor", "key with an anchor in braces", "key with an emoji", "key with signs",
        "line break of Unicode in a block", "line break of Unicode in quotes", "line breaks of Unicode", "list as key",
        "list behind a dash", "list in the column of its key", "literal block", "mapping as key", "mapping behind a dash", "merge key",
        "mixed line breaks", "no final line break", "number in quotes", "pair behind a question mark", "pair in brackets",
        "pair with a quoted key and no space", "pair without key", "pair without value", "plain text", "plain text on several lines",
        "plain text on several lines in brackets", "plain text with signs", "question mark alone in braces", "question mark in braces",
        "question mark in brackets", "quote in single quotes", "quoted key and no space", "root in brackets or braces", "root is a block",
        "root is a list", "root is a mapping", "root is a text", "root with tag or anchor", "several comments",
        "several spaces before a value", "sign before the digit", "signs in quotes", "single quotes", "single quotes on several lines",
        "space before the colon", "spaces behind a value", "strip (-)", "tab before a comment", "tab before a value", "tab behind a value",
        "tab in a block", "tab in brackets", "tab in quotes", "tag and anchor", "tag in brackets", "tag of YAML", "tag of a number",
        "tag of a set", "tag of bytes", "tag of one's own", "tag or anchor on a line of its own", "tag that says nothing",
        "tag with a named handle", "value below its key", "very long line", "whole tag", "written null",
    ];
}
