using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>Putting files into canonical form.</summary>
public sealed class FmtTests : IDisposable
{
    private const string Untidy = """
        # The file.

        status: In-Progress
        # why it is late
        due: 2012/13-q2   # agreed
            # and a note on it
        milestones:
          - due: 2012-03  # March
            text: Guidance drafted
          - {done: true, text: Sent}
        x-own: 12
        # its name
        title: 'T'
        """;

    private const string Tidy = """
        # The file.

        # its name
        title: 'T'
        milestones:
          - text: Guidance drafted
            due: 2012-03  # March
          - {text: Sent, done: true}
        x-own: 12
        # why it is late
        due: 2012/13-Q2   # agreed
            # and a note on it
        status: in-progress
        """;

    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public FmtTests() => run = CommandRun.In(plans);

    public void Dispose() => plans.Dispose();

    [Fact]
    public void Keys_come_into_order_with_their_comments_and_words_are_spelt_alike() => Form(Untidy).ShouldBe(Tidy);

    [Fact]
    public void Line_breaks_stay_as_they_are()
    {
        Form(Untidy.Replace("\n", "\r\n")).ShouldBe(Tidy.Replace("\n", "\r\n"));
        Form(Untidy + "\n").ShouldBe(Tidy + "\n");
    }

    [Fact]
    public void What_is_in_canonical_form_stays_byte_for_byte()
    {
        Form(Tidy).ShouldBe(Tidy);
        foreach (var file in PlanFiles.SampleSet().Files.Values)
        {
            var form = CanonicalForm.Of(file, Core.Workspace.FileFields.Of(file.Path), YamlReaders.Default);
            form.Refusal.ShouldBeEmpty(file.Path);
            CanonicalForm.Of(PlanFile.Read(file.Path, form.After!, Core.Workspace.FileFields.Of(file.Path), YamlReaders.Default), Core.Workspace.FileFields.Of(file.Path), YamlReaders.Default)
                .After!.Text.ShouldBe(form.After!.Text, file.Path);
        }
    }

    [Theory]
    [InlineData("status: &s complete\ntitle: *s\n", "line 1: the file uses anchors")]
    [InlineData("title: T\nmilestones:\n  - due: 2012\n    # on the text\n    text: x\n", "line 3: the file has a comment or a layout here")]
    [InlineData("title: T\nclosed: {to: x, # where\n  as: superseded}\n", "line 2: the file has a comment")]
    [InlineData("title: [T\n", "cannot be read as it is")]
    public void What_cannot_be_moved_with_certainty_is_refused(string text, string sentence) =>
        CanonicalForm.Of(PlanFiles.File(text), Fields.Action, YamlReaders.Default).Refusal.ShouldContain(sentence);

    [Fact]
    public void Check_says_which_differ_and_writes_nothing_and_fmt_makes_one_commit_a_file()
    {
        plans.Repository.Commit(TempPlans.ActionPath, Untidy);
        var before = plans.CommitCount;
        var check = run.Run("fmt", "--check");
        check.Code.ShouldBe(1);
        check.Data.ShouldStartWith("plans/darlington-2011/SG-01.yaml\n");
        check.Data.ShouldContain("  - due: 2012/13-q2   # agreed\n");
        plans.CommitCount.ShouldBe(before);

        var done = run.Run("fmt", TempPlans.Plan);
        done.Code.ShouldBe(0, done.Messages);
        plans.Read().ShouldBe(Tidy);
        plans.Headline.ShouldBe("darlington-2011/SG-01: canonical form");
        plans.CommitCount.ShouldBe(before + 1);
        run.Run("fmt", "--check").Code.ShouldBe(0);
        run.Run("fmt").Messages.ShouldContain("there was nothing to do");
        run.Run("fmt", "SG-99").Code.ShouldBe(3);
    }

    private static string? Form(string text)
    {
        var form = CanonicalForm.Of(PlanFiles.File(text), Fields.Action, YamlReaders.Default);
        form.Refusal.ShouldBeEmpty();
        return form.After!.Text;
    }
}
