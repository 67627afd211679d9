using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Commands;

/// <summary><c>set</c>: changes fields, one commit a file.</summary>
internal static class SetCommand
{
    private const string Fields =
        "The actions or recommendations (plan/ID, or an id that only one has), plans, entries of a register (people/ID, bodies/ID) or files of the whole "
        + "repository (people.yaml, bodies.yaml, tuiplans.yaml), then the fields. "
        + "field=value sets one, field= takes it away; impact-review.due, milestones[Guidance drafted].done and wording.overdue name a part. "
        + "A list takes += and -=: partners+=CDDFT, milestones+=\"Guidance drafted; due 2012-03\", blockers-=\"Consent form\" (how it begins is enough); "
        + "field=A,B sets a list of ids. Any value may be written as in a file: leads+=\"{name: Head of Service, post: Head}\", recommendations+=\"[SG1, SG2]\".";

    public static Command Make(CommandHost host)
    {
        var parts = new Argument<string[]>("ref... field=value...") { Description = Fields, Arity = ArgumentArity.OneOrMore };
        var why = new Option<string>("-m", "--message") { Description = "Why; needed where due= changes the agreed date.", HelpName = "WHY" };
        var asTyped = AsTyped.Flag();
        var command = host.New(
            "set", "Changes fields of actions, recommendations, plans, registers or settings, one commit each.", "tuiplans set SG-03 SG-04 status=in-progress rag=amber partners+=CDDFT -m \"Training began late\"", parts, why, asTyped);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(parts) ?? [], result.GetValue(why), CommandHost.Has(result, asTyped)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string[] parts, string? why, bool isAsTyped)
    {
        var references = parts.Where(part => !FieldAssignment.Is(part)).ToList();
        var fields = parts.Where(FieldAssignment.Is).ToList();
        if (references.Count == 0 || fields.Count == 0)
            return context.Misused("Say which action, and which field: tuiplans set REF field=value");
        store.LookAhead();
        var set = references.Count == 1 ? store.LoadOnly(references[0]) : store.Load();
        var found = references.ConvertAll(reference => FileLookup.Find(set, reference));
        foreach (var unknown in found.Where(target => target.Target is null))
            context.Page.Message(unknown.Problem);
        if (found.Exists(target => target.Target is null))
            return ExitCodes.Refused;
        // Everything is understood before anything is written.
        var changes = new List<SetChange>();
        var names = new NamedEdits(set.Registers, isAsTyped);
        foreach (var target in found.DistinctBy(target => target.Ref, StringComparer.Ordinal))
        {
            var (made, problem) = SetEdits.For(target, fields, names, why, Giver.Self(store.Recorder, set.Registers).By, context.Today);
            if (problem.Length > 0)
                return context.Misused(problem);
            if (names.Problem.Length > 0)
                return context.Misused($"{names.Problem} Nothing was changed.");
            changes.Add(new SetChange(target, new ChangeSet(target.Target!.Path, target.FileFields, made)));
        }
        foreach (var notice in names.Notices.Distinct(StringComparer.Ordinal))
            context.Page.Message(notice);
        return WhyNotAll(changes, set) is { } refusal ? context.Refuse(refusal) : Save(context, store, set, changes, why);
    }

    // One file alone is refused by its save; of several none is written where one cannot be.
    private static string? WhyNotAll(List<SetChange> changes, PlanSet set)
    {
        foreach (var change in changes.Count == 1 ? [] : changes)
        {
            if (ChangeProposal.Make(change.Target.Loaded(set), change.Changes, YamlReaders.Default) is { After: null } refused)
                return $"{change.Target.Ref}: {refused.Refusal} Nothing was changed, in no file.";
        }
        return null;
    }

    private static int Save(CommandContext context, PlanStore store, PlanSet set, List<SetChange> changes, string? why)
    {
        var report = new SaveReport(context);
        foreach (var change in changes)
        {
            var target = change.Target;
            var request = new SaveRequest { Target = target.Target!, Changes = change.Changes, Loaded = target.Loaded(set), Text = why, Typed = why };
            report.Add(target.Ref, store.Save(request, set), store.Recorder);
        }
        return report.Finish();
    }

    private sealed record SetChange(FileLookup Target, ChangeSet Changes);
}
