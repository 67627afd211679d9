using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// One visit of a plan file to an editor. The text that comes back is looked at: it is unchanged, goes back with what is wrong said in
/// comments, was given up, or may be recorded. Pure: whoever runs the editor does the rest.
/// </summary>
public sealed class EditVisit
{
    private readonly IYamlReader reader;
    private readonly Annotated? annotated;
    private readonly byte[] person;

    private EditVisit(EditTarget target, IYamlReader reader, Annotated? annotated, byte[] person)
    {
        Target = target;
        this.reader = reader;
        this.annotated = annotated;
        this.person = person;
    }

    /// <summary>What is edited.</summary>
    public EditTarget Target { get; }

    /// <summary>The bytes that the editor opens with: the person's text, and comments where something is wrong with it.</summary>
    public byte[] Offer => annotated?.Bytes ?? person;

    /// <summary>The first visit.</summary>
    /// <param name="target">What is edited.</param>
    /// <param name="start">The text to begin with: the file's own, or one that was kept.</param>
    /// <param name="reader">Reads YAML.</param>
    public static EditVisit First(EditTarget target, byte[] start, IYamlReader reader) => new(target, reader, null, start);

    /// <summary>Looks at what the editor left.</summary>
    public EditReturn Return(ReadOnlySpan<byte> edited)
    {
        var text = TextOf(edited);
        if (text.AsSpan().SequenceEqual(Target.Loaded))
            return new EditReturn.Unchanged();
        var after = Read(text);
        var wrong = Wrong(after);
        if (wrong.Count == 0)
            return new EditReturn.Ready(text, Advice(after));
        return annotated is not null && text.AsSpan().SequenceEqual(person)
            ? new EditReturn.GivenUp(text, wrong)
            : new EditReturn.Again(new EditVisit(Target, reader, Annotated.Of(text, Head(wrong.Count), wrong), text), wrong);
    }

    /// <summary>What an editor left, without our comments; a byte order mark that it dropped unasked stands there again.</summary>
    public byte[] TextOf(ReadOnlySpan<byte> edited)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        var text = annotated is null ? edited.ToArray() : annotated.Strip(edited);
        return Target.Loaded.AsSpan().StartsWith(mark) && !text.AsSpan().StartsWith(mark) ? [.. mark, .. text] : text;
    }

    private PlanFile Read(byte[] bytes) => PlanFile.Read(Target.Action.Path, SourceText.FromBytes(Target.Action.Path, bytes), Target.Fields, reader);

    // What stood in the file before does not stop anybody, unless the file cannot be read: then nobody knows what would be recorded.
    private List<TextNote> Wrong(PlanFile after)
    {
        var before = Read(Target.Loaded);
        var known = before.Problems.Select(problem => $"{problem.Code} {problem.Message}").ToList();
        var damage = after.Problems.Where(p => p.Severity == Severity.Damage && (p.EndsReading || !known.Remove($"{p.Code} {p.Message}")));
        return
        [
            .. damage.Select(problem => new TextNote(after.LineOf(problem), problem.Message)),
            .. NewlyGuarded.Find(before.Source.Text, after.Source.Text).Select(found => new TextNote(found.Line, found.Sentence)),
        ];
    }

    private static IReadOnlyList<TextNote> Advice(PlanFile after) =>
        [.. after.Problems.Where(p => p.Severity == Severity.Advice).Select(problem => new TextNote(after.LineOf(problem), problem.Message))];

    private static string[] Head(int count) =>
    [
        $"{(count == 1 ? "One thing" : $"{count} things")} must be put right before this can be recorded, each said above its line.",
        "Save and leave when it is right. Leave without a change to give up: your text is kept in a file.",
        "Lines that begin like this one are taken out again.",
    ];
}
