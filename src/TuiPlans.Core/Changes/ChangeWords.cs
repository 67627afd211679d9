using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>
/// What changed, in the words of the people who work with a plan: <c>milestone "Policy drafted" done 30 Aug 2012</c>. Short for the first
/// line of a commit and a preview, in full for the trail, where ids of the registers are said in words.
/// </summary>
public sealed class ChangeWords
{
    private const int MostOfEach = 30;
    private const int MostOfAName = 45;
    private readonly FieldSet fields;
    private readonly Func<string, string> names;
    private readonly bool isShort;

    private ChangeWords(FieldSet fields, Func<string, string> names, bool isShort) => (this.fields, this.names, this.isShort) = (fields, names, isShort);

    /// <summary>Short, without the registers: <c>rating amber -> green</c>.</summary>
    public static ChangeWords Short(FieldSet fields) => new(fields, id => id, isShort: true);

    /// <summary>In full: <c>Rating: amber -> green</c>.</summary>
    public static ChangeWords Full(FieldSet fields, Registers registers) => new(fields, registers.Words, isShort: false);

    /// <summary>A phrase for each change; what belongs to one decision about a date is one phrase.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<FieldChange> changes)
    {
        var phrases = new List<string>();
        foreach (var change in changes)
        {
            var phrase = Phrase(change, changes);
            if (phrase.Length > 0 && !phrases.Contains(phrase, StringComparer.Ordinal))
                phrases.Add(phrase);
        }
        return phrases;
    }

    /// <summary>What is said where a field has no value.</summary>
    /// <param name="path">The field.</param>
    /// <param name="otherwise">What is said of any but a rating.</param>
    public static string Absent(string path, string otherwise = "none") => path is "rag" or "rag-lead" ? "not rated" : otherwise;

    private string Phrase(FieldChange change, IReadOnlyList<FieldChange> all)
    {
        if (!FieldPath.TryParse(change.Path, fields, out var path, out _))
            return FromTo(CommitMessage.OneLine(change.Path), change, null);
        var field = path!.Field(fields)!;
        if (change.TopKey == "date-changes" && !change.IsMove && DateChangeWords.Of(change, path, all, names) is { } decided)
            return Begun(decided);
        if (path.Steps[^1].Item is not null)
            return Begun(Item(change, path, field));
        if (field.Kind == ValueKind.DoneMark && path.Steps.Count > 1)
            return Begun($"{Label(path.Steps.Take(path.Steps.Count - 1))} {Done(change)}");
        if (isShort && IsLong(change, field))
            return Begun(change.TopKey == "updates" ? "update changed" : $"{Label(path.Steps)} {Verb(change)}");
        return FromTo(Label(path.Steps), change, field);
    }

    private string Item(FieldChange change, FieldPath path, Field field)
    {
        var added = change.From is null;
        if (change.TopKey == "updates" && !change.IsMove)
            return !added ? "update changed" : isShort ? "progress update" : $"progress update: {OneLine(change.To)}";
        var label = Label([.. path.Steps.SkipLast(1), path.Steps[^1] with { Item = Name(change, path.Steps[^1].Item!, field) }]);
        if (change.IsMove)
            return $"{label} moved from {change.From} to {change.To}";
        return $"{label}{Day(change, field)} {Verb(change)}";
    }

    // Of several parts the first says what it is; the day among them is shown as a day.
    private static string Name(FieldChange change, string known, Field field) =>
        change.Item is { } map && field.Identity is [var first, ..] && map[first] is { } node && NodeText.Of(node) is { Length: > 0 } text ? text.Split('\n', 2)[0].Trim() : known;

    private static string Day(FieldChange change, Field field)
    {
        if (change.Item is not { } item)
            return "";
        foreach (var row in field.Children?.Rows ?? [])
        {
            if (row.Kind is ValueKind.Period or ValueKind.Due && NodeText.Of(item[row.Key]) is { } day)
                return $" ({(row.Key == "date" ? "" : row.Label.ToLowerInvariant() + " ")}{Due.Parse(day)?.Words ?? day})";
        }
        return "";
    }

    private static string Verb(FieldChange change) => change.From is null ? "added" : change.To is null ? "removed" : "changed";

    private static string Done(FieldChange change)
    {
        var was = PeriodParser.Parse(change.From) is { } before ? $" (was {before.Words})" : "";
        return change.To switch
        {
            null or "false" => $"not done{was}",
            "true" => $"done{was}",
            var day => $"done {PeriodParser.Parse(day)?.Words ?? day}{was}",
        };
    }

    private string FromTo(string label, FieldChange change, Field? field)
    {
        var (from, to) = (Value(change.From, field), Value(change.To, field));
        if (isShort)
            return $"{label} {from} -> {to}";
        return Begun(change.From is null ? $"{label}: {to}" : $"{label}: {from} -> {to}");
    }

    private string Value(string? text, Field? field)
    {
        if (text is null)
            return !isShort && field?.Kind == ValueKind.Rating ? "not rated" : "none";
        var words = field switch
        {
            { Kind: ValueKind.Due or ValueKind.Period or ValueKind.Completion or ValueKind.DoneMark } => Due.Parse(text)?.Words ?? text,
            { Names: Naming.Person or Naming.PersonOrBody or Naming.Body } => names(text),
            _ => text,
        };
        return isShort ? Shortened.To(OneLine(words), MostOfEach) : OneLine(words);
    }

    // "impact review due", so that nobody takes it for the date of the action; "evidence seen", not "evidence evidence seen".
    private string Label(IEnumerable<FieldStep> steps)
    {
        var labels = new List<string>();
        var set = (FieldSet?)fields;
        foreach (var step in steps)
        {
            var field = set!.Find(step.Key)!;
            set = field.Parts;
            var label = step.Item is null ? field.Label.ToLowerInvariant() : $"{One(field)} {Quoted(step.Item, field)}";
            if (labels.Count > 0 && label.StartsWith(labels[^1] + " ", StringComparison.Ordinal))
                labels.RemoveAt(labels.Count - 1);
            labels.Add(label);
        }
        return string.Join(' ', labels);
    }

    // An item of a list: "partner", "milestone".
    private static string One(Field field)
    {
        var label = field.Label.ToLowerInvariant();
        if (field.Children is { Name: var name } && !name.StartsWith("item of ", StringComparison.Ordinal))
            return name;
        return label.EndsWith("ies", StringComparison.Ordinal) ? label[..^3] + "y" : label.EndsWith('s') ? label[..^1] : label;
    }

    private string Quoted(string item, Field field) => field.Kind switch
    {
        ValueKind.Items => $"\"{Shortened.To(OneLine(item), MostOfAName)}\"",
        _ => Shortened.To(OneLine(field.Names is Naming.Person or Naming.Body ? names(item) : item), MostOfAName),
    };

    private string Begun(string phrase) => isShort || phrase.Length == 0 ? phrase : char.ToUpperInvariant(phrase[0]) + phrase[1..];

    private static bool IsLong(FieldChange change, Field field) =>
        (field.Kind is ValueKind.Prose && change.TopKey != "rag-reason") || (change.From ?? "").Contains('\n') || (change.To ?? "").Contains('\n');

    private static string OneLine(string? text) => CommitMessage.OneLine(text ?? "");
}
