using TuiPlans.Core.Privacy;

namespace TuiPlans.Tests.Privacy;

/// <summary>What the guard finds in a text, in the short forms that tests compare.</summary>
internal static class Found
{
    /// <summary>The codes, in order, with commas between.</summary>
    public static string Codes(string text) => string.Join(',', PrivacyGuard.Scan(text).Select(finding => finding.Code));

    /// <summary>The stretches of the text that were taken for values.</summary>
    public static IReadOnlyList<string> Values(string text) =>
        [.. PrivacyGuard.Scan(text).Select(finding => text.Substring(finding.Start, finding.Length))];
}
