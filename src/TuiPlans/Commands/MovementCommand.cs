using System.CommandLine;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>movement</c>: what moved between two moments, and why.</summary>
internal static class MovementCommand
{
    public static Command Make(CommandHost host)
    {
        var plan = new Argument<string>("plan") { Description = "The plan; all of them where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var since = new Option<string>("--since") { Description = "From when on: a date, the id of a meeting, or a revision; the last meeting of the body that watches the plan where nothing is said.", HelpName = "WHEN" };
        var until = new Option<string>("--until") { Description = "Until when; what was recorded last where nothing is said.", HelpName = "WHEN" };
        var command = host.New("movement", "Tells what moved between two moments, the worst first, each with its reason and authority.", "tuiplans movement darlington-2011 --since 2012-06-30", plan, since, until);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(plan), result.GetValue(since), result.GetValue(until)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string? plan, string? since, string? until)
    {
        store.LookAhead();
        var now = store.LoadMeetings();
        var notes = new List<string>();
        if (since is null)
        {
            // Which body watches a plan stands in the plans; nothing else needs them as they are on disk.
            now = store.Load();
            if (BoardForm.Wanted(context, now, plan, out var unknown) is not { } plans)
                return unknown;
            if (new MeetingCalendar(now.Meetings).LastFor(plans, context.Today) is not { } meeting)
                return context.Misused("No body that watches these plans has met yet, so say from when on: --since, with a date, the id of a meeting, or a revision.");
            since = meeting.Id;
            notes.Add($"Since the last meeting, {meeting.Title ?? meeting.Id} of {Period.Day(meeting.Day!.Value).Words}; --since says another moment.");
        }
        var (from, problem) = store.FindAsAt(since, now, context.Today);
        if (from is null)
            return context.Refuse(problem);
        var (to, end) = until is null ? (null, "") : store.FindAsAt(until, now, context.Today);
        if (until is not null && to is null)
            return context.Refuse(end);
        if (to is not null && to.IsBefore(from))
            return context.Misused($"--until {until} is before --since {since}: give the earlier moment with --since.");
        return Compare(context, store, plan, from, to, notes);
    }

    private static int Compare(CommandContext context, PlanStore store, string? plan, AsAt from, AsAt? to, List<string> notes)
    {
        if (context.Output.IsTerminal)
            context.Page.Message($"Reading what was recorded since {Period.Day(from.Day).Words}.");
        if (!store.MovementBetween(from, to, context.Today, plan).TryGet(out var found, out var failure))
            return context.Refuse(failure.Sentence);
        var (movement, before, after) = found;
        if (plan is not null && after.Plan(plan) is null && before.Plan(plan) is null)
        {
            _ = BoardForm.Wanted(context, after, plan, out var code);
            return code;
        }
        return context.Json
            ? JsonPage.Write(context, json => MovementJson.Write(json, movement, from, to, store, after))
            : Print(context, store, movement, from, to, after, notes);
    }

    private static int Print(CommandContext context, PlanStore store, Movement movement, AsAt from, AsAt? to, PlanSet after, List<string> notes)
    {
        new MovementPage(context.Page, after).Print(movement, from, to);
        foreach (var note in notes)
            context.Page.Message(note);
        return UnreadableFiles.Report(context, store, after);
    }
}
