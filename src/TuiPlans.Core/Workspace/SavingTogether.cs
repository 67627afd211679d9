using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Workspace;

/// <summary>Brings a change of several files into one commit: all of it, or nothing. The caller holds the lock.</summary>
internal sealed class SavingTogether(Surroundings world, Repository repository, PlansFolder plans, Commits commits)
{
    public SaveOutcome Save(TogetherRequest request, PlanSet set)
    {
        // What goes goes last: were the program killed in between, a text is rather there twice than nowhere.
        var files = request.Files.Where(file => file.Loaded != file.After).OrderBy(file => file.After is null ? 1 : 0).ToList();
        if (files.Count == 0)
            return Refuse($"{request.Ref} holds these values already.", RefusalKind.Proposal);
        var (looks, refusal) = new BeforeWriting(world, repository).Look([.. files.Select(file => FromTop(file.Path))]);
        if (looks is null)
            return refusal!;
        var found = new List<JournalFile>();
        var told = new List<FileChanges>();
        for (var i = 0; i < files.Count; i++)
        {
            var bytes = world.Files.Read(repository.Absolute(looks[i].Path), out var unread);
            if (unread is not null)
                return Refuse($"{unread.Sentence} Nothing was changed.", RefusalKind.Other);
            if (WhyNot(files[i], looks[i], bytes) is { } problem)
                return problem;
            var (after, changes, damage) = Made(files[i], bytes);
            if (damage is not null)
                return Refuse(damage, RefusalKind.Proposal);
            found.Add(new JournalFile(looks[i].Path, bytes, after));
            told.Add(changes);
        }
        var message = CommitMessage.Together(request.Ref, request.Headline, request.Plan, told, request.Text, request.Given, asOf: request.AsOf);
        if (Guarding.Together(files.Select(file => file.Loaded ?? ""), files.Select(file => file.After ?? ""), message) is { } guarded)
            return Refuse(guarded, RefusalKind.Guard);
        IReadOnlyList<string> fresh = [.. looks.Where(look => look.IsNew).Select(look => look.Path)];
        return commits.Write(
            new PendingCommit(request.Ref, found, fresh, message, request.Typed ?? ""), Signing.For(request.Given, repository.Recorder!, set, world.Now));
    }

    private static SaveOutcome.Refused? WhyNot(FileEdit file, PathLook look, byte[]? bytes)
    {
        if (file.Loaded is null)
        {
            if (bytes is not null)
                return Refuse($"There is a file {look.Path} already, so none was made. Choose another id, or look at that one.", RefusalKind.ChangedMeanwhile);
            return look.State == PathState.Absent ? null : Refuse(
                $"{look.Path} was removed by hand, and that is not committed. Commit it, or bring the file back with: git checkout HEAD -- {look.Path}",
                RefusalKind.HandEdited);
        }
        if (bytes is null)
            return Refuse($"{look.Path} is not there any more: it was removed or renamed since the plan was loaded.", RefusalKind.ChangedMeanwhile);
        if (look.IsNew)
            return Refuse($"{look.Path} is new and not committed yet. Commit it first: tuiplans commit {FileFields.RefOf(file.Path)} -m WHY", RefusalKind.HandEdited);
        if (look.State != PathState.Clean)
        {
            return Refuse(
                $"{look.Path} was edited by hand and not committed, so that nothing may be mixed into it. Keep it with: "
                + $"tuiplans commit {FileFields.RefOf(file.Path)} -m WHY\nor throw it away with: git checkout -- {look.Path}",
                RefusalKind.HandEdited);
        }
        return SourceText.FromBytes(look.Path, bytes).Text == file.Loaded ? null : Refuse(
            $"{look.Path} was changed by somebody else meanwhile. Look at it, then do this again.", RefusalKind.ChangedMeanwhile);
    }

    // The bytes after; what changed, field by field; the damage that this would do.
    private (byte[]? After, FileChanges Changes, string? Damage) Made(FileEdit file, byte[]? bytes)
    {
        var fields = FileFields.Of(file.Path);
        var before = bytes is null ? null : PlanFile.Read(file.Path, SourceText.FromBytes(file.Path, bytes), fields, world.Reader);
        if (file.After is null)
            return (null, new FileChanges(file.Path, fields, IsNew: false, IsGone: true, []), null);
        var source = before is null ? SourceText.FromText(file.Path, file.After) : before.Source.WithText(file.After);
        var after = PlanFile.Read(file.Path, source, fields, world.Reader);
        var known = (before?.Problems ?? []).Where(p => p.Severity == Severity.Damage).Select(p => p.Message).ToList();
        if (after.Problems.FirstOrDefault(p => p.Severity == Severity.Damage && !known.Remove(p.Message)) is { } damage)
            return (null, null!, $"{file.Path}, line {after.LineOf(damage)}: {damage.Message} Nothing was changed.");
        var changes = PlanDiff.WithMoves(before?.Document.Root, after.Document.Root, fields);
        return (source.ToBytes(), new FileChanges(file.Path, fields, IsNew: before is null, IsGone: false, changes), null);
    }

    private string FromTop(string path) => repository.FromTop(plans.Absolute(path));

    private static SaveOutcome.Refused Refuse(string reason, RefusalKind kind) => new(reason, kind);
}
