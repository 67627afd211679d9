using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Merging;

/// <summary>
/// Finds a text that says what a merge must say, with the comments, the order and the layout of both sides. Ways are tried, the one that
/// keeps most first, and the first is taken that is proved: read again it says what it must, and no comment is lost.
/// </summary>
/// <param name="before">What both sides began with.</param>
/// <param name="first">The first side.</param>
/// <param name="second">The second side.</param>
/// <param name="wanted">What it must say.</param>
/// <param name="fields">The table of fields.</param>
/// <param name="reader">Reads YAML.</param>
internal sealed class MergeText(YamlDocument before, YamlDocument first, YamlDocument second, Part.Map wanted, FieldSet fields, IYamlReader reader)
{
    private readonly List<string> comments = Comments(before, first, second);

    /// <summary>The text; null where no way was found.</summary>
    public SourceText? Find() =>
        // A side that holds the other's change already stays as it is: to merge again changes nothing.
        Proved(first.Source.Text)
        ?? Proved(second.Source.Text)
        ?? Proved(LineMerge.Merge(before.Source.Text, first.Source.Text, second.Source.Text))
        ?? Proved(EntrySlices.Merge(before.Source.Text, first.Source.Text, second.Source.Text, reader))
        ?? Proved(Edited(first))
        ?? Proved(Edited(second))
        ?? WithComments(Edited(first))
        ?? WithComments(Edited(second));

    private SourceText? Proved(string? text) => text is not null && Says(text) is { } document && Lost(document).Count == 0 ? document.Source : null;

    private YamlDocument? Says(string text)
    {
        var document = reader.Read(first.Source.WithText(text));
        return document.Problems.Count == 0 && (document.Root is null ? wanted.Entries.Count == 0 : wanted.IsSaidBy(document.Root)) ? document : null;
    }

    // One side's text, changed where it says something else. Each key by itself, since where the second stands is known when the first is done.
    private string? Edited(YamlDocument side)
    {
        var current = side;
        foreach (var key in wanted.Entries.Select(entry => entry.Key).Concat((side.Root as YamlMapping)?.Entries.Select(entry => entry.KeyText) ?? []).Distinct(StringComparer.Ordinal).ToList())
        {
            var part = wanted.Entries.FirstOrDefault(entry => entry.Key == key).Value;
            var now = (current.Root as YamlMapping)?[key]?.Resolve();
            if (part is null ? now is null : part.IsSaidBy(now))
                continue;
            if (Changed(current, key, part, now) is not { } next)
                return null;
            current = next;
        }
        return current.Source.Text;
    }

    // An edit keeps the way in which a value is written, and a block of lines ends with a line break: where that says something else, the
    // key is written anew.
    private YamlDocument? Changed(YamlDocument current, string key, Part? part, YamlNode? now)
    {
        var next = Operations(key, part, now) is { } operations ? YamlEditor.Propose(current, operations).Document : null;
        if (next is null || part is null || part.IsSaidBy((next.Root as YamlMapping)?[key]))
            return next;
        return YamlEditor.Propose(current, [new RemoveKey(YamlPath.Of(key))]).Document is { } without && Operations(key, part, null) is { } anew
            ? YamlEditor.Propose(without, anew).Document : null;
    }

    private IReadOnlyList<YamlOperation>? Operations(string key, Part? part, YamlNode? now)
    {
        if (part is null)
            return [new RemoveKey(YamlPath.Of(key))];
        if (part.ToValue() is not { } value)
            return null;
        if (now is null)
            return [new AddKey(YamlPath.Root, key, value, fields.Order)];
        return ListOf(part) is { } list && now is YamlSequence { Items.Count: > 0 } items && ListOperations(YamlPath.Of(key), items, list) is { } several
            ? several
            : ValueChange.Operations(YamlPath.Of(key), now, value, fields.Find(key));
    }

    private static Part.List? ListOf(Part part) => part switch
    {
        Part.List list => list,
        Part.Taken taken when taken.Node.Resolve() is YamlSequence items => new Part.List([.. items.Items.Select(item => new Part.Taken(item))], items.IsFlow),
        _ => null,
    };

    // Items that stay where they are keep their comments: only the others are taken out and put in around them.
    private static List<YamlOperation>? ListOperations(YamlPath path, YamlSequence now, Part.List wanted)
    {
        var operations = new List<YamlOperation>();
        var places = now.Items.Select(item => wanted.Items.ToList().FindIndex(part => part.IsSaidBy(item))).ToList();
        var still = LongestRun.Of([.. places.Where(place => place >= 0)]);
        if (still.Count == 0 || places.Where(place => place >= 0).Distinct().Count() != places.Count(place => place >= 0))
            return null;
        for (var i = now.Items.Count - 1; i >= 0; i--)
        {
            if (!still.Contains(places[i]))
                operations.Add(new RemoveItem(path.Then(i)));
        }
        var count = still.Count;
        for (var i = 0; i < wanted.Items.Count; i++)
        {
            if (still.Contains(i))
                continue;
            if (wanted.Items[i].ToValue() is not { } value)
                return null;
            operations.Add(i >= count ? new AppendItem(path, value) : new InsertItem(path, i, value));
            count++;
        }
        return operations;
    }

    // What no way keeps in its place is kept at the end: a comment is somebody's words too.
    private SourceText? WithComments(string? text)
    {
        if (text is null || Says(text) is not { } document)
            return null;
        var lines = Lost(document).Select(comment => comment + document.Source.NewLine);
        var all = (text.Length == 0 || text[^1] == '\n' ? text : text + document.Source.NewLine) + string.Concat(lines);
        return Says(all)?.Source;
    }

    private List<string> Lost(YamlDocument document)
    {
        var lost = comments.ToList();
        foreach (var comment in YamlComments.Of(document))
            lost.Remove(comment);
        return lost;
    }

    // Those that neither side took away, and those that either side wrote.
    private static List<string> Comments(YamlDocument before, YamlDocument first, YamlDocument second)
    {
        var (old, one, other) = (YamlComments.Of(before), YamlComments.Of(first), YamlComments.Of(second));
        var kept = new List<string>();
        foreach (var comment in old)
        {
            if (one.Remove(comment) & other.Remove(comment))
                kept.Add(comment);
        }
        foreach (var comment in one)
            other.Remove(comment);
        return [.. kept, .. one, .. other];
    }
}
