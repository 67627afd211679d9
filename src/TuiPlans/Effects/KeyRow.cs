namespace TuiPlans.Effects;

/// <summary>One thing that a key does: the single place that dispatch, footer, help, <c>KEYS.md</c> and remapping read.</summary>
/// <typeparam name="TContext">What a screen knows when it decides whether a key may be used.</typeparam>
/// <param name="Id">A stable name in kebab case, unique in its table; settings remap by it.</param>
/// <param name="Keys">The chords that do it, the one to show first; none where it is reached by the palette alone.</param>
/// <param name="Label">One or two words for the footer.</param>
/// <param name="Description">What it does, as a sentence without its full stop, for the help.</param>
/// <param name="Section">The heading in the help.</param>
/// <param name="Priority">Place in the footer: lower is further left and dropped later; 0 or less is never in the footer.</param>
/// <param name="WhyDisabled">The sentence that says why it cannot be done now; null, or a null result, where it can.</param>
public sealed record KeyRow<TContext>(
    string Id,
    IReadOnlyList<KeyChord> Keys,
    string Label,
    string Description,
    string Section,
    int Priority = 0,
    Func<TContext, string?>? WhyDisabled = null)
{
    /// <summary>A row with its keys in words.</summary>
    /// <param name="id">See <see cref="Id"/>.</param>
    /// <param name="keys">As in <c>Down, j</c> or <c>g p</c>.</param>
    /// <param name="label">See <see cref="Label"/>.</param>
    /// <param name="description">See <see cref="Description"/>.</param>
    /// <param name="section">See <see cref="Section"/>.</param>
    /// <param name="priority">See <see cref="Priority"/>.</param>
    /// <param name="whyDisabled">See <see cref="WhyDisabled"/>.</param>
    /// <exception cref="FormatException">The words name no key.</exception>
    public KeyRow(string id, string keys, string label, string description, string section, int priority = 0, Func<TContext, string?>? whyDisabled = null)
        : this(id, KeyChord.ParseAll(keys), label, description, section, priority, whyDisabled)
    {
    }

    /// <summary>Other words by which the palette finds it: as a rule those of git. Empty for none.</summary>
    public string AlsoCalled { get; init; } = "";

    /// <summary>Does it lead to something that is recorded? It is disabled where the context says that nothing can be.</summary>
    public bool Writes { get; init; }

    /// <summary>All keys in words, as in <c>Down, j</c>.</summary>
    public string KeyWords => string.Join(", ", Keys);

    /// <summary>The sentence why it cannot be done now; null where it can.</summary>
    /// <param name="context">What the screen knows.</param>
    public string? ReasonWhenDisabled(TContext context) =>
        Writes && context is IReadOnlyContext { WhyReadOnly: { } why } ? why : WhyDisabled?.Invoke(context);
}

/// <summary>What the palette shows of a row, and finds it by.</summary>
/// <param name="Id">The row.</param>
/// <param name="Keys">All its keys in words; empty where it has none here.</param>
/// <param name="Label">One or two words.</param>
/// <param name="Description">What it does.</param>
/// <param name="Section">The heading in the help.</param>
/// <param name="AlsoCalled">Other words to find it by.</param>
/// <param name="WhyDisabled">Why it cannot be done now; null where it can.</param>
public sealed record CommandRow(string Id, string Keys, string Label, string Description, string Section, string AlsoCalled, string? WhyDisabled)
{
    /// <summary>Whether it is never done here, so that <see cref="WhyDisabled"/> says where and how instead.</summary>
    public bool IsElsewhere { get; init; }
}

/// <summary>What a footer shows of a row.</summary>
/// <param name="Key">The key in words.</param>
/// <param name="Label">What it does, in one or two words.</param>
/// <param name="Enabled">Can it be used now?</param>
/// <param name="Priority">Lower is more important.</param>
public sealed record KeyHint(string Key, string Label, bool Enabled = true, int Priority = 100);

/// <summary>A part of the help under one heading.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Lines">Its rows in the order of the table.</param>
public sealed record HelpSection(string Title, IReadOnlyList<HelpLine> Lines)
{
    /// <summary>Are its rows of keys? Not where they tell what can be typed.</summary>
    public bool IsOfKeys { get; init; } = true;
}

/// <summary>A row of the help.</summary>
/// <param name="Keys">All its keys in words.</param>
/// <param name="Description">What they do.</param>
/// <param name="WhyDisabled">Why they cannot be used now; null where they can.</param>
public sealed record HelpLine(string Keys, string Description, string? WhyDisabled);
