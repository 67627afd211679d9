using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit.Index;

/// <summary>
/// Puts together what versions of files say. What stands in many of them, as an update does in all that follow it, is held once.
/// </summary>
internal sealed class VersionsMaker
{
    private readonly MemoryStream values = new();
    private readonly BinaryWriter to;
    private readonly Dictionary<uint, int> places = [];
    private readonly SortedDictionary<string, (PlanFileKind Kind, int Place)> versions = new(StringComparer.Ordinal);
    private bool isLossy;

    /// <summary>Begins anew, or with all that an index holds.</summary>
    public VersionsMaker(VersionIndex? before)
    {
        to = new BinaryWriter(values, Encoding.UTF8);
        for (var i = 0; i < before?.Count; i++)
        {
            var (blob, kind, place) = before.Version(i);
            Add(blob, kind, before.Value(place));
        }
    }

    /// <summary>Whether a version is here.</summary>
    public bool Holds(string blob) => versions.ContainsKey(blob);

    /// <summary>Adds what a version says; one of which a text cannot be given back is left out.</summary>
    public void Add(string blob, PlanFileKind kind, YamlNode says)
    {
        isLossy = false;
        var place = Put(says);
        if (!isLossy)
            _ = versions.TryAdd(blob, (kind, place));
    }

    /// <summary>The bytes of the index.</summary>
    /// <param name="tip">The commit up to which all versions were added.</param>
    public byte[] ToBytes(string tip)
    {
        to.Flush();
        var end = (int)values.Length;
        foreach (var (blob, (kind, place)) in versions)
        {
            to.Write(Convert.FromHexString(blob));
            to.Write(place);
            to.Write((byte)kind);
        }
        to.Write(Convert.FromHexString(tip));
        to.Write(new byte[VersionFormat.FootLength]);
        to.Flush();
        var file = values.ToArray();
        VersionFormat.WriteFoot(file, end, versions.Count, tip.Length / 2);
        return file;
    }

    // The parts come first, so that equal values have equal bytes.
    private int Put(YamlNode node)
    {
        switch (node.Resolve())
        {
            case YamlScalar scalar:
                return Put(scalar);
            case YamlMapping map:
                var parts = new int[map.Entries.Count * 2];
                for (var i = 0; i < map.Entries.Count; i++)
                    (parts[i * 2], parts[(i * 2) + 1]) = (Put(map.Entries[i].Key), Put(map.Entries[i].Value));
                return Put(VersionFormat.Mapping, map.Entries.Count, parts);
            case YamlSequence list:
                return Put(VersionFormat.Sequence, list.Items.Count, [.. list.Items.Select(Put)]);
            default:
                // An alias to nothing is a problem, and its file never gets here.
                isLossy = true;
                return 0;
        }
    }

    private int Put(YamlScalar scalar)
    {
        var start = Begin();
        to.Write((byte)(VersionFormat.Scalar | ((int)scalar.Style << VersionFormat.StyleAt) | (scalar.Tag is null ? 0 : VersionFormat.HasTag)));
        Put(scalar.Value);
        if (scalar.Tag is { } tag)
            Put(tag);
        return End(start);
    }

    private int Put(byte kind, int count, int[] parts)
    {
        var start = Begin();
        to.Write(kind);
        to.Write7BitEncodedInt(count);
        foreach (var part in parts)
            to.Write7BitEncodedInt(part);
        return End(start);
    }

    // Half a character, which an escape may name, has no bytes.
    private void Put(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        isLossy |= Encoding.UTF8.GetString(bytes) != text;
        to.Write7BitEncodedInt(bytes.Length);
        to.Write(bytes);
    }

    private int Begin()
    {
        to.Flush();
        return (int)values.Length;
    }

    // What stands there already is taken away again; of two with one sum the second stands for itself.
    private int End(int start)
    {
        to.Flush();
        var written = values.GetBuffer().AsSpan(start, (int)values.Length - start);
        var sum = TrailIndexMap.Check(written);
        if (!places.TryGetValue(sum, out var place))
            places[sum] = place = start;
        if (place == start || !values.GetBuffer().AsSpan(place, written.Length).SequenceEqual(written))
            return start;
        values.SetLength(start);
        values.Position = start;
        return place;
    }
}
