using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Papers.Pages;

/// <summary>What moved in a plan since the last meeting of the body that watches it, each with reason and authority.</summary>
internal static class PlanMovement
{
    public static IEnumerable<Block> Of(PageMaking making, Plan plan)
    {
        if (making.Matter.Moved.GetValueOrDefault(plan.Id) is not { } moved)
            yield break;
        var (meeting, movement) = moved;
        yield return new Block.Heading(2, "Since the last meeting");
        yield return new Block.Paragraph($"Since {meeting.Title ?? meeting.Id}, {Period.Day(movement.Since).Words}: {movement.Headline} {movement.Delivery.Sentence}.");
        foreach (var kind in movement.Events.Where(one => one.Stands).GroupBy(one => one.Kind))
        {
            yield return new Block.Paragraph(new Piece.Strong($"{kind.Key.Title()}:"));
            yield return new Block.Bullets([.. kind.Select(one => Told(making, one))]);
        }
    }

    private static Line Told(PageMaking making, MovementEvent one)
    {
        var (edition, slash) = (making.Edition, one.Ref.IndexOf('/', StringComparison.Ordinal));
        var (plan, id) = (one.Ref[..Math.Max(0, slash)], one.Ref[(slash + 1)..]);
        // What is gone is told on no page any more.
        Piece name = making.Matter.Set.Plan(plan)?.Counted.FirstOrDefault(action => action.Id == id) is { } action ? making.Words.Link(action) : id;
        var reason = one.Reason is { } why ? $". {Sentences.Ended(edition.Text(why))}" : ". No reason is given.";
        var authority = one.By is null && one.At is null ? "" : $", {Authority(edition, one)}";
        return Line.Of(name, $" {edition.Text(one.Title)}: {edition.Text(one.Words)}{authority}{reason}");
    }

    private static string Authority(Edition edition, MovementEvent one) =>
        string.Join(" ", new[] { one.By is { } by ? $"by {edition.Person(by)}" : null, one.At is { } at ? $"at {at}" : null }.OfType<string>());
}
