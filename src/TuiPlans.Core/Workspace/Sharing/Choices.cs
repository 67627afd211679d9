using System.Text.Json;
using TuiPlans.Core.Merging;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>
/// What was decided about clashes, kept under the git directory until it is in a commit, so that settling can be left and gone on with. A
/// decision holds for the values it was made of: where one of them changes, it is asked for again.
/// </summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
internal sealed class Choices(Surroundings world, Repository repository)
{
    private readonly string path = Path.Combine(repository.Own, "settling.json");

    /// <summary>What is kept; none where nothing is, or it cannot be read.</summary>
    public IReadOnlyList<KeptChoice> Read()
    {
        if (world.Files.Read(path) is not { } bytes)
            return [];
        try
        {
            return JsonSerializer.Deserialize(bytes, ChoicesJson.Default.ListKeptChoice) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Keeps a decision in place of an earlier one; why not, or null.</summary>
    public FileFailure? Keep(string file, Clash clash, Choice? choice)
    {
        var kept = Read().Where(one => one.File != file || one.Clash != clash.Name).ToList();
        if (choice is not null)
            kept.Add(KeptChoice.Of(file, clash, choice));
        return kept.Count == 0 ? Clear() : world.Files.Write(path, JsonSerializer.SerializeToUtf8Bytes(kept, ChoicesJson.Default.ListKeptChoice));
    }

    /// <summary>Forgets all; why not, or null.</summary>
    public FileFailure? Clear() => world.Files.Exists(path) ? world.Files.Remove(path) : null;
}
