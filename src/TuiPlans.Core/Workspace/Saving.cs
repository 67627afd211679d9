using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Workspace;

/// <summary>Brings one change set into the file as it is now, and that into a commit. The caller holds the lock.</summary>
internal sealed class Saving(Surroundings world, Repository repository, PlansFolder plans, Commits commits)
{
    // The look at the repository, two calls of git, runs while the change is worked out: neither needs the other.
    public SaveOutcome Save(SaveRequest request, PlanSet set)
    {
        var path = repository.FromTop(plans.Absolute(request.Changes.File));
        var looking = Task.Run(() => new BeforeWriting(world, repository).Look(path));
        var bytes = world.Files.Read(repository.Absolute(path), out var unread);
        var (pending, problem) = unread is not null ? (null, Refuse($"{unread.Sentence} Nothing was changed.", RefusalKind.Other))
            : bytes is null && !request.MayMake
            ? (null, Refuse($"{path} is not there any more: it was removed or renamed since the plan was loaded.", RefusalKind.Other))
            : WorkOut(request, path, bytes);
        var (looks, refusal) = looking.GetAwaiter().GetResult();
        if (looks is not [var look])
            return refusal!;
        if (unread is not null)
            return problem!;
        if ((bytes is null ? Removed(look, request) : HandEdited(look, bytes, request.Target)) is { } edited)
            return edited;
        return pending is null
            ? problem!
            : commits.Write(pending, Signing.For(request.Given, repository.Recorder!, set, world.Now));
    }

    private (PendingCommit? Pending, SaveOutcome.Refused? Problem) WorkOut(SaveRequest request, string path, byte[]? bytes)
    {
        var current = PlanFile.Read(request.Changes.File, SourceText.FromBytes(request.Changes.File, bytes ?? []), request.Changes.Fields, world.Reader);
        if (Overtaken(request, current) is { } overtaken)
            return (null, overtaken);
        var proposal = ChangeProposal.Make(current, request.Changes, world.Reader);
        if (proposal.After is not { } after)
            return (null, Refuse(proposal.Refusal, RefusalKind.Proposal));
        if (proposal.Changes.Count == 0)
            return (null, Refuse($"{request.Target.Ref} holds these values already.", RefusalKind.Proposal));
        var message = CommitMessage.For(
            request.Target, proposal.Changes, request.Changes.Fields, request.Text, request.Given, request.Changes.Headline);
        if (Guarding.One(current.Source.Text, after.Source.Text, message) is { } found)
            return (null, Refuse(found, RefusalKind.Guard));
        var written = bytes is null && !after.Source.Text.EndsWith('\n') ? after.Source.WithText(after.Source.Text + "\n") : after.Source;
        return (new PendingCommit(request.Target.Ref, [new JournalFile(path, bytes, written.ToBytes())], bytes is null ? [path] : [], message, request.Typed ?? ""), null);
    }

    // A file that git has and the folder has not was taken away by hand: it is not made anew over that.
    private static SaveOutcome.Refused? Removed(PathLook look, SaveRequest request) => !request.MayMake || look.State == PathState.Absent ? null : new SaveOutcome.Refused(
        $"{look.Path} was removed by hand, and that is not committed. Commit it with: tuiplans commit {request.Target.Ref} -m WHY\n"
        + $"or bring the file back with: git checkout HEAD -- {look.Path}",
        RefusalKind.HandEdited);

    private SaveOutcome.Refused? HandEdited(PathLook look, byte[] bytes, PlanAction target)
    {
        if (look.IsNew)
        {
            return new SaveOutcome.Refused(
                $"{look.Path} is new and not committed yet. Commit it first: tuiplans commit {target.Ref} -m WHY", RefusalKind.HandEdited);
        }
        if (look.State == PathState.Clean)
            return null;
        var head = ObjectReader.Read(world.Git, repository.Layout.Top, [$"HEAD:{look.Path}"]).TryGet(out var objects, out _) ? objects[0]?.Bytes : null;
        var difference = LineDiff.Between(TextOf(look.Path, head ?? []), TextOf(look.Path, bytes)).Where(line => line.Mark != ' ');
        return new SaveOutcome.Refused(
            $"{look.Path} was edited by hand and not committed, so that nothing may be mixed into it:\n"
            + string.Join('\n', difference.Take(12).Select(line => $"  {line.Mark} {line.Text}"))
            + $"\nKeep it with: tuiplans commit {target.Ref} -m WHY\nor throw it away with: git checkout -- {look.Path}",
            RefusalKind.HandEdited);
    }

    // A part of a map or list that is set or taken away as a whole.
    private static bool IsWithin(string path, string whole) =>
        path.Length > whole.Length && path[whole.Length] is ('.' or '[') && path.StartsWith(whole, StringComparison.Ordinal);

    // What is only added to goes on top of whatever came in between; a value that somebody else set since is not overwritten unseen.
    private static SaveOutcome.Refused? Overtaken(SaveRequest request, PlanFile current)
    {
        if (request.Loaded.Source.Text == current.Source.Text)
            return null;
        var touched = request.Changes.Edits.Where(edit => edit is SetField or PutField or RemoveField).Select(edit => edit.Path.ToString()).ToList();
        var clash = PlanDiff.Between(request.Loaded.Document.Root, current.Document.Root, request.Changes.Fields)
            .FirstOrDefault(change => touched.Exists(path => change.Path == path || IsWithin(change.Path, path)));
        if (clash is null)
            return null;
        var absent = ChangeWords.Absent(clash.Path, "absent");
        return new SaveOutcome.Refused(
            $"{request.Target.Ref} was changed by somebody else meanwhile: {clash.Path} is now {clash.To ?? absent} (it was {clash.From ?? absent}). "
            + "Look at it, then save again.",
            RefusalKind.ChangedMeanwhile);
    }

    private static string TextOf(string path, byte[] bytes) => SourceText.FromBytes(path, bytes).Text;

    private static SaveOutcome.Refused Refuse(string reason, RefusalKind kind) => new(reason, kind);
}
