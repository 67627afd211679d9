using TuiPlans.Core.Changes;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>A text that came through a pipe or was pasted, and stands nowhere else: where its command is refused it is kept.</summary>
/// <param name="context">The command.</param>
/// <param name="store">The store.</param>
internal sealed class PipedText(CommandContext context, PlanStore store)
{
    /// <summary>Keeps a text after a refusal was said, and says where; where it cannot be kept, it is written out again.</summary>
    /// <param name="code">The exit code of the refusal.</param>
    /// <param name="reference">What it was meant for, as it was typed.</param>
    /// <param name="text">The text; null or blanks where there is none.</param>
    /// <returns>The exit code.</returns>
    public int AfterRefusal(int code, string reference, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return code;
        context.Page.Message(Keep(reference, text) is { } path ? $"Your text is kept in {path}" : $"Your text could not be kept; here it is again:\n{text}");
        return code;
    }

    /// <summary>Keeps a text as a draft, on top of an earlier one; its path, or null where that failed.</summary>
    public string? Keep(string reference, string text)
    {
        var earlier = Of(reference)?.Form;
        var form = TypedForm.OfText(reference, text);
        return store.KeepDraft(earlier is null ? form : form.Over(earlier)) is null ? Of(reference)?.Path : null;
    }

    private Draft? Of(string reference) => store.AllDrafts().FirstOrDefault(draft => draft.Ref == reference && draft.Form.Kind == TypedForm.Update);
}
