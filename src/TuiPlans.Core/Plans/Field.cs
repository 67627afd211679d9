namespace TuiPlans.Core.Plans;

/// <summary>One row of the table of fields.</summary>
/// <param name="Key">The key in a file.</param>
/// <param name="Label">The name on screens and in sentences.</param>
/// <param name="Kind">What it holds.</param>
public sealed record Field(string Key, string Label, ValueKind Kind)
{
    /// <summary>The words that may stand there, those of statuses and ratings too; empty where any may.</summary>
    public IReadOnlyList<string> Words { get; init; } = Kind switch
    {
        ValueKind.Status => Statuses.Words,
        ValueKind.Rating => Ratings.Words,
        _ => [],
    };

    /// <summary>The fields of a map, or of each item of a list of maps.</summary>
    public FieldSet? Children { get; init; }

    /// <summary>How two people's changes come together.</summary>
    public MergeRule Merge { get; init; } = MergeRule.Either;

    /// <summary>The keys by which an item of a list is known again; empty for plain values.</summary>
    public IReadOnlyList<string> Identity { get; init; } = [];

    /// <summary>True where the value, or each item, is the id of an action or a recommendation, or <c>plan/ID</c>: it follows when that gets another id.</summary>
    public bool IsReference { get; init; }

    /// <summary>What its ids name, so that a form can offer them and say what is unknown.</summary>
    public Naming Names { get; init; }

    /// <summary>Whether its dates lie behind: when something was said, seen or done, not when it is due.</summary>
    public bool IsPast { get; init; }

    /// <summary>
    /// True where files may hold another shape than the table says: it is kept and shown, and what does not fit is advice, never damage.
    /// What is typed into the field is held against the table all the same.
    /// </summary>
    public bool IsLoose { get; init; }

    /// <summary>Where a path goes on: the children, of a free field any key; null where the field has no parts.</summary>
    public FieldSet? Parts => Children ?? (Kind == ValueKind.Free ? FieldSet.Open : null);

    /// <summary>True for a field whose value is a list.</summary>
    public bool IsList => Kind is ValueKind.TextList or ValueKind.Items or ValueKind.Mixed;

    /// <summary>True for a field whose value is one scalar.</summary>
    public bool IsScalar => !IsList && Kind is not (ValueKind.Map or ValueKind.Free);
}

/// <summary>The fields of one kind of thing, in the canonical order in which they stand in its file.</summary>
public sealed class FieldSet
{
    private readonly Dictionary<string, Field> byKey;
    private readonly bool isOpen;

    /// <summary>A table named <paramref name="name"/> ("action") of <paramref name="rows"/> in canonical order.</summary>
    public FieldSet(string name, params Field[] rows)
    {
        Name = name;
        Rows = rows;
        Order = Array.ConvertAll(rows, row => row.Key);
        byKey = new Dictionary<string, Field>(rows.Length, StringComparer.Ordinal);
        foreach (var row in rows)
            byKey.Add(row.Key, row);
    }

    private FieldSet()
        : this("part") => isOpen = true;

    /// <summary>The parts of a free field: every key is one, and free itself.</summary>
    public static FieldSet Open { get; } = new();

    /// <summary>What the fields are of, in one word.</summary>
    public string Name { get; }

    /// <summary>What the fields are of, with its article: <c>an action</c>.</summary>
    public string Named => (Name[0] is 'a' or 'e' or 'i' or 'o' or 'u' ? "an " : "a ") + Name;

    /// <summary>Keys one of which must be there; none where each may be absent.</summary>
    public IReadOnlyList<string> NeedsOneOf { get; init; } = [];

    /// <summary>The rows in canonical order.</summary>
    public IReadOnlyList<Field> Rows { get; }

    /// <summary>The keys in canonical order.</summary>
    public IReadOnlyList<string> Order { get; }

    /// <summary>The key of a field that is named by its key, or as screens call it: <c>rating</c> is <c>rag</c>; what names none, as it is.</summary>
    public string KeyOf(string words) =>
        byKey.ContainsKey(words) ? words : Array.Find([.. Rows], row => row.Label.Equals(words.Trim(), StringComparison.OrdinalIgnoreCase))?.Key ?? words;

    /// <summary>The row of <paramref name="key"/>, or null.</summary>
    public Field? Find(string key) =>
        byKey.GetValueOrDefault(key) ?? (isOpen && key.Trim().Length > 0 ? new Field(key, key, ValueKind.Free) : null);
}
