using TuiPlans.Core.Changes;
using TuiPlans.Core.Merging;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Screens.Steps;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Settling;

/// <summary>What two people changed differently: a row each, and of the one under the cursor what both began with, what stands here and what there.</summary>
internal sealed record SettleScreen : TableScreen<SettleScreen>
{
    private SettleScreen(ListPane<ClashShown> list) => List = list;

    /// <summary>What is to be decided.</summary>
    public ListPane<ClashShown> List { get; private init; }

    /// <summary>The three versions of the one under the cursor, scrolled.</summary>
    public ScrollView Versions { get; private init; } = new([]);

    /// <summary>Another value that is being written; null while none is.</summary>
    public SmallForm? Form { get; private init; }

    /// <summary>Why what was written is not taken; empty where nothing is wrong.</summary>
    public string Problem { get; private init; } = "";

    /// <summary>How many are open.</summary>
    public int Open => List.Items.Count(one => one.Choice is null);

    /// <summary>What is open, as a sentence.</summary>
    public string StillOpen => Open == 1 ? "One is still to be decided: Enter goes to it." : $"{Open} are still to be decided: Enter goes to the next.";

    /// <summary>Why no other value can be written here; null where one can.</summary>
    public string? WhyNotWritten => List.Selected?.Clash.CanBeTyped == true ? null : "No other value can be written here: y takes yours, t theirs, and it can be changed afterwards.";

    /// <inheritdoc/>
    public override string Title => "Settle";

    /// <inheritdoc/>
    public override bool IsOfAllPlans => true;

    /// <inheritdoc/>
    public override ITextField? Field => Form?.Area ?? (ITextField?)Form?.Line;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<SettleScreen>> Table => Form switch
    {
        null => Open == 0 ? SettleKeys.Decided : SettleKeys.Rows,
        { Area.IsOneLine: false, Fields.Length: 1 } => SettleKeys.WritingOneOfLines,
        { Area.IsOneLine: false } => SettleKeys.WritingLines,
        { Fields.Length: 1 } => SettleKeys.WritingOne,
        _ => SettleKeys.Writing,
    };

    /// <summary>The screen on the first that is open; null where nothing is to be settled.</summary>
    public static SettleScreen? Of(Desk desk)
    {
        if (desk.ToSettle.Count == 0)
            return null;
        var screen = new SettleScreen(new ListPane<ClashShown>(desk.ToSettle, one => one.Key));
        return screen.List.Selected?.Choice is null ? screen.Laid(desk) : screen.ToNextOpen().Laid(desk);
    }

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => (desk.ToSettle.Count == 0 ? this : this with { List = List.WithItems(desk.ToSettle) }).Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is PasteMessage { Text: var text } && Form is not null
        ? (this with { Form = Form.Paste(text), Problem = "" }).Laid(desk).Ask()
        : base.Handle(message, desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => SettleView.Draw(this, desk);

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "here" => Decided(new Choice.Ours(), desk),
        "there" => Decided(new Choice.Theirs(), desk),
        "both" => Decided(new Choice.Both(), desk),
        "take-back" => Ask(new DecideClash(List.Selected!, null)),
        "write" => (this with { Form = FormOf(List.Selected!), Problem = "" }).Laid(desk).Ask(),
        "go-on" when Open > 0 => ToNextOpen().Laid(desk).Ask(),
        "go-on" or "send" => Ask(new SyncNow()),
        "give-up" => Ask(new CloseScreen(), new ForgetDecisions(), new ShowNotice("Given up: every decision is forgotten. Nothing was changed in the plan, for anybody; F5 asks again.")),
        "close" => Ask(new CloseScreen(), new ShowNotice(Open == 0 ? "All is decided and kept: F5 sends it." : "What you decided is kept: F5 or g S goes on with it. Nothing is sent until all is decided.")),
        "help" => Ask(new OpenScreen(new Destination.Help())),
        "more" => (this with { Versions = Versions.IsAtEnd ? new ScrollView(Versions.Lines, Versions.Height) : Versions.Handle(Key.Of(KeyName.PageDown)) }).Ask(),
        "leave" => (this with { Form = null, Problem = "" }).Laid(desk).Ask(),
        "next" when key.Is(KeyName.Down) && Form!.HasRow(1) => Other(key, desk),
        "previous" when key.Is(KeyName.Up) && Form!.HasRow(-1) => Other(key, desk),
        "next" => (this with { Form = Form!.Step(1) }).Ask(),
        "previous" => (this with { Form = Form!.Step(-1) }).Ask(),
        "enter" when !Form!.IsAtEnd => (this with { Form = Form.Step(1) }).Ask(),
        "save" or "enter" => Written(desk),
        _ => (this with { List = List.Handle(key), Versions = new ScrollView([]) }).Laid(desk).Ask(),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk) => Form is null ? Ask() : (this with { Form = Form.Handle(key), Problem = "" }).Laid(desk).Ask();

    private static bool HasLines(string? text) => text?.TrimEnd('\n').Contains('\n', StringComparison.Ordinal) == true;

    private static SmallForm FormOf(ClashShown clash)
    {
        var typed = (clash.Choice as Choice.Typed)?.Values;
        return new SmallForm([.. clash.Clash.Parts.Select(part => FieldOf(part).With((typed?.GetValueOrDefault(part.Path) ?? part.Ours ?? "").TrimEnd('\n')))]);
    }

    // What has several lines on either side may have them here.
    private static SmallField FieldOf(ClashPart part) => part.Field! switch
    {
        { Kind: ValueKind.Prose or ValueKind.Text } field => SmallField.Wrapped(part.Path, field.Label, "nothing", isOneLine: !HasLines(part.Ours) && !HasLines(part.Theirs)),
        var field => SmallField.Typed(part.Path, field.Label, field.Words.Count > 0 ? string.Join(", ", field.Words) : "nothing"),
    };

    // The same rules as where the field itself is edited.
    private Step Written(Desk desk)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in List.Selected!.Clash.Parts)
        {
            var (text, problem) = FieldInput.InFile(part.Field!, Form![part.Path], desk.Today);
            if (text is null)
                return (this with { Form = Form.At(part.Path), Problem = problem }).Laid(desk).Ask();
            // Several lines are written as a block, which ends with a line break.
            values[part.Path] = HasLines(text) ? text + "\n" : text;
        }
        return (this with { Form = null, Problem = "" }).Decided(new Choice.Typed(values), desk);
    }

    // The next one that is open comes under the cursor.
    private Step Decided(Choice choice, Desk desk)
    {
        var clash = List.Selected!;
        var next = this with { List = List.WithItems([.. List.Items.Select(one => one.Key == clash.Key ? one with { Choice = choice } : one)]) };
        return next.ToNextOpen().Laid(desk).Ask(new DecideClash(clash, choice));
    }

    private SettleScreen ToNextOpen()
    {
        var items = List.Items;
        for (var by = 1; by <= items.Count; by++)
        {
            if (items[(List.Index + by) % items.Count] is { Choice: null } open)
                return this with { List = List.Select(open.Key), Versions = new ScrollView([]) };
        }
        return this;
    }

    private SettleScreen Laid(Desk desk)
    {
        var list = List.WithHeight(SettleView.ListHeight(List.Items.Count, desk));
        var lines = list.Selected is { } clash ? SettleView.Versions(clash, desk) : [];
        return this with
        {
            List = list,
            Versions = Versions.WithHeight(SettleView.VersionsHeight(list.Selected, list.Height, desk)).WithLines(lines),
            Form = Form?.Laid(SettleView.FormWidth(desk), SettleView.MostFormRows(desk)),
        };
    }
}
