using TuiPlans.Core.Plans;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Architecture;

/// <summary>The rules of the house, read from the compiled assemblies.</summary>
public sealed class WhoMayKnowWhomTests
{
    private const string Core = "TuiPlans.Core.";
    private const string App = "TuiPlans.";

    private static readonly string[] PureRooms =
        ["Source", "Yaml", "Plans", "Changes", "Checks", "Boards", "Prose", "Reviews", "Merging", "Audits", "Papers", "Exchange", "Privacy"];

    // A room of Core, and the rooms of Core it may know. A room without a row may know none: give it one.
    private static readonly Dictionary<string, string[]> CoreRooms = new()
    {
        ["Source"] = [],
        ["Yaml"] = ["Source"],
        ["Plans"] = ["Source", "Yaml"],
        ["Changes"] = ["Source", "Yaml", "Plans"],
        ["Checks"] = ["Source", "Yaml", "Plans", "Changes"],
        ["Boards"] = ["Source", "Yaml", "Plans", "Changes", "Checks"],
        ["Prose"] = ["Source", "Yaml", "Plans"],
        ["Reviews"] = ["Source", "Yaml", "Plans", "Changes", "Checks", "Boards", "Prose"],
        ["Merging"] = ["Source", "Yaml", "Plans", "Changes", "Checks", "Boards"],
        ["Audits"] = ["Source", "Yaml", "Plans", "Changes", "Merging"],
        ["Papers"] = ["Source", "Yaml", "Plans", "Changes", "Checks", "Boards", "Prose"],
        ["Exchange"] = ["Source", "Yaml", "Plans", "Changes", "Checks", "Boards"],
        ["Privacy"] = ["Source"],
        ["Git"] = [],
        ["Audit"] = ["Source", "Yaml", "Plans", "Changes", "Audits", "Git"],
        ["Workspace"] = [.. PureRooms, "Git", "Audit"],
        ["Demo"] = [.. PureRooms, "Git", "Workspace"],
    };

    // A room of the program, the rooms of the program it may know, and those of Core ("*" is all of them).
    private static readonly Dictionary<string, (string[] Rooms, string[] Core)> AppRooms = new()
    {
        ["Terminal"] = ([], []),
        ["Widgets"] = (["Terminal", "Looks", "Effects"], PureRooms),
        ["Looks"] = (["Terminal"], PureRooms),
        ["Effects"] = (["Terminal"], PureRooms),
        ["Screens"] = (["Terminal", "Widgets", "Looks", "Effects"], PureRooms),
        ["Shell"] = (["Terminal", "Widgets", "Looks", "Effects", "Screens"], ["*"]),
        ["Commands"] = (["Terminal", "Looks", "Shell"], ["*"]),
    };

    // What only some may name. A name that ends in a dot is a namespace.
    private static readonly (string Named, string[] By)[] Seams =
    [
        ("System.IO.File", ["TuiPlans.Core.Workspace.DiskFileStore"]),
        ("System.IO.Directory", ["TuiPlans.Core.Workspace.DiskFileStore"]),
        ("System.IO.FileInfo", ["TuiPlans.Core.Workspace.DiskFileStore"]),
        ("System.IO.DirectoryInfo", ["TuiPlans.Core.Workspace.DiskFileStore"]),
        ("System.IO.FileStream", ["TuiPlans.Core.Workspace.DiskFileStore"]),
        ("System.Diagnostics.Process", ["TuiPlans.Core.Git.ChildProcess"]),
        ("System.Console", ["TuiPlans.Terminal.SystemTerminal", "TuiPlans.Program", "Program"]),
        ("System.Environment", ["TuiPlans.Program", "Program"]),
        (AssemblyReferences.Clock, ["TuiPlans.Program", "Program"]),
        ("Spectre.Console.Markup", ["TuiPlans.Looks."]),
        ("Spectre.Console.AnsiConsole", []),
    ];

    private static readonly IReadOnlyList<TypeUse> CoreUses = UsesOf(typeof(Plan).Assembly.Location);
    private static readonly IReadOnlyList<TypeUse> AppUses = UsesOf(Path.Combine(AppContext.BaseDirectory, "tuiplans.dll"));

    [Fact]
    public void The_reader_of_assemblies_sees_signatures_bodies_and_generics()
    {
        CoreUses.ShouldContain(new TypeUse("TuiPlans.Core.Plans.PlanFile", "TuiPlans.Core.Source.SourceText"));
        CoreUses.ShouldContain(new TypeUse("TuiPlans.Core.Plans.PlanSetReader", "TuiPlans.Core.Source.SourceText"));
        CoreUses.ShouldContain(new TypeUse("TuiPlans.Core.Checks.Check", "TuiPlans.Core.Checks.IdRules"));
        CoreUses.ShouldContain(new TypeUse("TuiPlans.Core.Workspace.DiskFileStore", "System.IO.File"));
        CoreUses.ShouldContain(new TypeUse("TuiPlans.Core.Git.ChildProcess", "System.Diagnostics.Process"));
    }

