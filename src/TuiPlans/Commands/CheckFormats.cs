using System.Text.Json;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>Findings in the forms that people, hosts and other programs read.</summary>
/// <param name="context">Where they are printed.</param>
/// <param name="store">The plans, for paths from the top of the repository.</param>
internal sealed class CheckFormats(CommandContext context, PlanStore store)
{
    /// <summary>The words for <c>--format</c>.</summary>
    public static string[] Words { get; } = ["text", "grouped", "lines", "json", "github", "sarif"];

    /// <summary>Prints findings in a form.</summary>
    /// <returns>The exit code, as given.</returns>
    public int Print(string format, IReadOnlyList<Finding> findings, int code)
    {
        switch (format)
        {
            case "json":
                return JsonPage.Write(context, json => Json(json, findings, code));
            case "sarif":
                return JsonPage.Write(context, json => SarifLog.Write(json, findings, store.FromTop, code), hasSchemaVersion: false);
            case "github":
                foreach (var finding in findings)
                    context.Output.Data.WriteLine(GitHub(finding));
                return code;
            default:
                foreach (var finding in findings)
                    context.Page.Line($"{store.FromTop(finding.Path)}:{finding.Line}:{finding.Column}: {CheckCommand.Word(finding.Severity)}: {finding.Message} [{finding.Code}]{AcceptedWords(finding)}");
                return code;
        }
    }

    /// <summary>How a finding was accepted, to stand behind its sentence; empty where it was not.</summary>
    public static string AcceptedWords(Finding finding) => finding.Accepted is { } accepted
        ? $" (accepted by {accepted.By}{(accepted.Until is { } until ? $" until {until.Words}" : "")}: {accepted.Reason?.ReplaceLineEndings(" ").Trim()})"
        : "";

    // A workflow command of GitHub Actions: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    private string GitHub(Finding finding)
    {
        var level = finding switch
        {
            { Accepted: not null } or { Severity: Severity.Advice } => "notice",
            { Severity: Severity.Governance } => "warning",
            _ => "error",
        };
        return $"::{level} file={Property(store.FromTop(finding.Path))},line={finding.Line},col={finding.Column},title={Property(finding.Code)}::{Escaped(finding.Message + AcceptedWords(finding))}";
    }

    private static string Property(string text) => Escaped(text).Replace(":", "%3A").Replace(",", "%2C");

    private static string Escaped(string text) => Terminal.SafeText.For(text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A"));

    private int Json(Utf8JsonWriter json, IReadOnlyList<Finding> findings, int code)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", CheckCommand.Word(finding.Severity));
            json.WriteString("path", store.FromTop(finding.Path));
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("ref", finding.Ref);
            json.WriteString("message", finding.Message);
            json.WriteBoolean("accepted", finding.Accepted is not null);
            json.WriteString("acceptedBy", finding.Accepted?.By);
            json.WriteString("acceptedReason", finding.Accepted?.Reason);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return code;
    }
}
