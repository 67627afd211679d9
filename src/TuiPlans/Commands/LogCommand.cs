using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TuiPlans.Core.Boards;
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
        var author = new Option<string>("--author") { Description = "Only what this person gave or recorded, as git names them: part of a name or an e-mail address.", HelpName = "WHO" };
        var giver = new Option<string>("--given-by") { Description = "Only what this person or body gave: an id of the register, or part of the words.", HelpName = "WHO" };
        var agency = new Option<string>("--agency") { Description = "Only changes of actions that this agency leads.", HelpName = "ID" };
        var since = new Option<string>("--since") { Description = "Only what came after this date, meeting or revision.", HelpName = "WHEN" };
        var until = new Option<string>("--until") { Description = "Only what was there by this date, meeting or revision.", HelpName = "WHEN" };
        var command = host.New("log", "Shows who changed what, when and why, the latest first.", "tuiplans log SG-03 --field due", what, field, author, giver, agency, since, until, limit);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => Run(context, store, new Wish(result.GetValue(what))
        {
            Field = result.GetValue(field),
            Limit = result.GetValue(limit),
            Author = result.GetValue(author),
            GivenBy = result.GetValue(giver),
            Agency = result.GetValue(agency),
            Since = result.GetValue(since),
            Until = result.GetValue(until),
        }))));
        return command;
    }

    private sealed record Wish(string? What)
    {
        public string? Field { get; init; }

        public string? Limit { get; init; }

        public string? Author { get; init; }

        public string? GivenBy { get; init; }

        public string? Agency { get; init; }

        public string? Since { get; init; }

        public string? Until { get; init; }

        public bool IsFiltered => (Field ?? Author ?? GivenBy ?? Agency) is not null;

        public bool Wants(RecordedChange change, PlanSet set) =>
            (Author is null || Has(change.Author.Name, Author) || Has(change.Author.EMail, Author) || Has(change.Recorder.Name, Author) || Has(change.Recorder.EMail, Author))
            && (GivenBy is null || Has(change.GivenBy, GivenBy) || Has(change.GivenBy is null ? null : set.Registers.Words(change.GivenBy), GivenBy))
            && (Agency is null || change.Changes.Any(field => field.Path == "agency" && IsOne(field.From ?? field.To, Agency)) || IsLedBy(set, change.Ref, Agency));

        private static bool Has(string? text, string part) => text?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

        private static bool IsOne(string? id, string agency) => agency.Equals(id, StringComparison.OrdinalIgnoreCase);

        private static bool IsLedBy(PlanSet set, string reference, string agency) =>
            RefLookup.Find(set, reference).Action is { } action && action.Agencies.Any(id => IsOne(id, agency));
    }

    private static int Run(CommandContext context, PlanStore store, Wish wish)
    {
        var (what, field, most) = (wish.What, wish.Field is { } named ? KeyOf(named) : null, 0);
        if (wish.Limit is not null && (!int.TryParse(wish.Limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most == 0))
            return context.Misused($"--limit is \"{wish.Limit}\", which is no number: write one such as 20.");
        if (field is not null && FieldProblem(field) is { } problem)
            return context.Misused(problem);
        store.LookAhead();
        var set = what is null || wish.Agency is not null ? store.Load() : store.LoadOnly(what);
        if (wish.Agency is { } agency && set.Registers.Body(agency) is null && !set.Actions.Any(action => action.Agencies.Contains(agency, StringComparer.OrdinalIgnoreCase)))
            return context.Misused($"There is no agency \"{agency}\".{(Nearest.To(agency, set.Registers.Bodies.Select(body => body.Id)) is { } near ? $" Did you mean {near}?" : "")} See them with: tuiplans bodies");
        if (PathOf(store, set, what) is not { } path)
            return context.Refuse(FileLookup.Find(set, what!).Problem);
        var (range, unknown) = Range(context, store, wish);
        if (unknown.Length > 0)
            return context.Refuse(unknown);
        if (wish.Limit is null && !context.Json && (what is null || path.EndsWith('/')))
            most = ShownUnasked;
        var isFile = path.EndsWith(".yaml", StringComparison.Ordinal) && PlanPath.Of(path) is not null;
        // One more than is shown tells that there are more; what is left out again needs them all.
        var wanted = most > 0 && !wish.IsFiltered && RegisterFile.Of(path) is null ? most + 1 : (int?)null;
        if (!(isFile ? store.HistoryOf(path, range) : store.History(path.TrimEnd('/'), wanted, range)).TryGet(out var trail, out var failure))
            return context.Refuse(failure.Sentence);
        var entry = what is null ? null : FileLookup.Find(set, what).Entry?.ToString();
        var entries = trail.Where(one => wish.Wants(one, set)).Select(one => Only(one, entry)).OfType<RecordedChange>().Select(one => Only(one, field is null || entry is null ? field : $"{entry}.{field}")).OfType<RecordedChange>().ToList();
        var shown = most > 0 ? entries.Take(most).ToList() : entries;
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, shown));
        foreach (var one in shown)
            TrailText.Print(context.Page, one, set.Registers);
        if (shown.Count == 0)
            context.Page.Message(field is not null ? $"No change of {field} is recorded." : wish.IsFiltered || range is not null ? "Nothing of that kind is recorded." : "Nothing is recorded of this yet.");
        else if (entries.Count > shown.Count)
            context.Page.Message($"These are the latest {shown.Count}; see more with: --limit {most * 4}");
        return ExitCodes.Done;
    }

    private static (string? Range, string Problem) Range(CommandContext context, PlanStore store, Wish wish)
    {
        if ((wish.Since ?? wish.Until) is null)
            return (null, "");
        var now = store.LoadMeetings();
        var (since, until) = ((AsAt?)null, (AsAt?)null);
        var problem = "";
        if (wish.Since is { } asked)
            (since, problem) = store.FindAsAt(asked, now, context.Today);
        if (problem.Length == 0 && wish.Until is { } end)
            (until, problem) = store.FindAsAt(end, now, context.Today);
        var to = until?.Commit ?? "HEAD";
        return problem.Length > 0 ? (null, problem) : (since is null ? to : $"{since.Commit}..{to}", "");
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

    // Screens call a field by its label; of which kind of file it is, is not known yet.
    private static string KeyOf(string field) =>
        new[] { Fields.Action, Fields.Recommendation, Fields.Plan }.Select(fields => fields.KeyOf(field)).FirstOrDefault(key => key != field) ?? field;

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
