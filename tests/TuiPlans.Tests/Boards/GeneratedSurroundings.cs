namespace TuiPlans.Tests.Boards;

/// <summary>A plan.yaml as its words.</summary>
internal sealed record GeneratedPlan(string Id)
{
    public string? MonitoredBy { get; init; }

    public string? Scheme { get; init; }

    public IReadOnlyList<(string Id, string Label)> Themes { get; init; } = [];

    public IReadOnlyList<(string Id, string Label, When? Date)> Timescales { get; init; } = [];

    public IReadOnlyList<(string Name, When? Date)> Stages { get; init; } = [];

    public string Yaml() => $"title: A generated plan {Id}\n"
        + (MonitoredBy is null ? "" : $"monitored-by: {MonitoredBy}\n")
        + (Scheme is null ? "" : $"rag: {Scheme}\n")
        + $"stages: [{string.Join(", ", Stages.Select(one => GeneratedAction.Map(("stage", one.Name), ("date", one.Date?.Text))))}]\n"
        + $"themes: [{string.Join(", ", Themes.Select(one => $"{{id: {one.Id}, label: {one.Label}}}"))}]\n"
        + $"timescales: [{string.Join(", ", Timescales.Select(one => GeneratedAction.Map(("id", one.Id), ("label", one.Label), ("date", one.Date?.Text))))}]\n";
}

/// <summary>A meeting as the words of its file.</summary>
internal sealed record GeneratedMeeting(string Id, string? Body, DateOnly Day, string Time, string? State)
{
    public string Yaml() => (Body is null ? "" : $"body: {Body}\n") + $"starts: {Day:yyyy-MM-dd}{Time}\n" + (State is null ? "" : $"state: {State}\n");
}

/// <summary>A round of returns as the words of its file.</summary>
internal sealed record GeneratedRound(string Id, string? Meeting, When? ReturnBy, When? Closed, IReadOnlyList<(string Lead, string? State)> Asked)
{
    public string Yaml() => (Meeting is null ? "" : $"meeting: {Meeting}\n")
        + (ReturnBy is null ? "" : $"return-by: {ReturnBy.Text}\n")
        + (Closed is null ? "" : $"closed: {Closed.Text}\n")
        + $"leads: [{string.Join(", ", Asked.Select(one => GeneratedAction.Map(("lead", one.Lead), ("state", one.State))))}]\n";
}

/// <summary>The settings: the default scheme, null where the file names none, and what the one scheme of the body's own says its ratings are for.</summary>
internal sealed record GeneratedSettings(string? DefaultScheme, IReadOnlyList<(string Rating, IReadOnlyList<string> For)> Own, bool WritesShippedSchemes)
{
    public string Yaml() => (DefaultScheme is null ? "" : $"rag: {DefaultScheme}\n")
        + "schemes:\n"
        + (WritesShippedSchemes ? "  - {id: brag-assured, ratings: [{id: blue, word: signed off}, {id: green, word: complete}, {id: amber, word: on track}, {id: red, word: off track}]}\n" : "")
        + $"  - {{id: own, ratings: [{string.Join(", ", Own.Select(one => $"{{id: {one.Rating}, word: W, for: [{string.Join(", ", one.For)}]}}"))}]}}\n";
}
