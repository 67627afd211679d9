using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Checks;

public sealed class CheckTests
{
    private static readonly (string, string)[] House =
    [
        ("people.yaml", "people:\n  - {id: chair, post: Chair}\n"),
        ("bodies.yaml", "bodies:\n  - {id: DBC}\n  - {id: psg}\n"),
        ("p/plan.yaml", "title: P\nthemes: [one]\ntimescales: [soon]\n"),
        ("p/recommendations/R1.yaml", "text: t\n"),
        ("q/plan.yaml", "title: Q\n"),
        ("q/recommendations/R9.yaml", "text: t\n"),
    ];

    private static IReadOnlyList<Finding> Of(params (string, string)[] more) => Check.Files(PlanFiles.Read([.. House, .. more]));

    [Fact]
    public void References_that_are_there_are_no_finding() =>
        Of(
            ("p/A-1.yaml", "title: T\nrecommendations: [R1, r1, q/R9]\nagency: DBC\npartners: [psg]\nmonitored-by: psg\nleads: [chair, {post: chair, name: Somebody}]\naccountable: chair\ndepends-on: [A-2, p/A-2]\ntheme: one\ntimescale: soon\n"),
            ("p/A-2.yaml", "title: T\n")).ShouldBeEmpty();

    [Theory]
    [InlineData("recommendations: [R1, R2]", 2, 23, "There is no recommendation R2 in this plan. Did you mean R1?")]
    [InlineData("recommendations: [q/R8]", 2, 19, "There is no q/R8. Correct it, or add it.")]
    [InlineData("agency: DCB", 2, 9, "There is no body DCB in bodies.yaml. Did you mean DBC?")]
    [InlineData("partners:\n  - DBC\n  - XYZZY", 4, 5, "There is no body XYZZY in bodies.yaml. Correct it, or add it.")]
    [InlineData("monitored-by: pgs", 2, 15, "There is no body pgs in bodies.yaml. Did you mean psg?")]
    [InlineData("leads: [chair, chiar]", 2, 16, "chiar is not in people.yaml. Did you mean chair?")]
    [InlineData("accountable: The new director", 2, 14, "The new director is not in people.yaml. Correct it, or add it.")]
    [InlineData("depends-on: [A-7]", 2, 14, "There is no action A-7. Did you mean A-1?")]
    [InlineData("theme: two", 2, 8, "The theme two is not in plan.yaml.")]
    [InlineData("timescale: later", 2, 12, "The timescale later is not in plan.yaml. Correct it, or add it.")]
    public void A_reference_to_nothing_is_advice_at_its_place(string line, int at, int column, string message)
    {
        var finding = Of(("p/A-1.yaml", $"title: T\n{line}\n")).ShouldHaveSingleItem();

        (finding.Code, finding.Severity, finding.Path, finding.Line, finding.Column).ShouldBe(("unknown-id", Severity.Advice, "p/A-1.yaml", at, column));
        finding.Message.ShouldStartWith(message);
    }

    [Fact]
    public void A_lead_in_words_whom_the_register_does_not_know_is_advice_at_their_place()
    {
        var finding = Of(("p/A-1.yaml", "title: T\nleads:\n  - chair\n  - {name: New, post: Team Manager}\n")).ShouldHaveSingleItem();

        (finding.Code, finding.Severity, finding.Line, finding.Column, finding.Ref).ShouldBe(("new-name", Severity.Advice, 4, 5, "p/A-1"));
        finding.Message.ShouldStartWith("Team Manager leads it, and is in no register.");
        Check.Files(PlanFiles.WithAction("title: T\nleads: [{name: New}]\n")).ShouldBeEmpty();
    }

    [Fact]
    public void Without_registers_nobody_is_unknown() =>
        Check.Files(PlanFiles.WithAction("title: T\nagency: X\nleads: [y]\ntheme: z\n")).ShouldBeEmpty();

    [Theory]
    [InlineData("p/con.yaml", "p/con.yaml", "device on Windows")]
    [InlineData("p/recommendations/a b.yaml", "p/recommendations/a b.yaml", "may hold only letters")]
    [InlineData("list/plan.yaml", "list/plan.yaml", "is also a command")]
    public void An_id_that_may_not_be_used_is_damage(string path, string where, string part)
    {
        var finding = Of((path, "title: T\ntext: t\n")).Single(f => f.Severity == Severity.Damage);

        (finding.Code, finding.Path).ShouldBe(("bad-id", where));
        finding.Message.ShouldContain(part);
        finding.Message.ShouldContain("Rename the f");
    }

    [Theory]
    [InlineData("p/r1.yaml", "p/recommendations/R1.yaml", "The id R1 is also that of p/r1.yaml")]
    [InlineData("P/plan.yaml", null, "differ only in upper and lower case")]
    public void Two_things_of_one_id_are_damage_also_in_another_case(string path, string? where, string part)
    {
        var finding = Of((path, "title: T\n")).ShouldHaveSingleItem();

        (finding.Code, finding.Severity).ShouldBe(("duplicate-id", Severity.Damage));
        if (where is not null)
            finding.Path.ShouldBe(where);
        finding.Message.ShouldContain(part);
    }

    [Fact]
    public void The_second_entry_of_one_id_in_a_register_is_damage_at_its_line()
    {
        var findings = Check.Files(PlanFiles.Read(
            ("people.yaml", "people:\n  - {id: a}\n  - {id: b}\n  - {id: A}\n"), ("bodies.yaml", "bodies:\n  - id: x\n  - id: x\n  - id: con\n")));

        findings.Select(f => (f.Code, f.Path, f.Line)).ShouldBe(
            [("duplicate-id", "bodies.yaml", 3), ("bad-id", "bodies.yaml", 4), ("duplicate-id", "people.yaml", 4)]);
    }

    [Fact]
    public void Findings_come_by_file_as_people_count_and_then_by_line() =>
        Check.Files(PlanFiles.Read(
            ("p/plan.yaml", "title: P\n"),
            ("p/A-10.yaml", "title: T\nx: 1\n"),
            ("p/A-9.yaml", "title: T\ny: 1\nrag: pink\n"))).Select(f => (f.Path, f.Line)).ShouldBe([("p/A-9.yaml", 2), ("p/A-9.yaml", 3), ("p/A-10.yaml", 2)]);
}
