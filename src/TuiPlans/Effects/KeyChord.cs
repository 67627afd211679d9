using System.Diagnostics.CodeAnalysis;
using TuiPlans.Terminal;

namespace TuiPlans.Effects;

/// <summary>One key, or several pressed one after the other, as in <c>g p</c>.</summary>
public sealed class KeyChord : IEquatable<KeyChord>
{
    private readonly Key[] _keys;

    /// <summary>A chord of these keys.</summary>
    /// <param name="keys">One key or more, in the order of pressing.</param>
    /// <exception cref="ArgumentException">There is no key.</exception>
    public KeyChord(params IEnumerable<Key> keys)
    {
        _keys = [.. keys];
        if (_keys.Length == 0)
            throw new ArgumentException("A chord needs a key.", nameof(keys));
    }

    /// <summary>The keys in the order of pressing.</summary>
    public IReadOnlyList<Key> Keys => _keys;

    /// <summary>Reads a chord in words, as in <c>Ctrl+S</c> or <c>g p</c>.</summary>
    /// <param name="words">Keys in words with blanks between them.</param>
    /// <exception cref="FormatException">One of them names no key.</exception>
    public static KeyChord Parse(string words) => new(Key.ParseAll(words));

    /// <summary>Reads several chords with commas between them, as in <c>Down, j</c>; a comma alone is the key.</summary>
    /// <param name="words">Chords in words; empty for none.</param>
    /// <exception cref="FormatException">One of them names no key.</exception>
    public static IReadOnlyList<KeyChord> ParseAll(string words) => words == ","
        ? [Parse(words)]
        : [.. words.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(Parse)];

    /// <summary>Does the chord begin with these keys (or is it they)?</summary>
    /// <param name="pressed">Keys pressed so far.</param>
    public bool StartsWith(IReadOnlyList<Key> pressed) => pressed.Count <= _keys.Length && pressed.SequenceEqual(_keys.Take(pressed.Count));

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] KeyChord? other) => other is not null && _keys.AsSpan().SequenceEqual(other._keys);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as KeyChord);

    /// <inheritdoc/>
    public override int GetHashCode() => _keys.Aggregate(0, HashCode.Combine);

    /// <summary>The chord in words; <see cref="Parse"/> reads it back.</summary>
    public override string ToString() => string.Join(' ', _keys);
}
