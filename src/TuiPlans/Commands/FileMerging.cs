using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>
/// Answers git that merges a plan file. What can be merged by field is; where something is left to a person the file stays as it is on our
/// side, without a conflict marker, and git counts it as not merged.
/// </summary>
internal static class FileMerging
{
    private const string Remedy = "Give up this merge with git merge --abort (or git rebase --abort); then tuiplans sync brings both together by field, and tuiplans settle asks you what clashes.";

    /// <summary>Merges; 0 where it is done, else 1 with a sentence, and the file of our side is as before.</summary>
    /// <param name="outside">The world.</param>
    /// <param name="arguments">The door, the files of base, ours and theirs, and the path from the top.</param>
    public static int Run(Outside outside, IReadOnlyList<string> arguments)
    {
        var page = new Page(outside.Output, hasColor: false);
        var sentence = arguments is [_, var before, var ours, var theirs, var path]
            ? Merged(outside, [Full(outside, before), Full(outside, ours), Full(outside, theirs)], path)
            : $"{MergeDriver.Door} is for git: the files of base, ours and theirs, and the path.";
        if (sentence is null)
            return ExitCodes.Done;
        page.Message(sentence);
        return ExitCodes.Findings;
    }

    private static string Full(Outside outside, string path) => Path.GetFullPath(path, outside.Directory);

    // Null where it is done.
    private static string? Merged(Outside outside, IReadOnlyList<string> files, string path)
    {
        var texts = new List<SourceText>();
        foreach (var file in files)
        {
            if (outside.World.Files.Read(file, out var failure) is not { } bytes)
                return $"{path} was not merged: {failure?.Sentence ?? $"{file} is not there."} {Remedy}";
            texts.Add(SourceText.FromBytes(path, bytes));
        }
        return WhyNot(outside, path, texts) ?? Brought(outside, path, texts, files[1]);
    }

    private static string? WhyNot(Outside outside, string path, List<SourceText> texts)
    {
        string[] names = ["where both began", "on our side", "on the other side"];
        for (var i = 0; i < texts.Count; i++)
        {
            if (outside.World.Reader.Read(texts[i]).Problems is [var problem, ..])
                return $"{path} was not merged, since it cannot be read {names[i]} (line {texts[i].PositionOf(problem.Span.Start).Line}: {problem.Message}) {Remedy}";
        }
        return texts[0].Text.Length == 0 && texts[1].Text != texts[2].Text && PlanPath.Of(WithinPlans(outside, path)) is { Kind: not PlanFileKind.Plan }
            ? $"{path} was made on both sides, so these are two that were given the same id, and one of them needs another. {Remedy}"
            : null;
    }

    private static string? Brought(Outside outside, string path, List<SourceText> texts, string target)
    {
        var merge = FileMerge.Make(texts[0], texts[1], texts[2], FileFields.Of(WithinPlans(outside, path)), outside.World.Reader);
        if (merge.Result is { } text)
            return outside.World.Files.Write(target, text.ToBytes()) is { } failure ? $"{path} was not merged: {failure.Sentence} {Remedy}" : null;
        var what = merge.Clashes is [{ Name: "" }] ? "it as a whole" : string.Join(", ", merge.Clashes.Select(clash => clash.Label));
        return $"{path} was changed on both sides, and a person must decide: {what}. The file is as it is on our side. {Remedy}";
    }

    // The folder of plans may not be checked out where git merges; then its usual name tells where it begins.
    private static string WithinPlans(Outside outside, string path)
    {
        var absolute = Path.GetFullPath(path, outside.World.Files.RealPath(outside.Directory));
        if (Path.GetDirectoryName(absolute) is { } folder && PlansFolder.Find(outside.World.Files, folder) is { } plans && absolute.StartsWith(plans.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return plans.Relative(absolute);
        const string usual = "plans/";
        return path.LastIndexOf("/" + usual, StringComparison.Ordinal) is >= 0 and var at ? path[(at + usual.Length + 1)..]
            : path.StartsWith(usual, StringComparison.Ordinal) ? path[usual.Length..] : path;
    }
}
