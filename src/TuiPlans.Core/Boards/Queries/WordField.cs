using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>A word of a closed list, with what it lets through.</summary>
/// <param name="Text">The word.</param>
/// <param name="Help">What it means.</param>
/// <param name="Holds">Whether it holds of a row.</param>
internal sealed record FieldWord(string Text, string Help, Func<ActionRow, bool> Holds)
{
    /// <summary>Whether a word that was typed is this one; a rating also goes by its letter.</summary>
    public Func<string, bool>? IsAlso { get; init; }

    /// <summary>Whether this word was typed.</summary>
    public bool Is(string typed) => Text.Equals(typed, StringComparison.OrdinalIgnoreCase) || IsAlso?.Invoke(typed) == true;
}

/// <summary>A field whose values are words of a closed list.</summary>
internal sealed class WordField(string name, string help, string example, IReadOnlyList<FieldWord> words) : QueryField(name, help, example)
{
    /// <summary>The words.</summary>
    public IReadOnlyList<FieldWord> Words { get; } = words;

    /// <inheritdoc/>
    public override string? WhyNot(char sign, string value, QueryContext context)
    {
        if (Find(value) is not null)
            return null;
        var near = Nearest.To(value, Words.Select(word => word.Text));
        var hint = near is not null ? $" Did you mean {near}?" : QueryFields.Elsewhere(value) is { } other ? $" Did you mean {other}?" : "";
        return $"\"{Name}:{Shortened.To(value, 40)}\" is not understood.{hint} After {Name}: use one of {string.Join(", ", Words.Select(word => word.Text))}.";
    }

    /// <inheritdoc/>
    public override Func<ActionRow, bool> Compile(char sign, IReadOnlyList<string> values, QueryContext context)
    {
        var wanted = values.Select(value => Find(value)!.Holds).ToArray();
        if (wanted is [var only])
            return only;
        return row =>
        {
            foreach (var holds in wanted)
            {
                if (holds(row))
                    return true;
            }
            return false;
        };
    }

    /// <inheritdoc/>
    public override IEnumerable<QueryValue> Values(QueryContext context) => Words.Select(word => new QueryValue(word.Text, word.Help));

    private FieldWord? Find(string value) => Words.FirstOrDefault(word => word.Is(value));
}
