using System.Text;
using TuiPlans.Core.Git;
using TuiPlans.Tests.Commands;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Workflows;

/// <summary>What a run of a workflow gave.</summary>
/// <param name="Code">The exit code of the first step that failed; 0 where none did.</param>
/// <param name="Log">What all steps wrote.</param>
/// <param name="Requests">What was asked of the host: method and address.</param>
/// <param name="Body">What was sent to the host last; empty where nothing was.</param>
/// <param name="Project">The project file of which the program was built.</param>
public sealed record WorkflowRun(int Code, string Log, IReadOnlyList<string> Requests, string Body, string Project);

/// <summary>
/// Plans with the workflow of a host, a bare repository, and what the host does for a request: a fresh clone, its variables, and the steps
/// run as they stand. Stand-ins come first on the PATH: curl notes what is asked and answers from a folder, dotnet gives the program as built.
/// </summary>
public sealed class HostedPlans : IDisposable
{
    public const string TargetProject = "<Project>of the target</Project>\n";
    private readonly TempPlans plans = new();
    private readonly Dictionary<string, string> hostVariables;
    private readonly IReadOnlyList<WorkflowStep> steps;
    private readonly string workflow;
    private int count;

    /// <summary>Makes the repository of <paramref name="host"/>, with the program's sources in it or in another.</summary>
    public HostedPlans(string host, bool hasOwnSources)
    {
        Host = host;
        Stands("curl", CurlScript);
        Stands("dotnet", DotnetScript);
        string[] program = [];
        if (hasOwnSources)
            Repository.Commit("src/TuiPlans/TuiPlans.csproj", TargetProject);
        else
            program = ["--program", $"{ProgramRepository()}@v1.0"];
        var made = CommandRun.In(plans).Run(["init", "--ci", host, .. program]);
        made.Code.ShouldBe(0, made.Messages);
        workflow = Core.Workspace.Hosts.CiHost.Of(host)!.Path;
        steps = WorkflowSteps.Read(host, Repository.Read(workflow));
        Repository.Git("init", "-q", "--bare", Origin);
        Repository.Git("remote", "add", "origin", Origin);
        Push("main");
        hostVariables = host switch
        {
            "github" => GitHub(),
            "gitlab" => GitLab(),
            _ => Azure(),
        };
    }

    public string Host { get; }

    public TempRepository Repository => plans.Repository;

    /// <summary>Pages of comments that the host answers with; after them come empty ones.</summary>
    public List<string> Answers { get; } = [];

    /// <summary>The values of <c>${{ … }}</c> and <c>$(…)</c> in the file.</summary>
    public Dictionary<string, string> Expressions { get; } = new()
    {
        ["${{ github.token }}"] = "secret",
        ["${{ github.event.pull_request.number }}"] = "7",
        ["${{ github.event.pull_request.head.repo.full_name != github.repository }}"] = "false",
        ["$(System.AccessToken)"] = "secret",
    };

    private string Origin => Path.Combine(Repository.Folder, "origin.git");

    private string StandIns => Path.Combine(Repository.Folder, "stand-ins");

    /// <summary>Makes a branch from another, with some files changed, and sends it.</summary>
    public void Branch(string name, string from, params (string Path, string Text)[] files)
    {
        Repository.Git("switch", "-q", "-c", name, from);
        foreach (var (path, text) in files)
            Repository.Write(path, text);
        Repository.Git("add", "-A");
        Repository.Git("commit", "-q", "-m", $"Work on {name}");
        Push(name);
        Repository.Git("switch", "-q", "main");
    }

    /// <summary>Runs the workflow for a request of one branch into another.</summary>
    public WorkflowRun Run(string branch, string target = "main", params (string Name, string? Value)[] more)
    {
        var folder = Path.Combine(Repository.Folder, $"run-{++count}");
        var host = Directory.CreateDirectory(Path.Combine(folder, "host")).FullName;
        for (var page = 0; page < Answers.Count; page++)
            File.WriteAllText(Path.Combine(host, $"answer-{page + 1}.json"), Answers[page]);
        var clone = Clone(folder, branch, target);
        var variables = Variables(folder, target);
        foreach (var (name, value) in more)
            variables[name] = value ?? "";
        var (code, log) = (0, new StringBuilder());
        foreach (var step in steps.Where(step => code == 0 || step.IsAlways))
        {
            var (ended, said) = Run(step, clone, variables);
            code = code == 0 ? ended : code;
            log.Append($"== {step.Name}\n{said}");
        }
        return new WorkflowRun(code, log.ToString(), Lines(Path.Combine(host, "requests")), Text(Path.Combine(host, "body")), Text(Path.Combine(host, "project")));
    }

    public void Dispose() => plans.Dispose();

    private (int Code, string Said) Run(WorkflowStep step, string clone, Dictionary<string, string> variables)
    {
        var script = Path.Combine(Repository.Folder, "step.sh");
        File.WriteAllText(script, step.Script);
        var all = new Dictionary<string, string>(variables);
        foreach (var (name, value) in step.Variables)
            all[name] = value.Contains("${{") || value.Contains("$(") ? Expressions[value] : value;
        var (shell, flags) = ("/bin/sh", step.Shell.Split(' ').Skip(1));
        var ended = new ChildProcess().Run(new ChildRequest(shell, [.. flags, script], clone, all)).ShouldBeOfType<ChildOutcome.Ended>();
        return (ended.ExitCode, Encoding.UTF8.GetString(ended.Output) + Encoding.UTF8.GetString(ended.Errors));
    }

