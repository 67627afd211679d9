using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>new</c>: a plan with nothing in it yet.</summary>
internal static class NewCommand
{
    public static Command Make(CommandHost host)
    {
        var id = new Argument<string>("plan") { Description = "The id of the plan: the name of its folder, such as darlington-2011." };
        var title = new Option<string>("--title") { Description = "What people call it.", HelpName = "TITLE" };
        var area = new Option<string>("--area") { Description = "The area it is for.", HelpName = "AREA" };
        var command = host.New(
            "new", "Makes a plan, as one commit.", "tuiplans new darlington-2013 --title \"Thematic inspection 2013\" --area Darlington", id, title, area);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(id)!, result.GetValue(title), result.GetValue(area)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string id, string? title, string? area)
    {
        if (string.IsNullOrWhiteSpace(title))
            return context.Misused($"A plan needs a title: tuiplans new {id} --title \"…\"");
        if (Ids.WhyNot(id) is { } bad)
            return context.Misused(bad);
        store.LookAhead();
        var set = store.Load();
        if (set.Plan(id) is { } there)
            return context.Refuse($"There is a plan {there.Id} already, \"{there.Title}\". Nothing was made.");
        var edits = new List<FieldEdit> { new SetField(FieldPath.Of("title"), title.Trim()) };
        if (!string.IsNullOrWhiteSpace(area))
            edits.Add(new SetField(FieldPath.Of("area"), area.Trim()));
        var path = $"{id}/plan.yaml";
        var file = NewFileText.Write(path, Fields.Plan, edits, context.Outside.World.Reader);
        if (file.Text is null)
            return context.Refuse($"{file.Problem} Nothing was made.");
        var request = new TogetherRequest { Ref = id, Headline = "new plan", Plan = id, Files = [new FileEdit(path, null, file.Text)] };
        return SaveReport.Of(context, store, id, store.SaveTogether(request, set), $"Add actions with: tuiplans add {id} --title \"…\"");
    }
}
