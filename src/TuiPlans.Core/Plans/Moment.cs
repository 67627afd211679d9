using System.Globalization;

namespace TuiPlans.Core.Plans;

/// <summary>A day, with the time of day where it is known: when a meeting begins. The time is that of the repository's zone.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time of day, or null.</param>
public sealed record Moment(DateOnly Day, TimeOnly? Time)
{
    private static readonly string[] Forms = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>The form in which it stands in a file: <c>2012-08-30 14:00</c>.</summary>
    public string Text => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (Time is { } time ? $" {time:HH:mm}" : "");

    /// <summary>For people: <c>30 Aug 2012, 14:00</c>.</summary>
    public string Words => Period.Day(Day).Words + (Time is { } time ? $", {time:HH:mm}" : "");

    /// <summary>Reads <c>2012-08-30</c>, <c>2012-08-30 14:00</c> or <c>2012-08-30T14:00</c>; null where it is none of them.</summary>
    public static Moment? Parse(string? text)
    {
        if (text?.Trim() is not { Length: > 0 } trimmed)
            return null;
        if (DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new Moment(day, null);
        return DateTime.TryParseExact(trimmed, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new Moment(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment))
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
