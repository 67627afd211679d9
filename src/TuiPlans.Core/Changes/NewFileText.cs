using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>The text of a file that is not there yet, written by the same editor that changes files, so that the same rules of quoting and order hold.</summary>
/// <param name="Text">The text; null where there is none.</param>
/// <param name="Problem">Why there is none, as a sentence; empty where there is one.</param>
public sealed record NewFileText(string? Text, string Problem)
{
    /// <summary>Writes the fields that <paramref name="edits"/> set into an empty file, in canonical order.</summary>
    /// <param name="path">The file, from the plans folder.</param>
    /// <param name="fields">The table of fields of that kind of file.</param>
    /// <param name="edits">What stands in it.</param>
    /// <param name="reader">Reads it back.</param>
    public static NewFileText Write(string path, FieldSet fields, IReadOnlyList<FieldEdit> edits, IYamlReader reader)
    {
        var empty = PlanFile.Read(path, SourceText.FromBytes(path, Encoding.UTF8.GetBytes("")), fields, reader);
        var proposal = ChangeProposal.Make(empty, new ChangeSet(path, fields, edits), reader);
        if (proposal.After is not { } after)
            return new NewFileText(null, proposal.Refusal);
        var text = after.Source.Text;
        return new NewFileText(text.EndsWith('\n') ? text : text + "\n", "");
    }
}
