using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Sharing;

namespace TuiPlans.Commands;

/// <summary>What is to be decided, in words: each clash with its number, what both began with, what stands here and what stands there, and who set it.</summary>
internal static class SettleText
{
    private const int Indent = 3;
    private const int SideIndent = 12;

    /// <summary>All that is to be decided, and how.</summary>
    public static void Print(CommandContext context, PlanStore store, SettlingState state)
    {
        var page = context.Page;
        var set = store.Load();
        var origins = store.OriginsOf(state);
        page.Prose(Head(state, ChangedDifferently.By(origins.SelectMany(one => one), store.Recorder?.EMail)));
        for (var i = 0; i < state.Decisions.Count; i++)
        {
            var decision = state.Decisions[i];
            page.Line();
            page.Prose($"{i + 1}. {Name(decision, set)}");
            if (!decision.Clash.IsOfWholeFile)
                Side(page, "at first", decision.Clash, part => part.Base, [.. origins[i].Select(one => one.Base)], set.Registers);
            Side(page, "here", decision.Clash, part => part.Ours, [.. origins[i].Select(one => one.Ours)], set.Registers);
            Side(page, "there", decision.Clash, part => part.Theirs, [.. origins[i].Select(one => one.Theirs)], set.Registers);
            page.Prose(decision.Choice is { } choice ? $"Decided: {Decided(choice, decision.Clash, set.Registers)}" : "To decide: " + Ways(decision.Clash, i + 1), Indent);
        }
        page.Message("");
        page.Message("Decide each by its number, with --ours (as it is here) or --theirs (as it is there, in what is shared). Once all are decided it is all sent. To give up: tuiplans settle --reset");
    }

    /// <summary>What was decided, in words.</summary>
    public static string Decided(Choice choice, Clash clash, Registers registers) => choice switch
    {
        Choice.Ours => $"as it is here ({Values(clash, part => part.Ours, registers)})",
        Choice.Theirs => $"as it is there ({Values(clash, part => part.Theirs, registers)})",
        Choice.Both => "both texts, one below the other",
        _ => Values(clash, part => ((Choice.Typed)choice).Values.GetValueOrDefault(part.Path) is { Length: > 0 } typed ? typed : null, registers),
    };

    /// <summary>What a clash is called: the action with its title, and the field.</summary>
    public static string Name(Decision decision, PlanSet set)
    {
        var title = RefLookup.Find(set, decision.Ref).Action?.Title;
        return $"{decision.Ref}{(title is null ? "" : $" {Shortened.To(title, 60)}")}: {decision.Clash.Label}";
    }

    private static string Head(SettlingState state, string by)
    {
        var all = state.Decisions.Count;
        return ChangedDifferently.Words(all, by) + ", so you decide."
            + (state.Open < all ? $" {state.Open} {(state.Open == 1 ? "is" : "are")} still open." : "") + " " + ChangedDifferently.NothingYet;
    }

    private static void Side(Page page, string label, Clash clash, Func<ClashPart, string?> value, List<RecordedChange?> setBy, Registers registers)
    {
        page.Prose(Values(clash, value, registers), SideIndent, $"   {label}");
        foreach (var change in setBy.OfType<RecordedChange>().DistinctBy(change => change.Commit, StringComparer.Ordinal))
            page.Prose($"{TrailText.People(change, registers)}, {TrailText.When(change.Recorder)}{(Reason(change, clash, value) is { Length: > 0 } why ? $". Why: {why}" : "")}", SideIndent + 2);
    }

    // What stands among the values is not said twice.
    private static string Reason(RecordedChange change, Clash clash, Func<ClashPart, string?> value) =>
        TrailText.OneLine(change.Reason) is var reason && clash.Parts.Any(part => TrailText.OneLine(value(part)) == reason) ? "" : reason;

    // Where all that belongs together is absent, the first says so alone.
    private static string Values(Clash clash, Func<ClashPart, string?> value, Registers registers) => clash.Parts.All(part => value(part) is null) ? SpokenValue.Of(null, clash.Parts[0].Field, registers) : string.Join("; ", clash.Parts
        .Where(part => clash.Parts.Count == 1 || part.Base is not null || part.Ours is not null || part.Theirs is not null)
        .Select(part => (clash.Parts.Count > 1 && part.Field is { } field ? $"{field.Label}: " : "") + SpokenValue.Of(value(part), part.Field, registers)));

    private static string Ways(Clash clash, int number)
    {
        var command = $"tuiplans settle {number}";
        var typed = clash.Parts.Count == 1 ? "--value V" : $"--value {clash.Parts[0].Path}=V";
        return $"{command} --ours, or --theirs{(clash.CanKeepBoth ? ", or --both" : "")}{(clash.CanBeTyped ? $", or {typed}" : "")}";
    }
}
