using TuiPlans.Core.Plans;

namespace TuiPlans.Effects;

/// <summary>Sends what is recorded here to a branch of its own, beside everything else.</summary>
/// <param name="Held">What is left out, as people name it.</param>
/// <param name="Title">The title of the pull request; empty for what the review says first.</param>
/// <param name="Today">The day.</param>
internal sealed record ProposeNow(IReadOnlyList<string> Held, string Title, DateOnly Today) : Effect;

/// <summary>Brings a proposal to the shared branch, beside everything else.</summary>
/// <param name="Branch">The branch of the proposal; empty for the one that is checked out, or the only one.</param>
/// <param name="By">Who approved.</param>
/// <param name="On">When.</param>
/// <param name="How">How it was said; null where it is not said.</param>
/// <param name="At">The meeting at which it was said; null where it was at none.</param>
/// <param name="Why">What was said with it; null where nothing was.</param>
/// <param name="Except">The numbers of the items that are not approved.</param>
/// <param name="Today">The day.</param>
internal sealed record ApproveNow(string Branch, string By, Period On, string? How, string? At, string? Why, IReadOnlyList<int> Except, DateOnly Today) : Effect;

/// <summary>A proposal was sent, or approved.</summary>
/// <param name="Title">What was done, in a few words.</param>
/// <param name="Summary">The same in a sentence.</param>
/// <param name="Changes">What is in it, a line each; newest first.</param>
/// <param name="Notes">What else is to be known of it, each of any length.</param>
internal sealed record ProposalCame(string Title, string Summary, IReadOnlyList<string> Changes, IReadOnlyList<string> Notes) : Message;
