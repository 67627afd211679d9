using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>A file as bytes, before it is known what it is.</summary>
/// <param name="Path">Where it stands, from the plans folder, with forward slashes.</param>
/// <param name="Bytes">What it holds.</param>
public sealed record RawFile(string Path, byte[] Bytes);

/// <summary>
/// Makes plans out of files. It never throws and drops nothing: a file that is no plan file, or cannot be read, is listed with the
/// reason.
/// </summary>
public sealed class PlanSetReader(IYamlReader yaml)
{
    private const string PlanFileName = "plan.yaml";
    private const string RecommendationsFolder = "recommendations";

    // Folders whose YAML is not an action's: records of the repository and of a plan.
    private static readonly string[] OtherRecords = ["meetings", "rounds", "papers", "editions", "imports"];

    /// <summary>Reads all files of a plans folder.</summary>
    public PlanSet Read(IReadOnlyList<RawFile> files)
    {
        var read = new Dictionary<string, PlanFile>(files.Count, StringComparer.Ordinal);
        var strays = new List<UnreadableFile>();
        var settings = RegisterReader.Settings(Register(files, "tuiplans.yaml", read));
        var registers = new Registers(
            RegisterReader.People(Register(files, "people.yaml", read)),
            RegisterReader.Bodies(Register(files, "bodies.yaml", read)));
        foreach (var file in read.Values.Where(file => file.Unreadable is not null))
            strays.Add(Loud(null, file));

        var plans = new List<Plan>();
        foreach (var folder in files.Where(file => file.Path.Contains('/')).GroupBy(file => file.Path[..file.Path.IndexOf('/')], StringComparer.Ordinal))
        {
            if (OtherRecords.Contains(folder.Key, StringComparer.OrdinalIgnoreCase))
                continue;
            if (folder.Any(file => file.Path == $"{folder.Key}/{PlanFileName}"))
                plans.Add(ReadPlan(folder.Key, folder, settings, registers, read));
            else
                strays.AddRange(folder.Select(file => Stray(null, file.Path, $"The folder {folder.Key} has YAML but no plan.yaml, so it is no plan: add one (tuiplans new {folder.Key}), or move the file away.")));
        }
        strays.AddRange(files.Where(file => !file.Path.Contains('/') && !read.ContainsKey(file.Path)).Select(file => Stray(null, file.Path, TopLevelReason(file.Path))));
        plans.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));
        return new PlanSet(settings, registers, plans, read, strays);
    }

    private YamlNode? Register(IReadOnlyList<RawFile> files, string path, Dictionary<string, PlanFile> read)
    {
        var file = files.FirstOrDefault(file => file.Path == path);
        return file is null ? null : ReadFile(file, null, read).Document.Root;
    }

    private Plan ReadPlan(string id, IEnumerable<RawFile> files, Settings settings, Registers registers, Dictionary<string, PlanFile> read)
    {
        var actions = new List<PlanAction>();
        var recommendations = new List<Recommendation>();
        var unreadable = new List<UnreadableFile>();
        YamlNode? planRoot = null;
        foreach (var raw in files.OrderBy(file => file.Path, NaturalOrder.Instance))
        {
            var parts = raw.Path.Split('/');
            var name = parts[^1].EndsWith(".yaml", StringComparison.Ordinal) ? parts[^1][..^5] : null;
            if (name is null)
            {
                unreadable.Add(Stray(id, raw.Path, "Plan files end in .yaml: rename this one, or it is not part of the plan."));
            }
            else if (parts.Length == 2 && parts[1] == PlanFileName)
            {
                planRoot = Keep(ReadFile(raw, Fields.Plan, read), unreadable, id).Document.Root;
            }
            else if (parts.Length == 2)
            {
                var file = Keep(ReadFile(raw, Fields.Action, read), unreadable, id);
                if (file.Unreadable is null)
                    actions.Add(ActionReader.Read(id, name, raw.Path, file.Document.Root, registers));
            }
            else if (parts.Length == 3 && parts[1] == RecommendationsFolder)
            {
                var file = Keep(ReadFile(raw, Fields.Recommendation, read), unreadable, id);
                if (file.Unreadable is null)
                    recommendations.Add(PlanReader.Recommendation(id, name, raw.Path, file.Document.Root, registers));
            }
            else if (!OtherRecords.Contains(parts[1], StringComparer.OrdinalIgnoreCase))
            {
                unreadable.Add(Stray(id, raw.Path, "YAML in this folder belongs to no plan: actions stand beside plan.yaml, recommendations in recommendations/. Move it there, or away."));
            }
        }
        return PlanReader.Plan(id, planRoot, settings) with
        {
            Recommendations = recommendations,
            Actions = Inherit(actions, recommendations),
            Unreadable = unreadable,
        };
    }

    // An action takes theme and timescale from its first recommendation unless it says its own.
    private static List<PlanAction> Inherit(List<PlanAction> actions, List<Recommendation> recommendations)
    {
        var byId = recommendations.ToDictionary(r => r.Id, StringComparer.Ordinal);
        return actions.ConvertAll(action =>
        {
            if (action is { Theme: not null, Timescale: not null })
                return action;
            var first = action.Recommendations.Select(id => byId.GetValueOrDefault(id)).FirstOrDefault(r => r is not null);
            return first is null ? action : action with { Theme = action.Theme ?? first.Theme, Timescale = action.Timescale ?? first.Timescale };
        });
    }

    private PlanFile ReadFile(RawFile raw, FieldSet? fields, Dictionary<string, PlanFile> read)
    {
        var file = PlanFile.Read(raw.Path, SourceText.FromBytes(raw.Path, raw.Bytes), fields, yaml);
        read[raw.Path] = file;
        return file;
    }

    private static PlanFile Keep(PlanFile file, List<UnreadableFile> unreadable, string plan)
    {
        if (file.Unreadable is not null)
            unreadable.Add(Loud(plan, file));
        return file;
    }

    private static UnreadableFile Loud(string? plan, PlanFile file) =>
        new(plan, file.Path, file.LineOf(file.Unreadable!), file.Unreadable!.Message);

    private static UnreadableFile Stray(string? plan, string path, string reason) => new(plan, path, 1, reason);

    private static string TopLevelReason(string path) => path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)
        ? "Plan files end in .yaml: rename this one, or move it away."
        : "Only tuiplans.yaml, people.yaml and bodies.yaml stand beside the plans: move this one into a plan, or away.";
}
