using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Commands;

/// <summary>The options of <c>update</c> as they were typed.</summary>
internal sealed record UpdateOptions(
    string Ref, IReadOnlyList<string> Texts, string? Rag, string? Why, string? Status, string? OnBehalfOf, string? Given, string? How, string? Kind)
{
    private const string FromInput = "-";

    /// <summary>Whether names are kept as they were typed.</summary>
    public bool IsAsTyped { get; init; }

    /// <summary>Whether the text is what standard input holds.</summary>
    public bool IsFromInput => Texts is [FromInput];

    /// <summary>A sentence on the first option that is not understood; null where all are.</summary>
    public string? WhyNot(CommandContext context)
    {
        if (Texts.Count == 0)
        {
            return "What is to be recorded? Say it with -m \"…\", or pipe it in with -m - (it reads standard input)."
                + (context.Output.IsInputTerminal ? $" To write at more length, open the action: tuiplans {Ref}" : "");
        }
        if (Rag is not null && Ratings.Parse(Rag) is null)
            return $"--rag: {Unknown(Rag, Ratings.Words)}";
        if (Why is not null && Rag is null)
            return "--why says why a rating was set, so it needs --rag.";
        if (Status is not null && Statuses.Parse(Status) is null)
            return $"--status: {Unknown(Status, Statuses.Words)}";
        return WordProblem("--how", How, "how") ?? WordProblem("--kind", Kind, "kind") ?? GivenProblem(Given, context.Today);
    }

    /// <summary>The text: several are paragraphs, <c>-</c> is what standard input holds.</summary>
    public string Text(CommandContext context) => IsFromInput
        ? LineBreaks.Replace(context.Output.Input.ReadToEnd(), "\n").Trim()
        : string.Join("\n\n", Texts.Select(text => LineBreaks.Replace(text, "\n").Trim()));

    /// <summary>The update that they describe.</summary>
    public UpdateRequest Request(string text, string by, Period on) => new()
    {
        Text = text,
        By = by,
        On = on,
        How = How,
        Kind = Kind,
        Rating = Ratings.Parse(Rag),
        RatingReason = Why,
        Status = Statuses.Parse(Status),
    };

    /// <summary>Why nothing can have been given at that time; null where it can.</summary>
    internal static string? GivenProblem(string? text, DateOnly today) => TypedDate.WhyNot("--given", text, today, "given");

    /// <summary>Why an option may not be that word of an update's field; null where it may.</summary>
    internal static string? WordProblem(string option, string? text, string key)
    {
        var words = Fields.Action.Find("updates")!.Children!.Find(key)!.Words;
        return text is null || words.Contains(text, StringComparer.Ordinal) ? null : $"{option}: {Unknown(text, words)}";
    }

    private static string Unknown(string text, IReadOnlyList<string> words) =>
        $"it cannot be \"{text}\".{(Nearest.To(text, words) is { } near ? $" Did you mean {near}?" : "")} Use one of: {string.Join(", ", words)}.";
}
