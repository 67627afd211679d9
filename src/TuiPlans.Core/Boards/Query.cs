using System.Runtime.CompilerServices;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards;

/// <summary>
/// A filter over actions: words that search text, and <c>field:value</c>, with a comma for "or" and a minus for "not"; quotes make a text
/// of anything. All parts must hold.
/// </summary>
public sealed class Query
{
    private const string DueName = "due";
    private static readonly ConditionalWeakTable<PlanAction, string> Searched = [];
    private readonly IReadOnlyList<Func<ActionRow, bool>> terms;

    private Query(string text, IReadOnlyList<Func<ActionRow, bool>> terms)
    {
        Text = text;
        this.terms = terms;
    }

    /// <summary>The filter that lets everything through.</summary>
    public static Query All { get; } = new("", []);

    /// <summary>The fields that may stand before a colon; <c>due</c> also before <c>&lt;</c> and <c>&gt;</c>.</summary>
    public static IReadOnlyList<string> FieldNames { get; } =
        ["rag", "stated", "derived", "status", "lead", "agency", "theme", "timescale", "plan", "id", DueName, "is", "has", "no"];

    /// <summary>The filter as it was typed.</summary>
    public string Text { get; }

    /// <summary>Whether an action passes.</summary>
    public bool Matches(ActionRow row)
    {
        foreach (var term in terms)
        {
            if (!term(row))
                return false;
        }
        return true;
    }

    /// <summary>
    /// Reads a filter. On failure <paramref name="problem"/> is a sentence that says where (the character, from 1) it was not understood,
    /// and what may stand there.
    /// </summary>
    public static bool TryParse(string text, out Query query, out string problem)
    {
        var parts = new List<Func<ActionRow, bool>>();
        query = All;
        problem = "";
        if (!QueryWord.TrySplit(text, out var words, out problem))
            return false;
        foreach (var word in words)
        {
            if (Term(word, out problem) is not { } term)
            {
                problem = $"At character {word.At}: {problem}";
                return false;
            }
            parts.Add(word.IsNegated ? row => !term(row) : term);
        }
        query = new Query(text.Trim(), parts);
        return true;
    }

    private static Func<ActionRow, bool>? Term(QueryWord word, out string problem)
    {
        problem = "";
        if (word.Field is not { } name)
            return Search(word.Values[0]);
        if (!FieldNames.Contains(name, StringComparer.Ordinal))
        {
            var near = Nearest.To(name, FieldNames) is { } meant ? $" Did you mean {meant}:?" : "";
            problem = $"\"{name}{word.Sign}\" is not a field to filter by.{near} Use one of: {string.Join(", ", FieldNames)}.";
            return null;
        }
        if (word.Values.Count == 0)
        {
            problem = $"After \"{name}{word.Sign}\" a value is missing, such as {name}{word.Sign}{Example(name)}.";
            return null;
        }
        if (word.Sign != ':' && name != DueName)
        {
            problem = $"\"{name}\" has no order, so {word.Sign} does not fit it: write {name}:{word.Values[0]}.";
            return null;
        }
        return OfField(name, word, out problem);
    }

    private static Func<ActionRow, bool>? OfField(string name, QueryWord word, out string problem)
    {
        problem = "";
        var values = word.Values;
        return name switch
        {
            "rag" or "stated" => OfRatings(name, values, row => row.Action.Rag, out problem),
            "derived" => OfRatings(name, values, row => row.Derived.Rating, out problem),
            "status" => OfWords(name, values, Statuses.Words, (row, value) => row.Action.Status.Word() == value, out problem),
            "is" => OfWords(name, values, States, Is, out problem),
            "has" => OfWords(name, values, Parts, Has, out problem),
            "no" => OfWords(name, values, Parts, (row, value) => !Has(row, value), out problem),
            DueName => OfDates(word, out problem),
            _ => row => values.Any(value => TextOf(row, name).Any(text => Holds(text, value))),
        };
    }

