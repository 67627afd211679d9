using System.Collections.Immutable;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Terminal;

namespace TuiPlans.Screens;

/// <summary>What every screen sees beside its own model: the plans, the day, the person, the room.</summary>
internal sealed record Desk
{
    // Below the header; above the footer, which is a line for notices and one for keys. The past has a line of its own above the header.
    private const int FooterRows = 2;

    private DayView? _view;

    /// <summary>The plans that are shown: as they are on disk, or as they were at a moment of the past.</summary>
    public required PlanSet Set { get; init; }

    /// <summary>The day that every rule about dates uses.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The plans on the day, worked out once for as long as neither changes.</summary>
    public DayView View => _view?.IsOf(Set, Today) == true ? _view : _view = new DayView(Set, Today, _view);

    /// <summary>Was the day set by hand rather than taken from the clock?</summary>
    public bool TodayIsSet { get; init; }

    /// <summary>The moment of the past that is shown, with the present kept in it; null where the present is shown.</summary>
    public PastMoment? Past { get; init; }

    /// <summary>The moment that was asked for last in this run, as it was typed; empty before.</summary>
    public string LastAsAt { get; init; } = "";

    /// <summary>The day that it is, whichever is shown.</summary>
    public DateOnly PresentDay => Past?.Today ?? Today;

    /// <summary>The same with other plans on disk; what is shown of the past stays.</summary>
    public Desk WithSet(PlanSet set) => Past is null ? this with { Set = set } : this with { Past = Past.With(set) };

    /// <summary>The same on another day; what is shown of the past stays.</summary>
    public Desk WithDay(DateOnly today, bool isSet) =>
        Past is null ? this with { Today = today, TodayIsSet = isSet } : this with { Past = Past with { Today = today, TodayIsSet = isSet } };

    /// <summary>The same in the present.</summary>
    public Desk InPresent() => Past is null ? this : this with { Set = Past.Now, Today = Past.Today, TodayIsSet = Past.TodayIsSet, Past = null };

    /// <summary>Who sits at the keyboard; null where git knows nobody yet.</summary>
    public Recorder? Recorder { get; init; }

    /// <summary>The whole terminal.</summary>
    public ScreenSize Size { get; init; } = ScreenSize.Standard;

    /// <summary>What was typed and is in no plan.</summary>
    public ImmutableDictionary<DraftKey, KeptDraft> Drafts { get; init; } = ImmutableDictionary<DraftKey, KeptDraft>.Empty;

    /// <summary>Drafts of which the latest words are not on disk, with the reason as a sentence; they are tried again each second.</summary>
    public ImmutableDictionary<DraftKey, string> Unkept { get; init; } = ImmutableDictionary<DraftKey, string>.Empty;

    /// <summary>Actions that are marked for the same change, as plan/ID.</summary>
    public ImmutableHashSet<string> Marks { get; init; } = [];

    /// <summary>How the boards of each plan are looked at, by its id.</summary>
    public ImmutableDictionary<string, PlanView> PlanViews { get; init; } = ImmutableDictionary<string, PlanView>.Empty;

    /// <summary>The marked actions of one plan: a change of several is of these alone, since the others are not in sight.</summary>
    public IReadOnlyList<string> MarkedIn(string? plan) => [.. Marks.Where(reference => reference.StartsWith(plan + "/", StringComparison.Ordinal))];

    /// <summary>How many are marked, in words: "2 marked", "2 marked, 1 in another plan".</summary>
    public string MarkedWords(string? plan) => Marks.Count - MarkedIn(plan).Count is > 0 and var elsewhere
        ? $"{MarkedIn(plan).Count} marked, {elsewhere} in {(elsewhere == 1 ? "another plan" : "other plans")}" : $"{Marks.Count} marked";

    /// <summary>What was copied or cut last in this run; empty before.</summary>
    public string Clip { get; init; } = "";

    /// <summary>Who gave the last update of this run; null before the first.</summary>
    public LastGiven? LastGiven { get; init; }

    /// <summary>The last commit of this run, which can be taken back; null where there is none.</summary>
    public string? LastCommit { get; init; }

    /// <summary>Why something written is not committed; null where nothing waits.</summary>
    public string? Waiting { get; init; }

