using TuiPlans.Core.Changes;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>Texts: what is to be done, what will be different, how it will be known.</summary>
internal static class TextLines
{
    private const int Short = 60;

    /// <summary>Tells a text that changed: its words that went and came.</summary>
    public static void Prose(Telling telling, FieldChange change, string label)
    {
        if (change.From is null)
            telling.Say(change, $"{label}: {Sentences.Ended(change.To!)}");
        else if (change.To is null)
            telling.Say(change, $"{label} taken out. It was: {Sentences.Ended(change.From)}");
        else if (Folded(change.From) == Folded(change.To))
            telling.Say(change, $"{label}: the same words, in other lines.");
        else if (change.From.Length <= Short && change.To.Length <= Short)
            telling.Say(change, $"{label} changed from \"{Sentences.Within(change.From)}\" to \"{Sentences.Within(change.To)}\".");
        else
            telling.Say(change, $"{label}: ", WordDiff.Between(change.From, change.To));
    }

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
