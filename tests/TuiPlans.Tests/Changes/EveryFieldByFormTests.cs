using System.Collections.Immutable;
using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Changes;

/// <summary>Each field of an odd file changed, emptied and filled again in the form, each list added to, taken from and put in another order.</summary>
public sealed class EveryFieldByFormTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    [Fact]
    public void Each_field_changed_in_the_form_changes_its_own_lines()
    {
        var text = new StringBuilder("How each field of an action is changed by the edit form; - and + are the lines that differ.\n");
        foreach (var (what, before, after) in Changes())
            text.Append("\n== ").Append(what).Append('\n').Append(Difference(before, after));
        Golden.Matches("every-field-by-form", text.ToString());
    }

    [Fact]
    public void Nothing_but_the_field_changes_and_comments_stay()
    {
        foreach (var (what, before, after) in Changes())
        {
            after.ShouldNotBe(before, what);
            var key = what.Split(' ')[0].Split('.', '[')[0];
            var changes = PlanDiff.Between(PlanFiles.File(before).Document.Root, PlanFiles.File(after).Document.Root, Fields.Action);
            changes.Select(change => change.TopKey).ShouldAllBe(top => top == key, what);
            foreach (var comment in new[] { "# An action", "# When it began.", "# not ours", "# The end." })
                after.ShouldContain(comment, Case.Sensitive, what);
        }
    }

    private static IEnumerable<(string What, string Before, string After)> Changes()
    {
        var read = Read(OddAction.Text);
        foreach (var field in Fields.Action.Rows.Where(field => field.Key is not ("updates" or "date-changes")))
        {
            foreach (var (what, change) in Of(read[field.Key], field, field.Key))
            {
                var after = After(OddAction.Text, form => form.With(field.Key, change(form[field.Key])));
                yield return (what, OddAction.Text, after);
                // What was emptied is filled again with what it was.
                if (what == $"{field.Key} emptied")
                    yield return ($"{field.Key} filled again", after, After(after, form => form.With(field.Key, AsNew(read[field.Key]))));
            }
        }
    }

    private static IEnumerable<(string What, Func<FormValue, FormValue> Change)> Of(FormValue value, Field field, string name)
    {
        switch (value)
        {
            case FormText text:
                yield return ($"{name} changed", _ => text with { Text = Other(field, text.Text) });
                if (text.Text.Length > 0)
                    yield return ($"{name} emptied", _ => text with { Text = "" });
                break;
            case FormMap map:
                foreach (var child in field.Children!.Rows)
                {
                    foreach (var (what, change) in Of(map[child.Key], child, $"{name}.{child.Key}"))
                    {
                        // An item is never left without what it is known by.
                        if (!(what.EndsWith("emptied", StringComparison.Ordinal) && field.IsList && field.Identity.Count(key => map.Text(key).Length > 0) == 1 && field.Identity.Contains(child.Key, StringComparer.Ordinal)))
                            yield return (what, now => ((FormMap)now).With(child.Key, change(((FormMap)now)[child.Key])));
                    }
                }

                if (!field.IsList && !FormValues.IsBlank(map))
                    yield return ($"{name} emptied", _ => FormValues.Blank(field.Children!));
                break;
            case FormList list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var at = i;
                    foreach (var (what, change) in Item(list.Items[i].Value, field, $"{name}[{list.Items[i].Origin}]"))
                        yield return (what, now => (FormList)now is var all ? all with { Items = all.Items.SetItem(at, all.Items[at] with { Value = change(all.Items[at].Value) }) } : now);
                    yield return ($"{name}[{list.Items[i].Origin}] taken out", now => (FormList)now is var all ? all with { Items = all.Items.RemoveAt(at) } : now);
                }

                yield return ($"{name} with one more", now => (FormList)now is var all ? all with { Items = all.Items.Add(New(field)) } : now);
                yield return ($"{name} with one more at its head", now => (FormList)now is var all ? all with { Items = all.Items.Insert(0, New(field)) } : now);
                if (list.Items.Count > 1)
                    yield return ($"{name} with its last item first", now => (FormList)now is var all ? all with { Items = all.Items.RemoveAt(all.Items.Count - 1).Insert(0, all.Items[^1]) } : now);
                yield return ($"{name} emptied", _ => new FormList([]));
                break;
        }
    }

    private static IEnumerable<(string What, Func<FormValue, FormValue> Change)> Item(FormValue value, Field field, string name) =>
        value is FormText text ? [($"{name} changed", _ => text with { Text = text.Text + "x" })] : Of(value, field, name);

    private static FormItem New(Field field) => new(null, field.Kind == ValueKind.Items
        ? field.Children!.Rows.Where(row => row.IsScalar).Aggregate(FormValues.Blank(field.Children), (map, row) => map.With(row.Key, Other(row, "")))
        : new FormText("other-1"));

    private static string Other(Field field, string now) => field.Kind switch
    {
        ValueKind.Word or ValueKind.Status or ValueKind.Rating => field.Words.First(word => word != now),
        ValueKind.Number => "7.5",
        ValueKind.Period or ValueKind.Completion or ValueKind.DoneMark => "april 2012",
        ValueKind.Due => "autumn 2013",
        ValueKind.Prose => "Worded anew.",
        _ => "Another line",
    };

    private static FormValue AsNew(FormValue value) => value switch
    {
        FormList list => list with { Items = [.. list.Items.Select(item => new FormItem(null, AsNew(item.Value)))], IsBare = false },
        FormMap map => map with { Values = map.Values.ToImmutableDictionary(pair => pair.Key, pair => AsNew(pair.Value), StringComparer.Ordinal) },
        _ => value,
    };

    private static FormMap Read(string text) => FormValues.Read(PlanFiles.File(text).Document.Root, Fields.Action);

    // Without the rules that go with a date or a rating: each field is looked at by itself.
    private static string After(string before, Func<FormMap, FormMap> change)
    {
        var file = PlanFiles.File(before);
        var read = Read(before);
        var (form, problems) = FormCheck.Check(read, change(read), Fields.Action, Today);
        problems.ShouldBeEmpty();
        var proposal = ChangeProposal.Make(file, new ChangeSet(file.Path, Fields.Action, FormEdits.Between(read, form, Fields.Action)), YamlReaders.Default);
        return proposal.After?.Source.Text ?? throw new InvalidOperationException(proposal.Refusal);
    }

    private static string Difference(string before, string after) =>
        string.Concat(LineDiff.Between(before, after).Where(line => line.Mark != ' ').Select(line => $"  {line.Mark} {line.Text}".TrimEnd() + "\n"));
}
