namespace TuiPlans.Tests.Journeys;

/// <summary>What is saved and not committed: it is spoken of by z and Ctrl+R, and can be thrown away without losing a word.</summary>
public sealed class PendingTests
{
    [Fact]
    public void Undo_speaks_of_what_waits_and_not_of_an_older_change()
    {
        using var journey = Waiting(out _);
        journey.Keys("z").Sees("Throw away what is saved and not committed?").Sees("+       The midwife is in post.").SeesNot("take this back?").Sees("Ctrl+R");
        journey.Keys("Esc").Sees("! Saved, not committed");
        journey.Repository.Read(Journey.File).ShouldContain("The midwife is in post.");
    }

    [Fact]
    public void What_waits_is_thrown_away_from_the_file_and_its_text_comes_back_as_a_draft()
    {
        using var journey = Waiting(out var before);
        journey.Keys("z").Keys("Enter").Sees("kept as a draft").SeesNot("! Saved, not committed");
        journey.Repository.Read(Journey.File).ShouldBe(before);
        journey.Repository.Git("status", "--porcelain").ShouldBeEmpty();
        journey.Commits.ShouldBe(2);
        journey.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("The midwife is in post.");
        journey.Repository.Hook("pre-commit", "exit 0");
        journey.Keys("u").Sees("The midwife is in post.").Keys("Ctrl+S").Sees("Recorded");
        journey.Restart().SeesNot("interrupted").SeesNot("no commit yet");
    }

    [Fact]
    public void What_was_changed_by_hand_since_is_not_thrown_away_and_it_is_said_why()
    {
        using var journey = Waiting(out _);
        journey.Repository.Write(Journey.File, journey.Repository.Read(Journey.File) + "# by hand\n");
        journey.Keys("z").Sees("changed by hand since").Keys("Enter").Sees("changed by hand since");
        journey.Repository.Read(Journey.File).ShouldContain("# by hand");
        journey.Repository.Read(Journey.File).ShouldContain("The midwife is in post.");
    }

    [Fact]
    public void A_new_action_that_waits_is_thrown_away_with_its_file()
    {
        using var journey = new Journey();
        journey.Repository.Hook("pre-commit", "echo 'Spelling first' >&2; exit 1");
        journey.Keys("Enter n").Type("Minutes are kept").Keys("Ctrl+S").Sees("Saved, not committed").Keys("Enter").Keys("z").Sees("Throw away what").Keys("Enter").Sees("kept as a draft");
        journey.Repository.Git("status", "--porcelain").ShouldBeEmpty();
        journey.Keys("n").Sees("Minutes are kept");
    }

    [Fact]
    public void What_a_hook_refused_is_not_called_an_interruption_when_it_is_committed()
    {
        using var journey = Waiting(out _);
        journey.Repository.Hook("pre-commit", "exit 0");
        journey.Keys("Ctrl+R").Sees("was finished").Sees("progress update").SeesNot("interrupted");
    }

    [Fact]
    public void The_key_that_tries_again_stands_in_the_footer_wherever_something_waits()
    {
        using var journey = Waiting(out _);
        journey.Terminal.Screen.ToString().Split('\n')[23].ShouldContain("Ctrl+R try again");
        journey.Keys("Enter u").Terminal.Screen.ToString().Split('\n')[23].ShouldContain("Ctrl+R try again");
        journey.Repository.Hook("pre-commit", "exit 0");
        journey.Keys("Ctrl+R").Sees("was finished");
    }

    // An older change is committed, and a newer one waits because a hook refuses.
    private static Journey Waiting(out string before)
    {
        var journey = new Journey();
        journey.Keys("Enter r a Ctrl+S Enter");
        before = journey.Repository.Read(Journey.File);
        journey.Repository.Hook("pre-commit", "echo 'Spelling first' >&2; exit 1");
        // The action was rated, so that it stands in another lane now: it is found by its id.
        return journey.Keys("3 /").Type("SG-09").Keys("Enter u").Type("The midwife is in post.").Keys("Ctrl+S").Sees("Saved, not committed").Keys("Enter");
    }
}
