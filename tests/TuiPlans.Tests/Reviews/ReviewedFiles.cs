using System.Text;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Reviews;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Tests.Reviews;

/// <summary>A small plan without git, of which a test changes what it likes and reads the review.</summary>
internal sealed class ReviewedFiles
{
    private static readonly DateOnly Today = new(2012, 6, 12);

    public ReviewedFiles()
    {
        Add("people.yaml", "people:\n  - {id: named-nurse, post: Named Nurse}\n  - {id: head-of-health, post: \"Head of Health, Children\"}\n");
        Add("bodies.yaml", "bodies:\n  - {id: psg, name: Performance sub-group, kind: sub-group}\n");
        Add("p/plan.yaml", "title: Plan of 2011\nmonitored-by: psg\n");
        Add("p/recommendations/R1.yaml", "text: Train everyone.\ndeadline: 2012-02\n");
        Add("p/A-1.yaml", "title: A plan for training\nrecommendations: [R1]\nleads: [named-nurse]\nstatus: in-progress\ndue: 2012-09\n");
        Add("p/A-2.yaml", "title: Line management\nleads: [named-nurse]\nstatus: in-progress\ndue: 2012-09\n");
    }

    public Dictionary<string, string> Before { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string?> After { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a file to both versions.</summary>
    public ReviewedFiles Add(string path, string text)
    {
        Before[path] = text;
        return this;
    }

    /// <summary>Changes a text in the later version.</summary>
    public ReviewedFiles Change(string path, string old, string now)
    {
        var text = After.GetValueOrDefault(path) ?? Before[path];
        text.ShouldContain(old);
        After[path] = text.Replace(old, now, StringComparison.Ordinal);
        return this;
    }

    /// <summary>What is added to the end of a file, or a file that is new.</summary>
    public ReviewedFiles Append(string path, string text)
    {
        After[path] = (After.GetValueOrDefault(path) ?? Before.GetValueOrDefault(path)) + text;
        return this;
    }

    public ReviewedFiles Delete(string path)
    {
        After[path] = null;
        return this;
    }

    public Review Review()
    {
        var now = new Dictionary<string, string>(Before, StringComparer.Ordinal);
        foreach (var (path, text) in After)
        {
            now.Remove(path);
            if (text is not null)
                now[path] = text;
        }
        var (before, after) = (Set(Before), Set(now));
        var day = new Day(after, Today);
        return ReviewMaker.Make(new ReviewMatter("main..HEAD", before, day, [])
        {
            FoundBefore = Examination.All(new Day(before, Today)),
            FoundAfter = Examination.All(day),
            FoundNew = Examination.Since(before, day),
        });
    }

    public string Markdown() => MarkdownReview.Write(Review());

    private static PlanSet Set(Dictionary<string, string> files) =>
        new PlanSetReader(YamlReaders.Default).Read([.. files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new RawFile(file.Key, Encoding.UTF8.GetBytes(file.Value)))]);
}
