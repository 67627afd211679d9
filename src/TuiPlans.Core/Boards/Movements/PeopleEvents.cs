using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>Who leads, answers for, and owns an action: what of it a step changed.</summary>
internal sealed class PeopleEvents(RecordedChange step, Registers registers)
{
    private const string Prefix = "leads[";

    /// <summary>Somebody else, or another agency, where one was named.</summary>
    public Telling Named(MovementKind kind, FieldChange change, Life life)
    {
        var told = new Telling(kind)
        {
            From = change.From,
            To = change.To,
            Words = $"{Words(change.From)} -> {Words(change.To)}",
            Reason = step.Reason,
            Stands = life.End is not null && !life.WasSince(change.Path),
        };
        life.Mark(change.Path);
        return told;
    }

    /// <summary>Who came and who went among the leads; null where nobody did.</summary>
    public Telling? Leads(Life life)
    {
        var (went, came) = (Names(change => change.To is null), Names(change => change.From is null));
        if (went.Count + came.Count == 0)
            return null;
        var told = new Telling(MovementKind.LeadChanged)
        {
            From = went.Count == 0 ? null : string.Join(", ", went),
            To = came.Count == 0 ? null : string.Join(", ", came),
            Words = went.Count == 0 ? $"{Joined(came)} came" : came.Count == 0 ? $"{Joined(went)} left" : $"{Joined(went)} -> {Joined(came)}",
            Reason = step.Reason,
            Stands = life.End is not null && !came.Exists(name => life.WasSince($"left {name}")) && !went.Exists(name => life.WasSince($"came {name}")),
        };
        went.ForEach(name => life.Mark($"left {name}"));
        came.ForEach(name => life.Mark($"came {name}"));
        return told;
    }

    // An item of the list that came or went; a part of one, such as a post, is no other lead.
    private List<string> Names(Func<FieldChange, bool> isWanted) =>
    [
        .. step.Changes.Where(change => !change.IsMove && change.Path.StartsWith(Prefix, StringComparison.Ordinal) && change.Path.EndsWith(']') && isWanted(change))
            .Select(change => change.Path[Prefix.Length..^1]),
    ];

    private string Joined(IEnumerable<string> names) => string.Join(", ", names.Select(Words));

    private string Words(string? name) => name is null ? "nobody" : registers.Words(name);
}
