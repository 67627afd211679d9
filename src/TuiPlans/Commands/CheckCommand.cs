using System.CommandLine;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>check</c>: what is wrong in the files. It changes nothing.</summary>
internal static class CheckCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandHost host)
    {
        var strict = CommandHost.Flag("--strict", "Let governance fail the check too, not only damage.");
        var since = new Option<string>("--since") { Description = "Only what was not there at this date, meeting, commit, branch or tag, and what became of the plans since.", HelpName = "WHEN" };
        var format = new Option<string>("--format") { Description = "text (for people on a terminal, by rule; else as lines), grouped, lines (path:line:col: severity: message [code], for editors and grep), json, github or sarif.", HelpName = "F" };
        var plan = new Argument<string?>("plan") { Description = "The plan whose files are looked at; all files where none is named.", Arity = ArgumentArity.ZeroOrOne };
        var only = new Option<string>("--only") { Description = "Only the findings of one rule, all of them.", HelpName = "CODE" };
        var rules = CommandHost.Flag("--rules", "List what is checked, with the codes that accepted-findings in plan.yaml can name.");
        var command = host.New("check", "Checks every file and says what is wrong, where, and what to do; it changes nothing.", "tuiplans check darlington-2011 --only no-evidence", plan, strict, since, only, format, rules);
        host.Reads(command, (result, context, store) => Run(context, store, new Wish(CommandHost.Has(result, strict), result.GetValue(since), result.GetValue(format) ?? (context.Json ? "json" : "text"))
        {
            Plan = result.GetValue(plan),
            Only = result.GetValue(only),
        }), (result, context) => CommandHost.Has(result, rules) ? Rules(context) : null);
        return command;
    }

    /// <summary>The word for a severity.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Damage => "damage",
        Severity.Governance => "governance",
        _ => "advice",
    };

    private sealed record Wish(bool IsStrict, string? Since, string Format)
    {
        public string? Plan { get; init; }

        public string? Only { get; init; }

        public bool IsWanted(Finding finding, PlanSet set) =>
            (Only is null || finding.Code == Only) && (Plan is null || finding.Path.StartsWith($"{set.Plan(Plan)!.Id}/", StringComparison.Ordinal));
    }

    private static int Run(CommandContext context, PlanStore store, Wish wish)
    {
        if (!CheckFormats.Words.Contains(wish.Format, StringComparer.Ordinal))
            return context.Misused($"--format cannot be \"{wish.Format}\". Use one of: {string.Join(", ", CheckFormats.Words)}.");
        store.LookAhead();
        var day = new Day(store.Load(), context.Today);
        if (BoardForm.Wanted(context, day.Set, wish.Plan, out var refused) is null)
            return refused;
        IReadOnlyList<Finding> findings;
        if (wish.Since is null)
        {
            findings = Examination.All(day);
        }
        else
        {
            var (since, problem) = store.FindAsAt(wish.Since, day.Set, context.Today);
            if (since is null)
                return context.Refuse(problem);
            if (!store.LoadAt(since.Commit).TryGet(out var before, out var failure))
                return context.Refuse($"The plans at \"{wish.Since}\" could not be read: {failure.Sentence}");
            findings = Examination.Since(before, day);
        }
        if (wish.Only is { } only && !findings.Any(finding => finding.Code == only) && !FindingGroup.KnownCodes.Contains(only))
            return context.Misused($"\"{only}\" is no code of a check.{(Nearest.To(only, FindingGroup.KnownCodes) is { } near ? $" Did you mean {near}?" : "")} See them with: tuiplans check --rules");
        findings = [.. findings.Where(finding => wish.IsWanted(finding, day.Set))];
        var fails = findings.Any(finding => finding.Severity == Severity.Damage || (wish.IsStrict && finding is { Severity: Severity.Governance, Accepted: null }));
        var isGrouped = wish.Format == "grouped" || (wish.Format == "text" && context.Output.IsTerminal);
        if (isGrouped)
            new GroupedFindings(context.Page, day.Set, wish.Plan, isAll: wish.Only is not null).Print(findings);
        var code = fails ? ExitCodes.Findings : ExitCodes.Done;
        if (!isGrouped)
            new CheckFormats(context, store).Print(wish.Format, findings, code);
        if (wish.Format is "text" or "grouped" or "lines" or "github")
        {
            context.Page.Message(Summary(findings, day.Set.Files.Count, wish.Since));
            if (!isGrouped && ByCode(findings) is { } byCode)
                context.Page.Message(byCode);
        }
        return code;
    }

    private static int Rules(CommandContext context)
    {
        Rules(context.Page, "Governance: never stops a save; fails check --strict, unless accepted in plan.yaml", GovernanceRules.All);
        context.Page.Line();
        Rules(context.Page, "Advice: fails no check", Check.Advice);
        context.Page.Line();
        context.Page.Prose("To accept a finding, so that it is still printed and fails nothing; all of a plan without \"ref ID;\":");
        context.Page.Line($"  {Acceptance.Form("PLAN", "CODE", "ID")}");
        return ExitCodes.Done;
    }

    private static void Rules(Page page, string heading, IReadOnlyList<CheckRule> rules)
    {
        var table = new TextTable(indent: 0);
        foreach (var rule in rules)
            table.Add(rule.Code, rule.About);
        page.Line(heading);
        page.Line();
        page.Table(table);
    }

    // Many lines are of few kinds: which, and how often, is what one asks first.
    private static string? ByCode(IReadOnlyList<Finding> findings)
    {
        const int Few = 5;
        if (findings.Count <= Few)
            return null;
        var counts = findings.GroupBy(finding => finding.Code, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        return $"Most often: {string.Join(", ", counts.Select(group => $"{group.Count()} {group.Key}"))}. What they mean: tuiplans check --rules";
    }

    private static string Summary(IReadOnlyList<Finding> findings, int files, string? since)
    {
        var read = $"{files} {(files == 1 ? "file" : "files")} read";
        var isNew = since is null ? "" : $" new since {since}";
        if (findings.Count == 0)
            return $"{read}, nothing{(since is null ? " found" : isNew)}.";
        var accepted = findings.Count(finding => finding.Accepted is not null);
        return $"{read}: {Count(Severity.Damage)} damage, {Count(Severity.Governance)} governance, {Count(Severity.Advice)} advice{isNew}{(accepted == 0 ? "" : $"; {accepted} of them accepted")}.";

        int Count(Severity severity) => findings.Count(finding => finding.Severity == severity);
    }
}
