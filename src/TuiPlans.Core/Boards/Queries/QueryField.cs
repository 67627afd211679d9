namespace TuiPlans.Core.Boards.Queries;

/// <summary>A row of the table of query fields: what it is called, which values it knows, how it matches and how it sorts.</summary>
/// <param name="name">The name, in lower case.</param>
/// <param name="help">What it looks at, in a few words.</param>
/// <param name="example">A value that may stand there.</param>
internal abstract class QueryField(string name, string help, string example)
{
    /// <summary>The name, in lower case.</summary>
    public string Name { get; } = name;

    /// <summary>What it looks at, in a few words.</summary>
    public string Help { get; } = help;

    /// <summary>A value that may stand there.</summary>
    public string Example { get; } = example;

    /// <summary>Whether <c>&lt;</c> and <c>&gt;</c> may stand behind it too.</summary>
    public virtual bool IsOrdered => false;

    /// <summary>How it puts rows into order; null where it does not.</summary>
    public SortKey? Order { get; init; }

    /// <summary>Null where a value may stand there, else a sentence that says why not and what may.</summary>
    public abstract string? WhyNot(char sign, string value, QueryContext context);

    /// <summary>Whether a row has one of some values that may stand there. The result is asked for each row, so it looks nothing up that can be known before.</summary>
    public abstract Func<ActionRow, bool> Compile(char sign, IReadOnlyList<string> values, QueryContext context);

    /// <summary>The values it knows, in the order in which they are offered.</summary>
    public abstract IEnumerable<QueryValue> Values(QueryContext context);
}
