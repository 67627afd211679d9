using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Audits.Rules;

/// <summary>
/// The message of a commit of ours says something else than its files show: another value, a change that is not there, or nothing of one
/// that is. What people write by hand has no such trailers, and is never judged.
/// </summary>
internal static class TrailersDisagree
{
    private const string Remedy = "Files and message were not made together: somebody amended the commit, or a hook changed the file. What counts is in the files. Ask who recorded it, and record a correction.";
    private const int MostTold = 3;

    public static IEnumerable<AuditRemark> Judge(AuditedCommit commit, AuditContext context)
    {
        // Of a squash only what came last is in the files, and what was made by hand stands in it without a word: nothing can be proved.
        if (!commit.IsOurs || commit.IsMerge || commit.Files.Count == 0 || commit.Squashed.Count > 0)
            yield break;
        List<string> wrong = [.. Places(commit), .. Values(commit)];
        if (wrong.Count > 0)
            yield return new AuditRemark(string.Join(" ", wrong.Take(MostTold)) + (wrong.Count > MostTold ? $" And {wrong.Count - MostTold} more of that kind." : ""), Remedy);
    }

    private static List<string> Places(AuditedCommit commit)
    {
        var wrong = new List<string>();
        var actions = commit.ValuesOf("Action").ToList();
        var registers = commit.ValuesOf("Register").ToList();
        foreach (var file in commit.Files)
        {
            if (RegisterFile.Of(file.Path) is { } register ? !registers.Contains(register.Name, StringComparer.Ordinal) : file.Plan.Length > 0 && !IsNamed(file, commit, actions))
                wrong.Add($"It changes {file.Ref}, and its message does not name that.");
        }
        foreach (var action in actions.Where(action => !commit.Files.Any(file => file.Id == action)))
            wrong.Add($"Its message names {action}, and it does not change that.");
        return wrong;
    }

    // A change of several files may reach into other plans; the message names one plan, and each action.
    private static bool IsNamed(AuditedFile file, AuditedCommit commit, List<string> actions) => PlanPath.Of(file.Path)?.Kind == PlanFileKind.Plan
        ? commit.ValueOf("Plan") is not null
        : actions.Contains(file.Id, StringComparer.Ordinal) && (actions.Count > 1 || commit.ValueOf("Plan") == file.Plan);

    private static List<string> Values(AuditedCommit commit)
    {
        var wrong = new List<string>();
        var left = commit.ValuesOf("Change").Select(value => new ToldChange(value)).ToList();
        var entry = commit.ValueOf("Entry");
        foreach (var file in commit.Files)
        {
            if (file.IsNew || file.IsGone)
                left.RemoveAll(told => told.IsOfWhole(file.Id, file.IsNew) || told.IsOfWhole(file.Path, file.IsNew));
            foreach (var change in file.Changes)
                Take(left, file, change, entry, wrong);
        }
        foreach (var path in commit.Beside)
            left.RemoveAll(told => told.IsOfWhole(path, isNew: true) || told.IsOfWhole(path, isNew: false));
        // A new file may be told field by field, as any other.
        if (!commit.Files.Any(file => file.IsNew || file.IsGone))
            wrong.AddRange(left.Select(told => $"Its message says \"{told.Text}\", and no file shows that."));
        return wrong;
    }

    private static void Take(List<ToldChange> left, AuditedFile file, FieldChange change, string? entry, List<string> wrong)
    {
        var near = -1;
        for (var at = 0; at < left.Count; at++)
        {
            switch (left[at].Tells(file.Id, change, entry))
            {
                case Telling.Rightly:
                    left.RemoveAt(at);
                    return;
                case Telling.Otherwise when near < 0:
                    near = at;
                    break;
            }
        }
        // What this version has no field for was perhaps told in other parts by the one that made the commit.
        var isUnknown = file.Fields.Find(change.TopKey) is null;
        if (change.IsMove || (isUnknown && left.RemoveAll(told => told.IsBelow(file.Id, change.TopKey)) > 0))
            return;
        var shown = $"{Value(change.From)} -> {Value(change.To)}";
        wrong.Add(near < 0
            ? $"{change.Path} of {file.Ref} changed ({shown}), and its message does not say so."
            : $"Its message says \"{left[near].Text}\", and {file.Ref} shows {change.Path}: {shown}.");
        if (near >= 0)
            left.RemoveAt(near);
    }

    private static string Value(string? value) => value is null ? "none" : Shortened.To(string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), 40);
}
