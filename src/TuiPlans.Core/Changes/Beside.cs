using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// What stands in a file beside what a commit changed in it, and is told with it: who set a rating, why another date was asked for. The
/// file is asked, not the steps around it: those of two branches come in between each other, and none of them says how the other stood.
/// </summary>
internal static class Beside
{
    private const string Requests = "date-changes";
    private const string Decision = "].decision";
    private static readonly string[] Keys = ["rag-by", "rag-reason", "status", "closed", Requests];
    private static readonly string[] OfRating = ["rag-by", "rag-reason"];
    private static readonly string[] OfEnding = ["status", "closed.as", "closed.to", "closed.by", "closed.at", "closed.reason"];
    private static readonly string[] OfRequest = ["kind", "from", "to", "asked.by", "asked.reason", "decided.by", "decided.at", "decided.reason"];

    /// <summary>No value at all.</summary>
    public static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>();

    /// <summary>The values by their paths.</summary>
    /// <param name="text">The file after the commit; null where it is gone.</param>
    /// <param name="changes">What the commit changed in it.</param>
    /// <param name="fields">The table of its fields.</param>
    /// <param name="reader">Reads YAML.</param>
    public static IReadOnlyDictionary<string, string> Of(SourceText? text, IReadOnlyList<FieldChange> changes, FieldSet fields, IYamlReader reader)
    {
        if (text is null || !changes.Any(change => change.Path is "rag" or "status" or "closed.as" || IsDecision(change)))
            return Nothing;
        var after = VersionDiff.Root(text, Keys, reader);
        Dictionary<string, string>? beside = null;
        foreach (var change in changes)
        {
            if (change.Path == "rag")
                Keep(after, OfRating, "", ref beside);
            else if (change.Path is "status" or "closed.as")
                Keep(after, OfEnding, "", ref beside);
            else if (IsDecision(change))
                Keep(Request(after, change.Path[(Requests.Length + 1)..^Decision.Length], fields), OfRequest, change.Path[..^(Decision.Length - 1)] + ".", ref beside);
        }
        return beside ?? Nothing;
    }

    private static bool IsDecision(FieldChange change) =>
        change.Path.StartsWith(Requests + "[", StringComparison.Ordinal) && change.Path.EndsWith(Decision, StringComparison.Ordinal);

    private static void Keep(YamlNode? map, string[] paths, string prefix, ref Dictionary<string, string>? beside)
    {
        foreach (var path in paths)
        {
            var node = map;
            foreach (var key in path.Split('.'))
                node = (node?.Resolve() as YamlMapping)?[key];
            if (NodeText.Of(node) is { } text)
                (beside ??= new(StringComparer.Ordinal))[prefix + path] = text;
        }
    }

    private static YamlNode? Request(YamlNode? after, string name, FieldSet fields) =>
        fields.Find(Requests) is { } field && (after?.Resolve() as YamlMapping)?[Requests]?.Resolve() is YamlSequence list
            ? ItemIdentity.Named([.. list.Items.Select(item => item.Resolve())], field).Find(item => item.Name == name)?.Item
            : null;
}
