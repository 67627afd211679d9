namespace TuiPlans.Core.Plans;

/// <summary>Whether a meeting took place.</summary>
public enum MeetingState
{
    /// <summary>It is to come, or nobody has said yet that it was held.</summary>
    Planned,

    /// <summary>It took place.</summary>
    Held,

    /// <summary>It does not take place; nothing counts from or to it.</summary>
    Cancelled,
}

/// <summary>One meeting of a body: a file of <c>meetings</c>.</summary>
/// <param name="Id">Its id: the file's name.</param>
/// <param name="Path">The file, from the plans folder.</param>
public sealed record Meeting(string Id, string Path)
{
    private static readonly string[] Acceptances = ["accepted", "agreed", "approved", "signed off", "signed-off"];

    /// <summary>The id of the body that meets, or null.</summary>
    public string? Body { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>When it begins; null where the file does not say.</summary>
    public Moment? Starts { get; init; }

    /// <summary>Whether it took place.</summary>
    public MeetingState State { get; init; }

    /// <summary>When its papers closed, or null.</summary>
    public Moment? PapersClosed { get; init; }

    /// <summary>The edition that was frozen for it: a name of git, or null.</summary>
    public string? Edition { get; init; }

    /// <summary>What was said of each action, in the order of the agenda.</summary>
    public IReadOnlyList<MeetingItem> Items { get; init; } = [];

    /// <summary>What was decided.</summary>
    public IReadOnlyList<MeetingEntry> Decisions { get; init; } = [];

    /// <summary>What the board asked of somebody.</summary>
    public IReadOnlyList<MeetingEntry> Challenges { get; init; } = [];

    /// <summary>What is typed for the papers it receives.</summary>
    public Commentary Commentary { get; init; } = new();

    /// <summary>The day on which it begins, or null.</summary>
    public DateOnly? Day => Starts?.Day;

    /// <summary>
    /// Whether it accepted an action: an item says so in its outcome (accepted, agreed, approved, signed off), or a decision is about it.
    /// </summary>
    /// <param name="action">The action.</param>
    /// <param name="isOnlyOne">Whether no other plan has an action of that id, so that the id alone names it.</param>
    public bool Accepted(PlanAction action, bool isOnlyOne) =>
        Items.Where(item => IsAcceptance(item.Outcome)).Select(item => item.Ref).Concat(Decisions.SelectMany(decision => decision.Refs))
            .Any(named => Same(named, action.Ref) || (isOnlyOne && Same(named, action.Id)));

    /// <summary>Whether it is over on the day <paramref name="today"/>: said to be held, or planned for a day before.</summary>
    public bool IsOver(DateOnly today) => State == MeetingState.Held ? Day <= today : State == MeetingState.Planned && Day < today;

    private static bool IsAcceptance(string? outcome) => outcome is not null
        && Array.Exists(Acceptances, word => outcome.TrimStart().StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The parts of a meeting's papers that a person types; each null where nothing was typed.</summary>
public sealed record Commentary
{
    /// <summary>The number under which the paper is enclosed.</summary>
    public string? Enclosure { get; init; }

    /// <summary>Who answers for the paper: an id of a person, or words.</summary>
    public string? ResponsibleLead { get; init; }

    /// <summary>Who wrote it: an id of a person, or words.</summary>
    public string? Author { get; init; }

    /// <summary>What the meeting is asked to do.</summary>
    public string? Recommendation { get; init; }

    /// <summary>The summary.</summary>
    public string? Summary { get; init; }

    /// <summary>The key issues.</summary>
    public string? KeyIssues { get; init; }

    /// <summary>Who was consulted before.</summary>
    public string? Consultation { get; init; }

    /// <summary>How the public and those who use the services were involved.</summary>
    public string? Involvement { get; init; }

    /// <summary>How due regard was had to equality (Equality Act 2010, section 149).</summary>
    public string? Equality { get; init; }

    /// <summary>Which others were involved.</summary>
    public string? Stakeholders { get; init; }
}

/// <summary>What a meeting said of one action.</summary>
/// <param name="Ref">The action, as <c>plan/ID</c> or its id.</param>
/// <param name="SaidBy">Who reported, or null.</param>
/// <param name="Outcome">What came of it, or null.</param>
/// <param name="Proposed">The rating that was proposed, or null.</param>
/// <param name="Agreed">The rating that was agreed, or null.</param>
/// <param name="Dissent">Who did not agree, or null.</param>
/// <param name="Note">The minute, or null.</param>
public sealed record MeetingItem(string Ref, string? SaidBy, string? Outcome, Rating? Proposed, Rating? Agreed, string? Dissent, string? Note);

/// <summary>A decision or a challenge of a meeting.</summary>
/// <param name="Id">Its id within the meeting.</param>
/// <param name="Text">What was decided or asked.</param>
/// <param name="Refs">The actions that it is about.</param>
/// <param name="Owner">Who is to see to it, or null.</param>
/// <param name="Due">By when, or null.</param>
/// <param name="IsOpen">Neither done nor withdrawn.</param>
public sealed record MeetingEntry(string Id, string Text, IReadOnlyList<string> Refs, string? Owner, Period? Due, bool IsOpen);
