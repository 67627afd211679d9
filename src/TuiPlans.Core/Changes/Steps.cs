using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>
/// The steps in the life of an action that have rules of their own (DESIGN, the files and the rules). Each gives a change set, or a
/// sentence where it makes no sense; what governance will miss is said, and stops nothing. Nothing is written here.
/// </summary>
public static class Steps
{
    /// <summary>The lead says that it is done.</summary>
    /// <param name="action">The action as it is.</param>
    /// <param name="fields">The table of fields of its file.</param>
    /// <param name="completed">When it was done, with the precision that is known.</param>
    /// <param name="isAtLatest">Whether it was done by then, on a day that is not known.</param>
    public static Step Complete(PlanAction action, FieldSet fields, Period completed, bool isAtLatest = false) =>
        EndSteps.Complete(action, fields, completed, isAtLatest);

    /// <summary>It was complete or closed, and work goes on: status in progress, and the end that was recorded is taken away.</summary>
    /// <param name="action">The action as it is.</param>
    /// <param name="fields">The table of fields of its file.</param>
    /// <param name="reason">Why; null where nobody said.</param>
    public static Step Reopen(PlanAction action, FieldSet fields, string? reason) => EndSteps.Reopen(action, fields, reason);

    /// <summary>It ends otherwise than by delivery.</summary>
    /// <param name="action">The action as it is.</param>
    /// <param name="fields">The table of fields of its file.</param>
    /// <param name="closing">How it ends.</param>
    public static Step Close(PlanAction action, FieldSet fields, Closing closing) => EndSteps.Close(action, fields, closing);

    /// <summary>Another date is asked for. The agreed one counts on until somebody decides.</summary>
    /// <param name="action">The action as it is.</param>
    /// <param name="fields">The table of fields of its file.</param>
    /// <param name="request">What is asked for.</param>
    public static Step Ask(PlanAction action, FieldSet fields, DateRequest request) => DateSteps.Ask(action, fields, request);

    /// <summary>
    /// The date that is asked for is granted, refused or withdrawn. Granted, it becomes the agreed one; else the agreed one stays.
    /// </summary>
    /// <param name="action">The action as it is.</param>
    /// <param name="fields">The table of fields of its file.</param>
    /// <param name="decision">What was decided.</param>
    public static Step Decide(PlanAction action, FieldSet fields, DateDecision decision) => DateSteps.Decide(action, fields, decision);

    /// <summary>The dates that are asked for and not decided, in the order of the file.</summary>
    public static IReadOnlyList<DateChange> Open(PlanAction action) => [.. action.DateChanges.Where(change => change.Decision == "asked")];
}
