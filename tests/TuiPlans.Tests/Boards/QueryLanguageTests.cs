using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards;

/// <summary>The grammar, the dates, meetings, orders and saved views of queries.</summary>
public sealed class QueryLanguageTests
{
    private const string Views = """
        views:
          late: is:overdue
          silent: "is:open (updated>60d or no:update)"
          by-date: is:open sort:-due
          twice: view:late -core
          mistaken: is:late
          round: view:again
          again: view:round
        """;

    // A Thursday. Quarters: July to September is the second of the financial year.
    private static readonly DateOnly Today = new(2012, 8, 30);

    private static readonly PlanSet Set = PlanFiles.Read(
        ("tuiplans.yaml", Views + "\n"),
        ("bodies.yaml", "bodies:\n  - {id: CDDFT, name: The Foundation Trust}\n  - {id: psg, name: Sub-group}\n"),
        ("people.yaml", "people:\n  - {id: nn, post: Named Nurse}\n"),
        ("meetings/2012-06.yaml", "body: psg\nstarts: 2012-06-28\nstate: held\nitems: [{ref: A-4}]\n"),
        ("meetings/2012-09.yaml", "body: psg\nstarts: 2012-09-20\nitems: [{ref: p/A-3}]\n"),
        ("p/plan.yaml", "title: The first plan\nmonitored-by: psg\nthemes: [{id: care, label: Looked after}]\n"),
        ("p/recommendations/R1.yaml", "text: Do it.\ndeadline: 2012-10\n"),
        ("p/recommendations/R10.yaml", "text: Do more.\n"),
        ("p/A-1.yaml", "title: Core groups\nstatus: in-progress\ndue: 2012-07\nrag: red\nagency: CDDFT\nleads: [nn]\nupdates: [{date: 2012-06, text: T}]\nrecommendations: [R1]\n"),
        ("p/A-2.yaml", "title: Second\nstatus: not-started\ndue: 2012-09-14\nrag: green\ntheme: care\nformerly: ['3.2']\nupdates: [{date: 2012-08-20, text: T}]\n"),
        ("p/A-3.yaml", "title: Core third\nstatus: complete\ndue: 2012-10-01\ndate-changes: [{kind: extension, to: 2012-10-01, decision: granted}]\n"),
        ("p/A-4.yaml", "title: Fourth or fifth\nblockers: [{text: B}]\ndate-changes: [{kind: extension, to: 2013, decision: asked, asked: {date: 2012-08}}]\n"));

    private static readonly Day Day = new(Set, Today);

    internal static string Matching(string query)
    {
        Query.TryParse(query, Day, out var parsed, out var problem).ShouldBeTrue(problem?.Sentence);
        return string.Join(' ', parsed.Of(Set.Plans.SelectMany(plan => plan.Counted).Select(a => ActionRow.From(a, Day))).Select(row => row.Action.Id));
    }

