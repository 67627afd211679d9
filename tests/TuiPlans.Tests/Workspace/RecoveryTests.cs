using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>What an interrupted save leaves, and what the next start makes of it.</summary>
public sealed class RecoveryTests
{
    private const string Typed = "Groups meet in all teams.";

    /// <summary>The program is killed before and after every write, deletion and call of git that a save makes.</summary>
    [Fact]
    public void Wherever_a_save_is_killed_the_text_is_found_once_and_nothing_is_damaged()
    {
        var steps = 0;
        for (var at = 0; ; at++)
        {
            using var plans = new TempPlans();
            var killed = new KillAt(at);
            var store = plans.NewStore(killed.Files, killed.Children);
            var set = plans.Store.Load();
            if (!killed.Dies(() => store.Save(TempPlans.Update(set, Typed), set)))
                break;
            steps++;
            plans.NewStore().Settle();
            // Before the entry is on the disk nothing was taken from the person yet.
            AssertKept(plans, at == 0 ? 0 : 1, $"killed at step {at} ({killed.Last})");
        }
        steps.ShouldBeGreaterThanOrEqualTo(12);
    }

    [Fact]
    public void A_journal_entry_that_was_not_written_to_its_end_is_no_entry()
    {
        using var plans = new TempPlans();
        var killed = new KillAt(call => call.StartsWith("before git commit", StringComparison.Ordinal));
        var store = plans.NewStore(killed.Files, killed.Children);
        var set = plans.Store.Load();
        killed.Dies(() => store.Save(TempPlans.Update(set, Typed), set));
        var path = Directory.EnumerateFiles(Path.Combine(plans.GitFolder, "tuiplans", "journal"), "*.entry").ShouldHaveSingleItem();
        var whole = File.ReadAllBytes(path);
        var journal = new Journal(new DiskFileStore(), Path.GetDirectoryName(path)!);
        var entry = journal.Read().ShouldHaveSingleItem();
        (entry.Typed, entry.Author.When, entry.Ref).ShouldBe((Typed, plans.Clock.GetLocalNow(), "darlington-2011/SG-01"));
        for (var length = 0; length < whole.Length; length += 97)
        {
            File.WriteAllBytes(path, whole[..length]);
            journal.Read().ShouldBeEmpty();
        }
    }

    /// <summary>An entry as the version before this one wrote it, of one file and in another order of lines.</summary>
    [Fact]
    public void An_entry_of_an_earlier_version_is_settled_too()
    {
        using var plans = new TempPlans();
        var after = TempPlans.ActionText.Replace("in-progress", "complete", StringComparison.Ordinal);
        plans.Repository.Write(TempPlans.ActionPath, after);
        (string Name, string Value)[] members =
        [
            ("id", "201206121100000000000-0123456789"), ("path", TempPlans.ActionPath), ("ref", "darlington-2011/SG-01"),
            ("message", "darlington-2011/SG-01: status\n"), ("typed", Typed), ("before", TempPlans.ActionText), ("after", after),
            ("author-name", "A"), ("author-e-mail", "a@example.org"), ("author-when", "2012-06-12T12:00:00.0000000+01:00"),
            ("committer-name", "B"), ("committer-e-mail", "b@example.org"), ("committer-when", "2012-06-12T12:00:00.0000000+01:00"),
        ];
        var entry = Path.Combine(plans.GitFolder, "tuiplans", "journal", "201206121100000000000-0123456789.entry");
        Directory.CreateDirectory(Path.GetDirectoryName(entry)!);
        File.WriteAllText(entry, string.Concat(members.Select(m => $"{m.Name} {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(m.Value))}\n")) + "end\n");
        plans.NewStore().Settle().ShouldHaveSingleItem().IsOpen.ShouldBeFalse();
        plans.Repository.Git("show", $"HEAD:{TempPlans.ActionPath}").ShouldBe(after);
        plans.Repository.Git("log", "-1", "--format=%an %cn %s").Trim().ShouldBe("A B darlington-2011/SG-01: status");
    }

