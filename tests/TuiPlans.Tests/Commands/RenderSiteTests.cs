using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary><c>render --html</c>: a site beside the plans, brought up to date and checked as the pages are.</summary>
public sealed class RenderSiteTests
{
    [Fact]
    public void A_site_is_written_beside_the_plans_and_checked()
    {
        using var plans = new TempPlans();
        var run = CommandRun.In(plans);

        run.Run("render", "--html", "--check").Messages.ShouldContain("Render them with: tuiplans render --html");
        run.Run("render", "--html", "--for", "partners").Code.ShouldBe(0);
        foreach (var path in new[] { "site/index.html", "site/style.css", "site/tables.js", "site/darlington-2011/index.html" })
            File.Exists(Path.Combine(plans.Repository.Top, path)).ShouldBeTrue(path);
        run.Run("render", "--html", "--check").Code.ShouldBe(0);

        plans.Save("All is written down.");
        var stale = run.Run("render", "--html", "--check");
        stale.Code.ShouldBe(1);
        stale.Data.ShouldContain("stale    darlington-2011/index.html");
        stale.Data.ShouldNotContain("style.css");
        run.Run("render", "--html", "--for", "partners").Data.ShouldContain("written  darlington-2011/index.html");
        run.Run("render", "--html", "--check").Code.ShouldBe(0);
    }

    [Fact]
    public void Pages_of_the_other_form_in_the_same_folder_and_files_of_others_stay()
    {
        using var plans = new TempPlans();
        var run = CommandRun.In(plans);
        plans.Repository.Write("papers/own.css", "p { color: red }\n");
        run.Run("render", "--out", "papers").Code.ShouldBe(0);

        run.Run("render", "--html", "--out", "papers").Data.ShouldNotContain("removed");

        run.Run("render", "--out", "papers", "--check").Code.ShouldBe(0);
        run.Run("render", "--html", "--out", "papers", "--check").Code.ShouldBe(0);
        plans.Repository.Read("papers/own.css").ShouldBe("p { color: red }\n");
    }
}
