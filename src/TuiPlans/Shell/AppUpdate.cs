using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Screens;
using TuiPlans.Screens.Actions;
using TuiPlans.Screens.AsAts;
using TuiPlans.Screens.Changing;
using TuiPlans.Screens.Kept;
using TuiPlans.Screens.Reading;
using TuiPlans.Screens.Several;
using TuiPlans.Screens.Steps;
using TuiPlans.Screens.Undoing;
using TuiPlans.Terminal;

namespace TuiPlans.Shell;

/// <summary>What the front end becomes when something happens. Pure: what is to be done to the world comes out as effects.</summary>
internal static class AppUpdate
{
    /// <summary>The model after a message.</summary>
    public static AppStep Handle(AppModel model, Message message) => message switch
    {
        KeyMessage { Key: var key } when key.IsCtrl('C') && model.Top is not { IsBusy: false, Field.Selected.Length: > 0 } => Do(Read(model), model.Stack.Count - 1, new Quit()),
        KeyMessage { Key: var key } when key.IsCtrl('R') && model is { Desk.Waiting: not null, Top: { IsBusy: false } and not (ReadScreen or WaitingScreen) } => Do(Read(model), model.Stack.Count - 1, new Retry()),
        KeyMessage { Key: var key } when key.Is(KeyName.F1) && model.Top is { IsBusy: false } and not ReadScreen => Opened(Read(model), new Destination.Help()),
        KeyMessage { Key: var key } when key.Is(KeyName.Escape) && AppRendering.StoppedByEscape(model) is { } stop => new AppStep(Say(Read(model), "Stopping; what is recorded stays as it is."), [stop]),
        KeyMessage or PasteMessage when model.Top.IsBusy => Quiet(model with { Held = model.Held.Add(message) }),
        KeyMessage => ToTop(Read(model), message),
        PasteMessage => ToTop(model, message),
        SizeMessage { Size: var size } => Quiet((model with { Desk = model.Desk with { Size = size } }).Refreshed()),
        TodayMessage day => Quiet((model with { Desk = model.Desk.WithDay(day.Today, day.IsSet) }).Refreshed()),
        PlansCame { Set: var set } => WithPlans(model, set),
        SaveCame { Result: SaveResult.Refused refused } came => Reminded(Released(Came(model with { Held = model.Held.RemoveAll(IsCommand) }, came)), model.Held.IsEmpty ? null : refused),
        SaveCame came => Left(Released(Came(model, came)), hadHeld: !model.Held.IsEmpty),
        PastCame came => Released(AppPast.Came(model, came)),
        RetryCame came => Retried(model, came),
        ThrownAwayCame came => ThrownAway(model, came),
        RecorderCame { Recorder: { } recorder } => ToAll(model with { Desk = model.Desk with { Recorder = recorder } }, message),
        EditorCame came => Edited(model, came),
        DraftCame came => AppDrafts.Written(model, came),
        SyncProgress or SyncCame or UnsentCame or ProposalCame => AppSharing.Heard(model, message),
        RenderProgress or RenderCame => AppRendering.Heard(model, message),
        Told { Sentence: var sentence } => Quiet(Say(model, sentence)),
        Failed { Sentence: var sentence } => Quiet(Say(model, sentence, isWarning: true)),
        SecondPassed => AppDrafts.Kept(model),
        CloseAsked => AppDrafts.Closed(model),
        _ => ToAll(model, message),
    };

    /// <summary>Shows a destination from outside, as for the first screen.</summary>
    public static AppStep Open(AppModel model, Destination to) => Do(model, model.Stack.Count - 1, new OpenScreen(to));

    private static AppStep Quiet(AppModel model) => new(model, []);

    // A key means that the sentence on the screen was seen.
    private static AppModel Read(AppModel model) => model.Notices.IsEmpty ? model : model with { Notices = model.Notices.RemoveAt(0) };

    private static AppModel Say(AppModel model, string sentence, bool isWarning = false) =>
        model.Notices.Exists(notice => notice.Text == sentence) ? model : model with { Notices = model.Notices.Add(new ShowNotice(sentence, isWarning)) };

    private static AppStep ToTop(AppModel model, Message message) => At(Quiet(model), model.Stack.Count - 1, message);

    // After a refusal the reason has to be read first: what was typed goes on, a second save or a way out does not.
    private static bool IsCommand(Message held) => held is KeyMessage { Key: var key } && (key.IsCtrl('S') || key.Is(KeyName.Enter) || key.Is(KeyName.Escape));

