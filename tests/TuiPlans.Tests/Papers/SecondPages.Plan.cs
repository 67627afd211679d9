using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Papers;

/// <content>The pages of one plan.</content>
internal sealed partial class SecondPages
{
    private void OfPlan(Plan plan)
    {
        var actions = facts.Counted(plan);
        List<string> body = ["P " + words.Headline(actions) + SecondWords.Assured(actions), $"P Ratings: {Legend(plan)}.", .. About(plan), "## Decisions asked for", AskedOf(plan), .. words.Decisions(plan, actions), .. words.Attention(actions)];
        var narrative = Narrative(plan, actions);
        body.AddRange(narrative.Count == 0 || narrative is [{ Theme: null, Sentences.Count: 1 }] ? [] : new[] { "## Progress" }.Concat(narrative.SelectMany(part => part.Sentences.Select(line => "- " + line).Prepend(part.Theme is null ? $"P {part.Opening}." : $"P ⟦{part.Theme}:⟧ {part.Opening}."))));
        body.AddRange(actions.Count == 0 ? [] : Ratings(plan, actions));
        body.AddRange(Charts(plan, actions));
        body.AddRange(Recommendations(plan));
        body.AddRange(Sections(plan, actions));
        body.AddRange(Unreadable(plan.Unreadable));
        Add(plan.Id, facts.Text(plan.Title), LeftOut(plan), Up(null), body);
        foreach (var one in plan.Recommendations)
            OfRecommendation(plan, one);
        if (actions.Exists(action => action.Theme is not null))
        {
            foreach (var (theme, title) in Keys(plan.Themes, actions.Select(action => action.Theme), "No theme"))
                OfGroup(plan.Id + "/themes", $"{title}: {words.PlanTitle(plan.Id)}", plan, [.. actions.Where(action => action.Theme == theme)]);
        }
        if (facts.NextMeeting(plan.MonitoredBy) is { } meeting)
            Cover(plan, actions, meeting);
    }

    // Those of the file in its order, others by name, none last.
    private List<(string? Key, string Title)> Keys(IReadOnlyList<Label> labels, IEnumerable<string?> used, string none)
    {
        var keys = labels.Select(label => ((string?)label.Id, facts.Text(label.Text))).ToList();
        var others = used.Distinct().ToList();
        keys.AddRange(others.OfType<string>().Where(key => labels.All(label => label.Id != key)).Order(NaturalOrder.Instance).Select(key => ((string?)key, key)));
        if (others.Contains(null))
            keys.Add((null, none));
        return keys;
    }

    private string AskedOf(Plan plan)
    {
        var body = plan.MonitoredBy is { } id ? facts.Body(id) : "the body that watches this plan, which is not named";
        return facts.NextMeeting(plan.MonitoredBy)?.Day is { } day ? $"P Asked of {body} at its next meeting, {day:d MMM yyyy}:" : $"P Asked of {body}; no meeting of it is planned:";
    }

    private IEnumerable<string> About(Plan plan)
    {
        if (plan.Area is not null)
            yield return $"- ⟦Area:⟧ {facts.Text(plan.Area)}";
        if (plan.Classification is not null)
            yield return $"- ⟦Marking:⟧ {plan.Classification}";
        if (plan.Owner is not null)
            yield return $"- ⟦Kept by:⟧ {facts.Who(plan.Owner)}";
        if (plan.MonitoredBy is not null)
            yield return $"- ⟦Watched by:⟧ {facts.Body(plan.MonitoredBy)}";
        if (facts.NextMeeting(plan.MonitoredBy) is { } meeting)
            yield return $"- ⟦Next meeting:⟧ {meeting.Day:d MMM yyyy}, {facts.Text(meeting.Title ?? meeting.Id)} (⟨cover sheet → {ReadPages.To(plan.Id, ReadPage.Even($"Cover sheet: {words.PlanTitle(plan.Id)}"))}⟩)";
        foreach (var source in plan.Sources.Where(source => facts.Shows(source.Audience, plan)))
            yield return $"- ⟦Answers:⟧ {facts.Text(source.Title)}{(source.By is { } by ? ", " + facts.Body(by) : "")}{((source.Published ?? source.Held) is { } when ? ", " + when.Words : "")}";
    }

