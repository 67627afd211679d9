using System.Collections.Immutable;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>What stands in the way of recording one field of a form.</summary>
/// <param name="Place">The field within the form, keys and places in lists from 0 with dots between: <c>milestones.2.due</c>.</param>
/// <param name="Sentence">What is wrong and what to write instead.</param>
public sealed record FormProblem(string Place, string Sentence)
{
    /// <summary>The field of the file that cannot be recorded.</summary>
    public string TopKey => Place.Split('.', 2)[0];
}

/// <summary>A form as it is to be recorded.</summary>
/// <param name="Form">Values in the forms of a file; a field with a problem has what was read.</param>
/// <param name="Problems">What cannot be recorded, and why.</param>
public sealed record CheckedForm(FormMap Form, IReadOnlyList<FormProblem> Problems);

/// <summary>Turns what was typed into values of a file: "31 jan" into its date. A field that is not understood holds up itself alone.</summary>
public static class FormCheck
{
    /// <summary>The form with each value as the file is to have it.</summary>
    public static CheckedForm Check(FormMap read, FormMap now, FieldSet fields, DateOnly today)
    {
        var problems = new List<FormProblem>();
        foreach (var field in fields.Rows.Where(field => !FormValues.Same(read[field.Key], now[field.Key])))
        {
            var before = problems.Count;
            var value = Value(read[field.Key], now[field.Key], field, field.Key, today, problems);
            now = now.With(field.Key, problems.Count > before ? read[field.Key] : value);
        }
        return new CheckedForm(now, problems);
    }

    /// <summary>A typed value as the file is to have it; null with a sentence where it cannot stand in the field.</summary>
    public static (string? Text, string Problem) Written(Field field, string text, DateOnly today)
    {
        var typed = text.Trim();
        if (typed.Length == 0)
            return ("", "");
        var (value, problem) = field.Kind switch
        {
            ValueKind.Period => Of(DateWords.Read(typed, today, SenseOf(field))),
            ValueKind.Due => DateWords.ReadDue(typed, today) is var (due, why) ? (due?.Text, why) : (null, ""),
            ValueKind.Completion => Of(DateWords.Read(FieldValue.WithoutBy(typed), today, SenseOf(field)), FieldValue.WithoutBy(typed) == typed ? "" : "by "),
            ValueKind.DoneMark => typed.ToLowerInvariant() is "true" or "yes" or "done" ? ("true", "")
                : typed.ToLowerInvariant() is "no" or "false" ? ("", "") : Of(DateWords.Read(typed, today, SenseOf(field))),
            ValueKind.Rating => (Ratings.Parse(typed)?.Word() ?? typed, ""),
            ValueKind.Prose => (text.TrimEnd(), ""),
            ValueKind.Free => FieldInput.Free(field, typed) is { IsUnderstood: false } not ? (null, not.Problem) : (typed, ""),
            _ => (typed, ""),
        };
        return value is null ? (null, problem) : value.Length > 0 && FieldValue.WhyNot(field, value) is { } wrong ? (null, wrong.Message) : (FieldValue.Canonical(field, value), "");
    }

    /// <summary>Which way a date without its year lies in that field.</summary>
    public static DateSense SenseOf(Field field) => field.IsPast ? DateSense.Past : DateSense.Coming;

    private static (string?, string) Of((Period? Period, string Problem) read, string before = "") =>
        (read.Period is { } period ? before + period.Text : null, read.Problem);

    private static FormValue Value(FormValue? read, FormValue now, Field field, string place, DateOnly today, List<FormProblem> problems)
    {
        if (read is not null && FormValues.Same(read, now))
            return now;
        return now switch
        {
            FormText text when field.IsList => text with { Text = text.Text.Trim() },
            FormText text => Text(text, field, place, today, problems),
            FormMap map => Map(read as FormMap, map, field, place, today, problems),
            FormList list => list with { Items = Items(read as FormList, list, field, place, today, problems) },
            _ => now,
        };
    }

    private static FormText Text(FormText text, Field field, string place, DateOnly today, List<FormProblem> problems)
    {
        var (written, problem) = Written(field, text.Text, today);
        if (written is null)
            problems.Add(new FormProblem(place, problem));
        return text with { Text = written ?? text.Text };
    }

    private static FormMap Map(FormMap? read, FormMap map, Field field, string place, DateOnly today, List<FormProblem> problems)
    {
        foreach (var child in field.Children!.Rows)
            map = map.With(child.Key, Value(read?[child.Key], map[child.Key], child, $"{place}.{child.Key}", today, problems));
        return map;
    }

    private static ImmutableList<FormItem> Items(FormList? read, FormList list, Field field, string place, DateOnly today, List<FormProblem> problems)
    {
        var items = list.Items;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var before = item.Origin is null ? null : read?.Items.Find(one => one.Origin == item.Origin)?.Value;
            if (before is not null && FormValues.Same(before, item.Value))
                continue;
            var value = Value(before, item.Value, field, $"{place}.{i}", today, problems);
            items = items.SetItem(i, item with { Value = value });
            // What nobody can name cannot be found again; what had no such name in the file is not held against anybody.
            if (value is FormMap named && !FormValues.IsBlank(value) && FormValues.Named(named, field).Length == 0
                && (before is not FormMap known || FormValues.Named(known, field).Length > 0))
                problems.Add(new FormProblem($"{place}.{i}.{field.Identity[0]}", $"{field.Children!.Find(field.Identity[0])?.Label ?? field.Identity[0]} is missing: say which {field.Children.Name} it is."));
        }
        return items;
    }
}
