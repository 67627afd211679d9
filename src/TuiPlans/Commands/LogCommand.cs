using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>log</c>: the trail by field.</summary>
internal static class LogCommand
{
    private const int ShownUnasked = 50;

    public static Command Make(CommandHost host)
    {
        var what = new Argument<string>("ref or plan") { Description = "An action, recommendation, plan, register (people.yaml) or entry of one (people/ID); everything where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var field = new Option<string>("--field") { Description = "Only changes of this field, such as rag or due.", HelpName = "F" };
        var limit = new Option<string>("--limit") { Description = $"At most so many changes (as text {ShownUnasked} unless an action is named; in JSON all).", HelpName = "N" };
        var command = host.New("log", "Shows who changed what, when and why, the latest first.", "tuiplans log SG-03 --field due", what, field, limit);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(what), result.GetValue(field), result.GetValue(limit)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string? what, string? field, string? limit)
    {
        var most = 0;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most == 0))
            return context.Misused($"--limit is \"{limit}\", which is no number: write one such as 20.");
        if (field is not null && FieldProblem(field) is { } problem)
            return context.Misused(problem);
        store.LookAhead();
        var set = what is null ? store.Load() : store.LoadOnly(what);
        if (PathOf(store, set, what) is not { } path)
            return context.Refuse(FileLookup.Find(set, what!).Problem);
        if (limit is null && !context.Json && (what is null || path.EndsWith('/')))
            most = ShownUnasked;
        // One more than is shown tells that there are more; a filter by field needs them all.
        if (!store.History(path.TrimEnd('/'), most > 0 && field is null && RegisterFile.Of(path) is null ? most + 1 : null).TryGet(out var trail, out var failure))
            return context.Refuse(failure.Sentence);
        var entry = what is null ? null : FileLookup.Find(set, what).Entry?.ToString();
        var entries = trail.Select(one => Only(one, entry)).OfType<RecordedChange>().Select(one => Only(one, field is null || entry is null ? field : $"{entry}.{field}")).OfType<RecordedChange>().ToList();
        var shown = most > 0 ? entries.Take(most).ToList() : entries;
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, shown));
        foreach (var one in shown)
            TrailText.Print(context.Page, one, set.Registers);
        if (shown.Count == 0)
            context.Page.Message(field is null ? "Nothing is recorded of this yet." : $"No change of {field} is recorded.");
        else if (entries.Count > shown.Count)
            context.Page.Message($"These are the latest {shown.Count}; see more with: --limit {most * 4}");
        return ExitCodes.Done;
    }

    // An action that is not there any more still has its trail.
    private static string? PathOf(PlanStore store, PlanSet set, string? what)
    {
        if (what is null)
            return "/";
        if (set.Plan(what) is { } plan && !what.Contains('/', StringComparison.Ordinal) && RefLookup.Find(set, what).Action is null)
            return plan.Id + "/";
        if (FileLookup.Find(set, what).Target is { } target)
            return target.Path;
        var gone = $"{what}.yaml";
        return what.Contains('/', StringComparison.Ordinal) && store.History(gone, 1).TryGet(out var trail, out _) && trail.Count > 0 ? gone : null;
    }

    private static string? FieldProblem(string field)
    {
        var known = Fields.Action.Order.Concat(Fields.Recommendation.Order).Concat(Fields.Plan.Order)
            .Concat(RegisterFile.All.SelectMany(file => file.Fields.Order.Concat(file.Entries?.Children?.Order ?? []))).ToHashSet(StringComparer.Ordinal);
        var key = field.Split('.', '[')[0];
        if (known.Contains(key))
            return null;
        return $"There is no field \"{field}\".{(Nearest.Field(key, known) is { } near ? $" Did you mean {near}?" : "")}";
    }

    private static RecordedChange? Only(RecordedChange entry, string? field)
    {
        if (field is null)
            return entry;
        var changes = entry.Changes.Where(change => IsOf(change, field)).ToList();
        return changes.Count == 0 ? null : entry with { Changes = changes };
    }

    private static bool IsOf(FieldChange change, string field) =>
        change.Path.StartsWith(field, StringComparison.Ordinal)
        && (change.Path.Length == field.Length || change.Path[field.Length] is '.' or '[');

    private static int Write(Utf8JsonWriter json, List<RecordedChange> entries)
    {
        json.WriteStartArray("entries");
        foreach (var entry in entries)
            TrailJson.Write(json, entry);
        json.WriteEndArray();
        return ExitCodes.Done;
    }
}