    private List<(string? Theme, string Opening, List<string> Sentences)> Narrative(Plan plan, List<PlanAction> actions)
    {
        var (noun, parts) = (words.Noun(actions), new List<(string?, string, List<string>)>());
        var themes = Keys(plan.Themes, actions.Select(action => action.Theme), "No theme");
        var scales = Keys(plan.Timescales, actions.Select(action => action.Timescale), "No timescale");
        foreach (var (theme, title) in actions.Count == 0 ? [] : themes)
        {
            var own = actions.Where(action => action.Theme == theme).ToList();
            var cells = scales.Select(scale => (When: scales is [(null, _)] ? "" : When(scale), Actions: own.Where(action => action.Timescale == scale.Key).ToList())).ToList();
            var opening = SecondFacts.Plural(own.Count, noun) + (scales is [(null, _)] ? "" : ": " + string.Join(", ", cells.Select(cell => $"{cell.Actions.Count}{cell.When}")));
            parts.Add((themes is [(null, _)] ? null : title, opening, [.. cells.Select(cell => words.Progress(cell.Actions, noun, cell.When))]));
        }
        return parts;
    }

    private static string When((string? Key, string Title) scale)
    {
        if (scale.Key is null)
            return " without a timescale";
        var first = scale.Title.Split(' ')[0].ToLowerInvariant();
        return first is "within" or "by" or "in" or "after" or "before" or "at" or "during" || first.StartsWith("immediate", StringComparison.Ordinal)
            ? $" due {char.ToLowerInvariant(scale.Title[0])}{scale.Title[1..]}" : $" under “{scale.Title}”";
    }

    private IEnumerable<string> Ratings(Plan plan, List<PlanAction> actions)
    {
        var stated = actions.Select(action => action.Rag).ToList();
        var derived = actions.Select(action => facts.Derived(action).Rating).ToList();
        var against = actions.Where(facts.IsMismatch).ToList();
        yield return "## Ratings";
        if (stated.TrueForAll(one => one is null))
            yield return "P Nobody has stated a rating yet.";
        if (against.Count > 0)
            yield return $"P {against.Count} stated {(against.Count == 1 ? "rating contradicts" : "ratings contradict")} dates and status ({(against.Exists(SecondFacts.IsDelivered) ? "against dates or delivery" : "better than dates say")}):";
        foreach (var action in against)
            yield return "- " + ReadPage.Even($"{words.Named(action)} is stated {SecondWords.Sign(action.Rag)}; by dates and status it is {SecondWords.Sign(facts.Derived(action).Rating)}: {facts.Ended(facts.Derived(action).Reason)}");
        if (stated.Exists(one => one is not null))
        {
            yield return "### As stated";
            foreach (var line in Pie("As stated", "Ratings as stated", stated, "not rated").Concat(Groups(plan, actions, action => action.Rag)))
                yield return line;
        }
        yield return "### By dates and status";
        foreach (var line in Pie("By dates and status", "Ratings by dates and status", derived, "without a rating").Concat(Groups(plan, actions, action => facts.Derived(action).Rating)).Concat(Matrix(plan, actions)))
            yield return line;
    }

    private static IEnumerable<string> Pie(string words, string title, List<Rating?> ratings, string none)
    {
        yield return $"P {words}: {SecondWords.Ratings(ratings, none)}.";
        if (ratings.Distinct().Count() < 2)
            yield break;
        yield return "M pie showData";
        yield return $"M title {title}";
        foreach (var rating in SecondWords.WorstFirst.Where(ratings.Contains))
            yield return $"M \"{SecondWords.Sign(rating)[2..]}\" : {ratings.Count(one => one == rating)}";
    }

