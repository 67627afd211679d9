using System.CommandLine;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Commands;

/// <summary>What was said with a step, as it was typed: the words, whose they are, since when, and how they came.</summary>
internal sealed record Said(IReadOnlyList<string> Texts, string? By, string? Given, string? How, bool IsAsTyped)
{
    private const string FromInput = "-";

    /// <summary>Whether the text is what standard input holds.</summary>
    public bool IsFromInput => Texts is [FromInput];

    /// <summary>Whether somebody else's word is recorded, or an earlier one.</summary>
    public bool IsGiven => By is not null || Given is not null;

    /// <summary>A sentence on the first of them that is not understood; null where all are.</summary>
    public string? WhyNot(CommandContext context) => UpdateOptions.WordProblem("--how", How, "how") ?? UpdateOptions.GivenProblem(Given, context.Today);

    /// <summary>The text, several being paragraphs; null where there is none.</summary>
    public string? Text(CommandContext context)
    {
        var text = IsFromInput
            ? LineBreaks.Replace(context.Output.Input.ReadToEnd(), "\n").Trim()
            : string.Join("\n\n", Texts.Select(part => LineBreaks.Replace(part, "\n").Trim()));
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}

/// <summary>The options by which it is said what was said: the same for every step.</summary>
internal sealed class SaidOptions
{
    private readonly Option<string[]> text;
    private readonly Option<string> by;
    private readonly Option<string> asTyped = AsTyped.Flag();
    private readonly Option<string> given = Text("--given", "DATE", "When it was said or decided, as exactly as is known: yesterday, 12 jun, 2012-06-12, 2012-06.");
    private readonly Option<string> how = Text("--how", "HOW", $"How it reached you: {string.Join(", ", Words)}.");

    /// <summary>The options, those of the text and the person in the words of one command.</summary>
    public SaidOptions(string textName, string textHelp, string byHelp, string byName = "PERSON")
    {
        text = new Option<string[]>("-m", "--message") { Description = $"{textHelp}; - reads it from standard input.", HelpName = textName };
        by = new Option<string>("--on-behalf-of", "--by") { Description = byHelp, HelpName = byName };
    }

    /// <summary>All of them, behind those of the command itself.</summary>
    public IEnumerable<Symbol> All => [text, by, asTyped, given, how];

    private static IReadOnlyList<string> Words => Fields.Action.Find("updates")!.Children!.Find("how")!.Words;

    /// <summary>An option that takes a text.</summary>
    public static Option<string> Text(string name, string value, string description) => new(name) { Description = description, HelpName = value };

    /// <summary>What was typed.</summary>
    public Said Of(ParseResult result) => new(result.GetValue(text) ?? [], result.GetValue(by), result.GetValue(given), result.GetValue(how), CommandHost.Has(result, asTyped));
}
