using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>A <c>field=value</c> of the command line.</summary>
/// <param name="Path">The field.</param>
/// <param name="Value">The value in the form in which it stands in a file; null takes the field away.</param>
internal sealed record Assignment(FieldPath Path, string? Value)
{
    /// <summary>The name of the field.</summary>
    public string Key => Path.ToString();

    /// <summary>Whether an argument is one: an id never holds an equals sign.</summary>
    public static bool Is(string argument) => argument.Contains('=', StringComparison.Ordinal);

    /// <summary>Reads one; a sentence where it cannot be.</summary>
    public static (Assignment? Assignment, string Problem) Parse(string argument, FieldSet fields)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var name = argument[..equals];
        if (name.EndsWith('+') || name.EndsWith('-'))
            return (null, $"\"{argument}\": adding to a list and taking from it is not yet part of this program. Edit the file, then: tuiplans commit REF -m WHY");
        if (name.Length == 0)
            return (null, $"\"{argument}\" names no field: write field=value.");
        if (!FieldPath.TryParse(name, fields, out var path, out var problem))
            return (null, problem);
        if (path!.Field(fields) is not { IsScalar: true } field)
            return (null, $"{path.Field(fields)?.Label ?? name} ({name}) holds more than one value, so it cannot be set to one. Edit the file, then: tuiplans commit REF -m WHY");
        var value = argument[(equals + 1)..];
        return value.Trim().Length == 0 ? (new Assignment(path, null), "") : (new Assignment(path, InFile(field, value)), "");
    }

    // The form that the writer of a file would choose; what is none is left for the check to refuse.
    private static string InFile(Field field, string value) => field.Kind switch
    {
        ValueKind.Rating => Ratings.Parse(value)?.Word() ?? value,
        ValueKind.Status => Statuses.Parse(value)?.Word() ?? value,
        ValueKind.Due => Due.Parse(value)?.Text ?? value,
        ValueKind.Period => PeriodParser.Parse(value)?.Text ?? value,
        ValueKind.Prose => value,
        _ => value.Trim(),
    };
}