    // Typing takes the reason out of the form, and nobody who typed on has seen it.
    private static AppStep Reminded(AppStep step, SaveResult.Refused? refused) =>
        refused is null ? step : step with { Model = Say(step.Model, refused.Reason, isWarning: true) };

    // What was pressed while something was recorded is obeyed in its order, as if it had been pressed now.
    // Where the terminal went away meanwhile, the words among it are typed all the same, and kept.
    private static AppStep Released(AppStep step)
    {
        var hadEnded = step.Model.HasEnded;
        while (step.Model is { Held.IsEmpty: false, Top.IsBusy: false } model && model.HasEnded == hadEnded)
        {
            var next = Handle(model with { Held = model.Held.RemoveAt(0) }, model.Held[0]);
            step = Then(step, next);
        }

        return hadEnded ? Then(step, AppDrafts.Kept(step.Model)) : step;
    }

    // Leaving was asked for while something was recorded. What was typed meanwhile is asked about, as on every other way out.
    private static AppStep Left(AppStep step, bool hadHeld)
    {
        if (step.Model is not { EndsWhenDone: true, Desk.Recording: 0, HasEnded: false })
            return step;
        var model = step.Model with { EndsWhenDone = false };
        return Then(step, hadHeld ? AppDrafts.Quit(model, isSure: false) : Quiet(model with { HasEnded = true }));
    }

    private static AppStep Then(AppStep step, AppStep next) => new(next.Model, step.Effects.AddRange(next.Effects));

    // From the top, so that a dialog is gone before the form below goes on.
    private static AppStep ToAll(AppModel model, Message message)
    {
        var step = Quiet(model);
        for (var at = model.Stack.Count - 1; at >= 0; at--)
            step = at < step.Model.Stack.Count ? At(step, at, message) : step;
        return step;
    }

    private static AppStep At(AppStep before, int at, Message message)
    {
        var (top, desk) = (before.Model.Stack[at], before.Model.Desk);
        var (screen, effects) = message is KeyMessage pressed ? TextKeys.Handle(top, pressed, desk) : top.Handle(message, desk);
        return Taken(before, at, new Screens.Step(screen, effects));
    }

    private static AppStep Taken(AppStep before, int at, Screens.Step taken)
    {
        var (screen, effects) = taken;
        var step = before with { Model = before.Model with { Stack = before.Model.Stack.SetItem(at, screen) } };
        foreach (var effect in effects)
        {
            var next = Do(step.Model, at, effect);
            step = new AppStep(next.Model, step.Effects.AddRange(next.Effects));
        }

        return step;
    }

    private static AppStep Do(AppModel model, int at, Effect effect) => effect switch
    {
        _ when AppPast.WhyNot(model, effect) is { } why => AppPast.Answer(model, effect, why) is { } answer ? Came(model, answer) : Quiet(Say(model, why)),
        LeavePast => AppPast.Left(model),
        CloseScreen when at == 0 && model.Desk.Past is not null => AppPast.Left(model),
        OpenScreen { To: var to } => Opened(model, to),
        CloseScreen => Quiet(Close(model, at)),
        RunRow { Id: var id } => Close(model, at) is var below ? Taken(Quiet(below), below.Stack.Count - 1, below.Top.Run(id, below.Desk)) : Quiet(model),
        ShowAdded { Ref: var reference } => Added(model.Refreshed(), reference),
        GoBack => Quiet(WithoutEmptyDrafts(Close(model, at))),
        ShowNotice notice => Quiet(Say(model, notice.Text, notice.IsWarning)),
        RememberGiven { Given: var given } => Quiet(model with { Desk = model.Desk with { LastGiven = given.OnBehalfOf.Length > 0 ? given : model.Desk.LastGiven } }),
        Save or Undo or Redo or SaveEdited or AddAction => new AppStep(model with { Desk = model.Desk with { Recording = model.Desk.Recording + 1 } }, [effect]),
        SyncNow or ProposeNow or ApproveNow or DecideClash or ForgetDecisions => AppSharing.Asked(model, effect),
        RenderPages pages => AppRendering.Asked(model, pages),
        KeepDraft { Form: var form } => AppDrafts.Keep(model, form),
        RemoveDraft { Key: var key } => model.Desk.Drafts.ContainsKey(key)
            ? new AppStep((model with { Desk = model.Desk with { Drafts = model.Desk.Drafts.Remove(key), Unkept = model.Desk.Unkept.Remove(key) }, KeptNow = model.KeptNow.Remove(key) }).Refreshed(), [effect])
            : Quiet(model),
        ToggleMark { Ref: var reference } => Marked(model, model.Desk.Marks.Contains(reference) ? model.Desk.Marks.Remove(reference) : model.Desk.Marks.Add(reference)),
        Unmark { Refs: var refs } => Marked(model, refs is null ? [] : model.Desk.Marks.Except(refs)),
        SetPlanView looked => Quiet(Looked(model, looked)),
        CopyText copy => new AppStep(Say(model with { Desk = model.Desk with { Clip = copy.Text } }, copy.Told), [effect]),
        Quit quit => AppDrafts.Quit(model, quit.IsSure),
        _ => new AppStep(model, [effect]),
    };

