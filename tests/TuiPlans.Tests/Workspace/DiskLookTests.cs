using TuiPlans.Core.Workspace;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workspace;

public sealed class DiskLookTests : IDisposable
{
    private readonly DiskFileStore disk = new();
    private readonly SettableClock clock = new(TempRepository.Now);
    private readonly string folder = Directory.CreateTempSubdirectory("tuiplans-look-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_that_is_replaced_or_comes_or_goes_is_seen_at_once_however_many_there_are()
    {
        var look = Marked(1500);
        look.HasChanged().ShouldBeFalse();
        Older("plan");
        disk.Write(At("plan/A-1.yaml"), "title: Another\n"u8);
        look.HasChanged().ShouldBeTrue();
        Older("plan");
        look.Mark();
        disk.Delete(At("plan/A-2.yaml"));
        look.HasChanged().ShouldBeTrue();
        look.HasChanged().ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_was_written_in_place_is_seen_within_a_second_in_an_ordinary_plan()
    {
        var look = Marked(50);
        File.AppendAllText(At("plan/A-1.yaml"), "# more\n");
        clock.Now += TimeSpan.FromSeconds(1);
        look.HasChanged().ShouldBeTrue();
    }

    [Fact]
    public void Among_very_many_every_file_is_looked_at_only_once_in_a_while()
    {
        var look = Marked(1500);
        File.AppendAllText(At("plan/A-1.yaml"), "# more\n");
        clock.Now += TimeSpan.FromSeconds(1);
        look.HasChanged().ShouldBeFalse();
        clock.Now += TimeSpan.FromSeconds(6);
        look.HasChanged().ShouldBeTrue();
    }

    private DiskLook Marked(int files)
    {
        Directory.CreateDirectory(At("plan"));
        for (var i = 1; i <= files; i++)
            File.WriteAllText(At($"plan/A-{i}.yaml"), "title: One\n");
        Older("plan");
        var look = new DiskLook(disk, folder, clock);
        look.Mark();
        return look;
    }

    // So that what comes next cannot fall into the same tick of the disk's clock.
    private void Older(string path) => Directory.SetLastWriteTimeUtc(At(path), new DateTime(2012, 6, 1, 0, 0, 0, DateTimeKind.Utc));

    private string At(string path) => Path.Combine(folder, path);
}
