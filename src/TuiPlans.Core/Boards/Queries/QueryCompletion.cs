using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Queries;

/// <summary>What can stand where somebody types: names of fields, and the values that a field knows. Pure, for the front end and shells alike.</summary>
public static class QueryCompletion
{
    private const int LettersForWords = 2;
    private const int Most = 50;

    /// <summary>
    /// The candidates at the caret, the likeliest first: what begins with what was typed, then what holds it. None where it is complete, or
    /// where nothing fits; 50 at most.
    /// </summary>
    /// <param name="query">What was typed; need not be a query yet.</param>
    /// <param name="caret">Where the caret stands, from 0; beyond the end counts as the end.</param>
    /// <param name="day">The day, and the plans whose ids and names are offered.</param>
    public static IReadOnlyList<QueryCandidate> At(string query, int caret, Day day)
    {
        caret = Math.Clamp(caret, 0, query.Length);
        var context = new QueryContext(day);
        var tokens = QueryLexer.Split(query[..caret]);
        var last = tokens.Count > 1 && tokens[^2].End == caret ? tokens[^2] : null;
        return last?.Kind switch
        {
            TokenKind.Term => Values(last, query, caret, context),
            null or TokenKind.Open or TokenKind.Minus => Fields("", caret, caret, context),
            TokenKind.Close => [],
            _ => last.IsOpen ? [] : Fields(query[last.At..caret], last.At, EndOf(query, caret), context),
        };
    }

    private static IReadOnlyList<QueryCandidate> Fields(string typed, int start, int end, QueryContext context)
    {
        var names = QueryFields.All.Select(field => new QueryValue(field.Name + ":", field.Help)).Append(new QueryValue(QueryFields.Sort + ":", QueryFields.SortHelp));
        var views = context.Day.Set.Settings.Views.Select(view => new QueryValue($"{ViewField.FieldName}:{QueryPrinter.Value(view.Name)}", view.Query));
        if (typed.Length == 0)
            return [.. views.Concat(names).Select(value => new QueryCandidate(value.Text, value.Help, start, end))];
        // Who types "overdue" means is:overdue, as a rule.
        var words = typed.Length < LettersForWords ? [] : QueryFields.All.OfType<WordField>().Where(field => field.Name is not ("stated" or "has"))
            .SelectMany(field => field.Words.Where(word => Begins(word.Text, typed)).Select(word => new QueryValue($"{field.Name}:{word.Text}", word.Help)));
        var fitting = names.Where(name => Begins(name.Text, typed))
            .Concat(views.Where(view => Begins(view.Text[(ViewField.FieldName.Length + 1)..].TrimStart('"'), typed)))
            .Concat(words)
            .Concat(names.Where(name => !Begins(name.Text, typed) && NameField.Holds(name.Text, typed)));
        return [.. fitting.Take(Most).Select(value => new QueryCandidate(value.Text, value.Help, start, end))];
    }

    private static IReadOnlyList<QueryCandidate> Values(QueryToken term, string query, int caret, QueryContext context)
    {
        var value = term.Values![^1];
        // Of an order the minus before its name stays.
        var minus = term.Text == QueryFields.Sort && value.Text.StartsWith('-') ? 1 : 0;
        var typed = value.Text[minus..];
        var all = Known(term, context).ToList();
        var taken = term.Values.Take(term.Values.Count - 1).Select(one => one.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (all.Exists(one => one.Text.Equals(typed, StringComparison.OrdinalIgnoreCase)))
            return [];
        var fitting = all.Where(one => Begins(one.Text, typed))
            .Concat(all.Where(one => !Begins(one.Text, typed) && (NameField.Holds(one.Text, typed) || NameField.Holds(one.Help, typed))));
        return [.. fitting.Where(one => !taken.Contains(one.Text)).Take(Most)
            .Select(one => new QueryCandidate(QueryPrinter.Value(one.Text), one.Help, value.At + minus, EndOf(query, caret)))];
    }

    private static IEnumerable<QueryValue> Known(QueryToken term, QueryContext context) => term.Text == QueryFields.Sort
        ? QueryFields.All.Where(field => field.Order is not null).Select(field => new QueryValue(field.Name, field.Help))
        : QueryFields.Find(term.Text)?.Values(context) ?? [];

    // What is left of the word behind the caret goes with it.
    private static int EndOf(string query, int caret)
    {
        while (caret < query.Length && !char.IsWhiteSpace(query[caret]) && query[caret] is not (',' or ')' or '(' or ':' or '<' or '>' or '"'))
            caret++;
        return caret;
    }

    private static bool Begins(string text, string typed) => text.StartsWith(typed, StringComparison.OrdinalIgnoreCase);
}
