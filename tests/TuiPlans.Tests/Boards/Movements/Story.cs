using System.Globalization;
using TuiPlans.Core.Boards.Movements;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Boards.Movements;

/// <summary>Plans and what was recorded of them, step by step, without git: each step is one commit of one file.</summary>
internal sealed class Story
{
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly List<RecordedChange> steps = [];
    private readonly PlanSet before;
    private DateOnly day = new(2012, 3, 1);

    /// <summary>Begins with a plan p, whose action A-1 has that text, and more files.</summary>
    public Story(string action, params (string Path, string Text)[] more)
    {
        files["p/plan.yaml"] = "title: P\n";
        files["p/A-1.yaml"] = action;
        foreach (var (path, text) in more)
            files[path] = text;
        before = Now;
    }

    public DateOnly Since { get; init; } = new(2012, 2, 29);

    public DateOnly Until { get; init; } = new(2012, 8, 30);

    public PlanSet Now => PlanFiles.Read([.. files.Select(file => (file.Key, file.Value))]);

    public PlanSet Before => before;

    /// <summary>Everything that was recorded, newest first.</summary>
    public IReadOnlyList<RecordedChange> Steps => [.. Enumerable.Reverse(steps)];

    public static Story Of(string before, params string[] after)
    {
        var story = new Story(before);
        foreach (var text in after)
            story.Write(text);
        return story;
    }

    /// <summary>Writes a file; null takes it away. Gives the id of the commit.</summary>
    public string Write(string? text, string path = "p/A-1.yaml", string? undoes = null, string? givenBy = null, string? reason = null, string? from = null)
    {
        var old = files.GetValueOrDefault(from ?? path);
        var fields = PlanPath.Of(path)!.Value.Fields;
        var commit = (steps.Count + 1).ToString("x40", CultureInfo.InvariantCulture);
        var who = new Signature("Business Manager", "bm@example.org", new DateTimeOffset(day.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero));
        var changes = PlanDiff.WithMoves(Root(old), Root(text), fields);
        steps.Add(new RecordedChange(commit, who, who, Folder(path), Id(path), changes, reason, "Headline")
        {
            Beside = Beside.Of(text is null ? null : SourceText.FromText("x.yaml", text), changes, fields, YamlReaders.Default),
            Path = path,
            Fields = fields,
            IsNew = old is null,
            IsGone = text is null,
            FormerRef = from is null ? null : $"{Folder(from)}/{Id(from)}",
            Undoes = undoes,
            GivenBy = givenBy,
        });
        files.Remove(from ?? path);
        if (text is not null)
            files[path] = text;
        day = day.AddDays(1);
        return commit;
    }

    /// <summary>A step on a side branch, which knows nothing of those on the shared one: from one text to another, under the name it has there.</summary>
    public void OnBranch(string before, string after, string path = "p/A-1.yaml")
    {
        var here = files.GetValueOrDefault(path);
        files[path] = before;
        Write(after, path);
        Merge(here, path);
    }

    /// <summary>What a merge made of a file, which decided nothing itself: no step tells of it.</summary>
    public void Merge(string? text, string path = "p/A-1.yaml")
    {
        files.Remove(path);
        if (text is not null)
            files[path] = text;
    }

    /// <summary>A step that only renames a file.</summary>
    public void Rename(string from, string to) => Write(files[from], to, from: from);

    public Movement Movement(string? plan = null) =>
        TuiPlans.Core.Boards.Movements.Movement.Between(new Day(before, Since), new Day(Now, Until), Steps, plan);

    public Slippage Slippage(string? plan = null) => TuiPlans.Core.Boards.Movements.Slippage.Of(new Day(Now, Until), Steps, plan);

    /// <summary>What happened, as the kinds in the order in which they are told.</summary>
    public IEnumerable<MovementKind> Kinds => Movement().Events.Select(one => one.Kind);

    private static string Folder(string path) => path.Split('/')[0];

    private static string Id(string path) => Path.GetFileNameWithoutExtension(path);

    private static YamlNode? Root(string? text) => text is null ? null : YamlReaders.Default.Read(SourceText.FromText("x.yaml", text)).Root;
}
