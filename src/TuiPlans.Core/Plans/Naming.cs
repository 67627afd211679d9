namespace TuiPlans.Core.Plans;

/// <summary>What the values of a field name.</summary>
public enum Naming
{
    /// <summary>Nothing that is listed anywhere.</summary>
    Nothing,

    /// <summary>A post of <c>people.yaml</c>.</summary>
    Person,

    /// <summary>A post, or an agency, board or sub-group.</summary>
    PersonOrBody,

    /// <summary>An agency, board or sub-group of <c>bodies.yaml</c>.</summary>
    Body,

    /// <summary>A recommendation, of this plan or as <c>plan/ID</c>.</summary>
    Recommendation,

    /// <summary>An action, of this plan or as <c>plan/ID</c>.</summary>
    Action,

    /// <summary>A theme of the plan.</summary>
    Theme,

    /// <summary>A timescale of the plan.</summary>
    Timescale,

    /// <summary>A rating scheme of <c>tuiplans.yaml</c>, or one that ships.</summary>
    Scheme,
}
