using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>The words of a commit's message between its headline and its trailers.</summary>
internal static class MessageBody
{
    /// <summary>The body, or null where there is none.</summary>
    public static string? Of(string message)
    {
        var paragraphs = message.ReplaceLineEndings("\n").Trim('\n').Split("\n\n").Skip(1).ToList();
        // Trailers are a paragraph of their own; every line of it is one.
        var body = paragraphs.Where(paragraph => !IsTrailers(paragraph)).ToList();
        return body.Count == 0 ? null : string.Join("\n\n", body).Trim();
    }

    private static bool IsTrailers(string paragraph) =>
        Trailers.Parse("x\n\n" + paragraph).Count == paragraph.Trim().Split('\n').Length;
}
