namespace TuiPlans.Tests.Histories;

/// <summary>The files with which a history begins, and new ones later on.</summary>
internal sealed class FirstFiles(Ground ground)
{
    private static readonly string[] Statuses = ["not-started", "in-progress", "in-progress", "to-confirm", "complete"];
    private readonly Wording words = ground.Words;

    public void Make(Draft draft, Sizes sizes)
    {
        draft.Create(new FileState(ground.NewUid(), MadeKind.Register, "", "tuiplans.yaml", Map.Empty.With("timezone", "Europe/London").With("rag", "brag")));
        draft.Create(new FileState(ground.NewUid(), MadeKind.Register, "", "people.yaml", ground.Cast.People));
        draft.Create(new FileState(ground.NewUid(), MadeKind.Register, "", "bodies.yaml", Cast.Registered));
        for (var p = 0; p < sizes.Plans; p++)
        {
            var plan = Plan(draft, $"inspection-{p + 1}");
            for (var a = 0; a < (sizes.Actions / sizes.Plans) + (p < sizes.Actions % sizes.Plans ? 1 : 0); a++)
                ground.Actions.Add(Action(draft, plan, isFirst: true));
        }
    }

    private string Plan(Draft draft, string id)
    {
        var uid = ground.NewUid();
        ground.Plans.Add(uid);
        draft.Create(new FileState(uid, MadeKind.Plan, id, "plan", Map.Empty
            .With("title", $"Plan {words.Sentence()}").With("area", "Somewhere").With("monitored-by", "psg")
            .With("stages", Items.Of(Map.Empty.With("stage", "draft").With("date", draft.Day)))));
        for (var r = 1; r <= 4; r++)
        {
            var recommendation = ground.NewUid();
            ground.Recommendations.Add(recommendation);
            draft.Create(new FileState(recommendation, MadeKind.Recommendation, id, $"R{r}", Map.Empty
                .With("text", new Text(words.Prose(), true)).With("level", "must").With("theme", "safeguarding")));
        }
        return id;
    }

    /// <summary>A new action of that plan; gives its uid.</summary>
    public int Action(Draft draft, string plan, bool isFirst = false)
    {
        var uid = ground.NewUid();
        var root = Map.Empty.With("title", words.Sentence(5)).With("recommendations", Items.Of(new Text($"R{1 + words.Below(4)}")))
            .With("agency", words.Of(Cast.Agencies)).With("leads", Items.Of(new Text(words.Of(ground.Cast.Posts).Id)))
            .With("action", new Text(words.Prose(), true))
            .With("milestones", Items.Of(Map.Empty.With("text", words.Sentence(3)).With("due", Ahead(draft, 200))))
            .With("outcome", words.Sentence(5)).With("due", Ahead(draft, 400));
        if (words.Chance(20))
            root = root.With("due-text", $"within {words.Word()}");
        var status = isFirst ? words.Of(Statuses) : "not-started";
        root = root.With("status", status);
        if (status == "complete")
            root = root.With("completed", draft.Day).With("rag", "blue");
        else if (words.Chance(70))
            root = root.With("rag", words.Of<string>(["green", "amber", "green"]));
        draft.Create(new FileState(uid, MadeKind.Action, plan, $"{(uid % 2 == 0 ? "SG" : "LAC")}-{uid:00}", root));
        return uid;
    }

    private string Ahead(Draft draft, int most) => draft.Today.AddDays(20 + words.Below(most)).ToString("yyyy-MM-dd");
}
