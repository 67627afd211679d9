using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>Goes from a proposal that is approved back to the shared branch, and takes the proposal away here.</summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
/// <param name="bringing">Brings commits together.</param>
internal sealed class Homecoming(Surroundings world, Repository repository, Bringing bringing)
{
    private const string Heads = "refs/heads/";

    private readonly Advance advance = new(world, repository);

    private string Top => repository.Layout.Top;

    /// <summary>Goes back; null, or why everything stays as it is.</summary>
    /// <param name="place">Where this clone stands: on the proposal.</param>
    /// <param name="head">The commit that is checked out.</param>
    /// <param name="shared">The shared commit, which holds all of the proposal.</param>
    public string? From(SharedPlace place, string head, string shared)
    {
        var next = shared;
        if (bringing.Id(Heads + place.Branch) is { } local)
        {
            // What was recorded on the shared branch here and never sent stays, on top of what came.
            var (commit, hindrance) = bringing.Together(local, shared);
            if (commit is null)
                return hindrance is SyncOutcome.Refused refused ? refused.Sentence : $"{place.Branch} here holds changes that were never sent and clash with what is shared: git switch {place.Branch}, then tuiplans sync.";
            next = commit;
        }
        if (Moved(head, next) is { } stands)
            return stands;
        if ((Ref(Heads + place.Branch, next) ?? Ref(null, Heads + place.Branch)) is { } failure)
            return failure.Sentence;
        Take(place.Current);
        if (repository.Config[$"branch.{place.Branch}.merge"] is null)
            new ProposalMemory(world, repository).Belongs(place.Branch, place.Branch, place.Remote);
        return null;
    }

    /// <summary>Takes a branch away here that is not checked out; nothing where there is none.</summary>
    /// <param name="branch">The branch.</param>
    public void Take(string branch)
    {
        world.Git.Run(Top, GitCall.Writing("update-ref").Flag("-d").Word(Heads + branch));
        new ProposalMemory(world, repository).Forget(branch);
    }

    // The files are moved while the proposal is still checked out: it goes on to what the shared branch holds.
    private string? Moved(string head, string next)
    {
        if (bringing.IsWithin(head, next))
            return advance.To(head, next);
        // A host that squashed made another commit of the same: it is joined, and nothing is left over.
        var (both, hindrance) = bringing.Together(head, next);
        if (both is null)
            return (hindrance as SyncOutcome.Refused)?.Sentence ?? "The proposal and the shared branch clash.";
        return bringing.TreeOf(both) == bringing.TreeOf(next) ? advance.To(head, both) : "The proposal holds changes that are not in the shared branch.";
    }

    private GitFailure? Ref(string? name, string value) => world.Git.Run(Top, name is null
        ? GitCall.Writing("symbolic-ref").Word("HEAD").Word(value)
        : GitCall.Writing("update-ref").Word(name).Word(value)).Failure;
}
