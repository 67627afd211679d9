namespace TuiPlans.Tests.Journeys;

/// <summary>Sending, receiving and settling through the real loop, with a shared repository and somebody else's clone.</summary>
public sealed class SharingTests
{
    private const string Path = Journey.File;

    [Fact]
    public void What_is_not_sent_stands_in_the_header_and_F5_sends_it()
    {
        using var journey = new Journey(120, 40);
        journey.Share();
        journey.Keys("Enter 3 .").Second().Sees("1 not yet sent: F5").Keys("F5").Sees("Sent 1 change; nothing new came.").Keys("Enter").SeesNot("not yet sent");
        journey.Keys("F5").Sees("Nothing to send and nothing new.");
    }

    [Fact]
    public void What_somebody_else_recorded_is_shown_with_their_name_and_the_plans_are_read_again()
    {
        using var journey = new Journey(120, 40);
        journey.Share().Sends(Path, "status: in-progress", "status: complete", "SG-09 is complete");
        journey.Keys("F5").Sees("Received 1 change; there was nothing to send.").Sees("SG-09 is complete (Ann Other)").Keys("Enter").Second();
        journey.Repository.Read(Path).ShouldContain("status: complete");
    }

    [Fact]
    public void A_clash_is_settled_on_the_screen_and_sent()
    {
        using var journey = Clashing();
        journey.Keys("F5").Sees("One thing was changed by you and by Ann Other, differently. You decide.").Sees("At first").Sees("Yours").Sees("Ann Other's (shared)").Sees("Ann Other").Sees("The chair said so.").Sees("(you)");
        journey.Keys("F5").Sees("One is still to be decided").Keys("t").Sees("✓  Complete").Sees("It is decided").Sees("Enter send all").Sees("Esc later").Sees("all settled").Keys("Enter").Sees("1 settled. Received 1 change; there was nothing else to send.").Sees("SG-09 Status: Complete (Ann Other's; your Not started does not count)");
        journey.Repository.Read(Path).ShouldContain("status: complete");
        journey.Repository.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void A_decision_is_kept_when_one_leaves_and_after_a_new_start_and_can_be_given_up()
    {
        using var journey = Clashing();
        journey.Keys("F5").Keys("h").Sees("It is decided").Keys("Esc").Sees("All is decided and kept: F5 sends it.").Keys("g S").Sees("✓  Not started").Keys("u").Sees("to decide").Keys("X").Sees("Given up").SeesNot("to settle");
        journey.Keys("F5").Sees("to decide").Keys("h Esc").Restart().Keys("F5").Sees("1 settled. Sent 1 change; nothing else came.");
        journey.Repository.Read(Path).ShouldContain("status: not-started");
    }

    [Fact]
    public void Another_value_is_held_against_its_field()
    {
        using var journey = Clashing();
        journey.Keys("F5").Keys("e").Sees("another value").Keys("Ctrl+A").Type("purple").Keys("Ctrl+S").Sees("Status").Sees("another value").Keys("Ctrl+A").Type("signed-off").Keys("Ctrl+S");
        journey.SeesNot("another value").Sees("✓ What the plan will say").Keys("Enter").Sees("Status: Signed off (written anew by you; neither");
        journey.Repository.Read(Path).ShouldContain("status: signed-off");
    }

    [Fact]
    public void A_long_text_written_anew_stands_whole_in_the_file()
    {
        const string Written = "All of them have supervision of their own each month, the named midwife is at work, and every file audit looks at the records of both.";
        using var journey = Clashing("Health visitors, midwives", "All health visitors, midwives", "Some health visitors, midwives");
        journey.Keys("F5").Sees("to decide").Keys("e Ctrl+A").Type(Written).Keys("Enter").Sees("✓ What the plan will say").Keys("Enter").Sees("1 settled.");
        string.Join(' ', journey.Repository.Read(Path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain($"success: >- {Written} evidence:");
    }

    [Fact]
    public void Lines_of_a_text_written_anew_stand_in_the_file_as_a_block()
    {
        using var journey = Clashing("  their own, and", "  their own.\n\n  And", "  their own, but");
        journey.Keys("F5").Sees("to decide").Keys("e Ctrl+A").Type("One.\n\nTwo.").Keys("Ctrl+S").SeesNot("another value").Keys("Enter").Sees("1 settled.");
        journey.Repository.Read(Path).ReplaceLineEndings("\n").ShouldContain("success: >\n  One.\n\n\n  Two.\nevidence:");
    }

    [Fact]
    public void Offline_it_says_so_and_all_goes_on()
    {
        using var journey = new Journey(120, 40);
        var shared = journey.Share();
        Directory.Move(shared.Bare, shared.Bare + ".away");
        journey.Keys("Enter 3 .").Keys("z Esc").Keys("F5").Sees("The shared repository cannot be reached").Sees("1 change waits here").Keys("3").Sees("SG-09");
    }

    [Fact]
    public void Without_a_shared_repository_it_says_what_to_do()
    {
        using var journey = new Journey();
        journey.Keys("F5").Sees("git remote add origin");
    }

    private static Journey Clashing() => Clashing("status: in-progress", "status: complete", "status: not-started");

    private static Journey Clashing(string before, string theirs, string ours)
    {
        var journey = new Journey(120, 40);
        journey.Share().Sends(Path, before, theirs, "SG-09 is complete");
        journey.Repository.Write(Path, journey.Repository.Read(Path).Replace(before, ours, StringComparison.Ordinal));
        journey.Repository.Git("commit", "-q", "-a", "-m", "SG-09 was never begun");
        return journey;
    }
}
