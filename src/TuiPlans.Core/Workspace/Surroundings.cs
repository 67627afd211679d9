using TuiPlans.Core.Git;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace;

/// <summary>The outside world as this room sees it, named once by whoever composes the program.</summary>
/// <param name="Files">The disk.</param>
/// <param name="Git">The git executable.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Delay">Lets some time pass.</param>
/// <param name="Say">Hears what is being waited for.</param>
/// <param name="Reader">Reads YAML.</param>
public sealed record Surroundings(
    IFileStore Files, GitRunner Git, TimeProvider Clock, Action<TimeSpan> Delay, Action<string> Say, IYamlReader Reader)
{
    /// <summary>The person's own editor; null where none can be opened.</summary>
    public TextEditor? Editor { get; init; }

    /// <summary>How a shell starts this program; null where git is not to be told of it.</summary>
    public string? OwnProgram { get; init; }

    /// <summary>The files that make up this program, as a shell starts it by its place: itself, or .NET and the program; none where that is not known.</summary>
    public IReadOnlyList<string> OwnPlace { get; init; } = [];

    internal LockWait LockWait => new(Files, Clock, Delay, Say);

    internal DateTimeOffset Now => Clock.GetLocalNow();
}
