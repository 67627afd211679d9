using TuiPlans.Core.Checks;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Privacy;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace.Hooks;

/// <summary>
/// Two versions of a repository beside each other: what damage the later one brings, and what it says of persons. What stood there before is
/// not the doing of whoever commits or sends, and stops nobody.
/// </summary>
/// <param name="reader">Reads both.</param>
/// <param name="before">The files of the earlier one.</param>
/// <param name="after">The files of the later one.</param>
internal sealed class VersionsCompared(HookReader reader, IReadOnlyList<TreeFile> before, IReadOnlyList<TreeFile> after)
{
    private readonly Dictionary<string, string> old = Ids(before);
    private readonly Dictionary<string, string> now = Ids(after);
    private readonly PlanFolders folders = PlanFolders.Of(before.Concat(after).Select(file => file.Path));

    /// <summary>The plan files that differ, from the top of the repository.</summary>
    public IReadOnlyList<string> Changed => [.. AllChanged().Where(path => folders.Holding(path) is not null)];

    /// <summary>The other files that differ.</summary>
    public IReadOnlyList<string> Others => [.. AllChanged().Where(path => folders.Holding(path) is null)];

    /// <summary>What stops.</summary>
    /// <param name="isStrict">Whether damage in a file that differs stops also where it was there before.</param>
    /// <param name="isGuarded">Whether it is looked at what it says of persons.</param>
    public GitAnswer<HookVerdict> Judge(bool isStrict, bool isGuarded)
    {
        var (stops, hasPersons) = (new List<string>(), false);
        foreach (var folder in Changed.GroupBy(path => folders.Holding(path)!, StringComparer.Ordinal))
        {
            var changed = folder.Select(path => path[folder.Key.Length..]).ToHashSet(StringComparer.Ordinal);
            if (!reader.Plans(before, folder.Key, PlanSet.Empty).TryGet(out var earlier, out var failure) || !reader.Plans(after, folder.Key, earlier).TryGet(out var later, out failure))
                return failure;
            stops.AddRange(Damage(earlier, later, changed, isStrict).Select(found => $"{folder.Key}{found.Path}:{found.Line}: {found.Message}"));
            var persons = isGuarded ? Persons(earlier, later, changed).Select(found => $"{folder.Key}{found.Path}: {found.Found.Sentence}").ToList() : [];
            hasPersons |= persons.Count > 0;
            stops.AddRange(persons);
        }
        return new HookVerdict(stops, []) { IsGuarded = hasPersons };
    }

    // A marker of an unsettled merge is never right, whoever wrote it.
    private static IEnumerable<Finding> Damage(PlanSet before, PlanSet after, HashSet<string> changed, bool isStrict)
    {
        var known = Check.Files(before).Where(found => found.Severity == Severity.Damage).ToList();
        return Check.Files(after).Where(found => found.Severity == Severity.Damage
            && (!known.Exists(found.IsSameAs) || (changed.Contains(found.Path) && (isStrict || found.Code == YamlProblemCodes.ConflictMarker))));
    }

    // What moved from one file to another stood there before.
    private static IEnumerable<(string Path, PrivacyFinding Found)> Persons(PlanSet before, PlanSet after, HashSet<string> changed)
    {
        var known = changed.Select(path => Text(before, path)).SelectMany(text => PrivacyGuard.Scan(text).Select(found => text.Substring(found.Start, found.Length))).ToHashSet(StringComparer.Ordinal);
        foreach (var path in changed.Order(NaturalOrder.Instance))
        {
            var text = Text(after, path);
            foreach (var found in PrivacyGuard.Scan(text).Where(found => !known.Contains(text.Substring(found.Start, found.Length))))
                yield return (path, found);
        }
    }

    private static string Text(PlanSet set, string path) => set.Files.GetValueOrDefault(path)?.Source.Text ?? "";

    private IEnumerable<string> AllChanged() => old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(path => old.GetValueOrDefault(path) != now.GetValueOrDefault(path)).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Ids(IReadOnlyList<TreeFile> files) => files.ToDictionary(file => file.Path, file => $"{file.Mode} {file.Id}", StringComparer.Ordinal);
}
