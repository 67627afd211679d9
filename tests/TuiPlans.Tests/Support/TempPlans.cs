using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Support;

/// <summary>A repository with one small plan of two actions, committed, and a store over it.</summary>
public sealed class TempPlans : IDisposable
{
    public const string Plan = "darlington-2011";
    public const string ActionPath = "plans/darlington-2011/SG-01.yaml";

    public const string ActionText = """
        title: Core group meetings are held and minuted
        agency: DBC
        leads: [service-manager]   # one lead
        action: >-
          Set out in guidance how often
          core groups meet.
        due: 2012-06-14
        status: in-progress
        updates:
          - date: 2012-05
            by: service-manager
            text: |
              Guidance drafted.

        """;

    public TempPlans(bool withIdentity = true)
    {
        Repository = new TempRepository();
        if (!withIdentity)
        {
            Repository.Git("config", "--unset", "user.name");
            Repository.Git("config", "--unset", "user.email");
        }
        Repository.Write("plans/tuiplans.yaml", "timezone: Europe/London\n");
        Repository.Write("plans/people.yaml", "people:\n  - id: service-manager\n    post: Service Manager\n    agency: DBC\n    e-mail: service-manager@dbc.example.org\n");
        Repository.Write("plans/bodies.yaml", "bodies:\n  - id: DBC\n    name: Darlington Borough Council\n");
        Repository.Write("plans/darlington-2011/plan.yaml", "title: Inspection 2011\n");
        Repository.Write(ActionPath, ActionText);
        Repository.Write("plans/darlington-2011/SG-02.yaml", "title: Another\nstatus: not-started\n");
        Repository.Git("add", "-A");
        Repository.Git("-c", "user.name=Setup", "-c", "user.email=setup@example.org", "commit", "-q", "-m", "Plans");
        Store = NewStore();
    }

    public TempRepository Repository { get; }

    public PlanStore Store { get; }

    public List<string> Said { get; } = [];

    public SettableClock Clock { get; } = new(TempRepository.Now);

    public string GitFolder => Repository.GitFolder;

    public string Headline => Repository.Git("log", "-1", "--format=%s").Trim();

    public int CommitCount => int.Parse(Repository.Git("rev-list", "--count", "HEAD").Trim());

    public string Status => Repository.Git("status", "--porcelain");

    /// <summary>A store as a new process would have it.</summary>
    public PlanStore NewStore(IFileStore? files = null, IChildProcess? children = null, Action<TimeSpan>? delay = null)
    {
        var disk = files ?? new DiskFileStore();
        var git = new GitRunner(children ?? new ChildProcess(), disk, Repository.Variables);
        var world = new Surroundings(disk, git, Clock, delay ?? (_ => { }), Said.Add, YamlReaders.Default);
        return new PlanStore(world, PlansFolder.Find(disk, Repository.Top)!);
    }

    /// <summary>The request for a progress update of SG-01, as the person saw the file when <paramref name="set"/> was loaded.</summary>
    public static SaveRequest Update(
        PlanSet set, string text, Rating? rating = null, string? why = null, Given? given = null, string id = "SG-01")
    {
        var target = RefLookup.Find(set, $"{Plan}/{id}").Action!;
        var update = new UpdateRequest
        {
            Text = text,
            By = given?.By ?? "business-manager",
            On = given is null ? Period.Day(new DateOnly(2012, 6, 12)) : given.On,
            How = given?.How,
            Rating = rating,
            RatingReason = why,
        };
        return new SaveRequest
        {
            Target = target,
            Changes = update.For(target, Fields.Action, new DateOnly(2012, 6, 12)),
            Loaded = set.Files[target.Path],
            Text = text,
            Typed = text,
            Given = given,
        };
    }

    public SaveOutcome Save(string text, Rating? rating = null, string? why = null, Given? given = null, string id = "SG-01")
    {
        var set = Store.Load();
        return Store.Save(Update(set, text, rating, why, given, id), set);
    }

    public string Read(string path = ActionPath) => Repository.Read(path);

    public void Dispose() => Repository.Dispose();
}
