using TuiPlans.Core.Changes;
using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Workspace;

/// <summary>A later edition of the document of a plan: all that it changes is one commit.</summary>
/// <param name="Import">The document, and where it came from.</param>
/// <param name="Outcome">What it does to the plan.</param>
public sealed record NextEdition(NewImport Import, EditionOutcome Outcome)
{
    private ImportSource Source => Import.Source;

    /// <summary>The change, or why there is none.</summary>
    internal (TogetherRequest? Request, string Problem) Request(IYamlReader reader)
    {
        if (Outcome.Problem.Length > 0)
            return (null, Outcome.Problem);
        var report = NewFileText.Write(Source.ReportPath, ImportReport.Fields, ImportReport.Edits(Import.Plan, Source, Outcome), reader);
        if (report.Text is null)
            return (null, $"{Source.ReportPath}: {report.Problem}");
        return (new TogetherRequest
        {
            Ref = Source.Plan,
            Headline = $"the edition of {Period.Day(Source.AsOf!.Value).Words}, from {Source.File}: {Outcome.Words}",
            Plan = Source.Plan,
            Given = NewImport.EditionGiven(Source),
            AsOf = Source.AsOf,
            Files = [.. Outcome.Files.Select(file => new FileEdit(file.Path, file.Loaded, file.After)), new FileEdit(Source.ReportPath, null, report.Text)],
        }, "");
    }
}
