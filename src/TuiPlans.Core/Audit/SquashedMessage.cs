using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;

namespace TuiPlans.Core.Audit;

/// <summary>
/// The message of a commit that a host made of several of ours: their messages stand in it one after the other, each with its trailers,
/// and tell apart who gave what.
/// </summary>
internal static class SquashedMessage
{
    private static readonly string[] Bullets = ["", "* ", "- "];

    /// <summary>
    /// The messages it is made of, oldest first; none where it is the message of one commit. Each must have its own first line, which
    /// names what its trailers name: what somebody typed may look like trailers, and is no message of a commit.
    /// </summary>
    public static IReadOnlyList<MessageParts> PartsOf(string message)
    {
        var paragraphs = message.ReplaceLineEndings("\n").Trim('\n').Split("\n\n");
        var parts = new List<MessageParts>();
        for (var (from, at) = (0, 0); at < paragraphs.Length; at++)
        {
            if (!MessageParts.IsOwn(paragraphs[at]) || Begin(paragraphs, from, at) is not { } begin)
                continue;
            parts.Add(Part(paragraphs[begin.Paragraph..(at + 1)], begin));
            from = at + 1;
        }
        return parts.Count > 1 ? parts : [];
    }

    // The latest paragraph before the trailers that begins as a message of ours about the same thing does.
    private static Beginning? Begin(string[] paragraphs, int from, int trailersAt)
    {
        var subjects = Subjects(MessageParts.Parse([paragraphs[trailersAt]]));
        for (var at = trailersAt - 1; at >= from; at--)
        {
            var line = paragraphs[at].Split('\n', 2)[0].TrimEnd();
            foreach (var bullet in Bullets)
            {
                if (subjects.Exists(subject => line.StartsWith($"{bullet}{subject}: ", StringComparison.Ordinal)))
                    return new Beginning(at, line[bullet.Length..]);
            }
        }
        return null;
    }

    private static List<string> Subjects(IReadOnlyList<Trailer> trailers)
    {
        var homes = trailers.Where(trailer => trailer.Key is "Plan" or "Register").Select(trailer => trailer.Value).ToList();
        var ids = trailers.Where(trailer => trailer.Key is "Action" or "Entry").Select(trailer => trailer.Value).ToList();
        return [.. homes.SelectMany(home => ids.Select(id => $"{home}/{id}").Append(home).Append($"{home}.yaml"))];
    }

    private static MessageParts Part(string[] paragraphs, Beginning begin)
    {
        var reason = string.Join("\n\n", paragraphs[1..^1]).Trim();
        return new MessageParts(begin.Headline, reason.Length == 0 ? null : reason, MessageParts.Parse([paragraphs[^1]]));
    }

    /// <summary>Whether a part tells of a change: names its file, and the field.</summary>
    public static bool Tells(MessageParts part, string plan, string id, FieldChange change)
    {
        var isOfFile = plan.Length == 0
            ? part.ValueOf("Register") is { } register && id == $"{register}.yaml"
            : part.ValueOf("Plan") == plan && (id == "plan" ? part.ValueOf("Action") is null : part.Trailers.Any(trailer => trailer.Key == "Action" && trailer.Value == id));
        if (!isOfFile)
            return false;
        var entry = plan.Length == 0 && part.ValueOf("Entry") is { } one ? one : null;
        return part.Trailers.Any(trailer => trailer.Key == "Change" && IsOf(trailer.Value, change.Path, id, entry));
    }

    // "due: 2012-03 -> 2012-06"; of several files "SG-03 due: …"; a long path is cropped there.
    private static bool IsOf(string value, string path, string id, string? entry)
    {
        const string More = "…";
        if (entry is not null && path.IndexOf($"[{entry}]", StringComparison.Ordinal) is >= 0 and var at)
            path = path[(at + entry.Length + 2)..].TrimStart('.');
        if (value.StartsWith(id + " ", StringComparison.Ordinal))
            value = value[(id.Length + 1)..];
        if (value.StartsWith(path + ":", StringComparison.Ordinal) || path.Length == 0 || value == $"{id}: added")
            return true;
        var cut = value.IndexOf(More, StringComparison.Ordinal);
        return cut > 0 && value.IndexOf(": ", StringComparison.Ordinal) > cut && path.StartsWith(value[..cut], StringComparison.Ordinal);
    }

    private readonly record struct Beginning(int Paragraph, string Headline);
}
