using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>What happened to a date that was asked for, in words: <c>date asked: 31 Oct 2012, by Service Manager</c>.</summary>
internal static class DateChangeWords
{
    private const string Decision = ".decision";

    /// <summary>The phrase; empty where another change of the same request says it; null where it is none of these.</summary>
    /// <param name="change">The change.</param>
    /// <param name="path">Its path.</param>
    /// <param name="all">What changed beside it.</param>
    /// <param name="names">Says an id in words.</param>
    public static string? Of(FieldChange change, FieldPath path, IReadOnlyList<FieldChange> all, Func<string, string> names)
    {
        if (path.Steps is [{ Item: not null }])
            return change.Item is { } item ? Whole(item, change.To is null, names) : null;
        var request = $"{path.Steps[0].Key}[{path.Steps[0].Item}]";
        if (all.FirstOrDefault(other => other.Path == request + Decision) is not { To: { } decision })
            return null;
        return change.Path == request + Decision ? Decided(decision, request, all, names)
            : change.Path.StartsWith(request + ".decided", StringComparison.Ordinal) ? "" : null;
    }

    private static string Whole(YamlMapping item, bool isGone, Func<string, string> names)
    {
        var decision = Text(item, "decision") ?? "asked";
        var to = Day(Text(item, "to"));
        var by = decision == "asked" ? Text(item, "asked", "by") : Text(item, "decided", "by");
        var kind = decision == "granted" ? Text(item, "kind") : null;
        // What nobody is known to have decided was not granted by anybody.
        var verb = kind == "correction" ? "corrected" : kind == "re-plan" && by is null ? "planned anew" : null;
        var phrase = verb is not null
            ? $"date {verb}: {Day(Text(item, "from"))} -> {to}"
            : $"date {decision}: {to}{(by is null ? "" : $", by {names(by)}")}";
        return isGone ? $"{phrase}, removed" : phrase;
    }

    private static string Decided(string decision, string request, IReadOnlyList<FieldChange> all, Func<string, string> names)
    {
        var by = To(".decided.by") is { } who ? $" by {names(who)}" : "";
        var at = To(".decided.at") is { } meeting ? $" at {meeting}" : "";
        var on = To(".decided.date") is { } day ? $", {Day(day)}" : "";
        return $"date {decision}{by}{at}{on}";

        string? To(string part) => all.FirstOrDefault(change => change.Path == request + part)?.To;
    }

    private static string Day(string? text) => text is null ? "none" : Due.Parse(text)?.Words ?? text;

    private static string? Text(YamlMapping map, params string[] keys)
    {
        YamlNode? node = map;
        foreach (var key in keys)
            node = (node?.Resolve() as YamlMapping)?[key];
        return NodeText.Of(node);
    }
}
