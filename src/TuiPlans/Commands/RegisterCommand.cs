using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>people</c> and <c>bodies</c>: a register as a list, and its entries added, changed and ended, one commit each.</summary>
internal sealed class RegisterCommand
{
    private readonly CommandHost host;
    private readonly RegisterFile register;
    private readonly string entry;
    private readonly string example;

    private RegisterCommand(CommandHost host, RegisterFile register, string entry, string example) =>
        (this.host, this.register, this.entry, this.example) = (host, register, entry, example);

    /// <summary>The register of posts.</summary>
    public static Command People(CommandHost host) =>
        new RegisterCommand(host, RegisterFile.People, "post", "post=\"Service Manager, Assessment\" agency=DBC").Make(
            "Lists posts and who holds them; add, set and end change the register.");

    /// <summary>The register of agencies, boards and sub-groups.</summary>
    public static Command Bodies(CommandHost host) =>
        new RegisterCommand(host, RegisterFile.Bodies, "body", "name=\"Quality sub-group\" kind=sub-group").Make(
            "Lists agencies, boards and sub-groups; add, set and end change the register.");

    private Command Make(string description)
    {
        var command = host.New(register.Name, description, $"tuiplans {register.Name}");
        host.Reads(command, (_, context, store) => RegisterList.Print(context, store, register));
        command.Subcommands.Add(Changing("add", $"Adds a {entry}, as one commit.", $"tuiplans {register.Name} add new-id {example}", needsFields: false, Add));
        command.Subcommands.Add(Changing("set", $"Changes fields of a {entry}, as one commit.", $"tuiplans {register.Name} set ID until=2013-03", needsFields: true, Set));
        command.Subcommands.Add(Ending());
        return command;
    }

    private Command Changing(
        string name, string description, string shown, bool needsFields, Func<CommandContext, PlanStore, string, Typed, int> run)
    {
        var id = new Argument<string>("id") { Description = "The id, which plan files name." };
        var fields = new Argument<string[]>("field=value...")
        {
            Description = $"Its fields: {string.Join(", ", register.Entries!.Children!.Order.Where(key => key != "id"))}; field= takes one away.",
            Arity = needsFields ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
        };
        var why = Why();
        var asTyped = AsTyped.Flag();
        var command = host.New(name, description, shown, id, fields, why, asTyped);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => run(context, store, result.GetValue(id)!, new Typed(result.GetValue(fields) ?? [], result.GetValue(why), CommandHost.Has(result, asTyped))))));
        return command;
    }

    private Command Ending()
    {
        var id = new Argument<string>("id") { Description = "The id, which plan files name." };
        var on = new Option<string>("--on") { Description = "The last day; today unless said. The entry stays, since plans refer to it.", HelpName = "DATE" };
        var why = Why();
        var command = host.New("end", $"Says when a {entry} ended, as one commit; names the open actions that still refer to it.", $"tuiplans {register.Name} end ID --on 2013-03-31", id, on, why);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => End(context, store, result.GetValue(id)!, result.GetValue(on), result.GetValue(why)))));
        return command;
    }

    private static Option<string> Why() => new("-m", "--message") { Description = "Why.", HelpName = "WHY" };

    private int Add(CommandContext context, PlanStore store, string id, Typed typed)
    {
        if (Ids.WhyNot(id) is { } bad)
            return context.Misused(bad);
        store.LookAhead();
        var set = store.LoadOnly(register.Path);
        var file = FileLookup.Find(set, register.Path);
        if (file.Target is null)
            return context.Refuse(file.Problem);
        if (FileLookup.Ids(set, register).FirstOrDefault(one => one.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } there)
            return context.Refuse($"There is a {entry} {there} in {register.Path} already. Change it with: tuiplans {register.Name} set {there} field=value");
        var (item, problem) = NewEntry.Of(register, id, typed.Fields, context.Today);
        return item is null
            ? context.Misused(problem)
            : Save(context, store, set, file, $"{register.Name}/{id}", [new AddToList(FieldPath.Of(register.Entries!.Key), item)], typed.Why);
    }

    private int Set(CommandContext context, PlanStore store, string id, Typed typed)
    {
        if (Array.Find(typed.Fields, field => !FieldAssignment.Is(field)) is { } odd)
            return context.Misused($"\"{odd}\" was not understood: after the id come fields as field=value.");
        store.LookAhead();
        var set = store.LoadOnly(register.Path);
        return Found(context, set, id) is { } target ? Set(context, store, set, target, typed, []) : ExitCodes.Refused;
    }

    private int End(CommandContext context, PlanStore store, string id, string? on, string? why)
    {
        var text = on ?? Period.Day(context.Today).Text;
        var (day, problem) = DateWords.Read(text, context.Today, DateSense.Past);
        if (day is null)
            return context.Misused($"--on: {problem}");
        store.LookAhead();
        var set = store.Load();
        if (Found(context, set, id) is not { } target)
            return ExitCodes.Refused;
        var known = target.Ref[(register.Name.Length + 1)..];
        if (From(set, known) is { } from && day.Last < from.First)
            return context.Refuse($"{known} is from {from.Words}, so it cannot end {day.Words}. Nothing was changed.");
        return Set(context, store, set, target, new Typed([$"until={day.Text}"], why, IsAsTyped: true), StillNamed.In(set, register, known));
    }

    private Period? From(PlanSet set, string id) =>
        register == RegisterFile.People ? set.Registers.Person(id)?.From : set.Registers.Body(id)?.From;

    private FileLookup? Found(CommandContext context, PlanSet set, string id)
    {
        var found = FileLookup.Find(set, $"{register.Name}/{id}");
        if (found.Target is not null && found.Entry is not null)
            return found;
        context.Page.Message(found.Problem.Length > 0 ? found.Problem : $"{register.Name}/{id} is an action of a plan: name the entry by set {register.Path} '{register.Entries!.Key}[{id}].field=value'.");
        return null;
    }

    private static int Set(
        CommandContext context, PlanStore store, PlanSet set, FileLookup target, Typed typed, IReadOnlyList<string> missing)
    {
        var names = new NamedEdits(set.Registers, typed.IsAsTyped);
        var (edits, problem) = SetEdits.For(target, typed.Fields, names, typed.Why, Giver.Self(store.Recorder, set.Registers).By, context.Today);
        if (problem.Length > 0 || names.Problem.Length > 0)
            return context.Misused(problem.Length > 0 ? problem : $"{names.Problem} Nothing was changed.");
        foreach (var notice in names.Notices.Distinct(StringComparer.Ordinal))
            context.Page.Message(notice);
        return Save(context, store, set, target, target.Ref, edits, typed.Why, missing);
    }

    private static int Save(
        CommandContext context, PlanStore store, PlanSet set, FileLookup target, string reference, IReadOnlyList<FieldEdit> edits, string? why,
        IReadOnlyList<string>? missing = null)
    {
        var changes = new ChangeSet(target.Target!.Path, target.FileFields, edits);
        var request = new SaveRequest { Target = target.Target, Changes = changes, Loaded = target.Loaded(set), Text = why, Typed = why };
        var report = new SaveReport(context);
        report.Add(reference, store.Save(request, set), store.Recorder, missing: missing);
        return report.Finish();
    }

    // What was typed behind the id.
    private sealed record Typed(string[] Fields, string? Why, bool IsAsTyped);
}
