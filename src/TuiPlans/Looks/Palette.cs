using Spectre.Console;

namespace TuiPlans.Looks;

/// <summary>
/// The styles of the program by what they are for. Colours are those of the terminal's own theme, so that they can be read on dark
/// and light grounds; each has a decoration or a sign beside it, so that nothing rests on colour alone.
/// </summary>
public static class Palette
{
    /// <summary>Ordinary text in the terminal's own colour.</summary>
    public static Style Plain { get; } = Style.Plain;

    /// <summary>The title of a screen or pane.</summary>
    public static Style Title { get; } = new(decoration: Decoration.Bold);

    /// <summary>What matters less: labels, dates, hints.</summary>
    public static Style Muted { get; } = new(decoration: Decoration.Dim);

    /// <summary>The row under the cursor in the pane that has the focus.</summary>
    public static Style Selected { get; } = new(decoration: Decoration.Invert);

    /// <summary>The row under the cursor in a pane without focus.</summary>
    public static Style SelectedElsewhere { get; } = new(decoration: Decoration.Underline);

    /// <summary>The line that says that the past is shown: reversed, so that it shows without colours too.</summary>
    public static Style Past { get; } = new(decoration: Decoration.Invert | Decoration.Bold);

    /// <summary>What is selected of a text that is typed: reversed, so that it shows without colours too.</summary>
    public static Style SelectedText { get; } = new(decoration: Decoration.Invert);

    /// <summary>A heading between rows.</summary>
    public static Style Heading { get; } = new(decoration: Decoration.Bold | Decoration.Underline);

    /// <summary>The border of a pane.</summary>
    public static Style Border { get; } = new(decoration: Decoration.Dim);

    /// <summary>The border of the pane that has the focus; its lines are heavier too.</summary>
    public static Style FocusedBorder { get; } = new(Theme(6));

    /// <summary>Something to look at.</summary>
    public static Style Warning { get; } = new(Theme(3), decoration: Decoration.Bold);

    /// <summary>Something wrong.</summary>
    public static Style Danger { get; } = new(Theme(1), decoration: Decoration.Bold);

    /// <summary>Something that went well.</summary>
    public static Style Good { get; } = new(Theme(2));

    /// <summary>A word that a change took out.</summary>
    public static Style Removed { get; } = new(Theme(1), decoration: Decoration.Bold | Decoration.Underline);

    /// <summary>A word that a change put in.</summary>
    public static Style Added { get; } = new(Theme(2), decoration: Decoration.Bold | Decoration.Underline);

    /// <summary>A key in a footer or help.</summary>
    public static Style KeyHint { get; } = new(Theme(6), decoration: Decoration.Bold);

    /// <summary>The part of a text that a filter found.</summary>
    public static Style Match { get; } = new(Theme(6), decoration: Decoration.Bold | Decoration.Underline);

    /// <summary>Words that lead elsewhere: underlined, so that they show without colours too.</summary>
    public static Style Link { get; } = new(Theme(6), decoration: Decoration.Underline);

    /// <summary>The hint in an empty field.</summary>
    public static Style Placeholder { get; } = new(decoration: Decoration.Dim | Decoration.Italic);

    /// <summary>Rated blue.</summary>
    public static Style Blue { get; } = new(Theme(4), decoration: Decoration.Bold);

    /// <summary>Rated green.</summary>
    public static Style Green { get; } = new(Theme(2), decoration: Decoration.Bold);

    /// <summary>Rated amber.</summary>
    public static Style Amber { get; } = new(Theme(3), decoration: Decoration.Bold);

    /// <summary>Rated red.</summary>
    public static Style Red { get; } = new(Theme(1), decoration: Decoration.Bold);

    private static Color Theme(int number) => Color.FromInt32(number);
}
