namespace TuiPlans.Tests.Support;

/// <summary>A shared repository for one that is there already, and somebody else's clone of it.</summary>
public sealed class TempSharing
{
    private readonly TempRepository repository;

    public TempSharing(TempRepository repository)
    {
        this.repository = repository;
        Bare = Path.Combine(repository.Folder, "shared.git");
        Other = Path.Combine(repository.Folder, "other");
        repository.Git("clone", "-q", "--bare", repository.Top, Bare);
        repository.Git("remote", "add", "origin", Bare);
        repository.Git("fetch", "-q", "origin");
        repository.Git("clone", "-q", Bare, Other);
    }

    /// <summary>The shared repository.</summary>
    public string Bare { get; }

    /// <summary>The other clone.</summary>
    public string Other { get; }

    /// <summary>Somebody else changes a file and sends it; the path is from the top.</summary>
    public void Sends(string path, string old, string now, string why)
    {
        var file = Path.Combine(Other, path);
        var text = File.ReadAllText(file);
        text.ShouldContain(old);
        File.WriteAllText(file, text.Replace(old, now, StringComparison.Ordinal));
        repository.Git("-C", Other, "-c", "user.name=Ann Other", "-c", "user.email=ann@example.org", "commit", "-q", "-a", "-m", why, "-m", "The chair said so.");
        repository.Git("-C", Other, "push", "-q");
    }
}
