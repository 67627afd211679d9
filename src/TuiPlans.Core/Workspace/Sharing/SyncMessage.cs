using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>The message of a merge that sending and receiving makes.</summary>
internal static class SyncMessage
{
    /// <summary>Where nothing had to be joined.</summary>
    public const string Plain = "Sent: what was recorded here on earlier days\n";

    private const int MostCharacters = 60;

    /// <summary>The message: what was decided stands in it as trailers, since it is nowhere else.</summary>
    /// <param name="joined">The two sides.</param>
    /// <param name="decided">What a person decided.</param>
    public static string Of(Joined joined, IReadOnlyList<Decision> decided)
    {
        var text = new StringBuilder(decided.Count == 0 ? "Joined with what others sent\n" : $"Joined with what others sent; {decided.Count} settled\n");
        if (decided.Count + joined.Renumbered.Count > 0)
            text.Append('\n');
        foreach (var id in joined.Renumbered)
            text.Append("Renumbered: ").Append(id.Plan).Append('/').Append(id.Old).Append(" -> ").Append(id.Now).Append('\n');
        foreach (var decision in decided)
        {
            foreach (var part in decision.Clash.Parts)
                text.Append(SettledField.Key).Append(": ").Append(decision.Ref).Append(part.Path.Length == 0 ? "" : " " + Shortened.To(part.Path, MostCharacters)).Append(": ").Append(Taken(decision.Choice!, part)).Append('\n');
        }
        return text.ToString();
    }

    private static string Taken(Choice choice, ClashPart part) => choice switch
    {
        Choice.Ours => $"{Words(part.Ours)} (not {Words(part.Theirs)})",
        Choice.Theirs => $"{Words(part.Theirs)} (not {Words(part.Ours)})",
        Choice.Both => "both texts",
        _ => Words(((Choice.Typed)choice).Values.GetValueOrDefault(part.Path)),
    };

    private static string Words(string? value) => value is null ? "none" : Shortened.To(value.Split('\n', 2)[0], MostCharacters);
}
