using System.Text.Json;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>Says what a later edition of a document changes in its plan, or changed, in words or in JSON.</summary>
internal static class EditionPage
{
    private const int Indent = 8;

    /// <summary>Shows what would change.</summary>
    public static int Preview(CommandContext context, NextEdition edition)
    {
        var guarded = edition.Import.Guarded();
        var code = guarded is null ? ExitCodes.Done : ExitCodes.Refused;
        if (context.Json)
            return JsonPage.Write(context, json => Members(json, edition, "preview", guarded, code));
        context.Page.Prose($"{edition.Import.Source.Plan}  the edition of {Day(edition)}: {edition.Outcome.Words}");
        context.Page.Line();
        Show(context.Page, edition);
        if (guarded is not null)
            context.Page.Message($"{guarded} As it is, the import would be refused.");
        context.Page.Message("Nothing was written. To write it: the same without --preview.");
        return code;
    }

    /// <summary>Says what was written.</summary>
    public static int Written(CommandContext context, PlanStore store, NextEdition edition, SaveOutcome outcome)
    {
        if (outcome is not SaveOutcome.Saved saved)
            return SaveReport.Of(context, store, edition.Import.Source.Plan, outcome, "");
        if (context.Json)
            return JsonPage.Write(context, json => Members(json, edition, "saved", null, ExitCodes.Done, saved.Commit));
        context.Page.Prose($"{saved.Headline} (recorded by {store.Recorder?.Name}, commit {Words.Short(saved.Commit)})");
        context.Page.Line();
        Show(context.Page, edition);
        foreach (var notice in saved.Notices)
            context.Page.Message(notice);
        context.Page.Message($"See it with: tuiplans list plan:{edition.Import.Source.Plan} --as-at {edition.Import.Source.AsOf:yyyy-MM-dd}. Take it back with: tuiplans undo");
        return ExitCodes.Done;
    }

    private static string Day(NextEdition edition) => Period.Day(edition.Import.Source.AsOf!.Value).Words;

    private static void Show(Page page, NextEdition edition)
    {
        var outcome = edition.Outcome;
        foreach (var file in outcome.Files)
        {
            var phrases = file.Loaded is null ? ["new"] : ChangeWords.Short(file.Fields).Of(file.Changes);
            page.Prose(string.Join("; ", phrases), Indent, $"{file.Id} ");
        }
        foreach (var id in outcome.Gone)
            page.Prose("is not in this edition; it stays as it is, since the document does not say how it ended", Indent, $"{id} ");
        if (outcome.Kept.Count > 0)
        {
            page.Line();
            page.Line("Kept as it is:");
            foreach (var one in outcome.Kept)
                page.Prose(one.What, Indent, $"{one.Id} ");
        }
        ImportPage.Unclear(page, edition.Import.Plan);
    }

    private static int Members(Utf8JsonWriter json, NextEdition edition, string state, string? problem, int code, string? commit = null)
    {
        var outcome = edition.Outcome;
        json.WriteString("outcome", state);
        json.WriteString("problem", problem);
        json.WriteString("commit", commit);
        json.WriteString("asOf", edition.Import.Source.AsOf?.ToString("yyyy-MM-dd"));
        json.WriteStartArray("changed");
        foreach (var file in outcome.Files.Where(file => file.Loaded is not null))
        {
            json.WriteStartObject();
            json.WriteString("id", file.Id);
            json.WriteStartArray("changes");
            foreach (var change in file.Changes)
            {
                json.WriteStartObject();
                json.WriteString("field", change.Path);
                json.WriteString("from", change.From);
                json.WriteString("to", change.To);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.Texts("new", outcome.New);
        json.Texts("gone", outcome.Gone);
        json.Texts("kept", outcome.Kept.Select(one => one.Sentence));
        return code;
    }
}
