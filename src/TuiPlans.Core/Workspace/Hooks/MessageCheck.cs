using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Privacy;

namespace TuiPlans.Core.Workspace.Hooks;

/// <summary>Looks at the message of a commit that git itself makes: it is there, names no child, and trailers of ours in it can be read again. It changes none.</summary>
public static class MessageCheck
{
    private const string Scissors = "# ------------------------ >8 ------------------------";
    private const string Arrow = " -> ";
    private const int LeastOfAnId = 7;

    private static readonly string[] OfDays = ["Given-on", "Approved-on", CommitMessage.AsOf];
    private static readonly string[] OfWords = ["Plan", "Action", "Register", "Entry", "Given-by", "Given-how", "Approved-by", "Approved-how", "Set"];
    private static readonly string[] Told = [": added", ": removed", ": changed"];

    /// <summary>What it says.</summary>
    /// <param name="message">The message as somebody left it in the editor, comments and all.</param>
    public static HookVerdict Run(string message)
    {
        var text = WithoutComments(message);
        if (string.IsNullOrWhiteSpace(text))
            return new HookVerdict(["The commit has no message. Say in a line what was changed, and why: that is what people read in the trail."], []);
        var persons = PrivacyGuard.Scan(text).Select(found => $"The message: {found.Sentence}").ToList();
        return new HookVerdict([.. persons, .. Trailers.Parse(text).Select(WhyNot).OfType<string>()], []) { IsGuarded = persons.Count > 0 };
    }

    private static string WithoutComments(string message)
    {
        var kept = new StringBuilder();
        foreach (var line in message.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line == Scissors)
                break;
            if (!line.StartsWith('#'))
                kept.Append(line).Append('\n');
        }
        return kept.ToString();
    }

    private static string? WhyNot(Trailer trailer)
    {
        var (key, value) = (trailer.Key, trailer.Value);
        if (Is(key, "Change"))
            return IsChange(value) ? null : Malformed(trailer, "Change: due: 2012-03 -> 2012-06, or Change: milestones[Guidance drafted]: added");
        if (Is(key, "Undoes"))
            return value.Length >= LeastOfAnId && value.All(char.IsAsciiHexDigit) ? null : Malformed(trailer, "Undoes: and the id of the commit");
        if (Array.Exists(OfDays, one => Is(key, one)))
            return PeriodParser.TryParse(value, out _, out _) ? null : Malformed(trailer, $"{key}: 2012-06-12");
        return Array.Exists(OfWords, one => Is(key, one)) && value.Length == 0 ? Malformed(trailer, $"{key}: and what it is, or no such line") : null;
    }

    private static bool IsChange(string value) =>
        value is "added" or "removed" || value.Contains(Arrow, StringComparison.Ordinal) || Array.Exists(Told, end => value.EndsWith(end, StringComparison.Ordinal)) || value.Contains(": changed (", StringComparison.Ordinal);

    private static bool Is(string key, string known) => key.Equals(known, StringComparison.OrdinalIgnoreCase);

    private static string Malformed(Trailer trailer, string form) =>
        $"The line \"{trailer.Key}: {Shortened.To(trailer.Value, 60)}\" at the end of the message cannot be read again. Write it as {form}; or leave it out: the trail compares the files and needs none.";
}
