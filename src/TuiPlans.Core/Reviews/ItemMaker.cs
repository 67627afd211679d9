using TuiPlans.Core.Changes;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>Makes the items of a review: one a file or entry of a register, one a set of changes that belong together.</summary>
/// <param name="matter">What the review is made of.</param>
/// <param name="found">What the check finds new.</param>
internal sealed class ItemMaker(ReviewMatter matter, FindingsCompared found)
{
    private readonly ReviewNames names = new(matter.Before, matter.After.Set);
    private readonly Day before = new(matter.Before, matter.After.Today);
    private readonly Dictionary<string, List<SetLine>> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(FilePair Pair, ReviewQuestion Question)>> ofSets = new(StringComparer.Ordinal);

    private sealed record SetLine(FilePair Pair, ToldLine Line, RecordedChange Change);

    /// <summary>The items, in no order yet.</summary>
    public IReadOnlyList<ReviewItem> Items(IReadOnlyList<FilePair> pairs)
    {
        var items = pairs.SelectMany(Of).ToList();
        items.AddRange(sets.Select(set => Together(set.Key, set.Value)));
        return items;
    }

    private IEnumerable<ReviewItem> Of(FilePair pair)
    {
        var told = Told(pair);
        var (questions, remarks) = ChairQuestions.Of(pair, before, matter.After, [.. found.New.Where(finding => finding.Path == pair.Path)]);
        remarks = [.. remarks, .. Consequences.Remarks(pair, matter.After.Set, found.New), .. found.Reworded.Where(finding => finding.Path == pair.Path && finding.Accepted is null).Select(finding => finding.What)];
        questions = WithoutThoseOfSet(pair, questions);
        // What was made together with other files is told there, unless somebody must look at this file.
        if (questions.Count == 0)
            told = Own(pair, told);
        if (RegisterFile.Of(pair.Path) is { Entries: { } entries })
            return Entries(pair, told, entries.Key);
        if (told.Count == 0 && questions.Count == 0)
            return [];
        return [Item(pair, pair.Ref, Title(pair), told) with { Questions = questions, Remarks = remarks, Counted = Counting.Of(pair, [.. pair.Changes.Where(change => told.Exists(line => line.Change == change) || pair.Changes.Count == told.Count || IsUntold(change, told))]) }];
    }

    // A change that stands in no line of its own was told with another of the same file.
    private static bool IsUntold(FieldChange change, List<ToldLine> told) => told.Count > 0 && !told.Exists(line => line.Change == change);

    private static string Renumbered(FilePair pair, string former) => former.StartsWith(pair.Plan + "/", StringComparison.Ordinal) ? $"Renumbered from {former[(pair.Plan.Length + 1)..]}" : $"It was {former}";

    private List<ToldLine> Told(FilePair pair)
    {
        var telling = new Telling(pair, names);
        if (pair.After is null)
            WholeLines.Gone(telling);
        else
        {
            if (pair.FormerPath is not null)
                _ = telling.TakeAll(change => change.TopKey == "formerly");
            if (pair.FormerRef is { } former && telling.Left.Count == 0)
                telling.Say(new FieldChange("formerly", null, former), $"{Renumbered(pair, former)}; nothing else changed.");
            if (pair.Before is null)
                WholeLines.New(telling);
            else if (pair.Before.Unreadable is not null)
            {
                _ = telling.TakeAll(_ => true);
                telling.Say(new FieldChange("title", null, ""), "The file could not be read before, and can be read again.");
            }
            StatusLines.Tell(telling);
            DateLines.Tell(telling);
            RatingLines.Tell(telling);
            EvidenceLines.Tell(telling);
            MeetingLines.Tell(telling);
            OtherLines.Tell(telling);
        }
        Consequences.Tell(telling, matter.After.Set);
        if (pair.After is null)
            WholeLines.Lost(telling);
        if (telling.Told.Count == 0)
            telling.Say(new FieldChange("title", null, ""), pair.Changes.Count > 0 ? "The order of its entries changed, and nothing else." : "Only comments or the layout of the file changed.");
        return [.. telling.Told];
    }

