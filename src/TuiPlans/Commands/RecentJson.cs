using TuiPlans.Core.Workspace;

namespace TuiPlans.Commands;

/// <summary>The latest changes in JSON.</summary>
internal static class RecentJson
{
    public static int Write(CommandContext context, IReadOnlyList<RecentChange> changes) => JsonPage.Write(context, json =>
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("commit", change.Commit);
            json.WriteString("recorded", change.When.ToString("yyyy-MM-ddTHH:mm:sszzz"));
            json.WriteString("by", change.By);
            json.WriteString("headline", change.Headline);
            json.Texts("refs", change.Refs);
            json.WriteBoolean("isUndone", change.IsUndone);
            json.WriteBoolean("isUndoneInPart", change.IsUndoneInPart);
            json.WriteString("undoes", change.Undoes);
            json.WriteString("whyNot", change.WhyNot);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return ExitCodes.Done;
    });
}
