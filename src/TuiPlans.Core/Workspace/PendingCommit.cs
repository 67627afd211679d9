using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>A change of some files on its way into one commit.</summary>
/// <param name="Ref">What it is about, as <c>plan/ID</c>.</param>
/// <param name="Files">The files, in the order in which they are written.</param>
/// <param name="NewPaths">Those that git does not know yet.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Typed">What the person typed.</param>
internal sealed record PendingCommit(
    string Ref, IReadOnlyList<JournalFile> Files, IReadOnlyList<string> NewPaths, string Message, string Typed)
{
    /// <summary>
    /// What stood in the one file that is replaced, where that is neither what was committed nor what is written: a text edited by hand
    /// that an editor was opened on. Null where there is no such thing.
    /// </summary>
    public byte[]? Found { get; init; }

    public JournalEntry Entry(string id, CommitPeople people) => new()
    {
        Id = id,
        Ref = Ref,
        Files = Files,
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
