using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>Makes a plan and its recommendations out of their files' nodes.</summary>
internal static class PlanReader
{
    public static Plan Plan(string id, YamlNode? root, Settings settings)
    {
        var file = new NodeValues(root?.Resolve() as YamlMapping);
        return new Plan
        {
            Id = id,
            Title = file.Text("title") ?? id,
            Area = file.Text("area"),
            Classification = file.Text("classification"),
            Audience = file.Text("audience"),
            Owner = file.Text("owner"),
            MonitoredBy = file.Text("monitored-by"),
            Themes = Labels(file, "themes"),
            Timescales = Labels(file, "timescales"),
            Sources = file.Items("sources", ReadSource),
            Stages = file.Items("stages", item => new Stage(item.Text("stage") ?? "", item.Period("date"), item.Text("by"), item.Text("at"))),
            AcceptedFindings = file.Items("accepted-findings", item => new AcceptedFinding(
                item.Text("code") ?? "", item.Text("ref"), item.Text("by"), item.Text("reason"), item.Period("until"))),
            Scheme = settings.Scheme(file.Text("rag")),
            IsReviewed = IsReviewed(root) ?? settings.IsReviewed,
        };
    }

    /// <summary>Whether <c>plan.yaml</c> says that the plan is reviewed; null where it says nothing of it.</summary>
    public static bool? IsReviewed(YamlNode? root) => new NodeValues(root?.Resolve() as YamlMapping).IsTrue("reviewed");

    public static Recommendation Recommendation(string plan, string id, string path, YamlNode? root, Registers registers)
    {
        var file = new NodeValues(root?.Resolve() as YamlMapping);
        var text = file.Text("text") ?? "";
        var agencies = file.Texts("agencies");
        return new Recommendation
        {
            Plan = plan,
            Id = id,
            Path = path,
            Text = text,
            Source = file.Text("source"),
            Page = file.Text("page"),
            Level = file.Text("level"),
            Theme = file.Text("theme"),
            Timescale = file.Text("timescale"),
            Deadline = file.Period("deadline"),
            Agencies = agencies,
            Judgement = file.Text("judgement"),
            Related = file.Texts("related"),
            Progress = ActionReader.Read(plan, id, path, root, registers) with { Action = text, AddressedTo = agencies },
        };
    }

    private static PlanSource ReadSource(NodeValues item) => new(
        item.Text("id") ?? "",
        item.Text("title") ?? item.Text("kind") ?? item.Text("id") ?? "",
        item.Text("by"),
        item.Period("held"),
        item.Period("published"),
        item.Text("audience"),
        item.Items("judgements", one => new Judgement(one.Text("of") ?? "", one.Text("grade") ?? "")));

    private static IReadOnlyList<Label> Labels(NodeValues file, string key) =>
        file.Node(key) switch
        {
            YamlSequence list => [.. list.Items.Select(item => ReadLabel(item.Resolve())).OfType<Label>()],
            // A list of one may be written as the value alone.
            YamlScalar word when ReadLabel(word) is { } one => [one],
            _ => [],
        };

    private static Label? ReadLabel(YamlNode item)
    {
        if (item is YamlScalar { IsNull: false } word)
            return new Label(word.Value, word.Value, null);
        var values = new NodeValues(item as YamlMapping);
        var (id, text) = (values.Text("id"), values.Text("label"));
        return (id ?? text) is null ? null : new Label(id ?? text!, text ?? id!, values.Period("date"));
    }
}
