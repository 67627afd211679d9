using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Workspace.Hosts;

namespace TuiPlans.Commands;

/// <summary>The words that may stand for an argument or behind an option: references, plans, fields, and the words of fields.</summary>
/// <param name="outside">The world.</param>
/// <param name="folder">The folder in which the command would work, an absolute path.</param>
internal sealed class CompletionNames(Outside outside, string folder)
{
    private readonly PlansFolder? plans = PlansFolder.Find(outside.World.Files, folder);

    /// <summary>What may stand behind an option.</summary>
    /// <param name="command">The command.</param>
    /// <param name="option">The option with its dashes.</param>
    /// <param name="typed">The value up to the cursor.</param>
    public IEnumerable<Completion> OfOption(string command, string option, string typed) => (command, option) switch
    {
        ("board", "--by") => Plain(["rag", "status", "theme", "timescale", "agency", "lead"]),
        ("check", "--format") => Plain(CheckFormats.Words),
        ("init", "--ci") => Plain(CiHost.All.Select(host => host.Word)),
        ("check", "--only") => FindingGroup.KnownCodes.Select(code => new Completion(code)),
        (_, "--field") => FieldCompletion.Of(typed, Fields.Action, null).Select(one => new Completion(one.Text, one.Label)),
        (_, "--on-behalf-of" or "--by") => Known(Naming.PersonOrBody),
        (_, "--plan") => Plans(),
        _ => Plain(Fields.Action.Find(option.TrimStart('-'))?.Words ?? Fields.Action.Find("updates")?.Children?.Find(option.TrimStart('-'))?.Words ?? []),
    };

    /// <summary>What may stand for an argument.</summary>
    /// <param name="command">The command.</param>
    /// <param name="argument">The argument's name in the help; empty where there is none.</param>
    /// <param name="before">The arguments that stand before it.</param>
    /// <param name="typed">It up to the cursor.</param>
    public IEnumerable<Completion> OfArgument(string command, string argument, IReadOnlyList<string> before, string typed) => (command, argument) switch
    {
        // A new plan has a new name.
        ("new", _) => [],
        (_, "plan") => Plans(),
        (_, "ref") => Refs(typed),
        (_, "plan or ref" or "ref or plan") => Plans().Concat(Refs(typed)),
        (_, "plan query" or "plan and query") => before.Count == 0 ? Plans().Concat(Query(typed)) : Query(typed),
        (_, "query") => Query(typed),
        (_, "kind") => SchemaFile.All.Select(file => new Completion(file.Kind)),
        (_, "shell") => Plain(CompletionScripts.Shells),
        ("set", _) => before.Count == 0 ? Plans().Concat(Refs(typed)) : Assignments(before[0], typed),
        ("add", _) => OfFields(Fields.Action, null, before.FirstOrDefault() ?? "", typed),
        ("people set" or "people end", "id") => Known(Naming.Person),
        ("bodies set" or "bodies end", "id") => Known(Naming.Body),
        ("people set" or "people add", _) => before.Count == 0 ? [] : OfFields(RegisterFile.People.Entries!.Children!, null, "", typed),
        ("bodies set" or "bodies add", _) => before.Count == 0 ? [] : OfFields(RegisterFile.Bodies.Entries!.Children!, null, "", typed),
        _ => [],
    };

    private IEnumerable<Completion> Plans() => Paths().Where(path => path.Kind == PlanFileKind.Plan).Select(path => new Completion(path.Plan, "plan"));

