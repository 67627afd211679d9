using System.CommandLine;
using System.Globalization;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>update</c>: records a progress update as one commit.</summary>
internal static class UpdateCommand
{
    public static Command Make(CommandHost host)
    {
        var reference = new Argument<string>("ref") { Description = "The action: plan/ID, or an id that only one has." };
        var text = new Option<string[]>("-m", "--message") { Description = "What is reported; - reads it from standard input.", HelpName = "TEXT" };
        var rag = Text("--rag", "RATING", "The rating from now on: red, amber, green or blue.");
        var why = Text("--why", "REASON", "Why it is rated so.");
        var status = Text("--status", "STATUS", $"The status from now on: {string.Join(", ", Statuses.Words)}.");
        var behalf = Text("--on-behalf-of", "PERSON", "Who gave it, where that is not you: an id, post or name.");
        var asTyped = AsTyped.Flag();
        var given = Text("--given", "DATE", "When it was given, as exactly as is known: yesterday, 12 jun, 2012-06-12, 2012-06.");
        var how = Text("--how", "HOW", $"How it reached you: {string.Join(", ", WordsOf("how"))}.");
        var kind = Text("--kind", "KIND", $"What it is: {string.Join(", ", WordsOf("kind"))}.");
        var command = host.New(
            "update",
            "Records a progress update on an action, as one commit.",
            "tuiplans update SG-03 -m \"Forms are in use in all teams.\" --rag green --on-behalf-of service-manager --how e-mail",
            reference, text, rag, why, status, behalf, asTyped, given, how, kind);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => Run(context, store, new UpdateOptions(
            result.GetValue(reference)!, result.GetValue(text) ?? [], result.GetValue(rag), result.GetValue(why), result.GetValue(status),
            result.GetValue(behalf), result.GetValue(given), result.GetValue(how), result.GetValue(kind))
        {
            IsAsTyped = CommandHost.Has(result, asTyped),
        }))));
        return command;
    }

    private static Option<string> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    private static IReadOnlyList<string> WordsOf(string key) => Fields.Action.Find("updates")!.Children!.Find(key)!.Words;

    private static int Run(CommandContext context, PlanStore store, UpdateOptions options)
    {
        if (options.WhyNot(context) is { } problem)
            return Keeping(context.Misused(problem), options.Ref);
        store.LookAhead();
        var set = store.LoadOnly(options.Ref);
        if (context.Find(set, options.Ref) is not { } found)
            return Keeping(ExitCodes.Refused, options.Ref);
        var text = options.Text(context);
        if (string.IsNullOrWhiteSpace(text))
            return context.Misused($"There is no text to record: {(options.IsFromInput ? "standard input" : "-m \"…\"")} holds nothing but blanks.");
        var giver = options.OnBehalfOf is { } other ? Giver.Named(other, set.Registers, options.IsAsTyped) : Giver.Self(store.Recorder, set.Registers);
        if (giver.Problem is { } unclear)
            return new PipedText(context, store).AfterRefusal(context.Misused(unclear), found.Action!.Ref, options.IsFromInput ? text : null);
        if (giver.Notice is { } notice)
            context.Page.Message(notice);
        var on = TypedDate.Past(context, "--given", options.Given) ?? Period.Day(context.Today);
        var target = found.Action!;
        var clock = context.Outside.World.Clock;
        var begun = clock.GetTimestamp();
        var outcome = store.Save(
            new SaveRequest
            {
                Target = target,
                Changes = options.Request(text, giver.By, on).For(target, found.Fields, context.Today),
                Loaded = set.Files[target.Path],
                Text = text,
                Typed = text,
                Given = options.OnBehalfOf is null && options.Given is null ? null : new Given(giver.By, on, options.How),
            },
            set);
        if (context.Outside.Debug)
            context.Page.Message(string.Create(CultureInfo.InvariantCulture, $"From save to commit: {clock.GetElapsedTime(begun).TotalMilliseconds:0.0} ms."));
        var report = new SaveReport(context);
        report.Add(target.Ref, outcome, store.Recorder);
        return report.Finish();

        int Keeping(int code, string reference) => options.IsFromInput ? new PipedText(context, store).AfterRefusal(code, reference, options.Text(context)) : code;
    }
}
