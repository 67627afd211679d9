using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;

namespace TuiPlans.Screens;

/// <summary>The keys that work on every screen but forms and dialogs, and those of the action under the cursor.</summary>
internal static class CommonKeys
{
    private const string Moving = "Moving";
    private const string Everywhere = "Everywhere";
    private const string OnAction = "The action under the cursor";

    /// <summary>Rows that move a cursor or scroll; a screen hands their keys to its list.</summary>
    public static IEnumerable<KeyRow<KeyContext<T>>> Movement<T>() =>
    [
        new("down", "Down, j", "down", "Down a row", Moving),
        new("up", "Up, k", "up", "Up a row", Moving),
        new("page-down", "PageDown, Ctrl+D", "page", "Down a page", Moving),
        new("page-up", "PageUp, Ctrl+U", "page", "Up a page", Moving),
        new("top", "Home, g g", "top", "To the first row", Moving),
        new("bottom", "End, G", "end", "To the last row", Moving),
    ];

    /// <summary>Rows for the action under the cursor.</summary>
    public static IEnumerable<KeyRow<KeyContext<T>>> Action<T>()
        where T : Screen =>
    [
        new("update", "u", "update", "Record a progress update", OnAction, 20, NoAction) { AlsoCalled = "commit report note record", Writes = true },
        new("rating", "r", "rating", "Set the rating, with a reason", OnAction, 30, NoAction) { AlsoCalled = "rag colour", Writes = true },
        new("status", "s", "status", "Set the status", OnAction, 32, NoAction) { AlsoCalled = "state", Writes = true },
        new("no-change", ".", "no change", "Record in one key that nothing has changed; z takes it back", OnAction, 35, NoAction) { AlsoCalled = "commit nil return", Writes = true },
        new("date", "x", "date", "Ask for another date, or decide on the one that is asked for", OnAction, 36, NoAction) { AlsoCalled = "extension grant refuse due deadline", Writes = true },
        new("complete", "c", "complete", "Complete it; what is missing is shown", OnAction, 37, context => NoAction(context) ?? WhyNotComplete(context)) { AlsoCalled = "done finish", Writes = true },
        new("reopen", "o", "re-open", "Re-open it, with a reason", OnAction, 50, context => NoAction(context) ?? WhyNotReopen(context)) { Writes = true },
        new("close-otherwise", "X", "close", "Close it otherwise than by delivery: superseded, transferred, withdrawn, not accepted", OnAction, 0, NoAction) { Writes = true },
        new("editor", "E", "own editor", "Open its file in your own editor ($VISUAL, $EDITOR or vi); what comes back is checked, and recorded with a reason", OnAction, 0, NoAction) { AlsoCalled = "vim yaml file", Writes = true },
        new("history", "H", "history", "Every change of it, newest first, of all fields or of one: what, when, who, why", OnAction, 48, NoAction) { AlsoCalled = "log trail blame" },
        new("who", "w", "who set this", "Each value as it is, with who set it, when, why, and with which merge it came", OnAction, 49, NoAction) { AlsoCalled = "blame annotate author" },
        new("copy", "y", "copy ref", "Copy its reference to the clipboard", OnAction, 0, NoAction),
        new("edit", "e", "edit", "Edit any field in a form", OnAction, 34, NoAction) { AlsoCalled = "change set field", Writes = true },
        new("evidence", "v", "evidence", "Add evidence that was seen", OnAction, 0, NoAction) { AlsoCalled = "proof", Writes = true },
        new("milestones", "m", "milestones", "Tick, add or change milestones", OnAction, 0, NoAction) { Writes = true },
        new("leads", "a", "leads", "Change who leads it", OnAction, 0, NoAction) { AlsoCalled = "assign owner", Writes = true },
    ];

    /// <summary>Rows for marking actions, so that one change is made to all of them.</summary>
    public static IEnumerable<KeyRow<KeyContext<T>>> Marking<T>()
        where T : Screen =>
    [
        new("mark", "Space", "mark", "Mark the action, or take its mark away, and go down a row; r, s and = then change all that are marked", OnAction, 38, NoAction),
        new("set-field", "=", "set a field", "Set one field of all marked actions, or of this one", OnAction, 39, NoAction) { Writes = true },
    ];

