using TuiPlans.Commands;
using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Commands;

/// <summary>What a command line gave back.</summary>
public sealed record CommandResult(int Code, string Data, string Messages)
{
    /// <summary>The data with its last line break taken off.</summary>
    public string Text => Data.TrimEnd('\n');
}

/// <summary>Runs command lines in this process, with streams, clock and environment of their own.</summary>
public sealed class CommandRun(string folder, IReadOnlyDictionary<string, string> variables)
{
    public SettableClock Clock { get; init; } = new(TempRepository.Now);

    public string? Today { get; set; }

    public bool NoColor { get; set; }

    public bool Debug { get; set; }

    /// <summary>Whether somebody reads the output on a screen.</summary>
    public bool IsTerminal { get; set; }

    public bool IsInputTerminal { get; set; } = true;

    /// <summary>Whether there is an editor that may be opened.</summary>
    public bool HasEditor { get; set; }

    /// <summary>How a shell starts the program, for what git is told to run; null where git is told nothing.</summary>
    public string? OwnProgram { get; init; }

    /// <summary>The files that make up the program, for hooks; none where that is not known.</summary>
    public IReadOnlyList<string> OwnPlace { get; init; } = [];

    public string Input { get; set; } = "";

    public int Width { get; set; } = 80;

    public ITerminal Terminal { get; set; } = new ScriptedTerminal();

    /// <summary>In a repository of plans.</summary>
    public static CommandRun In(TempPlans plans) => new(plans.Repository.Top, plans.Repository.Variables) { Clock = plans.Clock };

    /// <summary>In a repository of plans, with more variables, in which an editor may be named.</summary>
    public static CommandRun In(TempPlans plans, params (string Name, string Value)[] more)
    {
        var all = new Dictionary<string, string>(plans.Repository.Variables);
        foreach (var (name, value) in more)
            all[name] = value;
        return new CommandRun(plans.Repository.Top, all) { Clock = plans.Clock, HasEditor = true };
    }

    /// <summary>On the sample plans of this repository, which are only read; no git is found.</summary>
    public static CommandRun OnSample() =>
        new(Path.GetDirectoryName(PlanFiles.SampleFolder)!, new Dictionary<string, string>()) { Today = "2012-08-30" };

    public CommandResult Run(params string[] arguments)
    {
        using var streams = new Streams(this);
        var files = new DiskFileStore();
        var world = new Surroundings(
            files, new GitRunner(new ChildProcess(), files, variables), Clock, _ => { }, streams.Messages.WriteLine, YamlReaders.Default)
        {
            Editor = HasEditor ? new TextEditor(new ChildProcess(), files, variables) : null,
            OwnProgram = OwnProgram,
            OwnPlace = OwnPlace,
        };
        var outside = new Outside(world, streams, Terminal, folder, Today, NoColor, "1.2.3", Debug);
        var code = new CommandLine(outside).Run(arguments);
        return new CommandResult(code, streams.Data.ToString()!, streams.Messages.ToString()!);
    }

    private sealed class Streams(CommandRun run) : IOutput, IDisposable
    {
        public TextWriter Data { get; } = new StringWriter { NewLine = "\n" };

        public TextWriter Messages { get; } = new StringWriter { NewLine = "\n" };

        public TextReader Input { get; } = new StringReader(run.Input);

        public bool IsTerminal => run.IsTerminal;

        public bool IsInputTerminal => run.IsInputTerminal;

        public int Width => run.Width;

        public void Dispose()
        {
            Data.Dispose();
            Messages.Dispose();
            Input.Dispose();
        }
    }
}
