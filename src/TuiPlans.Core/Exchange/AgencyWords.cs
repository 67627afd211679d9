using System.Text.RegularExpressions;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>Finds the id of an agency, and of a lead, for words of a document; none is made up.</summary>
internal static partial class AgencyWords
{
    /// <summary>The id of the body with that id or name; the word itself where it can be an id; null else.</summary>
    public static string? Id(string words, Registers registers)
    {
        var text = words.Trim();
        var known = registers.Bodies.FirstOrDefault(body => body.Id.Equals(text, StringComparison.OrdinalIgnoreCase) || body.Name.Equals(text, StringComparison.OrdinalIgnoreCase));
        return known?.Id ?? (text.Length > 0 && Ids.WhyNot(text) is null ? text : null);
    }

    /// <summary>The ids of several agencies in one cell, and the words that are none.</summary>
    public static (IReadOnlyList<string> Ids, string Left) All(CellText cell, Registers registers)
    {
        if (cell.IsEmpty)
            return ([], "");
        if (Id(cell.OneLine, registers) is { } one)
            return ([one], "");
        var parts = Separators().Split(cell.Text).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        var found = parts.ConvertAll(part => Id(part, registers));
        return found.TrueForAll(id => id is not null) ? ([.. found.OfType<string>().Distinct()], "") : ([], cell.Text);
    }

    /// <summary>The post of the register that a lead is, by exactly its post or holder, and only where all that is said of the lead stands there; else null.</summary>
    public static string? Person(ImportedLead lead, Registers registers)
    {
        var found = registers.People.Where(person => Same(lead.Name, person.Holder) ? lead.Post.Length == 0 || Same(lead.Post, person.Post) : lead.Name.Length == 0 && Same(lead.Post, person.Post)).ToList();
        return found.Count == 1 ? found[0].Id : null;
    }

    private static bool Same(string words, string? known) => words.Length > 0 && words.Equals(known?.Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[/,;\n]|\s+and\s+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Separators();
}
