using System.Text.Json;
using TuiPlans.Core.Audit;
using TuiPlans.Core.Audit.Index;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Histories;

/// <summary>Plans of the past are the same whether an index tells what files said or git unpacks them, and whatever became of the index.</summary>
public sealed class VersionIndexTests : IDisposable
{
    private static readonly Sizes Enough = new(Plans: 2, Actions: 14, Commits: 540, Authors: 4, Years: 2);
    private static readonly string[] Moments = ["HEAD", "HEAD~3", "HEAD~40", "HEAD~150", "HEAD~330"];
    private readonly string folder = Directory.CreateTempSubdirectory("tuiplans-versions-").FullName;
    private readonly DateTimeOffset now;

    public VersionIndexTests() => now = MadeHistory.Make(folder, Enough, 11).Commits[^1].Committer.When.AddDays(1);

    private string Index => Path.Combine(folder, ".git", "tuiplans", "versions");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Plans_texts_and_updates_of_the_past_are_the_same_with_it()
    {
        var plain = Everything();
        Store().KeepGraph();

        File.Exists(Index).ShouldBeTrue();
        Everything().ShouldBe(plain);
        var set = Store().LoadAt("HEAD~40").Value;
        set.Files.Values.Count(file => !file.HasText).ShouldBeGreaterThan(10, "most files were told by the index and not read");
    }

    [Fact]
    public void Two_moments_of_a_movement_are_the_same_with_it()
    {
        string Moved() => JsonSerializer.Serialize(Store().MovementBetween(At("HEAD~200"), At("HEAD~5"), Today, null).Value.Movement.Events);
        var plain = Moved();
        Store().KeepGraph();

        Moved().ShouldBe(plain);
    }

    [Fact]
    public void One_that_does_not_add_up_or_is_of_another_build_is_no_index()
    {
        var plain = Everything();
        Store().KeepGraph();
        var sound = File.ReadAllBytes(Index);
        foreach (var at in new[] { 7, sound.Length / 3, sound.Length / 2, sound.Length - 200, sound.Length - 45, sound.Length - 20, sound.Length - 2 })
        {
            byte[] bad = [.. sound];
            bad[at] ^= 0x41;
            File.WriteAllBytes(Index, bad);
            Everything().ShouldBe(plain, $"byte {at} of {sound.Length}");
        }
        foreach (var length in new[] { 0, 10, sound.Length / 2, sound.Length - 1 })
        {
            File.WriteAllBytes(Index, sound[..length]);
            Everything().ShouldBe(plain, $"{length} bytes of {sound.Length}");
        }

        Store().KeepGraph();
        File.ReadAllBytes(Index).ShouldBe(sound, "what does not add up is made anew, and the same history gives the same bytes");
    }

    [Fact]
    public void It_goes_on_with_the_branch_and_holds_also_for_what_is_no_longer_in_it()
    {
        var plain = Everything();
        var latest = Told(Store().LoadAt("HEAD~2").Value);
        Git("branch", "whole");
        Git("reset", "-q", "--hard", "HEAD~60");
        KeepIndex();
        var first = new FileInfo(Index).Length;
        Git("reset", "-q", "--hard", "whole");
        Everything().ShouldBe(plain, "what it lacks is read from git");

        KeepIndex();
        new FileInfo(Index).Length.ShouldBeGreaterThan(first);
        Everything().ShouldBe(plain);
        var goneOn = Count();
        File.Delete(Index);
        KeepIndex();
        Count().ShouldBe(goneOn, "what was added to it is what one reading of all gives");

        Git("reset", "-q", "--hard", "HEAD~100");
        Told(Store().LoadAt("whole~2").Value).ShouldBe(latest);
    }

    [Fact]
    public void Where_it_cannot_be_kept_or_two_keep_it_at_once_nothing_changes()
    {
        var plain = Everything();
        Directory.CreateDirectory(Index);
        Store().KeepGraph();
        Everything().ShouldBe(plain);
        Directory.Delete(Index);

        Parallel.Invoke(() => Store().KeepGraph(), () => Store().KeepGraph());
        Everything().ShouldBe(plain);
    }

    // As the program does where a history is long enough.
    private void KeepIndex() => new Trail(
        new GitRunner(new ChildProcess(), new DiskFileStore(), new Dictionary<string, string> { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "", ["HOME"] = folder, ["GIT_CONFIG_NOSYSTEM"] = "1" }),
        YamlReaders.Default, folder, "plans/", At(Path.Combine(folder, ".git", "tuiplans"), "trail"), At(Path.Combine(folder, ".git", "tuiplans"), "versions")).KeepIndex();

    private int Count() => VersionIndex.Open(At(Path.Combine(folder, ".git", "tuiplans"), "versions"))!.Count;

    private static TrailStorage At(string place, string name)
    {
        var (disk, file) = (new DiskFileStore(), Path.Combine(place, name));
        return new(() => disk.Length(file), (start, length) => disk.ReadPart(file, start, length), bytes => disk.Write(file, bytes));
    }

    private DateOnly Today => DateOnly.FromDateTime(now.Date);

    private PlanStore Store() => MadeStore.Open(folder, now);

    private AsAt At(string revision) => Store().FindAsAt($"rev:{revision}", Store().LoadMeetings(), Today).At!;

    // All that a screen or command may show of some moments, and what was recorded after them.
    private string Everything()
    {
        var told = new List<string>();
        foreach (var moment in Moments)
        {
            var (store, at) = (Store(), At(moment));
            var then = store.LoadAt(at).Value;
            told.Add(JsonSerializer.Serialize(store.LateUpdates(store.ListRecorded(), then, at.Day).Value));
            told.Add(Told(then));
            told.Add(Told(store.LoadAt("HEAD~10", then).Value));
        }
        return string.Join('\n', told);
    }

    private static string Told(PlanSet set) => JsonSerializer.Serialize(set.Plans) + JsonSerializer.Serialize(set.Unreadable)
        + string.Concat(set.Files.Values.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Path}\n{file.Source.Text}\n{string.Join(';', file.Problems)}\n{file.Document.Root?.Span}\n"));

    private void Git(params string[] arguments)
    {
        var start = new System.Diagnostics.ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
        start.Environment["HOME"] = folder;
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        using var git = System.Diagnostics.Process.Start(start)!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