    // One new lead for many actions is one question, with the set, and not one with each of them.
    private IReadOnlyList<ReviewQuestion> WithoutThoseOfSet(FilePair pair, IReadOnlyList<ReviewQuestion> questions)
    {
        if (questions.Count == 0 || questions.Any(question => question.Concern != Concern.UnknownLead) || pair.Before is null
            || pair.Changes.FirstOrDefault(change => change.TopKey == "leads") is not { } change || RecordOf(pair, change)?.Set is not { } set)
            return questions;
        if (!ofSets.TryGetValue(set, out var known))
            ofSets[set] = known = [];
        known.AddRange(questions.Select(question => (pair, question)));
        return [];
    }

    private List<ToldLine> Own(FilePair pair, List<ToldLine> told)
    {
        var own = new List<ToldLine>();
        foreach (var line in told)
        {
            if (RecordOf(pair, line.Change) is not { Set: { } set } change)
            {
                own.Add(line);
                continue;
            }
            if (!sets.TryGetValue(set, out var lines))
                sets[set] = lines = [];
            lines.Add(new SetLine(pair, line, change));
        }
        return own;
    }

    private IEnumerable<ReviewItem> Entries(FilePair pair, List<ToldLine> told, string list)
    {
        foreach (var group in told.GroupBy(line => FieldPath.TryParse(line.Change.Path, pair.Fields, out var path, out _) && path!.Steps[0].Key == list ? path.Steps[0].Item : null))
        {
            var name = RegisterFile.Of(pair.Path)!.Name;
            var title = group.Key is null ? pair.Path : names.Words(group.Key);
            yield return Item(pair, group.Key is null ? pair.Path : $"{name}/{group.Key}", title, [.. group]) with { Counted = [CountedChange.Register] };
        }
    }

    private ReviewItem Item(FilePair pair, string reference, string title, List<ToldLine> told) => new(reference, title, pair.Kind, Parts(pair, told))
    {
        Plan = pair.Plan,
        Id = pair.Plan.Length == 0 ? reference : pair.Kind == ReviewItemKind.Plan ? "" : pair.Id,
        FormerRef = pair.FormerRef,
    };

