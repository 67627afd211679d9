namespace TuiPlans.Core.Git;

/// <summary>What git can be in the midst of.</summary>
public enum Operation
{
    /// <summary>A merge.</summary>
    Merge,

    /// <summary>A cherry-pick.</summary>
    CherryPick,

    /// <summary>A revert.</summary>
    Revert,

    /// <summary>A rebase.</summary>
    Rebase,

    /// <summary>Patches from a mailbox being applied.</summary>
    ApplyMailbox,

    /// <summary>A bisection.</summary>
    Bisect,
}

/// <summary>How git leaves each operation on disk, and what ends it.</summary>
internal static class Operations
{
    // The files are of git's own wt-status.c and sequencer.c; the first that exists decides, so "am" stands before "rebase".
    private static readonly (string File, Operation What)[] Traces =
    [
        ("MERGE_HEAD", Operation.Merge), ("CHERRY_PICK_HEAD", Operation.CherryPick), ("REVERT_HEAD", Operation.Revert),
        ("rebase-merge", Operation.Rebase), ("rebase-apply/applying", Operation.ApplyMailbox),
        ("rebase-apply", Operation.Rebase), ("BISECT_LOG", Operation.Bisect),
    ];

    /// <summary>The operations whose traces stand in a git directory. A stopped rebase may have the traces of two.</summary>
    public static IReadOnlyList<Operation> Find(string gitDirectory, IGitFiles files)
    {
        var names = new HashSet<string>(files.Names(gitDirectory), StringComparer.Ordinal);
        var found = new List<Operation>();
        foreach (var (file, what) in Traces)
        {
            var isThere = file.Contains('/', StringComparison.Ordinal)
                ? names.Contains("rebase-apply") && files.Exists(Path.Combine(gitDirectory, "rebase-apply", "applying"))
                : names.Contains(file);
            if (isThere && !(what == Operation.Rebase && found.Contains(Operation.ApplyMailbox)))
                found.Add(what);
        }

        if (found.Count == 0 && names.Contains("sequencer"))
            found.Add(SequencerKind(gitDirectory, files));
        return found;
    }

    /// <summary>With its article, at the beginning of a sentence.</summary>
    public static string Name(Operation what) => what switch
    {
        Operation.Merge => "A merge",
        Operation.CherryPick => "A cherry-pick",
        Operation.Revert => "A revert",
        Operation.Rebase => "A rebase",
        Operation.ApplyMailbox => "Applying patches (git am)",
        _ => "A bisection",
    };

    /// <summary>The command that finishes it.</summary>
    public static string Onward(Operation what) => what == Operation.Bisect ? "git bisect reset" : $"git {Command(what)} --continue";

    /// <summary>The command that gives it up.</summary>
    public static string Back(Operation what) => what == Operation.Bisect ? "git bisect reset HEAD" : $"git {Command(what)} --abort";

    private static string Command(Operation what) => what switch
    {
        Operation.Merge => "merge",
        Operation.CherryPick => "cherry-pick",
        Operation.Revert => "revert",
        Operation.ApplyMailbox => "am",
        _ => "rebase",
    };

    // Between two picks of a series only the list of what is still to do tells which of the two it is.
    private static Operation SequencerKind(string gitDirectory, IGitFiles files)
    {
        var list = files.Read(Path.Combine(gitDirectory, "sequencer", "todo"));
        return list.AsSpan().StartsWith("revert"u8) ? Operation.Revert : Operation.CherryPick;
    }
}
