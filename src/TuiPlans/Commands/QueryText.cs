using System.CommandLine;
using TuiPlans.Core.Boards;
using TuiPlans.Core.Boards.Queries;
using TuiPlans.Core.Plans;
using TuiPlans.Terminal;

namespace TuiPlans.Commands;

/// <summary>The queries of the command line: <see cref="QueryArguments"/> puts them together.</summary>
internal static class QueryText
{
    private const int HelpWidth = 110;

    /// <summary>The option that names a saved view.</summary>
    public static Option<string> View() => new("--view") { Description = "A saved view of tuiplans.yaml; a query beside it narrows it down.", HelpName = "NAME" };

    /// <summary>The query; null after a sentence, with the query and carets under the place where it is not understood.</summary>
    public static Query? Read(CommandContext context, string text, Day day)
    {
        if (Query.TryParse(text, day, out var query, out var problem))
            return query;
        var shown = text.ReplaceLineEndings(" ");
        var before = new string(' ', CellWidth.Of(SafeText.For(text[..Math.Min(text.Length, problem.At - 1)])));
        context.Page.Message($"{problem.Sentence}\n  {shown}\n  {before}{new string('^', problem.Length)}");
        return null;
    }

    /// <summary>What can stand in a query, for the help of a command that takes one.</summary>
    public static string Help()
    {
        var table = new TextTable(indent: 2);
        foreach (var line in QueryHelp.Rules.Concat(QueryHelp.Fields))
            table.Add(line.Written, line.Means);
        return string.Join('\n', table.Lines(HelpWidth, (text, _) => text).Prepend("Queries:"));
    }
}