    // "<" is before the first day of the value, ">" after its last, ":" any day in common.
    private static Func<ActionRow, bool>? OfDates(QueryWord word, out string problem)
    {
        var wanted = new List<Period>();
        foreach (var value in word.Values)
        {
            if (!PeriodParser.TryParse(value, out var period, out problem))
                return null;
            wanted.Add(period!);
        }
        problem = "";
        return row => row.Action.Due?.Period is { } due && wanted.Any(period => word.Sign switch
        {
            '<' => due.Last < period.First,
            '>' => due.Last > period.Last,
            _ => due.First <= period.Last && due.Last >= period.First,
        });
    }

    private static readonly string[] States = ["open", "delivered", "closed", "overdue", "mismatch"];

    private static readonly string[] Parts = ["lead", "due", "evidence", "update", "recommendation", "milestone", "rag"];

    private static bool Is(ActionRow row, string state) => state switch
    {
        "open" => row.Action.Status.IsOpen(),
        "delivered" => row.Action.Status.IsDelivered(),
        "closed" => row.Action.Status == Status.Closed,
        "overdue" => row.IsOverdue,
        _ => row.IsMismatch,
    };

    private static bool Has(ActionRow row, string part) => part switch
    {
        "lead" => row.Action.Leads.Count > 0,
        "due" => row.Action.Due is not null,
        "evidence" => row.Action.EvidenceSeen.Any(item => !item.IsWithdrawn),
        "update" => row.Action.Updates.Count > 0,
        "recommendation" => row.Action.Recommendations.Count > 0,
        "milestone" => row.Action.Milestones.Count > 0,
        _ => row.Action.Rag is not null,
    };

    private static IEnumerable<string> TextOf(ActionRow row, string name) => name switch
    {
        "lead" => row.Action.Leads.SelectMany(lead => new[] { lead.Id, lead.Name, lead.Post }).OfType<string>(),
        "agency" => [row.Action.Agency ?? ""],
        "theme" => [row.Action.Theme ?? ""],
        "timescale" => [row.Action.Timescale ?? ""],
        "plan" => [row.Action.Plan],
        _ => [row.Action.Id],
    };

    // Upper case, as comparing without regard to case has it: what is typed is sought in every action at each letter.
    private static Func<ActionRow, bool> Search(string word)
    {
        var sought = word.ToUpperInvariant();
        return row => Searched.GetValue(row.Action, WordsOf).Contains(sought, StringComparison.Ordinal);
    }

    private static string WordsOf(PlanAction action) => string.Join(
        '\n',
        [action.Ref, action.Title, action.Action ?? "", .. action.Leads.Select(lead => lead.Words), .. action.Updates.Select(update => update.Text ?? "")])
        .ToUpperInvariant();

    private static Func<ActionRow, bool>? OfRatings(string name, IReadOnlyList<string> values, Func<ActionRow, Rating?> rating, out string problem)
    {
        problem = "";
        var wanted = new List<Rating?>();
        foreach (var value in values)
        {
            var parsed = Ratings.Parse(value);
            if (parsed is null && value is not ("none" or "-" or "–"))
            {
                problem = $"\"{name}:{value}\": a rating is one of {string.Join(", ", Ratings.Words)}, none.";
                return null;
            }
            wanted.Add(parsed);
        }
        return row => wanted.Contains(rating(row));
    }

    private static Func<ActionRow, bool>? OfWords(
        string name, IReadOnlyList<string> values, IReadOnlyList<string> words, Func<ActionRow, string, bool> matches, out string problem)
    {
        problem = "";
        if (values.FirstOrDefault(value => !words.Contains(value, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            problem = $"\"{name}:{unknown}\" is not understood. After {name}: use one of {string.Join(", ", words)}.";
            return null;
        }
        return row => values.Any(value => matches(row, value.ToLowerInvariant()));
    }

    private static bool Holds(string? text, string part) => text is not null && text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static string Example(string name) => name switch
    {
        "rag" or "stated" or "derived" => "red",
        "status" => "in-progress",
        "is" => "overdue",
        "has" or "no" => "lead",
        DueName => "2012-06",
        _ => "…",
    };
}
