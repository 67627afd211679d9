using TuiPlans.Core.Source;
using YamlDotNet.Core;

namespace TuiPlans.Core.Yaml;

/// <summary>Turns the parser's complaints into sentences with a remedy.</summary>
internal static class YamlSyntaxMessages
{
    /// <summary>The problem that stands for an error of the parser.</summary>
    public static YamlProblem From(YamlException error, string text)
    {
        var start = Math.Clamp((int)error.Start.Index, 0, text.Length);
        var end = Math.Clamp((int)error.End.Index, start, text.Length);
        if (TabNear(text, start) is { } tab)
            return new YamlProblem(new TextSpan(tab, 1), YamlProblemCodes.Tab, "A tab stands at the beginning of this line. YAML is indented with spaces: replace it.");
        return new YamlProblem(TextSpan.FromBounds(start, end), YamlProblemCodes.Syntax, Sentence(error.Message));
    }

    private static string Sentence(string message)
    {
        if (Has(message, "mapping values are not allowed") || Has(message, "invalid mapping"))
            return "A colon with a space after it stands in a text without quotes, or the indentation is wrong. Put the text in quotes, or align the line with its neighbours.";
        if (Has(message, "cannot start any token"))
            return "A value begins with a character that has a meaning in YAML. Put the value in quotes.";
        if (Has(message, "quoted scalar"))
            return "A quotation mark is opened here and not rightly closed. Close it, or double it where it belongs to the text.";
        if (Has(message, "could not find expected ':'") || Has(message, "simple key"))
            return "A key without a colon stands here, or a line of text has lost its indentation. Add the colon, or indent the line.";
        if (Has(message, "did not find expected key") || Has(message, "did not find expected '-'") || Has(message, "block collection") || Has(message, "block mapping"))
            return "This line does not fit the ones before it. Check its indentation, and whether a text that needs quotes has them.";
        if (Has(message, "flow sequence") || Has(message, "flow mapping"))
            return "A bracket or brace is opened and not rightly closed. Close it, or put a comma between its items.";
        return "The file cannot be read as YAML from here on (" + message.TrimEnd('.') + "). Correct this line.";
    }

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);

    // The parser complains at the token behind the tab, often a line further down.
    private static int? TabNear(string text, int offset)
    {
        var at = offset;
        for (var lines = 0; lines < 3 && at >= 0; lines++)
        {
            var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
            for (var i = start; i < text.Length && text[i] is (' ' or '\t'); i++)
            {
                if (text[i] == '\t')
                    return i;
            }

            at = start - 1;
        }

        return null;
    }
}
