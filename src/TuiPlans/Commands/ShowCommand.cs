using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>show</c>: all of one action or recommendation.</summary>
internal static class ShowCommand
{
    public static Command Make(CommandHost host)
    {
        var reference = new Argument<string>("ref") { Description = "The action or recommendation: plan/ID, or an id that only one has." };
        var command = host.New("show", "Shows every field of an action or recommendation, the latest updates first.", "tuiplans show darlington-2011/SG-03", reference);
        host.Reads(command, (result, context, store) =>
        {
            if (context.Json)
                store.LookAhead();
            return Print(context, store, store.Load(), result.GetValue(reference)!);
        });
        return command;
    }

    /// <summary>Prints what a reference means.</summary>
    public static int Print(CommandContext context, PlanStore store, PlanSet set, string reference)
    {
        if (context.Find(set, reference) is not { } found)
            return ExitCodes.Refused;
        var file = set.Files[found.Action!.Path];
        var row = ActionRow.From(found.Action, new Day(set, context.Today));
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, context, store, found, row, file));
        var page = context.Page;
        page.Prose($"{found.Action.Ref}  {found.Action.Title}");
        page.Line();
        Ratings(page, row, set.PlanOf(found.Action).Scheme);
        new FieldText(page, set.Registers).Print(file.Document.Root, found.Fields);
        Findings(page, file, store);
        return Code(file);
    }

    // The two ratings side by side, each with its reason.
    private static void Ratings(Page page, ActionRow row, RatingScheme scheme)
    {
        var stated = scheme.Words(row.Action.Rag) + (row.Action.RagReason is { } reason ? $": {reason.Trim()}" : "");
        FieldText.Labelled(page, "Stated", $"{row.Action.Rag.Letter()} {stated}");
        FieldText.Labelled(page, "Derived", $"{row.Derived.Rating.Letter()} {scheme.Words(row.Derived.Rating)}: {row.Derived.Reason}");
        if (row.Assurance != Assurance.None)
            FieldText.Labelled(page, "Assurance", row.Assurance.Words());
        if (row.BeforeMeetingWords is { } meeting)
            FieldText.Labelled(page, "Next", meeting);
        if (row.IsMismatch)
            FieldText.Labelled(page, "!", "the stated rating contradicts dates and status");
        page.Line();
    }

    private static void Findings(Page page, PlanFile file, PlanStore store)
    {
        foreach (var problem in file.Problems)
            page.Message($"{store.FromTop(file.Path)}:{file.LineOf(problem)}: {problem.Message}");
    }

    private static int Code(PlanFile file) =>
        file.Problems.Any(problem => problem.Severity == Severity.Damage) ? ExitCodes.Findings : ExitCodes.Done;

    private static int Write(Utf8JsonWriter json, CommandContext context, PlanStore store, RefLookup found, ActionRow row, PlanFile file)
    {
        json.Day("asAt", context.Today);
        json.WriteString("kind", found.Fields.Name);
        json.WriteStartObject("action");
        ActionJson.Members(json, row, store.FromTop(file.Path));
        json.WriteEndObject();
        json.WritePropertyName("fields");
        NodeJson.Write(json, file.Document.Root);
        json.WriteStartArray("findings");
        foreach (var problem in file.Problems)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Code);
            json.WriteString("severity", CheckCommand.Word(problem.Severity));
            json.WriteNumber("line", file.LineOf(problem));
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return Code(file);
    }
}
