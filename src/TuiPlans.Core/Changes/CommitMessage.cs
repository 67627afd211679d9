using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;

namespace TuiPlans.Core.Changes;

/// <summary>
/// The message of one commit: a headline in words, the text or reason, and trailers that say the change again, so that a squash at
/// the host loses nothing. The trail itself compares files and needs none of it.
/// </summary>
public static class CommitMessage
{
    /// <summary>The trailer of an import that says of which day the edition of the document is.</summary>
    public const string AsOf = "As-of";

    private const int Width = 72;
    private const int MostOfAValue = 60;

    /// <summary>Writes the message for a change of one file: of a plan, or a register.</summary>
    /// <param name="target">The action or recommendation; of another file its place alone.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="fields">The table of fields, for their labels.</param>
    /// <param name="text">The update's text, or the reason; may be null.</param>
    /// <param name="given">Who gave it, when and how, where that is not the recorder; may be null.</param>
    /// <param name="headline">What was done, in a few words, where the fields alone do not say it; may be null.</param>
    public static string For(
        PlanAction target, IReadOnlyList<FieldChange> changes, FieldSet fields, string? text, Given? given, string? headline = null) =>
        RegisterFile.Of(target.Path) is { } register
            ? Write(MessageSubject.OfRegister(register, changes), text, given, headline)
            : Write(target.Plan, target.Id, changes, fields, text, given, headline);

    /// <summary>
    /// Writes the message for a change of one action or recommendation.
    /// </summary>
    /// <param name="plan">The id of the plan.</param>
    /// <param name="id">The id of the action or recommendation.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="fields">The table of fields, for their labels.</param>
    /// <param name="text">The update's text, or the reason; may be null.</param>
    /// <param name="given">Who gave it, when and how, where that is not the recorder; may be null.</param>
    /// <param name="headline">What was done, in a few words, where the fields alone do not say it; may be null.</param>
    public static string Write(
        string plan, string id, IReadOnlyList<FieldChange> changes, FieldSet fields, string? text, Given? given, string? headline = null) =>
        Write(MessageSubject.OfPlan(plan, id, changes, fields), text, given, headline);

    private static string Write(MessageSubject about, string? text, Given? given, string? headline)
    {
        var message = new StringBuilder();
        message.Append(OneLine(about.Ref)).Append(": ").Append(headline is null ? about.Whole ?? Headline(about.Changes, about.Fields) : OneLine(headline)).Append('\n');
        if (!string.IsNullOrWhiteSpace(text))
            message.Append('\n').Append(Wrapped(text.Trim('\r', '\n', ' ', '\t'))).Append('\n');
        if (NewReason(about.Changes) is { } reason && text?.Contains(reason, StringComparison.Ordinal) != true)
            message.Append('\n').Append(Wrapped($"Reason for the rating: {reason}")).Append('\n');
        message.Append('\n');
        foreach (var trailer in about.Trailers)
            message.Append(OneLine(trailer)).Append('\n');
        if (about.Whole is { } whole)
            message.Append("Change: ").Append(whole).Append('\n');
        foreach (var change in about.Changes)
            message.Append("Change: ").Append(TrailerOf(change, about.Fields, MostOfAValue)).Append('\n');
        Add(message, given);
        return message.ToString();
    }

    /// <summary>
    /// Writes the message for a change of several files, in the order in which they are told.
    /// </summary>
    /// <param name="subject">What it is about, as <c>plan/ID</c> or <c>plan</c>.</param>
    /// <param name="headline">What was done, in a few words.</param>
    /// <param name="plan">The id of the plan; null where it is of no one plan.</param>
    /// <param name="files">What happens to each file.</param>
    /// <param name="text">The reason; may be null.</param>
    /// <param name="given">Who gave it, when and how, where that is not the recorder; may be null.</param>
    /// <param name="undoes">The id of the commit that it takes back; null where it is no undo.</param>
    /// <param name="left">What of that commit is not taken back, as fields; null or none where all of it is.</param>
    /// <param name="asOf">The day of the edition of a document that it is; null where it is none.</param>
    public static string Together(
        string subject, string headline, string? plan, IReadOnlyList<FileChanges> files, string? text, Given? given, string? undoes = null, IReadOnlyList<string>? left = null, DateOnly? asOf = null)
    {
        var message = new StringBuilder();
        message.Append(OneLine(subject)).Append(": ").Append(OneLine(headline)).Append('\n');
        if (!string.IsNullOrWhiteSpace(text))
            message.Append('\n').Append(Wrapped(text.Trim('\r', '\n', ' ', '\t'))).Append('\n');
        message.Append('\n');
        AddHome(message, plan ?? subject.Split('/')[0], files);
        var places = files.Select(file => PlanPath.Of(file.Path)).ToList();
        foreach (var id in places.Where(place => place is { Kind: not PlanFileKind.Plan }).Select(place => place!.Value.Id).Distinct(StringComparer.Ordinal))
            Add(message, "Action", id);
        for (var i = 0; i < files.Count; i++)
            Add(message, files[i], places[i]?.Id ?? RecordOf(files[i].Path).Id ?? files[i].Path, isAlone: files.Count == 1);
        Add(message, given);
        Add(message, AsOf, asOf?.ToString("yyyy-MM-dd"));
        Add(message, "Undoes", undoes);
        foreach (var field in left ?? [])
            Add(message, "Left", Cropped(field, MostOfAValue));
        return message.ToString();
    }

