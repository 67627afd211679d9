using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Terminal;

namespace TuiPlans.Tests.Journeys;

public sealed class MainJobTests
{
    [Fact]
    public void A_new_user_records_an_update_with_a_rating_and_is_asked_for_their_name_once()
    {
        using var journey = new Journey(identity: false);
        journey.Keys("Enter Enter").Sees("Supervision policy reviewed")
            .Keys("u").Type("The policy went to the board.\nIt starts in October.").Keys("Tab a Tab").Type("No midwife in post").Keys("Ctrl+S")
            .Sees("Who is recording?").Type("LSCB Business Manager").Keys("Tab").Type("business-manager@lscb.example.org").Keys("Ctrl+S")
            .Sees("Recorded").Sees("+ rag: amber").Keys("Enter").SeesNot("Recorded").Sees("▲ A Amber, slipping");
        journey.Log("%an <%ae>|%cn").ShouldBe("LSCB Business Manager <business-manager@lscb.example.org>|LSCB Business Manager");
        journey.Log("%B").ShouldContain("The policy went to the board.\nIt starts in October.");
        journey.Repository.Git("show", "--numstat", "--format=").Trim().ShouldBe("10\t0\tplans/darlington-2011/SG-09.yaml");
        journey.Repository.Read(Journey.File).ShouldContain("by: lscb-business-manager");
        journey.Keys("Enter u").Type("Once more.").Keys("Ctrl+S").SeesNot("Who is recording?").Sees("Recorded");
        journey.Repository.Git("status", "--porcelain").ShouldBeEmpty();
    }

    [Fact]
    public void An_e_mail_is_recorded_on_behalf_of_its_sender()
    {
        using var journey = new Journey();
        journey.Keys("Enter Enter u").Type("Posts are filled.").Keys("Tab Tab Tab").Type("midw").Keys("Enter").Type("12 jun").Keys("Ctrl+S").Sees("Head of Midwifery");
        journey.Log("%an|%ad|%cn").ShouldStartWith("Head of Midwifery|Tue Jun 12 12:00:00 2012");
        journey.Log("%(trailers:key=Given-by,valueonly)").ShouldBe("head-of-midwifery");
        journey.Log("%(trailers:key=Given-how,valueonly)").ShouldBe("e-mail");
        journey.Keys("Esc Tab").Sees("12 Jun 2012 · Head of Midwifery · e-mail").Keys("Tab").Sees("Head of Midwifery, recorded by Business Manager").Sees("Progress update: Posts are filled.").Sees("Added to the plan");
    }

    [Fact]
    public void What_was_recorded_is_taken_back_as_a_new_commit()
    {
        using var journey = new Journey();
        var before = journey.Repository.Read(Journey.File);
        journey.Keys("Enter Enter u").Type("Too early.").Keys("Ctrl+S").Sees("z undo").Keys("z").Sees("take this back?").Keys("Enter").Sees("Taken back");
        journey.Repository.Read(Journey.File).ShouldBe(before);
        journey.Commits.ShouldBe(3);
        journey.Log("%B").ShouldContain("Undoes: ");
    }

    [Fact]
    public void A_rating_and_a_status_are_set_from_the_board()
    {
        using var journey = new Journey();
        journey.Keys("2 r r Enter").Type("No date in sight").Keys("Enter").Sees("+ rag: red").Keys("Enter s n");
        journey.Keys("Home 2 Ctrl+S").Sees("status: not-started");
        journey.Commits.ShouldBe(3);
        journey.Repository.Git("log", "-1", "--skip=1", "--format=%B").ShouldContain("No date in sight");
    }

    [Fact]
    public void The_program_opens_on_an_action_that_was_named()
    {
        using var journey = new Journey(open: "sg-03");
        journey.Sees("Key performance indicators").Keys("Esc").Sees("Ratings").Keys("Esc").Sees("Most pressing");
    }

    [Fact]
    public void A_name_that_means_nothing_opens_all_plans_and_says_so()
    {
        using var journey = new Journey(open: "SG-99");
        journey.Sees("There is no action \"SG-99\"").Sees("Most pressing");
    }

    [Fact]
    public void Without_colour_the_letters_words_and_shapes_are_all_there()
    {
        using var journey = new Journey(noColor: true, colors: ColorMode.TrueColor);
        journey.Keys("2").Sees("■ R 4 months overdue");
        journey.Terminal.Written.ShouldNotContain("\u001b[31");
        journey.Terminal.Written.ShouldNotContain("[38;");
        journey.Terminal.Written.ShouldNotContain(";31");
    }

    [Fact]
    public void The_whole_program_gives_the_terminal_back_and_ends_with_nought()
    {
        using var journey = new Journey();
        var terminal = new ScriptedTerminal().Keys("Enter q");
        FrontEnd.Run(journey.Store, terminal, journey.Options).ShouldBe(0);
        terminal.Screen.Mode(1049).ShouldBeFalse();
        terminal.IsReading.ShouldBeFalse();
        terminal.Frames.ShouldContain(frame => frame.Contains("Most pressing", StringComparison.Ordinal));
    }

    [Fact]
    public void A_crash_gives_the_terminal_back_keeps_the_text_and_says_one_sentence()
    {
        using var journey = new Journey();
        var terminal = new ScriptedTerminal { OnIdle = _ => throw new InvalidDataException("the wire was cut") }.Keys("Enter Enter u").Type("Half");
        FrontEnd.Run(journey.Store, new FailingLate(terminal), journey.Options).ShouldBe(3);
        terminal.Screen.Mode(1049).ShouldBeFalse();
        journey.Store.AllDrafts().ShouldHaveSingleItem().Text.ShouldBe("Half");
    }

    // After the crash the program's last sentence goes to the ordinary screen, which the emulator does not show.
    private sealed class FailingLate(ScriptedTerminal inner) : ITerminal
    {
        public ScreenSize Size => inner.Size;

        public ColorMode ColorMode => inner.ColorMode;

        public bool IsInputRedirected => false;

        public bool IsOutputRedirected => false;

        public void StartInput() => inner.StartInput();

        public void StopInput() => inner.StopInput();

        public TerminalEvent Next(TimeSpan wait) => inner.Next(wait);

        public void Wake() => inner.Wake();

        public void Write(string text)
        {
            if (text.Contains("ended unexpectedly", StringComparison.Ordinal))
                text.ShouldContain("What you typed is kept (SG-09 progress update): start tuiplans again, it is offered there.");
            else
                inner.Write(text);
        }
    }
}
