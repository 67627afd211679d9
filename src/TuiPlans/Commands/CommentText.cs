using System.Text;
using System.Text.Json;

namespace TuiPlans.Commands;

/// <summary>The changes of a request as the JSON in which a host takes a comment.</summary>
internal static class CommentText
{
    private const string Missing = "The changes could not be worked out. The log of the run that wrote this says why.";
    private const string Cut = "\n\nThe rest is longer than a comment may be. All of it, in a clone: `tuiplans changes`\n";

    // As the hosts say, less what JSON and our own closing line may add.
    private const int MostOfGitHub = 65_000;
    private const int MostOfAzure = 140_000;
    private const int MostOfGitLab = 900_000;

    /// <summary>The body of the call that makes a comment, or replaces it.</summary>
    /// <param name="host"><c>github</c>, <c>gitlab</c> or <c>azure</c>.</param>
    /// <param name="isNew">Whether there is none yet.</param>
    /// <param name="changes">What <c>changes</c> printed; empty where it could not.</param>
    public static string Body(string host, bool isNew, string changes)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            if (host == "azure")
                Thread(json, isNew, Fitted(changes, MostOfAzure));
            else
                json.WriteString("body", host == "gitlab" ? WithoutCommands(Fitted(changes, MostOfGitLab)) : Fitted(changes, MostOfGitHub));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    // It asks for nothing, and so is closed: an open one would stop a request where all must be settled.
    private static void Thread(Utf8JsonWriter json, bool isNew, string text)
    {
        if (!isNew)
        {
            json.WriteString("content", text);
            return;
        }
        json.WriteStartArray("comments");
        json.WriteStartObject();
        json.WriteNumber("parentCommentId", 0);
        json.WriteString("content", text);
        json.WriteString("commentType", "text");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("status", "closed");
    }

    private static string Fitted(string changes, int most)
    {
        var text = changes.ReplaceLineEndings("\n");
        if (string.IsNullOrWhiteSpace(text))
            text = Missing;
        if (!text.StartsWith(HostComment.Marker, StringComparison.Ordinal))
            text = $"{HostComment.Marker}\n{text}";
        return text.Length <= most ? text : text[..text.LastIndexOf('\n', most)] + Cut;
    }

    // GitLab does what a line such as "/close" says, whoever wrote it into a plan.
    private static string WithoutCommands(string text) => string.Join(
        '\n', text.Split('\n').Select(line => line.TrimStart() is ['/', ..] ? line[..line.IndexOf('/')] + "\\" + line[line.IndexOf('/')..] : line));
}
