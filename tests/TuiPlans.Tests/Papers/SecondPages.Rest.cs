using System.Globalization;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Papers;

/// <content>The actions one by one, the charts, and the cover sheet.</content>
internal sealed partial class SecondPages
{
    private IEnumerable<string> Sections(Plan plan, List<PlanAction> actions)
    {
        foreach (var (theme, title) in Keys(plan.Themes, actions.Select(action => action.Theme), "No theme").Where(key => actions.Exists(action => action.Theme == key.Key)))
        {
            yield return $"## Every {words.Noun(actions)}{(theme is null ? "" : $": {title}")}";
            foreach (var action in actions.Where(action => action.Theme == theme).OrderBy(action => SecondFacts.IsOpen(action) ? 0 : 1).ThenBy(action => action.Id, NaturalOrder.Instance))
            {
                yield return $"### {action.Id}";
                yield return $"P ⟦{facts.Title(action)}⟧";
                foreach (var (name, value) in Facts(plan, action))
                    yield return $"- ⟦{name}:⟧ {value}";
            }
        }
    }

    private IEnumerable<(string Name, string Value)> Facts(Plan plan, PlanAction action)
    {
        yield return ("Rating", Rated(action));
        yield return ("Status", StatusWords(action.Status) + (action.Status == Status.Complete && action.EvidenceSeen.All(item => item.IsWithdrawn) ? ", not evidenced" : "") + Done(action) + Closed(action));
        var granted = action.DateChanges.Count(change => change is { Kind: "extension", Decision: "granted" });
        yield return ("Due", words.Due(action) + (granted == 0 ? "" : $", after {SecondFacts.Plural(granted, "extension")}"));
        yield return ("Leads", $"{facts.Leads(action)}, for {SecondFacts.Row(facts.Agencies(action).Select(agency => agency is null ? "no agency" : $"⟨{agency} → {ReadPages.To("agencies", agency)}⟩"))}");
        if (facts.IsRecommendation(action))
            yield return ("Answers", $"⟨recommendation {action.Id} → {ReadPages.To(plan.Id + "/recommendations", $"Recommendation {action.Id}")}⟩");
        else if (action.Recommendations.Count > 0)
            yield return ("Answers", SecondFacts.Row(action.Recommendations.Select(name => Answered(plan, name))));
        if (action.OwnTitle is not null && action.Action is { } what)
            yield return ("Action", facts.Ended(what));
        if (action.Outcome is { } outcome)
            yield return ("Outcome measure", facts.Ended(outcome));
        if (action.Success is { } success)
            yield return ("Measure of success", facts.Ended(success));
        foreach (var item in facts.Evidence(action))
            yield return ("Evidence seen", $"{facts.Within(item.What)}{(item.SeenBy is { } by ? $", seen by {facts.Who(by)}" : "")}{(item.Date is { } date ? ", " + date.Words : "")}");
        if (words.News(action) is { } news)
            yield return ($"Reported {news.When}", facts.Ended(news.Text));
    }

    private string Rated(PlanAction action)
    {
        var (stated, derived) = (action.Rag, facts.Derived(action));
        var arithmetic = $"{SecondWords.Sign(derived.Rating)}{(stated is null ? " by dates and status" : "")}: {facts.Text(derived.Reason)}";
        if (stated is null)
            return arithmetic;
        var opinion = SecondWords.Sign(stated) + (action.RagReason is { } why ? ": " + facts.Within(why) : stated is Rating.Red or Rating.Amber ? ", no reason is given" : "");
        return stated == derived.Rating ? opinion : $"{opinion}; by dates and status {arithmetic}";
    }

    private string Done(PlanAction action)
    {
        if (action.Completed is not { } when || !SecondFacts.IsDelivered(action))
            return "";
        var (by, date) = when.StartsWith("by ", StringComparison.Ordinal) ? ("by ", when[3..]) : ("", when);
        return ", done " + by + (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? $"{day:d MMM yyyy}"
            : DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? $"{month:MMM yyyy}" : facts.Text(date));
    }

    private string Closed(PlanAction action)
    {
        if (action.Closed is not { } closure)
            return "";
        return $", {closure.As?.Replace('-', ' ') ?? "closed"}{(closure.To is { } to ? $" by {to}" : "")}{(closure.Reason is { } why ? $": {facts.Within(why)}" : "")}";
    }

