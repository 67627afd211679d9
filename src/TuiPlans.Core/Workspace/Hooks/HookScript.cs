using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace.Hooks;

/// <summary>The scripts that git runs as hooks: each finds this program and asks it; what they check is none of theirs.</summary>
public static class HookScript
{
    /// <summary>The word by which a hook asks this program; no plan or id can be called so.</summary>
    public const string Door = "__hook";

    /// <summary>What is put behind the name of a hook that was there before ours.</summary>
    public const string KeptEnding = CommitHooks.KeptEnding;

    /// <summary>Checks the plan files of a commit before it is made.</summary>
    public const string PreCommit = "pre-commit";

    /// <summary>Checks the message of a commit before it is made.</summary>
    public const string CommitMsg = "commit-msg";

    /// <summary>Checks what is pushed, before it is sent.</summary>
    public const string PrePush = "pre-push";

    /// <summary>Checks on a server what is received, before it is taken.</summary>
    public const string PreReceive = "pre-receive";

    private const string Mark = "# A hook of tuiplans: ";

    /// <summary>Those of a clone.</summary>
    public static IReadOnlyList<string> OfClone { get; } = [PreCommit, CommitMsg, PrePush];

    /// <summary>Whether a script is one of ours, also of an earlier version.</summary>
    public static bool IsOurs(string script) => script.Contains(Mark, StringComparison.Ordinal);

    /// <summary>The script of a hook.</summary>
    /// <param name="name">The name by which git knows it.</param>
    /// <param name="place">The files that make up this program where it runs now, as a shell starts it; not empty.</param>
    public static string Of(string name, IReadOnlyList<string> place)
    {
        var words = place.Select(OwnProgram.Quoted).ToList();
        return $"""
            #!/bin/sh
            {Mark}{Purpose(name)}
            # Written by tuiplans init, and again by it. A hook that was here before is kept as {name}{KeptEnding} and runs first.
            {Kept(name)}{Own(name)}{Quick(name)}if {string.Join(" && ", words.Select(word => $"[ -f {word} ]"))}; then
                set -- {string.Join(' ', words)} {Door} {name} "$@"
            elif command -v tuiplans >/dev/null 2>&1; then
                set -- tuiplans {Door} {name} "$@"
            else
                echo "{NotFound(name)}" >&2
                exit {(name == PreReceive ? 1 : 0)}
            fi
            {(ReadsLines(name) ? "lines | \"$@\"" : "exec \"$@\"")}

            """.ReplaceLineEndings("\n");
    }

    private static bool ReadsLines(string name) => name is PrePush or PreReceive;

    private static string Purpose(string name) => name switch
    {
        PreCommit => "checks plan files before they are committed.",
        CommitMsg => "checks the message of a commit.",
        PrePush => "checks plan files before they are sent.",
        _ => "checks what is received, before it is taken.",
    };

    // Both read what git says on the standard input, so it is kept.
    private static string Kept(string name) => ReadsLines(name)
        ? $$"""
            said=$(cat)
            lines() { [ -z "$said" ] || printf '%s\n' "$said"; }
            if [ -x "$0{{KeptEnding}}" ]; then
                lines | "$0{{KeptEnding}}" "$@" || exit
            fi

            """
        : $"""
            if [ -x "$0{KeptEnding}" ]; then
                "$0{KeptEnding}" "$@" || exit
            fi

            """;

    private static string Own(string name) => name is PreCommit or CommitMsg
        ? $"""
            # What the program itself records was checked by it. The file that is named here is there only while it commits.
            [ ! -f "${GitEnvironment.OwnCommit}" ] || exit 0

            """
        : "";

    // Who commits other files waits for no program.
    private static string Quick(string name) => name == PreCommit
        ? """
            ! git diff --cached --quiet -- ':(icase)*.yaml' ':(icase)*.yml' 2>/dev/null || exit 0

            """
        : "";

    private static string NotFound(string name) => name == PreReceive
        ? "tuiplans is not found on the server, so that nothing can be checked, and nothing was taken. Whoever looks after the server puts it back, or runs: tuiplans init --hooks-for DIR"
        : $"tuiplans is not found, so that {name} checked nothing. Put it back, or where it is in another place now, run: tuiplans init --hooks";
}
