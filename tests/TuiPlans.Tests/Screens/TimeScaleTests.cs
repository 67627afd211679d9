using TuiPlans.Screens.Timelines;

namespace TuiPlans.Tests.Screens;

public sealed class TimeScaleTests
{
    public static TheoryData<string> Zooms => [.. Enum.GetNames<Zoom>()];

    /// <summary>Counted the slow way: walk from the first day and find the unit and the day in it, one day after the other.</summary>
    [Theory]
    [MemberData(nameof(Zooms))]
    public void A_day_stands_in_the_cell_that_a_walk_from_the_first_day_finds(string name)
    {
        var zoom = Enum.Parse<Zoom>(name);
        var scale = TimeScale.Around(zoom, new DateOnly(2011, 11, 14), 0);
        var (units, begin) = (0, scale.First);
        for (var day = scale.First; day < scale.First.AddYears(5); day = day.AddDays(1))
        {
            if (day > scale.First && BeginsUnit(zoom, day))
                (units, begin) = (units + 1, day);
            var end = begin.AddDays(1);
            while (!BeginsUnit(zoom, end))
                end = end.AddDays(1);
            var share = (double)(day.DayNumber - begin.DayNumber) / (end.DayNumber - begin.DayNumber);
            scale.CellOf(day).ShouldBe((units * scale.Cells) + (int)Math.Floor(share * scale.Cells + 1e-9), $"{day:yyyy-MM-dd}");
        }
    }

    [Theory]
    [MemberData(nameof(Zooms))]
    public void Earlier_days_stand_in_earlier_cells_and_a_cell_begins_at_its_first_day(string name)
    {
        var scale = TimeScale.Around(Enum.Parse<Zoom>(name), new DateOnly(2012, 8, 30), 40);
        for (var day = new DateOnly(2010, 1, 1); day.Year < 2015; day = day.AddDays(1))
            (scale.CellOf(day.AddDays(1)) - scale.CellOf(day)).ShouldBeInRange(0, 1, $"{day:yyyy-MM-dd}");
        for (var cell = 0; cell < 60; cell++)
        {
            scale.CellOf(scale.DayAt(cell)).ShouldBe(cell);
            scale.CellOf(scale.DayAt(cell).AddDays(-1)).ShouldBe(cell - 1);
        }
    }

    [Fact]
    public void The_heading_names_units_and_above_them_years()
    {
        var (upper, lower) = TimeScale.Around(Zoom.Months, new DateOnly(2011, 11, 30), 0).Heading(24);
        upper.Text.ShouldBe("2011    2012            ");
        lower.Text.ShouldBe("Nov Dec Jan Feb Mar Apr ");
        (upper, lower) = TimeScale.Around(Zoom.Quarters, new DateOnly(2012, 2, 1), 0).Heading(24);
        upper.Text.ShouldBe("    2012/13             ");
        lower.Text.ShouldBe("Q4  Q1  Q2  Q3  Q4  Q1  ");
        (upper, lower) = TimeScale.Around(Zoom.Weeks, new DateOnly(2012, 8, 30), 0).Heading(21);
        upper.Text.ShouldBe("2012                 ");
        lower.Text.ShouldBe("27 Aug 3 Sep  10 Sep ");
    }

    [Fact]
    public void Panning_without_end_neither_fails_nor_leaves_the_years_of_plans()
    {
        foreach (var zoom in Enum.GetValues<Zoom>())
        {
            var scale = TimeScale.Around(zoom, new DateOnly(2012, 8, 30), 40);
            var (first, last) = (scale, scale);
            for (var i = 0; i < 1000; i++)
                (first, last) = (first.Panned(-50), last.Panned(50));
            first.First.Year.ShouldBeInRange(1949, 1950);
            last.First.Year.ShouldBe(2199);
            last.Heading(200).Lower.Width.ShouldBe(200);
            first.CellOf(DateOnly.MaxValue).ShouldBeGreaterThan(200);
            last.CellOf(DateOnly.MinValue).ShouldBeLessThan(0);
        }
    }

    private static bool BeginsUnit(Zoom zoom, DateOnly day) => zoom switch
    {
        Zoom.Weeks => day.DayOfWeek == DayOfWeek.Monday,
        Zoom.Months => day.Day == 1,
        _ => day is { Day: 1, Month: 1 or 4 or 7 or 10 },
    };
}
