using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Hooks;

/// <summary>A line by which git says to a hook what is pushed, or received.</summary>
/// <param name="Ref">The branch or tag there.</param>
/// <param name="Old">The commit of before; null where there was none, or it is not known.</param>
/// <param name="New">The commit of afterwards; null where it goes.</param>
internal sealed record RefMove(string Ref, string? Old, string? New)
{
    /// <summary>Reads <c>local-ref local-id remote-ref remote-id</c>.</summary>
    public static RefMove? OfPush(string line) => line.Split(' ') is [_, var id, var there, var known] ? new RefMove(there, Id(known), Id(id)) : null;

    /// <summary>Reads <c>old-id new-id ref</c>.</summary>
    public static RefMove? OfReceive(string line) => line.Split(' ', 3) is [var old, var id, var name] ? new RefMove(name, Id(old), Id(id)) : null;

    /// <summary>Whether it is a branch.</summary>
    public bool IsBranch => Ref.StartsWith("refs/heads/", StringComparison.Ordinal);

    // git writes "none" as zeros.
    private static string? Id(string id) => id.AsSpan().TrimStart('0').IsEmpty ? null : id;
}

/// <summary>Looks at what is about to be pushed: what others are to receive is no new damage, and says nothing of persons that they do not know.</summary>
/// <param name="reader">Reads it.</param>
internal sealed class PushCheck(HookReader reader)
{
    /// <summary>What it says.</summary>
    /// <param name="remote">The name of the remote, or its address.</param>
    /// <param name="lines">What git says of what is pushed.</param>
    public HookVerdict Run(string remote, IEnumerable<string> lines)
    {
        var stops = new List<string>();
        var isGuarded = false;
        foreach (var move in lines.Select(RefMove.OfPush).OfType<RefMove>().Where(move => move is { IsBranch: true, New: not null }))
        {
            if (!reader.Tree(Known(remote, move)).TryGet(out var before, out var failure) || !reader.Tree(move.New).TryGet(out var after, out failure))
                return HookVerdict.Untold(failure);
            if (!new VersionsCompared(reader, before, after).Judge(isStrict: false, isGuarded: true).TryGet(out var verdict, out failure))
                return HookVerdict.Untold(failure);
            stops.AddRange(verdict.Stops);
            isGuarded |= verdict.IsGuarded;
        }
        return new HookVerdict([.. stops.Distinct(StringComparer.Ordinal)], []) { IsGuarded = isGuarded };
    }

    // What the others have: the branch as it is there, where it is known here, else the latest of what is known of that remote.
    private string? Known(string remote, RefMove move)
    {
        if (move.Old is { } old && reader.Commit(old) is not null)
            return old;
        var call = GitCall.Of("for-each-ref").Flag("--format=%(objectname)").Word($"refs/remotes/{remote}/");
        return reader.Git.Run(reader.Directory, call).TryGet(out var output, out _)
            ? reader.Common(move.New!, [.. Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)])
            : null;
    }
}
