using TuiPlans.Core.Boards;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Papers;

/// <summary>
/// What pages count, reckoned a second time from the fields of each action, the slow and plain way. From the program it takes the rating that
/// dates and status give, with its reason (which has a proof of its own), and periods in words.
/// </summary>
internal sealed class SecondFacts(PlanSet set, DateOnly today, Audience audience)
{
    private static readonly string[] NumberNames = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    private readonly Day day = new(set, today);
    private readonly Dictionary<string, Derived> derived = new(StringComparer.Ordinal);

    public PlanSet Set => set;

    public DateOnly Today => today;

    public Audience Audience => audience;

    /// <summary>What is counted in a plan: its actions, and the recommendations that no action of any plan names; the most pressing first.</summary>
    public List<PlanAction> Counted(Plan plan) =>
        Pressing([.. plan.Actions, .. plan.Recommendations.Where(one => Under(one).Count == 0).Select(one => one.Progress)]);

    public bool IsRecommendation(PlanAction action) => set.Plan(action.Plan)!.Recommendations.Any(one => one.Path == action.Path);

    /// <summary>The actions of all plans that name a recommendation, in the order of plans and ids.</summary>
    public List<PlanAction> Under(Recommendation one)
    {
        var found = new List<PlanAction>();
        foreach (var action in set.Plans.SelectMany(plan => plan.Actions))
        {
            foreach (var name in action.Recommendations)
            {
                var full = name.Contains('/', StringComparison.Ordinal) ? name : action.Plan + "/" + name;
                if (full.Equals($"{one.Plan}/{one.Id}", StringComparison.OrdinalIgnoreCase) && !found.Contains(action))
                    found.Add(action);
            }
        }
        return found;
    }

    public static bool IsOpen(PlanAction action) => action.Status is Status.ToConfirm or Status.NotStarted or Status.InProgress;

    public static bool IsDelivered(PlanAction action) => action.Status is Status.Complete or Status.SignedOff or Status.Embedded;

    public bool IsOverdue(PlanAction action) => IsOpen(action) && action.Due?.LastDay < today;

    /// <summary>The rating that dates and status give, and why.</summary>
    public Derived Derived(PlanAction action)
    {
        var key = action.Path;
        if (!derived.TryGetValue(key, out var known))
            derived[key] = known = Core.Boards.Derived.From(action, day);
        return known;
    }

    public bool IsMismatch(PlanAction action)
    {
        if (action.Rag is not { } stated)
            return false;
        if (IsDelivered(action) && stated is Rating.Red or Rating.Amber)
            return IsDelivered(action);
        return Derived(action).Rating is { } better && "BGAR".IndexOf(stated.Letter(), StringComparison.Ordinal) < "BGAR".IndexOf(better.Letter(), StringComparison.Ordinal);
    }

    /// <summary>The next meeting of a body that takes place and was not held yet.</summary>
    public Meeting? NextMeeting(string? body)
    {
        Meeting? next = null;
        foreach (var meeting in set.Meetings.OrderBy(one => one.Id, StringComparer.Ordinal))
        {
            if (body is not null && meeting.Body == body && meeting.Day >= today && meeting.State != MeetingState.Cancelled
                && !(meeting.Day == today && meeting.State == MeetingState.Held) && (next is null || meeting.Day < next.Day))
            {
                next = meeting;
            }
        }
        return next;
    }

    public bool IsDueSoon(PlanAction action)
    {
        if (!IsOpen(action) || IsOverdue(action) || action.Due?.LastDay is not { } due)
            return false;
        return NextMeeting(action.MonitoredBy ?? set.Plan(action.Plan)!.MonitoredBy)?.Day is { } meeting ? due < meeting : due.DayNumber - today.DayNumber <= 31;
    }

    /// <summary>The names of the agencies of an action: its own, else those its recommendation is addressed to.</summary>
    public List<string?> Agencies(PlanAction action)
    {
        var ids = action.Agency is { } own ? [own] : action.AddressedTo;
        return ids.Count == 0 ? [null] : [.. ids.Select(Body).Distinct()];
    }

    public string Body(string id) => set.Registers.Bodies.FirstOrDefault(one => one.Id == id)?.Name ?? id;

    /// <summary>In the order of urgency: overdue, open, the rest; within each by the last day agreed, then by plan and id.</summary>
    public List<PlanAction> Pressing(IEnumerable<PlanAction> actions)
    {
        var sorted = new List<PlanAction>();
        foreach (var action in actions)
        {
            var at = 0;
            while (at < sorted.Count && Compare(sorted[at], action) <= 0)
                at++;
            sorted.Insert(at, action);
        }
        return sorted;
    }

    private int Compare(PlanAction one, PlanAction other)
    {
        var ranks = Rank(one) - Rank(other);
        if (ranks != 0)
            return ranks;
        var days = (one.Due?.LastDay ?? DateOnly.MaxValue).DayNumber - (other.Due?.LastDay ?? DateOnly.MaxValue).DayNumber;
        return days != 0 ? days : NaturalOrder.Instance.Compare($"{one.Plan}/{one.Id}", $"{other.Plan}/{other.Id}");
    }

