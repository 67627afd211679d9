using System.Text;
using TuiPlans.Core.Audits;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Audit;

/// <summary>
/// Reads history for the audit, from the oldest commit on, so many commits at a time, and has the rules judge each that changed plan
/// files. It asks git alone, not the index of the trail, and writes nothing.
/// </summary>
/// <param name="git">Runs git.</param>
/// <param name="reader">Reads YAML.</param>
/// <param name="top">The top folder of the repository.</param>
/// <param name="plansPrefix">The plans folder from the top, with a slash at its end; empty where it is the top.</param>
public sealed class AuditWalk(GitRunner git, IYamlReader reader, string top, string plansPrefix)
{
    private const int Batch = 1500;

    /// <summary>What the rules find, the oldest first; what is alike once.</summary>
    /// <param name="scope">What of history is looked at.</param>
    /// <param name="context">What the rules know beside.</param>
    /// <param name="progress">Hears how many commits are done, of how many.</param>
    public GitAnswer<AuditedHistory> Run(AuditScope scope, AuditContext context, Action<int, int> progress)
    {
        if (!CommitWalk.HistoryOf(git, top, [], scope.Revisions).TryGet(out var commits, out var failure))
            return failure;
        var history = new AuditHistory(commits, CommitSearch.Find(git, top, scope.Shared)?.Id);
        var states = new AuditStates(git, reader, top, plansPrefix);
        if (states.Read(commits) is { } unread)
            return unread;
        var texts = new BlobTexts(git, reader, top);
        var judging = new Judging(history, states, texts, new AuditMerges(history, texts, plansPrefix, new CommitEnds(git, top)), context with { Founders = Founders(commits, scope) });
        var findings = new List<AuditFinding>();
        var seen = InOrder(commits, 0, judging);
        var reading = texts.Begin(seen.SelectMany(one => one.Names));
        for (var done = 0; done < commits.Count; done += Batch)
        {
            if ((texts.End(reading) ?? texts.Read(seen.SelectMany(one => one.Names))) is { } failed)
                return failed;
            var next = InOrder(commits, done + Batch, judging);
            reading = texts.Begin(next.SelectMany(one => one.Names));
            findings.AddRange(Judged(seen, judging));
            texts.Keep([.. next.SelectMany(one => one.Names)]);
            seen = next;
            progress(Math.Min(done + Batch, commits.Count), commits.Count);
        }
        return new AuditedHistory(commits.Count, AuditFinding.Together(findings));
    }

    private IEnumerable<AuditFinding> Judged(List<Looked> seen, Judging judging)
    {
        var signed = Signed(seen, judging);
        // Merges read what they need more, which must be done before two threads look at what was read.
        var merged = seen.ConvertAll(one => one.Merging is { } merging ? judging.Merges.Files(merging) : []);
        var found = TwoThreads.Map(seen.Count, i => AuditRules.Judge(Told(seen[i], judging, signed) with { Merged = merged[i] }, judging.Context).ToList());
        return found.SelectMany(one => one);
    }

    private static List<Looked> InOrder(IReadOnlyList<CommitEntry> commits, int older, Judging judging)
    {
        var all = new List<Looked>();
        for (var at = commits.Count - 1 - older; at >= 0 && at > commits.Count - 1 - older - Batch; at--)
            all.Add(new Looked(commits[at], judging.Merges.Begin(commits[at]), MessageParts.Of(commits[at].Message)));
        return all;
    }

