namespace TuiPlans.Core.Git;

/// <summary>A person and a moment, as git records them.</summary>
/// <param name="Name">The name; not empty.</param>
/// <param name="Email">The e-mail address; not empty.</param>
/// <param name="When">The moment, in the years 1970 to 2099.</param>
public sealed record GitSignature(string Name, string Email, DateTimeOffset When)
{
    // git takes these from both ends of a name, and then refuses it when nothing is left (ident.c, "crud").
    private const string Crud = " .,:;<>\"\\'";

    /// <summary>Whether git will record exactly this: it drops some characters silently.</summary>
    public bool IsComplete => IsPlain(Name) && IsPlain(Email) && GitDate.Write(When) is not null;

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is '<' or '>' || char.IsControl(c))
                return false;
        }

        return text.Trim(Crud.ToCharArray()).Length > 0;
    }
}

/// <summary>Who gave a change, and who recorded it.</summary>
/// <param name="Author">Who gave it, and when.</param>
/// <param name="Committer">Who recorded it, and when.</param>
public sealed record CommitPeople(GitSignature Author, GitSignature Committer);