    private string Answered(Plan plan, string name)
    {
        var parts = name.Split('/');
        var of = parts.Length == 1 ? plan : facts.Set.Plans.FirstOrDefault(one => one.Id == parts[0]);
        var found = of?.Recommendations.FirstOrDefault(one => one.Id.Equals(parts[^1], StringComparison.OrdinalIgnoreCase));
        return found is null ? name : $"⟨{name} → {ReadPages.To(of!.Id + "/recommendations", $"Recommendation {found.Id}")}⟩";
    }

    private IEnumerable<string> Charts(Plan plan, List<PlanAction> actions)
    {
        List<string> charts = [.. Gantt(plan, actions), .. BurnUp(actions)];
        return charts.Count == 0 ? [] : ["<details>", "+ Charts: open actions along the calendar, and completion by month", .. charts, "</details>"];
    }

    private IEnumerable<string> Gantt(Plan plan, List<PlanAction> actions)
    {
        var open = actions.Where(action => SecondFacts.IsOpen(action) && action.Due?.LastDay is not null).ToList();
        if (open.Count == 0)
            yield break;
        var (late, undated) = (open.Count(facts.IsOverdue), actions.Count(SecondFacts.IsOpen) - open.Count);
        yield return $"P Of {open.Count} open with a date, {(late == 0 ? "none is" : late == 1 ? "1 is" : $"{late} are")} overdue.{(undated == 0 ? "" : undated == 1 ? " 1 more has no day." : $" {undated} more have no day.")} A bar begins a month before the agreed date where no start is known; what is late runs on to today.";
        foreach (var line in new[] { "gantt", "title Open actions", "dateFormat YYYY-MM-DD", "axisFormat %b %Y" })
            yield return "M " + line;
        foreach (var (theme, title) in Keys(plan.Themes, open.Select(action => action.Theme), "No theme").Where(key => open.Exists(action => action.Theme == key.Key)))
        {
            yield return "M section " + (theme is null ? "Actions" : Plain(title));
            foreach (var action in open.Where(action => action.Theme == theme))
            {
                var (first, last) = (action.Due!.Period!.First.AddMonths(-1), action.Due.LastDay!.Value);
                if (action.Start?.First <= last)
                    first = action.Start.First;
                // What is late runs on to the day of the page.
                last = facts.IsOverdue(action) ? facts.Today : last;
                yield return $"M {Task(action)} :{(facts.IsOverdue(action) ? "crit, " : "")}{first:yyyy-MM-dd}, {last.AddDays(1):yyyy-MM-dd}";
            }
        }
    }

    // A task that would begin as a statement of the chart is led by a word of ours.
    private string Task(PlanAction action)
    {
        var title = facts.Title(action);
        var task = Plain($"{action.Id} {(title.Length > 50 ? title[..49].TrimEnd() + "…" : title)}");
        return action.Id is "click" or "section" or "title" or "gantt" || char.IsAsciiDigit(action.Id[0]) ? "Action " + task : task;
    }

    private static string Plain(string text)
    {
        var plain = ReadPage.Even(string.Concat(text.Select(c => char.IsLetterOrDigit(c) || "-.,()/".Contains(c, StringComparison.Ordinal) ? c : ' ')));
        return plain.Length == 0 ? "-" : plain;
    }

