using System.Globalization;
using System.Text;
using TuiPlans.Core.Audit;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Reviews;

namespace TuiPlans.Core.Workspace;

/// <summary>What one branch brings to another: from the commit they have in common to the branch's own end.</summary>
/// <param name="Asked">The range as it can be written again: <c>main..HEAD</c>.</param>
/// <param name="Base">The id of the commit the two have in common.</param>
/// <param name="Head">The id of the branch's last commit.</param>
public sealed record CommitRange(string Asked, string Base, string Head);

/// <content>Branches beside each other.</content>
public sealed partial class PlanStore
{
    private const string Dots = "..";

    /// <summary>
    /// What HEAD brings since it and BASE parted, as a pull request does.
    /// </summary>
    /// <param name="asked"><c>BASE..HEAD</c>, or BASE alone; null for the shared branch, which is the upstream of the current one, else
    /// <c>origin/HEAD</c>, else <c>main</c>.</param>
    /// <param name="range">The range, where there is no problem.</param>
    /// <returns>Why there is none, as a sentence; empty where there is one.</returns>
    public string FindRange(string? asked, out CommitRange? range)
    {
        range = null;
        if (!Repository.TryGet(out var found, out var failure))
            return failure.Sentence;
        var top = found.Layout.Top;
        var (from, to) = Ends(asked ?? SharedBranch(top));
        if (CommitOf(top, from) is not { } old)
            return asked is null
                ? $"There is no shared branch here to compare with ({from} is not known). Say which: tuiplans changes BASE..HEAD"
                : NoCommit(from);
        if (CommitOf(top, to) is not { } now)
            return NoCommit(to);
        if (Line(top, GitCall.Of("merge-base").Revision(old).Revision(now).AlsoFine(1)) is not { } parted)
            return $"{from} and {to} have no commit in common, so what the one brings to the other cannot be said. Name two branches of one history.";
        range = new CommitRange($"{from}{Dots}{to}", parted, now);
        return "";
    }

    /// <summary>Files that differ between two commits and are none that this program reads as plan, register, meeting or round; from the top of the repository, by name.</summary>
    public GitAnswer<IReadOnlyList<OtherFile>> OtherFilesBetween(string since, string until)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        var prefix = found.PrefixOf(Plans.Path);
        var call = GitCall.Of("diff-tree").Flag("-r").Flag("-z").Flag("--numstat").Flag("--no-renames").Flag("--no-ext-diff").Flag("--no-textconv").Revision(since).Revision(until);
        return world.Git.Run(found.Layout.Top, call).Select(output =>
        {
            var others = new List<OtherFile>();
            foreach (var line in Encoding.UTF8.GetString(output.Bytes).Split('\0', StringSplitOptions.RemoveEmptyEntries))
            {
                // Lines that came, lines that went, the path; of what is no text, dashes.
                if (line.Split('\t', 3) is [var came, var went, var path] && (!path.StartsWith(prefix, StringComparison.Ordinal) || !IsYaml(path[prefix.Length..])))
                    others.Add(new OtherFile(path, Number(came), Number(went)));
            }
            return (IReadOnlyList<OtherFile>)[.. others.OrderBy(file => file.Path, NaturalOrder.Instance)];
        });
    }

    /// <summary>
    /// Who recorded something in the files of meetings and rounds between two commits, newest first: who, when and why alone, without the
    /// fields, which the trail does not follow there.
    /// </summary>
    public GitAnswer<IReadOnlyList<RecordedChange>> RecordsBetween(string since, string until)
    {
        if (!Repository.TryGet(out var found, out var failure))
            return failure;
        var prefix = found.PrefixOf(Plans.Path);
        return CommitWalk.History(world.Git, found.Layout.Top, [.. PlanPath.Records.Select(name => prefix + name)], $"{since}{Dots}{until}").Select(commits =>
            (IReadOnlyList<RecordedChange>)[.. commits.SelectMany(commit => commit.Changes.Select(change => Recorded(commit, change, change.Path[prefix.Length..])))]);
    }

    private static int? Number(string lines) => int.TryParse(lines, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static RecordedChange Recorded(CommitEntry commit, TreeChange change, string path)
    {
        var message = MessageParts.Of(commit.Message);
        return new RecordedChange(commit.Id, Of(commit.Author), Of(commit.Committer), "", path, [], message.Reason, message.Headline)
        {
            Path = path,
            Fields = path.StartsWith(PlanPath.Records[0] + "/", StringComparison.Ordinal) ? RecordFields.Meeting : RecordFields.Round,
            IsNew = change.OldBlob is null,
            IsGone = change.NewBlob is null,
            GivenBy = message.ValueOf("Given-by"),
            GivenOn = message.ValueOf("Given-on"),
            GivenHow = message.ValueOf("Given-how"),
            Set = message.ValueOf("Set"),
            IsMerge = commit.Parents.Count > 1,
        };
    }

    private static Signature Of(GitSignature who) => new(who.Name, who.Email, who.When);

    private static (string From, string To) Ends(string asked)
    {
        var dots = asked.IndexOf(Dots, StringComparison.Ordinal);
        if (dots < 0)
            return (asked, "HEAD");
        var (from, to) = (asked[..dots], asked[(dots + Dots.Length)..].TrimStart('.'));
        return (from.Length == 0 ? "HEAD" : from, to.Length == 0 ? "HEAD" : to);
    }

    private string SharedBranch(string top)
    {
        foreach (var name in new[] { "@{upstream}", "origin/HEAD" })
        {
            if (Line(top, GitCall.Of("rev-parse").Flag("--abbrev-ref").Flag("--verify").Flag("--quiet").Revision(name).AlsoFine(1)) is { } branch)
                return branch;
        }
        return "main";
    }

    private string? CommitOf(string top, string revision) =>
        Line(top, GitCall.Of("rev-parse").Flag("--verify").Flag("--quiet").Revision(revision + "^{commit}").AlsoFine(1));

    // The first line of the answer; null where there is none, or git failed.
    private string? Line(string top, GitCall call) =>
        world.Git.Run(top, call).TryGet(out var output, out _) && Encoding.UTF8.GetString(output.Bytes).Split('\n', 2)[0].Trim() is { Length: > 0 } line ? line : null;

    private static string NoCommit(string revision) =>
        $"There is no branch, tag or commit \"{revision}\" here. Fetch it first, or name another: tuiplans changes BASE..HEAD";
}
