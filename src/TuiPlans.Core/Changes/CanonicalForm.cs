using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// A file in canonical form: keys in the order of the table, each with its comments, and words and dates as the design spells them.
/// Nothing else is touched, and nothing is lost: what was read before and after is the same but for the order of keys.
/// </summary>
public sealed record CanonicalForm
{
    private const int MostMaps = 1_000;

    private CanonicalForm()
    {
    }

    /// <summary>The text in canonical form, which may be the text as it was; null where it was refused.</summary>
    public SourceText? After { get; private init; }

    /// <summary>Why it was refused, with file and line; empty where it was not.</summary>
    public string Refusal { get; private init; } = "";

    /// <summary>Works it out for one file; nothing is written.</summary>
    public static CanonicalForm Of(PlanFile file, FieldSet fields, IYamlReader reader)
    {
        if (file.Document.Problems.Count > 0)
            return Refuse(file, 0, "cannot be read as it is: tuiplans check says why.");
        var document = file.Document;
        for (var i = 0; i < MostMaps; i++)
        {
            if (MapInDisorder(document.Root?.Resolve(), fields) is not { } found)
                return Spelled(file, document, fields);
            if (HasAnchor(document.Root))
                return Refuse(file, found.Map.Span.Start, "uses anchors, which must stand before what repeats them: put its keys in order by hand.");
            if (KeyOrder.Sorted(document.Source.Text, found.Map, found.Fields, document.Source.NewLine) is not { } text)
                return Refuse(file, found.Map.Span.Start, "has a comment or a layout here that cannot be moved with certainty: put these keys in order by hand.");
            var next = reader.Read(document.Source.WithText(text));
            if (next.Problems.Count > 0 || !KeyOrder.SameButForOrder(document, next))
                return Refuse(file, found.Map.Span.Start, "would not read the same with its keys in order here: put them in order by hand.");
            document = next;
        }
        return Refuse(file, 0, "holds too many parts to be put in order.");
    }

    private static CanonicalForm Spelled(PlanFile file, YamlDocument document, FieldSet fields)
    {
        var operations = new List<YamlOperation>();
        if (document.Root is { } root)
            AddSpelling(root, YamlPath.Root, fields, null, operations);
        if (operations.Count == 0)
            return new CanonicalForm { After = document.Source };
        var proposal = YamlEditor.Propose(document, operations);
        return proposal.Source is { } after ? new CanonicalForm { After = after } : Refuse(file, 0, proposal.Refusal!.Message);
    }

    private static void AddSpelling(YamlNode node, YamlPath path, FieldSet? fields, Field? field, List<YamlOperation> operations)
    {
        switch (node)
        {
            case YamlMapping map when fields is not null:
                foreach (var entry in map.Entries)
                {
                    if (fields.Find(entry.KeyText) is { } child)
                        AddSpelling(entry.Value, path.Then(entry.KeyText), child.Children, child, operations);
                }
                break;
            case YamlSequence list:
                for (var i = 0; i < list.Items.Count; i++)
                    AddSpelling(list.Items[i], path.Then(i), fields, null, operations);
                break;
            case YamlScalar { IsNull: false } scalar when field is { IsScalar: true }:
                if (FieldValue.Canonical(field, scalar.Value) is var spelled && spelled != scalar.Value)
                    operations.Add(new SetScalar(path, YamlValue.Scalar(spelled, EditOperations.IntentOf(field))));
                break;
        }
    }

    private static MapFields? MapInDisorder(YamlNode? node, FieldSet? fields)
    {
        if (node is YamlMapping map && fields is not null)
        {
            if (!KeyOrder.IsSorted(map, fields))
                return new MapFields(map, fields);
            return map.Entries.Select(entry => MapInDisorder(entry.Value, fields.Find(entry.KeyText)?.Children)).FirstOrDefault(found => found is not null);
        }
        return node is YamlSequence list ? list.Items.Select(item => MapInDisorder(item, fields)).FirstOrDefault(found => found is not null) : null;
    }

    private static bool HasAnchor(YamlNode? node) => node switch
    {
        null => false,
        YamlAlias => true,
        { Anchor: not null } => true,
        YamlSequence list => list.Items.Any(HasAnchor),
        YamlMapping map => map.Entries.Any(entry => HasAnchor(entry.Key) || HasAnchor(entry.Value)),
        _ => false,
    };

    private static CanonicalForm Refuse(PlanFile file, int at, string what) =>
        new() { Refusal = $"{file.Path}, line {file.Source.PositionOf(Math.Min(at, file.Source.Text.Length)).Line}: the file {what}" };

    private sealed record MapFields(YamlMapping Map, FieldSet Fields);
}
