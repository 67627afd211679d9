namespace TuiPlans.Core.Git;

/// <summary>The environment git runs in: the user's, less whatever would make it answer for another repository or in another tongue.</summary>
public static class GitEnvironment
{
    // What the user set for every git of theirs stays: how to reach hosts, and where configuration lies.
    // All other GIT_ names go: inside a hook git sets GIT_DIR, GIT_INDEX_FILE and more for its own repository.
    private static readonly string[] Kept =
    [
        "GIT_SSH", "GIT_ASKPASS", "GIT_PROXY_COMMAND", "GIT_HTTP_", "GIT_SSL_", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
        "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT", "GIT_CONFIG_KEY_", "GIT_CONFIG_VALUE_", "GIT_CEILING_DIRECTORIES",
        "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH", "GIT_ALLOW_PROTOCOL",
    ];

    /// <summary>
    /// The variable by which a hook of ours knows a commit of this program, which was checked already: the absolute path of its message,
    /// which is there only while it is made.
    /// </summary>
    public const string OwnCommit = "TUIPLANS_COMMIT";

    // What git says to a hook of what it is about to take: the index of "git commit -a", the objects that a push brings.
    private static readonly string[] OfHooks =
        ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_QUARANTINE_PATH"];

    /// <summary>The environment of one call.</summary>
    /// <param name="inherited">The environment of this program.</param>
    /// <param name="writing">Whether the call may write.</param>
    /// <param name="people">Author and committer of a commit.</param>
    public static IReadOnlyDictionary<string, string> For(
        IReadOnlyDictionary<string, string> inherited,
        bool writing,
        CommitPeople? people = null)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in inherited)
        {
            if (StaysWithGit(name))
                names[name] = value;
        }

        SetLanguage(names, inherited);
        // An editor would take the terminal from the screen.
        names["GIT_EDITOR"] = ":";
        if (!writing)
        {
            names["GIT_OPTIONAL_LOCKS"] = "0";
            names["GIT_TERMINAL_PROMPT"] = "0";
        }

        if (people is not null)
            SetPeople(names, people);
        return names;
    }

    /// <summary>The same for a call that may ask nobody: neither git for a password, nor ssh for a passphrase.</summary>
    public static IReadOnlyDictionary<string, string> Unattended(IReadOnlyDictionary<string, string> names)
    {
        var quiet = new Dictionary<string, string>(names, StringComparer.Ordinal) { ["GIT_TERMINAL_PROMPT"] = "0" };
        if (!quiet.ContainsKey("GIT_SSH"))
            quiet.TryAdd("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
        return quiet;
    }

    /// <summary>The same for a call of a hook, which must see what git is about to take.</summary>
    public static IReadOnlyDictionary<string, string> InHook(IReadOnlyDictionary<string, string> names, IReadOnlyDictionary<string, string> inherited)
    {
        var more = new Dictionary<string, string>(names, StringComparer.Ordinal);
        foreach (var name in OfHooks)
        {
            if (inherited.TryGetValue(name, out var value))
                more[name] = value;
        }
        return more;
    }

    private static bool StaysWithGit(string name)
    {
        if (!name.StartsWith("GIT_", StringComparison.Ordinal))
            return name is not ("LC_ALL" or "LANGUAGE" or "LC_MESSAGES" or "EMAIL" or OwnCommit);
        return Array.Exists(Kept, start => name.StartsWith(start, StringComparison.Ordinal));
    }

    // LC_ALL=C would change the encoding too, and with it what hooks do; only the messages become English.
    private static void SetLanguage(Dictionary<string, string> names, IReadOnlyDictionary<string, string> inherited)
    {
        if (inherited.TryGetValue("LC_ALL", out var all) && all.Length > 0)
            names["LC_CTYPE"] = all;
        names["LC_MESSAGES"] = "C";
    }

    private static void SetPeople(Dictionary<string, string> names, CommitPeople people)
    {
        Set("AUTHOR", people.Author);
        Set("COMMITTER", people.Committer);

        void Set(string who, GitSignature signature)
        {
            names[$"GIT_{who}_NAME"] = signature.Name;
            names[$"GIT_{who}_EMAIL"] = signature.Email;
            names[$"GIT_{who}_DATE"] = GitDate.Write(signature.When)
                ?? throw new ArgumentException("A signature is checked before it is used.", nameof(people));
        }
    }
}
