using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>How well it is known that something delivered was done: the mark beside a rating (DESIGN, the rules).</summary>
public enum Assurance
{
    /// <summary>Not delivered, or complete with evidence that was seen: no mark.</summary>
    None,

    /// <summary>Complete, and no evidence was seen that still stands.</summary>
    NotEvidenced,

    /// <summary>Signed off.</summary>
    SignedOff,

    /// <summary>Embedded.</summary>
    Embedded,
}

/// <summary>The words for assurance.</summary>
public static class Assurances
{
    /// <summary>The assurance of an action.</summary>
    public static Assurance Of(PlanAction action) => action.Status switch
    {
        Status.Complete when !action.StandingEvidence.Any() => Assurance.NotEvidenced,
        Status.SignedOff => Assurance.SignedOff,
        Status.Embedded => Assurance.Embedded,
        _ => Assurance.None,
    };

    /// <summary>The word in JSON: <c>not-evidenced</c>; null for none.</summary>
    public static string? Word(this Assurance assurance) => assurance == Assurance.None ? null : assurance.Words().Replace(' ', '-');

    /// <summary>The words beside a rating: <c>not evidenced</c>; empty for none.</summary>
    public static string Words(this Assurance assurance) => assurance switch
    {
        Assurance.NotEvidenced => "not evidenced",
        Assurance.SignedOff => "signed off",
        Assurance.Embedded => "embedded",
        _ => "",
    };
}
