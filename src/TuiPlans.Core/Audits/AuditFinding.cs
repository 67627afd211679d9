using TuiPlans.Core.Changes;

namespace TuiPlans.Core.Audits;

/// <summary>Something in the trail that somebody should look at: it may be harmless, and the trail alone does not show that it is.</summary>
/// <param name="Code">A short stable word for it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Commit">The commit.</param>
/// <param name="Author">Who gave it, as git says; null where the commit is not here any more.</param>
/// <param name="Recorder">Who recorded it, and when; null where the commit is not here any more.</param>
/// <param name="Headline">The first line of its message.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="Remedy">What to do now.</param>
public sealed record AuditFinding(string Code, AuditSubject Subject, string Commit, Signature? Author, Signature? Recorder, string Headline, string Sentence, string Remedy)
{
    /// <summary>What findings have in common that are told once, of the earliest commit: the address of an unknown author. Null where each is told.</summary>
    public string? Alike { get; init; }

    /// <summary>Of how many commits it is told.</summary>
    public int Commits { get; init; } = 1;

    /// <summary>The findings, those that are alike told once; each is of the earliest of its commits.</summary>
    /// <param name="findings">The findings, the oldest first.</param>
    public static IReadOnlyList<AuditFinding> Together(IReadOnlyList<AuditFinding> findings)
    {
        var told = new List<AuditFinding>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var key = $"{finding.Code}\0{finding.Alike}";
            if (finding.Alike is not null && places.TryGetValue(key, out var place))
            {
                told[place] = told[place] with { Commits = told[place].Commits + 1 };
                continue;
            }
            places[key] = told.Count;
            told.Add(finding);
        }
        return told;
    }
}
