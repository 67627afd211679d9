using TuiPlans.Core.Boards;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Effects;

/// <summary>What a screen asks for, as a value: the screen itself does nothing to the world.</summary>
internal abstract record Effect;

/// <summary>Shows another screen on top of this one.</summary>
internal sealed record OpenScreen(Destination To) : Effect;

/// <summary>Leaves the screen on top.</summary>
internal sealed record CloseScreen : Effect;

/// <summary>Leaves the text of what was recorded, back where one was; a list of drafts that holds none any more is left too.</summary>
internal sealed record GoBack : Effect;

/// <summary>Leaves the screen on top, and does what a row of the keys of the one below does.</summary>
/// <param name="Id">The id of the row.</param>
internal sealed record RunRow(string Id) : Effect;

/// <summary>Says a sentence to the person.</summary>
internal sealed record ShowNotice(string Text, bool IsWarning = false) : Effect;

/// <summary>Records a change as one commit.</summary>
internal sealed record Save(SaveOrder Order) : Effect;

/// <summary>Works out what an undo or a redo would do.</summary>
/// <param name="IsRedo">Whether the latest undo is to be taken back.</param>
/// <param name="Commit">The commit to take back; null for the latest that can be.</param>
internal sealed record PreviewReversal(bool IsRedo, string? Commit) : Effect;

/// <summary>Takes a commit back, as a new commit.</summary>
/// <param name="Commit">Its id.</param>
/// <param name="IsPartly">Whether what changed since may be left as it is.</param>
internal sealed record Undo(string Commit, bool IsPartly = false) : Effect;

/// <summary>Takes the latest undo back, as a new commit.</summary>
/// <param name="IsPartly">Whether what changed since may be left as it is.</param>
internal sealed record Redo(bool IsPartly = false) : Effect;

/// <summary>Reads what was recorded lately.</summary>
internal sealed record LoadRecent : Effect;

/// <summary>Opens the file of an action in the person's own editor; the screen is the editor's meanwhile.</summary>
internal sealed record EditFile(string Ref) : Effect;

/// <summary>Records what came back from the editor.</summary>
internal sealed record SaveEdited(string Ref, string Why) : Effect;

/// <summary>Adds an action to a plan, as one commit.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Id">The id it is to have.</param>
/// <param name="Edits">What stands in it.</param>
/// <param name="Typed">All that was typed, to be kept where it cannot be saved.</param>
internal sealed record AddAction(Plan Plan, string Id, IReadOnlyList<FieldEdit> Edits, TypedForm Typed) : Effect;

/// <summary>Brings the cursor of the tables below onto an action that was added.</summary>
/// <param name="Ref">As plan/ID.</param>
internal sealed record ShowAdded(string Ref) : Effect;

/// <summary>Looks for the lock files of git.</summary>
internal sealed record LoadLocks : Effect;

/// <summary>Removes the lock files that were shown, which the person has said yes to.</summary>
internal sealed record RemoveLocks : Effect;

/// <summary>Marks an action, or takes its mark away.</summary>
internal sealed record ToggleMark(string Ref) : Effect;

/// <summary>Takes the marks of actions away.</summary>
/// <param name="Refs">Which; all where null.</param>
internal sealed record Unmark(IReadOnlyList<string>? Refs) : Effect;

/// <summary>Looks at the boards of a plan in another way: with another filter, in other lanes.</summary>
internal sealed record SetPlanView(string Plan, PlanView View) : Effect;

/// <summary>Puts a text on the clipboard of this program, and of the person's terminal.</summary>
/// <param name="Text">The text, as it is.</param>
/// <param name="Told">The sentence that says so.</param>
internal sealed record CopyText(string Text, string Told) : Effect;

/// <summary>Commits what is written and not committed.</summary>
internal sealed record Retry : Effect;

/// <summary>Looks at what is saved and not committed.</summary>
internal sealed record LoadWaiting : Effect;

/// <summary>Throws away what is saved and not committed.</summary>
/// <param name="Ids">As they came in <see cref="WaitingCame"/>.</param>
internal sealed record ThrowAway(IReadOnlyList<string> Ids) : Effect;

