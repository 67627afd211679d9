using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>What one command works with: the world, and the options that every command has.</summary>
/// <param name="Outside">The world.</param>
/// <param name="Directory">The folder in which it works, an absolute path.</param>
/// <param name="Today">The day by which every rule about dates reckons.</param>
/// <param name="Json">Whether the answer is JSON.</param>
/// <param name="IsPlain">Whether it is text alone: no front end and no colour.</param>
/// <param name="NoColor">Whether colour is switched off.</param>
public sealed record CommandContext(Outside Outside, string Directory, DateOnly Today, bool Json, bool IsPlain, bool NoColor)
{
    /// <summary>The streams.</summary>
    public IOutput Output => Outside.Output;

    /// <summary>Where text goes, made safe and, on a terminal, coloured.</summary>
    public Page Page { get; } = new(Outside.Output, hasColor: Outside.Output.IsTerminal && !NoColor && !IsPlain);

    /// <summary>The moment at which the plans are looked at; null for the present.</summary>
    public AsAt? At { get; init; }

    /// <summary>What was given by that moment and recorded after it; none for the present.</summary>
    public IReadOnlyList<LateUpdate> RecordedLater { get; init; } = [];

    /// <summary>The store of <see cref="Directory"/>, where it was opened ahead.</summary>
    internal Task<PlanStore?> Early { get; init; } = Task.FromResult<PlanStore?>(null);

    /// <summary>Runs a command on the plans folder; a sentence and exit code 3 where there is none.</summary>
    public int WithStore(Func<PlanStore, int> run)
    {
        if (Early.GetAwaiter().GetResult() is { } early)
            return Kept(early, run);
        if (PlansFolder.Find(Outside.World.Files, Directory) is { } folder)
            return Kept(new PlanStore(Outside.World, folder), run);
        return Refuse(
            $"There is no plans folder in {Directory} or above it. Go to the folder of your plans (or name it: tuiplans -C DIR), "
            + "or make one here with: tuiplans init");
    }

    // What was asked for stands on the screen before anything else is seen to.
    private int Kept(PlanStore store, Func<PlanStore, int> run)
    {
        var code = run(store);
        store.KeepQuick(sentence =>
        {
            Output.Data.Flush();
            if (Output.IsTerminal)
                Page.Message(sentence);
            Output.Messages.Flush();
        });
        return code;
    }

    /// <summary>The action or recommendation that a reference means, else a sentence and null.</summary>
    public RefLookup? Find(PlanSet set, string reference)
    {
        var found = RefLookup.Find(set, reference);
        if (found.Action is not null)
            return found;
        Page.Message(found.Problem);
        return null;
    }

    /// <summary>Asks a question on a terminal; yes where nobody can be asked.</summary>
    public bool Agrees(string question)
    {
        if (Json || Output is not { IsTerminal: true, IsInputTerminal: true })
            return true;
        // What it is about stands on the screen before the question.
        Output.Data.Flush();
        Output.Messages.Write($"{question} y/N ");
        Output.Messages.Flush();
        return Output.Input.ReadLine()?.Trim() is "y" or "Y" or "yes" or "Yes";
    }

    /// <summary>Says why it was not done.</summary>
    public int Refuse(string sentence)
    {
        Page.Message(sentence);
        return ExitCodes.Refused;
    }

    /// <summary>Says what was not understood.</summary>
    public int Misused(string sentence)
    {
        Page.Message(sentence);
        return ExitCodes.Usage;
    }
}
