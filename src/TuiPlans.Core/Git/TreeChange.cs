using System.Text;

namespace TuiPlans.Core.Git;

/// <summary>What a commit did to one file.</summary>
/// <param name="Status">git's letter: A added, M modified, D deleted, R renamed, T type changed.</param>
/// <param name="Path">The path from the top; the new one where it was renamed.</param>
/// <param name="OldPath">The path it had before, where it was renamed.</param>
/// <param name="OldBlob">The blob before, or null where there was none.</param>
/// <param name="NewBlob">The blob after, or null where there is none.</param>
public sealed record TreeChange(char Status, string Path, string? OldPath, string? OldBlob, string? NewBlob)
{
    /// <summary>git's mode of the file afterwards, as <c>100644</c>; empty where it is not known.</summary>
    public string Mode { get; init; } = "";

    /// <summary>A renaming as what it is to the files: one goes, one comes. Anything else as it is.</summary>
    public IEnumerable<TreeChange> Apart() => OldPath is null
        ? [this]
        : [new TreeChange('D', OldPath, null, OldBlob, null), new TreeChange('A', Path, null, null, NewBlob) { Mode = Mode }];

    /// <summary>Reads what <c>diff-tree -z --raw</c> printed.</summary>
    public static List<TreeChange> ReadAll(ReadOnlySpan<byte> output)
    {
        var changes = new List<TreeChange>();
        var fields = new NulReader(output);
        while (fields.Next(out var field))
        {
            if (!field.IsEmpty && field[0] == (byte)':')
                changes.Add(Parse(field, ref fields));
        }
        return changes;
    }

    /// <summary>Reads <c>:mode mode id id STATUS</c>, whose paths follow in <paramref name="fields"/>.</summary>
    internal static TreeChange Parse(ReadOnlySpan<byte> header, ref NulReader fields)
    {
        var words = Encoding.ASCII.GetString(header).Split(' ');
        var status = words[4][0];
        var path = fields.NextText();
        var renamed = status is 'R' or 'C' ? fields.NextText() : null;
        return new TreeChange(status, renamed ?? path, renamed is null ? null : path, Blob(words[2]), Blob(words[3])) { Mode = words[1] };
    }

    private static string? Blob(string id) => id.AsSpan().TrimStart('0').IsEmpty ? null : id;
}
