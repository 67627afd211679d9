using System.CommandLine;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary><c>import</c>: a plan out of a document.</summary>
internal static class ImportCommand
{
    private const int ManyRows = 500;

    private const string EditionHelp = """
        Old editions give a plan its past. Import them the oldest first, each with its day:
          tuiplans import april.txt --plan darlington-2011 --as-of 2012-04-30
          tuiplans import july.txt  --plan darlington-2011 --as-of 2012-07-31
        The first makes the plan. Each later one changes it, in one commit: the same action, known by its words and
        its number, keeps its id; what is new is added; what is gone from the document, or not said in it any more,
        stays and is named. --as-at and movement then show each edition at its day. The record says both: when the
        edition was of, and when it was imported.
        """;

    public static Command Make(CommandHost host)
    {
        var file = new Argument<string>("file") { Description = "The document: a text whose tables have a row on a line and tabs between cells, with or without HTML in them." };
        var plan = new Option<string>("--plan") { Description = "The id of the plan to be made: the name of its folder.", HelpName = "PLAN" };
        var title = new Option<string>("--title") { Description = "What people call it; the document's own title where none is given.", HelpName = "TITLE" };
        var mapping = new Option<string>("--mapping") { Description = "A YAML file that names the field of a heading, one a line, such as \"Who does it: leads\".", HelpName = "FILE" };
        var inspected = new Option<string>("--inspected") { Description = "When the inspection was held: the timescales get their dates from it.", HelpName = "DATE" };
        var asOf = new Option<string>("--as-of") { Description = "The day of an old edition of the document: the plan is shown so as at that day. Import editions the oldest first; the later ones change the plan that the first made.", HelpName = "DATE" };
        var preview = CommandHost.Flag("--preview", "Show what would be made, and write nothing.");
        var command = host.New(
            "import",
            "Makes a plan out of the tables of a published document, as one commit.",
            "tuiplans import composite-plan.txt --plan darlington-2011 --inspected 2011-11 --preview",
            file, plan, title, mapping, inspected, asOf, preview);
        host.SetMore(command, () => EditionHelp);
        command.SetAction(result => host.Run(result, context => context.WithStore(store => new Running(
            context, store, result.GetValue(file)!, result.GetValue(plan), CommandHost.Has(result, preview))
        {
            Title = result.GetValue(title),
            Mapping = result.GetValue(mapping),
            Inspected = result.GetValue(inspected),
            AsOf = result.GetValue(asOf),
        }.Run())));
        return command;
    }

    private sealed record Running(CommandContext Context, PlanStore Store, string File, string? Plan, bool IsPreview)
    {
        public string? Title { get; init; }

        public string? Mapping { get; init; }

        public string? Inspected { get; init; }

        public string? AsOf { get; init; }

        public int Run()
        {
            if (WhyMisused(out var inspected, out var edition) is { } misused)
                return Context.Misused(misused);
            Store.LookAhead();
            var set = Store.Load();
            if (set.Plan(Plan!) is { } there && edition is null)
                return Context.Refuse($"There is a plan {there.Id} already, \"{there.Title}\". An import makes a new plan: choose another id, or say of which day this edition of it is with --as-of DATE. Nothing was written.");
            var path = Path.GetFullPath(File, Context.Directory);
            if (Context.Outside.World.Files.Read(path) is not { } bytes)
                return Context.Refuse($"{path} is not there, or may not be read. Nothing was written.");
            var headings = new Headings();
            if ((headings.AddSettings(set) ?? AddMapping(headings)) is { } wrong)
                return Context.Refuse($"{wrong} Nothing was written.");
            return Import(set, path, bytes, headings, inspected, edition);
        }

        private string? WhyMisused(out Period? inspected, out DateOnly? edition)
        {
            (inspected, edition) = (null, null);
            if (string.IsNullOrWhiteSpace(Plan))
                return $"Say which plan is to be made: tuiplans import {File} --plan ID";
            if (Ids.WhyNot(Plan) is { } bad)
                return bad;
            if (AsOf is not null && WhyNoDay(AsOf, out edition) is { } noDay)
                return $"--as-of: {noDay}";
            if (Inspected is null)
                return null;
            (inspected, var problem) = DateWords.Read(Inspected, Context.Today, DateSense.Past);
            return inspected is null ? $"--inspected: {problem}" : null;
        }

        private string? WhyNoDay(string text, out DateOnly? edition)
        {
            edition = null;
            var (read, problem) = DateWords.Read(text, Context.Today, DateSense.Past);
            if (read is null)
                return problem;
            if (read.First > Context.Today)
                return $"{read.Words} is still to come, so there is no edition of it.";
            if (read.Precision != Precision.Day)
                return $"the plan is shown so from a day on, and {read.Words} is none: write {read.Last:yyyy-MM-dd} for how it stood at the end of that time.";
            edition = read.First;
            return null;
        }

        private string? AddMapping(Headings headings)
        {
            if (Mapping is null)
                return null;
            var path = Path.GetFullPath(Mapping, Context.Directory);
            if (Context.Outside.World.Files.Read(path) is not { } bytes)
                return $"{path} is not there, or may not be read.";
            var document = Context.Outside.World.Reader.Read(SourceText.FromBytes(path, bytes));
            return document.Problems is [var problem, ..]
                ? $"{path}, line {document.Source.PositionOf(problem.Span.Start).Line}: {problem.Message}"
                : headings.Add(document.Root, Mapping);
        }

        private static ImportedPlan? Understood(string text, Headings headings, PlanSet set)
        {
            try
            {
                return ImportReader.Read(TextTableReader.Read(text, headings), set.Registers);
            }
            catch (RegexMatchTimeoutException)
            {
                return null;
            }
        }

        private int Import(PlanSet set, string path, byte[] bytes, Headings headings, Period? inspected, DateOnly? edition)
        {
            var name = Path.GetFileName(path);
            var text = DocumentText.Read(bytes);
            var lines = text.Count(c => c == '\n');
            if (lines > ManyRows)
                Context.Page.Message($"Reading {lines} lines of {name} …");
            if (Understood(text, headings, set) is not { } plan)
                return Context.Refuse($"A cell of {name} takes too long to be understood: it is no ordinary table. Nothing was written.");
            if (plan.IsEmpty)
                return ImportPage.Nothing(Context, name, plan);
            var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
            var there = set.Plan(Plan!);
            var title = Title ?? (plan.Title.Length > 0 ? plan.Title : Path.GetFileNameWithoutExtension(name));
            var import = new NewImport(plan, new ImportSource(there?.Id ?? Plan!, there?.Title ?? title, name, digest, Context.Today, inspected) { AsOf = edition });
            if (there is not null)
                return Next(set, import, there);
            if (IsPreview)
                return ImportPage.Preview(Context, import);
            if (plan.Actions.Count > ManyRows)
                Context.Page.Message($"Writing {plan.Actions.Count} actions …");
            return ImportPage.Written(Context, Store, import, Store.Import(import, set));
        }

        private int Next(PlanSet set, NewImport import, Plan there)
        {
            var (edition, problem) = Store.Prepare(import, there, set);
            if (edition is null)
                return Context.Refuse($"{problem} Nothing was written.");
            return IsPreview ? EditionPage.Preview(Context, edition) : EditionPage.Written(Context, Store, edition, Store.Import(edition, set));
        }
    }
}
