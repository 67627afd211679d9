using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// What a REF means as something whose fields can be changed: an action or recommendation, a plan's own file (<c>plan</c> or
/// <c>plan/plan</c>), a register (<c>people.yaml</c>), or one of its entries (<c>people/ID</c>).
/// </summary>
/// <param name="Target">The action or recommendation; of another file its place alone; null where there is none.</param>
/// <param name="Fields">The table of fields of what is meant.</param>
/// <param name="Problem">Why there is none, as a sentence; empty where there is one.</param>
public sealed record FileLookup(PlanAction? Target, FieldSet Fields, string Problem)
{
    private const string OwnFile = "/plan";
    private static readonly FieldSet Nothing = new("file");

    /// <summary>Where an entry of a register stands in its file; null for a file as a whole.</summary>
    public FieldPath? Entry { get; private init; }

    /// <summary>The table of fields of the whole file.</summary>
    public FieldSet FileFields { get; private init; } = Fields;

    /// <summary>How it is named.</summary>
    public string Ref { get; private init; } = Target?.Ref ?? "";

    /// <summary>Whether it is an action or a recommendation.</summary>
    public bool IsOfPlan => Target is not null && PlanPath.Of(Target.Path) is { Kind: not PlanFileKind.Plan };

    /// <summary>Finds it; upper and lower case are alike in ids of plans and what is in them.</summary>
    public static FileLookup Find(PlanSet set, string reference)
    {
        if (RegisterFile.Of(reference) is { } file)
            return Of(set, file);
        var found = RefLookup.Find(set, reference);
        if (found.Action is { } action)
            return new FileLookup(action, found.Fields, "");
        var id = reference.EndsWith(OwnFile, StringComparison.Ordinal) ? reference[..^OwnFile.Length] : reference;
        if (set.Plan(id) is { } plan && set.Files.ContainsKey($"{plan.Id}/plan.yaml"))
            return new FileLookup(new PlanAction { Plan = plan.Id, Id = "plan", Path = $"{plan.Id}/plan.yaml" }, Plans.Fields.Plan, "");
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && set.Plan(reference[..slash]) is null && RegisterFile.WithEntries(reference[..slash]) is { } register
            ? EntryOf(set, register, reference[(slash + 1)..])
            : new FileLookup(null, Nothing, found.Problem);
    }

    /// <summary>The file as it was read; of a register that is not there yet an empty one. Only where there is a target.</summary>
    public PlanFile Loaded(PlanSet set) => set.Files.GetValueOrDefault(Target!.Path)
        ?? PlanFile.Read(Target.Path, SourceText.FromText(Target.Path, ""), FileFields, YamlReaders.Default);

    /// <summary>An edit of one of <see cref="Fields"/> as one of the file.</summary>
    public FieldEdit InFile(FieldEdit edit) => Entry is null ? edit : edit with { Path = new FieldPath([.. Entry.Steps, .. edit.Path.Steps]) };

    /// <summary>The ids of the entries of a register, in the order of the file.</summary>
    public static IReadOnlyList<string> Ids(PlanSet set, RegisterFile register) => set.Files.GetValueOrDefault(register.Path)?.Document.Root?.Resolve() is YamlMapping map
        ? [.. FieldPlace.ItemsOf(map[register.Entries!.Key]?.Resolve()).Select(item => NodeText.Of((item.Resolve() as YamlMapping)?["id"])).OfType<string>()]
        : [];

    private static FileLookup Of(PlanSet set, RegisterFile file) => set.Files.GetValueOrDefault(file.Path)?.Unreadable is { } broken
        ? new FileLookup(null, Nothing, $"{file.Path} cannot be read, line {set.Files[file.Path].LineOf(broken)}: {broken.Message} Nothing was changed.")
        : new FileLookup(new PlanAction { Plan = "", Id = file.Path, Path = file.Path }, file.Fields, "");

    private static FileLookup EntryOf(PlanSet set, RegisterFile register, string id)
    {
        var file = Of(set, register);
        if (file.Target is null)
            return file;
        var ids = Ids(set, register);
        var known = ids.FirstOrDefault(one => one == id) ?? ids.FirstOrDefault(one => one.Equals(id, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            var hint = Nearest.To(id, ids) is { } near ? $"Did you mean {near}?" : ids.Count == 0 ? "It has no entry yet." : "";
            return new FileLookup(null, Nothing, $"There is no {id} in {register.Path}. {hint}".TrimEnd() + $" See them all with: tuiplans {register.Name}");
        }
        var entries = register.Entries!;
        return file with { Fields = entries.Children!, Entry = new FieldPath([new FieldStep(entries.Key, known)]), Ref = $"{register.Name}/{known}" };
    }
}
