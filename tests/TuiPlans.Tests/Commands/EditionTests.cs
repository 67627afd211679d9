using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>
/// <c>import --as-of</c>: old editions give a plan its past. What differs between the three editions: from March to June the guidance is
/// due later and complete, the audit goes from amber to red and reports once more; from June to August the audit is due later again and
/// green, the rota goes, the training comes, and every number is another.
/// </summary>
public sealed class EditionTests : IDisposable
{
    private const string Head = "No\tTheme\tAction\tLead\tBy when\tRAG\tStatus\n";
    private const string March = Head
        + "1\tSafeguarding\tWrite the guidance on core groups\tService Manager\t30 April 2012\tG\t<b>Ongoing</b> Drafted.\n"
        + "2\tSafeguarding\tAudit the case records of the duty team\tService Manager\t31 May 2012\tA\t<b>Ongoing</b> Update March 2012 Tool chosen.\n"
        + "3\tHealth\tAgree an interim rota for advice\tNamed Nurse\tJune 2012\tG\t<b>Ongoing</b>\n";

    private const string June = Head
        + "1\tSafeguarding\tWrite the guidance on core groups\tService Manager\t14 June 2012\tG\t<b>Completed</b> Drafted.\n"
        + "2\tSafeguarding\tAudit the case records of the duty team\tService Manager\t31 May 2012\tR\t<b>Ongoing</b> Update March 2012 Tool chosen. Update June 2012 Half of the records read.\n"
        + "3\tHealth\tAgree an interim rota for advice\tNamed Nurse\tJune 2012\tG\t<b>Ongoing</b>\n";

    private const string August = Head
        + "1\tSafeguarding\tAudit the case records of the duty team\tService Manager\t30 September 2012\tG\t<b>Ongoing</b> Update March 2012 Tool chosen. Update June 2012 Half of the records read.\n"
        + "2\tSafeguarding\tWrite the guidance on core groups\tService Manager\t14 June 2012\tG\t<b>Completed</b> Drafted.\n"
        + "3\tHealth\tTrain the staff of the emergency department\tNamed Nurse\tOctober 2012\tA\t<b>Not started</b>\n";

    private readonly TempPlans plans = new();
    private readonly CommandRun run;

    public EditionTests()
    {
        run = CommandRun.In(plans);
        run.Today = "2026-11-26";
        plans.Clock.Now = new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
        foreach (var (name, text) in new[] { ("march.txt", March), ("june.txt", June), ("august.txt", August) })
            plans.Repository.Write(name, text);
    }

    public void Dispose() => plans.Dispose();

    private string Git(params string[] arguments) => plans.Repository.Git(arguments).TrimEnd('\n');

    private CommandResult Import(string file, string day, params string[] more) => run.Run(["import", file, "--plan", "review", "--as-of", day, .. more]);

    private void ImportAll()
    {
        foreach (var (file, day) in new[] { ("march.txt", "2012-03-30"), ("june.txt", "2012-06-29"), ("august.txt", "2012-08-30") })
            Import(file, day).ShouldSatisfyAllConditions(result => result.Code.ShouldBe(0, result.Messages));
    }

    private AsAt At(string day) => plans.Store.FindAsAt(day, plans.Store.LoadMeetings(), new DateOnly(2026, 11, 26)) is var (at, problem) && at is not null
        ? at : throw new InvalidOperationException(problem);

    // Each action by its first words: status, due, rating, number of updates.
    private string Shown(string day) => string.Join('\n', plans.Store.At(At(day)).Load().Plan("review")!.Actions
        .Select(action => $"{action.Id} {action.Action![..5]} {action.Status.Word()} {action.Due?.Text} {action.Rag?.Word()} {action.Updates.Count}"));

    [Fact]
    public void As_at_each_day_the_plan_is_as_in_the_edition_of_that_day()
    {
        ImportAll();
        const string first = "1 Write in-progress 2012-04-30 green 1\n2 Audit in-progress 2012-05-31 amber 1\n3 Agree in-progress 2012-06 green 0";
        const string second = "1 Write complete 2012-06-14 green 1\n2 Audit in-progress 2012-05-31 red 2\n3 Agree in-progress 2012-06 green 0";
        Shown("2012-03-30").ShouldBe(first);
        Shown("2012-06-28").ShouldBe(first);
        Shown("2012-06-29").ShouldBe(second);
        Shown("2012-08-29").ShouldBe(second);
        Shown("2012-08-30").ShouldBe(
            "1 Write complete 2012-06-14 green 1\n2 Audit in-progress 2012-09-30 green 2\n3 Agree in-progress 2012-06 green 0\n4 Train not-started 2012-10 amber 0");
        Shown("2026-11-26").ShouldBe(Shown("2012-08-30"));
    }