    // GitHub and Azure DevOps check out what the merge would give; GitLab the request's own branch, and fetches no other.
    private string Clone(string folder, string branch, string target)
    {
        var clone = Path.Combine(folder, "clone");
        Repository.Git("clone", "-q", Origin, clone);
        if (Host == "gitlab")
        {
            Repository.Git("-C", clone, "checkout", "-q", "--detach", $"origin/{branch}");
            Repository.Git("-C", clone, "update-ref", "-d", $"refs/remotes/origin/{target}");
            return clone;
        }
        Repository.Git("-C", clone, "checkout", "-q", "--detach", $"origin/{target}");
        Repository.Git("-C", clone, "-c", "user.name=Host", "-c", "user.email=host@example.org", "merge", "-q", "--no-ff", "-m", "Merge", $"origin/{branch}");
        return clone;
    }

    private void Push(string branch) => Repository.Git("push", "-q", "-f", "origin", branch);

    private Dictionary<string, string> Variables(string folder, string target)
    {
        var variables = new Dictionary<string, string>(Repository.Variables)
        {
            ["TUIPLANS_TODAY"] = "2012-06-12",
            ["HOST_FOLDER"] = Path.Combine(folder, "host"),
            ["TMPDIR"] = folder,
        };
        variables["PATH"] = $"{StandIns}:{variables["PATH"]}";
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { } root)
            variables["DOTNET_ROOT"] = root;
        foreach (var (name, value) in hostVariables)
            variables[name] = value.Replace("@temp@", folder).Replace("@target@", target);
        return variables;
    }

    private static Dictionary<string, string> GitHub() => new()
    {
        ["CI"] = "true",
        ["GITHUB_ACTIONS"] = "true",
        ["RUNNER_TEMP"] = "@temp@",
        ["GITHUB_BASE_REF"] = "@target@",
        ["GITHUB_API_URL"] = "https://api.host.example",
        ["GITHUB_REPOSITORY"] = "board/area-plans",
        ["GITHUB_STEP_SUMMARY"] = "@temp@/summary.md",
    };

    private static Dictionary<string, string> GitLab() => new()
    {
        ["CI"] = "true",
        ["GITLAB_CI"] = "true",
        ["CI_MERGE_REQUEST_TARGET_BRANCH_NAME"] = "@target@",
        ["CI_API_V4_URL"] = "https://host.example/api/v4",
        ["CI_MERGE_REQUEST_PROJECT_ID"] = "12",
        ["CI_MERGE_REQUEST_IID"] = "7",
        ["TUIPLANS_TOKEN"] = "secret",
    };

    private static Dictionary<string, string> Azure() => new()
    {
        ["TF_BUILD"] = "True",
        ["AGENT_TEMPDIRECTORY"] = "@temp@",
        ["SYSTEM_PULLREQUEST_TARGETBRANCH"] = "refs/heads/@target@",
        ["SYSTEM_COLLECTIONURI"] = "https://host.example/board/",
        ["SYSTEM_TEAMPROJECTID"] = "project-id",
        ["BUILD_REPOSITORY_ID"] = "repository-id",
        ["SYSTEM_PULLREQUEST_PULLREQUESTID"] = "7",
    };

    private string ProgramRepository()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Folder, "program")).FullName;
        var project = Path.Combine(folder, "src", "TuiPlans", "TuiPlans.csproj");
        Directory.CreateDirectory(Path.GetDirectoryName(project)!);
        Repository.Git("init", "-q", "-b", "main", folder);
        foreach (var (text, tag) in new[] { (TargetProject, "v1.0"), ("<Project>later</Project>\n", "v2.0") })
        {
            File.WriteAllText(project, text);
            Repository.Git("-C", folder, "add", "-A");
            Repository.Git("-C", folder, "-c", "user.name=Maker", "-c", "user.email=maker@example.org", "commit", "-q", "-m", tag);
            Repository.Git("-C", folder, "tag", tag);
        }
        return folder;
    }

    private void Stands(string name, string script) => TempRepository.Script(Path.Combine(StandIns, name), script);

    private static string Text(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    private static string[] Lines(string path) => File.Exists(path) ? File.ReadAllLines(path) : [];

    private const string CurlScript = """
        method=GET body= url= who=
        while [ $# -gt 0 ]; do
          case $1 in
            -X) method=$2; shift ;;
            -H) case $2 in *secret) who=known ;; esac; shift ;;
            --data-binary) body=${2#@}; shift ;;
            http*) url=$1 ;;
          esac
          shift
        done
        echo "$method $url" >> "$HOST_FOLDER/requests"
        if [ -z "$who" ]; then echo "curl: (22) The requested URL returned error: 401" >&2; exit 22; fi
        if [ -n "$body" ]; then cp "$body" "$HOST_FOLDER/body"; echo '{"id": 1}'; exit 0; fi
        page=${url##*page=}
        case $page in *[!0-9]*) page=1 ;; esac
        cat "$HOST_FOLDER/answer-$page.json" 2>/dev/null || echo '[]'
        """;

    private static string DotnetScript => $"""
        test "$1" = publish || exit 9
        cp "$2" "$HOST_FOLDER/project" || exit 9
        while [ "$1" != -o ]; do shift; done
        mkdir -p "$2" && ln -s '{Path.Combine(AppContext.BaseDirectory, "tuiplans")}' "$2/tuiplans"
        """;
}
