using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Histories;

/// <summary>Every check of the program against what was written down of a made history.</summary>
public static class TrailAgrees
{
    /// <summary>Runs them all.</summary>
    /// <param name="store">The program's view of the repository.</param>
    /// <param name="record">What was made.</param>
    /// <param name="seed">Chooses actions, days and pairs of days.</param>
    /// <param name="sample">How many actions are asked for one by one: those with another name first.</param>
    /// <param name="days">How many days are looked at.</param>
    public static IEnumerable<Agreement> All(PlanStore store, HistoryRecord record, int seed, int sample, int days)
    {
        var random = new Random(seed);
        yield return LogAgrees.Whole(store, record);
        var actions = Sample(record, random, sample).ToList();
        yield return LogAgrees.OfActions(store, record, actions);
        yield return WhoAgrees.Check(store, record, actions);
        yield return AsAtAgrees.Check(store, record, random, days);
        yield return MovementAgrees.Check(store, record, random, days / 4);
        yield return SlippageAgrees.Check(store, record, random, days / 8);
    }

    private static IEnumerable<FileState> Sample(HistoryRecord record, Random random, int most)
    {
        var first = record.Commits[0].Parts[0].Files.ToDictionary(file => file.Uid, file => file.Ref);
        var alive = record.Last.Values.Where(file => file.Kind == MadeKind.Action).OrderBy(file => file.Uid).ToArray();
        random.Shuffle(alive);
        return alive.OrderByDescending(file => first.GetValueOrDefault(file.Uid, file.Ref) != file.Ref).Take(most / 2)
            .Concat(alive).DistinctBy(file => file.Uid).Take(most);
    }
}
