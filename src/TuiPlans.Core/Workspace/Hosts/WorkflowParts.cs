using System.Text;

namespace TuiPlans.Core.Workspace.Hosts;

/// <summary>
/// What the workflows of all hosts have in common: shell that needs sh, git, curl and dotnet alone, and into which no text of plans,
/// branches or people is ever written.
/// </summary>
internal static class WorkflowParts
{
    /// <summary>Variables of a workflow, as lines of YAML.</summary>
    /// <param name="wish">What it needs to know.</param>
    public static string Variables(WorkflowWish wish)
    {
        var text = new StringBuilder("# The folder above the plans, from the top of the repository.\n").Append($"PLANS_FOLDER: \"{wish.Folder}\"\n");
        if (wish.Source.Address is { } address)
        {
            text.Append("# Where the program comes from. A tag or commit stays as it is; a branch moves.\n")
                .Append($"TUIPLANS_PROGRAM: \"{address}\"\nTUIPLANS_REVISION: \"{wish.Source.Revision}\"\n");
        }
        return text.ToString();
    }

    /// <summary>The shell that builds the program into <c>$work/program</c>, out of its sources in <c>$work/sources</c>.</summary>
    /// <param name="wish">What it needs to know.</param>
    /// <param name="target">The branch into which the request goes, as an expression of sh.</param>
    public static string Install(WorkflowWish wish, string target) =>
        (wish.Source.Address is null
            ? $"""
            # Out of the branch into which the request goes: a request must not change what checks it.
            git worktree add --quiet --force --detach "$work/sources" "origin/{target}"
            """
            : """
            git clone --quiet -- "$TUIPLANS_PROGRAM" "$work/sources"
            git -C "$work/sources" checkout --quiet "$TUIPLANS_REVISION" --
            """)
        + $"""

            dotnet publish "$work/sources/{ProgramSource.Project}" -c Release -o "$work/program" --nologo -v quiet

            """;

    /// <summary>The shell that finds where the request left the branch into which it goes.</summary>
    /// <param name="target">That branch, as an expression of sh.</param>
    public static string Base(string target) => $"base=$(git merge-base \"origin/{target}\" HEAD)\n";

    /// <summary>The shell that writes the changes to <c>$work/changes.md</c>, also where the check failed.</summary>
    public static string Changes { get; } = """
        if [ ! -x "$work/program/tuiplans" ]; then
          echo "The program could not be built, so the changes are not told: see above why."
          exit 1
        fi
        "$work/program/tuiplans" -C "$PLANS_FOLDER" changes "$base..HEAD" > "$work/changes.md" 2> "$work/said.txt" || true
        # Words of a plan must not be taken for a command of the host.
        sed 's/^/| /; s/##/# #/g' "$work/said.txt"

        """;

    /// <summary>A template with its parts put in, each indented as the place at which it stands.</summary>
    /// <param name="template">Lines, some of which are a name in <c>@…@</c> after blanks.</param>
    /// <param name="parts">The parts by their names.</param>
    public static string Filled(string template, params (string Name, string Text)[] parts)
    {
        var filled = new StringBuilder();
        foreach (var line in template.TrimEnd('\n').Split('\n'))
        {
            var name = line.Trim();
            var part = parts.FirstOrDefault(one => name == $"@{one.Name}@").Text;
            var indent = line[..^line.TrimStart().Length];
            foreach (var put in part is null ? [line] : part.TrimEnd('\n').Split('\n').Select(text => indent + text))
                filled.Append(put.TrimEnd()).Append('\n');
        }
        return filled.ToString();
    }
}
