using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// Of what was sent and received, what somebody settled, and which changes therefore do not count: their commits went on the way as all do, but
/// who reads only of them would believe the opposite of what was decided.
/// </summary>
/// <param name="steps">What was recorded on both sides of the merges that settled something, with these, newest first.</param>
/// <param name="me">The e-mail address of whoever reads it; null where nobody is known.</param>
/// <param name="registers">Who is who.</param>
internal sealed class SettledOnTheWay(IReadOnlyList<RecordedChange> steps, string? me, Registers registers)
{
    private const string Dates = "date-changes";
    private const int MostCharacters = 80;
    private readonly IReadOnlyList<Overruled> overruled = Overruled.In(steps, ofBoth: true);

    /// <summary>What was settled, a line each.</summary>
    public IReadOnlyList<SettledLine> Lines => [.. steps.Where(step => step.IsSettled).SelectMany(step => Deciding(step).Select(change => Line(step, change)))];

    /// <summary>The changes, each with what of it does not count.</summary>
    public IReadOnlyList<SharedLine> Marked(IReadOnlyList<SharedLine> lines) => [.. lines.Select(Marked)];

    private SharedLine Marked(SharedLine line)
    {
        var lost = overruled.Where(one => one.Step.Commit == line.Commit).ToList();
        if (lost.Count == 0)
            return line;
        var left = steps.Where(step => step.Commit == line.Commit)
            .Any(step => step.IsNew || step.IsGone || step.FormerRef is not null || step.Changes.Any(change => !lost.Exists(one => one.Step.Path == step.Path && GoesWith(change, one.Lost))));
        var labels = lost.Where(one => one.Lost.TopKey != Dates).Select(one => SettledWords.Label(one.Lost, one.Step.Fields).ToLowerInvariant()).Distinct(StringComparer.Ordinal).ToList();
        return left ? line with { Remark = $"its {string.Join(" and ", labels)} was settled otherwise" } : line with { IsOverruled = true };
    }

    // A rating with who set it and when, a date with the change that led to it.
    private static bool GoesWith(FieldChange change, FieldChange lost) => change.Path == lost.Path || BundleOf(change) is { } bundle && bundle == BundleOf(lost);

    private static string? BundleOf(FieldChange change) =>
        change.TopKey == Dates ? "due" : Bundles.All.FirstOrDefault(bundle => bundle.Keys.Contains(change.TopKey)).Name;

    // Of what belongs together, the first is what people ask for.
    private static IEnumerable<FieldChange> Deciding(RecordedChange settled)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in settled.Changes.Where(change => change.TopKey != Dates).OrderBy(change => Place(change.TopKey)))
        {
            if (BundleOf(change) is not { } bundle || told.Add(bundle))
                yield return change;
        }
    }

    private static int Place(string key) => Bundles.All.Max(bundle => bundle.Keys.ToList().IndexOf(key));

    private SettledLine Line(RecordedChange settled, FieldChange change)
    {
        var now = SettledWords.Value(change.To, change, settled.Fields, registers);
        var other = settled.AlsoOverruled(change.Path);
        var whose = other is null ? $"{Whose(change.To, change, settled, isShort: true)}; {Against(change.From, change, settled)} does not count"
            : AreBothIn(change.To, change.From, other) ? $"both texts, kept by {Name(settled.Recorder)}"
            : $"written anew by {Name(settled.Recorder)}; neither {Against(change.From, change, settled)} nor {Against(other, change, settled)} counts";
        return new SettledLine(settled.Ref, change.Path, change.To, $"{settled.Ref} {SettledWords.Label(change, settled.Fields)}: {now} ({whose})");
    }

    private static bool AreBothIn(string? text, string? one, string other) =>
        text is not null && one is { Length: > 0 } && other.Length > 0 && text.Contains(one.Trim(), StringComparison.Ordinal) && text.Contains(other.Trim(), StringComparison.Ordinal);

    private string Against(string? value, FieldChange change, RecordedChange settled) =>
        $"{Whose(value, change, settled, isShort: false)} {SettledWords.Marked(Shortened.To(SettledWords.Value(value, change, settled.Fields, registers), MostCharacters), change, settled.Fields)}".TrimStart();

    // Whose a value is: of whoever recorded it last.
    private string Whose(string? value, FieldChange change, RecordedChange settled, bool isShort)
    {
        var giver = steps.FirstOrDefault(step => !step.IsSettled && step.Path == settled.Path && step.Changes.Any(one => one.Path == change.Path && (one.To ?? "") == (value ?? "")));
        return giver is null ? (isShort ? "as it was" : "") : IsMe(giver.Recorder) ? (isShort ? "yours" : "your") : $"{giver.Recorder.Name}'s";
    }

    private string Name(Signature who) => IsMe(who) ? "you" : who.Name;

    private bool IsMe(Signature who) => me is not null && who.EMail.Equals(me, StringComparison.OrdinalIgnoreCase);
}
