using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Hooks;

/// <summary>Looks at what is about to be committed by git itself, as it was staged: the files on disk may be others.</summary>
/// <param name="reader">Reads it.</param>
internal sealed class StagedCheck(HookReader reader)
{
    /// <summary>What it says; nothing where no plan file is among it.</summary>
    public HookVerdict Run()
    {
        if (!reader.Index().TryGet(out var staged, out var failure) || !reader.Tree(reader.Commit("HEAD")).TryGet(out var head, out failure))
            return HookVerdict.Untold(failure);
        var compared = new VersionsCompared(reader, head, staged);
        if (compared.Changed is not { Count: > 0 } changed)
            return HookVerdict.Fine;
        return compared.Judge(isStrict: true, isGuarded: true).TryGet(out var verdict, out failure)
            ? verdict with { Notices = [.. Notices(compared, changed)] }
            : HookVerdict.Untold(failure);
    }

    private IEnumerable<string> Notices(VersionsCompared compared, IReadOnlyList<string> changed)
    {
        // "diff-files" would tell of files that were only touched.
        var call = GitCall.Of("diff").Flag("--name-only").Flag("-z").Flag("--no-ext-diff").Flag("--no-textconv").Flag("--no-relative").Paths(changed);
        if (reader.Git.Run(reader.Directory, call).TryGet(out var output, out _))
        {
            var later = System.Text.Encoding.UTF8.GetString(output.Bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries);
            if (later.Length > 0)
                yield return $"Changed again since it was staged, so that this commit holds an earlier state: {string.Join(", ", later)}. Stage it again with git add where that was not meant.";
        }
        // In the first commit of a repository all comes together.
        if (compared.Others.Count > 0 && reader.Commit("HEAD") is not null)
            yield return "Plan files are committed together with other files here, which tuiplans audit tells of: it cannot be seen then what belongs to the change of the plan.";
    }
}
