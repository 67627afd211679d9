using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>Who gave something, as the plan will name them.</summary>
/// <param name="By">An id of the registers, or words.</param>
/// <param name="Notice">What the person should know about that name; null where nothing.</param>
internal sealed record Giver(string By, string? Notice)
{
    /// <summary>Why the name cannot be taken as it was typed: it is almost an entry of the registers, or may be several; null where it can.</summary>
    public string? Problem { get; private init; }

    /// <summary>The person at the keyboard: their entry in the register by e-mail, else the name that git knows.</summary>
    public static Giver Self(Recorder? recorder, Registers registers) =>
        new(registers.PersonByEMail(recorder?.EMail)?.Id ?? recorder?.Name ?? "", null);

    /// <summary>
    /// Whom somebody means: an id, or a post or name that one entry alone has, upper and lower case alike. What the registers do not know
    /// stays as words, and is said; what is almost an entry is asked about.
    /// </summary>
    /// <param name="text">The name.</param>
    /// <param name="registers">The registers.</param>
    /// <param name="isAsTyped">Whether it is kept as it was typed, whatever the registers know.</param>
    public static Giver Named(string text, Registers registers, bool isAsTyped)
    {
        var wanted = text.Trim();
        if (isAsTyped)
            return new Giver(wanted, null);
        var found = NameLookup.Find(wanted, registers, Naming.PersonOrBody);
        if (found.Id is { } id)
            return new Giver(id, id.Equals(wanted, StringComparison.OrdinalIgnoreCase) ? null : $"\"{wanted}\" is {id}.");
        if (found.Several.Count > 0)
            return new Giver(wanted, null) { Problem = $"\"{wanted}\" may be {string.Join(" or ", found.Several)}: use an id to say which, or add {AsTyped.Name} to keep the words." };
        return found.Near is { } near
            ? new Giver(wanted, null) { Problem = $"\"{wanted}\" is not in the registers. Did you mean {near}? To keep it as typed, add {AsTyped.Name}." }
            : new Giver(wanted, $"\"{wanted}\" is not in people.yaml, and is recorded in these words.");
    }
}
