using System.Buffers.Binary;
using System.Numerics;

namespace TuiPlans.Core.Audit.Index;

/// <summary>
/// How an index of versions is laid out: the values, of which each names its parts by their places; then by blob where its outermost
/// value stands; then the commit up to which all are there; then the foot.
/// </summary>
internal static class VersionFormat
{
    /// <summary>Of a value's first byte: a scalar, of which the style follows two bits higher.</summary>
    public const byte Scalar = 1;

    /// <summary>Of a value's first byte: keys and values.</summary>
    public const byte Mapping = 2;

    /// <summary>Of a value's first byte: a list.</summary>
    public const byte Sequence = 3;

    /// <summary>Of a value's first byte: the bits that say what it is.</summary>
    public const byte Kinds = 3;

    /// <summary>Of a value's first byte: where the style of a scalar begins.</summary>
    public const int StyleAt = 2;

    /// <summary>Of a value's first byte: that a scalar's tag follows it.</summary>
    public const byte HasTag = 0x80;

    /// <summary>How many bytes of an entry come behind its blob: the place, and what kind of file it is.</summary>
    public const int EntryRest = sizeof(int) + 1;

    private const int BuildLength = 16;
    private const int SumLength = sizeof(uint);
    private static readonly byte[] Magic = "tuiplans versions\n"u8.ToArray();

    /// <summary>How many bytes the foot is.</summary>
    public static int FootLength => BuildLength + (3 * sizeof(int)) + SumLength + Magic.Length;

    // What a version says, and whether anything is wrong with it, is by the rules of the program that read it.
    private static Guid Build => typeof(VersionFormat).Module.ModuleVersionId;

    /// <summary>Writes the foot at the end of a file that is whole but for it.</summary>
    /// <param name="file">The file, with room for the foot at its end.</param>
    /// <param name="values">How many bytes the values are.</param>
    /// <param name="count">How many versions there are.</param>
    /// <param name="idLength">How many bytes the id of an object is.</param>
    public static void WriteFoot(Span<byte> file, int values, int count, int idLength)
    {
        var foot = file[^FootLength..];
        _ = Build.TryWriteBytes(foot);
        BinaryPrimitives.WriteInt32LittleEndian(foot[BuildLength..], values);
        BinaryPrimitives.WriteInt32LittleEndian(foot[(BuildLength + sizeof(int))..], count);
        BinaryPrimitives.WriteInt32LittleEndian(foot[(BuildLength + (2 * sizeof(int)))..], idLength);
        Magic.CopyTo(foot[^Magic.Length..]);
        BinaryPrimitives.WriteUInt32LittleEndian(foot[^(SumLength + Magic.Length)..], Sum(file[..^(SumLength + Magic.Length)]));
    }

    /// <summary>What the foot says; null where the file is none of ours, was damaged, or was made by another build of the program.</summary>
    public static (int Values, int Count, int IdLength)? ReadFoot(ReadOnlySpan<byte> file)
    {
        if (file.Length < FootLength || !file.EndsWith(Magic) || !file[^FootLength..].StartsWith(Build.ToByteArray())
            || BinaryPrimitives.ReadUInt32LittleEndian(file[^(SumLength + Magic.Length)..]) != Sum(file[..^(SumLength + Magic.Length)]))
        {
            return null;
        }
        var numbers = file[^(FootLength - BuildLength)..];
        return (BinaryPrimitives.ReadInt32LittleEndian(numbers), BinaryPrimitives.ReadInt32LittleEndian(numbers[sizeof(int)..]), BinaryPrimitives.ReadInt32LittleEndian(numbers[(2 * sizeof(int))..]));
    }

    /// <summary>Reads a number of seven bits a byte, the lowest first.</summary>
    public static int Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var one = bytes[at++];
            number |= (one & 0x7F) << shift;
            if (one < 0x80)
                return number;
        }
    }

    // All of it is read and added up (CRC-32C, which processors do eight bytes at a time): some milliseconds for twenty megabytes.
    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var one in bytes)
            sum = BitOperations.Crc32C(sum, one);
        return sum;
    }
}
