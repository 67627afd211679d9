using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;
using static TuiPlans.Tests.Changes.Changing;

namespace TuiPlans.Tests.Changes;

public sealed class ChangeProposalTests
{
    private const string Text = """
        title: Core groups    # a comment
        due: 2012-06-14
        milestones:
          - text: Guidance drafted
            due: 2012-03
          - text: Twin
          - text: Twin
            due: 2012-05
        status: in-progress
        x-own: kept

        """;

    [Fact]
    public void A_value_is_set_in_its_line_and_nothing_else_changes()
    {
        After(Text, Set("status", "complete")).ShouldBe(Text.Replace("in-progress", "complete"));
        Propose(Text, Set("status", "complete")).Changes.ShouldBe([new FieldChange("status", "in-progress", "complete")]);
    }

    [Fact]
    public void An_absent_field_is_added_in_its_canonical_place() =>
        After(Text, Set("rag", "amber"), Set("next-check", "2012-09")).ShouldBe(
            Text.Replace("due: 2012-06-14\nm", "due: 2012-06-14\nnext-check: 2012-09\nm").Replace("status: in-progress\n", "status: in-progress\nrag: amber\n"));

    [Fact]
    public void A_word_typed_in_capitals_is_written_as_the_files_have_it() =>
        After(Text, Set("status", "Complete"), Set("due", "Ongoing")).ShouldBe(Text.Replace("in-progress", "complete").Replace("2012-06-14", "ongoing"));

    [Fact]
    public void A_field_is_removed_with_its_line() => After(Text, Remove("due")).ShouldBe(Text.Replace("due: 2012-06-14\n", ""));

