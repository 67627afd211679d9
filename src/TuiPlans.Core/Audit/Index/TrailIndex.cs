using System.Text;
using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Audit.Index;

/// <summary>
/// The trail up to a commit as it was read once: the same changes as a walk through git gives, without walking. Derived and disposable;
/// what does not add up is no index.
/// </summary>
internal sealed class TrailIndex
{
    private readonly TrailIndexMap map;
    private readonly TrailStorage storage;
    private readonly TrailPlace?[] places;

    private TrailIndex(TrailIndexMap map, TrailStorage storage) => (this.map, this.storage, places) = (map, storage, new TrailPlace?[map.Files.Length]);

    /// <summary>The commit up to which it goes.</summary>
    public string Tip => map.Tip;

    /// <summary>How many commits it covers.</summary>
    public int Count => map.Places.Length;

    /// <summary>Opens it; null where there is none, or it is damaged, of another version, or of another folder.</summary>
    public static TrailIndex? Open(TrailStorage storage, string plansPrefix)
    {
        if (storage.Length() is not { } length || length < TrailIndexMap.FooterLength
            || storage.Read(length - TrailIndexMap.FooterLength, TrailIndexMap.FooterLength) is not { } end || TrailIndexMap.Footer(end) is not { } footer)
            return null;
        var start = length - TrailIndexMap.FooterLength - footer.Length;
        return footer.Length > 0 && start >= 0 && storage.Read(start, footer.Length) is { } bytes && TrailIndexMap.Read(bytes, footer.Check) is { } read && read.PlansPrefix == plansPrefix
            ? new TrailIndex(read, storage) : null;
    }

    /// <summary>
    /// Writes an index.
    /// </summary>
    /// <param name="storage">Where to.</param>
    /// <param name="plansPrefix">The plans folder from the top.</param>
    /// <param name="tip">The commit up to which it goes.</param>
    /// <param name="commits">Every commit that it covers, oldest first.</param>
    /// <param name="bringers">The commit of the branch's chain with which each came, itself or a merge; null where that is not known.</param>
    /// <param name="changes">What they recorded, oldest first.</param>
    public static void Write(TrailStorage storage, string plansPrefix, string tip, IReadOnlyList<string> commits, IReadOnlyList<string?> bringers, IReadOnlyList<RecordedChange> changes)
    {
        var numbers = new Dictionary<string, int>(commits.Count, StringComparer.Ordinal);
        for (var i = 0; i < commits.Count; i++)
            numbers[commits[i]] = i;
        var files = new Dictionary<string, int>(StringComparer.Ordinal);
        using var stream = new MemoryStream();
        using var to = new BinaryWriter(stream, Encoding.UTF8);
        var entries = new List<IndexedEntry>(changes.Count);
        foreach (var change in changes)
        {
            var start = stream.Length;
            EntryFormat.Write(to, change);
            to.Flush();
            files.TryAdd(change.Path, files.Count);
            var length = (int)(stream.Length - start);
            entries.Add(new IndexedEntry(numbers[change.Commit], files[change.Path], start, length, TrailIndexMap.Check(stream.GetBuffer().AsSpan((int)start, length))));
        }
        var whole = new TrailIndexMap(
            tip, plansPrefix, [.. commits.SelectMany(Convert.FromHexString)], [.. bringers.Select(by => by is null ? -1 : numbers.GetValueOrDefault(by, -1))], [.. files.Keys], [.. entries]);
        to.Write(whole.ToBytes());
        to.Flush();
        storage.Write(stream.ToArray());
    }

    /// <summary>The commits that it covers, oldest first.</summary>
    public IReadOnlyList<string> Commits => [.. Enumerable.Range(0, Count).Select(map.Commit)];

    /// <summary>The commit of the chain with which each of them came; null where that is not known.</summary>
    public IReadOnlyList<string?> Bringers => [.. map.Places.Select(place => place < 0 ? null : map.Commit(place))];

    /// <summary>
    /// Changes, newest first; null where the file does not add up.
    /// </summary>
    /// <param name="isWanted">Which files are wanted, by their path from the plans folder.</param>
    /// <param name="only">The commits that are wanted; null for all.</param>
    /// <param name="limit">How many commits are wanted, the latest; null for all.</param>
    public List<IndexedChange>? Read(Func<string, bool> isWanted, IReadOnlySet<string>? only, int? limit)
    {
        var wanted = Array.ConvertAll(map.Files, file => isWanted(file));
        var numbers = only is null ? null : NumbersOf(only);
        var chosen = new List<IndexedEntry>();
        var (last, count) = (-1, 0);
        for (var i = map.Entries.Length - 1; i >= 0; i--)
        {
            var entry = map.Entries[i];
            if (!wanted[entry.File] || numbers?[entry.Commit] == false)
                continue;
            count += entry.Commit == last ? 0 : 1;
            last = entry.Commit;
            if (count > limit)
                break;
            chosen.Add(entry);
        }
        return Changes(chosen);
    }

    /// <summary>Whether it covers all of some commits.</summary>
    public bool Covers(IReadOnlySet<string> commits) => NumbersOf(commits).Count(one => one) == commits.Count;

    private bool[] NumbersOf(IReadOnlySet<string> commits)
    {
        var found = new bool[Count];
        for (var i = 0; i < found.Length; i++)
            found[i] = commits.Contains(map.Commit(i));
        return found;
    }

    // What stands close together in the file is read in one go.
    private List<IndexedChange>? Changes(List<IndexedEntry> entries)
    {
        const int Gap = 4096;
        var changes = new List<IndexedChange>(entries.Count);
        for (var i = 0; i < entries.Count;)
        {
            var last = i;
            while (last + 1 < entries.Count && entries[last + 1].Start + entries[last + 1].Length + Gap >= entries[last].Start)
                last++;
            var (start, end) = (entries[last].Start, entries[i].Start + entries[i].Length);
            if (storage.Read(start, (int)(end - start)) is not { } bytes)
                return null;
            for (; i <= last; i++)
            {
                if (Change(entries[i], bytes, (int)(entries[i].Start - start)) is not { } change)
                    return null;
                changes.Add(change);
            }
        }
        return changes;
    }

    private IndexedChange? Change(IndexedEntry entry, byte[] bytes, int at)
    {
        var path = map.Files[entry.File];
        if (TrailIndexMap.Check(bytes.AsSpan(at, entry.Length)) != entry.Check || (places[entry.File] ??= TrailPlace.Of(path)) is not { } place)
            return null;
        using var from = new BinaryReader(new MemoryStream(bytes, at, entry.Length), Encoding.UTF8);
        var bringer = map.Places[entry.Commit];
        return new IndexedChange(EntryFormat.Read(from, map.Commit(entry.Commit), path, place), bringer < 0 || bringer == entry.Commit ? null : map.Commit(bringer));
    }
}

/// <summary>A change out of the index.</summary>
/// <param name="Change">The change.</param>
/// <param name="Merge">The merge that brought it to the branch; null where it was recorded there itself, or that is not known.</param>
internal sealed record IndexedChange(RecordedChange Change, string? Merge);
