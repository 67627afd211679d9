namespace TuiPlans.Core.Privacy;

/// <summary>
/// Dates of birth: a whole date beside "DOB", "date of birth" or "born". Plans are full of dates, so the label
/// decides; "born from 1 April" is about a year group, and no such label.
/// </summary>
internal sealed class BirthDateRule : IIdentifierRule
{
    // How far before "(DOB)" its date may begin.
    private const int Reach = 24;

    private static readonly string[] Labels =
        ["DOB", "DOBS", "D O B", "DATE OF BIRTH", "DATES OF BIRTH", "BIRTH DATE", "BIRTHDATE"];

    private static readonly string[] JoiningWords =
    [
        "ON", "THE", "IS", "WAS", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
    ];

    /// <inheritdoc/>
    public string Code => "birth-date";

    /// <inheritdoc/>
    public string Kind => "A date of birth";

    /// <inheritdoc/>
    public string Reason => "a whole date beside a word for birth";

    /// <inheritdoc/>
    public ScanSpan MatchAt(ScanText text, int at)
    {
        if (text.Upper(at) is not ('D' or 'B') || text.IsDigit(at - 1))
            return default;
        if (text.AfterPhrase(at, "BORN") is var born && born > 0)
            return DateAfter(text, born, ordinaryWord: true);
        foreach (var label in Labels)
            if (text.AfterPhrase(at, label) is var end && end > 0)
                return DateAfter(text, end, ordinaryWord: false) is { IsEmpty: false } after ? after : DateBefore(text, at, end);
        return default;
    }

    // "Born" is also an ordinary word: a sentence may end with it, and a bare row of digits after it is no date.
    private static ScanSpan DateAfter(ScanText text, int labelEnd, bool ordinaryWord)
    {
        var at = LabelGap.SkipMarks(text, labelEnd);
        for (var most = 4; most > 0; most--)
            at = LabelGap.SkipWord(text, at, JoiningWords);
        if (ordinaryWord && LabelGap.HasStop(text, labelEnd, at))
            return default;
        var end = DateShape.MatchAt(text, at);
        if (end < 0 && !ordinaryWord)
            end = DateShape.MatchCompact(text, at);
        return end > 0 ? new ScanSpan(at, end) : default;
    }

    // "14/06/2012 (DOB)": only in brackets, since a date before the bare word is about something else.
    private static ScanSpan DateBefore(ScanText text, int label, int labelEnd)
    {
        if (text[label - 1] is not ('(' or '[') || text[labelEnd + (text[labelEnd] == '.' ? 1 : 0)] is not (')' or ']'))
            return default;
        for (var start = Math.Max(0, label - Reach); start < label; start++)
            if (text.StartsToken(start) && DateShape.MatchAt(text, start) is var end && end > 0
                && LabelGap.SkipMarks(text, end) >= label)
                return new ScanSpan(start, end);
        return default;
    }
}
