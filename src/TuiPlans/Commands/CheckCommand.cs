using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>check</c>: what is wrong in the files. It changes nothing.</summary>
internal static class CheckCommand
{
    private static readonly string[] Formats = ["text", "json"];

    public static Command Make(CommandHost host)
    {
        var strict = CommandHost.Flag("--strict", "Let governance fail the check too, not only damage.");
        var format = new Option<string>("--format") { Description = "text or json.", HelpName = "F" };
        var command = host.New("check", "Checks every file and says what is wrong, where, and what to do; it changes nothing.", "tuiplans check --strict", strict, format);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, CommandHost.Has(result, strict), result.GetValue(format) ?? (context.Json ? "json" : "text")))));
        return command;
    }

    /// <summary>The word for a severity.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Damage => "damage",
        Severity.Governance => "governance",
        _ => "advice",
    };

    private static int Run(CommandContext context, PlanStore store, bool strict, string format)
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
            return context.Misused($"--format cannot be \"{format}\". Use one of: {string.Join(", ", Formats)}.");
        store.LookAhead();
        var set = store.Load();
        var findings = Check.All(set);
        var fails = findings.Any(finding => finding.Severity == Severity.Damage || (strict && finding.Severity == Severity.Governance));
        var code = fails ? ExitCodes.Findings : ExitCodes.Done;
        if (format == "json")
            return JsonPage.Write(context, json => Write(json, store, findings, code));
        foreach (var finding in findings)
        {
            context.Page.Line(
                $"{store.FromTop(finding.Path)}:{finding.Line}:{finding.Column}: {Word(finding.Severity)}: {finding.Message} [{finding.Code}]");
        }
        context.Page.Message(Summary(findings, set.Files.Count));
        return code;
    }

    private static string Summary(IReadOnlyList<Finding> findings, int files)
    {
        var read = $"{files} {(files == 1 ? "file" : "files")} read";
        return findings.Count == 0
            ? $"{read}, nothing found."
            : $"{read}: {Count(Severity.Damage)} damage, {Count(Severity.Governance)} governance, {Count(Severity.Advice)} advice.";

        int Count(Severity severity) => findings.Count(finding => finding.Severity == severity);
    }

    private static int Write(Utf8JsonWriter json, PlanStore store, IReadOnlyList<Finding> findings, int code)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", Word(finding.Severity));
            json.WriteString("path", store.FromTop(finding.Path));
            json.WriteNumber("line", finding.Line);
            json.WriteNumber("column", finding.Column);
            json.WriteString("message", finding.Message);
            json.WriteBoolean("accepted", false);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return code;
    }
}
