namespace TuiPlans.Core.Audits.Rules;

/// <summary>What a trailer says of a change.</summary>
internal enum Telling
{
    /// <summary>Nothing: it is of another field.</summary>
    Nothing,

    /// <summary>It is of this field, and tells other values.</summary>
    Otherwise,

    /// <summary>What the file shows.</summary>
    Rightly,
}
