using System.Globalization;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>Gives ids to the actions of a document: their numbers there, where all have one and each its own; else by theme, SG-01; else 1, 2, 3.</summary>
internal static class ImportIds
{
    public static IReadOnlyList<string> Of(IReadOnlyList<ImportedAction> actions)
    {
        var numbers = actions.Select(action => action.Number.Trim().TrimEnd('.', ')')).ToList();
        var areIds = numbers.TrueForAll(number => number.Length > 0 && Ids.WhyNot(number) is null) && numbers.Distinct(StringComparer.OrdinalIgnoreCase).Count() == numbers.Count;
        if (areIds)
            return numbers;
        var width = Math.Max(2, actions.Count.ToString(CultureInfo.InvariantCulture).Length);
        var letters = Series(actions);
        var count = new Dictionary<string, int>();
        return [.. actions.Select(action => Next(letters[action.Theme], count, width))];
    }

    // Two themes with the same letters count on in one series.
    private static Dictionary<string, string> Series(IReadOnlyList<ImportedAction> actions) =>
        actions.Select(action => action.Theme).Distinct(StringComparer.Ordinal).ToDictionary(theme => theme, theme => theme.Length == 0 ? "" : ThemeNames.Letters(theme));

    private static string Next(string letters, Dictionary<string, int> count, int width)
    {
        var number = count[letters] = count.GetValueOrDefault(letters) + 1;
        return letters.Length == 0 ? number.ToString(CultureInfo.InvariantCulture) : $"{letters}-{number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0')}";
    }
}