    private static IEnumerable<string> BurnUp(List<PlanAction> actions)
    {
        var delivered = actions.Where(SecondFacts.IsDelivered).ToList();
        var dates = delivered.Select(action => CompletedOn(action.Completed)).OfType<DateOnly>().ToList();
        if (dates.Count < 2)
            yield break;
        var (first, last) = (dates.Min(), dates.Max());
        var months = Enumerable.Range(0, ((last.Year - first.Year) * 12) + last.Month - first.Month + 1).Select(i => new DateOnly(first.Year, first.Month, 1).AddMonths(i)).ToList();
        var counts = months.ConvertAll(month => dates.Count(day => day.Year < month.Year || (day.Year == month.Year && day.Month <= month.Month)));
        var (of, without) = (actions.Count(action => action.Status != Status.Closed), delivered.Count - dates.Count);
        yield return $"P Complete by the end of {months[0]:MMM yyyy}: {counts[0]} of {of}; by the end of {months[^1]:MMM yyyy}: {counts[^1]}.{(without == 0 ? "" : without == 1 ? " 1 more is complete without a date." : $" {without} more are complete without a date.")}";
        yield return "M xychart-beta";
        yield return $"M title \"Complete by the end of each month, of {of}\"";
        yield return $"M x-axis [{string.Join(", ", months.Select(month => $"\"{month:MMM yyyy}\""))}]";
        yield return $"M y-axis \"Complete\" 0 --> {of}";
        yield return $"M line [{string.Join(", ", counts)}]";
    }

    // The forms of the generated plans, each with its last day.
    private static DateOnly? CompletedOn(string? text) => text switch
    {
        null => null,
        "spring 2012" => new DateOnly(2012, 5, 31),
        _ when text.Replace("by ", "", StringComparison.Ordinal) is { Length: 7 } month => DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddMonths(1).AddDays(-1),
        _ => DateOnly.ParseExact(text.Replace("by ", "", StringComparison.Ordinal), "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private void Cover(Plan plan, List<PlanAction> actions, Meeting meeting)
    {
        const string NotTyped = "Nothing was typed for this part in the meeting's file.";
        var said = meeting.Commentary;
        var (lead, author) = (said.ResponsibleLead ?? plan.Owner, said.Author ?? plan.Owner);
        List<string> body =
        [
            $"P A meeting of {facts.Body(meeting.Body!)}, {meeting.Day:d MMM yyyy}.{(said.Enclosure is null ? "" : $" Enclosure {said.Enclosure}.")}",
            "## Responsible lead", "P " + (lead is null ? NotTyped : facts.Who(lead)), "## Author", "P " + (author is null ? NotTyped : facts.Who(author)),
            "## Recommendations", .. words.Decisions(plan, actions), "## Summary", .. Typed(said.Summary), "P " + words.Headline(actions), "## Key issues", .. Typed(said.KeyIssues),
            .. Narrative(plan, actions).SelectMany(part => part.Sentences.Select(line => part.Theme is null ? "- " + line : $"- ⟦{part.Theme}:⟧ {line}")),
            "## Consultation history", .. Typed(said.Consultation, NotTyped), "## Public and user involvement", .. Typed(said.Involvement, NotTyped), "## Public sector equality duty",
            "P A public body must have due regard to the need:", "- to remove discrimination, harassment and victimisation, and whatever else the Act forbids;",
            "- to give people who share a protected characteristic, and people who do not, the same chances;", "- to help the one and the other to get on well together.", .. Typed(said.Equality, NotTyped),
            "## Stakeholder involvement", .. Typed(said.Stakeholders), $"P Agencies that lead or share in this plan: {Sharing(actions)}.",
            "## Responsible lead contact", "P " + (lead is null ? NotTyped : Contact(lead)), "## Author contact", "P " + (author is null ? NotTyped : Contact(author)),
        ];
        Add(plan.Id, $"Cover sheet: {words.PlanTitle(plan.Id)}", LeftOut(plan), Up(plan), body);

        IEnumerable<string> Typed(string? text, string? otherwise = null) => text is null ? otherwise is null ? [] : ["P " + otherwise] : Quoted(text);
    }

    private string Sharing(List<PlanAction> actions)
    {
        var names = actions.SelectMany(action => (action.Agency is { } own ? [own] : action.AddressedTo).Concat(action.Partners)).Select(facts.Body).Distinct().Order(NaturalOrder.Instance).ToList();
        return names.Count == 0 ? "none is named" : names.Exists(name => name.Contains(',', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.Ordinal)) ? string.Join("; ", names) : SecondFacts.Row(names);
    }

    private string Contact(string who)
    {
        var agency = who switch { "nurse" => ", Primary Care Trust", "head" => ", Council", _ => "" };
        var mail = (who, facts.Audience) switch { ("nurse", not Audience.Public) => ", nurse@example.org", ("chair", _) => ", chair@example.org", _ => "" };
        return facts.Who(who) + agency + mail;
    }
}
