namespace TuiPlans.Core.Boards.Movements;

/// <summary>What can happen to an action between two moments, the worst first: the order in which it is told.</summary>
public enum MovementKind
{
    /// <summary>Rated red, and not before.</summary>
    NewlyRed,

    /// <summary>Evidence that was seen was withdrawn.</summary>
    EvidenceWithdrawn,

    /// <summary>Delivered or closed, and open again.</summary>
    ReOpened,

    /// <summary>Still delivered, and assured less than before: signed off, now complete.</summary>
    SetBack,

    /// <summary>The agreed date moved, and no date change says why.</summary>
    MovedUnexplained,

    /// <summary>The file is gone.</summary>
    Removed,

    /// <summary>An extension was granted: a later date is agreed.</summary>
    DateGranted,

    /// <summary>Another date was asked for.</summary>
    DateAsked,

    /// <summary>Another date was refused.</summary>
    DateRefused,

    /// <summary>A request for another date was taken back by whoever asked.</summary>
    RequestWithdrawn,

    /// <summary>The agreed date was corrected, or planned anew.</summary>
    Corrected,

    /// <summary>An earlier date was agreed.</summary>
    BroughtForward,

    /// <summary>Superseded, not accepted or withdrawn.</summary>
    Closed,

    /// <summary>Handed to another plan or body.</summary>
    Transferred,

    /// <summary>Other people lead it.</summary>
    LeadChanged,

    /// <summary>Somebody else answers for it.</summary>
    AccountableChanged,

    /// <summary>Another agency leads it.</summary>
    AgencyChanged,

    /// <summary>It was not there before.</summary>
    New,

    /// <summary>Rated red before, and better now.</summary>
    Recovered,

    /// <summary>The lead says that it is done.</summary>
    Completed,

    /// <summary>Evidence was seen and accepted.</summary>
    SignedOff,

    /// <summary>Practice was found to have lasted.</summary>
    Embedded,
}

/// <summary>The words for what can happen: the one table of them.</summary>
public static class MovementKinds
{
    private static readonly KindWords[] Table =
    [
        new("newly-red", "Newly red", "newly red", "newly red"),
        new("evidence-withdrawn", "Evidence withdrawn", "item of evidence withdrawn", "items of evidence withdrawn"),
        new("re-opened", "Re-opened", "re-opened", "re-opened"),
        new("set-back", "Assured less than before", "assured less", "assured less"),
        new("moved-unexplained", "Date moved without a date change", "date moved without a date change", "dates moved without a date change"),
        new("removed", "Removed", "removed", "removed"),
        new("date-granted", "Later date granted", "later date granted", "later dates granted"),
        new("date-asked", "Date asked for", "date asked for", "dates asked for"),
        new("date-refused", "Date refused", "date refused", "dates refused"),
        new("request-withdrawn", "Request for a date withdrawn", "request for a date withdrawn", "requests for a date withdrawn"),
        new("corrected", "Date corrected or planned anew", "date corrected", "dates corrected"),
        new("brought-forward", "Date brought forward", "date brought forward", "dates brought forward"),
        new("closed", "Closed otherwise", "closed otherwise", "closed otherwise"),
        new("transferred", "Transferred", "transferred", "transferred"),
        new("lead-changed", "Lead changed", "lead changed", "leads changed"),
        new("accountable-changed", "Somebody else accountable", "accountable person changed", "accountable persons changed"),
        new("agency-changed", "Agency changed", "agency changed", "agencies changed"),
        new("new", "New", "new", "new"),
        new("recovered", "Recovered from red", "recovered from red", "recovered from red"),
        new("completed", "Completed", "completed", "completed"),
        new("signed-off", "Signed off", "signed off", "signed off"),
        new("embedded", "Embedded", "embedded", "embedded"),
    ];

    /// <summary>All kinds, the worst first.</summary>
    public static IReadOnlyList<MovementKind> All { get; } = Enum.GetValues<MovementKind>();

    /// <summary>The word for programs: <c>date-granted</c>.</summary>
    public static string Word(this MovementKind kind) => Table[(int)kind].Word;

    /// <summary>The title over such events: <c>Later date granted</c>.</summary>
    public static string Title(this MovementKind kind) => Table[(int)kind].Title;

    /// <summary>So many of them: <c>2 dates refused</c>.</summary>
    public static string Counted(this MovementKind kind, int count) => $"{count} {(count == 1 ? Table[(int)kind].One : Table[(int)kind].Many)}";

    private sealed record KindWords(string Word, string Title, string One, string Many);
}
