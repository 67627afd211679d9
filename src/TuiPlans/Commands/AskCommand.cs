using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary><c>ask</c>: another date is asked for, or the request is taken back.</summary>
internal static class AskCommand
{
    public static Command Make(CommandHost host)
    {
        var reference = StepArguments.Ref();
        var due = SaidOptions.Text("--due", "DATE", "The date that is asked for: 31 oct, end of october, 2012-06-14, 2012-06, 2012/13-Q2, autumn 2016, ongoing, \"after <event>\".");
        var cause = SaidOptions.Text("--cause", "CAUSE", "What kept it from its date, in a word that can be counted: recruitment.");
        var withdraw = CommandHost.Flag("--withdraw", "Take the open request back instead.");
        var said = new SaidOptions("WHY", "Why", "Who asks, where that is not you: an id, post or name.");
        var command = host.New(
            "ask",
            "Records that another date is asked for; the agreed one counts on until it is granted.",
            "tuiplans ask SG-06 --due 2012-10 -m \"The new form is late.\" --cause it-system --by service-manager",
            [reference, due, cause, withdraw, .. said.All]);
        command.SetAction(result => host.Run(result, context => Run(
            context, result.GetValue(reference)!, result.GetValue(due), result.GetValue(cause), CommandHost.Has(result, withdraw), said.Of(result))));
        return command;
    }

    private static int Run(CommandContext context, string reference, string? due, string? cause, bool isBack, Said said)
    {
        if (isBack && (due ?? cause) is not null)
            return StepRun.Misused(context, "--withdraw takes a request back, so it goes without --due and --cause.", reference, said);
        if (!isBack && due is null)
            return StepRun.Misused(context, $"Which date is asked for? Say it with --due, such as: tuiplans ask {reference} --due 2012-10 -m WHY", reference, said);
        var (date, problem) = due is null ? (null, "") : DateWords.ReadDue(due, context.Today);
        if (problem.Length > 0)
            return StepRun.Misused(context, $"--due: {problem}", reference, said);
        if (date is not null)
            TypedDate.Tell(context, "--due", due!, date.Text, date.Words);
        return context.WithStore(store => new StepRun(context, store).Run(reference, said, (parts, _) => isBack
            ? Steps.Decide(
                parts.Action, parts.Fields, new DateDecision(DateDecision.Withdrawn, parts.By, null, parts.On) { Reason = parts.Text })
            : Steps.Ask(parts.Action, parts.Fields, new DateRequest(parts.By, parts.On, date!, parts.Text, cause))));
    }
}
