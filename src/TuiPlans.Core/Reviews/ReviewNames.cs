using System.Globalization;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>An action or recommendation that a text names by its id alone.</summary>
/// <param name="Id">The id, as the text has it.</param>
/// <param name="Title">What it is called.</param>
public sealed record Mention(string Id, string Title);

/// <summary>Says ids and dates in words, by the registers and meetings of both versions.</summary>
/// <param name="before">The plans before.</param>
/// <param name="after">The plans after.</param>
internal sealed class ReviewNames(PlanSet before, PlanSet after)
{
    private const int DayLength = 10;
    private const int MostOfTitle = 90;

    /// <summary>A person or body in words; the text itself where no register knows it.</summary>
    public string Words(string idOrText) =>
        after.Registers.Words(idOrText) is var words && words != idOrText ? words : before.Registers.Words(idOrText);

    /// <summary>Who signed a commit, as the register calls them: one person has one name, whatever git was told.</summary>
    public string Of(Signature who) => (after.Registers.PersonByEMail(who.EMail) ?? before.Registers.PersonByEMail(who.EMail))?.Words ?? who.Name;

    /// <summary>A body within a sentence, with its article: <c>the Performance sub-group</c>. A person as they are.</summary>
    public string WithArticle(string idOrText)
    {
        var body = after.Registers.Body(idOrText) ?? before.Registers.Body(idOrText);
        return body is null || body.Kind is "agency" || body.Name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? Words(idOrText) : $"the {body.Name}";
    }

    /// <summary>A meeting: <c>the meeting of 2 Apr 2012</c>; the day from its file, else from its id; where neither has one, its id.</summary>
    public string Meeting(string id)
    {
        var meeting = after.Meetings.FirstOrDefault(one => one.Id == id) ?? before.Meetings.FirstOrDefault(one => one.Id == id);
        return (meeting?.Day ?? DayOf(id)) is { } day ? $"the meeting of {Period.Day(day).Words}" : $"the meeting {id}";
    }

    /// <summary>Who decided, and where: <c>by the Performance sub-group at its meeting of 2 Apr 2012</c>; empty where neither is known.</summary>
    public string Authority(string? by, string? at)
    {
        if (by is null)
            return at is null ? "" : $"at {Meeting(at)}";
        var meeting = at is null ? "" : (after.Meetings.FirstOrDefault(one => one.Id == at)?.Body ?? by) == by && IsBody(by) ? $" at its {Meeting(at)[4..]}" : $" at {Meeting(at)}";
        return $"by {WithArticle(by)}{meeting}";
    }

    /// <summary>The title of an action or recommendation of a plan; null where it has none, or no plan has it.</summary>
    public string? Title(string plan, string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var found = slash > 0 ? Find(id[..slash], id[(slash + 1)..]) : Find(plan, id);
        return found is null || found.Title == found.Id ? null : Shortened.To(Sentences.Within(found.Title), MostOfTitle);
    }

    /// <summary>An action or recommendation with its title: <c>SG-12 (Line management of the named nurse)</c>.</summary>
    public string Titled(string plan, string id) => Title(plan, id) is { } title ? $"{id} ({title})" : id;

    /// <summary>The actions and recommendations of a plan that a text names by their ids, with their titles.</summary>
    /// <param name="text">The text.</param>
    /// <param name="plan">The plan; empty for all of them.</param>
    /// <param name="own">What is known already, and not looked for.</param>
    public IReadOnlyList<Mention> Mentions(string text, string plan, string own)
    {
        var found = new List<Mention>();
        foreach (var word in Words(text, IsOfId).Select(word => word.Trim('.', '-', '/')).Distinct(StringComparer.Ordinal))
        {
            // A number alone, or a word alone, is more often just that than an id.
            if (word != own && word.Any(char.IsAsciiDigit) && word.Any(char.IsLetter) && Title(plan, word) is { } title)
                found.Add(new Mention(word, title));
        }
        return found;
    }

    // Without a plan an id counts that only one of them has.
    private PlanAction? Find(string plan, string id)
    {
        if (plan.Length > 0)
            return In(after.Plan(plan), id) ?? In(before.Plan(plan), id);
        var all = after.Plans.Select(one => In(one, id)).OfType<PlanAction>().Take(2).ToList();
        return all.Count == 1 ? all[0] : null;
    }

    private static bool IsOfId(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/';

    private static IEnumerable<string> Words(string text, Func<char, bool> isOfWord)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && isOfWord(text[i]))
                continue;
            if (i > start)
                yield return text[start..i];
            start = i + 1;
        }
    }

    private static PlanAction? In(Plan? plan, string id) =>
        plan?.Actions.FirstOrDefault(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? plan?.Recommendations.FirstOrDefault(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase))?.Progress;

    /// <summary>A date in words; the text itself where it is none.</summary>
    public static string Day(string text) => Due.Parse(text)?.Words ?? text;

    private bool IsBody(string id) => (after.Registers.Body(id) ?? before.Registers.Body(id)) is not null;

    private static DateOnly? DayOf(string id) =>
        id.Length >= DayLength && DateOnly.TryParseExact(id[..DayLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
