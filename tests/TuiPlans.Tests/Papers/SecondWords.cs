using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Papers;

/// <summary>The sentences of pages worded a second time, from <see cref="SecondFacts"/>; marked as <see cref="ReadPage"/> marks what it reads.</summary>
internal sealed class SecondWords(SecondFacts facts)
{
    public static readonly Rating?[] WorstFirst = [Rating.Red, Rating.Amber, Rating.Green, Rating.Blue, null];

    public static string Short(Rating? rating) => rating switch { Rating.Red => "■ R", Rating.Amber => "▲ A", Rating.Green => "● G", Rating.Blue => "✓ B", _ => "○ –" };

    public static string Sign(Rating? rating) => rating switch { Rating.Red => "■ R Red", Rating.Amber => "▲ A Amber", Rating.Green => "● G Green", Rating.Blue => "✓ B Blue", _ => "○ – Not rated" };

    public string Noun(List<PlanAction> actions)
    {
        var own = actions.Count(facts.IsRecommendation);
        return own == 0 ? "action" : own == actions.Count ? "recommendation" : "item";
    }

    /// <summary>"5 of 9", without what is closed otherwise.</summary>
    public static string XofY(List<PlanAction> actions) => $"{actions.Count(SecondFacts.IsDelivered)} of {actions.Count(action => action.Status != Status.Closed)}";

    public string Headline(List<PlanAction> actions)
    {
        if (actions.Count == 0)
            return "Nothing is counted here yet.";
        var (done, closed, open, late) = (actions.Count(SecondFacts.IsDelivered), actions.Count(action => action.Status == Status.Closed), actions.Count(SecondFacts.IsOpen), actions.Count(facts.IsOverdue));
        var asked = actions.Count - closed;
        var first = asked == 0 ? $"Nothing is left to deliver of {SecondFacts.Plural(actions.Count, Noun(actions))}" : $"{done} of {SecondFacts.Plural(asked, Noun(actions))} {(done == 1 ? "is" : "are")} complete";
        var second = open == 0 ? "none is open" : open == 1 ? $"1 is open, and {(late == 1 ? "overdue" : "not overdue")}" : late == 0 ? $"{open} are open, none of them overdue" : $"{open} are open, {late} of them overdue";
        return $"{first}; {second}.{(closed == 0 ? "" : $" {closed} more {ClosedHow(actions)}.")}";
    }