    // An id alone where that is enough; with its plan where it is not, or where a plan was begun.
    private IEnumerable<Completion> Refs(string typed)
    {
        var all = Paths().Where(path => path.Kind != PlanFileKind.Plan).ToList();
        var twice = all.GroupBy(path => path.Id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var begun = typed.Length > 0 && !typed.Contains('/') ? Plans().Select(plan => new Completion(plan.Text + "/", "plan")) : [];
        return all.Where(path => !twice.Contains(path.Id)).Select(path => Of(path, path.Id))
            .Concat(all.Where(path => twice.Contains(path.Id) || typed.Contains('/')).Select(path => Of(path, $"{path.Plan}/{path.Id}")))
            .Concat(begun);
    }

    private static Completion Of(PlanPath path, string text) => new(text, $"{(path.Kind == PlanFileKind.Action ? "action" : "recommendation")} of {path.Plan}");

    // Names of files alone: to read all plans would take longer than a person waits for a key.
    private IEnumerable<PlanPath> Paths()
    {
        if (plans is null)
            return [];
        var paths = outside.World.Files.YamlFiles(plans.Path).Select(path => PlanPath.Of(plans.Relative(path))).OfType<PlanPath>().ToList();
        var folders = paths.Where(path => path.Kind == PlanFileKind.Plan).Select(path => path.Plan).ToHashSet(StringComparer.Ordinal);
        return paths.Where(path => folders.Contains(path.Plan)).OrderBy(path => path.Plan, NaturalOrder.Instance).ThenBy(path => path.Id, NaturalOrder.Instance);
    }

    private IEnumerable<Completion> Assignments(string reference, string typed)
    {
        if (plans is null)
            return [];
        var set = new PlanStore(outside.World, plans).LoadOnly(reference);
        var found = FileLookup.Find(set, reference);
        return found.Target is null ? [] : OfFields(found.Fields, found.Entry is null ? found.Loaded(set).Document.Root : null, found.Target.Plan, typed, set);
    }

    private IEnumerable<Completion> OfFields(FieldSet fields, Core.Yaml.YamlNode? root, string plan, string typed, PlanSet? set = null)
    {
        var equals = typed.IndexOf('=');
        if (equals < 0)
            return FieldCompletion.Of(typed, fields, root).Select(one => new Completion(one.Text + Goes(one.Text, fields), one.Label));
        var path = typed[..equals].TrimEnd('+', '-');
        var isField = FieldPath.TryParse(path, fields, out var parsed, out _);
        if (!isField || parsed!.Field(fields) is not { } field)
            return [];
        var known = field.Words.Count > 0 ? Plain(field.Words) : field.Names is Naming.Nothing ? [] : Known(field.Names, plan, set);
        return known.Select(word => word with { Text = typed[..(equals + 1)] + word.Text });
    }

    // What comes behind a path: a value, another item, or a part of it.
    private static string Goes(string path, FieldSet fields)
    {
        if (!FieldPath.TryParse(path, fields, out var parsed, out _) || parsed!.Field(fields) is not { } field)
            return path.Contains('[') && !path.EndsWith(']') ? "]" : "";
        var isItem = parsed.Steps[^1].Item is not null;
        return field.IsList && !isItem ? "+=" : field.Children is not null ? "." : "=";
    }

    private IEnumerable<Completion> Known(Naming naming, string plan = "", PlanSet? set = null)
    {
        // The registers alone, unless more was read already.
        var read = set ?? (plans is null ? null : new PlanStore(outside.World, plans).LoadOnly(RegisterFile.People.Path));
        return read is null ? [] : KnownNames.Of(naming, read, plan).Select(name => new Completion(name.Id, name.Words));
    }

    // The registers and settings alone: themes and timescales of all plans would have to be read.
    private IEnumerable<Completion> Query(string typed)
    {
        var read = plans is null ? PlanSet.Empty : new PlanStore(outside.World, plans).LoadOnly(RegisterFile.People.Path);
        var day = new Day(read, DateOnly.FromDateTime(outside.World.Clock.GetLocalNow().Date));
        return QueryCompletion.At(typed, typed.Length, day).Select(one => new Completion(typed[..one.Start] + one.Text, one.Help));
    }

    private static IEnumerable<Completion> Plain(IEnumerable<string> words) => words.Select(word => new Completion(word));
}
