namespace TuiPlans.Core.Workspace;

/// <summary>The files of a new plans folder, each with comments that say what belongs in it.</summary>
internal static class StarterFiles
{
    public const string Attributes = ".gitattributes";
    public const string AttributesLine = "plans/**/*.yaml -text merge=tuiplans diff=tuiplans";

    /// <summary>Paths from the folder, and texts.</summary>
    public static IReadOnlyList<(string Path, string Text)> All { get; } =
    [
        (Attributes, $"""
            # Plan files are never converted: the program keeps the bytes it finds.
            {AttributesLine}

            """),
        ("plans/tuiplans.yaml", """
            # Settings of this repository. Every line is optional.
            timezone: Europe/London
            # What the ratings mean: brag (B complete, G on track, A slipping, R overdue or off track)
            # or brag-assured (B signed off, G complete, A on track, R off track). A plan may name another.
            rag: brag
            # Queries with a name: "/ view:late" in the list, or tuiplans list --view late. What can stand in one: tuiplans list --help
            views:
              late: is:overdue sort:due
              for-the-meeting: meeting:next sort:due
              silent: is:open (updated>60d or no:update) sort:lead

            """),
        ("plans/people.yaml", """
            # Posts, and who holds them. Plan files name them by id. The e-mail is how commits know them.
            #   - id: service-manager
            #     post: Service Manager, Assessment
            #     agency: council
            #     e-mail: service-manager@example.org
            people: []

            """),
        ("plans/bodies.yaml", """
            # Agencies, boards and sub-groups. Plan files name them by id.
            #   - id: council
            #     name: The Borough Council
            #     kind: agency
            bodies: []

            """),
    ];
}
