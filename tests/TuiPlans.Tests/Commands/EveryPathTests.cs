using System.Text;
using TuiPlans.Commands;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>Each path of the table set, added and removed in an odd file: the difference is of those lines alone.</summary>
public sealed class EveryPathTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    [Fact]
    public void Each_path_set_added_and_removed_changes_its_own_lines()
    {
        var text = new StringBuilder("How each path of an action is set, added and removed by tuiplans set; - and + are the lines that differ.\n");
        foreach (var each in OddAction.Cases)
        {
            text.Append("\n== ").Append(each.Path).Append('\n');
            foreach (var (argument, before) in Arguments(each))
                text.Append("$ ").Append(argument).Append('\n').Append(Difference(before, argument));
        }
        Support.Golden.Matches("every-path", text.ToString());
    }

    [Fact]
    public void What_changes_is_the_field_that_was_named_and_comments_stay()
    {
        foreach (var each in OddAction.Cases.Where(c => !c.Path.StartsWith("updates", StringComparison.Ordinal)))
        {
            foreach (var (argument, before) in Arguments(each))
            {
                var (after, problem) = After(before, argument);
                after.ShouldNotBeNull($"{argument}: {problem}");
                var key = each.Path.Split('.', '[')[0];
                var beside = key switch { "due" => new[] { "due-text", "date-changes" }, "rag" => ["rag-reason", "rag-by", "rag-date"], _ => [] };
                PlanDiff.Between(PlanFiles.File(before).Document.Root, PlanFiles.File(after).Document.Root, Fields.Action).Select(change => change.TopKey)
                    .ShouldAllBe(top => top == key || beside.Contains(top), argument);
                foreach (var comment in new[] { "# An action", "# When it began.", "# not ours", "# The end." })
                    after.ShouldContain(comment, Case.Sensitive, argument);
            }
        }
    }

    [Fact]
    public void A_field_that_was_removed_and_added_again_holds_what_it_held()
    {
        foreach (var each in OddAction.Cases.Where(c => !c.Path.StartsWith("updates", StringComparison.Ordinal) && c.Path is not ("due" or "rag")))
        {
            var removed = After(OddAction.Text, each.Path + "=").Text.ShouldNotBeNull(each.Path);
            var added = After(removed, $"{each.Path}={each.Original}").Text;
            // The name of an item may be the part that was removed; then it cannot be found again by it.
            if (added is null)
                continue;
            PlanDiff.Between(PlanFiles.File(OddAction.Text).Document.Root, PlanFiles.File(added).Document.Root, Fields.Action)
                .Where(change => change.From?.Trim() != change.To?.Trim()).ShouldBeEmpty(each.Path);
        }
    }

    // Added again is what was removed before; where an item was known by what was removed, there is nothing to add it to.
    private static IEnumerable<(string Argument, string Before)> Arguments(FieldCase each)
    {
        yield return ($"{each.Path}={each.Set}", OddAction.Text);
        if (each.Item is not null)
        {
            yield return ($"{each.Path}+={each.Item}", OddAction.Text);
            yield return ($"{each.Path}-={each.Taken}", OddAction.Text);
        }
        yield return ($"{each.Path}=", OddAction.Text);
        var (removed, _) = After(OddAction.Text, each.Path + "=");
        if (removed is not null && After(removed, $"{each.Path}={each.Set}").Text is not null)
            yield return ($"{each.Path}={each.Set}", removed);
    }

    private static string Difference(string before, string argument)
    {
        var (after, problem) = After(before, argument);
        if (after is null)
            return $"  {problem}\n";
        return string.Concat(LineDiff.Between(before, after).Where(line => line.Mark != ' ').Select(line => $"  {line.Mark} {line.Text}".TrimEnd() + "\n"));
    }

    private static (string? Text, string Problem) After(string before, string argument)
    {
        var action = PlanFiles.WithAction(before).Actions.Single();
        var (edits, problem) = SetEdits.For(new FileLookup(action, Fields.Action, ""), [argument], new NamedEdits(Registers.Empty, isAsTyped: true), "Agreed", "business-manager", Today);
        if (problem.Length > 0)
            return (null, problem);
        var proposal = ChangeProposal.Make(PlanFiles.File(before), new ChangeSet("p/A-1.yaml", Fields.Action, edits), YamlReaders.Default);
        return (proposal.After?.Source.Text, proposal.Refusal);
    }
}
