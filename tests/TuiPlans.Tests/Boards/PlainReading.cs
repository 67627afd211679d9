using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Plans;

namespace TuiPlans.Tests.Boards;

/// <summary>What a query means, worked out a second time in the plainest way: the design's sentences, one after the other.</summary>
internal static class PlainReading
{
    public static bool Passes(QueryNode node, ActionRow row) => node switch
    {
        And and => and.Parts.All(part => Passes(part, row)),
        Or or => or.Parts.Any(part => Passes(part, row)),
        Not not => !Passes(not.Inner, row),
        Text text => Words(row.Action).Contains(text.Sought, StringComparison.OrdinalIgnoreCase),
        Term term => term.Values.Any(value => Term(term.Field, term.Sign, value, row)),
        _ => false,
    };

    public static bool IsInOrder(IReadOnlyList<ActionRow> rows, IReadOnlyList<QuerySort> sorts) =>
        rows.Zip(rows.Skip(1)).All(pair => sorts.Select(sort => Compare(sort, pair.First, pair.Second)).FirstOrDefault(order => order != 0) <= 0);

    private static bool Term(string field, char sign, string value, ActionRow row)
    {
        var action = row.Action;
        return field switch
        {
            "rag" => Rated(value, action.Rag),
            "derived" => Rated(value, row.Derived.Rating),
            "status" => action.Status.Word() == value,
            "is" => Is(value, row),
            "has" => Has(value, action),
            "no" => !Has(value, action),
            "agency" => Agencies(action).Any(id => Part(id, value) || Part(row.Day.Set.Registers.Bodies.FirstOrDefault(body => body.Id == id)?.Name, value)),
            "lead" => action.Leads.Any(lead => Part(lead.Id, value) || Part(lead.Name, value) || Part(lead.Post, value)),
            "id" => Part(action.Id, value) || action.Formerly.Any(id => Part(id, value)),
            "plan" => Part(action.Plan, value) || Part(row.Day.Set.Plan(action.Plan)!.Title, value),
            "theme" => Part(action.Theme, value) || row.Day.Set.Plan(action.Plan)!.Themes.Any(label => label.Id == action.Theme && Part(label.Text, value)),
            "view" => value == "late" ? row.IsOverdue : action.Rag == Rating.Red || action.Leads.Count == 0,
            "due" => action.Due?.Period is { } due && Dated(sign, value, due.First, due.Last, row.Day.Today),
            _ => Updated(sign, value, action, row.Day.Today),
        };
    }

    private static bool Updated(char sign, string value, PlanAction action, DateOnly today)
    {
        var dated = action.Updates.Where(update => update.Date is not null).ToList();
        if (dated.Count == 0)
            return false;
        var news = dated.Max(update => update.Date!.First);
        DateOnly? ago = value switch { "60d" => today.AddDays(-60), "2w" => today.AddDays(-14), "3m" => today.AddMonths(-3), _ => null };
        return ago is null ? Dated(sign, value, news, news, today) : sign == '>' ? news < ago : news > ago;
    }

    private static bool Dated(char sign, string value, DateOnly first, DateOnly last, DateOnly today)
    {
        var (from, to) = value switch
        {
            "today" => (today, today),
            "this-month" => (new DateOnly(today.Year, today.Month, 1), new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1)),
            "next-quarter" => (new DateOnly(2012, 10, 1), new DateOnly(2012, 12, 31)),
            _ => (PeriodParser.Parse(value)!.First, PeriodParser.Parse(value)!.Last),
        };
        return sign switch { '<' => last < from, '>' => last > to, _ => Enumerable.Range(first.DayNumber, last.DayNumber - first.DayNumber + 1).Any(day => day >= from.DayNumber && day <= to.DayNumber) };
    }

    private static bool Rated(string value, Rating? rating) => value.ToLowerInvariant() switch
    {
        "none" => rating is null,
        "r" => rating == Rating.Red,
        var word => rating?.Word() == word,
    };

    private static bool Is(string value, ActionRow row) => value switch
    {
        "open" => row.Action.Status is Status.ToConfirm or Status.NotStarted or Status.InProgress,
        "delivered" => row.Action.Status is Status.Complete or Status.SignedOff or Status.Embedded,
        "closed" => row.Action.Status == Status.Closed,
        "overdue" => row.IsOverdue,
        _ => row.IsMismatch,
    };

    private static bool Has(string value, PlanAction action) => value switch
    {
        "lead" => action.Leads.Any(),
        "evidence" => action.EvidenceSeen.Any(item => !item.IsWithdrawn),
        "update" => action.Updates.Any(),
        "milestone" => action.Milestones.Any(),
        "due" => action.Due is not null,
        "rag" => action.Rag is not null,
        _ => action.Recommendations.Any(),
    };

    private static string Words(PlanAction action) => string.Join(
        '\n', new[] { action.Ref, action.Title, action.Action ?? "" }.Concat(action.Leads.Select(lead => lead.Words)).Concat(action.Updates.Select(update => update.Text)));

    private static int Compare(QuerySort sort, ActionRow a, ActionRow b)
    {
        var (x, y) = (Key(sort.Field, a), Key(sort.Field, b));
        if (x is null || y is null)
            return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        var order = x is string text ? NaturalOrder.Instance.Compare(text, (string)y) : x.CompareTo(y);
        return sort.IsReversed ? -order : order;
    }

    private static IComparable? Key(string field, ActionRow row) => field switch
    {
        "due" => row.Action.Due?.LastDay,
        "updated" => row.Action.LastNews,
        "rag" => -(int?)row.Action.Rag,
        "derived" => -(int?)row.Derived.Rating,
        "status" => (int)row.Action.Status,
        "id" => row.Action.Id,
        _ => Agencies(row.Action).FirstOrDefault(),
    };

    private static IEnumerable<string> Agencies(PlanAction action) => action.Agency is { } own ? [own] : action.AddressedTo;

    private static bool Part(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;
}
