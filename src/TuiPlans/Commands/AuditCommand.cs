using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Audits;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>audit</c>: whether the trail is whole.</summary>
internal static class AuditCommand
{
    private const int Indent = 2;

    /// <summary>Makes the command.</summary>
    public static Command Make(CommandHost host)
    {
        var since = new Option<string>("--since") { Description = "Only what came after this date, meeting or revision.", HelpName = "WHEN" };
        var branch = new Option<string>("--branch") { Description = "The shared branch, where it is not the one that this branch is sent to.", HelpName = "B" };
        var accept = CommandHost.Flag("--accept", "Take the shared branch as it is now: what was rewritten up to now is not told again.");
        var command = host.New(
            "audit", "Says whether the trail can be trusted: what was rewritten, back-dated, slipped in or not approved. It changes nothing; exit code 1 where anything was found.",
            "tuiplans audit --since 2012-08", since, branch, accept);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => Run(context, store, result.GetValue(since), result.GetValue(branch), CommandHost.Has(result, accept)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string? since, string? branch, bool isAccepted)
    {
        if (isAccepted && store.AcceptRewritten(branch) is { } unwritten)
            return context.Refuse(unwritten);
        var (commit, problem) = Since(context, store, since);
        if (problem.Length > 0)
            return context.Refuse(problem);
        if (!store.Audit(commit, branch, Progress(context)).TryGet(out var report, out var failure))
            return context.Refuse(failure.Sentence);
        var code = report.Findings.Count == 0 ? ExitCodes.Done : ExitCodes.Findings;
        return context.Json ? JsonPage.Write(context, json => Write(json, report, commit, code)) : Print(context, report, code);
    }

    private static (string? Commit, string Problem) Since(CommandContext context, PlanStore store, string? since)
    {
        if (since is null)
            return (null, "");
        var (at, problem) = store.FindAsAt(since, store.LoadMeetings(), context.Today);
        return (at?.Commit, problem);
    }

    // Of a short history it is not worth a word.
    private static Action<int, int> Progress(CommandContext context) => (done, of) =>
    {
        if (done == of || !context.Output.IsTerminal)
            return;
        context.Page.Message($"Looked at {done} of {of} commits.");
        context.Output.Messages.Flush();
    };

    private static int Print(CommandContext context, AuditReport report, int code)
    {
        foreach (var finding in report.Findings)
        {
            context.Page.Prose($"{finding.Code}  {Words.Short(finding.Commit)}{(finding.Recorder is { } recorder ? $"  {TrailText.When(recorder)}" : "")}  {finding.Headline}".TrimEnd());
            if (finding is { Author: { } author, Recorder: { } by })
                context.Page.Prose(author.EMail == by.EMail ? $"recorded by {by.Name}" : $"given by {author.Name}; recorded by {by.Name}", Indent);
            context.Page.Prose(finding.Commits == 1 ? finding.Sentence : $"{finding.Sentence} So it is with {finding.Commits} commits; this is the first.", Indent);
            context.Page.Prose($"What to do: {finding.Remedy}", Indent);
            context.Page.Line();
        }
        foreach (var sentence in report.Unknown)
            context.Page.Message(sentence);
        var looked = $"{report.Commits} {(report.Commits == 1 ? "commit" : "commits")} looked at, the shared branch is {report.Branch}";
        if (report.Findings.Count == 0)
            context.Page.Message($"Nothing was found: {looked}.");
        else
        {
            context.Page.Message($"{report.Findings.Count} {(report.Findings.Count == 1 ? "finding" : "findings")}: {looked}.");
            context.Page.Message(Verdict(report.Findings));
        }
        return code;
    }

    // Whoever asks wants to know first whether something was done to the trail.
    private static string Verdict(IReadOnlyList<AuditFinding> findings)
    {
        var about = findings.GroupBy(finding => finding.Subject).OrderBy(group => group.Key).Select(group => $"{Open(group.Key)} ({group.Count()})").ToList();
        return findings.Any(finding => finding.Subject == AuditSubject.Trail)
            ? $"To be looked at: {string.Join("; ", about)}."
            : $"Nothing was found to be rewritten, back-dated or slipped in. What is open: {string.Join("; ", about)}.";
    }

    private static string Open(AuditSubject subject) => subject switch
    {
        AuditSubject.Trail => "whether the trail says what was done",
        AuditSubject.People => "who somebody is",
        _ => "whether something was agreed, and how it came",
    };

    private static int Write(Utf8JsonWriter json, AuditReport report, string? since, int code)
    {
        json.WriteString("branch", report.Branch);
        json.WriteString("since", since);
        json.WriteNumber("commits", report.Commits);
        json.Texts("unknown", report.Unknown);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
            Write(json, finding);
        json.WriteEndArray();
        return code;
    }

    private static void Write(Utf8JsonWriter json, AuditFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("about", finding.Subject.ToString().ToLowerInvariant());
        json.WriteString("commit", finding.Commit);
        json.WriteNumber("commits", finding.Commits);
        Person(json, "author", "authored", finding.Author);
        Person(json, "committer", "committed", finding.Recorder);
        json.WriteString("headline", finding.Headline);
        json.WriteString("message", finding.Sentence);
        json.WriteString("remedy", finding.Remedy);
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, string name, string when, Signature? signature)
    {
        if (signature is null)
        {
            json.WriteNull(name);
            json.WriteNull(when);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("name", signature.Name);
        json.WriteString("email", signature.EMail);
        json.WriteEndObject();
        json.WriteString(when, TrailJson.Moment(signature));
    }
}
