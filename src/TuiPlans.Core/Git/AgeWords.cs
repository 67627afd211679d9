using System.Globalization;

namespace TuiPlans.Core.Git;

/// <summary>How long ago, in one number and one word.</summary>
internal static class AgeWords
{
    /// <summary>"3 minutes"; less than nought (a clock that was set back) counts as nought.</summary>
    public static string Of(TimeSpan age)
    {
        if (age.TotalSeconds < 100)
            return Count(Math.Max(0, age.TotalSeconds), "second");
        if (age.TotalMinutes < 100)
            return Count(age.TotalMinutes, "minute");
        return age.TotalHours < 48 ? Count(age.TotalHours, "hour") : Count(age.TotalDays, "day");
    }

    private static string Count(double number, string unit)
    {
        var whole = (long)number;
        return string.Create(CultureInfo.InvariantCulture, $"{whole} {unit}{(whole == 1 ? "" : "s")}");
    }
}
