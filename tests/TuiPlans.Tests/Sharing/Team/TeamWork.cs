using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Sharing.Team;

/// <summary>How one run of a team came out.</summary>
/// <param name="Problems">What was not as it must be; none where all was.</param>
/// <param name="Told">What happened, in numbers.</param>
public sealed record TeamOutcome(IReadOnlyList<string> Problems, string Told);

/// <summary>
/// Three people at work on one set of plans from a seed: edits of every field, updates, moves, deletions, hand edits, new actions, sending at
/// any time, programs that are killed. At the end all must hold the same, and nothing that was recorded may be lost.
/// </summary>
public sealed class TeamWork : IDisposable
{
    private const int MostDays = 24;

    private readonly Random random;
    private readonly RandomValue values;
    private readonly TempClones team;
    private readonly MergeOracle oracle;
    private readonly RecordedUpdates updates = new();
    private readonly List<(DateOnly Day, string Tree)> days = [];
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly List<string> problems = [];
    private readonly int seed;
    private int made;

    /// <summary>Makes the repositories.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="address">Makes the address under which the shared repository is reached, of the folder in which it lies; null for the folder itself.</param>
    public TeamWork(int seed, Func<string, string>? address = null)
    {
        this.seed = seed;
        random = new Random(seed);
        values = new RandomValue(random);
        team = new TempClones(0);
        var first = new TempClone(team, "Setup");
        for (var i = 1; i <= 2; i++)
            first.Add($"{TempPlans.Plan}/SG-{i:00}.yaml", $"{first.Read($"{TempPlans.Plan}/SG-{i:00}.yaml")}{RecordedUpdates.Key}sg-{i}.\n");
        for (var i = 3; i <= 12; i++)
            first.Add($"{TempPlans.Plan}/SG-{i:00}.yaml", $"# Kept by the business manager\ntitle: Action {i}   # short\nleads: [service-manager]\n{RecordedUpdates.Key}sg-{i}.\nmilestones:\n  - text: Drafted   # by the lead\n  - text: Told\nstatus: not-started\nupdates:\n  - date: 2012-05\n    by: service-manager\n    text: Begun with {i}.\n");
        first.Add("lewisham-2012/plan.yaml", "title: Lewisham\n");
        for (var i = 1; i <= 4; i++)
            first.Add($"lewisham-2012/LEW-{i}.yaml", $"title: Action {i}\r\nstatus: in-progress\r\npartners: [CDDFT]\r\n{RecordedUpdates.Key}lew-{i}.\r\n");
        first.Git("push", "-q", "origin", "HEAD:main");
        var shared = address?.Invoke(team.Bare) ?? team.Bare;
        for (var i = 1; i <= 3; i++)
            team.Clones.Add(new TempClone(team, $"Person {i}", shared));
        // git tidies up behind a fetch; while it does so beside us, fsck misses what has just been packed.
        foreach (var clone in team.Clones)
            clone.Git("config", "gc.autoDetach", "false");
        oracle = new MergeOracle(problems);
    }

    /// <summary>Works, and looks at what came of it.</summary>
    /// <param name="steps">How many things are done.</param>
    public TeamOutcome Run(int steps)
    {
        var perDay = Math.Max(1, steps / MostDays);
        for (var step = 1; step <= steps && problems.Count == 0; step++)
        {
            team.Clock.Now = team.Clock.Now.AddSeconds(random.Next(1, 40));
            Step(team.Clones[random.Next(team.Clones.Count)]);
            if (step % perDay == 0)
                EndDay();
        }
        if (problems.Count == 0)
            Quiet();
        if (problems.Count == 0)
            Look();
        return new TeamOutcome(problems, string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}")) + $", {updates.Count} updates, {days.Count} days");
    }

    /// <summary>Keeps a clone of what is shared, to look at it afterwards.</summary>
    /// <param name="folder">The folder; made here.</param>
    public void Keep(string folder) => team.Origin.Repository.Git("clone", "-q", team.Bare, folder);

    /// <inheritdoc/>
    public void Dispose() => team.Dispose();

    private void Step(TempClone clone)
    {
        switch (random.Next(100))
        {
            case < 46:
                Edit(clone);
                break;
            case < 64:
                Update(clone);
                break;
            case < 68:
                New(clone);
                break;
            case < 71:
                Rename(clone);
                break;
            case < 73:
                Delete(clone);
                break;
            case < 80:
                ByHand(clone);
                break;
            case < 84:
                Killed(clone);
                break;
            default:
                Sync(clone);
                break;
        }
    }

    private void Edit(TempClone clone)
    {
        var set = clone.Store.Load();
        if (Any(set) is not { } action || values.Edit(set.Files[action.Path].Document.Root) is not { } edit)
            return;
        Count(clone.Change(set, action.Ref, [edit]) is SaveOutcome.Saved ? "edits" : "refused");
    }

