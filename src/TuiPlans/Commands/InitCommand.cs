using System.CommandLine;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Hosts;

namespace TuiPlans.Commands;

/// <summary><c>init</c>: makes a repository for plans, and the workflows of its git host.</summary>
internal static class InitCommand
{
    private const string PlansName = "plans";

    /// <summary>Makes the command.</summary>
    public static Command Make(CommandHost host)
    {
        var folder = new Argument<string>("dir") { Description = "The folder; the current one where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var ci = new Option<string[]>("--ci")
        {
            Description = "Add the workflow of a git host, which checks each pull or merge request and tells its changes in a comment: github, gitlab or azure; also to plans that are there already.",
            HelpName = "HOST",
        };
        var program = new Option<string>("--program")
        {
            Description = "With --ci: the git address from which the workflow builds this program, best with a tag or commit; not needed where its sources are in the same repository.",
            HelpName = "URL@REF",
        };
        var hooks = CommandHost.Flag("--hooks", "Let git ask this program before each commit and push of its own, also in a repository that is there already: a damaged file, a conflict marker or a child's number is stopped. Hooks that are there run first.");
        var server = new Option<string>("--hooks-for")
        {
            Description = "On a server: let the repository REPO, to which people push, take no damage, no rewritten history of the shared branch, and of reviewed plans only approved merges; nothing else is made.",
            HelpName = "REPO",
        };
        var command = host.New("init", "Makes a repository with an empty plans folder; what is there already is left as it is.", "tuiplans init my-plans", folder, ci, program, hooks, server);
        command.SetAction(result => host.Run(result, context => result.GetValue(server) is { } repository
            ? ForServer(context, repository)
            : Run(context, result.GetValue(folder), result.GetValue(ci) ?? [], result.GetValue(program), CommandHost.Has(result, hooks))));
        return command;
    }

    private static int Run(CommandContext context, string? named, string[] words, string? program, bool hasHooks)
    {
        // "--ci github,gitlab" says the same as the option twice.
        var split = words.SelectMany(word => word.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        var known = CiHost.All.Select(host => host.Word).ToList();
        if (split.Find(word => !known.Contains(word, StringComparer.Ordinal)) is { } unknown)
            return context.Misused($"--ci cannot be \"{unknown}\".{(Nearest.To(unknown, known) is { } near ? $" Did you mean {near}?" : "")} Use one of: {string.Join(", ", known)}.");
        if (program is not null && split.Count == 0)
            return context.Misused($"--program says from where a workflow builds this program, and needs to know for which host: add --ci with one of: {string.Join(", ", known)}.");
        var folder = named is null && (split.Count > 0 || hasHooks) ? AbovePlans(context) : Path.GetFullPath(named ?? ".", context.Directory);
        return Tell(context, folder, NewRepository.Make(
            context.Outside.World, folder, split.Count == 0 ? null : new CiWish([.. split.Select(word => CiHost.Of(word)!)], program), hasHooks));
    }

    private static int ForServer(CommandContext context, string repository)
    {
        var folder = Path.GetFullPath(repository, context.Directory);
        return Tell(context, folder, NewRepository.MakeServerHook(context.Outside.World, folder));
    }

    // Somebody who adds a workflow stands anywhere among the plans, and wants no second plans folder there.
    private static string AbovePlans(CommandContext context) =>
        PlansFolder.Find(context.Outside.World.Files, context.Directory) is { Path: var plans } && Path.GetFileName(plans) == PlansName
            ? Path.GetDirectoryName(plans)!
            : context.Directory;

    private static int Tell(CommandContext context, string folder, Founding made)
    {
        if (context.Json)
        {
            return JsonPage.Write(context, json =>
            {
                json.WriteString("folder", folder);
                json.Texts("made", made.Made);
                json.Texts("kept", made.Kept);
                json.WriteString("commit", made.Commit);
                json.Texts("notices", made.Notices);
                json.WriteString("problem", made.Problem);
                return made.Problem is null ? ExitCodes.Done : ExitCodes.Refused;
            });
        }
        foreach (var path in made.Made)
            context.Page.Line($"made {path}");
        foreach (var path in made.Kept)
            context.Page.Line($"kept {path}, which was there already");
        if (made.Commit is { } commit)
            context.Page.Line($"recorded as commit {Words.Short(commit)}");
        foreach (var notice in made.Notices)
            context.Page.Message(notice);
        if (made.Problem is { } problem)
            return context.Refuse(problem);
        if (made.Made.Contains($"{PlansName}/{RegisterFile.People.Path}", StringComparer.Ordinal) || (made.Made.Count == 0 && made.Kept.Contains($"{PlansName}/{RegisterFile.People.Path}", StringComparer.Ordinal)))
        {
            context.Page.Message(
                "Next: name people and agencies in plans/people.yaml and plans/bodies.yaml; make a folder for your plan with a plan.yaml and a file for each "
                + "action; then record it with: tuiplans commit -m \"First plan\"\nOr make it out of a document: tuiplans import FILE --plan ID --preview");
        }
        return ExitCodes.Done;
    }
}