    [Theory]
    [InlineData("rag")]
    [InlineData("impact-review.due")]
    [InlineData("milestones[None such].due")]
    public void Removing_what_is_absent_changes_nothing(string path)
    {
        After(Text, Remove(path)).ShouldBe(Text);
        Propose(Text, Remove(path)).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void Two_parts_of_a_map_that_is_not_there_yet_come_into_one_map() =>
        After(Text, Set("impact-review.finding", "It lasted"), Set("impact-review.due", "2012-12")).ShouldBe(
            Text.Replace("status: in-progress\n", "status: in-progress\nimpact-review:\n  due: 2012-12\n  finding: It lasted\n"));

    [Fact]
    public void A_map_whose_value_is_empty_is_filled() =>
        After("title: T\nimpact-review:\n", Set("impact-review.due", "2012-12")).ShouldBe("title: T\nimpact-review:\n  due: 2012-12\n");

    [Fact]
    public void A_part_of_a_named_item_is_set() =>
        After(Text, Set("milestones[Guidance drafted].done", "2012-02-20")).ShouldBe(Text.Replace("    due: 2012-03\n", "    due: 2012-03\n    done: 2012-02-20\n"));

    [Fact]
    public void The_second_of_two_twins_can_be_named_as_the_trail_names_it() =>
        After(Text, Set("milestones[Twin (2)].due", "2012-07")).ShouldBe(Text.Replace("2012-05", "2012-07"));

    [Fact]
    public void An_item_of_a_list_can_be_taken_out()
    {
        var proposal = Propose(Text, Remove("milestones[Guidance drafted]"));

        proposal.After!.Source.Text.ShouldBe(Text.Replace("  - text: Guidance drafted\n    due: 2012-03\n", ""));
        proposal.Changes.ShouldBe([new FieldChange("milestones[Guidance drafted]", "Guidance drafted", null)]);
    }

    [Fact]
    public void Two_items_go_into_a_list_that_is_not_there_yet() =>
        After("title: T\nagency: DBC\n", Append("recommendations", "SG1"), Append("recommendations", "2.10"))
            .ShouldBe("title: T\nrecommendations: [SG1, \"2.10\"]\nagency: DBC\n");

    [Fact]
    public void Edits_are_carried_out_in_their_order() =>
        After(Text, Remove("due"), Set("due", "2013"), Remove("milestones[Twin]"), Set("milestones[Twin].due", "2014")).ShouldBe(
            Text.Replace("due: 2012-06-14\n", "").Replace("  - text: Twin\n  - text", "  - text").Replace("2012-05\n", "2014\ndue: 2013\n"));

    [Fact]
    public void What_says_nothing_new_gives_the_same_text_and_no_change()
    {
        After(Text, Set("status", "in-progress")).ShouldBe(Text);
        Propose(Text, Set("status", "in-progress")).Changes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("due", "2012-02-31", "Due: There is no such date as 2012-02-31")]
    [InlineData("due", "Q2", "Due: \"Q2\" does not say which year")]
    [InlineData("status", "done", "Status cannot be \"done\".")]
    [InlineData("rag", "A", "Rating cannot be \"A\".")]
    [InlineData("milestones", "x", "Milestones (milestones) holds more than one value, so it cannot be set to one.")]
    [InlineData("impact-review", "x", "Impact review (impact-review) holds more than one value")]
    [InlineData("agency", "a\nb", "Agency is one line")]
    [InlineData("milestones[None such].due", "2012", "There is no milestones[None such] to change.")]
    public void A_value_that_does_not_fit_its_field_is_refused(string path, string value, string sentence)
    {
        var proposal = Propose(Text, Set(path, value));

        proposal.After.ShouldBeNull();
        proposal.Changes.ShouldBeEmpty();
        proposal.Refusal.ShouldStartWith(sentence);
    }

    [Fact]
    public void One_edit_that_is_refused_refuses_them_all() =>
        Propose(Text, Set("status", "complete"), Set("due", "Q2")).After.ShouldBeNull();

    [Fact]
    public void A_change_that_would_damage_the_file_is_refused_with_the_line()
    {
        var item = YamlValue.Map([("text", YamlValue.Scalar("x")), ("how", YamlValue.Scalar("pigeon"))]);
        var proposal = Propose("title: T\n", new AddToList(Path("updates"), item));

        proposal.After.ShouldBeNull();
        proposal.Refusal.ShouldStartWith("p/A-1.yaml, line 4: How cannot be \"pigeon\".");
        proposal.Refusal.ShouldEndWith("Nothing was changed.");
    }

    [Fact]
    public void The_last_of_title_and_action_cannot_be_taken_away() =>
        Propose("title: T\nagency: DBC\n", Remove("title")).Refusal.ShouldContain("An action needs title or action");

    [Fact]
    public void Damage_that_was_there_before_does_not_stand_in_the_way()
    {
        const string Old = "title: T\ndue: Q2\nstatus: finished\nx: y\n";

        After(Old, Set("rag", "amber")).ShouldBe(Old.Replace("finished\n", "finished\nrag: amber\n"));
        After(Old, Set("due", "2012-06")).ShouldBe(Old.Replace("Q2", "2012-06"));
    }

    [Fact]
    public void A_file_that_is_no_YAML_is_left_alone() =>
        Propose("title: [T\nstatus: complete\n", Set("rag", "amber")).After.ShouldBeNull();

    [Fact]
    public void An_update_brings_rating_status_date_and_giver()
    {
        var request = new UpdateRequest
        {
            Text = "\r\nFirst line.\r\nSecond.\n\n",
            By = "service-manager",
            On = PeriodParser.Parse("2012-06"),
            How = "e-mail",
            Kind = "progress",
            Rating = Rating.Amber,
            RatingReason = " Form awaited ",
            Status = Status.Complete,
        };

        After("title: T\nstatus: in-progress\n", [.. request.For(Now(), Fields.Action, new DateOnly(2012, 8, 1)).Edits]).ShouldBe("""
            title: T
            status: complete
            rag: amber
            rag-reason: Form awaited
            rag-by: service-manager
            rag-date: 2012-06
            updates:
              - date: 2012-06
                by: service-manager
                how: e-mail
                kind: progress
                rag: amber
                text: |
                  First line.
                  Second.

            """);
    }

    [Fact]
    public void A_rating_without_a_date_is_rated_today_and_an_old_reason_does_not_outlive_it()
    {
        var request = new UpdateRequest { Text = "x", By = "psg", Rating = Rating.Green };

        After("title: T\nrag: red\nrag-reason: Old\nrag-by: lscb\nrag-date: 2011\n", [.. request.For(Now(Rating.Red), Fields.Action, new DateOnly(2012, 8, 1)).Edits])
            .ShouldBe("title: T\nrag: green\nrag-by: psg\nrag-date: 2012-08-01\nupdates:\n  - by: psg\n    rag: green\n    text: |\n      x\n");
    }

    [Fact]
    public void The_same_rating_confirmed_without_a_reason_keeps_the_old_one_and_a_new_reason_takes_its_place()
    {
        const string Before = "title: T\nrag: red\nrag-reason: Old\nrag-by: lscb\nrag-date: 2011\n";
        const string After2012 = "rag-by: psg\nrag-date: 2012-08-01\n";
        var on = PeriodParser.Parse("2012-08-01")!;

        After(Before, [.. UpdateRequest.RatingEdits(Now(Rating.Red), Rating.Red, " ", "psg", on)])
            .ShouldBe("title: T\nrag: red\nrag-reason: Old\n" + After2012);
        After(Before, [.. UpdateRequest.RatingEdits(Now(Rating.Red), Rating.Red, "New", "psg", on)])
            .ShouldBe("title: T\nrag: red\nrag-reason: New\n" + After2012);
        After(Before, [.. UpdateRequest.RatingEdits(Now(Rating.Red), Rating.Amber, null, "psg", on)])
            .ShouldBe("title: T\nrag: amber\n" + After2012);
    }

    [Fact]
    public void An_update_without_a_rating_leaves_the_rating_alone()
    {
        var edits = new UpdateRequest { Text = "x", By = "psg" }.For(Now(), Fields.Action, new DateOnly(2012, 8, 1)).Edits;

        edits.ShouldHaveSingleItem().Path.ToString().ShouldBe("updates");
    }

    [Fact]
    public void A_proposal_does_not_touch_the_file_it_was_made_from()
    {
        var file = PlanFiles.File(Text);
        ChangeProposal.Make(file, new ChangeSet("p/A-1.yaml", Fields.Action, [Set("rag", "red")]), YamlReaders.Default);

        file.Source.Text.ShouldBe(Text);
    }

    private static PlanAction Now(Rating? rating = null) => new() { Plan = "p", Id = "A-1", Path = "p/A-1.yaml", Rag = rating };
}
