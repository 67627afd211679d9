using System.Collections.Immutable;

namespace TuiPlans.Tests.Histories;

/// <summary>
/// Makes a history from a seed, as one stream for <c>git fast-import</c>, and writes down each change as it makes it. It knows the
/// program only by the messages that it writes: what changed comes from its own account.
/// </summary>
internal sealed class HistoryMaker
{
    private const int MostOpen = 3;
    private const string Main = "main";
    private const string Side = "side";
    private static readonly DateTime Start = new(2011, 1, 10, 9, 0, 0, DateTimeKind.Utc);

    private readonly FastImport import;
    private readonly Sizes sizes;
    private readonly Random random;
    private readonly Wording words;
    private readonly Ground ground;
    private readonly FirstFiles firstFiles;
    private readonly HistoryRecord record = new();
    private readonly List<SideBranch> open = [];
    private readonly Queue<string> sets = new();
    private readonly List<Draft> recent = [];
    private readonly IReadOnlyList<(int Weight, Func<Draft, bool> Step)> anywhere;
    private readonly IReadOnlyList<(int Weight, Func<Draft, bool> Step)> mainOnly;
    private ImmutableDictionary<int, FileState> files = ImmutableDictionary<int, FileState>.Empty;
    private DateTime now = Start;
    private int mark;
    private int head;
    private int numbered;

    /// <summary>Begins one.</summary>
    /// <param name="output">Where the stream goes.</param>
    /// <param name="sizes">How large it becomes.</param>
    /// <param name="seed">Of what it is made.</param>
    /// <param name="answers">What git answers to the stream; null where nobody reads it.</param>
    public HistoryMaker(Stream output, Sizes sizes, int seed, TextReader? answers = null)
    {
        (import, this.sizes, random) = (new FastImport(output, answers), sizes, new Random(seed));
        words = new Wording(random);
        ground = new Ground(new Cast(sizes.Authors), words);
        firstFiles = new FirstFiles(ground);
        anywhere = Kinds.Anywhere(ground, firstFiles);
        mainOnly =
        [
            (3, d => Whole.Delete(d, ground, IsFree)),
            (8, d => Whole.Move(d, ground)),
            (1, d => Whole.MoveFolder(d, ground, plan => !open.Exists(branch => branch.TouchesPlan(plan)))),
            (12, d => Earlier() is { } earlier && TakingBack.Revert(d, earlier, import.IdOf(earlier.Mark))),
            (24, d => Earlier() is { } earlier && IsApart(earlier) && TakingBack.Undo(d, earlier, import.IdOf(earlier.Mark), IsFree)),
            (8, d => recent.FindLast(one => one.Undoes is not null) is { } undo && IsApart(undo) && TakingBack.Undo(d, undo, import.IdOf(undo.Mark), IsFree)),
            (14, d => open.Count > 0 && words.Of(open) is { Commits.Count: > 0 } branch && Whole.Pick(d, branch.Commits[^1].Draft, branch.Commits[^1].Commit)),
            (6, d => Whole.Bulk(d, ground, $"set-{++numbered}")),
        ];
    }

    public HistoryRecord Make()
    {
        First();
        while (mark < sizes.Commits - open.Count)
            Next();
        while (open.Count > 0)
            Merge(open[0]);
        import.End();
        return record;
    }

    private void Next()
    {
        Tick();
        if (ground.Meeting.Length == 0 || record.Meetings[^1].Held <= London.Day(London.At(now)).AddDays(30))
            Meet();
        else if (open.Count > 0 && words.Chance(35))
            Beside(words.Of(open));
        else if (open.Count < MostOpen && mark < sizes.Commits - 12 && words.Chance(8))
            open.Add(new SideBranch(files, head, 1 + words.Below(6)));
        else if (!sizes.IsClean && words.Chance(2))
            Squashed();
        else
            Here();
    }

    // Commits come at uneven times, and each is later than the one before.
    private void Tick()
    {
        var step = TimeSpan.FromDays(sizes.Years * 365.25) / sizes.Commits;
        now = (Start + (step * mark) + (step * (random.NextDouble() * 0.9))) is var next && next > now.AddSeconds(1) ? next : now.AddSeconds(1);
        now = new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }

    private Draft NewDraft(ImmutableDictionary<int, FileState> before) => new(before, London.At(now), words.Of(ground.Cast.Recorders), words);

    private void First()
    {
        var draft = NewDraft(files);
        firstFiles.Make(draft, sizes);
        (draft.IsByHand, draft.Headline) = (true, "Begin the plans");
        Commit(Main, draft, "first", [], Message.Of(draft));
        import.Modify(".gitattributes", "plans/**/*.yaml -text merge=tuiplans diff=tuiplans\n");
        Land(draft.Marked(mark));
    }

