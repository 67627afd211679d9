using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>close</c>: an action ends otherwise than by delivery.</summary>
internal static class CloseCommand
{
    public static Command Make(CommandHost host)
    {
        var words = Fields.Action.Find("closed")!.Children!.Find("as")!.Words;
        var reference = StepArguments.Ref();
        var how = SaidOptions.Text("--as", "WORD", $"How it ends: {string.Join(", ", words)}.");
        var to = SaidOptions.Text("--to", "REF", "What takes its place, or where it goes: plan/ID, or words.");
        var meeting = StepArguments.Meeting();
        var said = new SaidOptions("WHY", "Why", "On whose authority: the id of a body or person, or words.", "BODY");
        var command = host.New(
            "close",
            "Records that an action ends otherwise than by delivery: superseded, not accepted, transferred or withdrawn.",
            "tuiplans close SG-09 --as superseded --to SG-10 -m \"Both are one piece of work.\" --by psg",
            [reference, how, to, meeting, .. said.All]);
        command.SetAction(result => host.Run(result, context => Run(
            context, result.GetValue(reference)!, result.GetValue(how), result.GetValue(to), result.GetValue(meeting), said.Of(result))));
        return command;
    }

    private static int Run(CommandContext context, string reference, string? how, string? to, string? meeting, Said said)
    {
        var field = Fields.Action.Find("closed")!.Children!.Find("as")!;
        if (how is null)
            return StepRun.Misused(context, $"How does it end? Say it with --as and one of: {string.Join(", ", field.Words)}.", reference, said);
        var word = how.Trim().ToLowerInvariant();
        if (FieldValue.WhyNot(field, word) is { } problem)
            return StepRun.Misused(context, $"--as: {problem.Message}", reference, said);
        return context.WithStore(store => new StepRun(context, store).Run(reference, said, (parts, _) =>
        {
            var target = to is null ? null : Target(store, to, context);
            return target is not null && target == parts.Action.Ref
                ? new Step(null, $"{parts.Action.Ref} cannot take its own place: name another with --to.", [])
                : Steps.Close(parts.Action, parts.Fields, new Closing(word, parts.On, said.By is null ? null : parts.By, meeting, parts.Text, target));
        }));
    }

    // What takes its place may be a plan that is not kept here: then it stands in the words that were given, and that is said.
    private static string Target(PlanStore store, string to, CommandContext context)
    {
        var found = RefLookup.Find(store.LoadOnly(to), to);
        if (found.Action is { } action)
            return action.Ref;
        context.Page.Message($"--to: {found.Problem} It is recorded in these words.");
        return to.Trim();
    }
}
