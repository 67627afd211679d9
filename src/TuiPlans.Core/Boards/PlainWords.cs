using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>Words that are searched in texts although somebody may mean a state by them, a rating or a saved view: <c>overdue</c> for <c>is:overdue</c>.</summary>
public static class PlainWords
{
    /// <summary>More hits than these answer a search for a word.</summary>
    private const int FewHits = 5;

    // What people say where the table of fields has another word.
    private static readonly Dictionary<string, string> Spoken = new(StringComparer.OrdinalIgnoreCase)
    {
        ["late"] = "overdue",
        ["done"] = "delivered",
        ["finished"] = "delivered",
        ["stuck"] = "blocked",
    };

    private static readonly string[] Meant = ["is", "status", "rag"];

    /// <summary>The sentence for the first such word, as <c>is:overdue lists what is open, and past its date.</c>; null where none stands there, or where enough was found.</summary>
    /// <param name="query">What was understood.</param>
    /// <param name="hits">How many actions it let through.</param>
    /// <param name="day">The saved views.</param>
    public static string? Hint(Query query, int hits, Day day)
    {
        if (hits > FewHits)
            return null;
        var texts = query.Tree.Where is And and ? and.Parts.OfType<Text>() : query.Tree.Where is Text one ? [one] : [];
        return texts.Select(text => Of(text.Sought, day)).FirstOrDefault(sentence => sentence is not null);
    }

    private static string? Of(string word, Day day)
    {
        var sought = Spoken.GetValueOrDefault(word, word);
        foreach (var field in Meant.Select(QueryFields.Find).OfType<WordField>())
        {
            if (field.Words.FirstOrDefault(known => known.Text.Equals(sought, StringComparison.OrdinalIgnoreCase)) is { } found)
                return $"\"{word}\" was searched as a word; {field.Name}:{found.Text} lists what is {Said(found)}.";
        }
        return day.Set.Settings.Views.FirstOrDefault(view => view.Name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } saved
            ? $"\"{word}\" was searched as a word; {ViewField.FieldName}:{QueryPrinter.Value(saved.Name)} is the saved view."
            : null;
    }

    private static string Said(FieldWord word) => word.Text is "mismatch" or "date-asked" or "extended" ? $"so: {word.Help}" : word.Text.Replace('-', ' ');
}
