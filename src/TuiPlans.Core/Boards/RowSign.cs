namespace TuiPlans.Core.Boards;

/// <summary>A sign beside an action's ratings: a letter with its words, as boards and lists show it and their legend explains it.</summary>
/// <param name="Letter">One letter.</param>
/// <param name="Words">What it means: <c>not evidenced</c>.</param>
public sealed record RowSign(char Letter, string Words)
{
    private static readonly RowSign NotEvidenced = new('N', Assurance.NotEvidenced.Words());
    private static readonly RowSign SignedOff = new('S', Assurance.SignedOff.Words());
    private static readonly RowSign Embedded = new('E', Assurance.Embedded.Words());
    private static readonly RowSign BeforeMeeting = new('M', "due before the meeting");

    /// <summary>All signs in the order of a legend.</summary>
    public static IReadOnlyList<RowSign> All { get; } = [NotEvidenced, SignedOff, Embedded, BeforeMeeting];

    /// <summary>The sign of an action: its assurance where it is delivered, and where it is open whether it falls due before the meeting; null for none.</summary>
    public static RowSign? Of(ActionRow row) => row.Assurance switch
    {
        Assurance.NotEvidenced => NotEvidenced,
        Assurance.SignedOff => SignedOff,
        Assurance.Embedded => Embedded,
        _ => row.IsDueBeforeMeeting ? BeforeMeeting : null,
    };
}
