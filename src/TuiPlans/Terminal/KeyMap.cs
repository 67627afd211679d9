using System.Text;

namespace TuiPlans.Terminal;

/// <summary>Single keys as .NET's console reports them.</summary>
internal static class KeyMap
{
    /// <summary>The key; null for one that means nothing here.</summary>
    public static Key? ToKey(ConsoleKeyInfo key)
    {
        bool ctrl = key.Modifiers.HasFlag(ConsoleModifiers.Control), alt = key.Modifiers.HasFlag(ConsoleModifiers.Alt);
        // A line feed is Ctrl+J to the console; pastes and some terminals mean Enter by it.
        if (key.KeyChar is '\r' or '\n')
            return Key.Of(KeyName.Enter, alt: alt);
        if (Name(key) is { } name)
            return Key.Of(name, ctrl, alt, key.Modifiers.HasFlag(ConsoleModifiers.Shift));
        return key.KeyChar switch
        {
            '\0' when ctrl && key.Key is ConsoleKey.Spacebar or ConsoleKey.D2 => Key.Of(' ', ctrl: true, alt),
            '\0' => null,
            < ' ' => Key.Of((char)(key.KeyChar + '@'), ctrl: true, alt),
            >= '\u007F' and < '\u00A0' => null,
            _ => Rune.TryCreate(key.KeyChar, out var rune) ? Key.Of(rune, ctrl && key.KeyChar < '\u007F', alt) : null,
        };
    }

    /// <summary>The character that a key adds to a pasted text; NUL for none.</summary>
    public static char Character(ConsoleKeyInfo key) => key.Key switch
    {
        ConsoleKey.Enter => '\n',
        ConsoleKey.Tab => '\t',
        _ => key.KeyChar,
    };

    private static KeyName? Name(ConsoleKeyInfo key) => key.Key switch
    {
        ConsoleKey.Enter => KeyName.Enter,
        ConsoleKey.Escape => KeyName.Escape,
        ConsoleKey.Tab => KeyName.Tab,
        ConsoleKey.Backspace => KeyName.Backspace,
        ConsoleKey.Delete => KeyName.Delete,
        ConsoleKey.Insert => KeyName.Insert,
        ConsoleKey.UpArrow => KeyName.Up,
        ConsoleKey.DownArrow => KeyName.Down,
        ConsoleKey.LeftArrow => KeyName.Left,
        ConsoleKey.RightArrow => KeyName.Right,
        ConsoleKey.Home => KeyName.Home,
        ConsoleKey.End => KeyName.End,
        ConsoleKey.PageUp => KeyName.PageUp,
        ConsoleKey.PageDown => KeyName.PageDown,
        >= ConsoleKey.F1 and <= ConsoleKey.F12 => KeyName.F1 + (key.Key - ConsoleKey.F1),
        _ => key.KeyChar switch
        {
            '\u001b' => KeyName.Escape,
            '\t' => KeyName.Tab,
            '\b' or '\u007f' => KeyName.Backspace,
            _ => null,
        },
    };
}

/// <summary>Escape sequences of keys that reach us raw: those of xterm, which the others follow.</summary>
internal static class EscapeSequences
{
    /// <summary>The key of ESC [ parameters final (or ESC O final); null for an unknown one, which is then left out.</summary>
    public static Key? ToKey(string parameters, char final)
    {
        var parts = parameters.Split(';');
        var name = final == '~' ? Numbered(parts[0]) : Lettered(final);
        if (name is not { } known)
            return null;
        // xterm's modifier parameter is 1 plus Shift 1, Alt 2, Ctrl 4.
        var bits = parts.Length > 1 && int.TryParse(parts[1], out var modifier) ? modifier - 1 : 0;
        return Key.Of(known, (bits & 4) != 0, (bits & 2) != 0, (bits & 1) != 0 || final == 'Z');
    }

    private static KeyName? Lettered(char final) => final switch
    {
        'A' => KeyName.Up,
        'B' => KeyName.Down,
        'C' => KeyName.Right,
        'D' => KeyName.Left,
        'H' => KeyName.Home,
        'F' => KeyName.End,
        'Z' => KeyName.Tab,
        'P' => KeyName.F1,
        'Q' => KeyName.F2,
        'R' => KeyName.F3,
        'S' => KeyName.F4,
        _ => null,
    };

    private static KeyName? Numbered(string number) => number switch
    {
        "1" or "7" => KeyName.Home,
        "2" => KeyName.Insert,
        "3" => KeyName.Delete,
        "4" or "8" => KeyName.End,
        "5" => KeyName.PageUp,
        "6" => KeyName.PageDown,
        "11" => KeyName.F1,
        "12" => KeyName.F2,
        "13" => KeyName.F3,
        "14" => KeyName.F4,
        "15" => KeyName.F5,
        "17" => KeyName.F6,
        "18" => KeyName.F7,
        "19" => KeyName.F8,
        "20" => KeyName.F9,
        "21" => KeyName.F10,
        "23" => KeyName.F11,
        "24" => KeyName.F12,
        _ => null,
    };
}
