using TuiPlans.Effects;

namespace TuiPlans.Screens.Commanding;

/// <summary>What the palette is asked for and no key does: commands of a shell, and where forms are recorded. They say how, and do nothing.</summary>
internal static class ShellCommands
{
    private const string Section = "Elsewhere";

    /// <summary>The rows, behind those that do something.</summary>
    public static IReadOnlyList<CommandRow> Rows { get; } =
    [
        Shell("agenda", "tuiplans list meeting:next", "what the next meeting looks at; / meeting:next shows it here", "meeting meetings minutes"),
        Shell("check", "tuiplans check", "all plans against the rules of governance", "lint verify fsck"),
        Shell("import", "tuiplans import", "a table of a document as a new plan", "csv spreadsheet load"),
        Shell("export", "tuiplans list --json", "the actions for another program; a query narrows them", "json csv spreadsheet dump"),
        Shell("print", "tuiplans board", "the board as text, for paper or mail", "paper report pdf"),
        Shell("doctor", "tuiplans doctor", "repository, drafts and what an interrupted save left", "repair health"),
        Row("save", "Ctrl+S records a form; on a board there is nothing to save, for every change is recorded when it is made", "write store record commit"),
        Row("accept", "x decides on a date that is asked for, s sets the status signed off; a finding of a check is accepted in plan.yaml under accepted-findings", "approve sign off agree"),
    ];

    private static CommandRow Shell(string name, string command, string what, string alsoCalled) => Row(name, $"run in a shell: {command} ({what})", alsoCalled);

    private static CommandRow Row(string name, string how, string alsoCalled) => new($"elsewhere-{name}", "", name, how, Section, alsoCalled, char.ToUpperInvariant(how[0]) + how[1..] + ".") { IsElsewhere = true };
}
