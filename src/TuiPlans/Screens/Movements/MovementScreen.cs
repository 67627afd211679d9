using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Movements;

/// <summary>What moved between two moments, the worst first: why, and by whose authority; the counts of both stand side by side.</summary>
internal sealed record MovementScreen : TableScreen<MovementScreen>
{
    private readonly string? _plan;

    private MovementScreen(string? plan, string since) => (_plan, Since) = (plan, since);

    /// <summary>From when on, as it was typed; empty for the last meeting.</summary>
    public string Since { get; private init; }

    /// <summary>Until when, as it was typed; empty for what was recorded last.</summary>
    public string Until { get; private init; } = "";

    /// <summary>What moved; null while it is being read.</summary>
    public MovementCame? Came { get; private init; }

    /// <summary>The rows.</summary>
    public ListPane<MovementRow> List { get; private init; } = new([], row => row.Key, row => row.Heading is not null);

    /// <summary>Are the actions shown by their stated ratings, rather than what happened?</summary>
    public bool IsByRating { get; private init; }

    /// <summary>The question between which moments; null where it is not asked.</summary>
    public MomentsForm? Form { get; private init; }

    /// <inheritdoc/>
    public override string Title => _plan is null ? "Movement of all plans" : "Movement";

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    public override bool IsOfAllPlans => _plan is null;

    /// <inheritdoc/>
    public override string? Ref => List.Selected?.Ref;

    /// <inheritdoc/>
    public override ITextField? Field => Form?.Line;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<MovementScreen>> Table => Form is null ? MovementKeys.Rows : MovementKeys.Choosing;

    /// <summary>A movement that is still to be read.</summary>
    /// <param name="to">What is asked for.</param>
    /// <param name="desk">What there is.</param>
    public static MovementScreen Of(Destination.Movement to, Desk desk) => new MovementScreen(to.Plan, to.Since).Laid(desk);

    /// <inheritdoc/>
    public override IReadOnlyList<Effect> Reads(Desk desk) => [new LoadMovement(Wanted(desk))];

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        MovementCame came when IsWanted(came.Asked, desk) => (this with { Came = came }).Laid(desk).Ask(),
        PasteMessage { Text: var text } when Form is not null => (this with { Form = Form.Pasted(text) }).Ask(),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => MovementView.Draw(this, desk);

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => Form is null ? Chosen(id, key, desk) : Choosing(id, Form, desk);

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk) => Form is null ? Ask() : (this with { Form = Form.Typed(key) }).Ask();

    private Step Chosen(string id, Key key, Desk desk) => id switch
    {
        "open" => Ask(new OpenScreen(new Destination.Action(Ref!))),
        "turn" => (this with { IsByRating = !IsByRating, List = List.WithItems([]) }).Laid(desk).Ask(),
        "between" => (this with { Form = MomentsForm.Of(Since, Until, desk) }).Ask(),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : (this with { List = List.Handle(key) }).Ask(),
    };

    private Step Choosing(string id, MomentsForm form, Desk desk)
    {
        if (id == "show")
        {
            var next = (this with { Since = form.Since.Text.Trim(), Until = form.Until.Text.Trim(), Form = null, Came = null }).Laid(desk);
            return next.Ask([.. next.Reads(desk)]);
        }
        return id switch
        {
            "close" => (this with { Form = null }).Ask(),
            "field" => (this with { Form = form.Turned() }).Ask(),
            "down" => (this with { Form = form.Moved(1) }).Ask(),
            "up" => (this with { Form = form.Moved(-1) }).Ask(),
            _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : Ask(),
        };
    }

    private MovementAsked Wanted(Desk desk) => new(_plan, Since, Until, desk.Today, desk.Past?.At);

    // The day may have changed since it was asked for; what was asked is still what is shown.
    private bool IsWanted(MovementAsked asked, Desk desk) => asked with { Today = desk.Today } == Wanted(desk);

    // What was read of another moment says nothing of this one.
    private MovementScreen Laid(Desk desk)
    {
        var came = Came is { } read && IsWanted(read.Asked, desk) ? Came : null;
        var rows = came?.Found is not { } found ? [] : IsByRating ? MovementRow.ByRating(found.Movement) : MovementRow.Happened(found.Movement);
        var laid = this with { Came = came, Form = Form?.In(desk), List = List.WithItems(rows) };
        return laid with { List = laid.List.WithHeight(MovementView.ListHeight(laid, desk)) };
    }
}
