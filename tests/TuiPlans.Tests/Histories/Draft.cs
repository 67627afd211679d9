using System.Collections.Immutable;

namespace TuiPlans.Tests.Histories;

/// <summary>A commit that is being made: each edit changes the files and writes down, at once, what it changed.</summary>
/// <param name="before">The files on its branch.</param>
/// <param name="when">When it is recorded.</param>
/// <param name="recorder">Who records it.</param>
/// <param name="words">Words and chance.</param>
internal sealed class Draft(ImmutableDictionary<int, FileState> before, DateTimeOffset when, MadePost recorder, Wording words)
{
    private readonly Dictionary<int, List<MadeChange>> changes = [];
    private readonly List<int> touched = [];

    public ImmutableDictionary<int, FileState> Before { get; } = before;

    public ImmutableDictionary<int, FileState> Now { get; private set; } = before;

    public DateTimeOffset When { get; } = when;

    public DateOnly Today { get; } = London.Day(when);

    public string Day => Today.ToString("yyyy-MM-dd");

    public MadePost Recorder { get; } = recorder;

    public Wording Words { get; } = words;

    /// <summary>Who gave it; the recorder, where it is null.</summary>
    public MadePost? Giver { get; set; }

    public MadeGiven Given { get; set; } = MadeGiven.None;

    public string? Reason { get; set; }

    public string? Headline { get; set; }

    public string? Set { get; set; }

    /// <summary>Whether it is told of as one change of several files.</summary>
    public bool IsTogether { get; set; }

    /// <summary>Whether its message is a person's, with no trailer.</summary>
    public bool IsByHand { get; set; }

    /// <summary>The folder of a plan that gets another name.</summary>
    public (string From, string To)? Folder { get; set; }

    /// <summary>The commit that it takes back, as the program does.</summary>
    public (int Mark, string Id)? Undoes { get; set; }

    /// <summary>The commit that it does again on another branch.</summary>
    public MadeCommit? Picked { get; set; }

    /// <summary>The mark of the commit that it became.</summary>
    public int Mark { get; set; }

    public List<MadeEvent> Events { get; } = [];

    /// <summary>The files that it touches, in the order in which it came to them.</summary>
    public IReadOnlyList<int> Touched => touched;

    public bool IsEmpty => touched.Count == 0;

    public IReadOnlyList<MadeChange> ChangesOf(int uid) => changes.GetValueOrDefault(uid) ?? [];

    /// <summary>Gives a field another value.</summary>
    public void Put(int uid, string path, string? value, bool isProse = false)
    {
        var old = Now[uid].Root.TextAt(path);
        if (old == value)
            return;
        Change(uid, root => root.With(path, value is null ? null : new Text(value, isProse)), new MadeChange(path, old, value));
    }

    /// <summary>Puts an item at the end of a list; does nothing where one is known by that name already.</summary>
    public void Add(int uid, string list, Node item)
    {
        var (name, items) = (Known.Name(list, item), Now[uid].Root.ItemsAt(list));
        if (items.Any(one => Known.Name(list, one) == name))
            return;
        Change(uid, root => root.With(list, new Items(items.Add(item))), new MadeChange($"{list}[{name}]", null, Known.Whole(item)));
    }

    /// <summary>Takes an item out of a list.</summary>
    public void Remove(int uid, string list, string name)
    {
        var items = Now[uid].Root.ItemsAt(list);
        var item = items.First(one => Known.Name(list, one) == name);
        Change(uid, root => root.With(list, new Items(items.Remove(item))), new MadeChange($"{list}[{name}]", Known.Whole(item), null));
    }

    /// <summary>Gives a field of an item another value.</summary>
    public void PutIn(int uid, string list, string name, string path, string? value)
    {
        var items = Now[uid].Root.ItemsAt(list);
        var at = Enumerable.Range(0, items.Length).First(i => Known.Name(list, items[i]) == name);
        var old = ((Map)items[at]).TextAt(path);
        if (old != value)
            Change(uid, root => root.With(list, new Items(items.SetItem(at, ((Map)items[at]).With(path, value)))), new MadeChange($"{list}[{name}].{path}", old, value));
    }

    /// <summary>A new file: each of its fields is new.</summary>
    public void Create(FileState file)
    {
        Touch(file.Uid);
        Now = Now.SetItem(file.Uid, file);
        changes[file.Uid] = Difference.Between(null, file.Root);
    }

    public void Delete(int uid)
    {
        Touch(uid);
        changes[uid] = Difference.Between(Now[uid].Root, null);
        Now = Now.Remove(uid);
    }

    /// <summary>The same file as another text, under another name: no field changes.</summary>
    public void Reshape(FileState file)
    {
        Touch(file.Uid);
        Now = Now.SetItem(file.Uid, file);
    }

    /// <summary>Puts a file back to what it was, or to what it is elsewhere.</summary>
    public void Restore(FileState file)
    {
        Touch(file.Uid);
        changes[file.Uid] = Difference.Between(Now[file.Uid].Root, file.Root);
        Now = Now.SetItem(file.Uid, Now[file.Uid] with { Root = file.Root, Format = file.Format });
    }

    /// <summary>Does to a file what another commit did to it, in the same words.</summary>
    public void Repeat(Draft other, int uid)
    {
        Restore(other.Now[uid]);
        changes[uid] = [.. other.ChangesOf(uid)];
    }

    public void Event(string kind, int uid, string? from = null, string? to = null, string? authority = null) =>
        Events.Add(new MadeEvent(kind, uid, from, to, Reason, authority ?? Given.By));

    /// <summary>The files with the mark of this commit at each field that it set.</summary>
    public ImmutableDictionary<int, FileState> Marked(int mark)
    {
        foreach (var uid in touched)
        {
            if (Now.TryGetValue(uid, out var file))
                Now = Now.SetItem(uid, file with { SetBy = file.SetBy.SetItems(ChangesOf(uid).Select(change => new KeyValuePair<string, int>(change.Path, mark))) });
        }
        return Now;
    }

    /// <summary>What it did, as a part of a commit.</summary>
    public MadePart Part() => new(Given, Message.ReasonOf(this), Message.HeadlineOf(this), Set, [.. touched.Select(FileOf)]) { IsOurs = !IsByHand };

    public MadeFile FileOf(int uid)
    {
        var (old, now) = (Before.GetValueOrDefault(uid), Now.GetValueOrDefault(uid));
        return new MadeFile(uid, (now ?? old)!.Ref, old is not null && now is not null && old.Ref != now.Ref ? old.Ref : null, old is null, now is null, ChangesOf(uid)) { Before = old, After = now };
    }

    private void Change(int uid, Func<Map, Map> edit, MadeChange change)
    {
        Touch(uid);
        Now = Now.SetItem(uid, Now[uid] with { Root = edit(Now[uid].Root) });
        if (!changes.TryGetValue(uid, out var list))
            changes[uid] = list = [];
        list.Add(change);
    }

    private void Touch(int uid)
    {
        if (!touched.Contains(uid))
            touched.Add(uid);
    }
}
