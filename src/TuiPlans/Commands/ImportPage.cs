using System.Text.Json;
using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>Says what an import finds, or made, in words or in JSON.</summary>
internal static class ImportPage
{
    private const int Indent = 8;
    private static readonly string[] Plurals = ["rows", "recommendations", "actions", "leads", "pairs", "dated updates", "measures", "titles", "lines"];

    /// <summary>There is no table: nothing was made of it.</summary>
    public static int Nothing(CommandContext context, string name, ImportedPlan plan)
    {
        var why = plan.Table.Headers == 0
            ? "it has no table of actions: no row of headings such as Action, Lead, By when was found"
            : "its table has headings and no rows";
        // A report in prose has no headings that could be named.
        var advice = plan.Table.Headers == 0
            ? "Recommendations in prose, each beginning on a line with its number, are pasted into a plan: tuiplans recommend PLAN < FILE. Where it has a table whose headings have other words, name them with --mapping."
            : "Where the headings have other words, name them with --mapping.";
        var sentence = $"{name} yields no action, since {why}. Nothing was written. {advice}";
        if (context.Json)
            return JsonPage.Write(context, json => Members(json, plan, "nothing", sentence, ExitCodes.Findings));
        context.Page.Message(sentence);
        return ExitCodes.Findings;
    }

    /// <summary>Shows what would be made.</summary>
    public static int Preview(CommandContext context, NewImport import)
    {
        var guarded = import.Guarded();
        var code = guarded is null ? ExitCodes.Done : ExitCodes.Refused;
        if (context.Json)
            return JsonPage.Write(context, json => Members(json, import.Plan, "preview", guarded, code));
        var page = context.Page;
        page.Prose($"{import.Source.Plan}  {import.Source.Title}");
        page.Line();
        Show(page, import.Plan);
        Unclear(page, import.Plan);
        if (guarded is not null)
            page.Message($"{guarded} As it is, the import would be refused.");
        page.Message("Nothing was written. To write it: the same without --preview.");
        return code;
    }

    /// <summary>Says what was written.</summary>
    public static int Written(CommandContext context, PlanStore store, NewImport import, SaveOutcome outcome)
    {
        if (outcome is not SaveOutcome.Saved saved)
            return SaveReport.Of(context, store, import.Source.Plan, outcome, "");
        if (context.Json)
            return JsonPage.Write(context, json => Members(json, import.Plan, "saved", null, ExitCodes.Done, saved.Commit));
        context.Page.Prose($"{saved.Headline} (recorded by {store.Recorder?.Name}, commit {Words.Short(saved.Commit)})");
        Counts(context.Page, import.Plan);
        Unclear(context.Page, import.Plan);
        foreach (var notice in saved.Notices)
            context.Page.Message(notice);
        foreach (var (one, other) in LeadNames.Alike(import.Plan))
            context.Page.Message($"These may be the same: \"{one}\" and \"{other}\". They were kept as they are worded.");
        context.Page.Message($"Nothing says yet who owns the plan, which body watches it and by which scheme it is rated: tuiplans set {import.Source.Plan} owner=WHO monitored-by=BODY rag=SCHEME");
        context.Page.Message($"See what is doubtful with: tuiplans check {import.Source.Plan}. Take it back with: tuiplans undo");
        return ExitCodes.Done;
    }

    private static void Show(Page page, ImportedPlan plan)
    {
        Counts(page, plan);
        page.Line();
        foreach (var one in plan.Recommendations)
            page.Prose(one.Text.Split('\n')[0], Indent, $"{one.Id} ");
        page.Line();
        var table = new TextTable(indent: 0);
        table.Add("ID", "STATUS", "DUE", "LEADS");
        foreach (var action in plan.Actions)
        {
            var leads = string.Join(", ", action.Leads.Select(lead => lead.Name.Length > 0 ? lead.Name : lead.Post));
            table.Add(action.Id, action.Status.Label(), action.Due?.Words ?? (action.DueText.Length > 0 ? "in words" : "–"), leads.Length > 0 ? leads : "–");
            table.Note(FirstWords(action.Text));
        }
        page.Table(table);
    }

    private static string FirstWords(string text)
    {
        const int Most = 90;
        var line = JoinedLines.Of(text);
        return line.Length <= Most ? line : line[..(line.LastIndexOf(' ', Most) is > 0 and var space ? space : Most)] + "…";
    }

    private static void Counts(Page page, ImportedPlan plan) =>
        page.Prose(string.Join(" · ", ImportReport.Counts(plan).Where(one => one.Count > 0).Select(one => $"{one.Count} {(one.Count == 1 ? OfOne(one.Words) : one.Words)}")));

    // What is counted stands first: pairs of action and lead.
    private static string OfOne(string words) => Array.Find(Plurals, plural => words == plural || words.StartsWith(plural + " ", StringComparison.Ordinal)) is { } many
        ? many[..^1] + words[many.Length..]
        : words;

    internal static void Unclear(Page page, ImportedPlan plan)
    {
        if (plan.Unclear.Count == 0)
            return;
        page.Line();
        page.Line($"{plan.Unclear.Count} {(plan.Unclear.Count == 1 ? "cell" : "cells")} not understood:");
        foreach (var cell in plan.Unclear)
            page.Prose($"line {cell.Line}, {cell.Column}: {cell.Reason} Kept in {cell.KeptIn}.", Indent, $"{cell.Ref} ");
    }

    private static int Members(Utf8JsonWriter json, ImportedPlan plan, string outcome, string? problem, int code, string? commit = null)
    {
        json.WriteString("outcome", outcome);
        json.WriteString("problem", problem);
        json.WriteString("commit", commit);
        json.WriteString("title", plan.Title);
        json.WriteStartObject("counts");
        foreach (var (key, _, count) in ImportReport.Counts(plan))
            json.WriteNumber(key, count);
        json.WriteEndObject();
        json.WriteStartArray("recommendations");
        foreach (var one in plan.Recommendations)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Id);
            json.WriteString("text", one.Text);
            json.WriteString("theme", one.Theme);
            json.WriteString("timescale", one.Timescale?.Id);
            json.Texts("agencies", one.Agencies);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("actions");
        foreach (var action in plan.Actions)
            Action(json, action);
        json.WriteEndArray();
        json.WriteStartArray("unclear");
        foreach (var cell in plan.Unclear)
        {
            json.WriteStartObject();
            json.WriteString("ref", cell.Ref);
            json.WriteNumber("line", cell.Line);
            json.WriteString("column", cell.Column);
            json.WriteString("reason", cell.Reason);
            json.WriteString("keptIn", cell.KeptIn);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return code;
    }

    private static void Action(Utf8JsonWriter json, ImportedAction action)
    {
        json.WriteStartObject();
        json.WriteString("id", action.Id);
        json.WriteNumber("line", action.Line);
        json.WriteString("recommendation", action.Recommendation);
        json.WriteString("theme", action.Theme);
        json.WriteString("timescale", action.Timescale?.Id);
        json.WriteString("agency", action.Agency);
        json.WriteStartArray("leads");
        foreach (var lead in action.Leads)
        {
            json.WriteStartObject();
            json.WriteString("name", lead.Name);
            json.WriteString("post", lead.Post);
            json.WriteString("agency", lead.Agency);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("action", action.Text);
        json.WriteString("due", action.Due?.Text);
        json.WriteString("dueText", action.DueText);
        json.WriteString("status", action.Status.Word());
        json.WriteString("rag", action.Rating?.Word());
        json.WriteNumber("updates", action.Updates.Count);
        json.WriteEndObject();
    }
}
