using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Commands;

/// <summary><c>add</c>: a new action.</summary>
internal static class AddCommand
{
    public static Command Make(CommandHost host)
    {
        var plan = new Argument<string>("plan") { Description = "The plan." };
        var fields = new Argument<string[]>("field=value...") { Description = "Any other fields of it, as for set.", Arity = ArgumentArity.ZeroOrMore };
        var id = Text("--id", "ID", "Its id; the next of its series where none is named.");
        var title = Text("--title", "TITLE", "What it is called, in a few words.");
        var text = Text("--action", "TEXT", "What is to be done.");
        var recommendation = Many("--recommendation", "ID", "A recommendation that it answers; more than one may be named.");
        var lead = Many("--lead", "PERSON", "Who leads on it; more than one may be named.");
        var asTyped = AsTyped.Flag();
        var command = host.New(
            "add", "Adds an action to a plan, as one commit.",
            "tuiplans add darlington-2011 --title \"Core groups are minuted\" --recommendation SG3 --lead service-manager due=2012-06 status=not-started",
            plan, fields, id, title, text, recommendation, lead, asTyped);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => Run(
            context, store, result.GetValue(plan)!, new Asked(
                result.GetValue(id), result.GetValue(title), result.GetValue(text), result.GetValue(recommendation) ?? [], result.GetValue(lead) ?? [], result.GetValue(fields) ?? [], CommandHost.Has(result, asTyped))))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string planId, Asked asked)
    {
        if (string.IsNullOrWhiteSpace(asked.Title) && string.IsNullOrWhiteSpace(asked.Text))
            return context.Misused($"Say what the action is: tuiplans add {planId} --title \"…\", or --action \"…\"");
        var (edits, misused) = asked.Edits(context.Today);
        if (misused.Length > 0)
            return context.Misused(misused);
        if (asked.Id is not null && Ids.WhyNot(asked.Id) is { } bad)
            return context.Misused(bad);
        store.LookAhead();
        var set = store.Load();
        if (set.Plan(planId) is not { } plan)
            return context.Refuse($"{RefLookup.NoPlan(set, planId)} Nothing was changed.");
        var names = new NamedEdits(set.Registers, asked.IsAsTyped);
        edits = names.Of(edits, Fields.Action);
        if (names.Problem.Length > 0)
            return context.Misused($"{names.Problem} Nothing was changed.");
        foreach (var notice in names.Notices)
            context.Page.Message(notice);
        var id = asked.Id ?? NextId.For(plan, asked.Recommendations);
        foreach (var unknown in asked.Recommendations.Where(one => !one.Contains('/') && !plan.Recommendations.Any(r => r.Id.Equals(one, StringComparison.OrdinalIgnoreCase))))
            context.Page.Message($"{plan.Id} has no recommendation {unknown}; it was written all the same.");
        var action = new NewAction(plan, id, edits, asked.Text);
        return SaveReport.Of(context, store, action.Ref, store.Add(action, set), "Undo with: tuiplans undo");
    }

    private static Option<string> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private static Option<string[]> Many(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private sealed record Asked(
        string? Id, string? Title, string? Text, IReadOnlyList<string> Recommendations, IReadOnlyList<string> Leads, IReadOnlyList<string> Fields, bool IsAsTyped)
    {
        public (IReadOnlyList<FieldEdit> Edits, string Problem) Edits(DateOnly today)
        {
            var edits = new List<FieldEdit>();
            if (!string.IsNullOrWhiteSpace(Title))
                edits.Add(new SetField(FieldPath.Of("title"), Title.Trim()));
            if (!string.IsNullOrWhiteSpace(Text))
                edits.Add(new SetField(FieldPath.Of("action"), Text.Trim()));
            if (Recommendations.Count > 0)
                edits.Add(new PutField(FieldPath.Of("recommendations"), YamlValue.List(Recommendations.Select(one => YamlValue.Scalar(one)), preferFlow: true)));
            if (Leads.Count > 0)
                edits.Add(new PutField(FieldPath.Of("leads"), YamlValue.List(Leads.Select(one => YamlValue.Scalar(one)))));
            foreach (var argument in Fields)
            {
                if (!FieldAssignment.Is(argument))
                    return ([], $"\"{argument}\" was not understood: after the plan come options, and fields as field=value.");
                var (assignment, problem) = FieldAssignment.Parse(argument, Core.Plans.Fields.Action, today);
                if (assignment is null)
                    return ([], problem);
                edits.AddRange(assignment.Edits.Where(edit => edit is not RemoveField));
            }
            return (edits, "");
        }
    }
}
