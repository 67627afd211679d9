using TuiPlans.Core.Workspace;

namespace TuiPlans.Tests.Workspace;

public sealed class DiskFileStoreTests : IDisposable
{
    private readonly DiskFileStore disk = new();
    private readonly string folder = Directory.CreateTempSubdirectory("tuiplans-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_write_replaces_the_bytes_and_leaves_nothing_beside_them()
    {
        disk.Write(At("a.yaml"), "old"u8).ShouldBeNull();
        disk.Write(At("a.yaml"), "new"u8).ShouldBeNull();
        File.ReadAllText(At("a.yaml")).ShouldBe("new");
        Directory.EnumerateFileSystemEntries(folder).ShouldHaveSingleItem();
    }

    [SkippableFact]
    public void A_write_keeps_the_mode_of_the_file_and_private_ones_are_their_owner_s_alone()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such modes.");
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        File.WriteAllText(At("a.yaml"), "old");
        File.SetUnixFileMode(At("a.yaml"), Shared);
        disk.Write(At("a.yaml"), "new"u8);
        File.GetUnixFileMode(At("a.yaml")).ShouldBe(Shared);
        disk.Write(At("private"), "x"u8, ownerOnly: true);
        File.GetUnixFileMode(At("private")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [SkippableFact]
    public void Where_the_disk_fails_a_read_the_sentence_names_the_file_and_a_deletion_says_no()
    {
        Skip.IfNot(File.Exists("/proc/self/mem"), "Only Linux has a file whose reading fails as that of a worn disk does.");
        disk.Read("/proc/self/mem").ShouldBeNull();
        disk.Read("/proc/self/mem", out var failure).ShouldBeNull();
        failure.ShouldNotBeNull().Sentence.ShouldStartWith("/proc/self/mem cannot be read: ");
        disk.Read(At("absent"), out failure).ShouldBeNull();
        failure.ShouldBeNull();
        disk.Delete("/proc/self/mem").ShouldBeFalse();
        disk.Delete(At("absent")).ShouldBeTrue();
    }

    [SkippableFact]
    public void Where_the_system_refuses_a_write_the_sentence_names_the_file_and_says_it_is_as_before()
    {
        Skip.IfNot(Directory.Exists("/proc/self"), "Only Linux has a folder in which nobody, root included, may make a file.");
        disk.Write("/proc/self/a.yaml", "x"u8).ShouldNotBeNull().Sentence.ShouldMatch("/proc/self/a.yaml .*is as before");
    }

    /// <summary>Two front ends may keep the same draft at once; the one that comes too late leaves the other's write alone.</summary>
    [Fact]
    public void A_write_that_another_process_is_in_the_middle_of_is_not_taken_away_from_it()
    {
        var temporary = At(".a.yaml.tuiplans-tmp");
        using (var other = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            other.Write("theirs"u8);
            other.Flush();
            disk.Write(At("a.yaml"), "mine"u8).ShouldNotBeNull().Sentence.ShouldBe($"Another process is writing {At("a.yaml")} at this moment, so it is as that leaves it. Try again.");
            File.Exists(temporary).ShouldBeTrue();
        }
        disk.Write(At("a.yaml"), "mine"u8).ShouldBeNull();
        File.ReadAllText(At("a.yaml")).ShouldBe("mine");
    }

    [Fact]
    public void A_lock_is_held_by_one_alone_and_free_again_when_it_is_given_back()
    {
        var (first, _) = disk.TryLock(At("lock"));
        first.ShouldNotBeNull();
        disk.TryLock(At("lock")).ShouldBe((null, null));
        first.Dispose();
        using var again = disk.TryLock(At("lock")).Lock.ShouldNotBeNull();
    }

    [Fact]
    public void The_stamp_changes_when_a_plan_file_comes_changes_or_goes_and_not_for_others()
    {
        disk.Write(At("a.yaml"), "1"u8);
        var before = disk.Stamp(folder);
        disk.Write(At("notes.txt"), "x"u8);
        disk.Stamp(folder).ShouldBe(before);
        disk.Write(At("a.yaml"), "22"u8);
        var changed = disk.Stamp(folder);
        changed.ShouldNotBe(before);
        disk.Write(At("sub/b.yaml"), "1"u8);
        disk.Stamp(folder).ShouldNotBe(changed);
        disk.Delete(At("sub/b.yaml"));
        disk.Stamp(folder).ShouldBe(changed);
    }

    /// <summary>Two links that lead back double with each step, up to forty of them: that would never end.</summary>
    [SkippableFact]
    public void Folders_that_lead_back_to_themselves_are_looked_into_once()
    {
        Skip.If(OperatingSystem.IsWindows(), "A link needs a right there that not everybody has.");
        Directory.CreateDirectory(At("plan"));
        File.WriteAllText(At("plan/a.yaml"), "title: A");
        Directory.CreateSymbolicLink(At("plan/here"), ".");
        Directory.CreateSymbolicLink(At("plan/above"), "..");
        disk.YamlFiles(folder).ShouldBe([At("plan/a.yaml"), At("plan/above/plan/a.yaml"), At("plan/here/a.yaml")], ignoreOrder: true);
        disk.Stamp(folder).Files.ShouldBe(3);
        disk.Folders(folder).Count.ShouldBeLessThan(10);
    }

    [Fact]
    public void Hidden_files_and_folders_hold_no_plans()
    {
        disk.Write(At(".git/x.yaml"), "1"u8);
        disk.Write(At("plan/.a.yaml"), "1"u8);
        disk.Write(At("plan/a.yaml"), "1"u8);
        disk.YamlFiles(folder).ShouldBe([At("plan/a.yaml")]);
    }

    private string At(string path) => Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
}
