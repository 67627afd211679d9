using System.Text.RegularExpressions;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>Something that a document reports.</summary>
/// <param name="Date">The date that it gives; null where it gives none.</param>
/// <param name="Text">The words.</param>
/// <param name="IsNote">Whether it is text that found no field, and no report of progress.</param>
public sealed record ImportedUpdate(Period? Date, string Text, bool IsNote = false);

/// <summary>Takes the updates of a cell apart: "Update June 12 …", "July 2012 update: …". What stands before the first has no date.</summary>
internal static partial class NoteUpdates
{
    public static IReadOnlyList<ImportedUpdate> Read(string text)
    {
        var found = new List<ImportedUpdate>();
        Period? date = null;
        var start = 0;
        foreach (Match match in Pattern().Matches(text))
        {
            if (DateFinder.Whole(match.Groups["date"].Value) is not { } next)
                continue;
            Add(found, date, text[start..match.Index]);
            (date, start) = (next, match.Index + match.Length);
        }
        Add(found, date, text[start..]);
        return found;
    }

    private static void Add(List<ImportedUpdate> found, Period? date, string text)
    {
        var words = text.Trim().TrimStart('.', ':', '-', '–', ',').Trim();
        if (words.Any(char.IsLetterOrDigit))
            found.Add(new ImportedUpdate(date, words));
        else if (date is not null)
            found.Add(new ImportedUpdate(date, "Update without text."));
    }

    [GeneratedRegex(@"\b(?:updated?s?\b\s*(?:(?:as\s+)?(?:at|of|on|to)\b)?\s*[:–-]?\s*\(?(?<date>" + DateFinder.Date + @")\)?|(?<date>" + DateFinder.Date + @")\s+updates?\b)\s*[:.–-]*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Pattern();
}
