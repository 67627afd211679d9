using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>A value of a field as people say it, all of its lines kept.</summary>
public static class SpokenValue
{
    /// <summary>Dates as dates, ids of the registers in words; what is absent is said so.</summary>
    /// <param name="text">The value as it stands in a file; null where it is absent.</param>
    /// <param name="field">Its row in the table of fields; null for what the table does not know.</param>
    /// <param name="registers">Who is who.</param>
    public static string Of(string? text, Field? field, Registers registers) => (text, field) switch
    {
        (null, { Kind: ValueKind.Rating }) => "not rated",
        (null, _) => "nothing",
        (_, { Kind: ValueKind.Due or ValueKind.Period or ValueKind.Completion or ValueKind.DoneMark }) => Due.Parse(text)?.Words ?? text,
        (_, { Names: Naming.Person or Naming.PersonOrBody or Naming.Body }) => registers.Words(text),
        _ => text.TrimEnd('\n'),
    };
}
