using System.CommandLine;
using System.Globalization;
using TuiPlans.Core.Reviews;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>changes</c>: what a branch changes, in plain English, for somebody who is to approve it.</summary>
internal static class ChangesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(CommandHost host)
    {
        var range = new Argument<string?>("base..head") { Description = "What HEAD brings since it parted from BASE; BASE alone means BASE..HEAD. Unless told otherwise: the shared branch (the upstream, else origin/HEAD, else main) and where you are.", Arity = ArgumentArity.ZeroOrOne };
        var limit = new Option<string>("--limit-size") { Description = $"At most so many bytes of Markdown, the worst first ({MarkdownReview.UsualLimit.ToString("N0", CultureInfo.InvariantCulture)} unless told otherwise).", HelpName = "BYTES" };
        var command = host.New("changes", "Says in plain English what a branch (a pull request) changes in the plans, as Markdown for an approver.", "tuiplans changes main..HEAD", range, limit);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => Run(context, store, result.GetValue(range), result.GetValue(limit)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string? asked, string? limit)
    {
        var most = MarkdownReview.UsualLimit;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most == 0))
            return context.Misused($"--limit-size is \"{limit}\", which is no number: write one such as 60000.");
        if (store.FindRange(asked, out var range) is { Length: > 0 } problem)
            return context.Refuse(problem);
        if (!store.ReviewOf(range!, context.Today).TryGet(out var review, out var failure))
            return context.Refuse(failure.Sentence);
        if (context.Json)
            return JsonPage.Write(context, json => ReviewJson.Write(json, review, range!, store.FromTop));
        context.Output.Data.Write(MarkdownReview.Write(review, most));
        return ExitCodes.Done;
    }
}
