using System.CommandLine;
using System.Text;
using System.Text.Json;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Commands;

/// <summary><c>propose</c>: what is recorded here goes to a branch of its own, where somebody can approve it.</summary>
internal static class ProposeCommand
{
    public const string Name = "propose";

    public static Command Make(CommandHost host)
    {
        var hold = new Option<string[]>("--hold") { Description = "An action, recommendation, plan or register that is left out: it stays recorded here. May be given several times.", HelpName = "REF" };
        var title = SaidOptions.Text("--title", "TITLE", "The title of the pull request; unless told otherwise what its changes are, in a line.");
        var body = SaidOptions.Text("--body", "FILE", "Write the text for the pull request (what tuiplans changes says) to a file instead of printing it.");
        var command = host.New(
            Name, "Sends what is recorded here to a branch of its own, up to date with the shared branch, and prints where its pull request opens and its text.",
            "tuiplans propose --hold SG-07 --title \"Progress to September\" --body changes.md", hold, title, body);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(hold) ?? [], result.GetValue(title), result.GetValue(body)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string[] held, string? title, string? body)
    {
        store.LookAhead();
        var set = store.Load();
        var outcome = AskedByGit.Run(
            context,
            onTerminal => store.Propose(held, title, set, context.Today, context.Json ? null : context.Page.Message, onTerminal: onTerminal),
            one => (one as ProposeOutcome.Hindered)?.Why);
        return outcome switch
        {
            ProposeOutcome.Done done => Said(context, store, done, body),
            ProposeOutcome.Approved approved => Said(context, approved),
            _ => Hindrance.Say(context, ((ProposeOutcome.Hindered)outcome).Why),
        };
    }

    private static int Said(CommandContext context, ProposeOutcome.Approved approved)
    {
        if (context.Json)
            return JsonPage.Write(context, json =>
            {
                json.WriteNull("branch");
                json.WriteString("message", approved.Sentence);
                return ExitCodes.Done;
            });
        context.Page.Message(approved.Sentence);
        return ExitCodes.Done;
    }

    /// <summary>Says what was proposed, where its pull request opens, and its text.</summary>
    internal static int Said(CommandContext context, PlanStore store, ProposeOutcome.Done done, string? file)
    {
        var text = store.TextOf(done, context.Today) ?? "";
        if (file is not null && context.Outside.World.Files.Write(Path.GetFullPath(file, context.Directory), Encoding.UTF8.GetBytes(text)) is { } failure)
            return context.Refuse($"The proposal {done.Branch} was sent, but its text could not be written: {failure.Sentence}");
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, done, text));
        var page = context.Page;
        page.Message($"{(done.IsUpdate ? "Brought up to date" : "Proposed")}: {Count(done.Lines.Count)} on {done.Branch}, for {done.Target}.");
        foreach (var line in done.Lines)
            page.Message($"  {line.Headline} ({line.Who})");
        if (done.Held.Count > 0)
            page.Message($"Left out, and still recorded here: {string.Join(", ", done.Held)}.");
        foreach (var sentence in SharedWords.SentAnyway(done, "tuiplans sync"))
            page.Message(sentence);
        foreach (var headline in done.Split)
            page.Message($"Only part of this is in the proposal, since it touches what is left out: {headline}");
        foreach (var id in done.Renumbered)
            page.Message($"{id.Plan}/{id.Old} is {id.Now} in the proposal: somebody else gave that id to something new.");
        page.Message(done.Page is { } open
            ? $"Open the pull request at {open.Host}{(open.TakesTitle ? "" : ", and paste title and text there")}:\n{open.Address}"
            : $"Where its pull request opens is not known for this host: open one there for the branch {done.Branch}. (Of a host with a name of its own, git config tuiplans.host github, gitlab, azure, bitbucket or gitea says the kind.)");
        page.Message(file is null ? "Its text:" : $"Its text is in {file}.");
        if (file is null)
            context.Output.Data.Write(text);
        return ExitCodes.Done;
    }

    private static string Count(int changes) => changes == 1 ? "1 change" : $"{changes} changes";

    private static int Write(Utf8JsonWriter json, ProposeOutcome.Done done, string text)
    {
        json.WriteString("branch", done.Branch);
        json.WriteString("target", done.Target);
        json.WriteString("base", done.Range.Base);
        json.WriteString("head", done.Range.Head);
        json.WriteBoolean("updated", done.IsUpdate);
        SharedJson.Lines(json, "changes", done.Lines);
        json.Texts("held", done.Held);
        json.Texts("split", done.Split);
        json.WriteString("host", done.Page?.Host);
        json.WriteString("address", done.Page?.Address);
        json.WriteString("body", text);
        return ExitCodes.Done;
    }
}
