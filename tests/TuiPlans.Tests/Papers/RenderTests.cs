using System.Text.Json;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Papers;

/// <summary><c>render</c> on a repository: what is written, what is left alone, what is stale, who sees what.</summary>
public sealed class RenderTests : IDisposable
{
    private const string PlanPage = "pages/darlington-2011/README.md";
    private const string Second = "plans/darlington-2011/SG-02.yaml";

    private readonly TempPlans plans = new();

    public void Dispose() => plans.Dispose();

    [Fact]
    public void The_same_plans_give_the_same_bytes_and_a_second_time_nothing_is_written()
    {
        Render().Messages.ShouldContain("3 written, 0 removed");
        var first = Bytes();

        Render().Messages.ShouldContain("all were up to date");
        Render("--out", "other").Code.ShouldBe(0);

        Bytes().ShouldBe(first);
        File.ReadAllText(plans.Repository.Absolute("other/README.md")).ShouldBe(Page("pages/README.md"));
    }

    [Fact]
    public void A_page_that_somebody_changed_is_written_again_although_the_plans_are_the_same()
    {
        Render();
        plans.Repository.Write(PlanPage, Page(PlanPage).Replace("0 of 2", "2 of 2", StringComparison.Ordinal));

        Render().Data.ShouldBe("written  darlington-2011/README.md\n");
        Page(PlanPage).ShouldContain("0 of 2");
    }

    [Fact]
    public void A_changed_action_changes_only_the_pages_that_speak_of_it()
    {
        plans.Repository.Commit("plans/other/plan.yaml", "title: Other\n", "Another plan");
        plans.Repository.Commit("plans/other/O-1.yaml", "title: Elsewhere\nagency: Police\n", "Its action");
        Render();
        plans.Repository.Commit(Second, "title: Another\nstatus: complete\n", "Done");

        Render("--json").Json.GetProperty("changed").EnumerateArray().Select(one => one.GetString()).ShouldBe(["README.md", "darlington-2011/README.md"]);
    }

    [Fact]
    public void Stale_pages_are_told_on_the_day_that_they_state_and_nothing_is_written()
    {
        Render();
        var later = CommandRun.In(plans);
        later.Today = "2013-06-01";
        later.Run("render", "--check").ShouldSatisfyAllConditions(one => one.Code.ShouldBe(0, one.Messages), one => one.Messages.ShouldContain("say what the plans say"));

        plans.Repository.Commit(Second, "title: Another\nstatus: complete\n", "Done");
        var stale = later.Run("render", "--check");

        stale.Code.ShouldBe(1);
        stale.Data.ShouldBe("stale    README.md\nstale    darlington-2011/README.md\n");
        stale.Messages.ShouldContain("Render them again with: tuiplans render");
        Page(PlanPage).ShouldContain("0 of 2");
    }

    [Fact]
    public void Without_pages_there_is_nothing_to_check_and_that_is_said()
    {
        var result = Render("--check");

        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("Render them with: tuiplans render");
    }

    [Fact]
    public void A_page_of_ours_that_nothing_speaks_of_goes_and_what_others_put_there_stays()
    {
        plans.Repository.Commit("plans/other/plan.yaml", "title: Other\n", "Another plan");
        Render();
        plans.Repository.Write("pages/other/notes.md", "# Notes of the minute taker\n");
        plans.Repository.Git("rm", "-q", "plans/other/plan.yaml");
        plans.Repository.Git("commit", "-q", "-m", "Gone");

        Render().Data.ShouldContain("removed  other/README.md");

        File.Exists(plans.Repository.Absolute("pages/other/README.md")).ShouldBeFalse();
        Page("pages/other/notes.md").ShouldBe("# Notes of the minute taker\n");
    }

    [Fact]
    public void The_past_is_rendered_as_it_was()
    {
        var start = plans.Repository.Head;
        plans.Repository.Commit(Second, "title: Another\nstatus: complete\n", "Done");

        Render("--as-at", start, "--out", "past").Code.ShouldBe(0);

        Page("past/darlington-2011/README.md").ShouldContain("0 of 2 actions are complete");
        Page("past/README.md").ShouldContain("shown from");
    }

    [Fact]
    public void The_public_sees_posts_and_no_update_for_others_and_is_told_how_many_are_left_out()
    {
        plans.Repository.Commit("plans/people.yaml", "people:\n  - id: service-manager\n    post: Service Manager\n    holder: Robin Ashdown\n", "Holder");
        plans.Repository.Commit(Second, "title: Another\nleads: [service-manager, {name: Alex Unknown}]\nrag: red\nrag-reason: Robin Ashdown is away.\nupdates:\n  - text: For all.\n    audience: public\n  - text: Between us.\n    audience: partners\n  - text: For few.\n    audience: restricted\n", "Said");

        Render();
        var open = Page(PlanPage);
        Render("--for", "partners");
        var partners = Page(PlanPage);

        open.ShouldContain("Service Manager is away");
        open.ShouldContain(Edition.Unnamed);
        foreach (var hidden in new[] { "Robin", "Ashdown", "Alex", "Between us", "For few" })
            open.ShouldNotContain(hidden);
        open.ShouldContain("For all");
        open.ShouldContain("2 items are not in this edition.");
        partners.ShouldContain("Robin Ashdown, Service Manager");
        partners.ShouldContain("Alex Unknown");
        partners.ShouldNotContain("For few");
        partners.ShouldContain("1 item is not in this edition.");
        File.Exists(plans.Repository.Absolute("pages/leads/Service-Manager.md")).ShouldBeTrue();
        Render();
        Directory.Exists(plans.Repository.Absolute("pages/leads")).ShouldBeFalse("no page of a person in public");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_loud_on_the_pages_and_in_the_exit_code_each_time()
    {
        plans.Repository.Commit(Second, "title: [unfinished\n", "Broken");

        Render().Code.ShouldBe(1);
        Render().Code.ShouldBe(1);

        Page("pages/README.md").ShouldContain("## Files that could not be read");
        Page(PlanPage).ShouldContain("darlington-2011/SG-02.yaml, line ");
    }

    [Fact]
    public void What_the_disk_refuses_is_told_and_is_no_success()
    {
        plans.Repository.Write("pages", "a file where the folder should be\n");

        var result = Render();

        result.Code.ShouldBe(3);
        result.Messages.ShouldContain("pages");
    }

    [Theory]
    [InlineData("As at 30 Aug 2012. Edition for the public.", "2012-08-30", Audience.Public)]
    [InlineData("As at 1 Feb 2013, shown from the last on main. Edition for the partners. 2 items are not in this edition.", "2013-02-01", Audience.Partners)]
    [InlineData("As at some day. Edition for the public.", null, Audience.Public)]
    [InlineData("My own page.", null, Audience.Public)]
    public void The_day_and_audience_of_a_page_are_read_back(string line, string? day, Audience audience) =>
        PageFrame.Stated($"# Title\n\n{line}\n").ShouldBe(day is null ? null : (DateOnly.Parse(day), audience));

    private sealed record Rendered(int Code, string Data, string Messages)
    {
        public JsonElement Json => JsonDocument.Parse(Data).RootElement;
    }

    private Rendered Render(params string[] more)
    {
        var result = CommandRun.In(plans).Run(["render", .. more]);
        return new Rendered(result.Code, result.Data, result.Messages);
    }

    private string Page(string path) => File.ReadAllText(plans.Repository.Absolute(path));

    private List<string> Bytes() => [.. Directory.EnumerateFiles(plans.Repository.Absolute("pages"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
}
