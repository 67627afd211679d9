using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>A form of a plan that <c>board</c> or <c>workload</c> prints, as text and as JSON.</summary>
/// <param name="Name">The name of the JSON's list of plans.</param>
/// <param name="Print">Prints the form of one plan below its title.</param>
/// <param name="Write">Writes the members of one plan beside its id and title.</param>
internal sealed record BoardForm(string Name, Action<Page, Plan, Day> Print, Action<Utf8JsonWriter, Plan, Day> Write)
{
    /// <summary>Finds the plan that is named, or says that there is none with the nearest that there is.</summary>
    /// <returns>The plans to print, all where none is named; null where there is none of that name.</returns>
    public static IReadOnlyList<Plan>? Wanted(CommandContext context, PlanSet set, string? plan, out int code)
    {
        code = ExitCodes.Done;
        if (plan is null)
            return set.Plans;
        if (set.Plan(plan) is { } found)
            return [found];
        var near = Nearest.To(plan, set.Plans.Select(p => p.Id)) is { } id ? $" Did you mean {id}?" : "";
        code = context.Misused($"There is no plan \"{plan}\".{near} See them all with: tuiplans plans");
        return null;
    }

    /// <summary>Reads the plans and prints the form of one, or of all.</summary>
    public int Run(CommandContext context, PlanStore store, string? plan)
    {
        if (context.Json)
            store.LookAhead();
        var set = store.Load();
        if (Wanted(context, set, plan, out var code) is not { } plans)
            return code;
        var day = new Day(set, context.Today);
        if (context.Json)
            return JsonPage.Write(context, json => WriteAll(json, context, store, day, plans));
        if (plans.Count == 0)
            context.Page.Message("There are no plans here yet: a plan is a folder in the plans folder that holds a plan.yaml.");
        foreach (var each in plans)
        {
            context.Page.Prose($"{each.Title} ({each.Id}), {Period.Day(context.Today).Words}");
            if (each.Counted.Any())
                Print(context.Page, each, day);
            else
                context.Page.Prose("It has no action yet: tuiplans add adds one.");
            context.Page.Line();
        }
        return UnreadableFiles.Report(context, store, set);
    }

    private int WriteAll(Utf8JsonWriter json, CommandContext context, PlanStore store, Day day, IReadOnlyList<Plan> plans)
    {
        json.Day("asAt", context.Today);
        json.WriteStartArray(Name);
        foreach (var plan in plans)
        {
            json.WriteStartObject();
            json.WriteString("plan", plan.Id);
            json.WriteString("title", plan.Title);
            Write(json, plan, day);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return UnreadableFiles.Write(json, store, day.Set);
    }
}
