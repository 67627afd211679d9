using TuiPlans.Effects;
using TuiPlans.Screens.Reading;
using TuiPlans.Shell;
using TuiPlans.Terminal;

namespace TuiPlans.Tests.RandomKeys;

/// <summary>
/// Chooses what happens next: keys that the screen on top has a use for more often than others, so that a run gets deep; whole words,
/// so that forms are filled; and now and then what nobody expects.
/// </summary>
internal sealed class DeedChooser(Random random, bool isCalm)
{
    private const double ShareOfCommits = 0.012;

    private static readonly string[] Any =
    [
        "Enter", "Esc", "Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "PgUp", "PgDn", "Home", "End", "Backspace", "Delete", "Insert", "Ctrl+L", "Ctrl+R", "Ctrl+Z", "Ctrl+Y",
        "F1", "F2", "F5", "F10", "Space", "Ctrl+Left", "Ctrl+Right", "Ctrl+W", "Ctrl+K", "Ctrl+U", "Ctrl+A", "Ctrl+E", "Ctrl+X", "Ctrl+V", "Shift+Left", "Shift+Right", "Alt+x",
        "Shift+Up", "Shift+Down", "Shift+Home", "Shift+End", "Shift+PgUp", "Ctrl+Shift+Left", "Ctrl+Shift+Right", "Ctrl+Shift+Home", "Ctrl+Shift+End", "Ctrl+A", "Ctrl+X", "Ctrl+V",
        "1", "2", "3", "4", "5", "u", "r", "s", "e", "x", "c", "o", "v", "m", "a", "n", "w", "H", "y", ".", "+", "-", "/", "?", ":", "U", "g", "G", "j", "k", "h", "l", "é", "日", "👍", "T",
    ];

    private static readonly string[] Texts =
    [
        "review ", "31 jan", "+2w", "autumn 2027", "ongoing", "2012-08", "rag:red ", "is:overdue ", "lead:mid", "-status:complete ", "\"open quote", "due<2012", "xx:yy ", "Named nurse",
        "Head of", "meeting held ", "日本語 ", "👩‍👩‍👧 ", "cafe\u0301 ", "943 476 5919 ", "service-manager", "#", "- ", "a: b", "SG-0", "'", "\"", "draft@example.org", "Amber because ",
    ];

    private static readonly string[] Pastes =
    [
        "Dear all,\nq quits nothing.\n\nRegards", "\u001b[31mred\u001b[0m \u0007", "日本語日本語\n\n\n", "", "\n", "one line", "a\tb\tc", "\u202Eoverride", "e\u0301\u0301\u0301\u200D\u200D",
        "- list\n- list\nkey: value\n---\n...\n", "\uD800", new string('x', 3000), string.Join('\n', Enumerable.Range(1, 200)),
    ];

    private static readonly ScreenSize[] Sizes =
    [
        new(1, 1), new(2, 2), new(20, 5), new(5, 20), new(40, 10), new(50, 15), new(79, 23), new(80, 24), new(80, 24), new(80, 24), new(100, 30), new(120, 40), new(220, 60), new(300, 3), new(3, 100),
    ];

    private readonly Queue<TerminalEvent> _coming = new();

    /// <summary>The next deed.</summary>
    /// <param name="model">The front end as it is; null where it is not open.</param>
    /// <param name="events">What happened so far.</param>
    /// <param name="commits">How much of it was recorded.</param>
    public Deed Next(AppModel? model, int events, int commits)
    {
        if (_coming.Count == 0 && random.Next(250) == 0)
            return new Outside((OutsideDeed)random.Next(5), random.Next(1000));
        if (_coming.Count == 0)
            Choose(model);
        var happened = _coming.Dequeue();
        if (happened is KeyPressed { Key: var key } && key.IsCtrl('S') && commits > events * ShareOfCommits)
            happened = new KeyPressed(Key.Of(KeyName.Tab));
        return new Press(happened, random.Next(10) == 0 ? random.Next(2500) : random.Next(60), isCalm || random.Next(100) >= 7);
    }

    private void Choose(AppModel? model)
    {
        switch (random.Next(1000))
        {
            case < 6:
                _coming.Enqueue(new Resized(Sizes[random.Next(Sizes.Length)]));
                break;
            case < 16:
                _coming.Enqueue(new Pasted(Pastes[random.Next(Pastes.Length)]));
                break;
            case < 17:
                _coming.Enqueue(new Closed(random.Next(2) == 0 ? "SIGTERM" : "SIGHUP"));
                break;
            case < 19:
                Press(random.Next(2) == 0 ? "Ctrl+C" : "q");
                break;
            case < 130:
                Type(Texts[random.Next(Texts.Length)]);
                break;
            // Texts are only read: from there it is not far to where something happens.
            case < 450 when model?.Top is ReadScreen:
                Press("Esc");
                break;
            case < 600 when model is not null:
                Press(OfScreen(model));
                break;
            default:
                Press(Any[random.Next(Any.Length)]);
                break;
        }
    }

    // Any row of the help of the screen on top; one that cannot be used now says why, which is tried more rarely.
    private string OfScreen(AppModel model)
    {
        var lines = model.Top.Help(model.Desk).Where(section => section.IsOfKeys).SelectMany(section => section.Lines).Where(line => line.Keys.Length > 0).ToList();
        var usable = lines.Where(line => line.WhyDisabled is null).ToList();
        var from = usable.Count > 0 && random.Next(20) > 0 ? usable : lines;
        if (from.Count == 0)
            return "Enter";
        var chords = KeyChord.ParseAll(from[random.Next(from.Count)].Keys);
        var chord = chords[random.Next(chords.Count)].ToString();
        return chord is "q" || (chord is "Ctrl+C" && model.Top.Field is not { Selected.Length: > 0 }) ? "Esc" : chord;
    }

    private void Press(string words)
    {
        foreach (var key in Key.ParseAll(words))
            _coming.Enqueue(new KeyPressed(key));
    }

    private void Type(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            _coming.Enqueue(new KeyPressed(Key.Of(rune)));
    }
}
