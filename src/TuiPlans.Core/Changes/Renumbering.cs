using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>Another id for an action or a recommendation: every place that names it follows.</summary>
/// <param name="plan">The id of its plan.</param>
/// <param name="old">The id it has.</param>
/// <param name="now">The id it gets.</param>
public sealed class Renumbering(string plan, string old, string now)
{
    /// <summary>
    /// A file with each reference changed; the same text where it has none, and null with a sentence where the editor cannot prove it.
    /// A reference from another plan is <c>plan/ID</c>; which fields hold references the table of fields says.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="fields">The table of fields of that kind of file.</param>
    /// <param name="ownPlan">The id of the plan in which the file lies.</param>
    public (string? Text, int References, string Problem) In(PlanFile file, FieldSet fields, string ownPlan)
    {
        var places = new List<(YamlPath Path, string Value)>();
        if (file.Document.Root is YamlMapping root)
            Find(root, YamlPath.Root, fields, Same(ownPlan, plan), places);
        if (places.Count == 0)
            return (file.Source.Text, 0, "");
        var proposal = YamlEditor.Propose(file.Document, [.. places.Select(place => new SetScalar(place.Path, YamlValue.Scalar(place.Value)))]);
        return proposal.Document is { } document
            ? (document.Source.Text, places.Count, "")
            : (null, places.Count, $"{file.Path} names {old}, and that cannot be changed there: {proposal.Refusal!.Message}");
    }

    private void Find(YamlMapping map, YamlPath at, FieldSet fields, bool isOwn, List<(YamlPath Path, string Value)> places)
    {
        foreach (var entry in map.Entries)
        {
            if (fields.Find(entry.KeyText) is not { } field)
                continue;
            var path = at.Then(entry.KeyText);
            switch (entry.Value)
            {
                case YamlScalar scalar when field.IsReference:
                    Add(scalar, path, isOwn, places);
                    break;
                case YamlMapping inner when field.Children is { } children:
                    Find(inner, path, children, isOwn, places);
                    break;
                case YamlSequence list:
                    Items(list, path, field, isOwn, places);
                    break;
            }
        }
    }

    private void Items(YamlSequence list, YamlPath path, Field field, bool isOwn, List<(YamlPath Path, string Value)> places)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (list.Items[i] is YamlScalar scalar && field.IsReference)
                Add(scalar, path.Then(i), isOwn, places);
            else if (list.Items[i] is YamlMapping inner && field.Children is { } children)
                Find(inner, path.Then(i), children, isOwn, places);
        }
    }

    private void Add(YamlScalar scalar, YamlPath path, bool isOwn, List<(YamlPath Path, string Value)> places)
    {
        if (isOwn && Same(scalar.Value, old))
            places.Add((path, now));
        else if (scalar.Value.Length == plan.Length + 1 + old.Length && Same(scalar.Value, $"{plan}/{old}"))
            places.Add((path, $"{scalar.Value[..plan.Length]}/{now}"));
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
