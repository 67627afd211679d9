namespace TuiPlans.Core.Plans;

/// <summary>Everything that a plans folder holds at one moment: the working tree, or a commit.</summary>
/// <param name="Settings">The repository's settings.</param>
/// <param name="Registers">People and bodies.</param>
/// <param name="Plans">The plans, by id.</param>
/// <param name="Files">Every file that was read, by its path from the plans folder.</param>
/// <param name="Strays">Files that belong to no plan and to no register, each with the reason.</param>
public sealed record PlanSet(
    Settings Settings,
    Registers Registers,
    IReadOnlyList<Plan> Plans,
    IReadOnlyDictionary<string, PlanFile> Files,
    IReadOnlyList<UnreadableFile> Strays)
{
    /// <summary>The meetings, by id.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>The rounds of returns, by id.</summary>
    public IReadOnlyList<Round> Rounds { get; init; } = [];

    /// <summary>What was made of each file of a plan, for the next reading.</summary>
    internal IReadOnlyDictionary<string, OneFile> Made { get; init; } = new Dictionary<string, OneFile>();

    /// <summary>Actions that took theme or timescale from a recommendation, by path, for the next reading.</summary>
    internal IReadOnlyDictionary<string, PlanAction> Inherited { get; init; } = new Dictionary<string, PlanAction>();

    /// <summary>Where it is of a commit: the blob of each file, by path, for the next reading.</summary>
    internal IReadOnlyDictionary<string, string> Blobs { get; init; } = new Dictionary<string, string>();

    /// <summary>A folder that holds nothing.</summary>
    public static PlanSet Empty { get; } = new(Settings.Default, Registers.Empty, [], new Dictionary<string, PlanFile>(), []);

    /// <summary>Every action of every plan.</summary>
    public IEnumerable<PlanAction> Actions => Plans.SelectMany(plan => plan.Actions);

    /// <summary>Every file that could not be read, those of plans and the strays.</summary>
    public IReadOnlyList<UnreadableFile> Unreadable => [.. Plans.SelectMany(plan => plan.Unreadable), .. Strays];

    /// <summary>The plan with that id, upper or lower case, or null.</summary>
    public Plan? Plan(string id) => Plans.FirstOrDefault(plan => plan.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The plan of an action.</summary>
    public Plan PlanOf(PlanAction action) => Plans.First(plan => plan.Id == action.Plan);
}
