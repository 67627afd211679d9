using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Changes;

/// <summary>
/// The edits of one list of a form: what is taken out, what changes inside an item, what moves, what is new. An item is named in an
/// edit by what it is known by at that moment, so the list is followed edit by edit.
/// </summary>
internal sealed class FormListEdits(IReadOnlyList<FieldStep> at, Field field, List<FieldEdit> edits)
{
    // The list as the file has it after the edits so far.
    private readonly List<FormItem> standing = [];

    public void Add(FormList read, FormList now)
    {
        var wanted = now.Items.Where(item => !FormValues.IsBlank(item.Value)).ToList();
        var kept = wanted.Where(item => item.Origin is not null).Select(item => item.Origin!).ToHashSet(StringComparer.Ordinal);
        kept.IntersectWith(read.Items.Select(item => item.Origin!));
        if (read.IsBare || kept.Count == 0)
        {
            PutWhole(wanted, read.IsBare);
            return;
        }
        standing.AddRange(read.Items);
        for (var i = standing.Count - 1; i >= 0; i--)
        {
            if (kept.Contains(standing[i].Origin!))
                continue;
            edits.Add(new RemoveField(PathOf(i)));
            standing.RemoveAt(i);
        }
        foreach (var item in wanted.Where(item => item.Origin is { } origin && kept.Contains(origin)))
            Change(standing.FindIndex(one => one.Origin == item.Origin), item.Value);
        Arrange(wanted, kept);
    }

    private void PutWhole(List<FormItem> wanted, bool bare) => edits.Add(new PutField(
        new FieldPath([.. at, new FieldStep(field.Key, null)]),
        bare && wanted is [{ Value: FormText one }] ? YamlValue.Scalar(one.Text.Trim()) : FormEdits.ListOf(wanted, field)));

    private void Change(int index, FormValue now)
    {
        var read = standing[index].Value;
        if (FormValues.Same(read, now))
            return;
        if (read is FormMap before && now is FormMap after)
        {
            // What an item is known by changes last, one key after the other: until then its name is the one that the file has.
            foreach (var child in field.Children!.Rows.OrderBy(row => field.Identity.Contains(row.Key, StringComparer.Ordinal) ? 1 : 0))
            {
                FormEdits.OfField([.. at, StepOf(index)], before[child.Key], after[child.Key], child, edits);
                standing[index] = standing[index] with { Value = ((FormMap)standing[index].Value).With(child.Key, after[child.Key]) };
            }
            return;
        }
        edits.Add(new PutField(PathOf(index), FormEdits.ToYaml(now, field)));
        standing[index] = standing[index] with { Value = now };
    }

    // The longest run of items that are in the right order among themselves stays; the others are moved behind the one before them.
    private void Arrange(List<FormItem> wanted, HashSet<string> kept)
    {
        var still = LongestRun.Of([.. wanted.Where(item => item.Origin is { } o && kept.Contains(o)).Select(item => standing.FindIndex(one => one.Origin == item.Origin))])
            .Select(index => standing[index].Origin!).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < wanted.Count; i++)
        {
            var isKept = wanted[i].Origin is { } origin && kept.Contains(origin);
            if (isKept && still.Contains(wanted[i].Origin!))
                continue;
            if (isKept)
                Move(standing.FindIndex(one => one.Origin == wanted[i].Origin), i == 0 ? null : wanted[i - 1]);
            else
                Insert(i == 0 ? 0 : Place(wanted[i - 1]) + 1, wanted[i]);
        }
    }

    private void Move(int from, FormItem? before)
    {
        var item = standing[from];
        var path = PathOf(from);
        standing.RemoveAt(from);
        var to = before is null ? 0 : Place(before) + 1;
        standing.Insert(to, item);
        if (to != from)
            edits.Add(new MoveInList(path, to));
    }

    private void Insert(int index, FormItem item)
    {
        var path = new FieldPath([.. at, new FieldStep(field.Key, null)]);
        var value = FormEdits.ToYaml(item.Value, field);
        edits.Add(index == standing.Count ? new AddToList(path, value) : new InsertInList(path, index, value));
        standing.Insert(index, item);
    }

    private int Place(FormItem item) => standing.FindIndex(one => ReferenceEquals(one, item) || (item.Origin is not null && one.Origin == item.Origin));

    private FieldPath PathOf(int index) => new([.. at, StepOf(index)]);

    private FieldStep StepOf(int index)
    {
        var name = FormValues.Identity(standing[index].Value, field);
        var twins = standing.Take(index + 1).Count(one => FormValues.Identity(one.Value, field) == name);
        return new FieldStep(field.Key, twins == 1 ? name : $"{name} ({twins})");
    }
}
