using System.CommandLine;
using System.Globalization;
using TuiPlans.Core.Demo;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>demo</c>: a repository to try everything in, with two years of history.</summary>
internal static class DemoCommand
{
    private const string UsualSeed = "1";

    public static Command Make(CommandHost host)
    {
        var seed = new Option<string>("--seed") { Description = "The number from which plans and history are worked out; the same one and the same day give the same commits. 1 where none is named.", HelpName = "N" };
        var folder = new Option<string>("--dir") { Description = "Where to make it: a folder that is not there yet, or is empty. One of the system's temporary folders where none is named.", HelpName = "DIR" };
        var command = host.New(
            "demo",
            "Makes a repository with four invented plans and two years of history up to yesterday, and opens it; it may be deleted at any time.",
            "tuiplans demo --seed 7 --dir northmoor",
            seed, folder);
        command.SetAction(result => host.Run(result, context => Run(context, result.GetValue(seed) ?? UsualSeed, result.GetValue(folder))));
        return command;
    }

    private static int Run(CommandContext context, string seed, string? folder)
    {
        if (!long.TryParse(seed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return context.Misused($"--seed is \"{seed}\", which is no number: write one such as 7.");
        var place = folder is null ? Path.Combine(Path.GetTempPath(), $"tuiplans-demo-{Guid.NewGuid():N}"[..22]) : Path.GetFullPath(folder, context.Directory);
        var world = context.Outside.World with { Git = context.Outside.World.Git.WithoutUserSettings() };
        var made = DemoRepository.Make(world, place, number, context.Today);
        if (made.Problem is { } problem)
            return context.Refuse(problem);
        var inside = context with { Outside = context.Outside with { World = world }, Directory = place };
        Say(inside, place, number, made.Commits);
        return HomeCommand.Run(inside, new PlanStore(world, PlansFolder.Find(world.Files, place)!), null, []);
    }

    private static void Say(CommandContext context, string place, long seed, int commits)
    {
        if (context.Json)
            return;
        // It stands on the terminal again once the front end has given the screen back.
        context.Page.Line(place);
        context.Page.Message(
            $"{commits} commits of six people, from seed {seed.ToString(CultureInfo.InvariantCulture)} and up to the day before {Core.Plans.Period.Day(context.Today).Words}. "
            + $"Nothing of it is real; delete the folder when you are done. Look at it again with: tuiplans -C {place}");
        context.Output.Data.Flush();
        context.Output.Messages.Flush();
    }
}
