using TuiPlans.Core.Papers;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Papers;

/// <summary>All pages worked out a second time, as <see cref="ReadPage"/> reads them: by folder and title.</summary>
internal sealed partial class SecondPages
{
    private const string Mark = "P Made by TuiPlans from the plans. Whoever keeps a plan puts right there what is wrong here; then this page is made again.";
    private readonly SecondFacts facts;
    private readonly SecondWords words;
    private readonly int unapproved;
    private readonly Dictionary<string, List<string>> pages = new(StringComparer.Ordinal);

    public SecondPages(PlanSet set, DateOnly today, Audience audience, int unapproved)
    {
        facts = new SecondFacts(set, today, audience);
        words = new SecondWords(facts);
        this.unapproved = unapproved;
        Index();
        foreach (var plan in set.Plans)
            OfPlan(plan);
        var all = set.Plans.SelectMany(facts.Counted).ToList();
        foreach (var agency in all.SelectMany(facts.Agencies).OfType<string>().Distinct())
            OfGroup("agencies", agency, null, facts.Pressing(all.Where(action => facts.Agencies(action).Contains(agency))));
        if (audience == Audience.Public)
            return;
        foreach (var lead in all.SelectMany(Leads).OfType<string>().Distinct())
            OfGroup("leads", lead, null, facts.Pressing(all.Where(action => Leads(action).Contains(lead))));
    }

    /// <summary>The pages by "folder: title".</summary>
    public IReadOnlyDictionary<string, List<string>> Pages => pages;

    private static List<string?> Leads(PlanAction action) => action.Leads.Count == 0 ? [null] : [.. action.Leads.Select(lead => (string?)(lead.Post ?? lead.Name ?? lead.Id)).Distinct()];

    private string Up(Plan? plan) => $"P Back to: ⟨Action plans → {ReadPages.To("", "Action plans")}⟩{(plan is null ? "" : $" › {PlanLink(plan)}")}";

    private string PlanLink(Plan plan) => $"⟨{words.PlanTitle(plan.Id)} → {ReadPages.To(plan.Id, words.PlanTitle(plan.Id))}⟩";

    private void Add(string folder, string title, int leftOut, string? up, IEnumerable<string> body)
    {
        title = ReadPage.Even(title);
        var edition = facts.Audience switch { Audience.Public => "the public", Audience.Partners => "the partners", _ => "those who may see everything" };
        var frame = $"P As at {facts.Today:d MMM yyyy}. Edition for {edition}."
            + (leftOut == 0 ? " Nothing is left out of it." : leftOut == 1 ? " 1 item is not in this edition." : $" {leftOut} items are not in this edition.")
            + (unapproved == 0 ? "" : unapproved == 1 ? " Includes 1 change not yet approved." : $" Includes {unapproved} changes not yet approved.");
        pages.Add(ReadPages.To(folder, title), [.. new[] { "# " + title, frame, up }.OfType<string>(), .. body.Select(ReadPage.Even), Mark]);
    }

    private int LeftOut(Plan plan) => facts.LeftOut(facts.Counted(plan)) + plan.Sources.Count(source => !facts.Shows(source.Audience, plan));

    private void Index()
    {
        var all = facts.Set.Plans.SelectMany(facts.Counted).ToList();
        List<string> body = ["P " + words.Headline(all) + MostOverdue()];
        var legends = facts.Set.Plans.Select(Legend).Distinct().ToList();
        foreach (var legend in legends)
            body.Add($"P Ratings{(legends.Count == 1 ? "" : $" of {SecondFacts.Row(facts.Set.Plans.Where(plan => Legend(plan) == legend).Select(plan => words.PlanTitle(plan.Id)))}")}: {legend}.");
        body.AddRange(["## Plans", "P Red and amber are counted by dates and status, not as somebody stated them.", $"| Plan ¦ Complete ¦ Overdue ¦ {SecondWords.Short(Rating.Red)} ¦ {SecondWords.Short(Rating.Amber)} ¦ Next due ¦ Next meeting ¦ Last report", "| left ¦ right ¦ right ¦ right ¦ right ¦ left ¦ left ¦ left"]);
        body.AddRange(facts.Set.Plans.Select(PlanRow));
        var agencies = Work(all, facts.Agencies, "No agency");
        if (agencies.Exists(one => one.Key is not null))
            body.AddRange(["## Agencies", "P " + FurthestBehind(agencies), .. Table("Agency", agencies, "agencies")]);
        if (facts.Audience != Audience.Public && all.Exists(action => action.Leads.Count > 0))
        {
            var leads = Work(all, Leads, "No lead");
            body.AddRange(["## Leads", "<details>", $"+ {SecondFacts.Plural(leads.Count(one => one.Key is not null), "lead")}, the most overdue first", .. Table("Lead", leads, "leads"), "</details>"]);
        }
        body.AddRange(Unreadable(facts.Set.Unreadable));
        Add("", "Action plans", facts.Set.Plans.Sum(LeftOut), null, body);
    }

