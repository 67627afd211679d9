namespace TuiPlans.Core.Workspace.Hooks;

/// <summary>What a hook says to what git is about to take.</summary>
/// <param name="Stops">Why it must not be taken, a sentence each; none where it may.</param>
/// <param name="Notices">What the person should know, and stops nothing.</param>
public sealed record HookVerdict(IReadOnlyList<string> Stops, IReadOnlyList<string> Notices)
{
    /// <summary>Nothing to say.</summary>
    public static HookVerdict Fine { get; } = new([], []);

    /// <summary>Whether a value stands in it that says something of a person, which must not get out by another way either.</summary>
    public bool IsGuarded { get; init; }

    /// <summary>Nothing could be looked at.</summary>
    internal static HookVerdict Untold(Git.GitFailure failure) => new([$"It could not be checked: {failure.Sentence}"], []);
}
