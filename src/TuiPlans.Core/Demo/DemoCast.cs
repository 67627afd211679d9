namespace TuiPlans.Core.Demo;

/// <summary>The posts and bodies of the demonstration, and the files that name them. The place and every address are invented.</summary>
internal static class DemoCast
{
    public const string Manager = "business-manager";
    public const string MinuteTaker = "minute-taker";
    public const string Chair = "independent-chair";
    public const string SubGroup = "performance-group";
    public const string Board = "safeguarding-board";

    /// <summary>Who leads actions: with the manager and the minute taker, the six who are authors.</summary>
    public static IReadOnlyList<DemoPost> Leads { get; } =
    [
        new("head-of-early-help", "Head of Early Help", "council"),
        new("education-adviser", "Education Safeguarding Adviser", "council"),
        new("named-nurse", "Named Nurse for Safeguarding", "trust"),
        new("detective-inspector", "Detective Inspector, Public Protection", "police"),
    ];

    private static IEnumerable<DemoPost> All =>
    [
        new(Manager, "Board Business Manager", Board), new(MinuteTaker, "Minute Taker", Board), new(Chair, "Independent Chair", Board), .. Leads,
    ];

    /// <summary>The register of people.</summary>
    public static string People =>
        "# Posts of a place that does not exist.\npeople:\n" + string.Concat(All.Select(one =>
            $"  - id: {one.Id}\n    post: {one.Post}\n    agency: {one.Agency}\n    e-mail: {one.EMail}\n"));

    /// <summary>The register of bodies.</summary>
    public static string Bodies => $"""
        # Agencies and boards of a place that does not exist.
        bodies:
          - {"{"}id: council, name: Northmoor Council, kind: agency{"}"}
          - {"{"}id: trust, name: Northmoor Hospitals and Community Trust, kind: agency{"}"}
          - {"{"}id: police, name: Moorland Police, kind: agency{"}"}
          - {"{"}id: {Board}, name: Northmoor Safeguarding Board, kind: board, chair: {Chair}{"}"}
          - {"{"}id: {SubGroup}, name: Performance Sub-group, kind: sub-group, chair: {Chair}{"}"}

        """;

    /// <summary>The post with that id.</summary>
    public static DemoPost Post(string id) => All.First(one => one.Id == id);
}

/// <summary>A post of the demonstration.</summary>
/// <param name="Id">Its id in the register.</param>
/// <param name="Post">The post in words, by which commits name it.</param>
/// <param name="Agency">Its agency.</param>
internal sealed record DemoPost(string Id, string Post, string Agency)
{
    public string EMail => $"{Id}@northmoor.example.org";
}
