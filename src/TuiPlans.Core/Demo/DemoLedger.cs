using System.Text;
using TuiPlans.Core.Changes;
using TuiPlans.Core.Git;
using TuiPlans.Core.Plans;
using TuiPlans.Core.Source;
using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Demo;

/// <summary>
/// The history as it grows: the files as they are now, and the commits that led there. Texts come from the editor that changes real
/// plans, messages and signatures from where those of real commits come from; only the disk and git are not asked.
/// </summary>
internal sealed class DemoLedger
{
    private const string Folder = "plans/";
    private readonly IYamlReader reader;
    private readonly PlanSet registers;
    private readonly Dictionary<string, PlanFile> files = new(StringComparer.Ordinal);
    private readonly List<HistoryCommit> commits = [];
    private DateTimeOffset now;

    public DemoLedger(IYamlReader reader)
    {
        this.reader = reader;
        registers = new PlanSetReader(reader).Read(
            [new RawFile("people.yaml", Encoding.UTF8.GetBytes(DemoCast.People)), new RawFile("bodies.yaml", Encoding.UTF8.GetBytes(DemoCast.Bodies))]);
    }

    /// <summary>The commits, oldest first.</summary>
    public IReadOnlyList<HistoryCommit> Commits => commits;

    /// <summary>The actions as they are now, by plan and id.</summary>
    public IReadOnlyList<PlanAction> Actions =>
        [.. files.Keys.Where(path => PlanPath.Of(path) is { Kind: PlanFileKind.Action }).Order(NaturalOrder.Instance).Select(Action)];

    /// <summary>An action as it is now.</summary>
    public PlanAction Action(string path)
    {
        var place = PlanPath.Of(path)!.Value;
        return ActionReader.Read(place.Plan, place.Id, path, files[path].Document.Root, registers.Registers);
    }

    /// <summary>Goes on to a day; what is recorded on one day stands some minutes apart.</summary>
    public void GoTo(DateOnly day)
    {
        const int Morning = 9;
        // Always UTC, so that the ids of commits do not depend on what a system knows of time zones.
        now = new DateTimeOffset(day.ToDateTime(new TimeOnly(Morning, 0)), TimeSpan.Zero);
    }

    /// <summary>Makes a repository begin: what git must know of plan files, settings, registers.</summary>
    public void Begin(string message)
    {
        List<HistoryFile> all =
        [
            .. StarterFiles.All.Where(file => file.Path is StarterFiles.Attributes or Folder + "tuiplans.yaml").Select(file => new HistoryFile(file.Path, Encoding.UTF8.GetBytes(file.Text))),
            new(Folder + "people.yaml", Encoding.UTF8.GetBytes(DemoCast.People)), new(Folder + "bodies.yaml", Encoding.UTF8.GetBytes(DemoCast.Bodies)),
        ];
        Commit(message, DemoCast.Manager, null, all);
    }

    /// <summary>Records new files as one commit.</summary>
    /// <param name="reference">What they are, as people name it.</param>
    /// <param name="headline">What was done.</param>
    /// <param name="recorder">Who records it.</param>
    /// <param name="added">The files, from the plans folder, with what stands in each.</param>
    public void Add(string reference, string headline, string recorder, IReadOnlyList<ChangeSet> added)
    {
        foreach (var file in added)
        {
            var written = NewFileText.Write(file.File, file.Fields, file.Edits, reader);
            files[file.File] = PlanFile.Read(file.File, SourceText.FromText(file.File, Sound(written.Text, written.Problem)), file.Fields, reader);
        }
        var told = added.Select(file => new FileChanges(file.File, file.Fields, IsNew: true, IsGone: false, [])).ToList();
        Commit(CommitMessage.Together(reference, headline, null, told, null, null), recorder, null, [.. added.Select(file => Written(file.File))]);
    }

    /// <summary>Records a change of one file as one commit; nothing where the file holds those values already.</summary>
    /// <param name="changes">What to do.</param>
    /// <param name="text">The update's text, or the reason; may be null.</param>
    /// <param name="recorder">Who records it.</param>
    /// <param name="given">Who gave it; null for the recorder.</param>
    public void Change(ChangeSet changes, string? text, string recorder, Given? given = null)
    {
        var proposal = ChangeProposal.Make(files[changes.File], changes, reader);
        var after = Sound(proposal.After, proposal.Refusal);
        if (proposal.Changes.Count == 0)
            return;
        files[changes.File] = after;
        var message = PlanPath.Of(changes.File) is { } place
            ? CommitMessage.Write(place.Plan, place.Id, proposal.Changes, changes.Fields, text, given, changes.Headline)
            : CommitMessage.Together(
                FileFields.RefOf(changes.File), changes.Headline ?? "changed", null,
                [new FileChanges(changes.File, changes.Fields, IsNew: false, IsGone: false, proposal.Changes)], text, given);
        Commit(message, recorder, given, [Written(changes.File)]);
    }

    // The demonstration is made of constants: what cannot be written is a slip of this program's.
    private static T Sound<T>(T? made, string problem)
        where T : class => made ?? throw new InvalidOperationException(problem);

    private HistoryFile Written(string path) => new(Folder + path, files[path].Source.ToBytes());

    private void Commit(string message, string recorder, Given? given, IReadOnlyList<HistoryFile> changed)
    {
        const int Apart = 3;
        now = now.AddMinutes(Apart);
        var who = DemoCast.Post(recorder);
        commits.Add(new HistoryCommit(Signing.For(given, new Recorder(who.Post, who.EMail), registers, now), message, changed));
    }
}
