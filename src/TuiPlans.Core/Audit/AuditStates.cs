using System.Collections.Immutable;
using TuiPlans.Core.Audits;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit;

/// <summary>What the repository said at each commit of who may record, and how: its registers, settings and plans, as far as the rules ask.</summary>
/// <param name="git">Runs git.</param>
/// <param name="reader">Reads YAML.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="plansPrefix">The plans folder from the top.</param>
internal sealed class AuditStates(GitRunner git, IYamlReader reader, string top, string plansPrefix)
{
    private const string Reviewed = "reviewed";
    private readonly Dictionary<string, Blobs> after = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<IReadOnlyList<Person>>> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<Settings>> settings = new(StringComparer.Ordinal);

    /// <summary>Reads them; a failure where git could not.</summary>
    public GitFailure? Read(IReadOnlyList<CommitEntry> commits)
    {
        foreach (var commit in commits.Reverse())
        {
            if (commit.Parents.Count > 0 && !after.ContainsKey(commit.Parents[0]) && Boundary(commit.Parents[0]) is { } unread)
                return unread;
            after[commit.Id] = Changed(commit.Parents.Count > 0 ? after[commit.Parents[0]] : Blobs.None, commit.Changes);
        }
        var wanted = after.Values.Distinct().SelectMany(blobs => blobs.All).Distinct(StringComparer.Ordinal).ToList();
        if (!ObjectReader.Read(git, top, wanted).TryGet(out var objects, out var failure))
            return failure;
        for (var i = 0; i < wanted.Count; i++)
        {
            if (objects[i] is { } found)
                texts[wanted[i]] = SourceText.FromBytes(wanted[i], found.Bytes);
        }
        return null;
    }

    /// <summary>What it said with a commit.</summary>
    public AuditState After(string commit) => after.TryGetValue(commit, out var blobs) ? blobs.State ??= Of(blobs) : AuditState.Nothing;

    /// <summary>What it said before a commit: with its first parent.</summary>
    public AuditState Before(CommitEntry commit) => commit.Parents.Count > 0 ? After(commit.Parents[0]) : AuditState.Nothing;

    private GitFailure? Boundary(string commit)
    {
        var below = plansPrefix.TrimEnd('/');
        if (!TreeReader.Read(git, top, commit, below.Length == 0 ? [] : [below]).TryGet(out var files, out var failure))
            return failure;
        after[commit] = Changed(Blobs.None, [.. files.Select(file => new TreeChange('A', file.Path, null, null, file.Id))]);
        return null;
    }

    private Blobs Changed(Blobs before, IReadOnlyList<TreeChange> changes)
    {
        var now = before;
        foreach (var change in changes)
        {
            foreach (var part in change.Apart())
                now = Changed(now, part);
        }
        return now;
    }

    private Blobs Changed(Blobs before, TreeChange change)
    {
        if (!change.Path.StartsWith(plansPrefix, StringComparison.Ordinal))
            return before;
        var path = change.Path[plansPrefix.Length..];
        if (path == RegisterFile.People.Path)
            return before.With(change.NewBlob, before.Settings, before.Plans);
        if (path == RegisterFile.Settings.Path)
            return before.With(before.People, change.NewBlob, before.Plans);
        if (PlanPath.Of(path) is not { Kind: PlanFileKind.Plan } plan)
            return before;
        return before.With(before.People, before.Settings, change.NewBlob is null ? before.Plans.Remove(plan.Plan) : before.Plans.SetItem(plan.Plan, change.NewBlob));
    }

    private AuditState Of(Blobs blobs) => new(
        Once(people, blobs.People, RegisterReader.People), Once(settings, blobs.Settings, RegisterReader.Settings),
        new Lazy<IReadOnlyDictionary<string, bool>>(() => Said(blobs.Plans)));

    private Lazy<T> Once<T>(Dictionary<string, Lazy<T>> made, string? blob, Func<YamlNode?, T> read)
    {
        var key = blob ?? "";
        if (!made.TryGetValue(key, out var one))
            made[key] = one = new Lazy<T>(() => read(texts.TryGetValue(key, out var text) ? reader.Read(text).Root : null));
        return one;
    }

    private Dictionary<string, bool> Said(ImmutableDictionary<string, string> plans)
    {
        var said = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (plan, blob) in plans)
        {
            if (texts.TryGetValue(blob, out var text) && text.Text.Contains(Reviewed, StringComparison.Ordinal) && PlanReader.IsReviewed(reader.Read(text).Root) is { } isReviewed)
                said[plan] = isReviewed;
        }
        return said;
    }

    private sealed class Blobs(string? people, string? settings, ImmutableDictionary<string, string> plans)
    {
        public static Blobs None { get; } = new(null, null, ImmutableDictionary.Create<string, string>(StringComparer.Ordinal));

        public string? People => people;

        public string? Settings => settings;

        public ImmutableDictionary<string, string> Plans => plans;

        public AuditState? State { get; set; }

        public IEnumerable<string> All => plans.Values.Concat(new[] { people, settings }.OfType<string>());

        // Most commits change none of them, and then what was understood of the one before is there.
        public Blobs With(string? newPeople, string? newSettings, ImmutableDictionary<string, string> newPlans) => new(newPeople, newSettings, newPlans);
    }
}
