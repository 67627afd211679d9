using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>
/// All plan files of two sides brought together: fields by <see cref="FileMerge"/>, a file that one side renamed where it has its new name,
/// two new ones of one id as two. What one side took away and the other changed, a person decides.
/// </summary>
public sealed class TreeMerge
{
    /// <summary>The clash of a file that one side took away and the other changed.</summary>
    public const string Removal = "removed";

    /// <summary>The clash of a file to which both sides gave another name.</summary>
    public const string Name = "name";

    private readonly Func<string, FieldSet> fieldsOf;
    private readonly IYamlReader reader;
    private readonly Func<string, string, Choice?> choiceOf;
    private readonly Dictionary<string, MergedFile> files = new(StringComparer.Ordinal);
    private readonly List<FileClash> clashes = [];
    private readonly List<GivenAnotherId> renumbered = [];
    private readonly HashSet<string> left = new(StringComparer.Ordinal);
    private readonly HashSet<string> decided = new(StringComparer.Ordinal);

    /// <summary>Nothing is merged yet.</summary>
    /// <param name="fieldsOf">The table of fields of a file, by its path.</param>
    /// <param name="reader">Reads YAML.</param>
    /// <param name="choiceOf">What was decided of a clash, by file and name; null where nothing was.</param>
    public TreeMerge(Func<string, FieldSet> fieldsOf, IYamlReader reader, Func<string, string, Choice?> choiceOf) =>
        (this.fieldsOf, this.reader, this.choiceOf) = (fieldsOf, reader, choiceOf);

    /// <summary>The files that differ from the shared side.</summary>
    public IReadOnlyCollection<MergedFile> Files => files.Values;

    /// <summary>What a person must decide; while there is any, the files are not whole.</summary>
    public IReadOnlyList<FileClash> Clashes => clashes;

    /// <summary>What of ours got another id.</summary>
    public IReadOnlyList<GivenAnotherId> Renumbered => renumbered;

    /// <summary>Merges.</summary>
    /// <param name="baseTexts">What both began with, of each file that either side touched.</param>
    /// <param name="ours">What our side did.</param>
    /// <param name="shared">What the shared side did.</param>
    /// <param name="taken">The paths of all files of both sides, so that no id is given twice.</param>
    public void Run(IReadOnlyDictionary<string, SourceText> baseTexts, IReadOnlyList<SideChange> ours, IReadOnlyList<SideChange> shared, IReadOnlySet<string> taken)
    {
        var there = InMovedPlans(shared, ours);
        var mine = WithOwnIds(InMovedPlans(ours, shared), there, taken);
        mine = Following(mine, there);
        var theirs = Following(there, mine);
        // Where a reference of theirs follows a name of ours, their file is otherwise than it stands on the shared side.
        for (var i = 0; i < theirs.Count; i++)
        {
            if (theirs[i].New != shared[i].New)
                files[shared[i].New!] = new MergedFile(shared[i].New!, null);
            if (theirs[i].Text is { } text && (!ReferenceEquals(text, shared[i].Text) || theirs[i].New != shared[i].New))
                files[theirs[i].New!] = new MergedFile(theirs[i].New!, text);
        }
        var byBase = theirs.Where(change => change.Old is not null).ToDictionary(change => change.Old!, StringComparer.Ordinal);
        var added = theirs.Where(change => change.Old is null).ToDictionary(change => change.New!, StringComparer.Ordinal);
        foreach (var change in mine)
        {
            if (change.Old is { } old)
                Changed(change, byBase.GetValueOrDefault(old), baseTexts[old]);
            else if (added.TryGetValue(change.New!, out var other))
                Both(change.New!, SourceText.FromText(change.New!, ""), change.Text!, other.Text!);
            else
                Put(change.New!, change.Text);
        }
        // Where numbers were shifted, another file has come to the name that one has left.
        foreach (var path in left.Except(decided))
            files[path] = new MergedFile(path, null);
    }

    private void Changed(SideChange ours, SideChange? theirs, SourceText before)
    {
        if (theirs is null)
        {
            if (ours.New != ours.Old)
                left.Add(ours.Old!);
            if (ours.New is not null)
                Put(ours.New, ours.Text);
            return;
        }
        if (ours.New is null || theirs.New is null)
        {
            Removed(ours, theirs, before);
            return;
        }
        if (PathOf(ours, theirs) is not { } path)
            return;
        if (path != theirs.New)
            left.Add(theirs.New);
        Both(path, before, ours.Text!, theirs.Text!);
    }

