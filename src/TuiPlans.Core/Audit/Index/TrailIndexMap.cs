using System.Runtime.InteropServices;
using System.Text;

namespace TuiPlans.Core.Audit.Index;

/// <summary>One change in the index: of which commit and file it is, and where its bytes stand.</summary>
/// <param name="Commit">The number of its commit.</param>
/// <param name="File">The number of its file.</param>
/// <param name="Start">Where its bytes begin.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Check">What they add up to.</param>
[StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
internal readonly record struct IndexedEntry(int Commit, int File, long Start, int Length, uint Check);

/// <summary>
/// What the index holds and where, without the changes themselves: the commits it covers, in an order in which none comes before one it
/// is built on; with which merge each came to the branch; the files; and the entries in the order of the commits.
/// </summary>
/// <param name="Tip">The commit up to which it goes.</param>
/// <param name="PlansPrefix">The plans folder from the top: an index of another is of no use.</param>
/// <param name="Ids">The ids of the commits, one after the other as bytes.</param>
/// <param name="Places">Of each commit the number of the one on the branch's first-parent chain with which it came: itself, or a merge; -1 where that is not known.</param>
/// <param name="Files">The paths, from the plans folder.</param>
/// <param name="Entries">The entries.</param>
internal sealed record TrailIndexMap(string Tip, string PlansPrefix, byte[] Ids, int[] Places, string[] Files, IndexedEntry[] Entries)
{
    private const int Version = 3;
    private static readonly byte[] Magic = "tuiplans trail\n"u8.ToArray();

    /// <summary>How many bytes of a file come behind its map.</summary>
    public static int FooterLength => sizeof(int) + sizeof(uint) + Magic.Length;

    private int IdLength => Tip.Length / 2;

    /// <summary>The id of a commit.</summary>
    public string Commit(int number) => Convert.ToHexStringLower(Ids.AsSpan(number * IdLength, IdLength));

    /// <summary>The bytes with which a file of an index ends: the map, its length, what it adds up to.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var to = new BinaryWriter(stream, Encoding.UTF8);
        to.Write(Version);
        to.Write(Tip);
        to.Write(PlansPrefix);
        to.Write(Places.Length);
        to.Write(Ids);
        to.Write(MemoryMarshal.AsBytes(Places.AsSpan()));
        to.Write(Files.Length);
        foreach (var file in Files)
            to.Write(file);
        to.Write(Entries.Length);
        to.Write(MemoryMarshal.AsBytes(Entries.AsSpan()));
        to.Flush();
        var length = (int)stream.Length;
        to.Write(length);
        to.Write(Check(stream.GetBuffer().AsSpan(0, length)));
        to.Write(Magic);
        to.Flush();
        return stream.ToArray();
    }

    /// <summary>The length of the map and what it adds up to, from a footer; null where the file is none of ours.</summary>
    public static (int Length, uint Check)? Footer(ReadOnlySpan<byte> footer) =>
        footer.Length == FooterLength && footer[(sizeof(int) + sizeof(uint))..].SequenceEqual(Magic)
            ? (BitConverter.ToInt32(footer), BitConverter.ToUInt32(footer[sizeof(int)..])) : null;

    /// <summary>Reads a map; null where the bytes are not what was written, or of another version.</summary>
    public static TrailIndexMap? Read(byte[] bytes, uint check)
    {
        if (Check(bytes) != check)
            return null;
        using var from = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (from.ReadInt32() != Version)
            return null;
        var (tip, prefix, count) = (from.ReadString(), from.ReadString(), from.ReadInt32());
        var ids = from.ReadBytes(count * (tip.Length / 2));
        var places = Numbers<int>(from, count);
        var files = new string[from.ReadInt32()];
        for (var i = 0; i < files.Length; i++)
            files[i] = from.ReadString();
        return new TrailIndexMap(tip, prefix, ids, places, files, Numbers<IndexedEntry>(from, from.ReadInt32()));
    }

    /// <summary>What bytes add up to (FNV-1a), so that a file that was damaged is known.</summary>
    public static uint Check(ReadOnlySpan<byte> bytes)
    {
        const uint Basis = 2166136261;
        const uint Prime = 16777619;
        var sum = Basis;
        foreach (var one in bytes)
            sum = (sum ^ one) * Prime;
        return sum;
    }

    private static T[] Numbers<T>(BinaryReader from, int count)
        where T : unmanaged
    {
        var numbers = new T[count];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
