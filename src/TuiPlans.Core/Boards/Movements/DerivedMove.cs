using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Boards.Movements;

/// <summary>
/// An action that dates and status rate red at one of two moments alone. Days pass without any commit, so nobody did it and nobody decided
/// it: only the two ends are compared.
/// </summary>
/// <param name="Pair">The action at both moments.</param>
/// <param name="IsNewlyRed">Red now and not before; else red before and not now.</param>
public sealed record DerivedMove(MovedPair Pair, bool IsNewlyRed)
{
    /// <summary>From what to what, with the reason: <c>Green -> Red, 3 months overdue</c>.</summary>
    public string Words
    {
        get
        {
            var before = Pair.Before is { } was ? was.Derived.Rating.Label() : "new";
            return Pair.Now is { } now ? $"{before} -> {now.Derived.Rating.Label()}, {now.Derived.Reason}" : $"{before} -> not counted any more";
        }
    }

    /// <summary>Those of the pairs that dates and status rate red at one moment alone, those newly red first.</summary>
    public static IReadOnlyList<DerivedMove> Of(IReadOnlyList<MovedPair> pairs) =>
    [
        .. pairs.Where(pair => IsRed(pair.Now) && !IsRed(pair.Before)).Select(pair => new DerivedMove(pair, true)),
        .. pairs.Where(pair => IsRed(pair.Before) && !IsRed(pair.Now) && pair.Now is not null).Select(pair => new DerivedMove(pair, false)),
    ];

    private static bool IsRed(ActionRow? row) => row?.Derived.Rating == Rating.Red;
}
