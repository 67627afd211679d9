using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>How a path, or an assignment, that was typed in part may go on.</summary>
/// <param name="Text">The whole text with this continuation: <c>milestones[Guidance drafted].</c></param>
/// <param name="Label">What it names, for people.</param>
public sealed record FieldCandidate(string Text, string Label);

/// <summary>Completes paths of fields: the next keys, the items of a list, and behind an equals sign the words that may stand there.</summary>
public static class FieldCompletion
{
    private static readonly string[] NoWords = [];

    /// <summary>The candidates in canonical order, or the order of the file; empty where nothing fits.</summary>
    /// <param name="typed">What was typed so far: <c>mil</c>, <c>milestones[Gui</c>, <c>impact-review.</c>, <c>status=in</c>.</param>
    /// <param name="fields">The table of the file's fields.</param>
    /// <param name="root">The file, for the items of its lists; null where there is none.</param>
    public static IReadOnlyList<FieldCandidate> Of(string typed, FieldSet fields, YamlNode? root)
    {
        if (Words(typed, fields) is { Count: > 0 } words)
            return words;
        if (Items(typed, fields, root) is { } items)
            return items;
        var dot = LastDot(typed);
        var (before, begun) = (typed[..(dot + 1)], typed[(dot + 1)..]);
        var set = dot < 0 ? fields : FieldPath.TryParse(typed[..dot], fields, out var path, out _) ? ChildrenOf(path!, fields) : null;
        return
        [
            .. (set?.Rows ?? []).Where(field => field.Key.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
                .Select(field => new FieldCandidate(before + field.Key, field.Label)),
        ];
    }

    private static FieldSet? ChildrenOf(FieldPath path, FieldSet fields) =>
        path.Field(fields) is { } field && (!field.IsList || path.Steps[^1].Item is not null) ? field.Children : null;

    private static List<FieldCandidate> Words(string typed, FieldSet fields)
    {
        var equals = typed.LastIndexOf('=');
        if (equals < 0 || !FieldPath.TryParse(typed[..equals], fields, out var path, out _))
            return [];
        var (before, begun) = (typed[..(equals + 1)], typed[(equals + 1)..]);
        return [.. (path!.Field(fields)?.Words ?? NoWords).Where(word => word.StartsWith(begun, StringComparison.OrdinalIgnoreCase)).Select(word => new FieldCandidate(before + word, word))];
    }

    // The bracket that is still open, if its list is one.
    private static List<FieldCandidate>? Items(string typed, FieldSet fields, YamlNode? root)
    {
        var open = typed.LastIndexOf('[');
        if (open < 0 || typed.AsSpan(open).Contains(']') || !FieldPath.TryParse(typed[..open], fields, out var path, out _))
            return null;
        if (path!.Field(fields) is not { IsList: true } field)
            return [];
        var begun = typed[(open + 1)..];
        var there = ItemIdentity.Named(FieldPlace.ItemsOf(FieldPlace.Find(path, root, fields).Node), field);
        return
        [
            .. there.Where(item => item.Name.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
                .Select(item => new FieldCandidate($"{path}[{item.Name}]", item.Name)),
        ];
    }

    // The last dot that stands outside brackets.
    private static int LastDot(string typed)
    {
        var depth = 0;
        for (var i = typed.Length - 1; i >= 0; i--)
        {
            depth += typed[i] switch { ']' => 1, '[' => -1, _ => 0 };
            if (typed[i] == '.' && depth == 0)
                return i;
        }
        return -1;
    }
}
