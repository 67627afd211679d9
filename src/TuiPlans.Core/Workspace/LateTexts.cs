using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Texts of a commit's files that nobody has asked for yet. Mostly it is the one file that is shown, and that is read alone; who asks for
/// a second wants many, and all are read in one go.
/// </summary>
/// <param name="read">Reads some blobs.</param>
/// <param name="blobs">The blobs of these files.</param>
internal sealed class LateTexts(Func<List<string>, GitAnswer<GitObject?[]>> read, List<string> blobs)
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, byte[]> known = new(StringComparer.Ordinal);

    /// <summary>What a blob holds.</summary>
    /// <exception cref="InvalidOperationException">git does not give it, though the plans that are shown were made of it.</exception>
    public byte[] Of(string blob)
    {
        lock (turn)
        {
            if (known.Count > 0 && !known.ContainsKey(blob))
                Read(blobs.FindAll(one => !known.ContainsKey(one)));
            else if (known.Count == 0)
                Read([blob]);
            return known.TryGetValue(blob, out var bytes) ? bytes : throw new InvalidOperationException($"The file {blob} is missing from the repository: mend it with git fsck, or fetch it again.");
        }
    }

    private void Read(List<string> wanted)
    {
        if (!read(wanted).TryGet(out var objects, out var failure))
            throw new InvalidOperationException(failure.Sentence);
        for (var i = 0; i < wanted.Count; i++)
        {
            if (objects[i] is { } found)
                known[wanted[i]] = found.Bytes;
        }
    }
}