    private static AppStep Edited(AppModel model, EditorCame came)
    {
        var next = (model with { Notices = came.Advice.Aggregate(model, (now, advice) => Say(now, advice)).Notices }).Refreshed();
        return Quiet(came.IsReady
            ? next with { Stack = next.Stack.Add(WhyScreen.Of(came, next.Desk)), Notices = model.Notices }
            : Say(next, came.Problem, isWarning: true));
    }

    private static AppStep Marked(AppModel model, ImmutableHashSet<string> marks) => Quiet((model with { Desk = model.Desk with { Marks = marks } }).Refreshed());

    // The screens below are laid out again when they come to the top.
    private static AppModel Looked(AppModel model, SetPlanView looked)
    {
        var desk = model.Desk.With(looked.Plan, looked.View);
        return model with { Desk = desk, Stack = model.Stack.SetItem(model.Stack.Count - 1, model.Top.Refresh(desk)) };
    }

    private static AppModel Close(AppModel model, int at)
    {
        if (at == 0)
            return Say(model, "These are all the plans. q leaves the program.");
        var stack = model.Stack.RemoveAt(at);
        return model with { Stack = stack.SetItem(stack.Count - 1, stack[^1].Refresh(model.Desk)) };
    }

    private static AppStep Added(AppModel model, string reference)
    {
        var step = Quiet(model);
        for (var at = 0; at < model.Stack.Count; at++)
        {
            var (screen, effects) = model.Stack[at].Showing(reference, model.Desk);
            step = step with { Model = step.Model with { Stack = step.Model.Stack.SetItem(at, screen) } };
            foreach (var effect in effects)
                step = step with { Model = Do(step.Model, at, effect).Model };
        }

        return step;
    }

    private static AppModel WithoutEmptyDrafts(AppModel model) =>
        model.Top is DraftsScreen && model.Desk.Drafts.IsEmpty && model.Stack.Count > 1 ? Close(model, model.Stack.Count - 1) : model;

    private static AppStep Opened(AppModel model, Destination to)
    {
        if (AppPast.WhyNot(model, to) is { } refused)
            return Quiet(Say(model, refused));
        // A new search begins empty.
        if (to is Destination.List { IsTyping: true } sought)
            model = model with { Desk = model.Desk.With(sought.Plan, model.Desk.PlanView(sought.Plan) with { Filter = "" }) };
        var (desk, bottom) = (model.Desk, model.Stack[0].Refresh(model.Desk));
        var stack = to switch
        {
            Destination.Plans => [bottom],
            Destination.Ratings board => [bottom, Screens.ByRating.RatingsScreen.Of(board.Plan, board.Ref, desk)],
            Destination.List { Within.Count: > 0 } part => model.Stack.Add(Screens.Listing.ListScreen.Of(part.Plan, part.Ref, desk, part.IsTyping, part.Within)),
            // A search goes back to where it began, and never over another one.
            Destination.List { IsTyping: true } search => [bottom, .. model.Stack.Skip(1).Take(1).Where(screen => screen is not Screens.Listing.ListScreen), Screens.Listing.ListScreen.Of(search.Plan, search.Ref, desk, isTyping: true)],
            Destination.List list => [bottom, Screens.Listing.ListScreen.Of(list.Plan, list.Ref, desk, list.IsTyping)],
            Destination.Recommendations all => [bottom, Screens.Recommending.RecommendationsScreen.Of(all.Plan, all.Ref, desk)],
            Destination.Matrix matrix => [bottom, Screens.Matrices.MatrixScreen.Of(matrix.Plan, desk)],
            Destination.Workload load => [bottom, Screens.Workloads.WorkloadScreen.Of(load.Plan, desk)],
            Destination.Timeline timeline => [bottom, Screens.Timelines.TimelineScreen.Of(timeline.Plan, timeline.Ref, desk)],
            Destination.Drafts when model.Top is DraftsScreen => [.. model.Stack],
            _ => Screen(model, to) is { } screen ? model.Stack.Add(screen) : model.Stack,
        };
        var opened = ReferenceEquals(stack, model.Stack) ? Say(model, "It is there no more: its file was removed or renamed.", isWarning: true) : model with { Stack = stack };
        return new AppStep(opened, to switch
        {
            Destination.Undo undo => [new PreviewReversal(IsRedo: false, undo.Commit)],
            Destination.Redo => [new PreviewReversal(IsRedo: true, null)],
            Destination.Waiting => [new LoadWaiting()],
            Destination.Locks => [new LoadLocks()],
            _ when ReferenceEquals(opened.Stack, model.Stack) => [],
            _ => [.. opened.Top.Reads(desk)],
        });
    }

