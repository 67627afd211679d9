using YamlDotNet.RepresentationModel;

namespace TuiPlans.Tests.Workflows;

/// <summary>A step of a workflow that runs shell, as it stands in the file.</summary>
public sealed record WorkflowStep(string Name, string Shell, string Script, IReadOnlyDictionary<string, string> Variables, bool IsAlways);

/// <summary>Reads the steps out of a workflow file as its host does.</summary>
public static class WorkflowSteps
{
    /// <summary>The steps with shell, in order.</summary>
    public static IReadOnlyList<WorkflowStep> Read(string host, string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var root = (YamlMappingNode)stream.Documents.ShouldHaveSingleItem().RootNode;
        return host switch
        {
            "github" => OfGitHub(root),
            "gitlab" => OfGitLab(root),
            _ => OfAzure(root),
        };
    }

    private static List<WorkflowStep> OfGitHub(YamlMappingNode root)
    {
        var job = Map(Map(root, "jobs"), "plans");
        var shell = Text(Map(Map(job, "defaults"), "run"), "shell")!;
        var checkout = Steps(job).First(step => Text(step, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true);
        Text(Map(checkout, "with"), "fetch-depth").ShouldBe("0");
        Text(Map(Steps(job).First(step => Text(step, "uses")?.StartsWith("actions/setup-dotnet@", StringComparison.Ordinal) == true), "with"), "dotnet-version").ShouldBe("10.0.x");
        return [.. Steps(job).Where(step => Text(step, "run") is not null).Select(step => new WorkflowStep(
            Text(step, "name")!, $"{shell} -e", Text(step, "run")!, Joined(Variables(job, "env"), Variables(step, "env")), Text(step, "if") == "${{ !cancelled() }}"))];
    }

    // The items of a script run one after the other in one shell.
    private static List<WorkflowStep> OfGitLab(YamlMappingNode root)
    {
        var job = Map(root, "plans");
        Text(Map(job, "variables"), "GIT_DEPTH").ShouldBe("0");
        Text(job, "image").ShouldEndWith("dotnet/sdk:10.0");
        var script = ((YamlSequenceNode)job["script"]).Select(item => ((YamlScalarNode)item).Value!);
        return [new WorkflowStep("plans", "sh -e", string.Join('\n', script), Variables(job, "variables"), IsAlways: false)];
    }

    private static List<WorkflowStep> OfAzure(YamlMappingNode root)
    {
        Text(Steps(root)[0], "fetchDepth").ShouldBe("0");
        Text(Map(Steps(root).First(step => Text(step, "task") == "UseDotNet@2"), "inputs"), "version").ShouldBe("10.0.x");
        return [.. Steps(root).Where(step => Text(step, "script") is not null).Select(step => new WorkflowStep(
            Text(step, "displayName")!, "sh", Text(step, "script")!, Joined(Variables(root, "variables"), Variables(step, "env")), Text(step, "condition") == "succeededOrFailed()"))];
    }

    private static List<YamlMappingNode> Steps(YamlMappingNode parent) => [.. ((YamlSequenceNode)parent["steps"]).Cast<YamlMappingNode>()];

    private static YamlMappingNode Map(YamlMappingNode parent, string key) => (YamlMappingNode)parent[key];

    private static string? Text(YamlMappingNode parent, string key) =>
        parent.Children.TryGetValue(new YamlScalarNode(key), out var value) ? ((YamlScalarNode)value).Value : null;

    private static Dictionary<string, string> Variables(YamlMappingNode parent, string key) =>
        parent.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? ((YamlMappingNode)value).ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => ((YamlScalarNode)pair.Value).Value!)
            : [];

    private static Dictionary<string, string> Joined(Dictionary<string, string> first, Dictionary<string, string> then)
    {
        var all = new Dictionary<string, string>(first);
        foreach (var (name, value) in then)
            all[name] = value;
        return all;
    }
}
