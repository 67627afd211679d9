using TuiPlans.Looks;

namespace TuiPlans.Screens.Timelines;

/// <summary>Maps days to cells: units of the same number of cells one beside the other, whatever their number of days.</summary>
/// <param name="Zoom">What a unit is.</param>
/// <param name="First">The first day of the first unit that is shown.</param>
internal sealed record TimeScale(Zoom Zoom, DateOnly First)
{
    private const int DaysInWeek = 7;
    private const int Months = 12;
    private const int YearEnds = 3;
    private static readonly DateOnly Least = new(1950, 1, 2);
    private static readonly DateOnly Most = new(2199, 12, 30);

    /// <summary>Cells of a unit: a week has one for each of its days.</summary>
    public int Cells => Zoom == Zoom.Weeks ? DaysInWeek : 4;

    /// <summary>The scale on which a day stands at a cell, as nearly as whole units allow.</summary>
    /// <param name="zoom">What a unit is.</param>
    /// <param name="day">The day.</param>
    /// <param name="cell">Where it is wanted, from 0.</param>
    public static TimeScale Around(Zoom zoom, DateOnly day, int cell)
    {
        var scale = new TimeScale(zoom, UnitOf(zoom, Kept(day)));
        return scale.Panned(-(cell / scale.Cells));
    }

    /// <summary>The scale some units later, or earlier; it ends where no plan is.</summary>
    /// <param name="units">How many; earlier where negative.</param>
    public TimeScale Panned(int units) => this with { First = UnitOf(Zoom, Kept(Unit(units))) };

    /// <summary>The cell in which a day stands; below 0 for days before the first unit. Days beyond the years of plans count as their last.</summary>
    public int CellOf(DateOnly date)
    {
        var day = Kept(date);
        var unit = UnitOf(Zoom, day);
        var days = unit.AddMonths(Zoom == Zoom.Weeks ? 0 : MonthsOf(Zoom)).DayNumber - unit.DayNumber;
        return (UnitsTo(unit) * Cells) + ((day.DayNumber - unit.DayNumber) * Cells / (Zoom == Zoom.Weeks ? DaysInWeek : days));
    }

    /// <summary>The first day that may stand in a cell.</summary>
    public DateOnly DayAt(int cell)
    {
        var unit = Unit(Math.DivRem(cell, Cells).Quotient);
        while (CellOf(unit) < cell)
            unit = unit.AddDays(1);
        return unit;
    }

    /// <summary>The two lines of the heading: years (or months), and units.</summary>
    /// <param name="width">Cells.</param>
    public (StyledLine Upper, StyledLine Lower) Heading(int width)
    {
        var (upper, lower) = (Blank(width), Blank(width));
        var next = width + 1;
        for (var unit = width / Cells; unit >= 0; unit--)
        {
            var day = Unit(unit);
            Put(lower, unit * Cells, Label(day));
            var above = Above(day);
            // The first unit is named too, where its name does not run into the next one.
            if ((unit == 0 || Above(Unit(unit - 1)) != above) && (unit * Cells) + above.Length < next)
            {
                Put(upper, unit * Cells, above);
                next = unit * Cells;
            }
        }

        return (StyledLine.Of(new string(upper), Palette.Muted), StyledLine.Of(new string(lower), Palette.Muted));
    }

    private static char[] Blank(int width)
    {
        var line = new char[width];
        Array.Fill(line, ' ');
        return line;
    }

    private static void Put(char[] line, int at, string text)
    {
        for (var i = 0; i < text.Length && at + i < line.Length; i++)
            line[at + i] = text[i];
    }

    private static DateOnly Kept(DateOnly day) => day < Least ? Least : day > Most ? Most : day;

    private static int MonthsOf(Zoom zoom) => zoom == Zoom.Quarters ? 3 : 1;

    private static DateOnly UnitOf(Zoom zoom, DateOnly day) => zoom switch
    {
        Zoom.Weeks => day.AddDays(-(((int)day.DayOfWeek + DaysInWeek - 1) % DaysInWeek)),
        Zoom.Months => new DateOnly(day.Year, day.Month, 1),
        _ => new DateOnly(day.Year, ((day.Month - 1) / MonthsOf(zoom) * MonthsOf(zoom)) + 1, 1),
    };

    private DateOnly Unit(int at) => Zoom == Zoom.Weeks ? First.AddDays(at * DaysInWeek) : First.AddMonths(at * MonthsOf(Zoom));

    private int UnitsTo(DateOnly unit) => Zoom == Zoom.Weeks
        ? (unit.DayNumber - First.DayNumber) / DaysInWeek
        : (((unit.Year - First.Year) * Months) + unit.Month - First.Month) / MonthsOf(Zoom);

    private string Label(DateOnly unit) => Zoom switch
    {
        Zoom.Weeks => unit.ToString("d MMM"),
        Zoom.Months => unit.ToString("MMM"),
        _ => $"Q{((unit.Month + Months - YearEnds - 1) % Months / MonthsOf(Zoom)) + 1}",
    };

    private string Above(DateOnly unit) => Zoom switch
    {
        Zoom.Weeks or Zoom.Months => unit.ToString("yyyy"),
        _ when unit.Month > YearEnds => $"{unit.Year}/{(unit.Year + 1) % 100:00}",
        _ => $"{unit.Year - 1}/{unit.Year % 100:00}",
    };
}
