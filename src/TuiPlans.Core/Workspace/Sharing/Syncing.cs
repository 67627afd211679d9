using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// Sends what is recorded here and receives what others recorded: fetch, join by field with the shared head as first parent, push; again
/// where somebody else was quicker.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
/// <param name="bringing">Brings commits together.</param>
/// <param name="takeLock">Takes the lock of the repository.</param>
internal sealed class Syncing(Surroundings world, Repository repository, Bringing bringing, Func<(IDisposable? Lock, FileFailure? Failure)> takeLock)
{
    private const int MostTries = 12;

    private readonly Advance advance = new(world, repository);

    private string Top => repository.Layout.Top;

    /// <summary>Whether git may ask the person on the terminal for a name, a password or a passphrase.</summary>
    public bool IsOnTerminal { get; init; }

    /// <summary>Does it.</summary>
    /// <param name="remote">Where to.</param>
    /// <param name="settings">The settings, for the time zone.</param>
    /// <param name="progress">Hears what is being done.</param>
    /// <param name="stop">Ends it between two steps.</param>
    public SyncOutcome Run(Remote remote, Settings settings, Action<string> progress, CancellationToken stop)
    {
        if (bringing.Id("HEAD") is not { } began)
            return new SyncOutcome.Refused("There is nothing recorded here yet: record something first.", []);
        for (var i = 0; i < MostTries; i++)
        {
            progress(i == 0 ? "Receiving from the shared repository…" : "Somebody else sent at the same moment: receiving again…");
            if (new KnownHeads(world, repository).Around(remote, () => remote.Fetch(world.Git, Top, stop, IsOnTerminal)) is { } failure)
                return Unreached(failure, remote);
            if (Joined(remote, settings, progress) is { } hindrance)
                return hindrance;
            if (stop.IsCancellationRequested)
                return Unreached(new GitFailure.Stopped(), remote);
            var (head, there) = (bringing.Id("HEAD")!, bringing.Id(remote.Tracking));
            var received = Lines(remote.Tracking, began);
            var sent = Lines(Range(there, head), there);
            if (head == there)
                return new SyncOutcome.Done(received, [], bringing.Renumbered);
            progress($"Sending {sent.Count} to the shared repository…");
            failure = remote.Push(world.Git, Top, head, stop, IsOnTerminal);
            if (failure is null)
                return new SyncOutcome.Done(received, sent, bringing.Renumbered);
            if (failure is not GitFailure.PushRejected { IsBehind: true })
                return Unreached(failure, remote, received);
            world.Delay(TimeSpan.FromMilliseconds(50 * (i + 1)));
        }
        return new SyncOutcome.Refused(new GitFailure.PushRejected(true, "").Sentence, []);
    }

    // Null where the branch here holds all that the shared one holds, and may be sent.
    private SyncOutcome? Joined(Remote remote, Settings settings, Action<string> progress)
    {
        var (turn, why) = Turn.Take(world, repository, takeLock);
        if (turn is null)
            return Refuse(why!);
        using (turn)
        {
            if (bringing.Id(remote.Tracking) is not { } there || bringing.Id("HEAD") is not { } head || head == there)
                return null;
            if (bringing.IsWithin(head, there))
                return Move(head, there);
            if (bringing.IsWithin(there, head))
                return AreAllOfToday(there, head, settings) ? null : Move(head, bringing.Commit(bringing.TreeOf(head), [there, head], SyncMessage.Plain, bringing.Myself()));
            progress("Bringing both together…");
            var outcome = Move(head, bringing.Together(head, there));
            if (outcome is null)
                bringing.Forget();
            return outcome;
        }
    }

    private SyncOutcome? Move(string head, (string? Commit, SyncOutcome? Hindrance) made) => made.Commit is { } commit ? Move(head, commit) : made.Hindrance;

    private SyncOutcome.Refused? Move(string head, string next) => advance.To(head, next) is { } why ? Refuse(why) : null;

    // A commit of an earlier day that came to the shared branch today was not there on that day: it comes by a merge of today (DESIGN, git).
    private bool AreAllOfToday(string there, string head, Settings settings)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var call = GitCall.Of("log").Flag("--first-parent").Flag("--format=%ct").Revision($"{there}..{head}");
        if (!world.Git.Run(Top, call).TryGet(out var output, out _))
            return false;
        var today = DayOf(world.Now);
        return Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .All(line => long.TryParse(line, out var seconds) && DayOf(DateTimeOffset.FromUnixTimeSeconds(seconds)) == today);

        DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).Date);
    }

    private SyncOutcome Unreached(GitFailure failure, Remote remote, IReadOnlyList<SharedLine>? received = null) => failure switch
    {
        GitFailure.Unreachable or GitFailure.NotLetIn => new SyncOutcome.Offline(failure.Sentence, Lines(Range(bringing.Id(remote.Tracking), "HEAD"), null).Count)
        {
            AsksWho = failure is GitFailure.NotLetIn,
            Received = received ?? [],
        },
        GitFailure.Stopped => new SyncOutcome.Refused("It was stopped. What is recorded here is as before.", received ?? []),
        GitFailure.Other when IsOnTerminal => new SyncOutcome.Refused(SyncOutcome.SaidAbove, received ?? []),
        _ => new SyncOutcome.Refused(failure.Sentence, received ?? []),
    };

    private static string Range(string? from, string to) => from is null ? to : $"{from}..{to}";

    // Changes alone, no merges; those that were here before are not received.
    private List<SharedLine> Lines(string range, string? without) => SharedLines.Read(world.Git, Top, range, without);

    private static SyncOutcome.Refused Refuse(string sentence) => new(sentence, []);
}
