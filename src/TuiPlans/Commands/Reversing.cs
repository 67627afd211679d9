using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>Says what an undo or a redo will do, asks on a terminal, and does it.</summary>
/// <param name="context">The command.</param>
/// <param name="store">The store.</param>
/// <param name="verb">Undo or Redo.</param>
/// <param name="back">How it is reversed, as a sentence.</param>
internal sealed class Reversing(CommandContext context, PlanStore store, string verb, string back)
{
    private const int Indent = 4;

    private bool IsRedo => verb == "Redo";

    public int Run(UndoPreview preview, bool isSure, bool partly, Func<SaveOutcome> reverse)
    {
        if (preview.WhyNot is { } why)
            return context.Refuse(why);
        if (!context.Json)
            Show(preview);
        if (preview.Left.Count > 0 && !partly)
        {
            context.Page.Message($"Nothing was changed. To {verb.ToLowerInvariant()} the rest of it, add --partly.");
            return ExitCodes.Refused;
        }
        if (!isSure && !context.Agrees($"{verb} this?"))
        {
            context.Page.Message("Nothing was changed.");
            return ExitCodes.Done;
        }
        var report = new SaveReport(context);
        report.Add(preview.Fields.Count > 0 ? preview.Fields[0].Ref : Words.Short(preview.Commit!), reverse(), store.Recorder, back);
        return report.Finish();
    }

    private void Show(UndoPreview preview)
    {
        var page = context.Page;
        page.Prose(IsRedo
            ? $"Redo \"{preview.Headline}\", which commit {Words.Short(preview.Commit!)} undid:"
            : $"Undo commit {Words.Short(preview.Commit!)}, \"{preview.Headline}\":");
        foreach (var file in preview.Fields.GroupBy(field => field.Ref, StringComparer.Ordinal))
        {
            page.Prose(file.Key, 2);
            foreach (var field in file)
                page.Prose(InWords(field), Indent, "  - ");
        }
        if (preview.Left.Count > 0)
            page.Prose("Left to you, since it changed afterwards:");
        foreach (var field in preview.Left)
            page.Prose(field.Sentence, Indent, "  ! ");
    }

    private static string InWords(UndoneField field) => field switch
    {
        { Path: "", From: null } => $"comes back: {OneLine(field.To)}",
        { Path: "", To: null } => $"is removed: {OneLine(field.From)}",
        { Path: "" } => $"{OneLine(field.To)} as before",
        { From: null } => $"{field.Path}: {OneLine(field.To)}",
        { To: null } => $"{field.Path}: {OneLine(field.From)} -> none",
        _ => $"{field.Path}: {OneLine(field.From)} -> {OneLine(field.To)}",
    };

    private static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ").Trim();
}
