using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>
/// A file of the plans folder as it was read: its text and what is wrong with it. Its nodes are understood again when they are asked for:
/// of thousands of files that a board is made of, hardly one is, and keeping them all costs more than reading.
/// </summary>
public sealed class PlanFile
{
    private readonly IYamlReader reader;
    private readonly Func<byte[]>? bytes;
    private SourceText? source;
    private YamlDocument? document;

    private PlanFile(string path, SourceText? source, IReadOnlyList<Problem> problems, IYamlReader reader)
    {
        Path = path;
        this.source = source;
        Problems = problems;
        Unreadable = problems.FirstOrDefault(problem => problem.EndsReading);
        this.reader = reader;
    }

    private PlanFile(string path, Func<byte[]> bytes, IYamlReader reader)
        : this(path, null, [], reader) => this.bytes = bytes;

    /// <summary>Where it stands, from the plans folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The text as it was read; of a version whose meaning an index knows it is read when it is asked for.</summary>
    public SourceText Source => source ??= SourceText.FromBytes(Path, bytes!());

    /// <summary>What is wrong, in the order of the text.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Its text and nodes.</summary>
    public YamlDocument Document => document ??= reader.Read(Source);

    /// <summary>
    /// The first problem after which the rest of the file is not known, or null. A duplicate key, a wrong word or a wrong date
    /// leaves the rest readable.
    /// </summary>
    public Problem? Unreadable { get; }

    /// <summary>Whether its bytes were never looked at: what was wrong then may be mended now.</summary>
    internal bool IsUnread { get; private init; }

    /// <summary>Whether its text is here, and need not be read first.</summary>
    internal bool HasText => source is not null;

    /// <summary>The line of a problem, from 1.</summary>
    public int LineOf(Problem problem) => Source.PositionOf(problem.Span.Start).Line;

    /// <summary>A file that could not, or must not, be read.</summary>
    /// <param name="path">Where it stands, from the plans folder.</param>
    /// <param name="why">Why, with the remedy.</param>
    public static PlanFile Unread(string path, string why) => new(
        path,
        SourceText.FromText(path, ""),
        [new Problem("not-read", Severity.Damage, new TextSpan(0, 0), why) { EndsReading = true }],
        YamlReaders.Default)
    {
        IsUnread = true,
    };

    /// <summary>Reads the text and checks its keys and values against the table of fields.</summary>
    public static PlanFile Read(string path, SourceText source, FieldSet? fields, IYamlReader reader)
    {
        var read = reader.Read(source);
        var problems = read.Problems
            .Select(problem => new Problem(problem.Code, Severity.Damage, problem.Span, problem.Message)
            {
                EndsReading = problem.Code != YamlProblemCodes.DuplicateKey,
            })
            .ToList();
        // Where the text is no YAML, what is missing is not known.
        if (fields is not null && (read.Root is not null || problems.Count == 0))
            FieldCheck.Check(read.Root, fields, problems);
        problems.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return new PlanFile(path, source, problems, reader) { document = read };
    }

    /// <summary>A version of which an index knows that nothing is wrong with it.</summary>
    /// <param name="path">Where it stands, from the plans folder.</param>
    /// <param name="bytes">Gets what it holds.</param>
    /// <param name="reader">Reads its text when that is asked for.</param>
    internal static PlanFile Stored(string path, Func<byte[]> bytes, IYamlReader reader) => new(path, bytes, reader);

    /// <summary>The same file without its nodes, until they are asked for again.</summary>
    internal PlanFile WithoutNodes() => document is null ? this : new(Path, Source, Problems, reader) { IsUnread = IsUnread };
}