    private List<ReviewPart> Parts(FilePair pair, List<ToldLine> told) =>
    [
        .. told.SelectMany(line => RecordOf(pair, line.Change) is var change && Ahead(line, change) is { } ahead ? [(line.Line, Change: change), (ahead, change)] : new[] { (line.Line, Change: change) })
            .GroupBy(line => line.Change?.Commit)
            .OrderBy(group => group.First().Change?.Recorder.When)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ReviewPart([.. group.Select(line => line.Line)], group.First().Change is { } change ? Provenance.Of(change, names) : null)),
    ];

    // What is dated later than it was recorded is dated wrongly, or was recorded by a clock that was wrong.
    private static ReviewLine? Ahead(ToldLine line, RecordedChange? change) => change is not null && DateOnly.FromDateTime(change.Recorder.When.DateTime) is var recorded && line.Dated?.First > recorded
        ? ReviewLine.Of($"This is dated {line.Dated.Words}, {TimeApart.Words(recorded, line.Dated.First)} later than it was recorded.")
        : null;

    private ReviewItem Together(string set, List<SetLine> lines)
    {
        // The first word of a set only tells it from others.
        var space = set.IndexOf(' ', StringComparison.Ordinal);
        var title = space < 0 ? set : set[(space + 1)..].Trim();
        var plans = lines.Select(line => line.Pair.Plan).Where(plan => plan.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var told = lines.GroupBy(line => line.Line.Line.Quote is null ? line.Line.Line.Text : $"{line.Line.Line.Text}\n{line.Line.Line.Quote}", StringComparer.Ordinal)
            .Select(group => group.First().Line.Line with { Pieces = [new LinePiece(PieceKind.Plain, $"{Named(group.Select(line => line.Pair), plans.Count > 1)}: "), .. group.First().Line.Line.Pieces] }).ToList();
        var first = lines.Select(line => line.Change).MinBy(change => change.Recorder.When)!;
        return new ReviewItem(set, Sentences.Begun(title), ReviewItemKind.Together, [new ReviewPart(told, Provenance.Of(first, names))])
        {
            Plan = plans.Count == 1 ? plans[0] : "",
            Id = "Together",
            Questions = [.. OfSet(set, lines, plans.Count > 1)],
            RefWords = Sentences.Listed([.. lines.Select(line => line.Pair).DistinctBy(pair => pair.Path).GroupBy(pair => pair.Kind).OrderBy(group => group.Key).Select(group => Sentences.Count(group.Count(), WholeLines.Noun(group.Key)))]),
            Refs = [.. lines.Select(line => line.Pair.Ref).Distinct(StringComparer.Ordinal)],
            Remarks = [.. found.New.Where(finding => finding.Accepted is null && finding.Code != "new-name" && lines.Exists(line => line.Pair.Path == finding.Path)).Select(finding => $"{OfSet(finding, plans.Count > 1)}: {finding.What}")],
            Counted = [.. lines.GroupBy(line => line.Pair.Path, StringComparer.Ordinal).SelectMany(group => Counting.Of(group.First().Pair, [.. group.Select(line => line.Line.Change)]))],
        };
    }

    private IEnumerable<ReviewQuestion> OfSet(string set, List<SetLine> lines, bool isOfPlans) =>
        LeadQuestions.Of(lines.Select(line => line.Pair).Distinct(), names).Concat(ofSets.GetValueOrDefault(set, []).GroupBy(one => one.Question)
            .Select(group => group.Key with { Text = $"{Named(group.Select(one => one.Pair), isOfPlans)}: {group.Key.Text}" }));

    private static string OfSet(Finding finding, bool withPlan) => finding.Ref is not { } reference ? finding.Path : withPlan ? reference : reference[(reference.IndexOf('/', StringComparison.Ordinal) + 1)..];

    // Each with its title, where they are not so many that nobody would read them.
    private string Named(IEnumerable<FilePair> pairs, bool withPlan)
    {
        const int Most = 8;
        var all = pairs.DistinctBy(pair => pair.Path).OrderBy(pair => pair.Path, NaturalOrder.Instance).ToList();
        return Sentences.Listed([.. all.Select(pair => RegisterFile.Of(pair.Path) is { } register ? Sentences.Begun(register.Fields.Name)
            : $"{(withPlan ? pair.Ref : pair.Id)}{(all.Count <= Most && names.Title(pair.Plan, pair.Id) is { } title ? $" ({title})" : "")}").Distinct(StringComparer.Ordinal)]);
    }

    // The newest that touched this very field, else the item or field it stands in, else the file. What only a merge brought is told by who made it.
    private RecordedChange? RecordOf(FilePair pair, FieldChange change)
    {
        var ofFile = matter.Recorded.Where(one => one.Path == pair.Path || one.Path == pair.FormerPath).ToList();
        return ofFile.Find(one => one.Changes.Any(field => field.Path == change.Path && field.To == change.To))
            ?? ofFile.Find(one => one.Changes.Any(field => field.Path == change.Path))
            ?? ofFile.Find(one => one.Changes.Any(field => field.TopKey == change.TopKey))
            ?? ofFile.FirstOrDefault();
    }

    private string Title(FilePair pair)
    {
        var set = pair.After is null ? matter.Before : matter.After.Set;
        return pair.Kind switch
        {
            ReviewItemKind.Action => set.Plan(pair.Plan)?.Actions.FirstOrDefault(action => action.Path == pair.Path)?.Title ?? "",
            ReviewItemKind.Recommendation => set.Plan(pair.Plan)?.Recommendations.FirstOrDefault(one => one.Path == pair.Path)?.Progress.Title ?? "",
            ReviewItemKind.Plan => set.Plan(pair.Plan)?.Title ?? pair.Plan,
            ReviewItemKind.Meeting => MeetingTitle(set, pair),
            ReviewItemKind.Round => "Round of returns",
            _ => "Settings of the repository",
        };
    }

    private string MeetingTitle(PlanSet set, FilePair pair)
    {
        var meeting = set.Meetings.FirstOrDefault(one => one.Path == pair.Path);
        var body = meeting?.Title ?? (meeting?.Body is { } id ? names.Words(id) : "Meeting");
        return meeting?.Day is { } day ? $"{body}, {Period.Day(day).Words}" : body;
    }
}
