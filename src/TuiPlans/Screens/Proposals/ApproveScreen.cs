using TuiPlans.Core.Plans;
using TuiPlans.Core.Reviews;
using TuiPlans.Effects;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Proposals;

/// <summary>Asks who approved a proposal, when and how, and what of it they did not agree to.</summary>
internal sealed record ApproveScreen : DialogScreen
{
    private const int Widest = 78;
    private static readonly string[] Hows = ["e-mail", "telephone", "meeting", "document", "form"];

    private ApproveScreen(Dialog dialog)
        : base(dialog, Widest)
    {
    }

    /// <inheritdoc/>
    public override string Title => "Approve";

    /// <summary>The form.</summary>
    /// <param name="branch">The branch of the proposal; empty where it is not said.</param>
    /// <param name="desk">What there is.</param>
    public static ApproveScreen Of(string branch, Desk desk) => new(new Dialog(
        "Approve",
        "The proposal comes to the shared branch by a merge that says who approved it. What they did not agree to stays on the proposal, and is noted as a challenge.",
        [
            new DialogField("branch", "Proposal", TextLine.Empty.WithText(branch) with { Placeholder = "the only one, or its branch" }),
            new DialogField("by", "Approved by", TextLine.Empty with { Placeholder = desk.RecorderWords, Candidates = [.. desk.Set.Registers.People.Select(person => person.Id)] }),
            new DialogField("on", "On", TextLine.Empty with { Placeholder = Period.Day(desk.PresentDay).Words }),
            new DialogField("how", "How", TextLine.Empty with { Placeholder = string.Join(", ", Hows), Candidates = [.. Hows] }),
            new DialogField("at", "At the meeting", TextLine.Empty with { Placeholder = "none, or its id", Candidates = [.. desk.Set.Meetings.Select(meeting => meeting.Id)] }),
            new DialogField("reply", "Reply", TextLine.Empty with { Placeholder = "agree all; or agree all but N, N" }),
            new DialogField("why", "Why", TextLine.Empty),
        ],
        [new DialogButton("approve", "Approve")]));

    /// <inheritdoc/>
    public override IReadOnlyList<KeyHint> Hints(Desk desk) => [new("Ctrl+S", "approve", Priority: 10), new("Tab", "next field", Priority: 20), new("Esc", "back", Priority: 30)];

    /// <inheritdoc/>
    protected override Step Confirmed(Dialog dialog, Desk desk)
    {
        var (on, unread) = Value("on") is { } typed ? DateWords.Read(typed, desk.PresentDay, DateSense.Past) : (Period.Day(desk.PresentDay), "");
        if (on is null || on.First > desk.PresentDay)
            return Refused(dialog, on is null ? unread : $"{on.Words} is still to come.", "on");
        if (Value("how") is { } word && !Hows.Contains(word, StringComparer.Ordinal))
            return Refused(dialog, $"Write one of: {string.Join(", ", Hows)}.", "how");
        var (except, unclear) = Value("reply") is { } reply ? ApprovalReply.Read(reply) : ([], "");
        if (except is null)
            return Refused(dialog, unclear, "reply");
        return Ask(new CloseScreen(), new ApproveNow(
            Value("branch") ?? "", Named(desk), on, Value("how") ?? (Value("at") is null ? null : "meeting"), Value("at"), Value("why") ?? Value("reply"), except, desk.PresentDay));

        string? Value(string id) => dialog.Value(id).Trim() is { Length: > 0 } text ? text : null;

        string Named(Desk there) => Value("by") is not { } name ? there.RecorderWords : NameLookup.Find(name, there.Set.Registers, Naming.PersonOrBody).Id ?? name;
    }
}