    [Fact]
    public void The_past_of_other_plans_is_what_was_recorded()
    {
        ImportAll();
        At("2012-06-29").HasRecord.ShouldBeTrue("the other plan was recorded before");
        var set = plans.Store.At(At("2012-06-29")).Load();
        set.Plan(TempPlans.Plan)!.Actions.Count.ShouldBe(2);
        set.Plan("review")!.Actions.Count.ShouldBe(3);
        At("2012-06-29").Why.ShouldEndWith("; review as in its edition of 29 Jun 2012, imported on 26 Nov 2026");
        At("2026-11-26").Editions.ShouldBeEmpty("by then all of it is on record");
    }

    [Fact]
    public void Before_anything_was_recorded_the_edition_is_shown_alone()
    {
        ImportAll();
        using var json = JsonDocument.Parse(run.Run("plans", "--as-at", "2012-04-01", "--json").Data);
        json.RootElement.GetProperty("plans").EnumerateArray().Select(plan => plan.GetProperty("id").GetString()).ShouldBe(["review"]);
        json.RootElement.GetProperty("shown").GetProperty("editions")[0].GetProperty("asOf").GetString().ShouldBe("2012-03-30");
        run.Run("plans", "--as-at", "2012-03-29").ShouldSatisfyAllConditions(
            result => result.Code.ShouldBe(3),
            result => result.Messages.ReplaceLineEndings(" ").ShouldContain("the record begins on 12 Jun 2012, and the earliest edition that was imported is of 30 Mar 2012 (review)"));
    }

    [Fact]
    public void The_commit_says_when_the_edition_was_of_and_when_it_was_recorded()
    {
        ImportAll();
        Git("log", "-1", "--format=%ad / %cd", "--date=iso-strict").ShouldBe("2012-08-30T12:00:00+01:00 / 2026-11-26T10:00:00+01:00");
        Git("log", "-1", "--format=%B").ShouldSatisfyAllConditions(
            message => message.ShouldStartWith("review: the edition of 30 Aug 2012, from august.txt: "),
            message => message.ShouldContain("Given-on: 2012-08-30\nGiven-how: document\nAs-of: 2012-08-30"));
        Git("rev-list", "--count", "HEAD").ShouldBe("4", "one commit an edition");
        run.Run("log", "review/2").Data.ShouldContain("as in the edition of 30 Aug 2012; recorded by ");
    }

    [Fact]
    public void What_led_from_one_edition_to_the_next_is_what_differs_between_them()
    {
        ImportAll();
        Told("2012-03-30", "2012-06-29").ShouldBe(["review/1 date-changes", "review/1 due", "review/1 due-text", "review/1 status", "review/2 rag", "review/2 updates"]);
        Told("2012-06-29", "2012-08-30").ShouldBe(["review/2 date-changes", "review/2 due", "review/2 due-text", "review/2 rag", "review/4 new"]);
    }

    private IEnumerable<string> Told(string since, string until) => plans.Store.Between(At(since), At(until)).Value
        .Where(step => step.Plan == "review" && step.Id != "plan")
        .SelectMany(step => step.IsNew ? [$"{step.Ref} new"] : step.Changes.Select(change => $"{step.Ref} {change.TopKey}").Distinct()).Order(StringComparer.Ordinal);

    [Fact]
    public void Movement_and_slippage_tell_what_differs_between_two_editions()
    {
        ImportAll();
        Headline("2012-03-30", "2012-06-29").ShouldStartWith("1 newly red, 1 date corrected, 1 completed");
        Headline("2012-06-29", "2012-08-30").ShouldStartWith("1 date corrected, 1 new, 1 recovered from red, 1 newly red by dates and status.");
        run.Run("slippage", "review", "--today", "2012-08-30").Data.ReplaceLineEndings(" ").ShouldSatisfyAllConditions(
            told => told.ShouldContain("2 of 4 actions had their date moved; 2 are later than first agreed"),
            told => told.ShouldContain("31 May 2012 -> 30 Sep 2012, 122 days, planned anew, by whom is not said"));
    }

