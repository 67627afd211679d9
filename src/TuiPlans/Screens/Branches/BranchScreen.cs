using TuiPlans.Core.Reviews;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Branches;

/// <summary>What a branch changes, item by item, what needs attention first; each in full on a key.</summary>
internal sealed record BranchScreen : TableScreen<BranchScreen>
{
    private const string Here = "where you are (HEAD)";
    private const int MostRows = 14;

    private BranchScreen()
    {
    }

    /// <summary>The branch that is reviewed; empty for where one is.</summary>
    public string Head { get; private init; } = "";

    /// <summary>With which branch it is compared; empty for the shared one.</summary>
    public string Base { get; private init; } = "";

    /// <summary>What it changes; null while it is being read.</summary>
    public ReviewCame? Came { get; private init; }

    /// <summary>The items.</summary>
    public ListPane<ReviewItem> List { get; private init; } = new([], item => item.Ref);

    /// <summary>The item under the cursor in full; null while the list is shown.</summary>
    public ScrollView? Text { get; private init; }

    /// <summary>The list of branches over it; null where none is chosen.</summary>
    public Picker<string>? Branches { get; private init; }

    /// <summary>The branch that was chosen already, while the other one is chosen; null while it is the first.</summary>
    public string? Picked { get; private init; }

    /// <summary>Is the cursor on the last item?</summary>
    public bool IsLast => List.Index >= List.Items.Count - 1;

    /// <summary>Is the cursor on the first item?</summary>
    public bool IsFirst => List.Index <= 0;

    /// <inheritdoc/>
    public override string Title => "Branch review";

    /// <inheritdoc/>
    public override string? PlanId => Ref?.Split('/') is [var plan, _] ? plan : null;

    /// <inheritdoc/>
    public override bool IsOfAllPlans => true;

    /// <inheritdoc/>
    public override string? Ref => List.Selected is { Kind: ReviewItemKind.Action, Ref: var reference } ? reference : null;

    /// <inheritdoc/>
    public override ITextField? Field => Branches?.Filter;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<BranchScreen>> Table => Branches is not null ? BranchKeys.Picking : Text is not null ? BranchKeys.Reading : BranchKeys.Rows;

    /// <summary>What this branch brings to the shared one, still to be read.</summary>
    public static BranchScreen Of(Desk desk) => new BranchScreen().Laid(desk);

    /// <inheritdoc/>
    public override IReadOnlyList<Effect> Reads(Desk desk) => [new LoadReview(Wanted(desk))];

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message switch
    {
        ReviewCame came when IsWanted(came.Asked, desk) => (this with { Came = came }).Laid(desk).Ask(),
        PasteMessage { Text: var text } when Branches is not null => (this with { Branches = Branches.Paste(text) }).Ask(),
        KeyMessage { Key: var key } when Branches is not null => Chosen(Branches.Handle(key), desk),
        _ => base.Handle(message, desk),
    };

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => BranchView.Draw(this, desk);

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "open" => (this with { Text = new ScrollView([]) }).Laid(desk).Ask(),
        "close" => (this with { Text = null }).Laid(desk).Ask(),
        "next" => (this with { List = List.Move(1), Text = new ScrollView([]) }).Laid(desk).Ask(),
        "previous" => (this with { List = List.Move(-1), Text = new ScrollView([]) }).Laid(desk).Ask(),
        "action" => Ask(new OpenScreen(new Destination.Action(Ref!))),
        "approve-this" => Ask(new OpenScreen(new Destination.Approve(Head.Contains("..", StringComparison.Ordinal) ? "" : Head))),
        "choose" => (this with { Branches = PickerOf($"What does this branch change?", [Here, .. Came?.Branches ?? []], desk), Picked = null }).Ask(),
        _ when CommonKeys.Effect(id, this, desk) is { } effect => Ask(effect),
        _ when Text is not null => (this with { Text = Text.Handle(key) }).Ask(),
        _ => (this with { List = List.Handle(key) }).Ask(),
    };

    private Picker<string> PickerOf(string title, IReadOnlyList<string> branches, Desk desk) =>
        new(title, branches, branch => branch, null, Math.Clamp(desk.Body.Height - 5, 1, MostRows)) { TakesWords = true };

    private Step Chosen(Picker<string> picker, Desk desk)
    {
        if (picker.Outcome == Outcome.Cancelled)
            return (this with { Branches = null, Picked = null }).Ask();
        if (picker.Outcome != Outcome.Chosen)
            return (this with { Branches = picker }).Ask();
        var taken = picker.Selected ?? picker.Filter.Text.Trim();
        if (Picked is not null)
            return Compared(Picked == Here ? "" : Picked, taken == Shared ? "" : taken, desk);
        // Who wrote a range has chosen both.
        return taken.Contains("..", StringComparison.Ordinal)
            ? Compared(taken, "", desk)
            : (this with { Picked = taken, Branches = PickerOf("Compared with which branch?", [Shared, .. (Came?.Branches ?? []).Where(branch => branch != taken && branch != Came?.Shared)], desk) }).Ask();
    }

    private string Shared => $"{Came?.Shared ?? "main"} (the shared branch)";

    private Step Compared(string head, string with, Desk desk)
    {
        var next = (this with { Head = head, Base = with, Branches = null, Picked = null, Came = null, Text = null }).Laid(desk);
        return next.Ask([.. next.Reads(desk)]);
    }

    private ReviewAsked Wanted(Desk desk) => new(Head, Base, desk.Today, desk.Past?.At);

    private bool IsWanted(ReviewAsked asked, Desk desk) => asked with { Today = desk.Today } == Wanted(desk);

    private BranchScreen Laid(Desk desk)
    {
        var came = Came is { } read && IsWanted(read.Asked, desk) ? Came : null;
        var laid = this with { Came = came, List = List.WithItems(came?.Review?.Items ?? []) };
        laid = laid with { List = laid.List.WithHeight(BranchView.ListHeight(laid, desk)) };
        return laid.List.Selected is { } item && Text is not null
            ? laid with { Text = Text.WithHeight(desk.Body.Height - 1).WithLines(ItemLines.Of(item, came!.Review!, desk.Size.Width)) }
            : laid with { Text = null };
    }
}
