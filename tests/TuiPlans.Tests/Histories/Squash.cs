using System.Text;

namespace TuiPlans.Tests.Histories;

/// <summary>Several changes that a host landed as one commit, with the messages of all of them in one.</summary>
internal static class Squash
{
    /// <summary>The message, as hosts write it.</summary>
    public static string Message(string title, int number, IReadOnlyList<Draft> drafts)
    {
        var message = new StringBuilder($"{title} (#{number})\n");
        foreach (var draft in drafts)
            message.Append("\n* ").Append(Histories.Message.Of(draft).TrimEnd('\n')).Append('\n');
        return message.ToString();
    }

    /// <summary>The parts, each with what is left of it in the end: a field that two of them changed is told of the later.</summary>
    public static IReadOnlyList<MadePart> Parts(IReadOnlyList<Draft> drafts)
    {
        var (before, after) = (drafts[0].Before, drafts[^1].Now);
        var net = drafts.SelectMany(draft => draft.Touched).Distinct()
            .ToDictionary(uid => uid, uid => Difference.Between(before.GetValueOrDefault(uid)?.Root, after.GetValueOrDefault(uid)?.Root));
        return [.. drafts.Select((draft, i) => draft.Part() with { Files = [.. draft.Touched.Select(uid => Left(draft, uid, net[uid], drafts.Skip(i + 1)))] })];
    }

    /// <summary>Whether the field is another at the end than at the beginning: what parts changed there and back, nobody changed.</summary>
    public static bool IsLeft(FileState? before, FileState after, string path) =>
        Difference.Between(before?.Root, after.Root).Exists(change => path == change.Path || path.StartsWith(change.Path + ".", StringComparison.Ordinal));

    private static MadeFile Left(Draft draft, int uid, List<MadeChange> net, IEnumerable<Draft> later)
    {
        var own = draft.ChangesOf(uid).Select(change => change.Path).Except(later.SelectMany(other => other.ChangesOf(uid)).Select(change => change.Path), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return draft.FileOf(uid) with { Changes = net.FindAll(change => own.Contains(change.Path)) };
    }
}
