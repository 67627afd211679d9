using TuiPlans.Core.Changes;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Editing;

/// <summary>A list of what may stand in a field, filtered by what is typed: posts, bodies, statuses, or the fields of the form itself.</summary>
/// <param name="List">The list.</param>
/// <param name="Place">Where the choice goes.</param>
/// <param name="Field">Its field; null where a field of the form is looked for.</param>
/// <param name="IsNew">Is it a new item, to stand behind the one under the cursor?</param>
internal sealed record FieldPicker(Picker<KnownName> List, string Place, Field? Field, bool IsNew = false)
{
    private const int MostWidth = 70;
    private const int MostRows = 14;

    /// <summary>The names of a field.</summary>
    public static FieldPicker Of(FormRow row, EditForm form, Desk desk, bool isNew)
    {
        var field = row.Field!;
        var now = isNew ? "" : form.Value is FormText text ? text.Text : "";
        List<KnownName> names = [.. Names(field, form, desk)];
        if (row.Index < 0 && now.Length > 0)
            names.Insert(0, new KnownName("", "(nothing)"));
        var selected = names.FirstOrDefault(name => name.Id.Equals(now, StringComparison.OrdinalIgnoreCase));
        var picker = new Picker<KnownName>(isNew ? $"{field.Label}: add" : row.Label.Length > 0 ? row.Label : field.Label, names, name => Label(name, field), selected is null ? null : Label(selected, field), Math.Clamp(desk.Body.Height - 5, 3, MostRows))
        {
            TakesWords = field.Kind is ValueKind.Text or ValueKind.Id or ValueKind.Person or ValueKind.TextList or ValueKind.Mixed,
        };
        return new FieldPicker(picker, row.Place, field, isNew);
    }

    /// <summary>The fields of the form by their labels.</summary>
    public static FieldPicker ToFind(EditForm form, Desk desk)
    {
        var labels = form.Rows.Where(row => row.Kind != RowKind.Heading && row.Label.Length > 0).Select(row => new KnownName(row.Place, row.Label)).ToList();
        return new FieldPicker(new Picker<KnownName>("Go to a field", labels, name => name.Words, null, Math.Clamp(desk.Body.Height - 5, 3, MostRows)), "", null);
    }

    /// <summary>What was chosen: an id, the place of a field, or the words that were typed.</summary>
    public string Chosen => List.Selected?.Id ?? List.Filter.Text.Trim();

    /// <summary>Were words taken that stand in no list?</summary>
    public bool IsWords => List.Selected is null;

    /// <summary>The picker after a key.</summary>
    public FieldPicker Handle(Key key) => this with { List = List.Handle(key) };

    /// <summary>The picker as a box.</summary>
    public Drawing Draw(Desk desk)
    {
        var width = Math.Min(MostWidth, desk.Size.Width);
        return new Drawing(List.View(width), List.Caret(width));
    }

    // An action or recommendation is known by its number, a post by its words.
    private static string Label(KnownName name, Field field) => name.Words == name.Id || name.Id.Length == 0 ? name.Words
        : field.Kind is ValueKind.Status or ValueKind.Rating ? name.Words
        : field.Names is Naming.Recommendation or Naming.Action ? $"{name.Id}  {name.Words}" : $"{name.Words}  {name.Id}";

    private static IEnumerable<KnownName> Names(Field field, EditForm form, Desk desk) => field.Kind switch
    {
        ValueKind.Status => Statuses.All.Select(status => new KnownName(status.Word(), status.Label())),
        ValueKind.Rating when desk.Set.Plan(form.Plan)?.Scheme is { } scheme =>
            Ratings.All.Where(scheme.Meanings.Has).Select(rating => new KnownName(rating.Word(), $"{rating.Letter()} {scheme.Words(rating)}")),
        ValueKind.Rating or ValueKind.Word => field.Words.Select(word => new KnownName(word, word)),
        _ => KnownNames.Of(field.Names, desk.Set, form.Plan),
    };
}
