using TuiPlans.Effects;

namespace TuiPlans.Screens.Commanding;

/// <summary>Finds commands by parts of their words.</summary>
internal static class PaletteSearch
{
    private const int KeyItself = -1;
    private const int BestPlace = 0;
    private const int LabelBegins = 1;
    private const int LabelHas = 2;
    private const int OtherWordBegins = 3;
    private const int Elsewhere = 4;

    /// <summary>
    /// The commands that have all of the words somewhere in their label, key, description, section or other names, each word by any part of
    /// it, or whose key is typed; that one first, then those whose label has the words. All of them, in their order, where there is no word.
    /// </summary>
    public static IReadOnlyList<CommandRow> Find(IReadOnlyList<CommandRow> all, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0
            ? all
            : [.. all.Where(row => IsKey(row, text) || words.All(word => Has(row, word))).OrderBy(row => IsKey(row, text) ? KeyItself : words.Max(word => Place(row, word)))];
    }

    // Who types the key looks for what it does.
    private static bool IsKey(CommandRow row, string text) => row.Keys.Split(", ").Contains(text.Trim(), StringComparer.Ordinal);

    private static bool Has(CommandRow row, string word) =>
        new[] { row.Id, row.Label, row.Description, row.Section, row.AlsoCalled }.Any(part => part.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static int Place(CommandRow row, string word)
    {
        if (row.Label.Equals(word, StringComparison.OrdinalIgnoreCase))
            return BestPlace;
        if (row.Label.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            return LabelBegins;
        if (row.Label.Contains(word, StringComparison.OrdinalIgnoreCase))
            return LabelHas;
        return row.AlsoCalled.Split(' ').Any(other => other.StartsWith(word, StringComparison.OrdinalIgnoreCase)) ? OtherWordBegins : Elsewhere;
    }
}
