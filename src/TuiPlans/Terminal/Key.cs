using System.Text;

namespace TuiPlans.Terminal;

/// <summary>A key that is no character.</summary>
public enum KeyName
{
    /// <summary>A character; <see cref="Key.Rune"/> says which.</summary>
    Character,
    /// <summary>Enter or Return.</summary>
    Enter,
    /// <summary>Escape.</summary>
    Escape,
    /// <summary>Tab; with Shift it is the way back.</summary>
    Tab,
    /// <summary>Deletes to the left.</summary>
    Backspace,
    /// <summary>Deletes to the right.</summary>
    Delete,
    /// <summary>Insert.</summary>
    Insert,
    /// <summary>Arrow up.</summary>
    Up,
    /// <summary>Arrow down.</summary>
    Down,
    /// <summary>Arrow left.</summary>
    Left,
    /// <summary>Arrow right.</summary>
    Right,
    /// <summary>Home.</summary>
    Home,
    /// <summary>End.</summary>
    End,
    /// <summary>A page up.</summary>
    PageUp,
    /// <summary>A page down.</summary>
    PageDown,
    /// <summary>F1.</summary>
    F1,
    /// <summary>F2.</summary>
    F2,
    /// <summary>F3.</summary>
    F3,
    /// <summary>F4.</summary>
    F4,
    /// <summary>F5.</summary>
    F5,
    /// <summary>F6.</summary>
    F6,
    /// <summary>F7.</summary>
    F7,
    /// <summary>F8.</summary>
    F8,
    /// <summary>F9.</summary>
    F9,
    /// <summary>F10.</summary>
    F10,
    /// <summary>F11.</summary>
    F11,
    /// <summary>F12.</summary>
    F12,
}

/// <summary>
/// A key as it was pressed: a character or a named key, with Ctrl, Alt and Shift. Shift is part of a character
/// (<c>H</c>, not Shift+h), and Ctrl with a letter does not know it, since terminals cannot tell.
/// </summary>
public readonly partial record struct Key
{
    private Key(KeyName name, Rune rune, bool ctrl, bool alt, bool shift)
    {
        Name = name;
        Rune = rune;
        Ctrl = ctrl;
        Alt = alt;
        Shift = shift;
    }

    /// <summary>Which key; <see cref="KeyName.Character"/> for a character.</summary>
    public KeyName Name { get; }

    /// <summary>The character; meaningless for a named key.</summary>
    public Rune Rune { get; }

    /// <summary>Ctrl was held.</summary>
    public bool Ctrl { get; }

    /// <summary>Alt was held.</summary>
    public bool Alt { get; }

    /// <summary>Shift was held with a named key.</summary>
    public bool Shift { get; }

    /// <summary>Is it a character to be typed into a text: one with neither Ctrl nor Alt?</summary>
    public bool IsText => Name == KeyName.Character && !Ctrl && !Alt;

    /// <summary>Is it this named key without Ctrl, Alt and Shift?</summary>
    /// <param name="name">The named key asked for.</param>
    public bool Is(KeyName name) => Name == name && name != KeyName.Character && !Ctrl && !Alt && !Shift;

    /// <summary>Is it this character without Ctrl and Alt?</summary>
    /// <param name="character">The character asked for.</param>
    public bool Is(char character) => IsText && Rune.Value == character;

    /// <summary>Is it Ctrl with this character and nothing else?</summary>
    /// <param name="character">A letter in either case, or a sign.</param>
    public bool IsCtrl(char character) => this == Of(character, ctrl: true);

    /// <summary>A named key.</summary>
    /// <param name="name">Which; not <see cref="KeyName.Character"/>.</param>
    /// <param name="ctrl">Ctrl held.</param>
    /// <param name="alt">Alt held.</param>
    /// <param name="shift">Shift held.</param>
    /// <exception cref="ArgumentException">The name is <see cref="KeyName.Character"/>.</exception>
    public static Key Of(KeyName name, bool ctrl = false, bool alt = false, bool shift = false) =>
        name == KeyName.Character
            ? throw new ArgumentException("A character key is made from its character.", nameof(name))
            : new Key(name, default, ctrl, alt, shift);

    /// <summary>A character key. Ctrl with a letter is the same in either case.</summary>
    /// <param name="character">What it types.</param>
    /// <param name="ctrl">Ctrl held.</param>
    /// <param name="alt">Alt held.</param>
    public static Key Of(Rune character, bool ctrl = false, bool alt = false) =>
        new(KeyName.Character, ctrl ? Rune.ToUpperInvariant(character) : character, ctrl, alt, shift: false);

    /// <summary>A character key of the Basic Multilingual Plane.</summary>
    /// <param name="character">What it types; not half of a surrogate pair.</param>
    /// <param name="ctrl">Ctrl held.</param>
    /// <param name="alt">Alt held.</param>
    public static Key Of(char character, bool ctrl = false, bool alt = false) => Of(new Rune(character), ctrl, alt);

    /// <summary>The same key without Shift.</summary>
    public Key WithoutShift() => new(Name, Rune, Ctrl, Alt, shift: false);

    /// <summary>The same key with Alt held.</summary>
    public Key WithAlt() => new(Name, Rune, Ctrl, alt: true, Shift);
}
