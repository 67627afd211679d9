namespace TuiPlans.Commands;

/// <summary>Puts the arguments of a query together again, which a shell has parted and unquoted.</summary>
internal static class QueryText
{
    /// <summary>One query: <c>lead:named nurse</c> came as one argument and gets its quotes back.</summary>
    public static string Join(IReadOnlyList<string> arguments) => string.Join(' ', arguments.Select(Quoted)).Trim();

    private static string Quoted(string argument)
    {
        var colon = argument.AsSpan().IndexOfAny(':', '<', '>');
        var isOneValue = colon > 0
            && !argument.Contains('"', StringComparison.Ordinal)
            && !argument[..colon].Contains(' ', StringComparison.Ordinal)
            && argument.AsSpan(colon + 1).IndexOfAny(':', '<', '>') < 0
            && argument.Contains(' ', StringComparison.Ordinal);
        return isOneValue ? $"{argument[..(colon + 1)]}\"{argument[(colon + 1)..]}\"" : argument;
    }
}
