using System.Text.RegularExpressions;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers;

/// <summary>
/// What one audience gets to see (DESIGN, personal data and audience): updates, evidence and sources that are meant for it, and posts instead
/// of names. What is said nowhere to be for somebody else is for the audience of its plan; where the plan names none either, for everybody.
/// </summary>
/// <param name="audience">For whom.</param>
/// <param name="registers">Posts and bodies.</param>
public sealed class Edition(Audience audience, Registers registers)
{
    /// <summary>What stands for somebody whom the register does not know, and who may be a name.</summary>
    public const string Unnamed = "somebody who is in no register";

    private readonly Regex? names = audience == Audience.Public ? NamesOf(registers) : null;

    /// <summary>Whether there are names that its texts must not hold.</summary>
    internal bool HidesNames => names is not null;

    /// <summary>For whom.</summary>
    public Audience Audience => audience;

    /// <summary>The updates that may be shown, in the order of the file.</summary>
    public IReadOnlyList<ProgressUpdate> Updates(PlanAction action, Plan plan) => [.. action.Updates.Where(update => Shows(update.Audience, plan))];

    /// <summary>The evidence that was seen, stands, and may be shown.</summary>
    public IReadOnlyList<Evidence> Evidence(PlanAction action, Plan plan) => [.. action.StandingEvidence.Where(item => Shows(item.Audience, plan))];

    /// <summary>The sources that may be shown.</summary>
    public IReadOnlyList<PlanSource> Sources(Plan plan) => [.. plan.Sources.Where(source => Shows(source.Audience, plan))];

    /// <summary>How many updates and items of evidence of an action are left out.</summary>
    public int LeftOut(PlanAction action, Plan plan) =>
        action.Updates.Count - Updates(action, plan).Count + action.StandingEvidence.Count() - Evidence(action, plan).Count;

    /// <summary>Whether all that was reported and seen of an action may be read, also evidence that was withdrawn since.</summary>
    public bool IsWhole(PlanAction action, Plan plan) =>
        action.Updates.All(update => Shows(update.Audience, plan)) && action.EvidenceSeen.All(item => Shows(item.Audience, plan));

    /// <summary>How many items of a plan are left out: updates, evidence and sources.</summary>
    public int LeftOut(Plan plan) => plan.Counted.Sum(action => LeftOut(action, plan)) + plan.Sources.Count - Sources(plan).Count;

    /// <summary>The sentence for what is left out, also where nothing is.</summary>
    public static string LeftOutWords(int count) => count switch
    {
        0 => "Nothing is left out of it.",
        1 => "1 item is not in this edition.",
        _ => $"{count} items are not in this edition.",
    };

    /// <summary>
    /// Somebody who is named by id or words: the post; the name only where the register lets it be published, or in an edition that is not
    /// for the public.
    /// </summary>
    public string Person(string? idOrText)
    {
        if (registers.Person(idOrText) is { } person)
            return Known(person);
        if (registers.Body(idOrText) is { } body)
            return body.Name;
        return string.IsNullOrWhiteSpace(idOrText) ? "" : audience == Audience.Public ? Unnamed : Text(idOrText);
    }

    /// <summary>A lead.</summary>
    public string Lead(Lead lead)
    {
        if (lead.Id is not null || lead.Post is null)
            return Person(lead.Id ?? lead.Name);
        return audience == Audience.Public || lead.Name is null ? Text(lead.Post) : $"{lead.Name}, {lead.Post}";
    }

    /// <summary>The leads of an action; that there is none where that is so.</summary>
    public string Leads(PlanAction action) => action.Leads.Count == 0 ? "no lead" : Sentences.Row([.. action.Leads.Select(Lead).Distinct(StringComparer.Ordinal)]);

    /// <summary>A text of a plan: the names of holders in it are those of their posts, for the public.</summary>
    public string Text(string? text) => string.IsNullOrEmpty(text) || names is null ? text ?? "" : names.Replace(text, match => PostOf(match.Value));

    private string Known(Person person) => person switch
    {
        { IsVacant: false, Holder: { } holder } when audience == Audience.Public && person.IsPublicByName => holder,
        { IsVacant: false, Holder: { } holder, Post: { } post } when audience != Audience.Public => $"{holder}, {post}",
        { Post: null } when audience == Audience.Public => Unnamed,
        _ => person.Words,
    };

    private bool Shows(string? of, Plan plan) => (Audiences.Parse(of) ?? Audiences.Parse(plan.Audience) ?? Audience.Public) <= audience;

    private string PostOf(string name) => registers.People.First(person => OneLine(name).Equals(OneLine(person.Holder), StringComparison.OrdinalIgnoreCase)).Post ?? Unnamed;

    private static string OneLine(string? name) => string.Join(' ', (name ?? "").Replace(';', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // A name may be broken at the end of a line, and its lines joined.
    private static Regex? NamesOf(Registers registers)
    {
        var hidden = registers.People.Where(person => person is { IsVacant: false, IsPublicByName: false, Holder: { Length: > 2 } })
            .Select(person => Regex.Escape(OneLine(person.Holder)).Replace(@"\ ", @";?\s+", StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(name => name.Length).ToList();
        return hidden.Count == 0 ? null : new Regex($@"\b(?:{string.Join('|', hidden)})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