    private string Headline(string since, string until) => run.Run("movement", "review", "--since", since, "--until", until) is var result && result.Code == 0
        ? string.Join(' ', result.Data.Split('\n').Skip(1).Take(3)) : throw new InvalidOperationException(result.Messages);

    [Fact]
    public void A_date_that_another_edition_gives_is_told_with_the_edition_and_granted_by_nobody()
    {
        ImportAll();
        var change = plans.Store.Load().Plan("review")!.Actions.Single(action => action.Id == "2").DateChanges.ShouldHaveSingleItem();
        (change.Kind, change.From?.Text, change.To?.Text, change.Decision, change.DecidedBy).ShouldBe(("re-plan", "2012-05-31", "2012-09-30", "granted", null));
        change.Reason.ShouldBe("As in the edition of 30 Aug 2012, which does not say who decided.");
    }

    [Fact]
    public void What_is_gone_stays_and_is_named()
    {
        Import("march.txt", "2012-03-30");
        Import("june.txt", "2012-06-29");
        var preview = Import("august.txt", "2012-08-30", "--preview");
        preview.Data.ReplaceLineEndings(" ").ShouldContain("is not in this edition; it stays as it is");
        preview.Data.ReplaceLineEndings(" ").ShouldSatisfyAllConditions(
            text => text.ShouldMatch(@"\b4 +new"),
            text => text.ShouldContain("its id, though its number in this edition is 1"));
        Git("rev-list", "--count", "HEAD").ShouldBe("3", "a preview writes nothing");
        Import("august.txt", "2012-08-30").Code.ShouldBe(0);
        Git("show", "HEAD:plans/review/imports/as-of-2012-08-30.yaml").ShouldContain("gone:\n  - \"3\"");
    }

    [Fact]
    public void An_edition_before_the_latest_is_refused()
    {
        Import("june.txt", "2012-06-29").Code.ShouldBe(0);
        Import("march.txt", "2012-03-30").ShouldSatisfyAllConditions(
            result => result.Code.ShouldBe(3),
            result => result.Messages.ShouldContain("The latest edition of review is of 29 Jun 2012: editions are imported the oldest first"));
        run.Run("import", "march.txt", "--plan", "review").Messages.ShouldContain("--as-of DATE");
    }

    [Fact]
    public void An_edition_does_not_overwrite_what_people_recorded_after_its_day()
    {
        Import("march.txt", "2012-03-30").Code.ShouldBe(0);
        run.Run("set", "review/2", "rag=red", "-m", "Half is missing").Code.ShouldBe(0);
        Import("june.txt", "2012-06-29").ShouldSatisfyAllConditions(
            result => result.Code.ShouldBe(3),
            result => result.Messages.ReplaceLineEndings(" ").ShouldContain("review was changed on 26 Nov 2026"));
        plans.Store.Load().Plan("review")!.Actions.Single(action => action.Id == "2").Rag.ShouldBe(Rating.Red);
    }

    [Fact]
    public void An_edition_that_was_undone_is_in_no_past_and_can_be_imported_again()
    {
        Import("march.txt", "2012-03-30");
        Import("june.txt", "2012-06-29");
        run.Run("undo").Code.ShouldBe(0);
        Shown("2012-07-01").ShouldStartWith("1 Write in-progress");
        Import("june.txt", "2012-06-29").ShouldSatisfyAllConditions(result => result.Code.ShouldBe(0, result.Messages));
        Shown("2012-07-01").ShouldStartWith("1 Write complete");
    }

    [Theory]
    [InlineData("2027-01-01", "still to come")]
    [InlineData("April 2012", "write 2012-04-30")]
    [InlineData("sometime", "--as-of:")]
    public void An_edition_needs_a_day_that_was(string day, string said) => Import("march.txt", day).ShouldSatisfyAllConditions(
        result => result.Code.ShouldBe(2),
        result => result.Messages.ReplaceLineEndings(" ").ShouldContain(said));
}