    private int Rank(PlanAction action) => IsOverdue(action) ? 0 : IsOpen(action) ? 1 : 2;

    /// <summary>How long ago a day was, by the calendar.</summary>
    public string Ago(DateOnly from)
    {
        var months = 0;
        while (from.AddMonths(months + 1) <= today && (from.AddMonths(months + 1).Day == from.Day || today > from.AddMonths(months + 1)))
            months++;
        var days = today.DayNumber - from.DayNumber;
        return months >= 24 ? $"{months / 12} years" : months >= 2 ? $"{months} months" : days >= 14 ? $"{days / 7} weeks" : days == 1 ? "1 day" : $"{days} days";
    }

    /// <summary>Whether the edition holds what is meant for some circle.</summary>
    public bool Shows(string? of, Plan plan) => (of ?? plan.Audience ?? "public") switch
    {
        "restricted" => audience == Audience.Restricted,
        "partners" => audience != Audience.Public,
        _ => true,
    };

    public List<ProgressUpdate> Updates(PlanAction action) => [.. action.Updates.Where(update => Shows(update.Audience, set.Plan(action.Plan)!))];

    public List<Evidence> Evidence(PlanAction action) => [.. action.EvidenceSeen.Where(item => !item.IsWithdrawn && Shows(item.Audience, set.Plan(action.Plan)!))];

    /// <summary>How many updates and items of evidence of some actions the edition leaves out.</summary>
    public int LeftOut(IEnumerable<PlanAction> actions) => actions.Sum(action =>
        action.Updates.Count(update => !Shows(update.Audience, set.Plan(action.Plan)!)) + action.EvidenceSeen.Count(item => !item.IsWithdrawn && !Shows(item.Audience, set.Plan(action.Plan)!)));

    /// <summary>A text as the edition prints it: for the public, posts instead of the names that the register hides.</summary>
    public string Text(string? text)
    {
        var shown = text ?? "";
        foreach (var person in audience == Audience.Public ? set.Registers.People.Where(one => one is { Holder: { } name, IsPublicByName: false } && name != "vacant") : [])
            shown = shown.Replace(person.Holder!.Replace(' ', '\n'), person.Holder, StringComparison.Ordinal).Replace(person.Holder!.Replace(" ", "; ", StringComparison.Ordinal), person.Holder, StringComparison.Ordinal).Replace(person.Holder!, person.Post ?? "somebody who is in no register", StringComparison.OrdinalIgnoreCase);
        return shown;
    }

    /// <summary>One line that ends no sentence.</summary>
    public string Within(string? text)
    {
        var line = JoinedLines.Of(Text(text));
        return line.EndsWith('.') && !line.EndsWith("..", StringComparison.Ordinal) ? line[..^1] : line;
    }

    /// <summary>One line that ends a sentence.</summary>
    public string Ended(string? text)
    {
        var line = JoinedLines.Of(Text(text));
        return line.Length == 0 || line[^1] is '.' or '!' or '?' or '…' ? line : line + ".";
    }

    public string Title(PlanAction action) => Within(action.Title);

    public static string Number(int count) => count <= 10 ? NumberNames[count] : $"{count}";

    public static string Capital(string text) => text.Length == 0 ? text : text[..1].ToUpperInvariant() + text[1..];

    public static string Plural(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary><c>a, b and c</c>.</summary>
    public static string Row(IEnumerable<string> items)
    {
        var all = items.ToList();
        var text = "";
        for (var i = 0; i < all.Count; i++)
            text += i == 0 ? all[i] : i == all.Count - 1 ? " and " + all[i] : ", " + all[i];
        return text;
    }

    /// <summary>Somebody as the edition names them.</summary>
    public string Who(string? who)
    {
        if (string.IsNullOrWhiteSpace(who))
            return "";
        if (set.Registers.People.FirstOrDefault(one => one.Id == who) is not { } person)
            return set.Registers.Bodies.FirstOrDefault(one => one.Id == who)?.Name ?? (audience == Audience.Public ? "somebody who is in no register" : who);
        var holder = person.Holder is "vacant" ? null : person.Holder;
        if (audience == Audience.Public)
            return holder is not null && person.IsPublicByName ? holder : person.Post ?? "somebody who is in no register";
        return holder is not null && person.Post is not null ? $"{holder}, {person.Post}" : person.Post ?? person.Holder ?? person.Id;
    }

    /// <summary>The leads of an action in a cell.</summary>
    public string Leads(PlanAction action)
    {
        var leads = action.Leads.Select(lead => lead switch
        {
            { Id: { } id } => Who(id),
            { Post: { } post, Name: { } name } => audience == Audience.Public ? post : $"{name}, {post}",
            { Post: { } post } => post,
            _ => audience == Audience.Public ? "somebody who is in no register" : lead.Name ?? "",
        }).Distinct().ToList();
        return leads.Count == 0 ? "no lead" : string.Join(leads.Exists(lead => lead.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", leads);
    }
}
