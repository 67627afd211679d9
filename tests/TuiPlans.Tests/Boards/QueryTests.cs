using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

public sealed class QueryTests
{
    [Theory]
    [InlineData("no:date", "A-2 A-3 A-4")]
    [InlineData("has:date", "A-1")]
    [InlineData("no:due", "A-4")]
    public void What_cannot_be_late_is_told_from_what_says_nothing_of_when(string text, string ids)
    {
        var set = PlanFiles.Read(
            ("p/plan.yaml", "title: P\n"), ("p/A-1.yaml", "title: T\ndue: 2012-09\n"), ("p/A-2.yaml", "title: T\ndue: ongoing\n"),
            ("p/A-3.yaml", "title: T\ndue: after the restructure\n"), ("p/A-4.yaml", "title: T\n"));
        var day = new Day(set, new DateOnly(2012, 8, 30));
        Query.TryParse(text, day, out var query, out var problem).ShouldBeTrue(problem?.Sentence);

        string.Join(' ', query.Of(set.Plan("p")!.Counted.Select(action => ActionRow.From(action, day))).Select(row => row.Action.Id)).ShouldBe(ids);
    }

    private static readonly DateOnly Today = new(2012, 8, 30);

    private static readonly PlanSet Set = PlanFiles.Read(
        ("people.yaml", "people:\n  - {id: nn, post: Named Nurse, holder: A Holder}\n"),
        ("p/plan.yaml", "title: P\n"),
        ("p/A-1.yaml", "title: Core groups\nstatus: in-progress\ndue: 2012-07\nrag: green\ntheme: safeguarding\ntimescale: 3-months\nagency: CDDFT\nleads: [nn]\n"),
        ("p/A-2.yaml", "title: Health plans\naction: 'To be, or so: a,b'\nstatus: complete\nrag: red\nevidence: {seen: [{what: W}, {what: V, withdrawn: {date: 2012}}]}\n"),
        ("p/A-3.yaml", "title: Third\nstatus: closed\nevidence: {seen: [{what: V, withdrawn: {date: 2012}}]}\nupdates: [{text: Guidance drafted}]\n"),
        ("q/plan.yaml", "title: Q\n"),
        ("q/B-1.yaml", "title: Fourth\ndue: autumn 2012\nrecommendations: [R1]\nmilestones: [{text: M}]\n"));

    private static readonly Day Day = new(Set, Today);

    private static string Matching(string query)
    {
        Query.TryParse(query, Day, out var parsed, out var problem).ShouldBeTrue(problem?.Sentence);
        return string.Join(' ', parsed.Of(Set.Actions.Select(a => ActionRow.From(a, Day))).Select(row => row.Action.Id));
    }

