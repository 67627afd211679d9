using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>A value of a file as people read it, by its field in the table: the one place for pages and screens.</summary>
public static class ValueWords
{
    /// <summary>Does the field hold ids of people or bodies, of whom the registers know the names?</summary>
    /// <param name="field">A field of the table; null for a key that it does not know.</param>
    public static bool IsName(Field? field) => field is { Kind: ValueKind.Person or ValueKind.Id or ValueKind.Mixed } or { Kind: ValueKind.TextList, Names: Naming.Body or Naming.Person or Naming.PersonOrBody };

    /// <summary>The value in words; the value itself, without blanks around it, where it is not understood or says all by itself.</summary>
    /// <param name="value">As it stands in the file.</param>
    /// <param name="field">Its field; null for a key that the table does not know.</param>
    /// <param name="registers">Who the ids mean.</param>
    public static string Of(string value, Field? field, Registers registers) => field?.Kind switch
    {
        _ when IsName(field) => registers.Words(value),
        ValueKind.Completion => Completed(value),
        ValueKind.Period => PeriodParser.Parse(value)?.Words ?? value,
        ValueKind.Due => Due.Parse(value)?.Words ?? value,
        ValueKind.Status => Statuses.Parse(value)?.Label() ?? value,
        ValueKind.Rating => Ratings.Parse(value) is { } rating ? ((Rating?)rating).Label() : value,
        ValueKind.DoneMark when value is "true" => "yes",
        ValueKind.DoneMark => PeriodParser.Parse(value)?.Words ?? value,
        _ => value.Trim(),
    };

    /// <summary>
    /// Whether a part of an item goes without saying: that a correction of a date was granted, which the file has so that the date counts, though
    /// nobody granted it.
    /// </summary>
    /// <param name="item">The item.</param>
    /// <param name="key">The key of the part.</param>
    public static bool GoesWithoutSaying(YamlMapping item, string key)
    {
        return key == "decision" && item["decided"] is null && item["to"] is not null && Is(key, "granted") && (Is("kind", "correction") || Is("kind", "re-plan"));

        bool Is(string part, string word) => item[part]?.Resolve() is YamlScalar { Value: var value } && value == word;
    }

    // "by 2012-07" is the latest day on which it can have been completed.
    private static string Completed(string value)
    {
        var day = FieldValue.WithoutBy(value);
        return PeriodParser.Parse(day) is { } period ? (day.Length < value.Length ? "by " : "") + period.Words : value;
    }
}
