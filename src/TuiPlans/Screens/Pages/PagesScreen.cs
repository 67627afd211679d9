using System.Collections.Immutable;
using TuiPlans.Core.Papers;
using TuiPlans.Core.Papers.Documents;
using TuiPlans.Core.Papers.Pages;
using TuiPlans.Core.Plans;
using TuiPlans.Effects;
using TuiPlans.Terminal;
using TuiPlans.Widgets;

namespace TuiPlans.Screens.Pages;

/// <summary>The status pages as others read them, for one audience: links are followed and the way back keeps its places.</summary>
internal sealed record PagesScreen : TableScreen<PagesScreen>
{
    private const int Context = 2;
    private string? _plan;
    private int _rows = 1;
    private Made? _made;

    private PagesScreen(PageSpot at, string? plan) => (At, _plan) = (at, plan);

    /// <summary>Where one reads.</summary>
    public PageSpot At { get; private init; }

    /// <summary>Where one read before, the latest last.</summary>
    public ImmutableList<PageSpot> Behind { get; private init; } = [];

    /// <summary>For whom the edition is that is shown.</summary>
    public Audience Audience { get; private init; }

    /// <summary>What the pages are made of; null while it is being read.</summary>
    public PagesCame? Came { get; private init; }

    /// <summary>The page as it is laid out; null where there is none.</summary>
    public PageText? Text { get; private init; }

    /// <summary>The lines that are shown.</summary>
    public ScrollView Scroll => new ScrollView(Text?.Lines ?? [], _rows).At(At.Offset);

    /// <inheritdoc/>
    public override string Title => "Status pages";

    /// <inheritdoc/>
    public override string? PlanId => _plan;

    /// <inheritdoc/>
    public override bool IsOfAllPlans => _plan is null;

    /// <summary>The action to which the link under the cursor leads, as plan/ID; null where it leads to none.</summary>
    public override string? Ref => At.Focus is { } focus && Text?.Stops[focus].To is { Heading: { } id } to && Came?.Matter is { } matter
        ? RefLookup.Find(matter.Set, $"{to.Path.Split('/')[0]}/{id}").Action?.Ref : null;

    /// <inheritdoc/>
    protected override KeyTable<KeyContext<PagesScreen>> Table => PagesKeys.Rows;

    /// <summary>The page of a plan, or the index; still to be made.</summary>
    /// <param name="to">What is asked for.</param>
    /// <param name="desk">What there is.</param>
    public static PagesScreen Of(Destination.Pages to, Desk desk) =>
        new PagesScreen(PageSpot.Of(to.Plan is { } plan ? Sitemap.Plan(plan) : Sitemap.Index), to.Plan).Laid(desk);

    /// <inheritdoc/>
    public override IReadOnlyList<Effect> Reads(Desk desk) => [new LoadPages(new PagesAsked(desk.Today, desk.Past?.At))];

    /// <inheritdoc/>
    public override Screen Refresh(Desk desk) => Laid(desk);

    /// <inheritdoc/>
    public override Step Handle(Message message, Desk desk) => message is PagesCame came
        ? (IsWanted(came, desk) ? (this with { Came = came }).Laid(desk) : this).Ask()
        : base.Handle(message, desk);

    /// <inheritdoc/>
    public override Drawing Draw(Desk desk) => PagesView.Draw(this, desk);

    /// <inheritdoc/>
    protected override Step Do(string id, Key key, Desk desk) => id switch
    {
        "follow" => Followed(Text!.Stops[At.Focus!.Value], desk),
        "next-link" => Stepped(1).Ask(),
        "link-before" => Stepped(-1).Ask(),
        "page-before" => Back(desk).Ask(),
        "back" when !Behind.IsEmpty => Back(desk).Ask(),
        "edition" => (this with { Audience = (Audience)(((int)Audience + 1) % Audiences.Words.Count), At = At with { Focus = null } }).Laid(desk).Ask(),
        "render" => Ask(new RenderPages(Audience, desk.Today)),
        "open-action" => Ask(new OpenScreen(new Destination.Action(Ref!))),
        _ => CommonKeys.Effect(id, this, desk) is { } effect ? Ask(effect) : Scrolled(Scroll.Handle(key).Offset).Ask(),
    };

