namespace TuiPlans.Core.Changes;

/// <summary>A person and a moment, as a commit names them.</summary>
/// <param name="Name">The name.</param>
/// <param name="EMail">The e-mail address.</param>
/// <param name="When">The moment, in the time zone in which it was written down.</param>
public sealed record Signature(string Name, string EMail, DateTimeOffset When);
