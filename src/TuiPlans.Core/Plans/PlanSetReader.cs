using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>
/// Makes plans out of files. It never throws and drops nothing: a file that is no plan file, or cannot be read, is listed with the
/// reason.
/// </summary>
public sealed class PlanSetReader(IYamlReader yaml)
{
    /// <summary>Reads all files of a plans folder.</summary>
    /// <param name="files">The files.</param>
    /// <param name="before">What was read there last, or null: of a file that is the same since, what was made of it is taken over.</param>
    public PlanSet Read(IReadOnlyList<RawFile> files, PlanSet? before = null) => new Reading(yaml, files, before ?? PlanSet.Empty).Run();

    // One reading: what was found so far.
    private sealed class Reading(IYamlReader yaml, IReadOnlyList<RawFile> files, PlanSet before)
    {
        private readonly Dictionary<string, PlanFile> read = new(files.Count, StringComparer.Ordinal);
        private readonly Dictionary<string, PlanAction> inherited = new(StringComparer.Ordinal);
        private IReadOnlyDictionary<string, OneFile> known = new Dictionary<string, OneFile>();
        private bool namesAreSame;
        private readonly List<UnreadableFile> strays = [];
        private Registers registers = Registers.Empty;

        public PlanSet Run()
        {
            var settings = RegisterReader.Settings(Register("tuiplans.yaml", RegisterFields.Settings));
            registers = new Registers(
                RegisterReader.People(Register("people.yaml", RegisterFields.People)),
                RegisterReader.Bodies(Register("bodies.yaml", RegisterFields.Bodies)));
            namesAreSame = IsSame("people.yaml") && IsSame("bodies.yaml");
            known = ReadAll();
            var plans = new List<Plan>();
            foreach (var folder in files.GroupBy(FolderOf, StringComparer.Ordinal))
            {
                if (StrayPaths.Why(folder.Key, folder) is not { } reason)
                    plans.Add(ReadPlan(folder.Key, folder, settings));
                else
                    AddStrays(folder, reason);
            }
            plans.Sort((a, b) => NaturalOrder.Instance.Compare(a.Id, b.Id));
            return new PlanSet(settings, registers, WithAnswers(plans), read, strays)
            {
                Meetings = Records("meetings", RecordFields.Meeting, RecordReader.Meeting),
                Rounds = Records("rounds", RecordFields.Round, RecordReader.Round),
                Made = known,
                Inherited = inherited,
            };
        }

        // Records stand beside the plans, one a file, in a folder of their kind; those that cannot be read are among the strays.
        private List<T> Records<T>(string folder, FieldSet fields, Func<string, string, YamlNode?, T> make)
        {
            var records = new List<T>();
            foreach (var raw in files.Where(file => StrayPaths.RecordId(file.Path, folder) is not null).OrderBy(file => file.Path, NaturalOrder.Instance))
            {
                var file = Keep(Parse(raw, fields), null, strays);
                if (file.Unreadable is null)
                    records.Add(make(StrayPaths.RecordId(raw.Path, folder)!, raw.Path, file.Document.Root));
            }
            return records;
        }

        private void AddStrays(IEnumerable<RawFile> folder, Func<string, string?> reason)
        {
            foreach (var file in folder)
            {
                if (!read.ContainsKey(file.Path) && reason(file.Path) is { } why)
                    strays.Add(new UnreadableFile(null, file.Path, 1, why));
            }
        }

        private Dictionary<string, OneFile> ReadAll()
        {
            var all = TwoThreads.Map(files.Count, i => PlanPath.Of(files[i].Path) is { } place ? ReadOne(files[i], place) : null);
            var found = new Dictionary<string, OneFile>(files.Count, StringComparer.Ordinal);
            foreach (var file in all)
            {
                if (file is not null)
                    found[file.File.Path] = file;
            }
            return found;
        }

        private OneFile ReadOne(RawFile raw, PlanPath place)
        {
            var file = Parse(raw, place.Fields);
            // What an action says of its leads comes from the registers too.
            if (namesAreSame && before.Made.GetValueOrDefault(raw.Path) is { } made && ReferenceEquals(made.File, file))
                return made;
            if (place.Kind is not (PlanFileKind.Action or PlanFileKind.Recommendation))
                return new(file, null, null);
            var root = raw.Stored is { } stored ? stored.Says() : file.Unreadable is null ? file.Document.Root : null;
            var kept = file.WithoutNodes();
            return root is null ? new(kept, null, null)
                : place.Kind == PlanFileKind.Action ? new(kept, ActionReader.Read(place.Plan, place.Id, raw.Path, root, registers), null)
                : new(kept, null, PlanReader.Recommendation(place.Plan, place.Id, raw.Path, root, registers));
        }

