using System.Globalization;

namespace TuiPlans.Core.Plans;

/// <summary>Says whether a text may stand in a field: the one place where a value's kind is a rule.</summary>
public static class FieldValue
{
    private const string ByWord = "by ";

    /// <summary>
    /// Null where <paramref name="text"/> may stand in <paramref name="field"/>, else the code of the rule and a sentence with the
    /// remedy.
    /// </summary>
    public static (string Code, string Message)? WhyNot(Field field, string text) => field.Kind switch
    {
        ValueKind.Period => Date(field, PeriodParser.TryParse(text, out _, out var problem), problem),
        ValueKind.Moment => Date(field, Moment.Parse(text) is not null, $"\"{Shortened.To(text, 40)}\" is not a day that is understood: write it like 2012-08-30, or 2012-08-30 14:00."),
        ValueKind.Due => Date(field, Due.TryParse(text, out _, out var problem), problem),
        ValueKind.Completion => Date(field, PeriodParser.TryParse(WithoutBy(text), out _, out var problem), problem),
        ValueKind.DoneMark => DoneMark(field, text),
        ValueKind.Status => Statuses.Parse(text) is null ? UnknownWord(field, text) : null,
        ValueKind.Rating => Ratings.ParseWord(text) is not null ? null : UnknownWord(field, text),
        ValueKind.Word => field.Words.Contains(text, StringComparer.Ordinal) ? null : UnknownWord(field, text),
        ValueKind.TextList when field.Words.Count > 0 => field.Words.Contains(text, StringComparer.Ordinal) ? null : UnknownWord(field, text),
        ValueKind.Number => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? null
            : ("wrong-type", $"{field.Label} is a number, and \"{Shortened.To(text, 40)}\" is none: write digits, such as 40 or 7.5."),
        ValueKind.Text or ValueKind.Id or ValueKind.Person when text.TrimEnd('\n').Contains('\n', StringComparison.Ordinal) =>
            ("wrong-type", $"{field.Label} is one line: take the line breaks out."),
        _ => null,
    };

    /// <summary>
    /// The form in which a text that may stand in <paramref name="field"/> is written: words in lower case, periods as in the design,
    /// all else as it is.
    /// </summary>
    public static string Canonical(Field field, string text) => field.Kind switch
    {
        ValueKind.Period or ValueKind.DoneMark => PeriodParser.Parse(text)?.Text ?? text,
        ValueKind.Due => Due.Parse(text)?.Text ?? text,
        ValueKind.Moment => Moment.Parse(text)?.Text ?? text,
        ValueKind.Status => Statuses.Parse(text)?.Word() ?? text,
        ValueKind.Rating => Ratings.ParseWord(text)?.Word() ?? text,
        _ => text,
    };

    /// <summary>The period of a <c>completed</c>, whether "by" stands before it or not.</summary>
    public static string WithoutBy(string text) =>
        text.TrimStart().StartsWith(ByWord, StringComparison.OrdinalIgnoreCase) ? text.TrimStart()[ByWord.Length..] : text;

    private static (string, string)? Date(Field field, bool understood, string problem) =>
        understood ? null : ("impossible-date", $"{field.Label}: {problem}");

    private static (string, string)? DoneMark(Field field, string text) =>
        text is "true" or "false" ? null : Date(field, PeriodParser.TryParse(text, out _, out var problem), problem);

    private static (string, string) UnknownWord(Field field, string text)
    {
        var near = Nearest.To(text, field.Words);
        var hint = near is null ? "" : $" Did you mean {near}?";
        return ("unknown-word", $"{field.Label} cannot be \"{Shortened.To(text, 40)}\".{hint} Use one of: {string.Join(", ", field.Words)}.");
    }
}
