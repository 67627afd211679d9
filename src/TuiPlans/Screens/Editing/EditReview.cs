using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Looks;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Editing;

/// <summary>What is about to be recorded: the changes in words, the lines of the file, what stays in the form, and the line for why.</summary>
internal sealed record EditReview
{
    private static readonly string[] GoesWithDue = ["due-text", "date-changes"];

    /// <summary>Why; the body of the commit's message.</summary>
    public TextLine Why { get; init; } = TextLine.Empty;

    /// <summary>Must it be said, because the agreed date moves?</summary>
    public bool NeedsWhy { get; private init; }

    /// <summary>What is to be done to the file; null where nothing can be.</summary>
    public ChangeSet? Changes { get; private init; }

    /// <summary>How many changes are shown.</summary>
    public int Count { get; private init; }

    /// <summary>What stays in the form, and why.</summary>
    public IReadOnlyList<FormProblem> Withheld { get; private init; } = [];

    /// <summary>Why none of it can be recorded; empty where it can.</summary>
    public string Refusal { get; private init; } = "";

    /// <summary>The changes and lines, scrolled.</summary>
    public ScrollView Text { get; init; } = new([]);

    /// <summary>What recording the form as it stands would do.</summary>
    /// <param name="form">The form.</param>
    /// <param name="why">The reason so far.</param>
    /// <param name="target">What the file is of.</param>
    /// <param name="desk">What there is.</param>
    public static EditReview Of(EditForm form, TextLine why, FileLookup target, Desk desk)
    {
        var file = target.Loaded(desk.Set);
        var (values, problems) = FormCheck.Check(form.Read, form.Values, form.Fields, desk.Today);
        var typed = FormEdits.Between(form.Read, values, form.Fields);
        var rules = new GoesWith(target.Target!, form.Fields, desk.RecorderWords, desk.Today);
        var edits = rules.Add(typed, why.Text, ratingReason: null);
        var set = new ChangeSet(file.Path, form.Fields, edits);
        var review = new EditReview { Why = why, NeedsWhy = rules.NeedsReason(typed), Withheld = problems };
        if (edits.Count == 0)
            return review;
        var proposal = ChangeProposal.Make(file, set, YamlReaders.Default);
        if (proposal.After is null)
            return review with { Refusal = proposal.Refusal };
        if (proposal.Changes.Count == 0)
            return review;
        var phrases = Phrases(proposal, form.Fields);
        var lines = Lines(phrases, proposal, file, problems, Math.Max(10, desk.Size.Width - Panes.Border - 1));
        return review with { Changes = set, Count = phrases.Count, Text = new ScrollView(lines) };
    }

    private static bool Moves(ChangeProposal proposal) => proposal.Changes.Any(change => change.Path == "due");

    // What goes with a date that moves is said once, below.
    private static IReadOnlyList<string> Phrases(ChangeProposal proposal, FieldSet fields)
    {
        var moves = Moves(proposal);
        return ChangeWords.Short(fields).Of([.. proposal.Changes.Where(change => !moves || !GoesWithDue.Contains(change.TopKey, StringComparer.Ordinal))]);
    }

    private static List<StyledLine> Lines(IReadOnlyList<string> phrases, ChangeProposal proposal, PlanFile file, IReadOnlyList<FormProblem> problems, int width)
    {
        List<StyledLine> lines = [];
        var moves = Moves(proposal);
        foreach (var phrase in phrases)
        {
            var rows = WordWrap.Rows(char.ToUpperInvariant(phrase[0]) + phrase[1..].Replace("->", "→", StringComparison.Ordinal), width - 3).ToList();
            lines.AddRange(rows.Select((row, i) => StyledLine.Of(i == 0 ? " • " : "   ") + row));
        }

        foreach (var problem in problems)
            lines.AddRange(WordWrap.Rows($"not recorded, it stays in the form: {problem.Sentence}", width - 3).Select((row, i) => StyledLine.Of(i == 0 ? " ! " + row : "   " + row, Palette.Warning)));
        if (moves)
            lines.Add(StyledLine.Of("   The date is moved as a correction, with your reason.", Palette.Muted));
        lines.Add(StyledLine.Empty);
        lines.Add(StyledLine.Of($" {file.Path}", Palette.Muted));
        lines.AddRange(LineDiff.Between(file.Source.Text, proposal.After!.Source.Text).Where(line => line.Mark != ' ').SelectMany(line => Line(line, width)));
        return lines;
    }

    private static IEnumerable<StyledLine> Line(DiffLine line, int width)
    {
        var style = line.Mark == '+' ? Palette.Good : Palette.Danger;
        return WordWrap.Rows(line.Text, width - 3).Select((row, i) => StyledLine.Of($" {(i == 0 ? line.Mark : ' ')} ", style).Append(row, style));
    }
}
