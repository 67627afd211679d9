using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Changes;

public sealed class FormEditsTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    private const string Text = """
        title: Supervision   # of midwives
        recommendations: [SG7, SG8, SG9]
        leads:
          - safeguarding-lead
          # the named midwife
          - {name: A. Post, post: Named midwife}
          - head-of-midwifery
        action: >-
          Rework the policy
          on supervision.
        milestones:
          - text: Guidance drafted   # first
            due: 2012-03
          - text: Staff told
            done: 2012-05-01
            note: kept
          - text: Looked at again
        due: 2012-03-31
        due-text: 31st March
        status: in-progress
        rag: green
        rag-reason: All well
        updates:
          - date: 2012-07
            text: |
              Agreed.

        """;

    [Fact]
    public void A_form_that_was_only_looked_at_changes_nothing()
    {
        var read = Read(Text);
        FormEdits.Between(read, FormCheck.Check(read, read, Fields.Action, Today).Form, Fields.Action).ShouldBeEmpty();
    }

    [Fact]
    public void Each_changed_field_is_a_change_of_its_own_lines() => Diff(Text, form => form
            .With("title", "Supervision of all")
            .With("status", "complete")
            .With("completed", "yesterday")
            .With("next-check", "+2w")
            .With("recommendations", Moved(form["recommendations"], 2, 0)))
        .ShouldBe("""
            - title: Supervision   # of midwives
            - recommendations: [SG7, SG8, SG9]
            + title: Supervision of all   # of midwives
            + recommendations: [SG9, SG7, SG8]
            - status: in-progress
            + next-check: 2012-09-13
            + status: complete
            + completed: 2012-08-29
            """);

    [Fact]
    public void Items_are_changed_added_taken_out_and_moved_by_themselves()
    {
        Diff(Text, form => form.With("milestones", Item(form["milestones"], 0, item => item.With("done", "2012-03-20").With("text", "Guidance written")))).ShouldBe("""
            -   - text: Guidance drafted   # first
            +   - text: Guidance written   # first
            +     done: 2012-03-20
            """);
        Diff(Text, form => form.With("milestones", Without(form["milestones"], 1))).ShouldBe("""
            -   - text: Staff told
            -     done: 2012-05-01
            -     note: kept
            """);
        Diff(Text, form => form.With("leads", With(form["leads"], 1, new FormText("service-manager")))).ShouldBe("""
            +   - service-manager
            """);
        Diff(Text, form => form.With("leads", Moved(form["leads"], 2, 0))).ShouldBe("""
            +   - head-of-midwifery
            -   - head-of-midwifery
            """);
    }

    [Fact]
    public void Several_things_at_once_in_one_list_come_out_in_the_order_of_the_form()
    {
        var after = After(Text, form => form.With("milestones", With(Moved(Without(form["milestones"], 1), 1, 0), 1, FormValues.Blank(Fields.Action.Find("milestones")!.Children!).With("text", "In between").With("due", "autumn 2012"))));
        PlanFiles.Action(after).Milestones.Select(milestone => milestone.Text).ShouldBe(["Looked at again", "In between", "Guidance drafted"]);
        after.ShouldContain("    due: autumn 2012\n");
    }

    [Fact]
    public void A_name_that_two_items_share_does_not_mix_them_up()
    {
        const string Twins = "title: A\nmilestones:\n  - text: Same\n    due: 2012-01\n  - text: Same\n    due: 2012-02\n  - text: Same\n    due: 2012-03\n";
        var after = PlanFiles.Action(After(Twins, form => form.With("milestones", Item(Item(form["milestones"], 0, item => item.With("text", "First")), 2, item => item.With("done", "2012-05-05")))));
        after.Milestones.Select(m => $"{m.Text} {m.Due?.Text}").ShouldBe(["First 2012-01", "Same 2012-02", "Same 2012-03"]);
        Diff(Twins, form => form.With("milestones", Item(Item(form["milestones"], 0, item => item.With("text", "First")), 2, item => item.With("done", "2012-05-05"))))
            .ShouldBe("-   - text: Same\n+   - text: First\n+     done: 2012-05-05");
    }

    [Fact]
    public void A_list_that_was_a_bare_value_stays_one_while_it_holds_one()
    {
        Diff("title: A\nleads: service-manager\n", form => form.With("leads", Item(form["leads"], 0, "head"))).ShouldBe("- leads: service-manager\n+ leads: head");
        PlanFiles.Action(After("title: A\nleads: service-manager\n", form => form.With("leads", With(form["leads"], 1, new FormText("head"))))).Leads.Select(lead => lead.Id).ShouldBe(["service-manager", "head"]);
    }

    [Fact]
    public void The_last_item_takes_its_list_with_it() =>
        Diff("title: A\nformerly: [3.2a]\n", form => form.With("formerly", new FormList([]))).ShouldBe("- formerly: [3.2a]");

    [Fact]
    public void A_bad_date_holds_up_its_own_field_alone()
    {
        var read = Read(Text);
        var form = read.With("next-check", "31 feb").With("title", "Other").With("milestones", Item(read["milestones"], 0, item => item.With("done", "soon")));
        var check = FormCheck.Check(read, form, Fields.Action, Today);
        check.Problems.Select(problem => problem.Place).ShouldBe(["milestones.0.done", "next-check"]);
        check.Problems[1].Sentence.ShouldContain("There is no 31 February");
        FormEdits.Between(read, check.Form, Fields.Action).ShouldHaveSingleItem().Path.ToString().ShouldBe("title");
    }

    [Fact]
    public void An_item_that_nobody_could_name_is_not_recorded()
    {
        var read = Read(Text);
        var blank = FormValues.Blank(Fields.Action.Find("blockers")!.Children!).With("since", "jan");
        var check = FormCheck.Check(read, read.With("blockers", new FormList([new FormItem(null, blank)])), Fields.Action, Today);
        check.Problems.ShouldHaveSingleItem().Sentence.ShouldBe("Text is missing: say which blocker it is.");
    }

    [Fact]
    public void The_agreed_date_moves_with_a_correction_that_keeps_the_old_wording() => Ruled(form => form.With("due", "31 jan")).ShouldBe("""
        - due: 2012-03-31
        - due-text: 31st March
        + due: 2013-01-31
        + date-changes:
        +   - kind: correction
        +     from: 2012-03-31
        +     from-text: 31st March
        +     to: 2013-01-31
        +     asked:
        +       by: business-manager
        +       date: 2012-08-30
        +       reason: The board moved it
        +     decision: granted
        """);

    [Fact]
    public void A_rating_says_who_set_it_and_when_and_loses_the_reason_of_the_old_one()
    {
        Ruled(form => form.With("rag", "amber")).ShouldBe("- rag: green\n- rag-reason: All well\n+ rag: amber\n+ rag-by: business-manager\n+ rag-date: 2012-08-30");
        Ruled(form => form.With("rag", "amber").With("rag-by", "psg").With("rag-reason", "Late")).ShouldBe("- rag: green\n- rag-reason: All well\n+ rag: amber\n+ rag-reason: Late\n+ rag-by: psg\n+ rag-date: 2012-08-30");
        Ruled(form => form.With("rag", "")).ShouldBe("- rag: green\n- rag-reason: All well");
    }

    [Fact]
    public void What_was_typed_is_kept_and_comes_back_on_a_file_that_changed_meanwhile()
    {
        var read = Read(Text);
        var form = read.With("title", "Other\"s: one").With("next-check", "31 feb")
            .With("milestones", With(Item(Moved(read["milestones"], 2, 0), 1, item => item.With("done", "2012-03-20")), 3, FormValues.Blank(Fields.Action.Find("milestones")!.Children!).With("text", "Two\nlines")))
            .With("leads", With(read["leads"], 0, new FormText("service-manager")));
        var values = FormSnapshot.Of(read, form, Fields.Action);
        values.Keys.ShouldBe(["title", "leads", "leads[1]", "milestones", "milestones[2].done", "milestones[4].text", "next-check"]);
        FormValues.Same(form, FormSnapshot.Restore(read, values, Fields.Action)).ShouldBeTrue();
        var newer = FormSnapshot.Restore(Read(Text.Replace("status: in-progress", "status: complete", StringComparison.Ordinal)), values, Fields.Action);
        (newer.Text("status"), newer.Text("title")).ShouldBe(("complete", "Other\"s: one"));
    }

    public static TheoryData<string> EveryPath => [.. Paths(Fields.Action, ""), .. Paths(Fields.Recommendation, "").Select(path => "R " + path)];

    // Each field of the table, those within items too: set in a file without it, changed, and taken out again.
    [Theory]
    [MemberData(nameof(EveryPath))]
    public void Each_field_is_added_changed_and_taken_out_by_itself(string path)
    {
        var fields = path.StartsWith("R ", StringComparison.Ordinal) ? Fields.Recommendation : Fields.Action;
        var steps = path.Replace("R ", "", StringComparison.Ordinal).Split('.');
        var start = steps[0] is "title" or "text" ? "action: A   # comment\nsource: b\n" : fields == Fields.Action ? "title: A   # comment\n" : "text: A   # comment\n";
        if (fields == Fields.Recommendation && steps[0] == "text")
            start = "text: First   # comment\n";
        var added = After(start, form => Put(form, fields, steps, 0), fields);
        Lost(start, added).ShouldBe(steps[0] == "text" && fields == Fields.Recommendation ? 1 : 0, added);
        var changed = After(added, form => Put(form, fields, steps, 1), fields);
        changed.ShouldNotBe(added);
        (Lost(added, changed), Lost(changed, added)).ShouldBe((1, 1), $"{added}\n---\n{changed}");
        if (steps[0] == "text")
            return;
        var removed = After(changed, form => form.With(steps[0], FormValues.Read(null, fields)[steps[0]]), fields);
        removed.ShouldBe(start);
    }

    private static IEnumerable<string> Paths(FieldSet fields, string before) => fields.Rows.SelectMany(field => field switch
    {
        { Kind: ValueKind.Free } => [],
        { Children: { } children } => Paths(children, before + field.Key + "."),
        _ => [before + field.Key],
    });

    private static FormMap Put(FormMap form, FieldSet fields, ReadOnlySpan<string> steps, int which)
    {
        var field = fields.Find(steps[0])!;
        if (steps.Length == 1)
            return form.With(field.Key, field.IsList ? new FormList([new FormItem((form[field.Key] as FormList)?.Items.FirstOrDefault()?.Origin, new FormText($"SG{which}"))]) : new FormText(Sample(field, which)));
        if (field.Kind == ValueKind.Map)
            return form.With(field.Key, Put((FormMap)form[field.Key], field.Children!, steps[1..], which));
        var known = ((FormList)form[field.Key]).Items.FirstOrDefault();
        var item = known?.Value as FormMap ?? FormValues.Blank(field.Children!);
        var child = steps[1];
        // An item needs what it is known by.
        foreach (var key in field.Identity.Where(key => !key.Contains('.', StringComparison.Ordinal) && item.Text(key).Length == 0 && (field.Kind != ValueKind.Mixed || child == "agency")))
            item = item.With(key, Sample(field.Children!.Find(key)!, 2));
        return form.With(field.Key, new FormList([new FormItem(known?.Origin, Put(item, field.Children!, steps[1..], which))]));
    }

    private static string Sample(Field field, int which) => field.Kind switch
    {
        ValueKind.Period or ValueKind.Due or ValueKind.Completion or ValueKind.DoneMark => $"2012-0{which + 1}",
        ValueKind.Number => $"{which}",
        ValueKind.Status or ValueKind.Rating or ValueKind.Word => field.Words[which % field.Words.Count],
        _ => $"Words {which}",
    };

    private static int Lost(string before, string after) => LineDiff.Between(before, after).Count(line => line.Mark == '-');

    private static FormMap Read(string text, FieldSet? fields = null) => FormValues.Read(PlanFiles.File(text, fields).Document.Root, fields ?? Fields.Action);

    private static string After(string text, Func<FormMap, FormMap> change, FieldSet? fields = null, bool ruled = false)
    {
        var table = fields ?? Fields.Action;
        var file = PlanFiles.File(text, table);
        var read = FormValues.Read(file.Document.Root, table);
        var (form, problems) = FormCheck.Check(read, change(read), table, Today);
        problems.ShouldBeEmpty();
        var edits = FormEdits.Between(read, form, table);
        if (ruled)
            edits = new GoesWith(PlanFiles.Action(text), table, "business-manager", Today).Add(edits, " The board moved it ", ratingReason: null);
        var proposal = ChangeProposal.Make(file, new ChangeSet(file.Path, table, edits), YamlReaders.Default);
        proposal.Refusal.ShouldBeEmpty(text);
        return proposal.After!.Source.Text;
    }

    private static string Diff(string text, Func<FormMap, FormMap> change) => Marked(text, After(text, change));

    private static string Ruled(Func<FormMap, FormMap> change) => Marked(Text, After(Text, change, ruled: true));

    private static string Marked(string before, string after) =>
        string.Join('\n', LineDiff.Between(before, after).Where(line => line.Mark != ' ').Select(line => $"{line.Mark} {line.Text}"));

    private static FormList Moved(FormValue list, int from, int to) => list is FormList { Items: var items } one
        ? one with { Items = items.RemoveAt(from).Insert(to, items[from]) } : throw new InvalidOperationException();

    private static FormList Without(FormValue list, int at) => (FormList)list is var one ? one with { Items = one.Items.RemoveAt(at) } : one;

    private static FormList With(FormValue list, int at, FormValue value) => (FormList)list is var one ? one with { Items = one.Items.Insert(at, new FormItem(null, value)) } : one;

    private static FormList Item(FormValue list, int at, Func<FormMap, FormMap> change) =>
        (FormList)list is var one ? one with { Items = one.Items.SetItem(at, one.Items[at] with { Value = change((FormMap)one.Items[at].Value) }) } : one;

    private static FormList Item(FormValue list, int at, string text) =>
        (FormList)list is var one ? one with { Items = one.Items.SetItem(at, one.Items[at] with { Value = new FormText(text) }) } : one;
}
