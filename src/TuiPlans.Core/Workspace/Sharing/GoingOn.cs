using System.Text.Json;
using System.Text.Json.Serialization;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace.Sharing;

/// <summary>What waits for a person's decisions, so that settling goes on with it and with nothing else: a proposal or an approval.</summary>
/// <param name="Held">What a proposal leaves out; null where it is an approval.</param>
/// <param name="Approval">The approval; null where it is a proposal.</param>
internal sealed record Waiting(IReadOnlyList<string>? Held, KeptApproval? Approval);

/// <summary>An approval as it is kept.</summary>
internal sealed record KeptApproval(string By, string On, string? How, string? At, string? Why, IReadOnlyList<int> Except, string? Branch)
{
    /// <summary>An approval to be kept.</summary>
    public static KeptApproval Of(Approval one) => new(one.By, one.On.Text, one.How, one.At, one.Why, one.Except, one.Branch);

    /// <summary>The approval; null where its day cannot be read any more.</summary>
    public Approval? Again() => PeriodParser.Parse(On) is { } on ? new Approval { By = By, On = on, How = How, At = At, Why = Why, Except = Except, Branch = Branch } : null;
}

/// <summary>Keeps what waits for decisions, under the git directory.</summary>
/// <param name="world">The outside world.</param>
/// <param name="repository">The repository.</param>
internal sealed class GoingOn(Surroundings world, Repository repository)
{
    private readonly string path = Path.Combine(repository.Own, "settling-for.json");

    /// <summary>What waits; null where nothing does.</summary>
    public Waiting? Read()
    {
        if (world.Files.Read(path) is not { } bytes)
            return null;
        try
        {
            return JsonSerializer.Deserialize(bytes, WaitingJson.Default.Waiting);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps it where a person must decide first, and forgets what waited once it is over; what hinders otherwise changes nothing.</summary>
    /// <param name="hindrance">What hindered; null where it was done.</param>
    /// <param name="isOver">Whether nothing is left to be done.</param>
    /// <param name="waiting">What was to be done.</param>
    public void After(SyncOutcome? hindrance, bool isOver, Waiting waiting)
    {
        if (hindrance is SyncOutcome.Clashing)
            world.Files.Write(path, JsonSerializer.SerializeToUtf8Bytes(waiting, WaitingJson.Default.Waiting));
        else if (hindrance is null || isOver)
            Forget();
    }

    /// <summary>Forgets what waited.</summary>
    public void Forget()
    {
        if (world.Files.Exists(path))
            world.Files.Remove(path);
    }
}

/// <summary>How what waits is written as JSON.</summary>
[JsonSerializable(typeof(Waiting))]
[JsonSourceGenerationOptions(WriteIndented = true)]
internal sealed partial class WaitingJson : JsonSerializerContext;
