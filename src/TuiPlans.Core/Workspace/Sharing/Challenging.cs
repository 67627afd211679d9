using System.Globalization;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// Records what an approver did not agree to, as commits beside the working files: in the record of a meeting as its challenges, else as a note
/// on each action.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
/// <param name="plans">The plans folder.</param>
/// <param name="bringing">Makes commits.</param>
/// <param name="approval">What was said.</param>
/// <param name="set">The plans, for the registers.</param>
internal sealed class Challenging(Surroundings world, Repository repository, PlansFolder plans, Bringing bringing, Approval approval, PlanSet set)
{
    /// <summary>The first lines of the commits that were made.</summary>
    public List<string> Headlines { get; } = [];

    private string Words => $"Not agreed{(string.IsNullOrWhiteSpace(approval.Why) ? "" : $": {approval.Why.Trim()}")}";

    private sealed record Edited(PlanFile File, ChangeProposal Proposal);

    /// <summary>Records them on top of a commit.</summary>
    /// <param name="tip">The commit.</param>
    /// <param name="refs">What is challenged, as <c>plan/ID</c>.</param>
    /// <returns>The new commit, what could not be challenged there since it is not there yet, or why not.</returns>
    public (string Tip, IReadOnlyList<string> Left, string? Problem) On(string tip, IReadOnlyList<string> refs) =>
        refs.Count == 0 ? (tip, [], null) : approval.At is { } meeting ? AtMeeting(tip, meeting, refs) : Notes(tip, refs);

    private (string, IReadOnlyList<string>, string?) AtMeeting(string tip, string meeting, IReadOnlyList<string> refs)
    {
        var path = $"meetings/{meeting}.yaml";
        if (Read(tip, path, RecordFields.Meeting) is not { } file)
            return (tip, [], $"There is no record of a meeting {meeting} ({path}), in which the challenge could stand. Make it first, or leave --at out: then it is a note on the action.");
        var taken = FieldPlace.ItemsOf((file.Document.Root?.Resolve() as YamlMapping)?["challenges"]?.Resolve())
            .Select(item => NodeText.Of((item.Resolve() as YamlMapping)?["id"])).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (edits, number) = (new List<FieldEdit>(), 0);
        foreach (var reference in refs)
        {
            string id;
            do
                id = string.Create(CultureInfo.InvariantCulture, $"c{++number}");
            while (!taken.Add(id));
            edits.Add(new AddToList(FieldPath.Of("challenges"), Entry(id, reference)));
        }
        var proposal = ChangeProposal.Make(file, new ChangeSet(path, RecordFields.Meeting, edits), world.Reader);
        if (proposal.After is null)
            return (tip, [], proposal.Refusal);
        var told = new FileChanges(path, RecordFields.Meeting, IsNew: false, IsGone: false, proposal.Changes);
        var message = CommitMessage.Together($"meetings/{meeting}", $"challenge on {string.Join(", ", refs)}", null, [told], Words, approval.Given);
        var (commit, problem) = Commit(tip, new Edited(file, proposal), message);
        return (commit ?? tip, [], problem);
    }

    private YamlValue Entry(string id, string reference)
    {
        var entries = new List<YamlMapEntry>
        {
            ("id", YamlValue.Scalar(id, ScalarIntent.Token)),
            ("text", YamlValue.Scalar(Words)),
            ("refs", YamlValue.List([YamlValue.Scalar(reference)])),
        };
        var action = RefLookup.Find(set, reference).Action;
        if ((action?.Accountable ?? action?.Leads.FirstOrDefault()?.Id) is { Length: > 0 } owner)
            entries.Add(("owner", YamlValue.Scalar(owner)));
        entries.Add(("state", YamlValue.Scalar("open", ScalarIntent.Token)));
        return YamlValue.Map(entries);
    }

    private (string, IReadOnlyList<string>, string?) Notes(string tip, IReadOnlyList<string> refs)
    {
        var left = new List<string>();
        foreach (var reference in refs)
        {
            var request = new UpdateRequest { Text = Words, By = approval.By, On = approval.On, How = approval.How, Kind = "note" };
            if (Places(reference).Select(place => Read(tip, place.Path, place.Fields)).FirstOrDefault(file => file is not null) is not { } file)
            {
                left.Add(reference);
                continue;
            }
            var place = PlanPath.Of(file.Path)!.Value;
            var proposal = ChangeProposal.Make(file, new ChangeSet(file.Path, place.Fields, [request.AsItem()]), world.Reader);
            if (proposal.After is null)
                return (tip, [], proposal.Refusal);
            var message = CommitMessage.Write(place.Plan, place.Id, proposal.Changes, place.Fields, Words, approval.Given, "challenged at approval");
            var (commit, problem) = Commit(tip, new Edited(file, proposal), message);
            if (commit is null)
                return (tip, [], problem);
            tip = commit;
        }
        return (tip, left, null);
    }

    // Only what has updates can be noted on.
    private static IEnumerable<(string Path, FieldSet Fields)> Places(string reference) => reference.Split('/') is [var plan, var id]
        ? [($"{plan}/{id}.yaml", Fields.Action), ($"{plan}/recommendations/{id}.yaml", Fields.Recommendation)]
        : [];

    private (string? Commit, string? Problem) Commit(string tip, Edited edited, string message)
    {
        var (before, after) = (edited.File.Source, edited.Proposal.After!.Source);
        if (Guarding.One(before.Text, after.Text, message) is { } guarded)
            return (null, guarded);
        var edit = new TreeEdit(FromTop(edited.File.Path), TreeEdit.Ordinary, null, after.ToBytes());
        if (!new TreeWriter(world.Git, repository.Layout.Top).Tree(tip, [edit]).TryGet(out var tree, out var failure))
            return (null, failure.Sentence);
        var (commit, hindrance) = bringing.Commit(tree, [tip], message, Signing.For(approval.Given, repository.Recorder!, set, world.Now));
        if (commit is not null)
            Headlines.Add(message.Split('\n', 2)[0]);
        return (commit, (hindrance as SyncOutcome.Refused)?.Sentence);
    }

    private PlanFile? Read(string commit, string path, FieldSet fields) =>
        ObjectReader.Read(world.Git, repository.Layout.Top, [$"{commit}:{FromTop(path)}"]).TryGet(out var objects, out _) && objects is [{ Bytes: var bytes }]
            ? PlanFile.Read(path, SourceText.FromBytes(path, bytes), fields, world.Reader)
            : null;

    private string FromTop(string path) => repository.FromTop(plans.Absolute(path));
}
