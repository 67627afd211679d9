using TuiPlans.Core.Audit;
using TuiPlans.Core.Audit.Index;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Histories;

/// <summary>The index of the trail tells what git tells, whatever became of the branch since it was made.</summary>
public sealed class TrailIndexTests : IDisposable
{
    private static readonly Sizes Small = new(Plans: 3, Actions: 30, Commits: 260, Authors: 6, Years: 1);
    private readonly string folder = Directory.CreateTempSubdirectory("tuiplans-index-").FullName;
    private readonly GitRunner git;
    private byte[]? file;

    public TrailIndexTests()
    {
        MadeHistory.Make(folder, Small, 5);
        git = new GitRunner(new ChildProcess(), new DiskFileStore(), new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "", ["HOME"] = folder, ["GIT_CONFIG_NOSYSTEM"] = "1" });
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_gives_what_a_walk_gives_also_where_the_branch_went_on_since()
    {
        var tip = Tip();
        GoTo($"{tip}~60");
        Indexed().KeepIndex();
        file.ShouldNotBeNull();
        AgreeOn(["HEAD", "HEAD~20", "HEAD~90..HEAD~10"]);

        GoTo(tip);
        AgreeOn(["HEAD", "HEAD~100", "HEAD~100..HEAD", "HEAD~30..HEAD~5"]);

        var before = file;
        Indexed().KeepIndex();
        file.ShouldNotBe(before, "what came since is added");
        AgreeOn(["HEAD", "HEAD~70..HEAD~65"]);
        GoTo($"{tip}~5");
        AgreeOn(["HEAD"]);
    }

    [Fact]
    public void Each_file_has_the_same_trail_with_the_same_merges_through_all_its_names()
    {
        Indexed().KeepIndex();

        foreach (var path in Paths())
            Told(Indexed().OfFile(path).Value).ShouldBe(Told(Plain().OfFile(path).Value), path);
    }

    [Fact]
    public void A_branch_that_was_rewritten_is_read_anew()
    {
        Indexed().KeepIndex();
        var made = file;
        Git("commit", "-q", "--amend", "--allow-empty", "-m", "Another message");
        AgreeOn(["HEAD"]);

        Indexed().KeepIndex();
        file.ShouldNotBe(made);
        AgreeOn(["HEAD"]);
    }

    [Fact]
    public void A_file_that_does_not_add_up_is_no_index()
    {
        Indexed().KeepIndex();
        var sound = file!;
        foreach (var at in new[] { sound.Length / 3, sound.Length - 400, sound.Length - 3 })
        {
            file = [.. sound];
            file[at] ^= 0x20;
            AgreeOn(["HEAD"]);
        }
        file = sound[..(sound.Length / 2)];
        AgreeOn(["HEAD"]);
        file = [];
        AgreeOn(["HEAD"]);
    }

    [Fact]
    public void The_latest_commits_alone_are_the_latest_of_all()
    {
        Indexed().KeepIndex();

        var all = Indexed().Of("").Value;
        var some = Indexed().Of("", 7).Value;

        some.Select(change => change.Commit).Distinct().Count().ShouldBe(7);
        Told(some).ShouldBe(Told(all)[..some.Count]);
    }

    // What a side branch recorded stands where it came in, or where it was recorded: either is an order in which nothing comes before its ground.
    private void AgreeOn(string[] revisions)
    {
        foreach (var revision in revisions)
        {
            Told(Indexed().Of("", null, revision).Value).Order(StringComparer.Ordinal).ShouldBe(Told(Plain().Of("", null, revision).Value).Order(StringComparer.Ordinal), revision);
            var plan = Directory.GetDirectories(Path.Combine(folder, "plans")).Select(Path.GetFileName).First(name => File.Exists(Path.Combine(folder, "plans", name!, "plan.yaml")))!;
            Told(Indexed().Of(plan, null, revision).Value).Order(StringComparer.Ordinal).ShouldBe(Told(Plain().Of(plan, null, revision).Value).Order(StringComparer.Ordinal), $"{plan} at {revision}");
        }
    }

    private static List<string> Told(IReadOnlyList<RecordedChange> changes) =>
    [
        .. changes.Select(change => string.Join('|',
            change.Commit, change.Author, change.Recorder, change.Ref, change.Path, change.FormerRef, change.IsNew, change.IsGone, change.IsMerge,
            change.GivenBy, change.GivenOn, change.GivenHow, change.Set, change.Undoes, change.AsOf, change.Headline, change.Reason, change.Merge, change.LaterRef, string.Join(',', change.Beside),
            string.Join(';', change.Changes.Select(field => $"{field} {field.Item?.Entries.Count}")))),
    ];

    private IEnumerable<string> Paths() => Directory.GetFiles(Path.Combine(folder, "plans"), "*.yaml", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Path.Combine(folder, "plans"), path).Replace('\\', '/')).Where(path => path.Contains('/')).Order(StringComparer.Ordinal).Take(25);

    private Trail Plain() => new(git, YamlReaders.Default, folder, "plans/");

    private Trail Indexed() => new(git, YamlReaders.Default, folder, "plans/", new TrailStorage(
        () => file?.Length,
        (start, length) => file is not null && start + length <= file.Length ? file[(int)start..(int)(start + length)] : null,
        bytes => file = bytes));

    private string Tip() => CommitSearch.Find(git, folder, "HEAD")!.Id;

    private void GoTo(string revision) => Git("reset", "-q", "--hard", revision);

    private void Git(params string[] arguments)
    {
        var call = GitCall.Writing(arguments[0]);
        foreach (var argument in arguments[1..])
            call = call.Flag(argument);
        var me = new GitSignature("Business Manager", "manager@example.org", new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));
        git.Run(folder, call.By(new CommitPeople(me, me))).Failure.ShouldBeNull();
    }
}
