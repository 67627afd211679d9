namespace TuiPlans.Core.Plans;

/// <summary>A file of the whole repository, beside the plans: a register, or the settings.</summary>
/// <param name="Path">The file, from the plans folder.</param>
/// <param name="Fields">Its table of fields.</param>
/// <param name="Entries">The list whose items are its entries, each known by its id; null where it has none.</param>
public sealed record RegisterFile(string Path, FieldSet Fields, Field? Entries)
{
    private const int Ending = 5;

    /// <summary>Posts, and who holds them.</summary>
    public static RegisterFile People { get; } = new("people.yaml", RegisterFields.People, RegisterFields.People.Find("people"));

    /// <summary>Agencies, boards and sub-groups.</summary>
    public static RegisterFile Bodies { get; } = new("bodies.yaml", RegisterFields.Bodies, RegisterFields.Bodies.Find("bodies"));

    /// <summary>What holds for the whole repository.</summary>
    public static RegisterFile Settings { get; } = new("tuiplans.yaml", RegisterFields.Settings, null);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RegisterFile> All { get; } = [Settings, People, Bodies];

    /// <summary>Its name without the ending: <c>people</c>, which also begins the references of its entries, <c>people/ID</c>.</summary>
    public string Name => Path[..^Ending];

    /// <summary>The file at that path from the plans folder; null where it is none of these.</summary>
    public static RegisterFile? Of(string path) => All.FirstOrDefault(file => file.Path == path);

    /// <summary>The file whose entries are named <c>NAME/…</c>; null where there is none.</summary>
    public static RegisterFile? WithEntries(string name) => All.FirstOrDefault(file => file.Entries is not null && file.Name == name);
}
