using System.CommandLine;
using TuiPlans.Core.Changes;

namespace TuiPlans.Commands;

/// <summary><c>grant</c> and <c>refuse</c>: what was decided about the date that is asked for.</summary>
internal static class DecideCommands
{
    public static Command Grant(CommandHost host) => Make(
        host,
        "grant",
        DateDecision.Granted,
        "Records that the date asked for was granted: it is the agreed one from now on.",
        "tuiplans grant SG-06 --by psg --at 2012-09-03-psg");

    public static Command Refuse(CommandHost host) => Make(
        host,
        "refuse",
        DateDecision.Refused,
        "Records that the date asked for was refused: the agreed one stays.",
        "tuiplans refuse SG-06 --by psg --at 2012-09-03-psg -m \"The work does not depend on the form.\"");

    private static Command Make(CommandHost host, string name, string decision, string description, string example)
    {
        var reference = StepArguments.Ref();
        var meeting = StepArguments.Meeting();
        var said = new SaidOptions("WHY", "Why", "Who decided: the id of a body or person, or words.", "BODY");
        var command = host.New(name, description, example, [reference, meeting, .. said.All]);
        command.SetAction(result => host.Run(result, context => context.WithStore(store =>
        {
            var words = said.Of(result);
            return new StepRun(context, store).Run(
                result.GetValue(reference)!, words, (parts, _) => Steps.Decide(parts.Action, parts.Fields, Decision(decision, result.GetValue(meeting), words, parts)));
        })));
        return command;
    }

    // A meeting has its own day, which need not be the one on which it is recorded.
    private static DateDecision Decision(string decision, string? meeting, Said said, StepParts parts) =>
        new(decision, said.By is null ? null : parts.By, meeting, meeting is not null && said.Given is null ? null : parts.On) { Reason = parts.Text };
}
