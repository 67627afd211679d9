using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>What a file of the plans folder is, told from its path.</summary>
public static class FileFields
{
    private const string Ending = ".yaml";
    private static readonly FieldSet Unknown = new("register");

    /// <summary>The table of fields of a file, named from the plans folder; one without rows where it is none that is known.</summary>
    public static FieldSet Of(string path) => PlanPath.Of(path) is { } place
        ? place.Fields
        : RegisterFile.Of(path)?.Fields ?? Unknown;

    /// <summary>
    /// What people call it: <c>plan/ID</c>, the plan's id for its own file, a register's file name, else the path without its ending.
    /// </summary>
    public static string RefOf(string path) => PlanPath.Of(path) switch
    {
        { Kind: PlanFileKind.Plan } place => place.Plan,
        { } place => $"{place.Plan}/{place.Id}",
        null when RegisterFile.Of(path) is not null => path,
        null => path.EndsWith(Ending, StringComparison.Ordinal) ? path[..^Ending.Length] : path,
    };
}
