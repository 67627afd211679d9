using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Reviews;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Commands;

/// <summary><c>approve</c>: brings a proposal to the shared branch by a merge that says who approved it.</summary>
internal static class ApproveCommand
{
    public const string Name = "approve";

    public static Command Make(CommandHost host)
    {
        var branch = new Argument<string?>("branch") { Description = "The branch of the proposal; unless told otherwise the one that is checked out, or the only one that waits.", Arity = ArgumentArity.ZeroOrOne };
        var by = SaidOptions.Text("--by", "WHO", "Who approved, where that is not you: an id, post or name.");
        var asTyped = AsTyped.Flag();
        var on = SaidOptions.Text("--on", "DATE", "When: today, unless told otherwise.");
        var how = SaidOptions.Text("--how", "HOW", $"How it was said: {string.Join(", ", Fields.Action.Find("updates")!.Children!.Find("how")!.Words)}.");
        var at = SaidOptions.Text("--at", "MEETING", "The meeting at which it was said; what is excepted is a challenge in its record.");
        var except = new Option<string[]>("--except") { Description = "The numbers of items that are not approved, as tuiplans changes gives them: they stay on the proposal, and are challenged.", HelpName = "N", AllowMultipleArgumentsPerToken = true };
        var reply = SaidOptions.Text("--reply", "TEXT", "The reply as it came: \"agree all\", or \"agree all but\" and the numbers of items.");
        var why = new Option<string[]>("-m", "--message") { Description = "What was said with it.", HelpName = "WHY" };
        var command = host.New(
            Name, "Brings a proposal to the shared branch, by a merge that says who approved it, when and how.",
            "tuiplans approve --by independent-chair --on yesterday --how e-mail --reply \"agree all but 7\"", branch, by, asTyped, on, how, at, except, reply, why);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => Run(context, store, new Typed(
            result.GetValue(branch), result.GetValue(by), CommandHost.Has(result, asTyped), result.GetValue(on), result.GetValue(how), result.GetValue(at),
            result.GetValue(except) ?? [], result.GetValue(reply), result.GetValue(why) ?? [])))));
        return command;
    }

    private sealed record Typed(string? Branch, string? By, bool IsAsTyped, string? On, string? How, string? At, string[] Except, string? Reply, string[] Why);

    private static int Run(CommandContext context, PlanStore store, Typed typed)
    {
        if ((UpdateOptions.WordProblem("--how", typed.How, "how") ?? TypedDate.WhyNot("--on", typed.On, context.Today, "approved")) is { } problem)
            return context.Misused(problem);
        var numbers = new List<int>();
        foreach (var word in typed.Except.SelectMany(words => words.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!int.TryParse(word.TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return context.Misused($"--except takes the numbers of items, as tuiplans changes gives them, and \"{word}\" is none.");
            numbers.Add(number);
        }
        if (typed.Reply is not null && ApprovalReply.Read(typed.Reply) is var (said, unclear))
        {
            if (said is null)
                return context.Misused($"--reply: {unclear}");
            numbers.AddRange(said);
        }
        store.LookAhead();
        var set = store.Load();
        var giver = typed.By is { } other ? Giver.Named(other, set.Registers, typed.IsAsTyped) : Giver.Self(store.Recorder, set.Registers);
        if (giver.Problem is { } almost)
            return context.Misused(almost);
        if (giver.Notice is { } notice)
            context.Page.Message(notice);
        var approval = new Approval
        {
            By = giver.By,
            On = TypedDate.Past(context, "--on", typed.On) ?? Period.Day(context.Today),
            How = typed.How ?? (typed.At is null ? null : "meeting"),
            At = typed.At,
            Why = typed.Why.Length > 0 ? string.Join("\n\n", typed.Why) : typed.Reply,
            Except = [.. numbers.Distinct().Order()],
            Branch = typed.Branch,
        };
        return AskedByGit.Run(
            context,
            onTerminal => store.Approve(approval, set, context.Today, context.Json ? null : context.Page.Message, onTerminal: onTerminal),
            one => (one as ApproveOutcome.Hindered)?.Why) switch
        {
            ApproveOutcome.Done done => context.Json ? JsonPage.Write(context, json => Write(json, done)) : Said(context, done),
            var outcome => Hindrance.Say(context, ((ApproveOutcome.Hindered)outcome).Why),
        };
    }

    /// <summary>Says what was approved, and what not.</summary>
    internal static int Said(CommandContext context, ApproveOutcome.Done done)
    {
        var page = context.Page;
        page.Line($"Approved by {done.Approval.By}: {done.Branch} is in {done.Target} (commit {Words.Short(done.Merge)})");
        foreach (var line in done.Lines)
            page.Line($"  {line.Headline} ({line.Who})");
        if (done.Left.Count > 0)
            page.Message($"Not approved, and still on {done.Branch}: {string.Join(", ", done.Left)}.");
        foreach (var headline in done.Challenges)
            page.Message($"Challenge recorded: {headline}");
        foreach (var notice in done.Notices)
            page.Message(notice);
        return ExitCodes.Done;
    }

    private static int Write(Utf8JsonWriter json, ApproveOutcome.Done done)
    {
        var approval = done.Approval;
        json.WriteString("branch", done.Branch);
        json.WriteString("target", done.Target);
        json.WriteString("merge", done.Merge);
        json.WriteString("approvedBy", approval.By);
        json.WriteString("approvedOn", approval.On.Text);
        json.WriteString("approvedHow", approval.How);
        json.WriteString("approvedAt", approval.At);
        SharedJson.Lines(json, "changes", done.Lines);
        json.Texts("excepted", done.Left);
        json.Texts("challenges", done.Challenges);
        json.Texts("notices", done.Notices);
        return ExitCodes.Done;
    }
}
