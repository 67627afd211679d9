namespace TuiPlans.Core.Plans;

/// <summary>Says of YAML that stands where none is read what is the matter with it (DESIGN, the files): it is loud, never absent.</summary>
internal static class StrayPaths
{
    private const string WrongExtension = "Plan files end in .yaml: rename this one, or move it away.";

    // Folders inside a plan that hold records of their own.
    private static readonly string[] RecordsOfPlan = ["papers", "editions", "imports"];

    /// <summary>
    /// Null for a folder that is a plan, else what tells of each of its files why it is a stray; that in turn gives null for a file
    /// that may stand there. The empty name is the plans folder itself.
    /// </summary>
    public static Func<string, string?>? Why(string folder, IEnumerable<RawFile> files)
    {
        if (folder.Length == 0)
            return path => IsYaml(path) ? "Only tuiplans.yaml, people.yaml and bodies.yaml stand beside the plans: move this one into a plan, or away." : WrongExtension;
        var isPlan = files.Any(file => file.Path == $"{folder}/plan.yaml");
        if (PlanPath.Records.Contains(folder, StringComparer.OrdinalIgnoreCase))
        {
            return path => !IsYaml(path) ? WrongExtension
                : isPlan ? $"No plan can be named {folder}: that folder is kept for records. Give the plan's folder another name."
                : RecordId(path, folder) is null ? $"Files of {folder} stand in that folder itself, and it is written in small letters: move this one there." : null;
        }
        return isPlan ? null : path => IsYaml(path)
            ? $"The folder {folder} has YAML but no plan.yaml, so it is no plan: add one (tuiplans new {folder}), or move the file away."
            : WrongExtension;
    }

    /// <summary>The id of a record of <paramref name="folder"/> (meetings, rounds): its file's name; null where the file is none.</summary>
    public static string? RecordId(string path, string folder) =>
        path.StartsWith(folder + "/", StringComparison.Ordinal) && IsYaml(path) && path.LastIndexOf('/') == folder.Length && path != folder + "/plan.yaml"
            ? path[(folder.Length + 1)..^".yaml".Length]
            : null;

    /// <summary>Why a file inside a plan's folder is no part of the plan; null where it may stand there all the same.</summary>
    public static string? InsidePlan(string path)
    {
        if (!IsYaml(path))
            return "Plan files end in .yaml: rename this one, or it is not part of the plan.";
        return RecordsOfPlan.Contains(path.Split('/')[1], StringComparer.OrdinalIgnoreCase)
            ? null
            : "YAML in this folder belongs to no plan: actions stand beside plan.yaml, recommendations in recommendations/. Move it there, or away.";
    }

    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.Ordinal);
}
