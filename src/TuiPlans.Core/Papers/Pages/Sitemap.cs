using System.Text;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Markdown;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>Which pages there are, and where each thing is told.</summary>
public sealed class Sitemap
{
    /// <summary>The page that hosts show for a folder.</summary>
    public const string FolderPage = "README.md";

    private readonly Dictionary<(string Plan, string? Key), string> themes = [];
    private readonly Dictionary<string, string> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> leads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> headings = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Works out the pages.</summary>
    /// <param name="set">The plans.</param>
    /// <param name="audience">For whom; the public gets no page of a person.</param>
    public Sitemap(PlanSet set, Audience audience)
    {
        foreach (var plan in set.Plans)
        {
            foreach (var theme in ThemesOf(plan))
                themes[(plan.Id, theme.Key)] = Free($"{plan.Id}/themes", theme.Key ?? "none");
            NameApart(plan);
        }
        var counted = set.Plans.SelectMany(plan => plan.Counted).ToList();
        foreach (var agency in Keys(counted, LaneField.Agency, set))
            agencies[agency] = Free("agencies", set.Registers.Bodies.FirstOrDefault(body => body.Name == agency)?.Id ?? agency);
        if (audience == Audience.Public)
            return;
        foreach (var lead in Keys(counted, LaneField.Lead, set))
            leads[lead] = Free("leads", lead);
    }

    /// <summary>The index of all plans.</summary>
    public static Place Index { get; } = new(FolderPage);

    /// <summary>The agencies that have a page, by name.</summary>
    public IReadOnlyCollection<string> Agencies => agencies.Keys;

    /// <summary>The leads that have a page, by what boards call them.</summary>
    public IReadOnlyCollection<string> Leads => leads.Keys;

    /// <summary>The page of a plan.</summary>
    public static Place Plan(string plan) => new($"{plan}/{FolderPage}");

    /// <summary>Where an action is told: on the page of its plan; of a recommendation that is counted itself, on its own.</summary>
    public Place Action(PlanAction action) => new($"{action.Plan}/{FolderPage}", headings.GetValueOrDefault(action.Path, action.Id));

    /// <summary>The page of a recommendation.</summary>
    public static Place Recommendation(string plan, string id) => new($"{plan}/recommendations/{id}.md");

    /// <summary>The page of a cover sheet.</summary>
    public static Place Cover(string plan) => new($"{plan}/cover-sheet.md");

    /// <summary>The page of a theme; null where there is none.</summary>
    public Place? Theme(string plan, string? key) => themes.TryGetValue((plan, key), out var path) ? new Place(path) : null;

    /// <summary>The page of an agency; null where there is none.</summary>
    public Place? Agency(string? name) => name is not null && agencies.TryGetValue(name, out var path) ? new Place(path) : null;

    /// <summary>The page of a lead; null where there is none.</summary>
    public Place? Lead(string? words) => words is not null && leads.TryGetValue(words, out var path) ? new Place(path) : null;

    /// <summary>The themes of a plan that have a page: those of its file in their order, others by name, at last those without.</summary>
    public static IReadOnlyList<Facet> ThemesOf(Plan plan)
    {
        var used = plan.Counted.Select(action => action.Theme).ToList();
        return used.TrueForAll(theme => theme is null) ? [] : Board.Facets(LaneField.Theme, [plan], used);
    }

    // Hosts leave dots and capitals out of the name of a heading, and number what is there twice: 2.10 and 21.0 would be one place, and so
    // would an action "Progress" and the part of the page that is called so. Such an action is headed by another word.
    private void NameApart(Plan plan)
    {
        var names = new HashSet<string>(PlanPage.Headings(plan).Select(PageLinks.Anchor), StringComparer.Ordinal);
        foreach (var action in plan.Counted)
        {
            var heading = action.Id;
            for (var i = 1; !names.Add(PageLinks.Anchor(heading)); i++)
                heading = i == 1 ? $"Action {action.Id}" : $"Action {action.Id} ({i})";
            if (heading != action.Id)
                headings[action.Path] = heading;
        }
    }

    private static IEnumerable<string> Keys(List<PlanAction> counted, LaneField by, PlanSet set) =>
        counted.SelectMany(action => Facet.Keys(action, by, set.Registers)).OfType<string>().Distinct(StringComparer.Ordinal).Order(NaturalOrder.Instance);

    private string Free(string folder, string words)
    {
        var name = Slug(words);
        for (var i = 1; ; i++)
        {
            var path = $"{folder}/{name}{(i == 1 ? "" : $"-{i}")}.md";
            if (taken.Add(path))
                return path;
        }
    }

    // A name that every file system can hold.
    private static string Slug(string words)
    {
        const int Most = 60;
        var slug = new StringBuilder();
        foreach (var c in words)
        {
            if (slug.Length >= Most)
                break;
            if (char.IsAsciiLetterOrDigit(c) || (c is '.' or '_' && slug.Length > 0))
                slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        var name = slug.ToString().TrimEnd('-', '.');
        return name.Length == 0 || name.Equals("README", StringComparison.OrdinalIgnoreCase) ? "page" : name;
    }
}
