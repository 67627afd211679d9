using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>What this clone knows of proposals: which branch is whose, what was sent last, what is left out of it.</summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
internal sealed class ProposalMemory(Surroundings world, Repository repository)
{
    private const string Heads = "refs/heads/";
    private const string SentFolder = "refs/tuiplans/sent/";
    private const string OwnFolder = "refs/tuiplans/own/";
    private const string ProposalKey = "tuiplans-proposal";
    private const string HeldKey = "tuiplans-held";

    private string Top => repository.Layout.Top;

    private RemoteBranches Branches => new(world.Git, Top);

    /// <summary>Fetches the shared branch and all proposals; those that are gone there are gone here too. Null, or why not.</summary>
    /// <param name="shared">The shared branch.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="onTerminal">Whether git may ask the person on the terminal.</param>
    public GitFailure? Fetch(Remote shared, CancellationToken stop, bool onTerminal)
    {
        var call = GitCall.Writing("fetch").Flag("--quiet").Flag("--prune").Flag("--no-tags").Flag("--no-recurse-submodules").Flag("--end-of-options").Word(shared.Name)
            .Word($"+{Heads}{shared.Branch}:{shared.Tracking}").Word($"+{Heads}{Proposals.Prefix}*:refs/remotes/{shared.Name}/{Proposals.Prefix}*").Asking(onTerminal);
        return new KnownHeads(world, repository).Around(shared, () => world.Git.Run(Top, call, stop).Failure is { } failure ? GitFailureParser.OfRemote(failure) : null);
    }

    /// <summary>The proposal that was made of what is recorded on a shared branch and is not approved yet; null where there is none.</summary>
    public string? BranchOf(string branch, Remote remote, string shared, Bringing bringing) =>
        repository.Config[$"branch.{branch}.{ProposalKey}"] is { } known && bringing.Id(remote.At(known).Tracking) is { } there && !bringing.IsWithin(there, shared) ? known : null;

    /// <summary>A name that no branch has.</summary>
    public string NewName(string recorder, DateOnly day, Remote? remote) => Free(recorder, day, day, remote);

    /// <summary>A name for a branch that is checked out at once: without the day, where that is free.</summary>
    public string NewOwnName(string recorder, DateOnly day, Remote? remote) => Free(recorder, null, day, remote);

    /// <summary>What this clone sent last to a proposal; null where it sent nothing.</summary>
    public string? Sent(string branch) => Known(SentFolder + branch);

    /// <summary>What was recorded here when that was sent, what is left out included; null where nothing was sent.</summary>
    public string? Own(string branch) => Known(OwnFolder + branch);

    /// <summary>What is left out of a proposal, as <c>plan/ID</c>.</summary>
    public IReadOnlyList<string> Held(string branch) => repository.Config[$"branch.{branch}.{HeldKey}"]?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Keeps what was sent and left out.</summary>
    public void Remember(SharedPlace place, string branch, string tip, string own, IReadOnlyList<string> held)
    {
        world.Git.Run(Top, GitCall.Writing("update-ref").Word(SentFolder + branch).Word(tip));
        world.Git.Run(Top, GitCall.Writing("update-ref").Word(OwnFolder + branch).Word(own));
        Set(branch, HeldKey, string.Join(' ', held));
        if (!place.IsOnProposal)
            Set(place.Branch, ProposalKey, branch);
    }

    /// <summary>Makes git itself know to which shared branch a proposal leads, so that comparing with its upstream says what waits.</summary>
    public void Belongs(string branch, string shared, Remote? remote)
    {
        Set(branch, "remote", remote?.Name ?? ".");
        Set(branch, "merge", Heads + (remote?.Branch ?? shared));
    }

    /// <summary>Forgets a proposal that is approved.</summary>
    public void Forget(string branch)
    {
        world.Git.Run(Top, GitCall.Writing("update-ref").Flag("-d").Word(SentFolder + branch));
        world.Git.Run(Top, GitCall.Writing("update-ref").Flag("-d").Word(OwnFolder + branch));
        world.Git.Run(Top, GitCall.Writing("config").Word("--remove-section").Word($"branch.{branch}"));
    }

    private string? Known(string name) => Branches.Named(name).TryGet(out var found, out _) ? found.GetValueOrDefault(name) : null;

    private void Set(string branch, string key, string value)
    {
        if (repository.Config[$"branch.{branch}.{key}"] != value && (value.Length > 0 || repository.Config[$"branch.{branch}.{key}"] is not null))
            RepositorySetup.SetConfig(world.Git, Top, $"branch.{branch}.{key}", value);
    }

    private string Free(string recorder, DateOnly? day, DateOnly otherwise, Remote? remote)
    {
        var there = $"refs/remotes/{remote?.Name}/";
        var taken = Branches.Named(Heads + Proposals.Prefix, $"{there}{Proposals.Prefix}").TryGet(out var found, out _)
            ? found.Keys.Select(name => name.StartsWith(Heads, StringComparison.Ordinal) ? name[Heads.Length..] : name[there.Length..]).ToHashSet(StringComparer.OrdinalIgnoreCase) : [];
        return Proposals.Name(recorder, day, otherwise, taken.Contains);
    }
}
