using System.Globalization;
using System.Text;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Journal entries as text: a line for each member, its name and its bytes in base 64, and a last line that says that nothing is
/// missing. A line "path" begins a file, and "before" and "after" belong to the file that was begun last: so the entries that earlier
/// versions wrote, of one file each and with other lines in between, are read by the same rule. Plainer than JSON because it stands on the path of every save, where a serializer costs as much as the commit.
/// </summary>
internal static class JournalFormat
{
    private const string LastLine = "end";

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
        return Encoding.UTF8.GetBytes(text.Append(LastLine).Append('\n').ToString());
    }

    /// <summary>Reads an entry; null where it was not written to its end.</summary>
    public static JournalEntry? Read(byte[] bytes)
    {
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        if (lines is not [.., LastLine, ""])
            return null;
        var members = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var files = new List<JournalFile>();
        foreach (var line in lines[..^2])
        {
            var blank = line.IndexOf(' ');
            var value = Convert.FromBase64String(line[(blank + 1)..]);
            switch (line[..blank])
            {
                case "path":
                    files.Add(new JournalFile(Encoding.UTF8.GetString(value), null, null));
                    break;
                case "before":
                    files[^1] = files[^1] with { Before = value };
                    break;
                case "after":
                    files[^1] = files[^1] with { After = value };
                    break;
                case var name:
                    members[name] = value;
                    break;
            }
        }
        return new JournalEntry
        {
            Id = Text(members, "id"),
            Ref = Text(members, "ref"),
            Message = Text(members, "message"),
            Typed = Text(members, "typed"),
            Files = files,
            Author = Person(members, "author"),
            Committer = Person(members, "committer"),
        };
    }

    private static void Add(StringBuilder text, string name, byte[] value) =>
        text.Append(name).Append(' ').Append(Convert.ToBase64String(value)).Append('\n');

    private static void Add(StringBuilder text, string name, string value) => Add(text, name, Encoding.UTF8.GetBytes(value));

    private static void Add(StringBuilder text, string name, JournalPerson person)
    {
        Add(text, name + "-name", person.Name);
        Add(text, name + "-e-mail", person.EMail);
        Add(text, name + "-when", person.When.ToString("o", CultureInfo.InvariantCulture));
    }

    private static JournalPerson Person(Dictionary<string, byte[]> members, string name) => new(
        Text(members, name + "-name"),
        Text(members, name + "-e-mail"),
        DateTimeOffset.ParseExact(Text(members, name + "-when"), "o", CultureInfo.InvariantCulture));

    private static string Text(Dictionary<string, byte[]> members, string name) => Encoding.UTF8.GetString(members[name]);
}
