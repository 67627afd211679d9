namespace TuiPlans.Tests.Histories;

/// <summary>Words for made plans: about posts and work, never about a person.</summary>
internal sealed class Wording(Random random)
{
    private static readonly string[] Vocabulary =
    [
        "review", "guidance", "staff", "supervision", "audit", "practice", "meetings", "minutes", "referrals", "assessment", "health",
        "records", "training", "thresholds", "reports", "board", "quality", "policy", "procedure", "teams", "managers", "conference",
        "plans", "evidence", "monitor", "improve", "ensure", "quarter", "shared", "partners", "service", "pathway", "forms", "system",
    ];

    private int count;

    public string Word() => Vocabulary[random.Next(Vocabulary.Length)];

    /// <summary>A sentence that no other text of this history begins with.</summary>
    public string Sentence(int words = 4)
    {
        var text = string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));
        return $"{char.ToUpperInvariant(text[0])}{text[1..]} {++count}";
    }

    public string Prose() => string.Join('\n', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Sentence(5) + "."));

    public T Of<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    public bool Chance(int percent) => random.Next(100) < percent;

    public int Below(int most) => random.Next(most);
}
