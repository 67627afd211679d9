namespace TuiPlans.Core.Workspace;

/// <summary>What becomes of one file in a change of several.</summary>
/// <param name="Path">The file, from the plans folder, with slashes.</param>
/// <param name="Loaded">The text it must hold now, without a byte order mark; null where there must be no such file.</param>
/// <param name="After">The new text, without a byte order mark; null where the file goes.</param>
public sealed record FileEdit(string Path, string? Loaded, string? After);
