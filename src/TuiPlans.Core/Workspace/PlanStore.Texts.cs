using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <content>A plan file as a whole text: to an editor of the person's own, and back as one commit.</content>
public sealed partial class PlanStore
{
    /// <summary>
    /// Begins to edit a file as a text, or says why that cannot be now. The text to begin with is the file's, or what the person left
    /// unrecorded of the same state of it. Nothing is written yet.
    /// </summary>
    /// <param name="action">The action or recommendation whose file it is.</param>
    /// <param name="fields">The table of fields of that file.</param>
    public EditStart BeginText(PlanAction action, FieldSet fields) =>
        Repository.TryGet(out var found, out var failure)
            ? new TextSaving(world, found, Plans).Begin(action, fields)
            : new EditStart(null, [], new SaveOutcome.Refused($"{failure.Sentence} Nothing was changed.", RefusalKind.Other));

    /// <summary>Writes what an editor is to open, at <see cref="EditTarget.KeptIn"/>; a sentence where that failed.</summary>
    public string? KeepText(EditTarget target, ReadOnlySpan<byte> text) => world.Files.Write(target.KeptIn, text, ownerOnly: true)?.Sentence;

    /// <summary>What an editor left at <see cref="EditTarget.KeptIn"/>; null where the file is gone, or cannot be read, and then the failure says why.</summary>
    public byte[]? KeptText(EditTarget target, out FileFailure? failure) => world.Files.Read(target.KeptIn, out failure);

    /// <summary>Takes the kept text away: nothing was changed in it.</summary>
    public void RemoveText(EditTarget target) => world.Files.Delete(target.KeptIn);

    /// <summary>
    /// Saves a whole edited text as the change of one file, one commit. It must still be the file that was loaded, it must be readable,
    /// and the guard looks at what is new. Where it is refused, the text stays at <see cref="EditTarget.KeptIn"/>.
    /// </summary>
    /// <param name="target">What was edited.</param>
    /// <param name="text">The person's text, without comments of ours.</param>
    /// <param name="reason">Why it was changed.</param>
    /// <param name="set">The plans, for the registers.</param>
    public SaveOutcome SaveText(EditTarget target, byte[] text, string reason, PlanSet set)
    {
        if (KeepText(target, text) is { } unkept)
            return new SaveOutcome.Refused($"{unkept} Nothing was changed.", RefusalKind.Other);
        var outcome = Locked(target.Action.Ref, null, [target.Action.Path], (found, _) => new TextSaving(world, found, Plans).Save(target, text, reason, set, CommitsOf(found)));
        return outcome is SaveOutcome.Refused { DraftPath: null } refused ? refused with { DraftPath = target.KeptIn } : outcome;
    }
}
