using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>A commit's message in its parts.</summary>
/// <param name="Headline">Its first line.</param>
/// <param name="Reason">The words between headline and trailers; null where there are none.</param>
/// <param name="Trailers">The trailers.</param>
internal sealed record MessageParts(string Headline, string? Reason, IReadOnlyList<Trailer> Trailers)
{
    /// <summary>
    /// Takes a message apart. Ours end in a paragraph that begins with <c>Plan:</c> or <c>Register:</c>, and <c>Action:</c> or <c>Change:</c>; what stands before it is what
    /// somebody typed, even where it looks like a trailer ("Note: …"). In others, paragraphs of nothing but trailers are no reason.
    /// </summary>
    public static MessageParts Of(string message)
    {
        var paragraphs = message.ReplaceLineEndings("\n").Trim('\n').Split("\n\n");
        var headline = paragraphs[0].Split('\n', 2)[0];
        var own = Array.FindLastIndex(paragraphs, IsOwn);
        if (own > 0)
            return new MessageParts(headline, Joined(paragraphs[1..own]), Parse(paragraphs[own..]));
        return new MessageParts(headline, Joined(paragraphs.Skip(1).Where(paragraph => !IsTrailers(paragraph))), Parse(paragraphs[1..]));
    }

    /// <summary>The value of the first trailer of that key, or null.</summary>
    public string? ValueOf(string key) =>
        Trailers.FirstOrDefault(trailer => trailer.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>Whether this program made the commit.</summary>
    public bool IsOurs => ValueOf("Plan") is not null || ValueOf("Register") is not null;

    private static readonly string[] Homes = ["Plan: ", "Register: "];
    private static readonly string[] Nexts = ["Action: ", "Entry: ", "Change: ", "Undoes: ", "Register: "];

    /// <summary>Whether a paragraph is the trailers of a message of ours.</summary>
    public static bool IsOwn(string paragraph) =>
        paragraph.Split('\n') is [var home, var next, ..] && Begins(home, Homes) && Begins(next, Nexts);

    private static bool Begins(string line, string[] keys) => Array.Exists(keys, key => line.StartsWith(key, StringComparison.Ordinal));

    private static bool IsTrailers(string paragraph) => Parse([paragraph]).Count == paragraph.Trim().Split('\n').Length;

    /// <summary>The trailers of some paragraphs.</summary>
    public static IReadOnlyList<Trailer> Parse(IReadOnlyList<string> paragraphs) =>
        Git.Trailers.Parse("headline\n\n" + string.Join("\n\n", paragraphs));

    private static string? Joined(IEnumerable<string> paragraphs) =>
        string.Join("\n\n", paragraphs).Trim() is { Length: > 0 } text ? text : null;
}
