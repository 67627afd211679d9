using System.Buffers;
using System.Globalization;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Reads of each action and recommendation the updates that were recorded since a moment and may have been given by it, and nothing else:
/// most files have none, and what stands in them need not be understood to see that.
/// </summary>
/// <param name="reader">Reads YAML.</param>
/// <param name="then">The plans of that moment.</param>
/// <param name="day">Its day.</param>
/// <param name="versions">What an index knows of the files as they are.</param>
internal sealed class UpdatesAlone(IYamlReader reader, PlanSet then, DateOnly day, StoredVersions versions)
{
    private const string Key = "updates";

    // By which a value may depend on another place of the file.
    private static readonly SearchValues<char> Reaching = SearchValues.Create("&*!");
    private const string DateKey = "date: ";
    private const string DateForm = "yyyy-MM-dd";
    private const int DateLength = 10;

    /// <summary>What the files report; of one whose lines do not tell where its updates are, all of it is read.</summary>
    /// <param name="files">The actions and recommendations as they are recorded.</param>
    /// <param name="blobs">What each holds; null where the index knows what it says.</param>
    public IReadOnlyList<PlanAction> Of(IReadOnlyList<TreeFile> files, IReadOnlyList<GitObject?> blobs) =>
        [.. TwoThreads.Map(files.Count, i => Of(files[i], blobs[i]?.Bytes ?? [])).OfType<PlanAction>()];

    private PlanAction? Of(TreeFile file, byte[] bytes)
    {
        var place = PlanPath.Of(file.Path)!.Value;
        if (versions.TryUpdates(file.Path, file.Id, then.Blobs.GetValueOrDefault(file.Path), out var added))
            return added is null ? null : Given(Read(place, file.Path, added));
        // A text that is not here yet is not worth reading for this: then all updates of the file are looked at.
        var before = then.Files.GetValueOrDefault(file.Path) is { HasText: true } earlier ? earlier.Source : null;
        var whole = SourceText.FromBytes(file.Path, bytes);
        var updates = UpdatesOf(whole.Text);
        if (updates.IsEmpty)
            return null;
        var text = New(updates, before is null ? default : UpdatesOf(before.Text));
        if (!MayHoldEarlier(text))
            return null;
        return text.ContainsAny(Reaching) || text.Length == updates.Length ? Read(place, whole) : Read(place, SourceText.FromText(file.Path, $"{Key}:{text}"));
    }

    // What stands behind the key, up to the next line that begins with more than a dash, a comment or nothing.
    private static ReadOnlySpan<char> UpdatesOf(string text)
    {
        var begin = text.StartsWith(Key + ":", StringComparison.Ordinal) ? 0 : text.IndexOf($"\n{Key}:", StringComparison.Ordinal) + 1;
        if (begin == 0 && !text.StartsWith(Key, StringComparison.Ordinal))
            return default;
        begin += Key.Length + 1;
        for (var line = text.IndexOf('\n', begin); line >= 0 && line + 1 < text.Length; line = text.IndexOf('\n', line + 1))
        {
            if (text[line + 1] is not (' ' or '-' or '#' or '\n' or '\r'))
                return text.AsSpan(begin, line + 1 - begin);
        }
        return text.AsSpan(begin);
    }

    // What follows the updates that stood there then; all of them where these were touched.
    private static ReadOnlySpan<char> New(ReadOnlySpan<char> all, ReadOnlySpan<char> known)
    {
        var old = known.TrimEnd();
        return all.StartsWith(old) && IsItem(all[old.Length..], old) ? all[old.Length..] : all;
    }

    // Whether the next line begins an item as the first one did, rather than goes on with the last.
    private static bool IsItem(ReadOnlySpan<char> rest, ReadOnlySpan<char> old)
    {
        var dash = old.IndexOf('-');
        return dash > 0 && old[..dash].Trim().IsEmpty && old[0] is '\n' or '\r' && rest.StartsWith(old[..(dash + 1)]);
    }

    // Whether a date in it may be of that day or before; a date that is no whole one may.
    private bool MayHoldEarlier(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf(DateKey); at >= 0; at = text.IndexOf(DateKey))
        {
            text = text[(at + DateKey.Length)..];
            if (text.Length < DateLength || !DateOnly.TryParseExact(text[..DateLength], DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var given) || given <= day)
                return true;
        }
        return false;
    }

    // Null where nothing of it was given by that day.
    private PlanAction? Given(PlanAction now) => now.Updates.Any(update => update.Date?.Last <= day) ? now : null;

    private PlanAction Read(PlanPath place, SourceText text) => Read(place, text.Path, reader.Read(text).Root);

    private static PlanAction Read(PlanPath place, string path, YamlNode? root) => ActionReader.Read(place.Plan, place.Id, path, root, Registers.Empty);
}
