using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit.Index;

/// <summary>A value of a plan file as bytes: what it says, without where it stood.</summary>
internal static class NodeFormat
{
    private const byte Absent = 0;
    private const byte Scalar = 1;
    private const byte Mapping = 2;
    private const byte Sequence = 3;

    /// <summary>The place of what stands in no file.</summary>
    public static readonly YamlNodeMark Nowhere = new(default, default);

    /// <summary>Writes a node, what an alias stands for in its place; null is absent.</summary>
    public static void Write(BinaryWriter to, YamlNode? node)
    {
        switch (node?.Resolve())
        {
            case YamlScalar scalar:
                to.Write(Scalar);
                to.Write((byte)scalar.Style);
                to.Write(scalar.Tag ?? "");
                to.Write(scalar.Value);
                break;
            case YamlMapping map:
                to.Write(Mapping);
                to.Write7BitEncodedInt(map.Entries.Count);
                foreach (var entry in map.Entries)
                {
                    Write(to, entry.Key);
                    Write(to, entry.Value);
                }
                break;
            case YamlSequence list:
                to.Write(Sequence);
                to.Write7BitEncodedInt(list.Items.Count);
                foreach (var item in list.Items)
                    Write(to, item);
                break;
            default:
                to.Write(Absent);
                break;
        }
    }

    /// <summary>Reads what was written; null where it was absent.</summary>
    /// <exception cref="InvalidDataException">The bytes are no node.</exception>
    public static YamlNode? Read(BinaryReader from) => from.ReadByte() switch
    {
        Absent => null,
        Scalar => ReadScalar(from),
        Mapping => new YamlMapping(Many(from, () => new YamlEntry(Part(from), Part(from))), isFlow: false, Nowhere),
        Sequence => new YamlSequence(Many(from, () => Part(from)), isFlow: false, Nowhere),
        var other => throw new InvalidDataException($"{other} is no kind of node."),
    };

    private static YamlScalar ReadScalar(BinaryReader from)
    {
        var style = (ScalarStyle)from.ReadByte();
        var tag = from.ReadString();
        return new YamlScalar(from.ReadString(), style, Nowhere with { Tag = tag.Length == 0 ? null : tag });
    }

    // An alias to nothing is absent, and stands as an empty value.
    private static YamlNode Part(BinaryReader from) => Read(from) ?? new YamlScalar("", ScalarStyle.Plain, Nowhere);

    private static T[] Many<T>(BinaryReader from, Func<T> read)
    {
        var count = from.Read7BitEncodedInt();
        if (count < 0 || count > YamlLimits.Length)
            throw new InvalidDataException($"{count} parts are more than a file can hold.");
        var parts = new T[count];
        for (var i = 0; i < count; i++)
            parts[i] = read();
        return parts;
    }
}
