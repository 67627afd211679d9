using TuiPlans.Core.Workspace.Hooks;

namespace TuiPlans.Commands;

/// <summary>Answers a hook of git: 0 lets it pass, 1 stops it with the reasons. It changes nothing.</summary>
internal static class Hooked
{
    private const int Most = 10;

    /// <summary>Looks at what git is about to take.</summary>
    /// <param name="outside">The world.</param>
    /// <param name="arguments">The door, the name of the hook, and what git gave it.</param>
    public static int Run(Outside outside, IReadOnlyList<string> arguments)
    {
        var run = new HookRun(outside.World, outside.Directory);
        return arguments.Skip(1).ToList() switch
        {
            [HookScript.PreCommit, ..] => Say(outside, run.PreCommit(), "Nothing was committed. Correct it, stage it (git add), then commit again; tuiplans check says more.", "git commit --no-verify"),
            [HookScript.CommitMsg, var path] => Say(outside, run.CommitMsg(path), "Nothing was committed, and the message is kept in .git/COMMIT_EDITMSG.", "git commit --no-verify"),
            [HookScript.PrePush, var remote, ..] => Say(outside, run.PrePush(remote, Lines(outside)), "Nothing was sent. Correct it and commit that, then send again.", "git push --no-verify"),
            [HookScript.PreReceive, ..] => Say(outside, run.PreReceive(Lines(outside)), "Nothing was taken.", null),
            _ => Unknown(outside),
        };
    }

    private static int Say(Outside outside, HookVerdict verdict, string outcome, string? allTheSame)
    {
        var page = new Page(outside.Output, hasColor: false);
        foreach (var notice in verdict.Notices)
            page.Message(notice);
        if (verdict.Stops.Count == 0)
            return ExitCodes.Done;
        foreach (var stop in verdict.Stops.Take(Most))
            page.Message(stop);
        if (verdict.Stops.Count > Most)
            page.Message($"And {verdict.Stops.Count - Most} more.");
        page.Message(verdict.IsGuarded || allTheSame is null ? outcome : $"{outcome} To do it all the same: {allTheSame}");
        return ExitCodes.Findings;
    }

    private static string[] Lines(Outside outside) => outside.Output.Input.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Unknown(Outside outside)
    {
        new Page(outside.Output, hasColor: false).Message($"{HookScript.Door} is for git: {string.Join(", ", HookScript.OfClone)} or {HookScript.PreReceive}, with what git gives them.");
        return ExitCodes.Usage;
    }
}
