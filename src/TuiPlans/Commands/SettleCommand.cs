using System.CommandLine;
using System.Globalization;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Commands;

/// <summary><c>settle</c>: what two people changed differently, decided one by one; once all is decided it is sent.</summary>
internal static class SettleCommand
{
    private const string Usage = "Decide one with: tuiplans settle N --ours, or --theirs, or --both, or --value V (tuiplans settle shows the numbers).";

    private static readonly Option<string> Ours = CommandHost.Flag("--ours", "As it is here.");
    private static readonly Option<string> Theirs = CommandHost.Flag("--theirs", "As it is there, in what is shared.");
    private static readonly Option<string> Both = CommandHost.Flag("--both", "Both texts, one below the other.");
    private static readonly Option<string> Reset = CommandHost.Flag("--reset", "Take the decision back; without a number, all of them. Nothing is changed by that, here or there.");

    /// <summary>Makes the command.</summary>
    public static Command Make(CommandHost host)
    {
        var which = new Argument<string[]>("which") { Description = "The number that settle shows, or REF and FIELD; all are shown without.", Arity = new ArgumentArity(0, 2) };
        var value = new Option<string[]>("--value") { Description = "Something else: the value, or FIELD=VALUE where several fields belong together (then once for each).", HelpName = "V" };
        var command = host.New(
            "settle", "Shows what two people changed differently, with who, when and why, and takes your decision; goes on with sync once all is decided (git: conflicts).", "tuiplans settle 1 --theirs",
            which, Ours, Theirs, Both, value, Reset);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => Run(context, store, result, result.GetValue(which) ?? [], result.GetValue(value) ?? []))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, ParseResult result, string[] which, string[] values)
    {
        var ways = new[] { Ours, Theirs, Both, Reset }.Count(flag => CommandHost.Has(result, flag)) + (values.Length > 0 ? 1 : 0);
        if (which.Length == 0 && CommandHost.Has(result, Reset) && ways == 1)
            return Forget(context, store);
        if (ways > 1 || (which.Length == 0) != (ways == 0))
            return context.Misused(which.Length > 0 && ways == 0 ? $"What is decided about {string.Join(' ', which)}? {Usage}" : Usage);
        var outcome = Known(context, store, SyncReport.Run(context, store));
        if (which.Length == 0 || outcome is not SyncOutcome.Clashing { Settling: var state })
            return Report(context, store, outcome, hasDecided: which.Length > 0);
        if (Find(state, which) is not ({ } decision, _))
            return context.Misused(Find(state, which).Problem);
        var (choice, problem) = ChoiceOf(context, result, decision.Clash, values);
        if (problem.Length > 0)
            return context.Misused(problem);
        return store.Decide(decision with { Choice = choice }) is { } failure ? context.Refuse(failure) : Decided(context, store, state, decision, choice);
    }

    // Where the shared repository cannot be reached, what was received before can be decided all the same.
    private static SyncOutcome Known(CommandContext context, PlanStore store, SyncOutcome outcome)
    {
        if (outcome is not SyncOutcome.Offline offline || store.KnownClashes() is not { } known)
            return outcome;
        if (!context.Json)
            context.Page.Message($"{offline.Sentence} This is as it was received last; what you decide is kept.");
        return known;
    }

    private static int Forget(CommandContext context, PlanStore store)
    {
        if (store.ForgetDecisions() is { } failure)
            return context.Refuse(failure);
        if (context.Json)
            return JsonPage.Write(context, json =>
            {
                json.WriteString("outcome", "forgotten");
                return ExitCodes.Done;
            });
        context.Page.Line("Every decision is forgotten. Nothing was changed in the plan, for anybody; tuiplans sync asks again.");
        return ExitCodes.Done;
    }

    // With the last decision it goes on by itself.
    private static int Decided(CommandContext context, PlanStore store, SettlingState before, Decision decision, Choice? choice)
    {
        var state = before with { Decisions = [.. before.Decisions.Select(one => ReferenceEquals(one, decision) ? one with { Choice = choice } : one)] };
        if (!context.Json)
        {
            var set = store.Load();
            context.Page.Prose($"{SettleText.Name(decision, set)}: {(choice is null ? "open again." : SettleText.Decided(choice, decision.Clash, set.Registers))}");
        }
        if (state.Open == 0)
            return Report(context, store, SyncReport.Run(context, store), hasDecided: false, "What you decided is kept: tuiplans sync goes on with it.");
        if (context.Json)
            return JsonPage.Write(context, json => SettleJson.Write(json, store, new SyncOutcome.Clashing(state)));
        var open = state.Decisions.Select((one, i) => (one, i)).Where(pair => pair.one.Choice is null).Select(pair => $"{(pair.i + 1).ToString(CultureInfo.InvariantCulture)} ({pair.one.Ref}: {pair.one.Clash.Label})");
        context.Page.Message($"Still to decide: {string.Join(", ", open)}.");
        return ExitCodes.Findings;
    }

    private static int Report(CommandContext context, PlanStore store, SyncOutcome outcome, bool hasDecided, string? kept = null)
    {
        if (context.Json)
            return JsonPage.Write(context, json => SettleJson.Write(json, store, outcome));
        if (outcome is SyncOutcome.Clashing { Settling: var state })
        {
            SettleText.Print(context, store, state);
            return ExitCodes.Findings;
        }
        if (hasDecided && outcome is SyncOutcome.Done)
            context.Page.Message("There is nothing to settle any more.");
        var code = SyncReport.Say(context, store, outcome);
        if (outcome is SyncOutcome.Offline && kept is not null)
            context.Page.Message(kept);
        return code;
    }

    private static (Decision? Found, string Problem) Find(SettlingState state, string[] which)
    {
        var all = state.Decisions;
        if (which.Length == 1 && int.TryParse(which[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number >= 1 && number <= all.Count ? (all[number - 1], "") : (null, $"There is no number {number}: there {(all.Count == 1 ? "is 1" : $"are {all.Count}")} to decide. {Usage}");
        var named = all.Where(one => Is(one.Ref, which[0]) || Is(one.Path, which[0]) || one.Ref.EndsWith("/" + which[0], StringComparison.OrdinalIgnoreCase)).ToList();
        var found = which.Length == 1 ? named : named.Where(one => Is(one.Clash.Name, which[1]) || Is(one.Clash.Label, which[1]) || one.Clash.Parts.Any(part => Is(part.Path, which[1]))).ToList();
        return found switch
        {
            [var only] => (only, ""),
            [] => (null, $"Nothing is to be decided about {string.Join(' ', which)}. {Usage}"),
            _ => (null, $"Several are to be decided about {string.Join(' ', which)} ({string.Join(", ", found.Select(one => one.Clash.Label))}): name the field too, or the number."),
        };
    }

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static (Choice? Choice, string Problem) ChoiceOf(CommandContext context, ParseResult result, Clash clash, string[] values)
    {
        if (CommandHost.Has(result, Reset))
            return (null, "");
        if (CommandHost.Has(result, Ours))
            return (new Choice.Ours(), "");
        if (CommandHost.Has(result, Theirs))
            return (new Choice.Theirs(), "");
        if (CommandHost.Has(result, Both))
            return clash.CanKeepBoth ? (new Choice.Both(), "") : (null, $"{clash.Label} cannot be both: take --ours or --theirs{(clash.CanBeTyped ? ", or write --value V" : "")}.");
        return clash.CanBeTyped ? Typed(context, clash, values) : (null, $"{clash.Label} cannot be written here: take --ours or --theirs, and change it afterwards.");
    }

    private static (Choice? Choice, string Problem) Typed(CommandContext context, Clash clash, string[] values)
    {
        var typed = clash.Parts.ToDictionary(part => part.Path, part => part.Ours ?? "", StringComparer.Ordinal);
        foreach (var value in values)
        {
            var (part, text) = PartOf(clash, value);
            if (part is null)
                return (null, $"Several fields belong together here: write --value FIELD=VALUE, FIELD being one of {string.Join(", ", clash.Parts.Select(one => one.Path))}.");
            var (inFile, problem) = FieldInput.InFile(part.Field!, text, context.Today);
            if (inFile is null)
                return (null, problem);
            typed[part.Path] = inFile;
        }
        return (new Choice.Typed(typed), "");
    }

    private static (ClashPart? Part, string Text) PartOf(Clash clash, string value)
    {
        var named = value.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? clash.Parts.FirstOrDefault(part => part.Path == value[..at].Trim()) : null;
        return named is not null ? (named, value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..]) : (clash.Parts is [var only] ? only : null, value);
    }
}
