using System.Collections.Immutable;
using TuiPlans.Effects;
using TuiPlans.Screens;
using TuiPlans.Screens.Portfolios;

namespace TuiPlans.Shell;

/// <summary>The whole front end as a value: the screens one on top of the other, what they all see, and what is to be said.</summary>
internal sealed record AppModel
{
    /// <summary>What every screen sees.</summary>
    public required Desk Desk { get; init; }

    /// <summary>The screens from the bottom; one at least.</summary>
    public required ImmutableList<Screen> Stack { get; init; }

    /// <summary>Sentences that wait to be read, the one that is shown first.</summary>
    public ImmutableList<ShowNotice> Notices { get; init; } = [];

    /// <summary>What was kept in this run and is still kept.</summary>
    public ImmutableHashSet<DraftKey> KeptNow { get; init; } = [];

    /// <summary>Keys and pastes that came while the screen on top was recording; obeyed once it is done.</summary>
    public ImmutableList<Message> Held { get; init; } = [];

    /// <summary>Is the program left as soon as what is being recorded is done?</summary>
    public bool EndsWhenDone { get; init; }

    /// <summary>Is it over?</summary>
    public bool HasEnded { get; init; }

    /// <summary>The screen on top.</summary>
    public Screen Top => Stack[^1];

    /// <summary>The front end at its start, on all plans.</summary>
    /// <param name="desk">What there is.</param>
    /// <param name="sentences">What was found and done at the start.</param>
    public static AppModel Start(Desk desk, IEnumerable<string> sentences)
    {
        var notices = sentences.Select(sentence => new ShowNotice(sentence, IsWarning: true)).ToImmutableList();
        return new AppModel { Desk = desk, Stack = [PlansScreen.Of(desk)], Notices = notices };
    }

    /// <summary>All screens laid out again, after plans or room have changed.</summary>
    public AppModel Refreshed() => this with { Stack = [.. Stack.Select(screen => screen.Refresh(Desk))] };
}

/// <summary>What the front end became, and what is to be done to the world.</summary>
internal sealed record AppStep(AppModel Model, ImmutableList<Effect> Effects);
