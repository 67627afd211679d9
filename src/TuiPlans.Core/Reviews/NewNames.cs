using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Reviews;

/// <summary>A name that was in no register before, and stood in no file.</summary>
/// <param name="Text">The name.</param>
/// <param name="IsRegistered">Whether the register has it now.</param>
/// <param name="Refs">Where it stands.</param>
public sealed record NewName(string Text, bool IsRegistered, IReadOnlyList<string> Refs);

/// <summary>Names that are new with a branch: posts and bodies in the registers, and names in words.</summary>
internal static class NewNames
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<NewName> Of(IReadOnlyList<FilePair> pairs, PlanSet before, PlanSet after)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in before.Registers.People)
            known.UnionWith(new[] { person.Id, person.Post, person.Holder }.OfType<string>());
        foreach (var body in before.Registers.Bodies)
            known.UnionWith([body.Id, body.Name]);
        foreach (var file in before.Files.Values)
            known.UnionWith(In(file));
        var found = new SortedDictionary<string, List<string>>(NaturalOrder.Instance);
        foreach (var person in after.Registers.People.Where(person => !known.Contains(person.Id)))
            found[person.Id] = [];
        foreach (var body in after.Registers.Bodies.Where(body => !known.Contains(body.Id)))
            found[body.Id] = [];
        foreach (var pair in pairs.Where(pair => pair.After is not null && pair.Kind != ReviewItemKind.Register))
        {
            foreach (var name in In(pair.After!).Where(name => !known.Contains(name)).Distinct(StringComparer.Ordinal))
            {
                if (!found.TryGetValue(name, out var refs))
                    found[name] = refs = [];
                refs.Add(pair.Ref);
            }
        }
        return [.. found.Select(name => new NewName(
            after.Registers.Words(name.Key),
            after.Registers.Person(name.Key) is not null || after.Registers.Body(name.Key) is not null,
            name.Value))];
    }

    private static IEnumerable<string> In(PlanFile file) =>
        FilePair.Of(file.Path, null, file) is { } pair && file.Document.Root is YamlMapping root ? In(root, pair.Fields, 0) : [];

    private static IEnumerable<string> In(YamlMapping map, FieldSet fields, int depth)
    {
        foreach (var entry in map.Entries)
        {
            if (fields.Find(entry.KeyText) is not { } field || depth > YamlLimits.Depth)
                continue;
            var names = field.Names is Naming.Person or Naming.PersonOrBody or Naming.Body;
            foreach (var item in entry.Value is YamlSequence or YamlScalar ? FieldPlace.ItemsOf(entry.Value) : [entry.Value])
            {
                if (item.Resolve() is YamlScalar { IsNull: false } scalar && names)
                    yield return scalar.Value.Trim();
                else if (item.Resolve() is YamlMapping inner && field.Key == "leads" && (NodeText.Of(inner["post"]) ?? NodeText.Of(inner["name"])) is { } lead)
                    yield return lead;
                else if (item is YamlMapping parts && field.Children is { } children)
                {
                    foreach (var name in In(parts, children, depth + 1))
                        yield return name;
                }
            }
        }
    }
}
