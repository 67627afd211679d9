namespace TuiPlans.Core.Plans;

/// <summary>Where an action stands by its status and dates, before a scheme says which rating that is.</summary>
public enum Position
{
    /// <summary>Closed otherwise than by delivery.</summary>
    Closed,

    /// <summary>Signed off, or embedded since.</summary>
    SignedOff,

    /// <summary>Complete: the lead says so.</summary>
    Complete,

    /// <summary>Going as agreed.</summary>
    OnTrack,

    /// <summary>Something is late or missing, and the agreed date is not past.</summary>
    Slipping,

    /// <summary>Past the agreed date, or a check long past.</summary>
    OffTrack,

    /// <summary>To confirm: nobody has said yet how it stands.</summary>
    ToConfirm,
}

/// <summary>The words for positions in a rating scheme: <c>for: [complete, signed-off]</c>.</summary>
public static class Positions
{
    private static readonly string[] WordTable = ["closed", "signed-off", "complete", "on-track", "slipping", "off-track", "to-confirm"];

    /// <summary>The words that may stand in a file.</summary>
    public static IReadOnlyList<string> Words => WordTable;

    /// <summary>Reads a word, upper or lower case; null where it is none.</summary>
    public static Position? Parse(string? word)
    {
        var at = Array.FindIndex(WordTable, known => known.Equals(word?.Trim(), StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : (Position)at;
    }
}
