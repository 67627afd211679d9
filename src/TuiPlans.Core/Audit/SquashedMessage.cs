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
        var isOne = true;
        for (var (from, at) = (0, 0); at < paragraphs.Length; at++)
        {
            if (!MessageParts.IsOwn(paragraphs[at]) || Begin(paragraphs, from, at) is not { } begin)
                continue;
            isOne &= begin.Paragraph == 0;
            parts.Add(Part(paragraphs[begin.Paragraph..(at + 1)], begin));
            from = at + 1;
        }
        // A single message of ours begins with its own first line; of a squash, others that are not ours may stand before it.
        return parts.Count > 1 || (parts.Count == 1 && !isOne && !IsOurs(paragraphs)) ? parts : [];
    }

    // What somebody typed may quote the first line of another message.
    private static bool IsOurs(string[] paragraphs) =>
        Array.FindLastIndex(paragraphs, MessageParts.IsOwn) is > 0 and var own
        && Subjects(MessageParts.Parse([paragraphs[own]])).Exists(subject => paragraphs[0].StartsWith($"{subject}: ", StringComparison.Ordinal));

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

    /// <summary>The part that tells of a change: names its file, and the field; null where none does. One that names it in full comes before one that crops its name.</summary>
    /// <param name="parts">The parts, oldest first.</param>
    /// <param name="plan">The plan of the file; empty for a register.</param>
    /// <param name="id">The id of the file.</param>
    /// <param name="change">The change.</param>
    public static MessageParts? Telling(IReadOnlyList<MessageParts> parts, string plan, string id, FieldChange change)
    {
        var ofFile = parts.Where(part => IsOf(part, plan, id)).Reverse().ToList();
        return ofFile.Find(part => Tells(part, id, change, isCropped: false)) ?? ofFile.Find(part => Tells(part, id, change, isCropped: true));
    }

    private static bool IsOf(MessageParts part, string plan, string id) => plan.Length == 0
        ? part.ValueOf("Register") is { } register && id == $"{register}.yaml"
        : part.ValueOf("Plan") == plan && (id == "plan" ? part.ValueOf("Action") is null : part.Trailers.Any(trailer => trailer.Key == "Action" && trailer.Value == id));

    private static bool Tells(MessageParts part, string id, FieldChange change, bool isCropped)
    {
        var path = change.Path;
        if (part.ValueOf("Entry") is { } entry && path.IndexOf($"[{entry}]", StringComparison.Ordinal) is >= 0 and var at)
            path = path[(at + entry.Length + 2)..].TrimStart('.');
        return part.Trailers.Any(trailer => trailer.Key == "Change" && (isCropped ? IsCropped(Of(trailer.Value, id), path) && !IsOfPart(trailer.Value, change) : IsFull(Of(trailer.Value, id), path)));
    }

    // Of several files each line says which it is of: "SG-03 due: 2012-03 -> 2012-06", "SG-03: added".
    private static string Of(string value, string id) => value.StartsWith(id + " ", StringComparison.Ordinal) ? value[(id.Length + 1)..]
        : value.StartsWith(id + ": ", StringComparison.Ordinal) ? value[(id.Length + 1)..] : value;

    private static bool IsFull(string value, string path) => path.Length == 0 || value == " added" || value.StartsWith(path + ":", StringComparison.Ordinal);

    // That an item came is told by "added"; a cropped name may also be that of a field in it.
    private static bool IsOfPart(string value, FieldChange change) =>
        change is { From: null, IsMove: false } && change.Path.EndsWith(']') && !value.EndsWith(": added", StringComparison.Ordinal);

    private static bool IsCropped(string value, string path)
    {
        const string More = "…";
        var cut = value.IndexOf(More, StringComparison.Ordinal);
        return cut > 0 && value.IndexOf(": ", StringComparison.Ordinal) > cut && path.StartsWith(value[..cut], StringComparison.Ordinal);
    }

    private readonly record struct Beginning(int Paragraph, string Headline);
}
