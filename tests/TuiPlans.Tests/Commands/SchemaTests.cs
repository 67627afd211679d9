using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>The schemas as the command line gives them.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void A_kind_that_is_not_there_is_said_with_the_nearest()
    {
        var run = CommandRun.OnSample();
        run.Run("schema", "plan").Data.ShouldStartWith("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n  \"title\": \"TuiPlans: a plan\",\n");
        run.Run("schema", "acton").Messages.ShouldContain("There is no kind of file \"acton\". Did you mean action?");
        run.Run("schema").Code.ShouldBe(2);
    }

    [Fact]
    public void They_are_written_where_no_check_takes_them_for_strays_and_only_once()
    {
        using var plans = new TempPlans();
        var run = CommandRun.In(plans);

        var first = run.Run("schema", "--write");
        first.Code.ShouldBe(0, first.Messages);
        first.Data.ShouldContain("plans/.schemas/action.schema.json\n");
        first.Messages.ShouldContain("\"./plans/.schemas/people.schema.json\": \"plans/people.yaml\",");
        plans.Read("plans/.schemas/action.schema.json").ShouldBe(run.Run("schema", "action").Data);
        run.Run("schema", "--write").Data.ShouldBeEmpty();
        run.Run("check").Code.ShouldBe(0);
    }
}
