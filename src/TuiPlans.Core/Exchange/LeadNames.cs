namespace TuiPlans.Core.Exchange;

/// <summary>One lead a person: who stands in several rows of a document, once with a post and once without.</summary>
public static class LeadNames
{
    /// <summary>
    /// Pairs of posts and names that may mean the same and were kept apart: they differ in capitals and signs alone, or one has the
    /// initials of what the other writes out.
    /// </summary>
    public static IReadOnlyList<(string One, string Other)> Alike(ImportedPlan plan)
    {
        var leads = plan.Actions.SelectMany(action => action.Leads).Concat(plan.Recommendations.SelectMany(one => one.Own?.Leads ?? [])).ToList();
        var words = leads.Select(lead => lead.Name).Concat(leads.Select(lead => lead.Post)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return [.. words.SelectMany((one, i) => words.Skip(i + 1).Where(other => MayBeSame(one, other)).Select(other => (one, other)))];
    }

    /// <summary>The leads of an action, each with the post that the same name has elsewhere, where it has none here and one post alone there.</summary>
    internal static Func<ImportedAction, ImportedAction> WithPosts(IEnumerable<ImportedAction> actions)
    {
        var posts = actions.SelectMany(action => action.Leads).Where(lead => lead.Name.Length > 0 && lead.Post.Length > 0)
            .GroupBy(lead => lead.Name, StringComparer.Ordinal)
            .Where(group => group.Select(lead => lead.Post).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1)
            .ToDictionary(group => group.Key, group => group.First().Post, StringComparer.Ordinal);
        return action => action with
        {
            Leads = [.. action.Leads.Select(lead => lead.Post.Length == 0 && posts.TryGetValue(lead.Name, out var post) ? lead with { Post = post } : lead)],
        };
    }

    private static bool MayBeSame(string one, string other)
    {
        var (a, b) = (Parts(one), Parts(other));
        return Same(a, b) || IsShort(a, b) || IsShort(b, a);
    }

    // "LAC Nurse" and "Looked After Children Nurse".
    private static bool IsShort(string[] brief, string[] full)
    {
        for (var i = 0; i < brief.Length; i++)
        {
            var initials = brief[i];
            var end = i + initials.Length;
            if (initials.Length > 1 && initials.All(char.IsUpper) && end <= full.Length
                && full[i..end].Select(word => char.ToUpperInvariant(word[0])).SequenceEqual(initials)
                && Same([.. brief[..i], .. full[i..end], .. brief[(i + 1)..]], full))
                return true;
        }
        return false;
    }

    private static bool Same(string[] a, string[] b) => a.SequenceEqual(b, StringComparer.OrdinalIgnoreCase);

    private static string[] Parts(string text) =>
        new string([.. text.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
