using System.Text.Json.Nodes;

namespace TuiPlans.Tests.Workflows;

/// <summary>The repositories of all hosts, made once for all tests of this file.</summary>
public sealed class AllHosts : IDisposable
{
    private readonly Dictionary<string, HostedPlans> made = [];

    public HostedPlans Of(string host)
    {
        if (!made.TryGetValue(host, out var plans))
            made[host] = plans = new HostedPlans(host, hasOwnSources: host == "github");
        plans.Answers.Clear();
        return plans;
    }

    public void Dispose()
    {
        foreach (var plans in made.Values)
            plans.Dispose();
    }
}

/// <summary>The steps of the workflows that <c>init --ci</c> writes, run as they stand.</summary>
public sealed class WorkflowTests(AllHosts hosts) : IClassFixture<AllHosts>
{
    private const string Marker = "<!-- tuiplans changes -->";
    private const string Path = "plans/darlington-2011/SG-02.yaml";
    private const string Unevidenced = "title: Another\nstatus: complete\n";

    [SkippableTheory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    public void A_harmless_request_passes_and_its_one_comment_is_replaced_by_the_next_push(string host)
    {
        var plans = Of(host);
        plans.Answers.Add(List(host, (3, "A comment of somebody"), (4, $"Somebody quotes it:\n{Marker}")));
        plans.Branch("harmless", "main", (Path, "title: Another, said better\nstatus: not-started\n"));

        var first = plans.Run("harmless");

        first.Code.ShouldBe(0, first.Log);
        first.Project.ShouldBe(HostedPlans.TargetProject);
        first.Requests[^1].ShouldBe($"POST {PlaceOf(host, null)}");
        first.Requests.Count(request => !request.StartsWith("GET ")).ShouldBe(1);
        TextOf(host, first.Body).ShouldStartWith(Marker + "\n");
        TextOf(host, first.Body).ShouldContain("SG-02", Case.Sensitive, "the comment tells what changed");

        plans.Answers[0] = List(host, (3, "A comment of somebody"));
        plans.Answers.Add(List(host, (21, TextOf(host, first.Body))));
        if (host == "azure")
            plans.Answers[0] = List(host, (3, "A comment of somebody"), (21, TextOf(host, first.Body)));
        var second = plans.Run("harmless");

        second.Code.ShouldBe(0, second.Log);
        second.Requests[^1].ShouldBe($"{(host == "gitlab" ? "PUT" : "PATCH")} {PlaceOf(host, 21)}");
        second.Requests.Count(request => !request.StartsWith("GET ")).ShouldBe(1);
        (host == "azure" ? (string)JsonNode.Parse(second.Body)!["content"]! : TextOf(host, second.Body)).ShouldBe(TextOf(host, first.Body));
    }

    [SkippableTheory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    public void A_request_that_brings_damage_fails_and_is_told_all_the_same(string host)
    {
        var plans = Of(host);
        plans.Answers.Add(List(host));
        plans.Branch("damage", "main", (Path, "title: \"Another\nstatus: not-started\n"));
        var run = plans.Run("damage");
        run.Code.ShouldBe(1, run.Log);
        run.Log.ShouldContain(Path);
        run.Requests[^1].ShouldBe($"POST {PlaceOf(host, null)}");
        TextOf(host, run.Body).ShouldStartWith(Marker + "\n");
        TextOf(host, run.Body).ShouldContain("damaged");
    }

    [SkippableTheory]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("azure")]
    public void A_finding_of_governance_fails_a_request_only_where_it_is_new(string host)
    {
        var plans = Of(host);
        plans.Answers.Add(List(host));
        plans.Branch("unevidenced", "main", (Path, Unevidenced));
        plans.Branch("more", "unevidenced", (Path, Unevidenced.Replace("Another", "Another, said better")));

        var brought = plans.Run("unevidenced");
        brought.Code.ShouldBe(1, brought.Log);
        brought.Log.ShouldContain("no-evidence");
        brought.Requests[^1].ShouldBe($"POST {PlaceOf(host, null)}");

        var there = plans.Run("more", target: "unevidenced");
        there.Code.ShouldBe(0, there.Log);
        there.Requests[^1].ShouldBe($"POST {PlaceOf(host, null)}");
    }

    [SkippableFact]
    public void A_request_cannot_change_what_checks_it()
    {
        var plans = Of("github");
        plans.Answers.Add(List("github"));
        plans.Branch("own-checker", "main", ("src/TuiPlans/TuiPlans.csproj", "<Project>of the request</Project>\n"));
        var run = plans.Run("own-checker");
        run.Code.ShouldBe(0, run.Log);
        run.Project.ShouldBe(HostedPlans.TargetProject);
    }

    [SkippableFact]
    public void From_a_fork_the_changes_stand_in_the_summary_of_the_run()
    {
        var plans = Of("github");
        plans.Branch("forked", "main", (Path, "title: Another, of a fork\nstatus: not-started\n"));
        const string IsFork = "${{ github.event.pull_request.head.repo.full_name != github.repository }}";
        plans.Expressions[IsFork] = "true";
        var run = plans.Run("forked");
        plans.Expressions[IsFork] = "false";
        run.Code.ShouldBe(0, run.Log);
        run.Requests.ShouldBeEmpty();
        run.Log.ShouldContain("A pull request from a fork may not comment: its changes stand in the summary of this run.");
    }

    [SkippableFact]
    public void Without_its_token_GitLab_says_what_is_missing_and_where_to_read_of_it()
    {
        var plans = Of("gitlab");
        plans.Branch("no-token", "main", (Path, "title: Another, without token\nstatus: not-started\n"));
        var run = plans.Run("no-token", "main", ("TUIPLANS_TOKEN", null));
        run.Code.ShouldBe(1);
        run.Requests.ShouldBeEmpty();
        run.Log.ShouldContain("the variable TUIPLANS_TOKEN is not set");
    }

    [SkippableTheory]
    [InlineData("github")]
    [InlineData("azure")]
    public void A_host_that_refuses_the_comment_fails_the_run(string host)
    {
        var plans = Of(host);
        plans.Branch("refused", "main", (Path, "title: Another, refused\nstatus: not-started\n"));
        var token = host == "github" ? "${{ github.token }}" : "$(System.AccessToken)";
        plans.Expressions[token] = "wrong";
        var run = plans.Run("refused");
        plans.Expressions[token] = "secret";
        run.Code.ShouldBe(22, run.Log);
    }

    private HostedPlans Of(string host)
    {
        Skip.IfNot(File.Exists("/bin/sh"), "It needs /bin/sh.");
        return hosts.Of(host);
    }

    private static string PlaceOf(string host, int? id) => host switch
    {
        "github" => id is null ? "https://api.host.example/repos/board/area-plans/issues/7/comments" : $"https://api.host.example/repos/board/area-plans/issues/comments/{id}",
        "gitlab" => $"https://host.example/api/v4/projects/12/merge_requests/7/notes{(id is null ? "" : $"/{id}")}",
        _ => $"https://host.example/board/project-id/_apis/git/repositories/repository-id/pullRequests/7/threads{(id is null ? "" : $"/{id}/comments/1")}?api-version=7.1",
    };

    // As each host lists them.
    private static string List(string host, params (int Id, string Text)[] comments)
    {
        var all = new JsonArray([.. comments.Select(one => host switch
        {
            "github" => new JsonObject { ["id"] = one.Id, ["user"] = new JsonObject { ["type"] = "Bot" }, ["body"] = one.Text },
            "gitlab" => new JsonObject { ["id"] = one.Id, ["system"] = false, ["body"] = one.Text },
            _ => (JsonNode)new JsonObject { ["id"] = one.Id, ["comments"] = new JsonArray(new JsonObject { ["id"] = 1, ["content"] = one.Text }) },
        })]);
        return host == "azure" ? new JsonObject { ["value"] = all, ["count"] = comments.Length }.ToJsonString() : all.ToJsonString();
    }

    private static string TextOf(string host, string body)
    {
        var json = JsonNode.Parse(body)!;
        return host == "azure" ? (string)json["comments"]![0]!["content"]! : (string)json["body"]!;
    }
}
