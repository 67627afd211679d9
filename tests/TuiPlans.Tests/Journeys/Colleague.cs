using TuiPlans.Core.Workspace;
using TuiPlans.Shell;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Journeys;

/// <summary>Somebody with a clone of their own, at the front end and on the command line; the steps are named for what people do.</summary>
internal sealed class Colleague(TempClone clone, SettableClock clock, IReadOnlyDictionary<string, string> variables) : Sitting<Colleague>(120, 40)
{
    private readonly CommandRun _line = new(clone.Top, variables) { Clock = clock };

    public override SettableClock Clock => clock;

    public override FrontEndOptions Options => new(() => DateOnly.FromDateTime(clock.Now.Date), clock, null, NoColor: false);

    public TempClone Clone => clone;

    /// <summary>Opens an action by its id, from wherever they are.</summary>
    public Colleague Opens(string id) => Keys("Esc Esc Esc Esc 1 Enter 3 / Ctrl+U").Type(id).Keys("Enter Enter").Sees(" " + id);

    public Colleague RecordsAnUpdate(string text) => Keys("u").Type(text).Keys("Ctrl+S").IsRecorded();

    /// <summary>Rates the action that is open, by the letter of the rating.</summary>
    public Colleague Rates(string letter, string why) => Keys($"r {letter} Enter").Type(why).Keys("Ctrl+S").IsRecorded();

    /// <summary>Sets the status of the action that is open, by its number.</summary>
    public Colleague SetsTheStatus(string number) => Keys($"s {number} Ctrl+S").IsRecorded();

    /// <summary>Asks for another date, and records that it was granted.</summary>
    public Colleague HasTheDateMoved(string to, string why) =>
        Keys("x").Type(to).Keys("Tab").Type(why).Keys("Ctrl+S").IsRecorded().Keys("x g Ctrl+S").Sees("date granted").IsRecorded();

    /// <summary>Sends and receives, and stands before what came of it.</summary>
    public Colleague SendsAndReceives() => GoesOn().Keys("F5");

    /// <summary>The same, where only that others have sent matters.</summary>
    public Colleague Receives() => SendsAndReceives().Sees("Received").GoesOn();

    /// <summary>Decides the clash under the cursor.</summary>
    public Colleague TakesWhatIsHere() => Keys("h").Sees("✓");

    /// <inheritdoc cref="TakesWhatIsHere"/>
    public Colleague TakesWhatIsThere() => Keys("t").Sees("✓");

    /// <summary>Decides the clash under the cursor by another value than either.</summary>
    public Colleague Writes(string value) => Keys("e Ctrl+U").Type(value).Keys("Ctrl+S").Sees("✓ What the plan will say");

    public Colleague LeavesItForLater() => Keys("Esc").Sees("What you decided is kept");

    public Colleague SendsWhatIsSettled() => Keys("Enter");

    /// <summary>Proposes what is recorded here, without one action where there is one that has to wait.</summary>
    public Colleague Proposes(string without = "") => Keys("g P").Type(without).Keys("Ctrl+S");

    /// <summary>Records in the form that somebody approved the only proposal that is open.</summary>
    public Colleague Approves(string by, string reply, string how = "", string at = "") =>
        GoesOn().Keys("g A Tab").Type(by).Keys("Tab Tab").Type(how).Keys("Tab").Type(at).Keys("Tab").Type(reply).Keys("Ctrl+S");

    /// <summary>Leaves what was told, so that the files are looked at again.</summary>
    public Colleague GoesOn() => (Screen.Contains("Enter go on", StringComparison.Ordinal) ? Keys("Enter") : this).Second();

    /// <summary>Runs a command that is done; gives what it printed.</summary>
    public string Runs(params string[] words) => Runs(0, words).Data;

    /// <summary>Runs a command that ends with an exit code.</summary>
    public CommandResult Runs(int code, params string[] words)
    {
        var result = _line.Run(words);
        result.Code.ShouldBe(code, $"{string.Join(' ', words)}\n{result.Data}\n{result.Messages}");
        return result;
    }

    protected override PlanStore NewStore() => clone.NewStore();

    private Colleague IsRecorded() => Sees("Recorded by").GoesOn();
}