/// <summary>Reads the trail of one file, named from the plans folder.</summary>
/// <param name="Path">The file.</param>
/// <param name="At">The moment of the past at which it ends; null for today.</param>
internal sealed record LoadHistory(string Path, AsAt? At = null) : Effect;

/// <summary>Reads all of the trail of an action or recommendation.</summary>
/// <param name="Ref">As plan/ID.</param>
/// <param name="Path">Its file, from the plans folder.</param>
/// <param name="At">The moment of the past at which it ends; null for today.</param>
internal sealed record LoadTrail(string Ref, string Path, AsAt? At) : Effect;

/// <summary>Reads who set each value of an action or recommendation.</summary>
/// <param name="Ref">As plan/ID.</param>
/// <param name="Path">Its file, from the plans folder.</param>
/// <param name="At">The moment of the past at which it is looked at; null for today.</param>
internal sealed record LoadWho(string Ref, string Path, AsAt? At) : Effect;

/// <summary>Looks for the plans as they were at a moment, and reads them.</summary>
/// <param name="Asked">What was asked for: a date, the id of a meeting, a tag.</param>
/// <param name="Today">The day that it is.</param>
internal sealed record LoadPast(string Asked, DateOnly Today) : Effect;

/// <summary>Goes back from a moment of the past to today.</summary>
internal sealed record LeavePast : Effect;

/// <summary>Says who sits at the keyboard.</summary>
internal sealed record SetRecorder(Recorder Person) : Effect;

/// <summary>Keeps what was typed in a form, in place of what was kept of it before.</summary>
internal sealed record KeepDraft(TypedForm Form) : Effect;

/// <summary>Takes what was kept of a form away.</summary>
internal sealed record RemoveDraft(DraftKey Key) : Effect;

/// <summary>Keeps, for this run, who gave the last update, when and how: ten updates come as five e-mails.</summary>
internal sealed record RememberGiven(LastGiven Given) : Effect;

/// <summary>Looks whether plan files changed on disk, and reads them again where they did.</summary>
internal sealed record LookAtFiles : Effect;

/// <summary>Leaves the program; what is being recorded is waited for.</summary>
/// <param name="IsSure">Were kept drafts spoken of already?</param>
internal sealed record Quit(bool IsSure = false) : Effect;

/// <summary>A change to be recorded.</summary>
/// <param name="Target">The action.</param>
/// <param name="Changes">What to do to its file.</param>
/// <param name="Loaded">The file as the person saw it.</param>
/// <param name="Text">The update's text or the reason: the body of the commit's message.</param>
/// <param name="Typed">All that was typed, to be kept where it cannot be saved; null where nothing was.</param>
/// <param name="Given">Who gave it, when and how; null where the recorder speaks for themselves.</param>
internal sealed record SaveOrder(PlanAction Target, ChangeSet Changes, PlanFile Loaded, string? Text, TypedForm? Typed, Given? Given)
{
    /// <summary>How it is told once it is recorded.</summary>
    public SaveTelling Telling { get; init; }
}

/// <summary>How a save is told once it is recorded.</summary>
internal enum SaveTelling
{
    /// <summary>With a text of what it did, which is read and left.</summary>
    Text,

    /// <summary>With a sentence, because one key did it.</summary>
    Sentence,

    /// <summary>Not at all: the screen that asked tells it.</summary>
    Nothing,
}

/// <summary>Who sits at the keyboard.</summary>
/// <param name="Name">The name for commits.</param>
/// <param name="EMail">The address for commits.</param>
internal sealed record Recorder(string Name, string EMail);

/// <summary>What the last update of this run said of who gave it, as it was typed.</summary>
/// <param name="OnBehalfOf">The post or words.</param>
/// <param name="GivenOn">The date as typed.</param>
/// <param name="How">The word of the file; null where it was not said.</param>
internal sealed record LastGiven(string OnBehalfOf, string GivenOn, string? How)
{
    /// <summary>In one line, for a hint.</summary>
    public string Words => string.Join(", ", new[] { OnBehalfOf, GivenOn, How ?? "" }.Where(part => part.Length > 0));
}
