using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Tests.Support;

/// <summary>
/// A real git repository in a temporary folder, with a home, an identity and a clock of its own: nothing of this
/// machine's configuration reaches it.
/// </summary>
public sealed class TempRepository : IDisposable
{
    public const string UserName = "Business Manager";
    public const string UserEmail = "manager@example.org";
    public static readonly DateTimeOffset Now = new(2012, 6, 12, 12, 0, 0, TimeSpan.FromHours(1));
    private readonly ChildProcess children = new();

    public TempRepository(bool init = true, string objectFormat = "sha1")
    {
        Folder = Directory.CreateTempSubdirectory("tuiplans-").FullName;
        // A temporary folder may be a link (/tmp on a Mac), and git answers with what it leads to.
        Folder = new DirectoryInfo(Folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Folder;
        Top = Path.Combine(Folder, "work");
        Home = Path.Combine(Folder, "home");
        Directory.CreateDirectory(Top);
        Directory.CreateDirectory(Home);
        File.WriteAllText(GlobalConfig, "");
        Variables = HermeticVariables();
        Runner = new GitRunner(children, Files, Variables);
        if (!init)
            return;
        Git("init", "-q", "-b", "main", "--object-format=" + objectFormat);
        Git("config", "user.name", UserName);
        Git("config", "user.email", UserEmail);
    }

    /// <summary>Holds the repository, the home, and whatever a test puts beside them.</summary>
    public string Folder { get; }

    public string Top { get; }

    public string Home { get; }

    /// <summary>The moment of what git does next.</summary>
    public DateTimeOffset Time { get; set; } = Now;

    public string GlobalConfig => Path.Combine(Home, "gitconfig");

    public string GitFolder => Path.Combine(Top, ".git");

    public Dictionary<string, string> Variables { get; }

    public DirectFiles Files { get; } = new();

    public GitRunner Runner { get; }

    public RepositoryLayout Layout => RepositoryLayout.Find(Runner, Top).Value;

    public GitConfig Config => GitConfig.Read(Runner, Top).Value;

    public string Head => Git("rev-parse", "HEAD").Trim();

    public static CommitPeople Myself(DateTimeOffset? when = null)
    {
        var me = new GitSignature(UserName, UserEmail, when ?? Now);
        return new CommitPeople(me, me);
    }

    /// <summary>Runs git as a user would; fails the test where git fails.</summary>
    public string Git(params string[] arguments)
    {
        var (code, output, errors) = TryGit(arguments);
        code.ShouldBe(0, $"git {string.Join(' ', arguments)}: {errors}");
        return output;
    }

    /// <summary>Runs git as a user would, with the exit code and both texts.</summary>
    public (int Code, string Output, string Errors) TryGit(params string[] arguments)
    {
        var names = new Dictionary<string, string>(Variables)
        {
            ["GIT_AUTHOR_DATE"] = GitDate.Write(Time)!,
            ["GIT_COMMITTER_DATE"] = GitDate.Write(Time)!,
            ["GIT_EDITOR"] = ":",
        };
        var request = new ChildRequest(Program("git"), arguments, Top, names);
        var ended = children.Run(request).ShouldBeOfType<ChildOutcome.Ended>();
        return (ended.ExitCode, Encoding.UTF8.GetString(ended.Output), Encoding.UTF8.GetString(ended.Errors));
    }

    /// <summary>Writes a file; the path is from the top, with slashes.</summary>
    public byte[] Write(string path, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var absolute = Absolute(path);
        Directory.CreateDirectory(Path.GetDirectoryName(absolute)!);
        File.WriteAllBytes(absolute, bytes);
        return bytes;
    }

    public string Read(string path) => File.ReadAllText(Absolute(path));

    public string Absolute(string path) => Path.Combine(Top, path.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Writes a file and commits it alone; gives the commit's id.</summary>
    public string Commit(string path, string text, string message = "A change")
    {
        Write(path, text);
        Git("add", "--", path);
        Git("commit", "-q", "-m", message, "--", path);
        return Head;
    }

    /// <summary>Writes a message to a file outside the working files.</summary>
    public string MessageFile(string message)
    {
        var path = Path.Combine(Folder, "message");
        File.WriteAllText(path, message);
        return path;
    }

    /// <summary>Installs a hook, a script for sh.</summary>
    public void Hook(string name, string script)
    {
        Script(Path.Combine(GitFolder, "hooks", name), script);
    }

    /// <summary>Writes an executable script for sh.</summary>
    public static void Script(string path, string script)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Adds lines to the configuration of this repository's user.</summary>
    public void UserConfig(string lines) => File.AppendAllText(GlobalConfig, lines + "\n");

    public void Dispose()
    {
        // git makes its objects read-only, which keeps Windows from deleting them.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            if (OperatingSystem.IsWindows())
                File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static string Program(string name)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return folders.Select(folder => Path.Combine(folder, file)).First(File.Exists);
    }

    private Dictionary<string, string> HermeticVariables() => new()
    {
        ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
        ["HOME"] = Home,
        ["XDG_CONFIG_HOME"] = Path.Combine(Home, "xdg"),
        ["LANG"] = "C.UTF-8",
        ["TZ"] = "UTC",
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = GlobalConfig,
        ["GIT_CEILING_DIRECTORIES"] = Folder,
    };
}