    private string MostOverdue()
    {
        var late = facts.Set.Plans.Select(plan => (words.PlanTitle(plan.Id), Late: facts.Counted(plan).Count(facts.IsOverdue))).Where(plan => plan.Late > 0).ToList();
        if (late.Count == 0)
            return "";
        var (most, titles) = (late.Max(plan => plan.Late), late.Where(plan => plan.Late == late.Max(one => one.Late)).Select(plan => plan.Item1).ToList());
        if (titles.Count > 2)
            return "";
        var named = titles.Exists(title => title.Contains(',', StringComparison.Ordinal) || title.Contains(" and ", StringComparison.Ordinal)) ? string.Join("; ", titles) : SecondFacts.Row(titles);
        return $" Most are overdue in {named}: {most}{(titles.Count == 1 ? "" : " each")}.";
    }

    private static string Legend(Plan plan) => plan.Scheme.Id == "brag-assured"
        ? "✓ B Blue: signed off · ● G Green: complete · ▲ A Amber: on track · ■ R Red: off track · ○ – not rated"
        : "✓ B Blue: complete · ● G Green: on track · ▲ A Amber: slipping · ■ R Red: overdue or off track · ○ – not rated";

    private static IEnumerable<string> Unreadable(IReadOnlyList<UnreadableFile> files) => files.Count == 0 ? [] :
    [
        "## Files that could not be read", $"P What {(files.Count == 1 ? "this file holds" : "these files hold")} is in no count on these pages.",
        .. files.Select(file => $"- {file.Path}, line {file.Line}: {file.Message}"),
    ];

    private string PlanRow(Plan plan)
    {
        var counted = facts.Counted(plan);
        PlanAction? next = null;
        foreach (var action in plan.Actions.Concat(counted.Where(facts.IsRecommendation)))
        {
            if (SecondFacts.IsOpen(action) && action.Due?.LastDay >= facts.Today && (next is null || action.Due.LastDay < next.Due!.LastDay))
                next = action;
        }
        (PlanAction Action, ProgressUpdate Update)? last = null;
        foreach (var action in plan.Actions.Concat(plan.Recommendations.Select(one => one.Progress).Where(counted.Contains)))
        {
            foreach (var update in facts.Updates(action).Where(update => update.Date is not null))
            {
                if (last is null || update.Date!.First > last.Value.Update.Date!.First)
                    last = (action, update);
            }
        }
        return string.Join(
            " ¦ ",
            "| " + PlanLink(plan),
            SecondWords.XofY(counted),
            counted.Count(facts.IsOverdue),
            counted.Count(action => facts.Derived(action).Rating == Rating.Red),
            counted.Count(action => facts.Derived(action).Rating == Rating.Amber),
            next is null ? "nothing" : $"{next.Due!.Words}: {words.Named(next)}",
            facts.NextMeeting(plan.MonitoredBy)?.Day is { } day ? $"{day:d MMM yyyy}" : "none planned",
            last is null ? "none with a date" : $"{last.Value.Update.Date!.Words}, {last.Value.Action.Id}");
    }

    // Who is pressed most stands first, nobody last.
    private List<(string? Key, string Title, List<PlanAction> Actions)> Work(List<PlanAction> all, Func<PlanAction, List<string?>> keys, string none)
    {
        var groups = all.SelectMany(keys).Distinct().Select(key => (Key: key, Title: key ?? none, Actions: facts.Pressing(all.Where(action => keys(action).Contains(key))))).ToList();
        groups.Sort((one, other) =>
        {
            if (one.Key is null || other.Key is null)
                return (one.Key is null ? 1 : 0) - (other.Key is null ? 1 : 0);
            foreach (var count in new Func<PlanAction, bool>[] { facts.IsOverdue, facts.IsDueSoon, action => facts.Derived(action).Rating == Rating.Red, action => facts.Derived(action).Rating == Rating.Amber, SecondFacts.IsOpen })
            {
                var more = other.Actions.Count(count) - one.Actions.Count(count);
                if (more != 0)
                    return more;
            }
            return NaturalOrder.Instance.Compare(one.Title, other.Title);
        });
        return groups;
    }

