using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>Somebody asks for another date.</summary>
/// <param name="By">Who asks: an id of a person, or words.</param>
/// <param name="Date">When they asked, with the precision that is known; null where it is not.</param>
/// <param name="To">The date they ask for.</param>
/// <param name="Reason">Why; null where nobody said.</param>
/// <param name="Cause">What kept the action from its date, in a word that can be counted: <c>recruitment</c>; null where nobody said.</param>
public sealed record DateRequest(string By, Period? Date, Due To, string? Reason, string? Cause);
