using System.Collections.Immutable;
using TuiPlans.Looks;
using TuiPlans.Terminal;

namespace TuiPlans.Widgets;

/// <summary>An answer of a <see cref="ChoiceLine"/>.</summary>
/// <param name="Label">How it is shown.</param>
/// <param name="Letter">The letter that chooses it; null for none.</param>
public sealed record ChoiceOption(StyledLine Label, char? Letter = null);

/// <summary>A field of one line with few answers: left and right (or Space) go through them, a letter takes one. Immutable.</summary>
/// <param name="Options">The answers, one at least.</param>
/// <param name="Index">The one that is taken, from 0.</param>
public sealed record ChoiceLine(ImmutableArray<ChoiceOption> Options, int Index = 0)
{
    /// <summary>Which letter chooses what, in words; empty where the labels say it.</summary>
    public string Legend { get; init; } = "";

    /// <summary>The field after a key; the same instance where the key is none of its own.</summary>
    /// <param name="key">What was pressed.</param>
    public ChoiceLine Handle(Key key)
    {
        if (key.Is(KeyName.Right) || key.Is(' '))
            return this with { Index = (Index + 1) % Options.Length };
        if (key.Is(KeyName.Left))
            return this with { Index = (Index + Options.Length - 1) % Options.Length };
        for (var i = 0; i < Options.Length; i++)
        {
            if (key.IsText && Options[i].Letter is { } letter && char.ToLowerInvariant(letter) == char.ToLowerInvariant((char)Math.Min(key.Rune.Value, char.MaxValue)))
                return this with { Index = i };
        }

        return this;
    }

    /// <summary>The field as a line: the answer taken, with the ways to the others where it has the focus.</summary>
    /// <param name="focused">Has it the focus?</param>
    public StyledLine View(bool focused)
    {
        if (!focused)
            return Options[Index].Label;
        var letters = string.Join(' ', Options.Where(option => option.Letter is not null).Select(option => option.Letter));
        return (StyledLine.Of("◂ ", Palette.KeyHint) + Options[Index].Label.Over(Palette.Selected)).Append(" ▸", Palette.KeyHint)
            .Append(Legend.Length > 0 ? $"   ← → or {Legend}" : letters.Length > 0 ? $"   ← → or {letters}" : "   ← → choose", Palette.Muted);
    }
}
