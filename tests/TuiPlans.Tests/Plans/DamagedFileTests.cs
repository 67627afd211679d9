using System.Text;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Plans;

public sealed class DamagedFileTests
{
    [Theory]
    [InlineData("due: 2012-02-31", 2, 6, "impossible-date", "There is no such date as 2012-02-31")]
    [InlineData("due: Q2", 2, 6, "impossible-date", "does not say which year")]
    [InlineData("next-check:   soon", 2, 15, "impossible-date", "Next check: \"soon\" is not a date")]
    [InlineData("completed: by soon", 2, 12, "impossible-date", "Completed: \"soon\" is not a date")]
    [InlineData("status: in-progres", 2, 9, "unknown-word", "Status cannot be \"in-progres\". Did you mean in-progress?")]
    [InlineData("rag: A", 2, 6, "unknown-word", "Use one of: blue, green, amber, red.")]
    [InlineData("updates:\n  - {rag: ambre, text: x}", 3, 11, "unknown-word", "Did you mean amber? Use one of: blue, green, amber, red.")]
    [InlineData("updates:\n  - text: x\n    how: mail", 4, 10, "unknown-word", "Use one of: e-mail, telephone, meeting, document, form.")]
    [InlineData("milestones:\n  - text: M\n    done: maybe", 4, 11, "impossible-date", "Done: \"maybe\"")]
    [InlineData("measures:\n  - name: M\n    baseline: forty", 4, 15, "wrong-type", "Baseline is a number, and \"forty\" is none")]
    [InlineData("due: [2012]", 2, 6, "wrong-type", "Due (due) holds one value")]
    [InlineData("evidence: none", 2, 11, "wrong-type", "Evidence (evidence) holds keys and values")]
    [InlineData("updates: done", 2, 10, "wrong-type", "Updates (updates) holds a list")]
    [InlineData("updates: [done]", 2, 11, "wrong-type", "Updates (updates) holds keys and values in each item")]
    [InlineData("recommendations: [[SG1]]", 2, 19, "wrong-type", "Recommendations (recommendations) holds one value in each item")]
    [InlineData("agency: |\n  DBC\n  PCT", 2, 9, "wrong-type", "Agency is one line")]
    public void A_wrong_value_is_damage_at_its_line_and_column(string lines, int line, int column, string code, string part)
    {
        var finding = Check.Files(PlanFiles.WithAction($"title: T\n{lines}\n")).ShouldHaveSingleItem();

        (finding.Path, finding.Line, finding.Column, finding.Code, finding.Severity).ShouldBe(("p/A-1.yaml", line, column, code, Severity.Damage));
        finding.Message.ShouldContain(part);
    }

    [Theory]
    [InlineData("staus: complete", 2, 1, "An action has no field \"staus\". Did you mean status?")]
    [InlineData("milestones:\n  - text: M\n    dnoe: true", 4, 5, "A milestone has no field \"dnoe\". Did you mean done?")]
    [InlineData("leads: [{nmae: N}]", 2, 10, "A lead has no field \"nmae\". Did you mean name?")]
    [InlineData("updates:\n  - text: M\n    when: true", 4, 5, "An update has no field \"when\". It is kept, and not used.")]
    [InlineData("impact-review: {by-whom: psg}", 2, 17, "An impact review has no field \"by-whom\".")]
    public void An_unknown_key_is_advice_at_its_place_with_what_may_be_meant(string lines, int line, int column, string message)
    {
        var finding = Check.Files(PlanFiles.WithAction($"title: T\n{lines}\n")).ShouldHaveSingleItem();

        (finding.Line, finding.Column, finding.Code, finding.Severity).ShouldBe((line, column, "unknown-key", Severity.Advice));
        finding.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("title: >\n  Folded, with a line break at its end\n")]
    [InlineData("title: T\nleads: service-manager\nrecommendations: SG1\npartners:\nupdates: ~\nrag: null\nclosed: Null\ndue: NULL\n")]
    [InlineData("title: T\nstatus: &s complete\nrag-reason: *s\n")]
    public void What_reads_the_same_in_another_form_is_no_problem(string text) =>
        PlanFiles.File(text).Problems.Select(p => p.Message).ShouldBeEmpty();

