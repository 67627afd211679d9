using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// Makes one commit of two, by field, beside the working files. What a person must decide is asked for and kept as in sending and receiving,
/// so that settling goes on here too.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
/// <param name="plans">The plans folder.</param>
/// <param name="loadAt">Reads the plans of a commit, like those of another.</param>
internal sealed class Bringing(Surroundings world, Repository repository, PlansFolder plans, Func<string, PlanSet?, GitAnswer<PlanSet>> loadAt)
{
    private readonly Choices choices = new(world, repository);
    private readonly Dictionary<(string, string), string?> parted = [];

    private string Top => repository.Layout.Top;

    /// <summary>Tells what differs between two commits.</summary>
    public ChangesBetween Changes { get; } = new(world, repository.Layout.Top, repository.PrefixOf(plans.Path));

    /// <summary>What of ours got another id on the way.</summary>
    public List<GivenAnotherId> Renumbered { get; } = [];

    /// <summary>A commit that holds both; the one itself where it holds the other already.</summary>
    /// <param name="ours">The commit here.</param>
    /// <param name="other">The commit there, the first parent of the new one.</param>
    /// <param name="message">The message where nothing special is to be said; null for the usual one.</param>
    /// <returns>The id; else what hinders.</returns>
    public (string? Commit, SyncOutcome? Hindrance) Together(string ours, string other, Func<Joined, IReadOnlyList<Decision>, string>? message = null)
    {
        if (IsWithin(other, ours))
            return (ours, null);
        if (IsWithin(ours, other))
            return (other, null);
        var (joined, decided, hindrance) = Joined(ours, other);
        if (joined?.Tree is not { } tree)
            return (null, hindrance);
        var (commit, failure) = Commit(tree, [other, ours], (message ?? SyncMessage.Of)(joined, decided), Myself());
        if (commit is null)
            return (null, failure);
        if (MergeDamage.Of(loadAt, commit, ours, other) is { } damage)
            return (null, Refuse(damage));
        Renumbered.AddRange(joined.Renumbered);
        return (commit, null);
    }

    /// <summary>Forgets what was decided: it stands in a commit that was sent.</summary>
    public void Forget() => choices.Clear();

    /// <summary>Makes a commit; else why not.</summary>
    public (string? Commit, SyncOutcome? Hindrance) Commit(string tree, IReadOnlyList<string> parents, string message, CommitPeople? people)
    {
        if (people is null)
            return (null, Refuse(new GitFailure.IdentityMissing().Sentence));
        return new TreeWriter(world.Git, Top).Commit(tree, parents, message, people, repository.Config.SignsCommits).TryGet(out var commit, out var failure)
            ? (commit, null)
            : (null, Refuse(failure.Sentence));
    }

    /// <summary>The person at the keyboard, now; null where git knows nobody.</summary>
    public CommitPeople? Myself() => repository.Recorder is { } recorder && new GitSignature(recorder.Name, recorder.EMail, world.Now) is var me ? new CommitPeople(me, me) : null;

    /// <summary>Whether a commit is in the history of another; both by their ids.</summary>
    public bool IsWithin(string earlier, string later) => earlier == later || CommonOf(earlier, later) == earlier;

    // Where two parted stays where it is, and is asked for again and again on the way.
    private string? CommonOf(string one, string other)
    {
        var pair = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        if (!parted.TryGetValue(pair, out var common))
            parted[pair] = common = world.Git.Run(Top, GitCall.Of("merge-base").Revision(one).Revision(other).AlsoFine(1)).TryGet(out var output, out _) && output.Bytes.Length > 0 ? Encoding.ASCII.GetString(output.Bytes).Trim() : null;
        return common;
    }

    /// <summary>The id of a commit; null where there is none.</summary>
    public string? Id(string revision) => Line("--verify", "--quiet", revision + "^{commit}");

    /// <summary>The id of the tree of a commit.</summary>
    public string TreeOf(string commit) => Line("--verify", "--quiet", commit + "^{tree}") ?? "";

    private string? Line(string first, string second, string revision) =>
        world.Git.Run(Top, GitCall.Of("rev-parse").Flag(first).Flag(second).Revision(revision)).TryGet(out var output, out _) ? Encoding.ASCII.GetString(output.Bytes).Trim() : null;

    private (Joined? Joined, IReadOnlyList<Decision> Decided, SyncOutcome? Hindrance) Joined(string ours, string other)
    {
        var joining = new Joining(world, repository, Changes);
        var decided = new List<Decision>();
        while (true)
        {
            var known = decided.Where(decision => decision.Choice is not null).ToDictionary(decision => (decision.Path, decision.Clash.Name), decision => decision.Choice!);
            if (!joining.Join(CommonOf(ours, other), ours, other, (path, name) => known.GetValueOrDefault((path, name))).TryGet(out var joined, out var failure))
                return (null, [], Refuse(failure.Sentence));
            var more = Decided(joined.Clashes).Where(one => !decided.Exists(before => before.Path == one.Path && before.Clash.Name == one.Clash.Name)).ToList();
            // What is kept beside another is asked about under its new name.
            decided.RemoveAll(one => one.Choice is null && !joined.Clashes.Any(clash => clash.Path == one.Path && clash.Clash.Name == one.Clash.Name));
            decided.AddRange(more);
            if (joined.Tree is not null)
                return (joined, decided, null);
            // What comes up only behind what was decided may have been decided too: then there is more to see.
            if (!more.Exists(decision => decision.Choice is not null))
                return (null, [], new SyncOutcome.Clashing(new SettlingState(joined.Base, ours, other, decided)));
        }
    }

    private List<Decision> Decided(IReadOnlyList<FileClash> clashes)
    {
        var kept = choices.Read();
        return [.. clashes.Select(one => new Decision(
            one.Path, one.Clash, kept.FirstOrDefault(known => known.File == one.Path && known.Clash == one.Clash.Name && known.Values == one.Clash.Values)?.Choice))];
    }

    private static SyncOutcome.Refused Refuse(string sentence) => new(sentence, []);
}