    [Theory]
    [InlineData("", "A-1 A-2 A-3 B-1")]
    [InlineData("   ", "A-1 A-2 A-3 B-1")]
    [InlineData("core", "A-1")]
    [InlineData("GUIDANCE", "A-3")]
    [InlineData("named", "A-1")]
    [InlineData("q/B", "B-1")]
    [InlineData("plans health", "A-2")]
    [InlineData("\"health plans\"", "A-2")]
    [InlineData("\"plans health\"", "")]
    [InlineData("-core", "A-2 A-3 B-1")]
    [InlineData("\"so: a,b\"", "A-2")]
    [InlineData("a->b", "")]
    [InlineData("rag:green", "A-1")]
    [InlineData("rag:red,green", "A-1 A-2")]
    [InlineData("RAG:R", "A-2")]
    [InlineData("rag:none", "A-3 B-1")]
    [InlineData("stated:green", "A-1")]
    [InlineData("derived:red", "A-1")]
    [InlineData("derived:blue,none", "A-2 A-3 B-1")]
    [InlineData("-rag:none", "A-1 A-2")]
    [InlineData("status:in-progress", "A-1")]
    [InlineData("status:Complete,closed", "A-2 A-3")]
    [InlineData("-status:complete", "A-1 A-3 B-1")]
    [InlineData("lead:nn", "A-1")]
    [InlineData("lead:\"named nurse\"", "A-1")]
    [InlineData("lead:holder", "A-1")]
    [InlineData("agency:cddft", "A-1")]
    [InlineData("theme:safe", "A-1")]
    [InlineData("timescale:3", "A-1")]
    [InlineData("plan:q", "B-1")]
    [InlineData("id:a-", "A-1 A-2 A-3")]
    [InlineData("is:open", "A-1 B-1")]
    [InlineData("is:delivered", "A-2")]
    [InlineData("is:closed", "A-3")]
    [InlineData("is:overdue", "A-1")]
    [InlineData("is:mismatch", "A-1 A-2")]
    [InlineData("has:evidence", "A-2")]
    [InlineData("has:lead,update", "A-1 A-3")]
    [InlineData("has:recommendation", "B-1")]
    [InlineData("has:milestone", "B-1")]
    [InlineData("no:lead", "A-2 A-3 B-1")]
    [InlineData("no:due", "A-2 A-3")]
    [InlineData("no:rag", "A-3 B-1")]
    [InlineData("due<2012-08", "A-1")]
    [InlineData("due<2012-07", "")]
    [InlineData("due>2012-08", "B-1")]
    [InlineData("due>2012-11", "")]
    [InlineData("due:2012-10", "B-1")]
    [InlineData("due:2012", "A-1 B-1")]
    [InlineData("due:\"autumn 2012\"", "B-1")]
    [InlineData("-due<2012-08", "A-2 A-3 B-1")]
    [InlineData("is:open rag:green core", "A-1")]
    [InlineData(":x", "")]
    [InlineData("-", "A-1 A-2 A-3 B-1")]
    public void A_filter_lets_through_what_it_says(string query, string ids) => Matching(query).ShouldBe(ids);

    [Theory]
    [InlineData("rga:red", "At character 1: \"rga:\" is not a field to filter by. Did you mean rag:? Use one of: ")]
    [InlineData("core  upated:60d", "At character 7: \"upated:\" is not a field to filter by. Did you mean updated:?")]
    [InlineData("core rag:", "At character 6: After \"rag:\" a value is missing, such as rag:red.")]
    [InlineData("rag:,", "At character 1: After \"rag:\" a value is missing")]
    [InlineData("rag:pink", "At character 5: \"rag:pink\" is not understood. After rag: use one of red, amber, green, blue, none.")]
    [InlineData("status:done", "At character 8: \"status:done\" is not understood. After status: use one of to-confirm, ")]
    [InlineData("is:late", "At character 4: \"is:late\" is not understood. After is: use one of open, delivered, closed, overdue, mismatch, ")]
    [InlineData("no:money", "At character 4: \"no:money\" is not understood.")]
    [InlineData("due<soon", "At character 5: \"soon\" is not a date that is understood")]
    [InlineData("core due:Q2", "At character 10: \"Q2\" does not say which year")]
    [InlineData("rag>red", "At character 1: \"rag\" has no order, so > does not fit it: write rag:red.")]
    [InlineData("status:open", "At character 8: \"status:open\" is not understood. Did you mean is:open?")]
    [InlineData("core lead:\"named nurse", "At character 11: the quote is not closed.")]
    public void A_bad_filter_says_where_and_what_may_stand_there(string query, string sentence)
    {
        Query.TryParse(query, Day, out var parsed, out var problem).ShouldBeFalse();

        problem.ShouldNotBeNull().Sentence.ShouldStartWith(sentence);
        parsed.ShouldBe(Query.All);
    }

    [Fact]
    public void A_comma_in_quotes_is_part_of_the_value() => Matching("lead:\"named, nurse\"").ShouldBeEmpty();

    [Fact]
    public void No_text_makes_it_throw()
    {
        const int Seed = 10;
        const string Alphabet = "rag:due<>,-\"  isx2012";
        var random = new Random(Seed);
        for (var i = 0; i < 5_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            if (Query.TryParse(text, Day, out var query, out var problem))
                Set.Actions.Count(a => query.Matches(ActionRow.From(a, Day))).ShouldBeLessThanOrEqualTo(4, $"\"{text}\", seed {Seed}");
            else
                problem.Message.ShouldNotBeEmpty($"\"{text}\", seed {Seed}");
        }
    }
}
