using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>The dates of options: read as everywhere people type a date, and said back where they were typed in words.</summary>
internal static class TypedDate
{
    /// <summary>Why nothing can have been so on the day that was typed; null where it can.</summary>
    /// <param name="option">The option.</param>
    /// <param name="text">What was typed; null where nothing was.</param>
    /// <param name="today">The day.</param>
    /// <param name="what">What cannot have been, where the day is still to come: <c>given</c>.</param>
    public static string? WhyNot(string option, string? text, DateOnly today, string what)
    {
        if (text is null)
            return null;
        var (read, problem) = DateWords.Read(text, today, DateSense.Past);
        if (read is null)
            return $"{option}: {problem}";
        return read.First > today ? $"{option}: {read.Words} is still to come, so nothing can have been {what} then." : null;
    }

    /// <summary>What was typed as a period of the past, and says what was understood; null where nothing was typed.</summary>
    public static Period? Past(CommandContext context, string option, string? text)
    {
        if (text is null || DateWords.Read(text, context.Today, DateSense.Past).Period is not { } read)
            return null;
        Tell(context, option, text, read.Text, read.Words);
        return read;
    }

    /// <summary>Says what was understood of words that a file does not hold so.</summary>
    public static void Tell(CommandContext context, string option, string typed, string inFile, string words)
    {
        if (!typed.Trim().Equals(inFile, StringComparison.OrdinalIgnoreCase))
            context.Page.Message($"{option}: {words}");
    }
}