    private void Removed(SideChange ours, SideChange theirs, SourceText before)
    {
        if (ours.New is null && theirs.New is null)
            return;
        var path = theirs.New ?? theirs.Old!;
        var choice = choiceOf(path, Removal);
        if (choice is null)
            clashes.Add(new FileClash(path, new Clash(Removal, "Taken away on one side, changed on the other", [new ClashPart("", Became(ours), Became(theirs))])));
        // What was recorded before it was taken away stays with what is kept.
        else if ((choice is Choice.Ours ? ours : theirs).Text is not null && (ours.Text is null ? ours : theirs).Last() is { Count: > 0 } lasts)
            Kept(ours.New ?? path, before, ours.Text, theirs.Text, lasts);
        else if (choice is Choice.Ours && ours.New is { } name)
            Put(name, ours.Text);
        else if (choice is Choice.Ours)
            left.Add(path);
    }

    private static string Became(SideChange side) => side.New is null ? SettledField.Gone : SettledField.Changed;

    private void Kept(string path, SourceText before, SourceText? ours, SourceText? theirs, IReadOnlyList<LastVersion> lasts)
    {
        var last = before;
        for (var i = 0; i < lasts.Count; i++)
        {
            // What two people changed differently before a third took it away, nobody has decided.
            if (Merged(path, lasts[i].Before, last, lasts[i].Text, clash => clash with { Name = $"before-removal-{i}/{clash.Name}", Label = $"{clash.Label}, before it was taken away" }) is not { } both)
                return;
            last = both;
        }
        Both(path, before, ours ?? last, theirs ?? last);
    }

    // Where it stands afterwards; null where both sides gave it another name and nobody has decided.
    private string? PathOf(SideChange ours, SideChange theirs)
    {
        if (ours.New == theirs.New || ours.New == ours.Old)
            return theirs.New;
        if (theirs.New == theirs.Old)
            return ours.New;
        var choice = choiceOf(theirs.New!, Name);
        if (choice is null)
            clashes.Add(new FileClash(theirs.New!, new Clash(Name, "Given another name on both sides", [new ClashPart("", ours.New, theirs.New)])));
        return choice switch { null => null, Choice.Ours => ours.New, _ => theirs.New };
    }

    private void Both(string path, SourceText before, SourceText ours, SourceText theirs)
    {
        if (Merged(path, before, ours, theirs, static clash => clash) is { } text)
            Put(path, text);
    }

    // Null where a person must decide. Told is how a clash is asked about.
    private SourceText? Merged(string path, SourceText before, SourceText ours, SourceText theirs, Func<Clash, Clash> told)
    {
        var fields = fieldsOf(path);
        var first = FileMerge.Make(before, ours, theirs, fields, reader);
        // Where no text says what was chosen, the whole file is asked for: that comes up only now, and may be chosen already.
        var asked = first.Clashes.Count == 0 ? [] : first.Clashes.Append(new Clash("", "", [])).DistinctBy(clash => clash.Name);
        var choices = asked.Select(clash => (clash.Name, Choice: choiceOf(path, told(clash).Name))).Where(pair => pair.Choice is not null)
            .ToDictionary(pair => pair.Name, pair => pair.Choice!, StringComparer.Ordinal);
        var merge = choices.Count == 0 ? first : FileMerge.Make(before, ours, theirs, fields, reader, choices);
        clashes.AddRange(merge.Clashes.Select(clash => new FileClash(path, told(clash))));
        return merge.Result;
    }

    private void Put(string path, SourceText? text)
    {
        decided.Add(path);
        files[path] = new MergedFile(path, text);
    }

    // Two of one id are two: the shared one keeps it, since others may speak of it already.
    private IReadOnlyList<SideChange> WithOwnIds(IReadOnlyList<SideChange> ours, IReadOnlyList<SideChange> shared, IReadOnlySet<string> taken)
    {
        var there = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        var changes = ours;
        foreach (var change in ours.Where(change => change.New is { } path && PlanPath.Of(path) is { Kind: not PlanFileKind.Plan }))
        {
            if (!(change.New == change.Old ? IsKeptBeside(change, ours, shared) : IsTaken(change, ours, shared)))
                continue;
            var place = PlanPath.Of(change.New!)!.Value;
            var now = NextId.After(place.Id, id => there.Contains(At(place, id)));
            there.Add(At(place, now));
            renumbered.Add(new GivenAnotherId(place.Plan, place.Id, now));
            changes = [.. Named(changes, place.Plan, place.Id, now).Select(one => one.New == change.New ? one with { New = At(place, now) } : one)];
        }
        return changes;
    }

