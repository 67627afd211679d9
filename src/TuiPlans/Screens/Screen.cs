using System.Collections.Immutable;
using TuiPlans.Core.Changes;
using TuiPlans.Effects;
using TuiPlans.Looks;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens;

/// <summary>What a screen became, and what it asks for.</summary>
internal sealed record Step(Screen Screen, ImmutableArray<Effect> Effects);

/// <summary>A drawn screen: lines for its room, or a box to lie over the screen below.</summary>
internal sealed record Drawing(IReadOnlyList<StyledLine> Lines, CaretPosition? Caret = null);

/// <summary>One screen: an immutable model with its keys and its view. Pure: what it wants done it asks for as effects.</summary>
internal abstract record Screen
{
    /// <summary>Where one is, in one or two words.</summary>
    public abstract string Title { get; }

    /// <summary>The id of the plan under the cursor; null where there is none.</summary>
    public virtual string? PlanId => null;

    /// <summary>Is it of all plans, so that the header names none?</summary>
    public virtual bool IsOfAllPlans => false;

    /// <summary>The action under the cursor, as plan/ID; null where there is none.</summary>
    public virtual string? Ref => null;

    /// <summary>Does it lie over the screen below, which stays to be seen?</summary>
    public virtual bool IsOverlay => false;

    /// <summary>
    /// All that was typed here and is in no plan, by field; null where nothing was. It is kept as a draft within a second, and on every way
    /// out; the screen asks for it back with <see cref="Desk.Draft"/> when it is opened, and removes it once it is recorded.
    /// </summary>
    public virtual TypedForm? Typed => null;

    /// <summary>The text that keys are typed into; null where there is none.</summary>
    public virtual ITextField? Field => null;

    /// <summary>Is what was typed being recorded? Keys and pastes are kept meanwhile, and given to whatever is on top afterwards.</summary>
    public virtual bool IsBusy => false;

    /// <summary>What it shows of the trail: read in the background when it is opened, and whenever something was recorded.</summary>
    /// <param name="desk">What there is.</param>
    public virtual IReadOnlyList<Effect> Reads(Desk desk) => [];

    /// <summary>The screen after plans or the room have changed, or it came to the top again. Selection and texts stay.</summary>
    public virtual Screen Refresh(Desk desk) => this;

    /// <summary>The screen after something happened.</summary>
    public abstract Step Handle(Message message, Desk desk);

    /// <summary>What it shows.</summary>
    public abstract Drawing Draw(Desk desk);

    /// <summary>What the footer shows.</summary>
    public abstract IReadOnlyList<KeyHint> Hints(Desk desk);

    /// <summary>Does it wait for the next key of a chord, of which the footer shows all that can follow?</summary>
    public virtual bool IsWithinChord => false;

    /// <summary>What the footer begins with, before the keys; empty as a rule.</summary>
    public virtual string HintHead(Desk desk) => "";

    /// <summary>The screen with the cursor on an action that was added, and what is to be said where it was hidden.</summary>
    /// <param name="reference">As plan/ID.</param>
    /// <param name="desk">What there is.</param>
    public virtual Step Showing(string reference, Desk desk) => Ask();

    /// <summary>What the help shows.</summary>
    public abstract IReadOnlyList<HelpSection> Help(Desk desk);

    /// <summary>What can be done here, for the palette: the rows of its keys.</summary>
    public virtual IReadOnlyList<CommandRow> Commands(Desk desk) => [];

    /// <summary>The screen after one of these was chosen, as if its key had been pressed.</summary>
    /// <param name="id">The id of the row.</param>
    /// <param name="desk">What there is.</param>
    public virtual Step Run(string id, Desk desk) => Ask();

    /// <summary>The same screen, asking for something.</summary>
    protected Step Ask(params ReadOnlySpan<Effect> effects) => new(this, [.. effects]);
}

/// <summary>What decides whether a key may be used.</summary>
internal readonly record struct KeyContext<TScreen>(TScreen Screen, Desk Desk) : IReadOnlyContext
{
    /// <inheritdoc/>
    public string? WhyReadOnly => Desk.Past?.WhyReadOnly;
}

