using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace;

/// <summary>
/// Reads of each action and recommendation its updates and nothing else, which takes a fraction of the time: to see what was recorded
/// since a moment, that is enough.
/// </summary>
/// <param name="reader">Reads YAML.</param>
internal sealed class UpdatesAlone(IYamlReader reader)
{
    private const string Key = "updates";

    /// <summary>What the files report; of one whose lines do not tell where its updates are, all of it is read.</summary>
    public IReadOnlyList<PlanAction> Of(IReadOnlyList<RawFile> files) =>
        [.. TwoThreads.Map(files.Count, i => Of(files[i])).OfType<PlanAction>()];

    private PlanAction? Of(RawFile file)
    {
        if (file.Problem is not null || PlanPath.Of(file.Path) is not { Kind: not PlanFileKind.Plan } place)
            return null;
        var whole = SourceText.FromBytes(file.Path, file.Bytes);
        var entries = TopEntries.Of(whole.Text);
        if (entries is not null && !entries.ContainsKey(Key))
            return null;
        var text = entries is null ? whole : SourceText.FromText(file.Path, entries[Key].Span.ToString());
        return ActionReader.Read(place.Plan, place.Id, file.Path, reader.Read(text).Root, Registers.Empty);
    }
}
