using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>A file whose fields <c>set</c> changes: an action, a recommendation, or a plan's own.</summary>
/// <param name="Action">The action; of a plan's own file its plan and path alone.</param>
/// <param name="Fields">The table of its fields.</param>
internal sealed record SetTarget(PlanAction Action, FieldSet Fields)
{
    private const string PlanFile = "/plan";

    /// <summary>What a reference means, else a sentence and null. A plan's id means its own file.</summary>
    public static SetTarget? Find(CommandContext context, PlanSet set, string reference)
    {
        var found = RefLookup.Find(set, reference);
        if (found.Action is { } action)
            return new SetTarget(action, found.Fields);
        var id = reference.EndsWith(PlanFile, StringComparison.Ordinal) ? reference[..^PlanFile.Length] : reference;
        if (set.Plan(id) is { } plan && set.Files.TryGetValue($"{plan.Id}/plan.yaml", out var file))
        {
            var (target, fields) = HandTarget.Of(file.Path);
            return new SetTarget(target, fields);
        }
        context.Page.Message(found.Problem);
        return null;
    }
}
