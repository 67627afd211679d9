using System.Security.Cryptography;
using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Workspace;

/// <summary>What pages are asked for.</summary>
/// <param name="Folder">The folder, an absolute path.</param>
/// <param name="Day">The day.</param>
/// <param name="Audience">For whom.</param>
/// <param name="Form">What they are written as.</param>
public sealed record RenderWish(string Folder, DateOnly Day, Audience Audience, PageForm Form);

/// <summary>
/// What pages of a folder were rendered from and what they held then, in a file of ours under the git directory. Where both are so still,
/// nothing needs to be worked out. It may be lost at any time.
/// </summary>
/// <param name="world">The world.</param>
/// <param name="repository">The repository.</param>
/// <param name="wish">What pages are asked for.</param>
internal sealed class RenderStamp(Surroundings world, Repository repository, RenderWish wish)
{
    private static readonly GitCall Refs = GitCall.Of("for-each-ref").Flag("--format=%(objectname) %(refname)");
    private static readonly GitCall Head = GitCall.Of("rev-parse").Word("HEAD");
    private static readonly string Program = typeof(RenderStamp).Module.ModuleVersionId.ToString("N");

    private string File => Path.Combine(repository.Own, "rendered", Hashed(hash => Add(hash, $"{wish.Form.Folder} {wish.Folder}"))[..16]);

    /// <summary>How many pages there are, where all is as it was when they were rendered; null where it is not, or that is not known.</summary>
    /// <param name="plans">Reads the plan files as they are.</param>
    public int? Holds(Func<IReadOnlyList<RawFile>> plans)
    {
        if (world.Files.Read(File) is not { } bytes || Encoding.ASCII.GetString(bytes).Split('\n') is not [var from, var held, var count, ..])
            return null;
        return from == From(plans()) && held == Held() && int.TryParse(count, out var pages) ? pages : null;
    }

    /// <summary>Notes that the pages are what these plans say.</summary>
    public void Keep(IReadOnlyList<RawFile> plans, int pages) =>
        world.Files.WriteMade(File, Encoding.ASCII.GetBytes($"{From(plans)}\n{Held()}\n{pages}\n"));

    // Beside the files the trail counts, for what moved; and the program, whose next version may say it otherwise.
    private string From(IReadOnlyList<RawFile> plans) => Hashed(hash =>
    {
        Add(hash, $"{Program} {wish.Day:yyyy-MM-dd} {wish.Audience.Word()}");
        foreach (var call in new[] { Refs, Head })
        {
            if (world.Git.Run(repository.Layout.Top, call).TryGet(out var output, out _))
                hash.AppendData(output.Bytes);
        }
        foreach (var file in plans.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            Add(hash, $"{file.Path} {file.Bytes.Length}");
            hash.AppendData(file.Bytes);
        }
    });

    private string Held() => Hashed(hash =>
    {
        foreach (var path in world.Files.Folders(wish.Folder).SelectMany(world.Files.FilesIn))
        {
            var bytes = world.Files.Read(path) ?? [];
            Add(hash, $"{path} {bytes.Length}");
            hash.AppendData(bytes);
        }
    });

    private static string Hashed(Action<IncrementalHash> add)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        add(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\n"));
}
