using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>
/// What moved in a plan since the last meeting of the body that watches it, each with reason and authority. A reason may be the text of an
/// update, since the commit that recorded both says it: it is told to those alone who may read all that was recorded of the action.
/// </summary>
internal static class PlanMovement
{
    public static IEnumerable<Block> Of(PageMaking making, Plan plan)
    {
        if (making.Matter.Moved.GetValueOrDefault(plan.Id) is not { } moved)
            yield break;
        var (meeting, movement) = moved;
        yield return new Block.Heading(2, "Since the last meeting");
        yield return new Block.Paragraph($"Since {meeting.Title ?? meeting.Id}, {Period.Day(movement.Since).Words}: {movement.Headline} {Unchanged(movement)}{movement.Delivery.Sentence}.");
        foreach (var kind in movement.Events.Where(one => one.Stands).GroupBy(one => one.Kind))
        {
            yield return new Block.Paragraph(new Piece.Strong($"{kind.Key.Title()}:"));
            yield return new Block.Bullets([.. kind.Select(one => Told(making, one))]);
        }
    }

    private static string Unchanged(Movement movement) =>
        (movement.Delivery.Now.Delivered, movement.Delivery.Now.Of) == (movement.Delivery.Before.Delivered, movement.Delivery.Before.Of) ? "No more is complete than then: " : "";

    private static Line Told(PageMaking making, MovementEvent one)
    {
        var (edition, slash) = (making.Edition, one.Ref.IndexOf('/', StringComparison.Ordinal));
        var (plan, id) = (one.Ref[..Math.Max(0, slash)], one.Ref[(slash + 1)..]);
        var action = making.Matter.Set.Plan(plan)?.Counted.FirstOrDefault(each => each.Id == id);
        // What is gone is told on no page any more.
        Piece name = action is null ? id : making.Words.Link(action);
        var authority = one.By is null && one.At is null ? "" : $", {Authority(making, one)}";
        var isWhole = action is null ? edition.Audience == Audience.Restricted : edition.IsWhole(action, making.PlanOf(action));
        return Line.Of(name, $" {edition.Text(one.Title)}: {What(edition, one, isWhole)}{authority}. {Reason(edition, one, action, isWhole)}");
    }

    private static string What(Edition edition, MovementEvent one, bool isWhole) => one.Kind switch
    {
        MovementKind.LeadChanged or MovementKind.AccountableChanged => (one.From, one.To) switch
        {
            ({ } went, { } came) => $"{People(edition, went)} → {People(edition, came)}",
            (null, { } came) => $"{People(edition, came)} came",
            ({ } went, null) => $"{People(edition, went)} left",
            _ => "",
        },
        MovementKind.EvidenceWithdrawn when !isWhole => "an item that may not be in this edition",
        MovementKind.DateRefused when one.Words.Split(" -> ") is [var stays, var refused] => $"it stays {stays}; {refused} was refused",
        MovementKind.DateAsked when one.Words.Split(" -> ") is [var agreed, var asked] => $"{asked} instead of {agreed}",
        _ => edition.Text(one.Words).Replace(" -> ", " → ", StringComparison.Ordinal),
    };

    private static string People(Edition edition, string names) => string.Join(", ", names.Split(", ").Select(edition.Person));

    private static string Reason(Edition edition, MovementEvent one, PlanAction? action, bool isWhole)
    {
        if (one.Reason is not { } why)
            return "No reason is given.";
        return isWhole || IsOnPage(why, action) ? $"Reason: {Sentences.Ended(edition.Text(why))}" : "The reason is not in this edition.";
    }

    // What stands in the file beside updates and evidence is for everybody who may read the plan.
    private static bool IsOnPage(string reason, PlanAction? action) => action is not null
        && new[] { action.RagReason, action.Closed?.Reason }.Concat(action.DateChanges.Select(change => change.Reason)).Any(said => said?.Trim() == reason);

    private static string Authority(PageMaking making, MovementEvent one) =>
        string.Join(" ", new[] { one.By is { } by ? $"by {making.Edition.Person(by)}" : null, one.At is { } at ? $"at {Named(making, at)}" : null }.OfType<string>());

    private static string Named(PageMaking making, string meeting) => making.Day.Calendar.Find(meeting) is { Day: { } day }
        ? $"the meeting of {Period.Day(day).Words}"
        : meeting;
}
