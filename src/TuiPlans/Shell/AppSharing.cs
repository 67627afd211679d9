using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Screens;
using TuiPlans.Screens.Proposals;
using TuiPlans.Screens.Reading;
using TuiPlans.Screens.Settling;

namespace TuiPlans.Shell;

/// <summary>Sending, receiving and settling as the front end shows them. Pure.</summary>
internal static class AppSharing
{
    /// <summary>Does Esc stop sending here, rather than leave something?</summary>
    public static bool StopsWithEscape(AppModel model) => model is { Desk.Syncing: not null, Top.IsWithinChord: false } && IsFree(model);

    /// <summary>The screens of it; null where there is nothing to show.</summary>
    public static Screen? ScreenOf(Destination to, Desk desk) => to switch
    {
        Destination.Propose => new ProposeScreen(),
        Destination.Approve { Proposal: var branch } => ApproveScreen.Of(branch, desk),
        _ => SettleScreen.Of(desk),
    };

    /// <summary>The model after it was told of sending.</summary>
    public static AppStep Heard(AppModel model, Message message) => message switch
    {
        SyncCame came => Came(model, came),
        ProposalCame came => Proposed(model, came),
        SyncProgress { Sentence: var sentence } when model.Desk.Syncing is not null => new AppStep(model with { Desk = model.Desk with { Syncing = sentence } }, []),
        UnsentCame counted => new AppStep(model with { Desk = model.Desk with { Unsent = counted.Count, Unapproved = counted.Unapproved } }, []),
        _ => new AppStep(model, []),
    };

    /// <summary>The model after something of it was asked for.</summary>
    public static AppStep Asked(AppModel model, Effect effect) => effect switch
    {
        SyncNow => Begun(model),
        ProposeNow or ApproveNow when model.Desk.Syncing is not null => new AppStep(Say(model, "It is being sent and received already; Esc stops it."), []),
        ProposeNow or ApproveNow when model.Desk.AsksWho is not null => new AppStep(model with { Desk = model.Desk with { AsksWho = null } }, [new SyncOnTerminal(effect)]),
        ProposeNow or ApproveNow => new AppStep(model with { Desk = model.Desk with { Syncing = effect is ProposeNow ? "Proposing…" : "Approving…" } }, [effect]),
        DecideClash decided => new AppStep(Decided(model, decided), [effect]),
        _ => new AppStep(WithClashes(model, []), [effect]),
    };

    // Where git has to ask for a password, this time it may.
    private static AppStep Begun(AppModel model)
    {
        if (model.Desk.Syncing is not null)
            return new AppStep(model with { Notices = model.Notices.Add(new ShowNotice("It is being sent and received already; Esc stops it.")) }, []);
        return model.Desk.AsksWho is { } asked
            ? new AppStep(model with { Desk = model.Desk with { AsksWho = null } }, [new SyncOnTerminal(asked)])
            : new AppStep(model with { Desk = model.Desk with { Syncing = "Sending and receiving…" } }, [new SyncNow()]);
    }

    private static AppModel Decided(AppModel model, DecideClash decided) => WithClashes(
        model, [.. model.Desk.ToSettle.Select(one => one.Key == decided.Clash.Key ? one with { Choice = decided.Choice } : one)]);

    private static AppStep Came(AppModel model, SyncCame came)
    {
        var next = model with { Desk = model.Desk with { Syncing = null, AsksWho = came.Result is SyncShown.NotDone { AsksWho: true } ? came.Asked : null } };
        next = came.Result switch
        {
            SyncShown.Done done => Done(WithClashes(next, []), done),
            SyncShown.Clashing { Clashes: var clashes } => Clashing(WithClashes(next, clashes), clashes),
            SyncShown.NotDone { Clashes: { Count: > 0 } known } not => Say(WithClashes(next, known), $"{NotDone(not)} What is to be decided can be decided all the same: g S.", isWarning: true),
            SyncShown.NotDone not => Say(next, NotDone(not), isWarning: true),
            _ => next,
        };
        return new AppStep(next, [new LookAtFiles(), new CountUnsent()]);
    }

    private static AppStep Proposed(AppModel model, ProposalCame came)
    {
        var next = WithClashes(model with { Desk = model.Desk with { Syncing = null } }, []);
        if (next.Top is SettleScreen)
            next = next with { Stack = next.Stack.RemoveAt(next.Stack.Count - 1) };
        next = IsFree(next) ? next with { Stack = next.Stack.Add(Texts.Proposed(came, next.Desk)) } : Say(next, $"{came.Title}: {came.Summary}");
        return new AppStep(next, [new LookAtFiles(), new CountUnsent()]);
    }

    private static string NotDone(SyncShown.NotDone not) =>
        (not.AsksWho ? "The shared repository asks who you are: press F5 again, and git asks you for it on this screen. Nothing is lost meanwhile." : not.Sentence.ReplaceLineEndings(" "))
        + (not.Received.Count > 0 ? $" Received before that: {string.Join("; ", not.Received)}" : "");

    private static AppModel Done(AppModel model, SyncShown.Done done)
    {
        var isSettled = model.Top is SettleScreen;
        if (isSettled)
            model = model with { Stack = model.Stack.RemoveAt(model.Stack.Count - 1) };
        if (done.Settled.Count + done.Received.Count + done.Sent.Count + done.Notes.Count == 0 || !IsFree(model))
            return Say(model, string.Join(' ', [done.Summary, .. done.Notes]));
        return model with { Stack = model.Stack.Add(Texts.Synced(done, model.Desk)) };
    }

    private static AppModel Clashing(AppModel model, IReadOnlyList<ClashShown> clashes)
    {
        var words = ChangedDifferently.Words(clashes.Count, ChangedDifferently.By(clashes.SelectMany(clash => clash.Origins), model.Desk.Recorder?.EMail));
        if (model.Top is SettleScreen)
            return Say(model, "Something is still to be decided.");
        return IsFree(model) && model.Desk.Past is null && SettleScreen.Of(model.Desk) is { } screen
            ? model with { Stack = model.Stack.Add(screen) }
            : Say(model, $"{words}: g S shows it, and you decide. {ChangedDifferently.NothingYet}", isWarning: true);
    }

    /// <summary>May a screen be put over this one, and does Esc leave nothing that is being written?</summary>
    public static bool IsFree(AppModel model) => model.Top is { Typed: null, Field: null, IsOverlay: false, IsBusy: false };

    private static AppModel WithClashes(AppModel model, IReadOnlyList<ClashShown> clashes)
    {
        var desk = model.Desk with { ToSettle = clashes };
        var stack = clashes.Count == 0 && model.Top is not SettleScreen ? model.Stack.RemoveAll(screen => screen is SettleScreen) : model.Stack;
        return (model with { Desk = desk, Stack = stack }).Refreshed();
    }

    private static AppModel Say(AppModel model, string sentence, bool isWarning = false) => model with { Notices = model.Notices.Add(new ShowNotice(sentence, isWarning)) };
}
