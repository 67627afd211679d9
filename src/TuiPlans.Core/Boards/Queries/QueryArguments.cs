namespace TuiPlans.Core.Boards.Queries;

/// <summary>Puts the arguments of a query together again, which a shell has parted and unquoted.</summary>
public static class QueryArguments
{
    private static readonly char[] Signs = [':', '<', '>'];

    /// <summary>One query: <c>lead:named nurse</c> came as one argument and gets its quotes back. A saved view stands before the rest.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="view">The name of a saved view, or null.</param>
    public static string Join(IReadOnlyList<string> arguments, string? view = null)
    {
        var query = string.Join(' ', arguments.Select(Quoted)).Trim();
        if (view is null)
            return query;
        // What an "or" joins stays together beside a view.
        return $"view:{QueryPrinter.Value(view.Replace("\"", ""))}{(query.Length == 0 ? "" : query.Contains(" or ", StringComparison.OrdinalIgnoreCase) ? $" ({query})" : $" {query}")}";
    }

    // A word of a closed list has no blank in it, so what follows one is another word; and "or" joins two queries.
    private static string Quoted(string argument)
    {
        var sign = argument.IndexOfAny(Signs);
        if (sign <= 0 || !argument.Contains(' ', StringComparison.Ordinal) || argument.Contains('"', StringComparison.Ordinal))
            return argument;
        var field = argument[..sign].TrimStart('-');
        var isOneValue = !field.Contains(' ', StringComparison.Ordinal) && QueryFields.Find(field) is not (null or WordField)
            && argument.IndexOfAny(Signs, sign + 1) < 0
            && !argument.Contains(" or ", StringComparison.OrdinalIgnoreCase);
        return isOneValue ? $"{argument[..(sign + 1)]}\"{argument[(sign + 1)..]}\"" : argument;
    }
}