    private PlanAction? Oldest(List<PlanAction> actions)
    {
        PlanAction? oldest = null;
        foreach (var action in actions.Where(facts.IsOverdue))
        {
            if (oldest is null || action.Due!.LastDay < oldest.Due!.LastDay)
                oldest = action;
        }
        return oldest;
    }

    private string FurthestBehind(List<(string? Key, string Title, List<PlanAction> Actions)> agencies)
    {
        var first = agencies[0];
        if (Oldest(first.Actions) is not { } oldest)
            return "No agency has anything overdue.";
        var (late, of) = (first.Actions.Count(facts.IsOverdue), first.Actions.Count(action => action.Status != Status.Closed));
        var reason = oldest.Rag is Rating.Red or Rating.Amber && oldest.RagReason is { } why ? $"The reason given for that one: {facts.Ended(why)}" : "No reason is given for that one.";
        return $"Furthest behind, with the most overdue, is {first.Title}: {late} of its {of} {(late == 1 ? "is" : "are")} overdue. The oldest, {words.Named(oldest)}, was due {oldest.Due!.Words}, {facts.Ago(oldest.Due!.LastDay!.Value)} ago. {reason} {SecondFacts.Capital(facts.Ended(words.Doing(oldest)))}";
    }

    private IEnumerable<string> Table(string title, List<(string? Key, string Title, List<PlanAction> Actions)> groups, string folder)
    {
        yield return $"| {title} ¦ Complete ¦ Overdue ¦ Longest overdue ¦ Due before the meeting ¦ {SecondWords.Short(Rating.Red)} ¦ {SecondWords.Short(Rating.Amber)}";
        yield return "| left ¦ right ¦ right ¦ left ¦ right ¦ right ¦ right";
        foreach (var (key, name, actions) in groups)
        {
            var oldest = Oldest(actions) is { } late ? facts.Ago(late.Due!.LastDay!.Value) : "";
            yield return $"| {(key is null ? name : $"⟨{name} → {ReadPages.To(folder, name)}⟩")} ¦ {SecondWords.XofY(actions)} ¦ {actions.Count(facts.IsOverdue)} ¦ {oldest} ¦ {actions.Count(facts.IsDueSoon)} ¦ "
                + $"{actions.Count(action => facts.Derived(action).Rating == Rating.Red)} ¦ {actions.Count(action => facts.Derived(action).Rating == Rating.Amber)}";
        }
    }

    private void OfGroup(string folder, string title, Plan? plan, List<PlanAction> actions) => Add(
        folder, title, facts.LeftOut(actions), Up(plan),
        ["P " + words.Headline(actions), .. words.Attention(actions), .. actions.Count == 0 ? [] : new[] { "## Every action" }.Concat(Actions(actions, plan is null))]);

    private IEnumerable<string> Actions(List<PlanAction> actions, bool isOfPlans)
    {
        yield return (isOfPlans ? "| Plan ¦ Action" : "| Action") + " ¦ Title ¦ Leads ¦ Due ¦ Rating ¦ Status";
        yield return (isOfPlans ? "| left ¦ left" : "| left") + " ¦ left ¦ left ¦ left ¦ left ¦ left";
        foreach (var action in actions)
        {
            yield return $"| {(isOfPlans ? PlanLink(facts.Set.Plan(action.Plan)!) + " ¦ " : "")}{words.Link(action)} ¦ {facts.Title(action)} ¦ {facts.Leads(action)} ¦ {words.Due(action)} ¦ "
                + $"{SecondWords.Sign(action.Rag ?? facts.Derived(action).Rating)} ¦ {StatusWords(action.Status)}";
        }
    }

    private static string StatusWords(Status status) => status switch
    {
        Status.ToConfirm => "To confirm",
        Status.NotStarted => "Not started",
        Status.InProgress => "In progress",
        Status.SignedOff => "Signed off",
        _ => status.ToString(),
    };
}
