using System.Text;

namespace TuiPlans.Core.Exchange;

/// <summary>
/// The text of a document: UTF-8, UTF-16 with a byte order mark, or else the code page of Windows that Western Europe used; no character
/// is given up for a sign that stands for none.
/// </summary>
public static class DocumentText
{
    // The characters of Windows-1252 from 0x80 to 0x9F, where it differs from Latin-1; five places are unused.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Reads the bytes of a file.</summary>
    public static string Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        foreach (var one in bytes)
            text.Append(one is >= 0x80 and < 0xA0 ? Windows[one - 0x80] : (char)one);
        return text.ToString();
    }
}
