using System.Text;
using TuiPlans.Commands;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Commands;

/// <summary>Each path of a plan's own file, the registers and the settings set, added to, taken from and removed: of an odd file those lines alone differ.</summary>
public sealed class EveryRegisterPathTests
{
    private static readonly DateOnly Today = new(2012, 8, 30);

    public static TheoryData<string> Files { get; } = [.. OddFiles.All.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_odd_file_holds_every_field_and_is_sound(string name)
    {
        var file = File(name);
        foreach (var path in file.Paths)
            OddFiles.At(file, path).ShouldNotBeNull($"The odd {name} has no {path}: write it into {nameof(OddFiles)}.");
        OddFiles.FileOf(file, file.Text).Problems.ShouldAllBe(problem => problem.Message.Contains("x-", StringComparison.Ordinal), name);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_path_set_added_to_and_removed_changes_its_own_lines(string name)
    {
        var file = File(name);
        var text = new StringBuilder($"How each path of the {name} file is changed by tuiplans set; - and + are the lines that differ.\n");
        foreach (var path in file.Paths)
        {
            text.Append("\n== ").Append(path).Append('\n');
            foreach (var argument in Arguments(file, path))
                text.Append("$ ").Append(argument).Append('\n').Append(Difference(file, argument));
        }
        Support.Golden.Matches($"every-path-{name}", text.ToString());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_changes_is_what_was_named_and_every_comment_beside_it_stays(string name)
    {
        var file = File(name);
        foreach (var path in file.Paths)
        {
            foreach (var argument in Arguments(file, path))
            {
                var (after, problem) = After(file, argument);
                // What an item is known by cannot go.
                if (after is null && problem.Contains(" needs id", StringComparison.Ordinal))
                    continue;
                after.ShouldNotBeNull($"{argument}: {problem}");
                var key = path.Split('.', '[')[0];
                PlanDiff.Between(OddFiles.FileOf(file, file.Text).Document.Root, OddFiles.FileOf(file, after).Document.Root, file.Fields)
                    .Select(change => change.TopKey).ShouldAllBe(top => top == key, argument);
                after.ShouldStartWith(file.Text[..file.Text.IndexOf('\n')], Case.Sensitive, argument);
                after.ShouldContain("# The end.", Case.Sensitive, argument);
            }
        }
    }

    private static OddFile File(string name) => OddFiles.All.Single(file => file.Name == name);

    private static IEnumerable<string> Arguments(OddFile file, string path)
    {
        FieldPath.TryParse(path, file.Fields, out var read, out _).ShouldBeTrue(path);
        var field = read!.Field(file.Fields)!;
        yield return $"{path}={OddFiles.Other(field, OddFiles.At(file, path) is YamlScalar scalar ? scalar.Value : "")}";
        if (field.IsList)
        {
            yield return field.Kind == ValueKind.TextList ? $"{path}+={(field.Words.Count > 0 ? field.Words[^1] : "other-1")}" : $"{path}+={OddFiles.Other(field, "")[1..^1]}";
            var first = ItemIdentity.Named(FieldPlace.ItemsOf(OddFiles.At(file, path)), field)[0].Name;
            yield return $"{path}-={first}";
        }
        yield return $"{path}=";
    }

    private static string Difference(OddFile file, string argument)
    {
        var (after, problem) = After(file, argument);
        if (after is null)
            return $"  {problem}\n";
        return string.Concat(LineDiff.Between(file.Text, after).Where(line => line.Mark != ' ').Select(line => $"  {line.Mark} {line.Text}".TrimEnd() + "\n"));
    }

    private static (string? Text, string Problem) After(OddFile file, string argument)
    {
        var target = new FileLookup(new PlanAction { Plan = "", Id = file.Path, Path = file.Path }, file.Fields, "");
        var (edits, problem) = SetEdits.For(target, [argument], new NamedEdits(Registers.Empty, isAsTyped: true), null, "business-manager", Today);
        if (problem.Length > 0)
            return (null, problem);
        var proposal = ChangeProposal.Make(OddFiles.FileOf(file, file.Text), new ChangeSet(file.Path, file.Fields, edits), YamlReaders.Default);
        return (proposal.After?.Source.Text, proposal.Refusal);
    }
}
