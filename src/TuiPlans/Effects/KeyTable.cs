using System.Text;
using TuiPlans.Terminal;

namespace TuiPlans.Effects;

/// <summary>The keys of a screen as rows. No chord stands in two rows, and none begins another one.</summary>
/// <typeparam name="TContext">What the screen knows when it decides whether a key may be used.</typeparam>
public sealed class KeyTable<TContext>
{
    private readonly Dictionary<KeyChord, KeyRow<TContext>> _byChord = [];

    /// <summary>A table of these rows.</summary>
    /// <param name="rows">Rows in the order of the help.</param>
    /// <exception cref="ArgumentException">An id or a key stands there twice, or a key begins another row's chord.</exception>
    public KeyTable(params IEnumerable<KeyRow<TContext>> rows)
    {
        Rows = [.. rows];
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows)
        {
            if (!ids.Add(row.Id))
                throw new ArgumentException($"Two rows have the id {row.Id}.", nameof(rows));
            foreach (var chord in row.Keys)
                Add(chord, row);
        }
    }

    /// <summary>All rows in the order of the help.</summary>
    public IReadOnlyList<KeyRow<TContext>> Rows { get; }

    /// <summary>The row of a single key; null where it does nothing here.</summary>
    /// <param name="key">The key that was pressed.</param>
    public KeyRow<TContext>? Find(Key key) => Find([key]);

    /// <summary>The row of a chord that was pressed completely; null where it does nothing, or not yet.</summary>
    /// <param name="pressed">The keys in the order of pressing.</param>
    public KeyRow<TContext>? Find(IReadOnlyList<Key> pressed) =>
        pressed.Count == 0 ? null : _byChord.GetValueOrDefault(new KeyChord(pressed));

    /// <summary>Do these keys begin a longer chord, so that the next key has to be awaited?</summary>
    /// <param name="pressed">The keys pressed so far.</param>
    public bool IsPrefix(IReadOnlyList<Key> pressed) =>
        pressed.Count > 0 && _byChord.Keys.Any(chord => chord.Keys.Count > pressed.Count && chord.StartsWith(pressed));

    /// <summary>The rows that can follow keys pressed so far, for a menu beside a waiting prefix.</summary>
    /// <param name="pressed">The keys pressed so far.</param>
    public IEnumerable<KeyRow<TContext>> After(IReadOnlyList<Key> pressed) =>
        Rows.Where(row => row.Keys.Any(chord => chord.Keys.Count > pressed.Count && chord.StartsWith(pressed)));

    /// <summary>The row with an id; null where there is none.</summary>
    /// <param name="id">As in <see cref="KeyRow{TContext}.Id"/>.</param>
    public KeyRow<TContext>? Row(string id) => Rows.FirstOrDefault(row => row.Id == id);

    /// <summary>What a footer shows, the most important first.</summary>
    /// <param name="context">What the screen knows.</param>
    public IReadOnlyList<KeyHint> Hints(TContext context) =>
    [
        .. Rows.Where(row => row.Priority > 0 && row.Keys.Count > 0)
            .OrderBy(row => row.Priority)
            .Select(row => new KeyHint(row.Keys[0].ToString(), row.Label, row.ReasonWhenDisabled(context) is null, row.Priority)),
    ];

    /// <summary>The help, section by section; disabled rows say why.</summary>
    /// <param name="context">What the screen knows.</param>
    public IReadOnlyList<HelpSection> Help(TContext context) =>
    [
        .. Rows.GroupBy(row => row.Section).Select(section => new HelpSection(
            section.Key,
            [.. section.Select(row => new HelpLine(row.KeyWords, row.Description, row.ReasonWhenDisabled(context)))])),
    ];

    /// <summary>All rows as the palette shows them.</summary>
    /// <param name="context">What the screen knows.</param>
    public IReadOnlyList<CommandRow> Commands(TContext context) =>
        [.. Rows.Select(row => new CommandRow(row.Id, row.KeyWords, row.Label, row.Description, row.Section, row.AlsoCalled, row.ReasonWhenDisabled(context)))];

    /// <summary>The same rows with other keys for some of them.</summary>
    /// <param name="keysById">Keys in words by the id of their row; ids that are not in this table are passed over.</param>
    /// <exception cref="ArgumentException">A key would then stand in two rows.</exception>
    /// <exception cref="FormatException">The words name no key.</exception>
    public KeyTable<TContext> Remap(IReadOnlyDictionary<string, string> keysById) => new(Rows.Select(row =>
        keysById.TryGetValue(row.Id, out var keys) ? row with { Keys = KeyChord.ParseAll(keys) } : row));

    /// <summary>This table on top of another: its keys hide the same keys below (a row that loses all of them stays, without keys).</summary>
    /// <param name="below">As a rule the keys that work on every screen.</param>
    /// <exception cref="ArgumentException">An id stands in both, or a key of one begins a chord of the other.</exception>
    public KeyTable<TContext> Over(KeyTable<TContext> below) => new(Rows.Concat(below.Rows.Select(row =>
        row with { Keys = [.. row.Keys.Where(chord => !_byChord.ContainsKey(chord))] })));

    /// <summary>The same table for a wider context.</summary>
    /// <typeparam name="TOuter">The wider context.</typeparam>
    /// <param name="narrow">Gives this table's context out of the wider one.</param>
    public KeyTable<TOuter> For<TOuter>(Func<TOuter, TContext> narrow) => new(Rows.Select(row => new KeyRow<TOuter>(
        row.Id, row.Keys, row.Label, row.Description, row.Section, row.Priority, outer => row.ReasonWhenDisabled(narrow(outer)))
    {
        AlsoCalled = row.AlsoCalled,
    }));

    /// <summary>The table as Markdown for <c>KEYS.md</c>, a heading and a table for each section.</summary>
    /// <param name="title">The heading over all of it.</param>
    public string ToMarkdown(string title)
    {
        var text = new StringBuilder().Append("## ").Append(title).Append('\n');
        foreach (var section in Rows.GroupBy(row => row.Section))
        {
            text.Append("\n### ").Append(section.Key).Append("\n\n| Keys | | What it does |\n|---|---|---|\n");
            foreach (var row in section)
            {
                var keys = string.Join(' ', row.Keys.Select(chord => $"`{Escape(chord.ToString())}`"));
                text.Append("| ").Append(keys).Append(" | ").Append(Escape(row.Label)).Append(" | ").Append(Escape(row.Description)).Append(" |\n");
            }
        }

        return text.ToString();
    }

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);

    private void Add(KeyChord chord, KeyRow<TContext> row)
    {
        if (!_byChord.TryAdd(chord, row))
            throw new ArgumentException($"The key {chord} stands in two rows: {_byChord[chord].Id} and {row.Id}.", nameof(row));
        foreach (var (other, owner) in _byChord)
        {
            if (!other.Equals(chord) && (other.StartsWith(chord.Keys) || chord.StartsWith(other.Keys)))
                throw new ArgumentException($"The keys {chord} of {row.Id} and {other} of {owner.Id} begin alike: the shorter one hides the longer.", nameof(row));
        }
    }
}
