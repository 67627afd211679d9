using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>move</c>: another id for an action or a recommendation; whatever names it follows.</summary>
internal static class MoveCommand
{
    public static Command Make(CommandHost host)
    {
        var reference = new Argument<string>("ref") { Description = "The action or recommendation: plan/ID, or an id that only one has." };
        var id = new Argument<string>("id") { Description = "The id it gets, in the same plan." };
        var why = new Option<string>("-m", "--message") { Description = "Why.", HelpName = "WHY" };
        var command = host.New(
            "move", "Gives an action or a recommendation another id, and changes whatever names it, as one commit.", "tuiplans move SG-03 SG-03a -m \"Split in two\"", reference, id, why);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(reference)!, result.GetValue(id)!, result.GetValue(why)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string reference, string id, string? why)
    {
        if (Ids.WhyNot(id) is { } bad)
            return context.Misused(bad);
        store.LookAhead();
        var set = store.Load();
        if (context.Find(set, reference) is not { } found)
            return ExitCodes.Refused;
        var target = found.Action!;
        var plan = set.PlanOf(target);
        if (id == target.Id)
            return context.Refuse($"{target.Ref} has that id already. Nothing was changed.");
        if (Holder(plan, id, target.Path) is { } holder)
            return context.Refuse($"The id {id} is that of {holder} already; ids of one plan differ in more than upper and lower case. Nothing was changed.");
        if (set.Unreadable.Count > 0)
            return context.Refuse($"{set.Unreadable[0].Path} cannot be read, and may name {target.Id}: mend it first (tuiplans check). Nothing was changed.");
        var (files, references, problem) = Files(context, set, found, id);
        if (problem.Length > 0)
            return context.Refuse($"{problem} Nothing was changed.");
        var count = references switch { 0 => "", 1 => ", 1 reference changed", _ => $", {references} references changed" };
        var request = new TogetherRequest
        {
            Ref = target.Ref,
            Headline = $"is {id} from now on{count}",
            Plan = target.Plan,
            Text = why,
            Typed = why,
            Files = files,
        };
        return SaveReport.Of(context, store, target.Ref, store.SaveTogether(request, set), "Undo with: tuiplans undo");
    }

    private static string? Holder(Plan plan, string id, string own) =>
        plan.Actions.Select(one => (one.Id, one.Path)).Concat(plan.Recommendations.Select(one => (one.Id, one.Path)))
            .Where(one => one.Path != own && one.Id.Equals(id, StringComparison.OrdinalIgnoreCase)).Select(one => one.Path).FirstOrDefault();

    private static (IReadOnlyList<FileEdit> Files, int References, string Problem) Files(CommandContext context, PlanSet set, RefLookup found, string id)
    {
        var target = found.Action!;
        var renumbering = new Renumbering(target.Plan, target.Id, id);
        var (files, references) = (new List<FileEdit>(), 0);
        foreach (var file in set.Files.Values.OrderBy(file => file.Path, NaturalOrder.Instance))
        {
            if (PlanPath.Of(file.Path) is not { } place)
                continue;
            var (text, count, problem) = renumbering.In(file, place.Fields, place.Plan);
            if (text is null)
                return ([], 0, problem);
            references += count;
            if (file.Path != target.Path)
            {
                if (count > 0)
                    files.Add(new FileEdit(file.Path, file.Source.Text, text));
                continue;
            }
            var (moved, unproved) = Formerly(context, file, text, found, target.Id);
            if (moved is null)
                return ([], 0, unproved);
            files.Add(new FileEdit(file.Path, file.Source.Text, null));
            files.Add(new FileEdit(file.Path[..(file.Path.LastIndexOf('/') + 1)] + id + ".yaml", null, moved));
        }
        return (files, references, "");
    }

    // The number under which people know it stays with it.
    private static (string? Text, string Problem) Formerly(CommandContext context, PlanFile file, string text, RefLookup found, string old)
    {
        if (found.Fields.Find("formerly") is null || found.Action!.Formerly.Contains(old, StringComparer.OrdinalIgnoreCase))
            return (text, "");
        var reader = context.Outside.World.Reader;
        var now = PlanFile.Read(file.Path, file.Source.WithText(text), found.Fields, reader);
        var proposal = ChangeProposal.Make(
            now, new ChangeSet(file.Path, found.Fields, [new AddToList(FieldPath.Of("formerly"), Core.Yaml.YamlValue.Scalar(old))]), reader);
        return (proposal.After?.Source.Text, proposal.Refusal);
    }
}