    private AuditedCommit Told(Looked seen, Judging judging, HashSet<string>? signed)
    {
        var commit = seen.Commit;
        var files = commit.Changes.SelectMany(change => change.Apart()).Select(change => File(change, seen, judging.Texts)).OfType<AuditedFile>().ToList();
        var paths = commit.Changes.Select(change => change.Path).Where(path => PlaceOf(path) is null).ToList();
        return new AuditedCommit(commit.Id, Of(commit.Author), Of(commit.Committer), seen.Message.Headline)
        {
            Parents = commit.Parents.Count,
            IsOnShared = judging.History.IsOnShared(commit.Id),
            IsFounding = commit.Parents.Count == 0 || files.Exists(file => file is { IsNew: true } && file.Path == RegisterFile.Settings.Path),
            ParentRecorded = commit.Parents.Select(parent => judging.History.Find(parent)?.Committer.When).Max(),
            CopyGiven = judging.History.CopyGiven(commit.Message),
            IsSigned = signed?.Contains(commit.Id),
            Statements = Statements(seen.Message),
            Squashed = [.. SquashedMessage.PartsOf(commit.Message).Select(Statements)],
            IsOurs = seen.IsOurs,
            Files = files,
            Beside = [.. paths.Where(IsBeside).Select(path => path[plansPrefix.Length..])],
            Foreign = [.. paths.Where(path => !IsBeside(path))],
            Before = judging.States.Before(commit),
            After = judging.States.After(commit.Id),
        };
    }

    private AuditedFile? File(TreeChange change, Looked seen, BlobTexts texts) => PlaceOf(change.Path) is { } place
        ? new AuditedFile(change.Path[plansPrefix.Length..], place.Plan, place.Id, place.Fields)
        {
            IsNew = change.OldBlob is null,
            IsGone = change.NewBlob is null,
            Changes = seen.IsCompared && change is { OldBlob: not null, NewBlob: not null } ? texts.Difference(change.OldBlob, change.NewBlob, place.Fields) : [],
        }
        : null;

    // Only where somebody asks for it: each commit is read once more for that.
    private HashSet<string>? Signed(List<Looked> seen, Judging judging)
    {
        if (!judging.Context.SignsHere && !seen.Exists(one => judging.States.Before(one.Commit).Settings.Value.Audit.IsSigned))
            return null;
        if (!ObjectReader.Read(git, top, seen.ConvertAll(one => one.Commit.Id)).TryGet(out var objects, out _))
            return null;
        return objects.OfType<GitObject>().Where(HasSignature).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
    }

    private static bool HasSignature(GitObject commit)
    {
        var head = commit.Bytes.AsSpan();
        head = head.IndexOf("\n\n"u8) is >= 0 and var end ? head[..end] : head;
        return head.IndexOf("\ngpgsig"u8) >= 0;
    }

    private HashSet<string> Founders(IReadOnlyList<CommitEntry> commits, AuditScope scope)
    {
        var first = commits.Where(commit => commit.Parents.Count == 0).ToList();
        if (scope.Since is { } since && git.Run(top, GitCall.Of("rev-list").Flag("--max-parents=0").Revision(since)).TryGet(out var output, out _))
        {
            var ids = Encoding.ASCII.GetString(output.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            first.AddRange(ids.Length > 0 && CommitWalk.Of(git, top, ids).TryGet(out var earlier, out _) ? earlier : []);
        }
        return first.SelectMany(commit => new[] { commit.Author.Email, commit.Committer.Email }).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static IReadOnlyList<Statement> Statements(MessageParts message) => [.. message.Trailers.Select(trailer => new Statement(trailer.Key, trailer.Value))];

    private static Signature Of(GitSignature who) => new(who.Name, who.Email, who.When);

    private TrailPlace? PlaceOf(string path) => path.StartsWith(plansPrefix, StringComparison.Ordinal) ? TrailPlace.Of(path[plansPrefix.Length..]) : null;

    private bool IsBeside(string path) => path.StartsWith(plansPrefix, StringComparison.Ordinal)
        && (path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase));

    private sealed record Judging(AuditHistory History, AuditStates States, BlobTexts Texts, AuditMerges Merges, AuditContext Context);

    private sealed record Looked(CommitEntry Commit, AuditMerges.Comparing? Merging, MessageParts Message)
    {
        public bool IsOurs { get; } = Message.IsOurs && Message.ValueOf("Change") is not null;

        public bool IsCompared => IsOurs && Commit.Parents.Count == 1;

        public IEnumerable<string> Names => Merging is not null ? AuditMerges.Names(Merging)
            : IsCompared ? Commit.Changes.Where(change => change is { OldPath: null, OldBlob: not null, NewBlob: not null }).SelectMany(change => new[] { change.OldBlob!, change.NewBlob! })
            : [];
    }
}
