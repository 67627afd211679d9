using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// A plan file on its way through a person's own editor: what is wrong is put at its top as comments, which are taken out again when it
/// comes back. What the person wrote is never changed by either.
/// </summary>
public static class Annotated
{
    /// <summary>How each of our lines begins.</summary>
    public const string Mark = "#tuiplans: ";

    /// <summary>The text to open in the editor: as it is where nothing is wrong with it, else with what is wrong above it.</summary>
    /// <param name="file">The file as it was read, without our lines.</param>
    /// <param name="refusal">A sentence that is about no line, such as the guard's; null where there is none.</param>
    public static string ForEditor(PlanFile file, string? refusal = null)
    {
        var problems = file.Problems.Where(problem => problem.Severity == Severity.Damage).ToList();
        if (problems.Count == 0 && refusal is null)
            return file.Source.Text;
        var notes = new List<string> { "This is not saved yet. Correct what is named here, save, and close the editor; these lines go by themselves." };
        if (refusal is not null)
            notes.AddRange(refusal.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        // The lines are counted as the editor shows them, ours among them.
        var ours = notes.Count + problems.Count + 1;
        notes.AddRange(problems.Select(problem => $"Line {file.LineOf(problem) + ours}: {problem.Message.ReplaceLineEndings(" ")}"));
        notes.Add("To leave it, close without a change: your text is kept as a draft.");
        return string.Concat(notes.Select(note => Mark + note + file.Source.NewLine)) + file.Source.Text;
    }

    /// <summary>A text that came back, without our lines.</summary>
    /// <param name="text">As the editor left it.</param>
    public static string Without(string text)
    {
        if (!text.Contains(Mark, StringComparison.Ordinal))
            return text;
        var kept = new System.Text.StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found + 1 : text.Length;
            if (!text.AsSpan(at).StartsWith(Mark, StringComparison.Ordinal))
                kept.Append(text, at, end - at);
            at = end;
        }
        return kept.ToString();
    }

    /// <summary>What came back from the editor, judged: damage that the file did not have before stops it, other findings do not.</summary>
    /// <param name="before">The file before it was opened.</param>
    /// <param name="returned">The text as the editor left it, with or without our lines.</param>
    /// <param name="fields">The table of fields of that kind of file.</param>
    /// <param name="reader">Reads what came back.</param>
    public static EditVerdict Judge(PlanFile before, string returned, FieldSet fields, IYamlReader reader)
    {
        var text = Without(returned);
        // An editor that drops the byte order mark has not been asked to.
        var after = PlanFile.Read(before.Path, before.Source.WithText(text.TrimStart('\uFEFF')), fields, reader);
        if (after.Source.Text == before.Source.Text)
            return new EditVerdict(EditState.Unchanged, after, []);
        if (string.IsNullOrWhiteSpace(text))
            return new EditVerdict(EditState.Emptied, after, []);
        var known = before.Problems.Where(IsDamage).Select(problem => problem.Message).ToList();
        return after.Problems.Any(problem => IsDamage(problem) && !known.Remove(problem.Message))
            ? new EditVerdict(EditState.Damaged, after, [])
            : new EditVerdict(EditState.Ready, after, PlanDiff.Between(before.Document.Root, after.Document.Root, fields));
    }

    private static bool IsDamage(Problem problem) => problem.Severity == Severity.Damage;
}
