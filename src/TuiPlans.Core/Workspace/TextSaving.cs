using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Workspace;

/// <summary>Takes a plan file to an editor as a whole text, and the text into one commit.</summary>
internal sealed class TextSaving(Surroundings world, Repository repository, PlansFolder plans)
{
    private const int BaseLength = 12;

    private string Folder => Path.Combine(repository.Own, "edits");

    /// <summary>Looks whether the file may be written at all, so that nobody types in vain, and where the text begins.</summary>
    public EditStart Begin(PlanAction action, FieldSet fields)
    {
        var looked = new BeforeWriting(world, repository).Look(PathOf(action));
        if (looked.Paths is not [var look])
            return new EditStart(null, [], looked.Refusal);
        if (world.Files.WhyNotReplace(plans.Absolute(action.Path)) is { } link)
            return new EditStart(null, [], new SaveOutcome.Refused(link.Sentence, RefusalKind.Other));
        if (world.Files.Read(plans.Absolute(action.Path), out var unread) is not { } bytes)
            return new EditStart(null, [], new SaveOutcome.Refused(unread?.Sentence ?? $"{PathOf(action)} is not there, so it cannot be edited.", RefusalKind.Other));
        if (EditedByHand(look, bytes, action, fields) is { } edited)
            return new EditStart(null, [], edited);
        var target = new EditTarget(action, fields, bytes, KeptFor(action, bytes));
        var others = world.Files.FilesIn(Folder)
            .Where(path => Path.GetFileName(path).StartsWith(Stem(action), StringComparison.Ordinal) && path != target.KeptIn && !Path.GetFileName(path).StartsWith('.'))
            .Select(path => $"An earlier text of yours, of a file that has changed since, is kept in {path}\nPut in what is still to be said of it, then delete that file.").ToList();
        var kept = world.Files.Read(target.KeptIn, out var lost);
        // An editor would be given a text that stands in place of the one which cannot be read.
        if (lost is not null)
            return new EditStart(null, [], new SaveOutcome.Refused($"A text that you left is kept, and {lost.Sentence}", RefusalKind.Other));
        if (kept is not null)
            others.Insert(0, $"This begins with the text that you left in {target.KeptIn}");
        return new EditStart(EditVisit.First(target, kept ?? bytes, world.Reader), others, null);
    }

    /// <summary>Saves the text in place of the file. The caller holds the lock.</summary>
    public SaveOutcome Save(EditTarget target, byte[] text, string reason, PlanSet set, Commits commits)
    {
        var path = PathOf(target.Action);
        var looked = new BeforeWriting(world, repository).Look(path);
        if (looked.Paths is not [var look])
            return looked.Refusal! with { DraftPath = target.KeptIn };
        var now = world.Files.Read(plans.Absolute(target.Action.Path), out var unread);
        if (unread is not null)
            return Refuse($"{unread.Sentence} Nothing was changed.", RefusalKind.Other, target);
        if (now is null || !now.AsSpan().SequenceEqual(target.Loaded))
        {
            return Refuse(
                $"{path} was changed, renamed or removed by somebody else while you edited it, so nothing was recorded. Open it as it is now and put in "
                + $"what is yours: tuiplans edit {target.Action.Ref} -m WHY",
                RefusalKind.ChangedMeanwhile, target);
        }
        var head = look.IsNew ? null : HeadOf(path);
        var before = head is null ? null : Read(target, head);
        var after = Read(target, text);
        if (after.Unreadable is { } damage)
            return Refuse($"{path}, line {after.LineOf(damage)}: {damage.Message} Nothing was changed.", RefusalKind.Proposal, target);
        var changes = PlanDiff.WithMoves(before?.Document.Root, after.Document.Root, target.Fields);
        var message = CommitMessage.For(target.Action, changes, target.Fields, reason, given: null);
        if (Guarding.One(before?.Source.Text ?? "", after.Source.Text, message) is { } guarded)
            return Refuse(guarded, RefusalKind.Guard, target);
        var people = Signing.For(null, repository.Recorder!, set, world.Now);
        var pending = new PendingCommit(target.Action.Ref, [new JournalFile(path, head, text)], look.IsNew ? [path] : [], message, "") { Found = now };
        var outcome = commits.Write(pending, people);
        if (outcome is SaveOutcome.Refused refused)
            return refused with { DraftPath = target.KeptIn };
        return world.Files.Delete(target.KeptIn) || outcome is not SaveOutcome.Saved saved ? outcome
            : saved with { Notices = [.. saved.Notices, $"The text is recorded, and {target.KeptIn} cannot be deleted: delete it, or it is offered again."] };
    }

    // Where the file is as git has it, or cannot be recorded as it stands, an editor may have it. Else what was edited by hand is
    // recorded first, so that nobody's commit holds what somebody else did.
    private SaveOutcome.Refused? EditedByHand(PathLook look, byte[] bytes, PlanAction action, FieldSet fields)
    {
        if (look.HeadBlob == BlobId.Of(bytes, repository.Layout.ObjectFormat))
            return null;
        var file = PlanFile.Read(action.Path, SourceText.FromBytes(action.Path, bytes), fields, world.Reader);
        return file.Problems.Any(problem => problem.Severity == Severity.Damage)
            ? null
            : new SaveOutcome.Refused(
                $"{look.Path} was edited by hand and not committed, so that nothing may be mixed into it. Keep it with: "
                + $"tuiplans commit {action.Ref} -m WHY\nor throw it away with: git checkout -- {look.Path}",
                RefusalKind.HandEdited);
    }

    private PlanFile Read(EditTarget target, byte[] bytes) =>
        PlanFile.Read(target.Action.Path, SourceText.FromBytes(target.Action.Path, bytes), target.Fields, world.Reader);

    private byte[]? HeadOf(string path) =>
        ObjectReader.Read(world.Git, repository.Layout.Top, [$"HEAD:{path}"]).TryGet(out var objects, out _) ? objects[0]?.Bytes : null;

    // The name tells of which file the text is, and from which state of it: a text that was kept never undoes what others did since.
    private string KeptFor(PlanAction action, byte[] bytes) =>
        Path.Combine(Folder, $"{Stem(action)}{BlobId.Of(bytes, repository.Layout.ObjectFormat)[..BaseLength]}.yaml");

    private static string Stem(PlanAction action) => $"{action.Path[..^".yaml".Length].Replace('/', '~')}.";

    private string PathOf(PlanAction action) => repository.FromTop(plans.Absolute(action.Path));

    private static SaveOutcome.Refused Refuse(string reason, RefusalKind kind, EditTarget target) => new(reason, kind, target.KeptIn);
}
