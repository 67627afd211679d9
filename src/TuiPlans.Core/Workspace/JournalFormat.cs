using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Journal entries as text: a line for each member, its name and its bytes in base 64, then a sum of these lines (SHA-256), and a last
/// line that says that nothing is missing. A line "path" begins a file, and "before" and "after" belong to the file that was begun last: so the entries that earlier
/// versions wrote, of one file each and with other lines in between, are read by the same rule. Plainer than JSON because it stands on the path of every save, where a serializer costs as much as the commit.
/// </summary>
internal static class JournalFormat
{
    private const string LastLine = "end";
    private const string SumName = "sum";

    public static byte[] Write(JournalEntry entry)
    {
        var text = new StringBuilder();
        Add(text, "id", entry.Id);
        Add(text, "ref", entry.Ref);
        Add(text, "message", entry.Message);
        Add(text, "typed", entry.Typed);
        foreach (var file in entry.Files)
        {
            Add(text, "path", file.Path);
            if (file.Before is { } before)
                Add(text, "before", before);
            if (file.After is { } after)
                Add(text, "after", after);
        }
        Add(text, "author", entry.Author);
        Add(text, "committer", entry.Committer);
        Add(text, SumName, SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        return Encoding.UTF8.GetBytes(text.Append(LastLine).Append('\n').ToString());
    }

    /// <summary>Reads an entry; null where it was not written to its end, or anything in it is not as it was written.</summary>
    public static JournalEntry? Read(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        if (lines is not [.., LastLine, ""] || Members(lines[..^2]) is not { } found || !IsAsWritten(bytes, found))
            return null;
        var members = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var files = new List<JournalFile>();
        foreach (var (name, value) in found)
        {
            var isKnown = name switch
            {
                "path" => Begin(files, value),
                "before" => Put(files, file => file.Before is null ? file with { Before = value } : null),
                "after" => Put(files, file => file.After is null ? file with { After = value } : null),
                _ => members.TryAdd(name, value),
            };
            if (!isKnown)
                return null;
        }
        return files.Count == 0 ? null : Entry(members, files);
    }

    /// <summary>What can be read of a damaged entry, as text for people: each member under its name, and a line that cannot be read as it is.</summary>
    public static string Readable(byte[] bytes)
    {
        var text = new StringBuilder();
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line != LastLine))
            text.Append(Member(line) is { } member ? $"{member.Name}:\n{Encoding.UTF8.GetString(member.Value)}\n\n" : $"{Legible(line)}\n\n");
        return text.ToString();
    }

    private static bool Begin(List<JournalFile> files, byte[] path)
    {
        files.Add(new JournalFile(Encoding.UTF8.GetString(path), null, null));
        return true;
    }

    private static bool Put(List<JournalFile> files, Func<JournalFile, JournalFile?> put)
    {
        if (files.Count == 0 || put(files[^1]) is not { } file)
            return false;
        files[^1] = file;
        return true;
    }

    private static List<(string Name, byte[] Value)>? Members(string[] lines)
    {
        var members = new List<(string Name, byte[] Value)>(lines.Length);
        foreach (var line in lines)
        {
            if (Member(line) is not { } member)
                return null;
            members.Add(member);
        }
        return members;
    }

    private static (string Name, byte[] Value)? Member(string line)
    {
        var blank = line.IndexOf(' ');
        return blank > 0 && Decoded(line.AsSpan(blank + 1)) is { } value ? (line[..blank], value) : null;
    }

    private static byte[]? Decoded(ReadOnlySpan<char> text)
    {
        var value = new byte[text.Length];
        return Convert.TryFromBase64Chars(text, value, out var length) ? value[..length] : null;
    }

    // Of a line that is damaged, each four characters stand for three bytes of their own: what is around the damage is still words.
    private static string Legible(string line)
    {
        var blank = line.IndexOf(' ');
        var bytes = line[(blank + 1)..].Chunk(4).SelectMany(four => Decoded(four) ?? "?"u8.ToArray()).ToArray();
        return $"{line[..Math.Max(0, blank)]} (damaged):\n{Encoding.UTF8.GetString(bytes)}\nas it stands: {line}";
    }

    // Entries of earlier versions have no sum.
    private static bool IsAsWritten(byte[] bytes, List<(string Name, byte[] Value)> members)
    {
        if (members is not [.., (SumName, var sum)])
            return true;
        var before = bytes.AsSpan(0, bytes.AsSpan(0, bytes.Length - LastLine.Length - 2).LastIndexOf((byte)'\n') + 1);
        return SHA256.HashData(before).AsSpan().SequenceEqual(sum);
    }

    private static JournalEntry? Entry(Dictionary<string, byte[]> members, List<JournalFile> files) =>
        Text(members, "id") is { } id && Text(members, "ref") is { } reference && Text(members, "message") is { } message
        && Text(members, "typed") is { } typed && Person(members, "author") is { } author && Person(members, "committer") is { } committer
            ? new JournalEntry { Id = id, Ref = reference, Message = message, Typed = typed, Files = files, Author = author, Committer = committer }
            : null;

    private static void Add(StringBuilder text, string name, byte[] value) =>
        text.Append(name).Append(' ').Append(Convert.ToBase64String(value)).Append('\n');

    private static void Add(StringBuilder text, string name, string value) => Add(text, name, Encoding.UTF8.GetBytes(value));

    private static void Add(StringBuilder text, string name, JournalPerson person)
    {
        Add(text, name + "-name", person.Name);
        Add(text, name + "-e-mail", person.EMail);
        Add(text, name + "-when", person.When.ToString("o", CultureInfo.InvariantCulture));
    }

    private static JournalPerson? Person(Dictionary<string, byte[]> members, string name) =>
        Text(members, name + "-name") is { } called && Text(members, name + "-e-mail") is { } address
        && DateTimeOffset.TryParseExact(Text(members, name + "-when"), "o", CultureInfo.InvariantCulture, DateTimeStyles.None, out var when)
            ? new JournalPerson(called, address, when)
            : null;

    private static string? Text(Dictionary<string, byte[]> members, string name) =>
        members.TryGetValue(name, out var value) ? Encoding.UTF8.GetString(value) : null;
}
