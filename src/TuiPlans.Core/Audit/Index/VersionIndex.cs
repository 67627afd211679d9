using System.Buffers.Binary;
using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit.Index;

/// <summary>
/// What each version of each action and recommendation says, by its blob, so that plans of the past are made without unpacking and
/// understanding files. Derived and disposable: a blob says the same for ever, and what is not here is read from git. Versions with
/// which anything is wrong are never here.
/// </summary>
internal sealed class VersionIndex
{
    private const int Cached = 4096;
    private readonly byte[] bytes;
    private readonly int values;
    private readonly int count;
    private readonly int idLength;

    // Keys and common values are made once; one gives way to the next of its place. Two threads may write at once: both are right.
    private readonly Known?[] cache = new Known?[Cached];

    private VersionIndex(byte[] bytes, (int Values, int Count, int IdLength) foot)
    {
        this.bytes = bytes;
        (values, count, idLength) = foot;
    }

    /// <summary>The commit up to which all versions are here.</summary>
    public string Tip => Convert.ToHexStringLower(bytes.AsSpan(values + (count * EntryLength), idLength));

    /// <summary>How many versions are here.</summary>
    public int Count => count;

    private int EntryLength => idLength + VersionFormat.EntryRest;

    /// <summary>Opens it; null where there is none, or it was damaged, or another build of the program made it.</summary>
    public static VersionIndex? Open(TrailStorage storage) =>
        storage.Length() is > 0 and <= int.MaxValue and var length && storage.Read(0, (int)length) is { } bytes && VersionFormat.ReadFoot(bytes) is { } foot
            ? new VersionIndex(bytes, foot) : null;

    /// <summary>Where the outermost value of a version stands; null where the version is not here.</summary>
    /// <param name="blob">Its blob.</param>
    /// <param name="kind">What kind of file it is.</param>
    public int? Find(string blob, PlanFileKind kind)
    {
        if (blob.Length != idLength * 2)
            return null;
        var id = Convert.FromHexString(blob).AsSpan();
        for (var (low, high) = (0, count - 1); low <= high;)
        {
            var middle = low + ((high - low) / 2);
            var entry = Entry(middle);
            var order = entry[..idLength].SequenceCompareTo(id);
            if (order == 0)
                return entry[^1] == (byte)kind ? BinaryPrimitives.ReadInt32LittleEndian(entry[idLength..]) : null;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    /// <summary>A version by its number: its blob, what kind of file it is, and where its outermost value stands.</summary>
    public (string Blob, PlanFileKind Kind, int Place) Version(int number)
    {
        var entry = Entry(number);
        return (Convert.ToHexStringLower(entry[..idLength]), (PlanFileKind)entry[^1], BinaryPrimitives.ReadInt32LittleEndian(entry[idLength..]));
    }

    /// <summary>What stands at a place: the value that was written there, without where it stood in its file.</summary>
    /// <param name="place">The place, from <see cref="Find"/>.</param>
    /// <param name="only">The key of which alone the entries are wanted; null for all.</param>
    public YamlNode Value(int place, string? only = null)
    {
        ref var known = ref cache[place % Cached];
        if (known is { } found && found.Place == place)
            return found.Node;
        var node = Read(place, only);
        if (node is YamlScalar)
            known = new Known(place, node);
        return node;
    }

    private YamlNode Read(int at, string? only)
    {
        var head = bytes[at++];
        if ((head & VersionFormat.Kinds) == VersionFormat.Scalar)
        {
            var text = Text(ref at);
            var tag = (head & VersionFormat.HasTag) != 0 ? Text(ref at) : null;
            return new YamlScalar(text, (ScalarStyle)((head & ~VersionFormat.HasTag) >> VersionFormat.StyleAt), NodeFormat.Nowhere with { Tag = tag });
        }
        var parts = VersionFormat.Number(bytes, ref at);
        if ((head & VersionFormat.Kinds) == VersionFormat.Sequence)
        {
            var items = new YamlNode[parts];
            for (var i = 0; i < parts; i++)
                items[i] = Value(VersionFormat.Number(bytes, ref at));
            return new YamlSequence(items, isFlow: false, NodeFormat.Nowhere);
        }
        var entries = new List<YamlEntry>(only is null ? parts : 1);
        for (var i = 0; i < parts; i++)
        {
            var (key, value) = (Value(VersionFormat.Number(bytes, ref at)), VersionFormat.Number(bytes, ref at));
            if (only is null || (key is YamlScalar scalar && scalar.Value == only))
                entries.Add(new YamlEntry(key, Value(value)));
        }
        return new YamlMapping(entries, isFlow: false, NodeFormat.Nowhere);
    }

    private string Text(ref int at)
    {
        var length = VersionFormat.Number(bytes, ref at);
        at += length;
        return Encoding.UTF8.GetString(bytes, at - length, length);
    }

    private ReadOnlySpan<byte> Entry(int number) => bytes.AsSpan(values + (number * EntryLength), EntryLength);

    private sealed record Known(int Place, YamlNode Node);
}
