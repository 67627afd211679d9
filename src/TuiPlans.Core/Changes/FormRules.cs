using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Changes;

/// <summary>What goes with a change in a form, as it does with <c>set</c>: a date moves only with a date change, a rating says who set it and when.</summary>
public static class FormRules
{
    private const string Due = "due";

    /// <summary>Whether the reason is needed before it can be recorded: the agreed date moves.</summary>
    public static bool NeedsReason(FormMap read, FormMap now) => !FormValues.Same(read[Due], now[Due]);

    /// <summary>The form with what goes with its changes; what the person changed beside them counts as they have it.</summary>
    /// <param name="read">As read from the file.</param>
    /// <param name="now">As <see cref="FormCheck"/> gives it.</param>
    /// <param name="fields">The table of fields of the file.</param>
    /// <param name="why">The reason; may be empty where none is needed.</param>
    /// <param name="by">The recorder as files name them.</param>
    /// <param name="today">The day of the change.</param>
    public static FormMap Apply(FormMap read, FormMap now, FieldSet fields, string why, string by, DateOnly today) =>
        Moved(read, Rated(read, now, by, today), fields, why, by, today);

    private static FormMap Rated(FormMap read, FormMap now, string by, DateOnly today)
    {
        if (FormValues.Same(read["rag"], now["rag"]))
            return now;
        var isRated = !FormValues.IsBlank(now["rag"]);
        var form = now;
        void Set(string key, string text) => form = FormValues.Same(read[key], now[key]) ? form.With(key, text) : form;
        // An old reason never outlives its rating.
        Set("rag-reason", "");
        Set("rag-by", isRated ? by : "");
        Set("rag-date", isRated ? Period.Day(today).Text : "");
        return form;
    }

    private static FormMap Moved(FormMap read, FormMap now, FieldSet fields, string why, string by, DateOnly today)
    {
        if (!NeedsReason(read, now) || fields.Find("date-changes")?.Children is not { } children)
            return now;
        var asked = FormValues.Blank(children.Find("asked")!.Children!).With("by", by).With("date", Period.Day(today).Text).With("reason", why.Trim());
        var change = FormValues.Blank(children)
            .With("kind", "correction").With("from", read.Text(Due)).With("from-text", read.Text("due-text"))
            .With("to", now.Text(Due)).With("asked", asked).With("decision", "granted");
        var form = FormValues.Same(read["due-text"], now["due-text"]) ? now.With("due-text", "") : now;
        return form["date-changes"] is FormList list ? form.With("date-changes", list with { Items = list.Items.Add(new FormItem(null, change)) }) : form;
    }
}