    private static Screen? Screen(AppModel model, Destination to) => to switch
    {
        Destination.Action action => ActionScreen.Of(action.Ref, model.Desk),
        Destination.Update update => Screens.Updates.UpdateScreen.Of(update.Ref, model.Desk),
        Destination.Edit edit => Screens.Editing.EditScreen.Of(edit.Ref, edit.At, model.Desk),
        Destination.Rating rating => ChangeScreen.ForRating(rating.Ref, model.Desk),
        Destination.Status status => ChangeScreen.ForStatus(status.Ref, model.Desk),
        Destination.Several several => SeveralScreen.Of(several.Plan, Enum.Parse<SeveralField>(several.What), several.Only, model.Desk),
        Destination.Date date => StepScreen.ForDate(date.Ref, model.Desk),
        Destination.Add add => Screens.Adding.AddScreen.Of(add.Plan, model.Desk),
        Destination.Complete complete => StepScreen.Of(complete.Ref, new CompleteStep(), model.Desk),
        Destination.Reopen reopen => StepScreen.Of(reopen.Ref, new ReopenStep(), model.Desk),
        Destination.Closing closing => StepScreen.Of(closing.Ref, new CloseStep(), model.Desk),
        Destination.Undo undo => UndoScreen.Of(isRedo: false, undo.Commit, model.Desk),
        Destination.Redo => UndoScreen.Of(isRedo: true, null, model.Desk),
        Destination.Locks => new LocksScreen(),
        Destination.Waiting => WaitingScreen.Of(model.Desk),
        Destination.Recent => RecentScreen.Of(model.Desk),
        Destination.History history => Screens.Trails.HistoryScreen.Of(history.Ref, model.Desk),
        Destination.Who who => Screens.Trails.WhoScreen.Of(who, model.Desk),
        Destination.Change change => Screens.Trails.ChangeLines.Screen(change.What, model.Desk),
        Destination.Movement movement => Screens.Movements.MovementScreen.Of(movement, model.Desk),
        Destination.Slippage slippage => Screens.Movements.SlippageScreen.Of(slippage.Plan, model.Desk),
        Destination.Trajectory trajectory => Screens.Movements.TrajectoryScreen.Of(trajectory.Plan, model.Desk),
        Destination.Pages pages => Screens.Pages.PagesScreen.Of(pages, model.Desk),
        Destination.Branch => Screens.Branches.BranchScreen.Of(model.Desk),
        Destination.Settling or Destination.Propose or Destination.Approve => AppSharing.ScreenOf(to, model.Desk),
        Destination.AsAt => AsAtScreen.Of(model.Desk),
        Destination.WhyAsAt => WhyAsAt.Of(model.Desk),
        Destination.Drafts => DraftsScreen.Of(model.Desk),
        Destination.Draft draft => DiscardScreen.Of(draft.Key, model.Desk),
        Destination.Unreadable => Texts.Unreadable(model.Desk),
        Destination.Commands => Screens.Commanding.PaletteScreen.Of([.. model.Top.Commands(model.Desk), .. Screens.Commanding.ShellCommands.Rows], model.Desk),
        Destination.Identity identity => new IdentityScreen(identity.NoChange),
        Destination.Help => Texts.Help(model.Top.Help(model.Desk) is { Count: > 0 } keys ? keys : Texts.DialogKeys, model.Top.Title, model.Desk),
        _ => null,
    };

    // What stands on screens and is read from the trail; in the header, how much is not sent.
    private static ImmutableList<Effect> Reloads(AppModel model) => [.. model.Stack.SelectMany(screen => screen.Reads(model.Desk)), .. model.Desk.Unsent is null ? [] : new Effect[] { new CountUnsent() }];

