using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>What a step is made of.</summary>
/// <param name="Target">The action and its table of fields.</param>
/// <param name="By">Who said it: an id of the registers, or words.</param>
/// <param name="On">When; the day on which the command runs where nobody said.</param>
/// <param name="Text">The text; null where there is none.</param>
internal sealed record StepParts(RefLookup Target, string By, Period On, string? Text)
{
    public PlanAction Action => Target.Action!;

    public FieldSet Fields => Target.Fields;
}

/// <summary>Runs a command that takes one action a step further, as one commit.</summary>
/// <param name="context">The command.</param>
/// <param name="store">The store.</param>
internal sealed class StepRun(CommandContext context, PlanStore store)
{
    /// <summary>Works the step out, saves it, and says what was recorded and what governance will miss.</summary>
    /// <param name="reference">The action.</param>
    /// <param name="said">What was said.</param>
    /// <param name="make">Gives the step.</param>
    public int Run(string reference, Said said, Func<StepParts, PlanSet, Step> make)
    {
        if (said.WhyNot(context) is { } problem)
            return Misused(problem, reference, said);
        store.LookAhead();
        var set = store.LoadOnly(reference);
        if (context.Find(set, reference) is not { } found)
            return Keeping(ExitCodes.Refused, reference, said);
        var giver = said.By is { } other ? Giver.Named(other, set.Registers, said.IsAsTyped) : Giver.Self(store.Recorder, set.Registers);
        if (giver.Problem is { } unclear)
            return Misused(unclear, found.Action!.Ref, said);
        if (giver.Notice is { } notice)
            context.Page.Message(notice);
        var parts = new StepParts(found, giver.By, TypedDate.Past(context, "--given", said.Given) ?? Period.Day(context.Today), said.Text(context));
        var step = make(parts, set);
        return step.Changes is null ? Refuse(step.Problem, parts, said) : Save(step, parts, said, set);
    }

    /// <summary>Says what was not understood, before any plan is read; a text that came through a pipe is kept.</summary>
    public static int Misused(CommandContext context, string sentence, string reference, Said said) => said.IsFromInput
        ? context.WithStore(store => new StepRun(context, store).Misused(sentence, reference, said)) : context.Misused(sentence);

    private int Misused(string sentence, string reference, Said said) => Keeping(context.Misused(sentence), reference, said);

    private int Keeping(int code, string reference, Said said) =>
        said.IsFromInput ? new PipedText(context, store).AfterRefusal(code, reference, said.Text(context)) : code;

    private int Save(Step step, StepParts parts, Said said, PlanSet set)
    {
        var target = parts.Action;
        var outcome = store.Save(
            new SaveRequest
            {
                Target = target,
                Changes = step.Changes!,
                Loaded = set.Files[target.Path],
                Text = parts.Text,
                Typed = parts.Text,
                Given = said.IsGiven ? new Given(parts.By, parts.On, said.How) : null,
            },
            set);
        var report = new SaveReport(context);
        report.Add(target.Ref, outcome, store.Recorder, missing: step.Missing);
        return report.Finish();
    }

    // What came through a pipe stands nowhere else, so it is kept.
    private int Refuse(string problem, StepParts parts, Said said)
    {
        var kept = said.IsFromInput && parts.Text is { } text ? new PipedText(context, store).Keep(parts.Action.Ref, text) : null;
        var report = new SaveReport(context);
        report.Add(parts.Action.Ref, new SaveOutcome.Refused($"{problem} Nothing was changed.", RefusalKind.Proposal, kept), store.Recorder);
        return report.Finish();
    }
}
