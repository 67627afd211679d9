using System.CommandLine;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Commands;

/// <summary><c>fmt</c>: puts files into canonical form without losing anything.</summary>
internal static class FmtCommand
{
    public static Command Make(CommandHost host)
    {
        var references = new Argument<string[]>("ref or plan")
        {
            Description = "Actions, recommendations, or plans with all their files; every file where none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var check = CommandHost.Flag("--check", "Only say which files differ from it, and how; exit code 1 where one does.");
        var command = host.New(
            "fmt", "Puts keys in their order, comments with them, and spells words and dates alike; one commit a file.", "tuiplans fmt SG-03 --check", references, check);
        command.SetAction(result => host.Run(result, context => context.WithStore(
            store => Run(context, store, result.GetValue(references) ?? [], CommandHost.Has(result, check)))));
        return command;
    }

    private static int Run(CommandContext context, PlanStore store, string[] references, bool isCheck)
    {
        store.LookAhead();
        var set = store.Load();
        var files = new List<PlanFile>();
        foreach (var reference in references)
        {
            var named = FilesOf(context, set, reference);
            if (named.Count == 0)
                return ExitCodes.Refused;
            files.AddRange(named);
        }
        if (references.Length == 0)
            files.AddRange(set.Files.Values);
        var work = files.DistinctBy(file => file.Path, StringComparer.Ordinal).OrderBy(file => file.Path, NaturalOrder.Instance).ToList();
        return isCheck ? Check(context, store, work) : Write(context, store, set, work);
    }

    private static int Check(CommandContext context, PlanStore store, List<PlanFile> files)
    {
        var differ = 0;
        foreach (var file in files)
        {
            var form = FormOf(file);
            if (form.After is null)
                context.Page.Message(form.Refusal);
            else if (form.After.Text != file.Source.Text)
                Show(context, store.FromTop(file.Path), file.Source.Text, form.After.Text);
            differ += form.After?.Text == file.Source.Text ? 0 : 1;
        }
        context.Page.Message(differ == 0 ? $"{Count(files.Count)} in canonical form." : $"{differ} of {Count(files.Count)} not in canonical form.");
        return differ == 0 ? ExitCodes.Done : ExitCodes.Findings;
    }

    private static int Write(CommandContext context, PlanStore store, PlanSet set, List<PlanFile> files)
    {
        var report = new SaveReport(context);
        var (refused, changed) = (0, 0);
        foreach (var file in files)
        {
            var form = FormOf(file);
            if (form.After is not { } after)
            {
                context.Page.Message($"{form.Refusal} It was left as it is.");
                refused++;
            }
            else if (after.Text != file.Source.Text)
            {
                changed++;
                var reference = FileFields.RefOf(file.Path);
                var request = new TogetherRequest
                {
                    Ref = reference,
                    Headline = "canonical form",
                    Plan = file.Path.Contains('/', StringComparison.Ordinal) ? file.Path.Split('/')[0] : null,
                    Text = "Keys in their order, words and dates spelt alike; nothing else.",
                    Files = [new FileEdit(file.Path, file.Source.Text, after.Text)],
                };
                report.Add(reference, store.SaveTogether(request, set), store.Recorder);
            }
        }
        if (changed == 0 && !context.Json)
            context.Page.Message($"{Count(files.Count - refused)} in canonical form: there was nothing to do.");
        var code = report.Finish();
        return refused > 0 ? ExitCodes.Refused : code;
    }

    private static CanonicalForm FormOf(PlanFile file) => CanonicalForm.Of(file, FileFields.Of(file.Path), YamlReaders.Default);

    private static void Show(CommandContext context, string path, string before, string after)
    {
        context.Page.Line(path);
        foreach (var line in LineDiff.Between(before, after).Where(line => line.Mark != ' '))
            context.Page.Line($"  {line.Mark} {line.Text}");
    }

    private static List<PlanFile> FilesOf(CommandContext context, PlanSet set, string reference)
    {
        if (RefLookup.Find(set, reference).Action is null && set.Plan(reference) is { } plan)
            return [.. set.Files.Values.Where(file => file.Path.StartsWith(plan.Id + "/", StringComparison.Ordinal))];
        var found = FileLookup.Find(set, reference);
        if (found.Target is not null)
            return [found.Loaded(set)];
        context.Page.Message(found.Problem);
        return [];
    }

    private static string Count(int files) => files == 1 ? "1 file is" : $"{files} files are";
}
