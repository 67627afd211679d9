using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Changes;

/// <summary>A change taken back from under later work.</summary>
public sealed class FieldUndoTests
{
    [Fact]
    public void A_comment_that_came_with_the_change_goes_with_it()
    {
        var undo = Make("title: A\nstatus: not-started\n", "title: A\nstatus: complete # said by phone\n", "title: B\nstatus: complete # said by phone\n");
        undo.Result!.Text.ShouldBe("title: B\nstatus: not-started\n");
        undo.Done.ShouldHaveSingleItem().ShouldBe(new FieldChange("status", "complete", "not-started"));
    }

    /// <summary>The value of the item is as it was made, but somebody wrote a comment into it: that is theirs, and is nowhere else.</summary>
    [Fact]
    public void A_comment_that_somebody_wrote_into_it_since_does_not_go_with_what_is_undone()
    {
        const string now = "title: A\nupdates:\n  - by: x\n    # shown to the chair\n    text: One # and agreed\nstatus: complete\n";
        var undo = Make("title: A\nstatus: complete\n", "title: A\nupdates:\n  - by: x\n    text: One\nstatus: complete\n", now);
        undo.Result.ShouldBeNull();
        undo.Left.ShouldHaveSingleItem().Path.ShouldBe("updates");
    }

    [Fact]
    public void What_stands_on_the_same_line_as_later_work_is_still_undone_by_field()
    {
        var undo = Make("title: A\nleads: [a, b]\n", "title: A\nleads: [a]\n", "title: A\nleads: [a, c]\n");
        undo.Left.ShouldBeEmpty();
        undo.Done.ShouldBe([new FieldChange("leads[b]", null, "b")]);
        undo.Result!.Text.ShouldContain("c");
        undo.Result.Text.ShouldContain("b");
    }

    [Fact]
    public void An_item_that_was_added_goes_from_between_the_items_that_came_later()
    {
        var undo = Make(
            "title: A\n",
            "title: A\nupdates:\n  - by: x\n    text: One\n",
            "title: A\nupdates:\n  - by: x\n    text: One\n  - by: y\n    text: Two\n");
        undo.Result!.Text.ShouldBe("title: A\nupdates:\n  - by: y\n    text: Two\n");
        undo.Left.ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_identical_items_one_goes()
    {
        var undo = Make(
            "title: A\nupdates:\n  - by: x\n    text: Same\n",
            "title: A\nupdates:\n  - by: x\n    text: Same\n  - by: x\n    text: Same\n",
            "title: B\nupdates:\n  - by: x\n    text: Same\n  - by: x\n    text: Same\n");
        undo.Result!.Text.ShouldBe("title: B\nupdates:\n  - by: x\n    text: Same\n");
        undo.Left.ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_same_was_added_again_later_that_one_stays()
    {
        var undo = Make("title: A\npartners: [a]\n", "title: A\npartners: [a, b]\n", "title: A\npartners: [a, b, b]\n");
        undo.Result!.Text.ShouldBe("title: A\npartners: [a, b]\n");
        undo.Left.ShouldBeEmpty();
    }

    [Fact]
    public void A_part_of_an_item_is_undone_where_another_part_changed_since()
    {
        var undo = Make(
            "title: A\nmilestones:\n  - text: Draft\n    due: 2012-03\n",
            "title: A\nmilestones:\n  - text: Draft\n    due: 2012-04\n",
            "title: A\nmilestones:\n  - text: Draft\n    due: 2012-04\n    done: true\n");
        undo.Result!.Text.ShouldBe("title: A\nmilestones:\n  - text: Draft\n    due: 2012-03\n    done: true\n");
    }

    [Fact]
    public void An_item_that_was_changed_since_it_was_added_is_left()
    {
        var undo = Make(
            "title: A\n", "title: A\nmilestones:\n  - text: Draft\n    due: 2012-03\n", "title: A\nmilestones:\n  - text: Draft\n    due: 2012-05\n");
        undo.Result.ShouldBeNull();
        undo.Left.ShouldHaveSingleItem().Path.ShouldBe("milestones[Draft]");
    }

    [Fact]
    public void A_part_that_was_added_to_a_map_goes_and_what_was_added_beside_it_stays()
    {
        var undo = Make("title: A\n", "title: A\nimpact-review:\n  due: 2012-12\n", "title: A\nimpact-review:\n  due: 2012-12\n  finding: Better\n");
        undo.Result!.Text.ShouldBe("title: A\nimpact-review:\n  finding: Better\n");
    }

    [Fact]
    public void A_key_of_nobodys_table_is_undone_like_any_other()
    {
        var undo = Make("title: A\nx-own: 1\n", "title: A\nx-own: 2\n", "title: B\nx-own: 2\n");
        undo.Result!.Text.ShouldBe("title: B\nx-own: 1\n");
    }

    [Fact]
    public void What_is_as_before_already_needs_nothing()
    {
        var undo = Make("title: A\nrag: red\n", "title: A\nrag: green\n", "title: B\nrag: red\n");
        undo.ShouldBe(new FieldUndo(null, undo.Done, undo.Left));
        (undo.Done.Count, undo.Left.Count).ShouldBe((0, 0));
    }

    [Fact]
    public void Layout_that_was_changed_is_brought_back_where_nothing_else_is_touched_by_it()
    {
        var undo = Make("title: A\n\n# old words\nrag: red\n", "title: A\n\n# new words\nrag: red\n", "title: B\n\n# new words\nrag: red\n");
        undo.Result!.Text.ShouldBe("title: B\n\n# old words\nrag: red\n");
        undo.Done.ShouldBeEmpty();
        Make("title: A # x\n", "title: A # y\n", "title: B # y\n").Left.ShouldHaveSingleItem().Path.ShouldBe("");
    }

    [Fact]
    public void Line_breaks_of_windows_and_a_missing_last_one_stay()
    {
        var undo = Make("title: A\r\nrag: red\r\nstatus: complete", "title: A\r\nrag: green\r\nstatus: complete", "title: B\r\nrag: green\r\nstatus: complete");
        undo.Result!.Text.ShouldBe("title: B\r\nrag: red\r\nstatus: complete");
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_left()
    {
        Make("title: A\n", "title: B\n", "title: B\n<<<<<<< mine\n").Left.ShouldHaveSingleItem();
    }

    private static FieldUndo Make(string before, string after, string now) => FieldUndo.Make(
        SourceText.FromText("p/A.yaml", before), SourceText.FromText("p/A.yaml", after), SourceText.FromText("p/A.yaml", now), Fields.Action, YamlReaders.Default);
}
