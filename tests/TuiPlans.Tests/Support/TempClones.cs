using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Support;

/// <summary>A shared repository and some clones of it, each with a person of its own, a store, and one clock for all.</summary>
public sealed class TempClones : IDisposable
{
    private readonly TempPlans origin = new();

    internal TempPlans Origin => origin;

    public TempClones(int count = 2, string? address = null)
    {
        Bare = Path.Combine(origin.Repository.Folder, "shared.git");
        origin.Repository.Git("clone", "-q", "--bare", origin.Repository.Top, Bare);
        for (var i = 0; i < count; i++)
            Clones.Add(new TempClone(this, $"Person {i + 1}", address));
    }

    /// <summary>The shared repository.</summary>
    public string Bare { get; }

    public List<TempClone> Clones { get; } = [];

    public SettableClock Clock { get; } = new(TempRepository.Now);

    /// <summary>The environment in which git runs.</summary>
    public IReadOnlyDictionary<string, string> Variables => origin.Repository.Variables;

    /// <summary>What git says of the shared repository.</summary>
    public string Shared(params string[] arguments) => origin.Repository.Git(["--git-dir", Bare, .. arguments]);

    public void Dispose() => origin.Dispose();
}

/// <summary>One clone.</summary>
public sealed class TempClone
{
    private readonly TempRepository origin;
    private readonly SettableClock clock;

    public TempClone(TempClones team, string person, string? address = null, params string[] options)
        : this(team.Origin.Repository, address ?? team.Bare, Path.Combine(team.Origin.Repository.Folder, person.Replace(' ', '-')), person, team.Clock, options)
    {
    }

    public TempClone(TempRepository origin, string address, string top, string person, SettableClock clock, params string[] options)
    {
        (this.origin, this.clock, Top, Person) = (origin, clock, top, person);
        origin.Git(["clone", "-q", .. options, address, top]);
        Git("config", "user.name", person);
        Git("config", "user.email", $"{person.Replace(' ', '-').ToLowerInvariant()}@example.org");
        Store = NewStore();
    }

    public string Top { get; }

    public string Person { get; }

    public PlanStore Store { get; private set; }

    public PlanStore NewStore(IFileStore? files = null, IChildProcess? children = null)
    {
        var disk = files ?? new DiskFileStore();
        var world = new Surroundings(disk, new GitRunner(children ?? new ChildProcess(), disk, origin.Variables), clock, _ => { }, _ => { }, YamlReaders.Default);
        return Store = new PlanStore(world, PlansFolder.Find(disk, Top)!);
    }

    public string Git(params string[] arguments)
    {
        origin.Time = clock.Now;
        return origin.Git(["-C", Top, .. arguments]);
    }

    /// <summary>The commit that is checked out.</summary>
    public string Head => Git("rev-parse", "HEAD").Trim();

    /// <summary>Runs git as a user would, with its exit code.</summary>
    public (int Code, string Output) TryGit(params string[] arguments)
    {
        var (code, output, _) = origin.TryGit(["-C", Top, .. arguments]);
        return (code, output);
    }

    /// <summary>What git finds broken; empty where nothing is. What nothing names is not broken.</summary>
    public string Fsck()
    {
        var (code, output, errors) = origin.TryGit("-C", Top, "fsck", "--strict", "--no-dangling", "--no-progress");
        return code == 0 ? "" : output + errors;
    }

    /// <summary>The texts of some <c>REV:path</c>, read at once; null of one that is not there.</summary>
    public IReadOnlyList<string?> Show(params string[] names) =>
        [.. ObjectReader.Read(origin.Runner, Top, names).Value.Select(found => found is null ? null : System.Text.Encoding.UTF8.GetString(found.Bytes))];

    /// <summary>All commits, newest first.</summary>
    public IReadOnlyList<CommitEntry> History() => CommitWalk.History(origin.Runner, Top, []).Value;

    public string Read(string path) => File.ReadAllText(Path.Combine(Top, "plans", path));

    public SyncOutcome Sync() => Store.Sync(Store.Load().Settings);

    /// <summary>Sends and receives; the test fails, with the reason, where that did not come to its end.</summary>
    public SyncOutcome.Done Synced()
    {
        var outcome = Sync();
        return outcome.ShouldBeOfType<SyncOutcome.Done>((outcome as SyncOutcome.Refused)?.Sentence ?? outcome.ToString());
    }

    /// <summary>Changes an action as <c>set</c> does; the test fails where it was refused.</summary>
    public void Set(string reference, params string[] assignments) => Change(reference, [.. assignments.Select(assignment => assignment.Split('=', 2)).Select(pair => Edit(pair[0], pair[1]))]).ShouldBeOfType<SaveOutcome.Saved>();

    /// <summary>Records an update.</summary>
    public void Update(string reference, string text) =>
        Change(reference, [new AddToList(Field("updates"), YamlValue.Map([("date", YamlValue.Scalar($"{clock.GetUtcNow():yyyy-MM-dd}", ScalarIntent.Token)), ("by", YamlValue.Scalar(Person)), ("text", YamlValue.Scalar(text))]))]).ShouldBeOfType<SaveOutcome.Saved>();

    public SaveOutcome Change(string reference, IReadOnlyList<FieldEdit> edits) => Change(Store.Load(), reference, edits);

    /// <summary>The same, the plans being loaded.</summary>
    public SaveOutcome Change(PlanSet set, string reference, IReadOnlyList<FieldEdit> edits)
    {
        var target = RefLookup.Find(set, reference).Action!;
        return Store.Save(new SaveRequest { Target = target, Changes = new ChangeSet(target.Path, Fields.Action, edits), Loaded = set.Files[target.Path] }, set);
    }

    /// <summary>Writes and commits a file as somebody with an editor would; the path is from the plans folder.</summary>
    public void Add(string path, string text)
    {
        var absolute = Path.GetFullPath(Path.Combine(Top, "plans", path));
        Directory.CreateDirectory(Path.GetDirectoryName(absolute)!);
        File.WriteAllText(absolute, text);
        Git("add", "--", absolute);
        Git("commit", "-q", "-m", $"{Path.GetFileNameWithoutExtension(path)} by hand", "--", absolute);
    }

    public static FieldEdit Edit(string path, string value) => path.EndsWith('+') ? new AddToList(Field(path[..^1]), YamlValue.Scalar(value)) : value.Length == 0 ? new RemoveField(Field(path)) : new SetField(Field(path), value);

    public static FieldPath Field(string text)
    {
        FieldPath.TryParse(text, Fields.Action, out var path, out var problem).ShouldBeTrue(problem);
        return path!;
    }
}
