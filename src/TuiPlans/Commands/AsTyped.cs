using System.CommandLine;

namespace TuiPlans.Commands;

/// <summary>The option that keeps names as they were typed: the same for every command that takes one.</summary>
internal static class AsTyped
{
    public const string Name = "--as-typed";

    /// <summary>The option.</summary>
    public static Option<string> Flag() => CommandHost.Flag(Name, "Keep names as they are typed, also where people.yaml or bodies.yaml has one that is spelt almost so.");
}
