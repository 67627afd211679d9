using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;
using Xunit.Abstractions;

namespace TuiPlans.Tests.Papers;

/// <summary>The sentence of "Since the last meeting" against a second reckoning, between two generated sets of plans.</summary>
public sealed class MovementSentenceTests(ITestOutputHelper output)
{
    private const int Pairs = 60;

    [Fact]
    public void What_was_counted_then_and_is_now_is_told_as_a_second_reckoning_gives_it()
    {
        var seed = Seed.From(output, 9100);
        var (told, kinds) = (0, new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < Pairs; i++)
        {
            var (then, now) = (new GeneratedMatter(seed + i), new GeneratedMatter(seed + i + 1000));
            var (before, after) = (new Day(then.Set, then.Today), new Day(now.Set, now.Today));
            var meeting = new Meeting("2012-06-28-psg", "meetings/2012-06-28-psg.yaml") { Title = "June" };
            var moved = now.Set.Plans.ToDictionary(plan => plan.Id, plan => new MovedSince(meeting, Movement.Between(before, after, [], plan.Id)), StringComparer.Ordinal);
            var read = new ReadPages(PagesUnderTest.Written(now.For(Audience.Restricted) with { Moved = moved }));
            foreach (var plan in now.Set.Plans)
            {
                var lines = read.Lines($"{plan.Id}/README.md");
                var found = lines[lines.IndexOf("## Since the last meeting") + 1];
                found.ShouldBe($"P Since June, {then.Today:d MMM yyyy}: {Sentence(then, now, plan.Id)}", $"seed {seed + i}, plan {plan.Id}");
                told++;
                kinds.UnionWith(new[] { "grew by", "fell by", "the same", "removed", "taken up again", "were completed", "newly red", "No more is complete" }.Where(kind => found.Contains(kind, StringComparison.Ordinal)));
            }
        }
        output.WriteLine($"{told} sentences; {string.Join(", ", kinds)}");
        kinds.Count.ShouldBeGreaterThan(5, "hardly any kind of movement was met");
    }

    [Fact]
    public void What_happened_is_told_as_a_second_wording_gives_it()
    {
        var seed = Seed.From(output, 9700);
        var told = 0;
        for (var i = 0; i < Pairs; i++)
        {
            var (made, random) = (new GeneratedMatter(seed + i), new Random(seed + i));
            var facts = new SecondFacts(made.Set, made.Today, Audience.Restricted);
            var words = new SecondWords(facts);
            var day = new Day(made.Set, made.Today);
            var meeting = new Meeting("2012-06-28-psg", "meetings/2012-06-28-psg.yaml") { Title = "June" };
            var events = made.Set.Plans.ToDictionary(plan => plan.Id, plan => Events(facts.Counted(plan), random), StringComparer.Ordinal);
            var moved = events.ToDictionary(pair => pair.Key, pair => new MovedSince(meeting, Movement.Between(day, day, [], pair.Key) with { Events = pair.Value }), StringComparer.Ordinal);
            var read = new ReadPages(PagesUnderTest.Written(made.For(Audience.Restricted) with { Moved = moved }));
            foreach (var (plan, happened) in events)
            {
                var lines = read.Lines($"{plan}/README.md");
                var at = lines.IndexOf("## Since the last meeting");
                lines[at + 1].ShouldStartWith($"P Since June, {made.Today:d MMM yyyy}: {Headline(happened)} No more is complete than then: ");
                var wanted = Lines(happened, facts, words).ToList();
                lines.Skip(at + 2).Take(wanted.Count).ShouldBe(wanted, $"seed {seed + i}, plan {plan}");
                lines.ElementAtOrDefault(at + 2 + wanted.Count)?.ShouldNotStartWith("- ");
                told += happened.Count;
            }
        }
        output.WriteLine($"{told} events");
        told.ShouldBeGreaterThan(Pairs);
    }

    private static List<MovementEvent> Events(List<PlanAction> actions, Random random)
    {
        var events = new List<MovementEvent>();
        foreach (var kind in new[] { MovementKind.NewlyRed, MovementKind.DateAsked, MovementKind.DateRefused, MovementKind.Completed })
        {
            foreach (var action in actions.Where(_ => random.Next(6) == 0))
            {
                events.Add(new MovementEvent
                {
                    Kind = kind,
                    Ref = action.Ref,
                    Title = action.Title,
                    Words = kind is MovementKind.DateAsked or MovementKind.DateRefused ? "Jun 2012 -> Sep 2012" : "Amber -> Red",
                    Reason = random.Next(2) == 0 ? null : "Nobody * was free",
                    By = random.Next(2) == 0 ? null : "psg",
                    At = random.Next(2) == 0 ? null : "2011-01-01-psg",
                    RecordedBy = "Somebody",
                    Day = new DateOnly(2012, 7, 1),
                    Commit = "c",
                    Stands = random.Next(3) > 0,
                });
            }
        }
        return events;
    }

    private static string Headline(List<MovementEvent> events)
    {
        var parts = new List<string>();
        Add(MovementKind.NewlyRed, "newly red", "newly red");
        Add(MovementKind.DateAsked, "date asked for", "dates asked for");
        Add(MovementKind.DateRefused, "date refused", "dates refused");
        Add(MovementKind.Completed, "completed", "completed");
        return parts.Count == 0 ? "Nothing moved." : string.Join(", ", parts) + ".";

        void Add(MovementKind kind, string one, string many)
        {
            var count = events.Count(each => each.Kind == kind);
            if (count > 0)
                parts.Add(count == 1 ? $"1 {one}" : $"{count} {many}");
        }
    }