    private static AppStep WithPlans(AppModel model, PlanSet set)
    {
        var touched = model.Stack.FirstOrDefault(screen => screen is { Typed: not null, Ref: not null } && IsChanged(screen.Ref, model.Desk.Set, set));
        // The past stays as it is, whatever happens on disk meanwhile.
        if (model.Desk.Past is not null)
            return Quiet(model with { Desk = model.Desk.WithSet(set) });
        var next = (model with { Desk = model.Desk with { Set = set } }).Refreshed();
        if (touched is not null)
            next = Say(next, $"{touched.Ref} was changed outside while you write. Your text is untouched.");
        return new AppStep(next, Reloads(next));
    }

    private static bool IsChanged(string reference, PlanSet before, PlanSet now) => FileLookup.Find(before, reference).Target is { } action
        && before.Files.GetValueOrDefault(action.Path)?.Source.ContentHash != now.Files.GetValueOrDefault(action.Path)?.Source.ContentHash;

    private static AppStep Came(AppModel model, SaveCame came)
    {
        var desk = model.Desk.WithSet(came.Set) with { Recording = Math.Max(0, model.Desk.Recording - 1) };
        desk = came.Result switch
        {
            SaveResult.Saved saved => desk with { LastCommit = IsUndo(came) ? null : saved.Commit },
            SaveResult.NotCommitted waiting => desk with { Waiting = waiting.Reason },
            _ => desk,
        };
        var step = ToAll(model with { Desk = desk }, came);
        var next = step.Model.Refreshed();
        next = came.Result switch
        {
            _ when came.Order is { Telling: SaveTelling.Nothing } => next,
            SaveResult.Saved saved when came.Order is { Telling: SaveTelling.Sentence } => Say(next, $"{next.Desk.Subject(saved.Headline)}. Recorded; z takes it back."),
            SaveResult.Saved saved => next with { Stack = next.Stack.Add(Texts.Saved(saved, came.Order is null ? came.Otherwise : null, next.Desk)) },
            SaveResult.NotCommitted waiting => next with { Stack = next.Stack.Add(Texts.NotCommitted(waiting, next.Desk)) },
            SaveResult.Refused refused when came.Order is { Telling: SaveTelling.Sentence } => Say(next, refused.Reason, isWarning: true),
            _ => next,
        };
        var effects = step.Effects.AddRange(Reloads(next));
        if (came.Result is SaveResult.Refused { Kind: Refusal.LockLeft } && next.Top is not LocksScreen && came.Order is not { Telling: SaveTelling.Nothing })
        {
            var asking = Opened(next, new Destination.Locks());
            (next, effects) = (asking.Model, effects.AddRange(asking.Effects));
        }

        // A save settles first what waited before it: whether it did is looked up.
        if (came.Result is SaveResult.Saved && next.Desk.Waiting is not null)
            effects = effects.Add(new Retry());
        // Leaving was asked for while this was under way: what was not recorded has something to say first.
        var ends = next.EndsWhenDone && came.Result is SaveResult.Saved;
        return new AppStep(next with { EndsWhenDone = ends }, effects);
    }

    private static bool IsUndo(SaveCame came) => came is { Order: null, Otherwise: SaveKind.Undo };

    private static AppStep Retried(AppModel model, RetryCame came)
    {
        var desk = model.Desk.WithSet(came.Set) with { Waiting = came.StillWaiting ? model.Desk.Waiting ?? came.Sentences[0] : null };
        var next = (model with { Desk = desk }).Refreshed();
        foreach (var sentence in came.Sentences)
            next = Say(next, sentence, came.StillWaiting);
        if (came.Sentences.Count == 0)
            next = Say(next, "Nothing waits any more: all that was saved is committed.");
        return new AppStep(next, Reloads(next));
    }

    private static AppStep ThrownAway(AppModel model, ThrownAwayCame came)
    {
        var keys = came.Kept.Select(DraftKey.Of).ToList();
        var drafts = model.Desk.Drafts.SetItems(came.Kept.Select(form => KeyValuePair.Create(DraftKey.Of(form), new KeptDraft(form))));
        var desk = model.Desk.WithSet(came.Set) with { Waiting = came.StillWaiting ? model.Desk.Waiting : null, Drafts = drafts };
        var step = ToAll(model with { Desk = desk, KeptNow = model.KeptNow.Union(keys) }, came);
        var next = came.Sentences.Aggregate(step.Model.Refreshed(), (now, sentence) => Say(now, sentence, came.StillWaiting));
        return new AppStep(next, step.Effects.AddRange(Reloads(next)));
    }
}
