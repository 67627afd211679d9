using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Steps;

/// <summary>A field of a small form: a line to type in, a text that wraps, or a few words to choose from.</summary>
/// <param name="Name">Its name in a draft, in kebab case.</param>
/// <param name="Label">Its name for people.</param>
/// <param name="Line">What stands in it; null where it is chosen, or wraps.</param>
/// <param name="Choice">The choice; null where it is typed.</param>
/// <param name="Words">The words that the choice stands for, in its order; none where it is typed.</param>
internal sealed record SmallField(string Name, string Label, TextLine? Line, ChoiceLine? Choice, ImmutableArray<string> Words)
{
    private const int MostExplained = 3;

    /// <summary>What stands in it where it wraps; null where it does not.</summary>
    public TextArea? Area { get; init; }

    /// <summary>Its rows in the form.</summary>
    public int Height => Area?.Size.Height ?? 1;

    /// <summary>What its candidates are called, where words that match several of them are asked about: "posts"; null where any words will do.</summary>
    public string? Called { get; init; }

    /// <summary>Do several candidates match what was typed, none of them chosen?</summary>
    public bool IsUndecided => Called is not null && Line is { Matches: > 1 };

    /// <summary>What was typed, without blanks around it, or the word that was chosen.</summary>
    public string Value => (Area?.Text ?? Line?.Text)?.Trim() ?? Words[Choice!.Index];

    /// <summary>A line.</summary>
    public static SmallField Typed(string name, string label, string placeholder, ImmutableArray<string> candidates = default) =>
        new(name, label, TextLine.Empty with { Placeholder = placeholder, Candidates = candidates.IsDefault ? [] : candidates }, null, []);

    /// <summary>A text that wraps over as many rows as it needs.</summary>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="label">See <see cref="Label"/>.</param>
    /// <param name="placeholder">What is shown while it is empty.</param>
    /// <param name="isOneLine">Does it take no line end?</param>
    public static SmallField Wrapped(string name, string label, string placeholder, bool isOneLine) =>
        new(name, label, null, null, []) { Area = TextArea.Of("", ScreenSize.Standard) with { Placeholder = placeholder, IsOneLine = isOneLine } };

    /// <summary>A choice; its first word is taken at the beginning.</summary>
    public static SmallField Chosen(string name, string label, params ImmutableArray<string> words) =>
        new(name, label, null, new ChoiceLine([.. words.Select(word => new ChoiceOption(Spoken(word, "choose one"), Letter(word, words)))]) { Legend = Explained(words) }, words);

    /// <summary>A choice that may be left: nothing is taken at the beginning.</summary>
    public static SmallField Optional(string name, string label, params ImmutableArray<string> words) =>
        new(name, label, null, new ChoiceLine([new ChoiceOption("not said"), .. words.Select(word => new ChoiceOption(word, Letter(word, words)))]), ["", .. words]);

    /// <summary>The field with a value; a word that it does not have leaves it as it is.</summary>
    public SmallField With(string value) => Area is { } area ? this with { Area = area.WithText(value) }
        : Line is { } line ? this with { Line = line.WithText(value) }
        : Words.IndexOf(value) is >= 0 and var index ? this with { Choice = Choice! with { Index = index } } : this;

    /// <summary>The field after a key; the same instance where it has no use for it.</summary>
    public SmallField Handle(Key key)
    {
        if (Area is { } area)
            return area.Handle(key) is var written && ReferenceEquals(written, area) ? this : this with { Area = written };
        if (Line is { } line)
            return line.Handle(key) is var typed && ReferenceEquals(typed, line) ? this : this with { Line = typed };
        return Choice!.Handle(key) is var chosen && ReferenceEquals(chosen, Choice) ? this : this with { Choice = chosen };
    }

    // A few letters are explained; of many there is no room for it.
    private static string Explained(ImmutableArray<string> words) => words.Count(word => word.Length > 0) > MostExplained
        ? "" : string.Join(", ", words.Where(word => Letter(word, words) is not null).Select(word => $"{word[0]} {word.Replace('-', ' ')}"));

    private static string Spoken(string word, string none) => word.Length == 0 ? none : char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');

    // Of words that begin alike the first one has the letter; the others are reached by the arrows.
    private static char? Letter(string word, ImmutableArray<string> words) => word.Length > 0 && words.First(other => other.StartsWith(word[0])) == word ? word[0] : null;
}

