using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Audits.Rules;

/// <summary>
/// A <c>Change:</c> trailer: <c>due: 2012-03 -> 2012-06</c>, <c>milestones[Guidance drafted]: added</c>, <c>SG-03 text: changed (+3 -1 lines)</c>.
/// Long names and values were cropped when it was written, and end in an ellipsis.
/// </summary>
/// <param name="value">The value of the trailer.</param>
internal sealed class ToldChange(string value)
{
    private const string Arrow = " -> ";
    private const char More = '…';
    private readonly string text = OneLine(value);

    /// <summary>The trailer.</summary>
    public string Text => text;

    /// <summary>Whether it says that a file came, or went.</summary>
    public bool IsOfWhole(string name, bool isNew) => text.EndsWith(isNew ? ": added" : ": removed", StringComparison.Ordinal)
        && IsOrBegins(text[..text.LastIndexOf(':')], OneLine(name));

    /// <summary>Whether it is of that key, or of something in it.</summary>
    public bool IsBelow(string id, string key) => WithoutFile(id).Any(said => said.StartsWith(key, StringComparison.Ordinal) && said.Length > key.Length && (said[key.Length] is '.' or '[' or ':'));

    /// <summary>What it says of a change.</summary>
    /// <param name="id">The id of the file.</param>
    /// <param name="change">The change.</param>
    /// <param name="entry">The entry of a register that the message names; null where it names none.</param>
    public Telling Tells(string id, FieldChange change, string? entry)
    {
        var best = Telling.Nothing;
        foreach (var said in WithoutFile(id))
        {
            foreach (var path in Paths(change.Path, entry))
            {
                var one = path.Length == 0 ? Whole(said, change) : RestOf(said, OneLine(path)) is { } rest ? Compare(rest, change) : Telling.Nothing;
                best = one > best ? one : best;
            }
        }
        return best;
    }

    // Of several files each line begins with the one it is of.
    private IEnumerable<string> WithoutFile(string id)
    {
        yield return text;
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        if (text.StartsWith(id + " ", StringComparison.Ordinal))
            yield return text[(id.Length + 1)..];
        else if (blank > 1 && text[blank - 1] == More && IsOrBegins(text[..blank], id))
            yield return text[(blank + 1)..];
    }

    private static IEnumerable<string> Paths(string path, string? entry)
    {
        yield return path;
        if (entry is null || path.IndexOf($"[{entry}]", StringComparison.Ordinal) is not (>= 0 and var at))
            yield break;
        yield return path[(at + entry.Length + 2)..].TrimStart('.');
    }

    private static Telling Whole(string said, FieldChange change) =>
        said == (change.From is null ? "added" : change.To is null ? "removed" : "changed") ? Telling.Rightly : Telling.Nothing;

    private static string? RestOf(string said, string path)
    {
        if (said.StartsWith(path + ": ", StringComparison.Ordinal))
            return said[(path.Length + 2)..];
        for (var cut = said.IndexOf(More, StringComparison.Ordinal); cut > 0; cut = said.IndexOf(More, cut + 1))
        {
            if (said.AsSpan(cut + 1).StartsWith(": ", StringComparison.Ordinal) && path.StartsWith(said[..cut], StringComparison.Ordinal))
                return said[(cut + 3)..];
        }
        return null;
    }

    private static Telling Compare(string rest, FieldChange change)
    {
        if (rest is "added" or "removed")
            return (rest == "added" ? change.From : change.To) is null && (rest == "added" ? change.To : change.From) is not null ? Telling.Rightly : Telling.Otherwise;
        if (rest.StartsWith("changed (", StringComparison.Ordinal))
            return change is { From: not null, To: not null } ? Telling.Rightly : Telling.Otherwise;
        for (var at = rest.IndexOf(Arrow, StringComparison.Ordinal); at >= 0; at = rest.IndexOf(Arrow, at + 1, StringComparison.Ordinal))
        {
            if (IsOrBegins(rest[..at], OneLine(change.From ?? "none")) && IsOrBegins(rest[(at + Arrow.Length)..], OneLine(change.To ?? "none")))
                return Telling.Rightly;
        }
        return Telling.Otherwise;
    }

    private static bool IsOrBegins(string said, string value) =>
        said == value || (said.EndsWith(More) && value.StartsWith(said[..^1], StringComparison.Ordinal));

    // As messages have it: control characters are left out, and blanks of any kind are one.
    private static string OneLine(string text) =>
        string.Join(' ', string.Concat(text.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
