using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Changes;

/// <summary>Each value of a plan's own file, the registers and the settings changed and emptied in the form: of an odd file those lines alone differ.</summary>
public sealed class EveryRegisterFieldByFormTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    public static TheoryData<string> Files { get; } = [.. OddFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_value_changed_and_emptied_in_the_form_changes_its_own_lines(string name)
    {
        var file = OddFiles.All.Single(one => one.Name == name);
        var read = FormValues.Read(OddFiles.FileOf(file, file.Text).Document.Root, file.Fields);
        var text = new StringBuilder($"How each value of the {name} file is changed by the edit form; - and + are the lines that differ.\n");
        foreach (var (what, change) in OfMap(read, file.Fields, ""))
        {
            var after = After(file, read, (FormMap)change(read));
            after.ShouldNotBe(file.Text, what);
            after.ShouldContain("# The end.", Case.Sensitive, what);
            text.Append("\n== ").Append(what).Append('\n').Append(Difference(file.Text, after));
        }
        Golden.Matches($"every-field-by-form-{name}", text.ToString());
    }

    private static IEnumerable<(string What, Func<FormValue, FormValue> Change)> OfMap(FormMap map, FieldSet fields, string before)
    {
        foreach (var field in fields.Rows)
        {
            foreach (var (what, change) in Of(map[field.Key], field, before + field.Key))
                yield return (what, now => ((FormMap)now).With(field.Key, change(((FormMap)now)[field.Key])));
        }
    }

    private static IEnumerable<(string What, Func<FormValue, FormValue> Change)> Of(FormValue value, Field field, string name)
    {
        switch (value)
        {
            case FormText text:
                yield return ($"{name} changed", _ => text with { Text = field.Kind == ValueKind.Free ? Free(text.Text) : OddFiles.Other(field, text.Text) });
                if (text.Text.Length > 0 && field.Key is not "id")
                    yield return ($"{name} emptied", _ => text with { Text = "" });
                break;
            case FormMap map:
                foreach (var one in OfMap(map, field.Children!, name + "."))
                    yield return one;
                break;
            case FormList list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var at = i;
                    var item = $"{name}[{list.Items[i].Origin}]";
                    foreach (var (what, change) in list.Items[i].Value is FormMap map ? OfMap(map, field.Children!, item + ".") : [])
                    {
                        // An item is never left without what it is known by.
                        if (!field.Identity.Any(key => what == $"{item}.{key} emptied"))
                            yield return (what, now => (FormList)now is var all ? all with { Items = all.Items.SetItem(at, all.Items[at] with { Value = change(all.Items[at].Value) }) } : now);
                    }
                    yield return ($"{item} taken out", now => (FormList)now is var all ? all with { Items = all.Items.RemoveAt(at) } : now);
                }
                if (list.Items.Count > 1)
                    yield return ($"{name} with its last item first", now => (FormList)now is var all ? all with { Items = all.Items.RemoveAt(all.Items.Count - 1).Insert(0, all.Items[^1]) } : now);
                yield return ($"{name} with one more", now => (FormList)now is var all ? all with { Items = all.Items.Add(new FormItem(null, field.Kind == ValueKind.TextList ? new FormText(field.Words.Count > 0 ? field.Words[^1] : "other-1") : New(field))) } : now);
                break;
        }
    }

    private static FormMap New(Field field) =>
        field.Children!.Rows.Where(row => row.IsScalar).Aggregate(FormValues.Blank(field.Children), (map, row) => map.With(row.Key, OddFiles.Other(row, "")));

    // A value more in what stands there in brackets, as somebody would type it.
    private static string Free(string text) => text.Length == 0 ? "30" : text[^1] is '}' ? text[..^1] + ", more: [1, 2]}" : text[^1] is ']' ? text[..^1] + ", more]" : text + " more";

    private static string After(OddFile odd, FormMap read, FormMap now)
    {
        var file = OddFiles.FileOf(odd, odd.Text);
        var (form, problems) = FormCheck.Check(read, now, odd.Fields, Today);
        problems.ShouldBeEmpty();
        var proposal = ChangeProposal.Make(file, new ChangeSet(file.Path, odd.Fields, FormEdits.Between(read, form, odd.Fields)), YamlReaders.Default);
        return proposal.After?.Source.Text ?? throw new InvalidOperationException(proposal.Refusal);
    }

    private static string Difference(string before, string after) =>
        string.Concat(LineDiff.Between(before, after).Where(line => line.Mark != ' ').Select(line => $"  {line.Mark} {line.Text}".TrimEnd() + "\n"));
}
