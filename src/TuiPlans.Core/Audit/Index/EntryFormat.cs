using TuiPlans.Core.Changes;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit.Index;

/// <summary>A recorded change as bytes, but for its commit and its file, which the index knows by number.</summary>
internal static class EntryFormat
{
    /// <summary>Writes it.</summary>
    public static void Write(BinaryWriter to, RecordedChange change)
    {
        Write(to, change.Author);
        Write(to, change.Recorder);
        to.Write((byte)((change.IsNew ? 1 : 0) | (change.IsGone ? 2 : 0) | (change.IsMerge ? 4 : 0) | (change.IsSettled ? 8 : 0)));
        to.Write(change.Headline);
        foreach (var text in Texts(change))
            Text(to, text);
        to.Write7BitEncodedInt(change.Changes.Count);
        foreach (var field in change.Changes)
            Write(to, field);
        to.Write7BitEncodedInt(change.Beside.Count);
        foreach (var (path, value) in change.Beside)
        {
            to.Write(path);
            to.Write(value);
        }
    }

    /// <summary>Reads it.</summary>
    /// <param name="from">The bytes.</param>
    /// <param name="commit">The id of its commit.</param>
    /// <param name="path">Its file, from the plans folder.</param>
    /// <param name="place">What that file is.</param>
    public static RecordedChange Read(BinaryReader from, string commit, string path, TrailPlace place)
    {
        var (author, recorder, marks, headline) = (Person(from), Person(from), from.ReadByte(), from.ReadString());
        var (reason, formerRef, by, on, how, set, undoes, asOf) = (Text(from), Text(from), Text(from), Text(from), Text(from), Text(from), Text(from), Text(from));
        var changes = new FieldChange[from.Read7BitEncodedInt()];
        for (var i = 0; i < changes.Length; i++)
            changes[i] = Field(from);
        var beside = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = from.Read7BitEncodedInt(); left > 0; left--)
            beside[from.ReadString()] = from.ReadString();
        return new RecordedChange(commit, author, recorder, place.Plan, place.Id, changes, reason, headline)
        {
            Path = path,
            Fields = place.Fields,
            IsNew = (marks & 1) != 0,
            IsGone = (marks & 2) != 0,
            IsMerge = (marks & 4) != 0,
            IsSettled = (marks & 8) != 0,
            FormerRef = formerRef,
            GivenBy = by,
            GivenOn = on,
            GivenHow = how,
            Set = set,
            Undoes = undoes,
            AsOf = asOf,
            Beside = beside,
        };
    }

    private static string?[] Texts(RecordedChange change) =>
        [change.Reason, change.FormerRef, change.GivenBy, change.GivenOn, change.GivenHow, change.Set, change.Undoes, change.AsOf];

    private static void Write(BinaryWriter to, Signature who)
    {
        to.Write(who.Name);
        to.Write(who.EMail);
        to.Write(who.When.Ticks);
        to.Write((short)who.When.Offset.TotalMinutes);
    }

    private static Signature Person(BinaryReader from) =>
        new(from.ReadString(), from.ReadString(), new DateTimeOffset(from.ReadInt64(), TimeSpan.FromMinutes(from.ReadInt16())));

    private static void Write(BinaryWriter to, FieldChange field)
    {
        to.Write(field.Path);
        to.Write(field.IsMove);
        Text(to, field.From);
        Text(to, field.To);
        NodeFormat.Write(to, field.Item);
    }

    private static FieldChange Field(BinaryReader from)
    {
        var (path, isMove) = (from.ReadString(), from.ReadBoolean());
        return new FieldChange(path, Text(from), Text(from)) { IsMove = isMove, Item = NodeFormat.Read(from) as YamlMapping };
    }

    private static void Text(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null)
            to.Write(text);
    }

    private static string? Text(BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;
}
