using System.Globalization;
using System.Text;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Journal entries as text: a line for each member, its name and its bytes in base 64, and a last line that says that nothing is
/// missing. Plainer than JSON because it stands on the path of every save, where a serializer costs as much as the commit.
/// </summary>
internal static class JournalFormat
{
    private const string LastLine = "end";

    public static byte[] Write(JournalEntry entry)
    {
        var text = new StringBuilder();
        Add(text, "id", entry.Id);
        Add(text, "path", entry.Path);
        Add(text, "ref", entry.Ref);
        Add(text, "message", entry.Message);
        Add(text, "typed", entry.Typed);
        if (entry.Before is { } before)
            Add(text, "before", before);
        Add(text, "after", entry.After);
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
        foreach (var line in lines[..^2])
        {
            var blank = line.IndexOf(' ');
            members[line[..blank]] = Convert.FromBase64String(line[(blank + 1)..]);
        }
        return new JournalEntry
        {
            Id = Text(members, "id"),
            Path = Text(members, "path"),
            Ref = Text(members, "ref"),
            Message = Text(members, "message"),
            Typed = Text(members, "typed"),
            Before = members.GetValueOrDefault("before"),
            After = members["after"],
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
