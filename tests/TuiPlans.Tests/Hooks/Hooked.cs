using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Hooks;

/// <summary>Plans in a repository to which <c>init --hooks</c> was said; git runs the program as it was built.</summary>
public sealed class Hooked : IDisposable
{
    private readonly IReadOnlyList<string> place;

    /// <summary>The hooks start the built program, or a file that is put in its place.</summary>
    public Hooked(string? program = null, bool withHooks = true)
    {
        Skip.If(OperatingSystem.IsWindows(), "git's sh on Windows starts programs by other paths.");
        place = [program ?? Built];
        if (withHooks)
            Init().Code.ShouldBe(0);
    }

    public static string Built => Path.Combine(AppContext.BaseDirectory, "tuiplans");

    public TempPlans Plans { get; } = new();

    public TempRepository Repository => Plans.Repository;

    public CommandResult Init() => Run("init", "--hooks");

    public CommandResult Run(params string[] arguments) =>
        new CommandRun(Repository.Top, Repository.Variables) { Clock = Plans.Clock, OwnPlace = place }.Run(arguments);

    public string HookFile(string name) => Path.Combine(Plans.GitFolder, "hooks", name);

    /// <summary>Writes a file and stages it.</summary>
    public void Stage(string path, string text)
    {
        Repository.Write(path, text);
        Repository.Git("add", "--", path);
    }

    /// <summary>Commits what is staged, as a person does: whether it was taken, and what was said.</summary>
    public (bool IsTaken, string Said) Commit(string message = "By hand", params string[] more)
    {
        var (code, _, errors) = Repository.TryGit(["commit", "-q", "-m", message, .. more]);
        return (code == 0, errors);
    }

    public void Dispose() => Plans.Dispose();
}
