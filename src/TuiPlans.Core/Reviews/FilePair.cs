using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Reviews;

/// <summary>One file in both versions.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Plan">The id of its plan; empty where it belongs to none.</param>
/// <param name="Id">Its id; the file name of what has none.</param>
/// <param name="Fields">Its table of fields.</param>
/// <param name="Before">The file before; null where it is new.</param>
/// <param name="After">The file after; null where it is gone.</param>
internal sealed record FilePair(ReviewItemKind Kind, string Plan, string Id, FieldSet Fields, PlanFile? Before, PlanFile? After)
{
    private const int Ending = 5;

    /// <summary>Where it stands, or stood.</summary>
    public string Path => (After ?? Before)!.Path;

    /// <summary>How it is named: <c>plan/ID</c>.</summary>
    public string Ref => Plan.Length == 0 ? Id : $"{Plan}/{Id}";

    /// <summary>The path it had before, where that is another.</summary>
    public string? FormerPath => Before is not null && After is not null && Before.Path != After.Path ? Before.Path : null;

    /// <summary>How it was named, where that is another.</summary>
    public string? FormerRef => FormerPath is { } path && PlanPath.Of(path) is { } place ? $"{place.Plan}/{place.Id}" : null;

    /// <summary>What changed, field by field.</summary>
    public IReadOnlyList<FieldChange> Changes { get; } = PlanDiff.WithMoves(Before?.Document.Root, After?.Document.Root, Fields);

    /// <summary>What a path of a plans folder is; null where it is nothing that is read.</summary>
    public static FilePair? Of(string path, PlanFile? before, PlanFile? after)
    {
        if (PlanPath.Of(path) is { } place)
        {
            var kind = place.Kind switch { PlanFileKind.Plan => ReviewItemKind.Plan, PlanFileKind.Action => ReviewItemKind.Action, _ => ReviewItemKind.Recommendation };
            return new FilePair(kind, place.Plan, place.Id, place.Fields, before, after);
        }
        if (RegisterFile.Of(path) is { } register)
            return new FilePair(ReviewItemKind.Register, "", register.Path, register.Fields, before, after);
        var parts = path.Split('/');
        if (parts.Length != 2 || !parts[1].EndsWith(".yaml", StringComparison.Ordinal))
            return null;
        return parts[0] switch
        {
            "meetings" => new FilePair(ReviewItemKind.Meeting, "", parts[1][..^Ending], RecordFields.Meeting, before, after),
            "rounds" => new FilePair(ReviewItemKind.Round, "", parts[1][..^Ending], RecordFields.Round, before, after),
            _ => null,
        };
    }

    /// <summary>The text of a field at the top of a version; null where it has none.</summary>
    public static string? Text(PlanFile? version, params string[] keys)
    {
        YamlNode? node = version?.Document.Root;
        foreach (var key in keys)
            node = (node?.Resolve() as YamlMapping)?[key];
        return NodeText.Of(node);
    }

    /// <summary>The item of a list that is known by a name, in one version; null where it has none.</summary>
    public YamlMapping? Item(PlanFile? version, FieldPath path)
    {
        YamlNode? node = version?.Document.Root?.Resolve();
        FieldSet? fields = Fields;
        foreach (var step in path.Steps)
        {
            var field = fields?.Find(step.Key);
            node = (node as YamlMapping)?[step.Key]?.Resolve();
            if (field is null || node is null)
                return null;
            if (step.Item is not null)
                return ItemIdentity.Named(FieldPlace.ItemsOf(node), field).Find(item => item.Name == step.Item)?.Item.Resolve() as YamlMapping;
            fields = field.Parts;
        }
        return null;
    }
}
