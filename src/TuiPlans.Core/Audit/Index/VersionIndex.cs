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
        if (count == 0 || blob.Length != idLength * 2)
            return null;
        Span<byte> id = stackalloc byte[idLength];
        for (var i = 0; i < id.Length; i++)
            id[i] = (byte)((Digit(blob[i * 2]) << 4) | Digit(blob[(i * 2) + 1]));
        var entry = Entry(FirstFrom(BinaryPrimitives.ReadUInt64BigEndian(id), id));
        return entry.StartsWith(id) && entry[^1] == (byte)kind ? BinaryPrimitives.ReadInt32LittleEndian(entry[idLength..]) : null;
    }

    /// <summary>A version by its number: its blob, what kind of file it is, and where its outermost value stands.</summary>
    public (string Blob, PlanFileKind Kind, int Place) Version(int number)
    {
        var entry = Entry(number);
        return (Convert.ToHexStringLower(entry[..idLength]), (PlanFileKind)entry[^1], BinaryPrimitives.ReadInt32LittleEndian(entry[idLength..]));
    }

    /// <summary>What stands at a place: the value that was written there, without where it stood in its file.</summary>
    /// <param name="place">The place, from <see cref="Find"/>.</param>
    public YamlNode Value(int place)
    {
        ref var known = ref cache[place % Cached];
        if (known is { } found && found.Place == place)
            return found.Node;
        var node = Read(place);
        if (node is YamlScalar)
            known = new Known(place, node);
        return node;
    }

    /// <summary>
    /// The items of a list of a version that another has not, as a map of that list alone; null where there are none. What stands in both
    /// is held once, so it is not even read.
    /// </summary>
    /// <param name="key">The key of the list.</param>
    /// <param name="place">Where the version stands.</param>
    /// <param name="before">Where the other stands; null for all items.</param>
    public YamlMapping? Added(string key, int place, int? before)
    {
        var (name, items) = Items(key, place);
        var known = before is { } earlier ? Items(key, earlier).Places : [];
        var added = new List<YamlNode>();
        for (var i = 0; i < items.Length; i++)
        {
            if ((i >= known.Length || known[i] != items[i]) && Array.IndexOf(known, items[i]) < 0)
                added.Add(Value(items[i]));
        }
        return added.Count == 0 ? null : new YamlMapping([new YamlEntry(Value(name), new YamlSequence(added, isFlow: false, NodeFormat.Nowhere))], isFlow: false, NodeFormat.Nowhere);
    }

    // Where the key stands, and the items of its list; none where it has no list.
    private (int Key, int[] Places) Items(string key, int at)
    {
        if ((bytes[at++] & VersionFormat.Kinds) != VersionFormat.Mapping)
            return (0, []);
        for (var left = VersionFormat.Number(bytes, ref at); left > 0; left--)
        {
            var (name, value) = (VersionFormat.Number(bytes, ref at), VersionFormat.Number(bytes, ref at));
            if (Value(name) is not YamlScalar scalar || scalar.Value != key)
                continue;
            return (name, (bytes[value++] & VersionFormat.Kinds) == VersionFormat.Sequence ? Places(ref value) : []);
        }
        return (0, []);
    }

    private int[] Places(ref int at)
    {
        var places = new int[VersionFormat.Number(bytes, ref at)];
        for (var i = 0; i < places.Length; i++)
            places[i] = VersionFormat.Number(bytes, ref at);
        return places;
    }

    // Maps are read when they are asked for: few of them are.
    private IReadOnlyList<YamlNode> Items(int[] places)
    {
        if (Array.TrueForAll(places, place => (bytes[place] & VersionFormat.Kinds) == VersionFormat.Mapping))
            return new LateNodes(places.Length, i => Value(places[i]));
        var items = new List<YamlNode>(places.Length);
        foreach (var place in places)
            items.Add(Value(place));
        return items;
    }

    private YamlNode Read(int at)
    {
        var head = bytes[at++];
        if ((head & VersionFormat.Kinds) == VersionFormat.Scalar)
        {
            var text = Text(ref at);
            var tag = (head & VersionFormat.HasTag) != 0 ? Text(ref at) : null;
            return new YamlScalar(text, (ScalarStyle)((head & ~VersionFormat.HasTag) >> VersionFormat.StyleAt), NodeFormat.Nowhere with { Tag = tag });
        }
        if ((head & VersionFormat.Kinds) == VersionFormat.Sequence)
            return new YamlSequence(Items(Places(ref at)), isFlow: false, NodeFormat.Nowhere);
        var parts = VersionFormat.Number(bytes, ref at);
        // Lists, as the reader of texts makes them: the framework looks into arrays more slowly where it does not know that they are some.
        var entries = new List<YamlEntry>(parts);
        for (var i = 0; i < parts; i++)
            entries.Add(new YamlEntry(Value(VersionFormat.Number(bytes, ref at)), Value(VersionFormat.Number(bytes, ref at))));
        return new YamlMapping(entries, isFlow: false, NodeFormat.Nowhere);
    }

    private string Text(ref int at)
    {
        var length = VersionFormat.Number(bytes, ref at);
        at += length;
        return Encoding.UTF8.GetString(bytes, at - length, length);
    }

    // By hand: the framework's own is compiled anew at each start.
    private static int Digit(char digit) => digit <= '9' ? digit - '0' : digit - 'a' + 10;

    // The number of the first version that is not before an id; that of the last where all are. Eight bytes tell nearly all apart.
    private int FirstFrom(ulong begin, ReadOnlySpan<byte> id)
    {
        var (low, high) = (0, count - 1);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var there = BinaryPrimitives.ReadUInt64BigEndian(Entry(middle));
            if (there < begin || (there == begin && Entry(middle)[..idLength].SequenceCompareTo(id) < 0))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private ReadOnlySpan<byte> Entry(int number) => bytes.AsSpan(values + (number * EntryLength), EntryLength);

    private sealed record Known(int Place, YamlNode Node);
}