    /// <summary>What is being done while it is sent and received; null while nothing is.</summary>
    public string? Syncing { get; init; }

    /// <summary>How far the writing of status pages has come; null while none are written.</summary>
    public string? Rendering { get; init; }

    /// <summary>How many changes are recorded here and not sent yet; null where that is not known, or nothing is shared.</summary>
    public int? Unsent { get; init; }

    /// <summary>How many changes are on the proposal that is checked out, and not approved; null where none is.</summary>
    public int? Unapproved { get; init; }

    /// <summary>What two people changed differently and is not sent yet; none as a rule.</summary>
    public IReadOnlyList<ClashShown> ToSettle { get; init; } = [];

    /// <summary>What the shared repository did not do since it asked who we are, so that git has to ask the person the next time; null as a rule.</summary>
    public Effect? AsksWho { get; init; }

    /// <summary>Saves that are under way.</summary>
    public int Recording { get; init; }

    /// <summary>What stands out above the screen; empty where all is well.</summary>
    public IReadOnlyList<string> Alerts
    {
        get
        {
            var alerts = new List<string>();
            if (Set.Unreadable.Count is > 0 and var count)
                alerts.Add(count == 1 ? "! 1 file cannot be read (U)" : $"! {count} files cannot be read (U)");
            if (!Unkept.IsEmpty)
                alerts.Add("! What you typed is not on disk yet");
            if (Waiting is not null)
                alerts.Add(Past is null ? "! Saved, not committed (Ctrl+R tries again)" : "! Saved, not committed");
            return alerts;
        }
    }

    /// <summary>The room of a screen: the terminal without header and footer.</summary>
    public ScreenSize Body => new(Size.Width, Math.Max(1, Size.Height - FooterRows - (Alerts.Count > 0 ? 2 : 1) - (Past is null ? 0 : 1)));

    /// <summary>How the boards of a plan are looked at.</summary>
    public PlanView PlanView(string plan) => PlanViews.GetValueOrDefault(plan) ?? new PlanView();

    /// <summary>The filter that all boards of a plan hold.</summary>
    public Query Filter(string plan) => View.Query(PlanView(plan).Filter);

    /// <summary>The same with the boards of a plan looked at in another way.</summary>
    public Desk With(string plan, PlanView view) => this with { PlanViews = PlanViews.SetItem(plan, view) };

    /// <summary>What was kept of a kind of form; null where nothing was.</summary>
    public TypedForm? Draft(string kind, string reference) => Drafts.GetValueOrDefault(new DraftKey(kind, reference))?.Form;

    /// <summary>The first line of a commit as a screen has room for it: where there is one plan, it need not be named.</summary>
    public string Subject(string headline) =>
        Set.Plans is [var only] && headline.StartsWith(only.Id + "/", StringComparison.Ordinal) ? headline[(only.Id.Length + 1)..] : headline;

    /// <summary>The action of that reference; null where it is there no more.</summary>
    public PlanAction? Action(string reference) => Lookup(reference)?.Action;

    /// <summary>An action with the fields of its file; null where it is there no more.</summary>
    public RefLookup? Lookup(string reference) => RefLookup.Find(Set, reference) is { Action: not null } found ? found : null;

    /// <summary>
    /// The file that counts as seen after a refusal: where somebody else had changed it, that was told, and the next save goes on top of it.
    /// </summary>
    /// <param name="reference">The action, as plan/ID.</param>
    /// <param name="refused">The refusal.</param>
    /// <param name="loaded">The file as it was seen before.</param>
    public PlanFile? Seen(string reference, SaveResult.Refused refused, PlanFile? loaded) =>
        refused.Kind == Refusal.ChangedMeanwhile && Action(reference) is { } action ? Set.Files.GetValueOrDefault(action.Path) : loaded;

    /// <summary>What a reference means as a file whose fields can be changed: an action, a plan's own file, a register; null where there is none.</summary>
    public FileLookup? File(string reference) => FileLookup.Find(Set, reference) is { Target: not null } found ? found : null;

    /// <summary>How the recorder is named in files: by the id of the register where it knows their address.</summary>
    public string RecorderWords => Set.Registers.PersonByEMail(Recorder?.EMail)?.Id ?? Recorder?.Name ?? "";
}
