namespace TuiPlans.Core.Boards;

/// <summary>A sign beside an action's ratings: a letter with its words, as boards and lists show it and their legend explains it.</summary>
/// <param name="Letter">One letter.</param>
/// <param name="Words">What it means: <c>not evidenced</c>.</param>
/// <param name="Short">The same where there is little room.</param>
public sealed record RowSign(char Letter, string Words, string Short)
{
    private static readonly RowSign NotEvidenced = Of('N', Assurance.NotEvidenced);
    private static readonly RowSign SignedOff = Of('S', Assurance.SignedOff);
    private static readonly RowSign Embedded = Of('E', Assurance.Embedded);
    private static readonly RowSign BeforeMeeting = new('M', DueSoon.BeforeMeeting, "meeting");
    private static readonly RowSign WithinMonth = new('M', DueSoon.WithinMonth, "month");

    /// <summary>All signs in the order of a legend.</summary>
    public static IReadOnlyList<RowSign> All { get; } = [NotEvidenced, SignedOff, Embedded, BeforeMeeting, WithinMonth];

    /// <summary>The sign of an action: its assurance where it is delivered, and where it is open whether it falls due before the meeting, or where none is planned within a month; null for none.</summary>
    public static RowSign? Of(ActionRow row) => row.Assurance switch
    {
        Assurance.NotEvidenced => NotEvidenced,
        Assurance.SignedOff => SignedOff,
        Assurance.Embedded => Embedded,
        _ => !row.IsDueBeforeMeeting ? null : row.HasMeeting ? BeforeMeeting : WithinMonth,
    };

    private static RowSign Of(char letter, Assurance assurance) => new(letter, assurance.Words(), assurance.Words());
}
