using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Support;

/// <summary>Plans read from texts, without a disk.</summary>
public static class PlanFiles
{
    /// <summary>The folder of the sample plans, found by walking up from where the tests run.</summary>
    public static string SampleFolder { get; } = FindUp("plans");

    public static PlanSet Read(params (string Path, string Text)[] files) =>
        new PlanSetReader(YamlReaders.Default).Read([.. files.Select(file => new RawFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))]);

    /// <summary>One action <c>p/A-1</c> of that text, in a plan with nothing else.</summary>
    public static PlanSet WithAction(string text, params (string Path, string Text)[] more) =>
        Read([("p/plan.yaml", "title: A plan\n"), ("p/A-1.yaml", text), .. more]);

    public static PlanAction Action(string text) => WithAction(text).Actions.ShouldHaveSingleItem();

    public static PlanFile File(string text, FieldSet? fields = null) =>
        PlanFile.Read("p/A-1.yaml", TuiPlans.Core.Source.SourceText.FromText("p/A-1.yaml", text), fields ?? Fields.Action, YamlReaders.Default);

    /// <summary>Every YAML file of the sample plans.</summary>
    public static IReadOnlyList<RawFile> Sample() =>
    [
        .. Directory.EnumerateFiles(SampleFolder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => new RawFile(Path.GetRelativePath(SampleFolder, path).Replace('\\', '/'), System.IO.File.ReadAllBytes(path))),
    ];

    /// <summary>The sample plans as the program reads them.</summary>
    public static PlanSet SampleSet() => new PlanSetReader(YamlReaders.Default).Read(Sample());

    /// <summary>The nearest folder or file of that name at or above where the tests run, beside the solution.</summary>
    public static string FindUp(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "TuiPlans.sln")))
            folder = folder.Parent;
        return Path.Combine(folder.ShouldNotBeNull("the tests run below the solution").FullName, name);
    }
}