    private Step Followed(PageStop stop, Desk desk)
    {
        if (stop.Fold is { } fold)
            return (this with { At = At with { Unfolded = At.Unfolded.Contains(fold) ? At.Unfolded.Remove(fold) : At.Unfolded.Add(fold) } }).Laid(desk).Ask();
        var to = stop.To!;
        var next = (this with { Behind = Behind.Add(At), At = to.Path == At.Path ? At.To(to.Heading) : PageSpot.Of(to) }).Laid(desk);
        return next.Text is null ? Ask(new ShowNotice($"There is no page {to.Path} in this edition.", IsWarning: true)) : next.Ask();
    }

    private PagesScreen Back(Desk desk) => (this with { At = Behind[^1], Behind = Behind.RemoveAt(Behind.Count - 1) }).Laid(desk);

    // From what is in sight, where the cursor is on nothing.
    private PagesScreen Stepped(int by)
    {
        var (stops, offset) = (Text!.Stops, Scroll.Offset);
        var from = At.Focus ?? (by > 0 ? First(stops, stop => stop.Line >= offset, stops.Count) - 1 : First(stops, stop => stop.Line >= offset + _rows, stops.Count));
        var to = (from + by + stops.Count) % stops.Count;
        var (line, last) = (stops[to].Line, stops[to].LastLine);
        var shown = line < offset ? line - Context : last >= offset + _rows ? last - _rows + 1 + Context : offset;
        return this with { At = At with { Focus = to, Offset = Scroll.At(Math.Min(shown, line)).Offset } };
    }

    private static int First(IReadOnlyList<PageStop> stops, Func<PageStop, bool> holds, int none)
    {
        for (var i = 0; i < stops.Count; i++)
        {
            if (holds(stops[i]))
                return i;
        }
        return none;
    }

    // The cursor is never where nobody sees it.
    private PagesScreen Scrolled(int offset)
    {
        var isSeen = At.Focus is { } focus && Text?.Stops[focus] is { } stop && stop.Line >= offset && stop.Line < offset + _rows;
        return this with { At = At with { Offset = offset, Focus = isSeen ? At.Focus : null } };
    }

    // An answer that is of older plans than those shown changes nothing: another one is on its way.
    private bool IsWanted(PagesCame came, Desk desk) =>
        IsOfMoment(came, desk) && (Came is null || came.Matter is null || desk.Past is not null || ReferenceEquals(came.Matter.Set, desk.Set));

    // The day may have changed since; the page says which it is of.
    private static bool IsOfMoment(PagesCame came, Desk desk) => came.Asked.At == desk.Past?.At;

    private PagesScreen Laid(Desk desk)
    {
        var came = Came is { } read && IsOfMoment(read, desk) ? read : null;
        var made = came?.Matter is not { } matter ? null
            : _made is { } last && last.IsOf(came, Audience, At.Path) ? last
            : new Made(came, Audience, At.Path, StatusPages.Find(matter with { Audience = Audience }, At.Path));
        var text = made?.Page is not { } page ? null
            : Text is { } laid && ReferenceEquals(laid.Page, page) && laid.Width == desk.Size.Width && laid.Unfolded.SetEquals(At.Unfolded) ? laid
            : PageLayout.Of(page, desk.Size.Width, At.Unfolded);
        var plan = At.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? desk.Set.Plan(At.Path[..slash])?.Id : null;
        return this with { _plan = plan, _rows = PagesView.Rows(desk), _made = made, Came = came, Text = text, At = text is null ? At : Placed(At, Text, text) };
    }

    private static PageSpot Placed(PageSpot at, PageText? before, PageText text)
    {
        var offset = at.Heading is { } heading ? text.Headings.GetValueOrDefault(heading)
            : before is not null && ReferenceEquals(before.Page, text.Page) && before.Width != text.Width ? text.Same(before, at.Offset) : at.Offset;
        return at with { Heading = null, Offset = offset, Focus = at.Focus is { } focus && IsStill(focus, before, text) ? focus : null };
    }

    // After something was recorded, other words may stand at the place of the link.
    private static bool IsStill(int focus, PageText? before, PageText text) =>
        focus < text.Stops.Count && (before is null || before.Page.Path != text.Page.Path || focus >= before.Stops.Count
            || (before.Stops[focus].To == text.Stops[focus].To && before.Stops[focus].Fold == text.Stops[focus].Fold));

    /// <summary>A page, and of what it was made.</summary>
    private sealed record Made(PagesCame From, Audience Audience, string Path, Page? Page)
    {
        /// <summary>Is it what would be made of this?</summary>
        public bool IsOf(PagesCame came, Audience audience, string path) => ReferenceEquals(From, came) && Audience == audience && Path == path;
    }
}
