using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Audits;

/// <summary>Who is known: by the register at that time, by the settings of today, or because they set the repository up or sit at this keyboard.</summary>
internal static class KnownPeople
{
    public static bool IsKnown(Signature who, AuditState state, AuditContext context) =>
        Is(context.OwnEMail, who.EMail) || context.Founders.Contains(who.EMail)
        || context.Now.Recorders.Concat(state.Settings.Value.Audit.Recorders).Any(known => Is(known, who.EMail) || Is(known, who.Name))
        || state.People.Value.Any(person => IsThis(person, who));

    /// <summary>The person of the register who has that name, with another address; null where there is none.</summary>
    public static Person? Namesake(Signature who, AuditState state) =>
        state.People.Value.FirstOrDefault(person => Is(person.Holder, who.Name) || Is(person.Post, who.Name));

    // A name alone counts only where the register knows no address: anybody can write a name.
    private static bool IsThis(Person person, Signature who) =>
        string.IsNullOrWhiteSpace(person.EMail) ? Is(person.Holder, who.Name) || (person.Holder is null && Is(person.Post, who.Name)) : Is(person.EMail, who.EMail);

    private static bool Is(string? known, string given) => known is not null && known.Trim().Equals(given.Trim(), StringComparison.OrdinalIgnoreCase);
}
