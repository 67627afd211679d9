using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>What an assignment does to its field.</summary>
public enum AssignmentKind
{
    /// <summary><c>field=value</c>: the whole value; without a value the field is taken away.</summary>
    Set,

    /// <summary><c>field+=value</c>: an item more.</summary>
    Add,

    /// <summary><c>field-=value</c>: an item less.</summary>
    Take,
}

/// <summary>A change of one field as people write it: <c>rag=amber</c>, <c>partners+=CDDFT</c>, <c>milestones[Guidance drafted].done=2012-02-20</c>.</summary>
/// <param name="Path">The field.</param>
/// <param name="Field">Its row of the table.</param>
/// <param name="Kind">What is done to it.</param>
/// <param name="Value">The value of a field of one value, in the form in which it stands in a file; null for all others, and where it is taken away.</param>
/// <param name="Edits">What to do.</param>
public sealed record FieldAssignment(FieldPath Path, Field Field, AssignmentKind Kind, string? Value, IReadOnlyList<FieldEdit> Edits)
{
    private const string Updates = "updates";

    /// <summary>The path as it is written.</summary>
    public string Key => Path.ToString();

    /// <summary>Whether an argument is one: an id never holds an equals sign.</summary>
    public static bool Is(string argument) => argument.Contains('=', StringComparison.Ordinal);

    /// <summary>Reads one; a sentence, and null, where it is not understood or its value does not fit the field.</summary>
    public static (FieldAssignment? Assignment, string Problem) Parse(string argument, FieldSet fields, DateOnly today)
    {
        var equals = EqualsSign(argument);
        if (equals < 0)
            return (null, $"\"{argument}\" changes nothing: write field=value.");
        var kind = argument[..equals] switch
        {
            [.., '+'] => AssignmentKind.Add,
            [.., '-'] => AssignmentKind.Take,
            _ => AssignmentKind.Set,
        };
        var name = argument[..(kind == AssignmentKind.Set ? equals : equals - 1)].Trim();
        if (name.Length == 0)
            return (null, $"\"{argument}\" names no field: write field=value.");
        if (!FieldPath.TryParse(name, fields, out var path, out var problem))
            return (null, problem);
        return Of(path!, fields, kind, argument[(equals + 1)..], today);
    }

    /// <summary>The same for a path that is known: what a form or a palette makes of a text that was typed into a field.</summary>
    public static (FieldAssignment? Assignment, string Problem) Of(FieldPath path, FieldSet fields, AssignmentKind kind, string text, DateOnly today)
    {
        if (path.Field(fields) is not { } field)
            return (null, $"There is no field \"{path}\".");
        var isWholeList = field.IsList && path.Steps[^1].Item is null;
        if (WhyNot(path, field, fields, kind, isWholeList) is { } problem)
            return (null, problem);
        if (kind == AssignmentKind.Set && text.Trim().Length == 0)
            return (new FieldAssignment(path, field, kind, null, [new RemoveField(path, MustFindItem: true)]), "");
        if (kind == AssignmentKind.Take)
            return Taken(path, field, text, today);
        var isItem = kind == AssignmentKind.Add || (field.IsList && !isWholeList);
        var typed = isItem ? FieldInput.Item(field, text, today) : FieldInput.Value(field, text, today);
        if (!typed.IsUnderstood)
            return (null, typed.Problem);
        if (kind == AssignmentKind.Add)
            return (new FieldAssignment(path, field, kind, null, [.. typed.Values.Select(item => new AddToList(path, item))]), "");
        if (typed.Values.Count != 1)
            return (null, $"{path} is one item: write one.");
        if (!field.IsScalar)
            return (new FieldAssignment(path, field, kind, null, [new PutField(path, typed.Value)]), "");
        var value = ((Yaml.YamlScalarValue)typed.Value).Text;
        return (new FieldAssignment(path, field, kind, value, [new SetField(path, value)]), "");
    }

    private static (FieldAssignment? Assignment, string Problem) Taken(FieldPath path, Field field, string text, DateOnly today)
    {
        // What is taken out is named, not described: so many names, so many items.
        var typed = field.Kind == ValueKind.TextList ? FieldInput.Item(field, text, today) : FieldInput.Plain(field, text);
        return typed.IsUnderstood
            ? (new FieldAssignment(path, field, AssignmentKind.Take, null, [.. typed.Values.Select(item => new TakeFromList(path, ((Yaml.YamlScalarValue)item).Text))]), "")
            : (null, typed.Problem);
    }

    private static string? WhyNot(FieldPath path, Field field, FieldSet fields, AssignmentKind kind, bool isWholeList)
    {
        if (path.Steps[0].Key == Updates && fields.Find(Updates) is not null && (kind != AssignmentKind.Add || path.Steps.Count > 1))
        {
            return "An update is never edited or taken away: what was reported stays as it was said. Withdraw or correct it by a new line: "
                + "tuiplans update REF --kind correction -m \"…\"";
        }
        if (kind == AssignmentKind.Set || isWholeList)
            return null;
        var sign = kind == AssignmentKind.Add ? "+=" : "-=";
        return $"{field.Label} ({path}) is no list, so {sign} does nothing there: write {path}=value, or {path}= to take it away.";
    }

    // Items are named by what people wrote, so an equals sign may stand in their name: the one counts that stands outside brackets.
    private static int EqualsSign(string argument)
    {
        var depth = 0;
        for (var i = 0; i < argument.Length; i++)
        {
            depth += argument[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (argument[i] == '=' && depth <= 0)
                return i;
        }
        return argument.IndexOf('=', StringComparison.Ordinal);
    }
}