    private static IEnumerable<string> Lines(List<MovementEvent> events, SecondFacts facts, SecondWords words)
    {
        foreach (var (kind, title, what) in new[]
        {
            (MovementKind.NewlyRed, "Newly red", "Amber → Red"), (MovementKind.DateAsked, "Date asked for", "Sep 2012 instead of Jun 2012"),
            (MovementKind.DateRefused, "Date refused", "it stays Jun 2012; Sep 2012 was refused"), (MovementKind.Completed, "Completed", "Amber → Red"),
        })
        {
            var own = events.Where(one => one.Kind == kind && one.Stands).ToList();
            if (own.Count > 0)
                yield return $"P ⟦{title}:⟧";
            foreach (var one in own)
            {
                var action = facts.Set.Plans.SelectMany(facts.Counted).First(each => each.Ref == one.Ref);
                var who = (one.By, one.At) switch { (null, null) => "", (null, _) => ", at 2011-01-01-psg", (_, null) => $", by {facts.Who("psg")}", _ => $", by {facts.Who("psg")} at 2011-01-01-psg" };
                yield return ReadPage.Even($"- {words.Link(action)} {facts.Text(one.Title)}: {what}{who}. {(one.Reason is null ? "No reason is given." : "Reason: Nobody * was free.")}");
            }
        }
    }

    private static string Sentence(GeneratedMatter then, GeneratedMatter now, string plan)
    {
        var (old, fresh) = (new SecondFacts(then.Set, then.Today, Audience.Restricted), new SecondFacts(now.Set, now.Today, Audience.Restricted));
        var was = (then.Set.Plans.FirstOrDefault(one => one.Id == plan) is { } earlier ? old.Counted(earlier) : []).ToDictionary(action => action.Path);
        var today = fresh.Counted(now.Set.Plans.First(one => one.Id == plan)).ToDictionary(action => action.Path);
        var both = was.Keys.Intersect(today.Keys).ToList();
        var came = today.Values.Where(action => IsBase(action) && !(was.TryGetValue(action.Path, out var past) && IsBase(past))).ToList();
        var went = was.Values.Where(action => IsBase(action) && !(today.TryGetValue(action.Path, out var next) && IsBase(next))).ToList();
        var stayed = both.Where(path => IsBase(was[path]) && IsBase(today[path])).ToList();
        var red = today.Values.Count(action => fresh.Derived(action).Rating == Rating.Red && !(was.TryGetValue(action.Path, out var past) && old.Derived(past).Rating == Rating.Red));
        var (done, of) = (today.Values.Count(SecondFacts.IsDelivered), today.Values.Count(IsBase));
        var (doneThen, ofThen) = (was.Values.Count(SecondFacts.IsDelivered), was.Values.Count(IsBase));
        var headline = red == 0 ? "Nothing moved." : $"{red} newly red by dates and status.";
        var same = (done, of) == (doneThen, ofThen) ? "No more is complete than then: " : "";
        if (of + ofThen == 0)
            return $"{headline} {same}Nothing was counted before, and nothing is now.";
        var completed = stayed.Count(path => !SecondFacts.IsDelivered(was[path]) && SecondFacts.IsDelivered(today[path]));
        var opened = stayed.Count(path => SecondFacts.IsDelivered(was[path]) && !SecondFacts.IsDelivered(today[path]));
        var parts = new List<string>
        {
            completed == 0 ? "none was completed" : completed == 1 ? "1 was completed" : $"{completed} were completed",
            opened == 0 ? "none re-opened" : $"{opened} re-opened",
        };
        if (came.Count(SecondFacts.IsDelivered) is var already and > 0)
            parts.Add($"{already} came in already delivered");
        if (went.Count(SecondFacts.IsDelivered) is var gone and > 0)
            parts.Add(gone == 1 ? "1 that was delivered is not counted any more" : $"{gone} that were delivered are not counted any more");
        var grew = Row(came.Select(action => was.ContainsKey(action.Path) ? "taken up again" : "new action"));
        var fell = Row(went.Select(action => WhyGone(action, today.GetValueOrDefault(action.Path), now.Set)));
        parts.Add((grew.Length, fell.Length) switch
        {
            (0, 0) => of == 1 ? "the same 1 is counted" : $"the same {of} are counted",
            (_, 0) => $"the base grew by {grew}",
            (0, _) => $"the base fell by {fell}",
            _ => $"the base grew by {grew} and fell by {fell}",
        });
        var first = of == 0 ? "Nothing is counted now" : $"{done} of {of} delivered ({Percent(done, of)}%)";
        return $"{headline} {same}{first}, {(ofThen == 0 ? "nothing was counted before" : $"{doneThen} of {ofThen} ({Percent(doneThen, ofThen)}%) before")}: {string.Join(", ", parts)}.";
    }

    private static bool IsBase(PlanAction action) => action.Status != Status.Closed;

    private static string WhyGone(PlanAction before, PlanAction? now, PlanSet after)
    {
        if (now is not null)
            return now.Closed?.As?.Replace('-', ' ') ?? "closed otherwise";
        if (after.Plans.SelectMany(plan => plan.Recommendations).Any(one => one.Path == before.Path))
            return "counted by its actions now";
        return after.Files.ContainsKey(before.Path) ? "not readable now" : "removed";
    }

    // "3 new actions and 1 taken up again": the most frequent first.
    private static string Row(IEnumerable<string> reasons) => string.Join(" and ", reasons.GroupBy(why => why, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => $"{group.Count()} {group.Key}{(group.Count() > 1 && group.Key == "new action" ? "s" : "")}"));

    // Only all is 100, only none is 0.
    private static int Percent(int done, int of) => done == 0 ? 0 : done == of ? 100 : Math.Clamp((int)Math.Round(100m * done / of, MidpointRounding.AwayFromZero), 1, 99);
}