    private IEnumerable<string> Groups(Plan plan, List<PlanAction> actions, Func<PlanAction, Rating?> rating)
    {
        string? Theme(string? key, string title) => actions.Exists(action => action.Theme is not null) ? ReadPages.To(plan.Id + "/themes", ReadPage.Even($"{title}: {words.PlanTitle(plan.Id)}")) : null;
        var agencies = Keys([], actions.SelectMany(facts.Agencies), "No agency");
        return Group("Theme", Keys(plan.Themes, actions.Select(action => action.Theme), "No theme"), action => [action.Theme], Theme)
            .Concat(Group("Timescale", Keys(plan.Timescales, actions.Select(action => action.Timescale), "No timescale"), action => [action.Timescale], (_, _) => null))
            .Concat(Group("Agency", agencies, facts.Agencies, (key, title) => key is null ? null : ReadPages.To("agencies", title)));

        IEnumerable<string> Group(string by, List<(string? Key, string Title)> keys, Func<PlanAction, List<string?>> of, Func<string?, string, string?> place)
        {
            var used = keys.Where(key => actions.Exists(action => of(action).Contains(key.Key))).ToList();
            if (used is [(null, _)])
                yield break;
            yield return $"| {by} ¦ Complete ¦ Overdue ¦ {string.Join(" ¦ ", SecondWords.WorstFirst.Select(SecondWords.Short))}";
            yield return "| left ¦ right ¦ right ¦ right ¦ right ¦ right ¦ right ¦ right";
            foreach (var (key, title) in used)
                yield return Cells(place(key, title) is { } to ? $"⟨{title} → {to}⟩" : title, [.. actions.Where(action => of(action).Contains(key))]);
            yield return Cells("⟦All⟧", actions);
        }

        string Cells(string name, List<PlanAction> own) =>
            $"| {name} ¦ {SecondWords.XofY(own)} ¦ {own.Count(facts.IsOverdue)} ¦ {string.Join(" ¦ ", SecondWords.WorstFirst.Select(one => own.Count(action => rating(action) == one)))}";
    }

    private IEnumerable<string> Matrix(Plan plan, List<PlanAction> actions)
    {
        var themes = Keys(plan.Themes, actions.Select(action => action.Theme), "No theme");
        var scales = Keys(plan.Timescales, actions.Select(action => action.Timescale), "No timescale");
        if (themes is [(null, _)] || scales is [(null, _)])
            yield break;
        yield return "### Themes by timescales";
        yield return $"P Complete, of all {words.Noun(actions)}s; how many are overdue.";
        yield return $"| Theme ¦ {string.Join(" ¦ ", scales.Select(scale => scale.Title))} ¦ All";
        yield return $"| left ¦ {string.Join(" ¦ ", scales.Select(_ => "left"))} ¦ left";
        foreach (var (theme, title) in themes.Append(("*", "⟦All⟧")))
        {
            var own = actions.Where(action => title == "⟦All⟧" || action.Theme == theme).ToList();
            yield return $"| {title} ¦ {string.Join(" ¦ ", scales.Select(scale => Cell([.. own.Where(action => action.Timescale == scale.Key)])).Append(Cell(own)))}";
        }

        string Cell(List<PlanAction> own) => own.Count == 0 ? "none" : SecondWords.XofY(own) + (own.Exists(facts.IsOverdue) ? $"; {own.Count(facts.IsOverdue)} overdue" : "");
    }

    private IEnumerable<string> Recommendations(Plan plan)
    {
        if (plan.Recommendations.Count == 0)
            yield break;
        yield return "## Recommendations";
        yield return "| Recommendation ¦ What is asked ¦ State ¦ Complete ¦ Open ¦ Deadline";
        yield return "| left ¦ left ¦ left ¦ right ¦ left ¦ left";
        foreach (var one in plan.Recommendations)
        {
            var (answers, asked) = (Answers(one), facts.Text(JoinedLines.Of(one.Text)));
            asked = asked.Length > 90 ? asked[..89].TrimEnd() + "…" : asked;
            var deadline = Deadline(plan, one) is { } date ? date.Words + (date.Last < facts.Today && answers.Exists(SecondFacts.IsOpen) ? ", passed" : "") : "none";
            var open = answers.Where(SecondFacts.IsOpen).Select(words.Link).ToList();
            yield return $"| ⟨{one.Id} → {ReadPages.To(plan.Id + "/recommendations", $"Recommendation {one.Id}")}⟩ ¦ {asked} ¦ {State(answers)} ¦ {SecondWords.XofY(answers)} ¦ {(open.Count == 0 ? "none" : string.Join(", ", open))} ¦ {deadline}";
        }
    }

