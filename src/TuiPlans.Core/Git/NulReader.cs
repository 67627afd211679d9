using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>Steps through output of git with <c>-z</c>, field by field.</summary>
internal ref struct NulReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>The next field without its NUL; false at the end.</summary>
    public bool Next(out ReadOnlySpan<byte> field)
    {
        field = default;
        if (rest.IsEmpty)
            return false;
        var end = rest.IndexOf((byte)0);
        field = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return true;
    }

    /// <summary>The next field as text; empty at the end.</summary>
    public string NextText() => Next(out var field) ? Encoding.UTF8.GetString(field) : "";
}
