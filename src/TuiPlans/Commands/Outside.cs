using TuiPlans.Core.Workspace;
using TuiPlans.Terminal;

namespace TuiPlans.Commands;

/// <summary>The world outside the program as the command line sees it, named once by whoever composes the program.</summary>
/// <param name="World">Disk, git, clock.</param>
/// <param name="Output">The streams.</param>
/// <param name="Terminal">The terminal, for the front end.</param>
/// <param name="Directory">The absolute path of the current folder.</param>
/// <param name="Today">TUIPLANS_TODAY, or null.</param>
/// <param name="NoColor">Whether NO_COLOR is set to anything (no-color.org).</param>
/// <param name="Version">The program's own version.</param>
/// <param name="Debug">Whether TUIPLANS_DEBUG asks for what only its makers read.</param>
public sealed record Outside(
    Surroundings World, IOutput Output, ITerminal Terminal, string Directory, string? Today, bool NoColor, string Version, bool Debug = false);
