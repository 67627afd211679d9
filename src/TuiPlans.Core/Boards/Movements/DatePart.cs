using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>What a step says of one request for another date: one that came with it, or whose decision did.</summary>
/// <param name="Name">What the request is known by.</param>
/// <param name="Decision">asked, granted, refused or withdrawn.</param>
/// <param name="Kind">extension, brought-forward, correction, re-plan; null where nobody says.</param>
/// <param name="From">The date before, as written.</param>
/// <param name="To">The date asked for, as written.</param>
internal sealed record DatePart(string Name, string Decision, string? Kind, string? From, string? To)
{
    private const string Prefix = "date-changes[";
    private const string DecisionEnd = "].decision";

    public string? By { get; init; }

    public string? At { get; init; }

    public string? AskedBy { get; init; }

    public string? Reason { get; init; }

    /// <summary>The requests that a step decided, or brought.</summary>
    /// <param name="step">The step.</param>
    public static IEnumerable<DatePart> Of(RecordedChange step)
    {
        foreach (var change in step.Changes)
        {
            if (change.IsMove || change.To is null || !change.Path.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            if (change.Item is { } item && change.From is null)
                yield return Whole(change.Path[Prefix.Length..^1], item);
            else if (change.Path.EndsWith(DecisionEnd, StringComparison.Ordinal))
                yield return Decided(change.Path[Prefix.Length..^DecisionEnd.Length], change.To, step.Beside);
        }
    }

    /// <summary>The names of requests that went with a step.</summary>
    public static IEnumerable<string> Gone(IReadOnlyList<FieldChange> changes) => changes
        .Where(change => !change.IsMove && change is { To: null, Item: not null } && change.Path.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(change => change.Path[Prefix.Length..^1]);

    /// <summary>The names of requests that were granted and are not with a step: another decision stands there, or the request is gone.</summary>
    public static IEnumerable<string> GrantsTakenBack(IReadOnlyList<FieldChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.IsMove || !change.Path.StartsWith(Prefix, StringComparison.Ordinal))
                continue;
            if (change.From == DateDecision.Granted && change.Path.EndsWith(DecisionEnd, StringComparison.Ordinal))
                yield return change.Path[Prefix.Length..^DecisionEnd.Length];
            else if (change is { To: null, Item: { } item } && Text(item, "decision") == DateDecision.Granted)
                yield return change.Path[Prefix.Length..^1];
        }
    }

    /// <summary>Whether it says why a date moved: it was granted, and to that date.</summary>
    public bool Explains(FieldChange due) => Decision == DateDecision.Granted
        && (To is null || To == due.To || (Due.Parse(To)?.LastDay is { } day && day == Due.Parse(due.To)?.LastDay));

    /// <summary>Whether it moves the date later; false where it is unknown.</summary>
    public bool IsLater => Due.Parse(From)?.LastDay < Due.Parse(To)?.LastDay;

    /// <summary>Whether it moves the date earlier; false where it is unknown.</summary>
    public bool IsEarlier => Due.Parse(From)?.LastDay > Due.Parse(To)?.LastDay;

    private static DatePart Whole(string name, YamlMapping item) =>
        new(name, Text(item, "decision") ?? "asked", Text(item, "kind"), Text(item, "from"), Text(item, "to"))
        {
            By = Text(item, "decided", "by"),
            At = Text(item, "decided", "at"),
            AskedBy = Text(item, "asked", "by"),
            Reason = Text(item, "decided", "reason") ?? Text(item, "asked", "reason"),
        };

    private static DatePart Decided(string name, string decision, IReadOnlyDictionary<string, string> beside)
    {
        return new DatePart(name, decision, Said("kind"), Said("from"), Said("to"))
        {
            By = Said("decided.by"),
            At = Said("decided.at"),
            AskedBy = Said("asked.by"),
            Reason = Said("decided.reason") ?? Said("asked.reason"),
        };

        string? Said(string part) => beside.GetValueOrDefault($"{Prefix}{name}].{part}");
    }

    private static string? Text(YamlMapping map, params string[] keys)
    {
        YamlNode? node = map;
        foreach (var key in keys)
            node = (node?.Resolve() as YamlMapping)?[key];
        return NodeText.Of(node);
    }
}
