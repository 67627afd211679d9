using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>Who decided, in words.</summary>
internal static class AuthorityWords
{
    /// <summary><c>by Performance sub-group at 2012-04-02-psg</c>; null where neither is named.</summary>
    public static string? Of(string? by, string? at, Registers registers)
    {
        var who = string.IsNullOrWhiteSpace(by) ? "" : $"by {registers.Words(by)}";
        var where = string.IsNullOrWhiteSpace(at) ? "" : $"at {at}";
        var words = $"{who} {where}".Trim();
        return words.Length == 0 ? null : words;
    }
}
