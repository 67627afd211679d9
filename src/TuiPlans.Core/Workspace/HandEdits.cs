using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Privacy;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Workspace;

/// <summary>Commits a file that somebody edited in an editor of their own. The caller holds the lock.</summary>
internal sealed class HandEdits(Surroundings world, Repository repository, PlansFolder plans, Commits commits)
{
    /// <summary>The files below the plans folder that differ from HEAD, new ones among them, by name.</summary>
    public static GitAnswer<IReadOnlyList<string>> Find(Surroundings world, Repository repository, PlansFolder plans)
    {
        var folder = repository.FromTop(plans.Path);
        var changed = world.Git.Run(repository.Layout.Top, StatusReport.Call.Paths([folder]));
        if (!changed.TryGet(out var status, out var failure))
            return failure;
        var call = GitCall.Of("ls-files").Flag("--others").Flag("--exclude-standard").Flag("-z").Paths([folder]);
        return world.Git.Run(repository.Layout.Top, call).Select<IReadOnlyList<string>>(others =>
        {
            var found = StatusReport.Parse(status.Bytes).Entries.Select(entry => entry.Path).ToList();
            var fields = new NulReader(others.Bytes);
            while (fields.Next(out var field))
                found.Add(System.Text.Encoding.UTF8.GetString(field));
            return
            [
                .. found.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal))
                    .Select(path => plans.Relative(repository.Absolute(path)))
                    .Order(NaturalOrder.Instance),
            ];
        });
    }

    public SaveOutcome Commit(PlanAction target, FieldSet fields, string reason, PlanSet set)
    {
        var path = repository.FromTop(plans.Absolute(target.Path));
        var (looks, refusal) = new BeforeWriting(world, repository).Look(path);
        if (looks is not [var look])
            return refusal!;
        if (world.Files.Read(repository.Absolute(path), out var unread) is not { } bytes)
            return unread is not null ? Refuse($"{unread.Sentence} Nothing was committed.", RefusalKind.Other) : Removed(target, fields, reason, set, look);
        if (look.HeadBlob == BlobId.Of(bytes, repository.Layout.ObjectFormat))
            return Refuse($"{path} is as it was committed last: there is nothing to commit.", RefusalKind.Proposal);
        var head = look.IsNew ? null : HeadOf(path);
        var before = head is null ? null : Read(target.Path, head, fields);
        var after = Read(target.Path, bytes, fields);
        if (after.Problems.FirstOrDefault(p => p.Severity == Severity.Damage) is { } damage)
            return Refuse($"{path}, line {after.LineOf(damage)}: {damage.Message} Correct it, then commit again.", RefusalKind.Proposal);
        var changes = PlanDiff.WithMoves(before?.Document.Root, after.Document.Root, fields);
        var message = CommitMessage.For(target, changes, fields, reason, given: null);
        if (PrivacyGuard.Scan(after.Source.Text).Concat(PrivacyGuard.Scan(message)).FirstOrDefault() is { } found)
            return Refuse($"{path}: {found.Sentence} Nothing was committed.", RefusalKind.Guard);
        var people = Signing.For(null, repository.Recorder!, set, world.Now);
        return commits.Write(
            new PendingCommit(target.Ref, [new JournalFile(path, head, bytes)], look.IsNew ? [path] : [], message, reason), people);
    }

    private SaveOutcome Removed(PlanAction target, FieldSet fields, string reason, PlanSet set, PathLook look)
    {
        if (HeadOf(look.Path) is not { } head)
            return Refuse($"{look.Path} is not there, so there is nothing to commit.", RefusalKind.Other);
        if (look.State != PathState.Deleted)
            return Refuse($"{look.Path} is there, but may not be read: ask for the right to read it.", RefusalKind.Other);
        var reference = FileFields.RefOf(target.Path);
        var told = new FileChanges(target.Path, fields, IsNew: false, IsGone: true, []);
        var message = CommitMessage.Together(reference, "removed", target.Plan, [told], reason, null);
        if (Guarding.One(Text(head), "", message) is { } guarded)
            return Refuse(guarded, RefusalKind.Guard);
        return commits.Write(
            new PendingCommit(target.Ref, [new JournalFile(look.Path, head, null)], [], message, reason),
            Signing.For(null, repository.Recorder!, set, world.Now));
    }

    private static string Text(byte[] bytes) => SourceText.FromBytes("", bytes).Text;

    private PlanFile Read(string path, byte[] bytes, FieldSet fields) =>
        PlanFile.Read(path, SourceText.FromBytes(path, bytes), fields, world.Reader);

    private byte[]? HeadOf(string path) =>
        ObjectReader.Read(world.Git, repository.Layout.Top, [$"HEAD:{path}"]).TryGet(out var objects, out _) ? objects[0]?.Bytes : null;

    private static SaveOutcome.Refused Refuse(string reason, RefusalKind kind) => new(reason, kind);
}