    [Fact]
    public void What_is_wrong_is_absent_and_the_rest_is_read()
    {
        var action = PlanFiles.Action("title: T\nstatus: finished\nrag: A\ndue: 2012-02-31\nmilestones:\n  - {text: M, done: maybe}\nagency: DBC\n");

        action.Status.ShouldBe(Status.ToConfirm);
        action.Rag.ShouldBeNull();
        action.Due.ShouldBeNull();
        action.Milestones.ShouldHaveSingleItem().IsDone.ShouldBeFalse();
        action.Agency.ShouldBe("DBC");
    }

    [Fact]
    public void Problems_stand_in_the_order_of_the_text()
    {
        var file = PlanFiles.File("title: T\nrag: A\nagency: A\nagency: B\nstatus: x\n");

        file.Problems.Select(p => p.Code).ShouldBe(["unknown-word", "duplicate-key", "unknown-word"]);
        file.Problems.Select(file.LineOf).ShouldBe([2, 4, 5]);
    }

    [Theory]
    [InlineData("title: T\nagency: [DBC\nstatus: complete\n", "syntax")]
    [InlineData("title: T\n<<<<<<< HEAD\nrag: amber\n=======\nrag: red\n>>>>>>> b\n", "conflict-marker")]
    [InlineData("title: T\n\tagency: DBC\n", "tab")]
    [InlineData("title: T\n---\ntitle: U\n", "several-documents")]
    [InlineData("- title: T\n", "not-a-map")]
    [InlineData("just words\n", "not-a-map")]
    [InlineData("", "empty-file")]
    [InlineData("# only a comment\n", "empty-file")]
    public void A_file_that_cannot_be_read_is_listed_with_line_and_reason_and_never_counted(string text, string code)
    {
        var set = PlanFiles.WithAction(text, ("p/A-2.yaml", "title: Fine\n"));

        set.Actions.Select(a => a.Id).ShouldBe(["A-2"]);
        var broken = set.Unreadable.ShouldHaveSingleItem();
        (broken.Plan, broken.Path).ShouldBe(("p", "p/A-1.yaml"));
        broken.Line.ShouldBeInRange(1, 4);
        broken.Message.ShouldNotBeEmpty();
        Check.Files(set).ShouldContain(f => f.Code == code && f.Path == "p/A-1.yaml" && f.Severity == Severity.Damage && f.Line == broken.Line);
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_loud_with_their_line()
    {
        byte[] bytes = [.. "title: T\nagency: "u8, 0xE9, .. "\n"u8];
        var set = new PlanSetReader(YamlReaders.Default).Read([new RawFile("p/plan.yaml", "title: P\n"u8.ToArray()), new RawFile("p/A-1.yaml", bytes)]);

        set.Actions.ShouldBeEmpty();
        set.Unreadable.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    [Fact]
    public void A_key_that_stands_twice_is_damage_and_the_first_counts()
    {
        var set = PlanFiles.WithAction("title: T\nstatus: complete\nstatus: closed\n");

        set.Actions.Single().Status.ShouldBe(Status.Complete);
        var finding = Check.Files(set).ShouldHaveSingleItem();
        (finding.Code, finding.Line, finding.Severity).ShouldBe(("duplicate-key", 3, Severity.Damage));
    }

    [Fact]
    public void A_broken_plan_yaml_leaves_its_actions_in_sight()
    {
        var set = PlanFiles.Read(("p/plan.yaml", "title: P\nthemes: [a\nowner: x\n"), ("p/A-1.yaml", "title: T\n"));

        set.Plan("p")!.Actions.Count.ShouldBe(1);
        set.Unreadable.ShouldHaveSingleItem().Path.ShouldBe("p/plan.yaml");
    }

    [Theory]
    [InlineData("title:\n", "An action needs title or action")]
    [InlineData("agency: DBC\n", "An action needs title or action")]
    public void An_action_without_title_and_action_is_damage(string text, string message)
    {
        var finding = Check.Files(PlanFiles.WithAction(text)).ShouldHaveSingleItem();

        (finding.Code, finding.Severity).ShouldBe(("missing", Severity.Damage));
        finding.Message.ShouldStartWith(message);
    }

    [Theory]
    [InlineData("people.yaml", "- {id: a}\n", "not-a-map")]
    [InlineData("people.yaml", "people: a\n", "wrong-type")]
    [InlineData("people.yaml", "people:\n  - post: Manager\n", "missing")]
    [InlineData("bodies.yaml", "bodies:\n  - {id: a, until: someday}\n", "impossible-date")]
    [InlineData("bodies.yaml", "body: []\n", "unknown-key")]
    [InlineData("tuiplans.yaml", "authorship: nobody\n", "unknown-word")]
    [InlineData("tuiplans.yaml", "schemes:\n  - {id: x, ratings: [{id: purple, word: w}]}\n", "unknown-word")]
    public void Registers_and_settings_are_held_against_their_fields_too(string path, string text, string code) =>
        Check.Files(PlanFiles.WithAction("title: T\n", (path, text))).ShouldContain(f => f.Code == code && f.Path == path);

    [Fact]
    public void A_broken_register_is_among_the_unreadable_files_and_the_plans_are_read()
    {
        var set = PlanFiles.WithAction("title: T\nleads: [a]\n", ("people.yaml", "people: [\n"));

        set.Actions.Single().Leads.Single().Words.ShouldBe("a");
        set.Unreadable.ShouldHaveSingleItem().Path.ShouldBe("people.yaml");
    }

    [Fact]
    public void Random_bytes_and_random_changes_never_make_the_reader_throw_nor_a_file_vanish()
    {
        const int Seed = 194;
        var random = new Random(Seed);
        var sample = PlanFiles.Sample();
        for (var round = 0; round < 300; round++)
        {
            var files = sample.Select(file => random.Next(4) > 0 ? file : new RawFile(file.Path, Mutated(file.Bytes, random))).ToList();
            var set = Should.NotThrow(() => new PlanSetReader(YamlReaders.Default).Read(files), $"seed {Seed}, round {round}");
            Should.NotThrow(() => Check.Files(set), $"seed {Seed}, round {round}");
            var seen = set.Actions.Select(a => a.Path)
                .Concat(set.Plans.SelectMany(p => p.Recommendations).Select(r => r.Path)).Concat(set.Unreadable.Select(u => u.Path))
                .Concat(set.Meetings.Select(m => m.Path)).Concat(set.Rounds.Select(r => r.Path))
                .ToHashSet(StringComparer.Ordinal);
            files.Where(f => f.Path.Contains('/') && !f.Path.EndsWith("/plan.yaml") && !seen.Contains(f.Path)).Select(f => f.Path)
                .ShouldBeEmpty($"seed {Seed}, round {round}");
        }
    }

    private static byte[] Mutated(byte[] bytes, Random random)
    {
        if (random.Next(10) == 0)
        {
            var noise = new byte[random.Next(200)];
            random.NextBytes(noise);
            return noise;
        }
        var changed = bytes.ToList();
        const string Favourites = ":-[]{}\"'|>&*!#%@\t\n\r ,?~";
        for (var i = random.Next(1, 6); i > 0 && changed.Count > 0; i--)
        {
            var at = random.Next(changed.Count);
            switch (random.Next(4))
            {
                case 0:
                    changed.RemoveRange(at, Math.Min(random.Next(1, 20), changed.Count - at));
                    break;
                case 1:
                    changed.Insert(at, (byte)random.Next(256));
                    break;
                case 2:
                    changed.Insert(at, (byte)Favourites[random.Next(Favourites.Length)]);
                    break;
                default:
                    changed.InsertRange(at, Encoding.UTF8.GetBytes(["&a ", "*a", "null", "\n  - ", "? ", "<<: *a\n", "---\n"], random));
                    break;
            }
        }
        return [.. changed];
    }
}

file static class Picks
{
    public static byte[] GetBytes(this Encoding encoding, string[] words, Random random) => encoding.GetBytes(words[random.Next(words.Length)]);
}
