using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Effects;
using TuiPlans.Screens.Actions;
using TuiPlans.Screens.Listing;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Screens;

/// <summary>What is looked for in the list of one plan and stands in another is found from there.</summary>
public sealed class ElsewhereTests
{
    [Fact]
    public void What_is_of_another_plan_is_said_and_Enter_goes_there_and_to_it()
    {
        var stage = Listing().Keys("/").Type("LEW-3");

        stage.Text.ShouldContain("Not in this plan; 1 in ");
        stage.Text.ShouldContain("Enter goes there");
        stage.Keys("Enter").Model.Top.ShouldBeOfType<ListScreen>().Ref.ShouldBe("lewisham-2012/LEW-3");
        stage.Keys("Enter").Model.Top.ShouldBeOfType<ActionScreen>().Ref.ShouldBe("lewisham-2012/LEW-3");
        // The first plan is not left with a filter that nothing matches.
        stage.Model.Desk.PlanView("darlington-2011").Filter.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_nowhere_is_said_as_before() =>
        Listing().Keys("/").Type("zebra-crossing").Text.ShouldContain("No action matches.");

    private static Stage Listing() => new Stage(120, 40, new PlanSetReader(YamlReaders.Default).Read([.. new PlansFolder(SamplePlans.Folder).ReadAll(new DiskFileStore())]))
        .Open(new Destination.List("darlington-2011"));
}