    private void Meet()
    {
        var month = record.Meetings.Count == 0 ? new DateOnly(Start.Year, Start.Month, 1) : record.Meetings[^1].Held;
        var held = new DateOnly(month.Year, month.Month, 1).AddMonths(1).AddDays(20);
        var meeting = new MadeMeeting($"{held:yyyy-MM-dd}-psg", held, held.AddDays(-7));
        var draft = NewDraft(files);
        draft.Create(new FileState(ground.NewUid(), MadeKind.Meeting, "", meeting.Id, Map.Empty
            .With("body", "psg").With("title", $"Performance sub-group of {held:yyyy-MM}").With("starts", $"{held:yyyy-MM-dd}")
            .With("state", "planned").With("papers-closed", $"{meeting.PapersClosed:yyyy-MM-dd}")));
        (draft.IsByHand, draft.Headline) = (true, $"Plan the meeting of {held:yyyy-MM-dd}");
        record.Meetings.Add(meeting);
        ground.Meeting = meeting.Id;
        Commit(Main, draft, "meeting", [head], Message.Of(draft));
        Land(draft.Marked(mark));
    }

    private void Here()
    {
        ground.Allows = file => files.TryGetValue(file.Uid, out _) && (!sizes.IsClean || IsFree(file.Uid));
        ground.Preferred = open.Count > 0 && words.Chance(25) && words.Of(open).Touched is { Count: > 0 } touched ? touched.Max : null;
        var draft = sets.Count > 0 ? OfSet() : Made(files, [.. anywhere, .. mainOnly]);
        Commit(Main, draft, draft.IsByHand ? "by hand" : "ours", [head], Message.Of(draft));
        Land(draft.Marked(mark));
        recent.Add(draft);
        if (recent.Count > 25)
            recent.RemoveAt(0);
        if (sets.Count == 0 && words.Chance(1))
        {
            var set = $"set-{++numbered} A lead leaves";
            Enumerable.Range(0, 3 + words.Below(8)).ToList().ForEach(_ => sets.Enqueue(set));
        }
    }

    private Draft OfSet()
    {
        var set = sets.Dequeue();
        Draft draft;
        do
        {
            draft = NewDraft(files);
            draft.Set = set;
        }
        while (!OtherSteps.Lead(draft, ground));
        return draft;
    }

    private Draft Made(ImmutableDictionary<int, FileState> before, IReadOnlyList<(int Weight, Func<Draft, bool> Step)> kinds)
    {
        while (true)
        {
            var draft = NewDraft(before);
            var at = words.Below(kinds.Sum(kind => kind.Weight));
            var i = 0;
            while ((at -= kinds[i].Weight) >= 0)
                i++;
            if (kinds[i].Step(draft) && !draft.IsEmpty && !(sizes.IsClean && (draft.IsByHand || draft.Picked is not null)))
                return draft;
        }
    }

    private void Beside(SideBranch branch)
    {
        if (branch.Left == 0)
        {
            Merge(branch);
            return;
        }
        ground.Allows = file => files.TryGetValue(file.Uid, out var there) && there.Plan == file.Plan
            && (!sizes.IsClean || (branch.Root.GetValueOrDefault(file.Uid) is { } root && root.SameText(there) && !open.Exists(other => other != branch && other.Touched.Contains(file.Uid))));
        ground.Preferred = words.Chance(25) && recent.Count > 0 ? recent[^1].Touched[0] : null;
        var draft = Made(branch.Files, anywhere);
        var made = Commit(Side, draft, "branch", [branch.Head], Message.Of(draft));
        branch.Files = draft.Marked(mark);
        branch.Head = mark;
        branch.Left--;
        branch.Commits.Add((made, draft));
        branch.Touched.UnionWith(draft.Touched);
        Enter(draft);
    }

    private void Merge(SideBranch branch)
    {
        open.Remove(branch);
        if (branch.Commits.Count == 0)
            return;
        var draft = NewDraft(files);
        var told = new List<MadeFile>();
        mark++;
        foreach (var uid in branch.Touched)
        {
            if (!branch.Files.TryGetValue(uid, out var theirs))
                continue;
            if (!files.TryGetValue(uid, out var ours))
            {
                draft.Reshape(theirs);
                continue;
            }
            draft.Reshape(new Merging(branch.Root.GetValueOrDefault(uid), ours, theirs, Decide).Merged(mark, out var changes));
            if (changes.Count > 0)
                told.Add(new MadeFile(uid, draft.Now[uid].Ref, null, IsNew: false, IsGone: false, changes) { Before = ours, After = draft.Now[uid] });
        }
        var me = Signed(draft.Recorder, draft.When);
        var message = $"Merge branch 'returns-{branch.Head}'\n" + (sizes.IsClean ? $"\nApproved-by: psg\nApproved-on: {draft.When:yyyy-MM-dd}\nApproved-how: meeting\n" : "");
        var merge = new MadeCommit(mark, [head, branch.Head], me, me, "merge", [new MadePart(MadeGiven.None, null, message.TrimEnd(), null, told)]);
        record.Add(merge);
        branch.Commits.ForEach(commit => commit.Commit.Merge = merge);
        import.Commit(Main, mark, me, me, message, merge.Parents);
        Write(draft);
        Land(draft.Now);
    }

