namespace TuiPlans.Tests.Histories;

/// <summary>Where the program tells something else than was written down.</summary>
public sealed record Disagreement(string Commit, string Kind, string Ref, string What, string? Expected, string? Got)
{
    private const int Most = 160;

    public override string ToString() => $"{Commit} ({Kind}) {Ref} {What}: made {Short(Expected)}, told {Short(Got)}";

    private static string Short(string? text) =>
        text is null ? "nothing" : text.ReplaceLineEndings(" / ") is var line && line.Length > Most ? line[..Most] + "…" : line;
}

/// <summary>What one check compared, and where it did not agree.</summary>
/// <param name="name">What is checked.</param>
public sealed class Agreement(string name)
{
    private readonly List<Disagreement> all = [];

    public string Name { get; } = name;

    public int Compared { get; private set; }

    public IReadOnlyList<Disagreement> Disagreements => all;

    public override string ToString() => $"{Name}: {Compared} compared, {all.Count} {(all.Count == 1 ? "difference" : "differences")}";

    /// <summary>How often what kind of thing differs.</summary>
    public IEnumerable<string> Summary => all.CountBy(one => $"{one.Kind}: {one.What}").OrderByDescending(one => one.Value).Select(one => $"{one.Value} x {one.Key}");

    /// <summary>Compares one thing that was made with what is told of it.</summary>
    internal void Same(MadeCommit commit, string reference, string what, string? expected, string? got)
    {
        Compared++;
        if (expected != got)
            Differs(commit, reference, what, expected, got);
    }

    /// <summary>Compares two sets of lines: what is missing, and what is too much.</summary>
    internal void SameSet(MadeCommit commit, string reference, IEnumerable<string> expected, IEnumerable<string> got)
    {
        var (made, told) = (expected.ToHashSet(StringComparer.Ordinal), got.ToHashSet(StringComparer.Ordinal));
        Compared += made.Count;
        foreach (var line in made.Where(line => !told.Contains(line)))
            Differs(commit, reference, "missing", line, null);
        foreach (var line in told.Where(line => !made.Contains(line)))
            Differs(commit, reference, "too much", null, line);
    }

    internal void Differs(MadeCommit commit, string reference, string what, string? expected, string? got) =>
        all.Add(new Disagreement($"#{commit.Mark} {commit.Id?[..8]}", commit.Kind, reference, what, expected, got));
}