    [Theory]
    [InlineData("rag:red or rag:green", "A-1 A-2")]
    [InlineData("rag:red or rag:green core", "A-1")]
    [InlineData("(rag:red or rag:green) second", "A-2")]
    [InlineData("core and third", "A-3")]
    [InlineData("core AND -third", "A-1")]
    [InlineData("not core is:open", "A-2 A-4 R10")]
    [InlineData("-(core or second)", "A-4 R10")]
    [InlineData("not (rag:none or is:overdue)", "A-2")]
    [InlineData("\"or\"", "A-1 A-4 R10 A-3")]
    [InlineData("-\"or\" -second", "")]
    [InlineData("core(", "")]
    [InlineData("((core))", "A-1 A-3")]
    [InlineData("due<\"1 sep\"", "A-1")]
    [InlineData("due<1-sep", "A-1")]
    [InlineData("due<+3w", "A-1 A-2")]
    [InlineData("due:14/9/2012", "A-2")]
    [InlineData("due:this-month", "")]
    [InlineData("due:next-month", "A-2")]
    [InlineData("due:last-month", "A-1")]
    [InlineData("due:this-quarter", "A-1 A-2")]
    [InlineData("due>THIS-QUARTER", "A-3")]
    [InlineData("due:next-quarter", "A-3")]
    [InlineData("updated>60d", "A-1")]
    [InlineData("updated<2w", "A-2")]
    [InlineData("updated>1m", "A-1")]
    [InlineData("updated:2012-08", "A-2")]
    [InlineData("updated<2012-08", "A-1")]
    [InlineData("updated:this-month", "A-2")]
    [InlineData("deadline:2012-10", "A-1")]
    [InlineData("agency:foundation", "A-1")]
    [InlineData("theme:\"looked after\"", "A-2")]
    [InlineData("plan:first", "A-1 A-2 A-3 A-4 R10")]
    [InlineData("id:3.2", "A-2")]
    [InlineData("recommendation:r1", "A-1")]
    [InlineData("recommendation:p/R1", "A-1")]
    [InlineData("recommendation:R10", "R10")]
    [InlineData("meeting:next", "A-2 A-3")]
    [InlineData("meeting:last", "A-4")]
    [InlineData("meeting:2012-09", "A-2 A-3")]
    [InlineData("meeting:2012-06", "A-4")]
    [InlineData("is:due-before-meeting", "A-2")]
    [InlineData("is:date-asked", "A-4")]
    [InlineData("is:extended", "A-3")]
    [InlineData("is:not-evidenced", "A-3")]
    [InlineData("is:blocked", "A-4")]
    [InlineData("no:agency,lead", "A-2 A-3 A-4 R10")]
    [InlineData("view:late", "A-1")]
    [InlineData("view:silent", "A-1 A-4 R10")]
    [InlineData("-view:silent core", "A-3")]
    [InlineData("view:twice or second", "A-2")]
    public void A_query_lets_through_what_it_says(string query, string ids) =>
        Matching(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldBe(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("sort:due", "A-1 A-2 A-3 A-4 R10")]
    [InlineData("sort:-due", "A-3 A-2 A-1 A-4 R10")]
    [InlineData("sort:rag", "A-1 A-2 A-3 A-4 R10")]
    [InlineData("sort:-updated", "A-2 A-1 A-3 A-4 R10")]
    [InlineData("sort:status sort:-id", "R10 A-4 A-2 A-1 A-3")]
    [InlineData("sort:status,-id core", "A-1 A-3")]
    [InlineData("view:by-date", "A-2 A-1 A-4 R10")]
    [InlineData("view:by-date sort:id", "A-1 A-2 A-4 R10")]
    [InlineData("core or second sort:-id", "A-3 A-2 A-1")]
    public void A_sort_says_the_order_and_what_has_nothing_there_comes_last(string query, string ids) => Matching(query).ShouldBe(ids);

    [Theory]
    [InlineData("is:overdu", "")]
    [InlineData("core is:", "core")]
    [InlineData("core -rag:pnk second", "core  second")]
    [InlineData("rag:red,pnk core", "core")]
    [InlineData("core or", "core")]
    [InlineData("(core is:x) or", "(core )")]
    [InlineData("( )", "")]
    [InlineData("not foo: core", "core")]
    [InlineData("core) third", "core third")]
    [InlineData("core \"third fourth", "core")]
    [InlineData("sort:colour core", "core")]
    [InlineData("-", "-")]
    public void What_is_not_understood_is_left_out_and_the_rest_counts(string query, string understood) => UnderstoodPart.Of(query, Day).ShouldBe(understood);

    [Theory]
    [InlineData("core or", 6, "after \"or\" something is missing.", true)]
    [InlineData("or core", 1, "before \"or\" something is missing.", false)]
    [InlineData("core and", 6, "after \"and\" something is missing.", true)]
    [InlineData("not", 1, "after \"not\" something is missing.", true)]
    [InlineData("(core", 1, "this bracket is not closed.", true)]
    [InlineData("core)", 5, "no bracket is open that this one could close.", false)]
    [InlineData("x ( )", 3, "nothing stands in these brackets.", false)]
    [InlineData("rag:red,pink", 9, "\"rag:pink\" is not understood.", false)]
    [InlineData("due:overdue", 5, "\"overdue\" is no date. Did you mean is:overdue?", false)]
    [InlineData("due:this-mnoth", 5, "\"this-mnoth\" is not a date that is understood. Did you mean this-month?", false)]
    [InlineData("due<2w", 5, "\"2w\" is how long ago something was, and due asks for a day: from today on write due<+2w.", false)]
    [InlineData("updated:2w", 9, "\"2w\" needs a < or >: write updated<2w", false)]
    [InlineData("rag:complete", 5, "\"rag:complete\" is not understood. Did you mean status:complete?", false)]
    [InlineData("foo:", 1, "\"foo:\" is not a field to filter by. Use one of:", false)]
    [InlineData("foo:x", 1, "\"foo:\" is not a field to filter by. Use one of:", false)]
    [InlineData("du:x", 1, "\"du:\" is not a field to filter by. Did you mean due:?", false)]
    [InlineData("ragg:x", 1, "\"ragg:\" is not a field to filter by. Did you mean rag:?", false)]
    [InlineData("sort:colour", 6, "\"sort:colour\" is not understood.", false)]
    [InlineData("-sort:due", 2, "an order cannot be left out. For the other way round write sort:-due.", false)]
    [InlineData("(core sort:due)", 7, "an order stands outside brackets", false)]
    [InlineData("meeting:2012-10", 9, "There is no meeting \"2012-10\". Did you mean 2012-09?", false)]
    [InlineData("view:lat", 6, "There is no saved view \"lat\". Did you mean late?", false)]
    [InlineData("view:mistaken", 6, "the saved view mistaken is not understood: in \"is:late\", at character 4:", false)]
    [InlineData("view:round", 6, "the saved view round is not understood: in \"view:again\"", false)]
    public void A_problem_points_to_its_place_and_knows_whether_more_would_mend_it(string query, int at, string message, bool isUnfinished)
    {
        Query.TryParse(query, Day, out _, out var problem).ShouldBeFalse();

        (problem!.At, problem.IsUnfinished).ShouldBe((at, isUnfinished), problem.Message);
        problem.Message.ShouldStartWith(message);
    }

    [Fact]
    public void Brackets_without_end_are_refused_with_a_sentence()
    {
        Query.TryParse(new string('(', 100_000), Day, out _, out var problem).ShouldBeFalse();
        problem!.Message.ShouldContain("deeper than 40");
        Query.TryParse(string.Concat(Enumerable.Repeat("not ", 100_000)), Day, out _, out problem).ShouldBeFalse();
        problem!.Message.ShouldContain("deeper than 40");
    }

    [Theory]
    [InlineData("agency:cdftt", "There is no agency \"cdftt\": did you mean CDDFT?")]
    [InlineData("core or (lead:nm)", "There is no lead \"nm\": did you mean nn?")]
    [InlineData("theme:zzzzz", "There is no theme \"zzzzz\".")]
    [InlineData("agency:foundation -agency:nobody id:Z-1", "")]
    public void A_name_that_is_nowhere_is_said_with_the_nearest(string query, string sentence)
    {
        Query.TryParse(query, Day, out var parsed, out _).ShouldBeTrue();
        string.Join(' ', UnknownValues.In(parsed, Day, [])).ShouldBe(sentence);
    }

    [Theory]
    [InlineData("lead:summers")]
    [InlineData("lead:winters")]
    [InlineData("lead:head")]
    [InlineData("recommendation:q/R1")]
    public void What_an_action_holds_is_there(string query)
    {
        var day = new Day(
            PlanFiles.Read(
                ("p/plan.yaml", "title: P\n"), ("q/plan.yaml", "title: Q\n"), ("q/recommendations/R1.yaml", "text: T\n"),
                ("p/A-1.yaml", "title: T\nleads: [{name: A Summers, post: Head}]\nrecommendations: [q/R1]\n"), ("p/A-2.yaml", "title: T\nleads: [{name: B Winters, post: Head}]\n")),
            Today);
        Query.TryParse(query, day, out var parsed, out _).ShouldBeTrue();
        var passed = parsed.Of(day.Set.Plans.SelectMany(plan => plan.Counted).Select(action => ActionRow.From(action, day)));

        passed.ShouldNotBeEmpty();
        UnknownValues.In(parsed, day, passed).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sta", "status: stated: start:")]
    [InlineData("-sta", "status: stated: start:")]
    [InlineData("core (sta", "status: stated: start:")]
    [InlineData("overd", "is:overdue")]
    [InlineData("sil", "view:silent")]
    [InlineData("status:", "to-confirm not-started in-progress complete signed-off embedded closed")]
    [InlineData("status:in", "in-progress")]
    [InlineData("status:complete,e", "embedded")]
    [InlineData("status:complete", "")]
    [InlineData("agency:", "CDDFT psg")]
    [InlineData("agency:found", "CDDFT")]
    [InlineData("lead:named", "nn")]
    [InlineData("theme:", "care")]
    [InlineData("meeting:", "next last 2012-09 2012-06")]
    [InlineData("view:", "late silent by-date twice mistaken round again")]
    [InlineData("sort:-upd", "updated")]
    [InlineData("due<this-w", "this-week")]
    [InlineData("nothing:", "")]
    [InlineData("\"open quote", "")]
    public void What_is_typed_is_completed_from_the_table_and_the_plans(string typed, string texts) =>
        string.Join(' ', QueryCompletion.At(typed, typed.Length, Day).Select(one => one.Text)).ShouldStartWith(texts);

    [Theory]
    [InlineData("sta core", 3, "status: core")]
    [InlineData("status:inp core", 9, "status:in-progress core")]
    [InlineData("sort:-up", 8, "sort:-updated")]
    [InlineData("-(theme:ca) x", 10, "-(theme:care) x")]
    [InlineData("agency:\"found", 13, "agency:CDDFT")]
    public void A_candidate_takes_the_place_of_what_was_typed_of_it(string typed, int caret, string whole) =>
        QueryCompletion.At(typed, caret, Day)[0].Taken(typed).ShouldBe(whole);

    [Fact]
    public void Every_candidate_is_understood_in_its_place()
    {
        foreach (var field in QueryCompletion.At("", 0, Day).Where(one => one.Text.EndsWith(':')))
        {
            foreach (var value in QueryCompletion.At(field.Text, field.Text.Length, Day))
            {
                if (value.Text is "mistaken" or "round" or "again" or "2w" or "60d")
                    continue;
                Query.TryParse(value.Taken(field.Text), Day, out _, out var problem).ShouldBeTrue($"{value.Taken(field.Text)}: {problem?.Sentence}");
            }
        }
    }

    [Fact]
    public void The_help_names_every_field_and_word() =>
        QueryCompletion.At("", 0, Day).Where(one => one.Text.EndsWith(':')).Select(one => one.Text).Except(QueryHelp.Fields.Select(line => line.Written.Split(' ')[0])).ShouldBe(["sort:"]);

    [Theory]
    [InlineData("lead:\"named nurse\"", null, "lead:named nurse")]
    [InlineData("is:overdue core", null, "is:overdue core")]
    [InlineData("is:overdue -lead:\"named nurse\"", null, "is:overdue", "-lead:named nurse")]
    [InlineData("lead:named or core", null, "lead:named or core")]
    [InlineData("view:late", "late")]
    [InlineData("view:\"my own\" rag:red", "my own", "rag:red")]
    [InlineData("view:late (a or b)", "late", "a", "or", "b")]
    public void Arguments_of_a_shell_become_one_query_again(string query, string? view, params string[] arguments) =>
        QueryArguments.Join(arguments, view).ShouldBe(query);
}
