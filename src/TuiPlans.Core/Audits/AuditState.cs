using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Audits;

/// <summary>What a repository said at a commit of who may record, and how.</summary>
/// <param name="People">The register of people.</param>
/// <param name="Settings">The settings.</param>
/// <param name="Reviewed">What each plan says of itself, by id; of one that says nothing the settings do.</param>
public sealed record AuditState(Lazy<IReadOnlyList<Person>> People, Lazy<Settings> Settings, Lazy<IReadOnlyDictionary<string, bool>> Reviewed)
{
    /// <summary>Before there was anything.</summary>
    public static AuditState Nothing { get; } = new(
        new Lazy<IReadOnlyList<Person>>([]), new Lazy<Settings>(Plans.Settings.Default), new Lazy<IReadOnlyDictionary<string, bool>>(new Dictionary<string, bool>()));

    /// <summary>Whether a plan is reviewed.</summary>
    public bool IsReviewed(string plan) => Reviewed.Value.TryGetValue(plan, out var said) ? said : Settings.Value.IsReviewed;
}
