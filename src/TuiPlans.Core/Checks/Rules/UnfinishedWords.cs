namespace TuiPlans.Core.Checks.Rules;

/// <summary>Words by which a text says that something is still to come. They raise a question, and decide nothing.</summary>
internal static class UnfinishedWords
{
    private static readonly string[] Phrases =
    [
        "still to be", "still to do", "yet to", "not yet", "in progress", "under way", "underway", "ongoing", "on-going", "outstanding",
        "awaiting", "awaited", "to commence", "delayed", "ready to be piloted", "to be carried out", "to be completed", "to be developed",
        "to be confirmed", "to be agreed", "to be checked", "to be reviewed", "to be rolled out", "to be implemented", "to be recruited",
        "to be appointed", "to be finalised", "to be finalized", "to be followed", "being rolled out", "being developed", "being recruited",
        "being piloted", "will be completed", "will be developed", "will be implemented", "will be rolled out", "not completed",
        "not complete", "not started", "not achieved", "not met",
    ];

    /// <summary>The first such words of <paramref name="text"/>, as they stand there; null where there are none.</summary>
    public static string? In(string text)
    {
        var (at, length) = (text.Length, 0);
        foreach (var phrase in Phrases)
        {
            if (First(text, phrase, at) is >= 0 and var found)
                (at, length) = (found, phrase.Length);
        }
        return length == 0 ? null : text.Substring(at, length);
    }

    // The first place before another one where the phrase stands as words of its own.
    private static int First(string text, string phrase, int before)
    {
        for (var at = text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase); at >= 0 && at < before; at = text.IndexOf(phrase, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsEdge(text, at - 1) && IsEdge(text, at + phrase.Length))
                return at;
        }
        return -1;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
