using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>How a repository names its objects (extensions.objectFormat).</summary>
public enum ObjectFormat
{
    /// <summary>40 hexadecimal digits; nearly every repository.</summary>
    Sha1,

    /// <summary>64 hexadecimal digits.</summary>
    Sha256,
}

/// <summary>Computes the name git gives to a file's bytes, without asking git.</summary>
public static class BlobId
{
    /// <summary>The id in lower-case hexadecimal digits: the hash of "blob", the length, a NUL and the bytes.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "git's own naming of objects, not a safeguard")]
    public static string Of(ReadOnlySpan<byte> bytes, ObjectFormat format)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {bytes.Length}\0"));
        // In one piece: for thousands of small files that is quicker than the framework's hash of several.
        var all = new byte[head.Length + bytes.Length];
        head.CopyTo(all, 0);
        bytes.CopyTo(all.AsSpan(head.Length));
        return Convert.ToHexStringLower(format == ObjectFormat.Sha256 ? SHA256.HashData(all) : SHA1.HashData(all));
    }
}
