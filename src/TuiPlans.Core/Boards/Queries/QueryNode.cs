using System.Collections.Immutable;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>A query as a tree, equal to another where it says the same in the same words.</summary>
public abstract record QueryNode
{
    private protected QueryNode()
    {
    }

    private protected static int HashOf<T>(ImmutableArray<T> parts)
    {
        var hash = default(HashCode);
        foreach (var part in parts)
            hash.Add(part);
        return hash.ToHashCode();
    }
}

/// <summary>All parts must hold; without parts everything passes.</summary>
/// <param name="Parts">The parts, none of them an <see cref="And"/> itself; none or two at least.</param>
public sealed record And(ImmutableArray<QueryNode> Parts) : QueryNode
{
    /// <summary>What lets everything through.</summary>
    public static And Everything { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(And? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashOf(Parts);
}

/// <summary>One part at least must hold.</summary>
/// <param name="Parts">The parts, none of them an <see cref="Or"/> itself; two at least.</param>
public sealed record Or(ImmutableArray<QueryNode> Parts) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(Or? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashOf(Parts);
}

/// <summary>What is inside must not hold.</summary>
/// <param name="Inner">What is inside.</param>
public sealed record Not(QueryNode Inner) : QueryNode;

/// <summary>A field must have one of some values.</summary>
/// <param name="Field">The name of the field, one of the table.</param>
/// <param name="Sign">How they are compared: <c>:</c>, <c>&lt;</c> or <c>&gt;</c>.</param>
/// <param name="Values">The values as they were typed, without quotes; one at least.</param>
public sealed record Term(string Field, char Sign, ImmutableArray<string> Values) : QueryNode
{
    /// <inheritdoc/>
    public bool Equals(Term? other) => other is not null && Field == other.Field && Sign == other.Sign && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Field, Sign, HashOf(Values));
}

/// <summary>The text of an action must hold this.</summary>
/// <param name="Sought">What is sought, upper and lower case alike.</param>
public sealed record Text(string Sought) : QueryNode;

/// <summary>One order of the rows.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="IsReversed">Whether a minus stands before it.</param>
public sealed record QuerySort(string Field, bool IsReversed);

/// <summary>A query that was understood: what must hold, and apart from it in which order the rows come.</summary>
/// <param name="Where">What must hold.</param>
/// <param name="Sorts">The orders, the first one deciding first; none leaves the rows as they come.</param>
public sealed record QueryTree(QueryNode Where, ImmutableArray<QuerySort> Sorts)
{
    /// <summary>What lets everything through, in the order in which it comes.</summary>
    public static QueryTree Everything { get; } = new(And.Everything, []);

    /// <inheritdoc/>
    public bool Equals(QueryTree? other) => other is not null && Where.Equals(other.Where) && Sorts.SequenceEqual(other.Sorts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Where, Sorts.Length);

    /// <summary>The query in its plainest form; reading it gives the same tree.</summary>
    public override string ToString() => QueryPrinter.Print(this);
}