    // Whether its new name is also that of something else on the shared side.
    private bool IsTaken(SideChange change, IReadOnlyList<SideChange> ours, IReadOnlyList<SideChange> shared) =>
        shared.FirstOrDefault(one => one.New != one.Old && string.Equals(one.New, change.New, StringComparison.OrdinalIgnoreCase)) is { } other
            ? (other.New != change.New || other.Text!.Text != change.Text!.Text) && (other.Old is null || other.Old != change.Old)
            : IsKept(change.New!, ours, shared, new Choice.Theirs());

    // Whether it is kept against the shared side, which took it away and has something else under its name.
    private bool IsKeptBeside(SideChange change, IReadOnlyList<SideChange> ours, IReadOnlyList<SideChange> shared) =>
        shared.Any(one => one.New == change.New && one.Old != change.Old) && IsKept(change.New!, shared, ours, new Choice.Ours());

    private bool IsKept(string path, IReadOnlyList<SideChange> whereGone, IReadOnlyList<SideChange> whereChanged, Choice kept) =>
        whereGone.Any(one => one.Old == path && one.New is null) && whereChanged.Any(one => one.Old == path && one.New == path) && choiceOf(path, Removal) == kept;

    // What one side adds to a plan comes to where the other side moved the plan: beside no plan.yaml it would belong to none.
    private static IReadOnlyList<SideChange> InMovedPlans(IReadOnlyList<SideChange> changes, IReadOnlyList<SideChange> others)
    {
        var moved = others.Where(one => one is { Old: not null, New: not null } && one.Old != one.New)
            .Select(one => (Old: PlanPath.Of(one.Old!), Now: PlanPath.Of(one.New!))).Where(pair => pair is { Old.Kind: PlanFileKind.Plan, Now.Kind: PlanFileKind.Plan })
            .ToDictionary(pair => pair.Old!.Value.Plan + "/", pair => pair.Now!.Value.Plan + "/", StringComparer.Ordinal);
        return moved.Count == 0 ? changes :
        [
            .. changes.Select(change => change is { Old: null, New: { } path } && moved.Keys.FirstOrDefault(old => path.StartsWith(old, StringComparison.Ordinal)) is { } old
                ? change with { New = moved[old] + path[old.Length..] }
                : change),
        ];
    }

    // What the other side gave another name is named so on this side too.
    private IReadOnlyList<SideChange> Following(IReadOnlyList<SideChange> changes, IReadOnlyList<SideChange> others)
    {
        List<GivenAnotherId> renames = [];
        foreach (var rename in others.Where(one => one is { Old: not null, New: not null } && one.Old != one.New))
        {
            if (PlanPath.Of(rename.Old!) is { Kind: not PlanFileKind.Plan } old && PlanPath.Of(rename.New!) is { Kind: not PlanFileKind.Plan } now && old.Plan == now.Plan && old.Id != now.Id)
                renames.Add(new GivenAnotherId(old.Plan, old.Id, now.Id));
        }
        foreach (var rename in OneByOne(renames))
            changes = Named(changes, rename.Plan, rename.Old, rename.Now);
        return changes;
    }

    // In an order in which none becomes what another still has to leave: of a shift the last first; of two that change places one steps aside.
    private static IEnumerable<GivenAnotherId> OneByOne(List<GivenAnotherId> renames)
    {
        while (renames.Count > 0)
        {
            var next = renames.Find(one => !renames.Exists(other => other != one && other.Plan == one.Plan && other.Old.Equals(one.Now, StringComparison.OrdinalIgnoreCase)));
            if (next is not null)
            {
                renames.Remove(next);
                yield return next;
                continue;
            }
            var first = renames[0];
            renames[0] = first with { Old = first.Now + "~" };
            yield return first with { Now = first.Now + "~" };
        }
    }

    private List<SideChange> Named(IReadOnlyList<SideChange> changes, string plan, string old, string now)
    {
        var renumbering = new Renumbering(plan, old, now);
        return [.. changes.Select(change =>
        {
            if (change.Text is not { } text || change.New is not { } path || !text.Text.Contains(old, StringComparison.OrdinalIgnoreCase))
                return change;
            var file = PlanFile.Read(path, text, fieldsOf(path), reader);
            var (changed, references, _) = renumbering.In(file, fieldsOf(path), PlanPath.Of(path)?.Plan ?? "");
            return changed is null || references == 0 ? change : change with { Text = text.WithText(changed) };
        })];
    }

    private static string At(PlanPath place, string id) => place.Kind == PlanFileKind.Recommendation ? $"{place.Plan}/recommendations/{id}.yaml" : $"{place.Plan}/{id}.yaml";
}
