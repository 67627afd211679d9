using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>What came as a whole, or went: not field by field, but what somebody must know of it.</summary>
internal static class WholeLines
{
    private static readonly string[] Heads = ["title", "recommendations", "agency", "leads", "due", "status", "rag", "rag-reason", "rag-by", "rag-date", "due-text"];

    private const int MostLost = 5;
    private const int MostOfLost = 1000;

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
    }

    /// <summary>Tells what the record of it was: what nobody reads here nobody reads again, since the files no longer have it.</summary>
    public static void Lost(Telling telling)
    {
        var change = telling.Pair.Changes.Count > 0 ? telling.Pair.Changes[0] : new FieldChange("title", "", null);
        var root = telling.Pair.Before?.Document.Root as Yaml.YamlMapping;
        var seen = FieldPlace.ItemsOf((root?["evidence"]?.Resolve() as Yaml.YamlMapping)?["seen"]).OfType<Yaml.YamlMapping>().Select(item => NodeText.Of(item["what"])).OfType<string>().ToList();
        if (seen.Count > 0)
            telling.Say(change, $"The record of the evidence that was seen goes with it: {string.Join("; ", seen.Select(Sentences.Within))}.");
        var updates = FieldPlace.ItemsOf(root?["updates"]).OfType<Yaml.YamlMapping>().ToList();
        if (updates.Count > MostLost)
            telling.Say(change, $"{Sentences.Count(updates.Count - MostLost, "earlier update goes", "earlier updates go")} with it.");
        foreach (var update in updates.Skip(updates.Count - MostLost))
        {
            var of = new[] { NodeText.Of(update["by"]) is { } by ? telling.Names.WithArticle(by) : null, NodeText.Of(update["date"]) is { } day ? ReviewNames.Day(day) : null, NodeText.Of(update["how"]) is { } how ? ProvenanceWords.By(how) : null }.OfType<string>().ToList();
            telling.Say(change, $"This update goes with it{(of.Count == 0 ? "" : $" ({string.Join(", ", of)})")}:", Shortened.To(NodeText.Of(update["text"]) ?? "", MostOfLost));
        }
    }

    /// <summary>What it is called: an action, a meeting.</summary>
    public static string Noun(ReviewItemKind kind) => kind switch
    {
        ReviewItemKind.Action => "action",
        ReviewItemKind.Recommendation => "recommendation",
        ReviewItemKind.Plan => "plan",
        ReviewItemKind.Meeting => "meeting",
        ReviewItemKind.Round => "round of returns",
        ReviewItemKind.Register => "register",
        _ => "file",
    };

    private static string Standing(Telling telling, PlanFile? version)
    {
        var parts = new List<string> { StatusLines.Of(FilePair.Text(version, "status")).Label().ToLowerInvariant() };
        if (FilePair.Text(version, "rag") is { } rag)
            parts.Add($"rated {rag}{(FilePair.Text(version, "rag-reason") is { } why ? $" ({Sentences.Within(why)})" : "")}");
        parts.Add(FilePair.Text(version, "due") is { } due ? $"due {ReviewNames.Day(due)}" : "with no due date");
        parts.Add(OtherLines.Leads(telling.Names, version) is { Length: > 0 } leads ? $"led by {leads}" : "led by nobody yet");
        if (FilePair.Text(version, "agency") is { } agency)
            parts.Add($"for {telling.Names.Words(agency)}");
        var answers = FieldPlace.ItemsOf((version?.Document.Root as Yaml.YamlMapping)?["recommendations"]).Select(NodeText.Of).OfType<string>().ToList();
        if (answers.Count > 0)
            parts.Add($"answering {(answers.Count == 1 ? "recommendation" : "recommendations")} {Sentences.Listed([.. answers.Select(id => telling.Names.Titled(telling.Pair.Plan, id))])}");
        return string.Join(", ", parts);
    }
}
