namespace TuiPlans.Core.Plans;

/// <summary>One round of returns: the leads are asked before a meeting how their actions stand. A file of <c>rounds</c>.</summary>
/// <param name="Id">Its id: the file's name.</param>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Meeting">The id of the meeting it is for, or null.</param>
/// <param name="ReturnBy">By when the leads were to answer, or null.</param>
/// <param name="ClosedOn">When it was closed, or null.</param>
/// <param name="Returns">Who was asked, and whether they answered.</param>
public sealed record Round(string Id, string Path, string? Meeting, Period? ReturnBy, Period? ClosedOn, IReadOnlyList<RoundReturn> Returns)
{
    /// <summary>The day after which a missing answer counts: when it was closed, else the last day for answers; null where neither is known.</summary>
    public DateOnly? End => ClosedOn?.Last ?? ReturnBy?.Last;

    /// <summary>Whether it is over on the day <paramref name="today"/>: closed by then, or the last day for answers is past.</summary>
    public bool IsClosed(DateOnly today) => ClosedOn is { } closed ? closed.First <= today : ReturnBy?.Last < today;

    /// <summary>
    /// Whether those of <paramref name="leads"/> who were asked all failed to answer. A nil return is an answer; an automatic reply is
    /// none. False where none of them was asked.
    /// </summary>
    public bool LacksReturnOf(IReadOnlyList<Lead> leads)
    {
        var asked = false;
        foreach (var one in Returns)
        {
            if (!leads.Any(lead => one.Lead == (lead.Id ?? lead.Words)))
                continue;
            if (one.IsAnswer)
                return false;
            asked = true;
        }
        return asked;
    }
}

/// <summary>Whether one lead answered.</summary>
/// <param name="Lead">The id of a person, or words.</param>
/// <param name="State">returned, nil-return, no-return or out-of-office; null while nothing was said.</param>
public sealed record RoundReturn(string Lead, string? State)
{
    /// <summary>Returned, or a nil return.</summary>
    public bool IsAnswer => State is "returned" or "nil-return";
}
