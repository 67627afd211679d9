namespace TuiPlans.Tests.Histories;

/// <summary>Who set a value that an action has, as it was written down.</summary>
/// <param name="Path">The field.</param>
/// <param name="Value">Its value.</param>
/// <param name="Commit">The commit that set it; it names the merge that brought it.</param>
/// <param name="Part">What was said with it: of a squash, that part which set the field.</param>
public sealed record MadeWho(string Path, string? Value, MadeCommit Commit, MadePart Part)
{
    /// <summary>Each value of a file: those of new items with the item, what was changed in them later by itself.</summary>
    public static IEnumerable<MadeWho> Of(HistoryRecord record, FileState file)
    {
        foreach (var value in Difference.Between(null, file.Root))
            yield return Of(record, file, value.Path, value.To);
        foreach (var path in file.SetBy.Keys.Where(path => path.Contains("].", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var (list, name, key) = (path[..path.IndexOf('[')], path[(path.IndexOf('[') + 1)..path.LastIndexOf("].", StringComparison.Ordinal)], path[(path.LastIndexOf("].", StringComparison.Ordinal) + 2)..]);
            if (file.Root.ItemsAt(list).FirstOrDefault(item => Known.Name(list, item) == name) is Map map && map.TextAt(key) is { } text)
                yield return Of(record, file, path, text);
        }
    }

    private static MadeWho Of(HistoryRecord record, FileState file, string path, string? value)
    {
        var commit = record.Of(file.SetBy[path]);
        var part = commit.Parts.LastOrDefault(part => part.Files.Any(one => one.Uid == file.Uid && one.Changes.Any(change => change.Path == path))) ?? commit.Parts[0];
        return new MadeWho(path, value, commit, part);
    }
}
