using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.RandomKeys;

/// <summary>A repository of three plans: the sample, one that is written as no program writes, and one of generated actions.</summary>
internal static class KeyPlans
{
    private const int Generated = 25;

    private static readonly string[] Words =
    [
        "review", "guidance", "supervision", "audit", "practice", "minutes", "referrals", "assessment", "thresholds", "café", "日本語", "naïve", "👩‍👩‍👧", "e\u0301tude",
    ];

    private static readonly (string Name, string Text)[] Odd =
    [
        ("O-1", "\uFEFFtitle: \"Byte order mark, and \\u2028 in it\"\r\naction: Do it.\r\nstatus: in-progress\r\nrag: red\r\ndue: 2012-06-14\r\n"),
        ("O-2", "{title: Flow style, action: 'All in one line', leads: [service-manager, {name: A, post: B}], rag: green, status: complete}\n"),
        ("O-3", "# only an action\naction: |+\n  Kept blank lines\n\n\nstatus: not-started   # twice\n"),
        ("O-4", "title: " + "Verylongwordwithoutablank" + "xyz0123456789".PadRight(400, 'w') + "\nstatus: to-confirm\n"),
        ("O-5", "title: \"Right to left \\u202E override and \\e[31m escape\"\nrag: amber\nrag-reason: \"日本語日本語日本語日本語日本語日本語日本語日本語日本語\"\n"),
        ("O-6", "title: 👨‍👩‍👧‍👦🇬🇧👍🏽 ends in half a pair\ndue: autumn 2016\nstatus: in-progress\nnext-check: 2012-08\n"),
        ("O-7", "title: &t An anchor\noutcome: *t\nstatus: in-progress\nunknown-key: {a: [1, 2, {b: c}]}\n"),
        ("O-8", "title: Closed otherwise\nstatus: closed\nclosed: {as: superseded, date: 2012-05-01, by: psg, reason: Replaced}\n"),
        ("O-9", "title: Wrong types\ndue: someday\nstatus: [in-progress]\nrag: purple\nupdates: none\nmilestones: {text: x}\n"),
        ("O-10", "title: Many updates\nstatus: in-progress\nupdates:\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"- date: 2012-0{(i % 8) + 1}\n  text: Number {i}\n"))),
        ("O-11", "title: no final newline\nstatus: in-progress"),
    ];

    /// <summary>Writes and commits the three plans.</summary>
    public static void Make(TempRepository repository, int seed)
    {
        var random = new Random(seed);
        SamplePlans.CopyTo(repository.Absolute("plans"));
        repository.Write("plans/odd/plan.yaml", "title: Odd files\narea: Somewhere\n");
        foreach (var (name, text) in Odd)
            repository.Write($"plans/odd/{name}.yaml", text);
        repository.Write("plans/odd/recommendations/R1.yaml", "text: A recommendation that no action answers\nstatus: in-progress\nleads: [service-manager]\n");
        repository.Write("plans/made/plan.yaml", "title: A generated plan with a title that is far too long for the header of any terminal of eighty cells\nrag: brag\n");
        for (var i = 1; i <= Generated; i++)
            repository.Write($"plans/made/A-{i}.yaml", Action(random));
        repository.Git("add", "-A");
        repository.Git("commit", "-q", "-m", "Begin");
    }

    private static string Action(Random random) =>
        $"title: {Text(random, 5)}\naction: >-\n  {Text(random, 30)}\nstart: 2012-02\nmilestones:\n  - text: {Text(random, 3)}\n    due: 2012-0{random.Next(1, 9)}\n"
        + $"outcome: {Text(random, 9)}\nevidence:\n  expected: [{Text(random, 2)}]\n  seen:\n    - what: {Text(random, 2)}\n      date: 2012-06-30\n"
        + $"due: 2012-{random.Next(1, 13):00}-{random.Next(1, 29):00}\nstatus: {(random.Next(3) == 0 ? "not-started" : "in-progress")}\nrag: {(random.Next(2) == 0 ? "red" : "green")}\n"
        + $"updates:\n  - date: 2012-05\n    by: service-manager\n    text: |\n      {Text(random, 12)}\n";

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
