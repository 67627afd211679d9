using System.Text.RegularExpressions;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>Words by which a text says that something is still to come. They raise a question, and decide nothing.</summary>
internal static partial class UnfinishedWords
{
    /// <summary>The first such words of <paramref name="text"/>, as they stand there; null where there are none.</summary>
    public static string? In(string text) => Pattern().Match(text) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(
        @"\b(still to (be|do)\b|yet to\b|not yet\b|in progress\b|under way\b|underway\b|ongoing\b|on-going\b|outstanding\b|awaiting\b|awaited\b|to commence\b|to be (carried out|completed|developed|confirmed|agreed|checked|reviewed|rolled out|implemented|recruited|appointed|finali[sz]ed|followed)\b|being (rolled out|developed|recruited|piloted)\b|ready to be piloted\b|will be (completed|developed|implemented|rolled out)\b|delayed\b|not (completed|complete|started|achieved|met)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
