namespace TuiPlans.Core.Plans;

/// <summary>The rules for ids of plans, actions, recommendations and bodies.</summary>
public static class Ids
{
    private const int MostCharacters = 40;

    private static readonly string[] Reserved = ["plan", "meetings", "rounds", "papers", "editions", "imports"];

    // DESIGN, the command line: "tuiplans NAME" would not know which of the two is meant.
    private static readonly string[] Commands =
    [
        "add", "approve", "ask", "audit", "board", "bodies", "changes", "check", "close", "commit", "complete", "completion", "demo", "doctor",
        "edit", "export", "fmt", "grant", "handover", "import", "init", "list", "log", "meeting", "move", "movement", "new", "paper",
        "people", "plans", "propose", "recommend", "redact", "redo", "refuse", "render", "reopen", "round", "schema", "set", "settle",
        "show", "slippage", "sync", "undo", "update", "who",
    ];

    private static readonly string[] Devices = ["con", "prn", "aux", "nul"];

    /// <summary>
    /// Null where <paramref name="id"/> may be used, else a sentence that says why not. Ids are file names on every system, so the
    /// names that Windows keeps for devices, and a final dot, are refused everywhere.
    /// </summary>
    public static string? WhyNot(string id)
    {
        if (id.Length is 0 or > MostCharacters)
            return $"An id has 1 to {MostCharacters} characters; \"{id}\" has {id.Length}.";
        if (!char.IsAsciiLetterOrDigit(id[0]) || !id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
            return $"The id \"{id}\" may hold only letters, digits, dot, underscore and hyphen, and begins with a letter or digit.";
        if (id[^1] == '.' || id.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            return $"The id \"{id}\" may not end in a dot or in .yaml.";
        if (Reserved.Contains(id, StringComparer.OrdinalIgnoreCase))
            return $"The id \"{id}\" is kept for a file or folder of the program: choose another.";
        if (Commands.Contains(id, StringComparer.OrdinalIgnoreCase))
            return $"The id \"{id}\" is also a command of the program: choose another.";
        return IsDevice(id) ? $"The id \"{id}\" is the name of a device on Windows: choose another." : null;
    }

    private static bool IsDevice(string id)
    {
        var stem = id.Split('.')[0].ToLowerInvariant();
        return Devices.Contains(stem, StringComparer.Ordinal)
            || (stem.Length == 4 && (stem.StartsWith("com", StringComparison.Ordinal) || stem.StartsWith("lpt", StringComparison.Ordinal)) && stem[3] is >= '1' and <= '9');
    }
}
