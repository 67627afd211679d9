namespace TuiPlans.Core.Privacy;

/// <summary>
/// Numbers of cases, children or homes: digits after the name of a case system, or after "case no" and "LAC no".
/// Such numbers have no check digit, so only the label tells.
/// </summary>
internal sealed class CaseIdRule : IIdentifierRule
{
    private static readonly string[] Systems =
        ["LIQUIDLOGIC", "LIQUID LOGIC", "LCS", "MOSAIC", "CAREFIRST", "CARE FIRST", "UPRN"];

    // These are ordinary words: they label only together with a word for "number".
    private static readonly string[] Subjects = ["CASE", "LAC"];

    private static readonly string[] NumberWords = ["NO", "NOS", "NUMBER", "NUM", "ID", "IDS", "REF", "REFERENCE", "RECORD"];

    private static readonly string[] Holders = ["CASE", "CLIENT", "PERSON", "CHILD"];

    private static readonly string[] Verbs = ["IS", "WAS"];

    /// <inheritdoc/>
    public string Code => "case-id";

    /// <inheritdoc/>
    public string Kind => "The number of a case or record";

    /// <inheritdoc/>
    public string Reason => "digits after the name of a case system, or after a label such as \"case no\"";

    /// <inheritdoc/>
    public ScanSpan MatchAt(ScanText text, int at)
    {
        if (text.Upper(at) is not ('L' or 'M' or 'C' or 'U') || text.IsDigit(at - 1))
            return default;
        var system = AfterAny(text, at, Systems);
        var label = system > 0 ? system : AfterAny(text, at, Subjects);
        return label > 0 ? NumberAfter(text, label, system > 0) : default;
    }

    // Named as a number, three digits are enough; right after a system's name it takes four, in the same sentence.
    private static ScanSpan NumberAfter(ScanText text, int label, bool system)
    {
        var value = LabelGap.SkipMarks(text, label);
        if (system)
            value = LabelGap.SkipWord(text, value, Holders);
        var number = LabelGap.SkipWord(text, value, NumberWords);
        if (number > value || text[value - 1] == '#')
            return CaseNumber.MatchAt(text, SkipMore(text, number), 3);
        return system && !LabelGap.HasStop(text, label, value) ? CaseNumber.MatchAt(text, value, 4) : default;
    }

    // "case ref no is"
    private static int SkipMore(ScanText text, int at) =>
        LabelGap.SkipWord(text, LabelGap.SkipWord(text, at, NumberWords), Verbs);

    private static int AfterAny(ScanText text, int at, string[] labels)
    {
        foreach (var label in labels)
            if (text.AfterPhrase(at, label) is var next && next > 0)
                return next;
        return -1;
    }
}