    // In a clean history the later value stands where one side came back to what it had been.
    private string? Decide(string path, string? mine, string? other) => sizes.IsClean || !words.Chance(35) ? null : path switch
    {
        "rag" => Array.Find(["amber", "green", "red", "blue"], rating => rating != mine && rating != other),
        "title" => words.Sentence(5),
        "due" when DateOnly.TryParse(mine, out var day) && day.AddDays(9).ToString("yyyy-MM-dd") is var due && due != other => due,
        _ => null,
    };

    private void Squashed()
    {
        ground.Allows = file => files.ContainsKey(file.Uid);
        ground.Preferred = null;
        var drafts = new List<Draft>();
        for (var left = 2 + words.Below(4); left > 0; left--)
        {
            drafts.Add(Made(drafts.Count == 0 ? files : drafts[^1].Now, anywhere));
            ground.Preferred = words.Chance(40) ? drafts[^1].Touched[0] : null;
        }
        var (me, number) = (words.Of(ground.Cast.Recorders), ++numbered);
        mark++;
        var (author, host) = (Signed(me, drafts[^1].When), new MadeSignature("Host", "noreply@host.example.org", drafts[^1].When));
        record.Add(new MadeCommit(mark, [head], author, host, "squash", Squash.Parts(drafts)) { Events = [.. drafts.SelectMany(draft => draft.Events)] });
        import.Commit(Main, mark, author, host, Squash.Message(words.Sentence(3), number, drafts), [head]);
        var all = NewDraft(files);
        foreach (var draft in drafts)
        {
            Enter(draft);
            foreach (var uid in draft.Touched)
                all.Reshape(drafts[^1].Now[uid]);
        }
        Write(all);
        Land(drafts.Aggregate(all.Now, (tip, draft) => draft.Touched.Aggregate(tip, (landed, uid) => landed.SetItem(uid, landed[uid] with
        {
            SetBy = landed[uid].SetBy.SetItems(draft.ChangesOf(uid).Where(change => Squash.IsLeft(files.GetValueOrDefault(uid), landed[uid], change.Path)).Select(change => new KeyValuePair<string, int>(change.Path, mark))),
        }))));
    }

    private MadeCommit Commit(string branch, Draft draft, string kind, IReadOnlyList<int> parents, string message)
    {
        mark++;
        draft.Mark = mark;
        var author = draft.Picked is { } picked ? picked.Author : draft.Giver is { } giver && draft.Given.On is { Length: 10 } day
            ? Signed(giver, London.At(DateTime.SpecifyKind(DateOnly.Parse(day).ToDateTime(new TimeOnly(11, 30)), DateTimeKind.Utc)))
            : Signed(draft.Recorder, draft.When);
        var commit = new MadeCommit(mark, parents, author, Signed(draft.Recorder, draft.When), kind, [draft.Part()]) { Events = draft.Events, Undoes = draft.Undoes?.Mark, Picked = draft.Picked?.Mark };
        record.Add(commit);
        import.Commit(branch, mark, author, commit.Committer, message, parents);
        Write(draft);
        return commit;
    }

    private void Land(ImmutableDictionary<int, FileState> landed)
    {
        var added = landed.Count != files.Count ? landed.Values.Where(file => file.Kind == MadeKind.Action && !files.ContainsKey(file.Uid)).Select(file => file.Uid).ToList() : [];
        ground.Actions.AddRange(added.Where(uid => !ground.Actions.Contains(uid)).Order());
        files = landed;
        head = mark;
        record.Landed(London.Day(London.At(now)), mark, landed);
    }

    // What is new on a branch may be changed there at once.
    private void Enter(Draft draft) =>
        ground.Actions.AddRange(draft.Touched.Where(uid => draft.FileOf(uid).IsNew && !ground.Actions.Contains(uid)));

    private void Write(Draft draft)
    {
        if (draft.Folder is { } folder)
            import.Rename("plans/" + folder.From, "plans/" + folder.To);
        foreach (var uid in draft.Touched)
        {
            var (old, file) = (draft.Before.GetValueOrDefault(uid), draft.Now.GetValueOrDefault(uid));
            if (file is null)
                import.Delete("plans/" + old!.Path);
            else if (old is not null && old.Path != file.Path && draft.Folder is null)
                import.Rename("plans/" + old.Path, "plans/" + file.Path);
            if (file is not null && (old is null || !old.SameText(file)))
                import.Modify("plans/" + file.Path, file.Written);
        }
    }

    private Draft? Earlier() => recent.Count == 0 ? null : words.Chance(50) ? recent[^1] : words.Of(recent);

    // Who takes back what an open branch has changed too clashes with it.
    private bool IsApart(Draft earlier) => !sizes.IsClean || earlier.Touched.All(IsFree);

    private bool IsFree(int uid) => !open.Exists(branch => branch.Touched.Contains(uid));

    private static MadeSignature Signed(MadePost post, DateTimeOffset when) => new(post.Name, post.EMail, when);
}
