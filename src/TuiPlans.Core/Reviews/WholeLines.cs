using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Reviews;

/// <summary>What came as a whole, or went: not field by field, but what somebody must know of it.</summary>
internal static class WholeLines
{
    private static readonly string[] Heads = ["title", "recommendations", "agency", "leads", "due", "status", "rag", "rag-reason", "rag-by", "rag-date", "due-text"];

    /// <summary>Tells what is new; the fields that need no more words stay for the others.</summary>
    public static void New(Telling telling)
    {
        var pair = telling.Pair;
        var change = pair.Changes.Count > 0 ? pair.Changes[0] : new FieldChange("title", null, "");
        if (pair.Kind is not (ReviewItemKind.Action or ReviewItemKind.Recommendation))
        {
            telling.Say(change, $"New {Noun(pair.Kind)}.");
            _ = telling.Take("title");
            return;
        }
        var text = telling.Take(pair.Kind == ReviewItemKind.Action ? "action" : "text");
        _ = telling.TakeAll(one => Heads.Contains(one.TopKey, StringComparer.Ordinal));
        telling.Say(change, $"New {Noun(pair.Kind)}{(text?.To is { } words ? $": {Sentences.Ended(words)}" : ".")}");
        telling.Say(change, $"{Sentences.Begun(Standing(telling, pair.After))}.");
    }

    /// <summary>Tells what is gone.</summary>
    public static void Gone(Telling telling)
    {
        var pair = telling.Pair;
        var change = pair.Changes.Count > 0 ? pair.Changes[0] : new FieldChange("title", "", null);
        _ = telling.TakeAll(_ => true);
        var isStanding = pair.Kind is ReviewItemKind.Action or ReviewItemKind.Recommendation;
        telling.Say(change, $"The {Noun(pair.Kind)} is deleted.{(isStanding ? $" It was {Standing(telling, pair.Before)}." : "")}");
        if ((FilePair.Text(pair.Before, "action") ?? FilePair.Text(pair.Before, "text")) is { } text)
            telling.Say(change, $"It said: {Sentences.Ended(text)}");
        if (FilePair.Text(pair.Before, "updates") is not null && pair.Before?.Document.Root is Yaml.YamlMapping map)
            telling.Say(change, $"{Sentences.Begun(Sentences.Count(FieldPlace.ItemsOf(map["updates"]).Count, "update"))} of its progress {(FieldPlace.ItemsOf(map["updates"]).Count == 1 ? "goes" : "go")} with it.");
    }

    /// <summary>What it is called: an action, a meeting.</summary>
    public static string Noun(ReviewItemKind kind) => kind switch
    {
        ReviewItemKind.Action => "action",
        ReviewItemKind.Recommendation => "recommendation",
        ReviewItemKind.Plan => "plan",
        ReviewItemKind.Meeting => "meeting",
        ReviewItemKind.Round => "round of returns",
        _ => "file",
    };

    private static string Standing(Telling telling, PlanFile? version)
    {
        var parts = new List<string> { StatusLines.Of(FilePair.Text(version, "status")).Label().ToLowerInvariant() };
        if (FilePair.Text(version, "rag") is { } rag)
            parts.Add($"rated {rag}{(FilePair.Text(version, "rag-reason") is { } why ? $" ({Sentences.Within(why)})" : "")}");
        parts.Add(FilePair.Text(version, "due") is { } due ? $"due {ReviewNames.Day(due)}" : "without a date");
        parts.Add(OtherLines.Leads(telling.Names, version) is { Length: > 0 } leads ? $"led by {leads}" : "led by nobody yet");
        if (FilePair.Text(version, "agency") is { } agency)
            parts.Add($"for {telling.Names.Words(agency)}");
        if (FilePair.Text(version, "recommendations") is { } answers)
            parts.Add($"answering {(answers.Contains(',', StringComparison.Ordinal) ? "recommendations" : "recommendation")} {answers}");
        return string.Join(", ", parts);
    }
}