        private PlanFile Parse(RawFile raw, FieldSet fields) => raw.Problem is { } problem
            ? PlanFile.Unread(raw.Path, problem)
            : raw.Known is { } known ? known
            : raw.Stored is { } stored ? PlanFile.Stored(raw.Path, stored.Bytes, yaml)
            : before.Files.GetValueOrDefault(raw.Path) is { } same && same.Source.Holds(raw.Bytes) && !same.IsUnread ? same
            : PlanFile.Read(raw.Path, SourceText.FromBytes(raw.Path, raw.Bytes), fields, yaml);

        // An action may answer a recommendation of another plan: scr-2012/R4. All in one set, so that a plan of any size is counted in
        // one pass.
        private static List<Plan> WithAnswers(List<Plan> plans)
        {
            var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var action in plans.SelectMany(plan => plan.Actions))
            {
                foreach (var id in action.Recommendations)
                    named.Add(id.Contains('/') ? id : $"{action.Plan}/{id}");
            }
            return named.Count == 0 ? plans : plans.ConvertAll(plan => plan with { AnsweredByRef = named });
        }

        private static string FolderOf(RawFile file) => file.Path.Contains('/') ? file.Path[..file.Path.IndexOf('/')] : "";

        private YamlNode? Register(string path, FieldSet fields)
        {
            var file = files.FirstOrDefault(file => file.Path == path);
            return file is null ? null : Keep(Parse(file, fields), null, strays).Document.Root;
        }

        private Plan ReadPlan(string id, IEnumerable<RawFile> folder, Settings settings)
        {
            var actions = new List<PlanAction>();
            var recommendations = new List<Recommendation>();
            var unreadable = new List<UnreadableFile>();
            YamlNode? planRoot = null;
            var ordered = folder.ToList();
            ordered.Sort((a, b) => NaturalOrder.Instance.Compare(a.Path, b.Path));
            foreach (var raw in ordered)
            {
                if (PlanPath.Of(raw.Path) is not { } place)
                {
                    if (StrayPaths.InsidePlan(raw.Path) is { } reason)
                        unreadable.Add(new UnreadableFile(id, raw.Path, 1, reason));
                    continue;
                }
                var one = known[raw.Path];
                Keep(one.File, id, unreadable);
                if (place.Kind == PlanFileKind.Plan)
                    planRoot = one.File.Document.Root;
                if (one.Action is not null)
                    actions.Add(one.Action);
                if (one.Recommendation is not null)
                    recommendations.Add(one.Recommendation);
            }
            return PlanReader.Plan(id, planRoot, settings) with
            {
                Recommendations = recommendations,
                Actions = Inherit(actions, recommendations),
                Unreadable = unreadable,
            };
        }

        // An action takes theme and timescale from its first recommendation unless it says its own.
        private List<PlanAction> Inherit(List<PlanAction> actions, List<Recommendation> recommendations)
        {
            var byId = recommendations.DistinctBy(r => r.Id, StringComparer.OrdinalIgnoreCase).ToDictionary(r => r.Id, StringComparer.OrdinalIgnoreCase);
            return actions.ConvertAll(action =>
            {
                if (action is { Theme: not null, Timescale: not null })
                    return action;
                var first = action.Recommendations.Select(id => byId.GetValueOrDefault(WithoutPlan(id, action.Plan))).FirstOrDefault(r => r is not null);
                return first is null ? action : inherited[action.Path] = Inheriting(action, action.Theme ?? first.Theme, action.Timescale ?? first.Timescale);
            });
        }

        // One of the own plan may be written in full.
        private static string WithoutPlan(string id, string plan) =>
            id.StartsWith($"{plan}/", StringComparison.OrdinalIgnoreCase) ? id[(plan.Length + 1)..] : id;

        private PlanAction Inheriting(PlanAction action, string? theme, string? timescale) =>
            ReferenceEquals(before.Made.GetValueOrDefault(action.Path)?.Action, action)
                && before.Inherited.GetValueOrDefault(action.Path) is { } same && same.Theme == theme && same.Timescale == timescale
                ? same
                : action with { Theme = theme, Timescale = timescale };

        private bool IsSame(string path) => ReferenceEquals(read.GetValueOrDefault(path), before.Files.GetValueOrDefault(path));

        private PlanFile Keep(PlanFile file, string? plan, List<UnreadableFile> unreadable)
        {
            read[file.Path] = file;
            if (file.Unreadable is { } problem)
                unreadable.Add(new UnreadableFile(plan, file.Path, file.LineOf(problem), problem.Message));
            return file;
        }
    }
}
