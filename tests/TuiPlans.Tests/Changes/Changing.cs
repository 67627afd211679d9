using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Changes;

/// <summary>Short ways to say a change in a test.</summary>
internal static class Changing
{
    public static FieldPath Path(string text)
    {
        FieldPath.TryParse(text, Fields.Action, out var path, out var problem).ShouldBeTrue(problem);
        return path!;
    }

    public static FieldEdit Set(string path, string value) => new SetField(Path(path), value);

    public static FieldEdit Remove(string path) => new RemoveField(Path(path));

    public static FieldEdit Append(string path, string value) => new AddToList(Path(path), YamlValue.Scalar(value));

    public static ChangeProposal Propose(string text, params FieldEdit[] edits) =>
        ChangeProposal.Make(PlanFiles.File(text), new ChangeSet("p/A-1.yaml", Fields.Action, edits), YamlReaders.Default);

    /// <summary>The text after the change; the test fails where it was refused.</summary>
    public static string After(string text, params FieldEdit[] edits)
    {
        var proposal = Propose(text, edits);
        proposal.Refusal.ShouldBeEmpty();
        return proposal.After!.Source.Text;
    }

    public static IReadOnlyList<FieldChange> Diff(string? before, string? after) =>
        PlanDiff.Between(Root(before), Root(after), Fields.Action);

    private static YamlNode? Root(string? text) => text is null ? null : PlanFiles.File(text).Document.Root;
}