/// <summary>A form of a few lines, as the steps have: what stands in it, where the focus is, and how it looks. Immutable.</summary>
/// <param name="Fields">From the top, one at least.</param>
/// <param name="Focus">The field with the focus, from 0.</param>
internal sealed record SmallForm(ImmutableArray<SmallField> Fields, int Focus = 0)
{
    /// <summary>Words that were asked about and are to stay as they are: the name of the field and what stands in it.</summary>
    private ImmutableHashSet<(string Name, string Value)> Confirmed { get; init; } = [];

    /// <summary>Are names offered in the field with the focus?</summary>
    public bool IsChoosing => Fields[Focus].Line is { Suggestions.Count: > 0 };

    /// <summary>The form that asks once about words which stand for several names, and the question; the question is empty where nothing is to be asked.</summary>
    public (SmallForm Form, string Question) Asked() => Fields.FirstOrDefault(field => field.IsUndecided && !IsConfirmed(field)) is { } open
        ? (Confirming(open.Name), Undecided(open.Line!.Matches, open.Called!, open.Value)) : (this, "");

    /// <summary>The form with what stands in a field confirmed, and the focus there.</summary>
    public SmallForm Confirming(string name) => At(name) with { Confirmed = Confirmed.Add((name, this[name])) };

    /// <summary>Was it asked about what stands in a field?</summary>
    public bool IsConfirmed(SmallField field) => Confirmed.Contains((field.Name, field.Value));

    /// <summary>The question about words that match several names.</summary>
    /// <param name="matches">How many.</param>
    /// <param name="called">What they are: posts, or posts and bodies.</param>
    /// <param name="words">What was typed.</param>
    public static string Undecided(int matches, string called, string words) =>
        $"{(matches == 2 ? "Two" : matches)} {called} match \"{words}\": choose one with Down and Enter, or Ctrl+S again keeps these words.";

    /// <summary>What is said beside words that names are offered for; empty where none is.</summary>
    public static StyledLine Offered(TextLine line) => line.Matches switch
    {
        0 => StyledLine.Empty,
        1 => StyledLine.Of($" = {line.Suggestions[0]}", Palette.Good),
        var several => StyledLine.Of($" ? {several} match", Palette.Warning),
    };

    /// <summary>The value of a field; empty where there is no such field.</summary>
    public string this[string name] => Fields.FirstOrDefault(field => field.Name == name)?.Value ?? "";

    /// <summary>Is the focus on the last field?</summary>
    public bool IsAtEnd => Focus == Fields.Length - 1;

    /// <summary>The values of lines that hold something, and of choices that were moved.</summary>
    public IReadOnlyList<TypedValue> Values =>
        [.. Fields.Where(one => one.Choice is { } choice ? choice.Index > 0 : one.Value.Length > 0).Select(one => new TypedValue(one.Name, one.Value))];

    /// <summary>The line with the focus; null where something else has it.</summary>
    public TextLine? Line => Fields[Focus].Line;

    /// <summary>The text that wraps and has the focus; null where something else has it.</summary>
    public TextArea? Area => Fields[Focus].Area;

    /// <summary>Is there a row to go to within the text with the focus, so that an arrow does not leave it?</summary>
    /// <param name="by">1 for the row below, -1 for the one above.</param>
    public bool HasRow(int by) => Area is { } area && area.Wrapped.PositionOf(area.Caret).Row + by is >= 0 and var row && row < area.RowCount;

    /// <summary>The form with its texts wrapped at a width, each as high as it needs and no higher than its share of the room.</summary>
    /// <param name="width">Cells.</param>
    /// <param name="rows">Rows for all fields.</param>
    public SmallForm Laid(int width, int rows)
    {
        var texts = Fields.Count(field => field.Area is not null);
        var most = texts == 0 ? 1 : Math.Max(1, (rows - (Fields.Length - texts)) / texts);
        return this with { Fields = [.. Fields.Select(field => field.Area is { } area ? field with { Area = area.Fitted(Math.Max(2, width - LabelWidth - 1), most) } : field)] };
    }

    /// <summary>The form with the values of a draft.</summary>
    public SmallForm With(TypedForm? kept) =>
        kept is null ? this : this with { Fields = [.. Fields.Select(field => kept[field.Name] is { } value ? field.With(value) : field)] };

    /// <summary>The form after a key for the field with the focus; the same instance where that has no use for it.</summary>
    public SmallForm Handle(Key key) => Fields[Focus].Handle(key) is var field && ReferenceEquals(field, Fields[Focus]) ? this : Put(field);

