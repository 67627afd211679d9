using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Markdown;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Boards.Movements;

namespace TuiPlans.Tests.Papers;

/// <summary>What moved since a meeting, on the page of a plan: the message of a commit repeats the text of an update, whoever may read it.</summary>
public sealed class MovementOnPagesTests
{
    private const string People = "people: [{id: nurse, post: Named Nurse, holder: Ruth Marlowe}]\n";

    [Fact]
    public void The_reason_of_a_step_is_not_told_where_it_may_be_an_update_for_others()
    {
        var story = new Story("title: T\nrag: amber\n", ("people.yaml", People));
        story.Write("title: T\nrag: red\nupdates: [{text: A secret, audience: restricted}]\n", reason: "A secret");

        Page(story, Audience.Restricted).ShouldContain("Amber → Red. Reason: A secret.");
        Page(story, Audience.Partners).ShouldContain("Amber → Red. The reason is not in this edition.");
        Page(story, Audience.Public).ShouldNotContain("secret");
    }

    [Fact]
    public void A_reason_that_stands_beside_the_rating_is_told_all_the_same()
    {
        var story = Story.Of("title: T\nrag: amber\n", "title: T\nrag: red\nrag-reason: The post is empty\nupdates: [{text: A secret, audience: restricted}]\n");

        Page(story, Audience.Public).ShouldContain("Amber → Red. Reason: The post is empty.");
    }

    [Fact]
    public void Evidence_for_others_is_not_named_when_it_is_withdrawn()
    {
        const string Before = "title: T\nstatus: complete\nevidence: {seen: [{what: A secret file, audience: restricted}]}\n";
        var story = Story.Of(Before, Before.Replace("restricted}", "restricted, withdrawn: {date: 2012-03, reason: Forged}}", StringComparison.Ordinal));

        Page(story, Audience.Restricted).ShouldContain("A secret file");
        var page = Page(story, Audience.Public);
        page.ShouldContain("an item that may not be in this edition");
        page.ShouldNotContain("secret");
        page.ShouldNotContain("Forged");
    }

    [Fact]
    public void Leads_who_came_and_went_are_posts_for_the_public()
    {
        var story = new Story("title: T\nleads: [Kay Named Too]\n", ("people.yaml", People));
        story.Write("title: T\nleads: [nurse]\n");

        Page(story, Audience.Public).ShouldContain("somebody who is in no register → Named Nurse.");
        Page(story, Audience.Partners).ShouldContain("Kay Named Too → Ruth Marlowe, Named Nurse.");
    }

    private static string Page(Story story, Audience audience)
    {
        var moved = new MovedSince(new Meeting("m1", "meetings/m1.yaml"), story.Movement("p"));
        var matter = new PageMatter(new DayView(story.Now, story.Until), audience) { Moved = new Dictionary<string, MovedSince> { ["p"] = moved } };
        return MarkdownPage.Write(StatusPages.Of(matter).Single(page => page.Path == "p/README.md"));
    }
}
