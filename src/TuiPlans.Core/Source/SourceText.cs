using System.Security.Cryptography;
using System.Text;

namespace TuiPlans.Core.Source;

/// <summary>The text of one file, with what is needed to write it back byte for byte.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // Kept only where the text would not give them back.
    private readonly byte[]? _bytes;
    private string? _newLine;
    private string? _hash;
    private int[]? _lineStarts;

    private SourceText(string path, string text, bool hasBom, byte[]? bytes, int? invalidUtf8At, int? invalidCharAt)
    {
        Path = path;
        Text = text;
        HasBom = hasBom;
        _bytes = bytes;
        InvalidUtf8At = invalidUtf8At;
        InvalidCharAt = invalidCharAt;
    }

    /// <summary>The name that messages use for the file. It is never opened from here.</summary>
    public string Path { get; }

    /// <summary>The text without a byte order mark. Bytes that are not UTF-8 stand as U+FFFD.</summary>
    public string Text { get; }

    /// <summary>Whether the file begins with a UTF-8 byte order mark.</summary>
    public bool HasBom { get; }

    /// <summary>The offset in bytes of the first byte that is not UTF-8, or null where all of it is.</summary>
    public int? InvalidUtf8At { get; }

    /// <summary>The line break to write: the commoner of <c>\n</c> and <c>\r\n</c>, and <c>\n</c> where there is none.</summary>
    public string NewLine => _newLine ??= CommonerNewLine(Text);

    /// <summary>SHA-256 of the bytes of the file, as 64 lower-case hexadecimal digits.</summary>
    public string ContentHash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(ToBytes()));

    /// <summary>The offset in <see cref="Text"/> that belongs to <see cref="InvalidUtf8At"/>.</summary>
    internal int? InvalidCharAt { get; }

    /// <summary>Reads the bytes of a file. Never fails: what is not UTF-8 is marked by <see cref="InvalidUtf8At"/>.</summary>
    public static SourceText FromBytes(string path, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var hasBom = bytes.StartsWith(mark);
        var content = hasBom ? bytes[3..] : bytes;
        var text = Utf8.GetString(content);
        if (!text.Contains('\uFFFD') || System.Text.Unicode.Utf8.IsValid(content))
            return new SourceText(path, text, hasBom, null, null, null);

        var valid = ValidPrefix(content);
        var charAt = Utf8.GetCharCount(content[..valid]);
        return new SourceText(path, text, hasBom, bytes.ToArray(), valid + (hasBom ? 3 : 0), charAt);
    }

    /// <summary>A text that was made in memory. A leading U+FEFF is taken as a byte order mark.</summary>
    public static SourceText FromText(string path, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith('\uFEFF')
            ? new SourceText(path, text[1..], hasBom: true, null, null, null)
            : new SourceText(path, text, hasBom: false, null, null, null);
    }

    /// <summary>Whether it was read from these bytes, or would give them back.</summary>
    public bool Holds(ReadOnlySpan<byte> bytes) =>
        // Most files are plain letters, and comparing them makes no copy.
        (!HasBom && _bytes is null && Ascii.Equals(bytes, Text)) || ToBytes().AsSpan().SequenceEqual(bytes);

    /// <summary>The same file with another text: path and byte order mark stay.</summary>
    public SourceText WithText(string text) => new(Path, text, HasBom, null, null, null);

    /// <summary>The bytes of the file: those that were read, or the text as UTF-8 with its byte order mark.</summary>
    public byte[] ToBytes()
    {
        if (_bytes is not null)
            return _bytes.AsSpan().ToArray();
        var body = Utf8.GetBytes(Text);
        return HasBom ? [0xEF, 0xBB, 0xBF, .. body] : body;
    }

    /// <summary>Line and column of an offset; offsets outside the text give its first or last place.</summary>
    public LinePosition PositionOf(int offset)
    {
        var place = Math.Clamp(offset, 0, Text.Length);
        var starts = LineStarts();
        var found = Array.BinarySearch(starts, place);
        var line = found >= 0 ? found : ~found - 1;
        return new LinePosition(line + 1, place - starts[line] + 1);
    }

    /// <summary>The text of a line (from 1) without its line break; empty where there is no such line.</summary>
    public string LineText(int line)
    {
        var starts = LineStarts();
        if (line < 1 || line > starts.Length)
            return "";
        var end = line < starts.Length ? starts[line] - 1 : Text.Length;
        if (end > starts[line - 1] && Text[end - 1] == '\r')
            end--;
        return Text[starts[line - 1]..end];
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    private static string CommonerNewLine(string text)
    {
        var (all, windows) = (0, 0);
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            all++;
            windows += at > 0 && text[at - 1] == '\r' ? 1 : 0;
        }
        return windows > all - windows ? "\r\n" : "\n";
    }

    private int[] LineStarts()
    {
        if (_lineStarts is not null)
            return _lineStarts;
        var starts = new List<int> { 0 };
        for (var at = Text.IndexOf('\n'); at >= 0; at = Text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        return _lineStarts = [.. starts];
    }
}
