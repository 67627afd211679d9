using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>who</c>: each value of an action, with who set it.</summary>
internal static class WhoCommand
{
    private const int Indent = 2;

    public static Command Make(CommandHost host)
    {
        var reference = new Argument<string>("ref") { Description = "The action or recommendation: plan/ID, or an id that only one has; a plan for its own fields." };
        var field = new Argument<string>("field") { Description = "One field, such as due or milestones; all that have a value where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var command = host.New("who", "Shows each value that stands now: who set it, when, why, given by whom, and with which merge it came.", "tuiplans who SG-03 due", reference, field);
        host.Reads(command, (result, context, store) => Run(context, store, result.GetValue(reference)!, result.GetValue(field)));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string reference, string? field)
    {
        store.LookAhead();
        var set = store.LoadOnly(reference);
        var found = FileLookup.Find(set, reference);
        if (found.Target is not { } target)
            return context.Refuse(found.Problem);
        // Screens call it by its label.
        field = field is null ? null : found.FileFields.KeyOf(field);
        if (field is not null && found.FileFields.Find(field.Split('.', '[')[0]) is null)
            return context.Misused($"There is no field \"{field}\".{(Nearest.Field(field, found.FileFields.Order) is { } near ? $" Did you mean {near}?" : "")}");
        if (!store.Who(target.Path, set).TryGet(out var origins, out var failure))
            return context.Refuse(failure.Sentence);
        var shown = origins.Where(origin => field is null || IsOf(origin.Path, field)).ToList();
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, found.Ref, shown));
        if (shown.Count == 0)
            context.Page.Message(field is null ? $"{found.Ref} holds no value." : $"{found.Ref} has no value in {field}; what was there before: tuiplans log {found.Ref} --field {field}");
        // What one commit set stands together, so that it is told once who that was.
        foreach (var together in shown.GroupBy(origin => origin.SetBy?.Commit, StringComparer.Ordinal))
            Print(context.Page, [.. together], found.FileFields, set.Registers);
        return ExitCodes.Done;
    }

    private static bool IsOf(string path, string field) =>
        path.StartsWith(field, StringComparison.Ordinal) && (path.Length == field.Length || path[field.Length] is '.' or '[');

    private static void Print(Page page, IReadOnlyList<ValueOrigin> origins, FieldSet fields, Registers registers)
    {
        foreach (var phrase in ChangeWords.Full(fields, registers).Of([.. origins.Select(origin => origin.Now)]))
            page.Prose(phrase, Indent, "- ");
        if (origins[0].SetBy is { } change)
            Print(page, change, origins, registers);
        else
            page.Prose("not recorded yet: it was edited by hand, or history does not reach back that far", 2 * Indent);
        page.Line();
    }

    private static void Print(Page page, RecordedChange change, IReadOnlyList<ValueOrigin> origins, Registers registers)
    {
        page.Prose($"set {TrailText.When(change.Recorder)}, {TrailText.People(change, registers)}", 2 * Indent);
        // The text of an update is the value itself.
        if (change.Reason is { } reason && !origins.Any(origin => TrailText.OneLine(reason) == TrailText.OneLine(origin.Value)))
            page.Prose($"why: {TrailText.OneLine(reason)}", 2 * Indent);
        if (change.Merge is { } merge)
            page.Prose($"came with {TrailText.Brought(merge)}", 2 * Indent);
        page.Prose($"commit {Words.Short(change.Commit)}", 2 * Indent);
        foreach (var (settled, phrase) in origins.Where(origin => origin.Settled is not null).SelectMany(origin => SettledWords.Of(origin.Settled!, registers, origin.Path).Select(phrase => (origin.Settled!, phrase))).Distinct())
            page.Prose($"{phrase} ({TrailText.When(settled.Recorder)})", 2 * Indent);
    }

    private static int Write(System.Text.Json.Utf8JsonWriter json, string reference, List<ValueOrigin> origins)
    {
        json.WriteString("ref", reference);
        json.WriteStartArray("values");
        foreach (var origin in origins)
        {
            json.WriteStartObject();
            json.WriteString("field", origin.Path);
            json.WriteString("value", origin.Value);
            json.WritePropertyName("setBy");
            if (origin.SetBy is { } change)
                TrailJson.Write(json, change);
            else
                json.WriteNullValue();
            json.WritePropertyName("settled");
            if (origin.Settled is { } settled)
                TrailJson.Write(json, settled);
            else
                json.WriteNullValue();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return ExitCodes.Done;
    }
}
