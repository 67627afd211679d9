using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Audit;

/// <summary>What a commit's message adds to its changes: why, who gave it, when and how.</summary>
/// <param name="message">The whole message.</param>
internal sealed class CommitMessageParts(string message)
{
    private readonly MessageParts whole = MessageParts.Of(message);
    private readonly IReadOnlyList<MessageParts> squashed = SquashedMessage.PartsOf(message);

    /// <summary>What a person settled in it, where it is a merge.</summary>
    public IReadOnlyList<SettledField> Settled => [.. whole.Trailers.Where(trailer => trailer.Key == SettledField.Key).Select(trailer => new SettledField(trailer.Value))];

    /// <summary>
    /// The change with what the message says of it; where the message is of several commits that a host made one, a change for each of
    /// them, the latest first, and at last what none of them names.
    /// </summary>
    public IEnumerable<RecordedChange> Tell(RecordedChange change)
    {
        if (squashed.Count == 0)
            return [With(change, whole)];
        var tellers = change.Changes.ToLookup(field => SquashedMessage.Telling(squashed, change.Plan, change.Id, field));
        var told = squashed.Reverse().Where(tellers.Contains).Select(part => With(change with { Changes = [.. tellers[part]] }, part)).ToList();
        List<FieldChange> rest = [.. tellers[null]];
        if (rest.Count > 0 || told.Count == 0)
            told.Add(change with { Changes = rest, Headline = whole.Headline });
        // Read from the oldest on, as commits are.
        told.Reverse();
        return told;
    }

    private static RecordedChange With(RecordedChange change, MessageParts parts) => change with
    {
        Reason = parts.Reason,
        Headline = parts.Headline,
        GivenBy = parts.ValueOf("Given-by"),
        GivenOn = parts.ValueOf("Given-on"),
        GivenHow = parts.ValueOf("Given-how"),
        AsOf = parts.ValueOf(CommitMessage.AsOf),
        Set = parts.ValueOf("Set"),
        Undoes = parts.ValueOf("Undoes"),
    };
}
