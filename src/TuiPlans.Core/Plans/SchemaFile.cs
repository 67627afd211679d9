namespace TuiPlans.Core.Plans;

/// <summary>A kind of file, and the schema that is made for it.</summary>
/// <param name="Kind">Its word on the command line.</param>
/// <param name="Glob">Which files of the plans folder are of that kind, as editors write it.</param>
/// <param name="Fields">Its table of fields.</param>
public sealed record SchemaFile(string Kind, string Glob, FieldSet Fields)
{
    /// <summary>The folder of the schemas, below the plans folder.</summary>
    public const string Folder = ".schemas";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<SchemaFile> All { get; } =
    [
        new("action", "plans/!(meetings|rounds)/!(plan).yaml", Plans.Fields.Action),
        new("recommendation", "plans/*/recommendations/*.yaml", Plans.Fields.Recommendation),
        new("plan", "plans/*/plan.yaml", Plans.Fields.Plan),
        new("meeting", "plans/meetings/*.yaml", RecordFields.Meeting),
        new("round", "plans/rounds/*.yaml", RecordFields.Round),
        new("people", "plans/people.yaml", RegisterFile.People.Fields),
        new("bodies", "plans/bodies.yaml", RegisterFile.Bodies.Fields),
        new("tuiplans", "plans/tuiplans.yaml", RegisterFile.Settings.Fields),
    ];

    /// <summary>Where its schema stands, from the plans folder.</summary>
    public string Path => $"{Folder}/{Kind}.schema.json";

    /// <summary>The schema.</summary>
    public string Text => FieldSchema.Write(Fields);
}
