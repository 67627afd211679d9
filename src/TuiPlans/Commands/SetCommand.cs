using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>set</c>: changes fields, one commit an action.</summary>
internal static class SetCommand
{
    public static Command Make(CommandHost host)
    {
        var parts = new Argument<string[]>("ref... field=value...")
        {
            Description = "The actions (plan/ID, or an id that only one has), then the fields; field= takes a field away.",
            Arity = ArgumentArity.OneOrMore,
        };
        var why = new Option<string>("-m", "--message") { Description = "Why; needed where due= changes the agreed date.", HelpName = "WHY" };
        var command = host.New(
            "set", "Changes fields of one or more actions, one commit an action.", "tuiplans set SG-03 SG-04 status=in-progress rag=amber -m \"Training began late\"", parts, why);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(parts) ?? [], result.GetValue(why)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string[] parts, string? why)
    {
        var references = parts.Where(part => !Assignment.Is(part)).ToList();
        var fields = parts.Where(Assignment.Is).ToList();
        if (references.Count == 0 || fields.Count == 0)
            return context.Misused("Say which action, and which field: tuiplans set REF field=value");
        store.LookAhead();
        var set = references.Count == 1 ? store.LoadOnly(references[0]) : store.Load();
        var found = references.ConvertAll(reference => context.Find(set, reference));
        if (found.Contains(null))
            return ExitCodes.Refused;
        // Everything is understood before anything is written.
        var edits = new List<(RefLookup Target, IReadOnlyList<FieldEdit> Edits)>();
        foreach (var target in found.OfType<RefLookup>().DistinctBy(f => f.Action!.Ref, StringComparer.Ordinal))
        {
            var (made, problem) = SetEdits.For(target, fields, why, Giver.Self(store.Recorder, set.Registers).By, context.Today);
            if (problem.Length > 0)
                return context.Misused(problem);
            edits.Add((target, made));
        }
        return Save(context, store, set, edits, why);
    }

    private static int Save(
        CommandContext context, PlanStore store, PlanSet set, List<(RefLookup Target, IReadOnlyList<FieldEdit> Edits)> edits, string? why)
    {
        var report = new SaveReport(context);
        foreach (var (target, made) in edits)
        {
            var action = target.Action!;
            var outcome = store.Save(
                new SaveRequest
                {
                    Target = action,
                    Changes = new ChangeSet(action.Path, target.Fields, made),
                    Loaded = set.Files[action.Path],
                    Text = why,
                    Typed = why,
                },
                set);
            report.Add(action.Ref, outcome, store.Recorder);
        }
        return report.Finish();
    }
}
