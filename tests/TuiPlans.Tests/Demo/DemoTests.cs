using TuiPlans.Core.Audit;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Demo;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Demo;

/// <summary>The repository that <c>demo</c> makes: two years of a place that does not exist.</summary>
public sealed class DemoTests
{
    private const string Day = "2026-11-26";

    [Fact]
    public void The_same_seed_and_day_give_the_same_commits_and_another_seed_others()
    {
        string[] heads = [.. new[] { "1", "1", "2" }.Select(seed =>
        {
            using var made = Made(seed);
            return made.Head;
        })];

        heads[1].ShouldBe(heads[0]);
        heads[2].ShouldNotBe(heads[0]);
    }

    [Fact]
    public void Two_years_by_six_authors_are_whole_and_nothing_is_left_to_commit()
    {
        using var made = Made("1");

        made.Git("fsck", "--full", "--strict").Trim().ShouldBeEmpty();
        made.Git("status", "--porcelain").ShouldBeEmpty();
        made.Git("log", "--format=%ae").Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Count().ShouldBe(6);
        var days = made.Git("log", "--format=%cs").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        days[^1].ShouldBe("2024-11-01");
        days.ShouldAllBe(day => string.CompareOrdinal(day, Day) < 0);
        days.ShouldBe(days.OrderDescending(StringComparer.Ordinal));
        days.Length.ShouldBeInRange(500, 1000);
        days.Select(day => day[..7]).Distinct().Count().ShouldBe(25, "no month without a commit");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(77)]
    [InlineData(-5)]
    public void No_seed_makes_a_damaged_file_an_unknown_name_or_an_identifier(long seed)
    {
        var files = Files(seed);
        var set = new PlanSetReader(YamlReaders.Default).Read(files);

        set.Plans.Count.ShouldBe(4);
        set.Unreadable.ShouldBeEmpty();
        Check.Files(set).Select(f => $"{f.Path}:{f.Line} {f.Message}").ShouldBeEmpty();
        files.SelectMany(file => Core.Privacy.PrivacyGuard.Scan(System.Text.Encoding.UTF8.GetString(file.Bytes)).Select(found => $"{file.Path}: {found.Sentence}")).ShouldBeEmpty();
        set.Meetings.Count(meeting => meeting.State == MeetingState.Held).ShouldBe(25);
        set.Rounds.Count.ShouldBe(25);
    }

    [Fact]
    public void The_trail_of_each_action_tells_what_its_file_holds()
    {
        using var made = Made("1");
        var set = new PlanSetReader(YamlReaders.Default).Read(new PlansFolder(made.Absolute("plans")).ReadAll(new DiskFileStore()));
        var trail = new Trail(made.Runner, YamlReaders.Default, made.Top, "plans/");
        var entries = trail.Of("").Value;

        foreach (var action in set.Actions)
        {
            var own = entries.Where(entry => entry.Id == action.Id && entry.Plan == action.Plan).ToList();
            own.SelectMany(entry => entry.Changes).Count(change => change.TopKey == "updates" && change.From is null).ShouldBe(action.Updates.Count, action.Ref);
            own.ShouldContain(entry => entry.GivenBy != null && entry.GivenOn != null, action.Ref);
        }
    }

    [Fact]
    public void Everything_that_happens_to_an_action_happens()
    {
        var messages = DemoHistory.Of(1, DateOnly.Parse(Day), YamlReaders.Default).Select(commit => commit.Message).ToList();
        var subjects = messages.ConvertAll(message => message.Split('\n')[0]);

        messages.ShouldContain(message => message.Contains("\nMeeting: 2026-10-15-performance-group\n", StringComparison.Ordinal));
        messages.ShouldContain(message => message.Contains("\nRound: 2026-10\n", StringComparison.Ordinal));
        messages.ShouldAllBe(message => !message.Contains("\nPlan: meetings", StringComparison.Ordinal) && !message.Contains("\nPlan: rounds", StringComparison.Ordinal));

        foreach (var words in new[]
        {
            "progress update", "rating green -> red", "date asked", "date granted", "date refused", "completed", "re-opened", "evidence seen", "complete -> signed-off",
            "meeting held", "leads asked", "round closed",
        })
        {
            subjects.ShouldContain(subject => subject.Contains(words, StringComparison.Ordinal), words);
        }
    }

    [Fact]
    public void It_says_where_it_is_and_prints_the_board_where_nobody_sits_before_a_screen()
    {
        using var made = new TempRepository(init: false);
        var result = Run(made).Run("demo", "--dir", "there");

        result.Code.ShouldBe(0, result.Messages);
        result.Data.ShouldStartWith(Path.Combine(made.Folder, "there") + "\n");
        result.Data.ShouldContain("Inspection of services for children (inspection), 26 Nov 2026");
        result.Messages.ShouldContain("delete the folder when you are done");
    }

    [Fact]
    public void A_folder_that_holds_anything_is_left_as_it_is()
    {
        using var made = new TempRepository(init: false);
        made.Write("mine.txt", "Mine.");
        var result = Run(made).Run("demo", "--dir", made.Top);

        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("is not empty");
        Directory.EnumerateFileSystemEntries(made.Top).ShouldHaveSingleItem();
        Run(made).Run("demo", "--seed", "x").Code.ShouldBe(2);
    }

    [Fact]
    public void Nobodys_settings_hooks_or_templates_come_into_it()
    {
        using var made = new TempRepository(init: false);
        made.UserConfig("[user]\n  name = Somebody\n[commit]\n  gpgSign = true\n[core]\n  autocrlf = true\n  hooksPath = /nowhere\n[init]\n  defaultBranch = other");
        Run(made).Run("demo", "--dir", made.Top).Code.ShouldBe(0);

        made.Git("log", "--format=%an").ShouldNotContain("Somebody");
        made.Git("symbolic-ref", "HEAD").Trim().ShouldBe("refs/heads/main");
        using var other = Made("1");
        made.Head.ShouldBe(other.Head);
        File.ReadAllText(made.Absolute("plans/people.yaml")).ShouldNotContain("\r");
    }

    private static IReadOnlyList<RawFile> Files(long seed)
    {
        var latest = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in DemoHistory.Of(seed, DateOnly.Parse(Day), YamlReaders.Default).SelectMany(commit => commit.Files))
            latest[file.Path] = file.Content;
        return [.. latest.Where(file => file.Key.StartsWith("plans/", StringComparison.Ordinal)).Select(file => new RawFile(file.Key["plans/".Length..], file.Value))];
    }

    private static TempRepository Made(string seed)
    {
        var made = new TempRepository(init: false);
        var result = Run(made).Run("demo", "--seed", seed, "--dir", made.Top, "--json");
        result.Code.ShouldBe(0, result.Messages);
        return made;
    }

    private static CommandRun Run(TempRepository made) => new(made.Folder, made.Variables) { Today = Day };
}
