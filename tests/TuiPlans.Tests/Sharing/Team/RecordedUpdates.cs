using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Sharing.Team;

/// <summary>
/// What was recorded, and on which action: at the end it must be there once, and on that one, whatever number it has by then. Each action has
/// a key of its own that nobody changes, by which it is known.
/// </summary>
internal sealed class RecordedUpdates
{
    /// <summary>What the line of an action with its key begins with.</summary>
    public const string Key = "x-key: ";

    private readonly Dictionary<string, (string Ref, string Key)> updates = new(StringComparer.Ordinal);
    private readonly HashSet<string> deleted = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => updates.Count;

    /// <summary>An update was recorded.</summary>
    public void Add(string text, (string Ref, string Key) of) => updates[text] = of;

    /// <summary>Somebody deleted an action; whether it stays gone others may decide.</summary>
    public void Deleted(string key) => deleted.Add(key);

    /// <summary>The reference of an action, and the line with its key.</summary>
    public static (string Ref, string Key) Of(PlanSet set, PlanAction action) =>
        (action.Ref, KeyIn(set.Files[action.Path].Source.Text)!);

    /// <summary>The line with its key in the text of an action; null in what has none.</summary>
    public static string? KeyIn(string text) => text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal));

    /// <summary>Says what is not there as it must be.</summary>
    public IEnumerable<string> Missing(TempClone clone)
    {
        var files = clone.Store.Load().Files.Values.Select(file => file.Source.Text).ToList();
        foreach (var (text, (reference, key)) in updates)
        {
            var holding = files.FindAll(file => file.Contains(text, StringComparison.Ordinal));
            var times = holding.Sum(file => file.Split(text).Length - 1);
            // What stood in an action that was deleted went with it, by a commit or a person's decision.
            var isRight = files.Exists(file => file.Contains(key, StringComparison.Ordinal)) ? times == 1 && holding[0].Contains(key, StringComparison.Ordinal) : times == 0 && deleted.Contains(key);
            if (!isRight)
                yield return $"{text} of {reference}, {key} is there {times} times:\n{clone.Git("log", "--all", "-m", "--format=%h %p %an %s", "--name-status", "-S" + text)}";
        }
    }
}