    private static void AddHome(StringBuilder message, string plan, IReadOnlyList<FileChanges> files)
    {
        var registers = files.Select(file => RegisterFile.Of(file.Path)).OfType<RegisterFile>().Select(file => file.Name).Distinct(StringComparer.Ordinal).ToList();
        var records = files.Select(file => RecordOf(file.Path)).Where(record => record.Id is not null).ToList();
        if (registers.Count + records.Count < files.Count || files.Count == 0)
            Add(message, "Plan", plan);
        foreach (var register in registers)
            Add(message, MessageSubject.Register, register);
        // "Meeting: ID", "Round: ID": they are of no plan.
        foreach (var (folder, id) in records)
            Add(message, char.ToUpperInvariant(folder[0]) + folder[1..^1], id);
    }

    private static (string Folder, string? Id) RecordOf(string path) =>
        PlanPath.Records.Select(folder => (Folder: folder, Id: StrayPaths.RecordId(path, folder))).FirstOrDefault(record => record.Id is not null);

    // A file that comes or goes is one line, whatever stands in it; of several files each line says which it is of.
    private static void Add(StringBuilder message, FileChanges file, string name, bool isAlone)
    {
        if (file.IsNew || file.IsGone)
            message.Append("Change: ").Append(Cropped(name, MostOfAValue / 2)).Append(file.IsNew ? ": added" : ": removed").Append('\n');
        var prefix = isAlone ? "" : Cropped(name, MostOfAValue / 3) + " ";
        foreach (var change in file.IsNew || file.IsGone ? [] : file.Changes)
            message.Append("Change: ").Append(prefix).Append(TrailerOf(change, file.Fields, MostOfAValue - prefix.Length)).Append('\n');
    }

    private static void Add(StringBuilder message, Given? given)
    {
        Add(message, "Given-by", given?.By);
        Add(message, "Given-on", given?.On?.Text);
        Add(message, "Given-how", given?.How);
    }

    // The next reason takes this one's place in the file, so the message keeps it whole.
    private static string? NewReason(IReadOnlyList<FieldChange> changes) => changes.FirstOrDefault(change => change.Path == "rag-reason")?.To;

    /// <summary>What changed, in a few words: <c>rating amber -> green; due Mar 2012 -> Jun 2012</c>.</summary>
    public static string Headline(IReadOnlyList<FieldChange> changes, FieldSet fields)
    {
        const int Most = 3;
        // Why and by whom a rating was set goes with the rating, and is not news of its own.
        var news = changes.Where(change => change.TopKey is not ("rag-reason" or "rag-by" or "rag-date" or "due-text" or "date-changes")).ToList();
        List<string> parts = [.. ChangeWords.Short(fields).Of(news.Count == 0 ? changes : news)];
        if (parts.Count > Most)
            parts = [.. parts.Take(Most), $"{parts.Count - Most} more"];
        return parts.Count == 0 ? "no change" : string.Join("; ", parts);
    }

    private static (Field? Field, bool IsItem) Named(FieldChange change, FieldSet fields) =>
        FieldPath.TryParse(change.Path, fields, out var path, out _) ? (path!.Field(fields), path.Steps[^1].Item is not null) : (null, false);

    private static bool IsLong(FieldChange change, Field? field) =>
        (field?.Kind is ValueKind.Prose && change.TopKey != "rag-reason") || (change.From ?? "").Contains('\n') || (change.To ?? "").Contains('\n');

    // What happened is never what is cut off.
    private static string TrailerOf(FieldChange change, FieldSet fields, int most)
    {
        var (field, isItem) = Named(change, fields);
        if (isItem && change.From is null)
            return Cropped(change.Path, most - ": added".Length) + ": added";
        if (isItem && change.To is null)
            return Cropped(change.Path, most - ": removed".Length) + ": removed";
        if (IsLong(change, field) && change is { From: not null, To: not null })
        {
            var count = $": changed ({LineCount.Of(change.From, change.To)})";
            return Cropped(change.Path, most - count.Length) + count;
        }
        return FromTo(change.Path, OneLine(change.From ?? "none"), OneLine(change.To ?? "none"), most);
    }

    private static string FromTo(string path, string from, string to, int most)
    {
        const string Arrow = " -> ";
        var name = Cropped(path, most / 2) + ": ";
        var room = most - name.Length - Arrow.Length;
        var before = Cropped(from, Math.Max(room / 2, room - to.Length));
        return name + before + Arrow + Cropped(to, room - before.Length);
    }

    private static void Add(StringBuilder message, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            message.Append(name).Append(": ").Append(OneLine(value)).Append('\n');
    }

    internal static string OneLine(string text) => Plain(LineBreaks.Replace(text, " ").Replace('\t', ' ').Trim());

    private static string Cropped(string text, int most) => Shortened.To(OneLine(text), most);

    // git refuses a message with a zero byte, and terminals obey other control characters.
    private static string Plain(string text) =>
        text.Any(IsControl) ? string.Concat(text.Where(c => !IsControl(c))) : text;

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t');

    // The writer's own lines and paragraphs stay.
    private static string Wrapped(string text) => string.Join('\n', WrappedLines.Of(Plain(LineBreaks.Replace(text, "\n")), Width));
}
