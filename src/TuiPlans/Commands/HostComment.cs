using System.Text.Json;

namespace TuiPlans.Commands;

/// <summary>
/// Answers a workflow that keeps one comment on a request: which of the comments that are there is ours, and how the changes are written
/// into the host's JSON. A shell cannot do either safely with words that people typed.
/// </summary>
internal static class HostComment
{
    /// <summary>The word by which a workflow asks; no plan or id can be called so.</summary>
    public const string Door = "__comment";

    /// <summary>The first line of what <c>changes</c> prints, by which our comment is found again.</summary>
    public const string Marker = Core.Reviews.MarkdownReview.Marker;

    /// <summary>Prints what was asked for; a sentence and exit code 3 where the host's answer is not what it should be.</summary>
    /// <param name="outside">The world.</param>
    /// <param name="arguments">The door, the host, and <c>find</c>, <c>write</c> or <c>rewrite</c>.</param>
    public static int Run(Outside outside, IReadOnlyList<string> arguments)
    {
        var page = new Page(outside.Output, hasColor: false);
        var input = outside.Output.Input.ReadToEnd();
        switch (arguments.Skip(1).ToList())
        {
            case [("github" or "gitlab" or "azure") and var host, "find"] when Found(host, input) is { } found:
                page.Line(found);
                return ExitCodes.Done;
            case [("github" or "gitlab" or "azure") and var host, "find"]:
                page.Message($"What {host} answered is no list of comments, so nothing was posted: {Core.Plans.Shortened.To(input.ReplaceLineEndings(" "), 200)}");
                return ExitCodes.Refused;
            case [("github" or "gitlab" or "azure") and var host, ("write" or "rewrite") and var what]:
                page.Line(CommentText.Body(host, isNew: what == "write", input));
                return ExitCodes.Done;
            default:
                page.Message($"{Door} is for workflows: github, gitlab or azure; then find, write or rewrite.");
                return ExitCodes.Usage;
        }
    }

    // The id; nothing where it may stand on a further page; "none" where there is none. Null where the answer cannot be read.
    private static string? Found(string host, string input)
    {
        try
        {
            using var answer = JsonDocument.Parse(input);
            var list = host == "azure" ? answer.RootElement.GetProperty("value") : answer.RootElement;
            var all = list.EnumerateArray().ToList();
            return all.Select(one => host == "azure" ? OfThread(one) : OfComment(one)).FirstOrDefault(id => id is not null) ?? (host == "azure" || all.Count == 0 ? "none" : "");
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    // On GitHub a workflow's own comments are by a bot. One that a person wrote with our first line is theirs.
    private static string? OfComment(JsonElement comment) =>
        IsOurs(comment, "body") && !(Part(comment, "user") is { } user && Text(user, "type") == "User") ? Number(comment) : null;

    private static string? OfThread(JsonElement thread) =>
        Part(thread, "comments") is { ValueKind: JsonValueKind.Array } comments && comments.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
            && IsOurs(first, "content") && Part(thread, "isDeleted") is not { ValueKind: JsonValueKind.True } && Part(first, "isDeleted") is not { ValueKind: JsonValueKind.True }
            ? $"{Number(thread)}/comments/{Number(first)}"
            : null;

    private static bool IsOurs(JsonElement comment, string name) => Text(comment, name)?.Split('\n')[0].TrimEnd() == Marker;

    private static JsonElement? Part(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var part) ? part : null;

    private static string? Text(JsonElement parent, string name) => Part(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string Number(JsonElement parent) => parent.GetProperty("id").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
