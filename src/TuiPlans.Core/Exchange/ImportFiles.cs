using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Exchange;

/// <summary>A file of an imported plan.</summary>
/// <param name="Path">Where it is to stand, from the plans folder.</param>
/// <param name="Text">Its text.</param>
public sealed record ImportedFile(string Path, string Text);

/// <summary>Writes the files of an imported plan, by the same table of fields as everything else.</summary>
public static class ImportFiles
{
    /// <summary>The files: the plan's own, recommendations, actions and the report of the import; a sentence where one cannot be written.</summary>
    public static (IReadOnlyList<ImportedFile> Files, string Problem) Write(ImportedPlan plan, ImportSource source, Registers registers, IYamlReader reader)
    {
        var files = new List<ImportedFile>();
        foreach (var (path, fields, edits) in All(plan, source, registers))
        {
            var file = NewFileText.Write(path, fields, edits, reader);
            if (file.Text is null)
                return ([], $"{path}: {file.Problem}");
            files.Add(new ImportedFile(path, file.Text));
        }
        return (files, "");
    }

    private static IEnumerable<(string Path, FieldSet Fields, IReadOnlyList<FieldEdit> Edits)> All(ImportedPlan plan, ImportSource source, Registers registers)
    {
        yield return ($"{source.Plan}/plan.yaml", Fields.Plan, Plan(plan, source));
        foreach (var one in plan.Recommendations)
            yield return ($"{source.Plan}/recommendations/{one.Id}.yaml", Fields.Recommendation, Recommendation(one, registers));
        var themes = plan.Recommendations.ToDictionary(one => one.Id);
        foreach (var action in plan.Actions)
            yield return ($"{source.Plan}/{action.Id}.yaml", Fields.Action, new ActionEdits(registers).Of(action, action.Recommendation is { } id ? themes[id] : null));
        yield return (source.ReportPath, ImportReport.Fields, ImportReport.Edits(plan, source));
    }

    /// <summary>The fields of the plan's own file.</summary>
    internal static List<FieldEdit> Plan(ImportedPlan plan, ImportSource source)
    {
        var edits = new EditList();
        edits.Set("title", source.Title);
        if (source.Inspected is { } held)
            edits.Put("sources", [YamlValue.Map([("id", YamlValue.Scalar("inspection")), ("kind", YamlValue.Scalar("inspection")), ("held", EditList.Token(held.Text))])]);
        edits.Put("themes", plan.Themes.Select(theme => YamlValue.Map([("id", YamlValue.Scalar(ThemeNames.Id(theme))), ("label", YamlValue.Scalar(theme))])));
        edits.Put("timescales", plan.Timescales.Select(timescale => YamlValue.Map(Timescale(timescale, source.Inspected))));
        return edits.All;
    }

    private static IEnumerable<YamlMapEntry> Timescale(Timescale timescale, Period? inspected)
    {
        yield return ("id", YamlValue.Scalar(timescale.Id));
        yield return ("label", YamlValue.Scalar(timescale.Label));
        if (inspected is { } held && timescale.Months is { } months)
            yield return ("date", EditList.Token(held.Precision == Precision.Day ? held.First.AddMonths(months).ToString("yyyy-MM-dd") : held.Last.AddMonths(months).ToString("yyyy-MM")));
    }

    /// <summary>The fields of a recommendation.</summary>
    internal static List<FieldEdit> Recommendation(ImportedRecommendation one, Registers registers)
    {
        var edits = new EditList();
        edits.Set("text", one.Text);
        edits.Set("theme", one.Theme.Length == 0 ? null : ThemeNames.Id(one.Theme));
        edits.Set("timescale", one.Timescale?.Id);
        edits.Texts("agencies", one.Agencies);
        return one.Own is { } own ? [.. edits.All, .. new ActionEdits(registers).OfProgress(own)] : edits.All;
    }
}