    private List<PlanAction> Answers(Recommendation one) => facts.Under(one) is { Count: > 0 } under ? under : [one.Progress];

    private static Period? Deadline(Plan plan, Recommendation one) => one.Deadline ?? plan.Timescales.FirstOrDefault(scale => scale.Id == one.Timescale)?.Date;

    private static string State(List<PlanAction> answers)
    {
        var open = answers.Where(SecondFacts.IsOpen).ToList();
        return open.Count == 0 ? "complete" : answers.Count(action => action.Status != Status.Closed) == 1 ? StatusWords(open[0].Status).ToLowerInvariant() : $"complete except {open.Count}";
    }

    private void OfRecommendation(Plan plan, Recommendation one)
    {
        var (answers, isItself) = (Answers(one), facts.Under(one).Count == 0);
        var closed = answers.Count(action => action.Status == Status.Closed);
        var delivery = $"{SecondWords.XofY(answers)} complete{(closed == 0 ? "" : $"; {closed} more {SecondWords.ClosedHow(answers)}")}";
        List<string> body = [.. Quoted(one.Text), $"- ⟦State:⟧ {State(answers)}; {(isItself ? $"no action answers it, so it is counted itself: {words.Link(one.Progress)}" : delivery)}"];
        if (plan.Sources.FirstOrDefault(source => source.Id == one.Source) is { } source && facts.Shows(source.Audience, plan))
            body.Add($"- ⟦Source:⟧ {facts.Text(source.Title)}{(source.By is { } by ? ", " + facts.Body(by) : "")}{(one.Page is { } page ? ", " + page : "")}");
        if (plan.Themes.FirstOrDefault(theme => theme.Id == one.Theme) is { } label && facts.Counted(plan).Exists(action => action.Theme is not null))
            body.Add($"- ⟦Theme:⟧ ⟨{label.Text} → {ReadPages.To(plan.Id + "/themes", ReadPage.Even($"{label.Text}: {words.PlanTitle(plan.Id)}"))}⟩");
        if (one.Timescale is { } scale)
            body.Add($"- ⟦Timescale:⟧ {plan.Timescales.FirstOrDefault(each => each.Id == scale)?.Text ?? scale}");
        if (Deadline(plan, one) is { } deadline)
            body.Add($"- ⟦Deadline of the inspectors:⟧ {deadline.Words}{(deadline.Last < facts.Today && answers.Exists(SecondFacts.IsOpen) ? $", passed {facts.Ago(deadline.Last)} ago" : "")}");
        if (one.Agencies.Count > 0)
            body.Add($"- ⟦Addressed to:⟧ {SecondFacts.Row(one.Agencies.Select(facts.Body).Select(name => HasPage(name) ? $"⟨{name} → {ReadPages.To("agencies", name)}⟩" : name))}");
        if (one.Judgement is { } judgement)
            body.Add($"- ⟦Judgement:⟧ {judgement.Replace('-', ' ')}");
        if (!isItself)
            body.AddRange(["## What answers it", .. Actions(facts.Pressing(answers), answers.Exists(action => action.Plan != plan.Id))]);
        Add(plan.Id + "/recommendations", $"Recommendation {one.Id}", facts.LeftOut(answers), Up(plan), body);
    }

    private bool HasPage(string agency) => facts.Set.Plans.SelectMany(facts.Counted).Any(action => facts.Agencies(action).Contains(agency));

    // Its lines as they were typed; none in the generated texts is wide enough to be broken for its width.
    private IEnumerable<string> Quoted(string text) => facts.Text(text).Split("\n\n")
        .SelectMany(paragraph => paragraph.Contains("\n- ", StringComparison.Ordinal) ? paragraph.Split('\n') : [JoinedLines.Of(paragraph)])
        .Select(line => "Q " + (line.StartsWith("* ", StringComparison.Ordinal) ? "- " + line[2..] : line));
}
