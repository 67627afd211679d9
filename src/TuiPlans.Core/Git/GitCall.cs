namespace TuiPlans.Core.Git;

/// <summary>
/// One call of git as an immutable argument list. Values can never pass as options: revisions stand after
/// <c>--end-of-options</c>, paths after <c>--</c> and literally, option values in the same argument as their option.
/// </summary>
public sealed class GitCall
{
    // Nothing that a repository or a user's configuration holds may change what we read, or run.
    private static readonly string[] ReadingHead =
    [
        "--no-pager", "--literal-pathspecs", "-c", "core.quotePath=false", "-c", "color.ui=false",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showRoot=true",
    ];

    // Settings given here reach the user's hooks, so a writing call gives only what it must.
    private static readonly string[] WritingHead =
        ["--no-pager", "-c", "color.ui=false", "-c", "i18n.commitEncoding=UTF-8"];

    private readonly string command;
    private readonly string[] options;
    private readonly string[] revisions;
    private readonly string[] paths;

    private GitCall(string command, string[] options, string[] revisions, string[] paths)
    {
        this.command = command;
        this.options = options;
        this.revisions = revisions;
        this.paths = paths;
    }

    /// <summary>Whether it may write; a reading call takes no lock and runs no hook, monitor or external program.</summary>
    public bool IsWriting { get; private init; }

    /// <summary>What it reads from standard input.</summary>
    public ReadOnlyMemory<byte> Input { get; private init; }

    /// <summary>Who commits, where it commits.</summary>
    public CommitPeople? People { get; private init; }

    /// <summary>The absolute path of the message of a commit that this program makes, by which hooks of ours know it; null for any other call.</summary>
    public string? OwnMessage { get; private init; }

    /// <summary>An exit code beside 0 that is an answer and no failure.</summary>
    public int FineExit { get; private init; }

    /// <summary>Whether nobody can be asked for a password: it fails where it would ask.</summary>
    public bool IsUnattended { get; private init; }

    /// <summary>Whether the terminal is git's meanwhile, so that it can ask the person itself; what it says stands there and is not captured.</summary>
    public bool IsOnTerminal { get; private init; }

    /// <summary>Whether our own settings stand before the command: not where the user's are asked for.</summary>
    private bool HasOwnSettings { get; init; } = true;

    /// <summary>The whole argument list, without the program.</summary>
    public IReadOnlyList<string> Arguments
    {
        get
        {
            var all = new List<string>(HasOwnSettings ? IsWriting ? WritingHead : ReadingHead : []) { command };
            all.AddRange(options);
            if (revisions.Length > 0)
                all.Add("--end-of-options");
            all.AddRange(revisions);
            if (paths.Length > 0)
                all.Add("--");
            foreach (var path in paths)
                all.Add(IsWriting ? ":(literal)" + path : path);
            return all;
        }
    }

    /// <summary>A call that only reads.</summary>
    public static GitCall Of(string command) => new(command, [], [], []);

    /// <summary>A call that may write and runs the user's hooks.</summary>
    public static GitCall Writing(string command) => new(command, [], [], []) { IsWriting = true };

    /// <summary>With an option that is a constant of this program.</summary>
    public GitCall Flag(string option) => With(newOptions: [.. options, option]);

    /// <summary>With an option and its value, which may be any text: <c>--name=value</c>.</summary>
    public GitCall Option(string option, string value) => Flag(option + "=" + value);

    /// <summary>With a plain argument of a command that takes words (config, init); the caller sees that it is safe.</summary>
    internal GitCall Word(string word) => Flag(word);

    /// <summary>With a revision, a tree or a commit, which may be any text.</summary>
    public GitCall Revision(string revision) => With(newRevisions: [.. revisions, revision]);

    /// <summary>With paths from the top of the repository, each meant literally.</summary>
    public GitCall Paths(IEnumerable<string> more) => With(newPaths: [.. paths, .. more]);

    /// <summary>With bytes on standard input.</summary>
    public GitCall Reads(ReadOnlyMemory<byte> input) => With(input: input);

    /// <summary>With a complete author and committer.</summary>
    public GitCall By(CommitPeople people) => With(people: people);

    /// <summary>As a commit of our own, whose files and message were checked.</summary>
    public GitCall Own(string messageFile) => With(ownMessage: messageFile);

    /// <summary>With an exit code that is an answer: <c>check-ignore</c> says "none" with 1.</summary>
    public GitCall AlsoFine(int exitCode) => With(fineExit: exitCode);

    /// <summary>Where git may ask nobody: a prompt would draw over the screen.</summary>
    public GitCall Unattended() => With(isUnattended: true);

    /// <summary>With the terminal, on which git may ask for a name, a password or a passphrase.</summary>
    public GitCall OnTerminal() => With(isOnTerminal: true);

    /// <summary>A call that needs a remote: on the terminal, where git may ask the person there, else unattended.</summary>
    public GitCall Asking(bool onTerminal) => onTerminal ? OnTerminal() : Unattended();

    /// <summary>Without the settings of our own, which <c>config --list</c> would list as the user's.</summary>
    internal GitCall WithoutSettings() => With(hasOwnSettings: false);

    private GitCall With(
        string[]? newOptions = null,
        string[]? newRevisions = null,
        string[]? newPaths = null,
        ReadOnlyMemory<byte>? input = null,
        CommitPeople? people = null,
        int? fineExit = null,
        bool? hasOwnSettings = null,
        bool? isUnattended = null,
        bool? isOnTerminal = null,
        string? ownMessage = null) =>
        new(command, newOptions ?? options, newRevisions ?? revisions, newPaths ?? paths)
        {
            IsWriting = IsWriting,
            Input = input ?? Input,
            People = people ?? People,
            FineExit = fineExit ?? FineExit,
            HasOwnSettings = hasOwnSettings ?? HasOwnSettings,
            IsUnattended = isUnattended ?? IsUnattended,
            IsOnTerminal = isOnTerminal ?? IsOnTerminal,
            OwnMessage = ownMessage ?? OwnMessage,
        };
}
