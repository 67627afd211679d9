using TuiPlans.Screens;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

public sealed class KeysPageTests
{
    [Fact]
    public void The_page_of_keys_says_what_the_key_tables_say() =>
        Golden.MatchesFile(PlanFiles.FindUp("src/KEYS.md"), nameof(KeysPageTests), KeyPages.Markdown());
}
