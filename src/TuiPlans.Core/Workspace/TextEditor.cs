using System.Text;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// The person's own editor: <c>$VISUAL</c>, <c>$EDITOR</c>, else vi. Its command may have arguments and quotation marks; no shell reads it.
/// </summary>
/// <param name="children">Starts programs.</param>
/// <param name="files">Knows which programs there are.</param>
/// <param name="variables">The environment, which the editor gets whole.</param>
public sealed class TextEditor(IChildProcess children, IGitFiles files, IReadOnlyDictionary<string, string> variables)
{
    private const string Usual = "vi";
    private static readonly string[] Names = ["VISUAL", "EDITOR"];

    /// <summary>The editor's command, as the person wrote it.</summary>
    public string Command => Names.Select(variables.GetValueOrDefault).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? Usual;

    /// <summary>Opens a file on the terminal and waits until the editor is left.</summary>
    /// <param name="path">The absolute path of the file.</param>
    /// <returns>Null where the editor was left as usual; else why it was not, as a sentence.</returns>
    public string? Open(string path)
    {
        var words = Words(Command);
        if (words.Count == 0 || Find(words[0]) is not { } program)
            return $"The editor \"{Command}\" was not found. Say which one to use, for example: export EDITOR=nano";
        var request = new ChildRequest(program, [.. words.Skip(1), path], Path.GetDirectoryName(path)!, variables) { OnTerminal = true };
        return children.Run(request) switch
        {
            ChildOutcome.Ended { ExitCode: 0 } => null,
            ChildOutcome.Ended ended => $"The editor \"{Command}\" ended with exit code {ended.ExitCode}, so nothing was recorded.",
            ChildOutcome.NotStarted failed => $"The editor \"{Command}\" could not be started ({PlainWords.Of(failed.Reason)}). Say which one to use, for example: export EDITOR=nano",
            _ => $"The editor \"{Command}\" was ended before it was done.",
        };
    }

    private string? Find(string program) =>
        Path.IsPathFullyQualified(program)
            ? files.Exists(program) ? program : null
            : GitProgram.Find(variables, files, program);

    // Words are parted by blanks; quotation marks hold blanks together, as in EDITOR='"/opt/my editor/ed" --wait'.
    private static List<string> Words(string command)
    {
        var words = new List<string>();
        var (word, quote) = (new StringBuilder(), '\0');
        foreach (var c in command + " ")
        {
            if (quote == '\0' && c is ('"' or '\''))
                quote = c;
            else if (c == quote)
                quote = '\0';
            else if (quote != '\0' || !char.IsWhiteSpace(c))
                word.Append(c);
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
        return words;
    }
}
