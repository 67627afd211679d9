using System.Text;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Journeys;

/// <summary>Every kind of bad input, with the sentence that the person sees, when they read and when they record; nothing else is hidden.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Folder = "plans/darlington-2011";
    private const string Bad = $"{Folder}/SG-03.yaml";
    private readonly TempPlans plans = new();

    public void Dispose() => plans.Dispose();

    public static TheoryData<string, string, int, string> Files() => new()
    {
        { "conflict markers", "title: A\n<<<<<<< HEAD\nstatus: complete\n=======\nstatus: closed\n>>>>>>> other\n", 2, "A conflict marker of git stands here. Settle the merge: keep what is right and delete the lines of markers." },
        { "an alias bomb", Bomb(), 4, "The aliases (*name) of this file stand for more than 10000 values. Write the values out." },
        { "an escape sequence", "title: a\u001b[31m\n", 1, "The character U+001B is not allowed in YAML. Delete it." },
        { "a C1 control", "title: a\u009b31m\n", 1, "The character U+009B is not allowed in YAML. Delete it." },
        { "nothing", "", 1, "The file of an action holds nothing: write at least title or action, or bring back what stood here (git log shows it)." },
        { "several documents", "title: A\n---\ntitle: B\n", 2, "A second document begins here. Keep one document in a file: remove the line '---' or move what follows to its own file." },
        { "a tab", "title: A\n\tstatus: complete\n", 2, "A tab stands at the beginning of this line. YAML is indented with spaces: replace it." },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_cannot_be_read_is_loud_and_never_hides_the_others(string what, string text, int line, string sentence)
    {
        plans.Repository.Write(Bad, text);
        Loud(line, sentence, what);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_loud_with_their_place()
    {
        File.WriteAllBytes(plans.Repository.Absolute(Bad), [.. "title: caf"u8, 0xE9, (byte)'\n']);
        Loud(1, "The file is not UTF-8: byte 11 cannot be read. Save it as UTF-8.", "Latin-1");
    }

    [Fact]
    public void A_file_of_50_MB_is_refused_without_being_read()
    {
        using (var file = File.Create(plans.Repository.Absolute(Bad)))
            file.SetLength(50L * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Run("list").Code.ShouldBe(1);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(50L * 1024 * 1024, "its bytes are never taken into memory");
        Loud(1, "The file is longer than 5 MB and was not read. Split it, or move what does not belong in a plan elsewhere.", "50 MB");
    }

    [Fact]
    public void A_link_out_of_the_plans_folder_is_not_read()
    {
        File.WriteAllText(Path.Combine(plans.Repository.Folder, "outside.yaml"), "title: From elsewhere\n");
        File.CreateSymbolicLink(plans.Repository.Absolute(Bad), Path.Combine(plans.Repository.Folder, "outside.yaml"));
        Loud(1, "darlington-2011/SG-03.yaml is a link that leads out of the plans folder, so it was not read: git keeps the link and not what it leads to. Put the file itself here.", "link");
        Run("list").Data.ShouldNotContain("From elsewhere");
    }

    [Fact]
    public void A_link_to_nothing_is_loud()
    {
        File.CreateSymbolicLink(plans.Repository.Absolute(Bad), "nowhere.yaml");
        Loud(1, "darlington-2011/SG-03.yaml is a link that leads to nothing. Remove the link, or bring back what it led to.", "dangling link");
    }

    [Fact]
    public void A_folder_that_is_a_link_out_of_the_plans_folder_is_not_read()
    {
        var outside = Directory.CreateDirectory(Path.Combine(plans.Repository.Folder, "outside")).FullName;
        File.WriteAllText(Path.Combine(outside, "plan.yaml"), "title: Elsewhere\n");
        File.WriteAllText(Path.Combine(outside, "O-1.yaml"), "title: From elsewhere\n");
        Directory.CreateSymbolicLink(plans.Repository.Absolute("plans/other"), outside);

        var list = Run("list");
        list.Code.ShouldBe(1);
        list.Data.ShouldNotContain("From elsewhere");
        list.Messages.ShouldContain("plans/other/O-1.yaml:1: other is a link that leads out of the plans folder, so it was not read: git keeps the link and not what it leads to. Put the file itself here.\n");
        var update = Run("update", "O-1", "-m", "Words");
        update.Code.ShouldBe(3);
        update.Messages.ShouldBe("other/O-1.yaml cannot be read, line 1: other is a link that leads out of the plans folder, so it was not read: git keeps the link and not what it leads to. Put the file itself here. Nothing was changed.\n");
    }

    [Fact]
    public void A_plans_folder_that_is_reached_by_a_link_and_links_within_it_are_fine()
    {
        File.CreateSymbolicLink(plans.Repository.Absolute(Bad), "SG-02.yaml");
        var link = Path.Combine(plans.Repository.Folder, "by-link");
        Directory.CreateSymbolicLink(link, plans.Repository.Top);
        var list = new CommandRun(link, plans.Repository.Variables).Run("list");
        list.Code.ShouldBe(0, list.Messages);
        list.Data.ShouldContain("SG-03");
        new CommandRun(link, plans.Repository.Variables) { Clock = plans.Clock }.Run("update", "SG-01", "-m", "Words").Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("SG-99", "There is no action \"SG-99\". Did you mean SG-01? See them all with: tuiplans list\n")]
    [InlineData("darlington-2012/SG-01", "There is no plan \"darlington-2012\". Did you mean darlington-2011? Plans here: darlington-2011.\n")]
    [InlineData("darlington-2011", "\"darlington-2011\" is a plan, not an action: name one of its actions, such as darlington-2011/SG-01.\n")]
    public void A_reference_to_nothing_is_refused_with_the_nearest(string reference, string sentence)
    {
        foreach (var line in new[] { new[] { "show", reference }, ["update", reference, "-m", "Words"] })
        {
            var result = Run(line);
            result.Code.ShouldBe(3);
            result.Messages.ShouldBe(sentence);
        }
        plans.CommitCount.ShouldBe(1);
    }

    [Fact]
    public void A_wrong_field_is_refused_with_the_nearest()
    {
        var result = Run("set", "SG-01", "staus=complete");
        result.Code.ShouldBe(2);
        result.Messages.ShouldBe("There is no field \"staus\". Did you mean status?\n");
    }

    [Fact]
    public void An_impossible_date_is_refused_before_anything_is_written()
    {
        var result = Run("set", "SG-01", "due=2012-02-31", "-m", "Agreed");
        result.Code.ShouldBe(2);
        result.Messages.ShouldStartWith("Due: There is no such date as 2012-02-31: check its year, month and day (a date is written 2012-06-14).\n");
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void Without_git_everything_is_read_and_nothing_written()
    {
        var bare = new CommandRun(plans.Repository.Top, new Dictionary<string, string> { ["PATH"] = "/nowhere" });
        bare.Run("list").Code.ShouldBe(0);
        var update = bare.Run("update", "SG-01", "-m", "Words");
        update.Code.ShouldBe(3);
        update.Messages.ShouldBe("git could not be started (it was not found on the PATH): install git 2.39 or newer and see that it is on the PATH. Nothing was changed.\n");
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void A_git_that_is_too_old_is_named_with_its_version()
    {
        var folder = Path.Combine(plans.Repository.Folder, "old");
        TempRepository.Script(Path.Combine(folder, "git"), "[ \"$1\" = version ] && echo git version 2.20.1 && exit 0; echo 'unknown option' >&2; exit 129");
        var old = new CommandRun(plans.Repository.Top, new Dictionary<string, string>(plans.Repository.Variables) { ["PATH"] = $"{folder}:/usr/bin:/bin" });
        old.Run("list").Code.ShouldBe(0);
        var update = old.Run("update", "SG-01", "-m", "Words");
        update.Code.ShouldBe(3);
        update.Messages.ShouldStartWith("This is git 2.20.1, and 2.39 or newer is needed");
    }

    [Fact]
    public void In_another_worktree_of_the_repository_everything_works()
    {
        var other = Path.Combine(plans.Repository.Folder, "other");
        plans.Repository.Git("worktree", "add", "-q", "-b", "draft", other);
        var run = new CommandRun(other, plans.Repository.Variables) { Clock = plans.Clock };
        run.Run("update", "SG-01", "-m", "Words").Code.ShouldBe(0);
        plans.Repository.Git("log", "-1", "--format=%s", "draft").ShouldContain("progress update");
        plans.CommitCount.ShouldBe(1);
    }

    [Fact]
    public void In_a_submodule_the_commit_goes_into_the_submodule()
    {
        using var outer = new TempRepository();
        outer.Git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", plans.Repository.Top, "sub");
        outer.Git("commit", "-q", "-m", "With plans");
        outer.Git("-C", "sub", "config", "user.name", "Minute Taker");
        outer.Git("-C", "sub", "config", "user.email", "minutes@example.org");
        var run = new CommandRun(Path.Combine(outer.Top, "sub"), outer.Variables) { Clock = plans.Clock };
        var update = run.Run("update", "SG-01", "-m", "Words");
        update.Code.ShouldBe(0, update.Messages);
        outer.Git("-C", "sub", "rev-list", "--count", "HEAD").Trim().ShouldBe("2");
        outer.Git("rev-list", "--count", "HEAD").Trim().ShouldBe("1");
    }

    [Fact]
    public void Outside_any_repository_plans_are_read_and_the_way_to_record_is_said()
    {
        foreach (var file in Directory.EnumerateFiles(plans.GitFolder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(plans.GitFolder, recursive: true);
        Run("list").Code.ShouldBe(0);
        var update = Run("update", "SG-01", "-m", "Words");
        update.Code.ShouldBe(3);
        update.Messages.ShouldContain($"{Path.Combine(plans.Repository.Top, "plans")} is not in a git repository: change to the folder of your plans, or make a repository of it with 'tuiplans init'.");
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void Inside_of_a_bare_repository_plans_are_read_and_nothing_is_written()
    {
        var bare = Path.Combine(plans.Repository.Top, "inside");
        plans.Repository.Git("init", "-q", "--bare", bare);
        plans.Repository.Write("inside/plans/p/plan.yaml", "title: P\n");
        plans.Repository.Write("inside/plans/p/A-1.yaml", "title: One\n");
        var run = new CommandRun(bare, plans.Repository.Variables) { Clock = plans.Clock };
        run.Run("list").Data.ShouldContain("A-1");
        var update = run.Run("update", "A-1", "-m", "Words");
        update.Code.ShouldBe(3);
        update.Messages.ShouldContain("is the inside of a git repository and holds no working files");
        File.ReadAllText(Path.Combine(bare, "plans", "p", "A-1.yaml")).ShouldBe("title: One\n");
    }

    [Fact]
    public void A_file_whose_name_steers_terminals_is_named_with_symbols()
    {
        plans.Repository.Write("plans/darlington-2011/X\u001b[31m\u202e1.yaml", "title: [\n");
        var result = Run("check");
        result.Code.ShouldBe(1);
        result.Data.ShouldNotContain("\u001b");
        result.Data.ShouldNotContain("\u202e");
        result.Data.ShouldContain("␛[31m");
    }

    [Fact]
    public void Steering_text_in_values_messages_and_names_reaches_nobodys_terminal()
    {
        const string Evil = "title: \"a\\e[31m red \\u202E back \\u009b31m \\u2066 \\u200F\"\n";
        plans.Repository.Write(Bad, Evil);
        plans.Repository.Git("add", "-A");
        plans.Repository.Git("-c", "user.name=Ev\u001b[31mil\u202e", "commit", "-q", "-m", "A \u001b[31m message \u202e");
        foreach (var line in new[] { new[] { "list" }, ["show", "SG-03"], ["board"], ["log"], ["log", "SG-03"], ["check"], ["list", "--json"], ["show", "SG-03", "--json"], ["log", "--json"] })
        {
            var result = Run(line);
            Harmless(result.Data + result.Messages, string.Join(' ', line));
        }
        Run("show", "SG-03").Data.ShouldContain("a␛[31m red ⇄ back \uFFFD31m ⇄ ⇄");
    }

    [Fact]
    public void What_a_hook_says_reaches_the_terminal_without_its_escape_sequences()
    {
        plans.Repository.Hook("pre-commit", "printf '\\033]0;owned\\007\\033[31mSpelling first\\342\\200\\256\\302\\233\\n' >&2; exit 1");
        var result = Run("update", "SG-01", "-m", "Words");
        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("The git hook 'pre-commit' refused the commit and said: Spelling first\nCorrect what it asks for and try again.\n");
        Harmless(result.Messages, "update");
        plans.Read().ShouldContain("Words");
    }

    private void Loud(int line, string sentence, string what)
    {
        foreach (var reading in new[] { new[] { "list" }, ["board", "darlington-2011"] })
        {
            var result = Run(reading);
            result.Code.ShouldBe(1, $"{what}: {reading[0]}");
            result.Messages.ShouldContain($"{Bad}:{line}: {sentence}\n1 file could not be read and is not counted above.\n");
            result.Data.ShouldContain("SG-02", customMessage: $"{what} hides the others");
        }
        var check = Run("check");
        check.Code.ShouldBe(1);
        check.Data.ShouldContain($"{Bad}:{line}:");
        check.Data.ShouldContain($"damage: {sentence}");
        foreach (var writing in new[] { new[] { "show", "SG-03" }, ["update", "SG-03", "-m", "Words"], ["set", "SG-03", "status=complete"] })
        {
            var result = Run(writing);
            result.Code.ShouldBe(3, $"{what}: {writing[0]}");
            result.Messages.ShouldBe($"darlington-2011/SG-03.yaml cannot be read, line {line}: {sentence} Nothing was changed.\n");
        }
        Run("update", "SG-01", "-m", "Words").Code.ShouldBe(0, $"{what}: others can be recorded");
    }

    private static void Harmless(string text, string what)
    {
        foreach (var c in text)
            (c is '\n' or (>= ' ' and < '\u007f') or > '\u009f' and not ('\u200e' or '\u200f' or '\u061c' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069')))
                .ShouldBeTrue($"{what}: U+{(int)c:X4}");
    }

    private CommandResult Run(params string[] arguments) => CommandRun.In(plans).Run(arguments);

    private static string Bomb()
    {
        var text = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
        for (var c = 'b'; c < 'j'; c++)
            text.Append(c).Append(": &").Append(c).Append(" [").AppendJoin(',', Enumerable.Repeat($"*{(char)(c - 1)}", 10)).Append("]\n");
        return text.ToString();
    }
}