    /// <summary>The id of the row that opens the palette.</summary>
    public const string PaletteId = "commands";

    /// <summary>The row that opens the palette, for every screen on which a colon is no text.</summary>
    public static KeyRow<KeyContext<T>> Palette<T>() =>
        new(PaletteId, ":", "commands", "Find what can be done here by any of its words, and do it", Everywhere, 89) { AlsoCalled = "palette menu" };

    /// <summary>Rows that every screen has.</summary>
    public static IEnumerable<KeyRow<KeyContext<T>>> All<T>()
        where T : Screen =>
    [
        new("plans", "1", "plans", "All plans", Everywhere, 60) { AlsoCalled = "portfolio home" },
        new("ratings", "2", "ratings", "The plan by rating", Everywhere, 61, NoPlan) { AlsoCalled = "board lanes rag" },
        new("list", "3", "list", "The plan as a list that can be filtered", Everywhere, 62, NoPlan) { AlsoCalled = "table ls" },
        new("recommendations", "4, g r", "recommendations", "The recommendations of the plan, with the actions under each", Everywhere, 62, NoPlan),
        new("matrix", "5", "matrix", "The plan as themes by timescales, with counts", Everywhere, 62, NoPlan) { AlsoCalled = "table counts themes" },
        new("timeline", "6", "timeline", "The plan over time: starts, dates agreed now and before, milestones, completion", Everywhere, 67, NoPlan) { AlsoCalled = "gantt dates calendar" },
        new("filter", "/", "find", "Find actions by words and field:value, such as is:overdue or lead:midwifery", Everywhere, 25, NoPlan) { AlsoCalled = "search grep query" },
        new("new", "n", "new", "Add an action to the plan", Everywhere, 40, NoPlan) { AlsoCalled = "create add", Writes = true },
        new("undo", "z", "undo", "Show what taking back the last change would do, or throwing away what is not committed yet, and ask", Everywhere, 45, context => WhyNotNow(context.Desk)) { AlsoCalled = "revert reset take back", Writes = true },
        new("redo", "Z", "redo", "Show what doing again the change that was taken back last would do, and ask", Everywhere, 46, context => WhyNotNow(context.Desk)) { AlsoCalled = "cherry-pick", Writes = true },
        new("recent", "g u", "recent", "What was recorded lately, to take back one of it", Everywhere, 65) { AlsoCalled = "log history commits reflog", Writes = true },
        new("retry", "Ctrl+R", "try again", "Commit what is saved and not committed", Everywhere, 41,
            context => context.Desk.Waiting is null ? "Nothing waits: all that was saved is committed." : null) { AlsoCalled = "commit again", Writes = true },
        new("drafts", "g d", "drafts", "What was typed and is in no plan yet", Everywhere, 64,
            context => context.Desk.Drafts.IsEmpty ? "No draft is kept." : null) { AlsoCalled = "stash" },
        new("workload", "g w", "workload", "Who has how much to do, by lead and by agency", Everywhere, 0, NoPlan) { AlsoCalled = "leads agencies blame" },
        new("as-at", "T", "as at", "Show the plans as they were on a date or at a meeting, to be read; from there, back to today", Everywhere, 68) { AlsoCalled = "past history date edition tag checkout" },
        new("as-at-why", "g T", "why these plans", "Which commit is shown, why that one, and what was given by then and recorded later", Everywhere, 0,
            context => context.Desk.Past is null ? "These are the plans as they are today: T shows them as at another day." : null),
        new("movement", "g m", "movement", "What moved since the last meeting, or between two moments, the worst first: why, and by whose authority", Everywhere, 0, NoPlanAtAll) { AlsoCalled = "diff compare changes since meeting log" },
        new("slippage", "g x", "slippage", "How far agreed dates have moved since they were first agreed: by action, lead, agency and cause", Everywhere, 0, NoPlanAtAll) { AlsoCalled = "extensions delays late dates" },
        new("trajectory", "g t", "trajectory", "How much of the plan was delivered at each meeting, and a forecast with its basis", Everywhere, 0, NoPlan) { AlsoCalled = "burn-up forecast trend chart" },
        new("pages", "g v", "status pages", "Status pages as others read them: of the plan, or the index of all plans; R writes them to files there", Everywhere, 0, NoPlanAtAll) { AlsoCalled = "status page pages render markdown publish report paper index view" },
        new("branch", "g c", "branch review", "What this branch changes, or another one, item by item, what needs attention first", Everywhere, 0) { AlsoCalled = "diff compare changes pull merge request review" },
        new("sync", "F5", "send and receive", "Send what is recorded here and receive what others recorded; Esc stops it", Everywhere) { AlsoCalled = "sync push pull fetch merge share upload download remote online", Writes = true },
        new("propose", "g P", "propose", "Send what is recorded here to a branch of its own, where somebody can approve it", Everywhere) { AlsoCalled = "branch pull merge request push proposal", Writes = true },
        new("approve", "g A", "approve", "Bring a proposal to the shared branch: who approved it, when and how, and what of it not", Everywhere) { AlsoCalled = "merge agree sign off accept chair", Writes = true },
        new("settle", "g S", "settle", "Decide what two people changed differently; nothing is sent before", Everywhere, 0,
            context => context.Desk.ToSettle.Count == 0 ? "Nothing is to be settled: F5 sends and receives." : null) { AlsoCalled = "conflict resolve clash merge", Writes = true },
        new("plan-fields", "g e", "plan", "Edit the plan's own fields: title, themes, timescales, sources, sign-off", Everywhere, 0, NoPlan) { Writes = true },
        new("people", "g p", "people", "The register of posts and who holds them, to see and edit", Everywhere) { AlsoCalled = "authors users register", Writes = true },
        new("bodies", "g b", "bodies", "The register of agencies, boards and sub-groups, to see and edit", Everywhere) { AlsoCalled = "agencies register", Writes = true },
        new("settings", "g s", "settings", "The settings of this repository, to see and edit", Everywhere) { AlsoCalled = "config", Writes = true },
        new("locks", "g l", "locks", "Lock files that a killed git left, with their ages, to be removed on a yes", Everywhere, 66) { AlsoCalled = "index.lock", Writes = true },
        new("unreadable", "U", "unreadable files", "The files that cannot be read, with line and reason", Everywhere, 63,
            context => context.Desk.Set.Unreadable.Count == 0 ? "Every file can be read." : null) { AlsoCalled = "damage errors" },
        new("back", "Esc", "back", "Back to where you came from", Everywhere, 70),
        Palette<T>(),
        new("help", "?, F1", "help", "This help", Everywhere, 90),
        new("quit", "q", "quit", "Leave the program", Everywhere, 80) { AlsoCalled = "exit leave close" },
    ];

