using System.Globalization;
using TuiPlans.Core.Audit;
using TuiPlans.Core.Audits;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <content>Whether the trail is whole.</content>
public sealed partial class PlanStore
{
    /// <summary>
    /// Looks whether the trail can be trusted: the shared branch, and what this clone has besides. It changes nothing but the note of the
    /// head that this clone knew last.
    /// </summary>
    /// <param name="since">The commit after which it is looked at; null for all.</param>
    /// <param name="branch">The shared branch; null for the one that people share here.</param>
    /// <param name="progress">Hears how many commits are done, of how many.</param>
    public GitAnswer<AuditReport> Audit(string? since, string? branch, Action<int, int> progress)
    {
        if (!Repository.TryGet(out var found, out var failure) || !Shared(found, branch).TryGet(out var shared, out failure))
            return failure;
        var top = found.Layout.Top;
        var context = new AuditContext(world.Reader, new PlanSetReader(world.Reader).Read(new NarrowReading(world.Files, Plans).Meetings()).Settings.Audit)
        {
            OwnEMail = found.Recorder?.EMail,
            SignsHere = found.Config.SignsCommits,
        };
        string[] tips = shared.Ref == "HEAD" ? ["HEAD"] : ["HEAD", shared.Ref];
        var walk = new AuditWalk(world.Git, world.Reader, top, found.PrefixOf(Plans.Path));
        if (!walk.Run(new AuditScope(tips, shared.Ref, since), context, progress).TryGet(out var history, out failure))
            return failure;
        var heads = new KnownHeads(world, found);
        List<AuditFinding> findings = [.. heads.Rewritings(shared).Select(one => Told(top, one)), .. history.Findings.Reverse()];
        _ = heads.Remember(shared);
        return new AuditReport(shared.Name, history.Commits, findings) { Unknown = Unknown(found) };
    }

    /// <summary>
    /// Notes the head of the shared branch as the last one that this clone knew; to be called after each fetch and push. Where that branch
    /// was rewritten meanwhile, this is noted too, and every <see cref="Audit"/> tells it until <see cref="AcceptRewritten"/>.
    /// </summary>
    /// <returns>A sentence where the note could not be written; else null.</returns>
    public string? RememberShared() => Remember(null, isAccepted: false);

    /// <summary>Takes the history of the shared branch as it is now: what was rewritten up to now is not told again.</summary>
    /// <param name="branch">The shared branch; null for the one that people share here.</param>
    /// <returns>A sentence where that failed; else null.</returns>
    public string? AcceptRewritten(string? branch) => Remember(branch, isAccepted: true);

    private string? Remember(string? branch, bool isAccepted)
    {
        if (!Repository.TryGet(out var found, out var failure) || !Shared(found, branch).TryGet(out var shared, out failure))
            return failure.Sentence;
        return new KnownHeads(world, found).Remember(shared, isAccepted);
    }

    private GitAnswer<SharedBranch> Shared(Repository found, string? branch)
    {
        if (branch is null)
            return Git.SharedBranch.Find(world.Git, found.Layout.Top);
        var name = Line(found.Layout.Top, GitCall.Of("rev-parse").Flag("--symbolic-full-name").Flag("--verify").Flag("--quiet").Revision(branch).AlsoFine(1));
        return name is null ? new GitFailure.NoBranch(branch) : new SharedBranch(name, branch);
    }

    private AuditFinding Told(string top, Rewriting rewriting)
    {
        var known = CommitWalk.Of(world.Git, top, [rewriting.Was]).TryGet(out var commits, out _) ? commits.FirstOrDefault() : null;
        var branch = Git.SharedBranch.Short(rewriting.Branch);
        var seen = rewriting.Seen.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
        return new AuditFinding(
            "rewritten", AuditSubject.Trail, rewriting.Was, known is null ? null : Signed(known.Author), known is null ? null : Signed(known.Committer), known is null ? "" : MessageParts.Of(known.Message).Headline,
            $"{branch} was rewritten: this commit was its head, as this clone knew it, and is no part of it any more (seen on {seen}).",
            known is null
                ? "It is not in this clone any more. Ask the others for theirs, and who pushed with --force; where it is agreed: tuiplans audit --accept"
                : $"Ask who pushed with --force. What was recorded up to then is still here: keep it (git branch kept-{rewriting.Was[..8]} {rewriting.Was[..8]}) and see what is missing (tuiplans changes {branch}..{rewriting.Was[..8]}); where it is agreed: tuiplans audit --accept");
    }

    private static Signature Signed(GitSignature who) => new(who.Name, who.Email, who.When);

    private List<string> Unknown(Repository found) =>
        Line(found.Layout.Top, GitCall.Of("rev-parse").Flag("--is-shallow-repository")) == "true"
            ? ["This clone does not have all of history (a shallow clone), and what is older was not looked at. Fetch it with: git fetch --unshallow"] : [];
}
