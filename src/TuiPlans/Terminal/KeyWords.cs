using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace TuiPlans.Terminal;

/// <summary>Keys in words, as users, tests and settings write them: <c>Ctrl+S</c>, <c>Esc</c>, <c>u</c>, <c>Shift+Tab</c>.</summary>
public readonly partial record struct Key
{
    /// <summary>The key in words; <see cref="Parse"/> reads it back.</summary>
    public override string ToString()
    {
        var modifiers = (Ctrl ? "Ctrl+" : "") + (Alt ? "Alt+" : "") + (Shift ? "Shift+" : "");
        return modifiers + (Name == KeyName.Character ? CharacterWord(Rune) : NameWord(Name));
    }

    /// <summary>Reads a key in words.</summary>
    /// <param name="words">As in <c>Ctrl+S</c>, <c>Esc</c>, <c>u</c>, <c>F5</c>, <c>Space</c>, <c>+</c>.</param>
    /// <exception cref="FormatException">These words name no key.</exception>
    public static Key Parse(string words) =>
        TryParse(words, out var key) ? key : throw new FormatException($"\"{words}\" is no key; write for example Ctrl+S, Esc, F5 or u.");

    /// <summary>Reads a key in words; false where they name none.</summary>
    /// <param name="words">As for <see cref="Parse"/>.</param>
    /// <param name="key">The key that was read.</param>
    public static bool TryParse([NotNullWhen(true)] string? words, out Key key)
    {
        key = default;
        var rest = words ?? "";
        bool ctrl = Take(ref rest, "Ctrl+"), alt = Take(ref rest, "Alt+"), shift = Take(ref rest, "Shift+");
        if (rest.Length == 0)
            return false;
        if (TryName(rest, ref shift, out var name))
        {
            key = Of(name, ctrl, alt, shift);
            return true;
        }

        if (rest.Equals("Space", StringComparison.OrdinalIgnoreCase))
            rest = " ";
        if (shift || Rune.DecodeFromUtf16(rest, out var rune, out var used) != System.Buffers.OperationStatus.Done || used != rest.Length)
            return false;
        key = Of(rune, ctrl, alt);
        return !Rune.IsControl(rune);
    }

    /// <summary>Reads several keys with blanks between them, as in <c>g p Ctrl+S</c>.</summary>
    /// <param name="words">Keys in words.</param>
    /// <exception cref="FormatException">One of them names no key.</exception>
    public static IReadOnlyList<Key> ParseAll(string words) =>
        Array.ConvertAll(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), Parse);

    private static bool Take(ref string rest, string modifier)
    {
        if (rest.Length <= modifier.Length || !rest.StartsWith(modifier, StringComparison.OrdinalIgnoreCase))
            return false;
        rest = rest[modifier.Length..];
        return true;
    }

    private static bool TryName(string word, ref bool shift, out KeyName name)
    {
        name = word.ToUpperInvariant() switch
        {
            "ESC" => KeyName.Escape,
            "DEL" => KeyName.Delete,
            "INS" => KeyName.Insert,
            "RETURN" => KeyName.Enter,
            "PGUP" => KeyName.PageUp,
            "PGDN" => KeyName.PageDown,
            "BACKTAB" => KeyName.Tab,
            _ => KeyName.Character,
        };
        if (word.Equals("BackTab", StringComparison.OrdinalIgnoreCase))
            shift = true;
        if (name != KeyName.Character)
            return true;
        return word.Length > 1 && char.IsAsciiLetter(word[0])
            && Enum.TryParse(word, ignoreCase: true, out name) && name != KeyName.Character;
    }

    private static string NameWord(KeyName name) => name switch
    {
        KeyName.Escape => "Esc",
        KeyName.Delete => "Del",
        KeyName.Insert => "Ins",
        KeyName.PageUp => "PgUp",
        KeyName.PageDown => "PgDn",
        _ => name.ToString(),
    };

    private static string CharacterWord(Rune rune) => rune.Value == ' ' ? "Space" : rune.ToString();
}