    [Fact]
    public void A_save_killed_after_the_write_is_finished_with_its_own_author_and_date()
    {
        using var plans = new TempPlans();
        var killed = new KillAt(call => call.StartsWith("before git commit", StringComparison.Ordinal));
        var store = plans.NewStore(killed.Files, killed.Children);
        var set = plans.Store.Load();
        killed.Dies(() => store.Save(TempPlans.Update(set, Typed), set)).ShouldBeTrue();
        plans.Clock.Now = plans.Clock.Now.AddDays(3);
        var settled = plans.NewStore().Settle().ShouldHaveSingleItem();
        settled.Sentence.ShouldStartWith("What was saved and had no commit yet was finished: darlington-2011/SG-01: ");
        plans.Repository.Git("log", "-1", "--format=%an %aI").Trim().ShouldBe("Business Manager 2012-06-12T12:00:00+01:00");
        plans.NewStore().Settle().ShouldBeEmpty();
    }

    [Fact]
    public void A_save_killed_before_the_write_comes_back_as_a_draft()
    {
        using var plans = new TempPlans();
        var killed = new KillAt(call => call.StartsWith("before write", StringComparison.Ordinal) && call.EndsWith("SG-01.yaml", StringComparison.Ordinal));
        var store = plans.NewStore(killed.Files, killed.Children);
        var set = plans.Store.Load();
        killed.Dies(() => store.Save(TempPlans.Update(set, Typed), set)).ShouldBeTrue();
        plans.NewStore().Settle().ShouldHaveSingleItem().Sentence.ShouldContain("Nothing is lost: its text is kept in ");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe(Typed);
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [Fact]
    public void What_a_killed_write_left_lying_about_is_swept_away_by_the_next_save()
    {
        using var plans = new TempPlans();
        var killed = new KillAt(call => call.StartsWith("before git commit", StringComparison.Ordinal));
        var store = plans.NewStore(killed.Files, killed.Children);
        var set = plans.Store.Load();
        killed.Dies(() => store.Save(TempPlans.Update(set, Typed), set));
        var journal = Path.Combine(plans.GitFolder, "tuiplans", "journal");
        File.WriteAllText(Path.Combine(journal, ".half.entry.tuiplans-tmp"), "{");
        File.WriteAllText(Path.Combine(journal, "gone.message"), "a message without its entry");
        var half = plans.Repository.Absolute("plans/darlington-2011/.SG-01.yaml.tuiplans-tmp");
        File.WriteAllText(half, "tit");
        plans.Save("Next.").ShouldBeOfType<SaveOutcome.Saved>();
        Directory.EnumerateFileSystemEntries(journal).ShouldBeEmpty();
        File.Exists(half).ShouldBeFalse();
    }

    [Fact]
    public void Where_the_file_was_changed_by_hand_since_a_person_decides_and_only_that_action_waits()
    {
        using var plans = new TempPlans();
        var killed = new KillAt(call => call.StartsWith("before git commit", StringComparison.Ordinal));
        var store = plans.NewStore(killed.Files, killed.Children);
        var set = plans.Store.Load();
        killed.Dies(() => store.Save(TempPlans.Update(set, Typed), set));
        plans.Repository.Write(TempPlans.ActionPath, plans.Read().Replace("in-progress", "complete", StringComparison.Ordinal));

        plans.Save("More.").ShouldBeOfType<SaveOutcome.Refused>().Reason.ShouldContain("was changed by hand since, so neither may be thrown away");
        plans.Save("Elsewhere.", id: "SG-02").ShouldBeOfType<SaveOutcome.Saved>();
        var now = plans.Store.Load();
        var target = Core.Plans.RefLookup.Find(now, "SG-01").Action!;
        plans.Store.CommitByHand(target, Core.Plans.Fields.Action, "checked", now).ShouldBeOfType<SaveOutcome.Saved>();
        plans.Save("More.").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Read().ShouldContain(Typed);
    }

    [Fact]
    public void Where_somebody_committed_another_version_over_a_written_file_a_person_decides_and_the_entry_stays()
    {
        using var plans = new TempPlans();
        var killed = new KillAt(call => call.StartsWith("before git commit", StringComparison.Ordinal));
        var set = plans.Store.Load();
        killed.Dies(() => plans.NewStore(killed.Files, killed.Children).Save(TempPlans.Update(set, Typed), set));
        var written = plans.Read();
        plans.Repository.Commit(TempPlans.ActionPath, TempPlans.ActionText.Replace("in-progress", "complete", StringComparison.Ordinal));
        plans.Repository.Write(TempPlans.ActionPath, written);

        var open = plans.NewStore().Settle().ShouldHaveSingleItem();
        open.Sentence.ShouldContain("another version of plans/darlington-2011/SG-01.yaml was committed since, so a person decides");
        (open.IsOpen, plans.Read()).ShouldBe((true, written));
        plans.NewStore().Settle().ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
        var now = plans.Store.Load();
        plans.Store.CommitByHand(Core.Plans.RefLookup.Find(now, "SG-01").Action!, Core.Plans.Fields.Action, "looked at", now).ShouldBeOfType<SaveOutcome.Saved>();
        plans.NewStore().Settle().ShouldBeEmpty();
        plans.Repository.Git("show", $"HEAD:{TempPlans.ActionPath}").ShouldContain(Typed);
    }

    [Fact]
    public void A_hook_that_refuses_leaves_it_saved_and_not_committed_and_the_next_save_retries()
    {
        using var plans = new TempPlans();
        plans.Repository.Hook("pre-commit", "echo no ticket >&2; exit 1");
        var waiting = plans.Save(Typed).ShouldBeOfType<SaveOutcome.NotCommitted>();
        waiting.Reason.ShouldBe(
            "darlington-2011/SG-01.yaml is saved, and not yet committed. The git hook 'pre-commit' refused the commit and said: no ticket\nCorrect what it asks for and try again.");
        plans.Read().ShouldContain(Typed);
        plans.NewStore().Settle().ShouldHaveSingleItem().IsOpen.ShouldBeTrue();

        File.Delete(Path.Combine(plans.GitFolder, "hooks", "pre-commit"));
        plans.NewStore().Settle().ShouldHaveSingleItem().IsOpen.ShouldBeFalse();
        plans.CommitCount.ShouldBe(2);
        plans.Repository.Git("log", "-1", "--format=%b").ShouldContain(Typed);
    }

    [Fact]
    public void A_full_disk_leaves_the_file_as_it_was_and_says_so()
    {
        using var plans = new TempPlans();
        var full = new FullDisk(path => path.EndsWith("SG-01.yaml", StringComparison.Ordinal));
        var store = plans.NewStore(full);
        var set = store.Load();
        var refused = store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldContain("There is no room left on the disk");
        plans.Read().ShouldBe(TempPlans.ActionText);
        plans.NewStore().Settle().ShouldBeEmpty();
        File.ReadAllText(refused.DraftPath!).ShouldBe(Typed);
    }

    [Fact]
    public void Where_not_even_the_draft_fits_on_the_disk_both_are_said()
    {
        using var plans = new TempPlans();
        var store = plans.NewStore(new FullDisk(_ => true));
        var set = store.Load();
        var refused = store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>();
        refused.DraftPath.ShouldBeNull();
        refused.Reason.ShouldContain("And the text could not be kept as a draft: There is no room left");
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [SkippableFact]
    public void What_the_system_will_not_let_us_write_is_said_and_the_text_is_kept()
    {
        Skip.IfNot(Directory.Exists("/proc/self"), "Only Linux has a folder in which nobody, root included, may make a file.");
        using var plans = new TempPlans();
        var folder = Path.GetDirectoryName(plans.Repository.Absolute(TempPlans.ActionPath))!;
        var store = plans.NewStore(new ReadOnlyFolder(folder));
        var set = store.Load();
        var refused = store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldContain("is as before");
        plans.Read().ShouldBe(TempPlans.ActionText);
        File.ReadAllText(refused.DraftPath!).ShouldBe(Typed);
        plans.NewStore().Settle().ShouldBeEmpty();
    }

    [SkippableFact]
    public void A_folder_that_may_not_be_written_is_said_and_the_file_is_as_before()
    {
        using var plans = new TempPlans();
        var folder = Path.GetDirectoryName(plans.Repository.Absolute(TempPlans.ActionPath))!;
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such folder mode.");
        if (OperatingSystem.IsWindows())
            return;
        var mode = File.GetUnixFileMode(folder);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Skip.If(CanWrite(folder), "This user may write everywhere, as root does.");
            plans.Save(Typed).ShouldBeOfType<SaveOutcome.Refused>().Reason.ShouldContain("You may not write in");
            plans.Read().ShouldBe(TempPlans.ActionText);
        }
        finally
        {
            File.SetUnixFileMode(folder, mode);
        }
    }

    [Fact]
    public void While_another_process_saves_one_waits_says_so_and_then_gives_up_with_a_sentence()
    {
        using var plans = new TempPlans();
        using var held = new DiskFileStore(4711).TryLock(Path.Combine(plans.GitFolder, "tuiplans", "lock")).Lock!;
        var refused = plans.Save(Typed).ShouldBeOfType<SaveOutcome.Refused>();
        var holder = "another TuiPlans (process 4711)";
        refused.Reason.ShouldBe($"This repository is in use: {holder} has been saving in it for 30 seconds. Close it, or wait, then try again.");
        plans.Said.ShouldContain($"Waiting for {holder} that is saving in this repository…");
        File.ReadAllText(refused.DraftPath!).ShouldBe(Typed);
    }

    [Fact]
    public void A_lock_file_that_nobody_holds_means_nothing()
    {
        using var plans = new TempPlans();
        Directory.CreateDirectory(Path.Combine(plans.GitFolder, "tuiplans"));
        File.WriteAllText(Path.Combine(plans.GitFolder, "tuiplans", "lock"), "left by a killed process");
        plans.Save(Typed).ShouldBeOfType<SaveOutcome.Saved>();
    }

    [Fact]
    public void A_hook_that_formats_the_file_is_told_and_leaves_the_index_clean()
    {
        using var plans = new TempPlans();
        plans.Repository.Hook("pre-commit", $"sed -i 's/Groups/The groups/' {TempPlans.ActionPath}; git add {TempPlans.ActionPath}");
        var saved = plans.Save(Typed).ShouldBeOfType<SaveOutcome.Saved>();
        saved.Notices.ShouldHaveSingleItem().ShouldStartWith($"A hook changed {TempPlans.ActionPath} on the way into commit");
        plans.Save("Next.").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Status.ShouldBe("");
    }

    [Fact]
    public void A_hook_that_sweeps_foreign_files_in_is_told()
    {
        using var plans = new TempPlans();
        plans.Repository.Write("notes.txt", "mine\n");
        plans.Repository.Hook("pre-commit", "git add -A");
        plans.Save(Typed).ShouldBeOfType<SaveOutcome.Saved>().Notices.ShouldHaveSingleItem().ShouldContain("put other files into commit");
    }

    [Fact]
    public void A_hook_that_leaves_a_child_behind_does_not_hold_the_save()
    {
        using var plans = new TempPlans();
        plans.Repository.Hook("post-commit", "sleep 60 & echo started");
        var before = Environment.TickCount64;
        plans.Save(Typed).ShouldBeOfType<SaveOutcome.Saved>();
        (Environment.TickCount64 - before).ShouldBeLessThan(30_000);
    }

    // In HEAD or in a draft; the file whole, the repository clean, nothing left to settle.
    private static void AssertKept(TempPlans plans, int times, string when)
    {
        var inHead = Occurrences(plans.Repository.Git("show", $"HEAD:{TempPlans.ActionPath}"), Typed);
        var inDrafts = plans.Store.AllDrafts().Sum(draft => Occurrences(draft.Text, Typed));
        (inHead + inDrafts).ShouldBe(times, when);
        plans.Read().ShouldBe(plans.Repository.Git("show", $"HEAD:{TempPlans.ActionPath}"), when);
        plans.Status.ShouldBe("", when);
        plans.Repository.Git("fsck", "--strict").ShouldBe("", when);
        Directory.EnumerateFiles(plans.Repository.Top, "*tuiplans-tmp*", SearchOption.AllDirectories).ShouldBeEmpty(when);
        plans.NewStore().Settle().ShouldBeEmpty(when);
        plans.Save("The next one.").ShouldBeOfType<SaveOutcome.Saved>(when);
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static bool CanWrite(string folder)
    {
        try
        {
            File.WriteAllText(Path.Combine(folder, "probe"), "");
            File.Delete(Path.Combine(folder, "probe"));
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}
