using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>edit</c>: a plan file in the person's own editor, checked on return, one commit.</summary>
internal static class EditCommand
{
    public static Command Make(CommandHost host)
    {
        var reference = new Argument<string>("ref") { Description = "The action or recommendation (plan/ID, or an id that only one has), or a plan." };
        var why = new Option<string>("-m", "--message") { Description = "Why it is changed; asked for on a terminal where it is not given.", HelpName = "WHY" };
        var command = host.New(
            "edit",
            "Opens a file in $VISUAL, $EDITOR or vi, and records it as one commit. What is wrong with it comes back in comments; what is not recorded is kept.",
            "tuiplans edit SG-03 -m \"Wording agreed at the meeting\"", reference, why);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(reference)!, result.GetValue(why)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string reference, string? why)
    {
        if (string.IsNullOrWhiteSpace(why) && !context.Output.IsInputTerminal)
            return context.Misused("A change needs its reason: tuiplans edit REF -m WHY");
        if (context.Outside.World.Editor is not { } editor)
            return context.Refuse("There is no editor to open here: run this on a terminal.");
        store.LookAhead();
        if (HandTarget.PathOf(context, store.LoadOnly(reference), reference) is not { } path)
            return ExitCodes.Refused;
        var (target, fields) = HandTarget.Of(path);
        var start = store.BeginText(target, fields);
        if (start.Visit is not { } visit)
            return Report(context, store, target.Ref, start.Refusal!);
        foreach (var notice in start.Notices)
            context.Page.Message(notice);
        var end = new EditRounds(store, editor, again => Tell(context, store, path, again.Wrong), context.Output.IsInputTerminal).Run(visit);
        return end.Ready is { } ready ? Record(context, store, visit.Target, ready, why) : NotRecorded(context, target.Ref, end);
    }

    private static int Record(CommandContext context, PlanStore store, EditTarget target, EditReturn.Ready ready, string? why)
    {
        var reason = string.IsNullOrWhiteSpace(why) ? Ask(context) : why;
        if (string.IsNullOrWhiteSpace(reason))
        {
            store.KeepText(target, ready.Text);
            return NotRecorded(context, target.Action.Ref, new EditEnd(null, target.KeptIn, "A change needs its reason, and none was given, so nothing was recorded."));
        }
        var outcome = store.SaveText(target, ready.Text, reason, store.Load());
        if (outcome is SaveOutcome.Saved)
            Tell(context, store, target.Action.Path, ready.Advice);
        return Report(context, store, target.Action.Ref, outcome);
    }

    private static string? Ask(CommandContext context)
    {
        context.Output.Messages.Write("Why was it changed? ");
        context.Output.Messages.Flush();
        return context.Output.Input.ReadLine();
    }

    private static int NotRecorded(CommandContext context, string reference, EditEnd end)
    {
        if (end.Problem.Length == 0)
        {
            context.Page.Message($"Nothing was changed in {reference}, so there is nothing to record.");
            return ExitCodes.Done;
        }
        context.Page.Message(end.Problem);
        if (end.KeptIn is { } kept)
            context.Page.Message($"Your text is kept in {kept}\nGo on with it: tuiplans edit {reference} -m WHY");
        return ExitCodes.Refused;
    }

    private static void Tell(CommandContext context, PlanStore store, string path, IReadOnlyList<TextNote> notes)
    {
        foreach (var note in notes)
            context.Page.Message($"{store.FromTop(path)}:{note.Line}: {note.Sentence}");
    }

    private static int Report(CommandContext context, PlanStore store, string reference, SaveOutcome outcome)
    {
        var report = new SaveReport(context);
        report.Add(reference, outcome, store.Recorder);
        return report.Finish();
    }
}