    /// <summary>The form after a paste.</summary>
    public SmallForm Paste(string text) => Fields[Focus] switch
    {
        { Area: { } area } field => Put(field with { Area = area.Paste(text) }),
        { Line: { } line } field => Put(field with { Line = line.Paste(text) }),
        _ => this,
    };

    /// <summary>The form with the focus moved; beyond the last field it goes to the first. The only name that can be meant is taken on the way.</summary>
    public SmallForm Step(int by) => Completed() with { Focus = (Focus + by + Fields.Length) % Fields.Length };

    /// <summary>The form with the focus on a field; unchanged where there is none of that name.</summary>
    public SmallForm At(string name) => Fields.ToList().FindIndex(field => field.Name == name) is >= 0 and var index ? this with { Focus = index } : this;

    /// <summary>The form with a field made into another; unchanged where there is none of that name.</summary>
    public SmallForm Change(string name, Func<SmallField, SmallField> change) =>
        Fields.FirstOrDefault(field => field.Name == name) is { } field ? this with { Fields = Fields.Replace(field, change(field)) } : this;

    /// <summary>The form with the only suggestion in place of the letters that were typed of it.</summary>
    public SmallForm Completed() => Fields[Focus] is { Line: { Suggestions.Count: 1 } line } field ? Put(field with { Line = line.Accept() }) : this;

    /// <summary>The form with the suggestion under the cursor; the same instance where none is chosen.</summary>
    public SmallForm Accepted() => Fields[Focus] is { Line: { Chosen: >= 0 } line } field ? Put(field with { Line = line.Accept() }) : this;

    /// <summary>The fields as lines, with what each was understood as, and the suggestions below the one with the focus.</summary>
    /// <param name="width">Cells.</param>
    /// <param name="understood">What a field was understood as; an empty line where there is nothing to say.</param>
    /// <param name="focused">Do keys go to it?</param>
    public IReadOnlyList<StyledLine> View(int width, Func<SmallField, StyledLine> understood, bool focused)
    {
        var lines = new List<StyledLine>();
        for (var i = 0; i < Fields.Length; i++)
        {
            var (field, isHere) = (Fields[i], focused && i == Focus);
            var label = IsOfOneText ? StyledLine.Empty : StyledLine.Of((isHere ? "▸" : " ") + field.Label, isHere ? Palette.Title : Palette.Muted).Fit(LabelWidth);
            if (field.Area is { } area)
            {
                lines.AddRange(area.View(isHere).Select((row, at) => ((at == 0 ? label : StyledLine.Empty).Pad(LabelWidth) + " " + row).Fit(width)));
                continue;
            }
            var value = field.Line is { } line ? line.View(LineWidth(line, width), isHere) : field.Choice!.View(isHere);
            lines.Add((label + " " + value + (field.Called is not null && field.Line is { Matches: > 0 } open ? Offered(open) : understood(field))).Fit(width));
            if (isHere && field.Line is { } typed)
                lines.AddRange(typed.Suggestions.Select((text, at) => (StyledLine.Of(new string(' ', LabelWidth + 1)) + StyledLine.Of(text, at == typed.Chosen ? Palette.Selected : Palette.Muted)).Fit(width)));
        }

        return lines;
    }

    /// <summary>The caret's place in <see cref="View"/>; null where a choice has the focus.</summary>
    /// <param name="width">Cells.</param>
    public CaretPosition? Caret(int width)
    {
        var above = Fields.Take(Focus).Sum(field => field.Height);
        return Fields[Focus] switch
        {
            { Area: { } area } => area.CaretInView.Offset(above, LabelWidth + 1),
            { Line: { } line } => new CaretPosition(above, LabelWidth + 1 + line.CaretColumn(LineWidth(line, width))),
            _ => null,
        };
    }

    // A text alone needs no label beside it: whoever shows the form says what it is, and the text has all the room.
    private bool IsOfOneText => Fields is [{ Area: not null }];

    private int LabelWidth => IsOfOneText ? 0 : 2 + Fields.Max(one => CellWidth.Of(one.Label));

    private SmallForm Put(SmallField field) => this with { Fields = Fields.SetItem(Focus, field) };

    // What was understood stands right behind what was typed.
    private int LineWidth(TextLine line, int width) =>
        Math.Clamp(CellWidth.Of(line.Text.Length == 0 ? line.Placeholder : line.Text) + 1, 1, Math.Max(1, width - LabelWidth - 1));
}
