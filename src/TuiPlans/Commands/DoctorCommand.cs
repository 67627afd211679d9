using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>doctor</c>: says what is wrong with installation, repository, files, locks and drafts, and mends what can be mended safely.</summary>
internal static class DoctorCommand
{
    public static Command Make(CommandHost host)
    {
        var fix = CommandHost.Flag("--fix", "Mend what can be mended safely, showing first what will be done.");
        var yes = CommandHost.Flag("--yes", "Do not ask before mending.");
        var name = new Option<string>("--name") { Description = "With --fix: your name, where git does not know it.", HelpName = "NAME" };
        var email = new Option<string>("--email") { Description = "With --fix: your e-mail address, where git does not know it.", HelpName = "ADDRESS" };
        var command = host.New(
            "doctor", "Says what is wrong with installation, repository, files, locks and drafts; with --fix it mends what it safely can.",
            "tuiplans doctor --fix --yes", fix, yes, name, email);
        command.SetAction(result => host.Run(result, context => context.WithStore(store =>
        {
            var set = store.Load();
            var findings = store.Examine(set);
            if (!CommandHost.Has(result, fix))
                return Tell(context, store, findings);
            var (who, address) = (result.GetValue(name), result.GetValue(email));
            var identity = string.IsNullOrWhiteSpace(who) || string.IsNullOrWhiteSpace(address) ? null : new Recorder(who, address);
            return Fix(context, store, findings, identity, CommandHost.Has(result, yes));
        })));
        return command;
    }

    private static int Tell(CommandContext context, PlanStore store, IReadOnlyList<HealthFinding> findings)
    {
        var code = findings.Any(finding => finding.IsWrong) ? ExitCodes.Findings : ExitCodes.Done;
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, findings, code));
        if (store.Repository.TryGet(out var found, out _))
            context.Page.Line($"Plans in {store.Plans.Path}, recorded by {(found.Recorder is { } me ? $"{me.Name} <{me.EMail}>" : "nobody yet")}.");
        foreach (var finding in findings)
        {
            context.Page.Line($"{(finding.IsWrong ? "!" : "·")} {finding.Area}: {finding.Sentence}");
            if (finding.Mending is { } mending)
                context.Page.Line($"    --fix would: {mending.Sentence}");
        }
        var wrong = findings.Count(finding => finding.IsWrong);
        context.Page.Message(wrong == 0 ? "Nothing is wrong." : $"{wrong} {(wrong == 1 ? "thing is" : "things are")} wrong.{(findings.Any(f => f.Mending is not null) ? " Mend what can be mended: tuiplans doctor --fix" : "")}");
        return code;
    }

    private static int Fix(CommandContext context, PlanStore store, IReadOnlyList<HealthFinding> findings, Recorder? identity, bool yes)
    {
        // Who sits here comes first: what is committed after that needs it.
        var mendings = findings.Select(finding => finding.Mending).OfType<Mending>().Distinct().ToList();
        foreach (var mending in mendings)
            context.Page.Message(mending.Sentence);
        if (mendings.Count > 0 && !yes && !IsAllowed(context))
            return context.Output.IsInputTerminal ? context.Refuse("Nothing was changed.") : context.Misused("Nothing was changed: say --yes to have this done.");
        if (mendings.Exists(mending => mending is Mending.SetIdentity) && identity is null && !yes && context.Output.IsInputTerminal)
            identity = AskWho(context);
        var isDone = true;
        foreach (var mending in mendings)
        {
            var (done, sentence) = store.Mend(mending, identity, store.Load());
            isDone &= done;
            context.Page.Message(sentence);
        }
        var code = Tell(context, store, store.Examine(store.Load()));
        return isDone ? code : ExitCodes.Refused;
    }

    private static bool IsAllowed(CommandContext context) =>
        context.Output.IsInputTerminal && Ask(context, "Shall this be done? [y/N] ") is { } answer && answer.Trim().StartsWith("y", StringComparison.OrdinalIgnoreCase);

    private static Recorder? AskWho(CommandContext context)
    {
        var name = Ask(context, "Your name: ");
        var email = Ask(context, "Your e-mail address: ");
        return string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(email) ? null : new Recorder(name.Trim(), email.Trim());
    }

    private static string? Ask(CommandContext context, string question)
    {
        context.Output.Messages.Write(question);
        context.Output.Messages.Flush();
        return context.Output.Input.ReadLine();
    }

    private static int Write(Utf8JsonWriter json, IReadOnlyList<HealthFinding> findings, int code)
    {
        json.WriteBoolean("healthy", code == ExitCodes.Done);
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("area", finding.Area);
            json.WriteString("code", finding.Code);
            json.WriteBoolean("wrong", finding.IsWrong);
            json.WriteString("message", finding.Sentence);
            json.WriteString("mending", finding.Mending?.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return code;
    }
}
