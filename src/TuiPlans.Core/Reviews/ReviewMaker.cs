using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>Makes a review of two versions of the plans and of what was recorded between them. Pure.</summary>
public static class ReviewMaker
{
    /// <summary>Makes it.</summary>
    public static Review Make(ReviewMatter matter)
    {
        var (before, after) = (matter.Before, matter.After.Set);
        var damage = matter.FoundNew.Where(finding => finding.Severity == Severity.Damage).ToList();
        // A file that cannot be read tells nothing field by field: that it was deleted would be untrue.
        var pairs = FilePairs.Of(before, after, matter.Recorded).Where(pair => pair.After?.Unreadable is null && (pair.Before?.Unreadable is null || pair.After is not null)).ToList();
        var findings = FindingsCompared.Of(matter, pairs);
        var items = new ItemMaker(matter, findings).Items(pairs);
        var ordered = items.OrderBy(item => item.Questions.Count == 0 ? int.MaxValue : (int)item.Questions[0].Concern)
            .ThenBy(item => item.Plan.Length == 0)
            .ThenBy(item => item.Plan, NaturalOrder.Instance)
            .ThenBy(item => item.Kind)
            .ThenBy(item => item.Ref, NaturalOrder.Instance)
            .Select((item, i) => item with { Number = i + 1 }).ToList();
        var paths = pairs.Select(pair => pair.Path).Concat(pairs.SelectMany(pair => Consequences.Unanswered(pair, after)).Select(left => left.Path)).ToHashSet(StringComparer.Ordinal);
        List<Finding> elsewhere = [.. findings.New.Concat(findings.Reworded).Where(finding => finding.Accepted is null && !paths.Contains(finding.Path))];
        List<Finding> settled = [.. findings.Settled.Where(finding => !paths.Contains(finding.Path))];
        var titles = Titles(before, after);
        return new Review(matter.Asked, ordered)
        {
            Headline = Headline(ordered, damage),
            Damage = damage,
            FoundElsewhere = elsewhere,
            Settled = findings.Settled,
            SettledElsewhere = settled,
            Named = Named(elsewhere.Concat(settled), new ReviewNames(before, after), titles),
            NewNames = NewNames.Of(pairs, before, after),
            OtherFiles = matter.OtherFiles,
            PlanTitles = titles,
        };
    }

    private static string Headline(IReadOnlyList<ReviewItem> items, IReadOnlyList<Finding> damage)
    {
        var broken = damage.Count == 0 ? "" : $"{Sentences.Count(damage.Select(finding => finding.Path).Distinct(StringComparer.Ordinal).Count(), "file")} damaged";
        if (items.Count == 0)
            return broken.Length == 0 ? "This changes no plan." : $"{Sentences.Begun(broken)}; nothing else can be told.";
        var attention = items.Count(item => item.NeedsAttention) switch
        {
            0 => "none needs your attention",
            1 => "1 needs your attention",
            var many => $"{many} need your attention",
        };
        return $"{(broken.Length == 0 ? "" : broken + ", ")}{Counting.Words(items)}; {attention}.";
    }

    private static Dictionary<string, string> Named(IEnumerable<Finding> findings, ReviewNames names, Dictionary<string, string> titles)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reference in findings.Select(finding => finding.Ref).OfType<string>())
        {
            if (reference.Split('/') is [var plan, var id])
                named[reference] = $"{names.Titled(plan, id)} in {titles.GetValueOrDefault(plan, plan)}";
        }
        return named;
    }

    private static Dictionary<string, string> Titles(PlanSet before, PlanSet after)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var plan in after.Plans.Concat(before.Plans))
            titles.TryAdd(plan.Id, plan.Title);
        return titles;
    }
}
