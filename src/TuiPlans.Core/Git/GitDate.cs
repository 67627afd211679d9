using System.Globalization;

namespace TuiPlans.Core.Git;

/// <summary>Moments in git's words. git guesses at what it does not understand, so only one form is ever handed to it.</summary>
public static class GitDate
{
    private const int FirstYear = 1970;
    private const int LastYear = 2099;

    /// <summary>
    /// The moment as <c>2012-06-12T12:00:00+0100</c>, whole seconds; null outside 1970 to 2099, which git reads as
    /// something else without a word (2100-01-01 becomes today).
    /// </summary>
    public static string? Write(DateTimeOffset when)
    {
        if (when.Year is < FirstYear or > LastYear || when.UtcDateTime.Year is < FirstYear or > LastYear)
            return null;
        var sign = when.Offset < TimeSpan.Zero ? '-' : '+';
        var zone = when.Offset.Duration();
        return when.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + sign
            + zone.ToString("hhmm", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Reads git's raw form, <c>1339498800 +0100</c>. Null where it is none; a zone that cannot be is read as UTC.
    /// </summary>
    public static DateTimeOffset? Read(string raw)
    {
        var space = raw.IndexOf(' ', StringComparison.Ordinal);
        var digits = space < 0 ? raw.AsSpan() : raw.AsSpan(0, space);
        if (!long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds))
            return null;
        // The bounds of DateTimeOffset, a day inside, so that no zone leads over them.
        if (seconds is < -62_135_500_000 or > 253_402_200_000)
            return null;
        var zone = space < 0 ? TimeSpan.Zero : ZoneOf(raw.AsSpan(space + 1));
        return DateTimeOffset.FromUnixTimeSeconds(seconds).ToOffset(zone);
    }

    private static TimeSpan ZoneOf(ReadOnlySpan<char> text)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return TimeSpan.Zero;
        var minutes = (number / 100 * 60) + (number % 100);
        return Math.Abs(minutes) > 14 * 60 ? TimeSpan.Zero : TimeSpan.FromMinutes(minutes);
    }
}
