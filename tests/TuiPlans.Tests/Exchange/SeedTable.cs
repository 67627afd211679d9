using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Exchange;

/// <summary>Published documents that lie beside the repository where they may be read; their sentences are none of ours.</summary>
public static class SeedTable
{
    public const string Darlington = "darlington-2012-composite-plan.txt";
    public const string Lewisham = "lewisham-2013-areas-for-improvement.txt";

    /// <summary>The text of a document; the test is skipped where it is not there.</summary>
    public static string Text(string name)
    {
        var path = Path.Combine(PlanFiles.FindUp("../shared/seeds"), name);
        Skip.IfNot(File.Exists(path), $"The published documents are not in {Path.GetDirectoryName(path)}.");
        return File.ReadAllText(path);
    }

    public static ImportedPlan Read(string text) => ImportReader.Read(TextTableReader.Read(text, new Headings()), Registers.Empty);

    /// <summary>The plans folder that an import makes, as the program reads it back.</summary>
    public static PlanSet Imported(string text, string? inspected = null)
    {
        var plan = Read(text);
        var source = new ImportSource("p", "A plan", "document.txt", "0", new DateOnly(2012, 9, 1), PeriodParser.Parse(inspected));
        var (files, problem) = ImportFiles.Write(plan, source, Registers.Empty, YamlReaders.Default);
        problem.ShouldBeEmpty();
        return PlanFiles.Read([.. files.Select(file => (file.Path, file.Text))]);
    }
}
