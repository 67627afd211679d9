using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>Who gave something, as the plan will name them.</summary>
/// <param name="By">An id of the registers, or words.</param>
/// <param name="Notice">What the person should know about that name; null where nothing.</param>
internal sealed record Giver(string By, string? Notice)
{
    /// <summary>The person at the keyboard: their entry in the register by e-mail, else the name that git knows.</summary>
    public static Giver Self(Recorder? recorder, Registers registers) =>
        new(registers.PersonByEMail(recorder?.EMail)?.Id ?? recorder?.Name ?? "", null);

    /// <summary>
    /// Whom somebody means: an id, or a post or name that one entry alone has, upper and lower case alike. Recording is never refused
    /// for a name: what the register does not know stays as words, and is said.
    /// </summary>
    public static Giver Named(string text, Registers registers)
    {
        var wanted = text.Trim();
        var byId = registers.People.Select(p => p.Id).Concat(registers.Bodies.Select(b => b.Id)).FirstOrDefault(id => Same(id, wanted));
        if (byId is not null)
            return new Giver(byId, null);
        var hits = registers.People.Where(p => Same(p.Post, wanted) || Same(p.Holder, wanted)).Select(p => p.Id)
            .Concat(registers.Bodies.Where(b => Same(b.Name, wanted)).Select(b => b.Id)).ToList();
        return hits.Count switch
        {
            1 => new Giver(hits[0], null),
            0 => new Giver(wanted, $"\"{wanted}\" is not in people.yaml, and is recorded in these words.{DidYouMean(wanted, registers)}"),
            _ => new Giver(wanted, $"\"{wanted}\" may be {string.Join(" or ", hits)}, and is recorded in these words: use an id to say which."),
        };
    }

    private static string DidYouMean(string text, Registers registers)
    {
        var ids = registers.People.Select(p => p.Id).ToList();
        if (Nearest.To(text, ids) is { } id)
            return $" Did you mean {id}?";
        var near = Nearest.To(text, registers.People.SelectMany(p => new[] { p.Post, p.Holder }).OfType<string>());
        return near is not null && registers.People.FirstOrDefault(p => p.Post == near || p.Holder == near) is { } person ? $" Did you mean {person.Id}?" : "";
    }

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