    /// <summary>How well what is complete is assured, as a sentence; empty where nothing is.</summary>
    public static string Assured(List<PlanAction> actions)
    {
        var (signed, complete) = (actions.Count(action => action.Status is Status.SignedOff or Status.Embedded), actions.Where(action => action.Status == Status.Complete).ToList());
        var bare = complete.Count(action => action.EvidenceSeen.All(item => item.IsWithdrawn));
        var parts = new[] { (signed, "signed off"), (complete.Count - bare, "with evidence that waits to be accepted"), (bare, "without evidence that was seen") };
        return signed + complete.Count == 0 ? "" : $" Of what is complete: {string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"))}.";
    }

    /// <summary>How those that were closed otherwise ended: "was superseded", "were closed otherwise (1 withdrawn, 1 without saying how)".</summary>
    public static string ClosedHow(List<PlanAction> actions)
    {
        var ways = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var action in actions.Where(action => action.Status == Status.Closed))
        {
            var way = action.Closed?.As?.Replace('-', ' ') ?? "closed otherwise";
            ways[way] = ways.GetValueOrDefault(way) + 1;
        }
        if (ways.Count == 1)
            return $"{(ways.Values.Single() == 1 ? "was" : "were")} {ways.Keys.Single()}";
        return $"were closed otherwise ({string.Join(", ", ways.OrderByDescending(way => way.Value).Select(way => $"{way.Value} {(way.Key == "closed otherwise" ? "without saying how" : way.Key)}"))})";
    }

    /// <summary>"3 red, 1 green, 2 not rated".</summary>
    public static string Ratings(IEnumerable<Rating?> ratings, string noneWords)
    {
        var all = ratings.ToList();
        var parts = new List<string>();
        foreach (var (rating, word) in new[] { (Rating.Red, "red"), (Rating.Amber, "amber"), (Rating.Green, "green"), (Rating.Blue, "blue") })
        {
            if (all.Contains(rating))
                parts.Add($"{all.Count(one => one == rating)} {word}");
        }
        var none = all.Count(one => one is null);
        if (none > 0 || parts.Count == 0)
            parts.Add($"{none} {noneWords}");
        return string.Join(", ", parts);
    }

    public string Link(PlanAction action) => $"⟨{action.Id} → {ReadPages.To(action.Plan, PlanTitle(action.Plan), action.Id)}⟩";

    public string Named(PlanAction action) => $"{Link(action)} {facts.Title(action)}";

    public string PlanTitle(string plan) => ReadPage.Even(facts.Text(facts.Set.Plan(plan)!.Title));

    public static string DueWords(PlanAction action) => action.Due?.Words ?? action.DueText ?? "no date";

    public string Due(PlanAction action) => facts.Text(JoinedLines.Of(DueWords(action))) + (facts.IsOverdue(action) ? $", {facts.Ago(action.Due!.LastDay!.Value)} overdue" : "");

    private string DueSaid(PlanAction action)
    {
        if (action.Due is not null)
            return "due " + Due(action) + (action.DateChanges.Count(change => change is { Kind: "extension", Decision: "granted" }) is var granted and > 0 ? $", after {SecondFacts.Plural(granted, "extension")}" : "");
        if (action.DueText?.ReplaceLineEndings(" ") is not { } worded)
            return "no date";
        return facts.Text("due as worded: " + (worded.Length > 40 ? worded[..39].TrimEnd() + "…" : worded));
    }

    /// <summary>One sentence of the narrative.</summary>
    public string Progress(List<PlanAction> actions, string noun, string when)
    {
        var (done, closed) = (actions.Count(SecondFacts.IsDelivered), actions.Count(action => action.Status == Status.Closed));
        var (asked, left) = (actions.Count - closed, facts.Pressing(actions.Where(SecondFacts.IsOpen)));
        if (actions.Count == 0)
            return $"There is no {noun}{when}.";
        if (asked == 0)
            return $"{Whole(closed)} {ClosedHow(actions)}.";
        var remaining = SecondFacts.Row(left.Select(action => left.Count > 4 ? Link(action) : $"{Named(action)} ({WhyOpen(action)})"));
        var of = $"the {SecondFacts.Number(asked)} {noun}s{when}";
        var sentence = (done, left.Count) switch
        {
            (_, 0) => $"{Whole(asked)} {(asked == 1 ? "is" : "are")} complete",
            (0, 1) => $"The one {noun}{when} is not complete yet: {remaining}",
            (0, 2) => $"Neither of {of} is complete yet: {remaining}",
            (0, _) => $"None of {of} is complete yet: {remaining}",
            (1, 1) => $"One of {of} is complete; the one that remains is {remaining}",
            (_, 1) => $"All but one of {of} are complete; the one that remains is {remaining}",
            (1, _) => $"One of {of} is complete; the {SecondFacts.Number(left.Count)} that remain are {remaining}",
            _ => $"{SecondFacts.Capital(SecondFacts.Number(done))} of {of} are complete; the {SecondFacts.Number(left.Count)} that remain are {remaining}",
        };
        return sentence + (closed == 0 ? "." : $". {SecondFacts.Capital(SecondFacts.Number(closed))} more {ClosedHow(actions)}.");

        string Whole(int count) => count == 1 ? $"The one {noun}{when}" : count == 2 ? $"Both {noun}s{when}" : $"All {SecondFacts.Number(count)} {noun}s{when}";
    }

    private string WhyOpen(PlanAction action)
    {
        if (facts.IsOverdue(action))
            return $"{facts.Ago(action.Due!.LastDay!.Value)} overdue";
        if (action.Due is null)
            return "no date is agreed";
        return action.Due.LastDay is null ? facts.Text(action.Due.Words) : $"due {action.Due.Words}";
    }

    /// <summary>What was reported last of what the edition shows: the latest by date, of one date the later line, without dates the last line.</summary>
    public (string When, string Text)? News(PlanAction action)
    {
        ProgressUpdate? latest = null;
        foreach (var update in facts.Updates(action))
        {
            if (latest is null || (update.Date is null ? latest.Date is null : latest.Date is null || update.Date.First >= latest.Date.First))
                latest = update;
        }
        if (latest is null)
            return null;
        var text = facts.Within(latest.Text);
        if (text.Length > 240)
            text = text[..239].TrimEnd() + "…";
        var when = latest.Date is null ? "without a date" : latest.Date.First == latest.Date.Last ? $"on {latest.Date.Words}" : $"in {latest.Date.Words}";
        return (when, text);
    }

    private static bool IsRefused(PlanAction action) => action.DateChanges.Count > 0 && action.DateChanges[^1].Decision == "refused";

    /// <summary>What is being done about an action.</summary>
    public string Doing(PlanAction action)
    {
        var parts = new List<string>();
        if (action.DateChanges.FirstOrDefault(change => change.Decision == "asked") is { To: { } to } asked)
            parts.Add($"a new date is asked for, {to.Words}" + (asked.Reason is null ? "" : $" ({facts.Within(asked.Reason)})"));
        else if (IsRefused(action) && action.DateChanges[^1].To is { } not)
            parts.Add($"a new date, {not.Words}, was refused");
        foreach (var blocker in action.Blockers)
            parts.Add("held up: " + facts.Within(blocker.Text));
        if (News(action) is { } news)
            parts.Add($"reported {news.When}: {news.Text}");
        return parts.Count == 0 ? "nothing is reported in this edition" : string.Join("; ", parts);
    }

    /// <summary>Whether a rating is one that a body worries about: amber or red, but for what its scheme calls on track.</summary>
    private bool Worries(PlanAction action, Rating? rating) =>
        rating is Rating.Red || (rating is Rating.Amber && facts.Set.Plan(action.Plan)!.Scheme.Id != "brag-assured");

    /// <summary>The lines of "What needs attention".</summary>
    public IEnumerable<string> Attention(List<PlanAction> actions)
    {
        yield return "## What needs attention";
        var found = facts.Pressing(actions.Where(action => action.Status != Status.Closed && (facts.IsMismatch(action) || Worries(action, action.Rag) || (SecondFacts.IsOpen(action) && Worries(action, facts.Derived(action).Rating)))));
        if (found.Count == 0)
            yield return "P Nothing is overdue, or rated worse than on track.";
        foreach (var worst in new Rating?[] { Rating.Red, Rating.Amber, Rating.Green, Rating.Blue, null })
        {
            foreach (var action in found.Where(action => Worst(action) == worst))
                yield return "- " + ReadPage.Even($"{Sign(worst)} {Named(action)} ({facts.Leads(action)}; {SecondFacts.Row(facts.Agencies(action).Select(agency => agency is null ? "no agency" : $"⟨{agency} → {ReadPages.To("agencies", agency)}⟩"))}): {DueSaid(action)}{(action.Rag is { } said && said != worst ? $", stated {Sign(said)}" : "")}. {Why(action)} {SecondFacts.Capital(facts.Ended(Doing(action)))}");
        }
    }

    private Rating? Worst(PlanAction action)
    {
        var (stated, derived) = (action.Rag, facts.Derived(action).Rating);
        return stated is null ? derived : derived is null || stated > derived ? stated : derived;
    }

    private string Why(PlanAction action)
    {
        if (action.Rag is Rating.Red or Rating.Amber && action.RagReason is { } why && !facts.IsMismatch(action))
            return facts.Ended(why);
        return facts.IsOverdue(action) ? "" : SecondFacts.Capital(facts.Ended(facts.Derived(action).Reason));
    }

    /// <summary>The decisions that a body is asked for.</summary>
    public IEnumerable<string> Decisions(Plan plan, List<PlanAction> actions)
    {
        var asked = new List<string>();
        if (facts.NextMeeting(plan.MonitoredBy)?.Commentary.Recommendation is { } typed)
            asked.Add(facts.Ended(typed));
        foreach (var action in actions)
        {
            if (action.DateChanges.FirstOrDefault(change => change.Decision == "asked") is { } open)
                asked.Add($"To grant or refuse a new date for {Named(action)}: {open.To?.Words ?? "not said"} instead of {facts.Text(JoinedLines.Of(DueWords(action)))}. {(open.Reason is null ? "No reason is given." : facts.Ended(open.Reason))}");
        }
        Add("To accept as signed off, or to say what is missing; evidence was seen: ", [.. actions.Where(action => action.Status == Status.Complete && facts.Evidence(action).Count > 0)]);
        Add("To ask for evidence; reported as complete, and none was seen: ", [.. actions.Where(action => action.Status == Status.Complete && action.EvidenceSeen.All(item => item.IsWithdrawn))]);
        Add("To ask for a new date, or for what is to be done; overdue, and no new date is asked for: ", [.. actions.Where(action => facts.IsOverdue(action) && action.DateChanges.All(change => change.Decision != "asked") && !IsRefused(action))]);
        Add("To ask what is to be done; overdue, and a new date was refused: ", [.. actions.Where(action => facts.IsOverdue(action) && action.DateChanges.All(change => change.Decision != "asked") && IsRefused(action))]);
        return asked.Count == 0 ? ["- No decision is asked for."] : asked.Select(line => "- " + ReadPage.Even(line));

        void Add(string words, List<PlanAction> found)
        {
            if (found.Count > 0)
                asked.Add(words + SecondFacts.Row(found.Count > 8 ? [.. found.Take(8).Select(Link), $"{found.Count - 8} more"] : found.Count > 4 ? found.Select(Link) : found.Select(Named)) + ".");
        }
    }
}