    private void Update(TempClone clone)
    {
        var set = clone.Store.Load();
        if (Any(set) is { } action)
            Recorded(clone.Change(set, action.Ref, [Said(clone, out var text)]), text, RecordedUpdates.Of(set, action));
    }

    private AddToList Said(TempClone clone, out string text)
    {
        text = $"Update {seed}-{++made}.";
        var words = random.Next(3) == 0 ? $"{text}\nAnd {values.Word()}.\n" : text;
        return new AddToList(TempClone.Field("updates"), YamlValue.Map(
            [("date", YamlValue.Scalar($"{team.Clock.Now:yyyy-MM-dd}", ScalarIntent.Token)), ("by", YamlValue.Scalar(clone.Person)), ("text", YamlValue.Scalar(words))]));
    }

    private void Recorded(SaveOutcome outcome, string text, (string Ref, string Key) of)
    {
        if (outcome is not SaveOutcome.Saved)
            problems.Add($"an update of {of.Ref} was not saved: {(outcome as SaveOutcome.Refused)?.Reason ?? (outcome as SaveOutcome.NotCommitted)?.Reason}");
        else
            updates.Add(text, of);
    }

    private void New(TempClone clone)
    {
        var set = clone.Store.Load();
        var plan = set.Plans[random.Next(set.Plans.Count)];
        clone.Add($"{plan.Id}/{NextId.For(plan, [])}.yaml", $"title: New {++made}\nstatus: to-confirm\n{RecordedUpdates.Key}new-{made}.\n");
        Count("new");
    }

    private void Rename(TempClone clone)
    {
        var set = clone.Store.Load();
        if (Any(set) is not { } action || action.Id.Length > 12)
            return;
        var path = $"{action.Plan}/{action.Id}{(char)('a' + random.Next(26))}.yaml";
        if (set.Files.ContainsKey(path))
            return;
        clone.Git("mv", $"plans/{action.Path}", $"plans/{path}");
        clone.Git("commit", "-q", "-m", "Another number");
        Count("renamed");
        MovedUp(clone, action);
    }

    // Another gets the number that one has left.
    private void MovedUp(TempClone clone, PlanAction left)
    {
        var others = clone.Store.Load().Actions.Where(action => action.Plan == left.Plan).ToList();
        if (random.Next(3) > 0 || others.Count == 0)
            return;
        clone.Git("mv", $"plans/{others[random.Next(others.Count)].Path}", $"plans/{left.Path}");
        clone.Git("commit", "-q", "-m", "Moved up");
        Count("moved up");
    }

    private void Delete(TempClone clone)
    {
        var set = clone.Store.Load();
        if (set.Actions.Count() < 10 || Any(set) is not { } action)
            return;
        updates.Deleted(RecordedUpdates.Of(set, action).Key);
        clone.Git("rm", "-q", $"plans/{action.Path}");
        clone.Git("commit", "-q", "-m", "A duplicate");
        Count("deleted");
        MovedUp(clone, action);
    }

    // As somebody with an editor does it: a remark on a line of its own, or a key that the table does not know.
    private void ByHand(TempClone clone)
    {
        if (Any(clone.Store.Load()) is not { } action)
            return;
        var lines = clone.Read(action.Path).Split('\n').ToList();
        if (random.Next(2) == 0)
            lines.Insert(0, $"# remark {++made}{(lines[0].EndsWith('\r') ? "\r" : "")}");
        else if (!lines.Exists(line => line.StartsWith("x-own", StringComparison.Ordinal)))
            lines.Insert(1, $"x-own: {++made}{(lines[0].EndsWith('\r') ? "\r" : "")}");
        var text = string.Join('\n', lines);
        if (text == clone.Read(action.Path))
            return;
        clone.Add(action.Path, text);
        Count("by hand");
    }

    // The program ends at some step of a save, or of sending; the next one finds what it left.
    private void Killed(TempClone clone)
    {
        var kill = new KillAt(random.Next(14));
        var store = clone.NewStore(kill.Files, kill.Children);
        var isSending = random.Next(2) == 0;
        var (text, of) = ("", (Ref: "", Key: ""));
        var set = clone.Store.Load();
        SaveOutcome? outcome = null;
        var died = kill.Dies(() =>
        {
            if (isSending)
                store.Sync(set.Settings);
            else if (Any(set) is { } action)
                outcome = clone.Change(set, (of = RecordedUpdates.Of(set, action)).Ref, [Said(clone, out text)]);
        });
        clone.NewStore();
        foreach (var left in clone.Store.Locks())
            clone.Store.Unlock(left);
        clone.Store.Settle();
        Count(died ? "killed" : "spared");
        // What was written before it died is finished by the one that comes next; what was not is told as a draft, and counts as not said.
        if (of.Ref.Length > 0 && (outcome is SaveOutcome.Saved || clone.Store.Load().Files.Values.Any(file => file.Source.Text.Contains(text, StringComparison.Ordinal))))
            updates.Add(text, of);
    }

