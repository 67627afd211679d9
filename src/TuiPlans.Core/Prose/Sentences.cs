using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Prose;

/// <summary>Bits of grammar.</summary>
internal static class Sentences
{
    /// <summary>A text of a plan within a sentence of ours: one line, without its own full stop.</summary>
    public static string Within(string text)
    {
        var line = JoinedLines.Of(text);
        return line.EndsWith('.') && !line.EndsWith("..", StringComparison.Ordinal) ? line[..^1] : line;
    }

    /// <summary>A text of a plan at the end of a sentence of ours: one line that ends a sentence.</summary>
    public static string Ended(string text)
    {
        var line = JoinedLines.Of(text);
        return line.Length > 0 && !".!?…".Contains(line[^1]) ? line + "." : line;
    }

    /// <summary>With a capital.</summary>
    public static string Begun(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A number with its noun: <c>1 action</c>, <c>3 actions</c>.</summary>
    public static string Count(int count, string one, string? many = null) => $"{count} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>Names of posts in a row; with semicolons where one of them holds a comma or an "and" itself.</summary>
    public static string Named(IReadOnlyList<string> names) =>
        names.Any(name => name.Contains(',', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.Ordinal)) ? string.Join("; ", names) : Listed(names);

    /// <summary>Names in a cell, without an "and"; with semicolons where one of them holds a comma itself.</summary>
    public static string Row(IReadOnlyList<string> names) => string.Join(names.Any(name => name.Contains(',', StringComparison.Ordinal)) ? "; " : ", ", names);

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string Listed(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };
}
