using System.Text.Json;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;

namespace TuiPlans.Commands;

/// <summary>
/// Findings as a log of SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), which code hosts show beside the lines.
/// </summary>
internal static class SarifLog
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <summary>Writes the members of the log, and passes an exit code on.</summary>
    public static int Write(Utf8JsonWriter json, IReadOnlyList<Finding> findings, Func<string, string> fromTop, int code)
    {
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        Tool(json, findings);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings)
            Result(json, finding, fromTop(finding.Path));
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        return code;
    }

    private static void Tool(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "tuiplans");
        json.WriteStartArray("rules");
        foreach (var code in findings.Select(finding => finding.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            if (GovernanceRules.All.FirstOrDefault(rule => rule.Code == code) is { } rule)
            {
                json.WriteStartObject("shortDescription");
                json.WriteString("text", rule.About);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, Finding finding, string path)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteString("level", finding.Severity switch { Severity.Damage => "error", Severity.Governance => "warning", _ => "note" });
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message);
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.Line);
        json.WriteNumber("startColumn", finding.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        if (finding.Accepted is { } accepted)
            Suppression(json, accepted);
        json.WriteEndObject();
    }

    private static void Suppression(Utf8JsonWriter json, AcceptedFinding accepted)
    {
        json.WriteStartArray("suppressions");
        json.WriteStartObject();
        json.WriteString("kind", "inSource");
        json.WriteString("status", "accepted");
        json.WriteString("justification", $"{accepted.By}: {accepted.Reason}");
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
