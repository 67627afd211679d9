using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>All status pages of a plans folder on one day, for one audience. Pure: the same matter gives the same pages.</summary>
public static class StatusPages
{
    /// <summary>The pages, the index first; each is made when it is asked for.</summary>
    public static IEnumerable<Page> Of(PageMatter matter)
    {
        var making = new PageMaking(matter);
        return All(making).Select(page => PublishedPage.Of(page.Make(), making.Edition));
    }

    /// <summary>How many there are.</summary>
    public static int Count(PageMatter matter) => All(new PageMaking(matter)).Count();

    /// <summary>One page; null where there is none of that path, as there is none of a person for the public.</summary>
    /// <param name="matter">What the pages are made of.</param>
    /// <param name="path">Where it stands, from the folder of the pages, with forward slashes.</param>
    public static Page? Find(PageMatter matter, string path)
    {
        var making = new PageMaking(matter);
        return All(making).Where(page => page.Path == path).Select(page => PublishedPage.Of(page.Make(), making.Edition)).FirstOrDefault();
    }

    // Where each page stands is known before it is made.
    private static IEnumerable<(string Path, Func<Page> Make)> All(PageMaking making)
    {
        yield return (Sitemap.Index.Path, () => IndexPage.Make(making));
        foreach (var plan in making.Matter.Set.Plans)
        {
            yield return (Sitemap.Plan(plan.Id).Path, () => PlanPage.Make(making, plan));
            if (making.Day.NextMeeting(plan) is { } meeting)
                yield return (Sitemap.Cover(plan.Id).Path, () => CoverSheet.Make(making, plan, meeting));
            foreach (var row in making.View.Recommendations(plan).Rows)
                yield return (Sitemap.Recommendation(plan.Id, row.Recommendation.Id).Path, () => RecommendationPage.Make(making, plan, row));
            foreach (var theme in Sitemap.ThemesOf(plan))
                yield return (making.Map.Theme(plan.Id, theme.Key)!.Path, () => GroupPage.OfTheme(making, plan, theme));
        }
        foreach (var agency in making.Map.Agencies)
            yield return (making.Map.Agency(agency)!.Path, () => GroupPage.Of(making, new Facet(LaneField.Agency, agency, agency)));
        foreach (var lead in making.Map.Leads)
            yield return (making.Map.Lead(lead)!.Path, () => GroupPage.Of(making, new Facet(LaneField.Lead, lead, lead)));
    }
}

/// <summary>What the making of each page needs.</summary>
internal sealed class PageMaking
{
    /// <summary>Works out where things are told.</summary>
    /// <param name="matter">What the pages are made of.</param>
    public PageMaking(PageMatter matter)
    {
        Matter = matter;
        Edition = new Edition(matter.Audience, matter.Set.Registers);
        Map = new Sitemap(matter.Set, matter.Audience);
        Words = new RowWords(Edition, Map);
    }

    /// <summary>What they are made of.</summary>
    public PageMatter Matter { get; }

    /// <summary>The plans on their day.</summary>
    public DayView View => Matter.View;

    /// <summary>The day.</summary>
    public Day Day => Matter.Day;

    /// <summary>Posts and bodies.</summary>
    public Registers Registers => Matter.Set.Registers;

    /// <summary>What the audience gets to see.</summary>
    public Edition Edition { get; }

    /// <summary>What is said of one action.</summary>
    public RowWords Words { get; }

    /// <summary>Where things are told.</summary>
    public Sitemap Map { get; }

    /// <summary>All that is counted in a plan, by id.</summary>
    public IReadOnlyList<ActionRow> Rows(Plan plan) => View.Pressing(plan.Id);

    /// <summary>The plan of an action.</summary>
    public Plan PlanOf(PlanAction action) => Day.Plan(action)!;

    /// <summary>The pages above those of a plan.</summary>
    public IReadOnlyList<(string Title, Place Place)> Above(Plan? plan) =>
        plan is null ? [(IndexPage.Title, Sitemap.Index)] : [(IndexPage.Title, Sitemap.Index), (plan.Title, Sitemap.Plan(plan.Id))];

    /// <summary>Agencies of an action, leading to their pages.</summary>
    public Line Agencies(PlanAction action)
    {
        var names = Facet.Keys(action, LaneField.Agency, Registers);
        return Line.Listed([.. names.Select(name => name is null ? "no agency" : Map.Agency(name) is { } place ? (Line)new Piece.Linked(name, place) : name)]);
    }
}
