using System.Collections.Immutable;
using TuiPlans.Core.Boards.Queries;

namespace TuiPlans.Tests.Boards;

/// <summary>Makes trees of queries at random, as the reader would make them.</summary>
internal sealed class QueryMaker(Random random)
{
    private static readonly string[] Words = ["review", "the", "SG", "or", "NOT", "-x", "a b", "", "core(s)", "a:b", ">", "health"];
    private static readonly string[] Dates = ["2012-06", "2012-08-30", "2012/13-Q2", "autumn 2012", "2012", "today", "this-month", "next-quarter", "2012/13"];
    private static readonly string[] Sortable = ["due", "updated", "rag", "status", "id", "agency", "derived"];

    private static readonly (string Field, string[] Values)[] Terms =
    [
        ("rag", ["red", "amber", "green", "blue", "none", "R"]), ("derived", ["red", "AMBER", "none"]), ("status", ["complete", "in-progress", "to-confirm"]),
        ("is", ["open", "overdue", "mismatch", "delivered", "closed"]), ("has", ["lead", "evidence", "update", "milestone"]), ("no", ["due", "rag", "recommendation"]),
        ("agency", ["dbc", "CDD", "council", "nobody"]), ("lead", ["manager", "nurse", "a b"]), ("id", ["SG", "lac-1", "7"]), ("plan", ["darlington"]), ("theme", ["a", "safe"]),
        ("view", ["late", "my own"]),
    ];

    public QueryTree Make()
    {
        var where = random.Next(20) == 0 ? And.Everything : Node(0);
        return new QueryTree(where, [.. Enumerable.Range(0, random.Next(4) == 0 ? random.Next(3) : 0).Select(_ => new QuerySort(One(Sortable), random.Next(2) == 0))]);
    }

    private QueryNode Node(int depth) => random.Next(depth > 3 ? 5 : 9) switch
    {
        0 => new Text(One(Words)),
        1 => new Term("due", One(":<>"), Several(Dates)),
        2 => random.Next(3) > 0 ? new Term("updated", One("<>"), Several(["60d", "2w", "3m", "2012-06"])) : new Term("updated", ':', Several(Dates)),
        3 or 4 => Field(),
        5 => new Not(Node(depth + 1)),
        6 => new Or(Parts<Or>(depth)),
        _ => new And(Parts<And>(depth)),
    };

    private Term Field()
    {
        var (field, values) = Terms[random.Next(Terms.Length)];
        return new Term(field, ':', Several(values));
    }

    // Neither stands right inside its own kind: the reader makes one of both.
    private ImmutableArray<QueryNode> Parts<T>(int depth)
        where T : QueryNode
    {
        var parts = ImmutableArray.CreateBuilder<QueryNode>();
        var count = random.Next(2, 4);
        while (parts.Count < count)
        {
            if (Node(depth + 1) is not T and var part)
                parts.Add(part);
        }
        return parts.ToImmutable();
    }

    private ImmutableArray<string> Several(string[] from) => [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => One(from))];

    private string One(string[] from) => from[random.Next(from.Length)];

    private char One(string from) => from[random.Next(from.Length)];
}
