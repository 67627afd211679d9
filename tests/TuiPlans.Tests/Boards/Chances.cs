namespace TuiPlans.Tests.Boards;

/// <summary>What is drawn by lot, most of it at the edges of the rules.</summary>
internal sealed class Chances(Random random, DateOnly today)
{
    // The day before, of and after each edge that the rules name, in days from today.
    private static readonly int[] Edges = [-66, -65, -64, -36, -35, -34, -31, -30, -29, -2, -1, 0, 1, 2, 30, 31, 32];

    public bool Of(int ten) => random.Next(10) < ten;

    public int Below(int most) => random.Next(most);

    public string Pick(string[] of) => of[random.Next(of.Length)];

    public string? Maybe(string[] of, int ofTen) => Of(ofTen) ? Pick(of) : null;

    public DateOnly EdgeDay() => today.AddDays(Of(7) ? Edges[random.Next(Edges.Length)] : random.Next(-120, 121));

    /// <summary>A date of any form near an edge.</summary>
    public When Edge() => When.Of(EdgeDay(), Of(6) ? 0 : random.Next(When.Forms));

    /// <summary>A date that began by today.</summary>
    public When Before() => Drawn(date => date.First <= today);

    /// <summary>A date that is not past.</summary>
    public When NotPast() => Drawn(date => date.Last >= today);

    /// <summary>A date that began at most 35 days ago.</summary>
    public When Lately() => Drawn(date => date.First <= today && date.First >= today.AddDays(-35));

    private When Drawn(Func<When, bool> wanted)
    {
        var date = Edge();
        while (!wanted(date))
            date = Edge();
        return date;
    }
}
