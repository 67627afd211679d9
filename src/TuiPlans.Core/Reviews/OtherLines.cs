using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Prose;

namespace TuiPlans.Core.Reviews;

/// <summary>Every field that has no words of its own: leads, milestones, figures, and what registers, plans and meetings hold.</summary>
internal static class OtherLines
{
    /// <summary>Tells what is left.</summary>
    public static void Tell(Telling telling)
    {
        People(telling);
        Milestones(telling);
        foreach (var list in telling.Left.Where(change => change.Path.Contains("].", StringComparison.Ordinal)).Select(change => change.Path[..change.Path.IndexOf('[', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal).ToList())
            Items(telling, list);
        foreach (var change in telling.TakeAll(_ => true))
            One(telling, change);
    }

    /// <summary>Tells a value that changed: from what, to what.</summary>
    public static void FromTo(Telling telling, FieldChange change, string label) => FromTo(telling, change, label, field: null);

    private static void People(Telling telling)
    {
        var leads = telling.TakeAll(change => change.TopKey == "leads" && !change.Path.Contains("].", StringComparison.Ordinal));
        var (gone, came) = (leads.Where(change => change.To is null).ToList(), leads.Where(change => change.From is null).ToList());
        if (gone.Count == 1 && came.Count == 1)
            telling.Say(came[0], $"Lead changed from {Who(telling.Names, gone[0].From!)} to {Who(telling.Names, came[0].To!)}.");
        else if (gone.Count > 0 && came.Count > 0)
            telling.Say(came[0], $"Led by {Leads(telling.Names, telling.Pair.After)} (before: {Leads(telling.Names, telling.Pair.Before)}).");
        else if (gone.Count > 0)
            telling.Say(gone[0], $"{Sentences.Named([.. gone.Select(change => Who(telling.Names, change.From!))])} no longer {(gone.Count == 1 ? "leads" : "lead")} it{(Leads(telling.Names, telling.Pair.After) is { Length: > 0 } left ? $"; led by {left}" : "")}.");
        else if (came.Count > 0)
            telling.Say(came[0], $"{Sentences.Named([.. came.Select(change => Who(telling.Names, change.To!))])} {(came.Count == 1 ? "leads" : "lead")} it{(Leads(telling.Names, telling.Pair.Before).Length > 0 ? " too" : "; nobody did before")}.");
    }

    /// <summary>Who leads it in one version, in words; empty where nobody does.</summary>
    public static string Leads(ReviewNames names, PlanFile? version) => version?.Document.Root is not Yaml.YamlMapping map ? "" : Sentences.Named(
        [.. FieldPlace.ItemsOf(map["leads"]).Select(lead => Who(names, lead.Resolve() is Yaml.YamlMapping words ? NodeText.Of(words["post"]) ?? NodeText.Of(words["name"]) ?? "" : NodeText.Of(lead) ?? ""))]);

    /// <summary>A lead in words: of one who is no entry of the register, name, post and agency.</summary>
    public static string Who(ReviewNames names, string text)
    {
        if (!text.Contains(": ", StringComparison.Ordinal))
            return names.Words(text);
        var parts = text.Split("; ").Select(part => part[(part.IndexOf(": ", StringComparison.Ordinal) is var at && at >= 0 ? at + 2 : 0)..]).Select(names.Words).ToList();
        return parts.Count == 1 ? parts[0] : $"{parts[0]} ({string.Join(", ", parts.Skip(1))})";
    }

    private static void Milestones(Telling telling)
    {
        foreach (var item in telling.TakeItems("milestones"))
        {
            var name = $"\"{Sentences.Within(item.Text("text") ?? item.Name)}\"";
            if (item.IsNew)
                telling.Say(item.Changes[0], $"Milestone added: {name}{(item.Text("due") is { } due ? $", due {ReviewNames.Day(due)}" : "")}{(Done(item.Text("done")) is { } done ? $", {done}" : "")}.");
            else if (item.IsGone)
                telling.Say(item.Changes[0], $"Milestone taken out: {name}.");
            else
                telling.Say(item.Changes[0], $"Milestone {name}: {string.Join("; ", item.Changes.Select(change => MilestonePart(item, change)))}.");
        }
    }

    private static string MilestonePart(TouchedItem item, FieldChange change) => change.Path.EndsWith("].done", StringComparison.Ordinal)
        ? Done(change.To) ?? "not done after all"
        : $"{change.Path[(item.Path.ToString().Length + 1)..]} {(change.From is { } from ? $"moved from {ReviewNames.Day(from)} to" : "is")} {(change.To is { } to ? ReviewNames.Day(to) : "no date")}";

    private static string? Done(string? mark) => mark switch
    {
        null or "false" => null,
        "true" => "done",
        _ => $"done on {ReviewNames.Day(mark)}",
    };

    // What changed in one item of a list is one sentence.
    private static void Items(Telling telling, string list)
    {
        foreach (var item in telling.TakeItems(list))
        {
            if (item.IsNew || item.IsGone || item.Changes.Count == 0)
                One(telling, item.Changes[0]);
            else
                telling.Say(item.Changes[0], $"{Label(telling, item.Path)}: {string.Join("; ", item.Changes.Select(change => Part(telling, item, change)))}.");
        }
    }

    private static string Part(Telling telling, TouchedItem item, FieldChange change)
    {
        var name = change.Path[(item.Path.ToString().Length + 1)..];
        var field = FieldPath.TryParse(change.Path, telling.Pair.Fields, out var path, out _) ? path!.Field(telling.Pair.Fields) : null;
        var label = field is not null && !name.Contains('.', StringComparison.Ordinal) && !name.Contains('[', StringComparison.Ordinal) ? field.Label.ToLowerInvariant() : name.Replace('.', ' ');
        return change switch
        {
            { From: null } => $"{label} {Value(telling, change.To!, field)}",
            { To: null } => $"{label} {Value(telling, change.From, field)} taken out",
            _ => $"{label} from {Value(telling, change.From, field)} to {Value(telling, change.To, field)}",
        };
    }

    private static void One(Telling telling, FieldChange change)
    {
        if (!FieldPath.TryParse(change.Path, telling.Pair.Fields, out var path, out _))
        {
            FromTo(telling, change, change.Path);
            return;
        }
        var field = path!.Field(telling.Pair.Fields)!;
        var label = Label(telling, path);
        if (path.Steps[^1].Item is not null)
            telling.Say(change, $"{label} {(change.From is null ? "added" : change.To is null ? "taken out" : "changed")}{Particulars(telling, change, field)}.");
        else if (field.Kind == ValueKind.Prose || field is { Kind: ValueKind.Text, Key: "title" })
            TextLines.Prose(telling, change, telling.Pair.Kind == ReviewItemKind.Recommendation && change.Path == "text" ? "Inspectors' wording" : label);
        else
            FromTo(telling, change, label, field);
    }

    private static void FromTo(Telling telling, FieldChange change, string label, Field? field) => telling.Say(change, change switch
    {
        { From: null } => $"{label}: {Value(telling, change.To!, field)}.",
        { To: null } => $"{label} taken out; it was {Value(telling, change.From, field)}.",
        _ => $"{label} changed from {Value(telling, change.From, field)} to {Value(telling, change.To, field)}.",
    });

    private static string Value(Telling telling, string text, Field? field) => field switch
    {
        { Kind: ValueKind.Due or ValueKind.Period or ValueKind.Completion } => ReviewNames.Day(text),
        { Names: Naming.Person or Naming.PersonOrBody or Naming.Body } => telling.Names.Words(text),
        { Kind: ValueKind.Word } => text.Replace('-', ' '),
        { Kind: ValueKind.Prose } => $"\"{Sentences.Within(text)}\"",
        _ => Sentences.Within(text),
    };

    // What an item that came holds beside its name.
    private static string Particulars(Telling telling, FieldChange change, Field field)
    {
        if (change.Item is not { } item)
            return "";
        var parts = new List<string>();
        foreach (var row in field.Children?.Rows ?? [])
        {
            if (NodeText.Of(item[row.Key]) is { Length: > 0 } text && !field.Identity.Take(1).Contains(row.Key))
                parts.Add($"{row.Label.ToLowerInvariant()} {Value(telling, text, row)}");
        }
        return parts.Count == 0 ? "" : $" ({string.Join("; ", parts)})";
    }

    // "Impact review due", so that nobody takes it for the date of the action.
    private static string Label(Telling telling, FieldPath path)
    {
        var labels = new List<string>();
        FieldSet? fields = telling.Pair.Fields;
        foreach (var step in path.Steps)
        {
            var field = fields!.Find(step.Key)!;
            fields = field.Parts;
            var label = step.Item is null ? field.Label.ToLowerInvariant() : $"{Singular(field)} {Quoted(telling, step.Item, field)}";
            if (labels.Count > 0 && label.StartsWith(labels[^1] + " ", StringComparison.Ordinal))
                labels.RemoveAt(labels.Count - 1);
            labels.Add(label);
        }
        return Sentences.Begun(string.Join(", ", labels));
    }

    private static string Quoted(Telling telling, string item, Field field) =>
        telling.Pair.Kind == ReviewItemKind.Meeting && telling.Names.Title("", item) is not null ? telling.Names.Titled("", item) :
        field.Names is Naming.Person or Naming.Body || telling.Pair.Kind == ReviewItemKind.Register ? telling.Names.Words(item) : field.Kind == ValueKind.Items ? $"\"{item}\"" : item;

    private static string Singular(Field field) => field.Children is { Name: var name } && !name.StartsWith("item of ", StringComparison.Ordinal)
        ? name
        : field.Label.ToLowerInvariant() is var label && label.EndsWith("ies", StringComparison.Ordinal) ? label[..^3] + "y" : label.TrimEnd('s');
}
