namespace TuiPlans.Core.Workspace;

/// <summary>How the visits of a file to an editor ended.</summary>
/// <param name="Ready">What may be recorded; null where nothing is.</param>
/// <param name="KeptIn">Where a text stays that was not recorded, an absolute path; null where there is none.</param>
/// <param name="Problem">Why nothing is to be recorded, as sentences; empty where the text is as the file, or ready.</param>
public sealed record EditEnd(EditReturn.Ready? Ready, string? KeptIn, string Problem);

/// <summary>Opens an editor on a file as often as its text comes back with something wrong in it. Nothing typed is lost on any way out.</summary>
/// <param name="store">Keeps the text.</param>
/// <param name="editor">The person's editor.</param>
/// <param name="say">Hears, before each further visit, what is wrong.</param>
/// <param name="isAsked">Whether a person sits there, who can put right what is wrong; else the first text that is wrong ends it.</param>
public sealed class EditRounds(PlanStore store, TextEditor editor, Action<EditReturn.Again> say, bool isAsked = true)
{
    /// <summary>Runs until the text is ready, unchanged or given up. The terminal is the editor's meanwhile.</summary>
    public EditEnd Run(EditVisit visit)
    {
        while (true)
        {
            if (store.KeepText(visit.Target, visit.Offer) is { } full)
                return new EditEnd(null, null, full);
            if (editor.Open(visit.Target.KeptIn) is { } problem)
                return Leave(visit, problem);
            if (store.KeptText(visit.Target, out var unread) is not { } edited)
                return unread is not null ? new EditEnd(null, visit.Target.KeptIn, unread.Sentence) : Leave(visit, $"The editor left no file at {visit.Target.KeptIn}, so nothing was recorded.");
            if (visit.Return(edited) is not EditReturn.Again again)
                return End(visit.Target, visit.Return(edited));
            if (!isAsked)
                return End(visit.Target, new EditReturn.GivenUp(visit.TextOf(edited), again.Wrong));
            visit = again.Next;
            say(again);
        }
    }

    private EditEnd End(EditTarget target, EditReturn last)
    {
        switch (last)
        {
            case EditReturn.Ready ready:
                return new EditEnd(ready, target.KeptIn, "");
            case EditReturn.GivenUp up:
                return new EditEnd(null, target.KeptIn, store.KeepText(target, up.Text) ?? "Nothing was recorded, since this is still wrong:\n"
                    + string.Join('\n', up.Wrong.Select(note => $"line {note.Line}: {note.Sentence}")));
            default:
                store.RemoveText(target);
                return new EditEnd(null, null, "");
        }
    }

    // What the editor wrote before it failed may hold a person's words: they are kept unless they are the file's own.
    private EditEnd Leave(EditVisit visit, string problem)
    {
        var kept = store.KeptText(visit.Target, out var unread);
        if (unread is not null)
            return new EditEnd(null, visit.Target.KeptIn, $"{problem}\n{unread.Sentence}");
        var text = visit.TextOf(kept ?? visit.Offer);
        if (text.AsSpan().SequenceEqual(visit.Target.Loaded))
        {
            store.RemoveText(visit.Target);
            return new EditEnd(null, null, problem);
        }
        return new EditEnd(null, visit.Target.KeptIn, store.KeepText(visit.Target, text) ?? problem);
    }
}
