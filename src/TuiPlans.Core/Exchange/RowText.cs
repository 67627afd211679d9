using System.Text.RegularExpressions;

namespace TuiPlans.Core.Exchange;

/// <summary>Where theme, timescale, agency, recommendation and action stand in a row.</summary>
internal sealed partial record RowText
{
    /// <summary>The words of the theme; empty where there is none.</summary>
    public string Theme { get; private init; } = "";

    /// <summary>The timescale, or null.</summary>
    public Timescale? Timescale { get; private init; }

    /// <summary>The word for the agency.</summary>
    public string Agency { get; private init; } = "";

    /// <summary>What the inspectors asked for; empty where it does not stand in the row.</summary>
    public CellText Recommendation { get; private init; } = CellText.Empty;

    /// <summary>What is to be done.</summary>
    public CellText Action { get; private init; } = CellText.Empty;

    /// <summary>Whether the recommendation stands in the column of actions, and the actions in that of milestones.</summary>
    public bool IsShifted { get; private init; }

    public static RowText Read(TableRow row)
    {
        var section = ThemePrefix.Read(CellText.Plain(row.Section));
        var cell = row[ColumnKind.Theme];
        var head = ThemePrefix.Read(cell);
        var own = ThemePrefix.Read(row[ColumnKind.Recommendation]);
        // Without a timescale before it, a short text is the theme and a long one the recommendation.
        var isTheme = head.Timescale is null && !cell.IsEmpty && (!own.Rest.IsEmpty || SectionWords.Read(cell, isRow: true) is not null);
        var recommendation = (isTheme ? own.Rest : head.Rest.Then(own.Rest)) is { IsEmpty: false } found ? found : row.Asked;
        var theme = isTheme ? cell.OneLine : Words(own.Theme, head.Theme, section.Timescale is null ? row.Section : section.Theme);
        var timescale = own.Timescale ?? head.Timescale ?? section.Timescale;
        var action = row[ColumnKind.Action];
        var steps = string.Join('\n', LabelledBlocks.Read(row[ColumnKind.Milestones], ColumnKind.Milestones).Where(block => block.Kind == ColumnKind.Milestones).Select(block => block.Text.Text));
        var isShifted = recommendation.IsEmpty && timescale is not null && steps.Length > 0 && Asks().IsMatch(action.Text);
        return new RowText
        {
            Theme = theme.Length == 0 ? "" : ThemeNames.Label(theme),
            Timescale = timescale,
            Agency = Words(own.Agency, head.Agency, section.Agency),
            Recommendation = isShifted ? action : recommendation,
            Action = isShifted ? CellText.Plain(steps) : action,
            IsShifted = isShifted,
        };
    }

    private static string Words(params string[] choices) => Array.Find(choices, choice => choice.Length > 0) ?? "";

    // How inspectors word what they ask of somebody, in the first sentence.
    [GeneratedRegex(@"^[^.]*\b(?:should|must|ought\s+to|needs?\s+to|(?:is|are)\s+required\s+to)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, PatternTime.Most)]
    private static partial Regex Asks();
}
