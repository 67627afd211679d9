using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

/// <summary>What a worn disk, or a hand where none belongs, does to what this program keeps: it is told, and no word goes with it.</summary>
public sealed class DamageTests
{
    private const string Typed = "Groups meet in all teams.";

    /// <summary>Each line cut out, cut short, overwritten, or with one letter changed: nothing of it may be obeyed, thrown or lost.</summary>
    [Fact]
    public void A_damaged_journal_entry_is_set_aside_and_told_and_the_rest_is_settled()
    {
        using var plans = new TempPlans();
        var path = Interrupted(plans);
        var whole = File.ReadAllText(path);
        var lines = whole.Split('\n');
        var broken = Enumerable.Range(0, lines.Length - 2).SelectMany(at => new[]
        {
            lines[at].Split(' ')[0], "\u0001\u0002", lines[at][..^2] + "!" + lines[at][^1],
            lines[at][..(lines[at].IndexOf(' ') + 1)] + (lines[at].EndsWith("A", StringComparison.Ordinal) ? "QQ==" : "QUFB"), "before QUFB",
        }.Select(line => string.Join('\n', [.. lines[..at], line, .. lines[(at + 1)..]]))
            .Append(string.Join('\n', [.. lines[..at], .. lines[(at + 1)..]]))).Append("end\n").Append("");
        var journal = new Journal(new DiskFileStore(), Path.GetDirectoryName(path)!);
        var sumless = string.Join('\n', lines.Where(line => !line.StartsWith("sum ", StringComparison.Ordinal)));
        foreach (var text in broken.Where(text => text != whole && text != sumless))
        {
            File.WriteAllText(path, text);
            journal.Read().ShouldBeEmpty(text);
            journal.Damaged().ShouldBe([path]);
        }
    }

    [Fact]
    public void A_start_with_a_damaged_entry_tells_where_its_words_are_and_every_other_save_goes_on()
    {
        using var plans = new TempPlans();
        var path = Interrupted(plans);
        var lines = File.ReadAllText(path).Split('\n');
        File.WriteAllText(path, string.Join('\n', lines.Select(line => line.StartsWith("author-when ", StringComparison.Ordinal) ? "author-when ?" : line)));
        var aside = Path.Combine(Path.GetDirectoryName(path)!, "damaged", Path.GetFileName(path));

        var told = plans.NewStore().Settle().ShouldHaveSingleItem();
        (told.IsOpen, told.Sentence.Contains($"kept as it is in {aside}", StringComparison.Ordinal)).ShouldBe((false, true));
        File.ReadAllText(Path.ChangeExtension(aside, ".txt")).ShouldContain($"typed:\n{Typed}\n");
        File.ReadAllText(aside).ShouldContain("author-when ?");
        plans.NewStore().Settle().ShouldBeEmpty();
        plans.Save("Elsewhere.", id: "SG-02").ShouldBeOfType<SaveOutcome.Saved>();
        plans.Store.Examine(plans.Store.Load()).ShouldContain(finding => finding.Code == "damaged-save" && finding.Sentence.Contains(aside));
        File.Delete(aside);
        plans.Store.Examine(plans.Store.Load()).ShouldNotContain(finding => finding.Code == "damaged-save");
    }

    [Fact]
    public void A_save_that_finds_a_damaged_entry_tells_of_it()
    {
        using var plans = new TempPlans();
        File.WriteAllText(Interrupted(plans), "typed R3JvdXBzIG1lZXQgaW4g!WxsIHRlYW1zLg==\nend\n");
        plans.Store.Examine(plans.Store.Load()).ShouldContain(finding => finding.Code == "damaged-save" && finding.Mending is Mending.SettleSaves);
        var notice = plans.Save("Elsewhere.", id: "SG-02").ShouldBeOfType<SaveOutcome.Saved>().Notices.ShouldHaveSingleItem();
        notice.ShouldStartWith("A save was interrupted, and what was noted of it is damaged");
        File.ReadAllText(Directory.EnumerateFiles(Path.Combine(plans.GitFolder, "tuiplans", "journal", "damaged"), "*.txt").Single())
            .ShouldContain("Groups meet in ? teams.");
    }

    [SkippableFact]
    public void A_plan_file_that_the_disk_cannot_read_stops_its_own_save_with_a_sentence_and_the_text_is_kept()
    {
        Skip.IfNot(File.Exists("/proc/self/mem"), "Only Linux has a file whose reading fails as that of a worn disk does.");
        using var plans = new TempPlans();
        var set = plans.Store.Load();
        var worn = new WornDisk(path => path.EndsWith("SG-01.yaml", StringComparison.Ordinal));
        var store = plans.NewStore(worn);
        var refused = store.Save(TempPlans.Update(set, Typed), set).ShouldBeOfType<SaveOutcome.Refused>();
        refused.Reason.ShouldContain("SG-01.yaml cannot be read: ");
        File.ReadAllText(refused.DraftPath!).ShouldBe(Typed);
        store.Load().Files["darlington-2011/SG-01.yaml"].Problems.ShouldHaveSingleItem().Message.ShouldContain("SG-01.yaml cannot be read: ");
        store.CommitByHand(Core.Plans.RefLookup.Find(set, "SG-01").Action!, Core.Plans.Fields.Action, "why", set).ShouldBeOfType<SaveOutcome.Refused>();
        store.BeginText(Core.Plans.RefLookup.Find(set, "SG-01").Action!, Core.Plans.Fields.Action).Refusal.ShouldNotBeNull().Reason.ShouldContain("cannot be read: ");
        plans.Read().ShouldBe(TempPlans.ActionText);
    }

    [SkippableFact]
    public void What_waits_goes_on_waiting_while_its_file_or_its_draft_cannot_be_read()
    {
        Skip.IfNot(File.Exists("/proc/self/mem"), "Only Linux has a file whose reading fails as that of a worn disk does.");
        using var plans = new TempPlans();
        Interrupted(plans);
        var open = plans.NewStore(new WornDisk(path => path.EndsWith("SG-01.yaml", StringComparison.Ordinal))).Settle().ShouldHaveSingleItem();
        (open.IsOpen, open.Sentence.Contains("SG-01.yaml cannot be read: ", StringComparison.Ordinal)).ShouldBe((true, true));
        plans.NewStore().Settle().ShouldHaveSingleItem().IsOpen.ShouldBeFalse();

        plans.Store.KeepDraft(Core.Changes.TypedForm.OfText("darlington-2011/SG-02", "Of last week.")).ShouldBeNull();
        var worn = plans.NewStore(new WornDisk(path => path.EndsWith(".txt", StringComparison.Ordinal)));
        worn.UnreadableDrafts().ShouldHaveSingleItem().ShouldContain("cannot be read: ");
        worn.Examine(plans.Store.Load()).ShouldContain(finding => finding.Code == "unreadable-draft");
        worn.RemoveDraft(Core.Changes.TypedForm.Update, "darlington-2011/SG-02").ShouldNotBeNull().ShouldContain("is offered again at the next start");
        plans.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Of last week.");
    }

    // Saved, and killed before its commit; gives the entry of its journal.
    private static string Interrupted(TempPlans plans)
    {
        var killed = new KillAt(call => call.StartsWith("before git commit", StringComparison.Ordinal));
        var set = plans.Store.Load();
        killed.Dies(() => plans.NewStore(killed.Files, killed.Children).Save(TempPlans.Update(set, Typed), set)).ShouldBeTrue();
        return Directory.EnumerateFiles(Path.Combine(plans.GitFolder, "tuiplans", "journal"), "*.entry").ShouldHaveSingleItem();
    }
}