/// <summary>A screen whose keys are rows of a table.</summary>
/// <typeparam name="TSelf">The screen itself.</typeparam>
internal abstract record TableScreen<TSelf> : Screen
    where TSelf : TableScreen<TSelf>
{
    private const string PaletteId = CommonKeys.PaletteId;

    /// <summary>The rows.</summary>
    protected abstract KeyTable<KeyContext<TSelf>> Table { get; }

    // Behind whatever has a place of its own in the footer.
    private const int Unranked = 1000;

    /// <summary>The first keys of a chord that waits for its next one, as the <c>g</c> of <c>g d</c>; empty as a rule.</summary>
    public ImmutableArray<Key> Begun { get; private init; } = [];

    /// <inheritdoc/>
    public sealed override bool IsWithinChord => !Begun.IsEmpty;

    /// <inheritdoc/>
    public sealed override IReadOnlyList<KeyHint> Hints(Desk desk) => Begun.IsEmpty
        ? Ordered(Table.Hints(Context(desk)), desk)
        : [.. Table.After(Begun).Select((row, i) => new KeyHint(Rest(row), row.Label, row.ReasonWhenDisabled(Context(desk)) is null, row.Priority > 0 ? row.Priority : Unranked + i))];

    /// <inheritdoc/>
    public sealed override IReadOnlyList<HelpSection> Help(Desk desk) => [.. Table.Help(Context(desk)), .. MoreHelp];

    /// <summary>What the help says besides the keys; nothing as a rule.</summary>
    protected virtual IReadOnlyList<HelpSection> MoreHelp => [];

    // What works in a text alone is of no use from a list over it.
    /// <inheritdoc/>
    public sealed override IReadOnlyList<CommandRow> Commands(Desk desk) => [.. Table.Commands(Context(desk)).Where(row => row.Id != PaletteId && !TextKeys.Has(row.Id))];

    /// <inheritdoc/>
    public sealed override Step Run(string id, Desk desk)
    {
        if (Table.Row(id) is not { } row)
            return Ask();
        return row.ReasonWhenDisabled(Context(desk)) is { } why ? Ask(new ShowNotice(why)) : Do(id, row.Keys.Count > 0 ? row.Keys[0].Keys[^1] : default, desk);
    }

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is KeyMessage { Key: var key } ? Press(key, desk) : Ask();

    /// <summary>The hints of the footer where a state of the screen makes other keys the important ones.</summary>
    protected virtual IReadOnlyList<KeyHint> Ordered(IReadOnlyList<KeyHint> hints, Desk desk) => hints;

    /// <summary>What a row of the table does.</summary>
    protected abstract Step Do(string id, Key key, Desk desk);

    /// <summary>What a key does that is in no row.</summary>
    protected virtual Step Other(Key key, Desk desk) => Ask();

    /// <summary>A key by the table; a disabled one says why, and one that begins a chord waits for the next.</summary>
    protected Step Press(Key key, Desk desk)
    {
        ImmutableArray<Key> pressed = [.. Begun, key];
        var screen = (TSelf)(Begun.IsEmpty ? this : this with { Begun = [] });
        if (Table.Find(pressed) is { } row)
            return row.ReasonWhenDisabled(Context(desk)) is { } why ? screen.Ask(new ShowNotice(why)) : TextKeys.Has(row.Id) ? screen.Other(key, desk)
                : row.Id == PaletteId ? screen.Ask(new OpenScreen(new Destination.Commands())) : screen.Do(row.Id, key, desk);
        if (Table.IsPrefix(pressed))
            return (this with { Begun = pressed }).Ask();
        if (Begun.IsEmpty)
            return Other(key, desk);
        return key.Is(KeyName.Escape) ? screen.Ask() : screen.Ask(new ShowNotice($"{string.Join(' ', pressed)} does nothing here."));
    }

    private string Rest(KeyRow<KeyContext<TSelf>> row) =>
        string.Join(' ', row.Keys.First(chord => chord.Keys.Count > Begun.Length && chord.StartsWith(Begun)).Keys.Skip(Begun.Length));

    private KeyContext<TSelf> Context(Desk desk) => new((TSelf)this, desk);
}
