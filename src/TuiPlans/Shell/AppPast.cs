using TuiPlans.Effects;
using TuiPlans.Screens;
using TuiPlans.Screens.AsAts;
using TuiPlans.Screens.Changing;
using TuiPlans.Screens.Undoing;

namespace TuiPlans.Shell;

/// <summary>
/// Showing the past instead of today. What is shown changes and nothing else does: drafts, marks and filters stay, and what happens to the
/// plans on disk goes to the present that is kept. Nothing is recorded meanwhile; the keys say so, and whatever comes past them is refused here.
/// </summary>
internal static class AppPast
{
    /// <summary>The model after the past was read: shown, or why not. An answer for which nobody waits any more changes nothing.</summary>
    public static AppStep Came(AppModel model, PastCame came)
    {
        var at = model.Stack.FindLastIndex(screen => screen is AsAtScreen { Asked: { } asked } && asked == came.Asked);
        if (at < 0)
            return new AppStep(model, []);
        if (came is not { At: { } moment, Set: { } then })
            return new AppStep(model with { Stack = model.Stack.SetItem(at, model.Stack[at].Handle(came, model.Desk).Screen), Held = [] }, []);
        var past = new PastMoment(moment, then, model.Desk.InPresent());
        var desk = model.Desk with { Set = then, Today = moment.Day, TodayIsSet = false, Past = past, LastAsAt = came.Asked };
        var stack = model.Stack.RemoveAt(at).RemoveAll(IsOfToday);
        return Shown(model with { Desk = desk, Stack = stack, Notices = model.Notices.Add(new ShowNotice(WhyAsAt.Sentence(past))) });
    }

    /// <summary>The model back in the present.</summary>
    public static AppStep Left(AppModel model)
    {
        var said = model.Desk.Past is { } past ? WhyAsAt.Sentence(past) : "";
        return Shown(model with { Desk = model.Desk.InPresent(), Notices = model.Notices.RemoveAll(notice => notice.Text == said) });
    }

    /// <summary>Why an effect is refused while the past is shown; null where it is not.</summary>
    public static string? WhyNot(AppModel model, Effect effect) => effect
        is Save or Undo or Redo or SaveEdited or AddAction or EditFile or Retry or ThrowAway or RemoveLocks or SetRecorder or SyncNow or ProposeNow or ApproveNow or DecideClash or Effects.ForgetDecisions or RenderPages ? model.Desk.Past?.WhyReadOnly : null;

    /// <summary>Why a screen is not opened while the past is shown; null where it is.</summary>
    public static string? WhyNot(AppModel model, Destination to) => to
        is Destination.Add or Destination.Update or Destination.Edit or Destination.Rating or Destination.Status or Destination.Several or Destination.Date
        or Destination.Complete or Destination.Reopen or Destination.Closing or Destination.Undo or Destination.Redo or Destination.Waiting or Destination.Recent
        or Destination.Locks or Destination.Draft or Destination.Identity or Destination.Settling or Destination.Propose or Destination.Approve ? model.Desk.Past?.WhyReadOnly : null;

    /// <summary>What a screen that waits for a save is answered; null for what nobody waits for.</summary>
    public static SaveCame? Answer(AppModel model, Effect effect, string why)
    {
        var refused = new SaveResult.Refused(why, Refusal.Other, null);
        return effect switch
        {
            Save { Order: var order } => new SaveCame(order, refused, model.Desk.Past!.Now),
            Undo => new SaveCame(null, refused, model.Desk.Past!.Now),
            Redo => new SaveCame(null, refused, model.Desk.Past!.Now, SaveKind.Redo),
            SaveEdited => new SaveCame(null, refused, model.Desk.Past!.Now, SaveKind.Edit),
            AddAction => new SaveCame(null, refused, model.Desk.Past!.Now, SaveKind.Add),
            _ => null,
        };
    }

    // These are of what can be taken back now, or of what waits now.
    private static bool IsOfToday(Screen screen) => screen is RecentScreen or UndoScreen or WaitingScreen or LocksScreen or Screens.Settling.SettleScreen;

    private static AppStep Shown(AppModel model)
    {
        var next = model.Refreshed();
        return new AppStep(next, [.. next.Stack.SelectMany(screen => screen.Reads(next.Desk))]);
    }
}