    /// <summary>What the footer begins with while actions are marked; empty where none is.</summary>
    public static string MarkedHead(Desk desk, string? plan) => desk.Marks.IsEmpty ? "" : $"{desk.MarkedWords(plan)}: ";

    /// <summary>The hints while actions of the plan are marked: what changes them stands first. Unchanged where none is.</summary>
    public static IReadOnlyList<KeyHint> OrderedForMarks(IReadOnlyList<KeyHint> hints, Desk desk, string? plan) => desk.MarkedIn(plan).Count == 0 ? hints :
    [
        .. hints.Select(hint => hint.Key switch
        {
            "r" => hint with { Priority = 1 },
            "s" => hint with { Priority = 2 },
            "=" => hint with { Label = "field", Priority = 3 },
            "Esc" => hint with { Label = "unmark", Priority = 4 },
            _ => hint,
        }),
    ];

    /// <summary>What a row of these tables asks for; null where the id is none of them.</summary>
    public static Effect? Effect(string id, Screen screen, Desk desk) => id switch
    {
        "plans" => new OpenScreen(new Destination.Plans()),
        "ratings" => new OpenScreen(new Destination.Ratings(screen.PlanId!, screen.Ref)),
        "list" => new OpenScreen(new Destination.List(screen.PlanId!, screen.Ref)),
        "timeline" => new OpenScreen(new Destination.Timeline(screen.PlanId!, screen.Ref)),
        "filter" => new OpenScreen(new Destination.List(screen.PlanId!, null, IsTyping: true)),
        "update" => new OpenScreen(new Destination.Update(screen.Ref!)),
        "mark" => new ToggleMark(screen.Ref!),
        "set-field" when desk.MarkedIn(screen.PlanId).Count == 0 => new OpenScreen(new Destination.Several(screen.PlanId!, "Other", screen.Ref)),
        "rating" or "status" or "set-field" when desk.MarkedIn(screen.PlanId).Count > 0 && IsBoard(screen) =>
            new OpenScreen(new Destination.Several(screen.PlanId!, id == "rating" ? "Rating" : id == "status" ? "Status" : "Other")),
        "rating" => new OpenScreen(new Destination.Rating(screen.Ref!)),
        "status" => new OpenScreen(new Destination.Status(screen.Ref!)),
        "back" when IsBoard(screen) && desk.MarkedIn(screen.PlanId) is { Count: > 0 } marked => new Unmark([.. marked]),
        "back" when IsBoard(screen) && Unfiltered(screen.PlanId!, desk) is { } all => all,
        "new" => new OpenScreen(new Destination.Add(screen.PlanId!)),
        "undo" => new OpenScreen(desk.Waiting is null ? new Destination.Undo(null) : new Destination.Waiting()),
        "redo" => new OpenScreen(new Destination.Redo()),
        "recent" => new OpenScreen(new Destination.Recent()),
        "date" => new OpenScreen(new Destination.Date(screen.Ref!)),
        "complete" => new OpenScreen(new Destination.Complete(screen.Ref!)),
        "reopen" => new OpenScreen(new Destination.Reopen(screen.Ref!)),
        "close-otherwise" => new OpenScreen(new Destination.Closing(screen.Ref!)),
        "no-change" => NoChange(screen.Ref!, desk),
        "editor" => new EditFile(screen.Ref!),
        "recommendations" => new OpenScreen(new Destination.Recommendations(screen.PlanId!, screen.Ref)),
        "plan-fields" => Edit($"{screen.PlanId}/plan", desk),
        "people" => Edit(RegisterFile.People.Path, desk),
        "bodies" => Edit(RegisterFile.Bodies.Path, desk),
        "settings" => Edit(RegisterFile.Settings.Path, desk),
        "locks" => new OpenScreen(new Destination.Locks()),
        "matrix" => new OpenScreen(new Destination.Matrix(screen.PlanId!)),
        "as-at" => desk.Past is null ? new OpenScreen(new Destination.AsAt()) : new LeavePast(),
        "as-at-why" => new OpenScreen(new Destination.WhyAsAt()),
        "workload" => new OpenScreen(new Destination.Workload(screen.PlanId!)),
        "movement" => new OpenScreen(new Destination.Movement(PlanOrAll(screen))),
        "slippage" => new OpenScreen(new Destination.Slippage(PlanOrAll(screen))),
        "trajectory" => new OpenScreen(new Destination.Trajectory(screen.PlanId!)),
        "pages" => new OpenScreen(new Destination.Pages(PlanOrAll(screen))),
        "branch" => new OpenScreen(new Destination.Branch()),
        "sync" => new SyncNow(),
        "propose" => new OpenScreen(new Destination.Propose()),
        "approve" => new OpenScreen(new Destination.Approve()),
        "settle" => new OpenScreen(new Destination.Settling()),
        "history" => new OpenScreen(new Destination.History(screen.Ref!)),
        "who" => new OpenScreen(new Destination.Who(screen.Ref!)),
        "copy" => new CopyText(screen.Ref!, $"{screen.Ref} is on the clipboard, where the terminal allows it."),
        "edit" => new OpenScreen(new Destination.Edit(screen.Ref!)),
        "evidence" => new OpenScreen(new Destination.Edit(screen.Ref!, EditAt.Evidence)),
        "milestones" => new OpenScreen(new Destination.Edit(screen.Ref!, EditAt.Milestones)),
        "leads" => new OpenScreen(new Destination.Edit(screen.Ref!, EditAt.Leads)),
        "retry" => new Retry(),
        "drafts" => new OpenScreen(new Destination.Drafts()),
        "unreadable" => new OpenScreen(new Destination.Unreadable()),
        "back" => new CloseScreen(),
        "help" => new OpenScreen(new Destination.Help()),
        "quit" => new Quit(),
        _ => null,
    };

