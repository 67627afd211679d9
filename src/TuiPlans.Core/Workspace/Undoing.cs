using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>Takes a commit of one plan file back, as a new commit. The caller holds the lock.</summary>
internal sealed class Undoing(Surroundings world, Repository repository, PlansFolder plans, Commits commits)
{
    private const int ShortId = 8;

    public SaveOutcome Undo(string commit, PlanSet set)
    {
        if (!CommitWalk.History(world.Git, repository.Layout.Top, [], commit, limit: 1).TryGet(out var found, out var failure))
            return Refuse($"{failure.Sentence} Nothing was undone.");
        if (found is not [{ Changes: [{ Status: 'M' } change], Parents: [_] } entry])
            return Refuse($"{Short(commit)} is no change of one plan file, so it cannot be taken back in one step.");
        var (look, refusal) = new BeforeWriting(world, repository).Look(change.Path);
        if (look is null)
            return refusal!;
        var bytes = world.Files.Read(repository.Absolute(change.Path));
        if (bytes is null || BlobId.Of(bytes, repository.Layout.ObjectFormat) != change.NewBlob || look.HeadBlob != change.NewBlob)
            return Refuse($"{change.Path} has changed since {Short(commit)}, so taking that back could undo later work too. Record a new update instead.");
        if (!ObjectReader.Read(world.Git, repository.Layout.Top, [change.OldBlob!]).TryGet(out var objects, out failure) || objects[0] is not { } before)
            return Refuse($"{failure?.Sentence ?? "The earlier version of the file is not in this clone."} Nothing was undone.");
        var people = Signing.For(null, repository.Recorder!, set, world.Now);
        return commits.Write(
            new PendingFile(change.Path, RefOf(change.Path), bytes, before.Bytes, Message(entry, change.Path), ""), people, isNew: false);
    }

    private string Message(CommitEntry entry, string path)
    {
        var parts = RefOf(path).Split('/');
        return $"{RefOf(path)}: undo \"{Headline(entry)}\"\n\nPlan: {parts[0]}\nAction: {parts[^1]}\nUndoes: {entry.Id}\n";
    }

    private static string Headline(CommitEntry entry)
    {
        var line = entry.Message.Split('\n', 2)[0];
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? line : line[(colon + 2)..];
    }

    private string RefOf(string path)
    {
        var parts = plans.Relative(repository.Absolute(path)).Split('/');
        return $"{parts[0]}/{Path.GetFileNameWithoutExtension(parts[^1])}";
    }

    private static string Short(string commit) => commit[..Math.Min(ShortId, commit.Length)];

    private static SaveOutcome.Refused Refuse(string reason) => new(reason, RefusalKind.Other);
}
