using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>Makes meetings and rounds out of their files' nodes.</summary>
internal static class RecordReader
{
    public static Meeting Meeting(string id, string path, YamlNode? root)
    {
        var file = new NodeValues(root?.Resolve() as YamlMapping);
        return new Meeting(id, path)
        {
            Body = file.Text("body"),
            Title = file.Text("title"),
            Starts = Moment.Parse(file.Text("starts")),
            State = file.Text("state") switch { "held" => MeetingState.Held, "cancelled" => MeetingState.Cancelled, _ => MeetingState.Planned },
            PapersClosed = Moment.Parse(file.Text("papers-closed")),
            Edition = file.Text("edition"),
            Items = file.Items("items", item => new MeetingItem(
                item.Text("ref") ?? "",
                item.Text("said-by"),
                item.Text("outcome"),
                item.Rating("proposed"),
                item.Rating("agreed"),
                item.Text("dissent"),
                item.Text("note"))),
            Commentary = ReadCommentary(file.Map("commentary")),
            Decisions = file.Items("decisions", Entry),
            Challenges = file.Items("challenges", Entry),
        };
    }

    public static Round Round(string id, string path, YamlNode? root)
    {
        var file = new NodeValues(root?.Resolve() as YamlMapping);
        return new Round(
            id,
            path,
            file.Text("meeting"),
            file.Period("return-by"),
            file.Period("closed"),
            file.Items("leads", item => new RoundReturn(item.Text("lead") ?? "", item.Text("state"))));
    }

    private static Commentary ReadCommentary(NodeValues item) => new()
    {
        Enclosure = item.Text("enclosure"),
        ResponsibleLead = item.Text("responsible-lead"),
        Author = item.Text("author"),
        Recommendation = item.Text("recommendation"),
        Summary = item.Text("summary"),
        KeyIssues = item.Text("key-issues"),
        Consultation = item.Text("consultation"),
        Involvement = item.Text("involvement"),
        Equality = item.Text("equality"),
        Stakeholders = item.Text("stakeholders"),
    };

    private static MeetingEntry Entry(NodeValues item) => new(
        item.Text("id") ?? "",
        item.Text("text") ?? "",
        item.Texts("refs"),
        item.Text("owner"),
        item.Period("due"),
        item.Text("state") is not ("done" or "withdrawn"));
}
