using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Looks;
using CoreStep = TuiPlans.Core.Changes.Step;

namespace TuiPlans.Screens.Steps;

/// <summary>A step in the life of an action as a small form: what is asked, and what comes of the answers.</summary>
internal abstract record StepKind
{
    /// <summary>The names of the fields that several steps have.</summary>
    protected const string ReasonName = "reason", ByName = "by", AtName = "at", DateName = "date";

    /// <summary>What is offered where somebody or a body is named.</summary>
    protected const string Names = "posts or bodies";

    /// <summary>Its kind among drafts.</summary>
    public abstract string Kind { get; }

    /// <summary>What it does, in a few words.</summary>
    public abstract string Title { get; }

    /// <summary>The empty form.</summary>
    public abstract SmallForm Form(PlanAction action, Desk desk);

    /// <summary>What is to be known before one answers; none as a rule.</summary>
    public virtual IReadOnlyList<string> Before(PlanAction action, Desk desk) => [];

    /// <summary>
    /// What the answers come to: the step, or the sentence that says which answer is not understood, with its field. Nothing is asked of a
    /// field that may be left empty.
    /// </summary>
    public abstract StepAnswer Answer(RefLookup target, SmallForm form, Desk desk);

    /// <summary>What a field was understood as.</summary>
    public virtual StyledLine Understood(SmallField field, Desk desk) => field.Name switch
    {
        DateName => Date(field.Value, desk),
        ByName => Who(field.Value, desk),
        _ => StyledLine.Empty,
    };

    /// <summary>Posts and bodies, those of the action first: what <c>by</c> can be completed to.</summary>
    protected static ImmutableArray<string> People(PlanAction action, Desk desk) =>
    [
        .. action.Leads.Select(lead => lead.Words)
            .Concat(desk.Set.Registers.People.Select(person => person.Words))
            .Concat(desk.Set.Registers.Bodies.Select(body => body.Name)).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Bodies first, then posts: those that decide.</summary>
    protected static ImmutableArray<string> Deciders(Desk desk) =>
        [.. desk.Set.Registers.Bodies.Select(body => body.Name).Concat(desk.Set.Registers.People.Select(person => person.Words)).Distinct(StringComparer.Ordinal)];

    /// <summary>The id of the register where it knows the words; else the words; null where there are none.</summary>
    protected static string? Id(string words, Desk desk)
    {
        if (words.Length == 0)
            return null;
        var registers = desk.Set.Registers;
        return Updates.UpdateForm.Person(words, registers)?.Id
            ?? registers.Bodies.FirstOrDefault(body => Same(body.Id, words) || Same(body.Name, words))?.Id ?? words;
    }

    /// <summary>A day in the past: what is typed, else a day that stands for nothing typed.</summary>
    protected static (Period? Period, string Problem) Past(string typed, Period? otherwise, Desk desk) =>
        typed.Length == 0 ? (otherwise, "") : DateWords.Read(typed, desk.Today, DateSense.Past);

    /// <summary>Null in place of an empty text.</summary>
    protected static string? Or(string typed) => typed.Length == 0 ? null : typed;

    /// <summary>A date as it was understood.</summary>
    protected static StyledLine Date(string typed, Desk desk)
    {
        if (typed.Length == 0)
            return StyledLine.Empty;
        var (period, problem) = DateWords.Read(typed, desk.Today, DateSense.Past);
        if (period is null)
            return StyledLine.Of(" ? " + problem, Palette.Warning);
        var late = period.First > desk.Today;
        return StyledLine.Of($" = {DateWords.InFull(period)}{(late ? ", after today: is that right?" : "")}", late ? Palette.Warning : Palette.Muted);
    }

    private static StyledLine Who(string typed, Desk desk)
    {
        var id = Id(typed, desk);
        return id is null || id == typed ? StyledLine.Empty : StyledLine.Of($" = {id}", Palette.Good);
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What the answers of a step come to.</summary>
/// <param name="Step">The step; null where an answer is not understood.</param>
/// <param name="Problem">Which answer, and why, as a sentence; empty where all are understood.</param>
/// <param name="Field">The field that it is about; empty where it is about none.</param>
/// <param name="Text">The reason, for the commit; null where there is none.</param>
/// <param name="Given">Who said it and when, where that is not the recorder.</param>
internal sealed record StepAnswer(CoreStep? Step, string Problem = "", string Field = "", string? Text = null, Given? Given = null)
{
    /// <summary>An answer that is not understood.</summary>
    public static StepAnswer Ask(string problem, string field) => new(null, problem, field);
}
