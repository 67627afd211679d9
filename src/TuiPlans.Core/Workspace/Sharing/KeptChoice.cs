using System.Text.Json.Serialization;
using TuiPlans.Core.Merging;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>A decision as it is kept.</summary>
/// <param name="File">The file, from the plans folder.</param>
/// <param name="Clash">The name of the clash.</param>
/// <param name="Values">The values of which it was made.</param>
/// <param name="Take">ours, theirs, both or typed.</param>
/// <param name="Typed">What was typed, by path; null for the others.</param>
public sealed record KeptChoice(string File, string Clash, string Values, string Take, Dictionary<string, string>? Typed)
{
    private const string Ours = "ours";
    private const string Theirs = "theirs";
    private const string Both = "both";

    internal static KeptChoice Of(string file, Clash clash, Choice choice) => new(
        file,
        clash.Name,
        clash.Values,
        choice switch { Choice.Ours => Ours, Choice.Theirs => Theirs, Choice.Both => Both, _ => "typed" },
        choice is Choice.Typed typed ? new Dictionary<string, string>(typed.Values, StringComparer.Ordinal) : null);

    internal Choice Choice => Take switch
    {
        Ours => new Choice.Ours(),
        Theirs => new Choice.Theirs(),
        Both => new Choice.Both(),
        _ => new Choice.Typed(Typed ?? []),
    };
}

/// <summary>How decisions are written as JSON.</summary>
[JsonSerializable(typeof(List<KeptChoice>))]
[JsonSourceGenerationOptions(WriteIndented = true)]
internal sealed partial class ChoicesJson : JsonSerializerContext;