    private void Sync(TempClone clone)
    {
        for (var round = 0; round < 40; round++)
        {
            var before = clone.Head;
            var outcome = clone.Sync();
            switch (outcome)
            {
                case SyncOutcome.Done:
                    Count(round == 0 ? "syncs" : "settled syncs");
                    oracle.Look(clone, before);
                    return;
                case SyncOutcome.Clashing clashing:
                    Settle(clone, clashing.Settling);
                    break;
                default:
                    problems.Add($"sync of {clone.Person}: {outcome}");
                    return;
            }
        }
        problems.Add($"sync of {clone.Person} asks again and again");
    }

    private void Settle(TempClone clone, SettlingState state)
    {
        if (clone.Git("status", "--porcelain").Length > 0)
            problems.Add($"a clash left something in the files of {clone.Person}");
        if (state.Open == 0)
            problems.Add($"everything is decided, and it is asked for: {string.Join(", ", state.Decisions.Select(one => $"{one.Path} {one.Clash.Name}"))}");
        foreach (var decision in state.Decisions.Where(decision => decision.Choice is null))
        {
            Choice choice = random.Next(5) == 0 && decision.Clash.CanKeepBoth ? new Choice.Both() : random.Next(2) == 0 ? new Choice.Ours() : new Choice.Theirs();
            clone.Store.Decide(decision with { Choice = choice });
            oracle.Decided(decision.Path, decision.Clash);
            Count("clashes");
        }
    }

    private void EndDay()
    {
        team.Clock.Now = new DateTimeOffset(team.Clock.Now.Date.AddDays(1).AddHours(8), team.Clock.Now.Offset);
        days.Add((DateOnly.FromDateTime(team.Clock.Now.Date).AddDays(-1), team.Shared("rev-parse", "main^{tree}").Trim()));
    }

    private void Quiet()
    {
        for (var round = 0; round < 6 && problems.Count == 0; round++)
        {
            foreach (var clone in team.Clones)
                Sync(clone);
            if (team.Clones.TrueForAll(clone => clone.Head == team.Shared("rev-parse", "main").Trim()))
                return;
        }
        problems.Add("the clones do not come to rest");
    }

    private void Look()
    {
        foreach (var clone in team.Clones)
        {
            if (clone.Git("rev-parse", "HEAD^{tree}") != team.Clones[0].Git("rev-parse", "HEAD^{tree}"))
                problems.Add($"{clone.Person} holds something else");
            if (clone.Git("status", "--porcelain") is { Length: > 0 } status)
                problems.Add($"{clone.Person} has something uncommitted: {status}");
            if (clone.Fsck() is { Length: > 0 } broken)
                problems.Add($"git fsck of {clone.Person}: {broken}");
        }
        problems.AddRange(updates.Missing(team.Clones[0]));
        problems.AddRange(NamesByKey.Wrong(team.Clones[0]).Take(5));
        problems.AddRange(NamesByKey.WronglyTold(team.Clones[0]).Take(5));
        Days(team.Clones[0]);
        if (team.Clones[0].Git("log", "--format=%H", "-G^(<<<<<<<|>>>>>>>)", "--", "plans").Length > 0)
            problems.Add("a conflict marker was committed");
        foreach (var damage in Core.Checks.Check.Files(team.Clones[0].Store.Load()).Where(finding => finding.Severity == Severity.Damage))
            problems.Add($"{damage.Path}, line {damage.Line}: {damage.Message}");
        oracle.LookAtAll(team.Clones[0], counts);
        // Nobody tampered with anything; that no register knows these people is so, and that what they do by git has another clock.
        foreach (var finding in team.Clones[0].Store.Audit(null, null, (_, _) => { }).Value.Findings.Where(finding => finding.Code is not ("unknown-author" or "unknown-recorder" or "back-dated")))
            problems.Add($"the audit tells {finding.Code} of {finding.Commit}: {finding.Sentence}");
    }

    private void Days(TempClone clone)
    {
        var set = clone.Store.Load();
        foreach (var (day, tree) in days)
        {
            var (moment, problem) = clone.Store.FindAsAt($"{day:yyyy-MM-dd}", set, DateOnly.FromDateTime(team.Clock.Now.Date));
            if (moment is null || clone.Git("rev-parse", moment.Commit + "^{tree}").Trim() != tree)
                problems.Add($"as at {day:yyyy-MM-dd}: {moment?.Commit ?? problem} is not what was shared at its end");
        }
    }

    private PlanAction? Any(PlanSet set)
    {
        var actions = set.Actions.ToList();
        return actions.Count == 0 ? null : actions[random.Next(actions.Count)];
    }

    private void Count(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;
}
