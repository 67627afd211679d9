using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks;

/// <summary>A rule of governance: what it is called, and what it says in general.</summary>
/// <param name="Code">A short stable word: what <c>accepted-findings</c> names.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="About">What it finds, in a line.</param>
public record CheckRule(string Code, RuleKind Kind, string About);

/// <summary>A rule about one action, or a recommendation that is counted itself.</summary>
/// <param name="Code">A short stable word.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="About">What it finds, in a line.</param>
/// <param name="Find">What it doubts of an action on a day.</param>
internal sealed record ActionRule(string Code, RuleKind Kind, string About, Func<PlanAction, Day, IEnumerable<Doubt>> Find) : CheckRule(Code, Kind, About);

/// <summary>A rule about one meeting.</summary>
/// <param name="Code">A short stable word.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="About">What it finds, in a line.</param>
/// <param name="Find">What it doubts of a meeting on a day.</param>
internal sealed record MeetingRule(string Code, RuleKind Kind, string About, Func<Meeting, Day, IEnumerable<Doubt>> Find) : CheckRule(Code, Kind, About);

/// <summary>A rule about what became of a plan file since an earlier version of the plans.</summary>
/// <param name="Code">A short stable word.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="About">What it finds, in a line.</param>
internal sealed record ComparingRule(string Code, RuleKind Kind, string About) : CheckRule(Code, Kind, About);
