using TuiPlans.Core.Source;
using YamlDotNet.Core;

namespace TuiPlans.Core.Yaml;

/// <summary>Turns the parser's complaints into sentences with a remedy.</summary>
internal static class YamlSyntaxMessages
{
    private const string NotClosed = "A bracket or brace is opened and not rightly closed. Close it, or put a comma between its items.";

    /// <summary>The problem that stands for an error of the parser.</summary>
    public static YamlProblem From(YamlException error, string text)
    {
        var start = Math.Clamp((int)error.Start.Index, 0, text.Length);
        var end = Math.Clamp((int)error.End.Index, start, text.Length);
        if (TabNear(text, start) is { } tab)
            return new YamlProblem(new TextSpan(tab, 1), YamlProblemCodes.Tab, "A tab stands at the beginning of this line. YAML is indented with spaces: replace it.");
        return new YamlProblem(TextSpan.FromBounds(start, end), YamlProblemCodes.Syntax, Sentence(error.Message));
    }

    /// <summary>The problem for a flow collection that is not closed before the text goes on outside it.</summary>
    public static YamlProblem OpenBracket(int at) => new(new TextSpan(at, 0), YamlProblemCodes.Syntax, NotClosed);

    /// <summary>The problem for a tag that cannot be read.</summary>
    public static YamlProblem BadTag(int at) => new(new TextSpan(at, 0), YamlProblemCodes.Syntax, "A word with an exclamation mark before it stands here, which YAML reads as a tag. Put the value in quotes.");

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
            return NotClosed;
        return "The file cannot be read as YAML from here on (" + message.TrimEnd('.') + "). Correct this line.";
    }

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);

    // The parser complains at a token before or behind the tab: look at its line and the two on either side.
    private static int? TabNear(string text, int offset)
    {
        var start = offset;
        for (var lines = 0; lines < 3 && start > 0; lines++)
            start = text.LastIndexOf('\n', start - 1, start) is var found and >= 0 ? found : 0;
        var end = offset;
        for (var lines = 0; lines < 3 && end < text.Length; lines++)
            end = text.IndexOf('\n', end) is var found and >= 0 ? found + 1 : text.Length;
        var isIndentation = true;
        for (var i = start; i < end; i++)
        {
            if (text[i] == '\t' && isIndentation)
                return i;
            isIndentation = text[i] == '\n' || (isIndentation && text[i] == ' ');
        }

        return null;
    }
}
