using System.Text.RegularExpressions;

namespace TuiPlans.Core.Exchange;

/// <summary>The text of a cell of a table, with the places that are set in bold: documents mark labels and the state of things by it.</summary>
/// <param name="Text">The text; paragraphs, breaks and items of lists each on a line of their own.</param>
/// <param name="Bold">For each character of the text whether it is bold.</param>
public sealed partial record CellText(string Text, IReadOnlyList<bool> Bold)
{
    /// <summary>A cell that holds nothing.</summary>
    public static CellText Empty { get; } = new("", []);

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>Whether all of it is bold.</summary>
    public bool IsBold => Text.Length > 0 && !Text.Where((c, i) => char.IsLetterOrDigit(c) && !Bold[i]).Any();

    /// <summary>The bold words with which it begins; empty where it begins otherwise.</summary>
    public string BoldHead
    {
        get
        {
            var end = 0;
            while (end < Text.Length && (Bold[end] || char.IsWhiteSpace(Text[end])))
                end++;
            return Text[..end].Trim();
        }
    }

    /// <summary>The text on one line.</summary>
    public string OneLine => Blanks().Replace(Text, " ").Trim();

    /// <summary>Its lines, none of them empty, without the marks of lists.</summary>
    public IReadOnlyList<string> Lines => LinesOf(Text);

    /// <summary>A text without any bold.</summary>
    public static CellText Plain(string text) => new(text, new bool[text.Length]);

    /// <summary>The lines of a text, none of them empty, without the marks of lists.</summary>
    public static IReadOnlyList<string> LinesOf(string text) =>
        [.. text.Split('\n').Select(line => Marks().Replace(line, "").Trim()).Where(line => line.Length > 0)];

    /// <summary>The part from a place on, without the blanks around it.</summary>
    public CellText From(int start) => Part(start, Text.Length);

    /// <summary>The part between two places, without the blanks around it.</summary>
    public CellText Part(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return new CellText(Text[start..end], [.. Bold.Skip(start).Take(end - start)]);
    }

    /// <summary>Goes on with the text of a row that continues this one: in the same sentence where it broke off in one.</summary>
    public CellText Then(CellText next)
    {
        if (IsEmpty || next.IsEmpty)
            return IsEmpty ? next : this;
        var gap = IsUnfinished && char.IsLower(next.Text[0]) ? " " : "\n";
        return new CellText(Text + gap + next.Text, [.. Bold, false, .. next.Bold]);
    }

    /// <summary>Whether it ends within a sentence.</summary>
    public bool IsUnfinished => Text.Length > 0 && Text[^1] is not ('.' or '!' or '?' or ':' or ')');

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^\s*([•·▪*–-]\s+|\(?\d{1,2}[.)]\s+(?=\p{L}))", RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Marks();
}