    /// <summary>Says why the filter is gone: what was just added is seen, whatever was looked for before.</summary>
    /// <param name="reference">What was added, as plan/ID.</param>
    public static ShowNotice NotLookedFor(string reference) => new($"{reference[(reference.IndexOf('/') + 1)..]} is not what was looked for, so the filter is taken away.");

    /// <summary>Shows all of a plan again; null where all of it is shown.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="desk">What there is.</param>
    public static Effect? Unfiltered(string plan, Desk desk) =>
        desk.PlanView(plan) is { Filter.Length: > 0 } view ? new SetPlanView(plan, view with { Filter = "" }) : null;

    // The screens that share marks and filter of their plan. A list of a part of it is left to where it was opened from.
    private static bool IsBoard(Screen screen) => screen
        is Listing.ListScreen { Within.Count: 0 } or ByRating.RatingsScreen or Recommending.RecommendationsScreen or Matrices.MatrixScreen or Workloads.WorkloadScreen or Timelines.TimelineScreen;

    // A file that cannot be read is said so, and never shown as an empty one.
    private static Effect Edit(string reference, Desk desk) =>
        FileLookup.Find(desk.Set, reference) is { Target: null } not ? new ShowNotice(not.Problem, IsWarning: true) : new OpenScreen(new Destination.Edit(reference));

