using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Workspace;
using TuiPlans.Effects;

namespace TuiPlans.Shell;

/// <summary>Gives the screen to the person's own editor and takes it back, whatever the editor does. What comes back is checked; nothing typed is lost.</summary>
internal sealed class EditorRunner(PlanStore store, TextEditor? editor)
{
    /// <summary>Gives the terminal away; what it returns takes it back. Nothing happens where there is no session.</summary>
    public Func<IDisposable>? Suspend { get; set; }

    /// <summary>Opens the file of an action and waits for the editor.</summary>
    /// <param name="action">The action.</param>
    /// <param name="fields">The table of fields of its file.</param>
    /// <param name="keep">Takes what may be recorded, until it is known why it was changed.</param>
    public EditorCame Run(PlanAction action, FieldSet fields, Action<EditTarget, byte[]> keep)
    {
        if (editor is null)
            return new EditorCame(action.Ref, IsReady: false, "There is no editor to open here. Say which one to use, for example: export EDITOR=nano", []);
        var start = store.BeginText(action, fields);
        if (start.Visit is not { } visit)
            return new EditorCame(action.Ref, IsReady: false, start.Refusal!.Reason, start.Notices);
        EditEnd end;
        using (Suspend?.Invoke())
            end = new EditRounds(store, editor, _ => { }).Run(visit);
        if (end.Ready is { } ready)
        {
            keep(visit.Target, ready.Text);
            return new EditorCame(action.Ref, IsReady: true, "", [.. start.Notices, .. ready.Advice.Select(note => $"Line {note.Line}: {note.Sentence}")])
            {
                Difference = LineDiff.Between(SourceText.FromBytes(action.Path, visit.Target.Loaded).Text, SourceText.FromBytes(action.Path, ready.Text).Text),
            };
        }

        var kept = end.KeptIn is null ? "" : " Your text is kept: E opens it again.";
        return new EditorCame(action.Ref, IsReady: false, end.Problem.Length == 0 ? "Nothing was changed in the editor." : end.Problem + kept, start.Notices);
    }
}
