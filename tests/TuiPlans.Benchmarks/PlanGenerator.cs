using System.Text;

namespace TuiPlans.Benchmarks;

/// <summary>Writes a repository of plans with every usual field, about 40 lines an action; the same seed gives the same files.</summary>
/// <param name="folder">A folder that is empty or not there.</param>
/// <param name="random">Decides what varies.</param>
public sealed class PlanGenerator(string folder, Random random)
{
    private const int Posts = 40;
    private const int Agencies = 7;
    private static readonly string[] Statuses = ["to-confirm", "not-started", "in-progress", "in-progress", "in-progress", "complete", "complete", "signed-off"];
    private static readonly string[] Ratings = ["red", "amber", "green", "green", "blue"];
    private static readonly string[] Vocabulary =
    [
        "review", "guidance", "staff", "supervision", "audit", "practice", "meetings", "minutes", "referrals", "assessment", "health",
        "records", "training", "thresholds", "reports", "board", "quality", "timely", "agreed", "policy", "procedure", "teams", "managers",
        "conference", "plans", "evidence", "monitor", "improve", "ensure", "every", "quarter", "shared", "partners", "service",
    ];

    /// <summary>Writes the files and commits them.</summary>
    public void Make(int actions, int plans)
    {
        Write("plans/tuiplans.yaml", "timezone: Europe/London\nrag: brag\n");
        Write("plans/people.yaml", "people:\n" + string.Concat(Enumerable.Range(1, Posts).Select(i =>
            $"  - id: post-{i}\n    post: Service Manager {i}\n    agency: agency-{i % Agencies}\n    e-mail: post-{i}@example.org\n")));
        Write("plans/bodies.yaml", "bodies:\n" + string.Concat(Enumerable.Range(0, Agencies).Select(i => $"  - id: agency-{i}\n    name: Agency {i}\n    kind: agency\n")));
        for (var p = 0; p < plans; p++)
            Plan($"plan-{p + 1}", (actions / plans) + (p < actions % plans ? 1 : 0));
        Commit();
    }

    private void Plan(string plan, int actions)
    {
        Write($"plans/{plan}/plan.yaml", $"title: Plan {plan}\narea: Somewhere\nrag: brag\nthemes:\n  - {{id: safeguarding, label: Safeguarding}}\n");
        for (var r = 1; r <= Math.Max(1, actions / 3); r++)
            Write($"plans/{plan}/recommendations/R{r}.yaml", $"text: >-\n  {Prose(20, "  ")}\nlevel: must\ntheme: safeguarding\n");
        for (var a = 1; a <= actions; a++)
            Write($"plans/{plan}/A-{a}.yaml", Action(Math.Max(1, actions / 3)));
    }

    private string Action(int recommendations)
    {
        var text = new StringBuilder();
        text.Append($"title: {Sentence(6)}\nrecommendations: [R{random.Next(recommendations) + 1}]\nagency: agency-{random.Next(Agencies)}\n");
        text.Append($"accountable: post-{random.Next(Posts) + 1}\nleads:\n  - post-{random.Next(Posts) + 1}\nmonitored-by: agency-0\n");
        text.Append($"action: >-\n  {Prose(30, "  ")}\nstart: 2012-02\nmilestones:\n  - text: {Sentence(4)}\n    due: 2012-0{random.Next(1, 9)}\n    done: 2012-02-20\n");
        text.Append($"outcome: {Sentence(9)}\nsuccess: {Sentence(8)}\nmeasures:\n  - name: {Sentence(4)}\n    unit: \"%\"\n    baseline: 40\n    better: higher\n");
        text.Append("    targets: [{due: 2012-07, value: 50, actual: 52}]\n");
        text.Append($"evidence:\n  expected: [Performance scorecard]\n  seen:\n    - what: Audit report, quarter 1\n      seen-by: post-{random.Next(Posts) + 1}\n      date: 2012-06-30\n");
        text.Append($"due: 2012-{random.Next(1, 13):00}-{random.Next(1, 29):00}\nstatus: {Statuses[random.Next(Statuses.Length)]}\n");
        text.Append($"rag: {Ratings[random.Next(Ratings.Length)]}\nrag-by: agency-0\nrag-date: 2012-08-0{random.Next(1, 9)}\nupdates:\n");
        for (var u = 1; u <= 2; u++)
            text.Append($"  - date: 2012-0{u + 4}\n    by: post-{random.Next(Posts) + 1}\n    how: e-mail\n    text: |\n      {Prose(24, "      ")}\n");
        return text.ToString();
    }

    private string Sentence(int words) => Capital(string.Join(' ', Enumerable.Range(0, words).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])));

    private string Prose(int words, string indent) => string.Join(
        "\n" + indent, Enumerable.Range(0, words).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]).Chunk(12).Select(line => Capital(string.Join(' ', line))));

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private void Write(string path, string text)
    {
        var absolute = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(absolute)!);
        File.WriteAllText(absolute, text);
    }

    private void Commit()
    {
        foreach (var arguments in new string[][]
        {
            ["init", "-q", "-b", "main"], ["config", "user.name", "Business Manager"], ["config", "user.email", "manager@example.org"],
            ["add", "-A"], ["commit", "-q", "-m", "Generated plans"],
        })
        {
            Timed.Run("git", folder, arguments);
        }
    }
}
