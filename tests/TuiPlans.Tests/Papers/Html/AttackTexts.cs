using System.Text.Json;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Papers.Html;

/// <summary>
/// Texts that would do something if they were taken for anything but text: script and handlers, parts that fold, entities, links and images, blocks of
/// Markdown, the language of charts, characters that are not seen. The check of the site in a browser reads the same file.
/// </summary>
internal static class AttackTexts
{
    public static IReadOnlyList<string> All { get; } =
        JsonSerializer.Deserialize<List<string>>(File.ReadAllBytes(PlanFiles.FindUp("tests/TuiPlans.Tests/Papers/Html/attacks.json")))!;
}
