using System.Text;
using TuiPlans.Core.Checks;
using TuiPlans.Core.Exchange;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Exchange;

/// <summary>Random tables of odd cells: each is read, no word of it is dropped, and what is written can be read.</summary>
public sealed class ImportProperties(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly string[] Headings =
        ["No.", "Recommendation", "Theme", "Action", "Lead", "Agency", "Milestones", "By when", "Start", "Completed", "Status", "Progress", "RAG", "Outcome", "Success criteria", "Evidence", "Monitoring", "Zebra"];

    private static readonly string[] Pieces =
    [
        "zulu", "Quill: the wards", "<b>Completed</b> rested", "Ongoing", "June 2012", "31st February 2012", "Q1", "Update June 12 told", "tango July 2012 update: sang", "<p>One</p><ul><li>Two</li></ul>",
        "Ann Lee/Joe Bell", "Matron and Head of Play", "DBC – Ann Lee (Nurse)", "<b>Evidence</b> Minutes", "Outcome measure: fewer", "50% by March 2013", "Target of 90% seen by May 2012", "# - [ ] {x}: &y *z", "\"quoted\" 'it'",
        "IMMEDIATE DBC The council should sing", "Within 3 months: keep", "Safeguarding", "A", "Amber because", "1.2", "", "", "", "é – “…” \u2028 end", "12/13/2012", "all of it, always; never / ever", "LOUD WORDS", "after the move", "null", "~", "- item", "yes",
    ];

    [Fact]
    public void No_word_of_a_random_table_is_dropped()
    {
        var seed = Seed.From(output, 2012);
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var text = Document(random);
            var plan = ImportReader.Read(TextTableReader.Read(text, new Headings()), Registers.Empty);
            if (plan.IsEmpty)
                continue;
            var (files, problem) = ImportFiles.Write(plan, new ImportSource("p", "A plan", "a.txt", "0", new DateOnly(2012, 9, 1), null), Registers.Empty, YamlReaders.Default);
            problem.ShouldBeEmpty(text);
            var set = PlanFiles.Read([.. files.Select(file => (file.Path, file.Text))]);
            Check.Files(set).Where(finding => finding.Severity == Severity.Damage).Select(finding => $"{finding.Path}: {finding.Message}").ShouldBeEmpty($"seed {seed}, round {round}\n{text}");
            Kept.Dropped(text, plan, files).ShouldBeEmpty($"seed {seed}, round {round}\n{text}");
        }
    }

    private static string Document(Random random)
    {
        var columns = Headings.OrderBy(_ => random.Next()).Take(random.Next(3, 9)).Union(["Action", "Lead"]).OrderBy(_ => random.Next()).ToList();
        var text = new StringBuilder(string.Join('\t', columns)).Append('\n');
        for (var row = random.Next(1, 9); row > 0; row--)
            text.Append(string.Join('\t', columns.Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(0, 3)).Select(_ => Pieces[random.Next(Pieces.Length)]))))).Append('\n');
        return text.ToString();
    }
}