    private static string? NoAction<T>(KeyContext<T> context)
        where T : Screen => context.Screen.Ref is null ? "There is no action under the cursor." : null;

    private static string? NoPlan<T>(KeyContext<T> context)
        where T : Screen => context.Screen.PlanId is null ? "There is no plan under the cursor." : null;

    // Over all plans, all of them are meant.
    private static string? PlanOrAll(Screen screen) => screen is Portfolios.PlansScreen ? null : screen.PlanId;

    private static string? NoPlanAtAll<T>(KeyContext<T> context)
        where T : Screen => context.Desk.Set.Plans.Count == 0 ? "There is no plan yet." : null;

    private static string? WhyNotNow(Desk desk) => desk.Recording > 0 ? "Something is being recorded: wait a moment." : null;

    private static string? WhyNotComplete<T>(KeyContext<T> context)
        where T : Screen => context.Desk.Action(context.Screen.Ref!) is { } action && !action.Status.IsOpen() ? $"It is {action.Status.Label().ToLowerInvariant()} already; o re-opens it." : null;

    private static string? WhyNotReopen<T>(KeyContext<T> context)
        where T : Screen => context.Desk.Action(context.Screen.Ref!) is { } action && action.Status.IsOpen() ? $"It is open already: {action.Status.Label().ToLowerInvariant()}." : null;

    /// <summary>Records that nothing has changed; asks first who records, where that is not known.</summary>
    /// <param name="reference">The action, as plan/ID.</param>
    /// <param name="desk">What there is.</param>
    public static Effect NoChange(string reference, Desk desk)
    {
        const string Words = "No change.";
        if (desk.Lookup(reference) is not { Action: { } action } target || desk.Set.Files.GetValueOrDefault(action.Path) is not { } loaded)
            return new ShowNotice($"{reference} is there no more.", IsWarning: true);
        if (desk.Recorder is null)
            return new OpenScreen(new Destination.Identity(reference));
        var request = new UpdateRequest { Text = Words, By = desk.RecorderWords, On = Period.Day(desk.Today), Kind = "no-change" };
        return new Save(new SaveOrder(action, request.For(action, target.Fields, desk.Today), loaded, Words, null, null) { Telling = SaveTelling.Sentence });
    }
}
