using System.Text;

namespace TuiPlans.Terminal;

/// <summary>
/// Turns what the console reports into events, without a console. It is fed batches: keys that were there at one moment. That is
/// how Alt+x (Escape and x at once) is told from Escape, and how a paste is told from typing where a terminal does not mark it.
/// Keeps what is unfinished (half an escape sequence, an open paste) for the next batch.
/// </summary>
public sealed class KeyDecoder
{
    // Nobody types that much between two looks at the keyboard, 15 ms apart.
    private const int BurstLength = 8;
    private const string PasteBegin = "200~";
    private const string PasteEnd = "\u001b[201~";
    private readonly List<ConsoleKeyInfo> _held = [];
    private StringBuilder? _paste;
    private bool _marksPastes;

    /// <summary>Is something unfinished waiting for more?</summary>
    public bool IsWaiting => _held.Count > 0 || _paste is not null;

    /// <summary>Is a paste open whose end has not come yet?</summary>
    public bool IsPasting => _paste is not null;

    /// <summary>The events of a batch.</summary>
    /// <param name="batch">Keys that were available at one moment.</param>
    public IReadOnlyList<TerminalEvent> Decode(IEnumerable<ConsoleKeyInfo> batch)
    {
        _held.AddRange(batch);
        var events = new List<TerminalEvent>();
        var used = Run(events, last: false);
        _held.RemoveRange(0, used);
        return _marksPastes ? events : WithBurstsAsPastes(events);
    }

    /// <summary>The events of a batch of raw characters, escape sequences among them.</summary>
    /// <param name="batch">UTF-16 text as a terminal sent it.</param>
    public IReadOnlyList<TerminalEvent> Decode(string batch) => Decode(batch.Select(FromCharacter));

    /// <summary>What is unfinished, taken as it is: nothing followed it in time.</summary>
    public IReadOnlyList<TerminalEvent> Flush()
    {
        var events = new List<TerminalEvent>();
        Run(events, last: true);
        _held.Clear();
        if (_paste is not null)
            events.Add(new Pasted(TakePaste()));
        return events;
    }

    /// <summary>A character as the console would report it where it knows no key for it.</summary>
    /// <param name="character">One UTF-16 unit.</param>
    public static ConsoleKeyInfo FromCharacter(char character) => new(character, default, shift: false, alt: false, control: false);

    private int Run(List<TerminalEvent> events, bool last)
    {
        var at = 0;
        while (at < _held.Count)
        {
            var used = _paste is not null ? InPaste(at, events, last) : OneKey(at, events, last);
            if (used == 0)
                break;
            at += used;
        }

        return at;
    }

    private int InPaste(int at, List<TerminalEvent> events, bool last)
    {
        if (IsEscape(_held[at]))
        {
            var matched = MatchEnd(at);
            if (matched == PasteEnd.Length)
            {
                events.Add(new Pasted(TakePaste()));
                return matched;
            }

            if (at + matched == _held.Count && !last)
                return 0;
        }

        var character = KeyMap.Character(_held[at]);
        if (character != '\0')
            _paste!.Append(character);
        return 1;
    }

    private int MatchEnd(int at)
    {
        var matched = 1;
        while (matched < PasteEnd.Length && at + matched < _held.Count && _held[at + matched].KeyChar == PasteEnd[matched])
            matched++;
        return matched;
    }

    private int OneKey(int at, List<TerminalEvent> events, bool last)
    {
        var key = _held[at];
        if (IsEscape(key) && key.Modifiers == ConsoleModifiers.None)
            return AfterEscape(at, events, last);
        if (char.IsHighSurrogate(key.KeyChar))
            return Pair(at, events, last);
        if (KeyMap.ToKey(key) is { } known)
            events.Add(new KeyPressed(known));
        return 1;
    }

    private int Pair(int at, List<TerminalEvent> events, bool last)
    {
        if (at + 1 == _held.Count)
            return last ? 1 : 0;
        if (!Rune.TryCreate(_held[at].KeyChar, _held[at + 1].KeyChar, out var rune))
            return 1;
        events.Add(new KeyPressed(Key.Of(rune)));
        return 2;
    }

    private int AfterEscape(int at, List<TerminalEvent> events, bool last)
    {
        var next = at + 1 < _held.Count ? _held[at + 1] : default;
        if (next.KeyChar == '[' && ControlSequence(at, events) is var used && (used > 0 || !last))
            return used;
        if (next.KeyChar == 'O' && at + 2 < _held.Count && EscapeSequences.ToKey("", _held[at + 2].KeyChar) is { } keypad)
        {
            events.Add(new KeyPressed(keypad));
            return 3;
        }

        if (next == default || IsEscape(next) || KeyMap.ToKey(next) is not { } key)
        {
            events.Add(new KeyPressed(Key.Of(KeyName.Escape)));
            return 1;
        }

        events.Add(new KeyPressed(key.WithAlt()));
        return 2;
    }

    /// <summary>Reads ESC [ parameters final; 0 where the end has not come yet.</summary>
    private int ControlSequence(int at, List<TerminalEvent> events)
    {
        var parameters = new StringBuilder();
        for (var i = at + 2; i < _held.Count; i++)
        {
            var c = _held[i].KeyChar;
            if (c is < ' ' or > '~')
                return i - at;
            if (c < '@')
            {
                parameters.Append(c);
                continue;
            }

            var text = parameters.ToString();
            if (text + c == PasteBegin)
                (_paste, _marksPastes) = (new StringBuilder(), true);
            else if (EscapeSequences.ToKey(text, c) is { } key)
                events.Add(new KeyPressed(key));
            // The oldest mouse report, ESC [ M, has three characters behind its end.
            return i - at + (c == 'M' && text.Length == 0 ? Math.Min(4, _held.Count - i) : 1);
        }

        return 0;
    }

    private string TakePaste()
    {
        var text = _paste!.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        _paste = null;
        return text;
    }

    private static bool IsEscape(ConsoleKeyInfo key) => key.KeyChar == '\u001b' || key.Key == ConsoleKey.Escape;

    private static IReadOnlyList<TerminalEvent> WithBurstsAsPastes(List<TerminalEvent> events)
    {
        if (events.Count < BurstLength)
            return events;
        var result = new List<TerminalEvent>();
        for (var at = 0; at < events.Count;)
        {
            var end = at;
            while (end < events.Count && BurstText(events[end]) is not null)
                end++;
            var burst = string.Concat(events[at..end].Select(BurstText));
            if (burst.Length >= BurstLength && burst.IndexOf('\n') is >= 0 and var line && line < burst.Length - 1)
                result.Add(new Pasted(burst));
            else
                result.AddRange(events[at..end]);
            if (end < events.Count)
                result.Add(events[end]);
            at = end + 1;
        }

        return result;
    }

    private static string? BurstText(TerminalEvent happened) => happened is KeyPressed { Key: var key }
        ? key.IsText ? key.Rune.ToString() : key.Is(KeyName.Enter) ? "\n" : key.Is(KeyName.Tab) ? "\t" : null
        : null;
}
