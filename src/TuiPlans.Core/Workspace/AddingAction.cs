using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>A new action: its file is written from nothing, and is one commit.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Id">The id it is to have.</param>
/// <param name="Edits">What stands in it; a title or an action at least.</param>
/// <param name="Typed">What the person typed, to be kept as a draft where it cannot be saved; null where nothing is to be kept.</param>
public sealed record NewAction(Plan Plan, string Id, IReadOnlyList<FieldEdit> Edits, string? Typed)
{
    /// <summary>How it will be named: <c>plan/ID</c>.</summary>
    public string Ref => $"{Plan.Id}/{Id}";

    /// <summary>The change, or why there is none.</summary>
    internal (TogetherRequest? Request, string Problem) Request(Yaml.IYamlReader reader)
    {
        if (Ids.WhyNot(Id) is { } bad)
            return (null, bad);
        if (Holder(Plan, Id) is { } holder)
            return (null, $"The id {Id} is that of {holder} already; ids of one plan differ in more than upper and lower case.");
        var path = $"{Plan.Id}/{Id}.yaml";
        var file = NewFileText.Write(path, Fields.Action, Edits, reader);
        return file.Text is null
            ? (null, file.Problem)
            : (new TogetherRequest { Ref = Ref, Headline = "new action", Plan = Plan.Id, Typed = Typed, Files = [new FileEdit(path, null, file.Text)] }, "");
    }

    /// <summary>The file of a plan that has that id, upper and lower case alike; null where none has.</summary>
    public static string? Holder(Plan plan, string id) =>
        plan.Actions.Select(one => (one.Id, one.Path)).Concat(plan.Recommendations.Select(one => (one.Id, one.Path)))
            .Where(one => one.Id.Equals(id, StringComparison.OrdinalIgnoreCase)).Select(one => one.Path).FirstOrDefault();
}
