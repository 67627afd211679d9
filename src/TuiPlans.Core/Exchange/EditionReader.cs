using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Exchange;

/// <summary>Holds a later edition of a document against the plan that an earlier one made: the same action keeps its id.</summary>
public sealed class EditionReader
{
    private readonly Plan plan;
    private readonly ImportedPlan edition;
    private readonly ImportSource source;
    private readonly PlanSet set;
    private readonly IYamlReader reader;
    private readonly List<EditionFile> files = [];
    private readonly List<string> fresh = [];
    private readonly List<string> gone = [];
    private readonly List<KeptValue> kept = [];
    private string problem = "";

    private EditionReader(Plan plan, ImportedPlan edition, ImportSource source, PlanSet set, IYamlReader reader) =>
        (this.plan, this.edition, this.source, this.set, this.reader) = (plan, edition, source, set, reader);

    private DateOnly Day => source.AsOf ?? source.Day;

    /// <summary>What the edition does to the plan.</summary>
    /// <param name="plan">The plan as it is.</param>
    /// <param name="edition">What the document gives.</param>
    /// <param name="source">Where it came from, and of which day it is.</param>
    /// <param name="set">The plans.</param>
    /// <param name="reader">Reads YAML.</param>
    public static EditionOutcome Read(Plan plan, ImportedPlan edition, ImportSource source, PlanSet set, IYamlReader reader)
    {
        var reading = new EditionReader(plan, edition, source, set, reader);
        if (plan.Unreadable is [var unreadable, ..])
            return new EditionOutcome { Problem = $"{unreadable.Path}, line {unreadable.Line}: {unreadable.Message} Mend it first: else its action would seem to be new." };
        var ids = reading.Recommendations();
        reading.Actions(ids);
        reading.PlanFile();
        return new EditionOutcome { Files = reading.files, New = reading.fresh, Gone = reading.gone, Kept = reading.kept, Problem = reading.problem };
    }

