namespace TuiPlans.Tests.Histories;

/// <summary>The record agrees with itself: it was kept in two ways.</summary>
public sealed class RecordTests
{
    private static readonly Sizes Small = new(Plans: 4, Actions: 40, Commits: 400, Authors: 8, Years: 2);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Each_value_at_the_end_is_that_which_its_commit_is_said_to_have_set(int seed)
    {
        var record = new HistoryMaker(Stream.Null, Small, seed).Make();

        foreach (var file in record.Last.Values)
        {
            foreach (var who in MadeWho.Of(record, file))
            {
                if (file.Kind == MadeKind.Meeting || who.Path.StartsWith("people[", StringComparison.Ordinal))
                    continue;
                var set = who.Part.Files.Where(made => made.Uid == file.Uid).SelectMany(made => made.Changes).LastOrDefault(change => change.Path == who.Path);
                // What was put into an item that came by the same squash is told with the item.
                if (set is null && who.Commit.Kind == "squash")
                    continue;
                set.ShouldNotBeNull($"{file.Ref} {who.Path} by #{who.Commit.Mark} {who.Commit.Kind}");
                if (!who.Path.EndsWith(']'))
                    set.To.ShouldBe(who.Value, $"{file.Ref} {who.Path} by #{who.Commit.Mark}");
            }
        }
    }

    [Fact]
    public void A_history_has_each_kind_of_commit()
    {
        var record = new HistoryMaker(Stream.Null, new Sizes(), 1).Make();

        record.Commits.Select(commit => commit.Kind).Distinct().ShouldBe(["first", "meeting", "ours", "by hand", "branch", "merge", "squash"], ignoreOrder: true);
        record.Commits.ShouldContain(commit => commit.IsMerge && commit.Parts[0].Files.Count > 0);
        record.Commits.Count(commit => commit.Parts[0].Headline.StartsWith("Revert ", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
        record.Commits.Count(commit => commit.Undoes is not null).ShouldBeGreaterThan(3);
        record.Commits.Count(commit => commit.Undoes is { } undone && record.Of(undone).Undoes is not null).ShouldBeGreaterThan(0);
        record.Commits.Count(commit => commit.Picked is not null).ShouldBeGreaterThan(3);
        record.Commits.Count(commit => commit.Parts[0].Set is not null).ShouldBeGreaterThan(3);
        record.Commits.SelectMany(commit => commit.Events).Select(one => one.Kind).Distinct().Where(kind => !kind.StartsWith("reverted-", StringComparison.Ordinal)).ShouldBe(
            [
                "newly-red", "recovered", "completed", "signed-off", "embedded", "re-opened", "evidence-withdrawn", "date-asked", "date-granted",
                "date-refused", "brought-forward", "corrected", "moved-unexplained", "new", "removed", "closed", "transferred", "lead-changed", "agency-changed",
            ],
            ignoreOrder: true);
        record.Commits.Count(commit => commit.Parts.Any(part => part.Files.Any(file => file.FormerRef is not null))).ShouldBeGreaterThan(3);
        record.Commits.Select(commit => commit.Committer.When).ShouldBeInOrder();
    }
}
