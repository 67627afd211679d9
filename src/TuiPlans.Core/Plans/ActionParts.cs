namespace TuiPlans.Core.Plans;

/// <summary>A step on the way.</summary>
/// <param name="Text">What is to be reached.</param>
/// <param name="Due">By when, or null.</param>
/// <param name="IsDone">Whether it was reached.</param>
/// <param name="DoneOn">On which day, where it is known.</param>
public sealed record Milestone(string Text, Period? Due, bool IsDone, Period? DoneOn);

/// <summary>A figure with its targets.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="Unit">Its unit, or null.</param>
/// <param name="Baseline">The value at the start, or null.</param>
/// <param name="HigherIsBetter">False where a lower value is better.</param>
/// <param name="Targets">The values to be reached, in the order of the file.</param>
public sealed record Measure(string Name, string? Unit, decimal? Baseline, bool HigherIsBetter, IReadOnlyList<Target> Targets)
{
    /// <summary>
    /// The target whose figure was found last: the latest by its date, since lines come in any order; of one date, or without dates, the
    /// last of the file. Null where no figure was found.
    /// </summary>
    public Target? Latest
    {
        get
        {
            Target? latest = null;
            foreach (var target in Targets)
            {
                if (target.Actual is not null && !(target.Due?.Last < latest?.Due?.Last) && (target.Due is not null || latest?.Due is null))
                    latest = target;
            }
            return latest;
        }
    }
}

/// <summary>A value to be reached by a date.</summary>
/// <param name="Due">By when, or null.</param>
/// <param name="Value">The value to be reached, or null.</param>
/// <param name="Actual">The value that was found, or null.</param>
public sealed record Target(Period? Due, decimal? Value, decimal? Actual);

/// <summary>An item of evidence that was seen.</summary>
/// <param name="What">What it is.</param>
/// <param name="Where">An address, or a path in the repository.</param>
/// <param name="SeenBy">Who saw it: an id of a person, or words.</param>
/// <param name="Date">When.</param>
/// <param name="Strength">policy, training, audit, practice or voice.</param>
/// <param name="IsWithdrawn">Whether it was withdrawn since.</param>
public sealed record Evidence(string What, string? Where, string? SeenBy, Period? Date, string? Strength, bool IsWithdrawn)
{
    /// <summary>public, partners or restricted; the plan's default where absent.</summary>
    public string? Audience { get; init; }

    /// <summary>When it was withdrawn, or null.</summary>
    public Period? WithdrawnOn { get; init; }

    /// <summary>Why it was withdrawn, or null.</summary>
    public string? WithdrawnReason { get; init; }
}

/// <summary>A request for another date, and what was decided.</summary>
/// <param name="Kind">extension, brought-forward, correction or re-plan.</param>
/// <param name="From">The date before.</param>
/// <param name="To">The date asked for.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedOn">When.</param>
/// <param name="Reason">Why.</param>
/// <param name="Decision">asked, granted, refused or withdrawn.</param>
/// <param name="DecidedBy">Who decided: an id of a person or body.</param>
/// <param name="DecidedAt">The meeting at which it was decided.</param>
public sealed record DateChange(
    string? Kind, Due? From, Due? To, string? AskedBy, Period? AskedOn, string? Reason, string? Decision, string? DecidedBy, string? DecidedAt)
{
    /// <summary>What kept the action from its date, in a word that can be counted: <c>recruitment</c>; or null.</summary>
    public string? Cause { get; init; }

    /// <summary>What it is known by in its list, as the file writes it: when it was asked, and the date asked for.</summary>
    public string Name { get; init; } = string.Join(' ', new[] { AskedOn?.Text, To?.Text }.OfType<string>());
}

/// <summary>What holds an action up.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Since">Since when.</param>
public sealed record Blocker(string Text, Period? Since);

/// <summary>How an action ended otherwise than by delivery.</summary>
/// <param name="As">superseded, not-accepted, transferred or withdrawn.</param>
/// <param name="Date">When.</param>
/// <param name="By">On whose authority.</param>
/// <param name="Reason">Why.</param>
/// <param name="To">What takes its place.</param>
public sealed record Closure(string? As, Period? Date, string? By, string? Reason, string? To)
{
    /// <summary>The meeting at which it was decided, or null.</summary>
    public string? At { get; init; }
}

/// <summary>The look, months later, at whether practice lasted.</summary>
/// <param name="Due">When it is to be done.</param>
/// <param name="Finding">What was found, or null.</param>
public sealed record ImpactReview(Period? Due, string? Finding)
{
    /// <summary>When it was done, or null.</summary>
    public Period? Date { get; init; }
}

/// <summary>What somebody reported. It is never edited: a later line withdraws it.</summary>
/// <param name="Date">When it was given, with the precision that was given; may be absent.</param>
/// <param name="By">Who gave it: an id of a person, or words.</param>
/// <param name="How">e-mail, telephone, meeting, document or form.</param>
/// <param name="Kind">progress, no-change, correction or note.</param>
/// <param name="Rag">The rating at that update, or null.</param>
/// <param name="Audience">public, partners or restricted; the plan's default where absent.</param>
/// <param name="Text">The report.</param>
public sealed record ProgressUpdate(Period? Date, string? By, string? How, string? Kind, Rating? Rag, string? Audience, string Text);
