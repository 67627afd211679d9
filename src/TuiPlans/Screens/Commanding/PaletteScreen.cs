using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Commanding;

/// <summary>All that can be done on the screen below, found by any part of its words; Enter does it. Its rows are those of the keys.</summary>
internal sealed record PaletteScreen : TableScreen<PaletteScreen>
{
    private const string Name = "Commands";
    private const int MostWidth = 100;
    private const int HeadRows = 1;
    private const int FootRows = 2;
    private const int FieldColumn = 4;

    /// <summary>Its keys.</summary>
    internal static readonly KeyTable<KeyContext<PaletteScreen>> Rows = new(
    [
        new("do", "Enter", "do it", "Do what is under the cursor; what cannot be done now says why", Name, 10,
            context => context.Screen.List.HasSelection ? null : "No command has these words; Backspace widens the search again."),
        new("close", "Esc", "back", "Close this and do nothing", Name, 15),
        new("down", "Down", "down", "Down a row", Name, 20),
        new("up", "Up", "up", "Up a row", Name, 21),
        new("page-down", "PageDown", "page", "Down a page", Name),
        new("page-up", "PageUp", "page", "Up a page", Name),
        .. TextKeys.Clipboard<PaletteScreen>(),
        .. TextKeys.Undo<PaletteScreen>(),
        new("help", "F1", "help", "This help", Name, 90),
    ]);

    private readonly IReadOnlyList<CommandRow> _all;

    private PaletteScreen(IReadOnlyList<CommandRow> all, ListPane<CommandRow> list) => (_all, List) = (all, list);

    /// <summary>The commands that the words leave, the best first.</summary>
    public ListPane<CommandRow> List { get; private init; }

    /// <summary>The words.</summary>
    public TextLine Words { get; private init; } = TextLine.Empty with { Placeholder = "type any of its words: rating, undo, log, gantt" };

    /// <inheritdoc/>
    public override string Title => Name;

    /// <inheritdoc/>
    public override bool IsOverlay => true;

    /// <inheritdoc/>
    public override ITextField? Field => Words;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<PaletteScreen>> Table => Rows;

    /// <summary>The palette over a screen.</summary>
    /// <param name="commands">The rows of the screen below.</param>
    /// <param name="desk">What there is.</param>
    public static PaletteScreen Of(IReadOnlyList<CommandRow> commands, Desk desk) =>
        new(commands, new ListPane<CommandRow>(commands, row => row.Id, height: ListHeight(desk)));

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => this with { List = List.WithHeight(ListHeight(desk)) };

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is PasteMessage { Text: var text } ? Sought(Words.Paste(text)).Ask() : base.Handle(message, desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk)
    {
        var width = Width(desk);
        var inner = width - Panes.Border;
        var field = Math.Max(1, inner - FieldColumn);
        var rows = List.View(inner, PaletteView.Row);
        IReadOnlyList<StyledLine> lines =
        [
            StyledLine.Of(" : ", Palette.KeyHint) + Words.View(field),
            .. List.HasSelection ? rows : [StyledLine.Of(" No command has these words; Backspace widens the search.", Palette.Muted), .. rows.Skip(1)],
            .. PaletteView.Whole(List.Selected, inner, FootRows),
        ];
        return new Drawing(Panes.Box(Name, lines, width, lines.Count + Panes.Border, focused: true, List.Position), new CaretPosition(1, FieldColumn + Words.CaretColumn(field)));
    }

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "do" when List.Selected is { WhyDisabled: { } why } => Ask(new ShowNotice(why)),
        "do" => Ask(new RunRow(List.Selected!.Id)),
        "close" => Ask(new CloseScreen()),
        "help" => Ask(new OpenScreen(new Destination.Help())),
        _ => (this with { List = List.Handle(key) }).Ask(),
    };

    /// <inheritdoc/>
    protected override Step Other(Key key, Desk desk) => Sought(Words.Handle(key)).Ask();

    private static int Width(Desk desk) => Math.Min(MostWidth, Math.Max(10, desk.Size.Width - (desk.Size.Width > 60 ? 4 : 0)));

    private static int ListHeight(Desk desk) => Math.Max(1, desk.Body.Height - Panes.Border - HeadRows - FootRows);

    private PaletteScreen Sought(TextLine words)
    {
        if (words.Text == Words.Text)
            return this with { Words = words };
        var found = PaletteSearch.Find(_all, words.Text);
        var list = List.WithItems(found);
        return this with { Words = words, List = found.Count == 0 ? list : list.Select(found[0].Id) };
    }
}
