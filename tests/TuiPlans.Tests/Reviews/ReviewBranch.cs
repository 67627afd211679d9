using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Reviews;

/// <summary>A repository with a small plan on <c>main</c>, and a branch of it on which a test changes what it likes.</summary>
public sealed class ReviewBranch : IDisposable
{
    public const string Folder = "plans/darlington-2011/";

    public ReviewBranch()
    {
        Write("plans/people.yaml", """
            people:
              - id: service-manager
                post: Service Manager
                agency: DBC
                e-mail: service-manager@dbc.example.org
              - id: named-nurse
                post: Named Nurse
                agency: CDDFT
                e-mail: named-nurse@cddft.example.org
              - id: independent-chair
                post: Independent Chair

            """);
        Write("plans/bodies.yaml", """
            bodies:
              - id: DBC
                name: Darlington Borough Council
                kind: agency
              - id: CDDFT
                name: County Durham and Darlington Foundation Trust
                kind: agency
              - id: psg
                name: Performance sub-group
                kind: sub-group

            """);
        Write("plans/meetings/2012-04-02-psg.yaml", "body: psg\nstarts: 2012-04-02\nstate: held\n");
        Write(Folder + "plan.yaml", "title: Inspection 2011\nmonitored-by: psg\nstages:\n  - {stage: submitted, date: 2012-01-31, by: psg}\n");
        Write(Folder + "recommendations/R1.yaml", "text: Make sure that core groups meet.\n");
        for (var i = 1; i <= 9; i++)
            Write($"{Folder}SG-0{i}.yaml", Action(i));
        Commit("Plans");
        Repository.Git("checkout", "-q", "-b", "proposal");
    }

    public TempRepository Repository { get; } = new();

    public static string Action(int number) => $"""
        title: Action {number}
        recommendations: [R1]
        agency: DBC
        leads: [service-manager]
        action: >-
          Core groups meet every six weeks, everybody who must be there is asked in good time,
          and the minutes are sent to all of them within five working days of the meeting.
        due: 2012-09-30
        status: in-progress
        rag: amber
        rag-reason: Two teams are behind
        rag-date: 2012-05-30
        updates:
          - date: 2012-05-28
            by: service-manager
            text: Guidance drafted.

        """;

    public void Write(string path, string text) => Repository.Write(path, text);

    /// <summary>Changes the text of an action on the branch.</summary>
    public void Edit(int number, string old, string now) => EditFile($"{Folder}SG-0{number}.yaml", old, now);

    public void EditFile(string path, string old, string now)
    {
        var text = Repository.Read(path);
        text.ShouldContain(old);
        Write(path, text.Replace(old, now, StringComparison.Ordinal));
    }

    public void Commit(string message)
    {
        Repository.Git("add", "-A");
        Repository.Git("commit", "-q", "-m", message);
    }

    public CommandResult Run(params string[] arguments) => new CommandRun(Repository.Top, Repository.Variables) { Today = "2012-06-12" }.Run(arguments);

    /// <summary>The review of the branch as Markdown.</summary>
    public string Markdown(params string[] more)
    {
        var result = Run(["changes", "main..HEAD", .. more]);
        result.Code.ShouldBe(0, result.Messages);
        return result.Data;
    }

    public void Dispose() => Repository.Dispose();
}
