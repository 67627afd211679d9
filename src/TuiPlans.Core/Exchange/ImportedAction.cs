using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Exchange;

/// <summary>An action as a document gives it. What the document does not say is absent: nothing is made up.</summary>
public sealed record ImportedAction
{
    /// <summary>The line of the file in which its row begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its id; given once all rows are read.</summary>
    public string Id { get; init; } = "";

    /// <summary>The id of the recommendation that it answers; null where none stands in its row.</summary>
    public string? Recommendation { get; init; }

    /// <summary>Its number in the document; empty where it has none.</summary>
    public string Number { get; init; } = "";

    /// <summary>The words of its theme; empty where there is none.</summary>
    public string Theme { get; init; } = "";

    /// <summary>Its timescale, or null.</summary>
    public Timescale? Timescale { get; init; }

    /// <summary>The id of the lead agency, or null.</summary>
    public string? Agency { get; init; }

    /// <summary>The ids of other agencies.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Who leads it.</summary>
    public IReadOnlyList<ImportedLead> Leads { get; init; } = [];

    /// <summary>The body that watches it, or null.</summary>
    public string? MonitoredBy { get; init; }

    /// <summary>What is to be done; empty for what is reported of a recommendation itself.</summary>
    public string Text { get; init; } = "";

    /// <summary>When work begins, or null.</summary>
    public Period? Start { get; init; }

    /// <summary>Steps on the way.</summary>
    public IReadOnlyList<string> Milestones { get; init; } = [];

    /// <summary>Outcome measure, or null.</summary>
    public string? Outcome { get; init; }

    /// <summary>Measure of success, or null.</summary>
    public string? Success { get; init; }

    /// <summary>Figures with targets.</summary>
    public IReadOnlyList<ImportedMeasure> Measures { get; init; } = [];

    /// <summary>Evidence that is expected.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>When it is due, or null.</summary>
    public Due? Due { get; init; }

    /// <summary>The wording of the date; empty where the cell is.</summary>
    public string DueText { get; init; } = "";

    /// <summary>When it was completed, or null.</summary>
    public Period? Completed { get; init; }

    /// <summary>How far it has come; to confirm where the document does not say.</summary>
    public Status Status { get; init; }

    /// <summary>The rating, or null.</summary>
    public Rating? Rating { get; init; }

    /// <summary>What was reported.</summary>
    public IReadOnlyList<ImportedUpdate> Updates { get; init; } = [];
}

/// <summary>A recommendation as a document gives it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">Its words.</param>
/// <param name="Theme">The words of its theme; empty where there is none.</param>
/// <param name="Timescale">Its timescale, or null.</param>
/// <param name="Agencies">The ids of the agencies that answer for it.</param>
/// <param name="Own">What is said of the recommendation itself, where no action stands in its row; or null.</param>
public sealed record ImportedRecommendation(
    string Id, string Text, string Theme, Timescale? Timescale, IReadOnlyList<string> Agencies, ImportedAction? Own);

/// <summary>A cell, or a part of one, that was not understood.</summary>
/// <param name="Line">The line of the file in which its row begins.</param>
/// <param name="Column">The heading of its column.</param>
/// <param name="Reason">Why, as a sentence.</param>
/// <param name="KeptIn">The field in which its text stands now.</param>
/// <param name="Ref">The id of the action; given once all rows are read.</param>
public sealed record UnclearCell(int Line, string Column, string Reason, string KeptIn, string Ref = "");
