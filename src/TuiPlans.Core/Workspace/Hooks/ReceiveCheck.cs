using TuiPlans.Core.Audit;
using TuiPlans.Core.Audits;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Hooks;

/// <summary>
/// Looks, on a server, at what is about to be received: the shared branch is only ever added to, nothing new is damaged, and reviewed plans
/// change by approved merges alone. Other branches may be rewritten: they are proposals.
/// </summary>
/// <param name="reader">Reads it.</param>
internal sealed class ReceiveCheck(HookReader reader)
{
    private static readonly string[] OfApproval = ["not-approved", "squashed", "direct"];

    /// <summary>What it says.</summary>
    /// <param name="lines">What git says of what is received.</param>
    public HookVerdict Run(IEnumerable<string> lines)
    {
        var shared = reader.Line(GitCall.Of("symbolic-ref").Flag("--quiet").Revision("HEAD").AlsoFine(1));
        var stops = new List<string>();
        foreach (var move in lines.Select(RefMove.OfReceive).OfType<RefMove>().Where(move => move.IsBranch))
        {
            if (!Stops(move, shared).TryGet(out var found, out var failure))
                return HookVerdict.Untold(failure);
            stops.AddRange(found);
        }
        return new HookVerdict([.. stops.Distinct(StringComparer.Ordinal)], []);
    }

    private GitAnswer<List<string>> Stops(RefMove move, string? shared)
    {
        var name = SharedBranch.Short(move.Ref);
        if (move.New is null)
            return move.Ref == shared ? new List<string> { $"{name} is the branch that people share, and is not taken away." } : [];
        if (move.Ref == shared && move.Old is { } was && !reader.IsWithin(was, move.New))
            return new List<string> { $"What was sent does not hold all that {name} holds: the history of the branch that people share is only ever added to. Bring yours together with it first: tuiplans sync" };
        if (!reader.Tree(move.Old ?? Began(move.New, shared)).TryGet(out var before, out var failure) || !reader.Tree(move.New).TryGet(out var after, out failure))
            return failure;
        if (!new VersionsCompared(reader, before, after).Judge(isStrict: false, isGuarded: false).TryGet(out var verdict, out failure))
            return failure;
        if (move.Ref != shared || move.Old is null)
            return verdict.Stops.ToList();
        return NotApproved(move.Old, move.New, before).Select<List<string>>(more => [.. verdict.Stops, .. more]);
    }

    private string? Began(string commit, string? shared) => shared is not null && reader.Commit(shared) is { } there ? reader.Common(commit, [there]) : null;

    private GitAnswer<List<string>> NotApproved(string old, string now, IReadOnlyList<TreeFile> before)
    {
        var stops = new List<string>();
        foreach (var prefix in PlanFolders.Of(before.Select(file => file.Path)).Prefixes)
        {
            var walk = new AuditWalk(reader.Git, reader.Yaml, reader.Directory, prefix);
            var context = new AuditContext(reader.Yaml, Settings.Default.Audit);
            if (!walk.Run(new AuditScope([now], now, old), context, (_, _) => { }).TryGet(out var history, out var failure))
                return failure;
            stops.AddRange(history.Findings.Where(found => OfApproval.Contains(found.Code, StringComparer.Ordinal))
                .Select(found => $"{found.Commit[..8]} \"{found.Headline}\": {found.Sentence} Propose it instead (tuiplans propose), and let it be approved (tuiplans approve)."));
        }
        return stops;
    }
}
