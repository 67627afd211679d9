using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace TuiPlans.Core.Exchange;

/// <summary>Makes the text of a cell out of a fragment of HTML, or of plain text; two asterisks around words count as bold.</summary>
internal static partial class CellFragment
{
    private static readonly string[] Blocks = ["P", "LI", "UL", "OL", "DIV", "BR", "TR", "TD", "H1", "H2", "H3", "H4", "H5", "H6"];

    public static CellText Read(string fragment)
    {
        var writing = new Writing();
        var marked = Stars().Replace(Unquoted(fragment), "<b>${words}</b>");
        if (!marked.AsSpan().ContainsAny('<', '&'))
            writing.Text(marked, isBold: false);
        else
            Walk(new HtmlParser().ParseDocument($"<body>{marked}").Body!, isBold: false, writing);
        return writing.Done();
    }

    /// <summary>Whether a piece of a cell opens an element, or a quote around the cell, that it does not close: the cell goes on elsewhere.</summary>
    public static bool IsOpen(string piece) =>
        (piece.StartsWith('"') && piece.Count(c => c == '"') % 2 == 1) || Tags().Matches(piece).Count(tag => !tag.Value.StartsWith("</", StringComparison.Ordinal)) * 2 > Tags().Count(piece);

    private static void Walk(INode node, bool isBold, Writing writing)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
                writing.Text(text.Data, isBold);
            if (child is not IElement element)
                continue;
            var isBlock = Blocks.Contains(element.TagName, StringComparer.Ordinal);
            if (isBlock)
                writing.Break();
            if (element.TagName == "SUP")
                writing.Glue();
            Walk(element, isBold || element.TagName is "B" or "STRONG" or "H1" or "H2" or "H3" or "H4", writing);
            if (isBlock)
                writing.Break();
        }
    }

    // A spreadsheet puts quotes around a cell that holds line breaks or quotes, and doubles those inside.
    private static string Unquoted(string fragment) =>
        fragment.Length > 1 && fragment[0] == '"' && fragment[^1] == '"' && (fragment.Contains('\n') || fragment[1..^1].Contains("\"\"", StringComparison.Ordinal))
            ? fragment[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
            : fragment;

    [GeneratedRegex(@"</?(p|b|li|ul)(\s[^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\*\*(?<words>.+?)\*\*", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Stars();

    // The text as it grows. Wide gaps are how documents part lines that lost their breaks; two blanks after a sentence are a habit.
    private sealed class Writing
    {
        private readonly StringBuilder text = new();
        private readonly List<bool> bold = [];
        private int blanks;
        private bool isBroken;

        public void Text(string words, bool isBold)
        {
            foreach (var c in words)
            {
                if (char.IsWhiteSpace(c))
                {
                    blanks++;
                    continue;
                }
                Gap(isBold);
                Add(c, isBold);
            }
        }

        public void Break() => isBroken = true;

        // "14 th": what is raised belongs to the digit before it.
        public void Glue() => blanks = text.Length > 0 && char.IsAsciiDigit(text[^1]) ? 0 : blanks;

        public CellText Done() => new(text.ToString(), bold);

        private void Gap(bool isBold)
        {
            if (text.Length > 0 && isBroken)
                Add('\n', isBold: false);
            else if (text.Length > 0 && blanks > 0)
                Add(blanks > 2 || (blanks == 2 && text[^1] is not ('.' or '!' or '?' or ':')) ? '\n' : ' ', isBold && bold[^1]);
            (blanks, isBroken) = (0, false);
        }

        private void Add(char c, bool isBold)
        {
            text.Append(c);
            bold.Add(isBold);
        }
    }
}