    // The id here of each recommendation of the edition.
    private Dictionary<string, string> Recommendations()
    {
        var pairs = EditionPairs.Of(
            [.. edition.Recommendations.Select(one => new Recognised(new Wording(one.Text), [], null))],
            [.. plan.Recommendations.Select(one => new Recognised(new Wording(one.Text), [], null))]);
        var taken = Taken();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < pairs.Length; i++)
        {
            var one = edition.Recommendations[i];
            var known = pairs[i] < 0 ? null : plan.Recommendations[pairs[i]];
            var id = known?.Id ?? Free(one.Id, taken);
            ids[one.Id] = id;
            var text = ImportFiles.Recommendation(one, set.Registers);
            if (known is null)
                Add($"{plan.Id}/recommendations/{id}.yaml", id, Fields.Recommendation, text);
            else
                Change(known.Progress, known.Path, Fields.Recommendation, text, one.Own ?? new ImportedAction { Line = 0 });
        }
        gone.AddRange(plan.Recommendations.Where((_, j) => !pairs.Contains(j)).Select(one => one.Id));
        return ids;
    }

    private void Actions(Dictionary<string, string> recommendations)
    {
        var actions = edition.Actions.Select(action => action with { Recommendation = action.Recommendation is { } id ? recommendations[id] : null }).ToList();
        var themes = edition.Recommendations.GroupBy(one => recommendations[one.Id], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var pairs = EditionPairs.Of(
            actions.ConvertAll(action => new Recognised(new Wording(action.Text), Numbers(action), action.Recommendation)),
            [.. plan.Actions.Select(action => new Recognised(new Wording(action.Action), [action.Id, .. action.Formerly], action.Recommendations.Count > 0 ? action.Recommendations[0] : null))]);
        var grown = plan;
        var taken = Taken();
        for (var i = 0; i < pairs.Length; i++)
        {
            var known = pairs[i] < 0 ? null : plan.Actions[pairs[i]];
            var id = known?.Id ?? (Ids.WhyNot(actions[i].Id) is null && taken.Add(actions[i].Id) ? actions[i].Id : NextId.For(grown, actions[i].Recommendation is { } answered ? [answered] : []));
            taken.Add(id);
            var action = actions[i] with { Id = id, Number = Known(actions[i], id) };
            var recommendation = action.Recommendation is { } own ? themes[own] with { Id = own } : null;
            var edits = new ActionEdits(set.Registers).Of(action, recommendation);
            if (known is not null)
            {
                Change(known, known.Path, Fields.Action, edits, action);
                continue;
            }
            var path = $"{plan.Id}/{id}.yaml";
            grown = grown with { Actions = [.. grown.Actions, new PlanAction { Plan = plan.Id, Id = id, Path = path, Recommendations = action.Recommendation is { } r ? [r] : [] }] };
            Add(path, id, Fields.Action, edits);
        }
        gone.AddRange(plan.Actions.Where((_, j) => !pairs.Contains(j)).Select(action => action.Id));
    }

    // Its number in this edition, unless that is the id of another action here: then two would answer to it.
    private string Known(ImportedAction action, string id)
    {
        if (Numbers(action) is not [var number] || number == id || !plan.Actions.Any(other => other.Id.Equals(number, StringComparison.OrdinalIgnoreCase)))
            return action.Number;
        kept.Add(new KeptValue(id, $"its id, though its number in this edition is {number}: that is the id of another action here"));
        return "";
    }

    // Themes and timescales that are new in this edition.
    private void PlanFile()
    {
        var edits = ImportFiles.Plan(edition, source).OfType<PutField>()
            .SelectMany(put => ((YamlListValue)put.Value).Items.Where(item => !IsThere(put.Path.ToString(), item)).Select(item => new AddToList(put.Path, item)))
            .ToList<FieldEdit>();
        Propose($"{plan.Id}/plan.yaml", "plan", Fields.Plan, edits);
    }

    private bool IsThere(string key, YamlValue item)
    {
        var id = item is YamlMapValue map ? map.Entries.Where(entry => entry.Key == "id").Select(entry => entry.Value).OfType<YamlScalarValue>().FirstOrDefault()?.Text : null;
        return key switch
        {
            "themes" => plan.Themes.Any(theme => theme.Id == id),
            "timescales" => plan.Timescales.Any(timescale => timescale.Id == id),
            _ => true,
        };
    }

    private void Change(PlanAction now, string path, FieldSet fields, List<FieldEdit> says, ImportedAction said)
    {
        var written = NewFileText.Write(path, fields, says, reader);
        if (written.Text is null)
        {
            Fail(path, written.Problem);
            return;
        }
        var wanted = Plans.PlanFile.Read(path, Source.SourceText.FromText(path, written.Text), fields, reader);
        var changes = new EditionFields(fields, Day);
        changes.Take(now, set.Files[path], wanted, said);
        kept.AddRange(changes.Kept.Select(what => new KeptValue(now.Id, what)));
        Propose(path, now.Id, fields, changes.Edits);
    }

    private void Propose(string path, string id, FieldSet fields, List<FieldEdit> edits)
    {
        if (edits.Count == 0)
            return;
        var proposal = ChangeProposal.Make(set.Files[path], new ChangeSet(path, fields, edits), reader);
        if (proposal.After is not { } after)
            Fail(path, proposal.Refusal);
        else if (proposal.Changes.Count > 0)
            files.Add(new EditionFile(path, id, fields, set.Files[path].Source.Text, after.Source.Text, proposal.Changes));
    }

    private void Add(string path, string id, FieldSet fields, List<FieldEdit> edits)
    {
        var file = NewFileText.Write(path, fields, edits, reader);
        if (file.Text is null)
        {
            Fail(path, file.Problem);
            return;
        }
        fresh.Add(id);
        files.Add(new EditionFile(path, id, fields, null, file.Text, []));
    }

    private void Fail(string path, string why)
    {
        if (problem.Length == 0)
            problem = $"{path}: {why}";
    }

    private HashSet<string> Taken() => plan.Actions.Select(action => action.Id).Concat(plan.Recommendations.Select(one => one.Id))
        .Concat(files.Select(file => file.Id)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string Free(string id, HashSet<string> taken)
    {
        var letters = id.TrimEnd("0123456789".ToCharArray());
        for (var number = 1; !taken.Add(id); number++)
            id = $"{letters}{number.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        return id;
    }

    private static IReadOnlyList<string> Numbers(ImportedAction action) => action.Number.Trim().TrimEnd('.', ')') is { Length: > 0 } number ? [number] : [];
}
