using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Boards;

/// <summary>Whatever is typed: printing and reading agree, nothing is thrown, and what passes is what a plain reading of the rules lets pass.</summary>
public sealed class QueryProperties(ITestOutputHelper output)
{
    private const int Rounds = 20_000;
    private static readonly DateOnly Today = SamplePlans.Today;
    private static readonly PlanSet Set = PlanFiles.Read([
        .. PlanFiles.Sample().Where(file => file.Path != "tuiplans.yaml").Select(file => (file.Path, System.Text.Encoding.UTF8.GetString(file.Bytes))),
        ("tuiplans.yaml", "views:\n  late: is:overdue\n  my own: (rag:red or no:lead) sort:due\n"),
        ("meetings/m-1.yaml", "body: psg\nstarts: 2012-09-20\nitems: [{ref: SG-01}]\n")]);
    private static readonly Day Day = new(Set, Today);
    private static readonly List<ActionRow> Rows = [.. Set.Plans.SelectMany(plan => plan.Counted).Select(action => ActionRow.From(action, Day))];

    private static readonly string[] Pieces =
    [
        "rag:", "status:", "due<", "due>", "due:", "updated>", "is:", "no:", "has:", "lead:", "view:", "meeting:", "sort:", "sort:-", "plan:", "recommendation:",
        "red", "overdue", "open", "complete", "60d", "2w", "2012-06", "31 jan", "+2w", "this-month", "late", "my own", "next", "due", "lead", "pink",
        "(", ")", "((", "-", "--", "\"", "\"\"", ",", ",,", ":", "<", ">", " ", "  ", "\t", "\n", " or ", " and ", " not ", "OR", "é", "日", "\ud83d", "\0", "9999999999", "x",
    ];

    [Fact]
    public void No_text_makes_it_throw_and_a_problem_stands_within_the_text()
    {
        var random = new Random(Seed.From(output, 2012));
        for (var i = 0; i < Rounds; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            foreach (var candidate in QueryCompletion.At(text, random.Next(text.Length + 1), Day))
                candidate.Taken(text).ShouldContain(candidate.Text, customMessage: text);
            if (Query.TryParse(text, Day, out var query, out var problem))
            {
                query.Of(Rows).Count.ShouldBeLessThanOrEqualTo(Rows.Count);
                Again(query, text);
            }
            else
            {
                problem.At.ShouldBeInRange(1, text.Length + 1, text);
                (problem.At - 1 + problem.Length).ShouldBeLessThanOrEqualTo(text.Length + 1, text);
                problem.Message.ShouldEndWith(problem.Message[^1] is '?' ? "?" : ".", customMessage: text);
            }
        }
    }

    [Fact]
    public void What_is_printed_reads_as_the_same_tree_and_lets_the_same_rows_through()
    {
        var random = new Random(Seed.From(output, 2012));
        var passed = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var made = new QueryMaker(random).Make();
            var text = made.ToString();
            Query.TryParse(text, Day, out var query, out var problem).ShouldBeTrue($"{text}: {problem?.Sentence}");
            query.Tree.ShouldBe(made, text);
            var expected = Rows.Where(row => PlainReading.Passes(made.Where, row)).Select(row => row.Action.Ref).ToList();
            var found = query.Of(Rows).Select(row => row.Action.Ref).ToList();
            found.ShouldBe(expected, ignoreOrder: true, text);
            PlainReading.IsInOrder([.. query.Of(Rows)], made.Sorts).ShouldBeTrue(text);
            passed += found.Count is > 0 && found.Count < Rows.Count ? 1 : 0;
        }
        // Queries that let all or nothing through show little.
        output.WriteLine($"{passed} of {Rounds} queries let some rows through and not others");
        passed.ShouldBeGreaterThan(Rounds / 4);
    }

    private static void Again(Query query, string text)
    {
        var printed = query.Tree.ToString();
        Query.TryParse(printed, Day, out var again, out var problem).ShouldBeTrue($"{text} printed as {printed}: {problem?.Sentence}");
        again.Tree.ShouldBe(query.Tree, $"{text} printed as {printed}");
    }
}