    [Fact]
    public void A_room_of_Core_knows_only_the_rooms_below_it() =>
        CoreUses.Where(use => RoomOf(use.UserRoom, Core) is { } user && RoomOf(use.UsedRoom, Core) is { } used && user != used
                && !CoreRooms.GetValueOrDefault(user, []).Contains(used))
            .Select(Told).ShouldBeEmpty();

    [Fact]
    public void Core_knows_no_terminal() =>
        CoreUses.Where(use => use.Used.StartsWith("Spectre.") || use.Used.StartsWith("System.CommandLine.") || use.Used is "System.Console" or "System.ConsoleKey")
            .Select(Told).ShouldBeEmpty();

    [Fact]
    public void A_room_of_the_program_knows_only_the_rooms_it_may() =>
        AppUses.Where(use => RoomOf(use.UserRoom, App) is { } user && !MayKnow(user, use)).Select(Told).ShouldBeEmpty();

    [Fact]
    public void Each_effect_on_the_world_is_named_at_one_place() =>
        CoreUses.Concat(AppUses)
            .Where(use => Seams.Any(seam => use.Used == seam.Named && !seam.By.Any(by => by.EndsWith('.') ? use.User.StartsWith(by) : use.User == by)))
            .Select(Told).ShouldBeEmpty();

    [Fact]
    public void Every_public_type_lives_in_the_namespace_of_a_folder_of_its_project()
    {
        var wrong = new List<string>();
        foreach (var (assembly, project) in new[] { (typeof(Plan).Assembly.Location, "TuiPlans.Core"), (Path.Combine(AppContext.BaseDirectory, "tuiplans.dll"), "TuiPlans") })
        {
            using var references = new AssemblyReferences(assembly);
            wrong.AddRange(references.Types().Where(type => type.IsPublic && type.Name.StartsWith("TuiPlans."))
                .Where(type => !Directory.Exists(PlanFiles.FindUp($"src/{project}/{AssemblyReferences.NamespaceOf(type.Name)[project.Length..].TrimStart('.').Replace('.', '/')}")))
                .Select(type => type.Name));
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Service", "Utils", "Util", "Info", "Data"];
        using var core = new AssemblyReferences(typeof(Plan).Assembly.Location);
        using var app = new AssemblyReferences(Path.Combine(AppContext.BaseDirectory, "tuiplans.dll"));

        core.Types().Concat(app.Types()).Select(type => type.Name)
            .Where(name => name.StartsWith("TuiPlans.") && empty.Any(word => name.EndsWith(word, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void No_source_file_is_longer_than_350_lines() =>
        SourceFiles().Select(path => (Path: Path.GetRelativePath(PlanFiles.FindUp("."), path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > 350).Select(file => $"{file.Path}: {file.Lines} lines").ShouldBeEmpty();

    [Fact]
    public void Each_file_has_the_namespace_of_its_folder() =>
        SourceFiles().Select(path => (Path: path, Line: File.ReadLines(path).FirstOrDefault(line => line.StartsWith("namespace "))))
            .Where(file => file.Line is not null && file.Line != $"namespace {FolderNamespace(file.Path)};")
            .Select(file => $"{file.Path}: {file.Line}").ShouldBeEmpty();

    private static IEnumerable<string> SourceFiles() =>
        new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(PlanFiles.FindUp(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Replace('\\', '/').Contains("/obj/") && !path.Replace('\\', '/').Contains("/bin/"));

    private static string FolderNamespace(string path)
    {
        var parts = Path.GetRelativePath(PlanFiles.FindUp("."), Path.GetDirectoryName(path)!).Replace('\\', '/').Split('/');
        return string.Join('.', parts.Skip(1));
    }

    private static bool MayKnow(string user, TypeUse use)
    {
        var (rooms, core) = AppRooms.GetValueOrDefault(user, ([], []));
        if (RoomOf(use.UsedRoom, Core) is { } coreRoom)
            return core.Contains("*") || core.Contains(coreRoom);
        return RoomOf(use.UsedRoom, App) is not { } room || room == user || rooms.Contains(room);
    }

    // The first part of a namespace below the prefix; null for what is not below it.
    private static string? RoomOf(string space, string prefix) =>
        space.StartsWith(prefix, StringComparison.Ordinal) && !(prefix == App && space.StartsWith("TuiPlans.Core", StringComparison.Ordinal))
            ? space[prefix.Length..].Split('.')[0] : null;

    private static string Told(TypeUse use) => $"{use.User} names {use.Used}";

    private static IReadOnlyList<TypeUse> UsesOf(string path)
    {
        using var references = new AssemblyReferences(path);
        return references.Uses();
    }
}
