using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>
/// Text that was looked at once and is to stay as it is. A changed text stands beside the golden one as <c>.now</c>: look at the
/// difference, and put it in its place if it is right.
/// </summary>
internal static class Golden
{
    public static void ShouldBeGolden(this string text, string name)
    {
        var golden = Path.Combine(PlanFiles.FindUp("tests"), "TuiPlans.Tests", "Commands", "Golden", name + ".txt");
        var expected = File.Exists(golden) ? File.ReadAllText(golden) : null;
        if (text == expected)
            return;
        File.WriteAllText(golden + ".now", text);
        text.ShouldBe(expected, $"See {golden}.now");
    }
}
