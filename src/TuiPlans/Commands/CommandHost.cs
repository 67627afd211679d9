using System.CommandLine;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>Makes commands that all have the options of every command, and runs them with what they work with.</summary>
/// <param name="outside">The world.</param>
/// <param name="early">The store of the current folder, where it was opened ahead.</param>
internal sealed class CommandHost(Outside outside, Task<PlanStore?> early)
{
    private readonly Dictionary<Command, string> examples = [];
    private readonly Dictionary<Command, Func<string>> more = [];

    public Option<string> Folder { get; } = new("-C") { Description = "Work in this folder instead of the current one.", HelpName = "DIR", Recursive = true };

    public Option<string> Json { get; } = Flag("--json", "Answer in JSON.", isEverywhere: true);

    public Option<string> Plain { get; } = Flag("--plain", "Text alone: no front end, no colour.", isEverywhere: true);

    public Option<string> NoColor { get; } = Flag("--no-color", "No colour (as NO_COLOR does).", isEverywhere: true);

    public Option<string> Today { get; } = new("--today")
    {
        Description = "Reckon as if it were this day (also TUIPLANS_TODAY).",
        HelpName = "DATE",
        Recursive = true,
    };

    /// <summary>The option of reading commands that shows the past.</summary>
    public Option<string> AsAt { get; } = new("--as-at")
    {
        Description = "Show the plans as they were: at the end of a date, when the papers of a meeting closed (its id), or at a revision (rev: forces that).",
        HelpName = "WHEN",
    };

    /// <summary>The option of reading commands that means the board after a meeting.</summary>
    public Option<string> After { get; } = Flag("--after", "With --as-at and a meeting: when its record came in, rather than when its papers closed.");

    /// <summary>An option without a value. It is one of texts, since what is generic over a bool would have to be compiled at each start.</summary>
    public static Option<string> Flag(string name, string description, bool isEverywhere = false) =>
        new(name) { Description = description, Arity = ArgumentArity.Zero, Recursive = isEverywhere };

    /// <summary>Whether an option without a value was given.</summary>
    public static bool Has(ParseResult result, Option<string> flag) => result.GetResult(flag) is { Implicit: false };

    /// <summary>A command: one sentence on what it does, and an example.</summary>
    public Command New(string name, string description, string example, params Symbol[] parts)
    {
        var command = new Command(name, description);
        foreach (var part in parts)
            Add(command, part);
        examples[command] = example;
        return command;
    }

    /// <summary>Adds an argument or option to a command.</summary>
    public static void Add(Command command, Symbol part)
    {
        if (part is Argument argument)
            command.Arguments.Add(argument);
        else
            command.Options.Add((Option)part);
    }

    /// <summary>Keeps the example of a command.</summary>
    public void SetExample(Command command, string example) => examples[command] = example;

    /// <summary>Keeps what stands in the help of a command before its example; it is made when somebody asks.</summary>
    public void SetMore(Command command, Func<string> text) => more[command] = text;

    /// <summary>What stands in the help of a command before its example, or null.</summary>
    public string? MoreOf(Command command) => more.GetValueOrDefault(command)?.Invoke();

    /// <summary>The example of a command, or null.</summary>
    public string? ExampleOf(Command command) => examples.GetValueOrDefault(command);

    /// <summary>Makes a command that shows the plans, also as they were at a moment of the past.</summary>
    /// <param name="command">The command.</param>
    /// <param name="run">What it does.</param>
    /// <param name="first">What it does where it needs no plans at all; null, or gives null, where it does.</param>
    public void Reads(Command command, Func<ParseResult, CommandContext, PlanStore, int> run, Func<ParseResult, CommandContext, int?>? first = null)
    {
        command.Options.Add(AsAt);
        command.Options.Add(After);
        command.SetAction(result => Run(result, context => first?.Invoke(result, context) ?? context.WithStore(store => Past(result, context, store, (there, past) => run(result, there, past)))));
    }

    private int Past(ParseResult result, CommandContext context, PlanStore store, Func<CommandContext, PlanStore, int> run)
    {
        var isAfter = Has(result, After);
        if (result.GetValue(AsAt) is not { } asked)
            return isAfter ? context.Misused("--after says which board of a meeting is meant: give the meeting with --as-at ID.") : run(context, store);
        store.LookAheadToPast();
        // Listed while git looks for the moment.
        var recorded = Task.Run(store.ListRecorded);
        var (at, problem) = store.FindAsAt(asked, store.LoadMeetings(asked, context.Today), context.Today, isAfter);
        if (at is null)
            return context.Refuse(problem);
        if (isAfter && at.Meeting is null)
            return context.Misused($"--after says which board of a meeting is meant, and \"{asked}\" is no meeting.");
        var past = store.At(at);
        var then = past.Load();
        if (!store.LateUpdates(recorded.GetAwaiter().GetResult(), then, at.Day).TryGet(out var late, out var failure))
            return context.Refuse(failure.Sentence);
        var there = context with { At = at, Today = at.Day, RecordedLater = late };
        if (!context.Json)
            PastHeader.Print(there, at);
        return run(there, past);
    }

    /// <summary>Runs a command with its context; a sentence and exit code 2 where the day is none.</summary>
    public int Run(ParseResult result, Func<CommandContext, int> run)
    {
        var given = result.GetValue(Today);
        var text = given ?? outside.Today;
        var today = DateOnly.FromDateTime(outside.World.Clock.GetLocalNow().Date);
        if (!string.IsNullOrWhiteSpace(text))
        {
            if (!PeriodParser.TryParse(text, out var period, out _) || period!.Precision != Precision.Day)
            {
                var source = given is null ? "TUIPLANS_TODAY" : "--today";
                new Page(outside.Output, hasColor: false).Message($"{source} is \"{text}\", which is no day: write one such as 2012-08-30.");
                return ExitCodes.Usage;
            }
            today = period.First;
        }
        var folder = Path.GetFullPath(result.GetValue(Folder) ?? ".", outside.Directory);
        return run(new CommandContext(
            outside, folder, today, Has(result, Json), Has(result, Plain), Has(result, NoColor) || outside.NoColor)
        {
            Early = folder == outside.Directory ? early : Task.FromResult<PlanStore?>(null),
        });
    }
}
