using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// Sends what is recorded here and receives what others recorded: fetch, join by field with the shared head as first parent, push; again
/// where somebody else was quicker.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
/// <param name="plans">The plans folder.</param>
/// <param name="takeLock">Takes the lock of the repository.</param>
/// <param name="loadAt">Reads the plans of a commit; of files that are the same in the plans it is given, what was made of them is taken over.</param>
internal sealed class Syncing(
    Surroundings world, Repository repository, PlansFolder plans, Func<(IDisposable? Lock, FileFailure? Failure)> takeLock, Func<string, PlanSet?, GitAnswer<PlanSet>> loadAt)
{
    private const int MostTries = 12;
    private const string SaidAbove = "git could not do it, and has said why. What is recorded here is as before; if somebody else sent at the same moment, sync once more.";

    private readonly Choices choices = new(world, repository);
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
        if (Id("HEAD") is not { } began)
            return new SyncOutcome.Refused("There is nothing recorded here yet: record something first.", []);
        for (var i = 0; i < MostTries; i++)
        {
            progress(i == 0 ? $"Receiving from {remote.Name}…" : "Somebody else sent at the same moment: receiving again…");
            if (remote.Fetch(world.Git, Top, stop, IsOnTerminal) is { } failure)
                return Unreached(failure, remote);
            if (Joined(remote, settings, progress) is { } hindrance)
                return hindrance;
            if (stop.IsCancellationRequested)
                return Unreached(new GitFailure.Stopped(), remote);
            var (head, there) = (Id("HEAD")!, Id(remote.Tracking));
            var received = Lines(remote.Tracking, began);
            var sent = Lines(Range(there, head), there);
            if (head == there)
                return new SyncOutcome.Done(received, [], renumbered);
            progress($"Sending {sent.Count} to {remote.Name}…");
            failure = remote.Push(world.Git, Top, head, stop, IsOnTerminal);
            if (failure is null)
                return new SyncOutcome.Done(received, sent, renumbered);
            if (failure is not GitFailure.PushRejected { IsBehind: true })
                return Unreached(failure, remote, received);
            world.Delay(TimeSpan.FromMilliseconds(50 * (i + 1)));
        }
        return new SyncOutcome.Refused(new GitFailure.PushRejected(true, "").Sentence, []);
    }

    private IReadOnlyList<GivenAnotherId> renumbered = [];

    // Null where the branch here holds all that the shared one holds, and may be sent.
    private SyncOutcome? Joined(Remote remote, Settings settings, Action<string> progress)
    {
        var (taken, busy) = takeLock();
        if (taken is null)
            return Refuse(busy!.Sentence);
        using (taken)
        {
            advance.Settle();
            var (looked, refusal) = new BeforeWriting(world, repository).Look();
            if (looked is null)
                return Refuse(refusal!.Reason);
            if (Id(remote.Tracking) is not { } there || Id("HEAD") is not { } head || head == there)
                return null;
            if (IsWithin(head, there))
                return advance.To(head, there) is { } why ? Refuse(why) : null;
            if (IsWithin(there, head))
                return AreAllOfToday(there, head, settings) ? null : Merged(head, there, head + "^{tree}");
            progress("Bringing both together…");
            return Join(head, there);
        }
    }

    private SyncOutcome? Join(string head, string there)
    {
        var joining = new Joining(world, repository, plans);
        if (!joining.Join(head, there, (_, _) => null).TryGet(out var joined, out var failure))
            return Refuse(failure.Sentence);
        var decided = Decided(joined.Clashes);
        if (joined.Tree is null && decided.Exists(decision => decision.Choice is not null))
        {
            var known = decided.Where(decision => decision.Choice is not null).ToDictionary(decision => (decision.Path, decision.Clash.Name), decision => decision.Choice!);
            if (!joining.Join(head, there, (path, name) => known.GetValueOrDefault((path, name))).TryGet(out joined, out failure))
                return Refuse(failure.Sentence);
            // What comes up only now, behind what was decided, is asked for too.
            decided.AddRange(Decided(joined.Clashes).Where(more => !decided.Exists(one => one.Path == more.Path && one.Clash.Name == more.Clash.Name)));
        }
        if (joined.Tree is null)
            return new SyncOutcome.Clashing(new SettlingState(joined.Base, head, there, decided));
        renumbered = [.. renumbered, .. joined.Renumbered];
        var outcome = Merged(head, there, joined.Tree, SyncMessage.Of(joined, decided));
        if (outcome is null)
            choices.Clear();
        return outcome;
    }

    private List<Decision> Decided(IReadOnlyList<FileClash> clashes)
    {
        var kept = choices.Read();
        return [.. clashes.Select(one => new Decision(
            one.Path, one.Clash, kept.FirstOrDefault(known => known.File == one.Path && known.Clash == one.Clash.Name && known.Values == one.Clash.Values)?.Choice))];
    }

    private SyncOutcome? Merged(string head, string there, string tree, string? message = null)
    {
        if (repository.Recorder is not { } recorder)
            return Refuse(new GitFailure.IdentityMissing().Sentence);
        var me = new GitSignature(recorder.Name, recorder.EMail, world.Now);
        var writer = new TreeWriter(world.Git, Top);
        if (!writer.Commit(tree, [there, head], message ?? SyncMessage.Plain, new CommitPeople(me, me), repository.Config.SignsCommits).TryGet(out var merge, out var failure))
            return Refuse(failure.Sentence);
        if (message is not null && MergeDamage.Of(loadAt, merge, head, there) is { } damage)
            return Refuse(damage);
        return advance.To(head, merge) is { } why ? Refuse(why) : null;
    }

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
        GitFailure.Unreachable or GitFailure.NotLetIn => new SyncOutcome.Offline(failure.Sentence, Lines(Range(Id(remote.Tracking), "HEAD"), null).Count)
        {
            AsksWho = failure is GitFailure.NotLetIn,
            Received = received ?? [],
        },
        GitFailure.Stopped => new SyncOutcome.Refused("It was stopped. What is recorded here is as before.", received ?? []),
        GitFailure.Other when IsOnTerminal => new SyncOutcome.Refused(SaidAbove, received ?? []),
        _ => new SyncOutcome.Refused(failure.Sentence, received ?? []),
    };

    private bool IsWithin(string earlier, string later) =>
        world.Git.Run(Top, GitCall.Of("merge-base").Flag("--is-ancestor").Revision(earlier).Revision(later)).Failure is null;

    private string? Id(string revision) =>
        world.Git.Run(Top, GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision(revision + "^{commit}")).TryGet(out var output, out _)
            ? Encoding.ASCII.GetString(output.Bytes).Trim()
            : null;

    private static string Range(string? from, string to) => from is null ? to : $"{from}..{to}";

    // Changes alone, no merges; those that were here before are not received.
    private List<SharedLine> Lines(string range, string? without) => SharedLines.Read(world.Git, Top, range, without);

    private static SyncOutcome.Refused Refuse(string sentence) => new(sentence, []);
}
