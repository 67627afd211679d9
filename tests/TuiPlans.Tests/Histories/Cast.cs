namespace TuiPlans.Tests.Histories;

/// <summary>A post that gives and records.</summary>
public sealed record MadePost(string Id, string Name, string EMail);

/// <summary>The posts and bodies of a made repository, which stay the same through its years.</summary>
internal sealed class Cast(int authors)
{
    public static readonly string[] Agencies = ["DBC", "CDDFT", "PCT", "police", "probation", "schools", "housing"];
    public static readonly string[] Bodies = ["psg", "lscb"];

    public IReadOnlyList<MadePost> Posts { get; } =
        [.. Enumerable.Range(1, authors).Select(i => new MadePost($"post-{i}", $"Service Manager {i}", $"post-{i}@example.org"))];

    /// <summary>The first posts record: business managers, and a minute taker.</summary>
    public IReadOnlyList<MadePost> Recorders => [.. Posts.Take(Math.Max(1, Posts.Count / 4))];

    public Map People => Map.Empty.With("people", new Items([.. Posts.Select((post, i) => Map.Empty
        .With("id", post.Id).With("post", post.Name).With("agency", Agencies[i % Agencies.Length]).With("e-mail", post.EMail))]));

    public static Map Registered => Map.Empty.With("bodies", new Items([.. Agencies.Concat(Bodies).Select(id => Map.Empty
        .With("id", id).With("name", $"Body {id}").With("kind", Bodies.Contains(id) ? "sub-group" : "agency"))]));
}
