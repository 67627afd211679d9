using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>One file's change on its way into a commit.</summary>
/// <param name="Path">The file, from the top of the repository.</param>
/// <param name="Ref">The action, as <c>plan/ID</c>.</param>
/// <param name="Before">The bytes before; null where there was no file.</param>
/// <param name="After">The bytes after.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Typed">What the person typed.</param>
internal sealed record PendingFile(
    string Path, string Ref, byte[]? Before, byte[] After, string Message, string Typed)
{
    public JournalEntry Entry(string id, CommitPeople people) => new()
    {
        Id = id,
        Path = Path,
        Ref = Ref,
        Before = Before,
        After = After,
        Message = Message,
        Typed = Typed,
        Author = Person(people.Author),
        Committer = Person(people.Committer),
    };

    public static CommitPeople PeopleOf(JournalEntry entry) => new(
        new GitSignature(entry.Author.Name, entry.Author.EMail, entry.Author.When),
        new GitSignature(entry.Committer.Name, entry.Committer.EMail, entry.Committer.When));

    private static JournalPerson Person(GitSignature signature) => new(signature.Name, signature.Email, signature.When);
}
