using System.CommandLine;
using System.Text.Json;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>render</c>: status pages for whoever never opens a terminal.</summary>
internal static class RenderCommand
{
    private const int MostNamed = 20;

    public static Command Make(CommandHost host)
    {
        var folder = new Option<string>("--out") { Description = "The folder of the pages; pages, or site with --html, beside the plans folder, where none is named.", HelpName = "DIR" };
        var audience = new Option<string>("--for") { Description = $"For whom: {string.Join(", ", Audiences.Words)}. public where nothing is said: posts instead of names, and only what everybody may read.", HelpName = "AUDIENCE" };
        var check = CommandHost.Flag("--check", "Write nothing: say which pages are stale, on the day and for the audience that they state; exit code 1 where some are.");
        var html = CommandHost.Flag("--html", "Render a web site instead of Markdown: it needs no server and no network.");
        var command = host.New("render", "Renders status pages from the plans as Markdown: an index, and a page for each plan, recommendation, theme and agency.", "tuiplans render --for partners --out ../papers", folder, audience, html, check);
        host.Reads(command, (result, context, store) => Run(context, store, new Asked(result.GetValue(folder), result.GetValue(audience), CommandHost.Has(result, html) ? PageForm.Site : PageForm.Markdown, CommandHost.Has(result, check))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, Asked asked)
    {
        var (folder, audience, form, isChecking) = asked;
        var wanted = Audiences.Parse(audience);
        if (audience is not null && wanted is null)
            return context.Misused($"--for cannot be \"{audience}\". Use one of: {string.Join(", ", Audiences.Words)}.");
        store.LookAhead();
        var path = folder is null ? store.PagesPath(form) : Path.GetFullPath(folder, context.Directory);
        var stated = isChecking ? store.StatedOf(path, form) : null;
        if (isChecking && stated is null)
            return context.Refuse($"There are no pages in {path} that state their day, so none can be checked. Render them with: {Again(form)}");
        var wish = new RenderWish(path, stated?.Day ?? context.Today, wanted ?? stated?.Audience ?? Audience.Public, form);
        if (store.StillRendered(wish) is { } same)
            return Tell(context, store, PlanSet.Empty, same, asked);
        var set = store.Load();
        return Tell(context, store, set, store.Render(store.PageMatterOf(set, wish.Day, wish.Audience), wish, isChecking, Progress(context)), asked);
    }

    private static int Tell(CommandContext context, PlanStore store, PlanSet set, RenderOutcome outcome, Asked asked)
    {
        var isChecking = asked.IsChecking;
        if (context.Json)
            return JsonPage.Write(context, json => Write(json, store, set, outcome, isChecking));
        Print(context.Page, outcome, asked);
        return Code(outcome, isChecking) is var code && code != ExitCodes.Done ? code : UnreadableFiles.Report(context, store, set);
    }

    private sealed record Asked(string? Folder, string? Audience, PageForm Form, bool IsChecking);

    // Long work says how far it has come, where somebody looks on.
    private static Action<int> Progress(CommandContext context)
    {
        const int Every = 250;
        return count =>
        {
            if (context.Output.IsTerminal && count % Every == 0)
                context.Page.Message($"{count} pages.");
        };
    }

    private static void Print(Page page, RenderOutcome outcome, Asked asked)
    {
        var isChecking = asked.IsChecking;
        foreach (var path in outcome.Changed.Take(MostNamed))
            page.Line($"{(isChecking ? "stale   " : "written ")} {path}");
        foreach (var path in outcome.Gone.Take(MostNamed))
            page.Line($"{(isChecking ? "left    " : "removed ")} {path}");
        var more = Math.Max(0, outcome.Changed.Count - MostNamed) + Math.Max(0, outcome.Gone.Count - MostNamed);
        if (more > 0)
            page.Line($"and {more} more");
        foreach (var failure in outcome.Failures)
            page.Message(failure.Sentence);
        page.Message(Sentence(outcome, asked));
    }

    private static string Again(PageForm form) => form == PageForm.Markdown ? "tuiplans render" : "tuiplans render --html";

    private static string Sentence(RenderOutcome outcome, Asked asked) => (asked.IsChecking, outcome.IsFresh) switch
    {
        (true, true) => $"All {outcome.Pages} pages in {outcome.Folder} say what the plans say.",
        (true, false) => $"{outcome.Changed.Count} of {outcome.Pages} pages in {outcome.Folder} are stale{(outcome.Gone.Count == 0 ? "" : $", and {outcome.Gone.Count} should be gone")}. Render them again with: {Again(asked.Form)}",
        _ => outcome.Done,
    };

    private static int Code(RenderOutcome outcome, bool isChecking) =>
        outcome.Failures.Count > 0 ? ExitCodes.Refused : isChecking && !outcome.IsFresh ? ExitCodes.Findings : ExitCodes.Done;

    private static int Write(Utf8JsonWriter json, PlanStore store, PlanSet set, RenderOutcome outcome, bool isChecking)
    {
        json.WriteString("folder", outcome.Folder);
        json.WriteNumber("pages", outcome.Pages);
        Names("changed", outcome.Changed);
        Names("gone", outcome.Gone);
        json.WriteBoolean("isFresh", outcome.IsFresh);
        Names("failures", [.. outcome.Failures.Select(failure => failure.Sentence)]);
        var code = UnreadableFiles.Write(json, store, set);
        return Code(outcome, isChecking) is var own && own != ExitCodes.Done ? own : code;

        void Names(string name, IReadOnlyList<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
                json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }
}
