using System.CommandLine;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>init</c>: makes a repository for plans.</summary>
internal static class InitCommand
{
    public static Command Make(CommandHost host)
    {
        var folder = new Argument<string>("dir") { Description = "The folder; the current one where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var command = host.New("init", "Makes a repository with an empty plans folder; what is there already is left as it is.", "tuiplans init my-plans", folder);
        command.SetAction(result => host.Run(result, context => Run(context, Path.GetFullPath(result.GetValue(folder) ?? ".", context.Directory))));
        return command;
    }

    private static int Run(CommandContext context, string folder)
    {
        var made = NewRepository.Make(context.Outside.World, folder);
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
        context.Page.Message(
            "Next: name people and agencies in plans/people.yaml and plans/bodies.yaml; make a folder for your plan with a plan.yaml and a file for each "
            + "action; then record it with: tuiplans commit -m \"First plan\"\nOr make it out of a document: tuiplans import FILE --plan ID --preview");
        return ExitCodes.Done;
    }
}
